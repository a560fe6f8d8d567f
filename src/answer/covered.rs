//! Asks that need no answer of their own: what answers the ask before tells them too.

use super::asks::segment;
use super::candidate::Candidate;
use super::compose::{NEAR, Part};
use super::reply::before_noun::ENGLISH;
use super::reply::wanted;
use crate::question::Query;
use crate::question::asked::{Ask, Asked};
use crate::text::fold::phrase_bare;
use crate::text::phrase::{any_stands, stands};
use crate::text::token::{TokenKind, tokens};

/// "bao nhiêu tập thể và cá nhân": where what answers one noun says the other too, nothing is left open.
pub fn drop(parts: &mut Vec<Part>, asks: &[Ask], query: &Query) {
    let all: Vec<Option<String>> = parts
        .iter()
        .map(|part| part.answers.first().map(|c| c.reply.text.text()))
        .collect();
    let first: Vec<Option<String>> = parts
        .iter()
        .map(|part| part.answers.first().map(|c| c.reply.focus.clone()))
        .collect();
    let mut number: usize = 0;
    parts.retain(|part| {
        let at = number;
        number += 1;
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let told = beside.filter_map(|other| Some((other, all.get(other)?.as_deref()?)));
        let covered = told.into_iter().any(|(other, text)| {
            // A number that is counted beside another thing must not be told nearer elsewhere.
            let single = asks[at].asked != Asked::HowMany || asks[other].asked == Asked::HowMany;
            let elsewhere = |near: &Candidate| near.score >= NEAR && !text.contains(&near.reply.focus);
            let focus = first[other].as_deref().unwrap_or("");
            let told =
                covers(text, &asks[at], &asks[other], query) || counted_alike(text, focus, &asks[at], &asks[other]);
            told && (single || !part.near.as_ref().is_some_and(elsewhere))
        });
        !(part.answers.is_empty() && covered)
    });
}

/// Whether the text that answers `known` tells `open` too.
fn covers(text: &str, open: &Ask, known: &Ask, query: &Query) -> bool {
    let nouns = || std::iter::once(&open.noun).chain(&open.noun_also);
    match open.asked {
        Asked::HowMany if known.asked == Asked::HowMany => {
            // "Good people, good deeds" counts no people.
            let text = text.replace("Good people", "").replace("Người tốt", "");
            let said = format!(" {} ", phrase_bare(&text));
            let first = |n: &Vec<String>| n.first().is_some_and(|n| n.len() > 3 && stands(&said, n));
            let both = |n: &Vec<String>| n.len() > 1 && said.contains(&format!(" {} {} ", n[0], n[1]));
            // "thông qua mấy hồ sơ, loại mấy cái": the same thing is asked for again, of others.
            let same = open.noun == known.noun;
            nouns().any(|n| first(n) || (!same && both(n)))
        }
        // "gồm mấy huyện, kể tên": whose names are told are counted by them.
        Asked::HowMany if known.asked == Asked::Members && are_members(text, open) => true,
        Asked::HowMany => counted(text, nouns().filter_map(|n| n.first())),
        Asked::What | Asked::Percent => held_against(text, &segment(query, open)),
        // "tên gì, mấy tuổi?": "Bà Quách Thị Nhài, 84 tuổi", "Quach Thi Nhai, 84."
        Asked::Age => tells_age(text),
        // "được thưởng gì, vì sao?": "Ông A, người hiến 420 m² đất, nhận Bằng khen".
        Asked::Why => says_why(text),
        _ => false,
    }
}

/// "tóm mấy tên, thu bao nhiêu xe": "bắt 7 đối tượng, thu lại 31 xe" counts both, one of them in another word. `focus`: the
/// number that is told already.
fn counted_alike(text: &str, focus: &str, open: &Ask, known: &Ask) -> bool {
    const CALLED: [&str; 8] = ["ong", "ba", "anh", "chi", "em", "co", "bac", "cac"];
    const NAMED: [(&str, &[&str]); 6] = [
        ("people", &["individuals", "ca nhan", "persons"]),
        ("groups", &["collectives", "tap the", "teams"]),
        ("chi", &["women", "phu nu", "hoi vien"]),
        ("nguoi", &["individuals", "people", "women", "ca nhan"]),
        ("nhom", &["groups", "collectives", "teams", "tap the"]),
        ("ten", &["doi tuong", "nghi pham", "nghi can", "suspects", "thieves"]),
    ];
    if open.asked != Asked::HowMany || known.asked != Asked::HowMany || open.noun == known.noun {
        return false;
    }
    // "mấy ông bà chủ doanh nghiệp"
    let called = open
        .noun
        .iter()
        .take_while(|word| CALLED.contains(&word.as_str()))
        .count();
    let mut own = open.clone();
    if called < own.noun.len() {
        own.noun.drain(..called);
    }
    let Some(first) = own.noun.first().cloned() else {
        return false;
    };
    let others = NAMED
        .iter()
        .find(|(noun, _)| *noun == first)
        .map_or(&[][..], |(_, others)| others);
    let words = tokens(text);
    let told = tokens(focus).first().map(|t| t.key.clone());
    let counts = |at: usize| {
        let unit: Vec<&str> = words[at + 1..].iter().take(2).map(|t| t.bare.as_str()).collect();
        let (one, two) = (unit.first().copied().unwrap_or(""), unit.join(" "));
        let alike = wanted::fit(&own, &two).max(wanted::fit(&own, one)) >= ALIKE;
        others.contains(&one) || others.contains(&two.as_str()) || !one.is_empty() && alike
    };
    (0..words.len()).any(|at| {
        let number = words[at].kind == TokenKind::Number || ENGLISH.contains(&words[at].key.as_str());
        number && Some(&words[at].key) != told.as_ref() && counts(at)
    })
}

