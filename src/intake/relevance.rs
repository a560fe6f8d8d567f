//! Whether a report is about what the bot is for. What somebody hands over is never asked; what a feed brings is.

use super::reading::Reading;
use crate::text::fold::phrase_key;

/// Words of the emulation movement; one in the title, or two different ones in the text, make a report ours.
const OURS: [&str; 27] = [
    "thi đua",
    "khen thưởng",
    "bằng khen",
    "giấy khen",
    "huân chương",
    "cờ thi đua",
    "người tốt việc tốt",
    "người tốt, việc tốt",
    "điển hình tiên tiến",
    "gương điển hình",
    "chiến sĩ thi đua",
    "anh hùng lao động",
    "lao động tiên tiến",
    "tập thể lao động xuất sắc",
    "danh hiệu",
    "tuyên dương",
    "biểu dương",
    "kỷ niệm chương",
    "phong trào",
    "vinh danh",
    "công dân thủ đô ưu tú",
    "nhà giáo ưu tú",
    "thầy thuốc ưu tú",
    "gương sáng",
    "emulation",
    "certificate of merit",
    "labour order",
];

/// Words of what else gives medals and titles, and of the rest of the news.
const OTHERS: [&str; 24] = [
    "bóng đá",
    "trận đấu",
    "bàn thắng",
    "huấn luyện viên",
    "cầu thủ",
    "đội tuyển",
    "vòng loại",
    "bán kết",
    "tỉ số",
    "tỷ số",
    "hlv",
    "giá vàng",
    "chứng khoán",
    "vn-index",
    "showbiz",
    "ca sĩ",
    "hoa hậu",
    "phim",
    "thời tiết",
    "xổ số",
    "bitcoin",
    "giao hữu",
    "v-league",
    "ngoại hạng",
];

pub fn is_ours(reading: &Reading) -> bool {
    let (title, text) = (phrase_key(&reading.title), phrase_key(&reading.text));
    let count = |words: &[&str], text: &str| words.iter().filter(|word| holds(text, &phrase_key(word))).count();
    let (mine, others) = (count(&OURS, &text), count(&OTHERS, &text));
    if count(&OTHERS, &title) > 0 || others > mine {
        return false;
    }
    count(&OURS, &title) > 0 || mine >= 2
}

/// As whole words.
fn holds(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours(title: &str, text: &str) -> bool {
        is_ours(&Reading {
            title: title.to_owned(),
            text: text.to_owned(),
            ..Reading::default()
        })
    }

    #[test]
    fn reports_of_the_movement_are_told_from_the_rest_of_the_news() {
        assert!(ours(
            "Quận Tây Hồ tổng kết phong trào thi đua",
            "Hội nghị được tổ chức sáng nay."
        ));
        assert!(ours(
            "Hội nghị của quận",
            "Quận tặng Giấy khen và biểu dương các gương người tốt."
        ));
        assert!(!ours(
            "Đội tuyển đoạt huy chương",
            "Cầu thủ ghi bàn thắng, phong trào bóng đá lên cao, được vinh danh."
        ));
        assert!(!ours("Giá vàng tăng mạnh", "Giá vàng hôm nay tăng phiên thứ ba."));
        assert!(!ours(
            "Lịch cắt nước cuối tuần",
            "Các phường dưới đây tạm ngừng cấp nước."
        ));
    }
}
