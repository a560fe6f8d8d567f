//! Each award of a sentence bound to its own recipients, giver and status.
//!
//! One reading per award, by where the recipients stand; the rules are told apart by it, so that no two rules
//! claim the same award.

use super::actor;
use super::after::{after, received_from};
use super::before::{before, counted_as, example, number_before};
use super::left_out::left_out;
use super::line::Line;
use super::shown::{pinned_by, shown_by};
use super::verbs::Act;
use super::{
    AwardGiven, Recipient, Status, dashed, feast, object, opening, put_forward, recited, row, spelled, status, subject,
    together,
};
use crate::entity::Value;
use crate::text::Span;

/// Where the recipients stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "<recipient> được tặng <award>", "… nhận <award>"
    Received,
    /// "<giver> tặng <award> cho <recipient>", "<award> tặng <recipient>"
    Handed,
    /// "<giver> tặng <recipient> <award>"
    Between,
    /// "<award>: <n> <unit>", "<award> <n> <unit>"
    Listed,
    /// "công nhận <n> <award>"
    Recognised,
    /// "<n> gương <award>"
    Example,
    /// Handed over by somebody, to whom is not said.
    Shown,
    /// "…, 218 <title>", "<award> 73": in a row, each with its number.
    Numbered,
    /// "<recipient> không có tên trong danh sách … <award>"
    LeftOut,
    /// "Được tặng <award>, <recipient> …", "Ngoài <award>, <recipient> được thưởng …"
    Opened,
    /// "suy tôn <recipient> đề nghị <giver> tặng <award>"
    PutForward,
    /// "<recipient> - <award>"
    Dashed,
    /// "… được ghi nhận: <award>; <award>"
    Recited,
    /// "tặng <award> và phong tặng <award> cho <recipient>": of the first
    Together,
}

#[derive(Clone)]
pub(super) struct Bound {
    pub form: Form,
    pub clause: Span,
    pub given: AwardGiven,
    /// The token of the verb it was told by.
    pub verb: usize,
}

/// What is known of one award before it becomes a statement.
pub(super) struct Reading {
    pub form: Form,
    pub recipients: Vec<Recipient>,
    pub giver: Option<String>,
    pub presenter: Option<String>,
    /// The token of the verb that governs, by which the status is told.
    pub verb: usize,
    /// Tokens of the clause.
    pub from: usize,
    pub to: usize,
}

