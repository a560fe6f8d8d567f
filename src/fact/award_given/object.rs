//! Who stands after "cho": counted or named recipients.

use super::Recipient;
use super::joined;
use super::line::{Count, Line};
use super::phrases::{NOBODY, NOUNS};
use super::subject::{apposition, is_person, pieces};
use crate::text::token::TokenKind;

/// Words that end the name of a recipient.
const STOPS: &[&str] = &[
    "thì",
    "lên",
    "dựa",
    "chứ",
    "khiến",
    "làm nhiều",
    "phải",
    "mà",
    "nhưng",
    "và trình",
    "tai lễ",
    "tai",
    "nên",
    "sau khi",
    "bằng",
    "là do",
    "nói",
    "vì",
    "do",
    "nhờ",
    "để",
    "nhằm",
    "trong",
    "tại",
    "nhân dịp",
    "nhân ngày",
    "nhân kỷ niệm",
    "vào",
    "theo",
    "khi",
    "sau",
    "ngay",
    "đã",
    "sẽ",
    "bị",
    "có",
    "vừa",
    "được",
    "đạt",
    "thay",
    "về",
    "trước",
    "với",
    "là",
    "tham gia",
    "hoàn thành",
    "nhận",
    "thuộc diện",
    "bởi",
    "năm",
    "ngày",
    "for",
    "in",
    "at",
    "và tặng",
    "và trao",
    "và công nhận",
    "và khen",
    "và đề nghị",
    "và thưởng",
    "và phong",
    "và truy",
    "và xét",
    "đồng thời",
    "trên",
    "dịp",
    "chiều",
    "hôm",
    "kèm",
    "cùng nhiều",
    "diễn ra",
    "và cho rằng",
    "và gọi",
    "nói chung",
    "cùng số",
];

impl From<&Count> for Recipient {
    fn from(count: &Count) -> Recipient {
        Recipient::Counted {
            count: count.count,
            approx: count.approx,
            unit: count.unit.clone(),
        }
    }
}

/// The recipients that begin at token `at`, and the token after them.
pub(super) fn recipients(line: &Line, at: usize, to: usize) -> (Vec<Recipient>, usize) {
    let at = if line.starts(at, &["có", "cho", "gồm"]).is_some() && line.count_at(at + 1).is_some() {
        at + 1
    } else {
        at
    };
    let counted = counts(line, at, to);
    if let Some(last) = counted.last() {
        return (counted.iter().map(|c| Recipient::from(*c)).collect(), last.end);
    }
    let end = without_tail(line, at, name_end(line, at, to));
    if end <= at || line.starts(at, NOBODY).is_some() {
        return (Vec::new(), at);
    }
    let mut whole: Vec<(usize, usize)> = Vec::new();
    let joined = |(start, stop): (usize, usize)| {
        let named = line.holds(start, start + 1, |v| {
            use crate::entity::Value;
            matches!(v, Value::Person(_) | Value::Organisation(_) | Value::Place(_))
        });
        // "ông A, chuyên gia … và ông B": what the first is ends where the second begins.
        let at = (start + 1..stop).find(|t| line.is(*t, "và") && line.holds(t + 1, t + 2, is_person) && !named);
        at.map_or(vec![(start, stop)], |t| vec![(start, t), (t + 1, stop)])
    };
    for (start, stop) in pieces(line, at, end).into_iter().flat_map(joined) {
        let start = start + usize::from(line.is(start, "và") && !whole.is_empty());
        // "… cho Công ty A, Ban Thi đua đã rà soát": who acts next.
        let acts = line.starts(end, &["đã", "sẽ", "đang", "vừa"]).is_some()
            && line.starts(end, &["đã có", "đã được"]).is_none();
        if !whole.is_empty() && stop == end && acts && line.words.tokens.get(start).is_some_and(|t| t.capital) {
            break;
        }
        if start >= stop {
            continue;
        }
        match whole.last_mut() {
            // "ông A, nguyên Bí thư Quận ủy": the post belongs to the person before it.
            Some(last) if apposition(line, start, stop) && line.holds(last.0, last.1, is_person) => last.1 = stop,
            // "CĐ A, CĐ B, CĐ C": bodies of one sort, each begun alike.
            Some(last)
                if line.words.tokens[start].capital
                    && line.words.tokens[start].key == line.words.tokens[last.0].key =>
            {
                whole.push((start, stop));
            }
            None => whole.push((start, stop)),
            // "Ban Mặt trận thôn Mít, xã Yên Bài": where it lies; "Trung úy A, Công an xã B": whose he is.
            Some(last)
                if joined::lies(line, last.0, last.1, start) || joined::serves(line, *last, start, stop, end) =>
            {
                last.1 = stop;
            }
            Some(last)
                if begins_name(line, start, stop) && !speaks(line, start, stop) && !lives(line, *last, start, stop) =>
            {
                whole.push((start, stop));
            }
            // "ông A ở huyện Hoa Lư, Bắc Ninh": where the one before lives.
            Some(last) if lives(line, *last, start, stop) => last.1 = stop,
            Some(_) if stop == start + 1 && is_acronym(line, start) => whole.push((start, stop)),
            // "Thượng úy A, người ba lần trở lại": what he did.
            Some(last) if line.is(start, "người") && line.holds(last.0, last.1, is_person) => break,
            // "các tập thể, cá nhân": a bare noun goes with the one before it.
            Some(last) if stop - start > 1 && line.starts(start, NOUNS).is_some() && !speaks(line, start, stop) => {
                last.1 = stop;
            }
            _ => break,
        }
    }
    // "phường A cùng 2 cá nhân"
    let mut also: Vec<Recipient> = Vec::new();
    if let Some((start, stop)) = whole.last().copied()
        && let Some(count) = line.counts.iter().find(|c| c.start > start + 1 && c.end <= stop)
        && ["và", "cùng", "với"].iter().any(|w| line.is(count.start - 1, w))
    {
        let joint = count.start - 1 - usize::from(line.is(count.start - 1, "với") && line.is(count.start - 2, "cùng"));
        whole.pop();
        whole.push((start, joint));
        also.push(Recipient::from(count));
    }
    let mut out: Vec<Recipient> = whole
        .into_iter()
        .flat_map(|(start, stop)| joined::parted(line, start, stop))
        .map(|(start, stop)| line.str(start, super::subject::without_auxiliaries(line, start, stop)))
        .filter(|name| name.split(' ').any(says_who))
        .map(|name| Recipient::Named { name: name.to_string() })
        .collect();
    out.extend(also);
    (out, end)
}

