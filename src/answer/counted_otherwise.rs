//! Numbers of something else, or of others of the sort, than what is counted.

use super::candidate::Candidate;
use super::candidates::Weighing;
use crate::question::asked::Asked;
use crate::text::Lang;

/// What is left of a number that counts something else.
pub(super) const NOT_COUNTED: f32 = 0.65;
/// What is left of a number that counts all, or others, of the sort.
const OF_OTHERS: f32 = 0.8;
/// From here on a term stands in the sentence, its title or beside it.
const NEAR: f32 = 0.65;

impl Weighing<'_> {
    /// What speaks against a number by what it counts.
    pub(super) fn counted_otherwise(&self, candidate: &mut Candidate) {
        if self.ask.asked != Asked::HowMany {
            return;
        }
        if !(self.counts(candidate) && self.tells_part(candidate)) {
            candidate.unopposed *= NOT_COUNTED;
            candidate.objections.push("something else is counted");
        }
        if !self.tells_which(candidate) {
            candidate.unopposed *= OF_OTHERS;
            candidate.objections.push("something else is counted");
        }
    }

    /// "bao nhiêu người ở khu vực tư nhân": which of them are counted must be said nearer than somewhere in the article.
    fn tells_which(&self, candidate: &Candidate) -> bool {
        const LINKS: [&str; 6] = ["ở", "trong", "thuộc", "làm", "từ", "bên"];
        let tokens = &self.query.tokens;
        let end = self.ask.noun_at + self.ask.noun.len();
        let link = tokens
            .get(end)
            .is_some_and(|t| LINKS.iter().any(|word| t.can_mean(word)));
        if self.query.lang == Lang::En || self.ask.noun.is_empty() || !link {
            return true;
        }
        let mut own = candidate.terms.iter().zip(&candidate.met);
        own.all(|(term, met)| term.from != end + 1 || term.weight < 0.9 || *met >= NEAR)
    }
}
