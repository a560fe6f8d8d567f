//! The sides of a comparison: each keeps a sentence of its own, whatever words hold them against each other.

use std::sync::LazyLock;

use super::desk::Desk;
use thidua::answer::Status;

const REPORTS: [(&str, &str); 8] = [
    (
        "tin-van",
        "Tin vắn thi đua các huyện: Phúc Thọ, Quốc Oai\nNgày đăng 05/07/2019\n\n\
         * Phúc Thọ: Ngày 2/7, huyện sơ kết thi đua 6 tháng. Huyện dẫn đầu về số xã đạt nông thôn mới. UBND huyện khen 151 \
         tập thể, 418 cá nhân. Ông Lê Văn Sao được Thủ tướng Chính phủ tặng Bằng khen.\n\n\
         * Quốc Oai: Sáng 1/7, huyện gặp mặt 30 điển hình tiên tiến. Sáu tháng, số được khen ở huyện là 88 tập thể, 243 cá \
         nhân, ít hơn cùng kỳ do dừng khen chuyên đề.",
    ),
    (
        "dong-anh-english",
        "Dong Anh honours its Good People, Good Deeds\nPosted on 05/10/2023\n\n\
         Dong Anh District honoured its Good People, Good Deeds of 2023 on October 4. Of these 240 people, 188 hold the title \
         at district level.",
    ),
    (
        "me-linh",
        "Mê Linh tổng kết phong trào “Người tốt, việc tốt” năm 2023\nNgày đăng 09/10/2023\n\n\
         Năm 2023, huyện Mê Linh có 164 gương “Người tốt, việc tốt” được khen ở cấp huyện.",
    ),
    (
        "cum-7-2019",
        "Cụm thi đua số 7 ký giao ước năm 2019\nNgày đăng 20/02/2019\n\n\
         Cụm thi đua số 7 thành phố Hà Nội ký giao ước thi đua năm 2019. Cụm này có 4 huyện là Ba Vì, Phúc Thọ, Thạch Thất, \
         Quốc Oai.",
    ),
    (
        "cum-7-2023",
        "Cụm thi đua số 7 ký giao ước năm 2023\nNgày đăng 22/02/2023\n\n\
         Cụm thi đua số 7 thành phố Hà Nội ký giao ước thi đua năm 2023. Cụm nay có 5 đơn vị: Ba Vì, Phúc Thọ, Thạch Thất, \
         Quốc Oai và thành viên mới là Hoài Đức.",
    ),
    (
        "nghe-an",
        "Nghệ An tổng kết công tác thi đua năm 2022\nNgày đăng 28/12/2022\n\n\
         Năm 2022, tỉnh Nghệ An có 51 tập thể được tặng Cờ thi đua của Chính phủ.",
    ),
    (
        "ha-tinh",
        "Hà Tĩnh tổng kết công tác thi đua năm 2022\nNgày đăng 29/12/2022\n\n\
         Năm 2022, tỉnh Hà Tĩnh có 43 tập thể được tặng Cờ thi đua của Chính phủ.",
    ),
    (
        "cum-truong",
        "Cụm trường Ba Đình - Tây Hồ thi học sinh giỏi năm học 2014 - 2015\nNgày đăng 12/04/2015\n\n\
         Cụm trường Ba Đình - Tây Hồ hiện có 9 trường. Kỳ thi học sinh giỏi cấp cụm năm học 2014 - 2015 trao 187 giải, có \
         15 giải Nhất.",
    ),
];

static DESK: LazyLock<Desk> = LazyLock::new(|| Desk::over(&REPORTS));

#[test]
fn what_tells_of_one_side_is_not_told_of_the_other() {
    let text = DESK.said("So giúp số cá nhân được khen 6 tháng đầu 2019 giữa Phúc Thọ và Quốc Oai, bên nào cao hơn?");
    assert!(text.starts_with("Phúc Thọ nhiều hơn."), "{text}");
    let (first, second) = text.split_once("• Quốc Oai").expect("both sides");
    assert!(
        first.contains("418 cá nhân") && second.contains("243 cá nhân"),
        "{text}"
    );
}

#[test]
fn an_english_report_need_not_say_the_award_again() {
    let text = DESK.said("Gương NTVT cấp huyện: Mê Linh 2023 hay Đông Anh 2023 nhiều hơn?");
    assert!(text.starts_with("Đông Anh nhiều hơn."), "{text}");
    assert!(text.contains("188") && text.contains("164"), "{text}");
}

#[test]
fn many_words_hold_two_against_each_other() {
    for (question, verdict) in [
        (
            "Nghệ An với Hà Tĩnh, bên nào lắm Cờ thi đua của Chính phủ hơn trong năm 2022?",
            "Nghệ An nhiều hơn.",
        ),
        (
            "Cờ thi đua CP 2022: Hà Tĩnh với Nghệ An, bên nào nhiều?",
            "Nghệ An nhiều hơn.",
        ),
        (
            "So Cờ thi đua Chính phủ: Nghệ An 2022 với Hà Tĩnh 2022?",
            "Nghệ An nhiều hơn.",
        ),
        (
            "Nghe An vs Ha Tinh, 2022: who got more Government Emulation Flags?",
            "Nghe An has more.",
        ),
    ] {
        let text = DESK.said(question);
        assert!(text.starts_with(verdict), "{question}: {text}");
        assert!(text.contains("51") && text.contains("43"), "{question}: {text}");
    }
}

/// Near miss: two places that name one cluster are no sides.
#[test]
fn one_cluster_of_two_places_is_held_against_nothing() {
    let answer = DESK.ask("Which school took the most first prizes in the Ba Dinh - Tay Ho cluster's 2014-2015 exam?");
    assert!(!answer.text.text().contains("has more"), "{answer:#?}");
}

#[test]
fn what_a_later_list_has_besides_is_told() {
    let text = DESK.said("Cụm thi đua số 7 năm 2023 so với 2019 có thêm huyện nào?");
    assert!(text.contains("có năm 2023 mà không có ở 2019: Hoài Đức."), "{text}");
    assert!(!text.contains("Quốc Oai"), "{text}");
    // Near miss: nothing was dropped.
    let answer = DESK.ask("Cụm thi đua số 7 năm 2023 so với 2019 mất huyện nào?");
    assert!(answer.status != Status::Answered, "{answer:#?}");
}
