//! Recipients that stand after the award: "… cho 48 cá nhân", ": 39 tập thể", "tặng tỉnh"; and who gave and handed over.

use super::bind::{Form, Reading};
use super::line::Line;
use super::verbs::{Act, Verb};
use super::{Recipient, actor, bare, classed, object, pinned, spelled, subject, winner, with_money};

/// Recipients that stand after the award.
pub(super) fn after(line: &Line, i: usize) -> Option<Reading> {
    let award = &line.awards[i];
    let (_, to) = line.segment(award.start);
    let mut at = award.end;
    if line.words.sign(at) == "(" {
        at = (at..to).find(|t| line.words.sign(*t) == ")").map_or(at, |t| t + 1);
    }
    // "“Giải thưởng Hồ Chí Minh” cho ông A": the mark that closes what was quoted.
    let quoted = award.start > 0 && matches!(line.words.sign(award.start - 1), "“" | "\"");
    let at = at + usize::from(quoted && matches!(line.words.sign(at), "”" | "\""));
    let at = with_money::past(line, at, to);
    let verb = governing(line, award.start);
    let reading = |form, recipients: Vec<Recipient>, end: usize, verb: usize| Reading {
        form,
        recipients,
        giver: None,
        presenter: None,
        verb,
        from: award.start,
        to: end,
    };
    let colon = usize::from(matches!(line.words.sign(at), ":" | "-" | "–"));
    // "Bằng khen của Thủ tướng có 2 tập thể, 3 cá nhân;"
    let heads = award.start <= line.segment(award.start).0 + usize::from(quoted);
    let has = line
        .starts(at, &["có", "gồm"])
        .filter(|t| heads && line.count_at(*t).is_some());
    let listed = object::counts(line, has.unwrap_or(at + colon), to);
    if let Some(last) = listed.last() {
        const DEEDS: &[&str] = &["có thành tích", "có nhiều", "có công", "đạt thành tích"];
        let clause_of_its_own = line.starts(last.end, &["được", "nhận", "đạt", "có"]).is_some()
            && line.starts(last.end, DEEDS).is_none()
            && colon == 0;
        if !clause_of_its_own {
            let mut read = reading(
                Form::Listed,
                listed.iter().map(|c| Recipient::from(*c)).collect(),
                last.end,
                verb.map_or(award.start, |v| v.start),
            );
            actors(line, verb, &mut read);
            return Some(read);
        }
    }
    // "Cờ thi đua của UBND TP: Trường Tiểu học Hoa Sen"
    if line.words.sign(at) == ":" && classed::opens(line, at).is_none() && object::begins_name(line, at + 1, to) {
        let (recipients, end) = spelled::listed(line, at + 1, to);
        let says = line.verbs.iter().any(|v| v.start > at && v.start <= end);
        if !recipients.is_empty() && !says {
            let mut read = reading(Form::Listed, recipients, end, verb.map_or(award.start, |v| v.start));
            actors(line, verb, &mut read);
            return Some(read);
        }
    }
    if let Some(read) = passed_on(line, i, at, to) {
        return Some(read);
    }
    if let Some((recipients, end)) = with_money::rewarded(line, line.awards[i].end, to) {
        let mut read = reading(Form::Handed, recipients, end, verb.map_or(award.start, |v| v.start));
        actors(line, verb, &mut read);
        return Some(read);
    }
    if let Some(verb) = verb
        && let Some(start) = pinned::whose(line, i, verb, to)
    {
        let (recipients, end) = object::recipients(line, start, to);
        if !recipients.is_empty() {
            let mut read = reading(Form::Handed, recipients, end, verb.start);
            actors(line, Some(verb), &mut read);
            return Some(read);
        }
    }
    const TO: &[&str] = &[
        "cho",
        "tặng cho",
        "trao cho",
        "trao tặng cho",
        "tặng thưởng cho",
        "trao tặng",
        "tặng",
        "tới",
        "đến",
        "to",
        "truy tặng",
        "thuộc về",
        "về tay",
        "gọi tên",
        "đã thuộc về",
        "được trao cho",
        "went to",
        "đến tay",
        "đã đến tay",
        "đến với",
        "đã đến với",
    ];
    const TAKES: &[&str] = &["thu hồi", "tước", "hủy", "huỷ"];
    let (segment, _) = line.segment(award.start);
    let taken = verb.is_some_and(|v| line.starts(v.start, TAKES).is_some())
        || (segment..award.start).any(|t| line.starts(t, TAKES).is_some() && !line.quoted[t])
        || (award.end..to).any(|t| line.is(t, "bị") && line.starts(t + 1, TAKES).is_some());
    const OF: &[&str] = &["của", "với", "đối với"];
    let direct = line
        .starts(at, TO)
        .or_else(|| winner::of_prize(line, i, at, to))
        .or_else(|| {
            let near = (at..to.min(at + 9)).take_while(|t| line.award_at(*t).is_none());
            taken
                .then(|| near.into_iter().find_map(|t| line.starts(t, OF)))
                .flatten()
        });
    // "vấn đề được bàn là giải thưởng cho văn nghệ sĩ": spoken of, and given by nobody.
    let spoken_of = verb.is_none() && award.start > 0 && line.is(award.start - 1, "là");
    // "Giải thưởng Hồ Chí Minh về văn học, nghệ thuật cho hai tác giả"
    let about = |t: usize| line.is(at, "về") && line.words.tokens.get(t + 1).is_some_and(|w| w.is_word() && !w.capital);
    let loose = || {
        if spoken_of {
            return None;
        }
        (at..to.min(at + 10))
            .take_while(|t| {
                (about(*t) || !matches!(line.words.sign(*t), "," | "“" | "\"" | "”"))
                    && line.award_at(*t).is_none()
                    && line.starts(*t, CAUSES).is_none()
                    && !line.verbs.iter().any(|v| v.start == *t)
            })
            .find_map(|t| line.words.phrase(t, "cho"))
            .filter(|after| !(at..*after).any(|t| line.is(t, "phải")))
            // "dành cho đơn vị dẫn đầu": what it is for, not who has it.
            .filter(|after| {
                !(line.is(after - 2, "dành")
                    && line
                        .starts(*after, &["đơn vị", "tập thể", "những", "các", "cá nhân"])
                        .is_some())
            })
    };
    // "bằng khen đã trao trước đây cho ông A"
    let handed = || {
        let auxiliary = line.starts(at, &["đã", "đã được", "vừa", "vừa được", "được"])?;
        let own = line.verbs.iter().find(|v| v.start == auxiliary && v.act == Act::Give)?;
        (own.end..to.min(own.end + 4)).find_map(|t| line.words.phrase(t, "cho"))
    };
    // "tặng Bằng khen đối với 3 tập thể"
    let regards = || {
        let whom = line
            .starts(at, &["đối với"])
            .filter(|_| verb.is_some_and(|v| v.end <= award.start))?;
        (line.count_at(whom).is_some() || object::begins_name(line, whom, to)).then_some(whom)
    };
    // "trao Giấy khen của xã, những tờ đầu tiên mang con dấu mới, cho 20 tập thể"
    let apposed = || {
        let open = (line.words.sign(at) == ",").then_some(at + 1)?;
        line.starts(open, &["những", "tấm", "các", "đó là", "phần thưởng"])?;
        let close = (open..to.min(open + 16)).find(|t| line.words.sign(*t) == ",")?;
        let whom = line.words.phrase(close + 1, "cho")?;
        (line.count_at(whom).is_some() || object::begins_name(line, whom, to)).then_some(whom)
    };
    let start = direct
        .or_else(handed)
        .or_else(apposed)
        .or_else(regards)
        .or_else(loose)
        .or_else(|| bare::object(line, verb, at))?;
    if line
        .starts(
            start,
            &[
                "biết", "thấy", "rằng", "hay", "nên", "nay", "hết", "tháng", "cuối", "khi",
            ],
        )
        .is_some()
    {
        return None;
    }
    let (recipients, end) = object::recipients(line, start, to);
    if recipients.is_empty() {
        return None;
    }
    let own = line
        .verbs
        .iter()
        .find(|v| v.start == at && v.act == Act::Give)
        .map(|v| v.start);
    let mut read = reading(
        Form::Handed,
        recipients,
        end,
        own.or(verb.map(|v| v.start)).unwrap_or(award.start),
    );
    if own.is_none() {
        actors(line, verb, &mut read);
    }
    // "Trao danh hiệu cho đồn là Trung tướng …": who hands over stands at the end; "quận trao cho hai sinh viên là A, B"
    // says who they are.
    if read.presenter.is_none()
        && read.giver.is_none()
        && line.is(end, "là")
        && line.holds(end + 1, to, subject::is_person)
    {
        let stop = (end + 1..to)
            .find(|t| matches!(line.words.sign(*t), "." | ";") || line.is(*t, "và"))
            .unwrap_or(to);
        read.presenter = Some(line.str(end + 1, stop).to_string());
        read.to = stop;
    }
    Some(read)
}

