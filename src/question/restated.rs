//! "Thế năm 2022?", "còn cấp thành phố?", "and the year before?": a follow-up that only puts another year, place, award,
//! class, level, post or rank in place of the one asked about is the question before with just that replaced.

mod opposite;
pub(super) mod words;

use super::asked::{Ask, Asked, phrase_at};
use super::other_year::{AHEAD, BACK};
use super::{AwardSlot, Query};
use crate::entity::lexicon::Lexicon;
use crate::text::token::{Token, TokenKind};
use opposite::opposite;
use words::{CLASSES, FILLING, FIRST, GIVERS, LEVELS, NOTHING, RANKS};

/// A follow-up of more words says something of its own.
const LONGEST: usize = 12;

/// One thing put in place of another: the tokens of the question before, and the words that take their place.
struct Put {
    from: usize,
    to: usize,
    words: String,
}

/// The question before with what the follow-up puts anew; none where it says more than that.
pub fn restated(query: &Query, before: &Query, lexicon: &Lexicon) -> Option<String> {
    let words = &query.tokens;
    let same_ask = query
        .asks
        .iter()
        .all(|ask| before.asks.iter().any(|then| alike(ask, then)));
    if words.len() > LONGEST || before.tokens.is_empty() || !same_ask || query.courtesy.is_some() {
        return None;
    }
    let mut told = vec![false; words.len()];
    let mut put: Vec<Put> = Vec::new();
    for part in [year, place, cluster, award, level, class, deputy, post, rank, opposite] {
        if let Some((from, to, with)) = part(query, before, lexicon) {
            // "hạng Ba" within an award's name is put with it.
            if (from..to).all(|at| !told[at]) {
                put.push(with);
            }
            (from..to).for_each(|at| told[at] = true);
        }
    }
    // Of words typed with their marks "thi" is no "thì".
    let marked = words.iter().any(|t| t.key != t.bare);
    let says = |at: usize, word: &str| {
        if marked {
            words[at].key == word
        } else {
            words[at].can_mean(word)
        }
    };
    let filling = |at: usize| words[at].kind == TokenKind::Sign || FILLING.iter().any(|word| says(at, word));
    if put.is_empty() || !(0..words.len()).all(|at| told[at] || filling(at)) {
        return None;
    }
    // "hôm nào" – "thế năm nào?"
    if let ([now], [then]) = (query.asks.as_slice(), before.asks.as_slice())
        && now.asked == Asked::When
        && now.from < now.to
        && then.from < then.to
    {
        put.push(Put {
            from: then.from,
            to: then.to,
            words: words_of(query, now.from, now.to),
        });
    }
    put.sort_by_key(|put| std::cmp::Reverse(put.from));
    if put.windows(2).any(|two| two[1].to > two[0].from) {
        return None;
    }
    let mut text = before.text.clone();
    for put in put {
        let span = before.tokens[put.from].span.join(before.tokens[put.to - 1].span);
        text.replace_range(span.start as usize..span.end as usize, &put.words);
    }
    (text != before.text).then_some(text)
}

/// Whether a follow-up asks again for what was asked before.
fn alike(ask: &Ask, then: &Ask) -> bool {
    let whom = |asked: Asked| {
        matches!(
            asked,
            Asked::Who | Asked::WhoIs | Asked::Place | Asked::Name | Asked::Members | Asked::What | Asked::Post
        )
    };
    let noun = ask.noun.is_empty() || ask.noun.first() == then.noun.first() || NOTHING.contains(&ask.noun[0].as_str());
    ask.asked == then.asked && noun || whom(ask.asked) && whom(then.asked)
}

type Part = Option<(usize, usize, Put)>;

fn words_of(query: &Query, from: usize, to: usize) -> String {
    query.tokens[from]
        .span
        .join(query.tokens[to - 1].span)
        .of(&query.text)
        .to_string()
}

