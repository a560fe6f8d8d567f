//! Talk: what a question leaves out and the turns before it say, names that several bear, slips of the finger, and two
//! questions in one message.

use std::collections::HashMap;
use std::path::Path;
use std::sync::LazyLock;

use super::desk::Desk;
use thidua::answer::Status;

/// Invented reports, each with its day.
const REPORTS: [(&str, &str); 4] = [
    (
        "xuan-dinh",
        "Phường Xuân Đỉnh biểu dương điển hình tiên tiến\nNgày đăng 12/03/2023\n\n\
         Ngày 10/3/2023, phường Xuân Đỉnh (quận Bắc Từ Liêm) tổ chức hội nghị biểu dương điển hình tiên tiến. Tại hội nghị, \
         Chủ tịch UBND phường tặng giấy khen cho 12 tập thể, 45 cá nhân.\n\n\
         Bà Ngọ Thị Hương, tổ dân phố số 3, đã hiến 20m2 đất để mở rộng ngõ, được UBND phường Xuân Đỉnh tặng giấy khen.",
    ),
    (
        "xuan-dinh-xa",
        "Xã Xuân Đình tổng kết phong trào thi đua\nNgày đăng 20/12/2023\n\n\
         Ngày 19/12/2023, xã Xuân Đình (huyện Phúc Thọ) tổng kết phong trào thi đua năm 2023. Tại hội nghị, Chủ tịch UBND xã \
         tặng giấy khen cho 7 tập thể, 31 cá nhân.\n\n\
         Bà Ngọ Thị Hường, thôn Xuân Đông, nhận nuôi 3 cháu mồ côi, được UBND xã Xuân Đình tặng giấy khen.",
    ),
    (
        "dong-da",
        "Quận Đống Đa biểu dương gương người tốt, việc tốt\nNgày đăng 10/10/2020\n\n\
         Năm 2020, quận Đống Đa công nhận 120 gương người tốt, việc tốt; năm 2019, quận công nhận 96 gương người tốt, việc \
         tốt.\n\nTrường Tiểu học Bông Sen của quận Đống Đa được tặng Huân chương Lao động hạng Nhì. Chủ tịch UBND Thành phố \
         trao Huân chương Lao động hạng Nhì cho Trường Tiểu học Bông Sen.\n\n\
         Bà Lã Thị Mơ ở phường Khâm Thiên, quận Đống Đa nấu cháo miễn phí cho bệnh nhân nghèo từ năm 2015.",
    ),
    (
        "cum-3",
        "Cụm thi đua số 3 tổng kết năm 2022\nNgày đăng 05/01/2023\n\n\
         Sáng 4/1/2023, Cụm thi đua số 3 thành phố Hà Nội tổng kết công tác thi đua năm 2022. Cụm gồm các quận: Đống Đa, Ba \
         Đình, Hà Đông. Chủ tịch UBND quận Ba Đình Lục Văn Kha, Cụm trưởng Cụm thi đua số 3 chủ trì hội nghị. Chủ tịch UBND \
         quận Hà Đông Mã Thị Sim, Cụm phó Cụm thi đua số 3 trình bày báo cáo.",
    ),
];

/// Over the invented reports.
static INVENTED: LazyLock<Desk> = LazyLock::new(|| Desk::over(&REPORTS));

/// Over the served ones.
static SERVED: LazyLock<Desk> = LazyLock::new(|| Desk::over_folder(Path::new("data/articles")));

/// The name stands further on in the first question than the second has words.
#[test]
fn somebody_named_late_in_the_turn_before_is_asked_about_again() {
    INVENTED.says(
        &[
            "Ở quận Đống Đa từ năm 2015 tới nay thì bà Lã Thị Mơ nấu gì cho bệnh nhân nghèo?",
            "Bà ấy là ai?",
        ],
        &["Lã Thị Mơ", "Khâm Thiên"],
    );
}

#[test]
fn what_a_question_leaves_out_is_taken_from_the_turns_before() {
    let order = "ai được Huân chương Lao động ở Tây Hồ?";
    SERVED.says(
        &["ai được Huân chương Lao động ở Tây Hồ?", "còn Bắc Từ Liêm?"],
        &["Bắc Từ Liêm", "hạng Ba"],
    );
    SERVED.says(
        &["who got the Labour Order in Tây Hồ", "and in Bac Tu Liem?"],
        &["Bắc Từ Liêm", "Third Class"],
    );
    SERVED.says(&["Ngô Thanh Thủy là ai?", "bà ấy ở phường nào?"], &["Phương Mai"]);
    SERVED.says(
        &["How many collectives did Bac Tu Liem reward?", "how many individuals?"],
        &["127"],
    );
    SERVED.says(&["Ai được tặng bằng khen ở Tây Hồ?", "ai trao?"], &["Nguyễn Lan Hương"]);
    INVENTED.says(&[order, "còn Đống Đa?"], &["Bông Sen", "hạng Nhì"]);
    let deeds = "Năm 2019 quận Đống Đa công nhận bao nhiêu gương người tốt, việc tốt?";
    INVENTED.says(&[deeds], &["96"]);
    INVENTED.says(&[deeds, "thế năm 2020?"], &["120"]);
}

/// The award, and what is counted, stand further on in the first question than the others have words.
#[test]
fn an_award_named_late_in_the_turn_before_is_asked_about_again() {
    let deeds = "Ở quận Đống Đa thì trong năm 2019 có tất cả là bao nhiêu gương người tốt, việc tốt?";
    INVENTED.says(&[deeds, "Năm 2020?"], &["120"]);
    INVENTED.says(&[deeds, "Năm 2020?", "Còn năm 2019?"], &["96"]);
    let order = "Ở quận Đống Đa từ trước tới nay thì trường nào đã được tặng Huân chương Lao động hạng Nhì?";
    INVENTED.says(&[order, "Ai trao?"], &["Chủ tịch UBND Thành phố"]);
}

