//! Who came first, second, third among a cluster's members, and with how many points.

use super::super::{Found, Scene, Statement};
use super::{ClusterFormed, ClusterPart, named};
use crate::entity::quantity::{self, Amount};
use crate::entity::{Words, organisation, place};
use crate::text::Span;
use crate::text::token::TokenKind;

/// Words that rank a unit said right before them, or after the "là" behind them.
const RANKS: &[&str] = &[
    "dẫn đầu",
    "đứng đầu",
    "về đầu",
    "dẫn điểm",
    "về nhất",
    "xếp thứ nhất",
    "xếp thứ hai",
    "xếp thứ nhì",
    "xếp thứ ba",
    "đứng thứ nhất",
    "đứng thứ hai",
    "đứng thứ nhì",
    "đứng thứ ba",
    "xếp nhất",
    "xếp nhì",
    "xếp ba",
    "đơn vị nhất",
    "đơn vị nhì",
    "đơn vị ba",
    "đứng nhất",
    "đứng nhì",
    "về nhì",
    "về ba",
    "về thứ hai",
    "về thứ nhì",
    "về thứ ba",
    "xếp hạng nhất",
    "xếp hạng nhì",
    "xếp hạng ba",
    "bình chọn hạng nhất",
    "bình chọn hạng nhì",
    "bình chọn hạng ba",
    "bình xét hạng nhất",
    "bình xét hạng nhì",
    "bình xét hạng ba",
    "ngôi đầu",
    "ngôi nhất",
    "ngôi nhì",
    "đầu bảng",
    "vị trí thứ nhất",
    "vị trí thứ hai",
    "vị trí thứ nhì",
    "vị trí thứ ba",
    "vị trí số một",
    "vị trí đầu",
    "vị trí nhất",
    "vị trí nhì",
    "vị trí ba",
    "ranked first",
    "came first",
    "finished first",
    "placed first",
    "ranked second",
    "came second",
    "finished second",
    "placed second",
    "came third",
    "ranked third",
    "finished third",
];

/// Words that name the unit next in the row.
const NEXT: [&str; 8] = [
    "kế đến là",
    "tiếp theo là",
    "tiếp đến là",
    "kế tiếp là",
    "thứ hai là",
    "thứ nhì là",
    "thứ ba là",
    "followed by",
];

/// "…; năm 2020, vị trí này thuộc về huyện B": the rank told last before.
const SAME: [&str; 7] = [
    "vị trí này",
    "vị trí ấy",
    "vị trí đó",
    "ngôi này",
    "ngôi ấy",
    "ngôi vị này",
    "ngôi vị ấy",
];

/// What a unit leads that is no cluster.
const OTHERS: [&str; 9] = [
    "cả nước",
    "toàn quốc",
    "thành phố",
    "toàn thành phố",
    "phong trào",
    "về",
    "trong",
    "các quận",
    "toàn tỉnh",
];

