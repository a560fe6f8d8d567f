//! Articles go in and out of the index.

use std::borrow::Cow;
use std::path::Path;

use tantivy::schema::document::TantivyDocument;
use tantivy::{Index, IndexWriter, Term};

use super::record::{ArticleRecord, FactRecord, Record, SentenceRecord, joined};
use super::schema::{ARTICLE, FACT, Fields, PASSAGE, UNSAID, WORDS, schema};
use super::words::{IndexWords, Lines};
use super::{Counts, Opened, Origin, Result, said, words};
use crate::article::{Article, BlockKind};
use crate::entity::lexicon::Lexicon;
use crate::entity::place::PlaceId;
use crate::fact::{self, Fact, Statement, Study};
use crate::text::Span;

/// An article with all that is kept of it.
pub struct Taken {
    article: Article,
    about: Vec<Vec<PlaceId>>,
    years: Vec<i16>,
    /// All it says, and the places it tells of, with all units above them.
    words: IndexWords,
    told: Vec<PlaceId>,
    facts: Vec<TakenFact>,
    passages: Vec<TakenPassage>,
}

struct TakenFact {
    record: FactRecord,
    /// Its places, with all units above them.
    lineage: Vec<PlaceId>,
    words: IndexWords,
}

struct TakenPassage {
    record: SentenceRecord,
    words: IndexWords,
    around: Lines,
}

/// Reads an article's facts and sentences; pure, so that several threads may do it.
pub fn taken(article: Article, lexicon: &Lexicon) -> Taken {
    let study = Study::of(&article, lexicon);
    let text = &article.text;
    let about = study.setting.about.clone();
    let contexts: Vec<Vec<Span>> = (0..study.sentences.len()).map(|at| context(&study, at)).collect();
    // Several facts stand in one sentence, and sentences in each other's surroundings: their words are made once.
    let title = words::of(&article.title);
    let own: Vec<IndexWords> = (0..contexts.len())
        .map(|at| words::of_tokens(study.tokens(at)))
        .collect();
    let around: Vec<IndexWords> = contexts.iter().map(|spans| words::of(&joined(text, spans))).collect();
    let mut whole = title.clone();
    own.iter().for_each(|words| whole.extend(words));
    let dated = article.date.map(|date| date.year());
    for year in dated.iter().chain(&study.setting.years) {
        whole.folded.push(&[&year.to_string()]);
    }
    let facts: Vec<TakenFact> = study
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
            TakenFact {
                lineage: lineage(&fact, &about, lexicon),
                record: FactRecord {
                    context: at.map_or_else(Vec::new, |at| contexts[at].clone()),
                    fact,
                },
                words,
            }
        })
        .collect();
    let passages = study
        .sentences
        .iter()
        .enumerate()
        .map(|(at, sentence)| {
            let (period, from) =
                study
                    .setting
                    .period(at, &study.entities[at], &article, sentence.span.of(text), None, false);
            let record = SentenceRecord {
                article: article.id.clone(),
                span: sentence.span,
                context: contexts[at].clone(),
                said: study.places(at),
                period_said: from.is_none(),
                period,
            };
            let mut words = own[at].clone();
            words.extend(&title);
            TakenPassage {
                record,
                words,
                around: around[at].folded.clone(),
            }
        })
        .collect();
    let said = (0..study.sentences.len()).flat_map(|at| study.places(at)).flatten();
    let told = upwards(said.chain(about.iter().flatten().copied()), lexicon);
    Taken {
        words: whole,
        told,
        years: study.setting.years.clone(),
        about,
        facts,
        passages,
        article,
    }
}

/// The heading of the section and the sentence before.
fn context(study: &Study, at: usize) -> Vec<Span> {
    let sentence = study.sentences[at];
    let before = at
        .checked_sub(1)
        .map(|i| study.sentences[i])
        .filter(|s| s.block == sentence.block);
    let heading = study.sentences[..at]
        .iter()
        .rev()
        .find(|s| s.kind == BlockKind::Heading);
    heading
        .into_iter()
        .chain(before.as_ref().filter(|b| b.kind != BlockKind::Heading))
        .map(|s| s.span)
        .collect()
}

