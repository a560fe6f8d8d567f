//! English award names in the forms they are met in.

/// English forms in the plural and in both spellings of "labour".
pub fn variants(phrase: &str) -> Vec<String> {
    let mut out = vec![phrase.to_string()];
    for (from, to) in [("Labour", "Labor"), ("Labor ", "Labour "), ("Defence", "Defense")] {
        for known in out.clone() {
            if known.contains(from) {
                out.push(known.replace(from, to));
            }
        }
    }
    const HEADS: &[&str] = &[
        "Order",
        "Medal",
        "Flag",
        "Certificate",
        "Fighter",
        "Soldier",
        "Collective",
        "Citizen",
        "Teacher",
        "Doctor",
        "Physician",
        "Artist",
        "Artisan",
        "Hero",
        "Mother",
        "Unit",
        "Badge",
        "Prize",
        "Award",
        "Face",
        "Worker",
        "Labourer",
        "Laborer",
        "Letter",
        "Example",
        "Model",
        "Person",
        "Deed",
        "Merit",
        "Combatant",
        "Title",
        "Family",
    ];
    for known in out.clone() {
        for head in HEADS.iter().copied() {
            let plural = match head {
                "Hero" => "Heroes".to_string(),
                "Person" => "People".to_string(),
                "Family" => "Families".to_string(),
                "Merit" => continue,
                head => format!("{head}s"),
            };
            let fits = known
                .split(' ')
                .any(|w| w.trim_end_matches(',').eq_ignore_ascii_case(head));
            if fits {
                let words: Vec<String> = known
                    .split(' ')
                    .map(|w| {
                        if w.trim_end_matches(',').eq_ignore_ascii_case(head) {
                            plural.clone()
                        } else {
                            w.to_string()
                        }
                    })
                    .collect();
                out.push(words.join(" "));
            }
        }
    }
    out
}
