//! The lines of a page, with what their surroundings tell about them.

use std::cell::OnceCell;
use std::sync::LazyLock;

use regex::Regex;

use crate::text::clean::one_line;
use crate::text::fold::phrase_bare;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    pub text: String,
    /// An empty line stands before it.
    pub gap: bool,
    /// It stands in a table's cell, as photographs and their captions do.
    pub cell: bool,
    /// It ends with a table's bar and nothing says why.
    pub barred: bool,
    /// A photograph stands right above.
    pub below_image: bool,
    /// What was found out of the text, once: every line is held against many.
    words: OnceCell<usize>,
    bare: OnceCell<String>,
}

static IMAGE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"!\[[^\]]*\]\([^)]*\)").expect("a constant pattern"));
static LINK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\[([^\]]+)\]\([^)\s]*\)").expect("a constant pattern"));

/// The lines of a cleaned text that hold anything, marks of tables, links and images taken off.
pub fn lines(text: &str) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let (mut gap, mut image) = (false, false);
    for raw in text.split('\n') {
        let line = one_line(raw);
        if line.is_empty() {
            gap = true;
            continue;
        }
        let without = IMAGE.replace_all(&line, " ");
        let had_image = without != line.as_str();
        let line = LINK.replace_all(&without, "$1");
        let line = line.trim();
        let opens = line.starts_with('|');
        let closes = line.ends_with('|');
        let text = line.trim_matches(['|', ' ']).trim_start_matches(['#', ' ']).to_string();
        if text.is_empty()
            || text
                .chars()
                .all(|c| matches!(c, '-' | '=' | '_' | '*' | '|' | ' ' | ':'))
        {
            image |= had_image;
            gap |= text.is_empty() && !had_image;
            continue;
        }
        out.push(Line {
            cell: closes && (opens || image || had_image),
            barred: closes && !opens && !image && !had_image,
            below_image: image || had_image,
            gap: std::mem::take(&mut gap),
            text,
            ..Line::default()
        });
        image = false;
    }
    out
}

impl Line {
    /// A line that stands alone.
    pub fn of(text: &str) -> Line {
        Line {
            text: text.to_string(),
            ..Line::default()
        }
    }

    pub fn words(&self) -> usize {
        *self.words.get_or_init(|| words(&self.text))
    }

    /// The line with the next one joined to it.
    pub fn joined(&self, next: &Line) -> Line {
        Line {
            text: format!("{} {}", self.text, next.text),
            words: OnceCell::new(),
            bare: OnceCell::new(),
            ..*self
        }
    }

    /// Ends as a sentence does.
    pub fn closes(&self) -> bool {
        closes(&self.text)
    }

    /// Running text: a sentence of some length, or a long line however it ends.
    pub fn is_prose(&self) -> bool {
        (self.closes() && self.words() >= 8) || self.words() >= 30
    }

    pub fn bare(&self) -> &str {
        self.bare.get_or_init(|| phrase_bare(&self.text))
    }
}

pub fn words(text: &str) -> usize {
    text.split_whitespace()
        .filter(|w| w.chars().any(char::is_alphanumeric))
        .count()
}

pub fn closes(text: &str) -> bool {
    text.trim_end_matches(['”', '"', '’', '»', ')', ' ', '\''])
        .ends_with(['.', '!', '?', '…', ';', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn images_and_tables_leave_their_marks() {
        let all = lines("Tiêu đề\n\n![](a.jpg) |\nÔng A trao quà |\n| Chú thích |\nTin một Tin hai |\n|---|\n## Mục\n");
        let texts: Vec<&str> = all.iter().map(|l| l.text.as_str()).collect();
        assert_eq!(
            texts,
            ["Tiêu đề", "Ông A trao quà", "Chú thích", "Tin một Tin hai", "Mục"]
        );
        assert!(all[1].cell && all[1].below_image && all[1].gap);
        assert!(all[2].cell && !all[2].below_image);
        assert!(all[3].barred && !all[3].cell);
    }
}
