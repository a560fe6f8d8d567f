//! The words of an article that are quoted for a fact: its sentence, or the part of a long one around its clause.

use super::Scene;
use crate::text::Span;

/// The longest quotation shown, in characters.
pub const LONGEST: usize = 600;

/// The part of a long sentence around a clause that reads alone: cut at semicolons, then at commas.
pub fn shortened(scene: &Scene, sentence: Span, clause: Span) -> Span {
    let text = &scene.article.text;
    let fits = |span: Span| span.of(text).chars().count() <= LONGEST;
    if fits(sentence) {
        return sentence;
    }
    for sign in [';', '.', ','] {
        let mut cuts: Vec<u32> = vec![sentence.start];
        cuts.extend(
            sentence
                .of(text)
                .char_indices()
                .filter(|(_, c)| *c == sign)
                .map(|(i, _)| sentence.start + i as u32 + 1),
        );
        cuts.push(sentence.end);
        let from = cuts.iter().rposition(|c| *c <= clause.start).unwrap_or(0);
        let to = cuts.iter().position(|c| *c >= clause.end).unwrap_or(cuts.len() - 1);
        let (mut from, mut to) = (from, to.max(from + 1).min(cuts.len() - 1));
        if !fits(Span {
            start: cuts[from],
            end: cuts[to],
        }) {
            continue;
        }
        loop {
            let wider = if from > 0 {
                Span {
                    start: cuts[from - 1],
                    end: cuts[to],
                }
            } else {
                Span { start: 0, end: 0 }
            };
            if from > 0 && fits(wider) {
                from -= 1;
            } else if to + 1 < cuts.len()
                && fits(Span {
                    start: cuts[from],
                    end: cuts[to + 1],
                })
            {
                to += 1;
            } else {
                break;
            }
        }
        return trimmed(
            text,
            Span {
                start: cuts[from],
                end: cuts[to],
            },
        );
    }
    // No sign to cut at: as many words as fit, from the clause on.
    let start = clause.start.max(sentence.start);
    let piece = &text[start as usize..sentence.end as usize];
    let end = piece
        .char_indices()
        .take(LONGEST)
        .filter(|(_, c)| c.is_whitespace())
        .last()
        .map_or(sentence.end, |(i, _)| start + i as u32);
    trimmed(text, Span { start, end })
}

fn trimmed(text: &str, span: Span) -> Span {
    let piece = span.of(text);
    let start = span.start + (piece.len() - piece.trim_start().len()) as u32;
    Span {
        start,
        end: start + piece.trim().len() as u32,
    }
}
