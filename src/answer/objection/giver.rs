//! Another giver than the one asked for: the Prime Minister's certificates are not the district's.

use super::authority::{award_body, award_of, body, level};
use super::rules::objection;
use super::{GIVING, Objection, Seen, asks, last_words, means, says};
use crate::question::asked::Asked;

/// Who gives, in the words of the question: "được Thủ tướng tặng", "by the Prime Minister".
fn giver_asked<T>(asked: &str, named: fn(&str) -> Option<T>) -> Option<T> {
    let words: Vec<&str> = asked.split_whitespace().collect();
    let stands = |at: usize, verb: &str| {
        let mut parts = verb.split(' ').enumerate();
        parts.all(|(i, part)| words.get(at + i).is_some_and(|word| means(word, part)))
    };
    for (at, word) in words.iter().enumerate() {
        if GIVING.iter().any(|verb| stands(at, verb)) {
            // "do quận giới thiệu, được thành phố biểu dương": who stands nearest to the verb gives.
            let begin = (at.saturating_sub(9)..at)
                .rev()
                .find(|i| means(words[*i], "được") || means(words[*i], "do"));
            if let Some(giver) = begin.and_then(|begin| named(&words[begin + 1..at].join(" "))) {
                return Some(giver);
            }
        }
        // "the woman from … ward": where somebody comes from gives nothing.
        const PEOPLE: [&str; 16] = [
            "woman",
            "man",
            "women",
            "men",
            "person",
            "people",
            "teacher",
            "pupil",
            "student",
            "resident",
            "farmer",
            "worker",
            "officer",
            "collectives",
            "individuals",
            "households",
        ];
        let origin = *word == "from" && at > 0 && PEOPLE.contains(&words[at - 1]);
        if matches!(*word, "by" | "from") && !origin {
            let rest = &words[at + 1..];
            let end = rest
                .iter()
                .position(|w| matches!(*w, "in" | "for" | "on" | "at" | "during" | "to"))
                .unwrap_or(rest.len());
            if let Some(giver) = named(&rest[..end.min(6)].join(" ")) {
                return Some(giver);
            }
        }
    }
    None
}

pub const ANOTHER_GIVER: Objection = objection(
    "another giver",
    giver,
    &[
        (
            "Đại úy Sơn được Bộ trưởng Bộ Công an tặng gì? / Công an phường nhận [Giấy khen của Giám đốc Công an Thành phố].",
            "0.50",
        ),
        (
            "Bao nhiêu người được Thủ tướng tặng Bằng khen? / Có [24 người] được Chủ tịch UBND quận tặng Bằng khen.",
            "0.50",
        ),
        (
            "Quận được mấy Bằng khen của Thủ tướng? / Bằng khen của Chủ tịch UBND TP: [31 tập thể].",
            "0.50",
        ),
        (
            "UBND thành phố thưởng ban chuyên án bao nhiêu tiền? / UBND huyện trao [5 triệu đồng] thưởng ban chuyên án.",
            "0.50",
        ),
        (
            "Thành phố thưởng anh Huy bao nhiêu tiền? / Phó Chủ tịch quận trao Giấy khen của Chủ tịch UBND quận cùng [5 triệu đồng].",
            "0.50",
        ),
        (
            "Tỉnh thưởng mỗi đơn vị bao nhiêu tiền? / Giám đốc Công an tỉnh cũng khen thưởng mỗi đơn vị [8 triệu đồng].",
            "0.50",
        ),
        (
            "Bộ Công an thưởng đội bao nhiêu? / Tổng cộng [35 triệu đồng] đã được UBND TP. Hải Phòng trao thưởng cho ban chuyên án.",
            "0.50",
        ),
        (
            "Chủ tịch UBND tỉnh tặng bao nhiêu Cờ thi đua? / Có [58 đơn vị] nhận Cờ thi đua của Chính phủ.",
            "0.50",
        ),
        (
            "Bao nhiêu em được Bằng khen của Bộ trưởng? / Trao bằng khen của Bí thư TW Đoàn cho [33 em].",
            "0.50",
        ),
        (
            "Bao nhiêu người được Tỉnh đoàn tặng Bằng khen? / Có [12 người] được Chủ tịch UBND tỉnh tặng Bằng khen.",
            "0.50",
        ),
    ],
    &[
        "Bao nhiêu người được thành phố khen? / Có 9 người được quận khen và [24 người] được Thành phố tặng Bằng khen.",
        "Chủ tịch tỉnh tặng Bằng khen mấy tập thể? / Chủ tịch UBND tỉnh đã trao 70 triệu đồng cho Công an tỉnh, tặng Bằng khen [4 tập thể].",
        "UBND tỉnh thưởng Ban chuyên án bao nhiêu tiền? / UBND tỉnh thưởng Ban chuyên án [50 triệu đồng]; Giám đốc Công an tỉnh thưởng thêm 20 triệu đồng.",
    ],
);

