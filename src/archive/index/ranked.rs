//! The documents that weigh most by the words they hold.
//!
//! A question looks for a hundred words and more. Their lists are walked one after the other into a window of scores, and
//! what stands everywhere and weighs little is looked up only in documents that may still be among the best: MaxScore
//! (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995), by windows as in Lucene's
//! `MaxScoreBulkScorer`. The library's own union goes from document to document over all lists, and through all of them.

use tantivy::collector::TopNComputer;
use tantivy::collector::sort_key::NaturalComparator;
use tantivy::query::{Bm25Weight, EnableScoring, Query, Scorer};
use tantivy::{DocAddress, DocId, Score, Searcher, SegmentReader, TERMINATED};

use super::lists::{List, Word};
use super::statistics::Statistics;

/// A thing that may be said in several ways, of which the weightiest counts; a way is said by all of its words.
pub type Thing = Vec<Vec<Word>>;

/// So many documents are weighed at a time: their scores stay near the processor.
const WINDOW: usize = 1 << 15;
/// So many scores side by side are passed over at once where none is high enough.
const LANE: usize = 64;
/// What is added up in another order may differ by less.
const ROUNDING: Score = 1.0001;

/// The best by what they say of `things`; of equals the first. With `within`, all documents it finds and no others are
/// weighed, what they say or not.
pub fn best(
    searcher: &Searcher,
    statistics: &Statistics,
    things: &[Thing],
    within: Option<&dyn Query>,
    limit: usize,
) -> tantivy::Result<Vec<(Score, DocAddress)>> {
    let within = within
        .map(|query| query.weight(EnableScoring::disabled_from_searcher(searcher)))
        .transpose()?;
    let mut things = things
        .iter()
        .map(|thing| Weighed::new(thing, statistics))
        .collect::<tantivy::Result<Vec<_>>>()?;
    things.sort_by(|a, b| b.most.total_cmp(&a.most));
    let mut top = TopNComputer::new_with_comparator(limit, NaturalComparator);
    let mut window = Window::new();
    for (segment, reader) in searcher.segment_readers().iter().enumerate() {
        let mut wanted = match &within {
            Some(weight) => Some(weight.scorer(reader, 1.0)?),
            None => None,
        };
        let mut here = Vec::with_capacity(things.len());
        for thing in &things {
            here.extend(thing.open(segment, reader)?);
        }
        // What each thing and all behind it may add.
        let mut rest: Vec<Score> = vec![0.0; here.len() + 1];
        for at in (0..here.len()).rev() {
            rest[at] = rest[at + 1] + here[at].most * ROUNDING;
        }
        loop {
            let bar = top.threshold;
            let alone = rest.partition_point(|rest| *rest > bar.unwrap_or(0.0));
            let (needed, others) = here.split_at_mut(alone);
            if needed.is_empty() && bar.is_some() {
                break;
            }
            let Some(from) = first(wanted.as_deref(), needed) else {
                break;
            };
            window.fill(from, needed);
            let rest = &rest[needed.len()..];
            let mut found = window.drain(wanted.as_deref_mut(), bar.map(|bar| bar - rest[0]));
            for (thing, rest) in others.iter_mut().zip(rest) {
                found.retain(|(_, score)| bar.is_none_or(|bar| score + rest > bar));
                found.iter_mut().for_each(|(doc, score)| *score += thing.weighs(*doc));
            }
            for (doc, score) in found {
                if !reader.is_deleted(doc) {
                    top.push(score, DocAddress::new(segment as u32, doc));
                }
            }
        }
    }
    let found = top.into_sorted_vec();
    Ok(found.into_iter().map(|one| (one.sort_key, one.doc)).collect())
}

/// The first document still to be weighed.
fn first(wanted: Option<&dyn Scorer>, things: &[Ways]) -> Option<DocId> {
    let doc = match wanted {
        Some(wanted) => wanted.doc(),
        None => things.iter().map(Ways::doc).min().unwrap_or(TERMINATED),
    };
    (doc != TERMINATED).then_some(doc)
}

/// A thing with what its words weigh.
struct Weighed<'a> {
    ways: Vec<Vec<(&'a Word, Bm25Weight)>>,
    /// It weighs no more in any document.
    most: Score,
}

impl<'a> Weighed<'a> {
    fn new(thing: &'a Thing, statistics: &Statistics) -> tantivy::Result<Weighed<'a>> {
        let weighed = |word: &'a Word| Ok((word, word.weight(statistics)?));
        let ways = thing
            .iter()
            .map(|way| way.iter().map(weighed).collect())
            .collect::<tantivy::Result<Vec<Vec<_>>>>()?;
        let most = |way: &Vec<(&Word, Bm25Weight)>| way.iter().map(|(_, weight)| weight.max_score()).sum();
        Ok(Weighed {
            most: ways.iter().map(most).fold(0.0, Score::max),
            ways,
        })
    }

    /// The ways in which a segment says it, if it does.
    fn open(&self, segment: usize, reader: &SegmentReader) -> tantivy::Result<Option<Ways>> {
        let mut ways = Vec::new();
        for way in &self.ways {
            let lists = way
                .iter()
                .map(|(word, weight)| word.list(segment, reader, weight))
                .collect::<tantivy::Result<Option<Vec<List>>>>()?;
            ways.extend(lists.map(Way));
        }
        Ok((!ways.is_empty()).then_some(Ways { ways, most: self.most }))
    }
}

/// A thing in one segment.
struct Ways {
    ways: Vec<Way>,
    most: Score,
}

impl Ways {
    fn doc(&self) -> DocId {
        self.ways.iter().map(Way::doc).min().unwrap_or(TERMINATED)
    }

