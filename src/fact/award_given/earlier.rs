//! Awards named by a word that points back: "Huân chương", "phần thưởng", "danh hiệu này" after the full name.

use super::line::{Award, Line};
use crate::entity::award::{AwardMention, Level};
use crate::entity::{Entity, Value};
use crate::fact::Scene;

/// Completes what points back, from the sentences before and the title.
pub(super) fn resolve(scene: &Scene, line: &mut Line) {
    for i in 0..line.awards.len() {
        let mention = &line.awards[i].mention;
        let open = mention.ids.len() > 4 && mention.classes.is_empty() && !mention.words.contains("các");
        if !open {
            continue;
        }
        let kind = kinds(line, &line.awards[i].mention);
        let fits = |m: &AwardMention| kinds(line, m) == kind && !m.words.contains("các");
        if let Some(full) = named_before(scene, fits).filter(|full| only_one(scene, full, fits)) {
            line.awards[i].mention = full;
        }
    }
    subject_again(scene, line);
    left_unsaid(scene, line);
    for at in 0..line.words.tokens.len() {
        let pointing = line.starts(
            at,
            &[
                "danh hiệu này",
                "danh hiệu trên",
                "danh hiệu đó",
                "danh hiệu ấy",
                "danh hiệu cao quý này",
                "phần thưởng cao quý này",
                "phần thưởng cao quý",
                "phần thưởng ấy",
                "phần thưởng này",
                "giải thưởng này",
                "phần thưởng",
            ],
        );
        let bare = || {
            let end = line.words.phrase(at, "danh hiệu")?;
            let next = line.words.sign(end);
            let level = line.is(end, "cấp")
                || unit_at(line, end).is_some()
                || (line.is(end, "cho") && at > 0 && (line.is(at - 1, "trao") || line.is(at - 1, "tặng")));
            (end == line.words.tokens.len() || matches!(next, "." | "," | ";" | "…") || level).then_some(end)
        };
        // "giải thưởng chính phủ cao quý này"
        let prize = || {
            let end = line.starts(at, &["giải thưởng", "phần thưởng"])?;
            let words = (end..line.words.tokens.len().min(end + 5)).take_while(|t| line.words.tokens[*t].is_word());
            words.filter(|t| line.is(*t, "này")).map(|t| t + 1).next()
        };
        let Some(mut end) = pointing.or_else(bare).or_else(prize) else {
            continue;
        };
        if line.award_at(at).is_some() || line.quoted[at] {
            continue;
        }
        // A reward may be money; only the subject of a sentence points back to an award, or what "người trao" hands over.
        let handed = at > 1 && line.is(at - 1, "trao") && ["người", "quyền", "tiếp"].iter().any(|w| line.is(at - 2, w));
        // "Đây là phần thưởng cao quý của Đảng và Nhà nước tặng thưởng cho Công ty A"
        let this = at == 2 && line.words.phrase(0, "đây là").is_some();
        if line.is(at, "phần") && at > 0 && !handed && !this {
            continue;
        }
        if this
            && line.is(end, "của")
            && let Some((after, _)) = crate::entity::authority::at(&line.words, end + 1)
        {
            end = after;
        }
        let many = at > 0 && ["nhiều", "các", "những", "số"].iter().any(|w| line.is(at - 1, w));
        let title = line.is(at, "danh");
        let fits = |m: &AwardMention| !title || kinds(line, m).contains("title");
        let Some(mut mention) = named_before(scene, fits)
            .or_else(|| title.then(|| movement_title(scene)).flatten())
            .filter(|_| !many)
        else {
            continue;
        };
        let from = if line.is(end, "ở") { end + 1 } else { end };
        if line.is(from, "cấp") {
            let mut stop = from + 2;
            if line.starts(from + 1, &["thành phố", "cơ sở"]).is_some() {
                stop += 1;
            }
            let stop = stop.min(line.words.tokens.len());
            mention.words = format!("{} {}", without_level(&mention.words), line.str(from, stop));
            mention.level = crate::entity::award::level_of(&line.words, from);
            end = stop;
        }
        if let Some((stop, level)) = unit_at(line, end) {
            mention.words = format!("{} {}", without_level(&mention.words), line.str(end, stop));
            mention.level = Some(level);
            end = stop;
        }
        let at_index = line
            .awards
            .iter()
            .position(|a| a.start > at)
            .unwrap_or(line.awards.len());
        line.awards.insert(
            at_index,
            Award {
                start: at,
                end,
                mention,
                taken_over: false,
            },
        );
    }
}

/// "danh hiệu của huyện": the level of the unit whose title it is, and the token behind it.
fn unit_at(line: &Line, at: usize) -> Option<(usize, Level)> {
    const UNITS: [(&str, Level); 7] = [
        ("huyện", Level::District),
        ("quận", Level::District),
        ("thị xã", Level::District),
        ("phường", Level::Commune),
        ("xã", Level::Commune),
        ("thành phố", Level::Province),
        ("tỉnh", Level::Province),
    ];
    let of = |(unit, level): &(&str, Level)| Some((line.words.phrase(at + 1, unit)?, *level));
    UNITS.iter().filter(|_| line.is(at, "của")).find_map(of)
}

