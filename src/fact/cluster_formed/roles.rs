//! Who heads, deputises and oversees a cluster.

use super::super::who::{self, Holder};
use super::super::{Found, Scene, Statement};
use super::branch;
use super::named::{self, Cluster};
use super::{ClusterFormed, ClusterPart};
use crate::entity::{Words, organisation, place};
use crate::text::token::Token;
use crate::text::{Span, fold};

/// Words between a unit and the role it has: "huyện Mê Linh, đơn vị Cụm trưởng", "quận X làm Cụm trưởng", "xã
/// Y, nơi năm nay giữ vai Cụm trưởng".
const BEFORE_ROLE: [&str; 34] = [
    "bàn", "giao", "sẽ", "cùng", "chân", "ghế", "cũng", "chọn", "suy", "tôn", "cử", ",", "-", "–", "(", "đơn", "vị",
    "nơi", "năm", "nay", "làm", "giữ", "vai", "trò", "đảm", "nhận", "nhiệm", "chức", "vụ", "là", "được", "bầu", "tiếp",
    "tục",
];

pub fn find(scene: &Scene) -> Vec<Found> {
    let text = scene.text();
    let lower = fold::lower(text);
    let says = [
        "cụm trưởng",
        "cụm phó",
        "phó cụm",
        "trưởng cụm",
        "phụ trách cụm",
        "khối trưởng",
        "khối phó",
        "trưởng khối",
        "phó khối",
        "điều hành cụm",
        "điều hành khối",
    ];
    if !says.iter().any(|sign| lower.contains(sign)) {
        return Vec::new();
    }
    let words = Words::new(text, scene.lexicon, true, scene.article.lang);
    let clusters = named::all(&words);
    let mut out = Vec::new();
    let holders = who::holders(scene);
    for (role, span, first, after) in role_words(&words) {
        let Some(cluster) = cluster_of(scene, &clusters, span) else {
            continue;
        };
        let holder = person(&words, &holders, span)
            .or_else(|| unit_after(scene, &words, first, after))
            .or_else(|| unit_before(scene, &words, first).filter(|_| !words.is(after, "là")));
        let Some((holder, holder_span)) = holder else {
            continue;
        };
        let statement = Statement::ClusterFormed(ClusterFormed {
            name: cluster.name,
            number: cluster.number,
            part: ClusterPart::Role { role, holder },
        });
        out.push(Found::new(span.join(holder_span), statement));
    }
    out
}

/// The cluster a role is in: the one named right after it, else the one the text speaks of.
pub(super) fn cluster_of(scene: &Scene, clusters: &[Cluster], role: Span) -> Option<Cluster> {
    clusters
        .iter()
        .find(|c| !c.name.is_empty() && c.span.start >= role.end && c.span.start <= role.end + 12)
        .cloned()
        .or_else(|| named::meant(scene, clusters, role.start))
}

/// The roles named: the words, where, the first token, the token after.
pub(super) fn role_words(words: &Words) -> Vec<(String, Span, usize, usize)> {
    let tokens = &words.tokens;
    let key = |i: usize| tokens.get(i).map_or("", |t| t.key.as_str());
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let length = match (key(at), key(at + 1), key(at + 2)) {
            ("phó", "cụm", "trưởng") | ("phó", "trưởng", "cụm" | "khối") if key(at + 3) != "thi" => 3,
            ("cụm" | "khối", "trưởng" | "phó", _) => 2,
            ("phó" | "trưởng", "cụm" | "khối", "thi") => 1,
            ("phó", "trưởng", "cụm" | "khối") => 2,
            // "Trưởng cụm là quận …", "trưởng cụm, phó cụm"
            ("phó" | "trưởng", "cụm" | "khối", _) => 2,
            ("phụ", "trách", "cụm") => 2,
            // "Quảng Trị sẽ điều hành cụm năm 2024"
            ("điều", "hành", "cụm" | "khối") if matches!(key(at + 3), "năm" | "trong" | "từ" | "." | "," | "") => {
                3
            }
            _ => 0,
        };
        if length == 0 {
            at += 1;
            continue;
        }
        let mut end = at + length;
        if key(end) == "thường" && key(end + 1) == "trực" {
            end += 2;
        }
        if key(end) == "thứ" {
            end += 2;
        }
        let end = end.min(tokens.len());
        let span = tokens[at].span.join(tokens[end - 1].span);
        let plural = key(end) == "các" || (at > 0 && matches!(key(at - 1), "các" | "những"));
        let role = match (key(at), key(at + 2)) {
            ("điều", "cụm") => "Cụm trưởng",
            ("điều", _) => "Khối trưởng",
            _ => words.str(span),
        };
        if !plural {
            out.push((role.to_string(), span, at, end));
        }
        at = end;
    }
    out
}

