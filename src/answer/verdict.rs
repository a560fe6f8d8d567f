//! What comes of holding sides against each other: which has more or the higher class, or which was first.

use super::Rich;
use super::award_words::class_words;
use super::candidate::Candidate;
use super::each_side::{holds_classes, of_shares};
use jiff::civil::Date;

use crate::entity::award::Class;
use crate::entity::date::{self, Period};
use crate::entity::lexicon::Lexicon;
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
    let lang = match words.split(' ').any(fold::is_marked) {
        true => Lang::Vi,
        false => Lang::En,
    };
    date::find(&Words::new(words, lexicon, true, lang))
        .into_iter()
        .find_map(|entity| match entity.value {
            Value::Date(mention) => mention.resolve(of_article),
            _ => None,
        })
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
        None => more_of(query, told),
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
fn more_of(query: &Query, told: &[(&str, String)]) -> Option<Rich> {
    let mut values: Vec<(&str, f64)> = Vec::new();
    let mut scales = Vec::new();
    for (name, words) in told {
        values.push((name, value(words)?));
        scales.push(scale(words));
    }
    let alike = scales.windows(2).all(|two| two[0] == two[1]);
    if !alike || (scales.first() == Some(&Some("%")) && !of_shares(query)) {
        return None;
    }
    let top = values.iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let equal = values.iter().all(|v| v.1 == top.1);
    Some(if equal {
        wording::equal(query.lang)
    } else {
        wording::more(query.lang, top.0)
    })
}

/// The first number that words hold.
pub fn value(words: &str) -> Option<f64> {
    let digits: String = words
        .chars()
        .skip_while(|ch| !ch.is_ascii_digit())
        .take_while(|ch| ch.is_ascii_digit() || matches!(ch, '.' | ','))
        .collect();
    digits
        .replace('.', "")
        .replace(',', ".")
        .trim_end_matches('.')
        .parse()
        .ok()
}

/// What a number counts in: 168 % of a plan is not more than 4.586 tỷ, nor 150 % of another plan a higher revenue.
pub fn scale(words: &str) -> Option<&'static str> {
    let bare = phrase_bare(words);
    let said = |unit: &&&str| bare.split(' ').any(|word| word == **unit);
    let percent = words.contains('%').then_some("%");
    // "500kg", "1,1 tấn"
    let weight = ["kg", "tấn", "tạ"].into_iter().find(|unit| {
        crate::text::fold::key(words)
            .split(|c: char| !c.is_alphabetic())
            .any(|word| word == *unit)
    });
    percent.or(weight).or_else(|| {
        ["ty", "trieu", "nghin", "billion", "million"]
            .iter()
            .find(said)
            .copied()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
