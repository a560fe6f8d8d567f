//! Documents of strangers: what is read of good ones, and that bad ones cost themselves alone.

use std::io::Write;
use std::path::Path;

use thidua::intake::Intake;
use thidua::intake::foreign::{Refusal, Task};
use zip::write::SimpleFileOptions;

use super::desk::{Desk, both};

const PARAGRAPHS: [&str; 4] = [
    "Trường Tiểu học Sao Mai được tặng Bằng khen của Thủ tướng",
    "Sáng 2/3/2026, quận Tây Hồ tổ chức hội nghị tổng kết phong trào thi đua yêu nước và khen thưởng các tập thể.",
    "Tại hội nghị, Trường Tiểu học Sao Mai được tặng Bằng khen của Thủ tướng Chính phủ vì thành tích xuất sắc.",
    "Dự hội nghị có lãnh đạo quận cùng đại diện các phường trên địa bàn.",
];

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// An archive that says of a file of this size that it is of another.
fn lying(archive: &[u8], size: u32, said: u32) -> Vec<u8> {
    let mut out = archive.to_vec();
    let places: Vec<usize> = (0..out.len() - 4)
        .filter(|at| out[*at..at + 4] == size.to_le_bytes())
        .collect();
    assert!(!places.is_empty());
    places
        .into_iter()
        .for_each(|at| out[at..at + 4].copy_from_slice(&said.to_le_bytes()));
    out
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

/// A PDF whose page was packed twice, and swells to whatever was packed.
fn swelling(packed: &[u8]) -> Vec<u8> {
    let head = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 \
                >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n4 0 obj\n";
    let stream = format!(
        "<< /Length {} /Filter [/FlateDecode /FlateDecode] >>\nstream\n",
        packed.len()
    );
    let mut out = [head.as_bytes(), stream.as_bytes(), packed, b"\nendstream\nendobj\n"].concat();
    let mut xref = String::from("xref\n0 5\n0000000000 65535 f \n");
    for number in 1..5 {
        let mark = format!("{number} 0 obj\n").into_bytes();
        let place = out.windows(mark.len()).position(|window| window == mark).unwrap();
        xref.push_str(&format!("{place:010} 00000 n \n"));
    }
    let start = out.len();
    out.extend(format!("{xref}trailer << /Size 5 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").into_bytes());
    out
}

pub fn docx() -> Vec<u8> {
    let body: String = PARAGRAPHS
        .iter()
        .map(|words| format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"))
        .collect();
    let xml = format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\"><w:body>{body}</w:body></w:document>");
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", xml.as_bytes()),
    ])
}

