//! What somebody wants to be told, and when, in one line: "7:30 Tây Hồ, Bắc Từ Liêm thứ 2-6", "8h khen thưởng theo
//! dõi Huân chương Lao động".

mod places;
mod wishes;

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::digest::due::{Days, Minute};
use crate::digest::news::Wanted;
use crate::entity::lexicon::Lexicon;
use crate::fact::Kind;
use crate::text::{clean, fold};

use wishes::{ALWAYS, AT_ONCE, follow, kinds};

/// What was asked for; what was not said stays open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    pub times: Vec<Minute>,
    pub days: Option<Days>,
    pub places: Vec<Wanted>,
    /// Kinds of fact that were named.
    pub kinds: Vec<Kind>,
    /// Names to follow: what stands behind "theo dõi".
    pub follow: Vec<String>,
    pub at_once: bool,
    pub always: bool,
}

/// Why a line cannot be followed; said to who wrote it in one sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// "25:00"
    NoSuchHour(String),
    /// "sáng mai"
    UnclearHour(String),
    UnknownPlace {
        said: String,
        nearest: Vec<String>,
    },
}

/// More hours or places than this in one subscription serve nobody.
const MOST_TIMES: usize = 4;
const MOST_PLACES: usize = 12;

/// Reads a line. Hours are looked for first, then days; what is left over are places.
pub fn read(text: &str, lexicon: &Lexicon) -> Result<Request, Problem> {
    let mut line = Line::of(text);
    let follow = follow(&mut line, lexicon);
    let mut request = Request {
        times: times(&mut line)?,
        days: days(&mut line),
        follow,
        at_once: !line.take(&AT_ONCE).is_empty(),
        always: !line.take(&ALWAYS).is_empty(),
        kinds: kinds(&mut line),
        places: Vec::new(),
    };
    request.times.sort();
    request.times.dedup();
    request.times.truncate(MOST_TIMES);
    let unclear = line.take(&UNCLEAR);
    if let (Some(said), true) = (unclear.first(), request.times.is_empty()) {
        return Err(Problem::UnclearHour(said.said.clone()));
    }
    for piece in line.left() {
        for wanted in places::places(&piece, lexicon)? {
            if !request.places.contains(&wanted) {
                request.places.push(wanted);
            }
        }
    }
    request.places.truncate(MOST_PLACES);
    Ok(request)
}

/// Letter by letter without marks.
fn fold_letters(text: &str) -> String {
    let bare = text.chars().map(|c| {
        let folded = fold::bare(&c.to_string());
        let mut letters = folded.chars();
        letters.next().filter(|_| letters.next().is_none()).unwrap_or(c)
    });
    bare.collect()
}

/// What was typed beside the same without marks, letter by letter; what has been understood is blanked out.
struct Line {
    said: Vec<char>,
    bare: Vec<char>,
}

/// A part that was understood.
struct Part {
    said: String,
    groups: Vec<Option<String>>,
}

impl Line {
    fn of(text: &str) -> Line {
        let said: Vec<char> = clean::clean(text).chars().collect();
        // A letter stays one letter, so that places in both agree.
        let bare = fold_letters(&said.iter().collect::<String>());
        Line {
            bare: bare.chars().collect(),
            said,
        }
    }

    fn take(&mut self, pattern: &Regex) -> Vec<Part> {
        let bare: String = self.bare.iter().collect();
        let letters = |range: Range<usize>| {
            let start = bare[..range.start].chars().count();
            start..start + bare[range].chars().count()
        };
        let part = |found: &Captures| {
            let whole = found.get(0).map_or(0..0, |whole| whole.range());
            let groups = found.iter().skip(1);
            let part = Part {
                said: self.said[letters(whole.clone())]
                    .iter()
                    .collect::<String>()
                    .trim()
                    .to_owned(),
                groups: groups
                    .map(|group| group.map(|group| group.as_str().to_owned()))
                    .collect(),
            };
            (letters(whole), part)
        };
        let found: Vec<(Range<usize>, Part)> = pattern.captures_iter(&bare).map(|found| part(&found)).collect();
        for (range, _) in &found {
            for letters in [&mut self.said, &mut self.bare] {
                letters[range.clone()].fill(' ');
            }
        }
        found.into_iter().map(|(_, part)| part).collect()
    }

