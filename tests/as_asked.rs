//! What is asked for and nothing less: as many names as a question wants, the end and not the beginning, what came through
//! and not what was put in, the award a follow-up changes to.

use std::path::Path;
use std::sync::LazyLock;

use super::desk::Desk;
use thidua::answer::Status;

const REPORTS: [(&str, &str); 4] = [
    (
        "hai-xa",
        "Huyện Phú Xuyên đón nhận Huân chương\nNgày đăng 20/10/2021\n\n\
         Tại lễ công bố sáng 19/10/2021, Chủ tịch nước tặng Huân chương Lao động hạng Ba cho nhân dân và cán bộ hai xã Phú Túc \
         và Hồng Minh. Năm 2010, thu nhập đầu người của huyện là 9,6 triệu đồng. Nay thu nhập đầu người đạt 51,3 triệu đồng.\n\n\
         Bà Lã Thị Mơ, Chủ tịch Hội Phụ nữ xã Phú Túc, được Trung ương Hội tặng Bằng khen năm 2019.",
    ),
    (
        "phong-trao",
        "Phường Hồng Hà phát động phong trào “Nhà xanh, ngõ sạch”\nNgày đăng 06/11/2025\n\n\
         Ngày 5/11, UBND phường Hồng Hà phát động phong trào thi đua “Nhà xanh, ngõ sạch”. Phong trào kéo dài đến hết ngày \
         30/9/2026, chia hai giai đoạn.",
    ),
    (
        "dien-hinh",
        "Tỉnh Thái Bình biểu dương điển hình tiên tiến giai đoạn 2010-2015\nNgày đăng 19/08/2015\n\n\
         Giai đoạn 2010-2015, tỉnh Thái Bình được tặng 58 Cờ thi đua của Chính phủ; 427 Bằng khen của Thủ tướng Chính phủ. Chủ \
         tịch UBND tỉnh tặng 312 Cờ thi đua, 9.874 Bằng khen.\n\n\
         Một trong hai Anh hùng Lao động là ông Vi Văn Sâm, người xã Đông Hải, có công nhân giống lúa; người kia là bà Ngọ Thị \
         Hương, Giám đốc một công ty may.",
    ),
    (
        "hoi-dong",
        "Hội đồng Thi đua - Khen thưởng tỉnh Hà Nam họp phiên thứ ba\nNgày đăng 12/08/2024\n\n\
         Ngày 12/8/2024, Hội đồng Thi đua - Khen thưởng tỉnh Hà Nam họp. Cơ quan thường trực trình 142 hồ sơ đề nghị khen cấp \
         Nhà nước.",
    ),
];

/// Two farmers of one report, of whom one alone is told to earn so much.
const FARMERS: (&str, &str) = (
    "nong-dan",
    "Nông dân tỉnh Kiên Giang thi đua làm giàu\nNgày đăng 14/09/2017\n\n\
     Tiêu biểu là ông Vi Văn Sâm ở huyện Gò Quao, nuôi tôm trên 12 ha, lãi 1,3 tỷ đồng mỗi năm. Danh hiệu “Nông dân Việt Nam \
     xuất sắc” năm 2017 của tỉnh thuộc về anh Lục Văn Kha, huyện An Biên.",
);

#[test]
fn a_pronoun_speaks_of_whom_the_answer_before_named() {
    let desk = Desk::over(&[FARMERS]);
    let who = "Ai ở Kiên Giang là Nông dân Việt Nam xuất sắc 2017?";
    desk.says(&[who], &["Lục Văn Kha"]);
    let earns = desk.talk(&[who, "Mỗi năm anh ấy lãi bao nhiêu?"], 1);
    assert_ne!(earns.status, Status::Answered, "{earns:#?}");
}

/// A part that is named in passing, and a sum for a purpose.
const PARTS: [(&str, &str); 2] = [
    (
        "hien-mau",
        "Nghệ An tổng kết công tác hiến máu năm 2019\nNgày đăng 25/12/2019\n\n\
         Cả năm 2019, tỉnh Nghệ An tiếp nhận 42.180 đơn vị máu.\n\n\
         Huyện Diễn Châu được tặng Cờ thi đua.",
    ),
    (
        "hoc-bong",
        "Trường THPT Hòa Thịnh kỷ niệm 40 năm thành lập\nNgày đăng 21/11/2025\n\n\
         Cựu học sinh Trường THPT Hòa Thịnh gửi tặng trường 1,5 tỷ đồng lập quỹ học bổng.",
    ),
];

static PARTS_DESK: LazyLock<Desk> = LazyLock::new(|| Desk::over(&PARTS));

