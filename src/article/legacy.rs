//! The two encodings Vietnamese was typed in before Unicode, told by their fonts alone: TCVN3 (ABC), where a letter with
//! its marks is one byte, and VNI, where the marks follow their letter. Their bytes are those of Western letters, so
//! which it is shows in the words that come out.

use encoding_rs::WINDOWS_1252;

/// Words that make up a tenth of any Vietnamese text, each with a mark of its own.
#[rustfmt::skip]
const FREQUENT: [&str; 24] = [
    "và", "của", "các", "được", "là", "có", "cho", "những", "người", "không", "với", "đã", "một", "năm", "về", "từ", "này",
    "để", "đến", "quận", "nhân", "thưởng", "tặng", "phường",
];

#[rustfmt::skip]
const TCVN3: [(char, char); 74] = [
    ('µ', 'à'), ('¸', 'á'), ('¶', 'ả'), ('·', 'ã'), ('¹', 'ạ'), ('¨', 'ă'), ('»', 'ằ'), ('¾', 'ắ'), ('¼', 'ẳ'), ('½', 'ẵ'),
    ('Æ', 'ặ'), ('©', 'â'), ('Ç', 'ầ'), ('Ê', 'ấ'), ('È', 'ẩ'), ('É', 'ẫ'), ('Ë', 'ậ'), ('®', 'đ'), ('Ì', 'è'), ('Ð', 'é'),
    ('Î', 'ẻ'), ('Ï', 'ẽ'), ('Ñ', 'ẹ'), ('ª', 'ê'), ('Ò', 'ề'), ('Õ', 'ế'), ('Ó', 'ể'), ('Ô', 'ễ'), ('Ö', 'ệ'), ('×', 'ì'),
    ('Ý', 'í'), ('Ø', 'ỉ'), ('Ü', 'ĩ'), ('Þ', 'ị'), ('ß', 'ò'), ('ã', 'ó'), ('á', 'ỏ'), ('â', 'õ'), ('ä', 'ọ'), ('«', 'ô'),
    ('å', 'ồ'), ('è', 'ố'), ('æ', 'ổ'), ('ç', 'ỗ'), ('é', 'ộ'), ('¬', 'ơ'), ('ê', 'ờ'), ('í', 'ớ'), ('ë', 'ở'), ('ì', 'ỡ'),
    ('î', 'ợ'), ('ï', 'ù'), ('ó', 'ú'), ('ñ', 'ủ'), ('ò', 'ũ'), ('ô', 'ụ'), ('\u{ad}', 'ư'), ('õ', 'ừ'), ('ø', 'ứ'),
    ('ö', 'ử'), ('÷', 'ữ'), ('ù', 'ự'), ('ú', 'ỳ'), ('ý', 'ý'), ('û', 'ỷ'), ('ü', 'ỹ'), ('þ', 'ỵ'), ('¡', 'Ă'), ('¢', 'Â'),
    ('§', 'Đ'), ('£', 'Ê'), ('¤', 'Ô'), ('¥', 'Ơ'), ('¦', 'Ư'),
];

/// Letters of VNI that are one byte.
#[rustfmt::skip]
const VNI_LETTERS: [(char, char); 18] = [
    ('ñ', 'đ'), ('Ñ', 'Đ'), ('ô', 'ơ'), ('Ô', 'Ơ'), ('ö', 'ư'), ('Ö', 'Ư'), ('í', 'í'), ('Í', 'Í'), ('ì', 'ì'), ('Ì', 'Ì'),
    ('æ', 'ỉ'), ('Æ', 'Ỉ'), ('ó', 'ĩ'), ('Ó', 'Ĩ'), ('ò', 'ị'), ('Ò', 'Ị'), ('î', 'ỵ'), ('Î', 'Ỵ'),
];

