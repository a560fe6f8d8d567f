//! Things counted, in English with the report's own words beside them.

use super::number;
use crate::entity::lexicon::Lexicon;

/// "4 collectives (4 tập thể)", "2.8 million visits (2,8 triệu lượt)"; `written`: as the report has it.
pub fn counted_english(lexicon: &Lexicon, value: f64, unit: &str, written: &str) -> String {
    let long = large(written);
    let decimals = || decimal(written).filter(|_| value.fract() != 0.0);
    let as_written = long.is_some() || value.fract() != 0.0;
    let shown = long.or_else(decimals).unwrap_or_else(|| number(value));
    let own = if as_written {
        written.to_string()
    } else {
        format!("{shown} {unit}")
    };
    let tokens = crate::text::token::tokens(unit);
    let english = lexicon.glossary.names.longest(&tokens, 0, true).iter().find_map(|hit| {
        lexicon
            .glossary
            .get(hit.value)
            .english
            .iter()
            .find(|e| value == 1.0 || e.ends_with('s'))
            .cloned()
    });
    match english {
        Some(english) => format!("{shown} {english} ({own})"),
        None => own.trim().to_string(),
    }
}

/// "2,8 triệu lượt" is 2.8 million; nothing where the number is written out.
fn large(written: &str) -> Option<String> {
    const FACTORS: [(&str, &str); 5] = [
        ("nghìn", "thousand"),
        ("ngàn", "thousand"),
        ("triệu", "million"),
        ("tỷ", "billion"),
        ("tỉ", "billion"),
    ];
    let words: Vec<&str> = written.split_whitespace().collect();
    let (digits, factor) = words.windows(2).find_map(|two| {
        let (_, english) = FACTORS.iter().find(|(word, _)| *word == two[1])?;
        two[0]
            .starts_with(|c: char| c.is_ascii_digit())
            .then_some((two[0], *english))
    })?;
    let point = digits.split_once(',').map(|(whole, part)| format!("{whole}.{part}"));
    Some(format!("{} {factor}", point.unwrap_or_else(|| digits.to_string())))
}

/// "97,20 điểm" is 97.20: a number keeps its decimals.
fn decimal(written: &str) -> Option<String> {
    let digits = written
        .split_whitespace()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let (whole, part) = digits.rsplit_once(',')?;
    Some(format!("{}.{part}", whole.replace('.', ",")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_its_decimals() {
        assert_eq!(decimal("97,20 điểm").as_deref(), Some("97.20"));
        assert_eq!(decimal("1.598,6 ha").as_deref(), Some("1,598.6"));
        assert_eq!(decimal("97 điểm"), None);
    }

    #[test]
    fn a_large_number_keeps_the_digits_of_the_report() {
        assert_eq!(large("khoảng 2,8 triệu lượt").as_deref(), Some("2.8 million"));
        assert_eq!(large("850 nghìn người").as_deref(), Some("850 thousand"));
        assert_eq!(large("1.250 người"), None);
    }
}
