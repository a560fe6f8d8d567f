//! Movements, drives, campaigns, models, contests and slogans.

use serde::{Deserialize, Serialize};

use super::{FactRule, Found, Scene, Statement, completed};
use crate::entity::movement::{self, MovementKind, MovementMention};
use crate::entity::{Value, Words};
use crate::rule::Rule;
use crate::text::token::{Token, TokenKind};
use crate::text::{Span, fold};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MovementLaunched {
    pub kind: MovementKind,
    /// Without quotation marks; the kind's words where it has no name of its own.
    pub name: String,
    /// The kind as written: "phong trào thi đua đặc biệt".
    pub kind_words: String,
    /// Who launched or carries it, as written, where said.
    pub organiser: Option<String>,
    /// What it is for, as written: "tổ chức thành công cuộc bầu cử …".
    pub aim: Option<String>,
    /// Launched here, rather than only spoken of or taken part in.
    pub launched: bool,
}

impl std::fmt::Display for MovementLaunched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.kind_words, self.name)?;
        if let Some(organiser) = &self.organiser {
            write!(f, " | by: {organiser}")?;
        }
        if let Some(aim) = &self.aim {
            write!(f, " | for: {aim}")?;
        }
        if self.launched {
            write!(f, " | launched")?;
        }
        Ok(())
    }
}

pub const RULES: &[FactRule] = &[
    Rule {
        name: "movement: <organiser> <verb> <kind> “<name>”",
        fires: &[
            (
                "Hội Phụ nữ quận Ba Đình phát động các phong trào “Sống xanh”; “Phụ nữ giúp nhau làm kinh tế”.",
                "phong trào: Sống xanh | by: Hội Phụ nữ quận Ba Đình | launched ; phong trào: Phụ nữ giúp nhau làm kinh tế | by: Hội Phụ nữ quận Ba Đình | launched",
            ),
            (
                "Các đoàn thể có mô hình riêng: Hội Nông dân quận làm “Vườn sạch”, Đoàn Thanh niên quận có “Khởi nghiệp trẻ”.",
                "mô hình: Vườn sạch | by: Hội Nông dân quận ; mô hình: Khởi nghiệp trẻ | by: Đoàn Thanh niên quận",
            ),
            (
                "Nổi bật là phong trào \"Dân vận khéo\" và chủ đề “Kỷ cương, sáng tạo”.",
                "phong trào: Dân vận khéo ; chủ đề: Kỷ cương, sáng tạo",
            ),
        ],
        near_misses: &["Trong phong trào thi đua, 15 cá nhân được tặng danh hiệu “Chiến sĩ thi đua cơ sở”."],
        find: named,
    },
    Rule {
        name: "movement: <verb> <kind> <aim>",
        fires: &[
            (
                "Quận Ba Đình mở đợt thi đua cao điểm tổ chức thành công cuộc bầu cử đại biểu Quốc hội khóa XV.",
                "đợt thi đua cao điểm: đợt thi đua cao điểm | by: Quận Ba Đình | for: tổ chức thành công cuộc bầu cử đại biểu Quốc hội khóa XV | launched",
            ),
            (
                "Thay mặt quận, bà Lê Thị Na đã phát động phong trào thi đua năm 2023 với 6 nhóm nội dung cụ thể, trong đó có thu ngân sách.",
                "phong trào thi đua: phong trào thi đua năm 2023 với 6 nhóm nội dung cụ thể | by: bà Lê Thị Na | launched",
            ),
        ],
        near_misses: &[
            "Quận đã phát động nhiều phong trào thi đua thiết thực, hiệu quả.",
            "Sau đợt thi đua, các phường họp tổng kết.",
        ],
        find: unnamed,
    },
    Rule {
        name: "movement: <kind>: <name>; <name>; …",
        fires: &[
            (
                "Năm 2020 quận chọn một số chuyên đề thi đua: nâng cao hiệu lực của hệ thống chính trị; dân vận chính quyền.",
                "chuyên đề thi đua: nâng cao hiệu lực của hệ thống chính trị ; chuyên đề thi đua: dân vận chính quyền",
            ),
            (
                "Phường có các mô hình: tuyến phố không rác; tổ tự quản; nhà sạch vườn đẹp.",
                "mô hình: tuyến phố không rác ; mô hình: tổ tự quản ; mô hình: nhà sạch vườn đẹp",
            ),
        ],
        near_misses: &["Kết quả phong trào thi đua: quận đã hoàn thành 21 chỉ tiêu; thu ngân sách đạt 168%."],
        find: listed,
    },
];

