//! A piece of what is known, as it is sent into any chat: answer, quotation, date, link.

use super::html::Html;
use super::{pages, title_and_date};
use crate::archive::Head;
use crate::browse::Piece;
use crate::text::Lang;

/// How a result is shown in the list, and what is sent when it is tapped.
#[derive(Clone, Debug, PartialEq)]
pub struct Result {
    pub title: String,
    pub description: String,
    pub message: Html,
}

pub fn result(piece: &Piece, lang: Lang, address: &dyn Fn(&Head) -> Option<String>) -> Result {
    let source = title_and_date(&piece.head.title, piece.head.date, lang);
    let mut blocks = Vec::new();
    if !piece.words.is_empty() {
        blocks.push(Html::default().rich(&piece.words));
    }
    blocks.push(Html::default().quote(&piece.quote));
    blocks.push(match address(&piece.head) {
        Some(address) => Html::default().link(&address, &source),
        None => Html::default().text(&source),
    });
    // A long list goes with its beginning; the whole of it is had by asking.
    let message = pages::pages(&blocks).into_iter().next().unwrap_or_default();
    Result {
        title: cut(&piece.title, 80),
        description: cut(&source, 100),
        message,
    }
}

fn cut(text: &str, letters: usize) -> String {
    let line = text
        .trim_start_matches("• ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    if line.chars().count() <= letters {
        return line;
    }
    let cut: String = line.chars().take(letters - 1).collect();
    format!("{}…", cut.trim_end())
}
