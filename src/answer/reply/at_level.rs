//! "Được khen ở cấp nào?": the level at which something is given, as a sentence says it: "khen thưởng cấp Nhà nước".

use super::Asking;
use crate::question::asked::{Asked, phrase_at};
use crate::text::Span;
use crate::text::token::tokens;

const LEVELS: [&str; 16] = [
    "nhà nước",
    "trung ương",
    "quốc gia",
    "toàn quốc",
    "chính phủ",
    "bộ",
    "ngành",
    "tỉnh",
    "thành phố",
    "huyện",
    "quận",
    "thị xã",
    "xã",
    "phường",
    "cơ sở",
    "thôn",
];

/// Whether a level is asked for.
pub fn asked(asking: &Asking) -> bool {
    let words = &asking.query.tokens;
    let which = (asking.ask.from..asking.ask.to).find(|at| words.get(*at).is_some_and(|t| t.can_mean("nào")));
    let level = which.and_then(|at| at.checked_sub(1)).and_then(|at| words.get(at));
    asking.ask.asked == Asked::What && level.is_some_and(|t| t.can_mean("cấp"))
}

/// Where levels stand in a sentence.
pub fn of(asking: &Asking, text: &str) -> Vec<Span> {
    if !asking.once(asked) {
        return Vec::new();
    }
    let words = tokens(text);
    let level = |at: usize| LEVELS.iter().filter_map(|level| phrase_at(&words, at, level)).max();
    let stands = (0..words.len()).filter(|at| words[*at].key == "cấp");
    stands
        .filter_map(|at| level(at + 1).map(|to| words[at].span.join(words[to - 1].span)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::of_question;
    use super::*;

    #[test]
    fn a_level_stands_behind_its_word() {
        let text = "Đội sẽ được khen thưởng cấp Nhà nước sau trận chung kết, theo cấp có thẩm quyền.";
        let found = of_question("Đội được khen ở cấp nào?", |asking| of(asking, text));
        let found: Vec<&str> = found.into_iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["cấp Nhà nước"]);
    }
}