/// Words that turn to what an award was given for.
const CAUSES: &[&str] = &["vì", "do", "nhờ", "bởi", "để", "nhằm"];

/// "… từ tay Chủ tịch Hội Nguyễn Văn A", "… do Chủ tịch nước tặng" after an award that was received: who gave it, and
/// who handed it over.
pub(super) fn received_from(line: &Line, at: usize, read: &mut Reading) {
    let (_, to) = line.segment(at);
    let hands = line.starts(at, &["từ tay", "từ", "from"]);
    if let Some(from) = hands {
        let stop = (from..to)
            .find(|t| {
                let comma = line.words.sign(*t) == "," && !subject::apposition(line, t + 1, to);
                comma
                    || matches!(line.words.sign(*t), "." | ";")
                    || line.starts(*t, &["on behalf", "tại", "vào"]).is_some()
            })
            .unwrap_or(to);
        let said = line.str(from, stop).to_string();
        if line.holds(from, stop, subject::is_person) {
            read.presenter = read.presenter.take().or(Some(said));
            read.to = read.to.max(stop);
        } else if actor::is_agent(line, from, stop) && stop - from <= 10 {
            read.giver = read.giver.take().or(Some(said));
            read.to = read.to.max(stop);
        }
        return;
    }
    let by = line.starts(at, &["do", "mà", "được"]);
    let Some(verb) = by.and_then(|by| {
        line.verbs
            .iter()
            .find(|v| v.start > by && v.start - by <= 25 && v.end <= to && v.act == Act::Give)
    }) else {
        return;
    };
    let from = at + 1;
    let end = subject::without_auxiliaries(line, from, verb.start);
    if from >= end || (from..end).any(|t| line.award_at(t).is_some()) {
        return;
    }
    let said = line.str(from, end).to_string();
    if line.holds(from, end, subject::is_person) {
        read.presenter = read.presenter.take().or(Some(said));
    } else if actor::is_agent(line, from, end) {
        read.giver = read.giver.take().or(Some(said));
    }
    read.to = read.to.max(verb.end);
}

