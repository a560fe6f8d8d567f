//! The sentences of an article, each with the block it stands in.

use super::{Article, BlockKind};
use crate::text::Span;
use crate::text::sentence;

/// A sentence of the report; its span points into the article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub span: Span,
    /// The block it stands in, counted from the title.
    pub block: usize,
    pub kind: BlockKind,
}

/// All sentences of the report, in order.
pub fn sentences(article: &Article) -> Vec<Sentence> {
    let mut out = Vec::new();
    for (number, block) in article.blocks.iter().enumerate() {
        let text = block.span.of(&article.text);
        for span in sentence::sentences(text) {
            out.push(Sentence {
                span: span.shifted(block.span.start),
                block: number,
                kind: block.kind,
            });
        }
    }
    out
}
