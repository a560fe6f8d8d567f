//! The verb of this stage: bytes of a file become an [`Article`].

use std::path::Path;

use jiff::civil::Date;
use serde::Deserialize;

use super::decode::decode;
use super::{Article, Block, BlockKind, boilerplate, dateline, html, lines, press};
use crate::text::clean::{clean, one_line};
use crate::text::fold;
use crate::text::{Lang, Span};

pub use super::decode::Unreadable;

/// What is known of an article beside its text: the `NAME.toml` next to `NAME.txt`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Known {
    pub url: Option<String>,
    /// Addresses on other sites where the same story stands.
    #[serde(default)]
    pub also: Vec<String>,
    pub site: Option<String>,
    /// The day of publication, `2023-03-09`.
    pub date: Option<Date>,
    /// Its title, where the text was cut out of its page before: then each line is the report's own.
    pub title: Option<String>,
}

/// What a line of a text that was cut out before begins with, where it is no paragraph.
pub const HEADING: &str = "## ";
pub const CAPTION: &str = "Ảnh: ";

/// Whether a file is a document by its ending: its text comes in as an article of its own.
pub fn is_document(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    matches!(ending.to_ascii_lowercase().as_str(), "pdf" | "docx")
}

/// `id` is the file's name without its ending.
pub fn read(id: &str, bytes: &[u8], known: Option<&Known>) -> Result<Article, Unreadable> {
    decode(bytes).and_then(|raw| read_text(id, &raw, known))
}

/// As [`read`], for who knows the encoding.
pub fn read_text(id: &str, raw: &str, known: Option<&Known>) -> Result<Article, Unreadable> {
    let is_cut = known.is_some_and(|known| known.title.is_some());
    let page = if !is_cut && html::is_html(raw) {
        html::page(raw)
    } else {
        Default::default()
    };
    let text = if page.text.is_empty() {
        clean(raw)
    } else {
        clean(&page.text)
    };
    let lines = if is_cut { Vec::new() } else { lines::lines(&text) };
    let mut cut = match known.and_then(|known| known.title.as_deref()) {
        Some(title) => cut_before(title, &text),
        None => boilerplate::cut(&lines),
    };
    if cut.title.is_empty()
        && let Some(title) = &page.title
    {
        cut.title = one_line(&clean(title));
    }
    let published = page
        .published
        .as_deref()
        .and_then(dateline::of_line)
        .map(|(day, _)| day);
    let known = known.cloned().unwrap_or_default();
    let date = known.date.or(published).or(cut.date);
    let told_on = match date {
        Some(_) => None,
        None => cut
            .blocks
            .iter()
            .find(|(kind, _)| *kind == BlockKind::Paragraph)
            .and_then(|(_, text)| dateline::told(text)),
    };
    let site = known.site.or(page.site).or_else(|| {
        lines
            .iter()
            .find_map(|l| press::prefix(&l.text))
            .map(|p| p.name.to_string())
    });
    let (title, text, blocks) = assembled(cut);
    if blocks.is_empty() {
        return Err(Unreadable::NoText);
    }
    Ok(Article {
        id: id.to_string(),
        title,
        date,
        told_on,
        url: known.url.or(page.url),
        also: known.also,
        site,
        lang: lang(&text),
        text,
        blocks,
    })
}

/// A text whose lines are the report's own.
fn cut_before(title: &str, text: &str) -> boilerplate::Cut {
    let blocks = text.lines().map(one_line).filter(|line| !line.is_empty()).map(|line| {
        let caption = line.strip_prefix(CAPTION).map(|words| (BlockKind::Caption, words));
        let heading = line.strip_prefix(HEADING).map(|words| (BlockKind::Heading, words));
        let (kind, words) = caption.or(heading).unwrap_or((BlockKind::Paragraph, &line));
        (kind, words.to_string())
    });
    boilerplate::Cut {
        title: one_line(&clean(title)),
        date: None,
        blocks: blocks.collect(),
    }
}

