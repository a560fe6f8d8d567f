//! Awards handed over by somebody, to whom is said elsewhere.

use super::after::authorised;
use super::bind::{Form, Reading};
use super::line::Line;
use super::subject;
use super::verbs::Act;

/// "<award> được Phó Chủ tịch … trao tại hội nghị", "<award> do ông A trao", "Người trao <award> là ông A": who handed it
/// over, to whom is said elsewhere.
pub(super) fn shown_by(line: &Line, i: usize) -> Option<Reading> {
    let award = &line.awards[i];
    let (segment, to) = line.segment(award.start);
    let reading = |presenter: (usize, usize), verb: usize, from: usize, end: usize| {
        let name = line.str(presenter.0, presenter.1).to_string();
        let person = line.holds(presenter.0, presenter.1, subject::is_person);
        (person && !name.is_empty()).then(|| Reading {
            form: Form::Shown,
            recipients: Vec::new(),
            giver: authorised(line, segment, to),
            presenter: Some(name),
            verb,
            from,
            to: end,
        })
    };
    let next = |from: usize| {
        line.verbs
            .iter()
            .find(|v| v.start >= from && v.act == Act::Give && line.starts(v.start, HANDS).is_some())
    };
    let by = (award.end..to.min(award.end + 4)).find(|t| line.is(*t, "được") || line.is(*t, "do"));
    if let Some(by) = by {
        let verb = next(by).filter(|v| v.end <= to && v.start - by <= 30)?;
        let received = (by + 1..verb.start).any(|t| line.words.sign(t) == ";" || line.award_at(t).is_some());
        let end = subject::without_auxiliaries(line, by + 1, verb.start);
        return reading((by + 1, end), verb.start, award.start, verb.end).filter(|_| !received);
    }
    let verb = line
        .verbs
        .iter()
        .rev()
        .find(|v| v.end == award.start && v.start >= segment)?;
    let hands = line.starts(verb.start, HANDS).is_some();
    let person = (segment..verb.start).any(|t| line.starts(t, &["người", "trực tiếp"]).is_some() && t <= segment + 1);
    // "gắn Huân chương | lên lá cờ truyền thống | là Phó Giám đốc A": where it is put says nobody.
    let onto = line.is(award.end, "lên");
    let is = (award.end..to.min(award.end + ONTO))
        .take_while(|t| line.words.tokens[*t].is_word())
        .find(|t| line.is(*t, "là"))
        .filter(|is| onto || *is == award.end);
    if let Some(is) = is.filter(|_| hands && person) {
        // "Sở Giáo dục và Đào tạo" joins no second person.
        let joins = |t: usize| line.is(t, "và") && line.holds(is + 1, t, subject::is_person);
        let end = (is..to).find(|t| line.words.sign(*t) == "." || joins(*t)).unwrap_or(to);
        return reading((is + 1, end), verb.start, segment, end);
    }
    None
}

/// "Người gắn Huân chương lên lá cờ truyền thống là ông A": he who is named puts it there and gets nothing.
pub(super) fn pinned_by(line: &Line, i: usize) -> Option<Reading> {
    let award = &line.awards[i];
    let (segment, _) = line.segment(award.start);
    let opens = line.starts(segment, &["người", "vị", "trực tiếp"]).is_some();
    (opens && line.is(award.end, "lên"))
        .then(|| shown_by(line, i))
        .flatten()
}

/// So many words say what a medal is put on.
const ONTO: usize = 9;

/// Verbs of handing over.
const HANDS: &[&str] = &["trao", "trao tặng", "trao lại", "trao gửi", "gắn", "trao thưởng"];
