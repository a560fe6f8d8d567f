//! An answer as Telegram shows it: HTML and buttons, as plain data.

pub mod browse;
pub mod digest;
pub mod html;
pub mod inline;
pub mod pages;
pub mod press;
pub mod subscription;

use crate::answer::{Answer, Source, Status};
use crate::archive::Head;
use crate::text::Lang;
use crate::wording;

use html::Html;
pub use press::{Change, Press, Removal, Setting};

/// A message to send; a long text becomes several, the buttons stand under the last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    pub pages: Vec<Html>,
    pub buttons: Vec<Vec<Button>>,
}

impl Message {
    pub fn say(text: &str) -> Message {
        Message {
            pages: vec![Html::default().text(text)],
            buttons: Vec::new(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    pub label: String,
    pub action: Action,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    Open(String),
    Press(Press),
}

/// What the message of an answer needs besides the answer.
pub struct Frame<'a> {
    /// The key the buttons carry.
    pub key: &'a str,
    /// Shown on top where the reader did not type the question.
    pub asked: Option<&'a str>,
    /// Whether there is somebody to hand the question over to.
    pub hand_over: bool,
    /// Where the article of a source can be read.
    pub address: &'a dyn Fn(&Head) -> Option<String>,
}

/// The message for an answer.
pub fn answer(answer: &Answer, frame: &Frame) -> Message {
    let mut body = Html::default();
    if let Some(asked) = frame.asked {
        body = body.italic(asked).text("\n");
    }
    body = body.rich(&answer.text);
    let mut blocks = pages::blocks(&body);
    if let Some(first) = answer.sources.first() {
        blocks.push(Html::default().quote(&first.quote));
        blocks.push(Html::default().text(&title_and_date(&first.head.title, first.head.date, answer.lang)));
    }
    Message {
        pages: pages::pages(&blocks),
        buttons: buttons(answer, frame),
    }
}

fn buttons(answer: &Answer, frame: &Frame) -> Vec<Vec<Button>> {
    let lang = answer.lang;
    let press = |label: String, press: Press| Button {
        label,
        action: Action::Press(press),
    };
    let key = || frame.key.to_owned();
    let mut rows = Vec::new();
    let mut reading = Vec::new();
    if let Some(address) = answer.sources.first().and_then(|first| (frame.address)(&first.head)) {
        reading.push(Button {
            label: wording::ARTICLE.in_lang(lang).to_owned(),
            action: Action::Open(address),
        });
    }
    if answer.sources.len() > 1 {
        let others = (answer.sources.len() - 1).to_string();
        reading.push(press(
            wording::OTHER_SOURCES.with(lang, &[&others]),
            Press::Sources(key()),
        ));
    }
    if !answer.more.is_empty() {
        reading.push(press(wording::SEE_MORE.in_lang(lang).to_owned(), Press::More(key())));
    }
    rows.push(reading);
    if matches!(answer.status, Status::Answered | Status::Related) && answer.choices.is_empty() {
        rows.push(vec![
            press(wording::RIGHT.in_lang(lang).to_owned(), Press::Right(key())),
            press(wording::WRONG.in_lang(lang).to_owned(), Press::Wrong(key())),
        ]);
    }
    let choices = answer.choices.iter().enumerate();
    rows.extend(in_rows(
        choices.map(|(number, (label, _))| press(short(label), Press::Choice(key(), number))),
    ));
    for (number, question) in answer.suggestions.iter().enumerate() {
        rows.push(vec![press(short(question), Press::Suggestion(key(), number))]);
    }
    if answer.status == Status::NotFound && frame.hand_over {
        let label = wording::HAND_OVER.in_lang(lang).to_owned();
        rows.push(vec![press(label, Press::HandOver(key()))]);
    }
    rows.retain(|row| !row.is_empty());
    rows
}

/// The sources after the first, each with its quotation and a link.
pub fn other_sources(
    question: &str,
    lang: Lang,
    sources: &[Source],
    address: &dyn Fn(&Head) -> Option<String>,
) -> Message {
    let mut blocks = vec![Html::default().italic(&wording::OTHER_SOURCES_TITLE.with(lang, &[question]))];
    for source in sources {
        blocks.push(Html::default().quote(&source.quote));
        let title = title_and_date(&source.head.title, source.head.date, lang);
        blocks.push(match address(&source.head) {
            Some(address) => Html::default().link(&address, &title),
            None => Html::default().text(&title),
        });
    }
    Message {
        pages: pages::pages(&blocks),
        buttons: Vec::new(),
    }
}

fn title_and_date(title: &str, date: Option<jiff::civil::Date>, lang: Lang) -> String {
    let date = date.map_or_else(|| wording::NO_DATE.in_lang(lang).to_owned(), day);
    format!("{title} · {date}")
}

/// A day as it is written in Việt Nam: 09/03/2023.
pub fn day(date: jiff::civil::Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

/// Buttons side by side as long as each can be read on a phone, where all of a row are equally wide.
fn in_rows(buttons: impl Iterator<Item = Button>) -> Vec<Vec<Button>> {
    const ROW_LETTERS: usize = 50;
    const BETWEEN: usize = 3;
    let mut rows: Vec<Vec<Button>> = Vec::new();
    let mut longest = 0;
    for button in buttons {
        let letters = button.label.chars().count() + BETWEEN;
        match rows.last_mut() {
            Some(row) if (row.len() + 1) * longest.max(letters) <= ROW_LETTERS => {
                longest = longest.max(letters);
                row.push(button);
            }
            _ => {
                longest = letters;
                rows.push(vec![button]);
            }
        }
    }
    rows
}

/// A label that fits a phone's button; the whole question is asked all the same.
fn short(label: &str) -> String {
    if label.chars().count() <= 60 {
        return label.to_owned();
    }
    let cut: String = label.chars().take(59).collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests;
