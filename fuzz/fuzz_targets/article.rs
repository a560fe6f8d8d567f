//! Whatever stands in a file is read as an article, and facts are looked for in it.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use thidua::article::read;
use thidua::entity::lexicon::Lexicon;
use thidua::fact;

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/lexicon")));

fuzz_target!(|bytes: &[u8]| {
    if let Ok(article) = read::read("bai", bytes, None) {
        for found in fact::extract(&article, &LEXICON) {
            let _ = found.quote.of(&article.text);
        }
    }
});
