//! How posts are found, by examples.

use super::super::lexicon::Lexicon;
use super::*;

fn posts(text: &str, strict: bool) -> Vec<String> {
    let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
    find(&Words::new(text, &lexicon, strict, Lang::Vi))
        .into_iter()
        .map(|e| match e.value {
            Value::Post(p) => {
                let tenure = if p.tenure == Tenure::Holds {
                    String::new()
                } else {
                    format!(" ({:?})", p.tenure)
                };
                format!("{} / {}{tenure}", p.title, p.body)
            }
            _ => String::new(),
        })
        .collect()
}

#[test]
fn posts_end_before_names_and_verbs() {
    for (text, expected) in [
        (
            "Chủ tịch UBND quận Hoàng Mai Trần Văn Bách cho biết",
            "Chủ tịch / UBND quận Hoàng Mai",
        ),
        ("Chủ tịch UBND quận Trần Văn Bách dự", "Chủ tịch / UBND quận"),
        (
            "Bí thư Chi bộ, Trưởng ban công tác mặt trận số 10 phường Cát Linh.",
            "Bí thư / Chi bộ | Trưởng ban công tác mặt trận / số 10 phường Cát Linh",
        ),
        (
            "Bí thư chi bộ Tổ dân phố 2C, phường Quỳnh Lôi.",
            "Bí thư / chi bộ Tổ dân phố 2C, phường Quỳnh Lôi",
        ),
        (
            "nguyên Phó Trưởng ban Thường trực Ban Thi đua-Khen thưởng Trung ương lưu ý",
            "Phó Trưởng ban Thường trực / Ban Thi đua-Khen thưởng Trung ương (Former)",
        ),
        (
            "Chủ tịch UBND quận kiêm Chủ tịch Hội đồng Thi đua - Khen thưởng quận Lê Văn An",
            "Chủ tịch / UBND quận | Chủ tịch / Hội đồng Thi đua - Khen thưởng quận",
        ),
        (
            "Cụm phó thứ hai Cụm thi đua số 8 cho biết",
            "Cụm phó thứ hai / Cụm thi đua số 8",
        ),
        (
            "Giám đốc Sở Văn hóa và Thể thao Đỗ Văn An",
            "Giám đốc / Sở Văn hóa và Thể thao",
        ),
        ("Chỉ thị số 34-CT/TW; Đoàn Chủ tịch", ""),
    ] {
        assert_eq!(posts(text, true).join(" | "), expected, "{text}");
    }
}

#[test]
fn posts_are_understood_as_typed() {
    for (text, expected, head) in [
        (
            "chu tich ubnd quan tay ho la ai",
            "chu tich / ubnd quan tay ho",
            head::Head::PeoplesCommittee,
        ),
        (
            "CT UBND quận Long Biên năm 2018 là ai?",
            "CT / UBND quận Long Biên",
            head::Head::PeoplesCommittee,
        ),
        (
            "bi thu quan uy hai ba trung nam 2021 la ai",
            "bi thu / quan uy hai ba trung",
            head::Head::PartyCommittee,
        ),
        (
            "Who chairs the Hoan Kiem People's Committee?",
            "chairs / Hoan Kiem People's Committee",
            head::Head::PeoplesCommittee,
        ),
        (
            "Who was Party secretary of Hoan Kiem district in 2022?",
            "Party secretary / Hoan Kiem district",
            head::Head::Other,
        ),
        (
            "Who chaired Cau Giay's People's Committee in 2022?",
            "chaired / Cau Giay's People's Committee",
            head::Head::PeoplesCommittee,
        ),
        (
            "Chủ tịch Hội Chữ thập đỏ phường Văn Chương tên gì",
            "Chủ tịch / Hội Chữ thập đỏ phường Văn Chương",
            head::Head::Other,
        ),
        (
            "ai là Chủ nhiệm Ủy ban kiểm tra Thành ủy Hà Nội",
            "Chủ nhiệm / Ủy ban kiểm tra Thành ủy Hà Nội",
            head::Head::Other,
        ),
    ] {
        let found = posts(text, false);
        assert_eq!(found.join(" | "), expected, "{text}");
        let body = found[0].split(" / ").nth(1).unwrap_or("");
        assert_eq!(head::of(body), head, "{text}");
    }
}
