//! Who gives and who hands over: what stands before "… trao", or between "được" and its verb.

use super::line::Line;
use super::phrases::{NOBODY, NOUNS};
use super::subject::{
    after_colon, apposition, is_name, is_person, is_somebody, pieces, starts_adverbial, trimmed, without_auxiliaries,
};
use crate::entity::Value;

/// The giver or presenter of an active verb: all that stands before it in its clause, post and name together.
pub(super) fn actor(line: &Line, from: usize, verb: usize) -> Option<(usize, usize)> {
    let from = after_colon(line, from, verb);
    let mut end = without_auxiliaries(line, from, verb);
    // "thừa ủy quyền" right before the verb, or between commas.
    for phrase in ["thừa ủy quyền", "thừa uỷ quyền", "được ủy quyền"] {
        let len = phrase.split(' ').count();
        if end >= from + len && line.words.phrase(end - len, phrase).is_some() {
            end = without_auxiliaries(line, from, end - len);
        }
    }
    let pieces = pieces(line, from, end);
    let mut best: Option<(usize, usize)> = None;
    for (raw, stop) in pieces.iter().copied().rev() {
        let start = trimmed(line, raw, stop);
        if start >= stop {
            continue;
        }
        if starts_adverbial(line, start)
            || line
                .starts(start, &["thừa ủy quyền", "thừa uỷ quyền", "thay mặt"])
                .is_some()
        {
            if best.is_some() {
                break;
            }
            continue;
        }
        let cut_off = start > raw + 3 || line.starts(start, NOBODY).is_some();
        if line.starts(start, NOBODY).is_some() {
            break;
        }
        let person = line.holds(start, stop, is_person);
        let formal = ["chủ tịch nước", "thủ tướng", "chính phủ", "đảng", "nhà nước"];
        if !person && best.is_none() && line.starts(start, &formal).is_some() {
            return Some((start, without_acts(line, start, stop)));
        }
        let post = apposition(line, start, stop);
        if !person && !post && !is_somebody(line, start, stop) {
            break;
        }
        best = Some((start, best.map_or(stop, |(_, end)| end)));
        // Posts chained before the name, "Đại diện A, B và C trao": what stands before goes with it.
        let index = pieces.iter().position(|(_, end)| *end == stop).unwrap_or(0);
        let Some((before, before_end)) = index.checked_sub(1).map(|i| pieces[i]) else {
            break;
        };
        let before = trimmed(line, before, before_end);
        let posts = person && before < before_end && apposition(line, before, before_end);
        let persons = post && !person;
        let bodies = !person && !post && before < before_end && is_somebody(line, before, before_end);
        if cut_off || !(posts || persons || bodies) {
            break;
        }
    }
    let best = best.map(|(start, end)| (start, without_acts(line, start, end)));
    // "Người gắn Huân chương … là ông A": who it is stands behind.
    best.filter(|(start, end)| end - start != 1 || !line.is(*start, "người"))
}

/// "Ông A đến thăm và | khen thưởng", "Cục B cho biết sẽ | trao": what the actor does besides is no part of who it is.
fn without_acts(line: &Line, start: usize, end: usize) -> usize {
    const ACTS: &[&str] = &[
        "vừa",
        "đã",
        "trao",
        "gửi",
        "dẫn đầu",
        "đến",
        "tới",
        "quyết định",
        "thừa",
        "cùng đoàn",
        "cho biết",
        "cho hay",
        "huỷ",
        "hủy",
        "thu hồi",
        "ký",
        "đánh giá",
        "yêu cầu",
        "đột xuất",
        "động viên",
        "tuyên dương",
        "biểu dương",
        "đang",
        "xin",
        "chính thức",
        "có văn bản",
        "có thư",
        "lập hồ sơ",
        "làm hồ sơ",
        "hoàn tất hồ sơ",
        "dự lễ",
        "dự kiến",
        "khen",
        "ban hành",
        "tổng kết",
        "sơ kết",
        "gặp mặt",
        "họp mặt",
        "phối hợp",
        "tặng",
        "hiệp y",
        "dẫn đầu đoàn",
        "thay mặt",
        "do",
        "bày tỏ",
        "tổ chức gặp",
        "tổ chức lễ",
        "tổ chức hội nghị",
        "tổ chức trao",
        "tổ chức tuyên dương",
        "tổ chức biểu dương",
        "tổ chức tổng kết",
    ];
    let act = (start + 1..end).find(|t| {
        let inside = line.entity_at(*t, |v| matches!(v, Value::Organisation(_))).is_some();
        line.starts(*t, ACTS).is_some() && !line.quoted[*t] && !inside
    });
    act.map_or(end, |act| without_auxiliaries(line, start, act))
}

/// "Chủ tịch UBND quận Vũ Văn A đã tới trụ sở Công an phường, | trao": a person who did something else before handing over.
pub(super) fn came_and_gave(line: &Line, from: usize, verb: usize) -> Option<(usize, usize)> {
    let after_comma = verb > from && line.words.sign(verb - 1) == ",";
    let mut persons = line
        .found
        .iter()
        .filter(|e| is_person(&e.value))
        .map(|e| line.range(e.span))
        .filter(|(start, end)| *start >= from && *end <= verb);
    let (first, end) = persons.next().filter(|_| after_comma)?;
    let came = ["đã", "tới", "đến", "trực tiếp", "thăm", "xuống", "lên"];
    if persons.next().is_some() || line.starts(end, &came).is_none() || verb - end > 16 {
        return None;
    }
    let post = line
        .found
        .iter()
        .filter(|e| matches!(e.value, Value::Post(_)))
        .map(|e| line.range(e.span))
        .find(|(start, stop)| *stop == first && *start >= from);
    Some((post.map_or(first, |(start, _)| start), end))
}

/// Whether somebody who can give stands at `at`: the agent of a passive.
pub(super) fn is_agent(line: &Line, at: usize, end: usize) -> bool {
    line.holds(at, at + 1, is_name)
        || line.starts(at, NOUNS).is_some()
        || line
            .starts(
                at,
                &[
                    "tp",
                    "đảng",
                    "nhà nước",
                    "chính phủ",
                    "chủ tịch",
                    "thủ tướng",
                    "trung ương",
                    "bộ",
                    "ubnd",
                    "cảnh sát",
                    "công an",
                    "chính quyền",
                    "ủy ban",
                    "tổng thống",
                    "ban giám",
                    "the",
                ],
            )
            .is_some()
        || apposition(line, at, end)
        || line.holds(at, end, is_person)
        || crate::entity::authority::at(&line.words, at).is_some_and(|(after, _)| after > at + 1 && after <= end)
}

/// "Phó Chủ tịch UBND quận Lê Văn Tí, người (trao huân chương)": without the word that only points back.
pub(super) fn named(presenter: String) -> String {
    const BACK: [&str; 3] = [", người", ", người trực tiếp", ", là người"];
    let whole = BACK.iter().find_map(|word| presenter.strip_suffix(word));
    whole.unwrap_or(&presenter).to_string()
}
