//! One visit to a feed or a listing page: what is new there is fetched, judged and taken in.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::feed::Item;
use super::fetch::{AGENT, FetchError, Fetched, Validators};
use super::foreign::{Found, Refusal, Wanted};
use super::kept::{Offer, Outcome};
use super::record::Shelf;
use super::sources::{Sources, State};
use super::{Intake, Trouble, address, relevance};

const COURTESY: Duration = Duration::from_secs(1);
const EVERY: i64 = 15 * 60;
const SLOWEST: i64 = 24 * 60 * 60;
const TOLD_AFTER: i64 = 24 * 60 * 60;
const DROPPED_AFTER: i64 = 14 * 24 * 60 * 60;
/// More that is new at once than a newsroom writes: a feed that changed its names, or a page of the past.
const MOST_AT_ONCE: usize = 30;
/// Of how many items it is remembered what they looked like.
const REMEMBERED: usize = 600;

/// What the people who run the bot are to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tidings {
    /// Nothing was had from it for a day.
    Silent(String),
    /// Nothing for a fortnight; it is not asked again.
    Dropped(String),
    /// So many are new at once that somebody has to say they are meant.
    Waiting(String, usize),
}

/// What a round brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub new: usize,
    pub corrected: usize,
    /// Known stories found in another place.
    pub copies: usize,
    pub off_topic: usize,
    pub tidings: Vec<Tidings>,
}

impl Intake {
    /// Visits every source that is due, or all. Between two requests to one site stands a second; a server of one's
    /// own network needs no such courtesy.
    pub async fn round(self: &Arc<Self>, sources: &Sources, now: Timestamp, all: bool) -> Report {
        let mut report = Report::default();
        for feed in sources.all() {
            let mut state = sources.state(&feed);
            if !all && (state.dropped || state.next > now.as_second()) {
                continue;
            }
            let pause = if self.fetcher.is_own(&feed) {
                Duration::ZERO
            } else {
                COURTESY
            };
            match self.visit(&feed, sources, &mut state, now, pause, &mut report).await {
                Ok(()) => {
                    state.next = now.as_second() + EVERY;
                    state.read = Some(now.as_second());
                    (state.failing_since, state.failures, state.reported) = (None, 0, false);
                }
                Err(why) => {
                    tracing::info!(%why, "a feed could not be read");
                    failed(&feed, &mut state, now.as_second(), &why, &mut report);
                }
            }
            if let Err(error) = sources.keep(&feed, &state) {
                tracing::error!(%error, "what is known of a feed could not be kept");
            }
        }
        report
    }

    async fn visit(
        self: &Arc<Self>,
        feed: &str,
        sources: &Sources,
        state: &mut State,
        now: Timestamp,
        pause: Duration,
        report: &mut Report,
    ) -> Result<(), Trouble> {
        let place = state.at.clone().unwrap_or_else(|| feed.to_owned());
        let fetched = self.fetcher.get(&place, &state.validators()).await?;
        tokio::time::sleep(pause).await;
        if fetched.unchanged {
            return Ok(());
        }
        if fetched.moved {
            state.at = Some(fetched.address.clone());
        }
        let validators = fetched.validators.clone();
        let listing = fetched.address.clone();
        let items = match self.looked_into(fetched).await? {
            Found::Feed(found) => found.items,
            Found::Links(links) => match links.feeds.first() {
                Some(own) if state.at.as_ref() != Some(own) => {
                    state.at = Some(own.clone());
                    (state.etag, state.modified) = (None, None);
                    return Box::pin(self.visit(feed, sources, state, now, pause, report)).await;
                }
                _ => self.permitted(&listing, links.articles, pause).await,
            },
            Found::Report(_) => return Err(Refusal::NoFeed.into()),
        };
        let due: Vec<&Item> = items
            .iter()
            .filter(|item| state.seen.get(&name(item)) != Some(&look(item)))
            .collect();
        let known = self.with_kept(|kept| {
            let known = |item: &&&Item| !kept.knows(&item.link) && !kept.knows(&guid(feed, item));
            Ok(due.iter().filter(known).count())
        })?;
        state.held |= state.begun && known > MOST_AT_ONCE;
        let (mut waiting, mut left) = (0, 0);
        for item in due {
            if self
                .take_item(feed, item, state.begun, state.held, now, report, &mut waiting)
                .await?
            {
                state.seen.insert(name(item), look(item));
                // Killed on the way, the next visit goes on from here.
                sources.keep(feed, state)?;
            } else {
                left += 1;
            }
            tokio::time::sleep(pause).await;
        }
        if waiting > 0 {
            report.tidings.push(Tidings::Waiting(feed.to_owned(), waiting));
        }
        // What is no longer listed is not asked for again.
        if state.seen.len() > REMEMBERED {
            state
                .seen
                .retain(|known, _| items.iter().any(|item| name(item) == *known));
        }
        // What could not be had is asked for again, and for that the feed has to be read again, changed or not.
        (state.etag, state.modified) = match left {
            0 => (validators.etag, validators.modified),
            _ => (None, None),
        };
        (state.begun, state.held) = (true, false);
        Ok(())
    }

