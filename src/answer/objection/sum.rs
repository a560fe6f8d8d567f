//! Sums: where all is asked for, what one of several got is less than it.

use super::number::{is_amount, is_number};
use super::rules::objection;
use super::{Objection, Seen, asks, last_words, may_mean, says};
use crate::question::asked::Asked;
use crate::text::fold;

pub const NOT_ALL: Objection = objection(
    "not all of it",
    not_all,
    &[
        (
            "Quận thưởng tổng cộng bao nhiêu tiền? / Giám đốc Công an thưởng đội [20 triệu đồng].",
            "0.80",
        ),
        ("Có tất cả bao nhiêu bài dự thi? / Phường Phú Lộc góp [41 bài].", "0.80"),
        (
            "Đội được thưởng tổng cộng bao nhiêu tiền? / Công an trao 10 triệu đồng; xã trao [5 triệu đồng] thưởng đội.",
            "0.72",
        ),
        (
            "What was the total cost of the programme? / Each receives [VND 500,000] a month.",
            "0.50",
        ),
    ],
    &[
        "Quận thưởng tổng cộng bao nhiêu tiền? / Tổng số tiền thưởng là [58 triệu đồng].",
        "Có tất cả bao nhiêu bài dự thi? / Cuộc thi nhận [189 bài], trong đó phường Phú Lộc góp 41 bài.",
    ],
);

/// "tổng cộng bao nhiêu": a number beside which nothing says that it is the whole.
fn not_all(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 13] = [
        "tổng diện tích",
        "tổng chiều dài",
        "tổng cộng",
        "tổng số",
        "tất cả",
        "cả thảy",
        "tổng tiền",
        "tổng kinh phí",
        "tổng mức",
        "in total",
        "in all",
        "altogether",
        "total",
    ];
    const TOLD: [&str; 21] = [
        "từ đầu năm",
        "đến nay",
        "tới nay",
        "tính đến",
        "to date",
        "tổng",
        "tất cả",
        "cả thảy",
        "toàn",
        "cả",
        "gồm",
        "bao gồm",
        "trong đó",
        "riêng",
        "mức",
        "in all",
        "in total",
        "total",
        "altogether",
        "including",
        "of whom",
    ];
    /// Bodies and occasions whose names hold "tổng".
    const NAMES: [&str; 7] = [
        " tổng liên đoàn ",
        " tổng giám đốc ",
        " tổng cục ",
        " tổng kết ",
        " tổng công ty ",
        " tổng bí thư ",
        " phó tổng ",
    ];
    // A headline tells what all came to.
    let amount = matches!(seen.ask.asked, Asked::HowMany | Asked::Money);
    if !amount || seen.headline || !asks(seen.asked, &ASKED) {
        return None;
    }
    let told = NAMES
        .iter()
        .fold(seen.sentence.clone(), |text, name| text.replace(name, " "));
    // "Mỗi em nhận 500.000 đồng một tháng" is far from all.
    let of_each = says(&seen.part, &["mỗi", "each", "every"]) && !asks(seen.own, &["mỗi", "từng", "each"]);
    if of_each && !says(&told, &TOLD) {
        return Some(0.5);
    }
    // "Công an trao 10 triệu đồng, huyện trao 5 triệu đồng": one of several is surely not all.
    let unit: Vec<&str> = seen.focus.split_whitespace().filter(|word| !is_number(word)).collect();
    let several = !unit.is_empty() && told.matches(&format!(" {} ", unit.join(" "))).count() >= 2;
    (!says(&told, &TOLD)).then_some(if several { 0.72 } else { 0.8 })
}

pub const A_CODE: Objection = objection(
    "a number that names",
    a_code,
    &[
        (
            "Tỉnh thưởng chuyên án tổng cộng bao nhiêu? / Tỉnh thưởng các lực lượng tham gia Chuyên án [622].",
            "0.40",
        ),
        (
            "Xã được thưởng bao nhiêu? / Quyết định số [214] thưởng xã Phú Lộc.",
            "0.40",
        ),
    ],
    &["Quyết định số bao nhiêu? / Quyết định số [214] thưởng xã Phú Lộc."],
);

