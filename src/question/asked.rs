//! What a question asks for: the table of question phrases, and where in the question they stand.

use super::nouns_beside;
use super::phrases::{PHRASES, SOME};
use crate::entity::Words;
use crate::text::Lang;
use crate::text::token::Token;

/// What sort of thing would answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asked {
    /// A person or a unit.
    Who,
    /// Who a named person is.
    WhoIs,
    /// The post somebody holds.
    Post,
    /// A thing: an award, a movement, a name.
    What,
    /// A name of something described.
    Name,
    /// A number of things; the noun follows or stands before.
    HowMany,
    /// An amount of money.
    Money,
    Percent,
    Rank,
    When,
    Where,
    /// A unit: "phường nào", "quận nào".
    Place,
    /// "hạng mấy"
    Class,
    /// Who gave or handed over.
    ByWhom,
    Why,
    /// "gồm những ai", "những quận nào": all members.
    Members,
    /// "làm được gì": deeds.
    Deeds,
    /// Born when.
    Birth,
    /// "mấy tuổi"
    Age,
    /// The number of a decision.
    Decision,
}

/// Of those who can be asked for, which.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    #[default]
    Any,
    /// "cá nhân nào", "which teacher"
    Person,
    /// "đơn vị nào", "which school"
    Unit,
}

/// A question phrase that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    pub asked: Asked,
    /// Tokens `from..to` of the question are the phrase.
    pub from: usize,
    pub to: usize,
    /// For [`Asked::HowMany`]: the noun counted, as typed, in bare syllables.
    pub noun: Vec<String>,
    /// The token the noun begins at.
    pub noun_at: usize,
    /// What is counted is an award itself ("mấy CSTĐ"): whoever holds it may be the unit.
    pub any_unit: bool,
    /// The same noun in the other language.
    pub noun_also: Vec<Vec<String>>,
    /// For [`Asked::Who`]: people or units.
    pub sort: Sort,
}

impl Ask {
    /// A question for one sort of thing, whose words stand nowhere in particular.
    pub fn of(asked: Asked) -> Ask {
        Ask {
            asked,
            from: 0,
            to: 0,
            noun: Vec::new(),
            any_unit: false,
            noun_at: 0,
            noun_also: Vec::new(),
            sort: Sort::Any,
        }
    }
}

use Asked::*;

/// All question phrases, in order; where they overlap the longest that begins first.
pub fn find(words: &Words) -> Vec<Ask> {
    let tokens = &words.tokens;
    let mut out: Vec<Ask> = Vec::new();
    let mut at = 0;
    // "Sao huyện A được khen?" asks for the reason; elsewhere "sao" is a star or a manner.
    if let [first, next, ..] = &tokens[..]
        && first.key == "sao"
        && !next.capital
        && words.lang == Lang::Vi
    {
        out.push(Ask { to: 1, ..Ask::of(Why) });
        at = 1;
    }
    while at < tokens.len() {
        // "mấy năm trước", "mấy tháng qua": some, and no question.
        if words.lang == Lang::Vi
            && let Some(to) = SOME.iter().find_map(|some| phrase_at(tokens, at, some))
        {
            at = to;
            continue;
        }
        // "thi dua ai quoc" asks for nobody.
        if tokens[at].bare == "ai" && tokens.get(at + 1).is_some_and(|t| t.bare == "quoc") {
            at += 1;
            continue;
        }
        let best = PHRASES
            .iter()
            .filter_map(|(phrase, asked)| phrase_at(tokens, at, phrase).map(|to| (phrase, to, *asked)))
            // "by May 2021" is no "mấy" of an English question.
            .filter(|(phrase, to, _)| {
                let typed = || tokens[at..*to].iter().map(|t| t.key.as_str());
                words.lang == Lang::Vi || phrase.is_ascii() || phrase.split(' ').eq(typed())
            })
            .map(|(_, to, asked)| (to, asked))
            .max_by_key(|(to, _)| *to);
        match best {
            Some((to, asked)) => {
                let asked = of_presenter(tokens, to, of_decision(tokens, at, to, asked));
                let (asked, sort) = nouns_beside::told(tokens, at, to, asked);
                out.push(Ask {
                    from: at,
                    to,
                    sort,
                    ..Ask::of(asked)
                });
                at = to;
            }
            None => at += 1,
        }
    }
    drop_links(tokens, &mut out);
    settle(tokens, &mut out);
    out
}

