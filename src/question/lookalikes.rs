//! Words that are spelled like a question phrase and ask nothing: "đỡ đầu" typed "do dau", "mấy đồng chí".

use crate::text::token::{Token, TokenKind};

/// "nhan do dau may tre mo coi": typed without marks, "đỡ đầu" is no "do đâu".
pub(super) fn is_sponsored(tokens: &[Token], at: usize) -> bool {
    const BEFORE: [&str; 6] = ["nhan", "duoc", "cung", "xin", "nguoi", "me"];
    const BEHIND: [&str; 11] = [
        "may", "bao", "tre", "cho", "em", "cac", "chau", "hoc", "con", "nhung", "hai",
    ];
    let beside = |at: Option<usize>, words: &[&str]| {
        at.and_then(|at| tokens.get(at))
            .is_some_and(|t| words.contains(&t.bare.as_str()))
    };
    let typed = tokens[at].key == "do" && tokens.get(at + 1).is_some_and(|t| t.key == "dau");
    typed && (beside(at.checked_sub(1), &BEFORE) || beside(Some(at + 2), &BEHIND))
}

/// "may dong ho hoc tap", "mấy đồng chí": families and comrades are no money.
pub(super) fn opens_noun(tokens: &[Token], to: usize) -> bool {
    const NOUNS: [&str; 5] = ["ho", "chi", "bao", "doi", "nghiep"];
    tokens.get(to).is_some_and(|t| NOUNS.contains(&t.bare.as_str()))
}

/// "mỗi ngày bao nhiêu suất", "trong 5 năm bao nhiêu": so much a day, and so many years, ask for no day.
pub(super) fn is_of_each(tokens: &[Token], at: usize) -> bool {
    const EACH: [&str; 5] = ["mỗi", "một", "hằng", "hàng", "mấy"];
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    before.is_some_and(|t| t.kind == TokenKind::Number || EACH.iter().any(|each| t.can_mean(each)))
}

/// "bao nhieu tien si": typed without marks, doctors and progress are no money.
pub(super) fn opens_other(tokens: &[Token], to: usize) -> bool {
    const BEHIND: [&str; 5] = ["si", "sy", "bo", "tien", "do"];
    let typed = to.checked_sub(1).is_some_and(|last| tokens[last].key == "tien");
    typed && tokens.get(to).is_some_and(|t| BEHIND.contains(&t.key.as_str()))
}

/// "ai che ra may tach hat", "may bay": a machine by what it does, typed without marks, and no "mấy".
pub(super) fn is_machine(tokens: &[Token], at: usize) -> bool {
    const DOES: [&str; 18] = [
        "tach", "bom", "gat", "say", "xay", "cat", "khoan", "thai", "nghien", "rua", "gieo", "phun", "hut", "moc",
        "bay", "xuc", "ui", "keo",
    ];
    tokens[at].key == "may" && tokens.get(at + 1).is_some_and(|next| DOES.contains(&next.key.as_str()))
}

/// "trao huan chuong cho don bien phong": typed small and without marks inside a question, "cho" says to whom.
pub(super) fn gives_to(tokens: &[Token], at: usize) -> bool {
    let behind_place_word = |before: usize| ["o", "tai", "huyen"].contains(&tokens[before].bare.as_str());
    tokens[at].key == "cho" && !tokens[at].capital && at.checked_sub(1).is_some_and(|before| !behind_place_word(before))
}
