//! Who hands over and who does something else: "ai gắn huân chương", "do ai lập".

use super::asked::Asked::{self, ByWhom, Place, What, Who};
use super::asked::phrase_at;
use crate::text::token::Token;

/// Words for whose award it is, beside those of [`super::phrases`].
pub const WHOSE: [(&str, Asked); 7] = [
    ("đoàn thể nào", Asked::Who),
    ("hội đoàn thể nào", Asked::Who),
    ("khen của đâu", Asked::ByWhom),
    ("khen của nơi nào", Asked::ByWhom),
    ("khen của cấp nào", Asked::ByWhom),
    ("khen của đơn vị nào", Asked::ByWhom),
    ("khen của cơ quan nào", Asked::ByWhom),
];

/// "ai gắn huân chương lên cờ", "ai thay mặt Chủ tịch nước trao": who hands over.
pub fn of_presenter(tokens: &[Token], to: usize, asked: Asked) -> Asked {
    const HANDS: [&str; 4] = [
        "gắn huân chương",
        "gắn hchuong",
        "thay mặt chủ tịch nước",
        "thay mặt thủ tướng",
    ];
    // "nhóm xe do ai lập?": who did what is no giving asks for a doer.
    const GIVING: [&str; 14] = [
        "trao",
        "tặng",
        "khen",
        "thưởng",
        "gắn",
        "phong",
        "công",
        "ký",
        "cấp",
        "truy",
        "thừa",
        "ủy",
        "suy",
        "tuyên",
    ];
    let by = to >= 2 && tokens[to - 2].can_mean("do") && tokens[to - 1].can_mean("ai");
    let gives = |token: &Token| GIVING.iter().any(|verb| token.can_mean(verb));
    if asked == ByWhom && by && tokens.get(to).is_some_and(|next| next.is_word() && !gives(next)) {
        return Who;
    }
    // "giải Nhất là của ai": who won it.
    let back = |n: usize| to.checked_sub(n).map(|at| &tokens[at]);
    let of_whom = back(2).is_some_and(|t| t.can_mean("của")) && back(1).is_some_and(|t| t.can_mean("ai"));
    let is_whose = of_whom && back(3).is_some_and(|t| t.can_mean("là"));
    let prize = of_whom && (3..6).any(|n| back(n).is_some_and(|t| t.can_mean("giải")));
    if asked == ByWhom && (is_whose || prize) {
        return Who;
    }
    // "nhận Bằng khen của đơn vị nào", "Bằng khen do bộ nào tặng": whose award it is.
    if matches!(asked, Who | What | Place) && (of_whose_award(tokens, to) || by_which_giver(tokens, to)) {
        return ByWhom;
    }
    // "ai đưa huân chương cho người nhà", "ai chuyển giấy khen tới trường"
    if asked == Who && hands_award(tokens, to) {
        return ByWhom;
    }
    // "ai đến thưởng công an quận", "ai trực tiếp khen"
    if asked == Who && comes_to_give(tokens, to) {
        return ByWhom;
    }
    match asked == Who && (HANDS.iter().any(|hands| phrase_at(tokens, to, hands).is_some()) || for_another(tokens, to))
    {
        true => ByWhom,
        false => asked,
    }
}

/// "(ai) đến thưởng", "(ai) đã trực tiếp tặng": who goes or comes does so to give.
fn comes_to_give(tokens: &[Token], to: usize) -> bool {
    const GIVES: [&str; 7] = ["thưởng", "khen", "trao", "tặng", "gắn", "tuyên dương", "biểu dương"];
    let at = behind_coming(tokens, to);
    at > to && GIVES.iter().any(|verb| phrase_at(tokens, at, verb).is_some())
}

/// Where the verb stands behind "đã lên", "về", "trực tiếp".
fn behind_coming(tokens: &[Token], mut at: usize) -> usize {
    const BEFORE: [&str; 10] = [
        "đã",
        "vừa",
        "sẽ",
        "lên",
        "về",
        "đến",
        "tới",
        "trực tiếp",
        "đứng ra",
        "thay mặt",
    ];
    while let Some(next) = BEFORE.iter().find_map(|word| phrase_at(tokens, at, word)) {
        at = next;
    }
    at
}

/// "(ai) thay mặt Bộ trưởng trao", "(ai) thừa ủy quyền Chủ tịch nước gắn": who hands over for somebody else.
fn for_another(tokens: &[Token], at: usize) -> bool {
    const FOR: [&str; 5] = ["thay mặt", "thừa ủy quyền", "được ủy quyền", "đại diện", "thừa lệnh"];
    const HANDS: [&str; 3] = ["trao", "gắn", "tặng"];
    let at = at + usize::from(tokens.get(at).is_some_and(|t| t.can_mean("đã")));
    let behind = FOR.iter().find_map(|words| phrase_at(tokens, at, words));
    behind.is_some_and(|from| {
        let near = tokens.iter().skip(from).take(FOR_WHOM);
        near.take_while(|t| t.is_word())
            .any(|t| HANDS.iter().any(|verb| t.can_mean(verb)))
    })
}