/// Whether a piece only goes on to say where the person before it lives.
fn lives(line: &Line, last: (usize, usize), start: usize, stop: usize) -> bool {
    use crate::entity::Value;
    let place = line
        .entity_at(start, |v| matches!(v, Value::Place(_)))
        .is_some_and(|(from, end)| from == start && end == stop);
    let home = (last.0..last.1).any(|t| {
        ["ở", "trú", "quê", "xã", "phường", "thôn"]
            .iter()
            .any(|w| line.is(t, w))
    });
    place && home && line.holds(last.0, last.1, is_person)
}

/// "PVC", "EVN": a body by its letters.
fn is_acronym(line: &Line, at: usize) -> bool {
    let said = line.str(at, at + 1);
    said.chars().count() > 1 && said.chars().all(char::is_uppercase)
}

/// Whether a word of a name says who, rather than how many.
fn says_who(word: &str) -> bool {
    let word = word.to_lowercase();
    word.chars().any(char::is_alphabetic) && !["các", "những", "nhiều", "một", "số", "cho"].contains(&word.as_str())
}

/// Whether a stretch goes on to say what somebody does.
fn speaks(line: &Line, start: usize, stop: usize) -> bool {
    let verbs = [
        "đề nghị",
        "cho biết",
        "khẳng định",
        "yêu cầu",
        "phát biểu",
        "nói",
        "nhấn mạnh",
        "chia sẻ",
        "mong",
        "biết",
    ];
    // "…, UBND Thành phố tặng Cờ cho B": another gives.
    let gives = line
        .verbs
        .iter()
        .any(|v| v.act == super::verbs::Act::Give && v.start > start && v.end == stop);
    gives || (start..stop).any(|i| line.starts(i, &verbs).is_some())
}

pub(super) fn begins_name(line: &Line, start: usize, stop: usize) -> bool {
    line.holds(start, start + 1, |v| {
        use crate::entity::Value;
        matches!(v, Value::Person(_) | Value::Organisation(_) | Value::Place(_))
    }) || line.holds(start, stop, is_person)
        || line
            .starts(start, &["các", "những", "cán bộ", "nhân dân", "tập thể"])
            .is_some()
}