/// "<award> (do X tặng) (đã) được Y trao cho Z".
fn passed_on(line: &Line, i: usize, from: usize, to: usize) -> Option<Reading> {
    let verb = line
        .verbs
        .iter()
        .find(|v| from < v.start && v.end < to && v.act == Act::Give && line.starts(v.end, &["cho"]).is_some())?;
    let stretch = from..verb.start;
    if stretch.len() > 45 || stretch.clone().any(|t| line.award_at(t).is_some()) {
        return None;
    }
    let passive = stretch.clone().rev().find(|t| line.is(*t, "được") && !line.quoted[*t]);
    let by = stretch.clone().find(|t| line.is(*t, "do") && !line.quoted[*t]);
    if passive.is_none() && by.is_none() {
        return None;
    }
    let (recipients, end) = object::recipients(line, verb.end + 1, to);
    let mut read = Reading {
        form: Form::Handed,
        recipients,
        giver: None,
        presenter: None,
        verb: verb.start,
        from: line.awards[i].start,
        to: end,
    };
    if let Some(by) = by {
        let stop = line.verbs.iter().find(|v| v.start > by).map_or(verb.start, |v| v.start);
        let said = line
            .str(by + 1, subject::without_auxiliaries(line, by + 1, stop))
            .to_string();
        // "do Phó Bí thư …, được Chủ tịch nước ủy quyền, trao cho": who hands over stands after "do".
        if line.holds(by + 1, stop, subject::is_person) {
            read.presenter = Some(said);
        } else {
            read.giver = Some(said);
        }
    }
    if let Some(passive) = passive {
        if let Some(end) = (passive..verb.start).find_map(|t| line.starts(t, &["ủy quyền", "uỷ quyền"]).map(|_| t))
        {
            let before = line.str(passive + 1, end).trim_end_matches("thừa").trim().to_string();
            if line.holds(passive, end, subject::is_person) {
                read.presenter = Some(before.trim_end_matches([',', ' ']).to_string());
            } else if !before.is_empty() {
                read.giver = Some(before);
            }
        } else if let Some((start, end)) =
            actor::actor(line, passive + 1, verb.start).filter(|(start, end)| actor::is_agent(line, *start, *end))
        {
            read.presenter = Some(line.str(start, end).to_string());
        }
    }
    (!read.recipients.is_empty()).then_some(read)
}

