//! How much of its sentence an answer tells: the value alone, or all of it where the question asks for more.

use super::candidate::Candidate;
use super::matching::{self, Surroundings};
use super::prepared::Prepared;
use super::{Rich, reply, single_marks};
use crate::question::Query;
use crate::text::phrase::{any_stands, find_whole, stands};
use crate::text::{Lang, fold};

/// The longest sentence told whole, in characters.
const WHOLE: usize = 320;
/// The least that is told of a sentence which semicolons part, in characters.
const PART: usize = 25;
/// A word of the question that weighs less is none to wait for.
const WEIGHTY: f32 = 0.6;
/// From here on a word stands in a text.
const SAID: f32 = 0.8;

/// Tells the whole sentence of the one thing that answers, where the reply leaves out words of the question that the
/// sentence holds, or where several things were asked at once.
pub fn enough(answers: &mut [Candidate], query: &Query, asks: usize, prepared: &Prepared) {
    // "riêng an ninh bao nhiêu?": the list of the parts often stands behind a semicolon.
    if !query.part().is_empty()
        && let [only] = answers
    {
        return sentence(only, query.lang, WHOLE);
    }
    let together = respectively(query);
    if let [only] = answers
        && (asks > 1 || together || leaves_out(only, query, prepared))
    {
        whole(only, query.lang);
    } else if together {
        answers.iter_mut().for_each(|candidate| whole(candidate, query.lang));
    }
}

fn leaves_out(candidate: &Candidate, query: &Query, prepared: &Prepared) -> bool {
    let reply = prepared.text(&candidate.reply.text.text());
    let quote = prepared.text(&candidate.quote);
    let within = |text| {
        matching::met(
            &query.terms,
            &Surroundings {
                texts: vec![(text, 1.0)],
            },
        )
    };
    let told = within(&reply);
    let terms = query.terms.iter().zip(within(&quote)).zip(told);
    terms
        .into_iter()
        .any(|((term, said), told)| term.weight >= WEIGHTY && said >= SAID && told < SAID)
}

/// "mỗi bên thưởng bao nhiêu", "lần lượt": several are asked at once, of whom the whole sentence tells.
fn respectively(query: &Query) -> bool {
    let asked = format!(" {} ", fold::phrase_bare(&query.text));
    let says = |phrases: &[&str]| any_stands(&asked, phrases);
    // "tăng từ mấy % lên mấy %": both ends of a growth.
    const FROM: [&str; 4] = ["tu may", "tu bao nhieu", "from how", "from what"];
    const TO: [&str; 10] = [
        "len may",
        "len bao nhieu",
        "xuong may",
        "xuong bao nhieu",
        "con may",
        "con bao nhieu",
        "den may",
        "den bao nhieu",
        "to how",
        "to what",
    ];
    if says(&FROM) && says(&TO) {
        return true;
    }
    says(&[
        "moi ben",
        "moi don vi",
        "moi noi",
        "lan luot",
        "respectively",
        "each side",
    ])
}

/// Tells the whole sentence in place of the value alone, where it is not too long.
pub fn whole(candidate: &mut Candidate, lang: Lang) {
    let focus = &candidate.reply.focus;
    let quote = candidate.quote.trim().trim_start_matches(['-', '•', ' ']);
    // What stands behind a semicolon tells of something else again.
    // "13 vụ cháy; năm nay còn 3 vụ": the number stands by itself.
    let parts = || quote.split(';');
    let part = parts()
        .find(|part| find_whole(part, focus).is_some())
        .or_else(|| parts().find(|part| part.contains(focus.as_str())));
    let quote = part
        .map(str::trim)
        .filter(|part| part.chars().count() >= PART)
        .unwrap_or(quote)
        .to_string();
    if quote.chars().count() <= WHOLE {
        tell(candidate, &quote, lang);
    }
}

/// Tells all of the sentence, semicolons or not, where it is not longer than `most`.
pub fn sentence(candidate: &mut Candidate, lang: Lang, most: usize) {
    let quote = candidate.quote.trim().trim_start_matches(['-', '•', ' ']).to_string();
    if quote.chars().count() <= most {
        tell(candidate, &quote, lang);
    }
}

/// Whether every word of a reply stands in the sentence.
fn repeats(quote: &str, told: &str) -> bool {
    let quote = format!(" {} ", fold::phrase_key(quote));
    let told = fold::phrase_key(told);
    told.split(' ').all(|word| stands(&quote, word))
}

fn tell(candidate: &mut Candidate, quote: &str, lang: Lang) {
    let focus = &candidate.reply.focus;
    let told = candidate.reply.text.text();
    if told.contains(quote)
        || told.contains(&single_marks(quote, &mut false))
        || told.chars().count() > quote.chars().count()
    {
        return;
    }
    candidate.reply.text = match lang {
        Lang::Vi if quote.contains(focus.as_str()) => reply::emphasised(quote, focus),
        // What was worded from nothing but this sentence need not be said twice.
        Lang::Vi if repeats(quote, &told) => Rich::plain(quote),
        // What was worded from several sentences, or in English, stays; the sentence follows.
        _ => candidate.reply.text.clone().say(" ").with(Rich::plain(quote).quoted()),
    };
    candidate.reply.item = None;
}
