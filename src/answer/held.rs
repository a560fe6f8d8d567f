//! The words of a sentence that hold an earlier time against a number: "nhiều hơn năm ngoái 212 bài", "hè năm ngoái là
//! 1,4 tỷ đồng".

use crate::text::fold::{phrase_bare, phrase_key};
use crate::text::phrase::any_stands;
use crate::text::sentence::parts;
use crate::text::token::{tokens, year};

/// So near to its beginning a sentence names the time it holds against the one before, in characters.
const OPENS: usize = 30;

/// The times that are held against each other.
#[derive(Clone, Copy)]
pub struct Times {
    pub later: Option<i16>,
    /// The earlier year, where it is named.
    pub earlier: Option<i16>,
    /// How far both are apart must be said; else what the earlier was is enough.
    pub apart: bool,
}

/// "Năm ngoái con số này là 948.": a sentence that opens with the earlier time.
pub fn continues(next: &str, times: &Times) -> Option<String> {
    let opening: String = next.chars().take(OPENS).collect();
    let part = parts(next).into_iter().next()?;
    (of_earlier(&opening, times) && numbered(part) && (!times.apart || apart(part).is_some())).then(|| part.to_string())
}

/// The part of the sentence that holds the earlier time against the number: the number's own, or one of the next two.
pub fn holds(quote: &str, focus: &str, times: &Times) -> Option<String> {
    let parts = parts(quote);
    let own = parts.iter().position(|part| part.contains(focus)).or_else(|| {
        let digits = focus
            .split(' ')
            .next()
            .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
        parts.iter().position(|part| part.contains(digits))
    })?;
    let unit: String = focus.split(' ').skip(1).take(1).collect();
    let here = parts.iter().skip(own).take(FOLLOWS);
    here.into_iter()
        .enumerate()
        .find(|(at, part)| {
            // In its own part stands another number than the one it is held against.
            let rest = if *at == 0 {
                part.replacen(focus, " ", 1)
            } else {
                part.to_string()
            };
            let apart = apart(part).is_some();
            let untimed = times.apart && times.earlier.is_none() && *at <= 1 && apart && opens_apart(part);
            // Further on it must count the same.
            let same = *at < 3 || (!unit.is_empty() && padded(part).contains(&padded(&unit)));
            numbered(&rest) && same && (of_earlier(part, times) && (!times.apart || apart || *at > 0) || untimed)
        })
        .map(|(_, part)| part.trim().to_string())
}

/// So many parts of the sentence are looked at from the number on.
const FOLLOWS: usize = 6;

/// The words of a part from its first number on that is no year.
pub fn part_number(part: &str) -> String {
    let words = tokens(part);
    let first = words
        .iter()
        .find(|word| word.key.starts_with(|c: char| c.is_ascii_digit()) && !word.is_year());
    first.map_or(String::new(), |word| part[word.span.start as usize..].to_string())
}

fn padded(text: &str) -> String {
    format!(" {} ", phrase_bare(text))
}

/// Whether words speak of the earlier time: told from the later, or by its year.
fn of_earlier(part: &str, times: &Times) -> bool {
    const TOLD: [&str; 12] = [
        "nam ngoai",
        "nam truoc",
        "nam lien truoc",
        "nam hoc truoc",
        "cung ky",
        "lan truoc",
        "ky truoc",
        "khoa truoc",
        "mua truoc",
        "last year",
        "the previous year",
        "a year earlier",
    ];
    let part = padded(part);
    let relative = any_stands(&part, &TOLD);
    let beside = match (times.later, times.earlier) {
        (Some(later), Some(earlier)) => later - earlier == 1,
        _ => true,
    };
    let mut years = part.split(' ').filter_map(year);
    match times.earlier {
        Some(earlier) => (relative && beside) || years.any(|year| year == earlier),
        None => relative || years.any(|year| times.later.is_some_and(|later| year < later)),
    }
}

/// Whether words hold a number that is no year.
fn numbered(part: &str) -> bool {
    let words = tokens(part);
    words.iter().any(|word| {
        let digits = word.key.starts_with(|c: char| c.is_ascii_digit());
        digits && !word.is_year()
    })
}

/// Whether words say that the later number is the greater one; nothing where they compare none.
pub fn apart(part: &str) -> Option<bool> {
    const MORE: [&str; 8] = ["tăng", "nhiều hơn", "cao hơn", "đông hơn", "hơn", "vượt", "gấp", "thêm"];
    const LESS: [&str; 6] = ["giảm", "ít hơn", "thấp hơn", "kém", "hụt", "bớt"];
    let key = format!(" {} ", phrase_key(part));
    let says = |words: &[&str]| any_stands(&key, words);
    if says(&LESS) {
        Some(false)
    } else {
        says(&MORE).then_some(true)
    }
}

/// "…, tăng 17 người": the part opens with the growth.
fn opens_apart(part: &str) -> bool {
    let key = phrase_key(part.trim());
    ["tăng ", "giảm "].iter().any(|word| key.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(later: i16, earlier: Option<i16>, apart: bool) -> Times {
        Times {
            later: Some(later),
            earlier,
            apart,
        }
    }

    #[test]
    fn the_part_that_holds_another_year_against_the_number_is_found() {
        let growth = times(2022, None, true);
        let held = |quote: &str, focus: &str| holds(quote, focus, &growth);
        let quote = "Huyện đăng ký 318 mô hình, tăng 46 mô hình so với năm 2021; kinh tế 120.";
        assert_eq!(
            held(quote, "318 mô hình").as_deref(),
            Some("tăng 46 mô hình so với năm 2021")
        );
        assert_eq!(held("Quận khen 512 tập thể và 1.386 cá nhân.", "512 tập thể"), None);
        let level = times(2023, Some(2022), false);
        let quote = "Tổng giá trị làm lợi 2,05 tỷ đồng; hè năm ngoái là 1,4 tỷ đồng.";
        assert_eq!(
            holds(quote, "2,05 tỷ đồng", &level).as_deref(),
            Some("hè năm ngoái là 1,4 tỷ đồng")
        );
        // Of two years apart "năm ngoái" tells nothing.
        assert_eq!(holds(quote, "2,05 tỷ đồng", &times(2023, Some(2021), false)), None);
    }

    #[test]
    fn the_next_sentence_may_hold_it() {
        let level = times(2022, Some(2021), false);
        assert!(continues("Năm trước chỉ có 15 tập thể được khen.", &level).is_some());
        assert!(continues("Ông Tô Minh Giám trao Giấy khen cho 21 tập thể.", &level).is_none());
    }
}
