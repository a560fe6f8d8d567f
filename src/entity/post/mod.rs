//! Posts and the body they are of: "Chủ tịch UBND quận Tây Hồ", "nguyên Bí thư Quận ủy", "Cụm trưởng Cụm thi đua số 8".

mod body;
mod bounds;
pub mod english;
pub mod head;

use serde::{Deserialize, Serialize};

use super::{Entity, Value, Words};
use crate::text::Lang;

/// Whether the person holds the post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Tenure {
    #[default]
    Holds,
    /// "nguyên", "cựu"
    Former,
    /// "cố"
    Late,
    /// "quyền", "phụ trách"
    Acting,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PostMention {
    /// The line of `posts.tsv`.
    pub post: u32,
    /// The post as written: "Phó Chủ tịch".
    pub title: String,
    /// The body as written: "UBND quận Tây Hồ"; empty where the words leave it open ("Chủ tịch UBND Quận" has "UBND Quận").
    pub body: String,
    pub tenure: Tenure,
}

pub fn find(words: &Words) -> Vec<Entity> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.tokens.len() {
        match vietnamese(words, at).or_else(|| english::mention_at(words, at)) {
            Some((entity, end)) => {
                out.push(entity);
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

/// The post that begins at token `at`, and the token after it.
fn vietnamese(words: &Words, at: usize) -> Option<(Entity, usize)> {
    let (tenure, begin) = tenure_at(words, at);
    let (post, title_end) = title(words, begin)?;
    let body_end = body::end(words, title_end);
    let title_span = words.tokens[begin].span.join(words.tokens[title_end - 1].span);
    let body = if body_end > title_end {
        words.str(words.tokens[title_end].span.join(words.tokens[body_end - 1].span))
    } else {
        ""
    };
    let entity = Entity {
        span: words.tokens[at].span.join(words.tokens[body_end - 1].span),
        value: Value::Post(PostMention {
            post,
            title: words.str(title_span).to_string(),
            body: body.to_string(),
            tenure,
        }),
        rule: "post: <title> <body>",
    };
    Some((entity, body_end))
}

/// The token after a post that begins at `at`, its body included.
pub fn end_at(words: &Words, at: usize) -> Option<usize> {
    title(words, at).map(|(_, end)| body::end(words, end))
}

/// The token after the title that begins at `at`.
pub fn title_end(words: &Words, at: usize) -> Option<usize> {
    title(words, at).map(|(_, end)| end)
}

/// The line of `posts.tsv` whose title begins at `at`, and the token after the title.
fn title(words: &Words, at: usize) -> Option<(u32, usize)> {
    let hit = *words
        .lexicon
        .posts
        .names
        .longest(&words.tokens, at, words.strict)
        .first()?;
    let mut end = at + hit.len;
    let written = words.str(words.tokens[at].span.join(words.tokens[end - 1].span));
    // "CT", "BT" are people's shorthand; in print "CT" is a directive's number.
    if words.strict && hit.len == 1 && written.chars().count() <= 3 {
        return None;
    }
    // Abbreviations are typed in one piece; "đc", "bt" inside other words are not met, being tokens of their own.
    if words.strict && inside_other_word(words, at) {
        return None;
    }
    let is = |i: usize, word: &str| {
        words
            .tokens
            .get(i)
            .is_some_and(|t| if words.strict { t.key == word } else { t.can_mean(word) })
    };
    if is(end, "thường") && is(end + 1, "trực") {
        end += 2;
    }
    let ordinal = ["nhất", "hai", "ba", "tư"].iter().any(|w| is(end + 1, w));
    let numbered = words
        .tokens
        .get(end + 1)
        .is_some_and(|t| t.kind == crate::text::token::TokenKind::Number);
    if is(end, "thứ") && (ordinal || numbered) {
        end += 2;
    }
    Some((hit.value, end))
}

/// "Chủ tịch" in "Đoàn Chủ tịch", "giáo viên" in "nữ giáo viên, học sinh" name no holder.
fn inside_other_word(words: &Words, at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|i| words.tokens[i].key == "đoàn" && words.tokens[at].key == "chủ")
}

/// "nguyên", "cố", "quyền" before a title: what it says, and the token the title begins at.
fn tenure_at(words: &Words, at: usize) -> (Tenure, usize) {
    const FORMS: [(&str, Tenure); 6] = [
        ("nguyên", Tenure::Former),
        ("cựu", Tenure::Former),
        ("former", Tenure::Former),
        ("cố", Tenure::Late),
        ("quyền", Tenure::Acting),
        ("acting", Tenure::Acting),
    ];
    let token = &words.tokens[at];
    let found = FORMS
        .iter()
        .find(|(word, _)| token.key == *word || (!words.strict && token.can_mean(word)));
    match found {
        Some((_, tenure)) => {
            let linked = words.tokens.get(at + 1).is_some_and(|t| t.key == "là");
            (*tenure, at + 1 + usize::from(linked))
        }
        None => (Tenure::Holds, at),
    }
}

/// Whether English titles are looked for.
fn reads_english(words: &Words) -> bool {
    words.lang == Lang::En || !words.strict
}

#[cfg(test)]
mod tests;