pub(super) fn all(line: &Line) -> Vec<Bound> {
    if line.is_empty() || status::is_law(line) {
        return Vec::new();
    }
    let mut out: Vec<Bound> = Vec::new();
    let ruled = status::speaks_of_rules(line);
    for i in 0..line.awards.len() {
        let (first, last) = chain(line, i);
        let read = pinned_by(line, i)
            .or_else(|| left_out(line, i))
            .or_else(|| feast::held(line, i, last))
            .or_else(|| feast::candidates(line, first))
            .or_else(|| after(line, i))
            .or_else(|| together::with_next(line, i, last))
            .or_else(|| {
                // "Đội A giành giải Nhất, giải Nhì thuộc về đội B": the first has a verb of its own.
                let received = |v: &super::verbs::Verb| v.end == line.awards[i].start && v.act == Act::Receive;
                let prize = line.is_prize(i) && line.verbs.iter().any(received);
                let handed = |j: usize| after(line, j).filter(|r| r.form == Form::Handed && !prize);
                (i + 1..=last).find_map(handed)
            })
            .or_else(|| put_forward::voted(line, first))
            .or_else(|| before(line, first).filter(|read| !counts_anew(line, i, first, read)))
            .or_else(|| opening::beside(line, first, last))
            .or_else(|| dashed::told(line, i))
            .or_else(|| example(line, i))
            .or_else(|| shown_by(line, i))
            .or_else(|| row::again(line, i, out.last()))
            .or_else(|| row::numbered(line, i, out.last()))
            .or_else(|| row::shared(line, i, out.last()))
            .or_else(|| recited::told(line, i));
        // "điển hình tiên tiến" is a label: an award only where it is counted or called a title.
        let label = line.awards[i]
            .mention
            .ids
            .iter()
            .any(|id| line.words.lexicon.awards.get(*id).kind.starts_with("label"));
        let called = line.awards[i].mention.words.to_lowercase().starts_with("danh hiệu");
        let read =
            read.filter(|r| !label || called || r.recipients.iter().any(|r| matches!(r, Recipient::Counted { .. })));
        if let Some(mut read) = read {
            if matches!(read.form, Form::Received | Form::Opened) && read.giver.is_none() && read.presenter.is_none() {
                received_from(line, line.awards[last].end, &mut read);
            }
            // "việc tặng …" is spoken of, not done.
            let (verb, reached) = (read.verb, read.to);
            let decree = |matter: usize| {
                // "ký Quyết định số 12 về việc tặng …": a decision does what it is about.
                let about = matter > 0 && line.is(matter - 1, "về");
                about && (matter.saturating_sub(16)..matter).any(|t| line.words.phrase(t, "quyết định").is_some())
            };
            let spoken_of = verb > 0 && line.is(verb - 1, "việc") && !decree(verb - 1);
            let mut bound = bound(line, i, last, read);
            if bound.form == Form::LeftOut {
                bound.given.status = Status::Refused;
                bound.given.giver = line.awards[i].mention.giver.clone();
            }
            // "nhất trí trình 4 trường nhận …; 1 trường nhận …": a row of counts shares what is said at its head.
            let (segment, _) = line.segment(line.awards[i].start);
            let gives = line.verbs.iter().any(|v| v.start == segment && v.act == Act::Give);
            let goes_on = segment > 0 && (line.count_at(segment).is_some() || gives);
            if goes_on
                && bound.given.status == Status::Given
                && out.last().is_some_and(|b| b.given.status == Status::Proposed)
            {
                bound.given.status = Status::Proposed;
            }
            // "đề nghị Chính phủ tặng … cho A, UBND tỉnh tặng … cho B": the second is asked for like the first.
            let end = last_end(line, i);
            let turns =
                (end..line.awards[i].start).any(|t| line.starts(t, &["đã", "vừa", "được", "nhận", ";"]).is_some());
            let same = !turns && end > segment && read_form_gives(&bound);
            if same
                && bound.given.status == Status::Given
                && out
                    .last()
                    .is_some_and(|b| b.given.status == Status::Proposed && b.verb < bound.verb)
            {
                bound.given.status = Status::Proposed;
            }
            // Nobody named on either side, or only "người", "học sinh": a rule or a count of prizes, not a giving.
            let bare =
                |r: &Recipient| matches!(r, Recipient::Named { name } if BARE.contains(&name.to_lowercase().as_str()));
            let nobody = bound.given.recipients.iter().all(bare)
                && bound
                    .given
                    .presenter
                    .as_ref()
                    .is_none_or(|p| !p.chars().any(char::is_uppercase));
            let vacuous = nobody && (line.is_prize(i) || bound.given.recipients.iter().any(bare));
            // "việc tặng … cho ông A được xem xét"
            const WEIGHED: &[&str] = &["được xem xét", "đang được xem xét", "đang xem xét", "đang được"];
            let weighed = (reached..reached + 2).any(|t| line.starts(t, WEIGHED).is_some());
            if spoken_of && weighed && bound.given.status == Status::Given {
                bound.given.status = Status::Proposed;
            }
            // "việc tặng … cho Công ty A là ghi nhận 10 năm": what is spoken of was done.
            const DONE: &[&str] = &[
                "dựa trên",
                "là ghi nhận",
                "là sự ghi nhận",
                "căn cứ vào",
                "được thực hiện",
                "là đúng",
            ];
            let done = (reached..reached + 2).any(|t| line.starts(t, DONE).is_some())
                && bound.given.recipients.iter().all(|r| is_named(line, r));
            let only_spoken_of = spoken_of && !done && bound.given.status == Status::Given;
            let rule = ruled && !bound.given.recipients.iter().all(|r| is_named(line, r));
            if !vacuous && !only_spoken_of && !rule {
                out.push(bound);
            }
        }
    }
    out
}

