//! Numbers that are of another make than the one asked for.

use super::{Seen, ends, last_words, says};
use crate::question::asked::Asked;

fn is_amount(seen: &Seen) -> bool {
    matches!(seen.ask.asked, Asked::HowMany | Asked::Money)
}

const RATES: [&str; 12] = [
    "moi nam",
    "hang nam",
    "hang thang",
    "binh quan",
    "trung binh",
    "moi thang",
    "moi ngay",
    "per year",
    "a year",
    "each year",
    "every year",
    "on average",
];

/// "Mỗi năm bình quân 136.000 hộ" is not how many there were; nor the reverse.
pub fn rate(seen: &Seen) -> Option<f32> {
    if !is_amount(seen) {
        return None;
    }
    // "mỗi người kèm 1 triệu đồng" is not what all of them got.
    const EACH: [&str; 6] = [
        "moi nguoi",
        "moi don vi",
        "moi ho",
        "moi ca nhan",
        "each person",
        "each of them",
    ];
    if seen.ask.asked == Asked::Money && says(&seen.part, &EACH) && !says(&seen.own, &["moi", "each", "muc"]) {
        return Some(0.8);
    }
    let (asked, told) = (
        says(&seen.own, &RATES),
        says(&seen.before, &RATES) || says(&seen.part, &RATES),
    );
    match (asked, told) {
        (false, true) => Some(0.75),
        (true, false) if !says(&seen.sentence, &RATES) => Some(0.7),
        _ => None,
    }
}

/// "Trong số đó, khen đột xuất hết 412 triệu": a part is not the whole, unless the question names the part.
pub fn part(seen: &Seen) -> Option<f32> {
    if !is_amount(seen) {
        return None;
    }
    const PARTS: [&str; 6] = [
        "trong so do",
        "trong do",
        "trong so nay",
        "rieng",
        "of which",
        "of these",
    ];
    let opened = PARTS.iter().any(|w| seen.sentence.starts_with(&format!(" {w} ")));
    let from = PARTS
        .iter()
        .filter_map(|w| seen.before.rfind(&format!(" {w} ")).map(|at| at + w.len() + 1))
        .max()
        .or(opened.then_some(0))?;
    const LITTLE: [&str; 16] = [
        "co", "la", "cho", "duoc", "hon", "gan", "tren", "het", "chiem", "dat", "cua", "va", "voi", "the", "was",
        "were",
    ];
    let mut named = seen.before[from..]
        .split_whitespace()
        .filter(|w| !LITTLE.contains(w))
        .peekable();
    // "trong đó 27 người là …": what the part is stands behind the number.
    named.peek()?;
    let asked = |word: &str| seen.asked.contains(&format!(" {word} "));
    let (mut all, mut met) = (0, 0);
    for word in named {
        all += 1;
        met += usize::from(asked(word));
    }
    // Far from these words the sentence tells of something else again.
    (all <= PART && met * 2 < all && !says(&seen.asked, &PARTS)).then_some(0.7)
}

/// So many words may stand between "trong đó" and the number of the part.
const PART: usize = 7;

const TARGETS: [&str; 12] = [
    "muc tieu", "chi tieu", "phan dau", "du kien", "ke hoach", "dat ra", "dang ky", "target", "targets", "goal",
    "aims", "planned",
];
const WISHED: [&str; 10] = [
    "muc tieu", "chi tieu", "phan dau", "du kien", "ke hoach", "dang ky", "target", "goal", "aim", "plan",
];

