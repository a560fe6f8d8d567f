//! Another giver than the one asked for: the Prime Minister's certificates are not the district's.

use super::authority::{award_body, award_of, body, level};
use super::rules::objection;
use super::typed::Typed;
use super::{GIVING, Objection, Seen, asks, last_words, means, says};
use crate::entity::award::Level;
use crate::question::asked::Asked;

/// What the question says of who gives, told once for all answers.
#[derive(Default)]
pub struct Wanted {
    /// The level and the sort of body by whom: "được Thủ tướng tặng".
    level: Option<Level>,
    body: Option<&'static str>,
    /// Whose award it names.
    award: Option<Level>,
    award_body: Option<&'static str>,
    /// The level and the sort of the body that is the subject: "Tỉnh thưởng bao nhiêu?".
    subject: Option<Level>,
    actor: Option<&'static str>,
}

impl Wanted {
    pub fn of(asked: &Typed, own: &Typed) -> Wanted {
        let (asked, own) = (asked.as_typed(), own.as_typed());
        let asked = Giving::in_text(asked);
        Wanted {
            level: asked.giver(level),
            body: asked.giver(body),
            award: award_of(own),
            award_body: award_body(own),
            subject: subject(own, 9).and_then(|who| level(&who.join(" "))),
            actor: actor(own),
        }
    }
}

/// The words of a text, and which of them give and are given by somebody.
struct Giving<'a> {
    words: Vec<&'a str>,
    gives: Vec<bool>,
    passive: Vec<bool>,
}

impl<'a> Giving<'a> {
    fn in_text(text: &'a str) -> Giving<'a> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let stands = |at: usize, verb: &str| {
            let mut parts = verb.split(' ').enumerate();
            parts.all(|(i, part)| words.get(at + i).is_some_and(|word| means(word, part)))
        };
        let gives = (0..words.len()).map(|at| GIVING.iter().any(|verb| stands(at, verb)));
        let passive = words.iter().map(|word| means(word, "được") || means(word, "do"));
        Giving {
            gives: gives.collect(),
            passive: passive.collect(),
            words,
        }
    }

    /// Who gives, in these words: "được Thủ tướng tặng", "by the Prime Minister".
    fn giver<T: Copy>(&self, named: fn(&str) -> Option<T>) -> Option<T> {
        self.giver_from(0, named, &mut Known::new(self))
    }

    /// The giver told last: of the shortest end of the words that names one.
    fn last_giver<T: Copy>(&self, named: fn(&str) -> Option<T>) -> Option<T> {
        let mut known = Known::new(self);
        let mut ends = (0..self.words.len()).rev();
        ends.find_map(|from| self.giver_from(from, named, &mut known))
    }

    fn giver_from<T: Copy>(&self, from: usize, named: fn(&str) -> Option<T>, known: &mut Known<T>) -> Option<T> {
        let words = &self.words;
        for at in from..words.len() {
            if self.gives[at] {
                // "do quận giới thiệu, được thành phố biểu dương": who stands nearest to the verb gives.
                let begin = (at.saturating_sub(9).max(from)..at).rev().find(|i| self.passive[*i]);
                let giver = |begin: usize| *known.to[at].get_or_insert_with(|| named(&words[begin + 1..at].join(" ")));
                if let Some(giver) = begin.and_then(giver) {
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
            let origin = words[at] == "from" && at > from && PEOPLE.contains(&words[at - 1]);
            if matches!(words[at], "by" | "from") && !origin {
                let giver = known.by[at].get_or_insert_with(|| {
                    let rest = &words[at + 1..];
                    let end = rest
                        .iter()
                        .position(|w| matches!(*w, "in" | "for" | "on" | "at" | "during" | "to"))
                        .unwrap_or(rest.len());
                    named(&rest[..end.min(6)].join(" "))
                });
                if giver.is_some() {
                    return *giver;
                }
            }
        }
        None
    }
}

/// Who was found to stand before a verb of giving, and behind "by": the same from wherever the words are read.
struct Known<T> {
    to: Vec<Option<Option<T>>>,
    by: Vec<Option<Option<T>>>,
}

impl<T: Copy> Known<T> {
    fn new(giving: &Giving) -> Known<T> {
        Known {
            to: vec![None; giving.words.len()],
            by: vec![None; giving.words.len()],
        }
    }
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
            "Ông Bảy được Thủ tướng tặng BK năm nào? / Trước đó, [năm 2014], ông đã có Bằng khen của Chủ tịch UBND tỉnh.",
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
            "How many pagodas got the Prime Minister's certificate? / UBND tỉnh tặng Bằng khen cho [14 chùa].",
            "0.50",
        ),
        (
            "Bao nhiêu người được Tỉnh đoàn tặng Bằng khen? / Có [12 người] được Chủ tịch UBND tỉnh tặng Bằng khen.",
            "0.50",
        ),
    ],
    &[
        "Bao nhiêu người được thành phố khen? / Có 9 người được quận khen và [24 người] được Thành phố tặng Bằng khen.",
        "Tỉnh có mấy Cờ thi đua của tỉnh? / Hội đồng nhất trí [47 Cờ] của tỉnh, 6 Cờ của Chính phủ.",
        "Chủ tịch tỉnh tặng Bằng khen mấy tập thể? / Chủ tịch UBND tỉnh đã trao 70 triệu đồng cho Công an tỉnh, tặng Bằng khen [4 tập thể].",
        "UBND tỉnh thưởng Ban chuyên án bao nhiêu tiền? / UBND tỉnh thưởng Ban chuyên án [50 triệu đồng]; Giám đốc Công an tỉnh thưởng thêm 20 triệu đồng.",
    ],
);

