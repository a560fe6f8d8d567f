//! Numbers that belong to a person: of telephones and identity cards. Told by their form alone, and masked where others
//! read.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};

/// Telephone numbers as they are written in Việt Nam: 0912 345 678, 0912.345.678, 024 3825 3536, +84 912345678.
static PHONE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:\+84[ .-]?|\b0)\d{2,3}[ .-]?\d{3,4}[ .-]?\d{3,4}\b").ok());

/// Twelve digits that begin as an identity card does, or nine to twelve behind its name.
static IDENTITY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b0\d{11}\b|(?i:\b(?:cccd|cmnd|cmtnd|căn cước|chứng minh)[^\d\n]{0,30})\d{9,12}\b").ok()
});

/// The text with such numbers made unreadable but for their last two digits.
///
/// ```
/// assert_eq!(thidua::text::mask::mask("ĐT: 0912.345.678"), "ĐT: ••••.•••.•78");
/// assert_eq!(thidua::text::mask::mask("năm 2023: 22.264 tỷ"), "năm 2023: 22.264 tỷ");
/// ```
pub fn mask(text: &str) -> Cow<'_, str> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let (Some(phone), Some(identity)) = (PHONE.as_ref(), IDENTITY.as_ref()) else {
        return Cow::Borrowed(text);
    };
    if digits < 9 {
        return Cow::Borrowed(text);
    }
    let masked = identity.replace_all(text, |found: &Captures| hidden(&found[0]));
    match phone.replace_all(&masked, |found: &Captures| phone_hidden(&found[0])) {
        Cow::Borrowed(_) => masked,
        Cow::Owned(both) => Cow::Owned(both),
    }
}

fn phone_hidden(number: &str) -> String {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    if (10..=12).contains(&digits) {
        hidden(number)
    } else {
        number.to_owned()
    }
}

fn hidden(number: &str) -> String {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let mut seen = 0;
    let hide = |c: char| {
        if !c.is_ascii_digit() {
            return c;
        }
        seen += 1;
        if seen + 2 > digits { c } else { '•' }
    };
    number.chars().map(hide).collect()
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn telephones_and_identity_cards_are_masked() {
        for (text, masked) in [
            ("gọi 0912345678 nhé", "gọi ••••••••78 nhé"),
            ("+84 912 345 678", "+•• ••• ••• •78"),
            ("024 3825 3536.", "••• •••• ••36."),
            ("số CCCD 001085012345", "số CCCD ••••••••••45"),
            ("CMND số 012345678 cấp", "CMND số •••••••78 cấp"),
        ] {
            assert_eq!(mask(text), masked);
        }
    }

    #[test]
    fn money_dates_and_counts_stay() {
        for text in [
            "ngày 09/03/2023, 09.03.2023 và 10.03.2023",
            "thu ngân sách 1.234.567.890 đồng",
            "1234567890 đồng",
            "giai đoạn 2015-2020, 2021 - 2025",
            "0,123456789012",
            "1.500.000.000.000 đồng",
            "đạt 100,5% trong 6 tháng 2020 2021 2022",
            "20.10.2023 123.456.789",
        ] {
            assert_eq!(mask(text), text);
        }
    }
}
