//! Bytes become text: UTF-8 and UTF-16 with or without a mark, and the older Vietnamese encodings of one byte.

use super::legacy;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};

/// Why a file is no article; [`Display`](std::fmt::Display) says it in a clause that follows the file's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("tệp trống (the file is empty)")]
    Empty,
    #[error("không phải tệp văn bản (not a text file)")]
    Binary,
    #[error("không đoán được bảng mã, hãy lưu lại bằng UTF-8 (unknown encoding, save it as UTF-8)")]
    Encoding,
    #[error("không có đoạn văn nào (no text of an article in it)")]
    NoText,
}

/// Files that are no text whatever their bytes happen to spell.
const MAGIC: [&[u8]; 7] = [
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
];

pub fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    if MAGIC.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(Unreadable::Binary);
    }
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0.into_owned(),
        None => without_mark(bytes)?,
    };
    let (mut controls, mut strange, mut all) = (0usize, 0usize, 0usize);
    for c in text.chars() {
        all += 1;
        controls += usize::from(c.is_control() && !c.is_whitespace());
        strange += usize::from(c == '\u{fffd}');
    }
    if controls * 50 > all {
        return Err(Unreadable::Binary);
    }
    if strange * 20 > all {
        return Err(Unreadable::Encoding);
    }
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(text)
}

fn without_mark(bytes: &[u8]) -> Result<String, Unreadable> {
    if let Some(encoding) = unmarked_utf16(bytes) {
        return Ok(encoding.decode_without_bom_handling(bytes).0.into_owned());
    }
    if bytes.contains(&0) {
        return Err(Unreadable::Binary);
    }
    let (text, _, broken) = UTF_8.decode(bytes);
    let lost = text.chars().filter(|c| *c == '\u{fffd}').count();
    // A crawl may cut a letter in two; a file with one or two such places is UTF-8 all the same.
    if !broken || lost * 200 <= text.chars().count() {
        return Ok(text.into_owned());
    }
    let vietnamese = WINDOWS_1258.decode(bytes).0;
    if let Some(text) = legacy::decode(bytes, &vietnamese) {
        return Ok(text);
    }
    let mut guess = chardetng::EncodingDetector::new();
    guess.feed(bytes, true);
    let encoding = guess.guess(Some(b"vn"), false);
    // The two differ in a handful of letters; in a Vietnamese archive it is the Vietnamese one.
    if encoding != WINDOWS_1258 && encoding != WINDOWS_1252 {
        return Err(Unreadable::Encoding);
    }
    let (text, _, broken) = WINDOWS_1258.decode(bytes);
    let text = text.into_owned();
    let letters = text.chars().filter(|c| c.is_alphabetic() || c.is_whitespace()).count();
    if broken || letters * 10 < text.chars().count() * 6 {
        return Err(Unreadable::Encoding);
    }
    Ok(text)
}

/// UTF-16 without its mark: every second byte of the spaces and plain letters is zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let pairs = bytes.len() / 2;
    // Letters with Vietnamese marks have a second byte other than zero; a third of plain ones is what is left.
    if odd * 3 > pairs && even * 20 < pairs {
        Some(UTF_16LE)
    } else if even * 3 > pairs && odd * 20 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::clean::clean;

    const TEXT: &str =
        "Quận Tây Hồ khen thưởng\nHội nghị được tổ chức sáng nay tại trụ sở quận, nhiều cá nhân nhận Bằng khen.\n";

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    }

    #[test]
    fn every_usual_encoding_is_read() {
        assert_eq!(decode(TEXT.as_bytes()).unwrap(), TEXT);
        let marked: Vec<u8> = [b"\xef\xbb\xbf", TEXT.as_bytes()].concat();
        assert_eq!(decode(&marked).unwrap(), TEXT);
        for big in [true, false] {
            assert_eq!(decode(&utf16(TEXT, big)).unwrap(), TEXT);
            assert_eq!(decode(&utf16(&format!("\u{feff}{TEXT}"), big)).unwrap(), TEXT);
        }
    }

    #[test]
    fn windows_1258_is_guessed() {
        // Its letters carry their tone as a character of its own: "Quâ" + dot below + "n".
        let bytes = b"Qu\xe2\xf2n T\xe2y H\xf4\xcc khen th\xfd\xf5\xd2ng c\xe1c c\xe1 nh\xe2n, t\xe2\xf2p th\xea\xd2 c\xf3 th\xe0nh t\xedch xu\xe2\xect s\xe3\xecc trong n\xe3m qua.";
        let text = clean(&decode(bytes).unwrap());
        assert!(text.starts_with("Quận Tây Hồ khen thưởng các cá nhân"), "{text}");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b""), Err(Unreadable::Empty));
        assert_eq!(decode(b" \n\t "), Err(Unreadable::Empty));
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n...."), Err(Unreadable::Binary));
        assert_eq!(decode(b"%PDF-1.4 text"), Err(Unreadable::Binary));
        let noise: Vec<u8> = (0..4000u32).map(|i| (i.wrapping_mul(2654435761) >> 13) as u8).collect();
        assert_eq!(decode(&noise), Err(Unreadable::Binary));
    }

    #[test]
    fn a_letter_cut_in_two_does_not_make_a_file_unreadable() {
        let mut bytes = TEXT.repeat(4).into_bytes();
        bytes.extend(b"\xe1\xba");
        assert!(decode(&bytes).unwrap().starts_with("Quận Tây Hồ"));
    }
}