/// A PDF whose font says of each code which letter it means, as office programs write them.
pub fn pdf() -> Vec<u8> {
    let letters: Vec<char> = {
        let mut all: Vec<char> = PARAGRAPHS.iter().flat_map(|words| words.chars()).collect();
        all.sort();
        all.dedup();
        all
    };
    let code = |letter: char| letters.iter().position(|known| *known == letter).unwrap() + 1;
    let mut content = String::from("BT /F1 8 Tf 50 780 Td ");
    for words in PARAGRAPHS {
        let codes: String = words.chars().map(|letter| format!("{:04X}", code(letter))).collect();
        content.push_str(&format!("<{codes}> Tj 0 -24 Td "));
    }
    content.push_str("ET");
    let mapping: String = letters
        .iter()
        .map(|letter| format!("<{:04X}> <{:04X}>\n", code(*letter), *letter as u32))
        .collect();
    let mapping = format!(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n\
         1 begincodespacerange <0000> <FFFF> endcodespacerange\n{} beginbfchar\n{mapping}endbfchar\nendcmap end end",
        letters.len()
    );
    let stream = |text: &str| format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len());
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_owned(),
        stream(&content),
        "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>".to_owned(),
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) \
         /Supplement 0 >> /DW 500 /FontDescriptor 8 0 R >>"
            .to_owned(),
        stream(&mapping),
        "<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 \
         /Descent -200 /CapHeight 700 /StemV 80 >>"
            .to_owned(),
    ];
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n{object}\nendobj\n", number + 1).into_bytes());
    }
    let start = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).into_bytes());
    for place in places {
        out.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    let end = format!(
        "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    );
    out.extend(end.into_bytes());
    out
}

#[test]
fn office_documents_are_answered_from() {
    for (name, bytes) in [("giay-khen.docx", docx()), ("giay-khen.pdf", pdf())] {
        let desk = Desk::new();
        let file = desk.file(name, bytes);
        let said = desk.add(&[&file]);
        assert!(said.contains("Đã nhận 1 bài mới"), "{name}: {said}");
        let text = desk.texts().remove(0);
        assert!(text.lines().any(|line| line == PARAGRAPHS[2]), "{name}: {text}");
        let answer = desk.ask("Trường Tiểu học Sao Mai được tặng gì?");
        assert!(answer.contains("Bằng khen của Thủ tướng"), "{name}: {answer}");
    }
}

/// Two hundred files made to break parsers. The program reads on, and what is good among them is taken in.
#[test]
fn hostile_files_cost_themselves_alone() {
    let desk = Desk::new();
    let mut number = 0;
    let mut put = |ending: &str, bytes: &[u8]| {
        number += 1;
        desk.file(&format!("bad/{number:03}.{ending}"), bytes);
    };
    // Deep, and wide.
    put("html", "<div>".repeat(200_000).as_bytes());
    put("html", "<ul><li>".repeat(64_000).as_bytes());
    put("html", format!("<p {}>", "a=b ".repeat(400_000)).as_bytes());
    put("html", "<!--".repeat(20_000).as_bytes());
    put("html", "<table><tr><td>".repeat(20_000).as_bytes());
    // Bombs.
    put("docx", &zipped(&[("word/document.xml", &vec![b' '; 30 << 20])]));
    let empty: Vec<(String, Vec<u8>)> = (0..3_000).map(|n| (format!("f{n}"), Vec::new())).collect();
    let many: Vec<(&str, &[u8])> = empty
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    put("docx", &zipped(&many));
    put(
        "docx",
        &zipped(&[(
            "word/document.xml",
            b"<!DOCTYPE a [<!ENTITY b \"bb\">]><w:p><w:t>&b;</w:t></w:p>",
        )]),
    );
    put("docx", &zipped(&[("other.xml", b"<a/>")]));
    let bomb = zipped(&[("word/document.xml", &vec![b' '; 30 << 20])]);
    put("docx", &lying(&bomb, 30 << 20, 100));
    put("docx", &zipped(&[("word/document.xml", &bomb)]));
    put("zip", &zipped(&[("giay-khen.docx", &docx()), ("again.zip", &bomb)]));
    put("gz", &deflated(&deflated(&vec![b'a'; 64 << 20])));
    put("pdf", &swelling(&deflated(&deflated(&vec![b' '; 256 << 20]))));
    put(
        "pdf",
        format!("%PDF-1.4\n1 0 obj\n{}\nendobj\n", "[".repeat(200_000)).as_bytes(),
    );
    put("pdf", format!("%PDF-1.4\n{}", "<<".repeat(200_000)).as_bytes());
    // Good documents cut and with bytes turned.
    for (ending, good) in [("docx", docx()), ("pdf", pdf())] {
        for part in 1..45 {
            put(ending, &good[..good.len() * part / 45]);
            let mut turned = good.clone();
            let step = 17 + part;
            turned
                .iter_mut()
                .skip(part * 7)
                .step_by(step * 3)
                .for_each(|byte| *byte = byte.wrapping_add(part as u8));
            put(ending, &turned);
        }
    }
    // Noise under every name.
    for part in 0..13u32 {
        let noise: Vec<u8> = (0..5_000u32)
            .map(|i| (i.wrapping_mul(2_654_435_761 ^ part) >> 11) as u8)
            .collect();
        put(["html", "pdf", "docx", "txt"][part as usize % 4], &noise);
    }
    assert!(number >= 200, "{number}");
    let good = desk.file("good/bai.docx", docx());
    let output = desk.run(&["add", desk.path("bad").to_str().unwrap(), &good]);
    let said = both(&output);
    assert!(output.status.success(), "{said}");
    assert!(said.matches("Bỏ qua").count() >= 100, "{said}");
    let answer = desk.ask("Trường Tiểu học Sao Mai được tặng gì?");
    assert!(answer.contains("Bằng khen của Thủ tướng"), "{answer}");
}

#[test]
fn a_reader_that_dies_is_told_and_replaced() {
    let state = tempfile::tempdir().unwrap();
    let intake = |program: &str| Intake::new(state.path(), Path::new(program), Vec::new()).unwrap();
    let broken = intake("/bin/false").read(Task::default(), docx());
    assert_eq!(broken, Err(Refusal::Broken));
    let sound = intake(env!("CARGO_BIN_EXE_thidua"));
    assert!(sound.read(Task::default(), docx()).is_ok());
    assert!(sound.read(Task::default(), b"%PDF-1.4\nnothing".to_vec()).is_err());
    assert!(sound.read(Task::default(), docx()).is_ok());
}