/// Names without quotation marks, listed after "các chuyên đề:" and parted by semicolons.
fn listed(scene: &Scene) -> Vec<Found> {
    let text = scene.text();
    if !text.contains(": ") || !text.contains(';') {
        return Vec::new();
    }
    let words = words(scene);
    let mut out = Vec::new();
    for at in 0..words.tokens.len() {
        let Some((kind, end)) = movement::kind_at(&words, at) else {
            continue;
        };
        let named = matches!(
            kind,
            MovementKind::Theme | MovementKind::Model | MovementKind::Campaign | MovementKind::Movement
        );
        let several = at > 0 && matches!(words.tokens[at - 1].key.as_str(), "các" | "số" | "nhiều" | "những");
        let colon = words.tokens.get(end).filter(|t| t.key == ":" && named && several);
        let Some(colon) = colon else {
            continue;
        };
        let kind_words = words.str(words.tokens[at].span.join(words.tokens[end - 1].span));
        let mut start = colon.span.end as usize;
        for piece in text[start..].split(';') {
            let name = piece.trim().trim_end_matches(['.', '…']);
            let from = start + (piece.len() - piece.trim_start().len());
            start += piece.len() + 1;
            let fits = (2..=24).contains(&name.split_whitespace().count()) && !name.contains(['“', '"', ':']);
            if fits {
                let statement = Statement::MovementLaunched(MovementLaunched {
                    kind,
                    name: name.to_string(),
                    kind_words: kind_words.to_string(),
                    organiser: None,
                    aim: None,
                    launched: false,
                });
                out.push(Found::new(Span::new(from, from + name.len()), statement));
            }
        }
        break;
    }
    out
}

/// Verbs that launch; longest first where they share a beginning.
const LAUNCHES: &[&[&str]] = &[
    &["phát", "động"],
    &["khởi", "động"],
    &["ra", "mắt"],
    &["bước", "vào"],
    &["triển", "khai"],
    &["mở"],
    &["vào"],
];

/// Verbs that carry or hold.
const CARRIES: &[&[&str]] = &[
    &["tổ", "chức"],
    &["thực", "hiện"],
    &["xây", "dựng"],
    &["duy", "trì"],
    &["hưởng", "ứng"],
    &["chọn"],
    &["gắn"],
    &["làm"],
    &["có"],
    &["với"],
    &["bám"],
    &["lồng"],
];

fn named(scene: &Scene) -> Vec<Found> {
    let mentions: Vec<(Span, &MovementMention)> = mentions(scene, scene.at).collect();
    if mentions.is_empty() {
        return Vec::new();
    }
    let words = words(scene);
    let mut out: Vec<Found> = Vec::new();
    let mut lead: Option<(Option<Subject>, bool)> = None;
    let mut last_end = 0;
    for (span, mention) in mentions {
        if mention.name.is_empty() {
            continue;
        }
        let begins_kind = !span.of(words.text).starts_with(['“', '"', '«']);
        // "mô hình riêng: Hội Phụ nữ làm “…”": who carries it stands between the kind and the name.
        let quote = span.start + span.of(words.text).find(['“', '"', '«']).unwrap_or(0) as u32;
        let listed = words
            .str(Span {
                start: span.start,
                end: quote,
            })
            .contains(':');
        let own = if listed && begins_kind {
            subject(scene, &words, quote, false)
        } else {
            subject(scene, &words, span.start, begins_kind)
        };
        let between = words
            .str(Span {
                start: last_end,
                end: span.start,
            })
            .trim();
        let in_list = matches!(between, "," | ";" | "và" | ", và" | "; và" | ":");
        last_end = span.end;
        // A name later in a list shares who launched the first, unless it has its own.
        let (subject, launched) = match (own, &lead) {
            (Some((subject, launched)), _) => (Some(subject), launched),
            (None, Some((subject, launched))) if !begins_kind || in_list => (subject.clone(), *launched),
            (None, _) => (None, launches_before(&words, span.start)),
        };
        lead = Some((subject.clone(), launched));
        let aim = aim_after(&words, span.end);
        let organiser = subject
            .map(|s| s.words)
            .or_else(|| owner_after(&words, span.end, scene));
        if organiser.is_none() && aim.is_none() && !launched && said_before(scene, span, &mention.name) {
            continue;
        }
        let statement = Statement::MovementLaunched(MovementLaunched {
            kind: mention.kind,
            name: mention.name.clone(),
            kind_words: mention.kind_words.clone(),
            organiser,
            aim,
            launched,
        });
        out.push(Found::new(span, statement));
    }
    out
}

