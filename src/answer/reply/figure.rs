//! Figures: how much, how many, what share, what rank.

use super::{Asking, Reply, emphasised};
use crate::answer::Rich;
use crate::archive::StoredFact;
use crate::entity::quantity::Amount;
use crate::entity::{Value, Words};
use crate::fact::figure_reached::FigureReached;
use crate::question::asked::Asked;
use crate::text::phrase::stands;
use crate::text::token::{Token, TokenKind, tokens};
use crate::text::{Lang, fold};
use crate::wording;

pub fn reply(asking: &Asking, fact: &StoredFact, figure: &FigureReached) -> Option<Reply> {
    // "Xã A có còn dẫn đầu không?": a count of others is neither yes nor no.
    let counts_others = asking.closed() && !asking.query.text.bytes().any(|b| b.is_ascii_digit());
    if counts_others && !said_of(asking, fact) {
        return None;
    }
    let quality = match (asking.ask.asked, figure.amount) {
        (Asked::Percent, Amount::Percent) => basis_fit(asking, figure),
        (Asked::Percent, Amount::Share { .. }) => 0.6,
        (Asked::Money, Amount::Money) => 1.0,
        // Not what was asked, but the nearest: the share of the plan where the sum is not told.
        (Asked::Money, Amount::Percent) | (Asked::Percent, Amount::Money) if measured(asking, figure) => 0.2,
        (Asked::Rank, Amount::Rank { .. }) => 1.0,
        (Asked::HowMany, amount) => how_many(asking, figure, amount).max(of_series(asking, fact, figure)),
        // "What was the budget revenue?"
        (Asked::What, _) if asking.once(names_a_kind) => return None,
        (Asked::What, Amount::Count | Amount::Share { .. }) if asking.once(gets) || asking.once(which) => return None,
        (Asked::What, Amount::Money | Amount::Count | Amount::Share { .. }) if measured(asking, figure) => 0.95,
        (Asked::What, _) if measured(asking, figure) => 0.8,
        (Asked::Where, Amount::Rank { .. }) => 0.8,
        _ => return None,
    };
    // Another measure than the one asked for is no answer.
    let other = figure.measure.is_some() && !asking.query.measures.is_empty() && !measured(asking, figure);
    let counted = asking.ask.asked == Asked::HowMany
        && matches!(figure.amount, Amount::Count | Amount::Share { .. })
        && asking.counts(&figure.unit) >= 0.99;
    let quality = if other && !counted { quality * 0.75 } else { quality };
    if quality <= 0.0 {
        return None;
    }
    let clause = super::beside::with_bracket(fact);
    let clause = clause.trim();
    let text = of_row(fact, figure, clause).unwrap_or_else(|| match asking.lang() {
        Lang::Vi if clause.chars().count() <= 260 => emphasised(clause, &figure.value_words),
        Lang::Vi => Rich::default().say(&figure.what).say(": ").bold(&figure.value_words),
        Lang::En => {
            let english = wording::counted_english(asking.lexicon, figure.value, &figure.unit, &figure.value_words);
            // "Mười bốn năm": a larger number stays in the words the report has.
            let digits = figure.value < 10.0 || figure.value_words.contains(|c: char| c.is_ascii_digit());
            let shown = if matches!(figure.amount, Amount::Count) && digits {
                english
            } else {
                figure.value_words.clone()
            };
            Rich::default()
                .bold(shown)
                .say(" (")
                .say(clause.chars().take(240).collect::<String>())
                .say(")")
        }
    });
    Some(Reply::new(text, figure.value_words.clone(), quality))
}

/// A row of a table in words: whose number it is, and of which column. Nothing where the bars part something else.
fn of_row(fact: &StoredFact, figure: &FigureReached, clause: &str) -> Option<Rich> {
    let cells: Vec<&str> = clause.split('|').map(str::trim).collect();
    let [name, .., _] = cells.as_slice() else {
        return None;
    };
    figure.what.strip_prefix(name)?.strip_prefix(", ")?;
    let column = match fact.fact.period.and_then(|period| period.as_year()) {
        Some(year) if figure.unit.is_empty() => year.to_string(),
        _ => figure.unit.clone(),
    };
    // "1 | Xã Quảng Oai | 98": a rank in numbers is no name.
    let named = |cell: &&&str| cell.starts_with(char::is_alphabetic);
    let names: Vec<&str> = cells.iter().filter(named).copied().collect();
    let whose = if names.is_empty() {
        name.to_string()
    } else {
        names.join(", ")
    };
    let told = Rich::default().say(whose).say(" (").say(column).say("): ");
    Some(told.bold(&figure.value_words))
}

