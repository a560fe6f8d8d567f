//! An answer as one line of JSON, for programs.

use std::time::Duration;

use serde_json::{Value, json};

use crate::answer::{Answer, Status};
use crate::archive::StoredFact;

/// `{"status", "lang", "answer", "facts", "sources", "took_us"}`; `answer` holds no quote.
pub fn object(answer: &Answer, took: Duration) -> Value {
    let sources: Vec<Value> = answer
        .sources
        .iter()
        .map(|source| {
            json!({
                "id": source.head.id,
                "title": source.head.title,
                "date": source.head.date,
                "url": source.head.url,
                "quote": source.quote,
            })
        })
        .collect();
    json!({
        "status": status(answer.status),
        "lang": answer.lang,
        "answer": answer.text.text(),
        "facts": answer.facts.iter().map(|stored| fact(stored)).collect::<Vec<_>>(),
        "sources": sources,
        "took_us": took.as_micros() as u64,
    })
}

/// The object for a line that is no question.
pub fn unread(why: &str, took: Duration) -> Value {
    json!({
        "status": "not_found",
        "lang": "vi",
        "answer": format!("Không đọc được dòng này (the line cannot be read): {why}"),
        "facts": [],
        "sources": [],
        "took_us": took.as_micros() as u64,
    })
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Answered => "answered",
        Status::Related => "related",
        Status::NotFound | Status::Courtesy => "not_found",
    }
}

fn fact(stored: &StoredFact) -> Value {
    let period = stored.fact.period.map(|p| json!([p.from, p.to]));
    json!({
        "kind": stored.fact.statement.kind().name(),
        "says": stored.fact.statement.to_string(),
        "article": stored.head.id,
        "period": period,
        "clause": stored.clause,
        "rule": stored.fact.rule,
    })
}