#[test]
fn a_new_question_takes_over_nothing_and_half_an_hour_ends_a_talk() {
    let head = "ai là cụm trưởng Cụm thi đua số 3?";
    INVENTED.says(
        &[head, "Xã Xuân Đình tặng giấy khen cho bao nhiêu tập thể?"],
        &["7 tập thể"],
    );
    INVENTED.says(&[head, "Ai ở Đống Đa được Huân chương Lao động?"], &["Bông Sen"]);
    let follow_up = ["Ngô Thanh Thủy là ai?", "bà ấy ở phường nào?"];
    assert!(SERVED.talk(&follow_up, 29).text.text().contains("Phương Mai"));
    let later = SERVED.talk(&follow_up, 31);
    assert!(!later.text.text().contains("Phương Mai"), "{}", later.text.text());
}

#[test]
fn a_name_without_marks_that_several_bear_is_asked_back() {
    for (question, names) in [
        ("xuan dinh khen bao nhieu ca nhan", ["Xuân Đỉnh", "Xuân Đình"]),
        ("how many individuals did Xuan Dinh reward?", ["Xuân Đỉnh", "Xuân Đình"]),
        ("ngo thi huong la ai", ["Ngọ Thị Hương", "Ngọ Thị Hường"]),
    ] {
        let answer = INVENTED.talk(&[question], 1);
        let shown: Vec<&str> = answer.choices.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(shown, names, "{question}: {}", answer.text.text());
        // Each button asks a question that is answered.
        let answers: HashMap<String, Status> = answer
            .choices
            .iter()
            .map(|(_, question)| INVENTED.talk(&[question], 1))
            .map(|answer| (answer.text.text(), answer.status))
            .collect();
        assert_eq!(answers.len(), 2, "{answers:?}");
        assert!(
            answers.values().all(|status| *status == Status::Answered),
            "{answers:?}"
        );
    }
}

#[test]
fn marks_that_were_typed_are_respected() {
    for (question, right, other) in [
        ("Xuân Đỉnh khen bao nhiêu cá nhân?", "45 cá nhân", "31"),
        ("Xuân Đình khen bao nhiêu cá nhân?", "31 cá nhân", "45"),
        ("xã Xuân Đình khen bao nhiêu cá nhân?", "31 cá nhân", "45"),
        ("phuong xuan dinh khen bao nhieu ca nhan", "45 cá nhân", "31"),
        ("bà Ngọ Thị Hường làm được gì?", "mồ côi", "hiến"),
    ] {
        let answer = INVENTED.talk(&[question], 1);
        let text = answer.text.text();
        assert!(
            text.contains(right) && !text.contains(other) && answer.choices.is_empty(),
            "{question}: {text}"
        );
    }
}

#[test]
fn a_name_that_nobody_bears_is_not_answered_with_another() {
    for question in [
        "Xuân Đính khen bao nhiêu cá nhân?",
        "phường Xuân Đính khen bao nhiêu cá nhân?",
    ] {
        let answer = INVENTED.talk(&[question], 1);
        assert_ne!(answer.status, Status::Answered, "{question}: {}", answer.text.text());
    }
}

#[test]
fn slips_and_keystrokes_are_understood_and_slips_are_told() {
    for (question, meant) in [
        ("ai được huân chưong lao đọng ở Tay Hô?", "Tây Hồ"),
        ("ai duoc haun chuong lao dong o tay ho", "Huân chương Lao động"),
        ("bắc tư lêim được tặng huân chương gì", "Bắc Từ Liêm"),
        ("who got the Labuor Order in Tay Ho?", "Labor Order"),
    ] {
        let text = SERVED.talk(&[question], 1).text.text();
        assert!(
            text.contains("hạng Ba") && text.contains(&format!("“{meant}”")),
            "{question}: {text}"
        );
    }
    for question in [
        "ai dduwowcj huaan chuwowng lao ddoongj owr Taay Hoof",
        "ai d9u7o7c5 hua6n chu7o7ng lao d9o6ng5 o73 Ta6y Ho62",
        "ai đc hcld o tay ho",
    ] {
        let text = SERVED.talk(&[question], 1).text.text();
        assert!(
            text.contains("Phòng Nội vụ") && text.contains("hạng Ba"),
            "{question}: {text}"
        );
    }
}

#[test]
fn two_questions_in_one_message_get_both_answers() {
    INVENTED.says(&["cụm trưởng và cụm phó cụm 3 là ai?"], &["Lục Văn Kha", "Mã Thị Sim"]);
    INVENTED.says(
        &["Cụm 3 gồm những quận nào, ai là cụm trưởng?"],
        &["Ba Đình", "Hà Đông", "Lục Văn Kha"],
    );
    INVENTED.says(
        &["Xã Xuân Đình khen bao nhiêu tập thể và bao nhiêu cá nhân?"],
        &["7 tập thể", "31 cá nhân"],
    );
    SERVED.says(
        &["ai là chủ tịch UBND quận Tây Hồ và chủ tịch UBND quận Hoàn Kiếm là ai?"],
        &["Nguyễn Đình Khuyến", "Phạm Tuấn Long"],
    );
    INVENTED.says(
        &["Ai ở Đống Đa được Huân chương Lao động? Năm 2020 quận Đống Đa công nhận bao nhiêu gương người tốt việc tốt?"],
        &["Bông Sen", "120"],
    );
}