/// Whether the clause says a place the closed question is about, where it names one.
fn said_of(asking: &Asking, fact: &StoredFact) -> bool {
    let clause = format!(" {} ", fold::phrase_bare(&fact.clause));
    let mut places = asking.query.places.iter().peekable();
    places.peek().is_none() || places.any(|slot| clause.contains(&format!(" {} ", fold::phrase_bare(&slot.words))))
}

/// A share of the plan is none of last year's: "so với kế hoạch" takes "dự toán", "so với cùng kỳ" takes "năm 2019".
fn basis_fit(asking: &Asking, figure: &FigureReached) -> f32 {
    const PLANS: [&str; 6] = ["ke hoach", "du toan", "chi tieu", "plan", "target", "estimate"];
    const BEFORE: [&str; 5] = ["cung ky", "nam truoc", "nam ngoai", "last year", "previous year"];
    let asked = asking.asked.trim();
    let basis = fold::phrase_bare(figure.basis.as_deref().unwrap_or(""));
    let says = |text: &str, words: &[&str]| words.iter().any(|w| text.contains(w));
    let wanted = [&PLANS[..], &BEFORE[..]].into_iter().find(|words| says(asked, words));
    match wanted {
        Some(words) if !says(&basis, words) => 0.8,
        _ => 1.0,
    }
}

/// "được tặng gì", "nhận gì": what somebody gets is no count of others.
fn gets(asking: &Asking) -> bool {
    let text = &asking.asked;
    ["duoc gi", "nhan gi", "tang gi", "thuong gi"]
        .iter()
        .any(|words| stands(text, words))
}

/// "Which movements …": how many others there were names none.
fn which(asking: &Asking) -> bool {
    let text = &asking.bare;
    text.split(' ').any(|word| word == "which")
}

/// "What movement …": another sort of thing is wanted.
fn names_a_kind(asking: &Asking) -> bool {
    let text = &asking.asked;
    [
        "phong trao",
        "movement",
        "movements",
        "mo hinh",
        "model",
        "models",
        "chuyen de",
        "cuoc thi",
        "danh hieu",
        "thi dua",
        "emulation",
        "award",
        "awards",
        "badge",
        "badges",
        "medal",
        "insignia",
        "huy hieu",
        "ky niem chuong",
        "title",
        "name",
        "slogan",
    ]
    .iter()
    .any(|w| stands(text, w))
}

fn measured(asking: &Asking, figure: &FigureReached) -> bool {
    figure.measure.is_some_and(|m| asking.query.measures.contains(&m))
}

fn how_many(asking: &Asking, figure: &FigureReached, amount: Amount) -> f32 {
    let noun = &asking.ask.noun;
    match amount {
        Amount::Count | Amount::Share { .. } => {
            let unit = asking.counts(&figure.unit);
            if figure.unit.is_empty() && asking.ask.any_unit && counts_award(asking, &figure.what) {
                return OF_AWARD.max(unit);
            }
            // "điểm tối đa cho một đơn vị là 500": points may go without saying.
            let points = ["diem", "score", "points", "marks"]
                .iter()
                .any(|word| noun.iter().any(|n| n == word));
            if figure.unit.is_empty() && points && stands(&format!(" {} ", fold::phrase_bare(&figure.what)), "diem") {
                return OF_POINTS.max(unit);
            }
            if unit > 0.0 {
                return unit * if restricted(asking, &figure.unit) { 0.92 } else { 1.0 };
            }
            // "bao nhiêu cá nhân" of "28 giải": no. But the noun may stand in what is measured.
            let what = fold::phrase_bare(&figure.what);
            let first_two = noun.iter().take(2).cloned().collect::<Vec<_>>().join(" ");
            if !asking.ask.any_unit && !first_two.is_empty() && format!(" {what} ").contains(&format!(" {first_two} "))
            {
                // "ở nhà, chị nấu 1.500 nắm cơm" counts no houses.
                let place = noun.len() == 1 && format!(" {what} ").contains(&format!(" o {first_two} "));
                if place && !figure.unit.is_empty() { 0.0 } else { 0.6 }
            } else {
                0.0
            }
        }
        // "thu ngân sách là bao nhiêu": money before percent, both without a noun.
        Amount::Money => {
            // "How many of the 96 were women?" asks for no sum: that would be "how much".
            let heads = stands(&asking.own_bare, "how many of") && !is_money(noun);
            if heads {
                0.3
            } else if noun.is_empty() || is_money(noun) {
                1.0
            } else {
                0.0
            }
        }
        Amount::Percent => {
            if noun.is_empty() {
                0.8
            } else {
                0.0
            }
        }
        Amount::Rank { .. } => {
            if noun.is_empty() {
                0.6
            } else {
                0.0
            }
        }
    }
}