/// The title and a line a block, with their spans.
fn assembled(cut: boilerplate::Cut) -> (String, String, Vec<Block>) {
    let mut text = String::new();
    let mut blocks = Vec::new();
    let mut push = |kind: BlockKind, line: &str| {
        if !text.is_empty() {
            text.push('\n');
        }
        let start = text.len();
        text.push_str(line);
        blocks.push(Block {
            span: Span::new(start, text.len()),
            kind,
        });
    };
    let mut title = cut.title;
    if !title.is_empty() {
        push(BlockKind::Title, &title);
    }
    for (kind, line) in &cut.blocks {
        push(*kind, line);
    }
    if title.is_empty()
        && let Some(first) = blocks.first()
    {
        let first = first.span.of(&text);
        let sentence = crate::text::sentence::sentences(first).into_iter().next();
        title = sentence.map_or(first, |s| s.of(first)).to_string();
    }
    (title, text, blocks)
}

/// Vietnamese where one word in ten or more carries its marks.
fn lang(text: &str) -> Lang {
    let (mut marked, mut all) = (0usize, 0usize);
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| w.len() > 1) {
        all += 1;
        marked += usize::from(fold::is_marked(word));
    }
    let english = ["the", "of", "and", "was", "were", "for"];
    let function_words = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| english.contains(&w.to_ascii_lowercase().as_str()))
        .count();
    if marked * 10 < all && function_words * 20 > all {
        Lang::En
    } else {
        Lang::Vi
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const PAGE: &str = "Quận Hồng Hà trao thưởng cho người tốt việc tốt\n\n(BHH) Ngày 5/6/2021, quận Hồng Hà tổ chức hội nghị tổng kết phong trào và khen thưởng.\nDự hội nghị có lãnh đạo quận và nhiều đại biểu của các phường trên địa bàn.\n";

    #[test]
    fn an_article_is_its_title_and_its_blocks() {
        let article = read("a", PAGE.as_bytes(), None).unwrap();
        assert_eq!(article.title, "Quận Hồng Hà trao thưởng cho người tốt việc tốt");
        assert_eq!((article.date, article.told_on), (None, Some(date(2021, 6, 5))));
        assert_eq!(article.site.as_deref(), Some("BHH"));
        assert_eq!(article.lang, Lang::Vi);
        let kinds: Vec<BlockKind> = article.blocks.iter().map(|b| b.kind).collect();
        assert_eq!(kinds, [BlockKind::Title, BlockKind::Paragraph, BlockKind::Paragraph]);
        assert_eq!(article.blocks[0].span.of(&article.text), article.title);
        assert!(article.blocks[1].span.of(&article.text).starts_with("Ngày 5/6/2021"));
    }

    #[test]
    fn what_is_known_beside_the_file_goes_before_the_page() {
        let known: Known = toml::from_str("url = \"https://a.vn/1\"\ndate = \"2021-06-07\"\n").unwrap();
        let article = read("a", PAGE.as_bytes(), Some(&known)).unwrap();
        assert_eq!((article.date, article.told_on), (Some(date(2021, 6, 7)), None));
        assert_eq!(article.url.as_deref(), Some("https://a.vn/1"));
    }

    #[test]
    fn a_text_cut_out_before_keeps_every_line() {
        let known: Known = toml::from_str("title = \"Quận khen thưởng\"").unwrap();
        let text = "Tin khác\n\n## Gương tốt\nẢnh: Ông A nhận cờ\nQuận họp.\n";
        let article = read("a", text.as_bytes(), Some(&known)).unwrap();
        let shown: Vec<(BlockKind, &str)> = article
            .blocks
            .iter()
            .map(|b| (b.kind, b.span.of(&article.text)))
            .collect();
        assert_eq!(
            shown,
            [
                (BlockKind::Title, "Quận khen thưởng"),
                (BlockKind::Paragraph, "Tin khác"),
                (BlockKind::Heading, "Gương tốt"),
                (BlockKind::Caption, "Ông A nhận cờ"),
                (BlockKind::Paragraph, "Quận họp."),
            ]
        );
    }

    #[test]
    fn english_reports_are_known() {
        let text = "Hong Ha rewards 12 collectives\nHong Ha District has honoured 12 groups whose work stood out in the year, and the district was given a flag.\n";
        assert_eq!(read("a", text.as_bytes(), None).unwrap().lang, Lang::En);
    }

    #[test]
    fn anything_at_all_is_read_without_a_panic() {
        for text in [
            "a",
            ".",
            "|",
            "x\n|\n![]()",
            "Ảnh:",
            "\u{feff}ok",
            "(((",
            "1. ",
            "- \n- ",
        ] {
            let _ = read("a", text.as_bytes(), None);
        }
    }
}
