//! Awards told before whoever has them is named: "Vừa được tặng <award>, bà A …", "Là một trong 2 thí sinh được đề nghị tặng
//! <award>, em B …", "Ngoài <award>, anh C được thưởng …".

use super::bind::{Form, Reading};
use super::line::Line;
use super::verbs::Act;
use super::{Recipient, object, subject};
use crate::entity::Value;

/// Who is named behind the clause that begins the sentence with `verb` and names award `i`, and the tokens all that stands in.
pub(super) fn named_behind(
    line: &Line,
    i: usize,
    segment: usize,
    verb: usize,
) -> Option<(Vec<Recipient>, usize, usize)> {
    const BEGINS: &[&str] = &["sau khi", "ngay sau khi", "khi", "với việc", "bởi"];
    let open = clause_begin(line, segment, verb);
    let open = line.starts(open, BEGINS).unwrap_or(open);
    let bare = subject::without_auxiliaries(line, open, verb) <= open;
    let one_of = line
        .starts(open, &["là", "vinh dự là", "cũng là", "tự hào là", "vốn là"])
        .is_some()
        && verb - open <= 20;
    if !bare && !one_of {
        return None;
    }
    let (_, to) = line.segment(verb);
    // "Được Hội trao <award> là chị A, chủ cơ sở dệt", "Nhận <award> có 16 tập thể"
    if bare && let Some(at) = line.starts(line.awards[i].end, &["là", "có", "gồm", "gồm có"]) {
        let (recipients, end) = object::recipients(line, at, to);
        let named = line.count_at(at).is_some()
            || line.holds(at, at + 3, subject::is_name)
            || line
                .starts(at, super::phrases::NOUNS)
                .is_some_and(|t| line.words.tokens[at].capital || line.words.tokens[t].capital);
        return (named && !recipients.is_empty()).then_some((recipients, open, end));
    }
    let (recipients, stop) = behind(line, line.awards[i].end)?;
    // "Năm 2010 được tặng <award>, Bộ A tặng …": who is named gives another.
    let acts = (stop..stop + 3).find(|t| line.starts(*t, &["đã", "vừa", "cũng", "sẽ"]).is_none())?;
    let gives = line.verbs.iter().any(|v| v.start == acts && v.act == Act::Give);
    (!gives).then_some((recipients, open, stop))
}

/// "Ngoài <award>, anh A được thưởng 5 triệu đồng", "Đã nhận <award> nhưng 8 cá nhân vẫn chờ tiền thưởng".
pub(super) fn beside(line: &Line, first: usize, last: usize) -> Option<Reading> {
    const BESIDES: &[&str] = &["ngoài", "cùng với", "bên cạnh", "kèm theo", "cùng"];
    const THOUGH: &[&str] = &["dù", "tuy", "mặc dù", "dẫu"];
    let award = &line.awards[first];
    let (segment, _) = line.segment(award.start);
    let open = clause_begin(line, segment, award.start);
    let named = |from: usize| {
        line.starts(from, &["tấm", "việc nhận", "việc được tặng", "các", "những"])
            .unwrap_or(from)
            == award.start
    };
    let besides = line.starts(open, BESIDES).filter(|from| named(*from));
    let though = line.starts(open, THOUGH).filter(|from| named(*from));
    let end = line.awards[last].end;
    let (recipients, stop) = match besides {
        Some(_) => behind(line, end).filter(|(_, stop)| receives(line, *stop))?,
        None => {
            let handed = though.is_some() && (end..end + 12).any(|t| line.starts(t, HAD).is_some());
            let took = line.starts(open, &["đã nhận", "đã được nhận", "được nhận", "đã có"]) == Some(award.start);
            let but = (end..line.words.tokens.len().min(end + 18)).find(|t| line.is(*t, "nhưng"))?;
            (handed || took).then(|| whom(line, but + 1))??
        }
    };
    Some(Reading {
        form: Form::Opened,
        recipients,
        giver: None,
        presenter: None,
        verb: stop.min(award.start),
        from: open,
        to: stop,
    })
}

const HAD: &[&str] = &["đã có", "đã nhận", "đã trao", "đã được trao"];