/// Drives and movements without a name of their own, told by what they are for.
fn unnamed(scene: &Scene) -> Vec<Found> {
    if !scene.text().contains("ong trào") && !scene.text().contains("thi đua") {
        return Vec::new();
    }
    let words = words(scene);
    let quoted: Vec<Span> = mentions(scene, scene.at)
        .filter(|(_, m)| !m.name.is_empty())
        .map(|(span, _)| span)
        .collect();
    let mut out = Vec::new();
    for at in 0..words.tokens.len() {
        let Some((kind, end)) = movement::kind_at(&words, at) else {
            continue;
        };
        let span = words.tokens[at].span.join(words.tokens[end - 1].span);
        let launched = launches_before(&words, span.start);
        let fits = matches!(kind, MovementKind::Drive | MovementKind::Movement | MovementKind::Theme) && launched;
        if !fits || quoted.iter().any(|q| q.overlaps(span)) || plural_before(&words.tokens, at) {
            continue;
        }
        let stop = clause_end(&words, end);
        let said = &words.tokens[end..stop];
        if quoted.iter().any(|q| {
            said.first()
                .is_some_and(|f| q.start >= f.span.start && q.start <= said[said.len() - 1].span.end)
        }) {
            continue;
        }
        let Some(Tail { name_end, aim }) = tail(&words, end, stop, kind) else {
            continue;
        };
        let name = words
            .str(words.tokens[at].span.join(words.tokens[name_end - 1].span))
            .to_string();
        let kind_words = words.str(span).to_string();
        let organiser = subject(scene, &words, span.start, true).map(|(s, _)| s.words);
        let clause = span.join(words.tokens[stop - 1].span);
        let statement = Statement::MovementLaunched(MovementLaunched {
            kind,
            name,
            kind_words,
            organiser,
            aim,
            launched,
        });
        out.push(Found::new(clause, statement));
    }
    out
}

struct Tail {
    /// The token after what belongs to the name: "năm 2023 với 6 nhóm nội dung".
    name_end: usize,
    aim: Option<String>,
}

/// What is said after the kind's words: a year or number that belongs to the name, and the aim.
fn tail(words: &Words, end: usize, stop: usize, kind: MovementKind) -> Option<Tail> {
    let tokens = &words.tokens;
    let mut name_end = end;
    let dated = |t: &Token| {
        t.kind == TokenKind::Number
            || matches!(
                t.key.as_str(),
                "năm" | "đợt" | "thứ" | "cho" | "của" | "/" | "-" | "tháng" | "quý"
            )
    };
    while name_end < stop && dated(&tokens[name_end]) {
        name_end += 1;
    }
    while name_end > end && matches!(tokens[name_end - 1].key.as_str(), "cho" | "của" | "năm" | "/" | "-") {
        name_end -= 1;
    }
    let counted = tokens.get(name_end).is_some_and(|t| t.key == "với")
        && tokens.get(name_end + 1).is_some_and(|t| t.kind == TokenKind::Number);
    if counted {
        return Some(Tail {
            name_end: stop,
            aim: None,
        });
    }
    let mut from = name_end;
    while from < stop
        && matches!(
            tokens[from].key.as_str(),
            "nhằm" | "để" | "phục" | "vụ" | ":" | "hướng" | "tới"
        )
    {
        from += 1;
    }
    // "thiết thực, hiệu quả", "sôi nổi", "trên địa bàn", "do … phát động" say no aim.
    let first = tokens.get(from).filter(|_| from < stop)?;
    const NO_AIM: &[&str] = &[
        "thiết", "sôi", "trên", "do", "trong", "tại", "được", "đã", "có", "và", "theo", "tới", "đến", "yêu", "của",
        "với", "này", "đó", "là", "ở", "một", "rộng", "lớn", "phù", "mới", "hiệu", "trọng",
    ];
    let dated = name_end > end;
    if NO_AIM.contains(&first.key.as_str()) || stop - from < 3 {
        return (dated && kind != MovementKind::Theme).then_some(Tail { name_end, aim: None });
    }
    let aim = words.str(tokens[from].span.join(tokens[stop - 1].span)).to_string();
    Some(Tail {
        name_end,
        aim: Some(aim),
    })
}

