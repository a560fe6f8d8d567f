//! Numbers of parts: what a row counts stands before it, each number is of what stands beside it, and the whole answers for
//! no part.

use std::sync::LazyLock;

use super::desk::Desk;
use thidua::answer::Status;

const REPORTS: [(&str, &str); 3] = [
    (
        "so-tan",
        "Bộ đội Lào Cai đưa dân ra khỏi vùng sạt lở\nNgày đăng 12/12/2018\n\n\
         Ngày 11/12, Bộ Chỉ huy Quân sự tỉnh Lào Cai tổng kết phong trào thi đua năm 2018. Trong năm, bộ đội đưa 218 hộ dân ra \
         khỏi vùng sạt lở. Văn Bàn 131 hộ, Bảo Yên 87.",
    ),
    (
        "danh-hieu",
        "Ngành Y tế Khánh Hòa đón danh hiệu Thầy thuốc Ưu tú\nNgày đăng 28/02/2025\n\n\
         Tối 27/2/2025, Sở Y tế Khánh Hòa gặp mặt. Danh hiệu Thầy thuốc Ưu tú được trao cho 19 người: tuyến tỉnh 11, tuyến \
         huyện 6, trạm y tế xã 2. Đứng đầu là Bệnh viện Đa khoa tỉnh với Huân chương Lao động hạng Nhất. Bệnh viện Da liễu Nha \
         Trang được tặng hạng Nhì.",
    ),
    (
        "giai-thuong",
        "Phường Phú Diễn tổng kết đợt thi đua 100 ngày\nNgày đăng 24/12/2025\n\n\
         Sáng 23/12/2025, phường Phú Diễn tổng kết đợt thi đua 100 ngày. Tập thể về nhất nhận 20 triệu đồng; giải nhì 12 triệu \
         đồng; giải ba 5 triệu đồng.",
    ),
];

static DESK: LazyLock<Desk> = LazyLock::new(|| Desk::over(&REPORTS));

#[test]
fn a_part_has_the_number_beside_it() {
    DESK.says(
        &["Năm 2018 bộ đội đưa bao nhiêu hộ ở Bảo Yên ra khỏi vùng sạt lở?"],
        &["87"],
    );
    DESK.says(&["Năm 2025 có mấy thầy thuốc ưu tú tuyến huyện ở Khánh Hòa?"], &["6"]);
    let none = DESK.ask("Năm 2018 bộ đội đưa bao nhiêu hộ ở Bát Xát ra khỏi vùng sạt lở?");
    assert_ne!(none.status, Status::Answered, "{none:#?}");
}

#[test]
fn the_whole_has_its_own() {
    DESK.says(
        &["Năm 2018 bộ đội Lào Cai đưa bao nhiêu hộ ra khỏi vùng sạt lở?"],
        &["218"],
    );
    DESK.says(&["Năm 2025 Khánh Hòa có mấy người được Thầy thuốc Ưu tú?"], &["19"]);
}

#[test]
fn a_class_is_of_the_order_told_before_it() {
    DESK.says(
        &["Bệnh viện Da liễu Nha Trang được Huân chương Lao động hạng nào?"],
        &["Nhì"],
    );
}

#[test]
fn a_prize_has_its_own_sum() {
    DESK.says(
        &["Về nhì đợt thi đua 100 ngày ở Phú Diễn được mấy triệu?"],
        &["12 triệu"],
    );
}
