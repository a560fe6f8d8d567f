//! What was counted in the question before and is counted again: "riêng Hà Giang bao nhiêu?", "BK thì sao?".

use super::asked::{Ask, Asked, phrase_at};
use super::subject_counted::is_counted;
use super::terms::{Syllable, Term};
use super::{AwardSlot, Query};
use crate::text::fold;
use crate::text::token::Token;

/// "Phú Lộc thì được mấy?": a number is asked for, and of what is not said.
pub(super) fn leaves_out_what(query: &Query) -> bool {
    let [ask] = query.asks.as_slice() else {
        return false;
    };
    let near = &query.tokens[ask.from.saturating_sub(2)..ask.from];
    ask.asked == Asked::HowMany && ask.noun.is_empty() && near.iter().any(|token| token.key == "thì")
}

impl Query {
    /// Words of the question's own where it asks for a part of what was told before: "riêng an ninh bao nhiêu?".
    pub fn part(&self) -> Vec<&str> {
        const ASKING: [&str; 14] = [
            "rieng",
            "trong do",
            "trong day",
            "trong",
            "con",
            "cu",
            "linh vuc",
            "khoi",
            "nhom",
            "ve",
            "thi",
            "so",
            "cap",
            "do",
        ];
        let words = format!(" {} ", fold::phrase_bare(&self.text));
        let taken = |kind: &str| self.inherited.iter().any(|what| what.starts_with(kind));
        let said = [" rieng ", " trong do ", " trong day "]
            .iter()
            .any(|word| words.contains(word));
        // "thế huy chương bạc?": nothing but what is named anew is asked otherwise.
        let opens = ["con ", "the "].iter().any(|tie| words.trim_start().starts_with(tie));
        let renamed = opens && taken("asked") && self.persons.is_empty() && self.periods.is_empty();
        if !(said || renamed) || !(taken("asked") || taken("counted")) {
            return Vec::new();
        }
        let known = |words: &str| self.inherited.iter().any(|what| what.ends_with(words));
        let terms = self
            .terms
            .iter()
            .filter(|term| term.weight >= 0.7)
            .map(|term| term.words.as_str());
        let places = self.places.iter().map(|slot| slot.words.as_str());
        terms
            .chain(places)
            .filter(|words| !known(words) && !ASKING.contains(&fold::phrase_bare(words).as_str()))
            .collect()
    }
}

/// "lúc đạt chuẩn thì bao nhiêu?", "bây giờ còn mấy?": another time than that of the question before, told by what came
/// about then; an award named so is none that is asked for.
pub(super) fn at_another_time(query: &mut Query) -> bool {
    const THEN: [&str; 10] = [
        "lúc",
        "khi",
        "từ khi",
        "hồi",
        "ngày đầu",
        "ban đầu",
        "bây giờ",
        "hiện nay",
        "hiện giờ",
        "đến nay",
    ];
    let words = &query.tokens;
    let asked = |at: usize| query.asks.iter().any(|ask| (ask.from..ask.to).contains(&at));
    let said = (0..words.len()).find_map(|at| {
        let to = THEN.iter().find_map(|then| phrase_at(words, at, then))?;
        (!asked(at)).then_some(to)
    });
    let Some(to) = said else { return false };
    let of_time = |slot: &AwardSlot| slot.from == to || slot.from == to + 1;
    for ask in &mut query.asks {
        let counted = |slot: &AwardSlot| (slot.from..slot.to).contains(&ask.noun_at);
        if query.awards.iter().any(|slot| of_time(slot) && counted(slot)) {
            ask.noun.clear();
            ask.any_unit = false;
        }
    }
    query.awards.retain(|slot| !of_time(slot));
    true
}

/// "riêng Hà Giang bao nhiêu?", "lúc đạt chuẩn thì bao nhiêu?": what is counted is what was counted before.
pub(super) fn count_the_same(query: &mut Query, before: &Query) {
    const LITTLE: [&str; 15] = [
        "so", "roi", "vay", "the", "nhi", "a", "nao", "day", "do", "nha", "thi", "la", "cai", "chiec", "don",
    ];
    let numbers = |ask: &&Ask| match ask.asked {
        Asked::HowMany => !ask.noun.is_empty(),
        Asked::Money | Asked::Percent => true,
        _ => false,
    };
    let Some(then) = before.asks.iter().find(numbers) else {
        return;
    };
    // "còn mái ấm tình thương thì bao nhiêu?" counts what it names itself.
    let own = named_anew(query);
    let [now] = query.asks.as_mut_slice() else { return };
    // "mấy cái?" says nothing of what is counted, "mấy cái điện thoại?" does.
    let classified = now.noun.len() > 1 && matches!(now.noun[0].as_str(), "cai" | "chiec" | "don");
    let told = if classified { &now.noun[1..] } else { &now.noun[..] };
    // "thế thẻ hồng?" behind "mấy thẻ xanh?" counts cards, and "thẻ" is no "thế".
    let same_head = told.len() > 1 && told.first() == then.noun.first();
    let bare = !same_head && told.first().is_none_or(|noun| LITTLE.contains(&noun.as_str()));
    if now.asked == Asked::HowMany && now.noun.is_empty() && own.is_some() {
        (now.noun_at, now.noun) = own.unwrap_or_default();
    } else if now.asked == Asked::HowMany && bare {
        *now = Ask {
            from: now.from,
            to: now.to,
            ..then.clone()
        };
        query.inherited.push(format!("counted: {}", then.noun.join(" ")));
    }
}

