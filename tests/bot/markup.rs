//! Telegram's HTML, read as strictly as Telegram reads it.

use serde_json::{Value, json};

/// The text without its tags, and what the tags marked, in UTF-16 units.
pub fn read(html: &str) -> Result<(String, Vec<Value>), String> {
    let mut text = String::new();
    let mut entities = Vec::new();
    let mut open: Vec<(String, usize, Value)> = Vec::new();
    let mut rest = html;
    while let Some(c) = rest.chars().next() {
        let at = html.len() - rest.len();
        match c {
            '<' => {
                let end = rest
                    .find('>')
                    .ok_or_else(|| format!("Unclosed start tag at byte offset {at}"))?;
                let tag = &rest[1..end];
                rest = &rest[end + 1..];
                if let Some(name) = tag.strip_prefix('/') {
                    let (opened, start, entity) = open
                        .pop()
                        .ok_or_else(|| format!("Unexpected end tag at byte offset {at}"))?;
                    if opened != name {
                        return Err(format!(
                            "Unmatched end tag at byte offset {at}, expected \"</{opened}>\", found \"</{name}>\""
                        ));
                    }
                    let length = units(&text) - start;
                    if length > 0 {
                        let mut entity = entity;
                        entity["offset"] = json!(start);
                        entity["length"] = json!(length);
                        entities.push(entity);
                    }
                } else {
                    let (name, entity) = start_tag(tag, at)?;
                    if name == "blockquote" && open.iter().any(|(name, ..)| name == "blockquote") {
                        return Err(format!("blockquote nested at byte offset {at}"));
                    }
                    open.push((name, units(&text), entity));
                }
            }
            '&' => {
                let (c, length) = character(rest);
                text.push(c);
                rest = &rest[length..];
            }
            c => {
                text.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    match open.pop() {
        Some((name, ..)) => Err(format!("Can't find end tag corresponding to start tag \"{name}\"")),
        None => Ok((text, entities)),
    }
}

fn start_tag(tag: &str, at: usize) -> Result<(String, Value), String> {
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    let kind = match name {
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "u" => "underline",
        "s" => "strikethrough",
        "code" => "code",
        "pre" => "pre",
        "blockquote" if attributes == "expandable" => "expandable_blockquote",
        "blockquote" => "blockquote",
        "a" => {
            let address = attributes
                .strip_prefix("href=\"")
                .and_then(|rest| rest.strip_suffix('"'));
            let address = address.ok_or_else(|| format!("Bad attribute at byte offset {at}"))?;
            if address.contains('"') {
                return Err(format!("Unclosed start tag at byte offset {at}"));
            }
            let address = plain(address);
            return Ok((name.to_owned(), json!({"type": "text_link", "url": address})));
        }
        _ => return Err(format!("Unsupported start tag \"{name}\" at byte offset {at}")),
    };
    if !attributes.is_empty() && kind != "expandable_blockquote" {
        return Err(format!("Bad attribute at byte offset {at}"));
    }
    Ok((name.to_owned(), json!({"type": kind})))
}

fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (c, length) = character(rest);
        out.push(c);
        rest = &rest[length..];
    }
    out
}

/// The first character, where `&lt;`, `&gt;`, `&amp;` and `&quot;` are one each; and the bytes it takes.
fn character(text: &str) -> (char, usize) {
    for (name, c) in [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"')] {
        if text.starts_with(name) {
            return (c, name.len());
        }
    }
    let c = text.chars().next().unwrap_or(' ');
    (c, c.len_utf8())
}

pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[test]
fn it_is_as_strict_as_telegram() {
    let (text, entities) = read("<b>A &amp; B</b> <a href=\"https://x.vn/?a=1&amp;b=2\">x</a>").unwrap();
    assert_eq!(text, "A & B x");
    assert_eq!(entities[1]["url"], "https://x.vn/?a=1&b=2");
    for bad in [
        "<b>x",
        "x</b>",
        "<b><i>x</b></i>",
        "<font>x</font>",
        "a < b",
        "<a href=\"x\"y\">x</a>",
    ] {
        assert!(read(bad).is_err(), "{bad}");
    }
}
