//! Whether an answer is right: what question files ask for, judged as a strict reader would.
//!
//! A question that has an answer is right when the status is `answered`, every group of expected words has one
//! alternative in the answer and no forbidden words are in it, one of the first three sources is an expected article,
//! every quote stands word for word in its article, and every number of two digits or more in the answer stands in a
//! quote, the question, or the title or date of a source. One without an answer is right when nothing is answered.

use std::collections::{BTreeSet, HashMap};

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

/// A line of a question file.
#[derive(Clone, Debug, Deserialize)]
pub struct Want {
    pub id: String,
    pub lang: String,
    pub kind: String,
    pub q: String,
    #[serde(default)]
    context: Option<OneOrMany>,
    /// Groups of alternatives; empty where no article has an answer.
    pub must: Vec<Vec<String>>,
    #[serde(default)]
    pub must_not: Vec<String>,
    #[serde(default)]
    source: Option<OneOrMany>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl OneOrMany {
    fn list(value: &Option<OneOrMany>) -> Vec<String> {
        match value {
            None => Vec::new(),
            Some(OneOrMany::One(one)) => vec![one.clone()],
            Some(OneOrMany::Many(all)) => all.clone(),
        }
    }
}

impl Want {
    pub fn context(&self) -> Vec<String> {
        OneOrMany::list(&self.context)
    }

    /// Which of the expected groups stand in what one article says; none where it says what is forbidden, or another
    /// article was expected.
    pub fn groups_in(&self, reply: &str, article: &str) -> Vec<bool> {
        let text = norm(reply);
        let expected = OneOrMany::list(&self.source);
        let fits = expected.iter().any(|id| id == article) && !self.must_not.iter().any(|bad| holds(&text, bad));
        let said = |group: &Vec<String>| fits && group.iter().any(|alternative| holds(&text, alternative));
        self.must.iter().map(said).collect()
    }
}

/// What was answered.
#[derive(Clone, Debug, Default)]
pub struct Got {
    pub answered: bool,
    /// `related` or `not_found`, where it was not.
    pub status: String,
    pub answer: String,
    pub sources: Vec<Cited>,
}

#[derive(Clone, Debug, Default)]
pub struct Cited {
    pub id: String,
    pub title: String,
    pub date: String,
    pub quote: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    Right,
    /// Said something untrue, or without evidence.
    Wrong,
    /// Said nothing.
    Missed,
}

impl Verdict {
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Right => "right",
            Verdict::Wrong => "wrong",
            Verdict::Missed => "missed",
        }
    }
}

/// The verdict and why; `articles` are the files' texts under [`norm`], by id.
pub fn judge(want: &Want, got: &Got, articles: &HashMap<String, String>) -> (Verdict, String) {
    if want.must.is_empty() {
        return match got.answered {
            true => wrong(format!("answered what no article says: {}", start(&got.answer, 120))),
            false => (Verdict::Right, String::new()),
        };
    }
    if !got.answered {
        return (Verdict::Missed, got.status.clone());
    }
    let length = got.answer.chars().count();
    if length > 700 {
        return wrong(format!("answer of {length} characters"));
    }
    let text = norm(&got.answer);
    if let Some(bad) = want.must_not.iter().find(|bad| holds(&text, bad)) {
        return wrong(format!("says {bad:?}: {}", start(&got.answer, 160)));
    }
    if let Some(group) = want
        .must
        .iter()
        .find(|group| !group.iter().any(|alt| holds(&text, alt)))
    {
        return wrong(format!("lacks {group:?}: {}", start(&got.answer, 160)));
    }
    let expected = OneOrMany::list(&want.source);
    let cited: Vec<&str> = got.sources.iter().map(|s| s.id.as_str()).collect();
    if want.kind == "compare" && !expected.iter().all(|id| cited.contains(&id.as_str())) {
        return wrong(format!("compares, but cites {cited:?}, not all of {expected:?}"));
    }
    if !cited.iter().take(3).any(|id| expected.iter().any(|e| e == id)) {
        return wrong(format!("cites {cited:?}, not {expected:?}"));
    }
    let mut evidence = format!("{} {}", want.q, want.context().join(" "));
    for source in &got.sources {
        let Some(body) = articles.get(&source.id) else {
            return wrong(format!("cites an unknown article {:?}", source.id));
        };
        let length = source.quote.chars().count();
        if !(20..=600).contains(&length) {
            return wrong(format!("a quote of {length} characters"));
        }
        if !body.contains(&norm(&source.quote)) {
            return wrong(format!(
                "the quote is not in {}: {}",
                source.id,
                start(&source.quote, 120)
            ));
        }
        evidence.push_str(&format!(" {} {} {}", source.quote, source.title, source.date));
    }
    let known = numbers(&norm(&evidence));
    let bare: Vec<String> = numbers(&text)
        .difference(&known)
        .filter(|n| n.len() > 1)
        .cloned()
        .collect();
    if !bare.is_empty() {
        return wrong(format!("says {bare:?} without evidence: {}", start(&got.answer, 160)));
    }
    (Verdict::Right, String::new())
}

