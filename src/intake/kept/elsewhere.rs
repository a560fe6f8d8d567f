//! Where else a story of the folder that is served stands. The program writes nothing into that folder, so it is kept
//! in one of the state, in a file of the same name.

use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Kept, Offer, Outcome};
use crate::intake::address;
use crate::intake::record::write_whole;
use crate::intake::same_story::Signature;

#[derive(Default, Serialize, Deserialize)]
struct Elsewhere {
    also: Vec<String>,
}

impl Kept {
    /// Reads what is new in the folder that is served.
    pub fn get_ready(&mut self) {
        self.served.look();
    }

    /// Finds what is offered among the articles served, and notes where it was found.
    pub(super) fn among_served(
        &mut self,
        offer: &Offer,
        content: &str,
        signature: &Signature,
    ) -> io::Result<Option<Outcome>> {
        let Some(name) = self.served.story(content, signature, &offer.reading.text) else {
            return Ok(None);
        };
        let id = Path::new(&name)
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or(&name)
            .to_owned();
        let folder = self.state.join("elsewhere");
        let place = folder.join(format!("{id}.toml"));
        let known: Elsewhere = fs::read_to_string(&place)
            .ok()
            .and_then(|text| toml::from_str(&text).ok())
            .unwrap_or_default();
        let all: Vec<String> = known.also.iter().chain(&offer.sources).cloned().collect();
        let also = address::of_other_sites(self.served.url(&name).as_deref(), &all);
        if also == known.also {
            return Ok(Some(Outcome::Same(id)));
        }
        fs::create_dir_all(&folder)?;
        let text = toml::to_string(&Elsewhere { also }).map_err(io::Error::other)?;
        write_whole(&place, text.as_bytes())?;
        Ok(Some(Outcome::Copy(id)))
    }
}