pub fn find(scene: &Scene) -> Vec<Found> {
    let words = scene.words();
    let ranked = (0..words.tokens.len()).filter_map(|at| {
        let end = words.any_phrase(at, RANKS)?;
        words.any_phrase(end, &OTHERS).is_none().then_some((at, end, false))
    });
    let mut said: Vec<(usize, usize, bool)> = ranked.collect();
    // "xếp thứ nhì là" is said once.
    let within = |at: usize| said.iter().any(|(from, to, _)| (*from..*to).contains(&at));
    let next = (0..words.tokens.len()).filter(|at| !within(*at));
    let next: Vec<_> = next
        .filter_map(|at| Some((at, words.any_phrase(at, &NEXT)?, true)))
        .collect();
    said.extend(next);
    let ranked: Vec<(usize, usize)> = said.iter().map(|(at, end, _)| (*at, *end)).collect();
    let again = (0..words.tokens.len()).filter(|at| ranked.iter().any(|(_, end)| end <= at));
    let again: Vec<_> = again
        .filter_map(|at| Some((at, words.any_phrase(at, &SAME)?, false)))
        .collect();
    said.extend(again);
    if said.is_empty() {
        return by_points(scene, &words);
    }
    let clusters = named::all(&words);
    let told = (scene.at.saturating_sub(6)..scene.at)
        .chain([0])
        .any(|sentence| named::speaks(scene.text_of(sentence)));
    if clusters.is_empty() && !told {
        return Vec::new();
    }
    let units = units(scene, &words);
    let led = said.iter().any(|(_, _, next)| !next);
    let mut out = Vec::new();
    for (at, end, next) in said {
        // "kế đến là …" goes on with a row that somebody leads.
        let unit = match next {
            true if led => units.iter().find(|(first, _)| *first == end).copied(),
            true => None,
            // "dẫn đầu cụm 2 là huyện …": with the cluster's name behind it, the unit stands behind too.
            false
                if clusters
                    .iter()
                    .any(|c| words.tokens.get(end).is_some_and(|t| t.span.start == c.span.start)) =>
            {
                behind(&words, &units, end).or_else(|| before(&words, &units, at))
            }
            false => before(&words, &units, at).or_else(|| behind(&words, &units, end)),
        };
        let Some((first, last)) = unit else {
            continue;
        };
        if first >= end && leads_a_figure(scene, &words, last) {
            continue;
        }
        let behind = words.tokens.get(end).map(|t| t.span.start);
        let own = clusters
            .iter()
            .find(|c| Some(c.span.start) == behind && !c.number.is_empty());
        let cluster = own
            .cloned()
            .or_else(|| named::meant(scene, &clusters, words.tokens[at].span.start));
        let Some(cluster) = cluster else {
            continue;
        };
        let name = words.tokens[first].span.join(words.tokens[last - 1].span);
        let from = if next { last } else { end.max(last) };
        let points = points(scene, &words, if first > end { last } else { from }, &units)
            .or_else(|| points(scene, &words, last, &units).filter(|_| last < at));
        let said = words.str(name);
        let holder = match points {
            Some(span) => format!("{said} ({})", words.str(span)),
            None => said.to_string(),
        };
        let role = words.tokens[at].span.join(words.tokens[end - 1].span);
        let same = words
            .any_phrase(at, &SAME)
            .and(ranked.iter().rfind(|(_, end)| *end <= at));
        let told = same.map_or(role, |(from, to)| {
            words.tokens[*from].span.join(words.tokens[to - 1].span)
        });
        let role_words = words.str(told).trim_end_matches(" là").to_string();
        let clause = points.into_iter().fold(role.join(name), Span::join);
        let statement = Statement::ClusterFormed(ClusterFormed {
            name: cluster.name,
            number: cluster.number,
            part: ClusterPart::Role {
                role: role_words,
                holder,
            },
        });
        out.push(Found::new(clause, statement));
    }
    out
}

/// "hội nghị suy tôn Công ty A (99,2 điểm) …, Công ty B (98,7 điểm) …": who has the most points leads, the next is second.
fn by_points(scene: &Scene, words: &Words) -> Vec<Found> {
    const CHOOSES: [&str; 4] = ["suy tôn", "bình chọn", "bầu chọn", "bình xét"];
    const ROLES: [&str; 2] = ["đứng đầu", "đứng thứ hai"];
    let tokens = &words.tokens;
    let Some(chooses) = (0..tokens.len()).find_map(|at| words.any_phrase(at, &CHOOSES)) else {
        return Vec::new();
    };
    let scored = units(scene, words).into_iter().filter_map(|(first, last)| {
        let points = points(scene, words, last, &[]).filter(|_| first >= chooses && words.sign(last) == "(")?;
        let number = tokens.get(last + 1).filter(|t| t.span.start == points.start)?;
        let value: f64 = words.str(number.span).replace(',', ".").parse().ok()?;
        Some((from_mark(words, first), last, points, value))
    });
    let mut scored: Vec<_> = scored.collect();
    scored.sort_by_key(|(first, ..)| *first);
    if scored.len() < 2 || !scored.windows(2).all(|two| two[0].3 > two[1].3) {
        return Vec::new();
    }
    let Some(cluster) = named::meant(scene, &named::all(words), tokens[chooses - 1].span.start) else {
        return Vec::new();
    };
    let found = scored.iter().zip(ROLES).map(|((first, last, points, _), role)| {
        let name = tokens[*first].span.join(tokens[last - 1].span);
        let statement = Statement::ClusterFormed(ClusterFormed {
            name: cluster.name.clone(),
            number: cluster.number.clone(),
            part: ClusterPart::Role {
                role: role.to_string(),
                holder: format!("{} ({})", words.str(name), words.str(*points)),
            },
        });
        Found::new(name.join(*points), statement)
    });
    found.collect()
}

