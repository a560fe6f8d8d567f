//! What the glossary and the list of question words make of the words at one place of a question.

use super::terms::Syllable;
use crate::entity::Words;
use crate::entity::lexicon::Lexicon;
use crate::entity::terms::Term as Entry;
use crate::text::Lang;
use crate::text::token::TokenKind;

/// A question word: it says nothing of the content, or little.
pub struct Stop {
    /// The token after it.
    pub to: usize,
    /// It still counts a little.
    pub weak: bool,
    /// What it is called in the language it was not typed in.
    pub others: Vec<Vec<Syllable>>,
}

/// The line of the question words that hold together what has nothing in common.
const LITTLE: &str = "ạ";

/// A question word at `at`, before the slot that begins at `free`.
pub fn stop_at(words: &Words, at: usize, free: usize) -> Option<Stop> {
    let table = &words.lexicon.question_words;
    let gazetteer = if words.lang == Lang::En {
        [&table.english, &table.names]
    } else {
        [&table.names, &table.english]
    };
    let languages = if words.lang == Lang::En { 2 } else { 1 };
    gazetteer.into_iter().take(languages).enumerate().find_map(|(i, g)| {
        // "trong năm | 2021": where the longer one runs into a slot, the shorter one stands before it.
        let mut hits = g.all(&words.tokens, at, false);
        hits.retain(|hits| hits.iter().any(|hit| at + hit.len <= free));
        let hit = *hits.last()?.first()?;
        let line = table.get(hit.value);
        let weak = line.more.get("where").is_some_and(|w| w == "weak");
        // "among" stands in reports as "trong số", "trong đó".
        let said = line.name != LITTLE && weak && i == 0;
        let others = match words.lang {
            Lang::En => std::iter::once(&line.name).chain(&line.spellings).collect(),
            Lang::Vi => line.forms().collect::<Vec<_>>(),
        };
        let others = others.into_iter().filter(|_| said);
        Some(Stop {
            to: at + hit.len,
            weak,
            others: others.map(|form| syllables(form, words.lexicon)).collect(),
        })
    })
}

/// A phrase of the glossary at `at`: its Vietnamese forms, and its own words.
pub fn phrase_at(words: &Words, at: usize, free: usize) -> Option<(usize, Vec<Vec<Syllable>>)> {
    let table = &words.lexicon.glossary;
    // "Công an | quận Ba Đình": a longer entry that runs into a slot is not what is said.
    let before = words.tokens.get(..free)?;
    let vietnamese = table.names.longest(before, at, false);
    let english = if words.lang == Lang::En {
        table.english.longest(before, at, false)
    } else {
        Vec::new()
    };
    let mut longest = vietnamese.iter().chain(&english).map(|h| h.len).max()?;
    let particle = words.lang == Lang::En && longest == 2 && PARTICLES.contains(&words.tokens[at + 1].key.as_str());
    // "get in | 2021", "live in | Ba Vi": such a little word belongs to the slot behind it.
    let shorter = || table.english.all(before, at, false).into_iter().flatten();
    let parted = particle && at + longest == free && free < words.tokens.len() && shorter().any(|hit| hit.len == 1);
    let hits: Vec<u32> = if parted {
        longest = 1;
        shorter().filter(|hit| hit.len == 1).map(|hit| hit.value).collect()
    } else {
        let all = vietnamese.iter().chain(&english);
        all.filter(|h| h.len == longest).map(|h| h.value).collect()
    };
    let tokens = &words.tokens[at..at + longest];
    let mut alternatives: Vec<Vec<Syllable>> = vec![
        tokens
            .iter()
            .filter(|t| t.kind != TokenKind::Sign)
            .map(Syllable::of)
            .collect(),
    ];
    let mut hits: Vec<u32> = hits.into_iter().take(SENSES).collect();
    // "Drive to", "take in": where a word and a particle are an entry, the word alone may still be meant.
    if particle && !parted {
        hits.extend(shorter().filter(|hit| hit.len == 1).map(|hit| hit.value).take(3));
    }
    let translated = hits.iter().any(|id| !table.get(*id).english.is_empty());
    if words.lang == Lang::Vi && longest > 1 && !translated {
        let english = english_within(words, at, at + longest).into_iter();
        alternatives.extend(english.map(|form| syllables(form, words.lexicon)));
    }
    for id in hits {
        let term = table.get(id);
        let vietnamese = std::iter::once(&term.name).chain(&term.spellings);
        // An English word and its like in reports in English meet over the Vietnamese word of both. Lines with a wide sense
        // of an English word count here too, either way: a Vietnamese word is met by whatever a report in English calls it,
        // and only among Vietnamese words would such a sense bring together what differs.
        let english = table.named(&term.name).flat_map(Entry::forms);
        for form in vietnamese.chain(english) {
            let form = syllables(form, words.lexicon);
            if !form.is_empty() && !alternatives.contains(&form) {
                alternatives.push(form);
            }
        }
    }
    Some((at + longest, alternatives))
}

/// So many senses of a word are taken.
const SENSES: usize = 9;

/// "đoạt giải nhất", "lễ tôn vinh": what reports in English call the main part of a phrase that has no English of its own.
fn english_within<'w>(words: &'w Words, at: usize, to: usize) -> Vec<&'w String> {
    let table = &words.lexicon.glossary;
    let inner = (at..to).flat_map(|from| table.names.longest(&words.tokens[..to], from, false));
    let part = inner
        .filter(|hit| hit.len < to - at && !table.get(hit.value).english.is_empty())
        .max_by_key(|hit| hit.len);
    part.map_or(Vec::new(), |hit| table.get(hit.value).forms().collect())
}

const PARTICLES: [&str; 11] = ["to", "in", "of", "for", "up", "out", "on", "off", "with", "at", "from"];

/// A phrase's syllables, short forms written out as in every text that is compared.
pub fn syllables(phrase: &str, lexicon: &Lexicon) -> Vec<Syllable> {
    super::expand::words(phrase, lexicon)
        .iter()
        .filter(|t| t.kind != TokenKind::Sign)
        .map(Syllable::of)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::terms::Term;
    use crate::question::understand;

    fn term(question: &str, words: &str) -> Option<Term> {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let query = understand(question, &lexicon, jiff::civil::date(2025, 12, 1));
        query.terms.into_iter().find(|term| term.words == words)
    }

    fn says(question: &str, words: &str, phrase: &str) -> bool {
        let bare = |form: &Vec<Syllable>| form.iter().map(|s| s.bare.as_str()).collect::<Vec<_>>().join(" ");
        term(question, words).is_some_and(|term| term.alternatives.iter().any(|form| bare(form) == phrase))
    }

    #[test]
    fn words_are_met_in_the_other_language_and_by_others_of_their_own() {
        assert!(says("How many women were among them?", "among them", "trong so"));
        assert!(says("Until when will the campaign go on?", "campaign", "movement"));
        assert!(says("Xã tặng xe đạp cho ai?", "tặng", "hand"));
    }

    #[test]
    fn a_little_word_before_a_slot_belongs_to_it() {
        assert!(term("What did the elder get in 2021?", "get in").is_none());
        assert!(term("How many signed up in all?", "signed up").is_some());
    }

    #[test]
    fn a_wide_sense_of_an_english_word_leaves_the_vietnamese_one_alone() {
        assert!(says("Who was decorated?", "decorated", "tang thuong"));
        assert!(!says("Ai được tặng thưởng?", "tặng thưởng", "decorate"));
    }
}
