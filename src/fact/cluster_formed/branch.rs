//! Branches of banks, which no table names: "Agribank chi nhánh tỉnh làm Trưởng khối".

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
