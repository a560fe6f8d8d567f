//! The short forms of an article's text written out: of a long text only what is near them is read.

use super::expand::short_form;
use crate::entity::lexicon::Lexicon;
use crate::text::token::{Token, tokens};

/// So many words behind the longest short form are looked at too: a point, and what tells a code from it.
const BEHIND: usize = 4;

/// An article's text with the short forms written out; nothing where it has none. `heads`: where the words stand that
/// short forms begin with, and how many words the longest of these has. Only what is near them is read.
pub fn written_out(text: &str, heads: impl Iterator<Item = (usize, usize)>, lexicon: &Lexicon) -> Option<String> {
    let mut out = String::new();
    let mut copied = 0;
    for (head, longest) in heads {
        if head < copied {
            continue;
        }
        let from = head - text[..head].rsplit(char::is_whitespace).next().map_or(0, str::len);
        let rest = &text[from..];
        let behind = rest.split_whitespace().nth(longest + BEHIND);
        let end = behind.map_or(rest.len(), |word| word.as_ptr() as usize - rest.as_ptr() as usize);
        let near = &rest[..end];
        let words = tokens(near);
        let begins = |word: &Token| from + word.span.start as usize == head;
        let Some(at) = words.iter().position(begins) else {
            continue;
        };
        let Some((long, len)) = short_form(near, &words, at, lexicon, false) else {
            continue;
        };
        out.push_str(&text[copied..head]);
        out.push_str(long);
        copied = from + words[at + len - 1].span.end as usize;
        // The point of "q." goes with it.
        let point = words
            .get(at + len)
            .is_some_and(|t| t.key == "." && from + t.span.start as usize == copied);
        if point && words.get(at + len + 1).is_some() {
            copied += 1;
            if !text[copied..].starts_with(' ') {
                out.push(' ');
            }
        }
    }
    if copied == 0 {
        return None;
    }
    out.push_str(&text[copied..]);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::expand::expanded;

    /// Read near their beginnings alone, or word by word.
    #[test]
    fn short_forms_of_articles_are_written_out() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        for text in [
            "UBND TP. Hà Nội tặng NTVT, q. HBT và TX Sơn Tây.\nTP HCM khen CBCNV cty.",
            "Chuyên án 319MT của q.",
            "lúa BN-3 và TP-Q.1, P. 5.\nCty CP A – TNHH MTV B, GD&ĐT",
            "không có",
            "TP",
        ] {
            let words = tokens(text);
            let heads = words.iter().filter_map(|word| {
                let longest = lexicon.short_heads.get(&word.key)?;
                Some((word.span.start as usize, *longest))
            });
            assert_eq!(
                written_out(text, heads, &lexicon),
                expanded(text, &words, &lexicon, false)
            );
        }
    }
}
