//! Money that is of another sort, or another sum, than the one asked for.

use super::books::another_balance;
use super::rules::objection;
use super::{Objection, Seen, asks, last_words, says};
use crate::question::asked::Asked;
use crate::text::fold;

/// What money is for or from, in the words beside it.
const SORTS: [&[&str]; 8] = [
    &[
        "thưởng",
        "tặng",
        "trao",
        "kèm",
        "nhận",
        "hỗ trợ",
        "cấp",
        "reward",
        "prize",
        "bonus",
        "received",
        "awarded",
        "given",
        "came with",
        "come with",
    ],
    &[
        "góp",
        "ủng hộ",
        "quyên góp",
        "vận động",
        "huy động",
        "hiến",
        "raised",
        "donated",
        "contributed",
        "mobilised",
        "mobilized",
    ],
    &["trị giá", "giá trị", "worth", "valued"],
    &[
        "đầu tư",
        "kinh phí",
        "hết",
        "đã chi",
        "chi trả",
        "chi cho",
        "chi bao nhiêu",
        "chi hết",
        "chi mấy",
        "tiêu",
        "tốn",
        "invested",
        "spent",
        "spend",
        "cost",
        "costs",
    ],
    &[
        "tiết kiệm",
        "làm lợi",
        "tiết giảm",
        "cắt giảm",
        "saved",
        "saving",
        "savings",
        "save",
    ],
    &[
        "cho vay",
        "vay vốn",
        "vốn vay",
        "được vay",
        "ủy thác",
        "giải ngân",
        "loans",
        "lent",
        "borrowed",
    ],
    &[
        "bán được",
        "bán phế",
        "bán hàng",
        "bán đấu",
        "bán ve",
        "tiền bán",
        "sold",
        "selling",
        "sale",
        "sales",
    ],
    &[
        "thu nhập",
        "doanh thu",
        "lãi",
        "thu lời",
        "lợi nhuận",
        "thu ngân sách",
        "income",
        "revenue",
        "profit",
    ],
];

pub const ANOTHER_CURRENCY: Objection = objection(
    "another currency",
    another_currency,
    &[
        (
            "How many US dollars were in the bag? / Túi xách có hơn [40 triệu đồng].",
            "0.40",
        ),
        (
            "Trong túi có bao nhiêu tiền đô? / Túi xách có hơn [40 triệu đồng].",
            "0.40",
        ),
    ],
    &[
        "How many US dollars were in the bag? / Trong túi có [1.800 USD] và 2,5 triệu tiền Việt.",
        "How much was in the bag? / Túi xách có hơn [40 triệu đồng].",
        "Đô vật giành giải được thưởng bao nhiêu tiền? / Đô vật được thưởng [5 triệu đồng].",
    ],
);

/// "How many dollars?" is told in dollars.
fn another_currency(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 8] = [
        "us dollars",
        "dollars",
        "usd",
        "đô la",
        "tiền đô",
        "mấy đô",
        "nhiêu đô",
        "euro",
    ];
    const TOLD: [&str; 7] = ["usd", "đô la", "đô", "dollar", "dollars", "euro", "đô la mỹ"];
    let dong = says(&seen.focus, &["đồng", "dong", "vnd", "tỷ", "triệu"]);
    (seen.ask.asked == Asked::Money && asks(seen.own, &ASKED) && dong && !says(&seen.focus, &TOLD)).then_some(0.4)
}

pub const A_MEDAL: Objection = objection(
    "a bronze medal, no money",
    a_medal,
    &[
        (
            "Tỉnh thưởng vận động viên tổng bao nhiêu tiền? / Sáu vận động viên góp 4 huy chương vàng, 2 bạc, [1 đồng].",
            "0.30",
        ),
        (
            "Đội được thưởng bao nhiêu tiền? / Đội giành 3 vàng và [2 đồng].",
            "0.30",
        ),
    ],
    &["Tỉnh thưởng bao nhiêu tiền? / Tỉnh thưởng huy chương vàng [50.000 đồng]."],
);

/// "2 bạc, 1 đồng": medals, and no dong.
fn a_medal(seen: &Seen) -> Option<f32> {
    let words: Vec<&str> = seen.focus.split_whitespace().collect();
    let few = matches!(words.as_slice(), [number, "đồng"] if number.parse::<u32>().is_ok_and(|n| n < 1000));
    let medals = says(&last_words(&seen.lead, 8), &["vàng", "bạc", "huy chương", "hcv", "hcb"]);
    (seen.ask.asked == Asked::Money && few && medals).then_some(0.3)
}