/// The verb of giving that governs what begins at `at`: the nearest before it in its sentence.
fn governing<'l>(line: &'l Line, at: usize) -> Option<&'l Verb> {
    let (from, _) = line.segment(at);
    let near = |from: usize| {
        line.verbs
            .iter()
            .rev()
            .find(|v| v.end <= at && v.start >= from && v.act == Act::Give)
    };
    near(from).or_else(|| near(0))
}

/// Fills in who gives and who hands over, from what stands before an active verb.
pub(super) fn actors(line: &Line, verb: Option<&Verb>, read: &mut Reading) {
    let Some(verb) = verb else {
        return;
    };
    // A list that goes on shares its verb, not its words: the clause stays with the award.
    let own = verb.start >= line.segment(read.from).0
        && !line.awards.iter().any(|a| a.start >= verb.end && a.end < read.from);
    if own {
        read.from = read.from.min(verb.start);
    }
    let (from, _) = line.segment(verb.start);
    let from = line
        .awards
        .iter()
        .filter(|a| a.end <= verb.start && a.end > from)
        .map(|a| a.end)
        .max()
        .unwrap_or(from);
    read.giver = authorised(line, 0, verb.start);
    let actor = actor::actor(line, from, verb.start).or_else(|| actor::came_and_gave(line, from, verb.start));
    if let Some((start, end)) = actor {
        if own {
            read.from = read.from.min(start);
        }
        let name = line.str(start, end).to_string();
        let formal = line
            .starts(
                start,
                &["chủ tịch nước", "thủ tướng", "chính phủ", "chủ tịch ubnd", "bộ trưởng"],
            )
            .is_some();
        let person = line.holds(start, end, subject::is_person) || (!formal && subject::apposition(line, start, end));
        let hands = line.starts(verb.start, &["trao", "trao tặng", "trao thưởng"]).is_some();
        let shown = line
            .starts(start, &["lãnh đạo", "đại diện", "các đồng chí", "ban tổ chức", "đoàn"])
            .is_some();
        if person || shown || (hands && formal && read.giver.is_some()) {
            read.presenter = Some(name);
        } else if read.giver.is_none() && !name.is_empty() && actor::is_agent(line, start, end) {
            read.giver = Some(name);
        }
    }
}

/// "Thừa ủy quyền của Chủ tịch nước, …": whose award it is.
pub(super) fn authorised(line: &Line, from: usize, to: usize) -> Option<String> {
    let after = (from..to).find_map(|t| line.starts(t, &["ủy quyền của", "uỷ quyền của", "ủy quyền", "uỷ quyền"]))?;
    let (end, _) = crate::entity::authority::at(&line.words, after)?;
    Some(line.str(after, end).to_string())
}
