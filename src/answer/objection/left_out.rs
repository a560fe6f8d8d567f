//! Sums that hold what the question leaves out ("chưa kể tiền phạt"), and numbers without the one it counts in.

use super::number::{is_amount, is_number};
use super::rules::objection;
use super::{Objection, Seen, Typed, asks, first_words, last_words, may_mean, says};
use crate::question::left_out::LEAVES;

pub const LEFT_OUT_OF_IT: Objection = objection(
    "with what is left out",
    left_out_of_it,
    &[
        (
            "Công ty bị truy thu bao nhiêu tiền thuế, chưa kể tiền phạt? / Công ty bị phạt và truy thu [148 tỷ đồng] tiền thuế.",
            "0.50",
        ),
        (
            "How much was it made to pay back, not counting fines? / Cục thu đủ số tiền phạt và truy thu hơn [148 tỷ đồng].",
            "0.50",
        ),
    ],
    &[
        "Công ty bị truy thu bao nhiêu tiền thuế, chưa kể tiền phạt? / Công ty bị truy thu [104 tỷ đồng] tiền thuế, phạt 19 tỷ đồng.",
        "Nông dân cho nhau vay không tính lãi bao nhiêu tiền? / Nông dân cho nhau vay không lãi [8,7 tỷ đồng].",
        "Công ty bị phạt và truy thu bao nhiêu tiền? / Công ty bị phạt và truy thu [148 tỷ đồng] tiền thuế.",
    ],
);

/// What the padded question leaves out, in the words of reports: "chưa kể tiền phạt", "not counting fines".
pub(super) fn left_out(asked: &Typed) -> Option<&'static str> {
    /// What is left out, in the words of questions and of reports.
    const PARTS: [(&[&str], &str); 6] = [
        (&["phạt", "fine", "fines", "penalty"], "phạt"),
        (&["lãi", "interest"], "lãi"),
        (&["thuế", "tax", "taxes"], "thuế"),
        (&["thưởng", "bonus", "bonuses"], "thưởng"),
        (&["hỗ trợ", "support"], "hỗ trợ"),
        (&["chậm nộp", "late payment"], "chậm nộp"),
    ];
    if !asks(asked, &LEAVES) {
        return None;
    }
    let words: Vec<&str> = asked.split_whitespace().collect();
    let from = (0..words.len()).find(|at| {
        let rest = format!(" {} ", words[*at..words.len().min(at + 3)].join(" "));
        LEAVES
            .iter()
            .any(|leaves| rest.starts_with(&format!(" {leaves} ")) || may_mean(&rest, &[leaves]))
    })?;
    let behind = format!(" {} ", words[from..words.len().min(from + 6)].join(" "));
    PARTS
        .iter()
        .find(|(named, _)| may_mean(&behind, named))
        .map(|(_, part)| *part)
}

/// A sum that holds what the question leaves out is another one.
fn left_out_of_it(seen: &Seen) -> Option<f32> {
    if !is_amount(seen) {
        return None;
    }
    let part = seen.question.left_out()?;
    // "cho nhau vay không lãi 8,7 tỷ đồng" leaves it out as well.
    const WITHOUT: [&str; 5] = ["không", "chưa kể", "không tính", "không lấy", "chưa tính"];
    if WITHOUT
        .iter()
        .any(|without| says(&seen.sentence, &[&format!("{without} {part}")]))
    {
        return None;
    }
    // "truy thu 104 tỷ đồng, phạt 19 tỷ đồng": what stands before a number of its own is told apart.
    let before = last_words(&seen.before, 8);
    let before: Vec<&str> = before.split_whitespace().collect();
    let own = before.iter().rposition(|word| is_number(word)).map_or(0, |at| at + 1);
    let behind = first_words(&seen.after, JOINED);
    let joined = [
        format!("{part} và"),
        format!("và {part}"),
        format!("và tiền {part}"),
        format!("cả {part}"),
    ];
    let with = says(&format!(" {} ", before[own..].join(" ")), &[part]);
    (with || joined.iter().any(|words| says(&behind, &[words]))).then_some(0.5)
}

/// So many words behind a sum may say what else is in it.
const JOINED: usize = 6;

pub const WITHOUT_THE_ONE: Objection = objection(
    "the others without the one",
    without_the_one,
    &[
        (
            "Tỉnh có mấy nhà giáo nhận danh hiệu, tính cả thầy Sâm? / Thầy nhận danh hiệu cùng [mười một nhà giáo] khác của tỉnh.",
            "0.50",
        ),
        (
            "How many teachers got the title, counting Mr Sam? / Thầy nhận danh hiệu cùng [11 nhà giáo] khác của tỉnh.",
            "0.50",
        ),
    ],
    &[
        "Mấy nhà giáo khác nhận danh hiệu cùng thầy Sâm? / Thầy nhận danh hiệu cùng [11 nhà giáo] khác của tỉnh.",
        "Tỉnh có mấy nhà giáo nhận danh hiệu, tính cả thầy Sâm? / Tỉnh có [12 nhà giáo] nhận danh hiệu.",
    ],
);

/// "tính cả thầy Ín": how many others there were besides is one too few.
fn without_the_one(seen: &Seen) -> Option<f32> {
    const COUNTED_IN: [&str; 7] = [
        "tính cả",
        "kể cả",
        "tính luôn",
        "gồm cả",
        "counting",
        "including",
        "himself included",
    ];
    let behind = first_words(&seen.after, 3);
    let others = says(&behind, &["khác", "nữa"]) || says(&seen.focus, &["khác", "other", "others", "more"]);
    (is_amount(seen) && others && asks(seen.asked, &COUNTED_IN)).then_some(0.5)
}
