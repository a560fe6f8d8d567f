//! One side of a comparison put as a question of its own: "A hay B nhiều giấy khen hơn?" asks how many certificates A has,
//! and how many B has.

mod put;
mod words;

use super::each_side;
use crate::question::Query;
use crate::question::asked::{Asked, phrase_at};
use crate::text::Lang;
use crate::text::token::{Token, TokenKind};
use put::put;
use words::{DEGREES, ENGLISH_SIDES, FILLING, SIDES, WEIGHING};

/// How far behind a degree its "hơn" may stand.
const NEAR: usize = 14;

/// How a side is asked for what it has.
#[derive(Clone, Copy, PartialEq)]
enum Asking {
    /// The question word takes the place of the degree: "nhiều tập thể hơn".
    At(usize),
    /// "nhiều hơn": before what is counted, else at the end.
    Counted,
    /// "hạng cao hơn": the class is asked for where the degree stands; "cùng hạng không": behind "hạng".
    Class(Option<usize>),
    /// "ký trước": when.
    When,
    /// The question has a question word of its own.
    Own,
}

/// The question once for each side, of which `regions` tells the tokens; none where it holds nothing against another.
pub fn questions(query: &Query, regions: &[(usize, usize)]) -> Option<Vec<String>> {
    let words = &query.tokens;
    let mut dropped = vec![false; words.len()];
    let regions = widened(query, regions);
    for ((_, end), (next, _)) in regions.iter().zip(regions.iter().skip(1)) {
        for at in *end..*next {
            let between = words.get(at).zip(dropped.get_mut(at));
            between.into_iter().for_each(|(word, gone)| *gone = joins(word));
        }
        let so = end.checked_sub(1).filter(|at| means(words, *at, "so"));
        so.into_iter().for_each(|so| drop(&mut dropped, so, so + 1));
    }
    let asking = asking(query, &mut dropped)?;
    let alone = |number: usize| {
        let others = regions.iter().enumerate().filter(|(other, _)| *other != number);
        let mut gone = dropped.clone();
        for (_, region) in others {
            drop(&mut gone, region.0, region.1);
        }
        let text = put(query, &gone, asking);
        // Short forms are written out with their capitals ("Người tốt, việc tốt"), beside which a place typed small is none.
        let small = query
            .places
            .iter()
            .any(|slot| words.get(slot.from).is_some_and(|word| !word.capital));
        if small { text.to_lowercase() } else { text }
    };
    Some((0..regions.len()).map(alone).collect())
}

fn joins(token: &Token) -> bool {
    const JOINS: [&str; 13] = [
        "với", "và", "hay", "hoặc", "còn", "so", "and", "or", "than", "versus", "vs", "sang", "in",
    ];
    JOINS.iter().any(|word| token.can_mean(word)) || token.kind == TokenKind::Sign
}

/// The regions of the sides with what stands right beside them: the kind of unit, the head that both have ("cụm 4 2016 và
/// cụm Tây Bắc 2019"), the time behind the last where the first has one.
fn widened(query: &Query, regions: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let words = &query.tokens;
    let mut out = regions.to_vec();
    let of_time = |region: &(usize, usize)| query.periods.iter().any(|p| region.0 <= p.from && p.to <= region.1);
    if let [first, .., last] = out.as_mut_slice() {
        let bare = |at: usize| words.get(at).filter(|t| t.is_word()).map(|t| t.bare.as_str());
        let opens = |at: usize| bare(at).is_some() && bare(at) == bare(last.0);
        if let Some(at) = (0..first.0).rfind(|at| opens(*at) && !opens(first.0)) {
            first.0 = at;
        }
        let next = query.periods.iter().find(|p| (last.1..last.1 + 2).contains(&p.from));
        if let Some(next) = next.filter(|_| of_time(first) && !of_time(last)) {
            last.1 = next.to;
        }
        let before = query.periods.iter().find(|p| (p.to..p.to + 2).contains(&first.0));
        if let Some(before) = before.filter(|_| of_time(last) && !of_time(first)) {
            first.0 = before.from;
        }
    }
    out
}

/// The token behind a phrase at a token; "thi" is no "thì", for "cờ thi đua" typed without its marks holds none either.
fn said(words: &[Token], at: usize, phrase: &str) -> Option<usize> {
    let to = phrase_at(words, at, phrase)?;
    (phrase != "thì" || words.get(at).is_some_and(|word| word.key == phrase)).then_some(to)
}

