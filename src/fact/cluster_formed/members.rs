//! The members of a cluster, as a sentence lists them.

use super::super::{Found, Scene, Statement};
use super::named::{self, Cluster};
use super::{ClusterFormed, ClusterPart, offices, others};
use crate::entity::{Words, organisation, place};
use crate::text::token::{Token, TokenKind};
use crate::text::{Lang, Span};

/// Words a member's name may begin with before the unit's own name.
const BEFORE_NAMES: [&str; 22] = [
    "các",
    "quận",
    "huyện",
    "thị",
    "xã",
    "tỉnh",
    "thành",
    "phố",
    "tp",
    "phường",
    "mttq",
    "ubnd",
    "ubmttq",
    "địa",
    "phương",
    "ủy",
    "ban",
    "đơn",
    "vị",
    "và",
    "hội",
    "lđlđ",
];

/// Words that count members: "6 quận", "7 thành viên", "Bốn địa phương".
const COUNTED: [&str; 8] = ["thành", "đơn", "địa", "quận", "huyện", "tỉnh", "phường", "xã"];

const NUMBERS: [&str; 11] = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười",
];

pub fn find(scene: &Scene) -> Vec<Found> {
    let text = scene.text();
    if !["ụm", "hối", "luster", "bloc"].iter().any(|sign| text.contains(sign)) {
        return Vec::new();
    }
    if others::leaves_out_host(text) {
        return Vec::new();
    }
    let words = Words::new(text, scene.lexicon, true, scene.article.lang);
    let clusters = named::all(&words);
    let Some(first) = clusters.first() else {
        return Vec::new();
    };
    let tokens = &words.tokens;
    let from = tokens
        .iter()
        .position(|t| t.span.start >= first.span.end)
        .unwrap_or(tokens.len());
    let mut out: Vec<Found> = Vec::new();
    let mut reached = from;
    for at in from..tokens.len() {
        if at < reached {
            continue;
        }
        let Some((strong, begin)) = opens_list(&words, &clusters, at) else {
            continue;
        };
        let Some((mut names, end)) = list(&words, begin) else {
            continue;
        };
        // "là", "có" alone open many sentences: a list of three places is asked of them.
        if names.len() < if strong { 2 } else { 3 } {
            continue;
        }
        // "cụm 1 gồm …; cụm 2 gồm …": each list is of the cluster said last before it.
        let last = clusters.iter().rev().find(|c| c.span.end <= tokens[at].span.start);
        let cluster = match last.filter(|c| !c.number.is_empty() && out.len() + 1 < clusters.len().max(2)) {
            Some(cluster) => cluster.clone(),
            None => match named::meant(scene, &clusters, tokens[at].span.start) {
                Some(cluster) => cluster,
                None => return out,
            },
        };
        if out
            .iter()
            .any(|f| matches!(&f.statement, Statement::ClusterFormed(c) if c.name == cluster.name))
        {
            continue;
        }
        names.splice(0..0, besides(&words, at));
        let count = count(tokens, 0, at)
            .or_else(|| count(tokens, at, tokens.len().min(at + 4)))
            .or_else(|| count(tokens, end, tokens.len().min(end + 5)))
            .filter(|n| *n as usize >= names.len());
        let start = match out.is_empty() {
            true => clusters.iter().map(|c| c.span.start).min().unwrap_or(0),
            false => last.map_or(tokens[at].span.start, |c| c.span.start),
        };
        let clause = Span {
            start,
            end: tokens[end - 1].span.end,
        };
        let statement = Statement::ClusterFormed(ClusterFormed {
            name: cluster.name,
            number: cluster.number,
            part: ClusterPart::Members { names, count },
        });
        out.push(Found::new(clause, statement));
        reached = end;
    }
    out
}

