//! What a question leaves out and the turns before it say: "còn Đống Đa?", "thế năm 2020?", "ai là cụm trưởng?".

use super::asked::{Ask, Asked, phrase_at};
use super::counted_before::{
    at_another_time, count_other_award, count_other_thing, count_the_same, counted_beside, leaves_out_what,
};
use super::other_year::{asks_for_other_year, years_beside};
use super::terms::Term;
use super::{AwardSlot, Query};
use crate::text::fold::phrase_bare;
use crate::text::token::Token;

/// Words that tie a question to the one before.
const TIES: [&str; 43] = [
    "riêng",
    "trong đấy",
    "rồi",
    "cụ thể",
    "ông ta",
    "bà ta",
    "anh ta",
    "cô ta",
    "chị ta",
    "hắn",
    "nó",
    "còn",
    "thế",
    "vậy",
    "thì sao",
    "ấy",
    "đó",
    "này",
    "kia",
    "họ",
    "trong số",
    "trong đó",
    "nữa",
    "cũng",
    "bên đó",
    "ở đó",
    "and",
    "what about",
    "how about",
    "he",
    "she",
    "they",
    "there",
    "it",
    "them",
    "that",
    "those",
    "his",
    "her",
    "their",
    "him",
    "of them",
    "the same",
];

/// Whether the question leans on what was said before.
fn leans(query: &Query) -> bool {
    let words = &query.tokens;
    let tied = (0..words.len()).any(|at| TIES.iter().any(|t| phrase_at(words, at, t).is_some()));
    // "có … không", "và", "the" are everywhere; a tie counts at the head, or as a pronoun anywhere.
    let pronoun = says(words, &OTHERS) || says(words, &ONE);
    let head = !words.is_empty() && TIES.iter().any(|t| phrase_at(words, 0, t).is_some());
    let tail = (0..words.len()).any(|at| phrase_at(words, at, "thì sao").is_some());
    tied && (pronoun || head || tail) || leaves_out_what(query)
}

/// One person whom the turn before told of.
const ONE: [&str; 24] = [
    "anh này",
    "chị này",
    "ông này",
    "bà này",
    "cô này",
    "cụ này",
    "anh ấy",
    "chị ấy",
    "ông ấy",
    "bà ấy",
    "cô ấy",
    "em ấy",
    "cụ ấy",
    "thầy ấy",
    "anh ta",
    "chị ta",
    "ông ta",
    "bà ta",
    "cô ta",
    "người ấy",
    "người này",
    "he",
    "she",
    "his",
];

/// Whether the question begins with that person: "chị ấy làm được bao nhiêu hồ sơ".
pub(super) fn begins_with_one(words: &[Token]) -> bool {
    // "bà ấy và chị em": what they did together is told of all of them.
    let alone = |to: usize| {
        !["và", "với", "vs", "cùng"]
            .iter()
            .any(|word| words.get(to).is_some_and(|t| t.can_mean(word)))
    };
    ONE.iter().any(|one| phrase_at(words, 0, one).is_some_and(alone))
}

/// Others and other things that it told of.
const OTHERS: [&str; 13] = [
    "ấy",
    "đó",
    "hắn",
    "trong số",
    "trong đó",
    "trong đấy",
    "họ",
    "they",
    "them",
    "her",
    "their",
    "those",
    "there",
];

/// "anh ấy", "he": one person whom the turn before told of.
pub fn speaks_of_one(query: &Query) -> bool {
    says(&query.tokens, &ONE)
}

pub(super) fn says(words: &[Token], phrases: &[&str]) -> bool {
    (0..words.len()).any(|at| phrases.iter().any(|phrase| phrase_at(words, at, phrase).is_some()))
}

