//! Two held against each other: "Nếu A … thì B lại …": what B does is not A's deed.

use super::rules::objection;
use super::{Objection, Seen, asks, means, retold};
use crate::question::asked::Asked;
use crate::text::phrase::stands;

pub const THE_OTHER_OF_TWO: Objection = objection(
    "the other of two",
    the_other_of_two,
    &[
        (
            "Ai viết phần mềm gọi số? / Nếu [chị Trà] một mình xử lý 3.214 hồ sơ thì người đồng nghiệp lại tự viết phần mềm gọi số.",
            "0.40",
        ),
        (
            "Ai nuôi trẻ mồ côi? / Nếu như [bà Lụa] chăm lo người già thì ông Tấn nuôi trẻ mồ côi.",
            "0.40",
        ),
    ],
    &[
        "Ai xử lý hồ sơ? / Nếu [chị Trà] một mình xử lý hồ sơ thì người đồng nghiệp lại tự viết phần mềm.",
        "Ai nuôi trẻ mồ côi? / Nếu như bà Lụa chăm lo người già thì [ông Tấn] nuôi trẻ mồ côi.",
        "Ai nuôi trẻ mồ côi? / [Bà Lụa] nuôi trẻ mồ côi, thì giờ rảnh lại chăm người già.",
    ],
);

/// Who is told before "thì" did what stands before it.
fn the_other_of_two(seen: &Seen) -> Option<f32> {
    const OPENS: [&str; 5] = [" nếu ", " nếu như ", " trong khi ", " nếu nói ", " if "];
    let whom = matches!(seen.ask.asked, Asked::Who | Asked::WhoIs) && asks(seen.own, &["ai", "nào", "who", "which"]);
    let opens = OPENS.iter().any(|opens| seen.sentence.starts_with(opens));
    let (own, other) = seen.behind.split_once(" thì ").filter(|_| whom && opens)?;
    let words: Vec<&str> = seen.own.split_whitespace().collect();
    let stands = |text: &str, two: &[&str]| {
        let told: Vec<&str> = text.split_whitespace().collect();
        told.windows(2)
            .any(|told| means(two[0], told[0]) && means(two[1], told[1]))
    };
    let of_other = |two: &&[&str]| stands(other, two) && !stands(own, two);
    let of_own = |two: &&[&str]| stands(own, two) && !stands(other, two);
    let against = words.windows(2).filter(of_other).count();
    (against > words.windows(2).filter(of_own).count()).then_some(0.4)
}

pub const THE_OTHER_PART: Objection = objection(
    "of the other part",
    the_other_part,
    &[
        (
            "Phong trào ở khối doanh nghiệp tên gì? / Ở khối trường học, phong trào mang tên [“Giỏi việc trường”]; ở khối doanh nghiệp là “Tiết kiệm”.",
            "0.40",
        ),
        (
            "khoi truong hoc co may co giao duoc khen / Khối doanh nghiệp có [12 người] được khen; khối trường học có 7.",
            "0.40",
        ),
    ],
    &[
        "Phong trào ở khối trường học tên gì? / Ở khối trường học, phong trào mang tên [“Giỏi việc trường”]; ở khối doanh nghiệp là “Tiết kiệm”.",
        "Khối thi đua THCS số 2 trường nào làm khối trưởng? / Khối thi đua được sắp lại; khối THCS số 2 do [Trường Phú Lộc] làm Khối trưởng.",
        "Phong trào ở khối doanh nghiệp tên gì? / Ở khối trường học và khối doanh nghiệp, phong trào mang tên [“Giỏi việc”]; nay đã lan rộng.",
    ],
);

/// "Ở khối A là X; ở khối B là Y": what stands beside the other part is not of the one asked for.
fn the_other_part(seen: &Seen) -> Option<f32> {
    const HEADS: [&str; 3] = ["khoi", "nhom", "bac"];
    let asked: Vec<&str> = seen.asked.bare.split_whitespace().collect();
    let clause = format!("{}{}{}", seen.before.trim_end(), seen.focus.trim_end(), seen.after);
    // "A làm khối trưởng" names no other part.
    let clause = retold::bare(&clause.replace(" khối trưởng ", " - ").replace(" khối phó ", " - "));
    let elsewhere = |three: &&[&str]| {
        let part = three.join(" ");
        HEADS.contains(&three[0])
            && !three[1..].iter().any(|word| HEADS.contains(word))
            && three[1..] != ["thi", "dua"]
            && stands(&clause, three[0])
            && stands(seen.bare_sentence(), &part)
            && !stands(&clause, &part)
    };
    asked.windows(3).any(|three| elsewhere(&three)).then_some(0.4)
}

pub const WHOM_IT_WAS_DONE_FOR: Objection = objection(
    "whom it was done for",
    whom_it_was_done_for,
    &[
        (
            "Quận nào làm phó cho Tây Hồ? / Tại [quận Tây Hồ], cụm ký giao ước thi đua.",
            "0.40",
        ),
        ("xa nao thay cho Tan Ky / Cụm họp tại [xã Tân Kỳ].", "0.40"),
        (
            "Which district took over from Tay Ho? / Cụm họp tại [quận Tây Hồ].",
            "0.40",
        ),
    ],
    &[
        "Quận nào làm phó cho Tây Hồ? / Cụm phó là [quận Ba Đình].",
        "Quận nào làm trưởng cụm cho năm 2016? / Cụm trưởng là [quận Tây Hồ].",
    ],
);

/// "làm phó cho Tây Hồ": whom the question names behind "cho" is not the one it asks for.
fn whom_it_was_done_for(seen: &Seen) -> Option<f32> {
    const FOR: [&str; 9] = [
        "cho",
        "thay",
        "giup",
        "cung",
        "thay the",
        "over from",
        "place of",
        "alongside",
        "deputy to",
    ];
    const KINDS: [&str; 7] = ["quan", "huyen", "phuong", "xa", "tinh", "thanh pho", "thi xa"];
    let told = retold::bare(&seen.focus);
    let told = told.trim();
    let name = KINDS
        .iter()
        .find_map(|kind| told.strip_prefix(kind)?.strip_prefix(' '))
        .unwrap_or(told);
    let place = matches!(seen.ask.asked, Asked::Place | Asked::Who | Asked::Name) && name.contains(' ');
    let behind = |word: &&str| {
        let kinds = KINDS.iter().map(|kind| format!("{word} {kind} {name}"));
        kinds
            .chain(std::iter::once(format!("{word} {name}")))
            .any(|phrase| stands(&seen.asked.bare, &phrase))
    };
    (place && FOR.iter().any(behind)).then_some(0.4)
}
