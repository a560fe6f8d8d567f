//! Where nothing is given: whoever asks what somebody got, who handed it over, or how many got one is not told by a
//! sentence in which nobody gives or gets anything.

use super::rules::objection;
use super::{GIVING, Objection, RECEIVING, Seen, asks, says};
use crate::question::asked::Asked;

pub const NOBODY_GAVE: Objection = objection(
    "nobody gave or got anything",
    nobody_gave,
    &[
        (
            "Ai trao Bằng khen cho hộ nuôi tôm đứng đầu? / Đứng đầu là hộ [bà Lê Thị Na], lãi 4,7 tỷ đồng nhờ nuôi tôm.",
            "0.50",
        ),
        (
            "Ai trao cờ cho phường? / [Ông Vi Văn Sâm] phát biểu khai mạc hội nghị.",
            "0.50",
        ),
        (
            "Tổng Công ty Yến Trầm được tỉnh tặng gì? / [Nhiều nhất là Tổng Công ty Yến Trầm, 10 tỷ đồng.]",
            "0.50",
        ),
        (
            "Chị Na bán nước được khen gì? / [Manh mối đến từ chị Na, bán nước ở đầu ngõ, nhớ được ba số cuối biển xe.]",
            "0.50",
        ),
        (
            "Phường Tân Kỳ được tặng gì? / [Phường Tân Kỳ có 12 tổ dân phố, đông dân nhất quận.]",
            "0.50",
        ),
        (
            "Mấy người của đội bóng được Bằng khen? / Hơn [90 triệu người] dõi theo từng bước chạy của đội bóng.",
            "0.60",
        ),
        (
            "How many people got the Labour Order? / Bệnh viện có [720 người], là nơi khám bệnh cho cả vùng.",
            "0.60",
        ),
        (
            "Huyện có mấy Chiến sĩ thi đua cơ sở? / Đại hội thi đua huyện họp ngày 10/7 với [230 đại biểu].",
            "0.60",
        ),
        (
            "Xã nào nhận Cờ thi đua nhờ phong trào ngõ sạch? / Tại [xã Phú Lộc], huyện phát động phong trào ngõ sạch.",
            "0.40",
        ),
        (
            "Phường khen mấy người? / Tổ công nghệ đến tận nhà giúp [430 người] già.",
            "0.75",
        ),
    ],
    &[
        "Ai trao Bằng khen cho hộ nuôi tôm đứng đầu? / Bằng khen do [ông Lê Văn Sao] trao cho hộ bà Na.",
        "Phường Tân Kỳ được tặng gì? / [Phường Tân Kỳ về nhất, nhận cờ luân lưu.]",
        "Phường Tân Kỳ được tặng gì? / [Phường Tân Kỳ là đơn vị được suy tôn, kèm phần quà 5 triệu đồng.]",
        "Phường Tân Kỳ làm gì? / [Phường Tân Kỳ có 12 tổ dân phố, đông dân nhất quận.]",
        "Mấy người của đội bóng được Bằng khen? / Thủ tướng tặng Bằng khen cho [31 thành viên] của đội bóng.",
        "How many good-deed awards went to the young? / The chairman said [47] of the honourees are under 35.",
        "Phường góp mấy gương người tốt việc tốt? / Đông nhất là phường Phú Lộc với [52 người], ít nhất là Gò Sen.",
        "Mấy người của đội bóng được Bằng khen? / Trong đó có [31 người] được vinh danh dịp này.",
        "Xã nào nhận Cờ thi đua nhờ phong trào ngõ sạch? / Nhờ ngõ sạch, [xã Phú Lộc] được tặng Cờ thi đua.",
        "Xã nào phát động phong trào ngõ sạch? / Huyện phát động phong trào ngõ sạch tại [xã Phú Lộc].",
    ],
);

