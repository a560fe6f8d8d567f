//! What the index keeps of articles, facts and sentences. An article's words stand once, in its own record; facts and
//! sentences are spans of them, so that the index stays small and a question reads few bytes.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Result;
use crate::archive::{Head, Passage, StoredFact};
use crate::article::Article;
use crate::entity::date::Period;
use crate::entity::place::PlaceId;
use crate::fact::Fact;
use crate::text::Span;

/// One document of the index.
#[derive(Serialize, Deserialize)]
pub enum Record<'a> {
    Article(ArticleRecord<'a>),
    Fact(FactRecord),
    Sentence(SentenceRecord),
}

#[derive(Serialize, Deserialize)]
pub struct ArticleRecord<'a> {
    pub article: Cow<'a, Article>,
    /// The places it is about, and the years its title and opening speak of.
    pub about: Cow<'a, [Vec<PlaceId>]>,
    pub years: Cow<'a, [i16]>,
}

#[derive(Serialize, Deserialize)]
pub struct FactRecord {
    pub fact: Fact,
    /// The heading of its section and the sentence before.
    pub context: Vec<Span>,
}

#[derive(Serialize, Deserialize)]
pub struct SentenceRecord {
    /// The article's id.
    pub article: String,
    pub span: Span,
    pub context: Vec<Span>,
    /// The places said in the sentence; without any, it tells of the article's.
    pub said: Vec<Vec<PlaceId>>,
    pub period_said: bool,
    pub period: Option<Period>,
}

impl Record<'_> {
    pub fn written(&self) -> Result<Vec<u8>> {
        postcard::to_stdvec(self).map_err(|error| error.to_string())
    }

    pub fn read(bytes: &[u8]) -> Result<Record<'static>> {
        postcard::from_bytes(bytes).map_err(|error| error.to_string())
    }
}

/// What the facts and sentences of an article have of it.
pub struct Source {
    pub head: Head,
    pub text: Arc<str>,
}

impl From<ArticleRecord<'_>> for Source {
    fn from(record: ArticleRecord) -> Source {
        let article = record.article.into_owned();
        Source {
            text: article.text.into(),
            head: Head {
                id: article.id,
                title: article.title,
                date: article.date,
                url: article.url,
                also: article.also,
                site: article.site,
                about: record.about.into_owned(),
                years: record.years.into_owned(),
            },
        }
    }
}

impl Source {
    pub fn fact(&self, record: FactRecord) -> StoredFact {
        let (text, fact) = (&self.text, record.fact);
        StoredFact {
            head: self.head.clone(),
            quote: fact.quote.of(text).to_string(),
            clause: fact.clause.of(text).to_string(),
            context: joined(text, &record.context),
            period_quote: too_short(text, fact.quote, &record.context)
                .or(fact.period_from)
                .map_or_else(String::new, |s| s.of(text).to_string()),
            fact,
        }
    }

    pub fn passage(&self, record: SentenceRecord) -> Passage {
        let place_said = !record.said.is_empty();
        Passage {
            head: self.head.clone(),
            span: record.span,
            text: record.span.of(&self.text).to_string(),
            context: joined(&self.text, &record.context),
            places: if place_said {
                record.said
            } else {
                self.head.about.clone()
            },
            place_said,
            period_said: record.period_said,
            period: record.period,
            score: 0.0,
        }
    }
}

/// "Gia Lai là Cụm phó.": what is too short to be shown by itself is shown behind the sentence before it.
fn too_short(text: &str, quote: Span, context: &[Span]) -> Option<Span> {
    /// The least that is shown as a quotation, in characters.
    const SHOWN: usize = 20;
    let before = context.last().filter(|span| span.end <= quote.start)?;
    let between = text.get(before.end as usize..quote.start as usize)?;
    let short = quote.of(text).chars().count() < SHOWN;
    // "3. Nam Từ Liêm: 97,45 điểm / 4. Hà Đông: 97,20 điểm": the number of an item parts nothing.
    let number = |c: char| c.is_whitespace() || c.is_ascii_digit() || matches!(c, '.' | ')' | '/');
    (short && between.trim_matches(number).is_empty()).then(|| before.join(quote))
}

/// The words of some spans, one after the other.
pub fn joined(text: &str, spans: &[Span]) -> String {
    let parts: Vec<&str> = spans.iter().map(|span| span.of(text)).collect();
    parts.join(" ")
}