pub const NO_REWARD: Objection = objection(
    "another sum than the reward",
    no_reward,
    &[
        (
            "Người tố công ty lách thuế được thưởng mấy triệu? / Người tố công ty lách thuế [150 tỷ] được thưởng 3 triệu đồng.",
            "0.40",
        ),
        (
            "Ban chuyên án được thưởng bao nhiêu tiền? / Ban chuyên án thu [2 tỷ đồng] tiền giả được tỉnh thưởng nóng 50 triệu đồng.",
            "0.40",
        ),
    ],
    &[
        "Người tố công ty lách thuế được thưởng mấy triệu? / Người tố công ty lách thuế 150 tỷ được thưởng [3 triệu đồng].",
        "Thôn được thưởng bao nhiêu tiền? / Thôn được thưởng [5 triệu đồng], trưởng thôn được thưởng 1 triệu đồng.",
        "Công ty lách thuế bao nhiêu tiền? / Người tố công ty lách thuế [150 tỷ] được thưởng 3 triệu đồng.",
    ],
);

/// A sum before "được thưởng 3 triệu đồng" that no word of giving stands before is what the reward is for.
fn no_reward(seen: &Seen) -> Option<f32> {
    const GIVEN: [&str; 6] = ["thưởng", "tặng", "trao", "nhận", "mức", "kèm"];
    let words: Vec<&str> = seen.behind.split_whitespace().collect();
    let reward = |at: usize| {
        let sum = words.iter().skip(at + 1).take(SUM);
        words[at] == "thưởng"
            && sum
                .into_iter()
                .any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    };
    let asked = seen.ask.asked == Asked::Money && asks(seen.own, &["thưởng"]);
    let given = says(&seen.lead, &GIVEN);
    (asked && !given && (0..words.len()).any(reward)).then_some(0.4)
}

/// So many words behind "thưởng" the sum begins: "thưởng nóng số tiền 50 triệu".
const SUM: usize = 4;

pub const OF_ANOTHER_SORT: Objection = objection(
    "another sort of money",
    of_another_sort,
    &[
        (
            "Mỗi gương được thưởng bao nhiêu tiền? / Anh trả lại chiếc túi đựng [85 triệu đồng] cho người đánh rơi.",
            "0.50",
        ),
        (
            "Mỗi xã được thưởng bao nhiêu tiền? / Nhân dân toàn huyện góp [64,5 tỷ đồng].",
            "0.50",
        ),
        (
            "How much money came with the flag? / Hợp tác xã được tặng Cờ thi đua vì doanh thu 10 tháng đạt [74 tỷ đồng].",
            "0.50",
        ),
        (
            "Ông Sĩ được thưởng mấy triệu? / Cục Thuế khen ông Sĩ, người giúp truy thu công ty thương mại Hoa Lúa số tiền gần [150 tỷ đồng].",
            "0.50",
        ),
        (
            "How much profit did the bank make? / Đến giữa tháng 12, tổng dư nợ của ngân hàng là [92.400 tỷ đồng].",
            "0.40",
        ),
        (
            "Kinh phí chỉnh trang phố là bao nhiêu? / Em đã trả lại chiếc túi có [86 triệu đồng] cho người đánh rơi.",
            "0.50",
        ),
    ],
    &[
        "Mỗi xã được thưởng bao nhiêu tiền? / Các xã mỗi nơi nhận [300 triệu đồng] để sửa công trình phúc lợi.",
        "Ngân hàng lãi bao nhiêu tiền? / Ngân hàng đạt dư nợ 92 tỷ đồng, lợi nhuận [3 tỷ đồng].",
        "Nhân dân góp bao nhiêu tiền? / Nhân dân toàn huyện góp [64,5 tỷ đồng].",
        "How much were the initiatives worth? / Các sáng kiến làm lợi [64,5 tỷ đồng].",
    ],
);

