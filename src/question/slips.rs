//! Slips of the finger in names: "Tay Hô", "huân chưong lao đọng", "bắc tư lêim". Words that mean something as they were
//! typed, in the lexicon or in an article, are left as they are.

use super::Articles;
use super::asked::phrase_at;
use crate::entity::gazetteer::Gazetteer;
use crate::entity::lexicon::Lexicon;
use crate::entity::near::{LONGEST, Near, Slip};
use crate::entity::place::kind_before;
use crate::text::Lang;
use crate::text::syllable::is_bare_syllable;
use crate::text::token::{Token, tokens};

const MOVEMENTS: [&str; 6] = [
    "phong trào",
    "cuộc vận động",
    "mô hình",
    "chuyên đề",
    "đợt thi đua",
    "chương trình",
];

/// The text with its slips mended, and what was taken for what.
pub fn mended(text: String, lang: Lang, lexicon: &Lexicon, articles: &dyn Articles) -> (String, Vec<(String, String)>) {
    let words = tokens(&text);
    let known = known(&words, lang, lexicon);
    if (0..words.len()).all(|at| known[at] || !words[at].is_word()) {
        return (text, Vec::new());
    }
    let of_movement = MOVEMENTS
        .iter()
        .any(|word| (0..words.len()).any(|at| phrase_at(&words, at, word).is_some()));
    let mut found: Vec<(usize, usize, String)> = Vec::new();
    let mut movements: Option<Near> = None;
    for length in (2..=LONGEST.min(words.len())).rev() {
        for from in 0..=words.len() - length {
            let run = &words[from..from + length];
            let taken = found.iter().any(|(f, t, _)| from < *t && *f < from + length);
            if taken || !side_by_side(run) || (from..from + length).all(|at| known[at]) {
                continue;
            }
            let slip = lexicon.near.meant(run).or_else(|| {
                // Names of movements stand in articles only; they are fetched where a word can be none as it stands, or
                // the question speaks of a movement.
                let broken = || {
                    let mut unknown = run.iter().enumerate().filter(|(at, _)| !known[from + at]);
                    unknown.any(|(_, t)| !is_bare_syllable(&t.bare))
                };
                let near = || {
                    let mut near = Near::default();
                    articles
                        .movements(&text)
                        .iter()
                        .for_each(|name| near.insert(name, name));
                    near
                };
                (length > 2 && lang == Lang::Vi && (of_movement || broken()))
                    .then(|| movements.get_or_insert_with(near).meant(run))
                    .flatten()
            });
            let Some(slip) = slip else { continue };
            let typed = run[0].span.join(run[length - 1].span).of(&text);
            if is_slip(&slip, &words, from, &known, lang, lexicon) && !articles.hold(typed) {
                found.push((from, from + length, slip.name));
            }
        }
    }
    found.sort();
    let mut out = String::new();
    let mut copied = 0;
    let mut notes = Vec::new();
    for (from, to, name) in found {
        let span = words[from].span.join(words[to - 1].span);
        out.push_str(&text[copied..span.start as usize]);
        out.push_str(&name);
        copied = span.end as usize;
        notes.push((span.of(&text).to_string(), name));
    }
    out.push_str(&text[copied..]);
    (out, notes)
}

/// Whether the changed words may be mistyped where they stand.
fn is_slip(slip: &Slip, words: &[Token], from: usize, known: &[bool], lang: Lang, lexicon: &Lexicon) -> bool {
    let changed = slip.changed.iter().map(|at| from + at);
    let little = |at: usize| !lexicon.question_words.names.longest(words, at, false).is_empty();
    if changed.clone().any(|at| known[at] || little(at)) {
        return false;
    }
    if lang == Lang::En {
        // Small English words are near to many names.
        return slip.letters == 0 || changed.clone().all(|at| words[at].capital);
    }
    let to = from + slip.length;
    // "dân xã o dien hien đất": a name that ends with the first of the words is no half of another.
    let ends_there = |at: usize| {
        let hits = lexicon.places.names.longest(words, at, false);
        hits.first().is_some_and(|hit| hit.len > 1 && at + hit.len == from + 1)
    };
    if slip.length == 2 && (from.saturating_sub(2)..from).any(ends_there) {
        return false;
    }
    let unheard_of = changed.clone().all(|at| !is_bare_syllable(&words[at].bare));
    // "thanh xuan bat trom": what is left is a place by itself, and goes on with a word of its own.
    let left: Vec<usize> = (from..to)
        .filter(|at| changed.clone().all(|other| other != *at))
        .collect();
    let by_itself = left.len() + 1 == slip.length && left.first() == Some(&from) && {
        let places = lexicon.places.names.longest(words, from, false);
        places.first().is_some_and(|hit| hit.len == left.len()) && kind_before(words, from).is_none()
    };
    if by_itself && !unheard_of {
        return false;
    }
    if unheard_of || slip.length > 2 {
        return true;
    }
    // Two syllables that can both be words are a name only where a name is looked for.
    let (before, behind) = (from.checked_sub(1).map(|at| &words[at]), words.get(to));
    let placed = before.is_some_and(|t| ["ở", "tại"].iter().any(|word| t.can_mean(word)));
    let capital = |token: Option<&Token>| token.is_some_and(|t| t.is_word() && t.capital);
    let alone = words[from..to].iter().all(|t| t.capital) && !capital(before) && !capital(behind);
    placed || kind_before(words, from).is_some() || alone
}