/// The thing that reports count which a question opens with, behind what ties it to the one before; who or what body was
/// counted is told beside the others.
fn named_anew(query: &Query) -> Option<(usize, Vec<String>)> {
    const BODIES: [&str; 6] = ["tap the", "ca nhan", "nguoi", "ho", "guong", "don vi"];
    let (opens, noun) = opening(&query.tokens, |_| false);
    let said = noun.join(" ");
    let body = BODIES
        .iter()
        .any(|body| said == *body || said.starts_with(&format!("{body} ")));
    (opens > 0 && is_counted(&noun) && !body && !names_place(query, opens)).then_some((opens, noun))
}

/// "Còn phường Đống Đa?" names one ward, and counts none.
fn names_place(query: &Query, at: usize) -> bool {
    query.places.iter().any(|slot| (slot.from..slot.to).contains(&at))
}

/// Where a question opens behind the words that tie it to the one before, and the noun that stands there; `counted`: a word
/// that looks like a tie is what was counted.
fn opening(words: &[Token], counted: impl Fn(&str) -> bool) -> (usize, Vec<String>) {
    const TIES: [&str; 6] = ["còn", "thế", "vậy", "và", "riêng", "thì"];
    const ENDS: [&str; 9] = ["thi", "o", "tai", "cua", "nam", "duoc", "bao", "may", "sao"];
    // "the the hong": typed without marks, what ties and what is counted look alike.
    let ties = |at: usize| TIES.iter().any(|tie| words[at].can_mean(tie)) && !(at > 0 && counted(&words[at].bare));
    let opens = (0..words.len()).find(|at| !ties(*at)).unwrap_or(0);
    let goes_on = |t: &&Token| t.is_word() && !ENDS.contains(&t.bare.as_str());
    let noun = words[opens..].iter().take_while(goes_on).take(NOUN);
    (opens, noun.map(|t| t.bare.clone()).collect())
}

/// "How many collectives?" – "how many individuals?": what was counted before stands beside what is counted now.
pub(super) fn counted_beside(query: &mut Query, before: &Query) {
    let counts = |q: &Query| {
        q.asks
            .iter()
            .find(|a| a.asked == Asked::HowMany && !a.noun.is_empty())
            .cloned()
    };
    let (Some(now), Some(then)) = (counts(query), counts(before)) else {
        return;
    };
    if now.noun.first() == then.noun.first() || query.inherited.is_empty() {
        return;
    }
    let syllables = |noun: &[String]| -> Vec<Syllable> {
        let bare = |word: &String| Syllable {
            key: word.clone(),
            bare: word.clone(),
            marked: false,
        };
        noun.iter().take(2).map(bare).collect()
    };
    let forms = std::iter::once(&then.noun).chain(&then.noun_also);
    query.inherited.push(format!("counted: {}", then.noun.join(" ")));
    query.terms.push(Term {
        words: then.noun.join(" "),
        alternatives: forms.map(|noun| syllables(noun)).collect(),
        weight: COUNTED_BEFORE,
        from: usize::MAX,
        to: usize::MAX,
        name: false,
    });
}

/// "có bao nhiêu Cờ thi đua?" – "BK thì sao?": what was counted was the award, and now is the other one.
pub(super) fn count_other_award(query: &mut Query, before: &Query) {
    let Some(now) = query.awards.iter().find(|slot| !slot.award.ids.is_empty()) else {
        return;
    };
    let words = &query.tokens;
    let noun: Vec<String> = words
        .iter()
        .take(now.to)
        .skip(now.from)
        .take(NOUN)
        .map(|t| t.bare.clone())
        .collect();
    for ask in &mut query.asks {
        let award = before
            .awards
            .iter()
            .any(|slot| (slot.from..slot.to).contains(&ask.noun_at));
        if ask.asked == Asked::HowMany && !ask.noun.is_empty() && award {
            ask.noun = noun.clone();
            ask.noun_at = now.from;
            ask.noun_also.clear();
        }
    }
}

/// "rút mấy thẻ xanh, mấy thẻ vàng?" – "thế thẻ hồng?", "còn mái ấm tình thương?": another thing of the same kind, or one that
/// reports count, is counted, and it alone.
pub(super) fn count_other_thing(query: &mut Query) {
    let counted = |bare: &str| {
        let mut nouns = query.asks.iter().filter_map(|ask| ask.noun.first());
        nouns.any(|noun| noun == bare)
    };
    let (opens, noun) = opening(&query.tokens, counted);
    let of_kind = |ask: &Ask| {
        let same = ask.noun.first() == noun.first() && ask.noun.len() >= 2 || is_counted(&noun);
        ask.asked == Asked::HowMany && same && ask.noun != noun
    };
    if opens == 0 || noun.len() < 2 || names_place(query, opens) || !query.asks.iter().any(of_kind) {
        return;
    }
    query.asks.retain(of_kind);
    query.asks.truncate(1);
    for ask in &mut query.asks {
        ask.noun = noun.clone();
        ask.noun_at = opens;
        ask.noun_also.clear();
    }
}

/// So many syllables of what is counted are kept.
const NOUN: usize = 4;

/// What was counted before leans the choice and decides nothing.
const COUNTED_BEFORE: f32 = 0.5;