/// "Chỉ tiêu ban đầu là 200 tổ" tells no result; what was reached is no target.
pub fn target(seen: &Seen) -> Option<f32> {
    if !is_amount(seen) {
        return None;
    }
    // "bao nhiêu chỉ tiêu": targets themselves are counted.
    let counted = ["chi tieu", "muc tieu", "target"];
    if counted.iter().any(|c| seen.ask.noun.join(" ").starts_with(c)) {
        return None;
    }
    let asked = says(&seen.own, &WISHED);
    let near = last_words(&seen.before, 7);
    // "đạt 112% chỉ tiêu, thành lập 27 …": a target reached before says nothing of what follows.
    // "412 mô hình được đăng ký, công nhận 357"
    let enrolled = says(&seen.after, &["duoc dang ky"]);
    let told = enrolled || says(&near, &TARGETS) && !says(&near, &["dat", "vuot", "reached"]);
    match (asked, told) {
        (false, true) => Some(0.75),
        (true, false) if !says(&seen.sentence, &TARGETS) => Some(0.7),
        _ => None,
    }
}

const GROWTHS: [&str; 12] = [
    "tang",
    "giam",
    "tang them",
    "giam them",
    "it hon",
    "nhieu hon",
    "cao hon",
    "thap hon",
    "hon nam ngoai",
    "hon nam truoc",
    "up by",
    "rose by",
];

/// "tăng 17 người" tells a growth.
pub fn growth(seen: &Seen) -> Option<f32> {
    if !matches!(seen.ask.asked, Asked::HowMany | Asked::Money | Asked::Percent) {
        return None;
    }
    const ASKED: [&str; 14] = [
        "tang bao nhieu",
        "giam bao nhieu",
        "tang may",
        "giam may",
        "tang them bao nhieu",
        "hon bao nhieu",
        "nhieu hon bao nhieu",
        "it hon bao nhieu",
        "by how many",
        "by how much",
        "how many more",
        "how many fewer",
        "tang truong",
        "chenh",
    ];
    let asked = says(&seen.own, &ASKED);
    let grows = says(&seen.own, &["tang", "giam", "grow", "rise", "fall", "increase", "drop"]);
    let marked = !matches!(seen.last.as_str(), "tặng" | "giám" | "tầng");
    let told = marked && !seen.opens && ends(&seen.before, &GROWTHS)
        || says(&last_words(&seen.before, 2), &["it hon", "nhieu hon"]);
    match (asked, told) {
        (true, false) if !says(&last_words(&seen.before, 5), &["tang", "giam", "hon", "more", "fewer"]) => Some(0.55),
        (false, true) if !grows => Some(0.7),
        _ => None,
    }
}

/// "có thêm 4" is not all there are; "hiện có 13" is not what was added.
pub fn new_or_all(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::HowMany {
        return None;
    }
    const NEW: [&str; 6] = ["co them", "them", "ket nap moi", "moi co", "newly", "new"];
    const ALL: [&str; 12] = [
        "tong cong",
        "tong so",
        "tat ca",
        "ca thay",
        "hien co",
        "den nay",
        "toan bo",
        "in all",
        "in total",
        "altogether",
        "now has",
        "total",
    ];
    let near = last_words(&seen.before, 3);
    let (new, all) = (ends(&seen.before, &NEW) || says(&near, &["co them"]), says(&near, &ALL));
    let added = says(&seen.own, &["co them", "them may", "them bao nhieu", "moi them"]);
    // "Cuối 2014 …": what there are till now came about over many years.
    const UNTIL: [&str; 4] = ["toi nay", "den nay", "tu truoc toi nay", "to date"];
    let within = seen.period.is_some_and(|p| p.in_one_year().is_some());
    let summed = says(&last_words(&seen.before, 7), &UNTIL)
        && !says(&seen.asked, &ALL)
        && !says(
            &seen.asked,
            &["toi nay", "tinh den", "den", "toi", "hien", "by", "so far", "co"],
        );
    let other = says(&seen.own, &ALL) && new || added && all && !new || within && summed;
    other.then_some(0.6)
}

/// "“Mỗi nghệ nhân truyền nghề cho 10 lao động trẻ”": a number in a name counts nothing.
pub fn in_a_name(seen: &Seen) -> Option<f32> {
    (seen.quoted && is_amount(seen)).then_some(0.4)
}