/// Whether the token at a place is of a place or a time that the question names.
fn is_named(query: &Query, at: usize) -> bool {
    let within = |from: usize, to: usize| (from..to).contains(&at);
    query.places.iter().any(|slot| within(slot.from, slot.to))
        || query.periods.iter().any(|slot| within(slot.from, slot.to))
}

/// Whether the token at a place can mean a word.
fn means(words: &[Token], at: usize, word: &str) -> bool {
    words.get(at).is_some_and(|token| token.can_mean(word))
}

/// Drops the tokens `from..to`.
fn drop(dropped: &mut [bool], from: usize, to: usize) {
    let run = dropped.iter_mut().take(to).skip(from);
    run.for_each(|gone| *gone = true);
}

/// What asks for the number, with the words that only compare dropped.
fn asking(query: &Query, dropped: &mut [bool]) -> Option<Asking> {
    let words = &query.tokens;
    let end = words.iter().rposition(|t| t.kind != TokenKind::Sign)? + 1;
    let named = |at: usize| is_named(query, at) || at > 0 && words.get(at).is_some_and(|word| word.capital);
    let weighing = (0..end).find_map(|at| {
        let to = WEIGHING.iter().filter_map(|phrase| said(words, at, phrase)).max()?;
        (!named(at)).then_some((at, to))
    });
    let degree = (0..end).find(|at| !named(*at) && DEGREES.iter().any(|word| words[*at].can_mean(word)));
    let than = |word: &Token| word.can_mean("hơn");
    let mut asking = if let Some(at) = degree.filter(|at| of_class(words, *at)) {
        let to = if means(words, at + 1, "hơn") { at + 2 } else { at + 1 };
        let article = at
            .checked_sub(1)
            .filter(|before| ["a", "the"].contains(&words[*before].key.as_str()));
        drop(dropped, article.unwrap_or(at), at);
        drop(dropped, at + 1, to);
        Asking::Class(Some(at))
    } else if let Some(at) = (0..end).find(|at| means(words, *at, "cùng") && means(words, at + 1, "hạng")) {
        drop(dropped, at, at + 1);
        let behind = Some(at + 2).filter(|behind| *behind < end);
        drop(dropped, at + 3, end);
        Asking::Class(behind)
    } else if let Some((from, to)) = weighing {
        drop(dropped, from, to);
        Asking::Counted
    } else if let Some(at) = degree {
        match (at + 1..end.min(at + NEAR)).find(|i| than(&words[*i])) {
            Some(hon) if hon == at + 1 => {
                drop(dropped, at, hon + 1);
                Asking::Counted
            }
            Some(hon) => {
                drop(dropped, hon, hon + 1);
                Asking::At(at)
            }
            None if at + 1 == end => {
                drop(dropped, at, end);
                Asking::Counted
            }
            None if query.lang == Lang::En || which_before(words, at) => Asking::At(at),
            None => Asking::Own,
        }
    } else if than(&words[end - 1]) {
        drop(dropped, end - 1, end);
        Asking::Counted
    } else if ["trước", "sau", "first", "earlier", "later"]
        .iter()
        .any(|w| words[end - 1].key == *w)
        && end > 2
    {
        // "ký giao ước 2026, cụm nào ký trước?": the verb is said once of a side.
        let again = words[..end - 2].iter().any(|t| t.key == words[end - 2].key);
        drop(dropped, end - 1 - usize::from(again), end);
        Asking::When
    } else {
        Asking::Own
    };
    if asking != Asking::Own {
        for at in 0..end {
            let which = SIDES.iter().filter_map(|side| {
                let to = said(words, at, side)?;
                said(words, to, "nào")
            });
            let english = ENGLISH_SIDES.iter().filter_map(|side| said(words, at, side));
            let found = match query.lang {
                Lang::Vi => which
                    .max()
                    .or_else(|| ["ai", "đâu"].iter().find_map(|side| said(words, at, side))),
                Lang::En => english.max(),
            };
            if let Some(to) = found.filter(|_| !named(at)) {
                drop(dropped, at, to);
            }
        }
    }
    for at in 0..end {
        if let Some(to) = FILLING.iter().filter_map(|phrase| said(words, at, phrase)).max()
            && !named(at)
        {
            drop(dropped, at, to);
        }
    }
    if means(words, 0, "so") {
        drop(dropped, 0, 1);
    }
    // "…, mỗi bên bao nhiêu em?", "là những tỉnh nào": what the question asks besides.
    let own: Vec<Asked> = query
        .asks
        .iter()
        .filter(|a| a.to <= words.len() && dropped.get(a.from) != Some(&true))
        .map(|a| a.asked)
        .collect();
    let number = own
        .iter()
        .any(|asked| matches!(asked, Asked::HowMany | Asked::Money | Asked::Percent));
    match asking {
        // "…, mỗi bên bao nhiêu em?" asks for the number itself.
        Asking::At(at) if number => {
            drop(dropped, at, at + 1);
            asking = Asking::Own;
        }
        Asking::Counted if number => asking = Asking::Own,
        Asking::Own if own.is_empty() => asking = Asking::Counted,
        // Which of many, or who, is asked of each where that is said.
        Asking::Own if !number && !each_side::of_each(query) && !each_side::in_turn(query) => return None,
        _ => {}
    }
    Some(asking)
}

