//! Numbers with what they count: "15 cá nhân", "4.586 tỷ đồng", "168%", "39/46 trường", "gần 4.000 bài",
//! "hai tập thể", "05 hộ gia đình", "hơn 3 vạn lượt người", "thứ 5/30".

mod coin;
mod number;
mod unit;

pub use number::is_number_word;

use serde::{Deserialize, Serialize};

use super::{Entity, Value, Words};
use crate::text::Span;

/// How near the number is to the truth, in the article's own words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Approx {
    #[default]
    Exact,
    /// "khoảng", "gần"
    About,
    /// "hơn", "trên"
    Over,
    /// "dưới", "chưa đến"
    Under,
}

/// What sort of amount it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Amount {
    /// Things counted: the unit is a noun.
    Count,
    /// Đồng.
    Money,
    Percent,
    /// N of M: "39/46", "21/21".
    Share {
        of: u32,
    },
    /// "thứ 5", "thứ 5/30".
    Rank {
        of: Option<u32>,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    pub value: f64,
    pub amount: Amount,
    pub approx: Approx,
    /// The number alone, as written: "4.586", "hai".
    pub number: Span,
    /// What is counted, as written right after the number: "tập thể", "tỷ đồng", "hộ kinh doanh"; empty for a bare number.
    pub unit: String,
}

impl Quantity {
    /// "Một gương mặt": one in words, which are longer than its digits, counts nothing.
    pub fn is_article(&self) -> bool {
        self.value == 1.0 && self.number.end - self.number.start > 2
    }
}

/// The quantities of a text. A quantity's span begins with its "hơn", "gần" and ends with its unit.
pub fn find(words: &Words) -> Vec<Entity> {
    let dates: Vec<Span> = super::date::find(words).into_iter().map(|e| e.span).collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.tokens.len() {
        let in_date = dates.iter().any(|d| d.overlaps(words.tokens[at].span));
        match (!in_date).then(|| quantity_at(words, at)).flatten() {
            Some((quantity, end)) => {
                let coin = coin::currency_before(words, at).unwrap_or(at);
                let first = approx_before(words, coin).map_or(coin, |(_, from)| from);
                out.push(Entity {
                    span: quantity
                        .number
                        .join(words.tokens[first].span)
                        .join(words.tokens[end - 1].span),
                    value: Value::Quantity(quantity),
                    rule: "quantity: <approx> <number> <unit>",
                });
                at = end;
            }
            None => at += 1,
        }
    }
    for i in 1..out.len() {
        if let Some((unit, end)) = part_of(words, &out[i - 1], &out[i])
            && let Value::Quantity(quantity) = &mut out[i].value
        {
            quantity.unit = unit;
            out[i].span.end = end;
        }
    }
    out
}

/// "Of the 96 people chosen, 58 work in …": what the second number counts, and where it ends.
fn part_of(words: &Words, whole: &Entity, part: &Entity) -> Option<(String, u32)> {
    const VERBS: [&str; 18] = [
        "work", "works", "worked", "are", "were", "is", "was", "have", "had", "came", "come", "live", "lived",
        "belong", "belonged", "got", "received", "won",
    ];
    let (Value::Quantity(whole_counted), Value::Quantity(counted)) = (&whole.value, &part.value) else {
        return None;
    };
    let both = [whole_counted, counted].iter().all(|q| q.amount == Amount::Count);
    let first = counted.unit.split(' ').next().unwrap_or("");
    if words.lang != crate::text::Lang::En || !both || !(first.is_empty() || VERBS.contains(&first)) {
        return None;
    }
    let from = words.tokens.partition_point(|t| t.span.start < whole.span.start);
    let of_the = from >= 2 && words.is(from - 1, "the") && ["of", "among"].iter().any(|w| words.is(from - 2, w));
    let noun = whole_counted.unit.split(' ').next().filter(|noun| !noun.is_empty())?;
    of_the.then(|| (noun.to_string(), counted.number.end))
}