    /// What was not understood, in pieces.
    fn left(&self) -> Vec<String> {
        let said: String = self.said.iter().collect();
        let pieces = BETWEEN.split(&said).map(str::trim);
        pieces
            .filter(|piece| piece.chars().any(char::is_alphanumeric))
            .map(str::to_owned)
            .collect()
    }
}

#[expect(
    clippy::unwrap_used,
    reason = "the patterns are constants, compiled by the tests below"
)]
fn pattern(text: &str) -> Regex {
    Regex::new(text).unwrap()
}

static UNCLEAR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:buoi |moi )?(?:sang som|sang mai|chieu mai|toi mai|sang|trua|chieu|toi|ngay mai|tomorrow|morning|evening|noon)\b",
    )
});
static BETWEEN: LazyLock<Regex> = LazyLock::new(|| pattern(r"[,;\n+&]|\s(?:và|va|and)\s"));
static WEEK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:(hang ngay|hang ngay|moi ngay|ngay nao cung duoc|every ?day|daily)|(ngay thuong|ngay lam viec|weekdays?|workdays?)|(cuoi tuan|weekends?))\b",
    )
});
const DAY: &str = r"(?:thu\s*(?:[2-7]|hai|ba|tu|nam|sau|bay)|t[2-7]|chu nhat|cn|mon(?:days?)?|tue(?:s|sdays?)?|wed(?:nesdays?)?|thu(?:rs|rsdays?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)\b";
static SPAN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:tu |from )?({DAY})\s*(?:-|–|—|->|den het|den|toi|to)\s*({DAY}|[2-7]\b|hai\b|ba\b|tu\b|nam\b|sau\b|bay\b)"
    ))
});
static SINGLE: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b({DAY})((?:\s*(?:,|va|and|&)\s*[2-7]\b)*)")));

/// Hours: "7:30", "7h30", "7 giờ rưỡi", "5 giờ chiều", "7pm". A bare number is one only with a part of the day behind it.
fn times(line: &mut Line) -> Result<Vec<Minute>, Problem> {
    let mut times = Vec::new();
    // "thứ 2-6 7:30": days are no hours, so bare numbers are left alone here.
    for part in line.take(&TIME_SAID) {
        let number = |at: usize| part.groups.get(at).cloned().flatten();
        let half = number(2).is_some_and(|minute| minute == "ruoi") || number(4).is_some();
        let hour: Option<u16> = number(0).and_then(|hour| hour.parse().ok());
        let minute: Option<u16> = match number(2) {
            _ if half => Some(30),
            Some(minute) => minute.parse().ok(),
            None => Some(0),
        };
        let hour = hour.map(|hour| match number(3).or(number(5)).or(number(6)).as_deref() {
            Some("chieu" | "toi" | "dem" | "pm") if (1..12).contains(&hour) => hour + 12,
            Some("trua") if (1..=3).contains(&hour) => hour + 12,
            Some("am" | "dem" | "sang") if hour == 12 => 0,
            _ => hour,
        });
        match hour.zip(minute).and_then(|(hour, minute)| Minute::new(hour, minute)) {
            Some(time) => times.push(time),
            None => return Err(Problem::NoSuchHour(part.said)),
        }
    }
    Ok(times)
}

static TIME_SAID: LazyLock<Regex> = LazyLock::new(|| {
    const PART: &str = r"(?:\s*(sang|trua|chieu|toi|dem|am|pm)\b)";
    pattern(&format!(
        r"\b(?:luc |vao luc |at )?(\d{{1,4}})\s*(?:(:|gio|h|g)\s*(\d{{1,4}}\b|ruoi\b)?(?:\s*phut\b)?{PART}?|(ruoi)\b{PART}?|{PART})"
    ))
});

