//! What nobody in their right mind would send: the readers of questions, of articles and of buttons, and the writer of
//! HTML, on made-up input. Each prints its slowest case. `THIDUA_CASES` makes the rounds longer: a million cases of all
//! four take some hours.

use std::cell::Cell;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestError, TestRunner};
use thidua::article::read;
use thidua::entity::lexicon::Lexicon;
use thidua::fact;
use thidua::question;
use thidua::render::telegram::html::Html;
use thidua::render::telegram::{Press, pages};

use crate::bot::markup;

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/lexicon")));

/// Pieces in which readers look for something, and what breaks careless ones.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "ai", "được", "Huân chương Lao động", "hạng Ba", "quận Tây Hồ", "năm 2022", "bao nhiêu", "còn", "HCLĐ", "q.", "NTVT",
    "ông Nguyễn Văn A", "Phòng Nội vụ", "22.264 tỷ đồng", "168%", "09/03/2023", "99/99/9999", "tháng 13", "“", "”", "\"",
    "(", ")", "[", "]", "-", "–", ",", ".", "…", ":", ";", "/", "\\", "*", "+", "^", "~", "'", "\n", "\r\n", "\t", " ", "  ",
    "\u{a0}", "\u{200b}", "\u{202e}", "\u{2066}", "\u{feff}", "\u{0}", "\u{1b}[31m", "\u{301}", "e\u{302}\u{301}", "𝟚", "👍",
    "👨\u{200d}👩\u{200d}👧", "ﬁ", "İ", "ß", "Ǆ", "٣", "＜", "<b>", "</b>", "<script>", "<a href=\"", "&amp;", "&#x202e;", "&lt",
    "<table><tr><td>", "<!--", "]]>", "<div ", "00000000000000000000000", "999999999999999999999999", "-1", "1e999",
    "ạạạạạạạạ", "x", "Đ", "đ", "Ð", "KHEN THƯỞNG", "thi đua", "tập thể", "cá nhân", "4 tập thể; 10 cá nhân", "từ", "đến",
    "đã", "vừa", "cũng", "biểu dương", "trao tặng", "tặng thưởng", "xuất sắc", "cùng", "các", "của",
];

fn words(most: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[a-zà-ỹA-ZÀ-Ỹ0-9]{1,12}",
    ];
    let glue = proptest::sample::select(&["", " ", " "][..]);
    proptest::collection::vec((piece, glue), 0..most).prop_map(|pieces| {
        pieces
            .into_iter()
            .flat_map(|(piece, glue)| [piece, glue.to_owned()])
            .collect()
    })
}

/// Runs the cases; prints the slowest.
fn run<S: Strategy>(what: &str, usual: u32, input: &S, look: impl Fn(S::Value)) {
    let cases = std::env::var("THIDUA_CASES").map_or(usual, |cases| cases.parse().unwrap());
    let slowest = Cell::new(Duration::ZERO);
    let mut runner = TestRunner::new(Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    });
    let result = runner.run(input, |value| {
        let began = Instant::now();
        look(value);
        slowest.set(slowest.get().max(began.elapsed()));
        Ok(())
    });
    match result {
        Ok(()) => println!("{what}: {cases} cases, the slowest {:?}", slowest.get()),
        Err(TestError::Fail(why, value)) => panic!("{what}: {why}\non {value:?}"),
        Err(TestError::Abort(why)) => panic!("{what}: {why}"),
    }
}

#[test]
fn no_question_breaks_its_reader() {
    let today = jiff::civil::date(2026, 11, 22);
    run("questions", 400, &words(40), |typed| {
        let query = question::understand(&typed, &LEXICON, today);
        let _ = query.is_blank();
    });
}

#[test]
fn no_article_breaks_its_reader() {
    let bytes = prop_oneof![
        6 => words(200).prop_map(String::into_bytes),
        1 => words(60).prop_map(|text| text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        2 => proptest::collection::vec(any::<u8>(), 0..2000),
    ];
    for once_broke in ONCE_BROKE {
        read_through(once_broke.as_bytes());
    }
    run("articles", 100, &bytes, |bytes| read_through(&bytes));
}

/// What long rounds found; each ended a reading once.
const ONCE_BROKE: &[&str] = &["KHEN THƯỞNG HCLĐ\"&amp;<table><tr><td>Huân chương Lao động\""];

fn read_through(bytes: &[u8]) {
    if let Ok(article) = read::read("bai", bytes, None) {
        for block in &article.blocks {
            let _ = block.span.of(&article.text);
        }
        for found in fact::extract(&article, &LEXICON) {
            let _ = found.quote.of(&article.text);
        }
    }
}

#[test]
fn whatever_is_said_telegram_takes_it_in_pages() {
    let input = (words(120), words(8), words(120), any::<bool>());
    run("pages", 300, &input, |(first, address, second, linked)| {
        let mut html = Html::default().bold(&first).text("\n").quote(&second).text(&first);
        if linked {
            html = html
                .link(&format!("https://bao.vn/{address}"), &second)
                .link(&address, &first);
        }
        for page in pages::pages(&pages::blocks(&html)) {
            let (text, entities) = markup::read(&page.html).unwrap_or_else(|error| panic!("{error}: {}", page.html));
            assert!(markup::units(&text) <= 4096, "{} units", markup::units(&text));
            let kinds = ["bold", "italic", "blockquote", "expandable_blockquote", "text_link"];
            for entity in entities {
                assert!(kinds.contains(&entity["type"].as_str().unwrap()), "{entity}");
            }
            for hidden in ['\u{202e}', '\u{200b}', '\u{2066}', '\u{feff}', '\u{0}', '\u{1b}'] {
                assert!(!text.contains(hidden), "{hidden:?} is shown");
            }
        }
    });
}

#[test]
fn no_button_breaks_its_reader_and_what_is_read_is_written_the_same() {
    let data = prop_oneof![
        "[smqcynexhu]:[0-9a-f:_-]{0,40}",
        "[a-z]{0,2}[:;|]{0,3}[0-9]{0,25}:?-?[0-9]{0,25}",
        words(6),
    ];
    run("buttons", 5000, &data, |data| {
        if let Some(press) = Press::read(&data) {
            let written = press.data();
            assert_eq!(Press::read(&written).map(|press| press.data()), Some(written));
        }
    });
}
