//! The first door: whatever arrives becomes NFC text without invisible characters.

use unicode_normalization::UnicodeNormalization;

/// NFC; Ð and ð (eth, a frequent mistyping) become Đ and đ; every kind of space becomes a plain one;
/// zero-width, bidirectional and control characters are dropped; line ends become `\n`. Words, quotation
/// marks, dashes and tone placing stay as written, since answers quote them.
///
/// ```
/// assert_eq!(thidua::text::clean::clean("Ða\u{301} \u{200b}\u{a0}x\r\n"), "Đá  x\n");
/// ```
pub fn clean(text: &str) -> String {
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return text.to_string();
    }
    let mut out = String::with_capacity(text.len());
    let mut previous_was_return = false;
    for c in text.nfc() {
        let was_return = std::mem::replace(&mut previous_was_return, c == '\r');
        match c {
            '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' => out.push('\n'),
            '\n' if was_return => {}
            '\n' => out.push('\n'),
            'Ð' | 'Ɖ' => out.push('Đ'),
            'ð' | 'ɖ' => out.push('đ'),
            '\t' => out.push(' '),
            c if is_invisible(c) => {}
            c if c.is_whitespace() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Characters with no width of their own: controls, zero-width, bidirectional marks, tags, variation selectors.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// One line: runs of white space become one space, none at the ends.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_text_is_composed_and_marks_are_dropped() {
        assert_eq!(clean("Tây Hô\u{300}\u{200b}"), "Tây Hồ");
        assert_eq!(clean("a\u{202e}b\u{feff}c\u{7}"), "abc");
        assert_eq!(clean("một\u{a0}hai\u{2003}ba\r\nbốn\rnăm"), "một hai ba\nbốn\nnăm");
        assert_eq!(clean("Ðống Ða"), "Đống Đa");
    }

    #[test]
    fn one_line_folds_space() {
        assert_eq!(one_line("  một \n hai  "), "một hai");
    }
}
