//! Superlatives: what one that stands first has is not what all have, and who stands first is told by words that rank.

use super::rules::objection;
use super::{Objection, Seen, asks, last_words, may_mean, means, says};
use crate::question::asked::Asked;

/// Words that rank by themselves.
const FIRST: [&str; 16] = [
    "dẫn đầu",
    "đứng đầu",
    "đứng thứ",
    "xếp thứ",
    "quán quân",
    "most",
    "highest",
    "largest",
    "biggest",
    "longest",
    "oldest",
    "youngest",
    "fewest",
    "lowest",
    "best",
    "leading",
];
/// Words that "nhất" makes superlatives of.
const GRADED: [&str; 12] = [
    "nhiều", "cao", "lớn", "dài", "đông", "sớm", "rộng", "già", "trẻ", "nhỏ", "thấp", "nhanh",
];
/// So many words behind "nhiều" may "nhất" stand: "nhiều bài nhất", "nhiều hồ sơ nhất".
const BETWEEN: usize = 3;
/// And so many behind "nhiều" and "đông", by which people are counted: "đông người được khen nhất".
const BETWEEN_TOLD: usize = 4;
/// And in a question, whose awards are written out: "nhiều gương người tốt, việc tốt nhất".
const BETWEEN_ASKED: usize = 6;

/// Whether a padded text holds a superlative: "cao tuổi nhất", "nhiều bài nhất".
fn superlative(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let graded = |at: usize| {
        let before = |most: usize| &words[at.saturating_sub(most)..at];
        // "có đông người được khen nhất"
        let ranked = matches!(before(1), ["hạng" | "giải" | "thứ" | "thống"]);
        let most = |word: &&str| matches!(*word, "nhiều" | "đông");
        before(BETWEEN).iter().any(|word| GRADED.contains(word)) || !ranked && before(BETWEEN_TOLD).iter().any(most)
    };
    // "Nhiều Huân chương Lao động nhất là …": the award itself may be long.
    let many = |at: usize| words[at.saturating_sub(BETWEEN_ASKED)..at].contains(&"nhiều");
    let is = |at: usize| matches!(words.get(at + 1), Some(&("là" | "thuộc")));
    // "nhiều hơn cả là phường A"
    let of_all = |at: usize| words[at] == "hơn" && words.get(at + 1) == Some(&"cả");
    // "con số được nhắc nhiều nhất" says of nobody that he is the first.
    let spoken = |at: usize| {
        words[at.saturating_sub(4)..at]
            .iter()
            .any(|word| matches!(*word, "nhắc" | "kể" | "nói"))
    };
    (0..words.len())
        .any(|at| (words[at] == "nhất" || of_all(at)) && !spoken(at) && (graded(at) || (many(at) && is(at))))
}

/// The same of what somebody typed, marks or none.
fn asks_superlative(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let graded = |at: usize| {
        let most = |back: usize, graded: &[&str]| {
            let mut before = words[at.saturating_sub(back)..at].iter();
            before.any(|typed| graded.iter().any(|known| means(typed, known)))
        };
        most(BETWEEN, &GRADED) || most(BETWEEN_ASKED, &["nhiều"])
    };
    // "báo Tuổi Trẻ đoạt giải nhất": a prize, whatever stands before it.
    const RANKED: [&str; 4] = ["giải", "hạng", "thứ", "thống"];
    let ranked = |at: usize| at > 0 && RANKED.iter().any(|known| means(words[at - 1], known));
    (0..words.len()).any(|at| means(words[at], "nhất") && !ranked(at) && graded(at))
}

