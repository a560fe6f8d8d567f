//! Slips of the finger in common words: "bao nhêiu", "ngoui", "poeple". What is no word as it stands is mended where one
//! word alone is a slip away that goes with a word beside it; a syllable that stands in no article, where it makes a phrase
//! that asks ("bao niêu").

mod near;

use super::slips::known;
use super::{Articles, language};
use crate::entity::lexicon::Lexicon;
use crate::entity::quantity::is_number_word;
use crate::text::Lang;
use crate::text::capital::capitalised;
use crate::text::syllable::{is_bare_syllable, is_syllable};
use crate::text::token::{Token, tokens};
use near::slips;

/// The text with its common words mended.
pub fn mended(text: String, lang: Lang, lexicon: &Lexicon, articles: &dyn Articles) -> String {
    let words = tokens(&text);
    let suspect = |at: usize| {
        let t = &words[at];
        let letters = t.key.chars().count();
        let typed = t.span.of(&text);
        // The "th" of "10th" is no word of its own.
        let glued = at > 0 && words[at - 1].span.end == t.span.start;
        t.is_word()
            && !glued
            && (at == 0 || !t.capital)
            && typed.chars().all(char::is_alphabetic)
            && !typed.chars().skip(1).any(char::is_uppercase)
            && match lang {
                // No syllable is longer than "nghiêng".
                Lang::Vi => {
                    (3..=8).contains(&letters)
                        && (!can_be_syllable(t) || !is_known(t, lexicon) && !articles.may_hold(&t.key))
                }
                Lang::En => {
                    letters <= 16 && t.key.is_ascii() && !is_bare_syllable(&t.bare) && !is_english(&t.key, lexicon)
                }
            }
    };
    let suspects: Vec<usize> = (0..words.len()).filter(|at| suspect(*at)).collect();
    if suspects.is_empty() {
        return text;
    }
    let known = known(&words, lang, lexicon);
    let (mut out, mut copied) = (String::new(), 0);
    for at in suspects.into_iter().filter(|at| !known[*at]) {
        let beside = Beside {
            words: &words,
            at,
            lang,
            lexicon,
            articles,
        };
        let Some(word) = beside.meant() else { continue };
        let span = words[at].span;
        out.push_str(&text[copied..span.start as usize]);
        out.push_str(&match words[at].capital {
            true => capitalised(&word),
            false => word,
        });
        copied = span.end as usize;
    }
    out.push_str(&text[copied..]);
    out
}

/// Whether a token can be a Vietnamese syllable.
fn can_be_syllable(token: &Token) -> bool {
    match token.key == token.bare {
        true => is_bare_syllable(&token.bare),
        false => is_syllable(&token.key),
    }
}

/// Whether the lexicon has a Vietnamese word by itself.
fn is_known(token: &Token, lexicon: &Lexicon) -> bool {
    let one = std::slice::from_ref(token);
    let tables = [&lexicon.question_words, &lexicon.glossary, &lexicon.abbreviations];
    tables
        .iter()
        .any(|table| !table.names.longest(one, 0, false).is_empty())
}

/// Whether a word is known to be English.
fn is_english(word: &str, lexicon: &Lexicon) -> bool {
    let one = tokens(word);
    let tables = [
        &lexicon.question_words,
        &lexicon.glossary,
        &lexicon.posts,
        &lexicon.measures,
    ];
    language::is_english(word)
        || is_number_word(word)
        || tables
            .iter()
            .any(|table| !table.english.longest(&one, 0, false).is_empty())
}

/// A word that may be mistyped, among the others.
struct Beside<'a> {
    words: &'a [Token],
    at: usize,
    lang: Lang,
    lexicon: &'a Lexicon,
    articles: &'a dyn Articles,
}

