//! `thidua digest`: what somebody who subscribed would be sent now.

use std::io::Write;
use std::process::ExitCode;

use super::engine::Engine;
use super::{FAILED, Failure, Options, news};
use crate::digest::compose;
use crate::digest::due::{Due, Minute, Occasion};
use crate::digest::news::Filter;
use crate::digest::request::{self, Problem};
use crate::render::telegram::digest::pages;
use crate::text::Lang;
use crate::wording;

#[derive(clap::Args)]
pub struct Digest {
    /// Giờ và nơi, như sau /dangky (hours and places, as behind /subscribe): "7:30 Tây Hồ"
    words: Vec<String>,
    /// In tiếng Anh (in English)
    #[arg(long)]
    english: bool,
}

pub fn run(options: &Options, digest: Digest) -> Result<ExitCode, Failure> {
    let engine = Engine::ready(options)?;
    let lang = if digest.english { Lang::En } else { Lang::Vi };
    let read = request::read(&digest.words.join(" "), &engine.lexicon);
    let request = read.map_err(|problem| Failure::new(FAILED, sentence(&problem, lang)))?;
    let now = engine.clock.now();
    let this_minute = Minute::new(now.hour().unsigned_abs().into(), now.minute().unsigned_abs().into());
    let Some(minute) = request.times.first().copied().or(this_minute) else {
        return Ok(ExitCode::SUCCESS);
    };
    let occasion = Occasion {
        date: now.date(),
        minute,
    };
    let due = Due {
        occasion,
        late: false,
        folded: None,
    };
    let news = news::recent(&engine, now.date());
    let filter = Filter {
        places: request.places,
        kinds: request.kinds,
        follow: request.follow,
    };
    let composed = compose::compose(lang, &due, &filter, &news, |_| false);
    let mut out = std::io::stdout().lock();
    match composed {
        Some(digest) => {
            let address = |head: &crate::archive::Head| head.url.clone();
            for page in pages(&digest, &address) {
                writeln!(out, "{}", page.plain)?;
            }
        }
        None => writeln!(out, "{}", wording::NOTHING_NEW.in_lang(lang))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn sentence(problem: &Problem, lang: Lang) -> String {
    crate::render::telegram::subscription::problem(problem, lang)
}