/// The quantity whose number begins at token `at`, and the token after its unit.
fn quantity_at(words: &Words, at: usize) -> Option<(Quantity, usize)> {
    if let Some(found) = rank_at(words, at) {
        return Some(found);
    }
    if number::is_name(words, at) {
        return None;
    }
    let mut read = number::read(words, at)?;
    // "1 tỷ 680 triệu đồng" is one sum.
    let billions = read.factor_at < read.end && ["tỷ", "tỉ"].iter().any(|w| words.is(read.end - 1, w));
    if let Some(rest) = number::read(words, read.end).filter(|_| billions && read.of.is_none())
        && rest.factor_at < rest.end
        && words.is(rest.end - 1, "triệu")
    {
        read.value += rest.value;
        read.end = rest.end;
    }
    // "18 trên 20 xã"
    if let Some(all) = out_of(words, &read) {
        read.of = Some(all.value as u32);
        (read.factor_at, read.end) = (all.factor_at, all.end);
    }
    let number = words.tokens[at].span.join(words.tokens[read.end - 1].span);
    let coin = coin::currency_before(words, at);
    let approx = approx_before(words, coin.unwrap_or(at)).map_or(Approx::Exact, |(approx, _)| approx);
    let made = |value, amount, unit: &str| Quantity {
        value,
        amount,
        approx,
        number,
        unit: unit.to_string(),
    };
    if let Some(of) = read.of {
        let (unit, end) = unit::after(words, read.end);
        return Some((made(read.value, Amount::Share { of }, unit), end));
    }
    if words.sign(read.end) == "%" {
        return Some((made(read.value, Amount::Percent, "%"), read.end + 1));
    }
    if let Some(end) = words.any_phrase(read.end, &["phần trăm", "percent", "per cent"]) {
        return Some((made(read.value, Amount::Percent, "%"), end));
    }
    if let Some((unit, end)) = coin::money(words, read.factor_at, read.end) {
        return Some((made(read.value, Amount::Money, unit), end));
    }
    // "VND12.6 billion", "$2,000"
    if coin.is_some() {
        let factor = words.tokens.get(read.factor_at..read.end).unwrap_or(&[]);
        let unit = match (factor.first(), factor.last()) {
            (Some(first), Some(last)) => words.str(first.span.join(last.span)),
            _ => "",
        };
        return Some((made(read.value, Amount::Money, unit), read.end));
    }
    let (unit, end) = unit::after(words, read.end);
    if read.in_words && !read.plain && !unit::is_counted_by(words, read.end, read.value) {
        return None;
    }
    Some((made(read.value, Amount::Count, unit), end))
}

/// The number of all of which those read are a part, "18 trên 20": no less, and nothing is counted between the two.
fn out_of(words: &Words, read: &number::Read) -> Option<number::Read> {
    let whole = |read: &number::Read| read.value.fract() == 0.0 && read.factor_at == read.end;
    if read.of.is_some() || !whole(read) || !words.is(read.end, "trên") {
        return None;
    }
    number::read(words, read.end + 1).filter(|all| whole(all) && all.of.is_none() && all.value >= read.value)
}

/// "thứ 5", "thứ 5/30", "thứ nhất": an ordinal, read as a rank.
fn rank_at(words: &Words, at: usize) -> Option<(Quantity, usize)> {
    let before = at
        .checked_sub(1)
        .filter(|i| words.is(*i, "thứ") || words.is(*i, "hạng"))?;
    // "bước vào năm thứ 30" ranks nobody.
    let of_years = before.checked_sub(1).is_some_and(|i| words.is(i, "năm"));
    let ranked = (words.is(before, "thứ") && !of_years)
        || before
            .checked_sub(1)
            .is_some_and(|i| words.is(i, "xếp") || words.is(i, "đứng"));
    let read = number::read(words, at).filter(|read| ranked && !read.in_words && read.value.fract() == 0.0)?;
    // "lần thứ 5", "năm học thứ 2" with a noun before count a row, too; "thứ 7" may be Saturday.
    let mut of = read.of;
    let mut end = read.end;
    if of.is_none()
        && (words.sign(end) == "/" || words.is(end, "trên") || words.is(end, "trong"))
        && let Some(next) = number::read(words, end + 1).filter(|n| n.value.fract() == 0.0)
    {
        of = Some(next.value as u32);
        end = next.end;
    }
    let (unit, end) = if of.is_some() {
        unit::after(words, end)
    } else {
        ("", end)
    };
    let quantity = Quantity {
        value: read.value,
        amount: Amount::Rank { of },
        approx: Approx::Exact,
        number: words.tokens[before].span.join(words.tokens[read.end - 1].span),
        unit: unit.to_string(),
    };
    Some((quantity, end))
}

/// Words before the number that say how near it is, longest first, and the token they begin at.
fn approx_before(words: &Words, at: usize) -> Option<(Approx, usize)> {
    const WORDS: [(&str, Approx); 27] = [
        ("lên đến hơn", Approx::Over),
        ("có khoảng", Approx::About),
        ("khoảng gần", Approx::About),
        ("khoảng hơn", Approx::Over),
        ("xấp xỉ", Approx::About),
        ("ước khoảng", Approx::About),
        ("ước đạt", Approx::About),
        ("chưa đến", Approx::Under),
        ("chưa tới", Approx::Under),
        ("chưa đầy", Approx::Under),
        ("không quá", Approx::Under),
        ("ít nhất", Approx::Over),
        ("more than", Approx::Over),
        ("less than", Approx::Under),
        ("at least", Approx::Over),
        ("hơn", Approx::Over),
        ("trên", Approx::Over),
        ("gần", Approx::About),
        ("khoảng", Approx::About),
        ("chừng", Approx::About),
        ("dưới", Approx::Under),
        ("over", Approx::Over),
        ("nearly", Approx::About),
        ("about", Approx::About),
        ("almost", Approx::About),
        ("some", Approx::About),
        ("under", Approx::Under),
    ];
    WORDS.iter().find_map(|(phrase, approx)| {
        let from = at.checked_sub(phrase.split(' ').count())?;
        (words.phrase(from, phrase) == Some(at)).then_some((*approx, from))
    })
}

