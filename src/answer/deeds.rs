//! What somebody did is told where the report goes on about them: "Cao tuổi nhất là cụ Khuê, 88 tuổi. Hơn hai chục năm nay
//! cụ mở lớp dạy chữ Nho".

use super::Rich;
use super::candidate::Candidate;
use super::closer::goes_on;
use super::compose::Part;
use super::prepared::Prepared;
use super::pronouns::{self, Told};
use super::reply::Asking;
use crate::archive::Archive;
use crate::entity::Value;
use crate::question::PersonSlot;
use crate::question::asked::Asked;
use crate::text::sentence::sentences;
use crate::text::{Lang, Span, fold};

/// The longest sentences told together, in characters.
const LONGEST: usize = 480;

/// Tells the sentence behind the one that names whose deeds are asked for, where that goes on about them.
pub fn settle(part: &mut Part, asking: &Asking, prepared: &Prepared, archive: &Archive) {
    if asking.ask.asked != Asked::Deeds || asking.query.persons.is_empty() {
        return;
    }
    if let [only] = part.answers.as_mut_slice()
        && only.fact.is_none()
        && let Some(body) = archive.text(&only.head.id)
        && let Some(beside) = beside(only, asking, prepared, &body)
    {
        let own = only.reply.text.clone();
        let quoted = |words: &str| match asking.lang() {
            Lang::Vi => Rich::plain(words),
            Lang::En => Rich::plain(words).quoted(),
        };
        only.reply.text = match &beside {
            Beside::Before(before) => quoted(before).say(" ").with(own),
            Beside::Behind(behind) => own.say(" ").with(quoted(behind)),
        };
        let (Beside::Before(told) | Beside::Behind(told)) = beside;
        only.period_quote.get_or_insert(told);
    }
}

/// What is told together with the sentence that names somebody.
enum Beside {
    Before(String),
    Behind(String),
}

/// What the report tells of whom the sentence names: behind it or, "được thế là nhờ ông Khoát", before it.
fn beside(told: &Candidate, asking: &Asking, prepared: &Prepared, body: &str) -> Option<Beside> {
    if let Some(behind) = behind(told, asking, prepared, body) {
        return Some(Beside::Behind(behind));
    }
    let at = body.find(&told.quote)?;
    let fits = |other: &str| told.quote.chars().count() + other.chars().count() <= LONGEST;
    let quote = format!(" {} ", fold::phrase_key(&told.quote));
    let last = |slot: &PersonSlot| fold::phrase_key(slot.words.split(' ').next_back().unwrap_or(""));
    let ends_with_them = asking
        .query
        .persons
        .iter()
        .any(|slot| quote.trim_end().ends_with(&last(slot)));
    // "được thế là nhờ ông Khoát.", "Việc ấy khiến anh được khen.": the deed itself was told before.
    let points_back = DEEDS.iter().any(|deed| quote.starts_with(&format!(" {deed} ")));
    if ends_with_them && quote.contains(" nhờ ") || points_back {
        let before = body[..at].trim_end().rsplit('\n').next()?;
        let own = sentences(before).last()?.of(before).trim();
        return (!own.is_empty() && fits(own)).then(|| Beside::Before(own.to_string()));
    }
    // "Xóm trọ của bà Sợi nằm sâu trong ngõ. Bảy năm nay giá phòng vẫn …", "Ao nhà ông Bốn …": about what is theirs.
    const THEIRS: usize = 9;
    let opening: Vec<&str> = quote.split_whitespace().take(THEIRS).collect();
    let theirs = opening
        .windows(2)
        .any(|two| matches!(two[0], "của" | "nhà") && ADDRESSES.contains(&two[1]));
    let rest = body[at + told.quote.len()..].split('\n').next()?;
    let next = sentences(rest).first()?.of(rest).trim();
    (theirs && fits(next)).then(|| Beside::Behind(next.to_string()))
}