/// Whether a list of members may open at token `at`; whether surely, and the token it begins at.
fn opens_list(words: &Words, clusters: &[Cluster], at: usize) -> Option<(bool, usize)> {
    let tokens = &words.tokens;
    let key = |i: usize| tokens.get(i).map_or("", |t| t.key.as_str());
    // What stands between the cluster and the list must be about its members.
    let cluster_end = clusters
        .iter()
        .rev()
        .map(|c| c.span.end)
        .find(|end| *end <= tokens[at].span.start)?;
    let since = tokens.iter().position(|t| t.span.start >= cluster_end).unwrap_or(at);
    let between = &tokens[since..at];
    // "Hà Nội" is no "nội dung".
    let stray = between.iter().filter(|t| !(t.capital && t.key == "nội")).any(|t| {
        matches!(
            t.key.as_str(),
            "tặng" | "trao" | "thưởng" | "nội" | "chỉ" | "tiêu" | "nhiệm" | "vụ" | ";" | "." | "dự" | "tại"
        )
    });
    let room = between.len() <= 14;
    match key(at) {
        "gồm" if room && !stray => {
            let mut begin = at + 1;
            // "gồm sáu huyện A, B", "gồm 5 thành viên: A, B"
            while matches!(key(begin), ":" | "có" | "các" | "viên")
                || tokens.get(begin).is_some_and(|t| t.kind == TokenKind::Number)
                || (NUMBERS.contains(&key(begin)) && COUNTED.contains(&key(begin + 1)))
                || (key(begin) == "thành" && key(begin + 1) == "viên")
                || matches!((key(begin), key(begin + 1), key(begin + 2)), ("đơn", "vị", ":"))
                || (key(begin) == "vị" && key(begin + 1) == ":")
                || (begin > at + 1
                    && matches!(key(begin), "quận" | "huyện" | "tỉnh" | "phường" | "xã")
                    && (NUMBERS.contains(&key(begin - 1)) || tokens[begin - 1].kind == TokenKind::Number))
            {
                begin += 1;
            }
            Some((true, begin))
        }
        // "cụm này có hai Cụm phó: A và B" lists no members.
        ":" if matches!(key(at - 1), "phó" | "trưởng") => None,
        ":" if room && !stray => Some((true, at + 1)),
        "còn" if key(at + 1) == "có" => Some((true, at + 2)),
        // "Điều hành cụm năm nay là phường A; phường B …": who heads it, and no row.
        "là" if room && !stray && !headed(words, clusters, tokens[at].span.start) => {
            let members = between.iter().rev().take(2).any(|t| t.key == "viên");
            Some((members, at + 1))
        }
        // "Khối thi đua số 2 - nơi tập hợp Công ty A, Công ty B"
        "tập" | "quy" if room && !stray && matches!(key(at + 1), "hợp" | "tụ") => Some((true, at + 2)),
        // "Cụm thi đua 5 tỉnh Tây Nguyên (Kon Tum, Gia Lai …)", "Cụm thi đua số 11 Ủy ban MTTQ Thành phố (…)"
        "(" if between.len() <= 8 && !stray && between.iter().all(|t| t.is_word()) => Some((false, at + 1)),
        "comprises" | "comprising" | "includes" | "including" if room && !stray => Some((true, at + 1)),
        "consists" | "consisting" | "made" if room && !stray => {
            let of = (at + 1..tokens.len().min(at + 3)).find(|i| key(*i) == "of")?;
            Some((true, of + 1))
        }
        "are" if room && !stray && between.iter().any(|t| t.key == "members") => Some((true, at + 1)),
        "có" if between.len() <= 2 => Some((false, at + 1)),
        // ", với các tỉnh: A, B" comes by its colon, however far from the cluster's name.
        ":" if matches!(
            key(at - 1),
            "tỉnh" | "quận" | "huyện" | "phố" | "vị" | "phương" | "viên"
        ) && !stray =>
        {
            Some((true, at + 1))
        }
        _ => None,
    }
}

/// "điều hành cụm", "phụ trách cụm": whether the last cluster named before `to` stands behind what says who heads it.
fn headed(words: &Words, clusters: &[Cluster], to: u32) -> bool {
    const LEADS: [&str; 4] = ["điều hành", "phụ trách", "dẫn đầu", "lãnh đạo"];
    let named = clusters.iter().rev().find(|c| c.span.end <= to);
    let before = named.map_or("", |c| words.text.get(..c.span.start as usize).unwrap_or(""));
    let before = before.trim_end().to_lowercase();
    LEADS.iter().any(|verb| before.ends_with(verb))
}