    async fn looked_into(self: &Arc<Self>, fetched: Fetched) -> Result<Found, Trouble> {
        let intake = self.clone();
        let read = tokio::task::spawn_blocking(move || match intake.found(Wanted::Feed, fetched.clone()) {
            Err(Refusal::NoFeed) => intake.found(Wanted::Links, fetched),
            found => found,
        });
        Ok(read.await.unwrap_or(Err(Refusal::Broken))?)
    }

    /// The links of a listing page that its site lets robots read.
    async fn permitted(self: &Arc<Self>, listing: &str, links: Vec<String>, pause: Duration) -> Vec<Item> {
        let robots = match url::Url::parse(listing).and_then(|url| url.join("/robots.txt")) {
            Ok(robots) => self.fetcher.get(robots.as_str(), &Validators::default()).await,
            Err(_) => return Vec::new(),
        };
        tokio::time::sleep(pause).await;
        let rules = match robots {
            Ok(found) => String::from_utf8_lossy(&found.body[..found.body.len().min(500_000)]).into_owned(),
            // No rules are no prohibition; a site in trouble is left alone.
            Err(FetchError::Status(400..=499)) => String::new(),
            Err(_) => return Vec::new(),
        };
        let allowed =
            |link: &String| robotstxt::DefaultMatcher::default().one_agent_allowed_by_robots(&rules, AGENT, link);
        let item = |link: String| Item {
            guid: link.clone(),
            link,
            ..Item::default()
        };
        links.into_iter().filter(allowed).map(item).collect()
    }

    /// Whether the item is done with, and need not be looked at again until it changes.
    #[expect(clippy::too_many_arguments, reason = "one call, the parts of one visit")]
    async fn take_item(
        self: &Arc<Self>,
        feed: &str,
        item: &Item,
        begun: bool,
        held: bool,
        now: Timestamp,
        report: &mut Report,
        waiting: &mut usize,
    ) -> Result<bool, Trouble> {
        let (reading, mut addresses) = match self.page(&item.link).await {
            Ok(page) => page,
            // A page that cannot be had now may be had at the next visit.
            Err(Trouble::Fetch(
                FetchError::TooSlow | FetchError::Unreached | FetchError::Wait(_) | FetchError::Status(500..),
            )) => return Ok(false),
            Err(Trouble::Disk(error)) => return Err(Trouble::Disk(error)),
            Err(why) => {
                tracing::info!(%why, "an item of a feed was left out");
                return Ok(true);
            }
        };
        addresses.push(guid(feed, item));
        let mut reading = reading;
        reading.date = reading.date.or_else(|| {
            let published = Timestamp::from_second(item.published?).ok()?;
            Some(
                published
                    .to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::Offset::constant(7)))
                    .date(),
            )
        });
        let shelf = match (relevance::is_ours(&reading), held) {
            (false, _) => Shelf::OffTopic,
            (true, true) => Shelf::Waiting,
            (true, false) => Shelf::Articles,
        };
        let offer = Offer {
            reading,
            sources: addresses,
            at: now,
            shelf,
            quiet: !begun,
        };
        let intake = self.clone();
        let taken = tokio::task::spawn_blocking(move || intake.take(offer)).await;
        match (taken.unwrap_or(Err(Refusal::Broken.into()))?, shelf) {
            (Outcome::New(_), Shelf::OffTopic) => report.off_topic += 1,
            (Outcome::New(_), Shelf::Waiting) => *waiting += 1,
            (Outcome::New(_), Shelf::Articles) => report.new += 1,
            (Outcome::Corrected { .. }, _) => report.corrected += 1,
            (Outcome::Copy(_), _) => report.copies += 1,
            _ => {}
        }
        Ok(true)
    }
}

fn failed(feed: &str, state: &mut State, now: i64, why: &Trouble, report: &mut Report) {
    state.failures += 1;
    let since = *state.failing_since.get_or_insert(now);
    let backoff = (EVERY << state.failures.min(7)).min(SLOWEST);
    let asked = match why {
        Trouble::Fetch(FetchError::Wait(Some(seconds))) => i64::try_from(*seconds).unwrap_or(SLOWEST).min(7 * SLOWEST),
        _ => 0,
    };
    state.next = now + backoff.max(asked);
    if now - since >= DROPPED_AFTER {
        state.dropped = true;
        report.tidings.push(Tidings::Dropped(feed.to_owned()));
    } else if now - since >= TOLD_AFTER && !state.reported {
        state.reported = true;
        report.tidings.push(Tidings::Silent(feed.to_owned()));
    }
}

/// An item's name is its address; feeds that change their own names for items would bring all again.
fn name(item: &Item) -> String {
    address::normalised(&item.link).unwrap_or_else(|| item.guid.clone())
}

fn guid(feed: &str, item: &Item) -> String {
    format!("guid:{}#{}", address::normalised(feed).unwrap_or_default(), item.guid)
}

/// What tells that an item changed; a new date alone does not.
fn look(item: &Item) -> String {
    format!("{}|{}", item.title, item.updated.unwrap_or_default())
}
