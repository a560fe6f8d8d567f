//! Posts: who holds one, which one somebody holds.

use super::{Asking, Reply};
use crate::answer::Rich;
use crate::archive::StoredFact;
use crate::entity::Entity;
use crate::entity::post::Tenure;
use crate::fact::post_held::PostHeld;
use crate::question::asked::{Asked, Sort};
use crate::text::phrase::{any_stands, stands};
use crate::text::{Lang, fold};
use crate::wording;

pub fn reply(asking: &Asking, fact: &StoredFact, held: &PostHeld) -> Option<Reply> {
    let post = format!("{} {}", held.title, held.body).trim().to_string();
    let person_asked = !asking.query.persons.is_empty();
    let (bold_person, mut quality) = match asking.ask.asked {
        Asked::Who | Asked::WhoIs if !person_asked => (true, 1.0),
        Asked::Name if !person_asked && !asking.query.posts.is_empty() => (true, 1.0),
        // "Ông A làm giám đốc hãng luật nào?"
        Asked::Who | Asked::WhoIs if of_body(asking, held) => (false, 1.0),
        // "Lãnh đạo nào tới thăm ông A?" asks for another than him.
        Asked::Who if person_asked && asking.ask.sort != Sort::Any => return None,
        // "Which companies had their files sent back by A's council?"
        Asked::What | Asked::Name if asking.once(super::kind::of_bodies) => return None,
        Asked::WhoIs | Asked::Post | Asked::What | Asked::Who | Asked::Name | Asked::Place if person_asked => {
            (false, 1.0)
        }
        Asked::Post | Asked::What if asking.query.asks.is_empty() => (true, 1.0),
        _ => return None,
    };
    // "được bằng gì" wants an award, "làm được gì" a deed.
    if asking.ask.asked == Asked::What
        && (asking.once(super::noun::of_other_kind)
            || asking.once(super::award::about_awards)
            || !asking.query.awards.is_empty())
    {
        quality = 0.2;
    }
    // "Bà A bị kỷ luật mức nào" wants no post either.
    if asking.ask.asked == Asked::What && person_asked && asking.once(asks_for_another_thing) {
        quality = 0.2;
    }
    // "Hồ sơ của bà A có qua không?" asks for no post.
    if asking.closed() && asking.query.posts.is_empty() && !bold_person {
        quality = 0.4;
    }
    if asking.ask.asked == Asked::Place {
        // "Chủ tịch phường nào" is told by no post of a city's.
        let noun = asking.kind();
        quality = if super::kind::names_kind(noun, &post) {
            0.5
        } else {
            0.35
        };
    }
    // "Nghề cũ của ông A là gì?" asks for no post that he holds now.
    if person_asked && held.tenure == Tenure::Holds && asking.once(super::former::asks) {
        quality = 0.3;
    }
    if bold_person {
        quality *= title_fit(asking, held) * of_year(asking, fact, held);
        if asking.once(asks_for_deed) {
            quality *= 0.4;
        }
    }
    let former = any_stands(&asking.asked, &["nguyen", "cuu", "former"]);
    if matches!(held.tenure, Tenure::Former | Tenure::Late) && !former && bold_person {
        quality *= 0.6;
    }
    let date = fact.head.date;
    // An English sentence says the title in English, with the post as it is written behind it.
    let english = asking.lexicon.posts.get(held.post).english.first();
    let post = match (asking.lang(), english) {
        (Lang::En, Some(english)) if fold::is_marked(&post) => format!("the {english} ({post})"),
        _ => post,
    };
    let text = if bold_person {
        wording::post_held(
            asking.lang(),
            Rich::default().bold(&held.person),
            Rich::plain(&post),
            held.tenure,
            date,
        )
    } else {
        wording::post_held(
            asking.lang(),
            Rich::plain(&held.person),
            Rich::default().bold(&post),
            held.tenure,
            date,
        )
    };
    let focus = if bold_person { held.person.clone() } else { post };
    Some(Reply::new(text, focus, quality))
}

/// The body somebody is told to head has so many words at most.
const LEADS_BODY: usize = 7;

/// A body's name has so many words at most.
const BODY_NAME: usize = 4;

