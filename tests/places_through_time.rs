//! Places before and since 1 July 2025: old names keep answering and say what became of them; a name that was a district
//! and is a ward means the unit of the article's day.

use std::path::Path;
use std::sync::LazyLock;

use super::desk::Desk;
use thidua::entity::lexicon::Lexicon;

const REPORTS: [(&str, &str); 5] = [
    (
        "xuan-la",
        "Phường Xuân La tuyên dương gương điển hình tiên tiến\nNgày đăng 12/05/2022\n\n\
         Ngày 11/5/2022, UBND phường Xuân La, quận Tây Hồ tổ chức hội nghị tuyên dương điển hình tiên tiến. Phường Xuân La đã \
         khen thưởng 15 tập thể, 32 cá nhân.",
    ),
    (
        "tay-ho-quan",
        "Quận Tây Hồ khen thưởng điển hình tiên tiến năm 2023\nNgày đăng 20/12/2023\n\n\
         Ngày 19/12/2023, quận Tây Hồ tổng kết phong trào thi đua năm 2023. Tại hội nghị, Chủ tịch UBND quận Tây Hồ Lã Văn Dậu \
         đã tặng giấy khen cho 25 tập thể và 60 cá nhân.",
    ),
    (
        "tay-ho-phuong",
        "Phường Tây Hồ sơ kết phong trào thi đua 6 tháng đầu năm 2026\nNgày đăng 10/07/2026\n\n\
         Ngày 9/7/2026, phường Tây Hồ sơ kết phong trào thi đua 6 tháng đầu năm 2026. Tại hội nghị, Chủ tịch UBND phường Tây \
         Hồ Vi Thị Lan đã tặng giấy khen cho 8 tập thể và 21 cá nhân.",
    ),
    (
        "ha-giang",
        "Tỉnh Hà Giang tổng kết công tác thi đua, khen thưởng năm 2022\nNgày đăng 22/12/2022\n\n\
         Ngày 21/12/2022, tỉnh Hà Giang tổng kết công tác thi đua, khen thưởng năm 2022. Chủ tịch UBND tỉnh Hà Giang đã tặng \
         bằng khen cho 30 tập thể, 48 cá nhân.",
    ),
    (
        "dong-da",
        "Đống Đa biểu dương gương điển hình tiên tiến\nNgày đăng 10/10/2020\n\n\
         Ngày 9/10/2020, quận Đống Đa biểu dương gương điển hình tiên tiến. Đống Đa đã khen thưởng 17 tập thể, 44 cá nhân.",
    ),
];

static DESK: LazyLock<Desk> = LazyLock::new(|| Desk::over(&REPORTS));

fn said(question: &str) -> String {
    DESK.said(question)
}

#[test]
fn a_ward_is_found_under_its_old_name_and_what_it_became_is_told() {
    let became = "Phường Xuân La cũ nay chia về các phường Phú Thượng, Tây Hồ, Nghĩa Đô và Xuân Đỉnh.";
    for question in [
        "phường Xuân La khen thưởng bao nhiêu cá nhân?",
        "phuong xuan la khen thuong bao nhieu ca nhan",
    ] {
        let text = said(question);
        assert!(text.contains("32 cá nhân"), "{text}");
        assert!(text.ends_with(became), "{text}");
    }
    assert!(
        said("How many individuals were commended in Xuân La ward?").ends_with(
            "The former phường Xuân La is now parted among phường Phú Thượng, Tây Hồ, Nghĩa Đô and Xuân Đỉnh."
        )
    );
}

#[test]
fn an_old_province_keeps_answering_and_the_merged_name_is_told() {
    let text = said("Hà Giang tặng bằng khen cho bao nhiêu cá nhân?");
    assert!(text.contains("48 cá nhân"), "{text}");
    assert!(text.ends_with("Tỉnh Hà Giang cũ nay thuộc tỉnh Tuyên Quang."), "{text}");
}

