//! Long texts in several messages, parted between paragraphs or lines, never inside a tag.

use super::html::{Html, units};
use super::title_and_date;
use crate::answer::Rich;
use crate::article::{Article, BlockKind};
use crate::text::fold;

/// Telegram takes 4,096 UTF-16 units; a little is left for what counting differently may add.
const PAGE_UNITS: usize = 4000;

/// Puts blocks, a line each, into as few pages as they fit.
pub fn pages(blocks: &[Html]) -> Vec<Html> {
    let mut pages: Vec<Html> = Vec::new();
    for block in blocks.iter().filter(|block| !block.is_empty()) {
        match pages.last_mut() {
            Some(page) if page.units() + 1 + block.units() <= PAGE_UNITS => {
                *page = std::mem::take(page).text("\n").then(block);
            }
            _ => pages.push(block.clone()),
        }
    }
    pages
}

/// A text as blocks that fit a page each. One that is too long loses its marks rather than be cut inside them.
pub fn blocks(body: &Html) -> Vec<Html> {
    if body.units() <= PAGE_UNITS {
        return vec![body.clone()];
    }
    body.plain
        .lines()
        .flat_map(pieces)
        .map(|piece| Html::default().text(&piece))
        .collect()
}

/// The lines behind "Xem thêm".
pub fn lines(lines: &[Rich]) -> Vec<Html> {
    let blocks: Vec<Html> = lines
        .iter()
        .flat_map(|line| blocks(&Html::default().rich(line)))
        .collect();
    pages(&blocks)
}

/// An article to be read in the chat: its title, its date, its paragraphs.
pub fn article(article: &Article) -> Vec<Html> {
    let mut blocks = vec![Html::default().bold(&title_and_date(&article.title, article.date, article.lang))];
    for block in &article.blocks {
        let text = block.span.of(&article.text).trim();
        for piece in pieces(text) {
            blocks.push(match block.kind {
                BlockKind::Title => continue,
                BlockKind::Heading => Html::default().bold(&piece),
                BlockKind::Paragraph => Html::default().text(&piece),
                BlockKind::Caption => Html::default().italic(&piece),
            });
        }
    }
    pages(&blocks)
}

/// The cleaned text of an article as a file: title, date and page on top, a paragraph a line.
pub fn text_file(article: &Article) -> String {
    let mut out = title_and_date(&article.title, article.date, article.lang);
    for more in [&article.site, &article.url].into_iter().flatten() {
        out.push('\n');
        out.push_str(more);
    }
    for block in article.blocks.iter().filter(|block| block.kind != BlockKind::Title) {
        out.push_str("\n\n");
        out.push_str(block.span.of(&article.text).trim());
    }
    out.push('\n');
    out
}

/// A name for that file, of the title's first words without marks.
pub fn file_name(article: &Article) -> String {
    let words = fold::phrase_bare(&article.title);
    let words: Vec<&str> = words
        .split(' ')
        .filter(|word| word.is_ascii() && !word.is_empty())
        .take(8)
        .collect();
    format!(
        "{}.txt",
        if words.is_empty() {
            "bai".to_owned()
        } else {
            words.join("-")
        }
    )
}

/// A line in pieces that fit a page each, cut at spaces where there are any.
fn pieces(line: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for word in line.split_inclusive(' ') {
        if units(&piece) + units(word) > PAGE_UNITS && !piece.is_empty() {
            pieces.push(std::mem::take(&mut piece));
        }
        for c in word.chars() {
            if units(&piece) + c.len_utf16() > PAGE_UNITS {
                pieces.push(std::mem::take(&mut piece));
            }
            piece.push(c);
        }
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn paragraphs_are_kept_whole_where_they_fit() {
        let paragraph = "ấ".repeat(1500);
        let blocks: Vec<Html> = (0..5).map(|_| Html::default().text(&paragraph)).collect();
        let units: Vec<usize> = pages(&blocks).iter().map(Html::units).collect();
        assert_eq!(units, [3001, 3001, 1500]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn no_page_is_too_long_and_nothing_is_lost(words in proptest::collection::vec("[a-zđấ👍<&\" ]{1,1200}", 1..20)) {
            let text = words.join("\n");
            let parts = blocks(&Html::default().text(&text));
            for page in pages(&parts) {
                prop_assert!(page.units() <= PAGE_UNITS);
            }
            let shown: String = parts.iter().map(|part| part.plain.replace('\n', "")).collect();
            prop_assert_eq!(shown, text.replace('\n', ""));
        }
    }
}
