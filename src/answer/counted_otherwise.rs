//! Numbers of something else, or of others of the sort, than what is counted.

use super::candidate::Candidate;
use super::candidates::Weighing;
use super::matching;
use super::reply::wanted;
use crate::archive::StoredFact;
use crate::fact::Statement;
use crate::question::asked::Asked;
use crate::question::terms::Term;
use crate::text::{Lang, fold};

/// What is left of a number that counts something else.
const NOT_COUNTED: f32 = 0.65;
/// What is left of a number that counts all, or others, of the sort.
const OF_OTHERS: f32 = 0.8;
/// From here on a unit is another word for what is counted.
const ALIKE: f32 = 0.7;
/// From here on a term stands in the sentence, its title or beside it.
const NEAR: f32 = 0.65;
/// And from here on in the sentence itself.
const IN_SENTENCE: f32 = 0.81;

impl Weighing<'_> {
    /// What speaks against a number by what it counts.
    pub(super) fn counted_otherwise(&self, candidate: &mut Candidate) {
        if self.ask.asked != Asked::HowMany {
            return;
        }
        if !(self.counts(candidate) && self.tells_part(candidate)) {
            candidate.object(NOT_COUNTED, "something else is counted");
        }
        if !self.tells_cases(candidate) {
            candidate.object(NOT_COUNTED, "another kind is counted");
        }
        if !self.tells_which(candidate) {
            candidate.object(OF_OTHERS, "others of the sort are counted");
        }
    }

    /// "ngập bao nhiêu nhà": households are as good as houses.
    pub(super) fn counts_alike(&self, candidate: &Candidate) -> bool {
        let own = self.ask.noun.join(" ");
        let other = |unit: &str| !unit.is_empty() && !fold::phrase_bare(unit).starts_with(&own);
        let counted = |fact: &StoredFact| match &fact.fact.statement {
            Statement::FigureReached(figure) => other(&figure.unit) && wanted::fit(self.ask, &figure.unit) >= ALIKE,
            _ => false,
        };
        // "mấy em": pronouns stand for whoever was named before.
        let pronoun = matches!(
            self.ask.noun.first().map_or("", String::as_str),
            "em" | "nguoi" | "ban" | "chi" | "anh"
        );
        self.ask.noun.len() <= 2 && !pronoun && candidate.fact.as_deref().is_some_and(counted)
    }

    /// "bao nhiêu người ở khu vực tư nhân": which of them are counted must be said nearer than somewhere in the article.
    fn tells_which(&self, candidate: &Candidate) -> bool {
        const LINKS: [&str; 6] = ["ở", "trong", "thuộc", "làm", "từ", "bên"];
        let tokens = &self.query.tokens;
        let end = self.ask.noun_at + self.ask.noun.len();
        let link = tokens
            .get(end)
            .is_some_and(|t| LINKS.iter().any(|word| t.can_mean(word)));
        // "trong đợt lũ tháng 10" says when.
        const TIMES: [&str; 8] = ["đợt", "trận", "vụ", "dịp", "năm", "tháng", "cơn", "mùa"];
        let when = tokens
            .get(end + 1)
            .is_some_and(|t| TIMES.iter().any(|word| t.can_mean(word)));
        if self.query.lang == Lang::En || self.ask.noun.is_empty() || !link || when {
            return true;
        }
        let mut own = candidate.terms.iter().zip(&candidate.met);
        own.all(|(term, met)| term.from != end + 1 || term.weight < 0.9 || *met >= NEAR)
    }

    /// "cướp giật còn mấy vụ?": of which kind such cases are stands before them, and must stand with the number.
    fn tells_cases(&self, candidate: &Candidate) -> bool {
        const CASES: [&str; 5] = ["vu", "ca", "luot", "cuoc", "don"];
        let [noun] = self.ask.noun.as_slice() else { return true };
        let tokens = &self.query.tokens;
        // Nothing but little words stands behind what is counted.
        let ends = tokens.iter().skip(self.ask.noun_at + 1).filter(|t| t.is_word()).count() <= 1;
        let of_kind = |term: &Term| {
            let capital = term.words.starts_with(char::is_uppercase);
            term.to <= self.ask.from && term.to > term.from + 1 && term.weight >= 0.9 && !capital
        };
        let own = candidate.terms.iter().zip(&candidate.met);
        let mut kinds = own.filter(|(term, _)| of_kind(term)).peekable();
        !CASES.contains(&noun.as_str()) || !ends || kinds.peek().is_none() || kinds.any(|(_, met)| *met >= IN_SENTENCE)
    }

    /// "bao nhiêu vụ ma túy": of what says right behind the noun of which kind they are, the whole article says nothing.
    pub(super) fn counted_of_another_kind(&self, candidate: &mut Candidate) {
        let behind = self.ask.noun_at + self.ask.noun.len();
        let vietnamese = self.query.lang == Lang::Vi && candidate.quote.split(' ').any(fold::is_marked);
        // "dựng bao nhiêu ngôi nhà sau bão": when and where, and no kind.
        const NO_KIND: [&str; 8] = ["sau", "trong", "trước", "dịp", "từ", "ở", "tại", "vì"];
        let tokens = &self.query.tokens;
        let apart = tokens
            .get(behind)
            .is_some_and(|t| NO_KIND.iter().any(|word| t.can_mean(word)));
        let of_kind = |term: &Term| {
            let capital = term.words.starts_with(char::is_uppercase);
            !apart
                && term.from == behind
                && self.ask.noun.len() <= 2
                && term.weight >= 0.9
                && term.to > term.from + 1
                && !capital
        };
        let mut terms = candidate.terms.iter().zip(&candidate.met);
        let counted = self.ask.asked == Asked::HowMany && !self.ask.noun.is_empty() && vietnamese;
        if counted && terms.any(|(term, met)| of_kind(term) && *met < matching::MISSING) {
            candidate.object(NOT_COUNTED, "another kind is counted");
        }
    }
}
