//! A rounded number gives way to the exact one of the same report: "hơn 38 tỷ" in the title, "38,6 tỷ" below. So does an
//! award without its class: "Huân chương Lao động" in the title, "Huân chương Lao động hạng Ba" below; and one of several
//! sums, where all of it is asked for and told.

use super::candidate::Candidate;
use super::compose::ANSWERS;
use crate::text::fold::phrase_key;
use crate::text::token::{TokenKind, tokens};

/// What the exact number may be worth less than the rounded one.
const NEAR: f32 = 0.55;
/// So far a number is rounded.
const ROUNDED: f64 = 0.1;

/// The candidates with the exact number first, where the best is rounded.
pub fn first(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let Some(best) = candidates.first().filter(|best| best.score >= ANSWERS) else {
        return candidates;
    };
    if let Some(at) = classed(&candidates, best).or_else(|| whole(&candidates, best)) {
        return promoted(candidates, at);
    }
    let Some((about, unit)) = number(&best.reply.focus).filter(|_| is_rounded(&best.reply.focus)) else {
        return candidates;
    };
    let exact = candidates.iter().position(|other| {
        let same = number(&other.reply.focus).is_some_and(|(value, of)| {
            let of_the_same =
                of == unit || of.is_empty() && named_before(&other.quote, &other.reply.focus, &best.reply.focus);
            of_the_same && value != about && (value - about).abs() <= about * ROUNDED
        });
        other.head.id == best.head.id && same && !is_rounded(&other.reply.focus) && other.score >= best.score * NEAR
    });
    match exact {
        Some(at) => promoted(candidates, at),
        None => candidates,
    }
}

fn promoted(mut candidates: Vec<Candidate>, at: usize) -> Vec<Candidate> {
    let mut exact = candidates.remove(at);
    exact.score = candidates[0].score;
    candidates.insert(0, exact);
    candidates
}

/// Where the report says what all came to, and the best is only one of several sums.
fn whole(candidates: &[Candidate], best: &Candidate) -> Option<usize> {
    const AS_NEAR: f32 = 0.75;
    const PART: &str = "not all of it";
    let (_, unit) = number(&best.reply.focus).filter(|_| best.objections.contains(&PART))?;
    let later = candidates.iter().skip(1).position(|other| {
        let quote = format!(" {} ", phrase_key(&other.quote));
        let focus = phrase_key(&other.reply.focus);
        let summed = ["tổng cộng", "tổng số tiền", "tổng số", "tất cả"]
            .iter()
            .any(|all| quote.contains(&format!(" {all} {focus} ")) || quote.contains(&format!(" {all} là {focus} ")));
        let same = number(&other.reply.focus).is_some_and(|(_, of)| of == unit);
        other.head.id == best.head.id && same && summed && other.score >= best.score * AS_NEAR
    });
    later.map(|at| at + 1)
}

/// Where the report says the class of the award that the best names without it; of several classes none is meant.
fn classed(candidates: &[Candidate], best: &Candidate) -> Option<usize> {
    const AS_NEAR: f32 = 0.9;
    let named = format!("{} hạng ", phrase_key(&best.reply.focus));
    let of_class = |other: &&Candidate| {
        other.head.id == best.head.id
            && other.score >= best.score * AS_NEAR
            && phrase_key(&other.reply.focus).starts_with(&named)
    };
    let first = candidates.iter().skip(1).position(|c| of_class(&c))? + 1;
    let class = |c: &Candidate| phrase_key(&c.reply.focus);
    let one = candidates
        .iter()
        .filter(of_class)
        .all(|c| class(c) == class(&candidates[first]));
    one.then_some(first)
}

fn is_rounded(focus: &str) -> bool {
    const SAID: [&str; 9] = [
        "hơn", "gần", "trên", "khoảng", "chừng", "over", "nearly", "about", "almost",
    ];
    tokens(focus).iter().any(|t| SAID.contains(&t.key.as_str()))
}

/// Whether what the rounded number counts is named right before the exact one: "hơn 1.500 cá nhân" in the title, "số cá
/// nhân lên tới 1.507" below. Another "số …" between them is what the number is of.
fn named_before(quote: &str, exact: &str, rounded: &str) -> bool {
    let of: Vec<String> = tokens(rounded)
        .into_iter()
        .skip_while(|t| t.kind != TokenKind::Number)
        .skip(1)
        .map(|t| t.key)
        .collect();
    let (quote, exact) = (format!(" {} ", phrase_key(quote)), format!(" {} ", phrase_key(exact)));
    let before = quote.find(&exact).map_or("", |at| &quote[..at]);
    let named = before.rsplit(" số ").next().filter(|_| before.contains(" số "));
    !of.is_empty() && named.is_some_and(|words| format!("{words} ").starts_with(&format!("{} ", of.join(" "))))
}

/// The first number and the word behind it: "38,6 tỷ đồng" is 38.6 of "tỷ".
fn number(focus: &str) -> Option<(f64, String)> {
    let words = tokens(focus);
    let at = words.iter().position(|t| t.kind == TokenKind::Number)?;
    let value = words[at].key.replace('.', "").replace(',', ".").parse().ok()?;
    let unit = |at: usize| words.get(at).map_or("", |t| t.bare.as_str());
    // "hơn 30 héc ta" is "30,8 ha".
    let unit = match (unit(at + 1), unit(at + 2)) {
        ("hec", "ta") | ("hecta" | "hectare" | "hectares", _) => "ha",
        ("met", "vuong") => "m2",
        ("cay", "so") | ("kilomet", _) => "km",
        (unit, _) => unit,
    };
    Some((value, unit.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exact_number_may_stand_behind_the_name_of_what_it_counts() {
        let told = "Số tập thể được quận khen giảm còn 388, nhưng số cá nhân lên tới 1.507.";
        assert!(named_before(told, "1.507", "Hơn 1.500 cá nhân"));
        assert!(named_before(
            "Số sáng kiến được công nhận là 612.",
            "612",
            "hơn 600 sáng kiến"
        ));
        assert!(!named_before(told, "1.507", "Hơn 1.500 tập thể"));
        assert!(!named_before("Quận có 1.507 lượt.", "1.507", "Hơn 1.500 cá nhân"));
    }

    #[test]
    fn numbers_with_their_units_are_read_out_of_an_answer() {
        assert_eq!(number("hơn 38 tỷ đồng"), Some((38.0, "ty".to_string())));
        assert_eq!(number("38,6 tỷ đồng"), Some((38.6, "ty".to_string())));
        assert_eq!(number("hơn 30 héc ta đất"), Some((30.0, "ha".to_string())));
        assert_eq!(number("1.347 sáng kiến"), Some((1347.0, "sang".to_string())));
        assert!(is_rounded("gần 8.500 căn") && !is_rounded("8.486 căn"));
    }
}
