//! Articles go in and out of the index.

use std::path::Path;

use tantivy::schema::document::TantivyDocument;
use tantivy::{Index, IndexWriter, Term};

use super::schema::{ARTICLE, FACT, Fields, PASSAGE, UNSAID, schema};
use super::words::{IndexWords, Lines};
use super::{Counts, Opened, Origin, Result, said, words};
use crate::archive::{Head, Passage, StoredFact};
use crate::article::{Article, BlockKind};
use crate::entity::lexicon::Lexicon;
use crate::entity::place::PlaceId;
use crate::fact::{self, Statement, Study};

/// An article with all that is kept of it.
pub struct Taken {
    pub article: Article,
    pub head: Head,
    facts: Vec<TakenFact>,
    passages: Vec<TakenPassage>,
}

struct TakenFact {
    stored: StoredFact,
    /// Its places, with all units above them.
    lineage: Vec<PlaceId>,
    words: IndexWords,
}

struct TakenPassage {
    passage: Passage,
    words: IndexWords,
    around: Lines,
}

/// Reads an article's facts and sentences; pure, so that several threads may do it.
pub fn taken(article: Article, lexicon: &Lexicon) -> Taken {
    let study = Study::of(&article, lexicon);
    let text = &article.text;
    let head = Head {
        id: article.id.clone(),
        title: article.title.clone(),
        date: article.date,
        url: article.url.clone(),
        also: article.also.clone(),
        site: article.site.clone(),
        about: study.setting.about.clone(),
        years: study.setting.years.clone(),
    };
    let contexts: Vec<String> = (0..study.sentences.len()).map(|at| context(&study, at)).collect();
    // Several facts stand in one sentence, and sentences in each other's surroundings: their words are made once.
    let title = words::of(&head.title);
    let own: Vec<IndexWords> = (0..contexts.len())
        .map(|at| words::of_tokens(study.tokens(at)))
        .collect();
    let around: Vec<IndexWords> = contexts.iter().map(|context| words::of(context)).collect();
    let facts = study
        .facts(&fact::rules())
        .into_iter()
        .map(|fact| {
            let at = study.sentences.iter().position(|s| s.span.contains(fact.clause));
            let mut words = match at.filter(|at| study.sentences[*at].span == fact.quote) {
                Some(at) => own[at].clone(),
                None => words::of(fact.quote.of(text)),
            };
            words.extend(&title);
            if let Some(at) = at {
                words.extend(&around[at]);
            }
            let stored = StoredFact {
                head: head.clone(),
                quote: fact.quote.of(text).to_string(),
                clause: fact.clause.of(text).to_string(),
                context: at.map_or_else(String::new, |at| contexts[at].clone()),
                period_quote: fact.period_from.map_or_else(String::new, |s| s.of(text).to_string()),
                fact,
            };
            TakenFact {
                lineage: lineage(&stored, lexicon),
                stored,
                words,
            }
        })
        .collect();
    let passages = study
        .sentences
        .iter()
        .enumerate()
        .map(|(at, sentence)| {
            let said = study.places(at);
            let (period, from) =
                study
                    .setting
                    .period(at, &study.entities[at], &article, sentence.span.of(text), None, false);
            let passage = Passage {
                head: head.clone(),
                span: sentence.span,
                text: sentence.span.of(text).to_string(),
                context: contexts[at].clone(),
                place_said: !said.is_empty(),
                places: if said.is_empty() { head.about.clone() } else { said },
                period_said: from.is_none(),
                period,
                score: 0.0,
            };
            let mut words = own[at].clone();
            words.extend(&title);
            TakenPassage {
                passage,
                words,
                around: around[at].folded.clone(),
            }
        })
        .collect();
    Taken {
        head,
        facts,
        passages,
        article,
    }
}

/// The heading of the section and the sentence before.
fn context(study: &Study, at: usize) -> String {
    let text = &study.article.text;
    let sentence = study.sentences[at];
    let before = at
        .checked_sub(1)
        .map(|i| study.sentences[i])
        .filter(|s| s.block == sentence.block);
    let heading = study.sentences[..at]
        .iter()
        .rev()
        .find(|s| s.kind == BlockKind::Heading);
    let parts: Vec<&str> = heading
        .into_iter()
        .chain(before.as_ref().filter(|b| b.kind != BlockKind::Heading))
        .map(|s| s.span.of(text))
        .collect();
    parts.join(" ")
}

/// The places a fact can be asked by: its own and the article's, and all units above them.
fn lineage(stored: &StoredFact, lexicon: &Lexicon) -> Vec<PlaceId> {
    let places = stored.fact.places.iter().chain(&stored.head.about).flatten();
    let mut out: Vec<PlaceId> = places.flat_map(|p| lexicon.places.lineage(*p)).collect();
    out.sort();
    out.dedup();
    out
}

/// The only way into the index; one at a time, which the caller's lock sees to.
pub struct Writer {
    index: Index,
    writer: IndexWriter<TantivyDocument>,
    fields: Fields,
}

/// Memory the writer may fill before it writes a segment, a thread.
const SMALL: usize = 15_000_000;
const LARGE: usize = 80_000_000;