/// Words with nothing but spaces between them.
fn side_by_side(run: &[Token]) -> bool {
    run.iter().all(|t| t.is_word()) && run.windows(2).all(|two| two[0].span.end + 1 == two[1].span.start)
}

/// The tokens that belong to a phrase the lexicon has.
pub fn known(words: &[Token], lang: Lang, lexicon: &Lexicon) -> Vec<bool> {
    let mut out = vec![false; words.len()];
    let mut cover = |at: usize, length: Option<usize>| {
        let length = length.unwrap_or(0);
        out.iter_mut().skip(at).take(length).for_each(|known| *known = true);
    };
    fn longest<T: Copy + PartialEq>(names: &Gazetteer<T>, words: &[Token], at: usize) -> Option<usize> {
        names.longest(words, at, false).first().map(|hit| hit.len)
    }
    let tables = [
        &lexicon.posts,
        &lexicon.organisations,
        &lexicon.measures,
        &lexicon.glossary,
        &lexicon.question_words,
    ];
    for at in 0..words.len() {
        cover(at, longest(&lexicon.places.names, words, at).filter(|l| *l > 1));
        cover(at, longest(&lexicon.awards.names, words, at).filter(|l| *l > 1));
        for table in tables {
            cover(at, longest(&table.names, words, at).filter(|l| *l > 1));
            if lang == Lang::En {
                cover(at, longest(&table.english, words, at));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::LazyLock;

    static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::load(std::path::Path::new("data/lexicon")));

    /// One article that tells of few things.
    struct One;

    impl Articles for One {
        fn hold(&self, phrase: &str) -> bool {
            phrase == "thôn Đông Hoà"
        }

        fn may_hold(&self, phrase: &str) -> bool {
            self.hold(phrase)
        }

        fn tell_of(&self, _: &[crate::entity::place::PlaceId]) -> bool {
            false
        }

        fn movements(&self, _: &str) -> Vec<String> {
            vec!["Đường nở hoa, phố không rác".to_string()]
        }
    }

    fn mended_text(text: &str, lang: Lang) -> String {
        mended(text.to_string(), lang, &LEXICON, &One).0
    }

    #[test]
    fn places_awards_and_movements_are_mended() {
        for (typed, meant) in [
            (
                "ai được huân chưong lao đọng ở Tay Hô?",
                "ai được Huân chương Lao động ở Tây Hồ?",
            ),
            ("bắc tư lêim có gì mới", "Bắc Từ Liêm có gì mới"),
            ("ai duoc haun chuong lao dong", "ai duoc Huân chương Lao động"),
            ("quận Hoàng Mia", "quận Hoàng Mai"),
            (
                "phong trào đường nở hao phố khong rác",
                "phong trào Đường nở hoa, phố không rác",
            ),
        ] {
            let (text, notes) = mended(typed.to_string(), Lang::Vi, &LEXICON, &One);
            assert_eq!(text, meant);
            assert!(!notes.is_empty(), "{typed}");
        }
        assert_eq!(
            mended_text("who got the Labuor Order in Bac Tu Leim", Lang::En),
            "who got the Labor Order in Bắc Từ Liêm"
        );
    }

    #[test]
    fn what_means_something_is_left() {
        for text in [
            "phường Xuân Đỉnh có ai được khen",
            "phường Xuân Đình có ai được khen",
            "ai được huân chương lao động ở tây hồ",
            "thôn Đông Hoà",
            "thanh tra huyện xử lý bao nhiêu vụ",
            "ong tay ho trao giay khen",
            "bao nhieu hoi vien duoc khen",
            "ba con đường nào được mở",
            "thưởng NTVT của Nam Từ Liêm",
            "huyen nao lam cum truong",
            "trường THCS Nguyễn Tri Phương được khen gì",
            "tap the va ho nao",
            "cong an thanh xuan bat trom",
        ] {
            assert_eq!(mended_text(text, Lang::Vi), text);
        }
        for text in [
            "How many long-serving teachers were in the ward",
            "Who won the first prize in Thanh Xuan?",
        ] {
            assert_eq!(mended_text(text, Lang::En), text);
        }
    }
}