/// Fills what `query` leaves out from `before`, the question of the turn before, itself completed.
pub fn complete(mut query: Query, before: &Query) -> Query {
    if query.courtesy.is_some() || before.is_blank() {
        return query;
    }
    let before = &before.taken_over();
    let leaning = leans(&query);
    let moved = at_another_time(&mut query);
    years_beside(&mut query, before, leaning);
    let names_something = !query.places.is_empty() || !query.persons.is_empty() || !query.clusters.is_empty();
    let content: f32 = query.terms.iter().map(|t| t.weight).sum();
    let strong = query.terms.iter().filter(|t| t.weight >= 1.0).count() + query.awards.len() + query.posts.len();
    let bare = query.asks.is_empty() && content < 3.5;
    // A question that names its own subject and asks for something stands alone, unless it says otherwise.
    let incomplete = !names_something && (strong <= 4 || leaning);
    if !(leaning || bare || incomplete) {
        return query;
    }
    // "riêng", "trong đó" say which part is asked for and stand in no report.
    const TYING: [&str; 4] = ["rieng", "trong do", "trong day", "cu the"];
    let tying = |term: &Term| TYING.contains(&phrase_bare(&term.words).as_str());
    query.terms.retain(|term| !tying(term));
    let mut note = |what: &str, words: String| query.inherited.push(format!("{what}: {words}"));
    // "Anh ấy được công nhận liệt sĩ rồi à?" asks for yes or no, whatever was asked before.
    if query.asks.is_empty() && query.yes_no && content >= 2.0 {
        if strong <= 1 {
            inherit_terms(&mut query, before);
        }
    } else if query.asks.is_empty() {
        for ask in &before.asks {
            note("asked", format!("{:?}", ask.asked));
        }
        query.asks = before.asks.clone();
        count_other_award(&mut query, before);
        count_other_thing(&mut query);
        // What was asked of comes along, but for the words that were changed.
        inherit_terms(&mut query, before);
        if query.awards.is_empty() {
            query.awards = before.awards.clone();
        }
        if query.posts.is_empty() {
            query.posts = before.posts.clone();
        }
    } else if leaning && strong <= 1 && query.awards.is_empty() && query.posts.is_empty() {
        // "ai trao?", "how many individuals?": the same matter, asked otherwise.
        inherit_terms(&mut query, before);
        query.awards = before.awards.clone();
    } else if incomplete && query.awards.is_empty() && query.posts.is_empty() && strong <= 2 && !asks_for_role(&query) {
        inherit_terms(&mut query, before);
        query.awards = before.awards.clone();
    } else if leaning {
        inherit_terms(&mut query, before);
    }
    // "năm 2023 thì tỉnh nào?": the role that was asked for stays.
    let whom = matches!(query.asks.as_slice(), [ask] if matches!(ask.asked, Asked::Who | Asked::Place | Asked::WhoIs));
    if whom && strong == 0 && query.posts.is_empty() {
        query.posts = before.posts.clone();
    }
    // "thế hồi 2020 là ai?" asks for the like of what was asked for before, and not who somebody is.
    let like = before
        .asks
        .iter()
        .find(|ask| matches!(ask.asked, Asked::Who | Asked::Place));
    if whom
        && strong == 0
        && query.persons.is_empty()
        && let ([ask], Some(like)) = (query.asks.as_mut_slice(), like)
        && ask.asked == Asked::WhoIs
    {
        *ask = Ask {
            from: ask.from,
            to: ask.to,
            ..like.clone()
        };
    }
    count_the_same(&mut query, before);
    counted_beside(&mut query, before);
    if query.measures.is_empty() && query.terms.len() >= before.terms.len() {
        query.measures = before.measures.clone();
    }
    if query.clusters.is_empty() && (query.places.is_empty() || query.asks.is_empty()) {
        query.clusters = before.clusters.clone();
    }
    if query.persons.is_empty() && query.places.is_empty() && (leaning || query.asks_for(Asked::Deeds)) {
        query.persons = before.persons.clone();
    }
    if query.places.is_empty() && query.persons.is_empty() {
        query.places = before.places.clone();
    }
    if query.periods.is_empty() && query.clusters == before.clusters && !moved && !asks_for_other_year(&query, before) {
        query.periods = before.periods.clone();
    }
    query.compares |= before.compares && query.asks == before.asks;
    query
}

/// A role inside a cluster needs no more than the cluster.
fn asks_for_role(query: &Query) -> bool {
    query.terms.iter().any(|t| {
        t.alternatives
            .iter()
            .any(|a| a.first().is_some_and(|s| s.bare == "cum"))
    })
}