/// The Prime Minister's certificates are not the district's.
fn giver(seen: &Seen) -> Option<f32> {
    let behind: Vec<&str> = seen.after.split_whitespace().take(AWARD_BEHIND).collect();
    let behind = behind.join(" ");
    let told = || award_of(&behind).or_else(|| award_of(&seen.before));
    if let Some(wanted) = award_of(seen.own)
        && told().is_some_and(|told| told != wanted)
    {
        return Some(0.5);
    }
    // "Bằng khen của Bí thư TW Đoàn" is none of the minister's.
    if let Some(wanted) = award_body(seen.own)
        && let Some(told) = award_body(&behind).or_else(|| award_body(&seen.before))
        && told != wanted
    {
        return Some(0.5);
    }
    if let Some(wanted) = giver_asked(seen.asked, level)
        && let Some(told) = giver_told(seen, level)
        && told != wanted
    {
        return Some(0.5);
    }
    // "Giấy khen của Giám đốc Công an Thành phố" is none of the minister's.
    if let Some(wanted) = giver_asked(seen.asked, level)
        && let Some(told) = award_of(&seen.focus)
        && told != wanted
    {
        return Some(0.5);
    }
    // "Chủ tịch UBND tỉnh tặng bao nhiêu Bằng khen?" is not told by those of the Prime Minister.
    let gives = subject(seen.own, 9).and_then(|who| level(&who.join(" ")));
    if seen.ask.asked == Asked::HowMany
        && let (Some(wanted), Some(told)) = (gives, told())
        && told != wanted
    {
        return Some(0.5);
    }
    // "Tỉnh đoàn" is not the province.
    if let Some(wanted) = giver_asked(seen.asked, body)
        && let Some(told) = giver_told(seen, body)
        && told != wanted
    {
        return Some(0.5);
    }
    // "Giám đốc Công an tỉnh thưởng bao nhiêu?": who gives stands before the verb.
    let named = |text: &str| subject(text, 9).and_then(|who| level(&who.join(" ")));
    if seen.ask.asked == Asked::Money
        && !acts_for_giver(seen)
        && let Some(wanted) = named(seen.own).or_else(|| giver_asked(seen.asked, level))
        && let Some(told) = giver_asked(&seen.after, level)
            .or_else(|| named(&seen.before))
            .or_else(|| award_of(&last_words(&seen.before, WITH_AWARD)))
        && told != wanted
    {
        return Some(0.5);
    }
    // "Tổng cộng 35 triệu đồng được UBND và các đơn vị trao": what several gave together.
    const TOGETHER: [&str; 4] = [
        "và các đơn vị",
        "và nhiều đơn vị",
        "và các cơ quan",
        "và các nhà hảo tâm",
    ];
    let total = says(&last_words(&seen.before, 2), &["tổng cộng", "tổng số"]);
    if seen.ask.asked == Asked::Money
        && says(&seen.after, &TOGETHER)
        && total
        && !asks(seen.own, &["tổng", "cả thảy", "tất cả", "tổng cộng", "total"])
    {
        return Some(0.5);
    }
    let told = actor(&seen.before).or_else(|| elided(seen))?;
    // "Tỉnh thưởng": its police are another giver.
    let itself = subject(seen.own, 9).is_some_and(|who| level(&who.join(" ")).is_some() && actor(seen.own).is_none());
    if seen.ask.asked == Asked::Money && itself && !matches!(told, "state" | "party") {
        return Some(0.5);
    }
    (told != actor(seen.own)?).then_some(0.5)
}

