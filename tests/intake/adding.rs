//! `thidua add` and `thidua remove`, with files and folders.

use super::desk::{Desk, both, report};

#[test]
fn a_file_is_taken_in_once_and_answered_from() {
    let desk = Desk::new();
    let file = desk.file("new/bai.txt", report("Trường Tiểu học Sao Mai", "02/03/2026"));
    let said = desk.add(&[&file]);
    assert!(said.contains("Đã nhận 1 bài mới"), "{said}");
    let answer = desk.ask("Trường Tiểu học Sao Mai được tặng gì?");
    assert!(answer.contains("Bằng khen của Thủ tướng"), "{answer}");
    assert!(answer.contains("02/03/2026"), "{answer}");
    let said = desk.add(&[&file]);
    assert!(said.contains("0 bài mới") && said.contains("1 đã có"), "{said}");
    assert_eq!(desk.texts().len(), 1);
}

#[test]
fn a_folder_is_taken_in_and_what_is_skipped_is_named() {
    let desk = Desk::new();
    desk.file("new/a.txt", report("Trường Tiểu học Sao Mai", "02/03/2026"));
    desk.file("new/below/b.txt", report("Trạm Y tế Cây Xoài", "03/03/2026"));
    desk.file("new/below/copy.txt", report("Trạm Y tế Cây Xoài", "03/03/2026"));
    desk.file("new/picture.png", b"\x89PNG\r\n\x1a\n....");
    desk.file("new/empty.txt", "");
    desk.file("new/.hidden.txt", report("Hội Cựu chiến binh", "03/03/2026"));
    let said = desk.add(&[desk.path("new").to_str().unwrap()]);
    assert!(said.contains("Đã nhận 2 bài mới"), "{said}");
    assert!(said.contains("1 bài trùng") && said.contains("bỏ qua 2"), "{said}");
    assert!(said.contains("picture.png") && said.contains("empty.txt"), "{said}");
    assert_eq!(desk.texts().len(), 2);
}

#[test]
fn what_is_known_beside_a_file_is_kept() {
    let desk = Desk::new();
    let file = desk.file("new/a.txt", report("Trường Tiểu học Sao Mai", "02/03/2026"));
    desk.file(
        "new/a.toml",
        "url = \"https://hanoi.vn/tin/1\"\nsite = \"Cổng Hà Nội\"\ndate = \"2026-03-01\"\n",
    );
    desk.add(&[&file]);
    let answer = desk.ask("Trường Tiểu học Sao Mai được tặng gì?");
    assert!(
        answer.contains("01/03/2026") && answer.contains("https://hanoi.vn/tin/1"),
        "{answer}"
    );
    let removed = both(&desk.run(&["remove", "http://www.hanoi.vn/tin/1?utm_source=x"]));
    assert!(removed.contains("Đã bỏ"), "{removed}");
    let answer = desk.ask("Trường Tiểu học Sao Mai được tặng gì?");
    assert!(!answer.contains("Bằng khen"), "{answer}");
    assert!(desk.texts().is_empty());
}

#[test]
fn a_corrected_version_takes_the_place_of_the_one_before() {
    let desk = Desk::new();
    let first = report("Trường Tiểu học Sao Mai", "02/03/2026");
    let file = desk.file("new/a.txt", &first);
    desk.add(&[&file]);
    desk.file(
        "new/a.txt",
        first.replace("Bằng khen của Thủ tướng Chính phủ", "Cờ thi đua của Chính phủ"),
    );
    let said = desk.add(&[&file]);
    assert!(said.contains("1 bản đính chính"), "{said}");
    assert_eq!(desk.texts().len(), 1);
    let answer = desk.ask("Trường Tiểu học Sao Mai được tặng gì?");
    assert!(
        answer.contains("Cờ thi đua") && !answer.contains("Thủ tướng Chính phủ"),
        "{answer}"
    );
}

#[test]
fn a_name_used_again_for_another_story_keeps_both() {
    let desk = Desk::new();
    let file = desk.file("new/today.txt", report("Trường Tiểu học Sao Mai", "02/03/2026"));
    desk.add(&[&file]);
    desk.file(
        "new/today.txt",
        "Phường Phú Thượng ra mắt mô hình mới\n\nSáng 5/3, phường Phú Thượng ra mắt mô hình \"Tuyến phố xanh\" với sự tham \
         gia của đông đảo bà con nhân dân trên địa bàn.\n\nMô hình góp phần giữ gìn cảnh quan, môi trường của khu dân cư và \
         được các chi hội hưởng ứng.\n",
    );
    let said = desk.add(&[&file]);
    assert!(said.contains("Đã nhận 1 bài mới, 0 bản đính chính"), "{said}");
    assert_eq!(desk.texts().len(), 2);
}
