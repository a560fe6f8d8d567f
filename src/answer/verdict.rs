//! What comes of holding sides against each other: which has more or the higher class, or which was first.

use std::mem;

use super::Rich;
use super::award_words::class_words;
use super::candidate::Candidate;
use super::each_side::{holds_classes, of_shares};
use jiff::civil::Date;

use crate::entity::award::Class;
use crate::entity::date::{self, Period};
use crate::entity::lexicon::Lexicon;
use crate::entity::quantity::{self, Amount, Quantity};
use crate::entity::{Value, Words};
use crate::question::Query;
use crate::text::Lang;
use crate::text::fold::{self, phrase_bare};
use crate::text::phrase::stands;
use crate::wording;

/// Whether it is asked which of two was first ("cụm nào ký trước?", some), or which was later; neither where it is not.
pub fn earlier_of(query: &Query) -> Option<bool> {
    let words: Vec<&str> = query
        .tokens
        .iter()
        .filter(|t| t.is_word())
        .map(|t| t.key.as_str())
        .collect();
    match words.as_slice() {
        // "so với năm trước": the time held against.
        [.., "năm" | "tháng" | "quý" | "kỳ", "trước"] | [.., "năm", "học", "trước"] => None,
        [.., "trước" | "earlier" | "first"] | [.., "trước" | "sớm", "hơn"] => Some(true),
        [.., "sau" | "later" | "last"] | [.., "sau" | "muộn", "hơn"] => Some(false),
        _ => None,
    }
}

/// The side that was first, or last where that is asked for, by the words that tell each side's day and the days of their
/// articles; none where a day is not known.
fn first_of(query: &Query, lexicon: &Lexicon, told: &[(&str, String)], days: &[Option<Date>]) -> Option<Rich> {
    let known: Option<Vec<(&str, Period)>> = told
        .iter()
        .zip(days)
        .map(|((name, words), of_article)| Some((*name, day(words, *of_article, lexicon)?)))
        .collect();
    let days = known?;
    let first = days.iter().min_by_key(|(_, period)| period.from)?;
    let last = days.iter().max_by_key(|(_, period)| period.from)?;
    let apart = first.1.to < last.1.from;
    Some(match earlier_of(query)? {
        _ if !apart => wording::equal(query.lang),
        true => wording::earlier(query.lang, first.0),
        false => wording::later(query.lang, last.0),
    })
}

/// The time that words tell; a day without a year is of its article's.
fn day(words: &str, of_article: Option<Date>, lexicon: &Lexicon) -> Option<Period> {
    date::find(&Words::new(words, lexicon, true, lang_of(words)))
        .into_iter()
        .find_map(|entity| match entity.value {
            Value::Date(mention) => mention.resolve(of_article),
            _ => None,
        })
}

/// The language that words are in: Vietnamese where any bears a mark.
fn lang_of(words: &str) -> Lang {
    match words.split(' ').any(fold::is_marked) {
        true => Lang::Vi,
        false => Lang::En,
    }
}

/// Which side has more, or was first, where both are known.
pub fn of(query: &Query, lexicon: &Lexicon, best: &[(String, Option<Candidate>)]) -> Option<Rich> {
    let mut told: Vec<(&str, String)> = Vec::new();
    let mut days = Vec::new();
    for (name, candidate) in best {
        let candidate = candidate.as_ref()?;
        told.push((name, candidate.reply.focus.clone()));
        days.push(candidate.head.date);
    }
    between(query, lexicon, &told, &days)
}

/// The same by the words that tell each side, and the days of their articles.
pub fn between(query: &Query, lexicon: &Lexicon, told: &[(&str, String)], days: &[Option<Date>]) -> Option<Rich> {
    match earlier_of(query) {
        Some(_) => first_of(query, lexicon, told, days),
        None if holds_classes(query) => higher_of(query.lang, told),
        None => more_of(query, lexicon, told),
    }
}

/// Which side's class is the higher, where the words of each tell one.
fn higher_of(lang: Lang, told: &[(&str, String)]) -> Option<Rich> {
    let classes: Option<Vec<(&str, Class)>> = told.iter().map(|(name, words)| Some((*name, class(words)?))).collect();
    let classes = classes?;
    let (first, highest) = classes.iter().min_by_key(|(_, class)| *class)?;
    let equal = classes.iter().all(|(_, class)| class == highest);
    Some(if equal {
        wording::same_class(lang)
    } else {
        wording::higher_class(lang, first)
    })
}

/// The class that words tell; none where they tell several.
fn class(words: &str) -> Option<Class> {
    let bare = format!(" {} ", phrase_bare(words).replace('-', " "));
    let told = |class: &Class| class_words(*class).iter().any(|one| stands(&bare, &phrase_bare(one)));
    let mut all = [Class::First, Class::Second, Class::Third].into_iter().filter(told);
    all.next().filter(|_| all.next().is_none())
}

/// Which side has more, where the words tell numbers of one sort.
fn more_of(query: &Query, lexicon: &Lexicon, told: &[(&str, String)]) -> Option<Rich> {
    let sides: Option<Vec<(&str, Quantity)>> = told
        .iter()
        .map(|(name, words)| Some((*name, first_amount(words, lexicon)?)))
        .collect();
    let sides = sides?;
    let (_, first) = sides.first()?;
    let alike = sides.iter().all(|(_, other)| of_one_sort(first, other));
    if !alike || first.amount == Amount::Percent && !of_shares(query) {
        return None;
    }
    let (name, most) = sides.iter().max_by(|a, b| a.1.value.total_cmp(&b.1.value))?;
    let equal = sides.iter().all(|(_, side)| side.value == most.value);
    Some(if equal {
        wording::equal(query.lang)
    } else {
        wording::more(query.lang, name)
    })
}