/// What was collected, earned or lost is no reward; nor the reverse.
fn of_another_sort(seen: &Seen) -> Option<f32> {
    // "Tổng tiền thưởng là bao nhiêu?" asks for a number, and money answers it.
    let comrades = says(&seen.focus, &["đồng chí", "đồng bào", "đồng đội"]);
    let counted = seen.ask.asked == Asked::HowMany && says(&seen.focus, &["đồng"]) && !comrades;
    if seen.ask.asked != Asked::Money && !counted {
        return None;
    }
    let near = plain(&format!("{}{}", seen.before.trim_end(), seen.part));
    let wanted: Vec<usize> = (0..SORTS.len()).filter(|i| asks(seen.own, SORTS[*i])).collect();
    // "Quỹ khen thưởng được bao nhiêu": the fund is no reward itself.
    let fund = asks(seen.own, &["quỹ khen thưởng", "quỹ thi đua", "quỹ khuyến học", "fund"]);
    let reward = !fund && asks(seen.own, &["thưởng", "reward", "bonus", "prize"]);
    if fund && says(&near, &["quỹ"]) {
        return None;
    }
    // "Người giúp truy thu 90 tỷ đồng được thưởng 3 triệu": what was taken back is no reward.
    const TAKEN: [&str; 12] = [
        "đòi lại",
        "lấy lại",
        "thu lại",
        "truy thu",
        "phạt",
        "thu hồi",
        "chiếm đoạt",
        "lừa đảo",
        "thất thoát",
        "thua lỗ",
        "fined",
        "stolen",
    ];
    let taken = plain(&last_words(&seen.before, 14));
    // The nearest word tells: "khen thưởng người giúp truy thu 90 tỷ".
    let last = |words: &[&str]| words.iter().filter_map(|word| taken.rfind(&format!(" {word} "))).max();
    // "bị lừa qua điện thoại, yêu cầu chuyển tiền 600 triệu đồng": what was got by fraud is no reward either.
    const SENT: [&str; 7] = [
        "chuyển tiền",
        "chuyển khoản",
        "yêu cầu chuyển",
        "vào tài khoản",
        "lừa đảo",
        "chiếm đoạt",
        "cướp",
    ];
    let sent = plain(&format!("{}{}", last_words(&seen.before, 14).trim_end(), seen.part));
    if another_balance(seen) {
        return Some(0.4);
    }
    if reward && says(&sent, &SENT) && !says(&sent, SORTS[0]) && !asks(seen.own, &SENT) {
        return Some(0.5);
    }
    if reward && last(&TAKEN) > last(SORTS[0]) && !asks(seen.own, &TAKEN) {
        return Some(0.5);
    }
    // "Trả lại chiếc túi có 86 triệu đồng": what was lost and found is what nothing else cost.
    const FOUND: [&str; 12] = [
        "mở ra có",
        "bên trong có",
        "trong túi",
        "trong ví",
        "trả lại",
        "nhặt được",
        "đánh rơi",
        "bỏ quên",
        "chiếc túi",
        "chiếc ví",
        "trả của rơi",
        "lost",
    ];
    const FOUND_ASKED: [&str; 12] = [
        "trả",
        "nhặt",
        "đánh rơi",
        "rơi",
        "bỏ quên",
        "túi",
        "ví",
        "lost",
        "found",
        "returned",
        "bag",
        "wallet",
    ];
    if says(&last_words(&seen.before, 10), &FOUND) && !asks(seen.own, &FOUND_ASKED) {
        return Some(0.5);
    }
    // "tặng Cờ thi đua vì doanh thu đạt 74 tỷ đồng": the money is of the merit, and not given.
    let of_merit = last_words(&seen.before, 12);
    let reason = [" vì ", " nhờ ", " do có ", " với thành tích "]
        .iter()
        .filter_map(|word| of_merit.rfind(word))
        .max();
    if wanted.contains(&0) && !wanted.contains(&7) && reason.is_some_and(|at| says(&of_merit[at..], SORTS[7])) {
        return Some(0.5);
    }
    // "initiatives worth 146 tỷ": what they saved.
    let told = |i: &usize| says(&near, SORTS[*i]) || *i == 2 && says(&near, &["làm lợi"]);
    if wanted.is_empty() || wanted.iter().any(told) || got(&seen.before) {
        return None;
    }
    // A reward that nobody gives is none, whatever else the money is.
    let other = (0..SORTS.len()).any(|i| told(&i));
    (other || reward).then_some(0.5)
}

/// A padded text without words that only sound like giving: "tiếp nhận tố giác", "cung cấp thông tin".
fn plain(text: &str) -> String {
    const OTHERS: [&str; 12] = [
        "tiếp nhận",
        "xác nhận",
        "thừa nhận",
        "nhìn nhận",
        "chứng nhận",
        "nhận định",
        "nhận thấy",
        "nhận thức",
        "nhận xét",
        "nhận dạng",
        "cung cấp",
        "cấp cứu",
    ];
    OTHERS.iter().fold(text.to_string(), |text, other| {
        text.replace(&format!(" {other} "), " - ")
    })
}

/// "quyên góp được", "nhặt được túi có": something was got, or spent; "được thưởng" says of what sort it is.
fn got(before: &str) -> bool {
    let near = last_words(before, 3);
    says(&near, &["được", "hết"]) && !says(&near, SORTS[0])
}

/// The sums of money a padded text names, without the word for the currency: "5 trieu".
fn sums(text: &str) -> Vec<String> {
    let text = fold::phrase_bare(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let unit = |word: &str| matches!(word, "nghin" | "ngan" | "trieu" | "ty" | "ti" | "million" | "billion");
    let pairs = words.windows(2).filter(|two| number(two[0]) && unit(two[1]));
    let sums = pairs.map(|two| match two[1] {
        "million" => format!("{} trieu", two[0]),
        "billion" | "ti" => format!("{} ty", two[0]),
        "ngan" => format!("{} nghin", two[0]),
        unit => format!("{} {unit}", two[0]),
    });
    sums.collect()
}

/// "Ai được thưởng 5 triệu?": who got ten is not asked for.
pub fn another_sum(seen: &Seen) -> Option<f32> {
    let asked = sums(seen.asked);
    let names = matches!(
        seen.ask.asked,
        Asked::Who | Asked::WhoIs | Asked::Members | Asked::Place | Asked::ByWhom
    );
    let told = sums(&seen.part);
    (names && !asked.is_empty() && !told.is_empty() && !told.iter().any(|sum| asked.contains(sum))).then_some(0.4)
}
