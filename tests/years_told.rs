//! Which year a sentence tells of that names none, and what somebody's name does not say of the place: a pact sets out the
//! year to come, "năm qua" is the one before, "từ 2019" runs to the day of the report.

use std::sync::LazyLock;

use super::desk::Desk;
use thidua::answer::Status;

const REPORTS: [(&str, &str); 8] = [
    (
        "giao-uoc",
        "Cụm thi đua số 7 thành phố ký giao ước thi đua năm 2018\nNgày đăng 09/02/2018\n\n\
         Sáng 8/2, tại huyện Phúc Thọ, Cụm thi đua số 7 của thành phố Hà Nội tổng kết năm 2017 và ký giao ước thi đua năm 2018.\n\n\
         Năm 2017, cụm có 41 mô hình mới.\n\n\
         Bản giao ước mới có 8 nội dung với 27 chỉ tiêu. Cụm phấn đấu có thêm 19 xã đạt chuẩn nông thôn mới.",
    ),
    (
        "thoat-ngheo",
        "Huyện Gia Lâm gặp mặt nông dân sản xuất giỏi\nNgày đăng 18/01/2023\n\n\
         Sáng 17/1, UBND huyện Gia Lâm gặp mặt nông dân sản xuất giỏi. Năm qua, huyện có 318 hộ thoát nghèo.",
    ),
    (
        "dai-hoi",
        "Đại hội thi đua yêu nước quận Long Biên\nNgày đăng 22/06/2020\n\n\
         Theo báo cáo do Phó Chủ tịch UBND quận Lê Thị Thanh Bình trình bày, từ 2015 đến 2020 quận có 7 tập thể được tặng Huân \
         chương Lao động hạng Ba. Từ 2016 đến nay, người dân hiến 12.400 m2 đất làm đường.",
    ),
    (
        "cong-dan",
        "Hải Phòng mở lễ tôn vinh những người làm đẹp thành phố\nNgày đăng 12/05/2025\n\n\
         Thành phố Hải Phòng hôm nay mở lễ tôn vinh năm 2025. Có 64 cá nhân nhận danh hiệu “Công dân Hải Phòng tiêu biểu”.",
    ),
    (
        "bo-giong",
        "Phụ nữ huyện Ứng Hòa trao bò giống cho hội viên nghèo\nNgày đăng 14/12/2018\n\n\
         Từ năm 2016 đến nay, Hội Phụ nữ huyện Ứng Hòa trao 96 con bò giống cho hội viên nghèo: năm 2016 trao 20 con, năm 2017 \
         trao 31 con, còn lại trong năm nay.",
    ),
    (
        "hop-tac-xa",
        "Hợp tác xã Sao Mai của huyện Phú Xuyên được khen\nNgày đăng 22/10/2017\n\n\
         Chủ tịch UBND huyện Phú Xuyên vừa tặng Giấy khen cho Hợp tác xã Sao Mai. Năm 2016, hợp tác xã lãi 540 triệu đồng; năm \
         trước đó, do giá lúa xuống, chỉ được 410 triệu. Hợp tác xã hiện có 38 hộ thành viên, so với 29 của năm ngoái.",
    ),
    (
        "cum-moi",
        "Cụm thi đua số 6 tổng kết năm 2022\nNgày đăng 15/12/2022\n\n\
         Chiều 14/12, Cụm thi đua số 6 thành phố Hà Nội tổng kết năm 2022 tại huyện Quốc Oai. Hội nghị nhất trí bầu huyện Thạch \
         Thất làm Cụm trưởng, huyện Quốc Oai làm Cụm phó.",
    ),
    (
        "ton-that",
        "Cụm thi đua điện lực tổng kết năm 2013\nNgày đăng 21/01/2014\n\n\
         Ngày 18/1, tại thành phố Quy Nhơn, Cụm thi đua các công ty điện lực họp tổng kết năm 2013.\n\n\
         Tỷ lệ tổn thất điện năng của các công ty điện lực như sau:\n\n\
         Đơn vị | 2012 | 2013\nBình Định | 6,10% | 5,42%\nKhánh Hòa | 6,84% | 6,31%\n\n\
         Kết quả chấm điểm thi đua năm 2013:\n\n\
         Hạng | Đơn vị | Điểm\n1 | Gia Lai | 986\n2 | Kon Tum | 972\n\n\
         Năm 2014, cụm phấn đấu giảm tổn thất thêm nửa điểm phần trăm.",
    ),
];