/// "Chuyên án 622M" counts nothing.
fn a_code(seen: &Seen) -> Option<f32> {
    const NUMBERED: [&str; 12] = [
        "án",
        "số",
        "điều",
        "khoản",
        "mục",
        "đường",
        "lô",
        "tàu",
        "mã",
        "kỳ",
        "đại đội",
        "decision",
    ];
    let amount = matches!(seen.ask.asked, Asked::HowMany | Asked::Money);
    let last = seen.lead.split_whitespace().last()?;
    let asked = asks(seen.own, &["số", "thứ mấy", "which number"]) || seen.own.contains(&format!(" {last} bao "));
    let mut words = seen.written.split_whitespace();
    let digits = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    // "622", "622 M": a number, and no unit but a letter.
    let bare = words.next().is_some_and(digits) && words.all(|word| word.chars().count() == 1);
    (amount && NUMBERED.contains(&last) && !asked && bare).then_some(0.4)
}

pub const PART_OF_IT: Objection = objection(
    "a part of it",
    part,
    &[
        (
            "Huyện chi bao nhiêu tiền khen thưởng? / Trong số đó, khen đột xuất hết [412 triệu đồng].",
            "0.70",
        ),
        (
            "Quận biểu dương bao nhiêu công nhân giỏi? / [6 người] trong số này đạt thêm danh hiệu của Thành phố.",
            "0.70",
        ),
        (
            "Tỉnh còn bao nhiêu căn nhà tạm? / Toàn tỉnh còn 1.348 căn, riêng hai huyện miền núi Sơn Hà và Trà Bồng chiếm [947 căn].",
            "0.70",
        ),
        (
            "Xã hiến bao nhiêu m2 đất? / Ông là người đầu tiên ký giấy hiến đất: [150 m2 vườn].",
            "0.70",
        ),
        (
            "Quận có bao nhiêu tập thể được khen? / Quận khen các tập thể, trong đó khối trường học có [31 tập thể].",
            "0.70",
        ),
        (
            "Huyện có bao nhiêu mô hình? / Toàn huyện có 312 mô hình, trong đó [128 mô hình] về kinh tế.",
            "0.70",
        ),
    ],
    &[
        "How many women got a loan? / The fund lent to [38 women], eleven of them single mothers.",
        "Huyện có bao nhiêu sáng kiến? / Phong trào tạo ra [158 sáng kiến], 35 trong số này được nhân rộng.",
        "Quận đề nghị thành phố khen mấy gương? / Quận chọn [27 gương] trong số này để đề nghị thành phố xét tặng.",
        "Năm 2022 anh trả lại mấy món đồ? / Chỉ riêng năm 2022, anh trả lại khách [37 món đồ].",
        "Huyện có bao nhiêu mô hình về kinh tế? / Toàn huyện có 312 mô hình, trong đó [128 mô hình] về kinh tế.",
        "9 tháng đầu năm 2016 có bao nhiêu hộ mới? / Xã có gần 600 hộ, riêng 9 tháng đầu năm 2016, đã có thêm [91 hộ].",
        "Trong số này bao nhiêu người đạt danh hiệu? / [6 người] trong số này đạt thêm danh hiệu.",
        "Huyện chi bao nhiêu tiền khen đột xuất? / Trong số đó, khen đột xuất hết [412 triệu đồng].",
    ],
);