/// The quantities of `entities`, in order.
pub fn mentions(entities: &[Entity]) -> impl Iterator<Item = (Span, &Quantity)> {
    entities.iter().filter_map(|e| match &e.value {
        Value::Quantity(quantity) => Some((e.span, quantity)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;
    use crate::text::Lang;

    fn found(text: &str, lang: Lang) -> String {
        let lexicon = Lexicon::default();
        find(&Words::new(text, &lexicon, true, lang))
            .into_iter()
            .map(|e| match e.value {
                Value::Quantity(q) => {
                    let approx = if q.approx == Approx::Exact {
                        String::new()
                    } else {
                        format!("{:?} ", q.approx)
                    };
                    format!("{approx}{} {:?} [{}]", q.value, q.amount, q.unit)
                }
                _ => String::new(),
            })
            .collect::<Vec<_>>()
            .join("; ")
    }

    #[test]
    fn numbers_are_read_with_what_they_count() {
        for (text, expected) in [
            (
                "tiền thưởng là 1 tỷ 680 triệu đồng",
                "1680000000 Money [tỷ 680 triệu đồng]",
            ),
            (
                "ủng hộ 12,7tỷ đồng, 500.000đ và 300.000 đ/người",
                "12700000000 Money [tỷ đồng]; 500000 Money [đ]; 300000 Money [đ]",
            ),
            ("có 3 đ/c dự", "3 Count [đ/c]"),
            (
                "thu đạt 4.586 tỷ đồng, đạt 150% dự toán",
                "4586000000000 Money [tỷ đồng]; 150 Percent [%]",
            ),
            (
                "39/46 trường công lập đạt chuẩn",
                "39 Share { of: 46 } [trường công lập]",
            ),
            ("312 đồng, 5 USD", "312 Money [đồng]; 5 Money [USD]"),
            ("18 trên 20 xã về đích", "18 Share { of: 20 } [xã]"),
            ("hiến 300 m2, trên 20 hộ", "300 Count [m2]; Over 20 Count [hộ]"),
            ("xếp thứ 5/30 quận, huyện", "5 Rank { of: Some(30) } [quận]"),
            (
                "9.244 người và 166 hộ kinh doanh được hỗ trợ",
                "9244 Count [người]; 166 Count [hộ kinh doanh]",
            ),
            ("hơn 3 vạn lượt người tham gia", "Over 30000 Count [lượt người]"),
            (
                "05 hộ gia đình cùng hai tập thể",
                "5 Count [hộ gia đình]; 2 Count [tập thể]",
            ),
            ("gần 4.000 bài dự thi", "About 4000 Count [bài dự thi]"),
            ("1.598,6 tỷ; tỷ lệ 84,8%", "1598600000000 Money [tỷ]; 84.8 Percent [%]"),
            ("rút xuống còn 32 giờ/năm", "32 Count [giờ/năm]"),
            ("số gương được chọn là 368.", "368 Count []"),
            (
                "mỗi thôn 200 triệu đồng, thấp hơn mức 27 %",
                "200000000 Money [triệu đồng]; 27 Percent [%]",
            ),
            (
                "đi bộ 7 km, loại 143 hồ sơ, lập đội 50 thanh niên",
                "7 Count [km]; 143 Count [hồ sơ]; 50 Count [thanh niên]",
            ),
        ] {
            assert_eq!(found(text, Lang::Vi), expected, "{text}");
        }
        assert_eq!(
            found("5.985 workers were helped, 1,204 of 3 schools", Lang::En),
            "5985 Count [workers]; 1204 Count []; 3 Count [schools]"
        );
        assert_eq!(
            found("A total of 312 Dong Anh residents took 5 dong home.", Lang::En),
            "312 Count [residents]; 5 Money [dong]"
        );
        assert_eq!(
            found(
                "more than VND12.6 billion, VND 5 million each, US$2,000 and 9.7 trillion dong",
                Lang::En
            ),
            "Over 12600000000 Money [billion]; 5000000 Money [million]; 2000 Money []; 9700000000000 Money [trillion dong]"
        );
    }

    #[test]
    fn a_part_counts_what_the_whole_does() {
        for (text, expected) in [
            (
                "Of the 96 people chosen, 58 work in private companies.",
                "96 Count [people chosen]; 58 Count [people]",
            ),
            (
                "The fair had 96 people and 58 were late.",
                "96 Count [people]; 58 Count []",
            ),
        ] {
            assert_eq!(found(text, Lang::En), expected, "{text}");
        }
    }

    #[test]
    fn names_dates_and_telephones_are_no_quantities() {
        for text in [
            "ngày 17/1/2022, năm 2020, giai đoạn 2015 - 2020",
            "Chỉ thị số 34-CT/TW và Nghị quyết số 97",
            "dịch Covid-19, tổ 2C, phường số 5, Quận 12",
            "lúc 20:54, điện thoại 0912345678",
            "Cụm thi đua số 8, khối 1, đợt 2",
            "định danh mức 2, thôn 200",
            "ở Ba Đình; hạng Ba; Hai Bà Trưng",
        ] {
            assert_eq!(found(text, Lang::Vi), "", "{text}");
        }
    }
}