/// Who hands over what another body gives is no other giver.
pub(super) fn acts_for_giver(seen: &Seen) -> bool {
    says(&seen.sentence, &["ủy quyền", "uỷ quyền", "thay mặt", "on behalf"])
}

/// So many words before a sum may say whose award it comes with: "Giấy khen của Chủ tịch UBND quận cùng 5 triệu đồng".
const WITH_AWARD: usize = 12;

/// So many words behind a number may say whose award it counts.
const AWARD_BEHIND: usize = 7;

/// The sort of body that is the subject of the last verb of giving.
fn actor(text: &str) -> Option<&'static str> {
    body(&subject(text, 9)?.join(" "))
}

/// "Tỉnh khen thưởng A 90 triệu đồng; khen thưởng B 20 triệu đồng": who gives is said once, before the semicolon.
fn elided(seen: &Seen) -> Option<&'static str> {
    const OPENS: [&str; 5] = [" khen thưởng ", " thưởng ", " tặng ", " trao ", " khen "];
    if !OPENS.iter().any(|verb| seen.before.starts_with(verb)) {
        return None;
    }
    let lead: Vec<&str> = seen.lead.split_whitespace().collect();
    let verb = lead.iter().position(|word| ["thưởng", "tặng", "trao"].contains(word))?;
    let who = lead[verb.saturating_sub(SUBJECT)..verb].join(" ");
    body(&who).or_else(|| level(&who).map(|_| "state"))
}

/// So many words before the first verb of giving may say who gives.
const SUBJECT: usize = 9;

/// So many words before the last verb of giving, where who gives stands there.
pub(super) fn subject(text: &str, most: usize) -> Option<Vec<&str>> {
    const VERBS: [&str; 4] = ["thưởng", "tặng", "khen", "trao"];
    let mut words: Vec<&str> = text.split_whitespace().collect();
    // "Quận (không phải công an) thưởng": who is ruled out gives nothing.
    if let Some(from) = words
        .windows(2)
        .position(|two| means(two[0], "không") && means(two[1], "phải"))
    {
        let to = words
            .iter()
            .skip(from)
            .position(|w| VERBS.iter().any(|verb| means(w, verb)));
        words.drain(from..to.map_or(from, |to| from + to));
    }
    let verb = |words: &[&str]| {
        words.iter().enumerate().rposition(|(at, w)| {
            let is = |word: Option<&&str>, known: &[&str]| word.is_some_and(|w| known.iter().any(|k| means(w, k)));
            let other = is(words.get(at + 1), &["trực", "vụ", "xuyên", "thưởng"]);
            let before = at.checked_sub(1).and_then(|before| words.get(before));
            // "cũng khen thưởng mỗi đơn vị": the verb, not the noun.
            let acts = at >= 2 && is(words.get(at - 2), &["cũng", "đã", "sẽ", "vừa"]) && is(before, &["khen"]);
            // "Hải Phòng thưởng": no office of that name.
            let city = at >= 2 && is(words.get(at - 2), &["hải"]) && is(before, &["phòng"]);
            let noun = !acts && !city && is(before, &["phong", "phòng", "tiền", "mức", "giấy", "bằng", "khen"]);
            is(Some(w), &VERBS) && !other && !noun
        })
    };
    let mut at = verb(&words)?;
    // "tỉnh trao 100 triệu đồng cho Công an tỉnh, tặng bằng khen": to whom stands between; who gives, before the first.
    let given_to = |at: usize| words[at.saturating_sub(most)..at].iter().any(|w| means(w, "cho"));
    while given_to(at)
        && let Some(before) = verb(&words[..at])
    {
        at = before;
    }
    if given_to(at) {
        return None;
    }
    let subject = &words[at.saturating_sub(most)..at];
    if subject
        .iter()
        .any(|w| ["được", "do", "bị"].iter().any(|known| means(w, known)))
    {
        return None;
    }
    Some(subject.to_vec())
}

/// Who gives: by the verb nearest behind the answer, else by the last one before it.
fn giver_told<T>(seen: &Seen, named: fn(&str) -> Option<T>) -> Option<T> {
    giver_asked(&seen.after, named).or_else(|| {
        let words: Vec<&str> = seen.before.split_whitespace().collect();
        (0..words.len())
            .rev()
            .find_map(|from| giver_asked(&words[from..].join(" "), named))
    })
}