/// The words `now` of a follow-up in place of the words `then` of the question before.
fn in_place(query: &Query, now: (usize, usize), then: (usize, usize)) -> Part {
    let put = Put {
        from: then.0,
        to: then.1,
        words: words_of(query, now.0, now.1),
    };
    Some((now.0, now.1, put))
}

fn find(words: &[Token], phrases: &[&str]) -> Option<(usize, usize)> {
    (0..words.len()).find_map(|at| {
        let to = phrases.iter().filter_map(|phrase| phrase_at(words, at, phrase)).max()?;
        Some((at, to))
    })
}

/// Another year: named, or told from the year before.
fn year(query: &Query, before: &Query, _: &Lexicon) -> Part {
    let [then] = before.periods.as_slice() else { return None };
    if then.to > before.tokens.len() {
        return None;
    }
    let put = |words: String| Put {
        from: then.from,
        to: then.to,
        words,
    };
    const SCHOOL: [&str; 4] = [
        "năm học trước",
        "năm học liền trước",
        "năm học sau",
        "năm học tiếp theo",
    ];
    let words = &query.tokens;
    let told = find(words, &SCHOOL)
        .or_else(|| find(words, &BACK))
        .or_else(|| find(words, &AHEAD));
    if let Some((from, to)) = told {
        let ahead = words[from..to]
            .iter()
            .any(|t| ["sau", "tiep", "after", "following", "next"].contains(&t.bare.as_str()));
        let two = from
            .checked_sub(1)
            .is_some_and(|at| ["hai", "2", "two"].iter().any(|n| words[at].can_mean(n)));
        let by = if two { 2 } else { 1 } * if ahead { 1 } else { -1 };
        let from = if two { from - 1 } else { from };
        return Some((from, to, put(moved(&then.words, by)?)));
    }
    let [now] = query.periods.as_slice() else { return None };
    Some((now.from, now.to, put(now.words.clone())))
}

/// The years in words moved by some: "năm học 2022-2023" by one is "năm học 2023-2024".
fn moved(words: &str, by: i32) -> Option<String> {
    let tokens = crate::text::token::tokens(words);
    let years: Vec<&Token> = tokens.iter().filter(|t| t.is_year()).collect();
    if years.is_empty() || years.len() > 2 || tokens.iter().any(|t| t.kind == TokenKind::Number && !t.is_year()) {
        return None;
    }
    // "2015-2020" is no school year.
    let first = years[0].key.parse::<i32>().ok()?;
    let last = years.last()?.key.parse::<i32>().ok()?;
    if last - first > 1 {
        return None;
    }
    let mut out = words.to_string();
    for year in years.into_iter().rev() {
        let value = year.key.parse::<i32>().ok()? + by;
        out.replace_range(year.span.start as usize..year.span.end as usize, &value.to_string());
    }
    Some(out)
}

/// Another place, which does not lie within the one before.
fn place(query: &Query, before: &Query, lexicon: &Lexicon) -> Part {
    let ([now], [then]) = (query.places.as_slice(), before.places.as_slice()) else {
        return None;
    };
    let mut above = now.ids.iter().flat_map(|id| lexicon.places.upwards(*id));
    let within = above.any(|up| then.ids.contains(&up));
    if within || then.to > before.tokens.len() || now.to > query.tokens.len() {
        return None;
    }
    in_place(query, (now.from, now.to), (then.from, then.to))
}

fn cluster(query: &Query, before: &Query, _: &Lexicon) -> Part {
    let ([now], [then]) = (query.clusters.as_slice(), before.clusters.as_slice()) else {
        return None;
    };
    if then.to > before.tokens.len() {
        return None;
    }
    in_place(query, (now.from, now.to), (then.from, then.to))
}