pub const OF_THE_FIRST: Objection = objection(
    "of the first alone",
    of_the_first,
    &[
        (
            "Cuộc thi có bao nhiêu bài dự thi? / Đơn vị gửi nhiều bài nhất là xã Phú Lộc: [96 bài].",
            "0.55",
        ),
        (
            "Cuộc thi có bao nhiêu bài dự thi? / Dẫn đầu về số bài là phường Phú Lộc với [146 bài].",
            "0.55",
        ),
        (
            "How many poor households were left? / Phu Loc remains the poorest of the seven, with [82 poor households].",
            "0.55",
        ),
        (
            "Huyện trồng bao nhiêu km đường hoa? / Xã Tân Kỳ có đường hoa dài nhất, [11,2 km].",
            "0.55",
        ),
    ],
    &[
        "Khối trường gửi bao nhiêu bài? / Khối trường học gửi nhiều bài nhất với [171 bài].",
        "Quận có bao nhiêu bài dự thi? / Quận dẫn đầu thành phố với [1.025 bài].",
        "Công đoàn có bao nhiêu sáng kiến? / Con số được nhắc nhiều nhất: [2.986 sáng kiến], làm lợi 47 tỷ đồng.",
        "Đơn vị gửi nhiều nhất có bao nhiêu bài? / Đơn vị gửi nhiều bài nhất là xã Phú Lộc: [96 bài].",
        "Xã Tân Kỳ trồng bao nhiêu km đường hoa? / Xã Tân Kỳ có đường hoa dài nhất, [11,2 km].",
        "Phương Thảo được mấy điểm? / Thảo đạt tổng [điểm 98,13] - trở thành người có điểm cao nhất cuộc thi.",
    ],
);

/// "Đơn vị gửi nhiều bài nhất: 96 bài" counts that one's, where the question names neither it nor a first.
fn of_the_first(seen: &Seen) -> Option<f32> {
    if !matches!(seen.ask.asked, Asked::HowMany | Asked::Money) {
        return None;
    }
    // "đạt 98 điểm - trở thành người có điểm cao nhất": whoever has it came to be the first by it.
    const BECAME: [&str; 4] = [" trở thành ", " và là ", " cũng là ", " becoming "];
    let part = BECAME
        .iter()
        .filter_map(|words| seen.part.find(words))
        .min()
        .filter(|at| seen.part.find(&*seen.focus).is_some_and(|focus| focus < *at))
        .map_or(&*seen.part, |at| &seen.part[..=at]);
    let near = format!("{}{part}", last_words(&seen.before, 12).trim_end());
    let asked = asks_superlative(seen.asked) || asks(seen.asked, &FIRST) || asks(seen.asked, &["nhất"]);
    let told = superlative(&near) || leads(&near) || of_those(&near);
    // "Xã nào điểm cao nhất?" – "được mấy điểm?": what was asked before may be the first.
    (told && !asked && !seen.leans && !seen.names_asked() && !names_block(seen)).then_some(0.55)
}

/// "remains the poorest of the seven, with 82": an English superlative of a few.
fn of_those(near: &str) -> bool {
    let words: Vec<&str> = near.split_whitespace().collect();
    let graded = |word: &str| word.len() > 5 && word.ends_with("est");
    words
        .windows(4)
        .any(|w| w[0] == "the" && graded(w[1]) && w[2] == "of" && w[3] == "the")
}

/// "Dẫn đầu về số bài là phường Mỹ Đình 2 với 146 bài, kế đó là phường Trung Văn 119 bài": the first and those behind it.
fn leads(near: &str) -> bool {
    const LEADS: [&str; 2] = [" dẫn đầu ", " đứng đầu "];
    const NEXT: [&str; 6] = [
        " kế đó là ",
        " tiếp đó là ",
        " kế đến là ",
        " tiếp đến là ",
        " tiếp theo là ",
        " theo sau là ",
    ];
    let first = LEADS
        .iter()
        .filter_map(|word| near.find(word))
        .any(|at| near[at..].contains(" là "));
    first || NEXT.iter().any(|word| near.contains(word))
}

/// "Khối trường học gửi nhiều bài nhất" where "khối trường" is asked about: a part named without a capital.
fn names_block(seen: &Seen) -> bool {
    const ANY: [&str; 8] = [
        "đơn vị",
        "địa phương",
        "tập thể",
        "cá nhân",
        "trong đó",
        "nơi có",
        "người gửi",
        "cuộc thi",
    ];
    let words: Vec<&str> = seen.part.split_whitespace().take(2).collect();
    let head = words.join(" ");
    words.len() == 2 && !ANY.contains(&head.as_str()) && may_mean(seen.asked, &[&head])
}

