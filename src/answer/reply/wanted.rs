//! Whether a counted unit is the one a question counts: "người" takes "cá nhân" and "gương", "tập thể" takes "đơn vị".

use super::alike::ALIKE;
use crate::question::asked::Ask;
use crate::question::counts::WINNERS;
use crate::text::fold;
use crate::text::token::Token;

/// Whom "người" takes besides: one of them is not told by another.
const PERSONS: [&str; 24] = [
    "thanh vien",
    "tho",
    "chi",
    "co",
    "thay",
    "chau",
    "tre em",
    "hoc tro",
    "hoc vien",
    "nguoi benh",
    "nan nhan",
    "thuyen vien",
    "thay thuoc",
    "bac si",
    "nghe nhan",
    "van dong vien",
    "nhan vien",
    "dan quan",
    "tinh nguyen vien",
    "phu nu",
    "nong dan",
    "ngu dan",
    "du khach",
    "nha giao",
];

/// People of whom one sort is never the other, though both are people.
const SORTS: [&[&str]; 6] = [
    &["giao vien", "co giao", "thay giao", "thay co", "nha giao"],
    &["hoc sinh", "hoc tro", "sinh vien"],
    &["dang vien"],
    &["doan vien"],
    &["benh nhan", "nguoi benh"],
    &["bac si", "thay thuoc"],
];

/// English nouns of people, besides the winners, that reports just call "people".
const ENGLISH_PEOPLE: [&str; 16] = [
    "workers",
    "employees",
    "labourers",
    "members",
    "officials",
    "farmers",
    "teachers",
    "students",
    "pupils",
    "volunteers",
    "residents",
    "delegates",
    "citizens",
    "nominees",
    "candidates",
    "youngsters",
];

/// What is left of a unit that is another word for what is asked for; of two that fit alike the nearer goes first.
const OTHER_WORD: f32 = 0.95;
const FARTHER: f32 = 0.0002;
/// What is left of people of another sort.
const OTHER_SORT: f32 = 0.3;

/// How well `unit` (as an article counts) is what is asked for, 0 to 1.
pub fn fit(ask: &Ask, unit: &str) -> f32 {
    // "nhiều NTVT hơn": whoever can hold the award, and nothing else.
    if ask.any_unit && ask.noun.is_empty() {
        return holder(unit);
    }
    // "mấy cái điện thoại": the classifier is no part of what is counted.
    let own = match ask.noun.as_slice() {
        [first, rest @ ..] if !rest.is_empty() && matches!(first.as_str(), "cai" | "chiec") => {
            one(rest, unit).max(one(&ask.noun, unit))
        }
        noun => one(noun, unit),
    };
    let own = if ask.any_unit { own.max(holder(unit)) } else { own };
    // Of several words for it the nearest stand first.
    let others = ask.noun_also.iter().enumerate();
    others
        .map(|(at, noun)| one(noun, unit) * (OTHER_WORD - FARTHER * at.min(10) as f32))
        .fold(own, f32::max)
}

/// The first noun among the words that things are counted by, and where it stands; "điểm" at their head goes first.
pub fn counted_in(words: &[Token]) -> Option<(usize, Vec<String>)> {
    if words.first().is_some_and(|t| t.can_mean("điểm")) {
        return Some((0, vec!["diem".to_string()]));
    }
    let stands = |at: usize, noun: &str| {
        let all: Vec<&str> = noun.split(' ').collect();
        let run = words.get(at..at + all.len()).filter(|_| all.len() > 1)?;
        let same = run.iter().zip(&all).all(|(token, word)| token.bare == *word);
        same.then(|| (at, all.iter().map(|word| word.to_string()).collect()))
    };
    let nouns = || ALIKE.iter().flat_map(|row| row.iter());
    (0..words.len()).find_map(|at| nouns().find_map(|noun| stands(at, noun)))
}

/// Whether a unit can hold an award: people, collectives and households can, a flag or a ward linked online cannot.
fn holder(unit: &str) -> f32 {
    let unit = fold::phrase_bare(unit);
    // "1.940 lượt Chiến sĩ thi đua": so many times it was given.
    if unit == "luot" || unit == "danh hieu" {
        return 0.93;
    }
    // Delegates come to a meeting, and need hold nothing.
    if unit.starts_with("dai bieu") || unit.starts_with("delegate") {
        return 0.5;
    }
    // "Hồ sơ" are no households.
    let begins = |w: &str| unit == w || unit.strip_prefix(w).is_some_and(|r| r.starts_with(' '));
    let english = [
        "people",
        "individual",
        "collective",
        "group",
        "team",
        "resident",
        "household",
        "unit",
        "famil",
        "worker",
        "person",
        "example",
        "role model",
        "citizen",
    ];
    let held = !unit.starts_with("ho so") && ALIKE[..4].iter().any(|row| row.iter().any(|w| begins(w)));
    if held || english.iter().any(|w| unit.starts_with(w)) {
        0.93
    } else if unit.is_empty() {
        0.6
    } else {
        0.0
    }
}