/// A person one of whose posts the role is, or to whose name it is joined by a mark; or who speaks for the deputy.
fn person(words: &Words, holders: &[Holder], role: Span) -> Option<(String, Span)> {
    let holder = holders.iter().find(|holder| {
        let posted = holder.posts.iter().any(|(span, _)| span.overlaps(role));
        let gap = words
            .str(Span {
                start: holder.span.end.min(role.start),
                end: role.start,
            })
            .trim();
        let after = role.start >= holder.span.end
            && matches!(
                gap,
                "," | "-" | "–" | "(" | "là" | ", là" | "làm" | "giữ" | "giữ chức" | "được bầu làm"
            );
        // "Bên cụm phó, Chủ tịch … đọc"
        let before = words
            .str(Span {
                start: role.end,
                end: holder.span.start.max(role.end),
            })
            .trim();
        let side = words.str(Span {
            start: 0,
            end: role.start,
        });
        let last = side.split_whitespace().last().map(fold::key).unwrap_or_default();
        let speaks_for =
            holder.span.start >= role.end && before == "," && matches!(last.as_str(), "bên" | "phía" | "diện");
        posted || after || speaks_for
    })?;
    // The holder as written: the name with the posts that are not the role itself.
    let own = holder
        .posts
        .iter()
        .filter(|(span, post)| !span.overlaps(role) && !fold::phrase_key(&post.title).starts_with("cụm"))
        .map(|(span, _)| *span);
    let span = own.fold(holder.person.name_span, Span::join);
    Some((words.str(span).to_string(), span))
}

/// "Cụm trưởng là MTTQ quận X", "vai Cụm trưởng thuộc về thị xã Y", "Cụm trưởng năm 2017: quận Z", "trao lại vai Cụm
/// trưởng cho quận V".
fn unit_after(scene: &Scene, words: &Words, first: usize, after: usize) -> Option<(String, Span)> {
    let tokens = &words.tokens;
    let key = |i: usize| tokens.get(i).map_or("", |t| t.key.as_str());
    let mut after = after;
    loop {
        after = match (key(after), key(after + 1)) {
            // "Trưởng khối năm học 2022 - 2023 là …"
            ("năm", "học") => (after + 2..tokens.len())
                .find(|i| tokens[*i].is_word())
                .unwrap_or(tokens.len()),
            ("năm", _) if tokens.get(after + 1).is_some_and(|t| !t.is_word()) => after + 2,
            ("năm", "nay" | "tới" | "sau") | ("của", "cụm" | "khối") => after + 2,
            ("cụm" | "khối" | "mới" | "được", _) => after + 1,
            _ => break,
        };
    }
    let hands_over = || {
        let from = first.saturating_sub(5);
        (from..first).any(|i| matches!(key(i), "trao" | "chuyển") || (key(i) == "bàn" && key(i + 1) == "giao"))
    };
    let begin = match (key(after), key(after + 1)) {
        ("là" | ":" | "do", _) => after + 1,
        ("thuộc", "về") | ("chuyển" | "giao" | "trao", "cho") | ("chuyển", "sang") => after + 2,
        ("bàn" | "chuyển", "giao") if key(after + 2) == "cho" => after + 3,
        ("cho", _) if hands_over() => after + 1,
        // "bàn giao vai Cụm trưởng từ Thanh Trì sang Sóc Sơn"
        ("từ", _) if hands_over() => {
            let to = (after + 2..after + 8).find(|i| matches!(key(*i), "sang" | "cho" | "về"))?;
            to + 1
        }
        // "Cụm trưởng Cụm thi đua số 8 của thành phố chiều 24/2 được trao cho huyện X"
        ("thi", "đua") => behind_name(words, after)?,
        _ => return None,
    };
    unit_at(scene, words, first, begin).or_else(|| called_at(words, begin))
}