/// "Trong số đó, khen đột xuất hết 412 triệu": a part is not the whole, unless the question names the part.
fn part(seen: &Seen) -> Option<f32> {
    if !is_amount(seen) {
        return None;
    }
    const PARTS: [&str; 6] = [
        "trong số đó",
        "trong đó",
        "trong số này",
        "riêng",
        "of which",
        "of these",
    ];
    // "6 người trong số này đạt thêm …": some of those counted before.
    const OF_THESE: [&str; 6] = [
        "trong số này",
        "trong số đó",
        "trong số ấy",
        "of these",
        "of them",
        "of whom",
    ];
    // "158 sáng kiến, 35 trong số này", "38 women, eleven of them": these are said of the number right before.
    const IN_WORDS: [&str; 16] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "half",
        "most", "some", "many",
    ];
    let behind: Vec<&str> = seen
        .after
        .split_whitespace()
        .take(4)
        .take_while(|w| !is_number(w) && !IN_WORDS.contains(w))
        .collect();
    if says(&format!(" {} ", behind.join(" ")), &OF_THESE) && !asks(seen.asked, &PARTS) {
        return (!asks_for_these(seen.asked, &seen.after)).then_some(0.7);
    }
    // "Khen đột xuất có 52 tập thể, 117 cá nhân": one sort of commendation is not all of it.
    const SORTS: [&str; 3] = ["khen đột xuất", "khen chuyên đề", "khen thưởng đột xuất"];
    if says(&seen.before, &SORTS) && asks(seen.own, &["khen"]) && !asks(seen.asked, &["đột xuất", "chuyên đề"])
    {
        return Some(0.7);
    }
    // "ông là người đầu tiên hiến đất: 220 m2": what one of them gave is not what all did.
    const FIRST: [&str; 4] = ["người đầu tiên", "hộ đầu tiên", "nhà đầu tiên", "người đi đầu"];
    let one = says(&last_words(&seen.before, 9), &FIRST);
    if one && !asks(seen.own, &["ông", "bà", "anh", "chị", "cụ", "đầu tiên"]) {
        return Some(0.7);
    }
    let opened = PARTS.iter().any(|w| seen.sentence.starts_with(&format!(" {w} ")));
    let from = PARTS
        .iter()
        .filter_map(|w| seen.before.rfind(&format!(" {w} ")).map(|at| at + w.len() + 1))
        .max()
        .or(opened.then_some(0))?;
    // "riêng hai huyện miền núi A và B chiếm 947 căn": names make a part long.
    let longest = match seen.before[..from].ends_with(" riêng") {
        true => PART_APART,
        false => PART,
    };
    const LITTLE: [&str; 18] = [
        "năm", "tháng", "có", "là", "cho", "được", "hơn", "gần", "trên", "hết", "chiếm", "đạt", "của", "và", "với",
        "the", "was", "were",
    ];
    // "Riêng khen đột xuất là 203 tập thể, 641 cá nhân": what is counted before says nothing of what the part is.
    let mut named = seen.before[from..]
        .split_whitespace()
        .take_while(|word| !is_number(word))
        .filter(|w| !LITTLE.contains(w))
        .peekable();
    // "riêng 9 tháng đầu năm 2016 có thêm 91 nghìn": the time that is asked for.
    let time = time_asked(seen, &seen.before[from..]);
    // "312 mô hình, trong đó 128 mô hình về kinh tế": what the part is stands behind the number.
    if time || named.peek().is_none() {
        return (!time && !super::qualified::says_sort(seen, &seen.after) && part_behind(seen)).then_some(0.7);
    }
    let asked = |word: &str| may_mean(seen.asked, &[word]);
    let (mut all, mut met) = (0, 0);
    for word in named {
        all += 1;
        met += usize::from(asked(word));
    }
    // An English question may name the part in words the sentence has not.
    let left = if seen.asked.contains(" how ") { 0.85 } else { 0.7 };
    // Far from these words the sentence tells of something else again.
    (all <= longest && met * 2 < all && !asks(seen.asked, &PARTS)).then_some(left)
}

