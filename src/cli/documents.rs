//! PDF and DOCX files in the folder that is served, taken in before the archive is brought up to date.

use std::path::Path;

use super::clock::Clock;
use super::{Options, engine};
use crate::intake::Intake;
use crate::intake::watched::{self, Stamps};
use crate::text::Lang;
use crate::wording;

/// Takes in what is new among them; a sentence for each that could not be read. A folder without any costs a look.
pub fn take_in(options: &Options) -> Vec<String> {
    let served = engine::served(options);
    let found = stamps(&served);
    if found.is_empty() && !options.state.join("documents.json").exists() {
        return Vec::new();
    }
    match intake(options, &served) {
        Some(intake) => take(&intake, &found, options),
        None => Vec::new(),
    }
}

pub fn stamps(served: &Path) -> Stamps {
    // By the whole path, which is the same wherever the program is started.
    watched::documents(&served.canonicalize().unwrap_or_else(|_| served.to_owned()))
}

fn take(intake: &Intake, found: &Stamps, options: &Options) -> Vec<String> {
    match intake.take_documents(found, Clock::new(options.now).now().timestamp()) {
        Ok(looked) => {
            let sentence = |(path, why): (std::path::PathBuf, crate::intake::foreign::Refusal)| {
                let why = crate::intake::Trouble::Refused(why).wording();
                let why = format!("{} ({})", why.vi, why.en);
                wording::SKIPPED.with(Lang::Vi, &[&path.display().to_string(), &why])
            };
            looked.refused.into_iter().map(sentence).collect()
        }
        Err(error) => {
            tracing::error!(%error, "the documents of the folder could not be taken in");
            Vec::new()
        }
    }
}

/// Nothing is fetched here, so no address is allowed.
fn intake(options: &Options, served: &Path) -> Option<Intake> {
    let program = std::env::current_exe().ok()?;
    let intake = Intake::new(&options.state, &program, Vec::new()).ok()?;
    Some(intake.beside(served))
}
