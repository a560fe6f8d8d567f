//! Words in quotation marks: “ ” and " ", also one inside the other.

use super::super::Words;
use crate::text::Span;

/// A quotation of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// The tokens of its opening and its closing mark.
    pub first: usize,
    pub last: usize,
    /// With the marks.
    pub span: Span,
    /// Without them.
    pub inner: Span,
}

/// The longest name in quotation marks, in bytes.
const LONGEST: u32 = 420;

/// All quotations, in order. An outer one that does not close in this text is passed over for those inside it; so
/// is one that holds another and is a whole speech.
pub fn all(words: &Words) -> Vec<Quoted> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.tokens.len() {
        match quotation(words, at) {
            Some(quote) => {
                at = quote.last + 1;
                out.push(quote);
            }
            None => at += 1,
        }
    }
    out
}

fn quotation(words: &Words, at: usize) -> Option<Quoted> {
    let tokens = &words.tokens;
    let opening = tokens[at].key.as_str();
    let last = match opening {
        "“" => {
            let mut depth = 1usize;
            let mut found = None;
            for (i, token) in tokens.iter().enumerate().skip(at + 1) {
                match token.key.as_str() {
                    "“" => depth += 1,
                    "”" => depth -= 1,
                    _ => {}
                }
                if depth == 0 {
                    found = Some(i);
                    break;
                }
            }
            found.or_else(|| {
                // “điểm sáng" closes with the other mark; a speech that runs on closes with none.
                let straight = (at + 1..tokens.len()).find(|i| matches!(tokens[*i].key.as_str(), "\"" | "“"))?;
                (tokens[straight].key == "\"").then_some(straight)
            })?
        }
        "\"" | "«" | "„" => {
            let closing = if opening == "«" { "»" } else { opening };
            (at + 1..tokens.len()).find(|i| tokens[*i].key == closing || tokens[*i].key == "”")?
        }
        _ => return None,
    };
    if last <= at + 1 {
        return None;
    }
    let span = tokens[at].span.join(tokens[last].span);
    let inner = tokens[at + 1].span.join(tokens[last - 1].span);
    // A quotation that begins with a kind and holds another is a speech about it.
    let speech = super::kind_at(words, at + 1).is_some() && words.str(inner).contains('“');
    (span.end - span.start <= LONGEST && !speech).then_some(Quoted {
        first: at,
        last,
        span,
        inner,
    })
}
