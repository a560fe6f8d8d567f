//! The links of a page: the feeds it names, and those that look like articles.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;
use serde::{Deserialize, Serialize};
use url::Url;

use super::address;
use crate::article::html;
use crate::text::clean::{clean, one_line};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Links {
    pub feeds: Vec<String>,
    /// In the order of the page, each once.
    pub articles: Vec<String>,
}

const MOST: usize = 200;

static LINK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?is)<link\s[^>]{1,1000}>").expect("a constant pattern"));
static ANCHOR: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?is)<a\s([^>]{1,2000})>(.{0,2000}?)</a>").expect("a constant pattern"));
static TAG: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?s)<[^>]*>").expect("a constant pattern"));
static ATTRIBUTE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?is)\b(href|type|rel|title)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))"#).expect("a constant pattern")
});

const FEEDS: [&str; 4] = [
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
];

pub fn links(page: &str, address: Option<&str>) -> Links {
    let base = address.and_then(|address| Url::parse(address).ok());
    let absolute = |href: &str| match &base {
        Some(base) => base.join(href.trim()).ok(),
        None => Url::parse(href.trim()).ok(),
    };
    let mut out = Links::default();
    for link in LINK.find_iter(page) {
        let kind = attribute(link.as_str(), "type")
            .unwrap_or_default()
            .to_ascii_lowercase();
        let feed = attribute(link.as_str(), "href").and_then(|href| absolute(&href));
        if let Some(feed) = feed.filter(|_| FEEDS.contains(&kind.as_str()))
            && !out.feeds.contains(&feed.to_string())
        {
            out.feeds.push(feed.to_string());
        }
    }
    let mut seen = HashSet::new();
    for anchor in ANCHOR.captures_iter(page) {
        let Some(mut url) = attribute(&anchor[1], "href").and_then(|href| absolute(&href)) else {
            continue;
        };
        url.set_fragment(None);
        let inner = TAG.replace_all(&anchor[2], " ");
        let words = one_line(&clean(&html::unescaped(&inner)));
        let titled = attribute(&anchor[1], "title")
            .map(|title| one_line(&clean(&title)))
            .unwrap_or_default();
        let at_home = base.as_ref().is_none_or(|base| same_site(base, &url));
        if !at_home || !looks_like_an_article(&url, [words.as_str(), titled.as_str()]) {
            continue;
        }
        if address::normalised(url.as_str()).is_some_and(|key| seen.insert(key)) {
            out.articles.push(url.to_string());
        }
        if out.articles.len() == MOST {
            break;
        }
    }
    out
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    ATTRIBUTE.captures_iter(tag).find_map(|found| {
        let value = found.get(2).or(found.get(3)).or(found.get(4))?;
        found[1]
            .eq_ignore_ascii_case(name)
            .then(|| html::unescaped(value.as_str()))
    })
}

fn same_site(base: &Url, url: &Url) -> bool {
    let bare = |url: &Url| {
        url.host_str()
            .map(|host| host.trim_start_matches("www.").to_ascii_lowercase())
    };
    matches!(url.scheme(), "http" | "https") && bare(base) == bare(url) && base.port() == url.port()
}

/// A headline's words, and an address with the words or the number of an article.
fn looks_like_an_article(url: &Url, words: [&str; 2]) -> bool {
    let headline = words.iter().any(|words| words.split_whitespace().count() >= 5);
    let path = url.path();
    let last = path.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default();
    let numbered = |text: &str| {
        let digits = text.chars().filter(char::is_ascii_digit).count();
        digits >= 3
    };
    let slug = last.matches('-').count() >= 4;
    let by_query = url.query_pairs().any(|(_, value)| numbered(&value));
    headline && path.len() > 1 && (slug || numbered(last) || by_query)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feeds_and_articles_are_told_from_menus() {
        let page = r##"<head><link rel="alternate" type="application/rss+xml" href="/rss/home.rss">
            <link rel="stylesheet" href="/a.css"></head>
            <a href="/">Trang chủ</a> <a href="/gioi-thieu">Giới thiệu về Cổng thông tin của quận</a>
            <a href="/tin/quan-khen-thuong-nguoi-tot-viec-tot-1234.html#x"><img src="a.jpg"> Quận khen thưởng người tốt, việc tốt</a>
            <a href='tin/quan-khen-thuong-nguoi-tot-viec-tot-1234.html' title="Quận khen thưởng người tốt, việc tốt"></a>
            <a href="https://khac.vn/tin/quan-khen-thuong-nguoi-tot-1234.html">Quận khen thưởng người tốt, việc tốt</a>
            <a href="xem.aspx?id=5678&amp;t=2">Hội nghị tổng kết phong trào thi đua</a>
            <a href="javascript:in()">In bài viết này ra giấy nhé</a>"##;
        let links = links(page, Some("https://quan.vn/"));
        assert_eq!(links.feeds, ["https://quan.vn/rss/home.rss"]);
        assert_eq!(
            links.articles,
            [
                "https://quan.vn/tin/quan-khen-thuong-nguoi-tot-viec-tot-1234.html",
                "https://quan.vn/xem.aspx?id=5678&t=2"
            ]
        );
    }
}
