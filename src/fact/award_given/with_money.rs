//! Money that goes with an award: "bằng khen và thưởng 50 triệu đồng cho …", "giấy khen và thưởng anh A 1 triệu đồng".

use super::line::Line;
use super::{Recipient, object, subject};
use crate::entity::Value;
use crate::entity::quantity::Amount;

/// The token after the money that goes with an award: "bằng khen và thưởng 50 triệu đồng cho …".
pub(super) fn past(line: &Line, at: usize, to: usize) -> usize {
    let joint = line.starts(at, &["và", "cùng", "kèm theo", "kèm"]);
    let joint = joint.or_else(|| (line.words.sign(at) == ",").then_some(at + 1));
    let said =
        joint.and_then(|at| line.starts(at, &["tiền thưởng", "phần thưởng", "số tiền", "thưởng nóng", "thưởng"]));
    let Some(said) = said else {
        return at;
    };
    let money = line.entity_at(said, is_money);
    let after = money.map_or(said, |(_, end)| end);
    let bracket = line.words.sign(after) == "(";
    let close = (after..to).find(|t| bracket && line.words.sign(*t) == ")");
    close.map_or(after, |t| t + 1)
}

/// "giấy khen và thưởng | anh A | 1 triệu đồng": who is named between the reward's verb and its sum is given the award too.
pub(super) fn rewarded(line: &Line, at: usize, to: usize) -> Option<(Vec<Recipient>, usize)> {
    let joint = line.starts(at, &["và", "đồng thời", "cùng"]);
    let joint = joint.or_else(|| (line.words.sign(at) == ",").then_some(at + 1))?;
    let whom = line.starts(joint, &["thưởng nóng cho", "thưởng cho", "thưởng nóng", "thưởng"])?;
    let named = line.count_at(whom).is_some() || line.holds(whom, whom + 2, subject::is_person);
    let sum = (whom + 1..to.min(whom + 14)).find(|t| line.entity_at(*t, is_money).is_some())?;
    let (recipients, end) = object::recipients(line, whom, sum);
    (named && !recipients.is_empty()).then_some((recipients, end))
}

fn is_money(value: &Value) -> bool {
    matches!(value, Value::Quantity(q) if q.amount == Amount::Money)
}
