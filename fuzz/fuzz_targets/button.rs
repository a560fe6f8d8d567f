//! Whatever a button hands back is read, and what is read is written the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use thidua::render::telegram::Press;

fuzz_target!(|data: &str| {
    if let Some(press) = Press::read(data) {
        let written = press.data();
        assert_eq!(Press::read(&written).map(|press| press.data()), Some(written));
    }
});
