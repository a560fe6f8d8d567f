//! Each objection is raised where it should be, and no other.

use super::*;
use crate::entity::lexicon::Lexicon;
use crate::question::understand;
use jiff::civil::date;

/// The objections raised to `focus` in `sentence` as an answer, told on 12/05/2023.
fn raised(question: &str, sentence: &str, focus: &str) -> Vec<&'static str> {
    let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
    let query = understand(question, &lexicon, date(2025, 12, 1));
    let head = Head {
        date: Some(date(2023, 5, 12)),
        ..Head::default()
    };
    let ask = query.asks[0].clone();
    Seen::new(&query, &ask, focus, sentence, sentence, "", &head).weigh().1
}

#[test]
fn what_is_of_another_make_is_objected_to() {
    let cases: &[(&str, &str, &str, &str)] = &[
        (
            "Tỉnh có bao nhiêu hộ sản xuất giỏi?",
            "Mỗi năm bình quân 136.000 hộ đăng ký.",
            "136.000 hộ",
            "a mean or a rate",
        ),
        (
            "Tỉnh có bao nhiêu tổ xe máy?",
            "Chỉ tiêu ban đầu là 200 tổ.",
            "200 tổ",
            "a target",
        ),
        (
            "Huyện có bao nhiêu gương cấp huyện?",
            "Số gương cấp huyện tăng 17 người.",
            "17 người",
            "a growth",
        ),
        (
            "Huyện có tổng cộng bao nhiêu nghệ nhân?",
            "Huyện có thêm 4 nghệ nhân.",
            "4 nghệ nhân",
            "new ones or all",
        ),
        (
            "Lễ đón Huân chương tổ chức ngày nào?",
            "Quyết định ký ngày 30/12/2020, lễ đón vào tháng sau.",
            "30/12/2020",
            "another sort of day",
        ),
        (
            "Lễ đón tổ chức ngày nào?",
            "Ngày 30/12/2020 có tin vui, lễ đón chưa ấn định.",
            "30/12/2020",
            "not yet",
        ),
        (
            "Năm 2023 có bao nhiêu sáng kiến?",
            "Năm ngoái công đoàn có 2.905 sáng kiến.",
            "2.905 sáng kiến",
            "another year",
        ),
        (
            "Đợt hai chi trả bao nhiêu tỷ?",
            "Đợt một chi trả 2.940 tỷ đồng.",
            "2.940 tỷ đồng",
            "another round",
        ),
        (
            "Bao nhiêu người được Thủ tướng tặng Bằng khen?",
            "Có 24 người được Chủ tịch UBND quận tặng Bằng khen.",
            "24 người",
            "another giver",
        ),
        (
            "Ai cao tuổi nhất?",
            "Nhỏ tuổi nhất là em Đinh Gia Phong.",
            "em Đinh Gia Phong",
            "the other end of the row",
        ),
        (
            "Vợ ông Trần Văn Hòa là ai?",
            "Ông Trần Văn Hòa được ông Lê Văn Sao giúp.",
            "Lê Văn Sao",
            "another relation",
        ),
        (
            "Ai trao Bằng khen cho hộ nuôi tôm đứng đầu?",
            "Đứng đầu là hộ bà Lê Thị Na, lãi 4,7 tỷ đồng nhờ nuôi tôm.",
            "bà Lê Thị Na",
            "nothing given",
        ),
        (
            "Ai trao Huân chương cho bệnh viện?",
            "Bác sĩ Lê Thị Na được tặng danh hiệu cao quý.",
            "Bác sĩ Lê Thị Na",
            "who got it",
        ),
        (
            "Tỉnh được mấy Huân chương Độc lập hạng Nhất?",
            "Tỉnh có 2 tập thể được phong Anh hùng; 3 Huân chương Độc lập hạng Nhì.",
            "2 tập thể",
            "another class",
        ),
        (
            "Bao nhiêu người được phong Nghệ nhân?",
            "Huyện phát động phong trào “Mỗi nghệ nhân dạy 10 lao động trẻ”.",
            "10 lao động trẻ",
            "a number in a name",
        ),
        (
            "Hội nghị tổng kết năm của cụm tổ chức ở đâu?",
            "Tại trụ sở quận Tây Hồ, cụm họp sơ kết 9 tháng.",
            "quận Tây Hồ",
            "another occasion",
        ),
        (
            "Phường dẫn đầu được thưởng bao nhiêu tiền?",
            "Phường dẫn đầu được 300 triệu đồng, hai phường kế tiếp nhận 100 triệu đồng.",
            "100 triệu đồng",
            "those behind the first",
        ),
        (
            "Huyện chi bao nhiêu tiền khen thưởng?",
            "Trong số đó, khen đột xuất hết 412 triệu đồng.",
            "412 triệu đồng",
            "a part of it",
        ),
    ];
    for (question, sentence, focus, objection) in cases {
        assert_eq!(raised(question, sentence, focus), [*objection], "{question}");
    }
    assert_eq!(cases.len(), ALL.len(), "each objection has its case");
    for (name, _) in ALL {
        assert_ne!(crate::wording::objection(name), *name, "it is told in Vietnamese too");
    }
}

