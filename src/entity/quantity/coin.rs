//! Money: a currency before the number, or its unit behind it.

use super::unit;
use crate::entity::Words;
use crate::text::Lang;
use crate::text::token::TokenKind;

/// Whether a word or sign names a currency.
pub(super) fn is_currency(word: &str) -> bool {
    ["vnd", "vnđ", "usd", "eur", "$", "€"].contains(&word)
}

/// The token at which the currency that stands before the number begins: "VND", "US$".
pub(super) fn currency_before(words: &Words, at: usize) -> Option<usize> {
    let coin = at.checked_sub(1).filter(|i| is_currency(&words.tokens[*i].key))?;
    // "đạt 5 USD, 3 …" and "5 USD 3": behind a number it is that number's own.
    let counted = |i: usize| {
        words.tokens[i].kind == TokenKind::Number
            || ["triệu", "tỷ", "million", "billion"].iter().any(|w| words.is(i, w))
    };
    let before = coin.checked_sub(1);
    if before.is_some_and(counted) {
        return None;
    }
    Some(
        before
            .filter(|i| words.sign(coin) == "$" && words.is(*i, "us"))
            .unwrap_or(coin),
    )
}

/// "tỷ đồng", "triệu", "USD": the unit of money, multiplier included, and the token after it.
pub(super) fn money<'a>(words: &Words<'a>, factor_at: usize, end: usize) -> Option<(&'a str, usize)> {
    let after = words.any_phrase(end, &["đồng", "đ", "vnđ", "vnd", "usd", "dong", "đô la"]);
    // "3 đ/c" are comrades, "3 đ" are coins.
    let comrades = words.is(end, "đ") && matches!(words.sign(end + 1), "/" | ".") && words.is(end + 2, "c");
    // "đồng chí", "đồng bào", "đồng hồ": people and things.
    let capital = |at: usize| words.tokens.get(at).is_some_and(|t| t.capital && t.is_word());
    // "312 Dong Anh residents": in an English report a place without its marks.
    let place = words.lang == Lang::En && capital(end) && capital(end + 1);
    let coin = after.filter(|_| !place && !comrades).filter(|_| {
        !["chí", "bào", "hồ", "đội", "nghiệp", "diễn", "phục"]
            .iter()
            .any(|w| words.is(end + 1, w))
    });
    let billions = factor_at < end && (words.is(end - 1, "tỷ") || words.is(end - 1, "tỉ"));
    let alone = billions
        && !words
            .tokens
            .get(end)
            .is_some_and(|t| t.is_word() && !unit::STOPS.contains(&t.key.as_str()));
    let after = coin.or(alone.then_some(end))?;
    let span = words.tokens[factor_at].span.join(words.tokens[after - 1].span);
    Some((words.str(span), after))
}