#[test]
fn the_number_of_a_province_is_not_told_for_its_district() {
    let desk = &*PARTS_DESK;
    desk.says(&["Năm 2019 Nghệ An tiếp nhận bao nhiêu đơn vị máu?"], &["42.180"]);
    let part = desk.ask("Năm 2019 Diễn Châu tiếp nhận bao nhiêu đơn vị máu?");
    assert_ne!(part.status, Status::Answered, "{part:#?}");
}

#[test]
fn what_is_given_for_a_purpose_is_money() {
    PARTS_DESK.says(
        &["Cựu học sinh Hòa Thịnh tặng bao nhiêu lập quỹ học bổng?"],
        &["1,5 tỷ đồng"],
    );
}

static DESK: LazyLock<Desk> = LazyLock::new(|| Desk::over(&REPORTS));

#[test]
fn as_many_are_named_as_were_asked_for() {
    DESK.says(
        &["Hai xã nào của Phú Xuyên được Huân chương Lao động hạng Ba?"],
        &["Phú Túc", "Hồng Minh"],
    );
    DESK.says(
        &["Hai Anh hùng Lao động của Thái Bình giai đoạn 2010-2015 là ai?"],
        &["Vi Văn Sâm", "Ngọ Thị Hương"],
    );
    let four = DESK.ask("Bốn xã nào của Phú Xuyên được Huân chương Lao động hạng Ba?");
    assert_ne!(four.status, Status::Answered, "{four:#?}");
}

#[test]
fn the_end_of_a_movement_is_not_its_beginning() {
    DESK.says(
        &["Phong trào nhà xanh ngõ sạch ở Hồng Hà kéo dài đến ngày nào?"],
        &["30/9/2026"],
    );
}

#[test]
fn what_is_now_is_not_what_was_then() {
    let then = DESK.ask("Thu nhập đầu người của Phú Xuyên năm 2010 là bao nhiêu?");
    assert!(
        !then.text.text().contains("51,3") || then.status != Status::Answered,
        "{then:#?}"
    );
}

#[test]
fn what_was_put_in_is_not_what_came_through() {
    let passed = DESK.ask("Phiên 12/8/2024 Hội đồng TĐKT Hà Nam thông qua mấy hồ sơ?");
    assert_ne!(passed.status, Status::Answered, "{passed:#?}");
    DESK.says(&["Phiên 12/8/2024 Hội đồng TĐKT Hà Nam trình mấy hồ sơ?"], &["142"]);
}

#[test]
fn a_follow_up_changes_the_award_and_keeps_the_rest() {
    let flags = "thai binh 2010-2015 co bao nhieu co thi dua chinh phu";
    DESK.says(&[flags], &["58"]);
    DESK.says(&[flags, "bk ttg thi sao"], &["427"]);
}

#[test]
fn which_level_gave_it_is_told_by_the_giver() {
    DESK.says(
        &["Bà Lã Thị Mơ ở Phú Túc được cấp nào tặng Bằng khen?"],
        &["Trung ương Hội"],
    );
}

/// There are reports on the place; none says this.
#[test]
fn nobody_is_told_that_a_place_is_not_known_which_is() {
    let answer = DESK.ask("Phường Hồng Hà trồng bao nhiêu cây cao su?");
    let told = answer.text.text();
    assert_eq!(answer.status, Status::NotFound, "{told}");
    assert!(
        told.starts_with("Không tìm thấy điều bạn hỏi về Phường Hồng Hà"),
        "{told}"
    );
}

/// What is not sure enough to stand alone stands first of two, each with the sentence that says it; what is less sure still
/// is shown as what may be the answer, and not as if no article told it.
#[test]
fn what_may_answer_is_told_as_such() {
    let known = Path::new("tests/data/tried-36");
    let desk = Desk::over_folder(&known.join("articles"));
    let asked = std::fs::read_to_string(known.join("questions.jsonl")).expect("questions");
    let (mut twofold, mut unsure) = (0, 0);
    for line in asked.lines() {
        let question: serde_json::Value = serde_json::from_str(line).expect("a question");
        let answer = desk.ask(question["q"].as_str().expect("its words"));
        let told = answer.text.text();
        let first = told.find("Nhiều khả năng là: ").or_else(|| told.find("Most likely: "));
        let other = told
            .find("\nCũng có thể là: ")
            .or_else(|| told.find("\nIt may also be: "));
        assert!(first <= other, "{told}");
        if first.is_some() {
            twofold += 1;
            assert!(answer.sources.len() > 1, "{told}: {:#?}", answer.sources);
        }
        let may_be = ["Chưa chắc, nhưng có thể là: ", "This is not certain, but it may be: "];
        if may_be.iter().any(|words| told.starts_with(words)) {
            unsure += 1;
            assert_eq!(answer.status, Status::Related, "{told}");
        }
    }
    assert!(unsure > 0, "nothing may be the answer");
    assert!(twofold > 0, "no question has two answers that are likely");
}
