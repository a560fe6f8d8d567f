//! What can be sent into any chat as it stands: an answer, then facts, then passages, each with its evidence.

use jiff::Zoned;

use super::{Browser, Piece};
use crate::answer::{Rich, Status};
use crate::archive::{FactQuery, StoredFact};
use crate::digest::{compose, news};
use crate::fact::{Kind, Statement};

/// Telegram shows so many with ease.
const MOST: usize = 20;

impl Browser {
    /// The pieces for some words, the answer first; without words, the newest facts.
    pub fn pieces(&self, words: &str, now: &Zoned) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        if words.is_empty() {
            let newest = self.archive.facts(&FactQuery {
                kinds: vec![Kind::AwardGiven, Kind::PersonPraised, Kind::MovementLaunched],
                limit: 4 * MOST,
                ..FactQuery::default()
            });
            pieces.extend(newest.iter().filter_map(|stored| piece(stored)));
            return once(pieces);
        }
        let answer = self.answerer.ask(words, &[], now.clone());
        if matches!(answer.status, Status::Answered | Status::Related) {
            if let Some(first) = answer.sources.first() {
                pieces.push(Piece {
                    title: answer.text.text(),
                    words: answer.text.clone(),
                    quote: first.quote.clone(),
                    head: first.head.clone(),
                });
            }
            pieces.extend(answer.facts.iter().filter_map(|stored| piece(stored)));
        }
        pieces.extend(
            self.archive
                .passages(&[words.to_owned()], MOST)
                .into_iter()
                .map(|passage| Piece {
                    title: passage.text.clone(),
                    words: Rich::default(),
                    quote: passage.text,
                    head: passage.head,
                }),
        );
        once(pieces)
    }
}

/// What is said twice, once.
fn once(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    for piece in pieces {
        let known =
            |other: &Piece| other.title == piece.title || (other.quote == piece.quote && piece.words.is_empty());
        if !out.iter().any(known) {
            out.push(piece);
        }
    }
    out.truncate(MOST);
    out
}

fn piece(stored: &StoredFact) -> Option<Piece> {
    if matches!(&stored.fact.statement, Statement::MovementLaunched(movement) if !news::has_name(movement)) {
        return None;
    }
    let words = compose::line(stored)?;
    Some(Piece {
        title: words.text(),
        words,
        quote: stored.quote.clone(),
        head: stored.head.clone(),
    })
}
