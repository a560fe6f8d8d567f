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

/// All sentences of the report, in order. A number told in fewer words than can be quoted alone stays with the sentence
/// before: "Năm nay quận có 40 gương. Năm ngoái là 35."
pub fn sentences(article: &Article) -> Vec<Sentence> {
    let mut out: Vec<Sentence> = Vec::new();
    for (number, block) in article.blocks.iter().enumerate() {
        let text = block.span.of(&article.text);
        for span in sentence::sentences(text) {
            let whole = span.shifted(block.span.start);
            match out.last_mut() {
                Some(before) if before.block == number && is_remark(span.of(text)) => {
                    before.span = before.span.join(whole);
                }
                _ => out.push(Sentence {
                    span: whole,
                    block: number,
                    kind: block.kind,
                }),
            }
        }
    }
    out
}

/// "Năm ngoái là 35."
fn is_remark(sentence: &str) -> bool {
    const QUOTED_ALONE: usize = 20;
    sentence.chars().count() < QUOTED_ALONE && sentence.contains(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;

    #[test]
    fn a_short_remark_stays_with_the_sentence_before() {
        let text = "Quận tuyên dương\n\nNăm nay quận có 40 gương được khen. Năm ngoái là 35. Phường Láng có 9 gương được khen.";
        let article = read::read_text("quan", text, None).expect("an article");
        let told: Vec<&str> = sentences(&article).iter().map(|s| s.span.of(&article.text)).collect();
        assert_eq!(
            told[1..],
            [
                "Năm nay quận có 40 gương được khen. Năm ngoái là 35.",
                "Phường Láng có 9 gương được khen.",
            ]
        );
    }
}
