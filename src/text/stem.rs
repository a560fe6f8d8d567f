//! English words without their endings.

/// "rescuing", "rescued", "rescues" are one word, and so are "carry" and "carried", "planning" and "plan", "employs" and
/// "employees"; Vietnamese names have no such endings.
pub fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 12] = ["ying", "ies", "ied", "ees", "ing", "ed", "es", "s", "ee", "e", "y", "d"];
    if word.len() < 5 || !word.is_ascii() {
        return word;
    }
    let cut = ENDINGS.iter().find_map(|end| {
        let rest = word.strip_suffix(end)?;
        (rest.len() >= 3 && ends(rest, end)).then_some((rest, *end))
    });
    match cut {
        Some((rest, "ing" | "ed")) if doubled(rest) => &rest[..rest.len() - 1],
        Some((rest, _)) => rest,
        None => word,
    }
}

/// Whether letters so left are of a word that ends so: "employ" and "employing" keep their "y", "press" its "s", "tree"
/// and "agreed" their two "e"; an employee is whom one employs.
fn ends(rest: &str, end: &str) -> bool {
    match end {
        "y" | "ying" => !rest.ends_with(['a', 'e', 'i', 'o', 'u']),
        "ee" | "ees" => rest.ends_with("oy"),
        "es" | "e" | "ed" => !rest.ends_with('e'),
        "d" => ["gree", "tee", "free"].iter().any(|verb| rest.ends_with(verb)),
        "s" => !rest.ends_with('s'),
        _ => true,
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
            &["play", "plays", "played", "playing"],
            &["employ", "employs", "employed", "employing", "employee", "employees"],
            &["survey", "surveys", "surveyed", "surveying"],
            &["praise", "praises", "praised", "praising"],
            &["class", "classes"],
            &["press", "pressed", "presses", "pressing"],
            &["committee", "committees"],
            &["tree", "trees"],
            &["agree", "agrees", "agreed", "agreeing"],
            &["exceed", "exceeds", "exceeded", "exceeding"],
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
