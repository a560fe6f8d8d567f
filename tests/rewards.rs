//! Rewards in money: who got which sum, from whom.

use std::sync::LazyLock;

use super::desk::Desk;
use thidua::answer::Status;

const REPORTS: [(&str, &str); 1] = [(
    "quan-chung",
    "Quận Hoàng Mai khen thưởng quần chúng dũng cảm\nNgày đăng 12/05/2024\n\n\
     Ngày 11/5/2024, Chủ tịch UBND quận Hoàng Mai trao giấy khen và thưởng 10 triệu đồng cho anh Phạm Văn Tuế, bảo vệ chung \
     cư, vì đã cứu người trong vụ cháy. UBND phường Định Công thưởng 5 triệu đồng cho tổ bảo vệ dân phố số 7.\n\n\
     Ban tổ chức tặng bà Ngô Thị Hương phần quà trị giá 3 triệu đồng. Giám đốc Công an thành phố thưởng nóng 20 triệu đồng \
     cho Đội Cảnh sát hình sự.",
)];

static DESK: LazyLock<Desk> = LazyLock::new(|| Desk::over(&REPORTS));

#[test]
fn who_got_a_sum_is_told() {
    for (question, expected) in [
        (
            "ai được thưởng 5 triệu đồng?",
            "Tổ bảo vệ dân phố số 7 được tặng thưởng 5 triệu đồng.",
        ),
        (
            "ai duoc thuong 20 trieu",
            "Đội Cảnh sát hình sự được tặng thưởng nóng 20 triệu đồng.",
        ),
        (
            "bà Ngô Thị Hương được tặng gì?",
            "Bà Ngô Thị Hương được tặng phần quà trị giá 3 triệu đồng.",
        ),
    ] {
        let answer = DESK.ask(question);
        assert_eq!(answer.text.text(), expected, "{question}");
        assert_eq!(answer.status, Status::Answered, "{question}");
    }
}

#[test]
fn whom_a_giver_rewarded_is_told_with_the_sum() {
    let text = DESK.ask("UBND phường Định Công thưởng ai?").text.text();
    assert!(
        text.contains("ổ bảo vệ dân phố số 7") && text.contains("5 triệu đồng"),
        "{text}"
    );
    assert!(!text.contains("Tuế"), "{text}");
}

#[test]
fn a_sum_nobody_got_is_not_answered_with_another() {
    let answer = DESK.ask("ai được thưởng 50 triệu đồng?");
    assert_ne!(answer.status, Status::Answered, "{:?}", answer.text);
}