/// What is got, and how those are called who got it.
const GOT: [&str; 29] = [
    "honouree",
    "honourees",
    "laureates",
    "nominees",
    "awardees",
    "recipients",
    "đạt",
    "danh hiệu",
    "bằng khen",
    "giấy khen",
    "huân chương",
    "huy chương",
    "kỷ niệm chương",
    "giải",
    "cờ",
    "phong hàm",
    "gương",
    "điển hình",
    "tiêu biểu",
    "xuất sắc",
    "anh hùng",
    "chiến sĩ",
    "nghệ nhân",
    "ưu tú",
    "giỏi",
    "bk",
    "cstđ",
    "gk",
    "hclđ",
];

/// Verbs behind which "được" says that somebody managed it.
const ABLE: [&str; 14] = [
    "nhớ", "tìm", "bắt", "thấy", "nghe", "làm", "cứu", "gọi", "giữ", "mua", "bán", "viết", "nói", "hiểu",
];

/// By what is asked for: who gave, what was given, how many or which place got it.
fn nobody_gave(seen: &Seen) -> Option<f32> {
    const HANDED: [&str; 9] = [
        "trao",
        "tặng",
        "khen",
        "thưởng",
        "awarded",
        "presented",
        "gave",
        "handed",
        "conferred",
    ];
    const GIFT: [&str; 6] = [
        "tặng gì",
        "trao gì",
        "thưởng gì",
        "nhận gì",
        "khen gì",
        "tặng thưởng gì",
    ];
    const GIFTS: [&str; 10] = [
        "đón", "giành", "đoạt", "phong", "quà", "bằng", "award", "honoured", "title", "prize",
    ];
    const COMMENDS: [&str; 4] = ["khen mấy", "khen bao nhiêu", "biểu dương mấy", "biểu dương bao nhiêu"];
    const COMMENDED: [&str; 8] = [
        "commended",
        "praised",
        "praising",
        "cited",
        "rewarded",
        "honoured",
        "honored",
        "recognised",
    ];
    const AWARDS: [&str; 10] = [
        "bằng khen",
        "giấy khen",
        "huân chương",
        "huy chương",
        "titles",
        "danh hiệu",
        "labour order",
        "labor order",
        "certificate",
        "certificates",
    ];
    const HANDED_OUT: [&str; 10] = [
        "certificate",
        "certificates",
        "flag",
        "flags",
        "medal",
        "medals",
        "orders",
        "issued",
        "nominated",
        "conferred",
    ];
    const GETS: [&str; 7] = ["nhận", "được", "đón", "đạt", "received", "got", "won"];
    let told = |words: &[&str]| says(&seen.sentence, words);
    let given = told(&GIVING) || told(&RECEIVING);
    let got = given || told(&GOT) || told(&HANDED_OUT);
    // "Đông nhất là phường A với 52 người": it goes on with what was given.
    const GOES_ON: [&str; 9] = [
        "đông nhất",
        "nhiều nhất",
        "ít nhất",
        "tiếp đến",
        "tiếp theo",
        "kế đến",
        "trong đó",
        "trong số này",
        "trong số đó",
    ];
    let opening = super::first_words(&seen.sentence, 3);
    let got = got || seen.ask.asked == Asked::HowMany && says(&opening, &GOES_ON);
    // "nhớ được ba số": what somebody managed, and nothing got.
    let able = |text: String, verb: &&str| text.replace(&format!(" {verb} được "), " ");
    let passive = || says(&ABLE.iter().fold(seen.sentence.clone(), able), &["được"]);
    let own = |words: &'static [&'static str]| asks(seen.own, words);
    let counts_award = seen.names_award && seen.ask.any_unit;
    let left = match seen.ask.asked {
        Asked::ByWhom if !given && asks(seen.asked, &HANDED) => 0.5,
        Asked::What | Asked::Class if !got && !passive() && own(&GIFT) && !told(&GIFTS) => 0.5,
        // "Phường khen mấy người?": those who were only helped, or for whom a road "được mở rộng", are others.
        Asked::HowMany if !got && !seen.leans && own(&COMMENDS) && !told(&COMMENDED) => 0.75,
        Asked::HowMany if !got && !passive() && !seen.leans && (own(&AWARDS) || counts_award) => 0.6,
        Asked::Place if !got && !passive() && seen.names_award && own(&GETS) => 0.4,
        _ => return None,
    };
    Some(left)
}
