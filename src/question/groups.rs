//! Groups that somebody leads without holding a post.

use crate::entity::Words;
use crate::text::token::TokenKind;

/// "In charge of the female gong team", "led 115 villagers to safety": such a group has no post of its own.
pub fn of_group(words: &Words, from: usize) -> bool {
    const GROUPS: [&str; 32] = [
        "team",
        "club",
        "troupe",
        "group",
        "class",
        "choir",
        "project",
        "model",
        "crew",
        "villagers",
        "residents",
        "people",
        "children",
        "pupils",
        "students",
        "passengers",
        "families",
        "households",
        "rescue",
        "search",
        "way",
        "drive",
        "campaign",
        "effort",
        "operation",
        "trial",
        "pilot",
        "experiment",
        "programme",
        "program",
        "scheme",
        "contest",
    ];
    if words.tokens.get(from).is_some_and(|t| t.kind == TokenKind::Number) {
        return true;
    }
    let tokens = words.tokens.get(from..).unwrap_or_default();
    let mut object = tokens
        .iter()
        .take_while(|t| t.is_word() && !["in", "of", "at", "for"].contains(&t.key.as_str()))
        .enumerate();
    // "The People's Committee", "the pupils' council": whose it is names a body.
    let owns = |at: usize| tokens.get(at + 1).is_some_and(|t| matches!(t.key.as_str(), "'" | "’"));
    object.any(|(at, t)| GROUPS.contains(&t.key.as_str()) && !owns(at))
}