/// "Cờ được Phó Chủ tịch … trao", "Tấm Huân chương ấy …": a form alone at the head of a sentence is the one named last.
fn subject_again(scene: &Scene, line: &mut Line) {
    const FORMS: [&str; 7] = [
        "cờ thi đua",
        "cờ",
        "huân chương",
        "huy chương",
        "bằng khen",
        "giấy khen",
        "kỷ niệm chương",
    ];
    let at = line.starts(0, &["tấm", "lá", "chiếc", "phần thưởng"]).unwrap_or(0);
    let Some((form, end)) = FORMS.iter().find_map(|f| Some((*f, line.words.phrase(at, f)?))) else {
        return;
    };
    if line.starts(end, &["được", "do", "này", "ấy", "đó", "trên"]).is_none() || scene.at == 0 {
        return;
    }
    let fits = |m: &AwardMention| {
        m.words.to_lowercase().starts_with(form) && m.words.split(' ').count() > form.split(' ').count()
    };
    let Some(mention) = said_before(scene, fits) else {
        return;
    };
    line.awards.retain(|a| a.start >= end);
    line.awards.insert(
        0,
        Award {
            start: 0,
            end: line.starts(end, &["này", "ấy", "đó", "trên"]).unwrap_or(end),
            mention,
            taken_over: false,
        },
    );
}

/// "Người trao là ông A": what he handed over is the award named last, and has no words of its own here.
fn left_unsaid(scene: &Scene, line: &mut Line) {
    let Some(at) = line.words.phrase(0, "người trao").filter(|at| line.is(*at, "là")) else {
        return;
    };
    if let Some(mention) = named_before(scene, |_| true) {
        line.awards.insert(
            0,
            Award {
                start: at,
                end: at,
                mention,
                taken_over: false,
            },
        );
    }
}

/// An award's words without "cấp …".
pub(super) fn without_level(words: &str) -> &str {
    words
        .split(" ở cấp ")
        .next()
        .unwrap_or(words)
        .split(" cấp ")
        .next()
        .unwrap_or(words)
}

/// The title a movement of the same name gives: after "phong trào “Người tốt, việc tốt”" a bare "danh hiệu" is that one.
fn movement_title(scene: &Scene) -> Option<AwardMention> {
    let from = scene.at.saturating_sub(4);
    let sentences = std::iter::once(0).chain(from..scene.at).collect::<Vec<_>>();
    sentences.into_iter().rev().find_map(|sentence| {
        let tokens = crate::text::token::tokens(scene.text_of(sentence));
        (0..tokens.len()).find_map(|at| {
            let hits = scene.lexicon.awards.names.longest(&tokens, at, true);
            let hit = hits.first()?;
            let award = scene.lexicon.awards.get(hit.value);
            let local = award.kind == "local_title" && hits.len() == 1 && sentence != scene.at;
            local.then(|| AwardMention {
                ids: vec![hit.value],
                classes: Vec::new(),
                level: None,
                giver: None,
                title: None,
                words: award.name.clone(),
            })
        })
    })
}

/// Whether the article names no other award that fits: what points back can then mean but this one.
fn only_one(scene: &Scene, full: &AwardMention, fits: impl Fn(&AwardMention) -> bool) -> bool {
    scene.entities.iter().flatten().all(|e| match &e.value {
        Value::Award(m) if m.ids.len() < 4 && fits(m) => {
            m.ids == full.ids && (m.classes == full.classes || m.classes.is_empty())
        }
        _ => true,
    })
}

fn kinds(line: &Line, mention: &AwardMention) -> String {
    let kind = |id| line.words.lexicon.awards.get(id).kind.clone();
    mention.ids.first().map_or(String::new(), |id| kind(*id))
}

/// The last award named in full before this sentence: in the few sentences before it, else in the title.
fn named_before(scene: &Scene, fits: impl Fn(&AwardMention) -> bool) -> Option<AwardMention> {
    said_before(scene, |m| (1..4).contains(&m.ids.len()) && fits(m))
}

fn said_before(scene: &Scene, fits: impl Fn(&AwardMention) -> bool) -> Option<AwardMention> {
    let from = scene.at.saturating_sub(4);
    let mut before: Vec<&[Entity]> = scene.entities[from..scene.at].iter().map(|e| e.as_slice()).collect();
    before.insert(0, scene.entities.first()?.as_slice());
    before
        .into_iter()
        .rev()
        .flat_map(|found| found.iter().rev())
        .find_map(|e| match &e.value {
            Value::Award(m) if fits(m) => Some(m.clone()),
            _ => None,
        })
        .filter(|_| scene.at > 0)
}
