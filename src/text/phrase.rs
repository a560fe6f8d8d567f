//! Phrases looked for in texts whose words stand apart by one space, as [`super::fold`] makes them.
//!
//! The rules look for many short lists of phrases in every sentence that may answer: to search the text anew for each of
//! them takes longer than all else, so the words are walked once, and a phrase is compared where one begins as it does.

/// Whether the phrase stands in the text, a space before it and one behind.
///
/// ```
/// assert!(thidua::text::phrase::stands(" ba xã được khen ", "xã được"));
/// assert!(!thidua::text::phrase::stands("xã được khen", "xã"));
/// ```
pub fn stands(text: &str, phrase: &str) -> bool {
    any_stands(text, &[phrase])
}

/// Whether one of the phrases stands so.
pub fn any_stands(text: &str, phrases: &[&str]) -> bool {
    let text = text.as_bytes();
    let begins = |phrase: &&str| {
        phrase
            .as_bytes()
            .first()
            .map_or(1 << (b' ' & 63), |head| 1u64 << (head & 63))
    };
    let heads = phrases.iter().map(begins).fold(0, |all, head| all | head);
    let spaces = text.iter().enumerate().filter(|(_, byte)| **byte == b' ');
    spaces.map(|(at, _)| &text[at + 1..]).any(|rest| {
        let may = rest.first().is_some_and(|head| heads & (1 << (head & 63)) != 0);
        may && phrases.iter().any(|phrase| {
            let phrase = phrase.as_bytes();
            rest.get(phrase.len()) == Some(&b' ') && rest.starts_with(phrase)
        })
    })
}

/// Where phrases may stand, the last first: at the spaces.
pub fn places_back(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    (0..bytes.len()).rev().filter(|at| bytes[*at] == b' ')
}

/// Whether the phrase stands behind the space at `at`, with another behind it.
pub fn stands_at(text: &str, at: usize, phrase: &str) -> bool {
    let rest = &text.as_bytes()[at + 1..];
    rest.get(phrase.len()) == Some(&b' ') && rest.starts_with(phrase.as_bytes())
}

/// Where the first such place begins, at its space.
pub fn place(text: &str, phrase: &str) -> Option<usize> {
    let spaces = text.bytes().enumerate().filter(|(_, byte)| *byte == b' ');
    spaces.map(|(at, _)| at).find(|at| stands_at(text, *at, phrase))
}

/// Whether the text ends in one of the phrases, a space before it and one behind.
pub fn any_ends(text: &str, phrases: &[&str]) -> bool {
    let Some(text) = text.strip_suffix(' ') else {
        return false;
    };
    phrases
        .iter()
        .any(|phrase| text.strip_suffix(phrase).is_some_and(|before| before.ends_with(' ')))
}

/// Where a piece stands in a text and is no part of a longer number: "11" is not in "118 vụ".
pub fn find_whole(text: &str, piece: &str) -> Option<usize> {
    let digit = |c: char| c.is_ascii_digit();
    let longer = |at: &usize| {
        let (before, behind) = (&text[..*at], &text[at + piece.len()..]);
        let point = |rest: &str| {
            rest.strip_prefix(['.', ','])
                .is_some_and(|rest| rest.starts_with(digit))
        };
        let follows = before.ends_with(digit)
            || before
                .strip_suffix(['.', ','])
                .is_some_and(|rest| rest.ends_with(digit));
        piece.starts_with(digit) && follows || piece.ends_with(digit) && (behind.starts_with(digit) || point(behind))
    };
    text.match_indices(piece).map(|(at, _)| at).find(|at| !longer(at))
}

/// The last so many words of a text, a space at both ends.
pub fn last_words(text: &str, most: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    format!(" {} ", words[words.len().saturating_sub(most)..].join(" "))
}

/// The first so many words of a text, as they stand.
pub fn opening(text: &str, most: usize) -> &str {
    let end = text.match_indices(' ').nth(most.saturating_sub(1));
    end.map_or(text, |(end, _)| &text[..end])
}

/// The first so many words of a text, a space at both ends.
pub fn first_words(text: &str, most: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().take(most).collect();
    format!(" {} ", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_no_part_of_a_longer_one() {
        let text = "phá 118 vụ, tăng 1.11 lần, cướp giật còn 11 vụ";
        assert_eq!(find_whole(text, "11"), text.rfind("11"));
        assert_eq!(find_whole(text, "118 vụ"), text.find("118"));
        assert_eq!(find_whole("phá 118 vụ", "11"), None);
    }

    #[test]
    fn phrases_stand_in_whole_words() {
        for (text, phrase) in [
            (" đơn vị ba na ", "na"),
            (" đơn vị ba na ", "đơn vị"),
            (" đơn vị ba na ", "đơn"),
            (" đơn vị ba na ", "ba n"),
            (" đơn vị ba na ", "vị na"),
            (" đơn vị ba na ", ""),
            (" hai  ba ", ""),
            ("", "na"),
            ("na", "na"),
        ] {
            let padded = format!(" {phrase} ");
            assert_eq!(stands(text, phrase), text.contains(&padded), "«{phrase}» in «{text}»");
            assert_eq!(place(text, phrase), text.find(&padded));
            let last = places_back(text).find(|at| stands_at(text, *at, phrase));
            assert_eq!(last, text.rfind(&padded));
            assert_eq!(
                any_ends(text, &[phrase]),
                text.ends_with(&padded),
                "«{phrase}» ends «{text}»"
            );
        }
    }
}
