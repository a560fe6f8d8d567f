//! Whatever is typed is read as a question.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use thidua::entity::lexicon::Lexicon;
use thidua::question;

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/lexicon")));

fuzz_target!(|typed: &str| {
    let _ = question::understand(typed, &LEXICON, jiff::civil::date(2026, 11, 22)).is_blank();
});
