//! Whose something is: "mô hình X của xã A" does not say who thought of it, nor does a sentence without an idea.

use super::rules::objection;
use super::subject::ADDRESSES;
use super::{Objection, Seen, asks, means, says};
use crate::question::asked::{Asked, Sort};

pub const ONLY_WHOSE: Objection = objection(
    "only whose it is",
    only_whose,
    &[
        (
            "Ai gây dựng mô hình Tiếng mõ? / Mô hình “Tiếng mõ” của [xã Thượng Cốc] được nêu làm mẫu.",
            "0.60",
        ),
        (
            "Ai nghĩ ra mô hình Vườn ủ xanh? / Mô hình “Vườn ủ xanh” của [phường Kiến Hưng] giúp giảm rác.",
            "0.60",
        ),
    ],
    &[
        "Ai gây dựng mô hình Tiếng mõ? / Mô hình “Tiếng mõ” do [ông Bùi Văn Nhểu] gây dựng.",
        "Ai gây dựng mô hình Tiếng mõ? / Mô hình “Tiếng mõ” là sáng kiến của [xã Thượng Cốc].",
        "Ai phát động phong trào Hồ Tây không rác? / Phong trào “Hồ Tây không rác” của [quận Tây Hồ] lan rộng.",
        "Đơn vị nào gây dựng mô hình Tiếng mõ? / Mô hình “Tiếng mõ” của [xã Thượng Cốc] được nêu làm mẫu.",
    ],
);

/// "Ai gây dựng?" asks for somebody; the unit that has it now is not the one who made it.
fn only_whose(seen: &Seen) -> Option<f32> {
    const MADE: [&str; 14] = [
        "gây dựng",
        "khởi xướng",
        "sáng lập",
        "nghĩ ra",
        "đề xướng",
        "lập ra",
        "lập nên",
        "dựng nên",
        "sáng tạo ra",
        "sáng chế",
        "thought of",
        "came up with",
        "founded",
        "started",
    ];
    const SAYS_SO: [&str; 8] = [
        "sáng kiến",
        "ý tưởng",
        "đề xuất",
        "thành lập",
        "xây dựng",
        "idea",
        "khởi nguồn",
        "tác giả",
    ];
    let whom = seen.ask.asked == Asked::Who && seen.ask.sort != Sort::Unit && asks(seen.own, &["ai", "who"]);
    let of = ["của", "of"].iter().any(|of| seen.lead.ends_with(&format!(" {of} ")));
    let told = says(&seen.sentence, &MADE) || says(&seen.sentence, &SAYS_SO);
    (whom && of && asks(seen.own, &MADE) && !told).then_some(0.6)
}

pub const NO_IDEA: Objection = objection(
    "nobody thought of it",
    no_idea,
    &[
        (
            "Ai đưa ra ý rút ngắn giờ giao ca? / [Công ty Than] gắn biển cho Phân xưởng Đào lò 7, nơi vừa lập kỷ lục.",
            "0.60",
        ),
        (
            "Whose idea was the zero-dong market? / [Ms Vu Thi Lanh] spoke at the market.",
            "0.60",
        ),
    ],
    &[
        "Ai đưa ra ý rút ngắn giờ giao ca? / Người đề xuất là thợ bậc 6 [Đàm Văn Quế].",
        "Ai hiến kế rút ngắn giờ giao ca? / Đó là ý tưởng của [ông Lê Văn Tí].",
        "Ai đưa ra ý kiến ở hội nghị? / [Ông Lê Văn Tí] phát biểu.",
    ],
);