#[test]
fn what_was_asked_for_is_not() {
    let cases: &[(&str, &str, &str)] = &[
        (
            "Mỗi năm bình quân bao nhiêu hộ đăng ký?",
            "Mỗi năm bình quân 136.000 hộ đăng ký.",
            "136.000 hộ",
        ),
        (
            "Chỉ tiêu ban đầu là bao nhiêu tổ?",
            "Chỉ tiêu ban đầu là 200 tổ.",
            "200 tổ",
        ),
        (
            "Số gương tăng bao nhiêu người?",
            "Số gương cấp huyện tăng 17 người.",
            "17 người",
        ),
        (
            "Huyện có thêm bao nhiêu nghệ nhân?",
            "Huyện có thêm 4 nghệ nhân.",
            "4 nghệ nhân",
        ),
        (
            "Quyết định ký ngày nào?",
            "Quyết định ký ngày 30/12/2020.",
            "30/12/2020",
        ),
        (
            "Năm 2022 có bao nhiêu sáng kiến?",
            "Năm ngoái công đoàn có 2.905 sáng kiến.",
            "2.905 sáng kiến",
        ),
        (
            "Năm 2023 có bao nhiêu sáng kiến?",
            "Công đoàn có 2.905 sáng kiến, nhiều hơn năm ngoái.",
            "2.905 sáng kiến",
        ),
        (
            "Đợt 2 chi trả bao nhiêu tỷ?",
            "Đợt hai chi trả 2.940 tỷ đồng.",
            "2.940 tỷ đồng",
        ),
        (
            "Bao nhiêu người được thành phố khen?",
            "Có 9 người được quận khen và 24 người được Thành phố tặng Bằng khen.",
            "24 người",
        ),
        (
            "Ai cao tuổi nhất?",
            "Cao tuổi nhất là cụ Vương Thị Mùi, nhỏ tuổi nhất là em Phong.",
            "cụ Vương Thị Mùi",
        ),
        (
            "Ai trao Bằng khen cho hộ nuôi tôm đứng đầu?",
            "Bằng khen do ông Lê Văn Sao trao cho hộ bà Na.",
            "ông Lê Văn Sao",
        ),
        (
            "Tỉnh được mấy Huân chương Lao động hạng Nhì?",
            "Tỉnh có 3 Huân chương Độc lập; 96 Huân chương Lao động, gồm 7 hạng Nhất, 24 hạng Nhì.",
            "24 hạng Nhì",
        ),
        (
            "Hội nghị sơ kết của cụm tổ chức ở đâu?",
            "Tại trụ sở quận Tây Hồ, cụm họp sơ kết 9 tháng.",
            "quận Tây Hồ",
        ),
        (
            "Bao nhiêu người được Tỉnh đoàn tặng Bằng khen?",
            "Có 12 tổ được Chủ tịch UBND tỉnh tặng Bằng khen; 46 người được Tỉnh đoàn tặng Bằng khen.",
            "46 người",
        ),
        (
            "Đại hội lần V biểu dương bao nhiêu điển hình?",
            "Đại hội lần thứ V biểu dương 62 điển hình, cử 15 đại biểu dự Đại hội toàn quốc lần thứ X.",
            "62 điển hình",
        ),
        (
            "UBND tỉnh thưởng Ban chuyên án bao nhiêu tiền?",
            "UBND tỉnh thưởng Ban chuyên án 50 triệu đồng; Giám đốc Công an tỉnh thưởng thêm 20 triệu đồng.",
            "50 triệu đồng",
        ),
        ("Tỉnh có bao nhiêu thẻ?", "Hội mua tặng 1.204 thẻ.", "1.204 thẻ"),
        (
            "Vợ ông Trần Văn Hòa là ai?",
            "Vợ ông Hòa, bà Ngô Thị Lụa, cũng được khen.",
            "bà Ngô Thị Lụa",
        ),
        (
            "Phường dẫn đầu được thưởng bao nhiêu tiền?",
            "Phường dẫn đầu được 300 triệu đồng, hai phường kế tiếp nhận 100 triệu đồng.",
            "300 triệu đồng",
        ),
        (
            "Huyện có bao nhiêu mô hình được đăng ký?",
            "Có 412 mô hình được đăng ký, công nhận 357.",
            "412 mô hình",
        ),
        (
            "Huyện chi bao nhiêu tiền khen đột xuất?",
            "Trong số đó, khen đột xuất hết 412 triệu đồng.",
            "412 triệu đồng",
        ),
    ];
    for (question, sentence, focus) in cases {
        assert!(
            raised(question, sentence, focus).is_empty(),
            "{question}: {:?}",
            raised(question, sentence, focus)
        );
    }
}
