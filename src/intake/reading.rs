//! What is read out of a page or a document: the report alone, ready to be kept.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::article::read::{CAPTION, HEADING};
use crate::article::{Article, BlockKind};
use crate::text::clean::{clean, one_line};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    pub title: String,
    pub date: Option<Date>,
    pub author: Option<String>,
    pub site: Option<String>,
    /// The address the page says is its own.
    pub url: Option<String>,
    /// A line a block, as [`crate::article::read`] takes them back.
    pub text: String,
}

impl Reading {
    pub fn of(article: &Article) -> Reading {
        let mut text = String::new();
        for block in &article.blocks {
            let mark = match block.kind {
                BlockKind::Title => continue,
                BlockKind::Heading => HEADING,
                BlockKind::Caption => CAPTION,
                BlockKind::Paragraph => "",
            };
            text.push_str(mark);
            text.push_str(block.span.of(&article.text));
            text.push('\n');
        }
        Reading {
            title: article.title.clone(),
            date: article.date,
            author: None,
            site: article.site.clone(),
            url: article.url.clone(),
            text,
        }
    }

    /// NFC without invisible characters, whoever made it.
    pub fn cleaned(mut self) -> Reading {
        self.title = one_line(&clean(&self.title));
        self.text = clean(&self.text);
        for part in [&mut self.author, &mut self.site].into_iter().flatten() {
            *part = one_line(&clean(part));
        }
        self
    }

    pub fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }
}
