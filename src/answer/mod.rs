//! Stage 7: a query becomes an [`Answer`].

mod against;
mod alone;
pub mod answerer;
mod asks;
mod award_sought;
mod award_words;
mod by_another;
pub mod candidate;
pub mod candidates;
mod closer;
pub mod compare;
pub mod compose;
mod conditions;
mod confidence;
mod conversation;
mod counted_otherwise;
mod covered;
pub mod day_asked;
mod deeds;
mod deeds_instead;
mod degrees;
mod describe;
mod difference;
mod differing;
mod each_side;
mod either;
mod elsewhere;
mod ends_asked;
mod eras;
mod exact;
mod fewer;
pub mod fit;
mod full_names;
mod gather;
mod halves;
mod held;
mod holders;
mod homonyms;
mod in_articles;
mod its_own;
mod joint;
mod level;
mod listed;
pub mod matching;
mod misspelt;
mod named_short;
mod names_whom;
mod neighbours;
mod not_found;
pub mod objection;
mod of_body;
mod of_whole;
mod own_number;
mod partners;
mod picked_up;
mod prepared;
mod pronouns;
mod ranking;
pub mod reply;
mod side_question;
mod sides;
mod since;
mod sought;
mod spelled;
mod sums;
mod telling;
mod terms_left;
mod time_beside;
mod total;
pub mod trace;
mod verdict;
mod widen;
mod year_ahead;

pub use answerer::Answerer;
pub use confidence::FEATURES;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::archive::{Head, StoredFact};
use crate::text::Lang;
use crate::text::capital::capitalised;
use trace::Branch;

/// What can be said to a question.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: Status,
    pub lang: Lang,
    /// The answer itself, a sentence or a short list, in the asker's language; without the quotations.
    pub text: Rich,
    /// The first is shown; the others stand behind "Nguồn khác".
    pub sources: Vec<Source>,
    /// The rest of a long list, behind "Xem thêm".
    pub more: Vec<Rich>,
    /// Questions the archive can answer, offered to be tapped.
    pub suggestions: Vec<String>,
    /// What the question may mean, where it must be asked back: the button's words, and the question it stands for.
    pub choices: Vec<(String, String)>,
    /// The facts the answer rests on.
    pub facts: Vec<Arc<StoredFact>>,
    /// How it came about, for `explain`.
    pub trace: Vec<Branch>,
    /// For each thing asked the first of what was weighed: what the likelihood of answers is fitted to.
    pub weighed: Vec<Vec<Weighed>>,
    /// What was told first.
    pub told: Option<FirstTold>,
}

/// A statement that was told, in short.
#[derive(Clone, Debug)]
pub struct FirstTold {
    /// The words that are its value: "12 tập thể".
    pub focus: String,
    /// How likely it answers, a share of 1.
    pub likely: f32,
}

/// A statement that could answer, as it was weighed.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// By the names of [`FEATURES`].
    pub features: Vec<f32>,
    pub reply: String,
    pub article: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Answered,
    Related,
    NotFound,
    /// A greeting, thanks, an "ok": a line of courtesy; `not_found` for programs, and silence in groups.
    Courtesy,
}

/// Where an answer comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub head: Head,
    /// Word for word from the article, 20 to 600 characters.
    pub quote: String,
}

/// Text with parts in bold; the renderers escape it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rich(pub Vec<Run>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run {
    pub text: String,
    pub bold: bool,
}

impl Rich {
    pub fn plain(text: impl Into<String>) -> Rich {
        Rich::default().say(text)
    }

    /// "• name: what is told of it", the name with a capital; a list of its own stands below the name.
    pub fn of(name: &str, told: Rich) -> Rich {
        let list = told.text().starts_with('•');
        let label = Rich::plain(name).capitalised();
        let label = Rich::plain("• ").with(label).say(if list { ":\n" } else { ": " });
        label.with(told)
    }