/// The end of the clause from token `at`: at a semicolon, a point, or a comma that is not inside a list or a year.
fn clause_end(words: &Words, at: usize) -> usize {
    const GOES_ON: &[&str] = &["nhiệm", "khen", "việc", "phòng", "văn", "sáng", "trật", "an", "khóa"];
    let mut end = at;
    while let Some(token) = words.tokens.get(end) {
        let next = words.tokens.get(end + 1).map_or("", |t| t.key.as_str());
        let comma = token.key == "," && !GOES_ON.contains(&next);
        if comma || matches!(token.key.as_str(), ";" | "." | "(" | "…" | "?" | "!") {
            break;
        }
        let second = words.tokens.get(end + 1).map_or("", |t| t.key.as_str());
        if end > at
            && matches!(
                (token.key.as_str(), second),
                ("và", "phát" | "tổng" | "khen" | "biểu" | "triển" | "mở")
            )
        {
            break;
        }
        end += 1;
    }
    end
}

#[derive(Clone)]
struct Subject {
    words: String,
}

/// Who launches or carries what begins at byte `at`: the words before the nearest verb, back to the clause's
/// beginning; and whether the verb launches.
fn subject(scene: &Scene, words: &Words, at: u32, kind: bool) -> Option<(Subject, bool)> {
    let tokens = &words.tokens;
    let end = tokens.iter().position(|t| t.span.start >= at)?;
    let from = end.saturating_sub(if kind { 14 } else { 4 });
    let verb_at = |i: usize, verbs: &[&[&str]]| {
        verbs
            .iter()
            .find(|verb| {
                verb.iter()
                    .enumerate()
                    .all(|(n, w)| tokens.get(i + n).is_some_and(|t| t.key == *w && i + n < end))
            })
            .map(|verb| i + verb.len())
    };
    let boundary = |t: &Token| matches!(t.key.as_str(), "," | ";" | ":" | "”" | "“" | "\"" | "(" | ")" | ".");
    // The nearest verb, with nothing but its own objects between it and the movement.
    let mut verb = None;
    for i in (from..end).rev() {
        if boundary(&tokens[i]) {
            break;
        }
        if let Some(after) = verb_at(i, LAUNCHES).or_else(|| verb_at(i, CARRIES)) {
            if verb_at(i, LAUNCHES).is_none() && i > 0 && verb_at(i - 1, LAUNCHES).is_some() {
                continue;
            }
            verb = Some((i, verb_at(i, LAUNCHES).is_some()));
            if end - after > 8 {
                verb = None;
            }
            break;
        }
    }
    let (verb, mut launched) = verb?;
    // "đã tập trung lãnh đạo, chỉ đạo và tổ chức phát động": back to the first of the verbs said together.
    let mut begin = verb;
    while begin > 0 && !boundary(&tokens[begin - 1]) {
        begin -= 1;
    }
    if begin > 0 && tokens[begin - 1].key == "," {
        // A person with posts before the verb: "đồng chí A, Chủ tịch …, Chủ tịch … đã phát động".
        let holder = super::who::holders(scene).into_iter().find(|h| {
            h.span.start < tokens[begin].span.start
                && h.span.end >= tokens[begin].span.start
                && h.span.end <= tokens[verb].span.start
        });
        if let Some(holder) = holder {
            return Some((
                Subject {
                    words: holder.span.of(words.text).to_string(),
                },
                launched,
            ));
        }
    }
    const ENDS_SUBJECT: &[&str] = &[
        "đã",
        "sẽ",
        "đang",
        "chỉ",
        "liên",
        "tích",
        "thường",
        "còn",
        "tiếp",
        "cũng",
        "tập",
        "được",
        "vừa",
        "từng",
        "luôn",
        "chính",
        "ngày",
        "sáng",
        "chiều",
        "họp",
        "lồng",
    ];
    let mut last = begin;
    let adverb = |i: usize| match tokens[i].key.as_str() {
        "liên" | "tiếp" => tokens[i + 1].key == "tục",
        "tích" => tokens[i + 1].key == "cực",
        "thường" => tokens[i + 1].key == "xuyên",
        "tập" => tokens[i + 1].key == "trung",
        "chỉ" => tokens[i + 1].key == "đạo",
        word => ENDS_SUBJECT.contains(&word),
    };
    while last < verb && !adverb(last) {
        last += 1;
        if verb_at(last - 1, LAUNCHES).is_some() {
            last -= 1;
            break;
        }
    }
    // "tổ chức phát động" launches.
    launched |= (begin..end).any(|i| verb_at(i, &[&["phát", "động"]]).is_some());
    if last == begin || last - begin > 24 {
        return None;
    }
    let span = tokens[begin].span.join(tokens[last - 1].span);
    let said = words.str(span);
    let first = &tokens[begin];
    const HEADS: &[&str] = &[
        "quận",
        "huyện",
        "hội",
        "ubnd",
        "đoàn",
        "liên",
        "mặt",
        "công",
        "ban",
        "phòng",
        "thị",
        "phường",
        "xã",
        "thành",
        "tỉnh",
        "ông",
        "bà",
        "đồng",
        "mttq",
        "cụm",
        "ủy",
        "trường",
        "đảng",
        "sở",
        "bộ",
        "hđnd",
        "ngành",
        "khối",
        "chính",
        "lãnh",
    ];
    const TIMES: &[&str] = &[
        "trong", "qua", "nhờ", "từ", "năm", "ngoài", "tại", "với", "theo", "để", "nhằm", "sau", "trước", "có", "do",
        "các",
    ];
    let unit = HEADS.contains(&first.key.as_str()) || (first.capital && !TIMES.contains(&first.key.as_str()));
    let kind_inside = (begin..last).any(|i| movement::kind_at(words, i).is_some());
    let event = matches!(first.key.as_str(), "hội") && tokens.get(begin + 1).is_some_and(|t| t.key == "nghị");
    if !unit || kind_inside || event {
        return None;
    }
    let organiser = completed::whole(scene, said, span.start);
    (organiser.chars().count() > 3).then_some((Subject { words: organiser }, launched))
}

