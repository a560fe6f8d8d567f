//! Text in Telegram's HTML, built piece by piece so that a tag is always closed and every character escaped.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::answer::Rich;
use crate::text::mask::mask;

/// A piece of a message: as HTML, and as plain text for a server that refuses the HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Html {
    pub html: String,
    pub plain: String,
}

impl Html {
    /// Words of whoever wrote them: characters that would hide or turn round others are left out, and the numbers of
    /// telephones and identity cards are masked.
    pub fn text(mut self, text: &str) -> Html {
        let text = visible(text);
        let text = mask(&text);
        self.html.push_str(&escape(&text));
        self.plain.push_str(&text);
        self
    }

    pub fn bold(self, text: &str) -> Html {
        self.tagged("<b>", text, "</b>")
    }

    /// With its parts in bold.
    pub fn rich(self, text: &Rich) -> Html {
        text.0.iter().fold(self, |html, run| {
            if run.bold {
                html.bold(&run.text)
            } else {
                html.text(&run.text)
            }
        })
    }

    /// A quotation with parts in bold.
    pub fn rich_quote(mut self, text: &Rich) -> Html {
        if text.is_empty() {
            return self;
        }
        self.html.push_str(quotation(&text.text()));
        self = self.rich(text);
        self.html.push_str("</blockquote>");
        self
    }

    pub fn italic(self, text: &str) -> Html {
        self.tagged("<i>", text, "</i>")
    }

    /// A quotation; a long one is folded up until it is tapped.
    pub fn quote(self, text: &str) -> Html {
        self.tagged(quotation(text), text, "</blockquote>")
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

fn quotation(text: &str) -> &'static str {
    if text.chars().count() > LONG_QUOTE {
        "<blockquote expandable>"
    } else {
        "<blockquote>"
    }
}

pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The address, if it may be shown as a link.
pub fn web_address(address: &str) -> Option<&str> {
    let parsed = url::Url::parse(address).ok()?;
    (matches!(parsed.scheme(), "http" | "https") && parsed.has_host()).then_some(address)
}

/// The text without controls, zero-width and bidirectional characters and tags; those that join emoji stay.
pub fn visible(text: &str) -> Cow<'_, str> {
    let hides = |c: char| {
        (c.is_control() && c != '\n' && c != '\t')
            || matches!(c,
                '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}'
                | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e0fff}')
    };
    if text.contains(hides) {
        Cow::Owned(text.chars().filter(|c| !hides(*c)).collect())
    } else {
        Cow::Borrowed(text)
    }
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
    fn nothing_hides_or_turns_round_what_is_read() {
        let html =
            Html::default().text("\u{202e}nv.oab\u{202c} \u{200b}a\u{7}\u{1b}[31m\u{e0041} 👨\u{200d}👩\u{200d}👧\nb");
        assert_eq!(html.plain, "nv.oab a[31m 👨\u{200d}👩\u{200d}👧\nb");
        assert_eq!(html.html, html.plain);
        assert_eq!(Html::default().bold("gọi 0912345678").html, "<b>gọi ••••••••78</b>");
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