pub const NONE_RANKED: Objection = objection(
    "nobody ranked",
    none_ranked,
    &[
        (
            "Người lớn tuổi nhất dự thi là ai? / Giải Nhất thuộc về [chị Lê Thị Mùa].",
            "0.50",
        ),
        (
            "Xã nào thu nhiều nhất? / Thừa ủy quyền, huyện tặng cờ cho [xã Phú Lộc].",
            "0.50",
        ),
        (
            "Xã nào có nhiều gương NTVT nhất? / Giải Nhất thuộc về bạn đọc ở [xã Phú Lộc].",
            "0.50",
        ),
    ],
    &[
        "Người lớn tuổi nhất dự thi là ai? / Cao tuổi nhất là [cụ Lê Thị Mùa], 87 tuổi.",
        "Xã nào có nhiều gương nhất? / [Xã Phú Lộc] có đông người được khen nhất với 52 gương.",
        "Xã nào xong sớm nhất? / [Phú Lộc] là xã xong đầu tiên.",
        "Tỉnh nào được nhiều HCLĐ nhất? / Nhiều Huân chương Lao động nhất là [Tiền Giang], 61.",
        "Ai đoạt giải nhất? / Giải Nhất thuộc về [chị Lê Thị Mùa].",
        "Ai đoạt giải cao nhất? / Giải Nhất thuộc về [chị Lê Thị Mùa].",
        "Tác giả nào giành giải thưởng cao nhất? / Giải Nhất thuộc về [chị Lê Thị Mùa].",
        "Báo Tuổi Trẻ ăn giải nhất nhờ bài nào? / Báo Tuổi Trẻ đoạt giải nhất với bài [“Mất đôi mắt”].",
    ],
);

/// "Người lớn tuổi nhất là ai?" is told by words that say of somebody that they are the most of something.
fn none_ranked(seen: &Seen) -> Option<f32> {
    let open = matches!(
        seen.ask.asked,
        Asked::Who | Asked::WhoIs | Asked::Place | Asked::Name | Asked::What
    );
    // "Xã nào góp nhiều nhất, bao nhiêu?": the number is that one's too.
    let amount = matches!(seen.ask.asked, Asked::HowMany | Asked::Money);
    // The highest prize is the first one.
    let prize = asks(
        seen.own,
        &[
            "giải cao nhất",
            "giải thưởng cao nhất",
            "thứ hạng cao nhất",
            "hạng cao nhất",
        ],
    ) && says(
        &seen.sentence,
        &["giải nhất", "hạng nhất", "giải đặc biệt", "xếp nhất", "đứng nhất"],
    );
    // "Văn Khê là xã xong đầu tiên" was the earliest.
    let earliest = asks(seen.own, &["sớm nhất", "nhanh nhất", "trước nhất"])
        && says(&seen.sentence, &["đầu tiên", "trước tiên", "first", "earliest"]);
    let ranked = earliest || prize || superlative(&seen.sentence) || says(&seen.sentence, &FIRST);
    match () {
        _ if ranked => None,
        _ if open && asks_superlative(seen.own) => Some(0.5),
        _ if amount && asks_superlative(seen.asked) => Some(0.8),
        _ => None,
    }
}

pub const NOT_THE_FIRST: Objection = objection(
    "nobody told as the first",
    not_the_first,
    &[
        (
            "Tổ dân phố nào về đích đầu tiên? / [UBND phường Phú Lộc] phát động đợt thi đua 100 ngày.",
            "0.60",
        ),
        (
            "Which ward finished first? / [Phường Phú Lộc] phát động đợt thi đua.",
            "0.60",
        ),
        ("to nao hoan thanh som nhat / [Tổ 5] tham gia đợt thi đua.", "0.60"),
        (
            "Ai ủng hộ đầu tiên? / [LĐLĐ quận Phú Lộc] phát động chiến dịch.",
            "0.60",
        ),
        (
            "Who was the first union chair to donate? / [Chị Lê Thị Mùa] là Chủ tịch Công đoàn quận.",
            "0.60",
        ),
    ],
    &[
        "Xã nào về đích đầu tiên? / [Xã Phú Lộc] là xã đầu tiên đạt chuẩn.",
        "Xã nào về đích sớm nhất? / [Xã Phú Lộc] về trước hạn.",
        "Xã nào về đích? / [Xã Phú Lộc] đạt chuẩn.",
        "Xã nào lần đầu tiên được tặng cờ? / [Xã Phú Lộc] được tặng cờ.",
        "Who was the first union chair to donate? / Người mở hàng là [chị Lê Thị Mùa].",
    ],
);