impl Beside<'_> {
    /// The word that was meant; none where it stands in an article as it is, or where more than one is as near.
    fn meant(&self) -> Option<String> {
        let typed = &self.words[self.at];
        if self.articles.hold(&typed.key) {
            return None;
        }
        let syllable = self.lang == Lang::Vi && can_be_syllable(typed);
        for slips in slips(&typed.key, self.lang) {
            let slips: Vec<String> = match self.lang {
                Lang::Vi => slips
                    .into_iter()
                    .filter(|word| tokens(word).first().is_some_and(can_be_syllable))
                    .collect(),
                Lang::En => slips
                    .into_iter()
                    .filter(|word| is_english(word, self.lexicon))
                    .collect(),
            };
            let fitting: Vec<&String> = match self.lang {
                Lang::Vi if syllable => {
                    let asks = |word: &&String| self.pairs(word).iter().any(|p| self.asks(p));
                    let asking: Vec<&String> = slips.iter().filter(asks).collect();
                    match asking.is_empty() {
                        true => slips.iter().filter(|word| self.is_known_here(word)).collect(),
                        false => asking,
                    }
                }
                Lang::Vi => slips.iter().filter(|word| self.goes_with(word)).collect(),
                Lang::En => slips.iter().collect(),
            };
            match fitting.as_slice() {
                [one] => return Some(one.to_string()),
                [] => {}
                _ => return None,
            }
            // Beside a word that asks nothing of the articles can be told: "hạạng nào".
            let alone = |word: &&String| self.is_phrase(word) || self.articles.hold(word);
            let known: Vec<&String> = slips.iter().filter(|_| !syllable).filter(alone).collect();
            if let [one] = known.as_slice() {
                return Some(one.to_string());
            }
        }
        None
    }

    /// The word with the one before it, and with the one behind.
    fn pairs(&self, word: &str) -> Vec<String> {
        let beside = |at: Option<usize>| {
            at.and_then(|at| self.words.get(at))
                .filter(|t| t.is_word())
                .map(|t| t.key.as_str())
        };
        let before = beside(self.at.checked_sub(1)).map(|other| format!("{other} {word}"));
        let behind = beside(Some(self.at + 1)).map(|other| format!("{word} {other}"));
        before.into_iter().chain(behind).collect()
    }

    /// Whether two words are a phrase that asks: "bao nhiêu", "khi nào".
    fn asks(&self, pair: &str) -> bool {
        let two = tokens(pair);
        let hits = self.lexicon.question_words.names.longest(&two, 0, false);
        hits.iter().any(|hit| hit.len == two.len())
    }

    /// Whether the word is one that "nào" or "mấy" asks for ("cho huyn nào"), or, where marks were typed, the lexicon has it
    /// as one phrase with the word before it or behind ("tành tích").
    fn is_known_here(&self, word: &str) -> bool {
        const ASKS: [&str; 3] = ["nào", "mấy", "nhiêu"];
        const ASKED_FOR: [&str; 14] = [
            "huyện",
            "quận",
            "phường",
            "xã",
            "tỉnh",
            "trường",
            "người",
            "thôn",
            "tháng",
            "ngày",
            "bệnh",
            "phòng",
            "khối",
            "hạng",
        ];
        let beside = |at: Option<usize>| at.and_then(|at| self.words.get(at));
        let asked = [beside(self.at.checked_sub(1)), beside(Some(self.at + 1))];
        let asked = asked.into_iter().flatten().any(|t| ASKS.iter().any(|w| t.can_mean(w)));
        let marked = self.words.iter().any(|t| t.key != t.bare);
        let is_asked = tokens(word)
            .first()
            .is_some_and(|t| ASKED_FOR.iter().any(|noun| t.can_mean(noun)));
        marked && self.pairs(word).iter().any(|pair| self.is_phrase(pair)) || asked && is_asked
    }

    /// Whether the word makes a phrase with the one before or behind it, in the lexicon or in an article.
    fn goes_with(&self, word: &str) -> bool {
        let pairs = self.pairs(word);
        pairs.iter().any(|pair| self.is_phrase(pair)) || pairs.iter().any(|pair| self.articles.hold(pair))
    }

    /// Whether the lexicon has the words as one phrase.
    fn is_phrase(&self, words: &str) -> bool {
        let words = tokens(words);
        let lexicon = self.lexicon;
        let tables = [
            &lexicon.question_words,
            &lexicon.glossary,
            &lexicon.posts,
            &lexicon.organisations,
            &lexicon.measures,
        ];
        let whole = |len: usize| len == words.len();
        lexicon
            .awards
            .names
            .longest(&words, 0, false)
            .iter()
            .any(|hit| whole(hit.len))
            || tables
                .iter()
                .any(|table| table.names.longest(&words, 0, false).iter().any(|hit| whole(hit.len)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::articles::Told;
    use std::sync::LazyLock;

    static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::load(std::path::Path::new("data/lexicon")));

    /// What stands in the one article there is.
    const ONE: Told = Told(&["khám bệnh", "bệnh", "marathon", "chiến dịch"], false);

    #[test]
    fn common_words_are_mended() {
        for (typed, meant) in [
            ("Xã khen bao nhêiu hộ?", "Xã khen bao nhiêu hộ?"),
            ("Hội nghị họp nàgy nào?", "Hội nghị họp ngày nào?"),
            ("Cụm trưnởg là ai?", "Cụm trưởng là ai?"),
            ("don vij nao duoc tang bagn khen", "don vi nao duoc tang bang khen"),
            ("khám bệnhh cho ai", "khám bệnh cho ai"),
            ("Xã khen bao niêu hộ?", "Xã khen bao nhiêu hộ?"),
            ("Cờ được tặng cho huyn nào?", "Cờ được tặng cho huyen nào?"),
            ("Bà Mơ có tành tích nào?", "Bà Mơ có thành tích nào?"),
        ] {
            assert_eq!(mended(typed.to_string(), Lang::Vi, &LEXICON, &ONE), meant);
        }
        for (typed, meant) in [
            ("How many poeple were rewarded?", "How many people were rewarded?"),
            (
                "Hw many colectives were rewarded?",
                "How many collectives were rewarded?",
            ),
            ("Whuch dstricts did it prauise?", "Which districts did it prauise?"),
            ("Who is the directr of the prot?", "Who is the director of the port?"),
        ] {
            assert_eq!(mended(typed.to_string(), Lang::En, &LEXICON, &ONE), meant);
        }
    }

    #[test]
    fn what_may_be_a_word_is_left() {
        for text in [
            "ai thắng giải marathon",
            "THCS nào được khen",
            "thcs nao dan dau",
            "Byă được khen gì",
            "hội thi online ngày nào",
            "ai bơi giỏi nhất",
        ] {
            assert_eq!(mended(text.to_string(), Lang::Vi, &LEXICON, &ONE), text);
        }
        for text in [
            "Which two fields had he handed over to plough at the 7th fair of Ea Drang?",
            "Who rowed the berth to the lathe?",
            "How many postings did the healer mend?",
        ] {
            assert_eq!(mended(text.to_string(), Lang::En, &LEXICON, &ONE), text);
        }
    }
}