/// "356 cá nhân nhận Bằng khen, 4 Huân chương": those counted were given the first; how many there were of the next is told
/// of others.
fn counts_anew(line: &Line, i: usize, first: usize, read: &Reading) -> bool {
    let counted = read.recipients.iter().all(|r| matches!(r, Recipient::Counted { .. }));
    let number = |at: usize| number_before(line, line.awards[at].start).is_some();
    i != first && counted && number(i) && !number(first)
}

/// Whether a recipient is a person or a body with a name of its own.
fn is_named(line: &Line, recipient: &Recipient) -> bool {
    let Recipient::Named { name } = recipient else {
        return false;
    };
    let capitals = name.split(' ').filter(|w| w.starts_with(char::is_uppercase)).count();
    let letters = name.chars().count() > 1 && name.chars().all(char::is_uppercase);
    let known = line.found.iter().any(|e| {
        let said = line.words.str(e.span);
        let body = matches!(&e.value, Value::Organisation(_)) && capitals > 2 && name.starts_with(said);
        name.contains(said) && (subject::is_person(&e.value) || body)
    });
    known || letters
}

/// Nouns that alone name nobody.
const BARE: [&str; 9] = [
    "người",
    "học sinh",
    "thí sinh",
    "cá nhân",
    "tập thể",
    "tác giả",
    "những người",
    "các học sinh",
    "sinh viên",
];

/// Where the award before award `i` ends.
fn last_end(line: &Line, i: usize) -> usize {
    i.checked_sub(1).map_or(0, |i| line.awards[i].end)
}

fn read_form_gives(bound: &Bound) -> bool {
    matches!(bound.form, Form::Handed | Form::Listed)
}

/// The token after the year an award was given in, said right behind it.
fn dated_end(line: &Line, at: usize) -> usize {
    if line.words.sign(at) == "(" {
        let close = (at..line.words.tokens.len().min(at + 10)).find(|t| line.words.sign(*t) == ")");
        let plain = close.filter(|close| line.awards.iter().all(|a| a.start < at || a.start > *close));
        return plain.map_or(at, |close| close + 1);
    }
    let date = line
        .entity_at(at, |v| matches!(v, Value::Date(_)))
        .filter(|(start, _)| *start == at);
    date.map_or(at, |(_, end)| end)
}

/// The awards named one after the other with award `i`: "A, B và C".
fn chain(line: &Line, i: usize) -> (usize, usize) {
    let joined = |a: usize, b: usize| {
        // "năm 1995", "(năm 2008)": when it was; "của Ban Nội chính": whose it is.
        let from = dated_end(line, together::past_giver(line, line.awards[a].end));
        let gap = from..line.awards[b].start.max(from);
        gap.len() <= 6
            && gap
                .clone()
                .any(|t| line.words.sign(t) == "," || line.is(t, "và") || line.is(t, "cùng") || line.is(t, "and"))
            && gap.clone().all(|t| {
                let token = &line.words.tokens[t];
                !token.is_word()
                    || [
                        "và",
                        "cùng",
                        "nhiều",
                        "danh",
                        "hiệu",
                        "các",
                        "hai",
                        "ba",
                        "tiền",
                        "thưởng",
                        "lần",
                        "and",
                        "bông",
                        "hoa",
                        "phong",
                        "tặng",
                    ]
                    .iter()
                    .any(|w| line.is(t, w))
            })
            && !gap
                .clone()
                .any(|t| line.words.sign(t) == ";" || line.count_at(t).is_some())
            // "63 “Tập thể lao động tiên tiến”, 218 “Chiến sĩ thi đua cơ sở”": each title has its own number.
            && !(counted_as(line, b).is_some() && number_before(line, line.awards[b].start).is_some())
    };
    let mut first = i;
    while first > 0 && joined(first - 1, first) {
        first -= 1;
    }
    let mut last = i;
    while last + 1 < line.awards.len() && joined(last, last + 1) {
        last += 1;
    }
    (first, last)
}