/// So many words may say for whom somebody hands over.
const FOR_WHOM: usize = 9;

/// What is handed over.
pub(super) const AWARDS: [&str; 12] = [
    "huân chương",
    "huy chương",
    "bằng khen",
    "giấy khen",
    "kỷ niệm chương",
    "cờ thi đua",
    "bằng công nhận",
    "thư khen",
    "huy hiệu",
    "danh hiệu",
    "giải thưởng",
    "phần thưởng",
];

/// "đưa huân chương", "chuyển tận tay bằng khen" from token `at` on.
fn hands_award(tokens: &[Token], at: usize) -> bool {
    const VERBS: [&str; 4] = ["đưa", "chuyển", "gửi", "đem"];
    let at = at + usize::from(tokens.get(at).is_some_and(|t| t.can_mean("đã")));
    let verb = tokens
        .get(at)
        .is_some_and(|t| VERBS.iter().any(|verb| t.can_mean(verb)));
    let award = |at: usize| AWARDS.iter().any(|award| phrase_at(tokens, at, award).is_some());
    verb && (at + 1..at + 4).any(award)
}

/// "Bằng khen của đơn vị nào": the phrase that ends before token `to` stands behind an award and "của".
fn of_whose_award(tokens: &[Token], to: usize) -> bool {
    let of = (to.saturating_sub(4)..to).find(|at| tokens[*at].can_mean("của"));
    let Some(of) = of.filter(|_| tokens[to - 1].can_mean("nào")) else {
        return false;
    };
    AWARDS.iter().any(|award| {
        let from = of.checked_sub(award.split(' ').count());
        from.is_some_and(|from| phrase_at(tokens, from, award) == Some(of))
    })
}

/// "(which) body gave", "(which) ministry awarded": a verb of giving right behind the noun, which begins at a token.
pub fn unit_gives(tokens: &[Token], from: usize) -> bool {
    const GAVE: [&str; 11] = [
        "pinned",
        "handed",
        "bestowed",
        "delivered",
        "gave",
        "awarded",
        "presented",
        "conferred",
        "granted",
        "commended",
        "issued",
    ];
    let gave = (from..tokens.len().min(from + 4)).find(|at| GAVE.contains(&tokens[*at].key.as_str()));
    let had = |at: usize| ["was", "were", "been", "be", "got"].contains(&tokens[at].key.as_str());
    gave.is_some_and(|at| at > from && !(from..at).any(had))
}

/// Where the kind of giver begins that the phrase before token `to` asks for: "bộ nào", "cơ quan nào".
pub fn giver_before(tokens: &[Token], to: usize) -> Option<usize> {
    const GIVERS: [&str; 12] = [
        "bộ",
        "bộ ngành",
        "cơ quan",
        "cấp",
        "ngành",
        "ban",
        "tổ chức",
        "đơn vị",
        "hội",
        "tỉnh",
        "đoàn",
        "ban ngành",
    ];
    let which = to.checked_sub(1).filter(|at| tokens[*at].can_mean("nào"))?;
    GIVERS.iter().find_map(|giver| {
        let from = which.checked_sub(giver.split(' ').count())?;
        (phrase_at(tokens, from, giver) == Some(which)).then_some(from)
    })
}

/// "do bộ nào tặng", "nhận bằng khen từ bộ nào", "được cấp nào trao bằng khen": the phrase that ends before token `to` names
/// a giver's kind behind a word that says by whom, and an award or a verb of giving stands beside it.
fn by_which_giver(tokens: &[Token], to: usize) -> bool {
    const BY: [&str; 4] = ["do", "từ", "bởi", "được"];
    const GIVES: [&str; 8] = ["trao", "tặng", "khen", "thưởng", "cấp", "ký", "phong", "công nhận"];
    let Some(which) = to.checked_sub(1).filter(|at| tokens[*at].can_mean("nào")) else {
        return false;
    };
    let by = |from: usize| {
        let before = from.checked_sub(1)?;
        BY.iter().find(|word| tokens[before].can_mean(word))
    };
    let giver = giver_before(tokens, to).and_then(by);
    let award = || (0..which).any(|at| AWARDS.iter().any(|award| phrase_at(tokens, at, award).is_some()));
    let gives = GIVES.iter().any(|verb| phrase_at(tokens, to, verb).is_some());
    match giver {
        // "được đơn vị nào tặng" needs the verb, "từ bộ nào" the award.
        Some(&"được") => gives,
        Some(&"từ") => award(),
        Some(_) => gives || award() && tokens.get(to).is_none_or(|t| !t.is_word()),
        None => false,
    }
}

/// "bí thư nào trao danh hiệu", "lãnh đạo nào tặng quà": who of some post hands over.
pub fn of_post_that_gives(tokens: &[Token], to: usize, asked: Asked) -> Asked {
    // "vị nào đã lên trao", "ông nào về gắn"
    let verb = tokens.get(behind_coming(tokens, to));
    let gives = verb.is_some_and(|t| ["trao", "gắn"].iter().any(|verb| t.can_mean(verb)));
    if asked == Who && gives { ByWhom } else { asked }
}
