//! Prizes of one contest: what another prize brought, and whom a prize-winning piece is about.

use super::rules::objection;
use super::{Objection, Seen, asks, ends, says};
use crate::question::asked::Asked;
use crate::question::row_ends::{MEDALS, PRIZES};

pub const ANOTHER_PRIZE: Objection = objection(
    "another prize",
    another_prize,
    &[
        (
            "Mỗi giải Ba được mấy triệu? / Giải Nhất được 5 triệu đồng; giải Nhì mỗi giải [3 triệu đồng].",
            "0.40",
        ),
        (
            "Giải Nhì về tay ai? / Giải Nhất thuộc về [chị Phùng Thanh Vân].",
            "0.40",
        ),
        (
            "Ai đoạt giải Đặc biệt? / Hai giải Nhì thuộc về [Đoàn xã Vân Nội và Đoàn xã Kim Chung].",
            "0.40",
        ),
        (
            "Huy chương vàng được thưởng mấy triệu? / Ba học sinh đoạt huy chương được thưởng tổng cộng [450 triệu đồng].",
            "0.50",
        ),
    ],
    &[
        "Mỗi giải Ba được mấy triệu? / Giải Nhì 3 triệu đồng, mỗi giải Ba [2 triệu đồng].",
        "Huy chương vàng được thưởng mấy triệu? / Huy chương vàng được [200 triệu đồng], bạc 150 triệu, tổng cộng 450 triệu.",
        "Giải Nhì về tay ai? / [Chị Phùng Thanh Vân] đoạt giải Nhì.",
    ],
);

/// "giải Nhì mỗi giải 3 triệu đồng" says nothing of the third prize.
fn another_prize(seen: &Seen) -> Option<f32> {
    let sought = matches!(seen.ask.asked, Asked::Money | Asked::Who | Asked::Name | Asked::WhoIs);
    if !sought {
        return None;
    }
    let prizes = || PRIZES.iter().chain(&MEDALS);
    let mut wanted = prizes().filter(|prize| asks(seen.asked, prize)).peekable();
    wanted.peek()?;
    let near = format!("{}{}{}", seen.before.trim_end(), seen.focus.trim_end(), seen.after);
    let told = |prize: &&&[&str]| says(&near, prize);
    // "Ba em được thưởng tổng cộng 450 triệu đồng": what all of them got is no prize's own.
    const ALL: [&str; 7] = [
        "tổng cộng",
        "tổng số",
        "tất cả",
        "cả thảy",
        "in total",
        "in all",
        "altogether",
    ];
    let summed = seen.ask.asked == Asked::Money && says(&near, &ALL) && !asks(seen.asked, &ALL);
    if summed && !wanted.clone().any(|prize| told(&prize)) {
        return Some(0.5);
    }
    let other = prizes().any(|prize| told(&prize));
    (other && !wanted.any(|prize| told(&prize))).then_some(0.4)
}

pub const NO_PRIZE: Objection = objection(
    "no prize at all",
    no_prize,
    &[
        (
            "Who won the top Golden Hands prize? / Bà Ngọc trao Bằng khen cho [Công đoàn Bệnh viện].",
            "0.50",
        ),
        (
            "Ai đoạt giải sáng tạo? / [Ông Lê Văn Sao] phát biểu tại hội nghị.",
            "0.50",
        ),
    ],
    &[
        "Who won the top Golden Hands prize? / Giải cao nhất thuộc về [chị Lê Thị Mùa].",
        "Ai đoạt giải sáng tạo? / Đứng nhất là [ông Lê Văn Sao].",
        "Ai được khen? / Bà Ngọc trao Bằng khen cho [Công đoàn Bệnh viện].",
        "Hai Anh hùng của Nghệ An giai đoạn 2010-2015 là ai? / Anh hùng Lao động là [ông Lê Văn Sao].",
    ],
);

/// Who won a prize is told where a prize is, and by no certificate that somebody else got.
fn no_prize(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 7] = [
        "prize",
        "prizes",
        "đoạt giải",
        "giành giải",
        "được giải",
        "đạt giải",
        "trúng giải",
    ];
    const TOLD: [&str; 15] = [
        "giải",
        "prize",
        "prizes",
        "nhất",
        "nhì",
        "quán quân",
        "vô địch",
        "huy chương",
        "cúp",
        "winner",
        "winners",
        "won",
        "first",
        "second",
        "third",
    ];
    let who = matches!(seen.ask.asked, Asked::Who | Asked::Name);
    (who && asks(seen.asked, &ASKED) && !says(&seen.sentence, &TOLD)).then_some(0.5)
}

pub const NO_AWARD: Objection = objection(
    "no award at all",
    no_award,
    &[
        (
            "Which city award did the teacher win? / Cô giáo đi phà ra xã đảo duy nhất của [huyện Ba Vì].",
            "0.50",
        ),
        (
            "Which award went to the teacher? / She has taken the ferry to the only island commune of [Ba Vi District].",
            "0.50",
        ),
    ],
    &[
        "Which city award did the teacher win? / She received the [“Dedicated Teacher”] award.",
        "Which award went to the ward? / Phường được tặng [Cờ thi đua của Chính phủ].",
        "Which district won the award? / Nhận Cờ thi đua là [huyện Ba Vì].",
    ],
);