/// The first amount that words tell, of which days, years and places in an order are none.
pub fn first_amount(words: &str, lexicon: &Lexicon) -> Option<Quantity> {
    let all = quantity::find(&Words::new(words, lexicon, true, lang_of(words)));
    let amounts = all.into_iter().filter_map(|entity| match entity.value {
        Value::Quantity(amount) if !matches!(amount.amount, Amount::Rank { .. }) => Some(amount),
        _ => None,
    });
    amounts.into_iter().find(|amount| !amount.is_article())
}

/// Whether the words of all sides count the same: people, units, or things of one name; a bare number may be of any.
pub fn counts_alike(told: &[(&str, String)], lexicon: &Lexicon) -> bool {
    const PEOPLE: [&str; 10] = [
        "nguoi",
        "ca nhan",
        "guong",
        "hoi vien",
        "doan vien",
        "cong nhan",
        "residents",
        "people",
        "individuals",
        "examples",
    ];
    const UNITS: [&str; 14] = [
        "don vi",
        "thanh vien",
        "xa",
        "phuong",
        "quan",
        "huyen",
        "tinh",
        "thanh pho",
        "members",
        "units",
        "wards",
        "communes",
        "districts",
        "provinces",
    ];
    let counted = |words: &String| {
        let unit = phrase_bare(&first_amount(words, lexicon)?.unit);
        let of = |all: &[&str]| all.iter().any(|one| stands(&format!(" {unit} "), one));
        let first = unit.split(' ').next().unwrap_or_default();
        Some(match (of(&PEOPLE), of(&UNITS)) {
            (true, _) => PEOPLE[0].to_string(),
            (_, true) => UNITS[0].to_string(),
            _ => first.to_string(),
        })
    };
    let units: Option<Vec<String>> = told.iter().map(|(_, words)| counted(words)).collect();
    units.is_some_and(|units| {
        let mut named = units.iter().filter(|unit| !unit.is_empty());
        let first = named.next();
        named.all(|unit| Some(unit) == first)
    })
}

/// Whether two amounts can be held against each other: 168 % of a plan is not more than 4.586 tỷ, nor 62 m² more than 60 ngày.
pub fn of_one_sort(one: &Quantity, other: &Quantity) -> bool {
    const MEASURES: [&str; 24] = [
        "ngay", "thang", "nam", "tuan", "gio", "days", "months", "years", "m2", "m²", "ha", "hecta", "sao", "mau", "m",
        "km", "met", "hectares", "kg", "tan", "ta", "tonnes", "tons", "lit",
    ];
    let measure = |amount: &Quantity| {
        let unit = phrase_bare(&amount.unit);
        let first = unit.split(' ').next().unwrap_or_default();
        MEASURES.into_iter().find(|measure| *measure == first)
    };
    mem::discriminant(&one.amount) == mem::discriminant(&other.amount) && measure(one) == measure(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_one_sort_are_weighed() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let amount = |words: &str| first_amount(words, &lexicon);
        let value = |words: &str| amount(words).map(|amount| amount.value);
        assert_eq!(value("từ năm 2020 đến 2025, tỉnh có 2 tập thể"), Some(2.0));
        assert_eq!(value("sáu đơn vị"), Some(6.0));
        assert_eq!(value("năm 2021"), None);
        let weighed = |one: &str, other: &str| Some(of_one_sort(&amount(one)?, &amount(other)?));
        assert_eq!(weighed("1,05 tỷ đồng", "820 triệu đồng"), Some(true));
        assert_eq!(weighed("62 m²", "60 ngày đêm"), Some(false));
        assert_eq!(weighed("168%", "4.586 tỷ đồng"), Some(false));
        let alike = |one: &str, other: &str| {
            let sides = [("A", one.to_string()), ("B", other.to_string())];
            counts_alike(&sides, &lexicon)
        };
        assert!(alike("24 người", "31 gương") && alike("sáu huyện", "8 đơn vị") && alike("265", "212 người"));
        assert!(!alike("8.415 căn", "sáu tỉnh") && !alike("62 m²", "cả xã"));
    }

    #[test]
    fn the_higher_class_is_the_one_with_the_lower_number() {
        let told = |first: &str, second: &str| {
            let sides = [("Viettel", first.to_string()), ("Đoàn bay 919", second.to_string())];
            higher_of(Lang::Vi, &sides).map(|text| text.text())
        };
        let nhat = "Huân chương Độc lập hạng Nhất";
        let nhi = "Huân chương Độc lập hạng Nhì";
        assert_eq!(told(nhat, nhi).as_deref(), Some("Viettel hạng cao hơn."));
        assert_eq!(
            told("hạng III", "hạng II").as_deref(),
            Some("Đoàn bay 919 hạng cao hơn.")
        );
        assert_eq!(told(nhi, "hạng 2").as_deref(), Some("Cùng hạng."));
        // Near misses: one class is not told, or two are.
        assert_eq!(told(nhat, "Huân chương Độc lập"), None);
        assert_eq!(told("hạng Nhất, hạng Nhì", nhi), None);
    }
}
