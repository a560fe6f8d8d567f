//! The rules that find values, each with its examples: the words found, and texts that look alike and hold none.

use super::lexicon::Lexicon;
use super::{Words, find};
use crate::rule::Rule;
use crate::text::Lang;

/// What the examples of a rule are: printed in an article, or typed by somebody who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    Article,
    English,
    Typed,
}

pub type ValueRule = Rule<Read>;

const fn rule(
    name: &'static str,
    find: Read,
    fires: &'static [(&'static str, &'static str)],
    near_misses: &'static [&'static str],
) -> ValueRule {
    ValueRule {
        name,
        fires,
        near_misses,
        find,
    }
}

pub const RULES: &[ValueRule] = &[
    rule(
        "award: <form> <class> <giver>",
        Read::Article,
        &[
            (
                "Quận được tặng Huân chương Lao động hạng Ba năm 2020.",
                "Huân chương Lao động hạng Ba",
            ),
            (
                "Phường nhận Cờ thi đua của UBND Thành phố và giấy khen của Chủ tịch UBND quận.",
                "Cờ thi đua của UBND Thành phố ; giấy khen của Chủ tịch UBND quận",
            ),
        ],
        &["Quận biểu dương tinh thần lao động của các bạn trẻ."],
    ),
    rule(
        "award: danh hiệu <Name>",
        Read::Article,
        &[
            (
                "Em Vi Thị Lan đạt danh hiệu Học sinh Thanh lịch.",
                "danh hiệu Học sinh Thanh lịch",
            ),
            (
                "Xã có 9 hộ đạt danh hiệu Nhà vườn Tiêu biểu.",
                "danh hiệu Nhà vườn Tiêu biểu",
            ),
        ],
        &["Các danh hiệu thi đua được xét hằng năm."],
    ),
    rule(
        "award: danh hiệu “…”",
        Read::Article,
        &[
            (
                "Có 15 hộ đạt danh hiệu “Bếp ăn kiểu mẫu”.",
                "danh hiệu “Bếp ăn kiểu mẫu”",
            ),
            (
                "Bà được tặng Huy hiệu “Tuổi cao gương sáng”.",
                "Huy hiệu “Tuổi cao gương sáng”",
            ),
        ],
        &["Quận phát động phong trào “Bếp ăn kiểu mẫu”."],
    ),
    rule(
        "award: no form",
        Read::Typed,
        &[
            ("tay ho duoc khen thuong gi", "khen thuong"),
            ("Đống Đa được tuyên dương mấy lần?", "tuyên dương"),
        ],
        &[
            "hội đồng thi đua khen thưởng quận có mấy người",
            "công tác khen thưởng thế nào",
        ],
    ),
    rule(
        "date: d/m/yyyy",
        Read::Article,
        &[
            ("Hội nghị diễn ra sáng 09/3/2023.", "09/3/2023"),
            ("Quyết định ngày 30.12.2020.", "30.12.2020"),
        ],
        &["Xã đạt 39/46/50 tiêu chí của huyện."],
    ),
    rule(
        "date: d/m",
        Read::Article,
        &[
            ("Ngày 17/1, quận tổng kết.", "17/1"),
            ("Chiều 31/3, phường họp.", "31/3"),
            ("Đợt cao điểm 80 ngày (15/6 - 2/9) kết thúc.", "15/6 ; 2/9"),
            (
                "Sáng nay, 24/11, quận tổng kết; hồ sơ gửi trước 15/12.",
                "24/11 ; 15/12",
            ),
            ("Thứ hai 23/4, đợt 1 bắt đầu, đến hết 30/6.", "23/4 ; 30/6"),
        ],
        &["Quận hoàn thành 21/21 chỉ tiêu.", "Theo Nghị định 91/12 của Chính phủ."],
    ),
    rule(
        "date: day range",
        Read::Article,
        &[
            (
                "Quận kỷ niệm 25 năm thành lập (1/9/1997 - 1/9/2022).",
                "1/9/1997 - 1/9/2022",
            ),
            ("Đợt thi đua kéo dài 2/3/2021 – 19/5/2021.", "2/3/2021 – 19/5/2021"),
        ],
        &["Hội nghị ngày 1/9/2022 - hội trường phường."],
    ),
    rule(
        "date: ngày d tháng m năm yyyy",
        Read::Article,
        &[
            (
                "Ngày 11 tháng 6 năm 1948, Người ra lời kêu gọi.",
                "Ngày 11 tháng 6 năm 1948",
            ),
            ("Quận họp ngày 2 tháng 9 năm 2021.", "ngày 2 tháng 9 năm 2021"),
        ],
        &["Sau 11 tháng, 6 năm kinh nghiệm đã có."],
    ),
    rule(
        "date: tháng m/yyyy",
        Read::Article,
        &[
            ("Tháng 3/2023, quận phát động.", "Tháng 3/2023"),
            ("Từ tháng 11 năm 2020 đến nay.", "tháng 11 năm 2020"),
        ],
        &["Lớp học kéo dài 3 tháng."],
    ),
    rule(
        "date: bare m/yyyy",
        Read::Typed,
        &[
            ("10/2021 tay ho khen ai", "10/2021"),
            ("Cụm 8 tổng kết 01/2022 ở đâu?", "01/2022"),
        ],
        &["quyết định 345/2021 khen ai"],
    ),
    rule(
        "date: part of a year",
        Read::Article,
        &[
            ("Quý I/2024, quận thu 912 tỷ đồng.", "Quý I/2024"),
            (
                "Trong 6 tháng đầu năm 2026, phường khen 9 người.",
                "6 tháng đầu năm 2026",
            ),
        ],
        &["Hồ sơ quý giá được lưu giữ."],
    ),
    rule(
        "date: year range",
        Read::Article,
        &[
            ("Giai đoạn 2015 - 2020, quận khen 96 tập thể.", "Giai đoạn 2015 - 2020"),
            ("Nhiệm kỳ 2020-2025 đặt ra 21 chỉ tiêu.", "Nhiệm kỳ 2020-2025"),
        ],
        &["Điện thoại 2015 2020 của phường."],
    ),
    rule(
        "date: năm yyyy",
        Read::Article,
        &[
            ("Năm 2022, quận thu vượt dự toán.", "Năm 2022"),
            ("Phong trào có từ năm 1992.", "năm 1992"),
        ],
        &["Có 2022 người tham gia.", "Sau năm 5 tuổi, em biết bơi."],
    ),
    rule(
        "date: yyyy-mm-dd",
        Read::Article,
        &[
            ("Cập nhật 2023-03-09.", "2023-03-09"),
            ("Bài đăng 2021-12-28 lúc 8 giờ.", "2021-12-28"),
        ],
        &["Mã hồ sơ 2023-03-99."],
    ),
    rule(
        "date: English",
        Read::English,
        &[
            ("The ward met on 9 March 2023.", "9 March 2023"),
            ("It began in October 2020.", "October 2020"),
        ],
        &["The ward may march on."],
    ),
    rule(
        "organisation: <head> <name> <unit>",
        Read::Article,
        &[
            ("Phòng Nội vụ quận Tây Hồ được khen.", "Phòng Nội vụ quận Tây Hồ"),
            (
                "Hội Cựu chiến binh phường Cát Linh nhận cờ.",
                "Hội Cựu chiến binh phường Cát Linh",
            ),
        ],
        &["Các em ra ngoài phòng chơi."],
    ),
    rule(
        "person: <address> <name>",
        Read::Article,
        &[
            ("Ông Trần Văn Bảy nhận cờ.", "Ông Trần Văn Bảy"),
            ("Đồng chí Lưu Ngọc Bách phát biểu.", "Đồng chí Lưu Ngọc Bách"),
        ],
        &["Ông bà luôn gương mẫu."],
    ),
    rule(
        "person: <family name> <name>",
        Read::Article,
        &[
            ("Nguyễn Lan Chi là giáo viên.", "Nguyễn Lan Chi"),
            ("Hoa được tặng Đỗ Mạnh Lê.", "Đỗ Mạnh Lê"),
        ],
        &["Trường Nguyễn Trãi khai giảng.", "Phố Trần Duy Hưng thông thoáng."],
    ),
    rule(
        "person: <address> <typed name>",
        Read::Typed,
        &[
            ("ong tran van bay la ai", "ong tran van bay"),
            ("bà lã thị mơ làm được gì", "bà lã thị mơ"),
        ],
        &["ba con duong nao duoc mo", "co giao nao duoc khen"],
    ),
    rule(
        "person: <typed name>",
        Read::Typed,
        &[
            ("nguyen dinh tinh la ai", "nguyen dinh tinh"),
            ("vi thi lan giu chuc gi", "vi thi lan"),
        ],
        &["bao cao thi dua nam nao", "ha noi la gi"],
    ),
    rule(
        "movement: <kind> “<name>”",
        Read::Article,
        &[
            (
                "Quận phát động phong trào “Sáng - xanh - sạch - đẹp”.",
                "phong trào “Sáng - xanh - sạch - đẹp”",
            ),
            ("Mô hình “Camera an ninh” được nhân rộng.", "Mô hình “Camera an ninh”"),
        ],
        &["Bà nói: “Phong trào này rất hay”."],
    ),
    rule(
        "place: <kind> <name>",
        Read::Article,
        &[
            ("Tại quận Tây Hồ và phường Cát Linh.", "quận Tây Hồ ; phường Cát Linh"),
            ("Hoàn Kiếm dẫn đầu.", "Hoàn Kiếm"),
            ("Hợp tác xã Cát Linh được khen.", "Cát Linh"),
        ],
        &["Nguyễn Minh Khai hát.", "Họ thống nhất và thành công."],
    ),
    rule(
        "post: <title> <body>",
        Read::Article,
        &[
            ("Chủ tịch UBND quận Tây Hồ phát biểu.", "Chủ tịch UBND quận Tây Hồ"),
            ("Bí thư Chi bộ tổ dân phố 5 nhận cờ.", "Bí thư Chi bộ tổ dân phố 5"),
        ],
        &["Quận có nhiều hội viên gương mẫu."],
    ),
    rule(
        "post: English <title> of <body>",
        Read::English,
        &[
            (
                "Mr Sam is chairman of the Tay Ho District People's Committee.",
                "chairman of the Tay Ho District People's Committee",
            ),
            (
                "Sam, Vice Chairman of Tay Ho District People's Committee, spoke.",
                "Vice Chairman of Tay Ho District People's Committee",
            ),
        ],
        &["The chair was broken."],
    ),
    rule(
        "quantity: <approx> <number> <unit>",
        Read::Article,
        &[
            (
                "Quận khen 96 tập thể, hơn 4.500 tỷ đồng được thu.",
                "96 tập thể ; hơn 4.500 tỷ đồng",
            ),
            ("Phường có hai hộ, hiến gần 300 m2 đất.", "hai hộ ; gần 300 m2 đất"),
        ],
        &["Tổ dân phố số 3 họp."],
    ),
];

/// The words a rule finds in an example.
pub fn run_example(rule: &ValueRule, text: &str, lexicon: &Lexicon) -> Vec<String> {
    let lang = if rule.find == Read::English { Lang::En } else { Lang::Vi };
    let words = Words::new(text, lexicon, rule.find != Read::Typed, lang);
    let found = find(&words).into_iter().filter(|entity| entity.rule == rule.name);
    found.map(|entity| words.str(entity.span).to_string()).collect()
}
