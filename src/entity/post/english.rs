//! Posts in English: "Chairman of the Tay Ho People's Committee", "who chairs the People's Committee of Long Bien",
//! "Hoan Kiem District Party Secretary".

use super::super::{Entity, Value, Words};
use super::{PostMention, body, reads_english, tenure_at};
use crate::text::token::TokenKind;

/// Words between a title and its body.
const LINKS: [&str; 5] = ["of", "the", "for", "at", "hanoi's"];

/// The English post that begins at token `at`, and the token after it.
pub fn mention_at(words: &Words, at: usize) -> Option<(Entity, usize)> {
    if !reads_english(words) {
        return None;
    }
    let (tenure, begin) = tenure_at(words, at);
    let hit = *words
        .lexicon
        .posts
        .english
        .longest(&words.tokens, begin, true)
        .first()?;
    let title_end = begin + hit.len;
    let mut body_begin = title_end;
    while words
        .tokens
        .get(body_begin)
        .is_some_and(|t| LINKS.contains(&t.key.as_str()))
    {
        body_begin += 1;
    }
    let verb = words.tokens[title_end - 1].key.starts_with("chair") && !words.tokens[begin].key.ends_with('n');
    let linked = body_begin > title_end || verb;
    let body_end = if linked {
        body::end(words, body_begin)
    } else {
        title_end
    };
    let mut body = String::new();
    let mut start = at;
    let mut end = title_end;
    if body_end > body_begin {
        body = words
            .str(words.tokens[body_begin].span.join(words.tokens[body_end - 1].span))
            .to_string();
        end = body_end;
    } else if let Some(from) = body_before(words, at) {
        body = words
            .str(words.tokens[from].span.join(words.tokens[at - 1].span))
            .to_string();
        start = from;
    }
    let title = words.tokens[begin].span.join(words.tokens[title_end - 1].span);
    // "director", "teacher", "member" alone say too little in running English.
    if body.is_empty() && words.strict && !words.tokens[begin].capital {
        return None;
    }
    let entity = Entity {
        span: words.tokens[start].span.join(words.tokens[end - 1].span),
        value: Value::Post(PostMention {
            post: hit.value,
            title: words.str(title).to_string(),
            body,
            tenure,
        }),
        rule: "post: English <title> of <body>",
    };
    Some((entity, end))
}

/// Words for the level of a unit, as they stand in small letters before a title or a body: "district Party secretary",
/// "the provincial Labour Federation".
pub const LEVELS: [&str; 8] = [
    "district",
    "provincial",
    "city",
    "municipal",
    "ward",
    "commune",
    "town",
    "county",
];

/// Bodies that stand in small letters before a title, where the report told their names before: "federation chairwoman Lan".
pub const BODIES: [&str; 16] = [
    "federation",
    "union",
    "association",
    "school",
    "hospital",
    "company",
    "cooperative",
    "club",
    "department",
    "board",
    "front",
    "station",
    "centre",
    "center",
    "college",
    "museum",
];

/// "Long Bien District People's Committee" before "Chairman": the capitalised words that end at token `at`; in running
/// English the level or the sort of the body alone may say whose post it is: "the district chairman Le Van Na".
fn body_before(words: &Words, at: usize) -> Option<usize> {
    let tokens = &words.tokens;
    let mut from = at;
    while let Some(before) = from.checked_sub(1).map(|i| &tokens[i]) {
        let possessive = before.kind == TokenKind::Sign && matches!(before.key.as_str(), "'" | "’");
        let suffix = before.key == "s" && from >= 2 && matches!(tokens[from - 2].key.as_str(), "'" | "’");
        let asking = matches!(before.key.as_str(), "who" | "is" | "was" | "the" | "which");
        let key = before.key.as_str();
        let level = words.strict && (LEVELS.contains(&key) || from == at && BODIES.contains(&key));
        if asking || !(before.capital && before.is_word() || possessive || suffix || level) {
            break;
        }
        from -= 1;
    }
    (from < at).then_some(from)
}
