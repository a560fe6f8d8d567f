//! What is known of the articles of the folder that is served: where else their story stands, and what was corrected in
//! its place. The program writes nothing into that folder; what it finds out is kept in the state, under the same name.

use std::fs;
use std::io;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Kept, Offer, Outcome};
use crate::intake::record::write_whole;
use crate::intake::same_story::Signature;
use crate::intake::{address, served};

/// An article as it is after a correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    pub id: String,
    /// The ids it had before; its own where the correction took its place in the same file.
    pub earlier: Vec<String>,
    /// In seconds since 1970.
    pub at: i64,
    /// The hash of its words now.
    pub content: String,
}

#[derive(Default, Serialize, Deserialize)]
struct Elsewhere {
    also: Vec<String>,
}

impl Kept {
    /// Reads what is new in the folder that is served.
    pub fn get_ready(&mut self, now: Timestamp) {
        self.served.look(now);
    }

    /// All that was corrected since a moment, on the shelves and in the folder that is served.
    pub fn corrected(&self, since: Timestamp) -> Vec<Corrected> {
        let replaced = self.replaced().filter(|(_, record, _)| record.taken >= since);
        let replaced = replaced.map(|(id, record, earlier)| Corrected {
            id: id.to_owned(),
            earlier,
            at: record.taken.as_second(),
            content: record.content.clone(),
        });
        let in_place = self.served.corrected(since).map(|(id, at, content)| Corrected {
            id: id.to_owned(),
            earlier: vec![id.to_owned()],
            at,
            content: content.to_owned(),
        });
        replaced.chain(in_place).collect()
    }

    /// Finds what is offered among the articles served, and notes where it was found.
    pub(super) fn among_served(
        &mut self,
        offer: &Offer,
        content: &str,
        signature: &Signature,
    ) -> io::Result<Option<Outcome>> {
        let Some(name) = self.served.story(content, signature, &offer.reading.text, offer.at) else {
            return Ok(None);
        };
        let id = served::id(&name).to_owned();
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