/// The names listed from token `begin`, and the token after the last. At least the first must be a known place.
pub fn list(words: &Words, begin: usize) -> Option<(Vec<String>, usize)> {
    if let Some(found) = offices::list(words, begin) {
        return Some(found);
    }
    let tokens = &words.tokens;
    let mut out: Vec<String> = Vec::new();
    let mut at = begin;
    let mut end = begin;
    while let Some((name, after, known)) = member(words, at) {
        if out.is_empty() && !known {
            return None;
        }
        out.push(name);
        end = after;
        at = after;
        // "Thanh Oai (Phó Trưởng cụm), Mỹ Đức"
        if words.sign(at) == "("
            && let Some(close) = (at + 2..tokens.len().min(at + 6)).find(|i| words.sign(*i) == ")")
            && tokens[at + 1..close]
                .iter()
                .any(|t| matches!(t.key.as_str(), "cụm" | "khối"))
        {
            at = close + 1;
        }
        // ", và các huyện", ";"
        let key = |at: usize| tokens.get(at).map_or("", |t| t.key.as_str());
        // "các xã A, B cùng hai phường C, D": the kind says that the list goes on.
        let kind = |at: usize| matches!(key(at), "phường" | "xã" | "thị" | "quận" | "huyện" | "tỉnh" | "thành");
        let numbered = NUMBERS.contains(&key(at + 1)) || matches!(key(at + 1), "các" | "2" | "02");
        if matches!(key(at), "cùng" | "với") && (kind(at + 1) || numbered && kind(at + 2)) {
            at += 1 + usize::from(numbered);
            continue;
        }
        if !matches!(key(at), "," | ";" | "và" | "and") {
            break;
        }
        at += 1;
        if matches!(key(at), "và" | "and") {
            at += 1;
        }
        // "và thành viên mới là Thanh Trì"
        let is = (at..at + 6).find(|i| key(*i) == "là");
        at = is
            .filter(|is| (at..*is).any(|i| matches!(key(i), "mới" | "vừa")))
            .map_or(at, |is| is + 1);
        // "hai phường A, B và năm xã C, D"
        if NUMBERS.contains(&key(at)) && kind(at + 1) {
            at += 1;
        }
    }
    (!out.is_empty()).then_some((out, end))
}

/// One member from token `at`: its name, the token after it, and whether the lexicon knows the place.
fn member(words: &Words, at: usize) -> Option<(String, usize, bool)> {
    let tokens = &words.tokens;
    // "…; Cụm phó là tỉnh Hậu Giang": a role is no member.
    let is = |at: usize, words: [&str; 2]| tokens.get(at).is_some_and(|t| words.contains(&t.key.as_str()));
    if is(at, ["cụm", "khối"]) && is(at + 1, ["trưởng", "phó"]) {
        return None;
    }
    if let Some(found) = body(words, at) {
        return Some(found);
    }
    let mut begin = at;
    while tokens.get(begin).is_some_and(|t| {
        (t.key == "." && begin > at && tokens[begin - 1].key == "tp")
            || BEFORE_NAMES.contains(&t.key.as_str())
                && !place_starts(words, begin)
                && !(t.capital && begin > at && t.key == "ban")
    }) {
        begin += 1;
    }
    tokens.get(begin).filter(|t| t.capital && t.is_word())?;
    if let Some(found) = body(words, begin).filter(|_| begin > at) {
        return Some(found);
    }
    let groups = words.lexicon.places.names.all(tokens, begin, words.lang == Lang::Vi);
    let known = groups.last().map(|hits| begin + hits[0].len);
    let end = match known {
        Some(end) => end,
        // "Viễn thông Phú Thọ": small letters within a name that ends in a capital before the next mark.
        None if ends_in_capital(tokens, begin).is_some() => ends_in_capital(tokens, begin)?,
        None => {
            let mut end = begin + 1;
            while end < tokens.len()
                && end < begin + 4
                && tokens[end].capital
                && tokens[end].is_word()
                && tokens[end - 1].span.end + 1 == tokens[end].span.start
            {
                end += 1;
            }
            end
        }
    };
    // "các quận A, B": the plural is no part of A's name; "thị xã Sơn Tây" is its own.
    let plural = tokens[at..begin].iter().rposition(|t| t.key == "các").map(|i| at + i);
    let from = match plural {
        Some(_) => begin,
        None => at,
    };
    let name = words.str(tokens[from].span.join(tokens[end - 1].span));
    Some((name.to_string(), end, known.is_some()))
}

