//! The short forms of an article's text written out: of a long text only what is near them is read.

use super::expand::short_form;
use crate::entity::lexicon::Lexicon;
use crate::text::token::{Token, tokens};

/// So many words behind its beginning are looked at for a short form: more than the longest has.
const REACH: usize = 24;

/// An article's text with the short forms written out; nothing where it has none. `heads`: where the words stand that
/// short forms begin with. Only what is near them is read.
pub fn written_out(text: &str, heads: impl Iterator<Item = usize>, lexicon: &Lexicon) -> Option<String> {
    let mut out = String::new();
    let mut copied = 0;
    for head in heads {
        if head < copied {
            continue;
        }
        let from = head - text[..head].rsplit(char::is_whitespace).next().map_or(0, str::len);
        let rest = &text[from..];
        let behind = rest.split_whitespace().nth(REACH);
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
            "không có",
            "TP",
        ] {
            let words = tokens(text);
            let heads = words.iter().filter(|word| lexicon.short_heads.contains(&word.key));
            let starts = heads.map(|word| word.span.start as usize);
            assert_eq!(
                written_out(text, starts, &lexicon),
                expanded(text, &words, &lexicon, false)
            );
        }
        let lines = std::fs::read_to_string("data/lexicon/abbreviations.tsv").unwrap();
        let forms = lines
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(|line| line.split(['\t', '|']));
        assert!(forms.map(|form| tokens(form).len()).max() < Some(REACH));
    }
}
