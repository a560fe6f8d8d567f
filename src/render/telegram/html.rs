//! Text in Telegram's HTML, built piece by piece so that a tag is always closed and every character escaped.

use serde::{Deserialize, Serialize};

/// A piece of a message: as HTML, and as plain text for a server that refuses the HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Html {
    pub html: String,
    pub plain: String,
}

impl Html {
    pub fn text(mut self, text: &str) -> Html {
        self.html.push_str(&escape(text));
        self.plain.push_str(text);
        self
    }

    pub fn bold(self, text: &str) -> Html {
        self.tagged("<b>", text, "</b>")
    }

    pub fn italic(self, text: &str) -> Html {
        self.tagged("<i>", text, "</i>")
    }

    /// A quotation; a long one is folded up until it is tapped.
    pub fn quote(self, text: &str) -> Html {
        let open = if text.chars().count() > LONG_QUOTE {
            "<blockquote expandable>"
        } else {
            "<blockquote>"
        };
        self.tagged(open, text, "</blockquote>")
    }

    /// A link; an address that is not http or https is left out and its words stay.
    pub fn link(self, address: &str, text: &str) -> Html {
        match web_address(address) {
            Some(address) => {
                let open = format!("<a href=\"{}\">", escape(address));
                self.tagged(&open, text, "</a>")
            }
            None => self.text(text),
        }
    }

    pub fn then(mut self, other: &Html) -> Html {
        self.html.push_str(&other.html);
        self.plain.push_str(&other.plain);
        self
    }

    /// The length Telegram counts: UTF-16 units of the text without its tags.
    pub fn units(&self) -> usize {
        units(&self.plain)
    }

    pub fn is_empty(&self) -> bool {
        self.plain.is_empty()
    }

    fn tagged(mut self, open: &str, text: &str, close: &str) -> Html {
        if text.is_empty() {
            return self;
        }
        self.html.push_str(open);
        self = self.text(text);
        self.html.push_str(close);
        self
    }
}

const LONG_QUOTE: usize = 300;

pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The address, if it may be shown as a link.
pub fn web_address(address: &str) -> Option<&str> {
    let parsed = url::Url::parse(address).ok()?;
    (matches!(parsed.scheme(), "http" | "https") && parsed.has_host()).then_some(address)
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_stands_in_a_text_stays_text() {
        let html = Html::default().bold("<b>\"A & B\"</b>");
        assert_eq!(html.html, "<b>&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;</b>");
        assert_eq!(html.plain, "<b>\"A & B\"</b>");
    }

    #[test]
    fn only_web_addresses_become_links() {
        let words = |address| Html::default().link(address, "bài").html;
        assert_eq!(
            words("https://a.vn/?q=\"x\""),
            "<a href=\"https://a.vn/?q=&quot;x&quot;\">bài</a>"
        );
        assert_eq!(words("javascript:alert(1)"), "bài");
        assert_eq!(words("tg://user?id=1"), "bài");
        assert_eq!(words("không phải"), "bài");
    }

    #[test]
    fn letters_outside_the_basic_plane_count_twice() {
        assert_eq!(units("Đúng 👍"), 7);
    }
}
