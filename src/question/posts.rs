//! The posts a question names.

use super::PostSlot;
use super::asked::{Ask, Asked};
use super::slots::range;
use crate::entity::{Entity, Value, Words};
use crate::text::Lang;

/// Posts by name; "who headed the police" names every post that stands at a head.
pub fn find(words: &Words, entities: &[Entity], asks: &[Ask]) -> Vec<PostSlot> {
    let mut out: Vec<PostSlot> = entities
        .iter()
        .filter_map(|e| match &e.value {
            Value::Post(post) => {
                let (from, to) = range(words, e.span);
                Some(PostSlot {
                    post: post.post,
                    words: words.str(e.span).to_string(),
                    from,
                    to,
                })
            }
            _ => None,
        })
        .collect();
    let who = asks
        .iter()
        .find(|a| matches!(a.asked, Asked::Who | Asked::WhoIs) && a.from == 0);
    if let (Some(ask), true, Lang::En) = (who, out.is_empty(), words.lang) {
        out.extend(heads(words, ask.to));
    }
    out
}

/// "(who) headed", "(who is) the head of", with every post that is meant.
fn heads(words: &Words, at: usize) -> Vec<PostSlot> {
    const SAID: [&str; 9] = [
        "headed",
        "heads",
        "led",
        "leads",
        "the head of",
        "head of",
        "in charge of",
        "the leader of",
        "the chief of",
    ];
    const HEADS: [&str; 14] = [
        "Chủ tịch",
        "Giám đốc",
        "Tổng Giám đốc",
        "Trưởng ban",
        "Trưởng phòng",
        "Trưởng Công an",
        "Chỉ huy trưởng",
        "Hiệu trưởng",
        "Viện trưởng",
        "Chủ nhiệm",
        "Cục trưởng",
        "Trưởng thôn",
        "Tổ trưởng",
        "Trưởng Đoàn",
    ];
    let Some(to) = SAID.iter().filter_map(|said| words.phrase(at, said)).max() else {
        return Vec::new();
    };
    let cluster = words.tokens.iter().any(|t| {
        matches!(
            t.key.as_str(),
            "cluster" | "clusters" | "bloc" | "blocs" | "movement" | "list"
        )
    });
    if cluster {
        return Vec::new();
    }
    let posts = words.lexicon.posts.all.iter().enumerate();
    posts
        .filter(|(_, post)| HEADS.contains(&post.name.as_str()))
        .map(|(id, post)| PostSlot {
            post: id as u32,
            words: post.name.clone(),
            from: at,
            to,
        })
        .collect()
}