/// What opens a sentence on a deed that was told before it.
const DEEDS: [&str; 12] = [
    "việc ấy",
    "việc đó",
    "việc này",
    "việc làm ấy",
    "việc làm đó",
    "việc làm này",
    "hành động ấy",
    "hành động đó",
    "hành động này",
    "nghĩa cử ấy",
    "nghĩa cử đó",
    "chuyện ấy",
];

const ADDRESSES: [&str; 9] = ["ông", "bà", "anh", "chị", "cô", "cụ", "thầy", "bác", "em"];

/// Whether a full name is that of whom the question asks for, by its last syllable.
fn asks_for(asking: &Asking, name: &str) -> bool {
    let last = |name: &str| name.split(' ').next_back().map(fold::bare);
    asking.query.persons.iter().any(|slot| last(&slot.words) == last(name))
}

fn behind(told: &Candidate, asking: &Asking, prepared: &Prepared, body: &str) -> Option<String> {
    let quoted = fold::phrase_key(&told.quote);
    if DEEDS.iter().any(|deed| quoted.starts_with(&format!("{deed} "))) {
        return None;
    }
    let quote = prepared.sentence(&told.quote, asking.lang());
    let named = || {
        let persons = quote.entities.iter().filter_map(|e| match &e.value {
            Value::Person(person) if !person.short => Some(person),
            _ => None,
        });
        // "… ngõ 475 Nguyễn Trãi: ông Lưu Văn Đoàn": a street's name is nobody.
        persons.filter(|person| asks_for(asking, &person.name))
    };
    let person = named().next().filter(|_| named().nth(1).is_none())?;
    let at = body.find(&told.quote)?;
    let of_them = |next: &str| {
        let sentence = prepared.sentence(next, asking.lang());
        pronouns::told(person, next, &sentence.tokens, &sentence.entities) == Told::Of || by_pronoun(next)
    };
    let long = told.quote.chars().count();
    let fits = |behind: &str| long + behind.chars().count() <= LONGEST && !told.reply.text.text().contains(behind);
    // "Bên trong có 180 triệu đồng. Bà mang tới công an": what lies between belongs to the story.
    let story = |rest: &str| {
        let all = sentences(rest);
        let near = (0..all.len().min(LOOKED_AT))
            .rev()
            .filter(|at| of_them(all[*at].of(rest).trim()));
        let told = near
            .map(|last| passage(rest, &all[..=last]))
            .find(|behind| fits(behind));
        told.map(str::to_string)
    };
    let mut lines = body[at + told.quote.len()..].split('\n');
    let rest = lines.next().filter(|rest| !rest.trim().is_empty());
    // Who is named at the end of a paragraph is told of in the next, whatever headlines stand between.
    let next = || {
        lines
            .filter(|line| !line.trim().is_empty())
            .take(PARAGRAPHS)
            .find_map(story)
    };
    rest.map_or_else(next, story)
}

/// So many paragraphs behind the one that names somebody are looked at.
const PARAGRAPHS: usize = 2;

/// So many sentences behind the one that names somebody may go on about them.
const LOOKED_AT: usize = 3;

/// The sentences as one piece of the text.
fn passage<'a>(text: &'a str, sentences: &[Span]) -> &'a str {
    let all = sentences.first().zip(sentences.last());
    all.map_or("", |(first, last)| first.join(*last).of(text).trim())
}

/// "Hơn hai chục năm nay cụ mở lớp": a pronoun that no comma parts from what opens the sentence.
fn by_pronoun(sentence: &str) -> bool {
    const OPENING: usize = 9;
    let words = crate::text::token::tokens(sentence);
    let first = words.iter().take(OPENING).position(super::named_short::is_pronoun);
    let Some(at) = first else { return false };
    let named = words.get(at + 1).is_some_and(|next| next.capital);
    let others = words[..at].iter().skip(1).any(|t| t.capital);
    goes_on(sentence) || !named && !others
}
