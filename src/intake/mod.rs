//! Stage 10: where articles come from at run time. Whatever the door, what comes in is read, recognised if it is known,
//! and kept as a file on a shelf of the state; the archive reads the shelf as it reads the folder served.
//!
//! ```text
//! folder, page, feed item, document ─fetch, sandbox─▶ Reading ─relevance─▶ Kept (articles | off topic | waiting)
//! ```

pub mod address;
mod document;
pub mod door;
pub mod feed;
pub mod fetch;
pub mod folder;
pub mod foreign;
pub mod guard;
pub mod kept;
pub mod links;
pub mod newsroom;
mod page;
pub mod reading;
pub mod record;
pub mod relevance;
pub mod round;
pub mod same_story;
pub mod sandbox;
mod served;
pub mod sources;
pub mod watched;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;

use fetch::{FetchError, Fetched, Fetcher, Validators};
use foreign::{Found, Refusal, Task, Wanted};
use guard::Allowed;
use kept::elsewhere::Corrected;
use kept::{Kept, Offer, Outcome};
use reading::Reading;
use record::Shelf;
use sandbox::Sandbox;

use crate::article::read;
use crate::wording::{self, Wording};

/// All doors lead through here.
pub struct Intake {
    state: PathBuf,
    pub fetcher: Fetcher,
    sandbox: Arc<Sandbox>,
    kept: Arc<Mutex<Kept>>,
}