/// "…, | Điện lực Phú Thọ (98,7 điểm)": a unit's name reaches back to a capital right behind the mark before it.
fn from_mark(words: &Words, first: usize) -> usize {
    let tokens = &words.tokens;
    let reach = first.saturating_sub(5)..first;
    let begin = reach.rev().take_while(|i| tokens[*i].is_word()).last().unwrap_or(first);
    let opens = begin.checked_sub(1).is_some_and(|mark| !tokens[mark].is_word());
    if opens && tokens[begin].capital { begin } else { first }
}

/// The units of a sentence, by token: places with the kind of unit before them, and bodies.
fn units(scene: &Scene, words: &Words) -> Vec<(usize, usize)> {
    let tokens = &words.tokens;
    let mut out: Vec<(usize, usize)> = place::mentions(scene.found())
        .map(|(span, _)| {
            let first = tokens.partition_point(|t| t.span.end <= span.start);
            (first, tokens.partition_point(|t| t.span.start < span.end))
        })
        .collect();
    for at in 0..tokens.len() {
        if let Some((_, end)) = organisation::name_at(words, at)
            && tokens[at..end].iter().filter(|t| t.capital).count() >= 2
        {
            // "Tổng Liên đoàn Lao động": a longer name found before holds this one.
            if out.iter().any(|(first, last)| *first < at && *last >= end) {
                continue;
            }
            out.retain(|(first, last)| *last <= at || *first >= end);
            out.push((at, end));
        }
    }
    out
}

/// "huyện Phú Xuyên tiếp tục | dẫn đầu"
fn before(words: &Words, units: &[(usize, usize)], at: usize) -> Option<(usize, usize)> {
    const BETWEEN: [&str; 25] = [
        "vượt", "trở", "thành", "suy", "tôn", "là", "tiếp", "tục", "đã", "vươn", "lên", "được", "chọn", "bầu", ",",
        "đơn", "vị", "giành", "giữ", "chiếm", "đoạt", "ở", "đứng", "xếp", "vào",
    ];
    let mut from = at;
    while from > 0 && at - from < 6 && BETWEEN.iter().any(|w| words.tokens[from - 1].key == *w) {
        from -= 1;
    }
    let reached = |from: usize| units.iter().find(|(_, last)| *last == from).copied();
    // "các sở, ngành Hà Nội chọn đơn vị dẫn đầu": who chooses does not lead; "được chọn" does.
    let chooses = |i: usize| matches!(words.tokens[i].key.as_str(), "chọn" | "bầu");
    let chosen = (from..at).any(|i| words.is(i, "được"));
    let by_it = (from..at).any(chooses) && !chosen;
    reached(from)
        .filter(|_| !by_it)
        .or_else(|| reached(before_points(words, from)?))
        .or_else(|| opening(words, units, from))
}

/// "quận Ba Đình | đạt 987 điểm, | đứng đầu": where what the unit scored begins.
fn before_points(words: &Words, end: usize) -> Option<usize> {
    const SCORES: [&str; 5] = ["đạt", "được", "với", "giành", "có"];
    let at = end
        .checked_sub(1)
        .filter(|at| words.is(*at, "điểm") || words.is(*at, "phiếu"))?;
    let is_number = |at: &usize| words.tokens[*at].kind == TokenKind::Number;
    let number = at.checked_sub(1).filter(is_number)?;
    // "6/6 phiếu"
    let whole = number
        .checked_sub(2)
        .filter(|at| is_number(at) && words.sign(at + 1) == "/");
    let number = whole.unwrap_or(number);
    let scores = number.checked_sub(1)?;
    SCORES.iter().any(|word| words.is(scores, word)).then_some(scores)
}

