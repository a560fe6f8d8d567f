//! The report out of a web page: readability finds the part of the page that holds it, and our own rules, which know
//! what Vietnamese portals do, take the rest off.

use std::sync::LazyLock;

use dom_smoothie::{Config, Readability};
use encoding_rs::Encoding;
use regex::Regex;

use super::foreign::Refusal;
use super::reading::Reading;
use crate::article::read::read_text;
use crate::article::{Article, BlockKind, dateline, decode, html, press};
use crate::text::clean::{clean, one_line};
use crate::text::fold::phrase_bare;

/// Deeper pages are built to stop parsers; a portal's are some forty deep.
const DEEPEST: usize = 512;
const MOST_ELEMENTS: usize = 60_000;

static CHARSET: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?i)charset\s*=\s*["']?\s*([a-z0-9_:.-]{1,40})"#).expect("a constant pattern"));
static META_CHARSET: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?is)<meta[^>]{0,300}charset\s*=\s*["']?\s*([a-z0-9_:.-]{1,40})"#).expect("a constant pattern")
});
static MARKUP: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"<[^>]*>").expect("a constant pattern"));
static LEAD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r#"(?is)<(?:p|h2|div|strong)\s[^>]{0,200}class\s*=\s*["'][^"']{0,100}(?:sapo|lead|description|summary|chapeau|tomtat)[^"']{0,100}["'][^>]{0,200}>(.{40,1500}?)</(?:p|h2|div|strong)>"#,
    )
    .expect("a constant pattern")
});
static TAG: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)").expect("a constant pattern"));

/// The text of bytes: by a mark at their beginning, as their header says, as the page says, else guessed. What is
/// said wrongly shows in the text, and is guessed too.
pub fn decoded(bytes: &[u8], content_type: Option<&str>) -> Result<String, Refusal> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
    let in_header = content_type.and_then(|value| Some(CHARSET.captures(value)?[1].to_owned()));
    let in_page = META_CHARSET.captures(&head).map(|found| found[1].to_owned());
    if Encoding::for_bom(bytes).is_none() && !bytes.contains(&0) && !bytes.is_empty() {
        for label in [in_header, in_page].into_iter().flatten() {
            let Some(encoding) = Encoding::for_label(label.as_bytes()) else {
                continue;
            };
            if encoding == encoding_rs::UTF_8 || encoding == encoding_rs::WINDOWS_1252 {
                // The guess begins with UTF-8 and forgives a letter cut in two; servers say it of pages that say better
                // themselves. Pages in fonts of their own said that they were Western.
                continue;
            }
            let (text, _, broken) = encoding.decode(bytes);
            if !broken {
                return Ok(text.into_owned());
            }
        }
    }
    Ok(decode::decode(bytes)?)
}

/// Elements within elements, those aside that need no end.
fn depth(html: &str) -> usize {
    const ENDLESS: [&str; 24] = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "td", "tr", "th", "option", "dd", "dt", "tbody", "thead",
    ];
    let (mut depth, mut deepest) = (0usize, 0usize);
    for tag in TAG.captures_iter(html) {
        let name = tag[2].to_ascii_lowercase();
        if ENDLESS.contains(&name.as_str()) {
            continue;
        }
        depth = if tag[1].is_empty() {
            depth + 1
        } else {
            depth.saturating_sub(1)
        };
        deepest = deepest.max(depth);
    }
    deepest
}

