//! What stands between a unit and its role: branches of banks, which no table names ("Agribank chi nhánh tỉnh làm Trưởng
//! khối"), and what it was before, between dashes.

use crate::entity::Words;
use crate::text::Span;
use crate::text::token::Token;

/// The branch whose name ends before token `end`, by the part of the sentence that it opens.
pub(super) fn before(words: &Words, end: usize) -> Option<Span> {
    const LONGEST: usize = 9;
    let tokens = &words.tokens;
    let from = (0..end)
        .rev()
        .find(|at| !tokens[*at].is_word())
        .map_or(0, |sign| sign + 1);
    let part = tokens.get(from..end)?;
    let bank = |t: &Token| t.key.ends_with("bank") || matches!(t.key.as_str(), "bidv" | "nhcsxh");
    let branch = part.windows(2).any(|two| two[0].key == "chi" && two[1].key == "nhánh") || part.iter().any(bank);
    let named = part.first()?.capital && part.len() <= LONGEST;
    (branch && named).then(|| part[0].span.join(part[part.len() - 1].span))
}

/// "Tỉnh A - Phó Trưởng cụm năm 2022 - được bầu làm Trưởng cụm": the token behind the unit, where `at` is the second dash.
pub(super) fn before_dashes(words: &Words, first: usize, at: usize) -> usize {
    const FAR: usize = 9;
    let tokens = &words.tokens;
    let dash = |at: usize| matches!(tokens[at].key.as_str(), "-" | "–");
    if at >= first || !dash(at) {
        return at;
    }
    let open = (at.saturating_sub(FAR)..at).rev().find(|i| dash(*i));
    let role = |open: &usize| {
        tokens[*open..at]
            .iter()
            .any(|t| matches!(t.key.as_str(), "cụm" | "khối"))
    };
    open.filter(role).unwrap_or(at)
}
