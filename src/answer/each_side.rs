//! What a comparison asks of each of its sides: a number, a share, a class, the award itself.

use crate::question::Query;
use crate::question::asked::{Ask, Asked};
use crate::text::Lang;
use crate::text::fold::{phrase_bare, phrase_key};
use crate::text::phrase::any_stands;

/// "mỗi bên được huân chương gì": what is asked of both, and not which of them.
pub fn award_asked(query: &Query, ask: &Ask) -> bool {
    ask.asked == Asked::What && query.awards.iter().any(|slot| slot.to == ask.from)
}

/// "cùng hạng", "cái nào hạng cao hơn": the classes of the award are held against each other.
pub fn of_class(query: &Query) -> bool {
    let words = &query.tokens;
    !query.awards.is_empty() && words.iter().any(|t| t.can_mean("hạng") || t.key == "class")
}

/// Whether it is asked which class is the higher, or whether both are one; "hạng Ba nhiều hơn" counts those of one class.
pub fn holds_classes(query: &Query) -> bool {
    const HELD: [&str; 4] = ["hang cao hon", "hang thap hon", "cung hang", "higher class"];
    !query.awards.is_empty() && says(query, &HELD)
}

/// "lúc mới lập so với năm 2018, bên nào đông hơn": two sides are asked for.
pub fn wants_both(query: &Query) -> bool {
    let higher = says(query, &["hon", "more", "fewer", "higher"]);
    // "Did it collect more in 2025 or after the typhoon?"
    let opens = query
        .tokens
        .first()
        .is_some_and(|t| ["did", "was", "were", "is", "has"].contains(&t.key.as_str()));
    let either = query.lang == Lang::En && opens && says(query, &["or"]);
    (says(query, &["ben nao", "cai nao", "cho nao", "dang nao", "which side"]) || either) && higher || of_each(query)
}

/// "Cụm trưởng năm 2017 và năm 2020 là tỉnh nào?": one thing is asked of two years.
pub fn of_years(query: &Query) -> bool {
    let [first, second] = query.periods.as_slice() else {
        return false;
    };
    let [ask] = query.asks.as_slice() else { return false };
    let words = &query.tokens;
    let joined = words.get(first.to..second.from).is_some_and(|between| {
        // "Tỉnh nào dẫn đầu năm 2017, tỉnh nào năm 2022?"
        let again = matches!(between, [comma, .., which] if comma.key == "," && which.can_mean("nào"));
        again && between.len() <= 4
            || between.len() <= 2
                && between.iter().any(|t| {
                    t.can_mean("và") || t.can_mean("với") || ["and", "versus", "vs", ","].contains(&t.key.as_str())
                })
    });
    let whom = matches!(
        ask.asked,
        Asked::Who | Asked::Place | Asked::WhoIs | Asked::What | Asked::Class | Asked::Members | Asked::HowMany
    );
    let years = first.period.as_year().is_some() && second.period.as_year().is_some();
    let head = ["nhat", "dan dau", "dung dau", "head", "led", "leader"];
    let told = !query.posts.is_empty() || !query.awards.is_empty() || says(query, &head);
    joined && whom && years && told && !query.yes_no
}

/// "mỗi bên bao nhiêu", "hai bên cùng hạng không": each side is asked about, and not which has more.
pub fn of_each(query: &Query) -> bool {
    says(query, &["moi ben", "moi noi", "ca hai ben", "cung hang"]) || of_years(query)
}

/// "lần lượt là ai": the same is asked of several.
pub fn in_turn(query: &Query) -> bool {
    says(query, &["lan luot", "respectively"])
}

/// "nhiều sáng kiến hơn", "bên nào nhiều hơn": a number is wanted.
pub fn more_of(query: &Query) -> bool {
    says(query, &["nhieu", "it", "dong", "cao", "more", "fewer"]) && says(query, &["hon", "more", "fewer"])
}

/// Whether the question speaks of shares: of a plan, of a whole.
pub fn of_shares(query: &Query) -> bool {
    let bare = phrase_bare(&query.text);
    let said = [
        "ke hoach",
        "du toan",
        "ty le",
        "ti le",
        "phan tram",
        "plan",
        "share",
        "percent",
        "rate",
    ];
    // "tặng" raises nothing.
    let raised = format!(" {} ", phrase_key(&query.text)).contains(" tăng ");
    query.text.contains('%') || raised || said.iter().any(|w| bare.contains(w))
}

/// "lương ở đâu cao hơn": money is wanted, though nothing says how much.
pub fn of_pay(query: &Query) -> bool {
    const PAY: [&str; 7] = ["luong", "tien luong", "thu nhap", "income", "wage", "wages", "salary"];
    let marked = format!(" {} ", phrase_key(&query.text));
    let other = [" lượng ", " lương thực ", " hộ thu nhập "]
        .iter()
        .any(|words| marked.contains(words));
    says(query, &PAY) && !other && more_of(query) && !of_shares(query)
}

/// Whether the question has one of the phrases, which are written without marks.
fn says(query: &Query, phrases: &[&str]) -> bool {
    let asked = format!(" {} ", phrase_bare(&query.text));
    any_stands(&asked, phrases)
}