    fn seek(&mut self, doc: DocId) {
        let lists = self.ways.iter_mut().flat_map(|way| way.0.iter_mut());
        lists.for_each(|list| list.seek(doc));
    }

    /// What it weighs in a document that is not before where it stands.
    fn weighs(&mut self, doc: DocId) -> Score {
        self.ways.iter_mut().map(|way| way.weighs(doc)).fold(0.0, Score::max)
    }
}

/// The lists of all words of one way.
struct Way(Vec<List>);

impl Way {
    /// No document before it says it this way.
    fn doc(&self) -> DocId {
        self.0.iter().map(List::doc).max().unwrap_or(TERMINATED)
    }

    fn weighs(&mut self, doc: DocId) -> Score {
        let mut score = 0.0;
        for list in &mut self.0 {
            list.seek(doc);
            if list.doc() != doc {
                return 0.0;
            }
            score += list.score();
        }
        score
    }

    fn each_before(&mut self, end: DocId, mut give: impl FnMut(DocId, Score)) {
        if let [one] = self.0.as_mut_slice() {
            return one.each_before(end, give);
        }
        while self.doc() < end {
            let doc = self.doc();
            let score = self.weighs(doc);
            if score > 0.0 {
                give(doc, score);
            }
            // It may stand behind already.
            if self.0[0].doc() == doc {
                self.0[0].advance();
            }
        }
    }
}

/// The scores of some documents that stand side by side.
struct Window {
    from: DocId,
    scores: Vec<Score>,
    /// One bit for every lane of scores in which there are any.
    lanes: [u64; WINDOW / LANE / 64],
    /// Of one thing, while its ways are compared.
    ways: Vec<Score>,
    said: Vec<usize>,
}

impl Window {
    fn new() -> Window {
        Window {
            from: 0,
            scores: vec![0.0; WINDOW],
            lanes: [0; WINDOW / LANE / 64],
            ways: Vec::new(),
            said: Vec::new(),
        }
    }

    fn end(&self) -> DocId {
        self.from.saturating_add(WINDOW as DocId).min(TERMINATED)
    }

    fn add(&mut self, at: usize, score: Score) {
        self.scores[at] += score;
        self.lanes[at / LANE / 64] |= 1 << (at / LANE % 64);
    }

    fn fill(&mut self, from: DocId, things: &mut [Ways]) {
        self.from = from;
        let end = self.end();
        for thing in things {
            thing.seek(from);
            match thing.ways.as_mut_slice() {
                [one] => one.each_before(end, |doc, score| self.add((doc - from) as usize, score)),
                several => {
                    self.ways.resize(WINDOW, 0.0);
                    for way in several {
                        way.each_before(end, |doc, score| {
                            let at = (doc - from) as usize;
                            if self.ways[at] == 0.0 {
                                self.said.push(at);
                            }
                            self.ways[at] = self.ways[at].max(score);
                        });
                    }
                    for at in std::mem::take(&mut self.said) {
                        let score = std::mem::take(&mut self.ways[at]);
                        self.add(at, score);
                    }
                }
            }
        }
    }

    /// Takes out every document that says something, or every one that is wanted, in their order: those above `bar`.
    fn drain(&mut self, wanted: Option<&mut dyn Scorer>, bar: Option<Score>) -> Vec<(DocId, Score)> {
        let mut out = Vec::new();
        if let Some(wanted) = wanted {
            while wanted.doc() < self.end() {
                let score = self.scores[(wanted.doc() - self.from) as usize];
                if bar.is_none_or(|bar| score > bar) {
                    out.push((wanted.doc(), score));
                }
                wanted.advance();
            }
            self.each_lane(|_, _| {});
        } else {
            let bar = bar.unwrap_or(0.0).max(0.0);
            self.each_lane(|from, scores| {
                // Counted without a branch, which several are at a time.
                if scores.iter().map(|score| u32::from(*score > bar)).sum::<u32>() > 0 {
                    let above = (from..).zip(scores).filter(|(_, score)| **score > bar);
                    out.extend(above.map(|(doc, score)| (doc, *score)));
                }
            });
        }
        out
    }