/// Whether a degree is one of classes: "hạng cao hơn", "a higher class".
fn of_class(words: &[Token], at: usize) -> bool {
    let english = words[at].key == "higher" && words.get(at + 1).is_some_and(|next| next.key == "class");
    english || at > 0 && means(words, at - 1, "hạng") && means(words, at + 1, "hơn")
}

/// Whether "bên nào" or the like stands right before a word.
fn which_before(words: &[Token], at: usize) -> bool {
    let nao = (at.saturating_sub(2)..at).any(|i| means(words, i, "nào"));
    nao || at.checked_sub(1).is_some_and(|i| means(words, i, "ai"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::sides;
    use crate::entity::lexicon::Lexicon;

    #[test]
    fn each_side_is_asked_by_itself() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let asked = |text: &str| {
            let query = crate::question::understand(text, &lexicon, jiff::civil::date(2026, 11, 22));
            questions(&query, &sides::regions_of(&query)).unwrap_or_default()
        };
        for (question, both) in [
            (
                "Mê Linh với Thường Tín bên nào thu hồi nhiều đất hơn?",
                ["Mê Linh thu hồi bao nhiêu đất", "Thường Tín thu hồi bao nhiêu đất"],
            ),
            (
                "hoàn kiếm với tây hồ năm 2022 bên nào nhiều NTVT hơn?",
                [
                    "hoàn kiếm năm 2022 bao nhiêu người tốt, việc tốt",
                    "tây hồ năm 2022 bao nhiêu người tốt, việc tốt",
                ],
            ),
            (
                "Thanh Oai 2017 với Nam Từ Liêm 2021, nơi nào nhiều tập thể tiên tiến hơn?",
                [
                    "Thanh Oai 2017 bao nhiêu tập thể tiên tiến",
                    "Nam Từ Liêm 2021 bao nhiêu tập thể tiên tiến",
                ],
            ),
            (
                "Bắc Từ Liêm tặng giấy khen cho cá nhân năm 2022 hay 2023 nhiều hơn?",
                [
                    "Bắc Từ Liêm tặng giấy khen cho bao nhiêu cá nhân năm 2022",
                    "Bắc Từ Liêm tặng giấy khen cho bao nhiêu cá nhân 2023",
                ],
            ),
            (
                "Số giấy khen của Tây Hồ: 2022 với 2023 năm nào cao hơn?",
                [
                    "bao nhiêu giấy khen của Tây Hồ: 2022",
                    "bao nhiêu giấy khen của Tây Hồ 2023",
                ],
            ),
            (
                "Cụm 4 năm 2016 và cụm Tây Bắc 2019, bên nào đông đơn vị hơn?",
                ["Cụm 4 năm 2016 bao nhiêu đơn vị", "cụm Tây Bắc 2019 bao nhiêu đơn vị"],
            ),
            (
                "Viettel và Đoàn bay 919, đơn vị nào nhận HC Độc lập hạng cao hơn?",
                [
                    "Viettel nhận Huân chương Độc lập hạng mấy",
                    "Đoàn bay 919 nhận Huân chương Độc lập hạng mấy",
                ],
            ),
            (
                "Viettel hay Đoàn bay 919 nhận HC Độc lập cùng hạng không?",
                [
                    "Viettel nhận Huân chương Độc lập hạng mấy",
                    "Đoàn bay 919 nhận Huân chương Độc lập hạng mấy",
                ],
            ),
            (
                "Did Viettel or Vietnam Airlines get the higher class of Labour Order?",
                [
                    "Viettel get what class of Labour Order",
                    "Vietnam Airlines get what class of Labour Order",
                ],
            ),
            (
                "Did Tay Ho honour more people in 2018 or in 2019?",
                [
                    "Tay Ho honour how many people in 2018",
                    "Tay Ho honour how many people in 2019",
                ],
            ),
        ] {
            assert_eq!(asked(question), both, "{question}");
        }
    }
}
