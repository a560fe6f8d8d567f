//! How much of a sentence is told around the words that answer.

use crate::text::Span;

/// What is shorter than this, in characters, says too little by itself.
const LEAST: usize = 25;

/// The part of a sentence between semicolons that holds `span`, as far as [`window`] goes: what stands behind them tells of
/// something else again.
pub fn clause(text: &str, span: Span, most: usize) -> String {
    let (start, end) = (span.start as usize, span.end as usize);
    let from = text[..start].rfind(';').map_or(0, |at| at + 1);
    let to = text[end..].find(';').map_or(text.len(), |at| end + at);
    let part = &text[from..to];
    // Two halves of a sentence belong together; a list does not.
    let listed = text.matches(';').count() >= 2;
    if !listed || part.trim().chars().count() < LEAST {
        return window(text, span, most);
    }
    window(part, Span::new(start - from, end - from), most)
        .trim()
        .to_string()
}

/// The sentence, or the part of it around `span` that ends at commas, at most `most` characters.
pub fn window(text: &str, span: Span, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_string();
    }
    let mut cuts: Vec<usize> = vec![0];
    cuts.extend(
        text.char_indices()
            .filter(|(_, c)| matches!(c, ';' | ',' | ':'))
            .map(|(i, c)| i + c.len_utf8()),
    );
    cuts.push(text.len());
    let mut from = cuts.iter().rposition(|c| *c <= span.start as usize).unwrap_or(0);
    let mut to = cuts
        .iter()
        .position(|c| *c >= span.end as usize)
        .unwrap_or(cuts.len() - 1);
    let length = |from: usize, to: usize| text[cuts[from]..cuts[to]].chars().count();
    loop {
        if from > 0 && length(from - 1, to) <= most {
            from -= 1;
        } else if to + 1 < cuts.len() && length(from, to + 1) <= most {
            to += 1;
        } else {
            break;
        }
    }
    text[cuts[from]..cuts[to]]
        .trim()
        .trim_end_matches([',', ';', ':'])
        .to_string()
}