/// "… về đích đầu tiên?" is told by words that say who was before the others.
fn not_the_first(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 11] = [
        "về đích đầu tiên",
        "về đích trước",
        "về đích sớm nhất",
        "hoàn thành đầu tiên",
        "hoàn thành sớm nhất",
        "xong đầu tiên",
        "xong trước",
        "cán đích đầu tiên",
        "cán đích sớm nhất",
        "finished first",
        "first to finish",
    ];
    const TOLD: [&str; 23] = [
        "mở hàng",
        "mở màn",
        "khởi xướng",
        "làm trước",
        "khởi đầu",
        "đầu tiên",
        "trước tiên",
        "sớm nhất",
        "sớm hơn",
        "trước hạn",
        "trước thời hạn",
        "trước kế hoạch",
        "lần đầu",
        "đi đầu",
        "dẫn đầu",
        "tiên phong",
        "mở đầu",
        "về nhất",
        "nhanh nhất",
        "thứ nhất",
        "first",
        "earliest",
        "ahead",
    ];
    // "Sĩ quan đầu tiên vào làng được tặng gì?": what somebody got may be told apart from who was first.
    let who = matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Place);
    let asked = asks(seen.own, &ASKED) || who && first_to(seen.own);
    (seen.asks_for_names() && asked && !says(&seen.sentence, &TOLD)).then_some(0.6)
}

/// "the first union chair to donate": who did something before all others, in so many words at most.
fn first_to(own: &str) -> bool {
    const FAR: usize = 5;
    const TIMES: [&str; 11] = [
        "lần", "năm", "ngày", "đợt", "tháng", "quý", "đoạn", "kỳ", "khóa", "buổi", "những",
    ];
    let words: Vec<&str> = own.split_whitespace().collect();
    // "ai ủng hộ đầu tiên", and not "lần đầu tiên".
    let before_all = |at: usize| {
        let time = at > 0 && TIMES.iter().any(|time| means(words[at - 1], time));
        means(words[at], "đầu") && means(words[at + 1], "tiên") && !time
    };
    if (0..words.len().saturating_sub(1)).any(before_all) {
        return true;
    }
    let first = words.iter().position(|word| *word == "first");
    first.is_some_and(|at| at > 0 && words[at - 1] == "the" && words.iter().skip(at + 2).take(FAR).any(|w| *w == "to"))
}

pub const NO_AGE: Objection = objection(
    "nobody's age",
    no_age,
    &[
        (
            "Ai nhỏ tuổi nhất được khen? / [Thị đoàn Phú Lộc] được nhận Cờ đơn vị dẫn đầu.",
            "0.40",
        ),
        (
            "Who was the oldest person honoured? / Dẫn đầu là [bà Lê Thị Mùa].",
            "0.40",
        ),
    ],
    &["Ai nhỏ tuổi nhất được khen? / Trẻ nhất là [em Đinh Gia Phong], học lớp 7."],
);

/// Who is the oldest or the youngest is told beside an age.
fn no_age(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 7] = [
        "tuổi nhất",
        "trẻ nhất",
        "già nhất",
        "youngest",
        "oldest",
        "eldest",
        "trẻ tuổi nhất",
    ];
    const TOLD: [&str; 9] = [
        "tuổi",
        "trẻ nhất",
        "già nhất",
        "youngest",
        "oldest",
        "aged",
        "years",
        "year",
        "sinh năm",
    ];
    let open = matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Name | Asked::What);
    (open && asks(seen.own, &ASKED) && !says(&seen.sentence, &TOLD)).then_some(0.4)
}