/// The same for one noun (bare syllables after "bao nhiêu"); "45 cá nhân, tập thể" counts both together.
fn one(noun: &[String], unit: &str) -> f32 {
    let parts = unit.split(", ").flat_map(|part| part.split(" và "));
    parts.map(|part| of_unit(noun, part)).fold(0.0, f32::max)
}

/// "3.275 m lò" for "bao nhiêu mét lò": a measure as it is asked for.
fn in_full(unit: String, asked: &str) -> String {
    const MEASURES: [(&str, &str); 4] = [("m", "met"), ("m3", "met khoi"), ("m3", "khoi"), ("km", "cay so")];
    let head = unit.split(' ').next().unwrap_or("");
    let full = MEASURES
        .iter()
        .find(|(short, full)| *short == head && asked.starts_with(full));
    match full {
        Some((short, full)) => format!("{full}{}", &unit[short.len()..]),
        None => unit,
    }
}

fn of_unit(noun: &[String], unit: &str) -> f32 {
    let unit = in_full(fold::phrase_bare(unit), &noun.join(" "));
    if noun.is_empty() {
        return 0.75;
    }
    if unit.is_empty() {
        return 0.3;
    }
    let asked = noun.join(" ");
    // "bao nhiêu máu": blood is counted in "đơn vị".
    if (noun[0] == "mau" || asked.starts_with("don vi mau")) && unit.starts_with("don vi") {
        // "4 đơn vị nhận cờ" gave none: the word must stand beside it.
        return if unit.contains("mau") { 0.95 } else { 0.85 };
    }
    // "tổng diện tích", "chiều dài": what is measured so is counted in its measures.
    const MEASURED: [(&str, &[&str]); 3] = [
        ("dien tich", &["ha", "hecta", "m2", "km2", "met vuong", "sao", "mau"]),
        ("chieu dai", &["km", "m", "met", "cay so"]),
        ("khoi luong", &["tan", "kg", "ta", "m3", "met khoi"]),
    ];
    let begins_with = |words: &str| asked == words || asked.starts_with(&format!("{words} "));
    if let Some((_, units)) = MEASURED.iter().find(|(measured, _)| begins_with(measured)) {
        let first = unit.split(' ').next().unwrap_or("");
        let told = units
            .iter()
            .any(|known| *known == first || unit.starts_with(&format!("{known} ")));
        return if told { 0.9 } else { 0.0 };
    }
    // "đỡ đẻ bao nhiêu lần": "0,3 lần mức lương", "gấp 3 lần năm trước" are no times.
    const HELD_AGAINST: [&str; 7] = ["muc", "so", "gia", "luong", "binh", "cung", "nam"];
    if noun[0] == "lan" && unit.split(' ').nth(1).is_some_and(|next| HELD_AGAINST.contains(&next)) {
        return 0.0;
    }
    // "mấy năm tù": years in prison are no other years.
    if asked.starts_with("nam tu") && noun.len() == 2 && !unit.contains("nam tu") {
        return 0.0;
    }
    // "How many points did it score?": "37 điểm tồn đọng rác" are places.
    const PLACES: [&str; 10] = ["ton", "den", "truong", "cau", "ban", "du", "nong", "sat", "tap", "xuat"];
    let place = unit.strip_prefix("diem ").and_then(|rest| rest.split(' ').next());
    let points = matches!(asked.as_str(), "points" | "diem" | "score" | "diem so");
    if points && place.is_some_and(|place| PLACES.contains(&place)) {
        return 0.0;
    }
    let begins =
        |long: &str, short: &str| long == short || long.strip_prefix(short).is_some_and(|r| r.starts_with(' '));
    let unit_head: Vec<&str> = unit.split(' ').collect();
    // The same words, as far as the shorter goes.
    for n in (1..=unit_head.len().min(noun.len())).rev() {
        if unit_head[..n].iter().zip(noun).all(|(a, b)| *a == b.as_str()) {
            // "mấy hộ nghèo" is told less surely by "141 hộ".
            const QUALIFIED: [&str; 10] = ["ngheo", "gioi", "moi", "nu", "nam", "tre", "kho", "xuat", "tien", "can"];
            if n == 1 && unit_head.len() == 1 && noun.get(1).is_some_and(|w| QUALIFIED.contains(&w.as_str())) {
                return 0.9;
            }
            // "30 hộ hiến đất" are no poor households.
            let qualified = n == 1 && noun.get(1).is_some_and(|w| QUALIFIED[..3].contains(&w.as_str()));
            if qualified && unit_head.len() > 1 && !unit_head.contains(&noun[1].as_str()) {
                return 0.4;
            }
            // One syllable of two may be chance ("tập huấn", "tập thể"); a one-syllable noun is not.
            return if n >= 2 || unit_head.len() == 1 || noun.len() == 1 || short_noun(&asked) {
                1.0
            } else {
                0.6
            };
        }
    }
    // "mấy Bà mẹ Việt Nam anh hùng": "112 mẹ" says the same in short.
    if noun.len() > 2 && unit_head.len() == 1 && unit == "me" && noun.get(1).is_some_and(|n| n == "me") {
        return 0.95;
    }
    // "5.800 người lao động" counts "lao động".
    if noun.len() > 1 && format!(" {unit} ").contains(&format!(" {} {} ", noun[0], noun[1])) {
        return 0.95;
    }
    // "41 ha đất", "350 đơn vị máu": what is measured stands behind the measure.
    // "city-level prizes": in English what stands first is no measured thing.
    let english = noun.len() > 1 && noun.last().is_some_and(|last| last.ends_with('s'));
    if !english && unit_head.len() > 1 && unit_head[1..].iter().any(|w| *w == noun[0].as_str()) {
        // "5 hộ làm nhà" counts no houses.
        let others = ALIKE[..4].iter().any(|row| row.iter().any(|w| begins(&unit, w)));
        return if others { 0.5 } else { 0.85 };
    }
    if begins(&asked, "nguoi") && PERSONS.iter().any(|w| begins(&unit, w)) {
        return 0.9;
    }
    // "mấy thợ được phong nghệ nhân": reports speak of them as people.
    if unit == "nguoi" && PERSONS.iter().any(|w| begins(&asked, w)) {
        return 0.8;
    }
    // "How many of the winners …?" – "58 people".
    let people = |word: &str| ["people", "individuals", "persons"].contains(&word);
    let of_people = |word: &&str| ENGLISH_PEOPLE.contains(word) || WINNERS.contains(word);
    let asked_head = noun.last().map_or("", String::as_str);
    let told = people(unit_head[0]) || unit_head[0] == "names";
    if told && of_people(&asked_head) || people(asked_head) && unit_head.iter().any(of_people) {
        return 0.85;
    }
    // "How many community digital technology teams?" – "155 teams": an English report says what they are elsewhere.
    if english && unit_head == [asked_head] {
        return 0.8;
    }
    let row_of = |words: &str| {
        ALIKE
            .iter()
            .filter(|row| row.iter().any(|w| begins(words, w)))
            .collect::<Vec<_>>()
    };
    // "bao nhiêu giáo viên" is not told by the pupils.
    let sort = |words: &str| SORTS.iter().position(|row| row.iter().any(|w| begins(words, w)));
    if let (Some(own), Some(other)) = (sort(&asked), sort(&unit))
        && own != other
    {
        return OTHER_SORT;
    }
    let rows = row_of(&asked);
    if rows.iter().any(|row| row.iter().any(|w| begins(&unit, w))) {
        let general = rows.iter().any(|row| begins(&asked, row[0]));
        // "bao nhiêu gương": examples are told as people.
        let examples = begins(&asked, "guong") && ["ca nhan", "nguoi"].iter().any(|w| begins(&unit, w));
        return match (general, examples) {
            (true, _) => 0.95,
            (_, true) => 0.9,
            _ => 0.7,
        };
    }
    0.0
}