/// "Cờ thi đua của Chính phủ: 96", "số gương … là 108": a number without a unit counts the award that it is told of.
fn counts_award(asking: &Asking, what: &str) -> bool {
    let words = Words::new(what, asking.lexicon, true, Lang::Vi);
    let mut told = crate::entity::award::find(&words)
        .into_iter()
        .filter_map(|e| match e.value {
            Value::Award(award) => Some(award.ids),
            _ => None,
        });
    let mut wanted = asking.query.awards.iter().flat_map(|slot| &slot.award.ids);
    told.next().is_some_and(|ids| wanted.any(|id| ids.contains(id)))
}

/// "năm 2021 quận công nhận 312 gương, năm 2022 là 335": a number with nothing but its year counts what the number before
/// it does.
fn of_series(asking: &Asking, fact: &StoredFact, figure: &FigureReached) -> f32 {
    let of_year = figure.unit.is_empty() && figure.amount == Amount::Count && {
        // The clause may leave out its year: "năm 2022 | là 335".
        let clause = fact.quote.find(fact.clause.trim()).unwrap_or(0);
        let value = fact.clause.trim().find(&figure.value_words).unwrap_or(0);
        let lead = fact.quote.get(..clause + value).unwrap_or("");
        let from = lead.rfind([',', ';', ':']).map_or(0, |at| at + 1);
        let words = tokens(&lead[from..]);
        words.iter().any(Token::is_year) && words.iter().filter(|t| t.is_word()).count() <= LITTLE_ELSE
    };
    let before = fact.quote.find(fact.clause.trim()).map_or("", |at| &fact.quote[..at]);
    let words = tokens(before);
    let number = (0..words.len()).rfind(|at| words[*at].kind == TokenKind::Number && !words[*at].is_year());
    let unit = number.and_then(|at| words.get(at + 1..(at + 3).min(words.len())));
    let Some([first, rest @ ..]) = unit.filter(|_| of_year) else {
        return 0.0;
    };
    let two = rest
        .first()
        .filter(|t| t.is_word())
        .map_or(first.span, |t| first.span.join(t.span));
    let fit = asking.counts(first.span.of(before)).max(asking.counts(two.of(before)));
    if fit >= COUNTED { OF_AWARD * fit } else { 0.0 }
}

/// A part that tells a number of its year has so many words at most, and its unit fits so far.
const LITTLE_ELSE: usize = 4;
const COUNTED: f32 = 0.85;

/// So surely a number without a unit is of points where they are spoken of.
const OF_POINTS: f32 = 0.9;

/// So surely a number without a unit is the award's whose name it stands with.
const OF_AWARD: f32 = 0.92;

/// "9 hộ phải cưỡng chế": of all households only those, which the question does not say.
fn restricted(asking: &Asking, unit: &str) -> bool {
    let asked = &asking.asked;
    let unit = fold::phrase_bare(unit);
    let words: Vec<&str> = unit.split(' ').collect();
    asking.lang() == Lang::Vi && words.len() >= 3 && words[1..].iter().all(|w| !stands(asked, w))
}

fn is_money(noun: &[String]) -> bool {
    noun.first()
        .is_some_and(|n| matches!(n.as_str(), "tien" | "ty" | "trieu" | "dong" | "nghin"))
}