/// From here on a unit is the one that is counted.
const ALIKE: f32 = 0.9;

/// Whether the members that a text lists are what is counted.
fn are_members(text: &str, counted: &Ask) -> bool {
    const MEMBERS: [&str; 4] = ["don vi", "thanh vien", "dia phuong", "member"];
    let noun = counted.noun.join(" ");
    let said = format!(" {} ", phrase_bare(text));
    let first = counted.noun.first().is_some_and(|noun| stands(&said, noun));
    first || MEMBERS.iter().any(|word| noun.starts_with(word))
}

/// Whether somebody's age stands behind their name: "Lan, 84", "Lan, 84 tuổi", "aged 84".
fn tells_age(text: &str) -> bool {
    let words = tokens(text);
    let age = |at: usize| {
        let years: Option<u32> = words[at].key.parse().ok();
        years.is_some_and(|years| (4..=110).contains(&years))
    };
    (2..words.len()).any(|at| {
        let named = words[at - 1].key == "," && words[at - 2].capital;
        let said = words.get(at + 1).is_some_and(|t| t.bare == "tuoi") || words[at - 1].key == "aged";
        let closes = words.get(at + 1).is_none_or(|t| !t.is_word() && t.key != "/");
        age(at) && (said || named && closes)
    })
}

/// Whether a text that tells what somebody got says what for.
fn says_why(text: &str) -> bool {
    const REASONS: [&str; 15] = [
        "vì",
        "nhờ",
        "có thành tích",
        "có công",
        "người hiến",
        "người đã",
        "người cứu",
        "người có",
        "sau khi",
        "do đã",
        "because",
        "for his",
        "for her",
        "for their",
        "thanks to",
    ];
    let key = format!(" {} ", crate::text::fold::phrase_key(text));
    any_stands(&key, &REASONS)
}

/// "97,5/100 điểm": a number stands right before one of the nouns.
fn counted<'a>(text: &str, mut nouns: impl Iterator<Item = &'a String>) -> bool {
    let words = tokens(text);
    nouns.any(|noun| (1..words.len()).any(|at| words[at].bare == *noun && words[at - 1].kind == TokenKind::Number))
}

/// "so cùng kỳ năm ngoái thế nào?": the text holds a number against that of another year.
fn held_against(text: &str, asked: &str) -> bool {
    const ASKED: [&str; 8] = [
        "so voi",
        "so cung ky",
        "so nam",
        "cung ky",
        "nam ngoai",
        "nam truoc",
        "compared",
        "year earlier",
    ];
    const TOLD: [&str; 9] = [
        "so voi",
        "cung ky",
        "nam ngoai",
        "nam truoc",
        "tang",
        "giam",
        "compared",
        "up from",
        "down from",
    ];
    let says = |text: &str, phrases: &[&str]| {
        let text = format!(" {} ", phrase_bare(text));
        any_stands(&text, phrases)
    };
    let how = says(
        asked,
        &["the nao", "ra sao", "how", "tang hay giam", "tang giam", "bao nhieu"],
    );
    how && says(asked, &ASKED) && says(text, &TOLD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_right_before_its_noun() {
        let noun = "diem".to_string();
        assert!(counted("Đội Vân Hà nhất với 97,5/100 điểm.", [&noun].into_iter()));
        assert!(!counted("Hơn đội sau 3 bàn, điểm trung bình cao.", [&noun].into_iter()));
    }

    #[test]
    fn another_word_counts_what_is_asked_beside() {
        let ask = |noun: &str| Ask {
            noun: noun.split(' ').map(str::to_string).collect(),
            ..Ask::of(Asked::HowMany)
        };
        let told = |text: &str, focus: &str, open: &str| counted_alike(text, focus, &ask(open), &ask("xe may"));
        assert!(told("Trinh sát bắt 7 đối tượng, thu lại 31 xe.", "31 xe", "ten"));
        assert!(told(
            "The chairman rewarded four groups and 15 people.",
            "15 people",
            "nhom"
        ));
        assert!(told(
            "LĐLĐ tuyên dương 25 công nhân, 11 chủ doanh nghiệp.",
            "25 công nhân",
            "ong ba chu doanh"
        ));
        // Near misses: the number is told already, and others are counted.
        assert!(!told("Trinh sát bắt 7 đối tượng.", "7 đối tượng", "ten"));
        assert!(!told("Trinh sát thu lại 31 xe, 5 điện thoại.", "31 xe", "ten"));
    }

    #[test]
    fn an_age_stands_behind_a_name() {
        assert!(tells_age("The oldest is Quach Thi Nhai, 84. She has run a class."));
        assert!(tells_age("Bà Quách Thị Nhài, 84 tuổi, mở lớp."));
        assert!(!tells_age("Lớp của bà Nhài có 84 em."));
        assert!(!tells_age("Ngày 8/4, bà Nhài mở lớp."));
    }

    #[test]
    fn what_somebody_got_may_say_what_for() {
        assert!(says_why(
            "Ông A, người hiến 420 m² đất làm đường, nhận Bằng khen của Thủ tướng."
        ));
        assert!(!says_why("Ông A nhận Bằng khen của Thủ tướng."));
    }

    #[test]
    fn another_year_is_held_against() {
        let asked = "so cùng kỳ năm ngoái thế nào?";
        assert!(held_against("Cứu 84 người; cùng kỳ năm 2019 là 52 người.", asked));
        assert!(!held_against("Cứu 84 người, 11 phương tiện.", asked));
        assert!(!held_against(
            "Cứu 84 người; cùng kỳ năm 2019 là 52 người.",
            "ai chỉ huy?"
        ));
    }
}
