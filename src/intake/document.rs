//! The text of a PDF and of a DOCX, paragraph by paragraph.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::foreign::Refusal;
use super::reading::Reading;
use crate::article::read::read_text;
use crate::text::BULLETS;

/// A document whose text is longer is no report.
const LARGEST: u64 = 20 * 1024 * 1024;
/// Text shrinks to a tenth; what shrinks to a hundredth is made to fill the memory.
const MOST_SHRUNK: u64 = 100;
const MOST_FILES: usize = 2_000;

pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF")
}

pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

pub fn pdf(bytes: &[u8]) -> Result<Reading, Refusal> {
    let text = pdf_extract::extract_text_from_mem(bytes).map_err(|_| Refusal::Kind)?;
    if text.trim().is_empty() {
        // Pages that were scanned hold pictures alone.
        return Err(Refusal::NoText);
    }
    Ok(Reading::of(&read_text("", &paragraphs(&text), None)?))
}

/// Printed lines become paragraphs: a line goes on in the next, unless it ends a sentence well before the margin, or
/// the next begins a list.
fn paragraphs(text: &str) -> String {
    let widest = text
        .lines()
        .map(|line| line.trim().chars().count())
        .max()
        .unwrap_or(0)
        .min(120);
    let mut out = String::with_capacity(text.len());
    let mut before = "";
    for line in text.lines().map(str::trim) {
        let number = line
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_whitespace() || c == '-' || c == '/');
        if number && !line.is_empty() {
            // A page's number.
            continue;
        }
        let short = before.chars().count() * 10 < widest * 8;
        let ends = before.ends_with(['.', '!', '?', ':', ';', '…', '”', '"']);
        let begins_item = line.starts_with(BULLETS);
        let parts = line.is_empty()
            || before.is_empty()
            || begins_item
            || (short && (ends || !line.starts_with(char::is_lowercase)));
        if !out.is_empty() {
            out.push_str(if parts { "\n" } else { " " });
        }
        out.push_str(line);
        before = line;
    }
    out
}

pub fn docx(bytes: &[u8]) -> Result<Reading, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Kind)?;
    if archive.len() > MOST_FILES {
        return Err(Refusal::TooLarge);
    }
    let file = archive.by_name("word/document.xml").map_err(|_| Refusal::Kind)?;
    // What the archive says of its sizes may be a lie; what comes out is counted.
    let most = LARGEST.min(file.compressed_size().max(1_000).saturating_mul(MOST_SHRUNK));
    let mut xml = Vec::new();
    file.take(most + 1).read_to_end(&mut xml).map_err(|_| Refusal::Kind)?;
    if xml.len() as u64 > most {
        return Err(Refusal::TooLarge);
    }
    let text = words(&xml).ok_or(Refusal::Kind)?;
    Ok(Reading::of(&read_text("", &text, None)?))
}

/// Paragraphs as lines, the cells of a table's row in one line parted by bars.
fn words(xml: &[u8]) -> Option<String> {
    let mut reader = Reader::from_reader(xml);
    let (mut out, mut cells, mut in_text) = (String::new(), 0usize, false);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "t" => in_text = true,
                "tr" => cells = 1,
                "tc" if cells > 1 => out.push_str(" | "),
                _ => {}
            },
            Event::Empty(tag) => match tag.local_name().as_ref() {
                "tab" => out.push(' '),
                "br" | "cr" => out.push('\n'),
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => in_text = false,
                "p" if cells > 0 => out.push(' '),
                "p" => out.push_str("\n\n"),
                "tc" if cells > 0 => cells += 1,
                "tr" => {
                    cells = 0;
                    out.push_str("\n\n");
                }
                _ => {}
            },
            Event::Text(text) if in_text => out.push_str(&text),
            Event::GeneralRef(name) if in_text => match name.resolve_char_ref() {
                Ok(Some(c)) => out.push(c),
                _ => out.push_str(match name.as_ref() {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    // Entities of a document's own making are how it grows without end.
                    _ => return None,
                }),
            },
            Event::DocType(_) => return None,
            Event::Eof => return Some(out),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_lines_become_paragraphs() {
        let text = "QUẬN HỒNG HÀ KHEN THƯỞNG\n\nSáng nay quận tổ chức hội nghị tổng kết phong trào thi đua\nvà khen thưởng các tập thể.\nDự hội nghị có lãnh đạo quận cùng đại diện các phường trong\ntoàn quận.\n- Một tập thể\n2\n";
        assert_eq!(
            paragraphs(text).trim(),
            "QUẬN HỒNG HÀ KHEN THƯỞNG\n\nSáng nay quận tổ chức hội nghị tổng kết phong trào thi đua và khen thưởng các tập thể.\nDự hội nghị có lãnh đạo quận cùng đại diện các phường trong toàn quận.\n- Một tập thể"
        );
    }

    #[test]
    fn the_words_of_a_document_keep_their_paragraphs_and_rows() {
        let xml = "<w:document xmlns:w=\"x\"><w:p><w:r><w:t>Quận &amp; ph&#432;ờng</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cờ</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>58</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:document>";
        let words = words(xml.as_bytes()).unwrap();
        assert_eq!(
            words.split_whitespace().collect::<Vec<_>>().join(" "),
            "Quận & phường Cờ | 58"
        );
        assert!(words.contains("phường\n"));
    }

    #[test]
    fn entities_of_its_own_making_are_refused() {
        let xml = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><w:p><w:t>&a;</w:t></w:p>";
        assert_eq!(words(xml.as_bytes()), None);
    }
}