/// Whether the words that name a part name the months of the year the question asks for.
fn time_asked(seen: &Seen, part: &str) -> bool {
    const MONTHS: [&str; 7] = ["tháng", "quý", "nửa", "months", "quarter", "half", "tuần"];
    let year = seen.period.map_or(0, |period| period.from.year()).to_string();
    let near: Vec<&str> = part.split_whitespace().take(7).collect();
    near.contains(&&*year) && (near.iter().all(|w| !MONTHS.contains(w)) || asks(seen.asked, &MONTHS))
}

/// Whether the same is counted before "trong đó", and nothing that the question says tells this part from it.
fn part_behind(seen: &Seen) -> bool {
    const LITTLE: [&str; 10] = ["về", "là", "được", "đã", "có", "của", "ở", "thuộc", "và", "do"];
    let noun: Vec<&str> = seen.focus.split_whitespace().filter(|word| !is_number(word)).collect();
    let Some(first) = noun.first() else { return false };
    let words: Vec<&str> = seen.before.split_whitespace().collect();
    let whole = words.windows(2).any(|two| is_number(two[0]) && two[1] == *first);
    let behind = seen
        .after
        .split_whitespace()
        .filter(|word| !LITTLE.contains(word))
        .take(4);
    let mut told = noun.iter().copied().skip(1).chain(behind).peekable();
    whole && told.peek().is_some() && !told.any(|word| may_mean(seen.asked, &[word]) && !noun.contains(&word))
}

/// "27 gương trong số này để đề nghị thành phố xét tặng": what they were chosen for is what the question asks of.
pub(in crate::answer) fn asks_for_these(asked: &str, behind: &str) -> bool {
    const LITTLE: [&str; 8] = ["để", "được", "đã", "là", "vừa", "đều", "còn", "sẽ"];
    let these = ["này", "đó", "ấy"];
    let mut words = behind.split_whitespace().skip_while(|word| !these.contains(word));
    words.next();
    let told: Vec<&str> = words.filter(|word| !LITTLE.contains(word)).take(2).collect();
    told.len() == 2 && may_mean(asked, &[&told.join(" ")])
}

/// So many words may stand between "trong đó" and the number of the part.
const PART: usize = 7;
/// And between "riêng" and the number.
const PART_APART: usize = 12;

pub const ALL_BUT_ONE_ASKED: Objection = objection(
    "all, where one is asked",
    all_but_one_asked,
    &[
        (
            "Hội phụ nữ Phú Lộc nhận đỡ đầu mấy trẻ mồ côi? / Sáu hội nhận đỡ đầu [4.903 trẻ] mồ côi; riêng Phú Lộc 1.612 cháu.",
            "0.50",
        ),
        (
            "Phường Tân Kỳ góp mấy bài? / Cuộc thi nhận [189 bài], riêng phường Tân Kỳ góp 41 bài.",
            "0.50",
        ),
    ],
    &[
        "Cuộc thi nhận mấy bài? / Cuộc thi nhận [189 bài], riêng phường Tân Kỳ góp 41 bài.",
        "Phường Tân Kỳ góp mấy bài? / Cuộc thi nhận 189 bài, riêng phường Tân Kỳ góp [41 bài].",
    ],
);

/// "…; riêng Phú Lộc 1.612 cháu": what all did is not what the one did of whom the sentence tells apart.
fn all_but_one_asked(seen: &Seen) -> Option<f32> {
    const KINDS: [&str; 9] = ["quận", "huyện", "phường", "xã", "tỉnh", "thị", "hội", "đơn", "năm"];
    let asked = seen.asked.bare.trim();
    let asked = format!(" {asked} ");
    let apart = |part: &String| {
        let mut words = part.split_whitespace();
        let opens = words.next() == Some("riêng");
        let name: Vec<&str> = words.filter(|word| !KINDS.contains(word)).take(2).collect();
        let named = asked.contains(&format!(" {} ", fold::phrase_bare(&name.join(" "))));
        opens && named && name.len() == 2 && part.split_whitespace().any(is_number)
    };
    (is_amount(seen) && seen.parts_behind.iter().any(apart)).then_some(0.5)
}