#[test]
fn a_name_that_was_a_district_and_is_a_ward_is_told_apart() {
    let text = said("Tây Hồ tặng giấy khen cho bao nhiêu tập thể?");
    let (ward, district) = text.split_once('\n').expect("two answers");
    assert!(
        ward.starts_with("• Phường Tây Hồ (hiện nay): ") && ward.contains("8 tập thể"),
        "{text}"
    );
    assert!(
        district.starts_with("• Quận Tây Hồ (trước đây): ") && district.contains("25 tập thể"),
        "{text}"
    );
    let chairs = said("chủ tịch Tây Hồ là ai?");
    assert!(
        chairs.contains("Vi Thị Lan là Chủ tịch UBND phường") && chairs.contains("Lã Văn Dậu là Chủ tịch UBND quận")
    );
}

#[test]
fn the_kind_or_the_year_says_which_of_both_is_meant() {
    let district = said("quận Tây Hồ tặng giấy khen cho bao nhiêu tập thể?");
    assert!(
        district.contains("25 tập thể") && !district.contains("8 tập thể"),
        "{district}"
    );
    let ward = said("phường Tây Hồ tặng giấy khen cho bao nhiêu tập thể?");
    assert!(ward.contains("8 tập thể") && !ward.contains("25 tập thể"), "{ward}");
    let by_year = said("Tây Hồ năm 2023 tặng giấy khen cho bao nhiêu tập thể?");
    assert!(
        by_year.contains("25 tập thể") && !by_year.contains("8 tập thể"),
        "{by_year}"
    );
    assert!(
        by_year.ends_with("(“Tây Hồ” ở đây là quận Tây Hồ, không phải phường Tây Hồ.)"),
        "{by_year}"
    );
}

#[test]
fn a_name_of_which_the_articles_know_one_meaning_alone_is_just_answered() {
    let text = said("Đống Đa khen thưởng bao nhiêu tập thể?");
    assert!(text.contains("17 tập thể") && !text.contains('('), "{text}");
}

#[test]
fn where_nothing_is_found_the_dissolved_unit_says_what_became_of_it() {
    let text = |question: &str| DESK.ask(question).text.text();
    let district = text("Quận Tây Hồ năm 2026 khen thưởng bao nhiêu tập thể?");
    assert!(
        district.contains("Quận Tây Hồ cũ nay chia về các phường Ba Đình, Phú Thượng,"),
        "{district}"
    );
    let twice = text("xã Viên Nội được khen thưởng gì?");
    assert!(
        twice.ends_with("Xã Viên Nội cũ đã nhập vào xã Hoa Viên. Xã Hoa Viên cũ nay thuộc xã Ứng Thiên."),
        "{twice}"
    );
    // Of these nobody read what they became.
    let unknown = text("xã Vạn Yên được khen thưởng gì?");
    assert!(
        unknown.starts_with("Không tìm thấy") && !unknown.contains("cũ"),
        "{unknown}"
    );
}

#[test]
fn every_unit_of_hanoi_that_ended_in_2025_names_units_that_followed_it() {
    let lexicon = Lexicon::load(Path::new("data/lexicon"));
    let places = &lexicon.places;
    let end: jiff::civil::Date = "2025-07-01".parse().expect("a day");
    let hanoi = places.by_key("01").expect("Hà Nội");
    let mut ended = 0;
    for (number, place) in places.all.iter().enumerate() {
        let id = thidua::entity::place::PlaceId(number as u32);
        let ward = place.kind == thidua::entity::place::PlaceKind::Ward;
        if !(ward && place.until == Some(end) && places.upwards(id).any(|up| up == hanoi)) {
            continue;
        }
        ended += 1;
        assert!(!place.successors.is_empty(), "{}", place.full_name());
        for (next, _) in &place.successors {
            assert!(places.get(*next).alive_on(end), "{}", place.full_name());
        }
    }
    assert_eq!(ended, 526);
}