/// Nouns of one syllable that others follow freely: "người được", "trường đạt", "hộ nghèo".
fn short_noun(asked: &str) -> bool {
    const SHORT: [&str; 30] = [
        "nguoi", "ho", "truong", "phuong", "xa", "quan", "huyen", "tinh", "bai", "guong", "giai", "co", "nam", "ngay",
        "em", "lop", "cap", "diem", "lan", "mo", "dot", "vu", "cay", "km", "to", "can", "nha", "thon", "lang", "vang",
    ];
    asked.split(' ').next().is_some_and(|first| SHORT.contains(&first))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noun(text: &str) -> Vec<String> {
        fold::phrase_bare(text).split(' ').map(str::to_string).collect()
    }

    #[test]
    fn units_that_count_alike() {
        assert!(one(&noun("cá nhân ở"), "cá nhân") == 1.0);
        assert!(one(&noun("người"), "cá nhân") > 0.9);
        assert!(one(&noun("trường đạt chuẩn"), "trường công lập") == 1.0);
        assert!(one(&noun("tập thể"), "cá nhân") == 0.0);
        assert!(one(&noun("giáo viên trung học"), "học sinh lớp 9") <= 0.3 && one(&noun("giáo viên"), "thầy cô") > 0.6);
        assert!(one(&noun("hộ nghèo"), "hộ") > 0.8 && one(&noun("hộ nghèo"), "hộ hiến đất") < 0.5);
        assert!(one(&noun("hộ nghèo"), "hộ") < one(&noun("hộ nghèo"), "hộ nghèo"));
        assert!(one(&noun("tập thể"), "cá nhân, tập thể") == 1.0);
        assert!(one(&noun("dự án mới"), "doanh nghiệp") == 0.0);
        assert!(one(&noun("diện tích đất"), "ha đất") > 0.8);
        assert!(one(&noun("diện tích đất"), "hộ") == 0.0);
        assert!(one(&noun("lần"), "lần mức lương cơ") == 0.0 && one(&noun("lần"), "lần hiến máu") == 1.0);
    }
}