/// Another award in place of the one, each with who gives it.
fn award(query: &Query, before: &Query, _: &Lexicon) -> Part {
    let named = |slots: &[AwardSlot]| {
        let mut named = slots.iter().filter(|slot| !slot.award.ids.is_empty());
        let one = named.next().map(|slot| (slot.from, slot.to));
        one.filter(|_| named.next().is_none())
    };
    let given = |words: &[Token], (from, to): (usize, usize)| {
        let giver = GIVERS.iter().filter_map(|giver| phrase_at(words, to, giver)).max();
        (from, giver.unwrap_or(to))
    };
    let now = given(&query.tokens, named(&query.awards)?);
    let then = given(&before.tokens, named(&before.awards)?);
    in_place(query, now, then)
}

/// Another level, or another class, of the same award.
fn level(query: &Query, before: &Query, _: &Lexicon) -> Part {
    [LEVELS.as_slice(), CLASSES.as_slice()]
        .into_iter()
        .find_map(|row| in_place(query, find(&query.tokens, row)?, find(&before.tokens, row)?))
}

/// "Hạng nhì mấy cái?" after an order whose class was not named.
fn class(query: &Query, before: &Query, _: &Lexicon) -> Part {
    let now = find(&query.tokens, &CLASSES)?;
    let mut named = before.awards.iter().filter(|slot| !slot.award.ids.is_empty());
    let then = named
        .next()
        .filter(|slot| slot.to <= before.tokens.len() && named.next().is_none())?;
    let said = words_of(before, then.from, then.to);
    let order = ["huân chương", "order", "HCLĐ"]
        .iter()
        .any(|order| said.to_lowercase().contains(&order.to_lowercase()));
    (order && query.awards.iter().all(|slot| slot.award.ids.is_empty()) && find(&before.tokens, &CLASSES).is_none())
        .then(|| {
            let put = Put {
                from: then.from,
                to: then.to,
                words: format!("{said} {}", words_of(query, now.0, now.1)),
            };
            (now.0, now.1, put)
        })
}

/// "Đơn vị nào làm phó?" after who heads a cluster.
fn deputy(query: &Query, before: &Query, _: &Lexicon) -> Part {
    let now = find(&query.tokens, &["làm phó", "giữ vai phó", "cấp phó", "vai phó"])?;
    let words = &before.tokens;
    let kind = |at: Option<usize>| {
        at.and_then(|at| words.get(at))
            .is_some_and(|t| ["cụm", "khối"].iter().any(|kind| t.can_mean(kind)))
    };
    let head =
        (0..words.len()).find(|at| words[*at].can_mean("trưởng") && (kind(at.checked_sub(1)) || kind(Some(at + 1))))?;
    let put = Put {
        from: head,
        to: head + 1,
        words: "phó".to_string(),
    };
    Some((now.0, now.1, put))
}

/// "Cụm phó thì sao?" after the head of a cluster.
fn post(query: &Query, before: &Query, _: &Lexicon) -> Part {
    const POSTS: [&str; 14] = [
        "phó chủ tịch",
        "phó bí thư",
        "phó giám đốc",
        "phó trưởng phòng",
        "chủ tịch",
        "bí thư",
        "giám đốc",
        "trưởng phòng",
        "cụm trưởng",
        "cụm phó",
        "khối trưởng",
        "khối phó",
        "deputy head",
        "deputy leader",
    ];
    let now = find(&query.tokens, &POSTS)?;
    let then = find(&before.tokens, &POSTS)?;
    let kind = |query: &Query, at: usize| {
        ["cum", "khoi"]
            .iter()
            .find(|kind| query.tokens[at].bare == **kind)
            .copied()
    };
    let same = kind(query, now.0) == kind(before, then.0);
    in_place(query, now, then).filter(|_| same)
}

