//! A number whose unit is left out, since what stands before it was counted just now: "Hồi đầu có 6 người, nay là 23",
//! "năm 2022 có 300 gương, năm 2023 là 341", "96 households at first and 212 now".

use super::Asking;
use crate::entity::quantity::Amount;
use crate::entity::{Entity, Value};
use crate::question::asked::Asked;
use crate::text::Span;
use crate::text::fold;
use crate::text::phrase::{any_ends, any_stands, stands};
use crate::text::token::year;

/// From here on a unit is what is counted.
pub const COUNTED: f32 = 0.85;

/// What a number of today is worth, or one of the year asked for, and one of another time.
const OF_THE_TIME: f32 = 1.1;
const OF_ANOTHER_TIME: f32 = 0.7;

/// Where numbers without a unit count what was counted before them in their sentence, and what each is worth.
pub fn of(asking: &Asking, text: &str, entities: &[Entity]) -> Vec<(Span, f32)> {
    if asking.ask.asked != Asked::HowMany || asking.ask.noun.is_empty() {
        return Vec::new();
    }
    let mut counted = false;
    let mut out = Vec::new();
    for entity in entities {
        let Value::Quantity(quantity) = &entity.value else {
            continue;
        };
        if quantity.amount != Amount::Count {
            continue;
        }
        if !quantity.unit.is_empty() {
            counted = asking.counts(&quantity.unit) >= COUNTED;
        } else if counted && let Some(year) = led_by(text, entity.span) {
            let of_time = match year {
                Some(year) => asking
                    .query
                    .period()
                    .and_then(|p| p.as_year())
                    .is_none_or(|asked| asked == year),
                None => !asks_then(asking),
            };
            out.push((entity.span, if of_time { OF_THE_TIME } else { OF_ANOTHER_TIME }));
        } else if counted && named_before(asking, text, entity.span) {
            out.push((entity.span, OF_THE_TIME));
        }
    }
    out
}

/// "Khối doanh nghiệp góp 1.402 sáng kiến; khối trường học [688]; …": whether the part that the number closes is no more
/// than a name that the question asks about.
fn named_before(asking: &Asking, text: &str, number: Span) -> bool {
    const WORDS: std::ops::RangeInclusive<usize> = 2..=5;
    let before = text.get(..number.start as usize).unwrap_or("");
    let part = before.rfind([',', ';']).map_or("", |at| &before[at + 1..]);
    let part = fold::phrase_bare(part);
    let rest = text.get(number.end as usize..).unwrap_or("").trim_start();
    let closes = rest.is_empty() || rest.starts_with([',', ';', '.']);
    closes && WORDS.contains(&part.split_whitespace().count()) && stands(&asking.own_bare, &part)
}

/// "Lúc đầu có mấy người?": what was at a beginning is asked for.
fn asks_then(asking: &Asking) -> bool {
    let then = [
        "dau",
        "moi lap",
        "first",
        "at the start",
        "originally",
        "hoi do",
        "khi do",
        "luc do",
    ];
    any_stands(&asking.own_bare, &then)
}

/// Whether words lead to the number that tell of a later time, or of a year, which is told then, and nothing of its own
/// stands behind it.
fn led_by(text: &str, number: Span) -> Option<Option<i16>> {
    const LEADING: [&str; 22] = [
        "nay là",
        "nay có",
        "nay còn",
        "nay đã",
        "nay đã là",
        "nay đã có",
        "giờ là",
        "giờ có",
        "giờ còn",
        "giờ đã là",
        "nay",
        "giờ",
        "lên",
        "lên tới",
        "lên đến",
        "xuống",
        "xuống còn",
        "chỉ còn",
        "now",
        "today",
        "rose to",
        "fell to",
    ];
    const BEHIND: [&str; 12] = [
        "", "người", "trong", "và", "vào", "so", "this", "now", "today", "and", "by", "in",
    ];
    let before = format!(
        " {} ",
        fold::phrase_key(text.get(..number.start as usize).unwrap_or(""))
    );
    let words: Vec<&str> = before.split_whitespace().collect();
    // "năm 2023 là 341"
    let of_year = match words.as_slice() {
        [.., "năm", told, "là" | "có" | "được" | "đạt"] | [.., "năm", told] => year(told),
        _ => None,
    };
    let of_now = matches!(
        words.as_slice(),
        [.., "năm", "nay"] | [.., "năm", "nay", "là" | "có" | "được"]
    );
    let rest = text.get(number.end as usize..).unwrap_or("").trim_start();
    let sign = rest.starts_with(|c: char| !c.is_alphanumeric() && !matches!(c, '%' | '/' | '“' | '"' | '-' | ':'));
    let next = rest.split_whitespace().next().map(fold::phrase_key).unwrap_or_default();
    let led = of_year.is_some() || of_now || any_ends(&before, &LEADING);
    (led && (sign || BEHIND.contains(&next.as_str()))).then_some(of_year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::prepared::Prepared;
    use crate::entity::lexicon::Lexicon;
    use crate::entity::{self, Words};
    use crate::question::understand;
    use crate::text::Lang;

    #[test]
    fn what_was_counted_before_is_counted_again() {
        let lexicon = std::sync::Arc::new(Lexicon::load(std::path::Path::new("data/lexicon")));
        let prepared = Prepared::new(lexicon.clone());
        let found = |question: &str, text: &str| -> Vec<String> {
            let query = understand(question, &lexicon, jiff::civil::date(2025, 12, 1));
            let asking = Asking::new(&query, &query.asks[0], &prepared, question.to_string());
            let entities = entity::find(&Words::new(text, &lexicon, true, Lang::Vi));
            let spans = of(&asking, text, &entities);
            spans.iter().map(|(span, _)| span.of(text).to_string()).collect()
        };
        assert_eq!(
            found("Câu lạc bộ giờ có mấy người?", "Hồi đầu có 6 người, nay là 23."),
            ["23"]
        );
        assert_eq!(
            found(
                "Năm 2023 quận có bao nhiêu gương?",
                "Năm 2022 quận có 300 gương, năm 2023 là 341."
            ),
            ["341"]
        );
        assert_eq!(
            found("Xã còn bao nhiêu hộ nghèo?", "Từ 141 hộ nghèo, xã chỉ còn 12."),
            ["12"]
        );
        let row = "Khối xí nghiệp góp 90 sáng kiến; khối trường học 68; còn lại 25 là của khối xã.";
        assert_eq!(found("Khối trường học có mấy sáng kiến?", row), ["68"]);
        for (question, text) in [
            (
                "Câu lạc bộ có mấy người?",
                "Câu lạc bộ có 6 người, nay là 23 nhà văn hóa.",
            ),
            ("Có bao nhiêu gương?", "Quận có 300 hộ, năm 2023 là 341."),
            ("Có bao nhiêu gương?", "Quận có 300 gương, lên 12%."),
        ] {
            assert_eq!(found(question, text), Vec::<String>::new(), "{text}");
        }
    }
}