/// "Khối phó là Than Quang Sơn", "do Cơ khí mỏ Hòn Gai đảm nhận": an enterprise by the name it is called by, up to a sign
/// or a verb of holding.
fn called_at(words: &Words, begin: usize) -> Option<(String, Span)> {
    const HOLDS: [&str; 9] = ["đảm", "phụ", "giữ", "làm", "nắm", "nhận", "tiếp", "năm", "và"];
    const LONGEST: usize = 7;
    let tokens = &words.tokens;
    let ends = |at: &usize| {
        let token = &tokens[*at];
        !token.is_word() || !token.capital && HOLDS.contains(&token.key.as_str())
    };
    let end = (begin..tokens.len()).find(ends).unwrap_or(tokens.len());
    let name = tokens.get(begin..end)?;
    let capitals = name.iter().filter(|t| t.capital).count();
    // "huyện Kim Bảng", where the table knows no such unit
    const UNITS: [&str; 6] = ["huyện", "xã", "phường", "quận", "tỉnh", "trường"];
    let unit = UNITS.contains(&name.first()?.key.as_str()) && name.get(1).is_some_and(|t| t.capital);
    // "Thanh tra tỉnh", "Bưu điện tỉnh"
    let of_unit = name.len() <= 4 && UNITS.contains(&name.last()?.key.as_str());
    let named = capitals >= 2 && capitals * 2 >= name.len() && name.len() <= LONGEST;
    let called = (name.first()?.capital || unit) && (named || of_unit);
    let award = matches!(
        name.first()?.key.as_str(),
        "bằng" | "giấy" | "cờ" | "huân" | "huy" | "kỷ"
    );
    let span = name.first()?.span.join(name.last()?.span);
    (called && !award).then(|| (words.str(span).to_string(), span))
}

/// The token behind "được trao cho", where the cluster's name and little more stand before it.
fn behind_name(words: &Words, from: usize) -> Option<usize> {
    const FAR: usize = 14;
    let ends = |at: &usize| matches!(words.sign(*at), "," | ";" | "." | ":");
    let mut near = (from..words.tokens.len().min(from + FAR)).take_while(|at| !ends(at));
    near.find_map(|at| {
        let handed = ["trao", "giao", "chuyển", "bàn giao"];
        let cho = handed
            .iter()
            .find_map(|verb| words.phrase(at, &format!("được {verb} cho")));
        cho.or_else(|| words.phrase(at, "thuộc về"))
    })
}

/// The unit named at token `begin`, which has the role at token `first`.
pub(super) fn unit_at(scene: &Scene, words: &Words, first: usize, begin: usize) -> Option<(String, Span)> {
    let tokens = &words.tokens;
    let key = |i: usize| tokens.get(i).map_or("", |t| t.key.as_str());
    if let Some((entity, end)) = organisation::name_at(words, begin)
        && tokens[begin..end].iter().filter(|t| t.capital).count() >= 2
    {
        let two = first > 0 && matches!(key(first - 1), "hai" | "các" | "2");
        let other = organisation::name_at(words, end + 1).filter(|_| two && key(end) == "và");
        let span = other.map_or(entity.span, |(other, _)| entity.span.join(other.span));
        return Some((words.str(span).to_string(), span));
    }
    let start = tokens.get(begin)?.span.start;
    let near = tokens.get(begin + 7).map_or(u32::MAX, |t| t.span.start);
    let (span, _) = place::mentions(scene.found()).find(|(span, _)| span.start >= start && span.start < near)?;
    let whole = Span { start, end: span.end };
    let said = words.str(whole);
    if said.contains([',', ';', '.']) {
        return None;
    }
    // "hai Cụm phó là Thư Lâm và Nội Bài"
    let joined = words
        .tokens
        .iter()
        .position(|t| t.span.start >= span.end)
        .filter(|at| key(*at) == "và");
    let second = joined.and_then(|at| {
        let next = words.tokens.get(at + 1)?.span.start;
        let body = organisation::name_at(words, at + 1).map(|(entity, _)| entity.span);
        let mut places = place::mentions(scene.found()).map(|(span, _)| span);
        body.or_else(|| places.find(|span| (next..next + 12).contains(&span.start)))
    });
    let two = first > 0 && matches!(key(first - 1), "hai" | "các" | "2");
    let whole = second.filter(|_| two).map_or(whole, |second| whole.join(second));
    Some((words.str(whole).to_string(), whole))
}

