//! RSS, Atom and JSON Feed: the items of a feed, whatever it is written in.

use serde::{Deserialize, Serialize};

use super::foreign::Refusal;
use crate::article::html;
use crate::text::clean::{clean, one_line};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feed {
    pub title: String,
    pub items: Vec<Item>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The feed's own name for it.
    pub guid: String,
    pub link: String,
    pub title: String,
    /// Seconds since 1970.
    pub published: Option<i64>,
    pub updated: Option<i64>,
}

/// Portals list some fifty; what is beyond is not read.
const MOST_ITEMS: usize = 2_000;

pub fn parse(bytes: &[u8], address: Option<&str>) -> Result<Feed, Refusal> {
    // Entities of a feed's own making are how it grows without end; feeds do without.
    if bytes.windows(8).any(|window| window.eq_ignore_ascii_case(b"<!ENTITY")) {
        return Err(Refusal::NoFeed);
    }
    let parser = feed_rs::parser::Builder::new()
        .base_uri(address)
        .sanitize_content(false)
        .build();
    let feed = parser.parse(bytes).map_err(|_| Refusal::NoFeed)?;
    let line = |text: &str| one_line(&clean(&html::unescaped(text)));
    let items = feed.entries.into_iter().take(MOST_ITEMS).filter_map(|entry| {
        let own = |link: &&feed_rs::model::Link| link.rel.as_deref().is_none_or(|rel| rel == "alternate");
        let link = entry.links.iter().find(own).or(entry.links.first())?;
        Some(Item {
            link: link.href.clone(),
            title: entry.title.map(|title| line(&title.content)).unwrap_or_default(),
            published: entry.published.map(|time| time.timestamp()),
            updated: entry.updated.map(|time| time.timestamp()),
            guid: entry.id,
        })
    });
    Ok(Feed {
        title: feed.title.map(|title| line(&title.content)).unwrap_or_default(),
        items: items.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_forms_of_a_feed_give_the_same_items() {
        let rss = r#"<?xml version="1.0"?><rss version="2.0"><channel><title>Tin quận</title><link>https://a.vn</link>
            <item><guid>7</guid><title><![CDATA[Quận khen &amp; thưởng]]></title><link>https://a.vn/7</link>
            <pubDate>Thu, 09 Mar 2023 08:00:00 +0700</pubDate></item></channel></rss>"#;
        let atom = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>Tin quận</title><id>x</id>
            <updated>2023-03-09T01:00:00Z</updated><entry><id>7</id><title>Quận khen &amp; thưởng</title>
            <link rel="self" href="https://a.vn/7.atom"/><link href="https://a.vn/7"/><published>2023-03-09T01:00:00Z</published>
            <updated>2023-03-09T01:00:00Z</updated></entry></feed>"#;
        let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"Tin quận","items":[{"id":"7",
            "url":"https://a.vn/7","title":"Quận khen & thưởng","content_text":"x","date_published":"2023-03-09T08:00:00+07:00"}]}"#;
        for text in [rss, atom, json] {
            let feed = parse(text.as_bytes(), Some("https://a.vn/rss")).unwrap();
            assert_eq!(feed.title, "Tin quận");
            let item = &feed.items[0];
            assert_eq!(
                (item.guid.as_str(), item.link.as_str()),
                ("7", "https://a.vn/7"),
                "{text}"
            );
            assert_eq!(item.title, "Quận khen & thưởng", "{text}");
            assert_eq!(item.published, Some(1_678_323_600), "{text}");
        }
    }

    #[test]
    fn what_is_no_feed_or_a_bomb_is_refused() {
        for text in [
            "",
            "<html><body>Trang</body></html>",
            "<!DOCTYPE r [<!ENTITY a \"b\">]><rss/>",
            "{\"a\":1}",
        ] {
            assert_eq!(parse(text.as_bytes(), None), Err(Refusal::NoFeed), "{text}");
        }
    }
}