/// What follows a letter of VNI, and the marks it stands for.
#[rustfmt::skip]
const VNI_MARKS: [(char, &str); 17] = [
    ('ù', "\u{301}"), ('ø', "\u{300}"), ('û', "\u{309}"), ('õ', "\u{303}"), ('ï', "\u{323}"),
    ('â', "\u{302}"), ('á', "\u{302}\u{301}"), ('à', "\u{302}\u{300}"), ('å', "\u{302}\u{309}"), ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"), ('ê', "\u{306}"), ('é', "\u{306}\u{301}"), ('è', "\u{306}\u{300}"), ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"), ('ë', "\u{306}\u{323}"),
];

/// The text, where it reads better in one of the two than as `otherwise`.
pub fn decode(bytes: &[u8], otherwise: &str) -> Option<String> {
    let western = WINDOWS_1252.decode_without_bom_handling(bytes).0;
    let best = [tcvn3(&western), vni(&western)]
        .into_iter()
        .max_by_key(|text| frequent(text))?;
    let (found, words) = (frequent(&best), best.split_whitespace().count());
    (found >= 2 && found * 30 >= words && found > frequent(otherwise)).then_some(best)
}

fn tcvn3(western: &str) -> String {
    let letter = |c: char| TCVN3.iter().find(|(is, _)| *is == c).map_or(c, |(_, letter)| *letter);
    western.chars().map(letter).collect()
}

fn vni(western: &str) -> String {
    let mut out = String::with_capacity(western.len());
    let mut marked = false;
    for c in western.chars() {
        let lower = c.to_lowercase().next().unwrap_or(c);
        let mark = VNI_MARKS.iter().find(|(is, _)| *is == lower).filter(|_| marked);
        if let Some((_, marks)) = mark {
            out.push_str(marks);
            marked = false;
            continue;
        }
        let letter = VNI_LETTERS
            .iter()
            .find(|(is, _)| *is == c)
            .map_or(c, |(_, letter)| *letter);
        marked = "aeouyơưAEOUYƠƯ".contains(letter);
        out.push(letter);
    }
    out
}

/// How many of the frequent words a text holds.
fn frequent(text: &str) -> usize {
    let text = crate::text::clean::clean(text).to_lowercase();
    let words = text.split(|c: char| !c.is_alphabetic());
    words.filter(|word| FREQUENT.contains(word)).count()
}

#[cfg(test)]
mod tests {
    use crate::article::decode::decode;
    use crate::text::clean::clean;

    const TEXT: &str = "Quận Tây Hồ, Hà Nội: các cá nhân của phường được tặng Giấy khen và nhiều người có việc tốt.";

    #[test]
    fn tcvn3_is_read() {
        let bytes =
            b"Qu\xcbn T\xa9y H\xe5, H\xb5 N\xe9i: c\xb8c c\xb8 nh\xa9n c\xf1a ph\xad\xeang \xae\xad\xeec t\xc6ng \
            Gi\xcay khen v\xb5 nhi\xd2u ng\xad\xeai c\xe3 vi\xd6c t\xe8t.";
        assert_eq!(clean(&decode(bytes).unwrap()), TEXT);
    }

    #[test]
    fn vni_is_read() {
        let bytes = b"Qua\xe4n Ta\xe2y Ho\xe0, Ha\xf8 No\xe4i: ca\xf9c ca\xf9 nha\xe2n cu\xfba ph\xf6\xf4\xf8ng \
            \xf1\xf6\xf4\xefc ta\xebng Gia\xe1y khen va\xf8 nhie\xe0u ng\xf6\xf4\xf8i co\xf9 vie\xe4c to\xe1t.";
        assert_eq!(clean(&decode(bytes).unwrap()), TEXT);
    }

    /// Western text stays what it is.
    #[test]
    fn other_texts_are_not_taken_for_them() {
        let (french, _, _) =
            encoding_rs::WINDOWS_1252.encode("Le préfet a été reçu à l'hôtel de ville, où il a loué les élèves.");
        assert_eq!(super::decode(&french, ""), None);
    }
}
