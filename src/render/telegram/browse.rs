//! A screen to leaf through, as Telegram shows it.

use super::html::Html;
use super::{Action, Button, Message, Press, day, in_rows, pages, short};
use crate::archive::Head;
use crate::browse::{Choice, Screen, Wish};
use crate::text::Lang;
use crate::wording;

/// The message of a screen. `key` stands for the wishes of its buttons, in the order of [`wishes`].
pub fn screen(screen: &Screen, key: &str, lang: Lang, address: &dyn Fn(&Head) -> Option<String>) -> Message {
    let mut blocks = vec![Html::default().bold(&screen.title)];
    if let Some(article) = &screen.article {
        let parts = article.date.map(day).into_iter().chain(article.site.clone());
        let about = parts.collect::<Vec<_>>().join(" · ");
        blocks.push(Html::default().text(&about));
    }
    if let Some(note) = &screen.note {
        blocks.push(Html::default().italic(note));
    }
    for entry in &screen.entries {
        let is_numbered = entry.words.text().starts_with(|c: char| c.is_ascii_digit());
        let mut line = Html::default();
        if !is_numbered {
            line = line.text("• ");
        }
        line = line.rich(&entry.words);
        if let Some(head) = &entry.head {
            let said = head.date.map_or_else(|| wording::ARTICLE.in_lang(lang).to_owned(), day);
            line = line.text(" (");
            line = match address(head) {
                Some(address) => line.link(&address, &said),
                None => line.text(&said),
            };
            line = line.text(")");
        }
        blocks.push(line);
        if let Some(quote) = &entry.quote {
            blocks.push(Html::default().rich_quote(quote));
        }
    }
    Message {
        pages: pages::pages(&blocks),
        buttons: buttons(screen, key, lang, address),
    }
}

/// What the buttons of a screen stand for, by their numbers.
pub fn wishes(screen: &Screen) -> Vec<Wish> {
    let choices = screen.choices.iter().chain(&screen.turns);
    choices.map(|choice| choice.wish.clone()).collect()
}

fn buttons(screen: &Screen, key: &str, lang: Lang, address: &dyn Fn(&Head) -> Option<String>) -> Vec<Vec<Button>> {
    let mut rows: Vec<Vec<Button>> = Vec::new();
    if let Some(article) = &screen.article {
        let page = article
            .url
            .as_ref()
            .and_then(|_| address(article))
            .map(|address| Button {
                label: wording::OPEN_PAGE.in_lang(lang).to_owned(),
                action: Action::Open(address),
            });
        let file = Button {
            label: wording::FULL_TEXT.in_lang(lang).to_owned(),
            action: Action::Press(Press::File(key.to_owned())),
        };
        rows.push(page.into_iter().chain([file]).collect());
    }
    let button = |(number, choice): (usize, &Choice)| Button {
        label: short(&choice.label),
        action: Action::Press(Press::Turn(key.to_owned(), number)),
    };
    rows.extend(in_rows(screen.choices.iter().enumerate().map(button)));
    let turns = screen.turns.iter().enumerate();
    let turns = turns.map(|(at, choice)| button((screen.choices.len() + at, choice)));
    rows.push(turns.collect());
    rows.retain(|row| !row.is_empty());
    rows
}
