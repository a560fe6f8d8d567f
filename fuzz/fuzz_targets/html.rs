//! Whatever is said becomes pages that Telegram takes, by their length and by what they hide.
#![no_main]

use libfuzzer_sys::fuzz_target;
use thidua::render::telegram::html::Html;
use thidua::render::telegram::pages;

fuzz_target!(|text: &str| {
    let html = Html::default().bold(text).text("\n").quote(text).link(text, text);
    for page in pages::pages(&pages::blocks(&html)) {
        assert!(page.units() <= 4096);
        assert!(!page.html.contains(['\u{202e}', '\u{200b}', '\u{0}']));
    }
});
