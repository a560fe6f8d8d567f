//! Two sides held against each other, in numbers and in days; and counts that stand in rows without a verb.

use std::sync::LazyLock;

use super::desk::Desk;
use thidua::answer::Status;

const REPORTS: [(&str, &str); 7] = [
    (
        "cum-3",
        "Cụm thi đua số 3 ký giao ước năm 2026\nNgày đăng 06/02/2026\n\n\
         Bốn phường của Cụm thi đua số 3 chiều 5/2/2026 ký giao ước thi đua năm 2026 tại trụ sở UBND phường Láng. Ngoài chủ \
         nhà còn có các phường Ô Chợ Dừa, Kim Liên, Đống Đa.",
    ),
    (
        "cum-9",
        "Cụm thi đua số 9 ký giao ước năm 2026\nNgày đăng 17/01/2026\n\n\
         Ngày 16/1/2026, Cụm thi đua số 9 ký giao ước thi đua năm 2026. Ba thành viên là các xã Sóc Sơn, Đa Phúc và Nội Bài.",
    ),
    (
        "ocop",
        "Huyện Gia Lâm: 37 sản phẩm OCOP mới trong năm 2023\nNgày đăng 05/12/2023\n\n\
         Huyện Gia Lâm công nhận 37 sản phẩm OCOP mới trong năm 2023.",
    ),
    (
        "ocop-english",
        "Ben Tre closes its OCOP season\nPosted on 21/12/2023\n\n\
         Ben Tre Province closed its 2023 OCOP season on December 20 with a ceremony for the owners of 58 newly rated \
         products.",
    ),
    (
        "phu-xuyen",
        "Đại hội Thi đua yêu nước huyện Phú Xuyên\nNgày đăng 12/07/2020\n\n\
         Đại hội Thi đua yêu nước huyện Phú Xuyên họp ngày 10/7/2020 với 230 đại biểu. Báo cáo cho thấy từ 2015 đến 2020:\n\n\
         - Khen cấp Nhà nước: 5 Huân chương Lao động (1 hạng Nhì, 4 hạng Ba), 12 Bằng khen của Thủ tướng Chính phủ.\n\n\
         - Cấp huyện: 1.940 lượt Chiến sĩ thi đua cơ sở, 3.118 Giấy khen.",
    ),
    (
        "quoc-oai",
        "Huyện Quốc Oai tổng kết phong trào thi đua năm 2023\nNgày đăng 22/12/2023\n\n\
         Chiều 21/12/2023, huyện Quốc Oai tổng kết phong trào thi đua năm 2023. Xã Cấn Hữu dẫn đầu với 96 Giấy khen, ít nhất \
         là xã Phú Cát với 21 Giấy khen.",
    ),
    (
        "thanh-xuan",
        "Hội đồng Thi đua - Khen thưởng quận Thanh Xuân họp xét khen thưởng\n\n\
         Hội đồng Thi đua - Khen thưởng quận Thanh Xuân họp xét khen thưởng. Trong 96 hồ sơ trình lên, 79 hồ sơ được thông \
         qua.",
    ),
];

static DESK: LazyLock<Desk> = LazyLock::new(|| Desk::over(&REPORTS));

#[test]
fn of_two_clusters_the_one_that_signed_first_is_named() {
    let text = DESK.said("Cụm số 3 với Cụm số 9 ký giao ước 2026, cụm nào ký trước?");
    assert!(text.starts_with("Cụm số 9 trước.\n"), "{text}");
    assert!(text.contains("5/2/2026"), "{text}");
    assert!(text.contains("16/01/2026") || text.contains("16/1/2026"), "{text}");
}

#[test]
fn a_count_in_english_is_held_against_one_in_vietnamese() {
    let text = DESK.said("OCOP 2023: Gia Lâm hay Bến Tre nhiều sản phẩm mới hơn?");
    assert!(text.starts_with("Bến Tre nhiều hơn.\n"), "{text}");
    assert!(
        text.contains("37 sản phẩm") && text.contains("58 newly rated products"),
        "{text}"
    );
}

#[test]
fn titles_and_classes_are_counted_where_a_row_lists_them() {
    DESK.says(&["phu xuyen 2015-2020 bao nhieu cstd co so"], &["1.940 lượt"]);
    for (class, count) in [("hạng Nhì", "1"), ("hạng Ba", "4")] {
        let answer = DESK.ask(&format!("Phú Xuyên 2015-2020 được mấy Huân chương Lao động {class}?"));
        assert_eq!(answer.status, Status::Answered, "{answer:#?}");
        assert!(
            answer.text.0.iter().any(|run| run.bold && run.text == count),
            "{class}: {answer:#?}"
        );
    }
}

#[test]
fn the_host_is_a_member_of_its_cluster() {
    let text = DESK.said("Những phường nào thuộc cụm 3?");
    assert!(text.contains("phường Láng, Ô Chợ Dừa, Kim Liên, Đống Đa"), "{text}");
    let text = DESK.said("Which communes make up emulation cluster 9 of Hanoi?");
    assert!(text.contains("Sóc Sơn, Đa Phúc, Nội Bài"), "{text}");
}

#[test]
fn a_sentence_that_tells_both_sides_stands_for_both() {
    for question in [
        "Cấn Hữu với Phú Cát (Quốc Oai) xã nào nhiều giấy khen hơn?",
        "Ở Quốc Oai 2023, Cấn Hữu hay Phú Cát xã nào nhiều giấy khen hơn?",
    ] {
        let text = DESK.said(question);
        assert!(
            text.starts_with("Xã Cấn Hữu dẫn đầu với 96 Giấy khen, ít nhất là xã Phú Cát với 21 Giấy khen."),
            "{text}"
        );
    }
}

/// One number of a report without a day is not that of two years.
#[test]
fn one_number_is_not_told_of_both_years() {
    let answer = DESK.ask("Thanh Xuân năm 2018 với 2019 năm nào nhiều hồ sơ được thông qua hơn?");
    assert_ne!(answer.status, Status::Answered, "{answer:#?}");
}