/// A launching verb within the few words before byte `at`, in the same clause.
fn launches_before(words: &Words, at: u32) -> bool {
    let tokens = &words.tokens;
    let end = tokens.iter().position(|t| t.span.start >= at).unwrap_or(tokens.len());
    let from = end.saturating_sub(7);
    (from..end).any(|i| {
        let parted = tokens[i..end]
            .iter()
            .any(|t| matches!(t.key.as_str(), "," | ";" | ":" | "."));
        let spoken_of = i > 0 && matches!(tokens[i - 1].key.as_str(), "được" | "ngày" | "từ");
        !parted
            && !spoken_of
            && LAUNCHES
                .iter()
                .take(6)
                .chain([&["vào"][..]].iter().filter(|_| end - i <= 1))
                .any(|verb| {
                    verb.iter()
                        .enumerate()
                        .all(|(n, w)| i + n < end && tokens[i + n].key == *w)
                })
    })
}

fn plural_before(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|i| matches!(tokens[i].key.as_str(), "các" | "nhiều" | "những" | "mọi"))
}

/// "nhằm …", "để …" after the name, up to the end of the clause.
fn aim_after(words: &Words, at: u32) -> Option<String> {
    let tokens = &words.tokens;
    let mut from = tokens.iter().position(|t| t.span.start >= at)?;
    if tokens[from].key == "," {
        from += 1;
    }
    let first = tokens.get(from)?;
    if !matches!(first.key.as_str(), "nhằm" | "để") {
        return None;
    }
    let end = clause_end(words, from + 1);
    (end > from + 3).then(|| words.str(tokens[from + 1].span.join(tokens[end - 1].span)).to_string())
}

/// "của quận Đống Đa" right after the name.
fn owner_after(words: &Words, at: u32, scene: &Scene) -> Option<String> {
    let tokens = &words.tokens;
    let mut from = tokens.iter().position(|t| t.span.start >= at)?;
    if tokens[from].key == "," {
        from += 1;
    }
    if tokens.get(from)?.key != "của" {
        return None;
    }
    let place = crate::entity::place::mentions(scene.found())
        .find(|(span, m)| m.kind_word.is_some() && tokens.get(from + 1).is_some_and(|t| t.span.start == span.start))?;
    Some(place.0.of(words.text).to_string())
}

/// Whether the article named it before this place.
fn said_before(scene: &Scene, span: Span, name: &str) -> bool {
    let key = fold::phrase_key(name);
    (0..=scene.at).any(|at| {
        mentions(scene, at).any(|(other, m)| {
            (at < scene.at || other.end <= span.start) && !m.name.is_empty() && fold::phrase_key(&m.name) == key
        })
    })
}

fn mentions<'a>(scene: &Scene<'a>, at: usize) -> impl Iterator<Item = (Span, &'a MovementMention)> {
    scene.entities[at].iter().filter_map(|e| match &e.value {
        Value::Movement(m) => Some((e.span, m)),
        _ => None,
    })
}

fn words<'a>(scene: &Scene<'a>) -> Words<'a> {
    Words::new(scene.text(), scene.lexicon, true, scene.article.lang)
}