/// "the man who saved …", "when the police were rewarded": behind another ask and inside the sentence these words link
/// and ask nothing.
fn drop_links(tokens: &[Token], asks: &mut Vec<Ask>) {
    const LINKS: [&str; 6] = ["when", "where", "who", "whom", "which", "whose"];
    const OPENERS: [&str; 13] = [
        "and", "or", "also", "in", "on", "at", "by", "for", "from", "of", "to", "with", "but",
    ];
    let links = |ask: &Ask| {
        let before = ask.from.checked_sub(1).map(|at| &tokens[at]);
        ask.to == ask.from + 1
            && LINKS.contains(&tokens[ask.from].key.as_str())
            && before.is_some_and(|t| t.is_word() && !OPENERS.contains(&t.key.as_str()))
    };
    let mut asked_before = false;
    asks.retain(|ask| {
        let drop = asked_before && links(ask);
        asked_before = true;
        !drop
    });
}

/// "Quyết định khen anh A số bao nhiêu": the number a decision bears is no count.
fn of_decision(tokens: &[Token], at: usize, to: usize, asked: Asked) -> Asked {
    let ends = tokens
        .get(to)
        .is_none_or(|t| !t.is_word() || ["ký", "ban", "ngày", "và"].iter().any(|w| t.can_mean(w)));
    let number = at
        .checked_sub(1)
        .is_some_and(|before| tokens[before].can_mean("số") && tokens[before].bare == "so");
    let decision = (0..at).any(|i| phrase_at(tokens, i, "quyết định").is_some());
    if asked == HowMany && ends && number && decision {
        Decision
    } else {
        asked
    }
}

/// "ai gắn huân chương lên cờ", "ai thay mặt Chủ tịch nước trao": who hands over.
fn of_presenter(tokens: &[Token], to: usize, asked: Asked) -> Asked {
    const HANDS: [&str; 4] = [
        "gắn huân chương",
        "gắn hchuong",
        "thay mặt chủ tịch nước",
        "thay mặt thủ tướng",
    ];
    match asked == Who && HANDS.iter().any(|hands| phrase_at(tokens, to, hands).is_some()) {
        true => ByWhom,
        false => asked,
    }
}

/// Whether the phrase stands at token `at`; the token after it.
pub fn phrase_at(tokens: &[Token], at: usize, phrase: &str) -> Option<usize> {
    let mut i = at;
    for word in phrase.split(' ') {
        let token = tokens.get(i)?;
        if !token.can_mean(word) {
            return None;
        }
        i += 1;
    }
    Some(i)
}

/// The nouns that are counted; an ask repeated in one breath ("những quận nào gồm") counts once.
fn settle(tokens: &[Token], asks: &mut Vec<Ask>) {
    let starts: Vec<usize> = asks.iter().map(|a| a.from).collect();
    let mut split: Vec<Ask> = Vec::new();
    for ask in asks.drain(..) {
        if ask.asked != HowMany {
            split.push(ask);
            continue;
        }
        let end = starts
            .iter()
            .copied()
            .filter(|s| *s >= ask.to)
            .min()
            .unwrap_or(tokens.len());
        let from = ["nhiều", "ít"]
            .iter()
            .find_map(|w| phrase_at(tokens, ask.to, w))
            .unwrap_or(ask.to);
        for (at, noun) in nouns(tokens, from, end) {
            // The first noun stands right behind the phrase; each further one asks again.
            let from = if at == from { ask.from } else { at };
            split.push(Ask {
                from,
                to: at,
                noun,
                noun_at: at,
                ..Ask::of(HowMany)
            });
        }
    }
    // "đạt mấy chỉ tiêu, mấy cái vượt": a word that only stands for the noun takes the noun of the ask before.
    for at in 1..split.len() {
        let stands_in = split[at]
            .noun
            .first()
            .is_some_and(|n| matches!(n.as_str(), "cai" | "cap" | "loai"));
        if split[at].asked == HowMany && split[at - 1].asked == HowMany && stands_in {
            split[at].noun = split[at - 1].noun.clone();
        }
    }
    *asks = split;
    // "bao nhiêu" after a measure of money asks for money only where the noun says so; left to the matching.
    let has = |asks: &[Ask], asked: Asked| asks.iter().any(|a| a.asked == asked);
    // "gồm những quận nào" asks once; "…, ai là cụm trưởng" behind a comma asks for more.
    if let Some(members) = asks.iter().position(|a| a.asked == Members) {
        let end = asks[members].to;
        let parted = |from: usize| from > end && tokens[end..from].iter().any(|t| !t.is_word() || is_and(t));
        asks.retain(|a| !matches!(a.asked, Place | What | Who | WhoIs) || (a.asked == Who && parted(a.from)));
    }
    if has(asks, Name) || has(asks, Post) || has(asks, Class) || has(asks, Why) || has(asks, Deeds) {
        asks.retain(|a| a.asked != What);
    }
    if has(asks, Birth) {
        asks.retain(|a| a.asked == Birth);
    }
    if has(asks, Percent) && asks.iter().filter(|a| a.asked == HowMany).count() == 1 {
        // "tỷ lệ … là bao nhiêu"
        let bare_count = asks.iter().any(|a| a.asked == HowMany && a.noun.is_empty());
        if bare_count {
            asks.retain(|a| a.asked != HowMany);
        }
    }
    if has(asks, Money) {
        let bare_count = |a: &Ask| a.asked == HowMany && a.noun.is_empty();
        asks.retain(|a| !bare_count(a));
    }
    let mut seen: Vec<Asked> = Vec::new();
    asks.retain(|a| {
        let repeated = seen.contains(&a.asked) && a.asked != HowMany;
        seen.push(a.asked);
        !repeated
    });
}

