//! Which articles as a whole meet a question best: each thing it says counts once, however an article says it.

use tantivy::{Searcher, Term};

use super::lists::Word;
use super::ranked::{self, Thing};
use super::{Opened, Result, said, words};
use crate::archive::{Head, Sought};

/// So many places of words are looked at for one thing; what stands oftener tells no articles apart.
const PLACES: u64 = 40_000;

impl Opened {
    /// The best first.
    pub fn articles_of(&self, sought: &[Sought], limit: usize) -> Result<Vec<Head>> {
        let searcher = self.reader.searcher();
        if limit == 0 {
            return Ok(Vec::new());
        }
        let things = sought.iter().map(|one| self.ways(&searcher, one));
        let things = things.collect::<Result<Vec<Thing>>>()?;
        let weights = self.weights(&searcher).of_articles();
        let found = said(ranked::best(&searcher, &weights, &things, None, limit))?;
        let mut out: Vec<(f32, Head)> = Vec::with_capacity(found.len());
        for (score, at) in found {
            out.push((score, self.source_at(&searcher, at)?.head.clone()));
        }
        // Where documents stand hangs on how the archive grew.
        out.sort_by(|(a, x), (b, y)| b.total_cmp(a).then_with(|| x.id.cmp(&y.id)));
        Ok(out.into_iter().map(|(_, head)| head).collect())
    }

    /// The ways in which an article may say one thing.
    fn ways(&self, searcher: &Searcher, sought: &Sought) -> Result<Thing> {
        let mut terms: Vec<Vec<Term>> = Vec::new();
        for place in &sought.places {
            terms.push(vec![Term::from_field_u64(self.fields.told, u64::from(place.0))]);
        }
        for phrase in &sought.phrases {
            let (field, words) = match words::of(phrase) {
                words if words.pairs.many == 0 => (self.fields.article_words, words.folded),
                words => (self.fields.article_pairs, words.pairs),
            };
            let all: Vec<Term> = words.words().map(|word| Term::from_field_text(field, word)).collect();
            if !all.is_empty() && !terms.contains(&all) {
                terms.push(all);
            }
        }
        let mut ways: Thing = Vec::new();
        for all in terms {
            // Each of several words counts for its share.
            let boost = sought.weight / all.len() as f32;
            let words = all.iter().map(|term| Word::look_up(searcher, term, boost));
            let mut words = said(words.collect::<tantivy::Result<Vec<Word>>>())?;
            words.sort_by_key(|word| word.places);
            ways.push(words);
        }
        ways.retain(|words| words[0].places > 0);
        ways.sort_by_key(|words| words[0].places);
        let mut walked = 0;
        let near = |words: &Vec<Word>| {
            walked += words[0].places;
            walked <= PLACES
        };
        Ok(ways.into_iter().take_while(near).collect())
    }
}