fn days(line: &mut Line) -> Option<Days> {
    let mut days = 0;
    for part in line.take(&WEEK) {
        let said = |at: usize| part.groups.get(at).is_some_and(Option::is_some);
        days |= if said(0) {
            Days::ALL.0
        } else if said(1) {
            Days::WORKDAYS.0
        } else {
            Days::WEEKEND.0
        };
    }
    for part in line.take(&SPAN) {
        let day = |at: usize| part.groups.get(at).cloned().flatten().and_then(|said| day(&said));
        if let (Some(from), Some(to)) = (day(0), day(1)) {
            let length = (to + 7 - from) % 7;
            days |= (0..=length).fold(0, |days, step| days | 1 << ((from + step) % 7));
        }
    }
    for part in line.take(&SINGLE) {
        let said = |at: usize| part.groups.get(at).cloned().flatten().unwrap_or_default();
        let further = said(1);
        let further = further.chars().filter_map(|c| day(&c.to_string()));
        days |= day(&said(0))
            .into_iter()
            .chain(further)
            .fold(0, |days, day| days | 1 << day);
    }
    (days != 0).then_some(Days(days))
}

/// A day of the week, from Monday on: "thu 2", "t2", "hai", "mon".
fn day(said: &str) -> Option<u8> {
    let said = said.trim();
    if said.starts_with("chu nhat") || said == "cn" {
        return Some(6);
    }
    const ENGLISH: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    const VIETNAMESE: [&str; 6] = ["hai", "ba", "tu", "nam", "sau", "bay"];
    let rest = said
        .strip_prefix("thu")
        .or(said.strip_prefix('t'))
        .unwrap_or(said)
        .trim();
    let digit = rest
        .chars()
        .next()
        .and_then(|c| c.to_digit(10))
        .filter(|digit| (2..=7).contains(digit));
    let vietnamese = VIETNAMESE.iter().position(|word| rest == *word).map(|at| at as u8);
    let english = ENGLISH
        .iter()
        .position(|word| said.starts_with(word))
        .map(|at| at as u8);
    digit.map(|digit| digit as u8 - 2).or(vietnamese).or(english)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn lexicon() -> Lexicon {
        Lexicon::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/lexicon"))
    }

    fn minute(hour: u16, minute: u16) -> Minute {
        Minute::new(hour, minute).unwrap()
    }

    #[test]
    fn a_whole_line_is_read() {
        let lexicon = lexicon();
        let weekdays = Some(Days::WORKDAYS);
        for line in [
            "7:30 Tây Hồ, Bắc Từ Liêm thứ 2-6",
            "7h30 tay ho, bac tu liem thu 2 - thu 6",
            "thứ hai đến thứ sáu lúc 7 giờ rưỡi, quận Tây Hồ và quận Bắc Từ Liêm",
            "7 rưỡi sáng t2-t6 Tây Hồ; Bắc Từ Liêm",
            "07:30 Tây Hồ and Bắc Từ Liêm Mon-Fri",
            "ngày thường, Tây Hồ, 7 giờ 30 phút, Bắc Từ Liêm",
        ] {
            let request = read(line, &lexicon).unwrap();
            assert_eq!(request.times, [minute(7, 30)], "{line}");
            assert_eq!(request.days, weekdays, "{line}");
            let names: Vec<&str> = request.places.iter().map(|place| place.name.as_str()).collect();
            assert_eq!(names, ["Tây Hồ", "Bắc Từ Liêm"], "{line}");
        }
    }

    #[test]
    fn kinds_names_and_ways_are_read_with_the_rest() {
        let lexicon = lexicon();
        let request = read(
            "7:30 Tây Hồ khen thưởng, phong trào luôn gửi báo ngay theo dõi Huân chương Lao động, Lê Thị Hoà",
            &lexicon,
        );
        let request = request.unwrap();
        assert_eq!(request.kinds, [Kind::AwardGiven, Kind::MovementLaunched]);
        assert_eq!(request.follow, ["Huân chương Lao động", "Lê Thị Hoà"]);
        let awards = read(
            "7:30 theo dõi HCLĐ hạng ba, Labour Order, Trường Mầm non Hoa Sen",
            &lexicon,
        )
        .unwrap();
        assert_eq!(
            awards.follow,
            [
                "Huân chương Lao động hạng Ba",
                "Huân chương Lao động",
                "Trường Mầm non Hoa Sen"
            ]
        );
        assert!(request.at_once && request.always);
        assert_eq!((request.times, request.places.len()), (vec![minute(7, 30)], 1));
        let plain = read("7:30", &lexicon).unwrap();
        assert!(plain.kinds.is_empty() && plain.follow.is_empty() && !plain.always && !plain.at_once);
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        let lexicon = lexicon();
        let times = |line: &str| read(line, &lexicon).map(|request| request.times);
        assert_eq!(times("5 giờ chiều"), Ok(vec![minute(17, 0)]));
        assert_eq!(times("8pm"), Ok(vec![minute(20, 0)]));
        assert_eq!(times("17h và 8h"), Ok(vec![minute(8, 0), minute(17, 0)]));
        assert_eq!(times("12 giờ trưa"), Ok(vec![minute(12, 0)]));
        assert_eq!(times("0:05"), Ok(vec![minute(0, 5)]));
        assert_eq!(times("25:00"), Err(Problem::NoSuchHour("25:00".to_owned())));
        assert_eq!(times("7h75"), Err(Problem::NoSuchHour("7h75".to_owned())));
        assert_eq!(times("sáng mai"), Err(Problem::UnclearHour("sáng mai".to_owned())));
        assert_eq!(times(""), Ok(Vec::new()));
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        let lexicon = lexicon();
        let days = |line: &str| read(line, &lexicon).unwrap().days.map(|days| days.0);
        assert_eq!(days("7h hằng ngày"), Some(Days::ALL.0));
        assert_eq!(days("7h cuối tuần"), Some(Days::WEEKEND.0));
        assert_eq!(days("7h thứ 2, 4, 6"), Some(0b001_0101));
        assert_eq!(days("7h thứ bảy và chủ nhật"), Some(Days::WEEKEND.0));
        assert_eq!(days("7h thứ 7-cn"), Some(Days::WEEKEND.0));
        assert_eq!(days("7h cn"), Some(0b100_0000));
        assert_eq!(days("7h"), None);
    }

    #[test]
    fn an_unknown_place_is_told_with_those_that_sound_alike() {
        let lexicon = lexicon();
        let Err(Problem::UnknownPlace { said, nearest }) = read("7h Tây Hố Xa, Bắc Từ Liêm", &lexicon) else {
            let read = read("7h Tay Hoo", &lexicon);
            assert!(matches!(read, Err(Problem::UnknownPlace { .. })), "{read:?}");
            return;
        };
        assert_eq!(said, "Tây Hố Xa");
        assert!(nearest.contains(&"Tây Hồ".to_owned()), "{nearest:?}");
    }

    #[test]
    fn the_whole_city_is_no_limit() {
        let lexicon = lexicon();
        assert!(read("7h Hà Nội", &lexicon).unwrap().places.is_empty());
        assert!(read("7h tất cả", &lexicon).unwrap().places.is_empty());
        let keys = &read("7h Tây Hồ", &lexicon).unwrap().places[0].keys;
        assert!(keys.contains(&"003".to_owned()), "the district, {keys:?}");
        assert!(keys.len() > 1, "and the ward of that name, {keys:?}");
    }
}