/// "And who came second?" after who came first.
fn rank(query: &Query, before: &Query, _: &Lexicon) -> Part {
    let ranks: Vec<&str> = RANKS.iter().map(|(said, _)| *said).collect();
    let now = find(&query.tokens, &ranks)?;
    // "hạng nhì" is a class, "lần thứ hai" a number.
    let class = now
        .0
        .checked_sub(1)
        .is_some_and(|at| ["hang", "giai", "lan"].contains(&query.tokens[at].bare.as_str()));
    let said = ranks
        .iter()
        .position(|said| phrase_at(&query.tokens, now.0, said) == Some(now.1))?;
    let then = find(&before.tokens, &FIRST)?;
    let of_class = then
        .0
        .checked_sub(1)
        .is_some_and(|at| ["hang", "giai"].contains(&before.tokens[at].bare.as_str()));
    // "Who came first?" says nothing of where: "came second".
    let alone = before.tokens[then.1 - 1].key == "first";
    let words = RANKS[said].1;
    let words = if alone { words.trim_end_matches(" in") } else { words };
    (!class && !of_class).then(|| {
        let put = Put {
            from: then.0,
            to: then.1,
            words: words.to_string(),
        };
        (now.0, now.1, put)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::understand;

    #[test]
    fn what_is_put_anew_takes_its_place_in_the_question_before() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let read = |text: &str| understand(text, &lexicon, jiff::civil::date(2026, 11, 22));
        for (before, follow, whole) in [
            (
                "Phú Xuyên 2023 có mấy tổ hòa giải?",
                "con nam 2022",
                Some("Phú Xuyên nam 2022 có mấy tổ hòa giải?"),
            ),
            (
                "Ba Đình khen bao nhiêu học sinh năm học 2022-2023?",
                "thế năm học sau?",
                Some("Ba Đình khen bao nhiêu học sinh năm học 2023-2024?"),
            ),
            (
                "Năm 2022 tỉnh nào dẫn đầu cụm Tây Bắc?",
                "năm sau đó thì tỉnh nào?",
                Some("Năm 2023 tỉnh nào dẫn đầu cụm Tây Bắc?"),
            ),
            (
                "Gia Lâm có bao nhiêu gương cấp huyện?",
                "còn cấp thành phố?",
                Some("Gia Lâm có bao nhiêu gương cấp thành phố?"),
            ),
            (
                "Which province led the North West cluster in 2022?",
                "And who came second?",
                Some("Which province came second in the North West cluster in 2022?"),
            ),
            (
                "Which district came first in the gala?",
                "And who came third?",
                Some("Which district came third in the gala?"),
            ),
            (
                "Who came first at the contest of Ba Dinh?",
                "And who came second?",
                Some("Who came second at the contest of Ba Dinh?"),
            ),
            (
                "Xã nào đứng nhất hội thi ở Ba Vì?",
                "thế xã nào đứng nhì?",
                Some("Xã nào xếp thứ nhì hội thi ở Ba Vì?"),
            ),
            ("Xã nào ở Ba Vì có nhiều hộ nghèo nhất?", "thế xã nào thứ nhì?", None),
            (
                "Cụm trưởng cụm số 3 năm 2021 là quận nào?",
                "thế cụm phó?",
                Some("cụm phó cụm số 3 năm 2021 là quận nào?"),
            ),
            (
                "Năm 2025 tỉnh Phú Thọ được bao nhiêu Huân chương Lao động?",
                "hạng nhì mấy cái?",
                Some("Năm 2025 tỉnh Phú Thọ được bao nhiêu Huân chương Lao động hạng nhì?"),
            ),
            (
                "Năm 2025 đơn vị nào làm trưởng Khối thi đua số 7?",
                "năm 2026 đơn vị nào làm phó?",
                Some("năm 2026 đơn vị nào làm phó Khối thi đua số 7?"),
            ),
            ("Phú Xuyên 2023 có mấy tổ hòa giải?", "năm 2022 ai trao cờ?", None),
            ("Phú Xuyên 2023 có mấy tổ hòa giải?", "trong đó nữ mấy người?", None),
            ("Phú Xuyên có mấy tổ hòa giải?", "còn năm 2022?", None),
        ] {
            let told = restated(&read(follow), &read(before), &lexicon);
            assert_eq!(told.as_deref(), whole, "{before} – {follow}");
        }
    }
}
