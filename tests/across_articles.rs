//! What several articles tell of one thing: who holds a post by the newest, numbers that differ, one fact told twice.

use std::sync::LazyLock;

use super::desk::Desk;
use thidua::answer::Status;

const REPORTS: [(&str, &str); 5] = [
    (
        "tong-ket-2018",
        "Quận Hoàng Mai tổng kết phong trào thi đua năm 2018\nNgày đăng 15/01/2019\n\n\
         Sáng 14/1/2019, quận Hoàng Mai tổ chức hội nghị tổng kết phong trào thi đua yêu nước năm 2018. Dự hội nghị có Chủ \
         tịch UBND quận Hoàng Mai Lưu Văn Kha. Năm 2018, thu ngân sách quận Hoàng Mai đạt 3.200 tỷ đồng.",
    ),
    (
        "nguoi-tot-2021",
        "Quận Hoàng Mai biểu dương người tốt, việc tốt năm 2021\nNgày đăng 20/10/2021\n\n\
         Ngày 19/10/2021, quận Hoàng Mai biểu dương gương người tốt, việc tốt năm 2021. Chủ tịch UBND quận Hoàng Mai Mai Thị \
         Sim phát biểu tại hội nghị. Quận có 112 cá nhân được công nhận danh hiệu Người tốt, việc tốt năm 2021.",
    ),
    (
        "tong-ket-2021",
        "Hoàng Mai nhìn lại một năm thi đua\nNgày đăng 28/12/2021\n\n\
         Quận Hoàng Mai vừa tổng kết phong trào thi đua năm 2021. Phát biểu tại hội nghị, bà Mai Thị Sim, Chủ tịch UBND quận \
         Hoàng Mai cho biết năm 2021, quận có 121 cá nhân được công nhận danh hiệu Người tốt, việc tốt.\n\n\
         Bí thư Quận ủy Hoàng Mai Đinh Công Tuế dự và chỉ đạo hội nghị. Thu ngân sách quận Hoàng Mai năm 2018 đạt 3.200 tỷ \
         đồng, năm 2021 đạt 4.100 tỷ đồng.",
    ),
    (
        "chuong-my",
        "Huyện Chương Mỹ phát động thi đua\nNgày đăng 04/02/2020\n\n\
         Ngày 3/2/2020, Chủ tịch UBND huyện Chương Mỹ Tạ Đình Nhãn phát động phong trào thi đua năm 2020.",
    ),
    (
        "chuong-my-khong-ngay",
        "Huyện Chương Mỹ gặp mặt điển hình tiên tiến\n\n\
         Chủ tịch UBND huyện Chương Mỹ Tô Thị Quýt gặp mặt các điển hình tiên tiến của huyện.",
    ),
];

static DESK: LazyLock<Desk> = LazyLock::new(|| Desk::over(&REPORTS));

#[test]
fn the_holder_of_a_post_is_the_newest_articles_with_the_holders_before() {
    let answer = DESK.ask("Chủ tịch UBND quận Hoàng Mai là ai?");
    assert_eq!(
        answer.text.text(),
        "Mai Thị Sim là Chủ tịch UBND quận Hoàng Mai (theo bài ngày 28/12/2021).\n\
         Trước đó: Lưu Văn Kha (theo bài ngày 15/01/2019)."
    );
    assert_eq!(answer.sources[0].head.id, "tong-ket-2021");
    for id in ["nguoi-tot-2021", "tong-ket-2018"] {
        assert!(answer.sources.iter().any(|s| s.head.id == id), "{id}: {answer:#?}");
    }
    DESK.says(
        &["who is the chairman of Hoang Mai district?"],
        &[
            "Mai Thị Sim is the chairman",
            "Before: Lưu Văn Kha (as reported on 15/01/2019).",
        ],
    );
}

#[test]
fn a_year_that_is_asked_for_has_its_own_holder() {
    let answer = DESK.ask("ai là chủ tịch quận Hoàng Mai năm 2019?");
    let text = answer.text.text();
    assert!(text.starts_with("Lưu Văn Kha là"), "{text}");
    assert!(!text.contains("Sim"), "{text}");
}

#[test]
fn an_undated_article_makes_no_newer_holder() {
    let text = DESK.ask("Chủ tịch UBND huyện Chương Mỹ là ai?").text.text();
    assert_eq!(
        text,
        "Tạ Đình Nhãn là Chủ tịch UBND huyện Chương Mỹ (theo bài ngày 04/02/2020).\n\
         Bài không ghi ngày nêu: Tô Thị Quýt."
    );
}

#[test]
fn articles_that_differ_are_both_told_the_newest_first() {
    let answer = DESK.ask("Năm 2021 quận Hoàng Mai có bao nhiêu người tốt việc tốt?");
    assert_eq!(answer.status, Status::Answered);
    assert_eq!(
        answer.text.text(),
        "• Bài ngày 28/12/2021: 121 cá nhân được công nhận danh hiệu Người tốt, việc tốt\n\
         • Bài ngày 20/10/2021: 112 cá nhân được công nhận danh hiệu Người tốt, việc tốt"
    );
    let told_by: Vec<&str> = answer.sources.iter().map(|s| s.head.id.as_str()).collect();
    assert_eq!(told_by, ["tong-ket-2021", "nguoi-tot-2021"]);
}

#[test]
fn articles_that_agree_are_one_answer_with_all_its_sources() {
    let answer = DESK.ask("Thu ngân sách quận Hoàng Mai năm 2018 đạt bao nhiêu?");
    let text = answer.text.text();
    assert_eq!(text.matches("3.200").count(), 1, "{text}");
    assert!(!text.contains("4.100"), "{text}");
    let told_by: Vec<&str> = answer.sources.iter().map(|s| s.head.id.as_str()).collect();
    for id in ["tong-ket-2021", "tong-ket-2018"] {
        assert!(told_by.contains(&id), "{id}: {told_by:?}");
    }
}