impl Writer {
    /// A new, empty index in an empty folder.
    pub fn create(folder: &Path, articles: usize) -> Result<Writer> {
        let (schema, fields) = schema();
        let index = said(Index::create_in_dir(folder, schema))?;
        words::register(&index);
        Writer::of(index, fields, articles)
    }

    /// On an index that is open for reading; `articles`: about how many will be put.
    pub fn on(opened: &Opened, articles: usize) -> Result<Writer> {
        Writer::of(opened.index.clone(), opened.fields, articles)
    }

    fn of(index: Index, fields: Fields, articles: usize) -> Result<Writer> {
        let budget = if articles > 500 { LARGE } else { SMALL };
        let writer = said(index.writer_with_num_threads(1, budget))?;
        Ok(Writer { index, writer, fields })
    }

    pub fn remove(&self, id: &str) {
        self.writer.delete_term(Term::from_field_text(self.fields.id, id));
    }

    /// Returns what it put, counted.
    pub fn put(&self, taken: Taken) -> Result<Counts> {
        let fields = &self.fields;
        let id = taken.head.id.as_str();
        let order = order(&taken.head);
        let document = |sort: &str, json: String, number: usize| {
            let mut out = TantivyDocument::new();
            out.add_text(fields.sort, sort);
            out.add_text(fields.id, id);
            out.add_text(fields.json, json);
            out.add_u64(fields.order, order | (0xfff - number.min(0xfff) as u64));
            out
        };
        let mut counts = Counts {
            documents: 1 + taken.facts.len() as u64 + taken.passages.len() as u64,
            words: [0; 6],
        };
        self.add(document(ARTICLE, json(&(&taken.article, &taken.head))?, 0))?;
        for (number, TakenFact { stored, lineage, words }) in taken.facts.into_iter().enumerate() {
            let mut out = document(FACT, json(&stored)?, number);
            out.add_text(fields.kind, stored.fact.statement.kind().name());
            for place in lineage {
                out.add_u64(fields.place, u64::from(place.0));
            }
            if let Statement::AwardGiven(given) = &stored.fact.statement {
                for award in &given.awards {
                    out.add_u64(fields.award, u64::from(award.0));
                }
            }
            for year in years(&stored) {
                out.add_u64(fields.year, year);
            }
            let said = [(fields.fact_words, words.folded), (fields.fact_pairs, words.pairs)];
            for ((field, lines), count) in said.into_iter().zip(&mut counts.words[..2]) {
                *count += lines.many as u64;
                out.add_text(field, lines);
            }
            self.add(out)?;
        }
        for (number, TakenPassage { passage, words, around }) in taken.passages.into_iter().enumerate() {
            let mut out = document(PASSAGE, json(&passage)?, number);
            let said = [
                (fields.exact, words.exact),
                (fields.folded, words.folded),
                (fields.pairs, words.pairs),
                (fields.context, around),
            ];
            for ((field, lines), count) in said.into_iter().zip(&mut counts.words[2..]) {
                *count += lines.many as u64;
                out.add_text(field, lines);
            }
            self.add(out)?;
        }
        Ok(counts)
    }

    fn add(&self, document: TantivyDocument) -> Result<()> {
        said(self.writer.add_document(document)).map(|_| ())
    }

    /// Makes everything put and removed the index's state, at once.
    pub fn commit(mut self, origin: &Origin) -> Result<()> {
        let payload = json(origin)?;
        let mut prepared = said(self.writer.prepare_commit())?;
        prepared.set_payload(&payload);
        said(prepared.commit())?;
        self.purge()?;
        said(self.writer.wait_merging_threads())
    }

    /// Documents that were removed count in the weights of words until their segment is written anew; then every
    /// answer is the same as from an index built at once. A large archive waits for its own merges.
    fn purge(&mut self) -> Result<()> {
        const AT_ONCE: u32 = 300_000;
        let metas = said(self.index.searchable_segment_metas())?;
        let documents: u32 = metas.iter().map(|m| m.max_doc()).sum();
        let stale: Vec<_> = metas.iter().filter(|m| m.has_deletes()).map(|m| m.id()).collect();
        if !stale.is_empty() && documents <= AT_ONCE {
            said(self.writer.merge(&stale).wait())?;
        }
        Ok(())
    }
}

fn json<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| error.to_string())
}

/// Newest first; articles of one day, and those without a day, in an order of their own that never changes.
fn order(head: &Head) -> u64 {
    let day = head
        .date
        .map_or(0, |d| d.duration_since(jiff::civil::date(1900, 1, 1)).as_hours() / 24);
    let scatter = head
        .id
        .bytes()
        .fold(0u64, |h, b| h.wrapping_mul(31).wrapping_add(u64::from(b)));
    (day.max(0) as u64) << 32 | (scatter & 0xf_ffff) << 12
}

/// Each year of the fact's period.
fn years(stored: &StoredFact) -> Vec<u64> {
    match stored.fact.period {
        Some(period) => {
            let (from, to) = (period.from.year().max(1) as u64, period.to.year().max(1) as u64);
            (from..=to.min(from + 120)).collect()
        }
        None => vec![UNSAID],
    }
}