fn wrong(why: String) -> (Verdict, String) {
    (Verdict::Wrong, why)
}

fn start(text: &str, characters: usize) -> String {
    text.chars().take(characters).collect()
}

const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Lower-case NFC text, white space folded, one kind of quotation mark and dash, the tone of each word at its end.
pub fn norm(text: &str) -> String {
    let lower: String = text.nfc().collect::<String>().to_lowercase().replace('ð', "đ");
    let mut out = String::with_capacity(lower.len());
    let mut rest = lower.as_str();
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c: char| is_word(c) != is_word(first)).unwrap_or(rest.len());
        let piece = &rest[..end];
        rest = &rest[end..];
        if first.is_alphabetic() {
            let (mut bare, mut tone) = (String::new(), None);
            for c in piece.nfd() {
                if TONES.contains(&c) {
                    tone = Some(c)
                } else {
                    bare.push(c)
                }
            }
            out.extend(bare.nfc());
            out.extend(tone);
        } else {
            out.extend(piece.chars().map(|c| match c {
                '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
                '‘' | '’' | '“' | '”' | '«' | '»' | '\'' => '"',
                c => c,
            }));
        }
    }
    // "tỉ" and "tỷ" are one word.
    let mut one = String::with_capacity(out.len());
    let mut before = None;
    let mut at = 0;
    while let Some(c) = out[at..].chars().next() {
        if out[at..].starts_with("ti\u{309}") && !before.is_some_and(is_word) {
            one.push_str("ty\u{309}");
            at += "ti\u{309}".len();
            before = Some('\u{309}');
        } else {
            one.push(c);
            at += c.len_utf8();
            before = Some(c);
        }
    }
    let folded = one.split_whitespace().collect::<Vec<_>>().join(" ");
    folded.replace(" %", "%")
}

/// The numbers of a text without separators and leading zeros.
pub fn numbers(text: &str) -> BTreeSet<String> {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut out = BTreeSet::new();
    let mut at = 0;
    while at < chars.len() {
        if !digit(at) {
            at += 1;
            continue;
        }
        let mut number = String::new();
        while digit(at) || (chars.get(at).is_some_and(|c| matches!(c, '.' | ',')) && digit(at + 1)) {
            if digit(at) {
                number.push(chars[at]);
            }
            at += 1;
        }
        let bare = number.trim_start_matches('0');
        out.insert(if bare.is_empty() {
            "0".to_string()
        } else {
            bare.to_string()
        });
    }
    out
}

