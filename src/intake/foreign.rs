//! What is done with the bytes of strangers. It runs in a child process with little memory and time; see `sandbox`.

use serde::{Deserialize, Serialize};

use super::reading::Reading;
use super::{document, feed, links, page};
use crate::article::decode;
use crate::article::read::{self, Unreadable};

/// What the bytes are taken for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Task {
    pub wanted: Wanted,
    /// The `Content-Type` they came with, where they came over the web.
    pub content_type: Option<String>,
    pub address: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wanted {
    /// A report: a page, a text, a PDF, a DOCX; the bytes tell which.
    #[default]
    Report,
    Feed,
    /// The feeds a page names, and its links that look like articles.
    Links,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Found {
    Report(Reading),
    Feed(feed::Feed),
    Links(links::Links),
}

/// Why nothing was found. What is said of each stands with the other sentences, in `wording`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    Empty,
    /// A picture, a program, an archive, an encrypted document.
    Kind,
    Encoding,
    NoText,
    /// It unpacks to more than is read.
    TooLarge,
    NoFeed,
    /// The child process died of it, or was stopped.
    Broken,
}

impl From<Unreadable> for Refusal {
    fn from(why: Unreadable) -> Refusal {
        match why {
            Unreadable::Empty => Refusal::Empty,
            Unreadable::Binary => Refusal::Kind,
            Unreadable::Encoding => Refusal::Encoding,
            Unreadable::NoText => Refusal::NoText,
        }
    }
}

/// Longer texts and lines are no reports; what is read of them later would take its time in this very process.
const LARGEST_TEXT: usize = 400_000;
const LONGEST_LINE: usize = 30_000;

fn of_a_reports_size(reading: Reading) -> Result<Reading, Refusal> {
    let ordinary = reading.text.len() <= LARGEST_TEXT && reading.text.lines().all(|line| line.len() <= LONGEST_LINE);
    if ordinary { Ok(reading) } else { Err(Refusal::TooLarge) }
}

pub fn read(task: &Task, bytes: &[u8]) -> Result<Found, Refusal> {
    match task.wanted {
        Wanted::Report => report(task, bytes)
            .and_then(|reading| of_a_reports_size(reading.cleaned()))
            .map(Found::Report),
        Wanted::Feed => feed::parse(bytes, task.address.as_deref()).map(Found::Feed),
        Wanted::Links => {
            let html = page::decoded(bytes, task.content_type.as_deref())?;
            Ok(Found::Links(links::links(&html, task.address.as_deref())))
        }
    }
}

fn report(task: &Task, bytes: &[u8]) -> Result<Reading, Refusal> {
    if document::is_pdf(bytes) {
        return document::pdf(bytes);
    }
    if document::is_zip(bytes) {
        return document::docx(bytes);
    }
    let text = page::decoded(bytes, task.content_type.as_deref())?;
    if crate::article::html::is_html(&text) {
        return page::page(&text, task.address.as_deref());
    }
    Ok(Reading::of(&read::read_text("", &text, None)?))
}

/// Whether bytes are plain text, which needs no child process to be read.
pub fn is_plain(bytes: &[u8]) -> bool {
    let ordinary = bytes.len() <= LARGEST_TEXT
        && bytes
            .split(|byte| *byte == b'\n')
            .all(|line| line.len() <= LONGEST_LINE);
    ordinary
        && !document::is_pdf(bytes)
        && !document::is_zip(bytes)
        && decode::decode(bytes).is_ok_and(|text| !crate::article::html::is_html(&text))
}
