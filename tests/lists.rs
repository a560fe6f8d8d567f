//! Lists and numbers over several articles: what differs between two lists, sums of what may be added, names mistyped,
//! questions offered where nothing is found.

use std::sync::LazyLock;

use super::desk::Desk;
use thidua::answer::Status;
use thidua::browse::Browser;

const REPORTS: [(&str, &str); 9] = [
    (
        "dot-1",
        "Quận Cầu Giấy trao giấy khen đợt 1 năm 2024\nNgày đăng 20/04/2024\n\n\
         Ngày 19/4/2024, UBND quận Cầu Giấy trao giấy khen đợt 1 năm 2024. Chủ tịch UBND quận Cầu Giấy tặng giấy khen cho 12 \
         tập thể và 30 cá nhân.",
    ),
    (
        "dot-2",
        "Quận Cầu Giấy trao giấy khen đợt 2 năm 2024\nNgày đăng 20/10/2024\n\n\
         Ngày 19/10/2024, UBND quận Cầu Giấy trao giấy khen đợt 2 năm 2024. Chủ tịch UBND quận Cầu Giấy tặng giấy khen cho 8 \
         tập thể và 25 cá nhân.",
    ),
    (
        "dot-2-bao-khac",
        "Cầu Giấy khen thưởng đợt 2\nNgày đăng 21/10/2024\n\n\
         Sáng 19/10/2024, quận Cầu Giấy tổ chức lễ trao giấy khen đợt 2. Tại buổi lễ, Chủ tịch UBND quận Cầu Giấy tặng giấy khen \
         cho 8 tập thể và 25 cá nhân.",
    ),
    (
        "ha-dong-nam",
        "Quận Hà Đông tổng kết năm 2024\nNgày đăng 28/12/2024\n\n\
         Ngày 27/12/2024, quận Hà Đông tổng kết. Trong năm 2024, Chủ tịch UBND quận Hà Đông tặng giấy khen cho 90 tập thể.",
    ),
    (
        "ha-dong-quy",
        "Quận Hà Đông khen thưởng\nNgày đăng 10/05/2024\n\n\
         Ngày 9/5/2024, quận Hà Đông họp mặt năm 2024. Chủ tịch UBND quận Hà Đông tặng giấy khen cho 14 tập thể.",
    ),
    (
        "cum-2023",
        "Cụm thi đua số 5 ký giao ước thi đua năm 2023\nNgày đăng 12/02/2023\n\n\
         Ngày 11/2/2023, Cụm thi đua số 5 ký giao ước thi đua năm 2023. Cụm gồm các phường: Dịch Vọng, Mai Dịch, Nghĩa Tân, Yên \
         Hòa.",
    ),
    (
        "cum-2024",
        "Cụm thi đua số 5 ký giao ước thi đua năm 2024\nNgày đăng 15/02/2024\n\n\
         Ngày 14/2/2024, Cụm thi đua số 5 ký giao ước thi đua năm 2024. Cụm gồm các phường: Dịch Vọng, Nghĩa Tân, Yên Hòa, Quan \
         Hoa.",
    ),
    (
        "co-thi-dua",
        "Các phường nhận Cờ thi đua\nNgày đăng 20/12/2022\n\n\
         Tại quận Hoàn Kiếm, năm 2022, phường Hàng Bạc và phường Cửa Nam được tặng Cờ thi đua của UBND Thành phố.\n\n\
         Tại quận Ba Đình, năm 2022, phường Kim Mã được tặng Cờ thi đua của UBND Thành phố.",
    ),
    (
        "nguoi-tot",
        "Quận Đống Đa biểu dương gương người tốt\nNgày đăng 10/10/2022\n\n\
         Bà Nguyễn Thị Thanh Hương ở phường Khâm Thiên nấu cháo miễn phí cho bệnh nhân nghèo từ năm 2015. Ông Nguyễn Đình \
         Tĩnh, Bí thư Chi bộ số 10 phường Cát Linh, được UBND quận tặng giấy khen.",
    ),
];

static DESK: LazyLock<Desk> = LazyLock::new(|| Desk::over(&REPORTS));

fn said(question: &str) -> String {
    DESK.said(question)
}