/// The token after a name of up to six words whose last one, right before a mark or "và", is written with a capital.
fn ends_in_capital(tokens: &[Token], begin: usize) -> Option<usize> {
    let parts = |t: &Token| !t.is_word() || matches!(t.key.as_str(), "và" | "and");
    let end = (begin + 1..tokens.len().min(begin + 7)).find(|i| parts(&tokens[*i]))?;
    tokens[end - 1].capital.then_some(end)
}

/// A department or another body from token `at`: "Sở Văn hóa và Thể thao", "Ban Dân tộc".
fn body(words: &Words, at: usize) -> Option<(String, usize, bool)> {
    let tokens = &words.tokens;
    let first = tokens.get(at).filter(|t| t.capital)?;
    const HEADS: [&str; 13] = [
        "sở", "ban", "đài", "cục", "báo", "viện", "công", "văn", "đảng", "liên", "tổng", "hội", "khối",
    ];
    let (span, end) = match organisation::name_at(words, at) {
        Some((entity, end)) => (entity.span, end),
        None if HEADS.contains(&first.key.as_str()) && !place_starts(words, at) => {
            let capitals = tokens[at..].iter().take_while(|t| t.capital).count();
            (first.span, at + capitals)
        }
        None => return None,
    };
    // "Công ty A và Viễn thông B" are two.
    let company = first.key == "công" && tokens.get(at + 1).is_some_and(|t| t.key == "ty");
    let and = (at..end).find(|i| company && tokens[*i].key == "và");
    let (span, end) = and.map_or((span, end), |and| (first.span.join(tokens[and - 1].span), and));
    let united = tokens[at..end].iter().filter(|t| t.capital).count() >= 2;
    // "Ban Dân tộc, …": what is left before the next mark belongs to the name; in "Nông nghiệp và Phát triển nông thôn"
    // so does what "và" joins, where no name of its own begins there.
    let parts = |i: usize| {
        tokens.get(i).is_none_or(|t| {
            let own = t.key == "và"
                && (company
                    || organisation::name_at(words, i + 1).is_some()
                    || i + 1 >= tokens.len()
                    || place_starts(words, i + 1)
                    || !tokens[i + 1].capital);
            own || matches!(t.key.as_str(), "," | ";" | "." | ")")
        })
    };
    let reach = match end == at + 1 {
        true => 12,
        false if company => 6,
        false => 3,
    };
    let end = (end..end + reach).find(|i| parts(*i)).unwrap_or(end);
    let span = span.join(tokens[end - 1].span);
    united.then(|| (words.str(span).to_string(), end, true))
}

fn place_starts(words: &Words, at: usize) -> bool {
    words.tokens[at].capital && !words.lexicon.places.names.longest(&words.tokens, at, true).is_empty()
}

/// "Ngoài Mê Linh, cụm còn có …": the member named before.
fn besides(words: &Words, at: usize) -> Vec<String> {
    let tokens = &words.tokens;
    let more = tokens[at].key == "còn";
    let Some(outside) = tokens[..at].iter().position(|t| t.key == "ngoài").filter(|_| more) else {
        return Vec::new();
    };
    member(words, outside + 1)
        .map(|(name, _, _)| vec![name])
        .unwrap_or_default()
}

/// The number a word is, spelled or in digits: "hai", "05".
pub fn number(word: &str) -> Option<u32> {
    let spelled = NUMBERS.iter().position(|number| *number == word);
    spelled.map(|number| number as u32).or_else(|| word.parse().ok())
}

/// The number of members said between two tokens.
pub fn count(tokens: &[Token], from: usize, to: usize) -> Option<u32> {
    (from..to).find_map(|i| {
        let counts = COUNTED.contains(&tokens.get(i + 1)?.key.as_str());
        let token = &tokens[i];
        let value = match token.kind {
            TokenKind::Number | TokenKind::Word => number(&token.key),
            TokenKind::Sign => None,
        }?;
        // "Năm thành lập", "số 8": a number of members is small and no name's.
        let named = i > 0 && matches!(tokens[i - 1].key.as_str(), "số" | "năm" | "tháng" | "ngày" | "/");
        (counts && !named && (2..=40).contains(&value)).then_some(value)
    })
}

/// The place of the sentence that ends at byte `end`.
pub fn unit_ending_at(scene: &Scene, end: u32) -> Option<Span> {
    place::mentions(scene.found())
        .map(|(span, _)| span)
        .find(|span| span.end == end)
}