/// "huyện Mê Linh, đơn vị Cụm trưởng", "quận X làm Cụm trưởng", "Đồng Nai - Cụm trưởng".
fn unit_before(scene: &Scene, words: &Words, first: usize) -> Option<(String, Span)> {
    let tokens = &words.tokens;
    let mut at = first;
    // "Sở Nội vụ làm Khối trưởng": "vụ" is a post's only behind "chức".
    let of_name = |at: usize| at > 1 && tokens[at - 1].key == "vụ" && tokens[at - 2].key != "chức";
    while at > 0 && first - at < 6 && BEFORE_ROLE.contains(&tokens[at - 1].key.as_str()) && !of_name(at) {
        at -= 1;
    }
    at = branch::before_dashes(words, first, at);
    if at == first || at == 0 {
        return None;
    }
    let end = tokens[at - 1].span.end;
    let body = (at.saturating_sub(12)..at)
        .filter_map(|i| organisation::name_at(words, i))
        .find(|(entity, after)| *after == at && words.str(entity.span).matches(char::is_uppercase).count() >= 2);
    let Some(unit) = super::members::unit_ending_at(scene, end) else {
        let span = body
            .map(|(entity, _)| entity.span)
            .or_else(|| branch::before(words, at))?;
        // "Công ty A thay Công ty B làm Khối trưởng"
        if let Some(holder) = body_before(words, span, "thay") {
            return Some((words.str(holder).to_string(), holder));
        }
        // "Công ty A và Công ty B cùng làm Khối phó"
        let together = (at..first).any(|i| tokens[i].key == "cùng");
        let span = match body_before(words, span, "và").filter(|_| together) {
            Some(other) => other.join(span),
            None => span,
        };
        return Some((words.str(span).to_string(), span));
    };
    // The body before a unit's name is part of the holder: "UBND quận X", "Hội Luật gia Việt Nam".
    let mut from = tokens.iter().position(|t| t.span.start >= unit.start)?;
    // "Hội trường lớn Trường Đại học Y Dược Cần Thơ, đơn vị Trưởng khối": a body's whole name is the holder.
    let posted = |span: Span| {
        let begin = tokens.partition_point(|t| t.span.start < span.start);
        (begin.saturating_sub(4)..begin)
            .any(|i| crate::entity::post::title_end(words, i).is_some_and(|end| end >= begin))
    };
    let whole = body.filter(|(entity, _)| entity.span.start < unit.start && !posted(entity.span));
    if let Some((entity, _)) = whole {
        let holder = body_before(words, entity.span, "thay").unwrap_or(entity.span);
        return Some((words.str(holder).to_string(), holder));
    }
    let mut back = from;
    while back > 0 && from - back < 12 && !parts(&tokens[back - 1]) {
        back -= 1;
    }
    if back < from && tokens[back].is_word() {
        from = back;
    }
    while from > 0 && heads(&tokens[from - 1]) {
        from -= 1;
    }
    // "A thay B làm Cụm trưởng": B had the role before.
    let replaced = (from + 1..at).find(|i| tokens[*i].key == "thay");
    let span = Span {
        start: tokens[from].span.start,
        end: replaced.map_or(end, |i| tokens[i - 1].span.end),
    };
    Some((words.str(span).to_string(), span))
}

/// The body whose name stands before the one at `span`, and nothing but a word between them.
fn body_before(words: &Words, span: Span, between: &str) -> Option<Span> {
    let tokens = &words.tokens;
    let and = tokens.iter().position(|t| t.span.start >= span.start)?.checked_sub(1)?;
    let joined = tokens[and].key == between;
    let names = (and.saturating_sub(12)..and).filter_map(|i| organisation::name_at(words, i));
    let mut ending = names.filter(|(_, after)| *after == and);
    ending.next().filter(|_| joined).map(|(entity, _)| entity.span)
}

/// What a holder's name cannot reach over.
fn parts(token: &Token) -> bool {
    !token.is_word()
        || matches!(
            token.key.as_str(),
            "và" | "là"
                | "do"
                | "bầu"
                | "cử"
                | "chọn"
                | "giao"
                | "cho"
                | "để"
                | "được"
                | "của"
                | "với"
                | "tại"
                | "ở"
                | "ngoài"
                | "có"
                | "nay"
        )
}

fn heads(token: &Token) -> bool {
    matches!(token.key.as_str(), "ubnd" | "mttq" | "ubmttq" | "hđnd" | "lđlđ")
}
