//! A page in HTML becomes lines of text; menus, scripts and forms are left out.

use std::sync::LazyLock;

use regex::Regex;

/// What a page's head says of it.
#[derive(Debug, Default, PartialEq)]
pub struct Page {
    pub text: String,
    pub title: Option<String>,
    pub published: Option<String>,
    pub url: Option<String>,
    pub site: Option<String>,
}

pub fn is_html(text: &str) -> bool {
    let head: String = text.chars().take(2000).collect::<String>().to_ascii_lowercase();
    let start = head.trim_start();
    start.starts_with("<!doctype html")
        || start.starts_with("<html")
        || ["<body", "<head>", "<div", "<p>"].iter().any(|tag| head.contains(tag)) && head.contains("</")
}

/// Elements that never hold a report's text.
const SKIPPED: [&str; 14] = [
    "script", "style", "noscript", "nav", "header", "footer", "aside", "form", "select", "button", "iframe", "svg",
    "template", "head",
];

/// Elements within a line.
const INLINE: [&str; 16] = [
    "a", "b", "i", "u", "em", "strong", "span", "font", "small", "sup", "sub", "mark", "abbr", "time", "label", "img",
];

static TAG: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?s)<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>|<[!?][^>]*>").expect("a constant pattern")
});
static META: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?is)<meta\s[^>]*>").expect("a constant pattern"));
static KEY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?is)(?:property|name|itemprop)\s*=\s*["']([^"']*)["']"#).expect("a constant pattern")
});
static CONTENT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?is)content\s*=\s*(?:"([^"]*)"|'([^']*)')"#).expect("a constant pattern"));

pub fn page(html: &str) -> Page {
    let mut page = Page {
        text: text(narrowed(html)),
        ..Page::default()
    };
    for meta in META.find_iter(html) {
        let Some(key) = KEY.captures(meta.as_str()).map(|c| c[1].to_lowercase()) else {
            continue;
        };
        let Some(found) = CONTENT.captures(meta.as_str()) else {
            continue;
        };
        let content = found.get(1).or(found.get(2)).map_or("", |m| m.as_str());
        let content = entities(content).trim().to_string();
        let slot = match key.as_str() {
            "og:title" => &mut page.title,
            "article:published_time" | "datepublished" | "pubdate" => &mut page.published,
            "og:url" => &mut page.url,
            "og:site_name" => &mut page.site,
            _ => continue,
        };
        if slot.is_none() && !content.is_empty() {
            *slot = Some(content);
        }
    }
    page
}

/// Text as it stands between tags.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The text that stands between tags.
pub fn unescaped(text: &str) -> String {
    entities(text)
}

/// The element that holds the report, where the page marks it.
fn narrowed(html: &str) -> &str {
    let lower = html.to_ascii_lowercase();
    let (Some(start), Some(end)) = (lower.find("<article"), lower.rfind("</article")) else {
        return html;
    };
    // Several articles are a list of stories; the first is no better than the page.
    if lower.matches("<article").count() == 1 && start < end {
        &html[start..end]
    } else {
        html
    }
}

fn text(html: &str) -> String {
    let mut out = String::with_capacity(html.len() / 2);
    let mut skipping: Option<String> = None;
    let mut depth = 0usize;
    let mut last = 0;
    for tag in TAG.captures_iter(html) {
        let Some(whole) = tag.get(0) else { continue };
        if skipping.is_none() {
            push(&mut out, &html[last..whole.start()]);
        }
        last = whole.end();
        let Some(name) = tag.get(2).map(|m| m.as_str().to_ascii_lowercase()) else {
            continue;
        };
        let closing = &tag[1] == "/";
        match &skipping {
            Some(skipped) if *skipped == name => {
                depth = if closing { depth - 1 } else { depth + 1 };
                if depth == 0 {
                    skipping = None;
                    out.push('\n');
                }
            }
            Some(_) => {}
            None if !closing && SKIPPED.contains(&name.as_str()) && !tag[3].ends_with('/') => {
                skipping = Some(name);
                depth = 1;
            }
            None if name == "figcaption" && !closing => out.push_str("\n\nẢnh: "),
            None if name == "br" => out.push('\n'),
            None if INLINE.contains(&name.as_str()) => {}
            None => out.push_str("\n\n"),
        }
    }
    if skipping.is_none() {
        push(&mut out, &html[last..]);
    }
    out
}

/// Line ends inside an element are spaces.
fn push(out: &mut String, raw: &str) {
    let flat: String = raw
        .chars()
        .map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c })
        .collect();
    out.push_str(&entities(&flat));
}

static ENTITY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));").expect("a constant pattern")
});

fn entities(text: &str) -> String {
    ENTITY
        .replace_all(text, |found: &regex::Captures| {
            let code = found
                .get(1)
                .and_then(|m| m.as_str().parse().ok())
                .or_else(|| found.get(2).and_then(|m| u32::from_str_radix(m.as_str(), 16).ok()));
            if let Some(c) = code.and_then(char::from_u32) {
                return c.to_string();
            }
            let name = found.get(3).map_or("", |m| m.as_str());
            NAMED
                .iter()
                .find(|(n, _)| *n == name)
                .map_or_else(|| found[0].to_string(), |(_, c)| c.to_string())
        })
        .into_owned()
}

const NAMED: [(&str, &str); 39] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("bull", "•"),
    ("aacute", "á"),
    ("agrave", "à"),
    ("acirc", "â"),
    ("atilde", "ã"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("ecirc", "ê"),
    ("iacute", "í"),
    ("igrave", "ì"),
    ("oacute", "ó"),
    ("ograve", "ò"),
    ("ocirc", "ô"),
    ("otilde", "õ"),
    ("uacute", "ú"),
    ("ugrave", "ù"),
    ("yacute", "ý"),
    ("Aacute", "Á"),
    ("Agrave", "À"),
    ("Acirc", "Â"),
    ("Ecirc", "Ê"),
    ("Ocirc", "Ô"),
    ("Oacute", "Ó"),
    ("Yacute", "Ý"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gives_its_text_and_what_its_head_says() {
        let html = r#"<!DOCTYPE html><html><head><title>x</title>
            <meta property="og:title" content="Quận khen th&#432;ởng"/>
            <meta content="2023-03-09T20:54:00+07:00" property="article:published_time"></head>
            <body><nav><a>Trang chủ</a></nav><h1>Quận khen thưởng</h1>
            <p>H&ocirc;m nay <b>quận</b>
            họp.</p><figure><img src="a.jpg"><figcaption>Ông A nhận cờ</figcaption></figure>
            <script>var a = "<p>không</p>";</script><!-- ghi chú --></body></html>"#;
        assert!(is_html(html));
        let page = page(html);
        let lines: Vec<&str> = page.text.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
        assert_eq!(lines[0], "Quận khen thưởng");
        assert!(lines[1].starts_with("Hôm nay quận") && lines[1].ends_with("họp."));
        assert_eq!(lines[2], "Ảnh: Ông A nhận cờ");
        assert_eq!(lines.len(), 3);
        assert_eq!(page.title.as_deref(), Some("Quận khen thưởng"));
        assert_eq!(page.published.as_deref(), Some("2023-03-09T20:54:00+07:00"));
    }

    #[test]
    fn broken_markup_is_no_panic() {
        for html in ["<p", "<script>", "</p></p>", "<p>&#99999999;&bogus;", "<article></p>"] {
            page(html);
        }
        assert!(!is_html("Quận khen thưởng 3 < 5 người"));
    }
}