/// The statement, completed with status, reason and the giver the award's own words name.
fn bound(line: &Line, i: usize, last: usize, read: Reading) -> Bound {
    let award = &line.awards[i];
    let mention = &award.mention;
    let (_, to) = line.segment(award.start);
    let mut words = mention.words.clone();
    // "2 Huân chương Lao động hạng nhất": how many of them belongs to the award's words.
    if matches!(
        read.form,
        Form::Received | Form::Opened | Form::Between | Form::Recognised | Form::Numbered
    ) && let Some((_, count)) = number_before(line, award.start).filter(|_| counted_as(line, i).is_none())
    {
        words = format!("{count} {words}");
    } else if read.form == Form::Numbered && counted_as(line, i).is_none() {
        let colon = usize::from(line.words.sign(award.end) == ":");
        words = format!("{} {words}", line.str(award.end + colon, award.end + colon + 1));
    }
    let rest = read.to.max(line.awards[last].end);
    let mut status = status::of(line, read.verb, award.end.max(read.verb));
    // Who hands it over does so now, whatever years are told of before.
    if status == Status::Earlier && read.presenter.is_some() {
        status = Status::Given;
    }
    let gives = status::gives(status);
    let clause = line.span(read.from, read.to.max(award.end));
    let mut recipients = read.recipients;
    let mut clause = clause;
    let few: u32 = recipients
        .iter()
        .map(|r| match r {
            Recipient::Counted { count, .. } => *count,
            Recipient::Named { .. } => u32::MAX / 8,
        })
        .fold(0, u32::saturating_add);
    if (1..=30).contains(&few) {
        let (mut names, mut end) = spelled::spelled_out(line, read.to.max(award.end));
        if names.len() + 1 == few as usize
            && !names.is_empty()
            && let Some((last, after)) = spelled::last_of(line, end, to)
        {
            names.push(last);
            end = after;
        }
        let named = names.iter().filter(|r| matches!(r, Recipient::Named { .. })).count();
        if !names.is_empty() && named <= few as usize {
            clause = clause.join(line.span(read.from, end));
            recipients.extend(names);
        }
    }
    // "Người được nhận Bằng khen là bà Bùi Thị Na"
    if let [Recipient::Named { name }] = recipients.as_slice()
        && ["người", "cá nhân", "đơn vị", "tập thể"]
            .iter()
            .any(|w| name.to_lowercase() == *w || (*w == "người" && name.to_lowercase().starts_with(w)))
        && line.is(award.end, "là")
    {
        let (named, end) = object::recipients(line, award.end + 1, to);
        if !named.is_empty() {
            recipients = named;
            clause = clause.join(line.span(award.end, end));
        }
    }
    if read.form == Form::Handed && line.words.sign(read.to) == ";" {
        let (names, end) = spelled::further(line, read.to);
        if !names.is_empty() && recipients.iter().all(|r| matches!(r, Recipient::Named { .. })) {
            clause = clause.join(line.span(read.from, end));
            recipients.extend(names);
        }
    }
    recipients.dedup();
    Bound {
        form: read.form,
        verb: read.verb,
        clause,
        given: AwardGiven {
            awards: mention.ids.clone(),
            classes: mention.classes.clone(),
            level: mention.level,
            award_words: words,
            title: mention.title.clone(),
            recipients,
            giver: mention
                .giver
                .clone()
                .or(read.giver.filter(|g| g.chars().count() < 160 && gives)),
            presenter: read.presenter.map(actor::named).filter(|p| p.chars().count() < 240),
            reason: status::reason(line, rest, to).filter(|_| !line.is(read.from, "lễ")),
            status,
        },
    }
}

impl Status {
    /// Whether it says that somebody holds the award.
    pub fn holds(self) -> bool {
        matches!(self, Status::Given | Status::Posthumous | Status::Earlier)
    }
}
