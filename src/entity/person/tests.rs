//! How persons are found, by examples.

use super::super::lexicon::Lexicon;
use super::*;
use crate::text::Lang;

fn names(text: &str, strict: bool) -> Vec<String> {
    let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
    find(&Words::new(text, &lexicon, strict, Lang::Vi))
        .into_iter()
        .map(|e| match e.value {
            Value::Person(p) => format!("{}{}", p.name, if p.short { "?" } else { "" }),
            _ => String::new(),
        })
        .collect()
}

#[test]
fn names_are_found_by_their_form() {
    for (text, expected) in [
        ("đồng chí Thiếu tướng Lò Văn Sao - Phó Cục trưởng", "Lò Văn Sao"),
        ("Chủ tịch UBND quận Hoàng Mai Trần Văn Bách cho biết", "Trần Văn Bách"),
        ("Bí thư Quận ủy Đống Đa Đinh Trường Xuân chia sẻ", "Đinh Trường Xuân"),
        (
            "Trưởng Ban Dân vận Thành ủy Nguyễn Doãn Bình - phụ trách Cụm",
            "Nguyễn Doãn Bình",
        ),
        (
            "Phó Chủ tịch UBND quận Trần Bình, ông Bình và cô Hoa dự",
            "Trần Bình | Bình? | Hoa?",
        ),
        ("Giám đốc Sở Nội vụ Lê An dự hội nghị", "Lê An"),
        ("PGS.TS. Lý Thị Mận - giảng viên", "Lý Thị Mận"),
        ("bà Đoàn Thanh Mận và ông Đoàn Văn Sao", "Đoàn Thanh Mận | Đoàn Văn Sao"),
        // In capitals, as lists of the commended have it.
        ("tặng bà ĐOÀN THANH MẬN, Chi hội trưởng", "Đoàn Thanh Mận"),
        ("Giám đốc LÒ VĂN SAO và ông ĐOÀN Ý cùng dự", "Lò Văn Sao | Đoàn Ý"),
    ] {
        assert_eq!(names(text, true).join(" | "), expected, "{text}");
    }
}

#[test]
fn places_streets_and_organisations_are_no_persons() {
    for text in [
        "Thành phố Hồ Chí Minh và tỉnh Bà Rịa - Vũng Tàu",
        "tấm gương đạo đức Hồ Chí Minh, lời Bác Hồ dạy",
        "Trường Tiểu học Nguyễn Bỉnh Khiêm ở phường Lê Đại Hành",
        "phố Trần Hưng Đạo, quận Hoàng Mai và Hà Đông",
        "Đoàn Thanh niên quận, Báo Lao Động, Từ Liêm",
        "Đoàn Văn công Quân khu, Đoàn Công tác số 2, Đoàn Kiểm tra",
        "anh hùng, chị em và bà con",
        "ĐOÀN THANH NIÊN TUYÊN DƯƠNG NGƯỜI TỐT VIỆC TỐT",
        "ĐOÀN CÔNG TÁC UBND VÀ HĐND",
        "BẢO HIỂM XÃ HỘI",
    ] {
        assert_eq!(names(text, true), [""; 0], "{text}");
    }
}

#[test]
fn typed_names_need_no_marks() {
    for (text, expected) in [
        ("ba doan thi mai o phuong nao", "doan thi mai"),
        ("ngo thanh thuy la ai", "ngo thanh thuy"),
        ("Bà Phương Loan ở Quỳnh Lôi có việc gì tốt?", "Phương Loan?"),
        ("who is nguyen thi thu huong in the story", "nguyen thi thu huong"),
        ("ông Nguyễn Minh Tâm giữ chức gì?", "Nguyễn Minh Tâm"),
        ("chu tich ubnd quan tay ho la ai", ""),
        ("bi thu quan uy hoang mai la ai", ""),
        ("co giao nao cua tieu hoc duoc ntvt", ""),
        ("hai ba trung co may nguoi duoc khen", ""),
        ("bac tu liem giam bao nhieu ho ngheo", ""),
        ("ai doc bao cao thi dua o hoang mai", ""),
        ("có ai được Nhà giáo Nhân dân không", ""),
    ] {
        assert_eq!(names(text, false).join(" | "), expected, "{text}");
    }
}