/// Who had an idea is told where somebody has one.
fn no_idea(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 9] = [
        "đưa ra ý tưởng",
        "đưa ra sáng kiến",
        "nêu ý tưởng",
        "nảy ra ý",
        "hiến kế",
        "ý tưởng của ai",
        "sáng kiến của ai",
        "whose idea",
        "came up with",
    ];
    const TOLD: [&str; 24] = [
        "ý",
        "nghĩ",
        "kế",
        "sáng kiến",
        "đề xuất",
        "đề nghị",
        "khởi xướng",
        "đề xướng",
        "tác giả",
        "sáng lập",
        "lập ra",
        "lập nên",
        "sáng tạo",
        "sáng chế",
        "chế tạo",
        "thiết kế",
        "viết",
        "làm ra",
        "cải tiến",
        "idea",
        "thought",
        "invented",
        "founded",
        "proposed",
    ];
    let whom = matches!(seen.ask.asked, Asked::Who | Asked::WhoIs);
    let asked = asks(seen.own, &ASKED) || gives_an_idea(&seen.own.bare);
    (whom && asked && !says(&seen.sentence, &TOLD)).then_some(0.6)
}

/// "đưa ra ý rút ngắn": an idea, and no opinion ("ý kiến").
fn gives_an_idea(own: &str) -> bool {
    const OPENS: [&str; 3] = [" dua ra y ", " neu y ", " co y "];
    const OTHERS: [&str; 4] = ["kien ", "nghia ", "thuc ", "dinh "];
    let rests = OPENS.iter().filter_map(|opens| own.split_once(opens));
    rests
        .map(|(_, rest)| rest)
        .any(|rest| !OTHERS.iter().any(|other| rest.starts_with(other)))
}

pub const OF_OTHERS: Objection = objection(
    "of others than the one named",
    of_others,
    &[
        (
            "Sáng kiến của chị Lê Thị Mùa làm lợi bao nhiêu tiền? / Đoàn viên toàn quận có 634 sáng kiến, làm lợi [27,5 tỷ đồng].",
            "0.50",
        ),
        (
            "Sáng kiến của chị Lê Thị Mùa làm lợi bao nhiêu? / Cao nhất là sáng kiến của anh Chử Văn Đạt: [1,2 tỷ đồng].",
            "0.50",
        ),
        (
            "How much did Le Thi Mua's idea save? / Workers had 634 ideas, which saved [27.5 billion VND].",
            "0.50",
        ),
    ],
    &[
        "Sáng kiến của anh Chử Văn Đạt làm lợi bao nhiêu? / Cao nhất là sáng kiến của anh Chử Văn Đạt: [1,2 tỷ đồng].",
        "Sáng kiến của chị Lê Thị Mùa làm lợi bao nhiêu? / Chị làm lợi cho công ty [1,2 tỷ đồng].",
        "Sáng kiến của đoàn viên làm lợi bao nhiêu? / Đoàn viên có 634 sáng kiến, làm lợi [27,5 tỷ đồng].",
    ],
);

/// "Sáng kiến của chị A làm lợi bao nhiêu?": a sentence in which neither she nor "chị" stands tells of others, and so does
/// one that says whose it is.
fn of_others(seen: &Seen) -> Option<f32> {
    const THINGS: [&str; 10] = [
        "sáng kiến của",
        "mô hình của",
        "đề tài của",
        "giải pháp của",
        "vườn của",
        "trang trại của",
        "xưởng của",
        "cải tiến của",
        "s idea",
        "s initiative",
    ];
    let amount = matches!(seen.ask.asked, Asked::HowMany | Asked::Money | Asked::Percent);
    let persons = &seen.question.persons;
    if !amount || persons.is_empty() || !asks(seen.own, &THINGS) {
        return None;
    }
    let named = |text: &str| text.split(' ').any(|word| persons.iter().any(|name| means(name, word)));
    // "sáng kiến … của anh Đạt"
    let words: Vec<&str> = seen.sentence.split_whitespace().collect();
    let address = |word: &str| ADDRESSES.contains(&word);
    let whose = words.windows(2).any(|two| two[0] == "của" && address(two[1]));
    let spoken_of = !whose
        && words
            .iter()
            .any(|word| address(word) || ["her", "his", "she", "he"].contains(word));
    (!named(&seen.sentence) && !spoken_of).then_some(0.5)
}