/// Whether the clause at `at` goes on to say that its subject is given something, or has it.
fn receives(line: &Line, at: usize) -> bool {
    const GETS: &[&str] = &[
        "được thưởng",
        "được tặng",
        "được trao",
        "được nhận",
        "nhận",
        "nhận được",
        "giành",
        "đoạt",
    ];
    const ALSO: &[&str] = &["còn", "cũng", "đã", "đều", "vừa", "vinh dự", "sẽ"];
    let mut at = at;
    while let Some(after) = line.starts(at, ALSO) {
        at = after;
    }
    let by = (at..line.words.tokens.len().min(at + 10)).any(|t| {
        line.is(at, "được")
            && line
                .starts(t, &["thưởng", "tặng", "trao", "khen", "hỗ trợ", "tặng thưởng"])
                .is_some()
    });
    by || line.starts(at, GETS).is_some()
}

/// Where the clause of `to` begins: times and places before a comma are left out.
fn clause_begin(line: &Line, segment: usize, to: usize) -> usize {
    let pieces = subject::pieces(line, segment, to);
    let adverbial = |(start, stop): &(usize, usize)| {
        let dated = line.entity_at(*start, |v| matches!(v, Value::Date(_))).is_some();
        *stop < to && (dated || subject::starts_adverbial(line, *start))
    };
    let spoken = pieces.iter().take_while(|piece| adverbial(piece)).count();
    let start = pieces.get(spoken).map_or(segment, |(start, _)| *start);
    let opener = matches!(line.words.sign(start), "-" | "–" | "“" | "\"" | "•" | "+");
    start + usize::from(opener)
}

/// Words by which a clause turns away from what was given.
const TURNS: &[&str] = &["nhưng", "mà", "song", "thì"];

/// Who is named right behind the first comma that parts what was said up to `end` from its subject.
fn behind(line: &Line, end: usize) -> Option<(Vec<Recipient>, usize)> {
    let (_, to) = line.segment(end.saturating_sub(1));
    (end..to.min(end + 26))
        .take_while(|t| !matches!(line.words.sign(*t), "(" | "." | "…" | ":") && line.starts(*t, TURNS).is_none())
        .filter(|t| line.words.sign(*t) == "," && !line.quoted[*t])
        .find_map(|t| whom(line, t + 1))
}

/// The one whose name or form of address begins at `at`, and the token after it.
fn whom(line: &Line, at: usize) -> Option<(Vec<Recipient>, usize)> {
    const ALONE: &[&str] = &[
        "ông",
        "bà",
        "anh",
        "chị",
        "cô",
        "thầy",
        "em",
        "đơn vị",
        "nhà trường",
        "công ty",
    ];
    let (_, to) = line.segment(at);
    if let Some(count) = line.count_at(at) {
        return Some((vec![Recipient::from(count)], count.end));
    }
    // "…, Hà Nội": where it was, unless a sort of unit is named with it.
    let whose = |v: &Value| match v {
        Value::Place(_) => line
            .starts(at, &["xã", "phường", "huyện", "quận", "thị xã", "tỉnh", "thành phố"])
            .is_some(),
        v => subject::is_name(v),
    };
    let entity = line
        .entity_at(at, whose)
        .filter(|(start, end)| *start == at && line.award_at(*end).is_none());
    let headed = || {
        let head = line.starts(at, super::phrases::NOUNS)?;
        line.entity_at(head, subject::is_name)
            .filter(|(start, _)| *start == head)
    };
    let (_, end) = match entity.or_else(headed) {
        Some(named) => named,
        None => {
            let end = line.starts(at, ALONE)?;
            let name = line.str(at, end).to_string();
            return Some((vec![Recipient::Named { name }], end));
        }
    };
    // "bà A và ông B cho biết"
    if line.is(end, "và")
        && let Some((start, after)) = line
            .entity_at(end + 1, subject::is_name)
            .filter(|(start, _)| *start == end + 1)
    {
        let names = [(at, end), (start, after)].map(|(from, to)| Recipient::Named {
            name: line.str(from, to).to_string(),
        });
        return Some((names.to_vec(), after));
    }
    let name = line.str(at, end.min(to)).to_string();
    Some((vec![Recipient::Named { name }], end))
}