/// The nouns from token `from` on, each with its first token: "tập thể, cá nhân", "doanh nghiệp, hợp tác xã và hộ kinh
/// doanh". What follows a comma or "và" is another noun where it is short or begins like a thing that is counted.
fn nouns(tokens: &[Token], from: usize, end: usize) -> Vec<(usize, Vec<String>)> {
    let bare = |from: usize, to: usize| -> Vec<String> { tokens[from..to].iter().map(|t| t.bare.clone()).collect() };
    let piece_end = |from: usize| {
        (from..end)
            .find(|i| !tokens[*i].is_word() || is_and(&tokens[*i]))
            .unwrap_or(end)
    };
    let mut at = piece_end(from);
    let mut out = vec![(from, bare(from, at.min(from + 4)))];
    while at < end && (tokens[at].key == "," || is_and(&tokens[at])) {
        let next = if tokens[at].key == "," && tokens.get(at + 1).is_some_and(is_and) {
            at + 2
        } else {
            at + 1
        };
        let stop = piece_end(next.min(end));
        let noun = bare(next.min(end), stop.min(next + 4));
        let counted = COUNTED.iter().any(|c| noun.join(" ").starts_with(c));
        if noun.is_empty() || !(counted || (stop == tokens.len() && noun.len() <= 2 && out[0].1.len() <= 3)) {
            break;
        }
        out.push((next, noun));
        at = stop;
    }
    out
}

fn is_and(token: &Token) -> bool {
    token.can_mean("và") || token.key == "and"
}

/// Things that are counted beside each other.
const COUNTED: [&str; 34] = [
    "chien si thi dua",
    "lao dong tien tien",
    "tap the lao dong",
    "bang khen",
    "giay khen",
    "huan chuong",
    "co thi dua",
    "nghe nhan",
    "nha giao",
    "thon",
    "village",
    "nguoi tot",
    "tap the",
    "ca nhan",
    "ho",
    "nguoi",
    "don vi",
    "gia dinh",
    "hop tac xa",
    "doanh nghiep",
    "to chuc",
    "chi bo",
    "hoc sinh",
    "giao vien",
    "collective",
    "individual",
    "household",
    "group",
    "people",
    "family",
    "families",
    "unit",
    "enterprise",
    "cooperative",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;

    fn asked(text: &str) -> Vec<Asked> {
        let lexicon = Lexicon::default();
        find(&Words::new(text, &lexicon, false, Lang::Vi))
            .into_iter()
            .map(|a| a.asked)
            .collect()
    }

    #[test]
    fn question_phrases_with_and_without_marks() {
        assert_eq!(asked("ai được khen"), [Who]);
        assert_eq!(asked("thu ngan sach dat bao nhieu % ke hoach"), [Percent]);
        assert_eq!(asked("Cụm 8 tổng kết khi nào, ở đâu?"), [When, Where]);
        assert_eq!(asked("gồm những quận nào"), [Members]);
        assert_eq!(asked("bà ấy là ai, làm được gì"), [WhoIs, Deeds]);
        assert_eq!(asked("mấy tập thể, mấy cá nhân"), [HowMany, HowMany]);
        assert_eq!(asked("sinh năm bao nhiêu"), [Birth]);
        assert_eq!(asked("khen bao nhiêu tập thể và cá nhân?"), [HowMany, HowMany]);
        assert_eq!(
            asked("có bao nhiêu doanh nghiệp, hợp tác xã, hộ kinh doanh?"),
            [HowMany, HowMany, HowMany]
        );
        assert_eq!(asked("bao nhiêu người được khen, và vì sao?"), [HowMany, Why]);
    }
}
