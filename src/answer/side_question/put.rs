//! The words of a side's own question, put together.

use super::super::reply::wanted;
use super::{Asking, is_named, said};
use crate::question::Query;
use crate::text::Lang;
use crate::text::token::TokenKind;

/// The question with what is dropped left out and the question word in its place.
pub(super) fn put(query: &Query, gone: &[bool], asking: Asking) -> String {
    let words = &query.tokens;
    let asked_for = match (asking, query.lang) {
        (Asking::Class(_), Lang::Vi) => "mấy",
        (Asking::Class(_), Lang::En) => "what",
        (_, Lang::Vi) => "bao nhiêu",
        (_, Lang::En) => "how many",
    };
    let (ask_at, mut replaced) = match asking {
        Asking::At(at) => (Some(at), true),
        Asking::Class(at) => (at, true),
        Asking::Counted => (counted(query, gone), false),
        Asking::When | Asking::Own => (None, false),
    };
    // "Số gương …" is what is asked for.
    let mut number = None;
    if asking == Asking::Counted {
        const NUMBER: [&str; 6] = ["tổng số", "số lượng", "số", "the number of", "number of", "number"];
        let opens = (0..words.len()).find(|at| !gone[*at]).unwrap_or(0);
        number = NUMBER
            .iter()
            .find_map(|phrase| said(words, opens, phrase))
            .map(|to| (opens, to));
    }
    let ask_at = number.map(|(from, _)| from).or(ask_at);
    replaced |= number.is_some();
    let mut out = String::new();
    let mut last: Option<usize> = None;
    let say = |out: &mut String, word: &str| {
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        out.push_str(word);
    };
    for at in 0..words.len() {
        let asked = ask_at == Some(at);
        if asked {
            say(&mut out, asked_for);
            last = None;
        }
        if asked && replaced || gone[at] || number.is_some_and(|(from, to)| (from..to).contains(&at)) {
            continue;
        }
        let token = &words[at];
        let follows = last.is_some_and(|last| last + 1 == at);
        let last_word = gone.get(at + 1).is_none_or(|gone| *gone);
        if token.kind == TokenKind::Sign && (!follows || last_word) && !matches!(token.key.as_str(), "(" | ")") {
            continue;
        }
        let word = token.span.of(&query.text);
        let glued = follows && words[at - 1].span.end == token.span.start;
        if glued {
            out.push_str(word);
        } else {
            say(&mut out, word);
        }
        last = Some(at);
    }
    match (asking, query.lang) {
        (Asking::Counted | Asking::Class(None), _) if ask_at.is_none() => say(&mut out, asked_for),
        (Asking::When, Lang::Vi) => say(&mut out, "khi nào"),
        (Asking::When, Lang::En) => out.insert_str(0, "when did "),
        _ => {}
    }
    out
}

/// Where what is counted stands: the first noun that reports count, or the award that is held.
fn counted(query: &Query, gone: &[bool]) -> Option<usize> {
    let words = &query.tokens;
    let award = query
        .awards
        .iter()
        .find(|slot| !slot.award.ids.is_empty() && gone.get(slot.from) == Some(&false));
    let cluster = |at: usize| query.clusters.iter().any(|slot| (slot.from..slot.to).contains(&at));
    let named = |at: usize| gone[at] || is_named(query, at) || cluster(at);
    let mut from = 0;
    while from < words.len() {
        if named(from) {
            from += 1;
            continue;
        }
        let to = (from..words.len()).find(|at| named(*at)).unwrap_or(words.len());
        if let Some((at, _)) = wanted::counted_in(&words[from..to])
            && !words[from + at].capital
            && words.get(from + at + 1).is_none_or(|next| next.key != "nhận")
        {
            let at = from + at;
            let within = award.filter(|slot| (slot.from..slot.to).contains(&at));
            return Some(within.map_or(at, |slot| slot.from));
        }
        from = to;
    }
    // "Ấp không rác: A với B": what stands before the colon is counted.
    let opens = (0..words.len()).find(|at| !gone[*at]);
    let headed = (0..words.len().min(8)).find(|at| words[*at].key == ":");
    let topic = headed.and(opens).filter(|at| !named(*at) && Some(*at) < headed);
    award.map(|slot| slot.from).or(topic)
}