/// "The ward's Women's Union, headed by Ms A", "Hội, đứng đầu là bà A": who heads it, though no post is named.
pub fn headed_by(asking: &Asking, text: &str, person: &Entity) -> f32 {
    const SAID: [&str; 9] = [
        "headed by",
        "led by",
        "run by",
        "chaired by",
        "directed by",
        "under the leadership of",
        "đứng đầu là",
        "người đứng đầu là",
        "phụ trách là",
    ];
    let before = text.get(..person.span.start as usize).unwrap_or("").trim_end();
    // "Người đứng đầu Đoàn phường, anh Huy": the body in small words, of which the question says the first.
    let named = before
        .strip_suffix(',')
        .and_then(|part| part.rsplit_once("gười đứng đầu "));
    if let Some((_, body)) = named.filter(|(_, body)| !body.contains([',', ';', '.'])) {
        let words = fold::phrase_bare(body);
        let words: Vec<&str> = words.split(' ').collect();
        let said = words.len() <= LEADS_BODY && stands(&asking.own_bare, words[0]);
        return if said { 1.0 } else { 0.0 };
    }
    let Some(body) = SAID.iter().find_map(|said| before.strip_suffix(said)) else {
        return 0.0;
    };
    // The body's own name, right before: all of it stands in the question.
    let words: Vec<&str> = body.trim_end_matches([' ', ',', '(', '-', '–']).split(' ').collect();
    let name = words
        .iter()
        .rev()
        .take(BODY_NAME)
        .filter(|word| word.starts_with(char::is_uppercase));
    let mut name = name.map(|word| fold::phrase_bare(word)).peekable();
    let said = name.peek().is_some() && name.all(|word| stands(&asking.own_bare, word.split(' ').next().unwrap_or("")));
    if said { 1.0 } else { 0.0 }
}

/// "giám đốc công ty nào": the body is asked for whose post a named person holds.
fn of_body(asking: &Asking, held: &PostHeld) -> bool {
    let post = asking
        .query
        .posts
        .iter()
        .any(|slot| slot.post == held.post && slot.from < asking.ask.from);
    !asking.query.persons.is_empty() && asking.ask.sort == Sort::Unit && post && !held.body.is_empty()
}

/// Whether the noun that is asked for is another than a post.
fn asks_for_another_thing(asking: &Asking) -> bool {
    const POSTS: [&str; 14] = [
        "chuc", "vu", "nghe", "viec", "vai", "tro", "nhiem", "danh", "post", "position", "job", "role", "title",
        "office",
    ];
    // "What movement was he known for as Party secretary?"
    const THINGS: [&str; 18] = [
        "movement",
        "movements",
        "campaign",
        "drive",
        "model",
        "initiative",
        "initiatives",
        "project",
        "slogan",
        "motto",
        "award",
        "prize",
        "medal",
        "certificate",
        "programme",
        "club",
        "product",
        "idea",
    ];
    let behind = asking.query.tokens.get(asking.ask.to);
    if asking.lang() == Lang::En && behind.is_some_and(|t| THINGS.contains(&t.key.as_str())) {
        return true;
    }
    let noun = asking.kind();
    !noun.is_empty() && !noun.iter().any(|word| POSTS.contains(&word.bare.as_str()))
}

/// "Ai ký quyết định", "who chaired": who does something is asked, the post only says to whom it is done.
fn asks_for_deed(asking: &Asking) -> bool {
    const DEEDS: [&str; 20] = [
        "ky",
        "trao",
        "tang",
        "phat bieu",
        "khang dinh",
        "cho biet",
        "yeu cau",
        "mat",
        "bi tuoc",
        "bi huy",
        "signed",
        "sign",
        "presented",
        "handed",
        "said",
        "told",
        "cancelled",
        "urged",
        "asked",
        "lost",
    ];
    // "Mặt trận" is no loss.
    let own = asking.own_bare.replace(" mat tran ", " ");
    any_stands(&own, &DEEDS)
}

/// Clusters change their heads by the year: who heads one when a report is written need not do so in the year asked for.
fn of_year(asking: &Asking, fact: &StoredFact, held: &PostHeld) -> f32 {
    let title = fold::phrase_key(&held.title);
    let of_cluster = ["cụm", "khối"].iter().any(|word| title.split(' ').any(|w| w == *word));
    let wanted = asking.query.period().filter(|_| of_cluster);
    let said = wanted.is_none_or(|wanted| fact.fact.period == Some(wanted) && fact.fact.period_from.is_none());
    if said { 1.0 } else { ANOTHER_YEAR }
}

/// What is left of the head of a cluster where another year is asked for than any the report says of them.
const ANOTHER_YEAR: f32 = 0.6;

/// Whether the post asked for is this one: "Chủ tịch" is no "Phó Chủ tịch".
fn title_fit(asking: &Asking, held: &PostHeld) -> f32 {
    if asking.query.posts.is_empty() {
        return 0.35;
    }
    let same = asking.query.posts.iter().any(|slot| slot.post == held.post);
    if same { 1.0 } else { 0.0 }
}