    pub fn say(mut self, text: impl Into<String>) -> Rich {
        self.0.push(Run {
            text: text.into(),
            bold: false,
        });
        self
    }

    pub fn bold(mut self, text: impl Into<String>) -> Rich {
        self.0.push(Run {
            text: text.into(),
            bold: true,
        });
        self
    }

    /// With another text behind it.
    pub fn with(mut self, other: Rich) -> Rich {
        self.0.extend(other.0);
        self
    }

    /// Between quotation marks; what stood between such marks within it stands between single ones.
    pub fn quoted(mut self) -> Rich {
        let mut open = false;
        for run in &mut self.0 {
            run.text = single_marks(&run.text, &mut open);
        }
        Rich::plain("“").with(self).say("”")
    }

    /// With a capital at its beginning.
    pub fn capitalised(mut self) -> Rich {
        if let Some(run) = self.0.iter_mut().find(|run| !run.text.is_empty()) {
            run.text = capitalised(&run.text);
        }
        self
    }

    /// With a space between a number and the unit that is written on to it: "7.400m2" is "7.400 m2".
    pub fn spaced(mut self) -> Rich {
        for run in &mut self.0 {
            run.text = spaced(&run.text);
        }
        self
    }

    /// Without marks.
    pub fn text(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| run.text.is_empty())
    }
}

/// Units that reports write on to their numbers.
const UNITS: [&str; 13] = [
    "km", "m", "m2", "m²", "m3", "m³", "ha", "kg", "kwh", "kw", "tấn", "tỷ", "triệu",
];

/// What is said within what is said; straight marks open and close in turn, and `open` tells whether one is open.
fn single_marks(text: &str, open: &mut bool) -> String {
    let single = |c: char| match c {
        '"' => {
            *open = !*open;
            if *open { '‘' } else { '’' }
        }
        '“' => '‘',
        '”' => '’',
        other => other,
    };
    text.chars().map(single).collect()
}

fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if before.is_ascii_digit() && c.is_alphabetic() {
            let unit: String = text[at..].chars().take_while(|c| c.is_alphanumeric()).collect();
            if UNITS.contains(&unit.to_lowercase().as_str()) {
                out.push(' ');
            }
        }
        out.push(c);
        before = c;
    }
    out
}

/// A question asked before in the same conversation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Turn {
    pub question: String,
    /// Seconds since 1970-01-01 UTC.
    pub at: i64,
    /// The articles its answer rested on: what follows is likely about them.
    #[serde(default)]
    pub articles: Vec<String>,
}

impl Answer {
    /// A line without sources.
    pub fn bare(status: Status, lang: Lang, text: Rich) -> Answer {
        Answer {
            status,
            lang,
            text,
            sources: Vec::new(),
            more: Vec::new(),
            suggestions: Vec::new(),
            choices: Vec::new(),
            facts: Vec::new(),
            trace: Vec::new(),
            weighed: Vec::new(),
            told: None,
        }
    }

    /// The turn this answer makes in its conversation; `at` in seconds since 1970-01-01 UTC.
    pub fn turn(&self, question: &str, at: i64) -> Turn {
        let mut articles: Vec<String> = self.sources.iter().map(|s| s.head.id.clone()).collect();
        articles.dedup();
        Turn {
            question: question.to_string(),
            at,
            articles,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_within_a_quotation_stands_between_single_marks() {
        let speech = Rich::plain("“Xã làm tốt”, ").bold("ông Lê Văn Sao").say(" nói.");
        assert_eq!(speech.quoted().text(), "“‘Xã làm tốt’, ông Lê Văn Sao nói.”");
        let typed = Rich::plain("\"Xã làm tốt\", ông nói.");
        assert_eq!(typed.quoted().text(), "“‘Xã làm tốt’, ông nói.”");
        let parted = Rich::plain("\"Xã có ").bold("12 đội").say("\", ông nói.");
        assert_eq!(parted.quoted().text(), "“‘Xã có 12 đội’, ông nói.”");
    }
}
