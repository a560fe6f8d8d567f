//! "Đoàn đưa 218 hộ dân ra. Văn Bàn 131 hộ, Bảo Yên 87": a number that the next sentence parts is no answer for the part.

use super::candidate::Candidate;

/// What is left of the whole where the part that is asked for has a number of its own.
const PARTED: f32 = 0.4;

/// Speaks against each sentence behind which one stands that tells the number of what is asked for.
pub fn object(candidates: &mut [Candidate]) {
    let parts = candidates.iter().filter(|c| c.reply.counted_before && c.score > 0.0);
    let wholes: Vec<(String, String)> = parts
        .filter_map(|part| Some((part.head.id.clone(), part.period_quote.clone()?)))
        .collect();
    for candidate in candidates.iter_mut().filter(|c| !c.reply.counted_before) {
        let parted =
            |(id, quote): &(String, String)| *id == candidate.head.id && quote.trim() == candidate.quote.trim();
        if wholes.iter().any(parted) {
            candidate.object(PARTED, "its own number stands behind it");
            candidate.settle();
        }
    }
}