pub fn page(html: &str, address: Option<&str>) -> Result<Reading, Refusal> {
    let whole = read_text("", html, None);
    let smoothed = if depth(html) <= DEEPEST {
        smoothed(html, address)
    } else {
        None
    };
    let Some(smoothed) = smoothed else {
        return Ok(Reading::of(&whole?));
    };
    let own = whole.as_ref().ok();
    // A page whose report our rules find and readability does not, and the other way round.
    let (best, other) = match (own, &smoothed.article) {
        (Some(own), Some(theirs)) if prose(theirs) * 2 < prose(own) => (own, Some(theirs)),
        (own, Some(theirs)) => (theirs, own),
        (Some(own), None) => (own, None),
        (None, None) => return Err(whole.err().map_or(Refusal::NoText, Refusal::from)),
    };
    let mut reading = Reading::of(best);
    if reading.text.is_empty() {
        return Err(Refusal::NoText);
    }
    // What stands in the page's head alone may name the site; a report's title stands above it too.
    let title = smoothed.title.filter(|title| title.split_whitespace().count() >= 3);
    match (title, own.filter(|own| own.title.split_whitespace().count() >= 4)) {
        (Some(title), own) if own.is_none() || body(html).contains(&phrase_bare(&title)) => reading.title = title,
        (_, Some(own)) => reading.title.clone_from(&own.title),
        _ => {}
    }
    let published = smoothed.published.as_deref().and_then(dateline::of_line);
    reading.date = published
        .map(|(day, _)| day)
        .or(reading.date)
        .or(other.and_then(|other| other.date));
    reading.author = smoothed.author;
    reading.site = reading
        .site
        .or_else(|| other.and_then(|other| other.site.clone()))
        .or(smoothed.site);
    reading.url = reading
        .url
        .or_else(|| other.and_then(|other| other.url.clone()))
        .or(smoothed.url);
    let described = smoothed
        .lead
        .filter(|lead| own.is_some_and(|own| says(&own.text, lead)));
    if let Some(lead) = lead(html).or(described)
        && !says(&reading.text, &lead)
    {
        reading.text = format!("{lead}\n{}", reading.text);
    }
    Ok(reading)
}

/// The words below the head of a page.
fn body(html: &str) -> String {
    let start = html.find("<body").or_else(|| html.find("<BODY")).unwrap_or(0);
    let words = MARKUP.replace_all(&html[start..], " ");
    phrase_bare(&one_line(&clean(&html::unescaped(&words))))
}

/// The lead, which portals set apart from the text by a name of its own.
fn lead(html: &str) -> Option<String> {
    LEAD.captures_iter(html).find_map(|found| {
        let words = MARKUP.replace_all(&found[1], " ");
        let words = one_line(&clean(&html::unescaped(&words)));
        let words = press::without(&words).to_owned();
        (words.split_whitespace().count() >= 10 && words.ends_with(['.', '!', '?', '…'])).then_some(words)
    })
}

/// Whether a text says something already, however it is spaced and marked.
fn says(text: &str, words: &str) -> bool {
    let start: String = phrase_bare(words).chars().take(60).collect();
    phrase_bare(text).contains(&start)
}

fn prose(article: &Article) -> usize {
    let running = article.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph);
    running
        .map(|block| block.span.of(&article.text).split_whitespace().count())
        .sum()
}

struct Smoothed {
    article: Option<Article>,
    title: Option<String>,
    published: Option<String>,
    author: Option<String>,
    site: Option<String>,
    url: Option<String>,
    lead: Option<String>,
}

fn smoothed(html: &str, address: Option<&str>) -> Option<Smoothed> {
    let config = Config {
        max_elements_to_parse: MOST_ELEMENTS,
        ..Config::default()
    };
    let mut readability = Readability::new(html, address, Some(config)).ok()?;
    let parsed = readability.parse().ok()?;
    let line = |text: String| Some(one_line(&clean(&text))).filter(|text| !text.is_empty());
    let title = line(parsed.title);
    let wrapped = format!(
        "<html><body><h1>{}</h1>{}</body></html>",
        html::escaped(title.as_deref().unwrap_or_default()),
        parsed.content
    );
    Some(Smoothed {
        article: read_text("", &wrapped, None).ok(),
        title: title.map(|title| dateline::out_of_title(&without_site(&title)).0),
        published: parsed.published_time,
        author: parsed
            .byline
            .and_then(line)
            .filter(|name| name.split_whitespace().count() <= 8),
        site: parsed.site_name.and_then(line),
        url: parsed.url,
        lead: parsed
            .excerpt
            .and_then(line)
            .filter(|lead| lead.split_whitespace().count() >= 10),
    })
}

/// "Quận khen thưởng | Báo Ví dụ": the site's name is no part of a title.
fn without_site(title: &str) -> String {
    for bar in [" | ", " - Báo ", " - Cổng ", " – Báo ", " – Cổng "] {
        if let Some((own, _)) = title.rsplit_once(bar)
            && own.split_whitespace().count() >= 4
        {
            return own.to_owned();
        }
    }
    title.to_owned()
}