/// "Which award …?" is told by an award, and by no district.
fn no_award(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 8] = [
        "which award",
        "what award",
        "which city award",
        "which state award",
        "which national award",
        "what city award",
        "what state award",
        "giải thưởng nào",
    ];
    const PLACES: [&str; 12] = [
        "huyện",
        "quận",
        "xã",
        "phường",
        "tỉnh",
        "thành phố",
        "district",
        "commune",
        "ward",
        "province",
        "city",
        "school",
    ];
    let words: Vec<&str> = seen.focus.split_whitespace().collect();
    let place = words.first().is_some_and(|w| PLACES.contains(w)) || words.last().is_some_and(|w| PLACES.contains(w));
    let open = matches!(seen.ask.asked, Asked::What | Asked::Name);
    (open && asks(seen.own, &ASKED) && place && words.len() <= 6 && !seen.quoted).then_some(0.5)
}

pub const NO_PRIZE_MONEY: Objection = objection(
    "no prize money",
    no_prize_money,
    &[
        (
            "What was the cash prize for second place? / Hội viên được vay [31 tỷ đồng] vốn ủy thác.",
            "0.45",
        ),
        (
            "Tiền thưởng giải Nhì là bao nhiêu? / Quỹ hỗ trợ nông dân có [3,2 tỷ đồng], 286 hộ đang vay.",
            "0.45",
        ),
    ],
    &[
        "What was the cash prize for second place? / Tiền thưởng không lớn: Nhất 4 triệu, Nhì [3 triệu].",
        "Quỹ có bao nhiêu tiền? / Quỹ hỗ trợ nông dân có [3,2 tỷ đồng], 286 hộ đang vay.",
    ],
);

/// "The cash prize" is told by no sum that is lent or paid in.
fn no_prize_money(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 8] = [
        "cash prize",
        "prize money",
        "prize worth",
        "tiền thưởng giải",
        "tiền giải",
        "giải nhất được bao nhiêu",
        "giải nhì được bao nhiêu",
        "giải ba được bao nhiêu",
    ];
    const TOLD: [&str; 8] = ["thưởng", "giải", "nhất", "trao", "tặng", "prize", "award", "bonus"];
    const LENT: [&str; 8] = ["vay", "vốn", "quỹ", "thu", "doanh thu", "borrow", "loan", "fund"];
    let money = matches!(seen.ask.asked, Asked::Money | Asked::HowMany);
    (money && asks(seen.own, &ASKED) && says(&seen.sentence, &LENT) && !says(&seen.sentence, &TOLD)).then_some(0.45)
}

pub const WRITTEN_ABOUT: Objection = objection(
    "whom it is about",
    written_about,
    &[
        (
            "Ai viết bài đoạt giải Nhất? / Bài đoạt giải Nhất viết về [ông Khổng Minh Đạt].",
            "0.30",
        ),
        (
            "Tác giả bài đạt giải là ai? / Bài đạt giải kể về [bà Nguyễn Thị Sen].",
            "0.30",
        ),
    ],
    &[
        "Bài đoạt giải Nhất viết về ai? / Bài đoạt giải Nhất viết về [ông Khổng Minh Đạt].",
        "Ai viết bài đoạt giải Nhất? / Bài đoạt giải Nhất là của [chị Phùng Thanh Vân].",
    ],
);

/// "viết về ông Đạt": he did not write it.
fn written_about(seen: &Seen) -> Option<f32> {
    const WROTE: [&str; 8] = [
        "viết",
        "tác giả",
        "sáng tác",
        "wrote",
        "written by",
        "author",
        "writer",
        "penned",
    ];
    const ABOUT: [&str; 6] = ["viết về", "kể về", "nói về", "chuyện về", "bài về", "about"];
    let who = matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Name);
    let wanted = asks(seen.own, &WROTE) && !asks(seen.own, &["viết về", "kể về", "nói về", "about"]);
    (who && wanted && ends(&seen.before, &ABOUT)).then_some(0.3)
}

pub const NO_MOVEMENT: Objection = objection(
    "an award, no movement",
    no_movement,
    &[
        (
            "Xã Na khởi xướng phong trào nào mà được khen? / Xã Na, nơi khởi xướng, được tặng [Bằng khen].",
            "0.40",
        ),
        (
            "Which movement won the commune praise? / Xã Na được tặng [Giấy khen].",
            "0.40",
        ),
        (
            "Nhờ mô hình gì mà chi hội được khen? / Chi hội được tặng [Bằng khen].",
            "0.40",
        ),
    ],
    &[
        "Xã Na được khen gì trong phong trào? / Xã Na, nơi khởi xướng, được tặng [Bằng khen].",
        "Xã Na khởi xướng phong trào nào? / Xã Na khởi xướng phong trào [“Mỗi nhà một hàng cây”].",
    ],
);

/// "Phong trào nào mà được khen?" is not told by the award that it brought.
fn no_movement(seen: &Seen) -> Option<f32> {
    const DEEDS: [&str; 14] = [
        "phong trào nào",
        "phong trào gì",
        "mô hình nào",
        "mô hình gì",
        "cuộc vận động nào",
        "cuộc thi nào",
        "cuộc thi gì",
        "sáng kiến nào",
        "sáng kiến gì",
        "which movement",
        "what movement",
        "which model",
        "which campaign",
        "which initiative",
    ];
    const AWARDS: [&str; 8] = [
        " bằng khen ",
        " giấy khen ",
        " cờ ",
        " huân chương ",
        " kỷ niệm chương ",
        " huy hiệu ",
        " certificate ",
        " flag ",
    ];
    let award = AWARDS.iter().any(|award| seen.focus.starts_with(award));
    (seen.asks_for_names() && award && asks(seen.own, &DEEDS)).then_some(0.4)
}