/// The Prime Minister's certificates are not the district's.
fn giver(seen: &Seen) -> Option<f32> {
    let asked = seen.question.giver();
    // "47 Cờ của tỉnh, 6 Cờ của Chính phủ": whose they are is said before the comma.
    let own = seen.parts_behind.first().filter(|part| part.starts_with(" của "));
    let behind: Vec<&str> = own
        .unwrap_or(&seen.after)
        .split_whitespace()
        .take(AWARD_BEHIND)
        .collect();
    let behind = behind.join(" ");
    let told = || award_of(&behind).or_else(|| award_of(&seen.before));
    if let Some(wanted) = asked.award
        && told().is_some_and(|told| told != wanted)
    {
        return Some(0.5);
    }
    // "UBND tỉnh tặng Bằng khen cho 14 chùa" counts none of the Prime Minister's.
    if seen.ask.asked == Asked::HowMany
        && says(&seen.before, &["tặng"])
        && !acts_for_giver(seen)
        && told().is_none()
        && let Some(wanted) = asked.award
        && let Some(told) = subject(&seen.before, 9).and_then(|who| level(&who.join(" ")))
        && told != wanted
    {
        return Some(0.5);
    }
    // "Bằng khen của Bí thư TW Đoàn" is none of the minister's.
    if let Some(wanted) = asked.award_body
        && let Some(told) = award_body(&behind).or_else(|| award_body(&seen.before))
        && told != wanted
    {
        return Some(0.5);
    }
    if let Some(wanted) = asked.level
        && let Some(told) = giver_told(seen, level)
        && told != wanted
    {
        return Some(0.5);
    }
    // "Giấy khen của Giám đốc Công an Thành phố" is none of the minister's.
    if let Some(wanted) = asked.level
        && let Some(told) = award_of(&seen.focus)
        && told != wanted
    {
        return Some(0.5);
    }
    // "được Thủ tướng tặng BK năm nào": the year of the province's certificate.
    if seen.ask.asked == Asked::When
        && let Some(wanted) = asked.level
        && let Some(part) = seen.parts_behind.iter().find(|part| !part.trim().is_empty())
        && let Some(told) = award_of(part)
        && told != wanted
    {
        return Some(0.5);
    }
    // "Chủ tịch UBND tỉnh tặng bao nhiêu Bằng khen?" is not told by those of the Prime Minister.
    if seen.ask.asked == Asked::HowMany
        && let Some(wanted) = asked.subject
        && let Some(told) = told()
        && told != wanted
    {
        return Some(0.5);
    }
    // "Tỉnh đoàn" is not the province.
    if let Some(wanted) = asked.body
        && let Some(told) = giver_told(seen, body)
        && told != wanted
    {
        return Some(0.5);
    }
    // "Giám đốc Công an tỉnh thưởng bao nhiêu?": who gives stands before the verb.
    let named = |text: &str| subject(text, 9).and_then(|who| level(&who.join(" ")));
    if seen.ask.asked == Asked::Money
        && !acts_for_giver(seen)
        && let Some(wanted) = asked.subject.or(asked.level)
        && let Some(told) = Giving::in_text(&seen.after)
            .giver(level)
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
    let itself = asked.subject.is_some() && asked.actor.is_none();
    if seen.ask.asked == Asked::Money && itself && !matches!(told, "state" | "party") {
        return Some(0.5);
    }
    (told != asked.actor?).then_some(0.5)
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
fn giver_told<T: Copy>(seen: &Seen, named: fn(&str) -> Option<T>) -> Option<T> {
    let behind = Giving::in_text(&seen.after).giver(named);
    behind.or_else(|| Giving::in_text(&seen.before).last_giver(named))
}
