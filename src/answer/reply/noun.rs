//! "Bị khởi tố tội gì", "dạy môn gì", "lấy nguồn nào": the noun that is asked for, and sentences that say it.

use super::Asking;
use crate::question::asked::Asked;
use crate::text::Lang;
use crate::text::phrase::stands;
use crate::text::token::{Token, tokens};

/// Words right before "gì" that are no noun of a kind.
const LITTLE: [&str; 26] = [
    "lam", "la", "co", "duoc", "cai", "con", "nhung", "ve", "dieu", "viec", "chuyen", "thuong", "tang", "khen", "nhan",
    "noi", "ten", "nghi", "vi", "de", "don", "trao", "phat", "gom", "cac", "may",
];

/// Nouns that say the same in reports.
const ALIKE: [(&str, &[&str]); 5] = [
    ("tội", &["tội danh", "hành vi", "tội"]),
    (
        "nguồn",
        &[
            "nguồn tiền",
            "nguồn kinh phí",
            "kinh phí của",
            "từ nguồn",
            "từ tiền",
            "từ quỹ",
            "từ ngân sách",
        ],
    ),
    ("môn", &["môn", "bộ môn", "dạy"]),
    ("bệnh", &["bệnh", "mắc", "chứng"]),
    ("nghề", &["nghề", "làm nghề"]),
];

/// The noun before "gì" or "nào".
fn asked(asking: &Asking) -> Option<Token> {
    if asking.ask.asked != Asked::What || asking.lang() != Lang::Vi {
        return None;
    }
    let words = &asking.query.tokens;
    // "lấy từ đâu": of money its source is asked for.
    if of_source(asking) {
        return tokens("nguồn").pop();
    }
    let at = (asking.ask.from..asking.ask.to).find(|at| words.get(*at).is_some_and(|t| t.can_mean("gì")));
    let noun = words.get(at?.checked_sub(1)?)?;
    (noun.is_word() && !LITTLE.contains(&noun.bare.as_str())).then(|| noun.clone())
}

/// "Lấy từ đâu", "lấy nguồn nào": where the money comes from.
pub fn of_source(asking: &Asking) -> bool {
    let words = &asking.query.tokens;
    let phrase = words.get(asking.ask.from..asking.ask.to).unwrap_or_default();
    let said = |word: &str| phrase.iter().any(|t| t.can_mean(word));
    asking.ask.asked == Asked::What && asking.lang() == Lang::Vi && (said("đâu") || said("nguồn"))
}

/// Whether a noun is asked for that is neither a post nor what somebody does.
pub fn of_other_kind(asking: &Asking) -> bool {
    const OF_POSTS: [&str; 8] = ["chuc", "vu", "vai", "cap", "ham", "quan", "nghe", "danh"];
    asked(asking).is_some_and(|noun| !OF_POSTS.contains(&noun.bare.as_str()))
}

/// "những bức xúc gì", "các việc gì": several things are asked for that are no movements, awards or the like.
pub fn several_of_other_kind(asking: &Asking) -> bool {
    const CALLED: [&str; 14] = [
        "trao", "dua", "dong", "hinh", "de", "hieu", "thi", "dich", "dot", "trinh", "cham", "phuong", "chuong", "khen",
    ];
    let words = &asking.query.tokens;
    let at = (asking.ask.from..asking.ask.to).find(|at| words.get(*at).is_some_and(|t| t.can_mean("gì")));
    let before = at.map_or(&[][..], |at| &words[at.saturating_sub(4)..at]);
    let several = before
        .iter()
        .any(|t| ["những", "các"].iter().any(|word| t.can_mean(word)));
    several && asked(asking).is_some_and(|noun| !CALLED.contains(&noun.bare.as_str()))
}

/// Whether the sentence says the noun that is asked for, or another word for it, with more behind.
pub fn said(asking: &Asking, text: &str) -> bool {
    let Some(noun) = asked(asking) else { return false };
    let words = tokens(text);
    let also = ALIKE
        .iter()
        .find(|(name, _)| noun.can_mean(name))
        .map_or(&[][..], |(_, all)| all);
    let more = |at: usize| words.get(at).is_some_and(Token::is_word);
    (0..words.len()).any(|at| {
        let other = also
            .iter()
            .find_map(|phrase| crate::question::asked::phrase_at(&words, at, phrase));
        // "nguồn tin" is no source of money.
        let own = also.is_empty() && more(at + 1) && noun.can_mean(&words[at].key);
        own || other.is_some_and(more)
    })
}

/// "Tiền thưởng bà sắm cái gì?": what is bought is no award.
pub fn buys(asking: &Asking) -> bool {
    const BUY: [&str; 8] = [
        "mua gi",
        "mua cai gi",
        "mua nhung gi",
        "mua do gi",
        "sam gi",
        "sam cai gi",
        "sam do gi",
        "sam nhung gi",
    ];
    BUY.iter().any(|words| stands(&asking.own_bare, words))
}

/// Whether the words of a question ask for an award.
pub fn asks_for_award(asking: &Asking) -> bool {
    let text = asking.asked.trim().replace("bi thuong", "").replace("tien thuong", "");
    // "Bà A được tặng gì?": what somebody is given is an award or a present.
    let given = || {
        ["duoc tang gi", "duoc trao gi", "nhan duoc gi"]
            .iter()
            .any(|w| text.contains(w))
    };
    ["khen", "thuong", "danh hieu", "huy hieu", "award", "badge"]
        .iter()
        .any(|w| text.contains(w))
        || (!asking.query.persons.is_empty() && given())
}
