//! Sentences of a paragraph.

use super::Span;

/// Abbreviations whose point ends no sentence, without the point, in lower case.
const ABBREVIATIONS: [&str; 26] = [
    "tp", "q", "p", "h", "tx", "tt", "x", "ths", "ts", "pgs", "gs", "bs", "đ/c", "t.ư", "tr", "st", "no", "mr", "mrs",
    "dr", "ks", "ls", "ms", "prof", "capt", "col",
];

/// The sentences of one paragraph (a piece of text without line ends), as spans of it, without the space around.
/// A sentence ends at `.`, `!`, `?` or `…` before a space and something that can begin a sentence; not at an
/// abbreviation ("TP. Hà Nội", "PGS.TS. Nguyễn"), an initial ("Ngô V. Minh") or inside a number. A point glued to
/// a capital word ("cán bộ.Quận") ends one too: crawls lose the space.
pub fn sentences(paragraph: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = 0;
    let chars: Vec<(usize, char)> = paragraph.char_indices().collect();
    let mut at = 0;
    while at < chars.len() {
        let (_, c) = chars[at];
        if matches!(c, '.' | '!' | '?' | '…') {
            let mut next = at + 1;
            while next < chars.len() && matches!(chars[next].1, '.' | '!' | '?' | '…' | '”' | '’' | '"' | ')' | '»')
            {
                next += 1;
            }
            let end = chars.get(next).map_or(paragraph.len(), |(offset, _)| *offset);
            if ends_here(paragraph, &chars, at, next) {
                push(&mut out, paragraph, start, end);
                start = end;
            }
            at = next;
        } else {
            at += 1;
        }
    }
    push(&mut out, paragraph, start, paragraph.len());
    out
}

/// The parts of a sentence between commas, semicolons and brackets; a comma inside a number parts nothing.
pub fn parts(sentence: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut from = 0;
    let bytes = sentence.as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    for (at, c) in sentence.char_indices() {
        let number = matches!(c, ',' | '.') && digit(at.checked_sub(1)) && digit(Some(at + 1));
        if matches!(c, ',' | ';' | '(' | ')' | '.') && !number {
            out.push(&sentence[from..at]);
            from = at + c.len_utf8();
        }
    }
    out.push(&sentence[from..]);
    out.retain(|part| !part.trim().is_empty());
    out
}

/// Whether a sentence ends at the mark `at`, the text going on at `next`.
fn ends_here(paragraph: &str, chars: &[(usize, char)], at: usize, next: usize) -> bool {
    let Some(&(_, following)) = chars.get(next) else {
        return true;
    };
    let point = chars[at].1 == '.' && next == at + 1;
    let word_before = paragraph[..chars[at].0]
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | ',' | '“' | '"'))
        .next()
        .unwrap_or("");
    let letters = word_before.chars().count();
    if !following.is_whitespace() {
        // "…Covid-19.Quận": only a whole lower-case word before and a capitalised word of two letters after.
        let glued = following.is_uppercase()
            && chars.get(next + 1).is_some_and(|(_, c)| c.is_lowercase())
            && word_before.chars().last().is_some_and(|c| {
                (letters >= 2 && c.is_lowercase())
                    || (c.is_ascii_digit() && !word_before.starts_with(char::is_alphabetic))
            })
            && !word_before.contains('.');
        return glued;
    }
    let Some(begins) = chars[next..].iter().map(|(_, c)| *c).find(|c| !c.is_whitespace()) else {
        return true;
    };
    if begins.is_lowercase() || matches!(begins, ',' | ';' | ')') {
        return false;
    }
    if !point {
        return true;
    }
    let lower = word_before.to_lowercase();
    let last_part = lower.rsplit(['.', '/']).next().unwrap_or("");
    // "dự Đại hội lần thứ X. Hưởng ứng …": behind "thứ", "quý", "khóa" a single letter is a number.
    const NUMBERED: [&str; 4] = ["thứ", "quý", "khóa", "nhóm"];
    let led = paragraph[..chars[at].0].trim_end_matches(word_before).trim_end();
    let numeral = matches!(word_before, "I" | "V" | "X") && NUMBERED.iter().any(|word| led.ends_with(word));
    let initial = letters == 1 && word_before.chars().all(|c| c.is_uppercase()) && !numeral;
    // "ông N.D. T.C": the initials of one name.
    let initials = word_before
        .split('.')
        .all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase));
    let more = chars[next..]
        .iter()
        .skip_while(|(_, c)| c.is_whitespace())
        .nth(1)
        .is_some_and(|(_, c)| *c == '.');
    let short = ABBREVIATIONS.contains(&lower.as_str()) || ABBREVIATIONS.contains(&last_part);
    let capital_short = short && word_before.chars().next().is_some_and(|c| c.is_uppercase());
    !(initial || (initials && more) || (capital_short && !numeral) || (short && lower.contains('/')))
}

fn push(out: &mut Vec<Span>, paragraph: &str, start: usize, end: usize) {
    let piece = &paragraph[start..end];
    let trimmed = piece.trim();
    if !trimmed.is_empty() {
        let from = start + (piece.len() - piece.trim_start().len());
        out.push(Span::new(from, from + trimmed.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|s| s.of(text)).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        assert_eq!(
            split("Thu đạt 1.598,6 tỷ. Chi giảm."),
            ["Thu đạt 1.598,6 tỷ.", "Chi giảm."]
        );
        assert_eq!(
            split("Xã cử 3 người dự Đại hội lần thứ X. Các thôn ký giao ước."),
            ["Xã cử 3 người dự Đại hội lần thứ X.", "Các thôn ký giao ước."]
        );
        assert_eq!(
            split("Tại TP. Hà Nội, PGS.TS. Nguyễn Văn A nói."),
            ["Tại TP. Hà Nội, PGS.TS. Nguyễn Văn A nói."]
        );
        assert_eq!(split("“Xong!”. Rồi về…"), ["“Xong!”.", "Rồi về…"]);
        assert_eq!(split("giúp cán bộ.Quận đã làm."), ["giúp cán bộ.", "Quận đã làm."]);
        assert_eq!(split("Bà V. Minh đến."), ["Bà V. Minh đến."]);
        assert_eq!(split("It is headed by Ms. Le Na."), ["It is headed by Ms. Le Na."]);
        assert_eq!(
            split("Trao cho ông N.D. T.C hôm qua."),
            ["Trao cho ông N.D. T.C hôm qua."]
        );
        assert_eq!(split("Theo ông N.D. Tỉnh đã trao."), ["Theo ông N.D.", "Tỉnh đã trao."]);
    }

    #[test]
    fn a_comma_inside_a_number_parts_nothing() {
        assert_eq!(
            parts("thu 2,05 tỷ đồng; năm ngoái 1,4 tỷ"),
            ["thu 2,05 tỷ đồng", " năm ngoái 1,4 tỷ"]
        );
        assert_eq!(parts("329 huân chương (Hà Giang 175, Tuyên Quang 154)").len(), 3);
    }
}