/// Terms of the question before that the new one does not replace. A term replaces another of the same size that
/// stood in the same kind of place ("khen thường xuyên" → "khen đột xuất" shares "khen").
fn inherit_terms(query: &mut Query, before: &Query) {
    let shares = |a: &Term, b: &Term| {
        a.alternatives.iter().any(|x| {
            b.alternatives
                .iter()
                .any(|y| x.iter().map(|s| &s.bare).eq(y.iter().map(|s| &s.bare)))
        })
    };
    let fresh: Vec<Term> = query.terms.clone();
    let strong_fresh = fresh.iter().filter(|t| t.weight >= 0.9).count();
    // "BK TTg thì sao?": another award takes the place of the one before.
    let replaced = |term: &Term| {
        let named = |slots: &[AwardSlot]| slots.iter().any(|slot| (slot.from..slot.to).contains(&term.from));
        query.awards.iter().any(|slot| !slot.award.ids.is_empty()) && named(&before.awards)
    };
    // "thế huy chương đồng?" after one on "huy chương vàng", one federation after another.
    let changed = |term: &Term| fresh.iter().any(|new| of_one_row(new, term));
    let kept: Vec<&Term> = before
        .terms
        .iter()
        .filter(|term| !replaced(term) && !changed(term))
        .collect();
    for term in kept {
        if fresh.iter().any(|t| shares(t, term)) {
            continue;
        }
        let mut term = term.clone();
        // Where the new question brings words of its own, the old ones only lean the choice.
        if strong_fresh > 0 {
            term.weight *= 0.35;
        }
        query.inherited.push(format!("word: {}", term.words));
        query.terms.push(term);
    }
}

/// Whether two terms name things of one row: all but the last syllable alike, or bodies of their own both.
fn of_one_row(new: &Term, old: &Term) -> bool {
    let named = |term: &Term| {
        let capital = |word: &str| word.starts_with(char::is_uppercase);
        term.words.contains(' ') && capital(&term.words)
    };
    let (Some(new_words), Some(old_words)) = (new.alternatives.first(), old.alternatives.first()) else {
        return false;
    };
    let length = new_words.len();
    let alike = length >= 2
        && length == old_words.len()
        && new_words[..length - 1]
            .iter()
            .map(|s| &s.bare)
            .eq(old_words[..length - 1].iter().map(|s| &s.bare));
    const BODIES: [&str; 6] = ["hoi", "lien", "cong", "doan", "so", "phong"];
    let body = |words: &[super::terms::Syllable]| words.first().is_some_and(|s| BODIES.contains(&s.bare.as_str()));
    let bodies = named(new) && named(old) && body(new_words) && body(old_words);
    alike || bodies
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::understand;

    #[test]
    fn another_thing_of_the_kind_is_counted_and_it_alone() {
        let lexicon = crate::entity::lexicon::Lexicon::load(std::path::Path::new("data/lexicon"));
        let read = |text: &str| understand(text, &lexicon, jiff::civil::date(2026, 11, 22));
        let before = read("Quận rút mấy thẻ xanh, mấy thẻ vàng?");
        for question in ["thế thẻ hồng?", "the the hong?", "còn thẻ hồng thì sao?"] {
            let after = complete(read(question), &before);
            let counted: Vec<String> = after.asks.iter().map(|ask| ask.noun.join(" ")).collect();
            assert_eq!(counted, ["the hong"], "{question}");
        }
    }

    #[test]
    fn what_is_named_anew_takes_the_place_of_what_was_named() {
        let lexicon = crate::entity::lexicon::Lexicon::load(std::path::Path::new("data/lexicon"));
        let read = |text: &str| understand(text, &lexicon, jiff::civil::date(2026, 11, 22));
        let before = read("Huy chương vàng quốc tế được thưởng bao nhiêu?");
        let after = complete(read("thế huy chương bạc?"), &before);
        let holds = |words: &str| after.terms.iter().any(|term| term.words.to_lowercase() == words);
        assert!(holds("huy chương bạc") && holds("quốc tế") && !holds("huy chương vàng"));
    }
}