#[test]
fn what_is_in_one_list_and_not_in_the_other_is_told() {
    assert_eq!(
        said("phường nào có trong cụm 5 năm 2023 mà không có năm 2024?"),
        "Theo các bài, có năm 2023 mà không có năm 2024: Mai Dịch."
    );
    assert_eq!(
        said("which wards were in cluster 5 in 2023 but not in 2024?"),
        "By the articles, in 2023 but not in 2024: Mai Dịch."
    );
    assert_eq!(
        said("cụm thi đua số 5 năm 2024 khác năm 2023 những phường nào?"),
        "Theo các bài, có năm 2024 mà không có năm 2023: Quan Hoa.\nTheo các bài, có năm 2023 mà không có năm 2024: Mai Dịch."
    );
    assert_eq!(
        said("ai được Cờ thi đua ở Hoàn Kiếm mà không được ở Ba Đình?"),
        "Theo các bài, có ở Hoàn Kiếm mà không có ở Ba Đình: phường Hàng Bạc, phường Cửa Nam."
    );
}

#[test]
fn occasions_of_one_giver_are_summed_and_one_ceremony_counts_once() {
    let text = said("năm 2024 quận Cầu Giấy tặng giấy khen cho tổng cộng bao nhiêu tập thể?");
    assert!(text.ends_with("20 tập thể (8 + 12)."), "{text}");
    let text = said("tong cong nam 2024 cau giay tang giay khen cho bao nhieu ca nhan");
    assert!(text.ends_with("55 cá nhân (25 + 30)."), "{text}");
}

#[test]
fn a_sum_is_not_made_where_none_is_asked_for_or_a_year_holds_its_parts() {
    let text = said("năm 2024 quận Cầu Giấy tặng giấy khen cho bao nhiêu tập thể?");
    assert!(!text.contains('+'), "{text}");
    let text = DESK
        .ask("năm 2024 quận Hà Đông tặng giấy khen cho tổng cộng bao nhiêu tập thể?")
        .text
        .text();
    assert!(!text.contains("104") && text.contains("90"), "{text}");
}

#[test]
fn a_mistyped_name_is_mended_and_told() {
    let text = said("Nguyễn Đình Tihn là ai?");
    assert!(
        text.starts_with("Nguyễn Đình Tĩnh là Bí thư Chi bộ số 10 phường Cát Linh"),
        "{text}"
    );
    assert!(
        text.ends_with("(Không thấy “Nguyễn Đình Tihn”. Có phải bạn hỏi Nguyễn Đình Tĩnh?)"),
        "{text}"
    );
    let text = said("bà Nguyễn Thị Thanh Hưong làm gì?");
    assert!(text.contains("nấu cháo"), "{text}");
}

#[test]
fn what_may_be_another_name_is_asked_back_and_marks_are_respected() {
    let answer = DESK.ask("ông Nguyễn Đình Tin giữ chức gì?");
    assert_eq!(answer.status, Status::Related);
    assert_eq!(
        answer.text.text(),
        "Không thấy ai tên “Nguyễn Đình Tin” trong các bài. Có phải Nguyễn Đình Tĩnh?"
    );
    assert_eq!(
        answer.choices,
        [(
            "Nguyễn Đình Tĩnh".to_string(),
            "ông Nguyễn Đình Tĩnh giữ chức gì?".to_string()
        )]
    );
    // Another tone is another name.
    let other = DESK.ask("ông Nguyễn Đình Tịnh là ai?");
    assert!(!other.text.text().contains("Tĩnh"), "{:?}", other.text);
    assert_ne!(other.status, Status::Answered);
}

#[test]
fn what_is_offered_where_nothing_is_found_is_answered() {
    let now: jiff::Zoned = "2026-11-22T08:00:00+07:00[Asia/Ho_Chi_Minh]".parse().expect("a time");
    let browser = Browser::new(DESK.answerer.clone());
    for question in [
        "ai được giải Nobel?",
        "xã Sóc Sơn được Huân chương Sao vàng không?",
        "quận Cầu Giấy được Huân chương Sao vàng không?",
        "who won the Nobel prize?",
    ] {
        let mut answer = DESK.ask(question);
        assert_eq!(answer.status, Status::NotFound, "{question}: {answer:#?}");
        browser.offer(&mut answer, question, &now);
        assert!(!answer.suggestions.is_empty(), "{question}");
        for offered in &answer.suggestions {
            let next = DESK.ask(offered);
            assert_eq!(next.status, Status::Answered, "{offered}: {next:#?}");
        }
    }
    // Nothing is known of Sóc Sơn: what it got is not offered.
    let nothing = DESK.ask("xã Sóc Sơn được Huân chương Sao vàng không?");
    assert!(nothing.suggestions.is_empty(), "{:?}", nothing.suggestions);
}
