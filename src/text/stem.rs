//! English words without their endings.

/// "rescuing", "rescued", "rescues" are one word, and so are "carry" and "carried", "planning" and "plan"; Vietnamese
/// names have no such endings.
pub fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 9] = ["ying", "ies", "ied", "ing", "ed", "es", "s", "e", "y"];
    if word.len() < 5 || !word.is_ascii() {
        return word;
    }
    let cut = ENDINGS.iter().find_map(|end| {
        let rest = word.strip_suffix(end)?;
        (rest.len() >= 3 && !rest.ends_with('s')).then_some((rest, *end))
    });
    match cut {
        Some((rest, "ing" | "ed")) if doubled(rest) => &rest[..rest.len() - 1],
        Some((rest, _)) => rest,
        None => word,
    }
}

/// "plann", "stopp": the last letter was doubled before an ending.
fn doubled(rest: &str) -> bool {
    let mut letters = rest.bytes().rev();
    let last = letters.next();
    rest.len() >= 4 && last == letters.next() && last.is_some_and(|last| b"bdgmnprt".contains(&last))
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for row in [
            &["rescue", "rescued", "rescues", "rescuing"][..],
            &["carry", "carried", "carries", "carrying"],
            &["plan", "planned", "planning"],
            &["bloc", "blocs"],
        ] {
            assert!(row.iter().all(|word| stem(word) == stem(row[0])), "{row:?}");
        }
    }

    #[test]
    fn other_words_keep_theirs() {
        assert_ne!(stem("class"), stem("clad"));
        assert_eq!(stem("press"), "press");
        assert_eq!(stem("Thuy"), "Thuy");
    }
}
