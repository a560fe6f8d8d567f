//! Where a part of a sentence ends: at a semicolon, or at a point that ends more than a short form or stands in no number.

/// Where the part begins that the end of the text belongs to.
pub(super) fn last(text: &str) -> usize {
    let stops = text.char_indices().rev();
    let stop = stops.into_iter().find(|(at, sign)| is_stop(text, *at, *sign));
    stop.map_or(0, |(at, _)| at)
}

/// Where the part begins that opens with a year of its own: "… 130% kế hoạch (năm 2022 là 6,1 tỷ đồng)".
pub(super) fn own_year(text: &str) -> Option<usize> {
    let at = text.rfind([',', '('])? + 1;
    let part = text[at..].trim_start();
    let rest = part
        .strip_prefix("năm ")
        .or_else(|| part.strip_prefix("trong khi năm "))?;
    let year = rest.split(' ').next().unwrap_or("");
    let digits = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    (digits || matches!(year, "trước" | "ngoái")).then_some(at)
}

/// Where the part ends that the beginning of the text belongs to.
pub(super) fn first(text: &str) -> usize {
    let stop = text.char_indices().find(|(at, sign)| is_stop(text, *at, *sign));
    stop.map_or(text.len(), |(at, _)| at)
}

/// "TP. Hải Phòng", "1.800 người", "Th.S A": their points end nothing.
fn is_stop(text: &str, at: usize, sign: char) -> bool {
    match sign {
        ';' | '!' | '?' => true,
        '.' => {
            let goes_on = text[at + 1..].starts_with(|c: char| !c.is_whitespace());
            let word = text[..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            let short = word.starts_with(char::is_uppercase) && word.chars().count() <= LONGEST_SHORT;
            !goes_on && !short
        }
        _ => false,
    }
}

/// The longest short form that a point follows: "Tx."
const LONGEST_SHORT: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_point_of_a_short_form_ends_nothing() {
        let text = "Sở khen. Công an TP. Hải Phòng trao 1.800 suất";
        assert_eq!(&text[last(text)..], ". Công an TP. Hải Phòng trao 1.800 suất");
        assert_eq!(&text[..first(text)], "Sở khen");
    }

    #[test]
    fn a_part_may_have_a_year_of_its_own() {
        let text = "Quỹ thu 8 tỷ đồng, bằng 130% kế hoạch (năm 2022 là ";
        assert_eq!(own_year(text).map(|at| &text[at..]), Some("năm 2022 là "));
        assert_eq!(own_year("Quỹ thu năm 2022, vượt kế hoạch "), None);
    }
}