/// "4.956 tập thể, 8.656 cá nhân và 05 hộ gia đình"; a count that goes on to another statement is left.
pub(super) fn counts<'l>(line: &'l Line, at: usize, to: usize) -> Vec<&'l Count> {
    let mut out: Vec<&Count> = Vec::new();
    let mut next = at;
    while let Some(count) = line.count_at(next).filter(|c| c.end <= to) {
        const DEEDS: &[&str] = &[
            "có thành tích",
            "có nhiều",
            "có công",
            "có đóng góp",
            "có tổng",
            "đạt thành tích",
            "đã có",
        ];
        let begins_clause = !out.is_empty()
            && line.starts(count.end, &["được", "nhận", "đạt", "đón", "có"]).is_some()
            && line.starts(count.end, DEEDS).is_none();
        if begins_clause {
            break;
        }
        out.push(count);
        let mut joint = count.end;
        if line.words.sign(joint) == "," || line.words.sign(joint) == "+" {
            joint += 1;
        }
        if let Some(after) = line.starts(joint, &["và", "cùng với", "cùng", "and"]) {
            joint = after;
        }
        if joint == count.end {
            break;
        }
        next = joint;
    }
    out
}

/// "Tổng công ty Mít (năm 2011)", "ông Tí - người đã báo tin": the year is the award's, and "người" begins what he did.
fn without_tail(line: &Line, at: usize, end: usize) -> usize {
    let back = |n: usize| end.checked_sub(n).filter(|t| *t > at);
    let year =
        back(4).filter(|t| line.words.sign(*t) == "(" && line.is(t + 1, "năm") && line.words.sign(end - 1) == ")");
    let deed = back(2).filter(|t| matches!(line.words.sign(*t), "-" | "–") && line.is(t + 1, "người"));
    year.or(deed).unwrap_or(end)
}

/// The token after the noun phrase that begins at `at`.
pub(super) fn name_end(line: &Line, at: usize, to: usize) -> usize {
    let mut depth = 0usize;
    let mut i = at;
    while i < to.min(at + 40) {
        let sign = line.words.sign(i);
        match sign {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            ";" | "." | "…" | "|" | "!" if depth == 0 && !is_abbreviation(line, i) => return i,
            _ => {}
        }
        if depth > 0 || line.quoted[i] {
            i += 1;
            continue;
        }
        let inside = line.entity_at(i, |v| {
            use crate::entity::Value;
            matches!(
                v,
                Value::Organisation(_) | Value::Person(_) | Value::Post(_) | Value::Place(_)
            )
        });
        if let Some((_, end)) = inside {
            // "Công ty A và Bằng | khen": a name ends where an award begins.
            let award = line.awards.iter().map(|a| a.start).find(|a| *a > i && *a < end);
            if let Some(award) = award {
                return if line.is(award - 1, "và") { award - 1 } else { award };
            }
            i = end.max(i + 1);
            continue;
        }
        let award = line.award_at(i).is_some_and(|a| !line.is_label(a));
        if sign == "\"" && i > at {
            return i;
        }
        let money = |t: usize| {
            line.entity_at(t, |v| matches!(v, crate::entity::Value::Quantity(q) if q.amount == crate::entity::quantity::Amount::Money)).is_some()
        };
        // "khen thưởng Công an quận A chiều 20-6"
        let number = |t: usize| line.words.tokens.get(t).is_some_and(|t| t.kind == TokenKind::Number);
        let hour = ["sáng", "trưa", "chiều", "tối"].iter().any(|w| line.is(i, w)) && number(i + 1);
        if line.is(i, "và") && money(i + 1) || hour {
            return i;
        }
        let comma_then = sign == ","
            && (line.award_at(i + 1).is_some()
                || line.verbs.iter().any(|v| v.start == i + 1)
                || line
                    .words
                    .tokens
                    .get(i + 1)
                    .is_some_and(|t| t.kind == TokenKind::Number)
                || line.count_at(i + 1).is_some()
                || line.starts(i + 1, STOPS).is_some());
        // "Phòng Cảnh sát điều tra tội phạm về ma túy": what a police office is for belongs to its name.
        let named_for = line.is(i, "trong") && line.is(i + 1, "nước")
            || line.is(i, "về")
                && i > at
                && (["phạm", "lý"].iter().any(|w| line.is(i - 1, w)) || line.is(i + 1, "tội"));
        // "phim Về nhà đi con": a title begins with a capital.
        let title = i > at && line.words.tokens[i].capital && line.words.lang == crate::text::Lang::Vi;
        let stops = line.starts(i, STOPS).is_some() && i > at && !named_for && !title;
        if award || comma_then || stops {
            // "và <award>", ", <award>": the joint belongs to what follows.
            let joint = i > at && (line.is(i - 1, "và") || line.words.sign(i - 1) == ",");
            return if award && joint { i - 1 } else { i };
        }
        i += 1;
    }
    i.min(to)
}

fn is_abbreviation(line: &Line, at: usize) -> bool {
    line.words.sign(at) == "."
        && line.words.tokens.get(at + 1).is_some_and(|t| t.is_word())
        && at > 0
        && line.words.tokens[at - 1].capital
}
