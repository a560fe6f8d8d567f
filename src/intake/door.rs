//! What somebody hands over by hand: a link, a text, a document.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::foreign::{Refusal, Task};
use super::kept::Outcome;
use super::{Intake, Trouble, offer, pasted};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offered {
    Link(String),
    Text(String),
    Document(Vec<u8>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub outcome: Outcome,
    pub title: String,
    pub date: Option<Date>,
}

impl Intake {
    /// Takes in what was handed over; it is on disk when this returns.
    pub async fn receive(self: &Arc<Self>, offered: Offered, at: Timestamp) -> Result<Received, Trouble> {
        let (reading, sources) = match offered {
            Offered::Link(address) => self.page(&address).await?,
            Offered::Text(text) => (pasted(&text)?, Vec::new()),
            Offered::Document(bytes) => {
                let intake = self.clone();
                let read = tokio::task::spawn_blocking(move || intake.read(Task::default(), bytes)).await;
                (read.unwrap_or(Err(Refusal::Broken))?, Vec::new())
            }
        };
        let (title, date) = (reading.title.clone(), reading.date);
        let intake = self.clone();
        let taken = tokio::task::spawn_blocking(move || intake.take(offer(reading, sources, at))).await;
        let outcome = taken.unwrap_or(Err(Refusal::Broken.into()))?;
        Ok(Received { outcome, title, date })
    }
}