/// "Công đoàn Công viên | cây xanh đứng thứ nhất": a body whose name goes on in small letters, where it opens its part.
fn opening(words: &Words, units: &[(usize, usize)], end: usize) -> Option<(usize, usize)> {
    const STOPS: [&str; 14] = [
        "và", "cùng", "với", "của", "do", "thì", "mà", "vẫn", "là", "được", "bị", "trao", "tặng", "để",
    ];
    let small = |i: usize| {
        let token = &words.tokens[i];
        token.is_word() && !token.capital && !STOPS.contains(&token.key.as_str())
    };
    let opens = |first: usize| first == 0 || matches!(words.sign(first - 1), "," | ";" | ":");
    units
        .iter()
        .find(|(first, last)| {
            let several = words.tokens[*first..*last].iter().filter(|t| t.capital).count() >= 2;
            *last < end && end - last <= 3 && several && opens(*first) && (*last..end).all(small)
        })
        .map(|(first, _)| (*first, end))
}

/// "đơn vị dẫn đầu khối … | là Sở Y tế"
fn behind(words: &Words, units: &[(usize, usize)], end: usize) -> Option<(usize, usize)> {
    let stop = words.tokens.len().min(end + 20);
    let begin = (end..stop)
        .take_while(|i| !matches!(words.sign(*i), "," | ";" | "."))
        .find_map(|i| match () {
            _ if words.is(i, "là") || words.sign(i) == ":" => Some(i + 1),
            // "ngôi đầu thuộc về huyện …"
            _ => words.any_phrase(i, &["thuộc về"]),
        })?;
    units.iter().find(|(first, _)| *first == begin).copied()
}

/// "thu ngân sách toàn cụm đạt 58%, dẫn đầu là quận A | với 67%": what leads in a figure leads no cluster; in points it does.
fn leads_a_figure(scene: &Scene, words: &Words, last: usize) -> bool {
    const JOINS: [&str; 5] = ["với", "đạt", "(", "with", "at"];
    let joined = JOINS
        .iter()
        .any(|word| words.is(last, word) || words.sign(last) == *word);
    let number = words.tokens.get(last + usize::from(joined));
    let told = number.filter(|t| t.kind == TokenKind::Number).map(|t| t.span.start);
    let mut figures = quantity::mentions(scene.found());
    figures.any(|(span, q)| {
        let score = q.unit.starts_with("điểm") || q.unit.starts_with("point") || q.unit.starts_with("phiếu");
        // "toàn cụm có 147 xã đạt chuẩn, dẫn đầu là A với 38 xã"
        let unit = q.unit.split(' ').next().unwrap_or("");
        let parts = quantity::mentions(scene.found())
            .any(|(of, all)| of.end <= span.start && !unit.is_empty() && all.unit.split(' ').next() == Some(unit));
        Some(span.start) == told && !score && (q.amount != Amount::Count || parts)
    })
}

/// "với 978,5 điểm", soon after and before another unit.
fn points(scene: &Scene, words: &Words, from: usize, units: &[(usize, usize)]) -> Option<Span> {
    let start = words.tokens.get(from)?.span.start;
    let stop = (from..words.tokens.len().min(from + 9))
        .find(|i| matches!(words.sign(*i), ";" | ".") || units.iter().any(|(first, _)| first == i))
        .unwrap_or((from + 9).min(words.tokens.len()));
    let end = words.tokens[stop.max(from + 1) - 1].span.end;
    quantity::mentions(scene.found())
        .find(|(span, q)| span.start >= start && span.end <= end && q.unit.starts_with("điểm") && !q.unit.contains('%'))
        .map(|(span, _)| span)
}