    /// Gives the lanes in which there are scores, and empties them.
    fn each_lane(&mut self, mut give: impl FnMut(DocId, &[Score])) {
        for (number, mut bits) in std::mem::take(&mut self.lanes).into_iter().enumerate() {
            while bits != 0 {
                let at = (number * 64 + bits.trailing_zeros() as usize) * LANE;
                bits &= bits - 1;
                let scores = &mut self.scores[at..at + LANE];
                give(self.from + at as DocId, scores);
                scores.fill(0.0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use tantivy::collector::TopDocs;
    use tantivy::query::{BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, TermQuery};
    use tantivy::schema::{IndexRecordOption, STRING, Schema, TEXT};
    use tantivy::{Index, IndexWriter, Term, doc};

    use super::super::schema;
    use super::*;

    const WORDS: [&str; 5] = ["khen", "thưởng", "huyện", "xã", "thôn"];

    fn library(word: &Term, boost: Score) -> Box<dyn Query> {
        let one = TermQuery::new(word.clone(), IndexRecordOption::WithFreqs);
        Box::new(BoostQuery::new(Box::new(one), boost))
    }

    /// Found by the library itself, which adds up in another order.
    fn assert_same(found: &[(Score, DocAddress)], expected: &[(Score, DocAddress)]) {
        assert_eq!(found.len(), expected.len());
        for ((a, _), (b, _)) in found.iter().zip(expected) {
            assert!((a - b).abs() <= 1e-5 * b.abs(), "{a} is not {b}");
        }
        let clear = |at: usize| at == 0 || (expected[at - 1].0 - expected[at].0).abs() > 1e-4;
        for at in (0..found.len() - 1).filter(|at| clear(*at) && clear(at + 1)) {
            assert_eq!(found[at].1, expected[at].1);
        }
    }

    #[test]
    fn weighs_as_the_library_does() {
        let mut schema = Schema::builder();
        let (place, text) = (
            schema.add_text_field("place", STRING),
            schema.add_text_field("text", TEXT),
        );
        let index = Index::create_in_ram(schema.build());
        let mut writer: IndexWriter = index.writer_with_num_threads(1, 15_000_000).unwrap();
        for number in 0..80_000usize {
            let said: Vec<&str> = (0..9)
                .map(|at| WORDS[(number * number / 7 + at * number + number / 977) % 5])
                .collect();
            let name = if number % 5 == 0 { "ba vì" } else { "sóc sơn" };
            let own = format!(
                "{} số{} số{}",
                said[..1 + number % 9].join(" "),
                number % 1_013,
                number / 7 % 19
            );
            writer.add_document(doc!(place => name, text => own)).unwrap();
            if number == 41_700 {
                writer.commit().unwrap();
            }
        }
        writer.delete_term(Term::from_field_text(text, "số77"));
        writer.commit().unwrap();
        let searcher = index.reader().unwrap().searcher();
        assert!(searcher.segment_readers().len() > 1);
        let statistics = Statistics::new(&searcher, [text; schema::WORDS], None);
        let term = |word: &str| Term::from_field_text(text, word);
        let word = |at: &str, boost: Score| Word::look_up(&searcher, &term(at), boost).unwrap();
        let top = TopDocs::with_limit(50).order_by_score();

        let all = ["số12", "số77", "khen", "thôn", "nowhere"];
        let things: Vec<Thing> = all.iter().map(|one| vec![vec![word(one, 0.7)]]).collect();
        let union = BooleanQuery::union(all.iter().map(|one| library(&term(one), 0.7)).collect());
        let found = best(&searcher, &statistics, &things, None, 50).unwrap();
        assert_same(&found, &searcher.search(&union, &top).unwrap());

        let required = || TermQuery::new(Term::from_field_text(place, "ba vì"), IndexRecordOption::Basic);
        let found = best(&searcher, &statistics, &things, Some(&required()), 50).unwrap();
        let both = BooleanQuery::new(vec![
            (
                Occur::Must,
                Box::new(ConstScoreQuery::new(Box::new(required()), 0.0)) as Box<dyn Query>,
            ),
            (Occur::Should, Box::new(union)),
        ]);
        assert_same(&found, &searcher.search(&both, &top).unwrap());

        let ways = vec![
            vec![word("số12", 1.0)],
            vec![word("xã", 0.5), word("huyện", 0.5)],
            vec![word("nowhere", 0.5), word("huyện", 0.5)],
            vec![word("số14", 9.0), word("số3", 9.0)],
        ];
        let things = vec![ways, vec![vec![word("thưởng", 1.0)]]];
        let both = |a: &str, b: &str, boost: Score| -> Box<dyn Query> {
            Box::new(BooleanQuery::intersection(vec![
                library(&term(a), boost),
                library(&term(b), boost),
            ]))
        };
        let either = DisjunctionMaxQuery::new(vec![
            library(&term("số12"), 1.0),
            both("xã", "huyện", 0.5),
            both("số14", "số3", 9.0),
        ]);
        let union = BooleanQuery::union(vec![Box::new(either), library(&term("thưởng"), 1.0)]);
        let found = best(&searcher, &statistics, &things, None, 50).unwrap();
        assert_same(&found, &searcher.search(&union, &top).unwrap());
    }
}
