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
    let asked = Question::new(&query, &ask, &crate::answer::asks::segment(&query, &ask));
    Seen::new(&asked, focus, sentence, sentence, "", &head).weigh().1
}

/// The names of all objections. Those that need more of a candidate than its sentence have no rule, and are named where
/// they are raised.
fn names() -> Vec<String> {
    let mut names: Vec<String> = RULES.iter().map(|rule| rule.name.to_string()).collect();
    for file in std::fs::read_dir("src/answer").expect("sources").flatten() {
        let source = std::fs::read_to_string(file.path()).unwrap_or_default();
        let raised = source.split("candidate.object(").skip(1);
        names.extend(raised.filter_map(|rest| Some(rest.split('"').nth(1)?.to_string())));
    }
    assert!(names.len() > RULES.len() + 5, "{names:?}");
    names
}

#[test]
fn every_objection_is_told_in_vietnamese_too() {
    for name in names() {
        let name: &'static str = name.leak();
        assert_ne!(crate::wording::objection(name), name);
    }
}

#[test]
fn every_wording_of_an_objection_is_of_one_that_is_raised() {
    let (_, worded) = include_str!("../../wording/explain.rs")
        .split_once("pub fn objection(")
        .expect("the wordings");
    let names = names();
    for line in worded.lines() {
        if let Some((name, _)) = line.trim().split_once(" => \"") {
            let name = name.trim_matches('"');
            assert!(names.iter().any(|known| known == name), "{name} is raised nowhere");
        }
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
        (
            "Bao nhiêu mẹ được truy tặng?",
            "Hai mẹ còn sống là mẹ Sửu và mẹ Rằm; 39 mẹ được truy tặng.",
            "39 mẹ",
        ),
        (
            "Mỗi xã được thưởng bao nhiêu tiền?",
            "Các xã mỗi nơi nhận 300 triệu đồng để sửa công trình phúc lợi.",
            "300 triệu đồng",
        ),
        (
            "Được cộng tối đa bao nhiêu điểm?",
            "Đơn vị không nợ đọng được cộng tối đa 30 điểm.",
            "30 điểm",
        ),
        (
            "Hội nghị tặng bao nhiêu giấy khen?",
            "Hội nghị tặng 30 giấy khen.",
            "30 giấy khen",
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