/// Whether words stand in a text that went through [`norm`], on word boundaries: "10" is not in "2010" or "1.510".
pub fn holds(text: &str, needle: &str) -> bool {
    let needle = norm(needle);
    let (Some(first), Some(last)) = (needle.chars().next(), needle.chars().last()) else {
        return true;
    };
    text.match_indices(first).any(|(at, _)| {
        if !text[at..].starts_with(&needle) {
            return false;
        }
        let mut before = text[..at].chars().rev();
        let mut after = text[at + needle.len()..].chars();
        let (one, two) = (before.next(), before.next());
        let (next, then) = (after.next(), after.next());
        let separator = |c: Option<char>| c.is_some_and(|c| matches!(c, '.' | ','));
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let left = !first.is_alphanumeric() || !one.is_some_and(is_word);
        let left = left && !(first.is_ascii_digit() && separator(one) && digit(two));
        let bounded = last.is_alphanumeric() || TONES.contains(&last);
        let right = !bounded || !next.is_some_and(|c| is_word(c) || TONES.contains(&c));
        left && right && !(last.is_ascii_digit() && separator(next) && digit(then))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_compared_without_regard_to_form() {
        assert_eq!(norm("“Hoà  Bình” – 5 %"), norm("\"Hòa Bình\" - 5%"));
        assert_eq!(norm("10 tỉ"), norm("10 tỷ"));
        assert_eq!(norm("Tây Hô\u{300}"), norm("tây hồ"));
        assert_ne!(norm("Xuân Đỉnh"), norm("Xuân Đình"));
    }

    #[test]
    fn words_are_found_on_their_boundaries() {
        let text = norm("Năm 2010 có 1.510 người và 48 hộ, 4.586 tỷ đồng; Quận ủy.");
        for there in ["48", "1.510", "4.586 tỉ", "quận uỷ", "2010"] {
            assert!(holds(&text, there), "{there}");
        }
        for not in ["10", "510", "1", "586", "quận u", "4", "4.586 t"] {
            assert!(!holds(&text, not), "{not}");
        }
    }

    #[test]
    fn numbers_lose_their_points_and_zeros() {
        let found: Vec<String> = numbers("4.586 tỷ ngày 09/03, 0,5").into_iter().collect();
        assert_eq!(found, ["3", "4586", "5", "9"].map(str::to_string));
    }

    fn want(must: &[&str]) -> Want {
        Want {
            id: "x".into(),
            lang: "vi".into(),
            kind: "count".into(),
            q: "Bao nhiêu hộ?".into(),
            context: None,
            must: must.iter().map(|m| vec![m.to_string()]).collect(),
            must_not: vec!["49".into()],
            source: Some(OneOrMany::One("a".into())),
        }
    }

    #[test]
    fn an_answer_is_right_only_with_its_evidence() {
        let articles = HashMap::from([("a".to_string(), norm("Quận có 48 hộ được khen trong năm 2020."))]);
        let got = |answer: &str, quote: &str| Got {
            answered: true,
            status: "answered".into(),
            answer: answer.into(),
            sources: vec![Cited {
                id: "a".into(),
                quote: quote.into(),
                ..Cited::default()
            }],
        };
        let quote = "Quận có 48 hộ được khen trong năm 2020.";
        let verdict = |got: &Got| judge(&want(&["48"]), got, &articles).0;
        assert_eq!(verdict(&got("48 hộ.", quote)), Verdict::Right);
        assert_eq!(verdict(&got("48 hộ, năm 2021.", quote)), Verdict::Wrong);
        assert_eq!(verdict(&got("48 hộ, không phải 49.", quote)), Verdict::Wrong);
        assert_eq!(verdict(&got("48 hộ.", "Quận có 48 hộ nghèo ở xã bên.")), Verdict::Wrong);
        assert_eq!(verdict(&got("Nhiều hộ.", quote)), Verdict::Wrong);
        assert_eq!(
            verdict(&Got {
                status: "related".into(),
                ..Got::default()
            }),
            Verdict::Missed
        );
        assert_eq!(judge(&want(&[]), &Got::default(), &articles).0, Verdict::Right);
        assert_eq!(judge(&want(&[]), &got("48 hộ.", quote), &articles).0, Verdict::Wrong);
    }
}
