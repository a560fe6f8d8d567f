//! Stage 3: bytes become an [`Article`]: decoded, cleaned, cut out of its page, dated.

pub mod boilerplate;
pub mod caption;
pub mod dateline;
pub mod decode;
pub mod furniture;
pub mod html;
mod legacy;
pub mod lines;
pub mod press;
pub mod read;
pub mod sections;
mod site_line;
pub mod table;
mod tail;

use serde::{Deserialize, Serialize};

use crate::text::{Lang, Span};

/// A news report, cut out of the page it came from.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq)]
pub struct Article {
    /// The file's name without its ending. Never shown, never a source of facts.
    pub id: String,
    pub title: String,
    /// The day of publication, where the page says it.
    pub date: Option<jiff::civil::Date>,
    /// A day the report itself speaks from ("(LĐTĐ) Ngày 17/1/2022, …"), where the page gives none.
    pub told_on: Option<jiff::civil::Date>,
    pub url: Option<String>,
    /// Where else, on other sites, the same story stands.
    #[serde(default)]
    pub also: Vec<String>,
    /// The site or newspaper, where known: "LĐTĐ".
    pub site: Option<String>,
    pub lang: Lang,
    /// The report's own text: the title, then a line a block. All spans of facts and quotes point into it.
    pub text: String,
    pub blocks: Vec<Block>,
}

impl Article {
    /// The day by which dates without a year are read.
    pub fn reference_day(&self) -> Option<jiff::civil::Date> {
        self.date.or(self.told_on)
    }
}

/// A line of the report.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct Block {
    pub span: Span,
    pub kind: BlockKind,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub enum BlockKind {
    Title,
    /// A subheading inside the report.
    Heading,
    Paragraph,
    /// The words under or above a photograph.
    Caption,
}