static DESK: LazyLock<Desk> = LazyLock::new(|| Desk::over(&REPORTS));

#[test]
fn a_pact_sets_out_the_year_it_is_signed_for() {
    DESK.says(
        &["Giao ước năm 2018 của cụm thi đua số 7 có bao nhiêu chỉ tiêu?"],
        &["27"],
    );
    let summed_up = DESK.ask("Giao ước năm 2017 của cụm thi đua số 7 có bao nhiêu chỉ tiêu?");
    assert_ne!(summed_up.status, Status::Answered, "{summed_up:#?}");
}

#[test]
fn the_year_gone_by_is_the_one_before_in_winter() {
    DESK.says(&["Năm 2022 huyện Gia Lâm có bao nhiêu hộ thoát nghèo?"], &["318"]);
    let other = DESK.ask("Năm 2023 huyện Gia Lâm có bao nhiêu hộ thoát nghèo?");
    assert_ne!(other.status, Status::Answered, "{other:#?}");
}

#[test]
fn a_span_is_asked_for_by_its_ends_or_its_beginning() {
    DESK.says(
        &["How many collectives in Long Bien got the third-class Labour Order between 2015 and 2020?"],
        &["7"],
    );
    DESK.says(&["Từ 2016 dân quận Long Biên hiến bao nhiêu m2 đất?"], &["12.400"]);
}

#[test]
fn a_title_may_bear_the_name_of_its_city() {
    DESK.says(&["tp hai phong 2025 co bn cong dan tieu bieu"], &["64"]);
}

#[test]
fn of_several_years_in_a_row_each_has_its_own_number() {
    for (year, number) in [("2016", "20 con"), ("2017", "31 con")] {
        let question = format!("Năm {year} Hội Phụ nữ Ứng Hòa trao mấy con bò giống?");
        DESK.says(&[&question], &[number]);
    }
}

#[test]
fn a_number_is_of_the_year_beside_it() {
    DESK.says(&["Năm 2016 Hợp tác xã Sao Mai lãi bao nhiêu tiền?"], &["540 triệu"]);
    DESK.says(&["Năm 2015 Hợp tác xã Sao Mai lãi bao nhiêu tiền?"], &["410 triệu"]);
    DESK.says(&["Năm 2016 Hợp tác xã Sao Mai có bao nhiêu hộ thành viên?"], &["29"]);
    let other = DESK.ask("Năm 2012 Hợp tác xã Sao Mai lãi bao nhiêu tiền?");
    assert_ne!(other.status, Status::Answered, "{other:#?}");
}

#[test]
fn who_is_chosen_at_the_end_of_a_year_has_the_role_in_the_next() {
    DESK.says(
        &["Năm 2023 huyện nào làm Cụm trưởng Cụm thi đua số 6?"],
        &["Thạch Thất"],
    );
    DESK.says(&["Cụm thi đua số 6 năm 2023 huyện nào làm phó?"], &["Quốc Oai"]);
    let later = DESK.ask("Năm 2024 huyện nào làm Cụm trưởng Cụm thi đua số 6?");
    assert_ne!(later.status, Status::Answered, "{later:#?}");
}

#[test]
fn a_column_is_of_its_year() {
    for (year, share) in [("2012", "6,84%"), ("2013", "6,31%")] {
        let question = format!("Năm {year} tỷ lệ tổn thất điện năng ở Khánh Hòa là bao nhiêu phần trăm?");
        DESK.says(&[&question], &[&format!("Khánh Hòa ({year}): {share}")]);
    }
    // A rank before the name is none.
    DESK.says(&["Năm 2013 Kon Tum được bao nhiêu điểm?"], &["Kon Tum (điểm): 972"]);
}