/// The places a fact can be asked by: its own and the article's, and all units above them.
fn lineage(fact: &Fact, about: &[Vec<PlaceId>], lexicon: &Lexicon) -> Vec<PlaceId> {
    upwards(fact.places.iter().chain(about).flatten().copied(), lexicon)
}

fn upwards(places: impl Iterator<Item = PlaceId>, lexicon: &Lexicon) -> Vec<PlaceId> {
    let mut out: Vec<PlaceId> = places.flat_map(|p| lexicon.places.upwards(p)).collect();
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
        let id = taken.article.id.as_str();
        let order = order(id, taken.article.date);
        let document = |sort: &str, record: &Record, number: usize| -> Result<TantivyDocument> {
            let mut out = TantivyDocument::new();
            out.add_text(fields.sort, sort);
            out.add_text(fields.id, id);
            out.add_bytes(fields.record, &record.written()?);
            out.add_u64(fields.order, order | (0xfff - number.min(0xfff) as u64));
            Ok(out)
        };
        let mut counts = Counts {
            documents: 1 + taken.facts.len() as u64 + taken.passages.len() as u64,
            articles: 1,
            words: [0; WORDS],
        };
        let whole = Record::Article(ArticleRecord {
            article: Cow::Borrowed(&taken.article),
            about: Cow::Borrowed(&taken.about),
            years: Cow::Borrowed(&taken.years),
        });
        let mut out = document(ARTICLE, &whole, 0)?;
        out.add_text(fields.own, id);
        for place in taken.told {
            out.add_u64(fields.told, u64::from(place.0));
        }
        let said = [
            (fields.article_words, taken.words.folded),
            (fields.article_pairs, taken.words.pairs),
        ];
        for ((field, lines), count) in said.into_iter().zip(&mut counts.words[6..]) {
            *count += lines.many as u64;
            out.add_text(field, lines);
        }
        self.add(out)?;
        for (number, TakenFact { record, lineage, words }) in taken.facts.into_iter().enumerate() {
            let (kind, years) = (record.fact.statement.kind(), years(&record.fact));
            let awards = match &record.fact.statement {
                Statement::AwardGiven(given) => given.awards.clone(),
                _ => Vec::new(),
            };
            let mut out = document(FACT, &Record::Fact(record), number)?;
            out.add_text(fields.kind, kind.name());
            for place in lineage {
                out.add_u64(fields.place, u64::from(place.0));
            }
            for award in awards {
                out.add_u64(fields.award, u64::from(award.0));
            }
            for year in years {
                out.add_u64(fields.year, year);
            }
            let said = [(fields.fact_words, words.folded), (fields.fact_pairs, words.pairs)];
            for ((field, lines), count) in said.into_iter().zip(&mut counts.words[..2]) {
                *count += lines.many as u64;
                out.add_text(field, lines);
            }
            self.add(out)?;
        }
        for (number, TakenPassage { record, words, around }) in taken.passages.into_iter().enumerate() {
            let mut out = document(PASSAGE, &Record::Sentence(record), number)?;
            let said = [
                (fields.exact, words.exact),
                (fields.folded, words.folded),
                (fields.pairs, words.pairs),
                (fields.context, around),
            ];
            for ((field, lines), count) in said.into_iter().zip(&mut counts.words[2..6]) {
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
        let payload = serde_json::to_string(origin).map_err(|error| error.to_string())?;
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

/// Newest first; articles of one day, and those without a day, in an order of their own that never changes.
fn order(id: &str, date: Option<jiff::civil::Date>) -> u64 {
    let day = date.map_or(0, |d| d.duration_since(jiff::civil::date(1900, 1, 1)).as_hours() / 24);
    let scatter = id
        .bytes()
        .fold(0u64, |h, b| h.wrapping_mul(31).wrapping_add(u64::from(b)));
    (day.max(0) as u64) << 32 | (scatter & 0xf_ffff) << 12
}

/// Each year of the fact's period.
fn years(fact: &Fact) -> Vec<u64> {
    match fact.period {
        Some(period) => {
            let (from, to) = (period.from.year().max(1) as u64, period.to.year().max(1) as u64);
            (from..=to.min(from + 120)).collect()
        }
        None => vec![UNSAID],
    }
}
