//! Who came first, second, third among a cluster's members, and with how many points.

use super::super::{Found, Scene, Statement};
use super::{ClusterFormed, ClusterPart, named};
use crate::entity::{Words, organisation, place, quantity};
use crate::text::Span;

/// Words that rank a unit said right before them, or after the "là" behind them.
const RANKS: [&str; 20] = [
    "dẫn đầu",
    "đứng đầu",
    "về đầu",
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
    "ranked first",
    "came first",
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
        let end = words.any_phrase(at, &RANKS)?;
        words.any_phrase(end, &OTHERS).is_none().then_some((at, end, false))
    });
    let next = (0..words.tokens.len()).filter_map(|at| Some((at, words.any_phrase(at, &NEXT)?, true)));
    let said: Vec<(usize, usize, bool)> = ranked.chain(next).collect();
    if said.is_empty() {
        return Vec::new();
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
            true if led => units.iter().find(|(first, _)| *first == end),
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
        let Some(&(first, last)) = unit else {
            continue;
        };
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
        let points = points(scene, &words, if first > end { last } else { from }, &units);
        let said = words.str(name);
        let holder = match points {
            Some(span) => format!("{said} ({})", words.str(span)),
            None => said.to_string(),
        };
        let role = words.tokens[at].span.join(words.tokens[end - 1].span);
        let role_words = words.str(role).trim_end_matches(" là").to_string();
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
fn before<'u>(words: &Words, units: &'u [(usize, usize)], at: usize) -> Option<&'u (usize, usize)> {
    const BETWEEN: [&str; 14] = [
        "suy", "tôn", "là", "tiếp", "tục", "đã", "vươn", "lên", "được", "chọn", "bầu", ",", "đơn", "vị",
    ];
    let mut from = at;
    while from > 0 && at - from < 6 && BETWEEN.iter().any(|w| words.tokens[from - 1].key == *w) {
        from -= 1;
    }
    units.iter().find(|(_, last)| *last == from)
}

/// "đơn vị dẫn đầu khối … | là Sở Y tế"
fn behind<'u>(words: &Words, units: &'u [(usize, usize)], end: usize) -> Option<&'u (usize, usize)> {
    let stop = words.tokens.len().min(end + 20);
    let is = (end..stop)
        .take_while(|i| !matches!(words.sign(*i), "," | ";" | "."))
        .find(|i| words.is(*i, "là") || words.sign(*i) == ":")?;
    units.iter().find(|(first, _)| *first == is + 1)
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