/// Why something was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    #[error(transparent)]
    Fetch(#[from] FetchError),
    #[error("it could not be read: {0:?}")]
    Refused(Refusal),
    #[error("the state folder cannot be written: {0}")]
    Disk(#[from] io::Error),
}

impl From<Refusal> for Trouble {
    fn from(why: Refusal) -> Trouble {
        Trouble::Refused(why)
    }
}

impl Trouble {
    /// What the person who sent it is told.
    pub fn wording(&self) -> Wording {
        match self {
            Trouble::Fetch(FetchError::Forbidden(_) | FetchError::Address) => wording::PAGE_FORBIDDEN,
            Trouble::Fetch(FetchError::TooLarge) | Trouble::Refused(Refusal::TooLarge) => wording::TOO_LARGE,
            Trouble::Fetch(_) => wording::PAGE_UNREACHED,
            Trouble::Refused(Refusal::Empty | Refusal::NoText) => wording::NO_TEXT,
            Trouble::Refused(Refusal::Kind) => wording::KIND_UNKNOWN,
            Trouble::Refused(Refusal::Encoding) => wording::ENCODING_UNKNOWN,
            Trouble::Refused(Refusal::NoFeed) => wording::NO_FEED,
            Trouble::Refused(Refusal::Broken) => wording::UNREADABLE,
            Trouble::Disk(_) => wording::STATE_UNWRITABLE,
        }
    }
}

impl Intake {
    /// `program`: this program, which reads what is foreign in a process of its own.
    pub fn new(state: &Path, program: &Path, allowed: Vec<Allowed>) -> Result<Intake, FetchError> {
        Ok(Intake {
            state: state.to_owned(),
            fetcher: Fetcher::new(allowed)?,
            sandbox: Arc::new(Sandbox::of(program)),
            kept: Arc::new(Mutex::new(Kept::of(state, None))),
        })
    }

    /// Beside a folder that is served: a story that stands there is known.
    pub fn beside(self, served: &Path) -> Intake {
        let kept = Kept::of(&self.state, Some(served.to_owned()));
        Intake {
            kept: Arc::new(Mutex::new(kept)),
            ..self
        }
    }

    /// Looks at what is there already, so that the first who hands something over need not wait for it. Blocks.
    pub fn get_ready(&self, now: Timestamp) {
        let looked = self.with_kept(|kept| {
            kept.get_ready(now);
            Ok(())
        });
        if let Err(error) = looked {
            tracing::error!(%error, "what was taken in before could not be looked at");
        }
    }

    /// The folder of what is served beside the articles folder.
    pub fn folder(&self) -> PathBuf {
        Shelf::Articles.folder(&self.state)
    }

    /// The report in some bytes; blocks.
    pub fn read(&self, task: Task, bytes: Vec<u8>) -> Result<Reading, Refusal> {
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(Refusal::Empty);
        }
        if task.wanted == Wanted::Report && foreign::is_plain(&bytes) {
            return plain(&bytes, None);
        }
        match self.sandbox.read(task, Arc::new(bytes))? {
            Found::Report(reading) => Ok(reading),
            Found::Feed(_) | Found::Links(_) => Err(Refusal::Broken),
        }
    }

    /// What a fetched page holds; blocks.
    pub fn found(&self, wanted: Wanted, fetched: Fetched) -> Result<Found, Refusal> {
        let task = Task {
            wanted,
            content_type: fetched.content_type,
            address: Some(fetched.address),
        };
        match wanted {
            Wanted::Report => self.read(task, fetched.body).map(Found::Report),
            _ => self.sandbox.read(task, Arc::new(fetched.body)),
        }
    }

    /// Fetches a page and reads its report; the addresses it is known by, the best first.
    pub async fn page(self: &Arc<Self>, address: &str) -> Result<(Reading, Vec<String>), Trouble> {
        let fetched = self.fetcher.get(address, &Validators::default()).await?;
        let reached = fetched.address.clone();
        let intake = self.clone();
        let reading = tokio::task::spawn_blocking(move || intake.found(Wanted::Report, fetched)).await;
        let Found::Report(mut reading) = reading.unwrap_or(Err(Refusal::Broken))? else {
            return Err(Refusal::Broken.into());
        };
        if reading.site.is_none() {
            reading.site = address::site(&reached);
        }
        // A page's own word for its address is believed where it is of the same site.
        let own = reading
            .url
            .take()
            .filter(|own| address::site(own) == address::site(&reached));
        let mut sources = vec![
            own.unwrap_or_else(|| reached.clone()),
            reached,
            address.trim().to_owned(),
        ];
        sources.dedup();
        Ok((reading, sources))
    }

    /// Takes in one report; it is on disk when this returns. Blocks.
    pub fn take(&self, offer: Offer) -> Result<Outcome, Trouble> {
        self.with_kept(|kept| kept.take(offer))
    }

    /// Whether an article is to be told as news. What a feed held when it was read for the first time is none.
    pub fn are_news(&self, ids: &[String]) -> Vec<bool> {
        let is_news = |kept: &mut Kept, id: &String| kept.record(id).is_none_or(|one| !one.quiet);
        let found = self.with_kept(|kept| Ok(ids.iter().map(|id| is_news(kept, id)).collect()));
        found.unwrap_or_else(|_| vec![true; ids.len()])
    }

    /// What was corrected since a moment.
    pub fn corrected(&self, since: Timestamp, now: Timestamp) -> Vec<Corrected> {
        let found = self.with_kept(|kept| {
            kept.get_ready(now);
            Ok(kept.corrected(since))
        });
        found.unwrap_or_default()
    }

    /// Works on what is kept, nobody else at it.
    pub fn with_kept<T>(&self, work: impl FnOnce(&mut Kept) -> io::Result<T>) -> Result<T, Trouble> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(kept.locked(work)?)
    }
}

/// A text that was pasted or forwarded.
pub fn pasted(text: &str) -> Result<Reading, Refusal> {
    plain(text.as_bytes(), None)
}

fn plain(bytes: &[u8], known: Option<&read::Known>) -> Result<Reading, Refusal> {
    let article = std::panic::catch_unwind(|| read::read("", bytes, known));
    let article = article.unwrap_or(Err(read::Unreadable::NoText))?;
    Ok(Reading::of(&article).cleaned())
}

/// An offer of the present moment for the articles.
pub fn offer(reading: Reading, sources: Vec<String>, at: Timestamp) -> Offer {
    Offer {
        reading,
        sources,
        at,
        shelf: Shelf::Articles,
        quiet: false,
    }
}
