//! Stage 11: the Telegram front end; the only folder that names teloxide.
//!
//! ```text
//! poll ─▶ inbox (on disk, then acknowledged) ─▶ workers (a queue a chat) ─▶ schema ─▶ steps | commands | private |
//!                                                      group | buttons | inline ─▶ ask, browse ─▶ engine ─▶ render ─▶ send
//! ```

mod admin;
mod ask;
mod browse;
mod buttons;
mod clock;
mod commands;
mod desk;
mod digests;
mod door;
mod edit;
mod fault;
mod feedback;
mod group;
mod handover;
mod health;
mod inline;
mod intake;
mod newsroom;
mod owner;
mod owners;
mod pace;
mod poll;
mod privacy;
mod private;
mod profile;
mod reading;
mod schema;
mod send;
mod settings;
mod shelf;
mod start;
mod steps;
mod stop;
mod subscriptions;
mod token;
mod welcome;
mod workers;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::access::Access;
use crate::answer::{Answer, Turn};
use crate::article::Article;
use crate::browse::{Piece, Screen, Wish};
use crate::digest::news::{Correction, News};
use crate::digest::request::{Problem, Request};
use crate::intake::Trouble;
use crate::intake::door::{Offered, Received};
use crate::intake::newsroom::{Newsroom, Order};
use crate::intake::round::Tidings;
use crate::store::{Store, StoreError};
use crate::text::Lang;

pub use token::Token;

/// What the bot is told from outside.
pub struct Settings {
    pub token: Token,
    /// Where the Bot API is, where it is not Telegram's own.
    pub api_url: Option<url::Url>,
    pub proxy: Option<url::Url>,
    /// The folder for everything the program writes.
    pub state: PathBuf,
    /// Numeric ids of the people who run it.
    pub owners: Vec<u64>,
    /// The moment the clock starts at, for trials and tests.
    pub now: Option<jiff::Timestamp>,
    pub access: Access,
    /// Where to tell how the bot is doing.
    pub health: Option<std::net::SocketAddr>,
    /// systemd's socket for `sd_notify`.
    pub notify: Option<PathBuf>,
}

/// A question with all that belongs to it.
pub struct Asked<'a> {
    pub question: &'a str,
    pub turns: &'a [Turn],
    /// The place of the chat, meant where the question names none.
    pub home: Option<&'a str>,
}

/// The stages behind the bot. They block and are called where that is allowed.
#[derive(Clone)]
pub struct Engine {
    pub ask: Arc<Ask>,
    /// How the place that somebody names is written.
    pub unit: Arc<FindUnit>,
    /// The article of an id.
    pub article: Arc<FindArticle>,
    pub overview: Arc<Survey>,
    /// A screen to leaf through.
    pub browse: Arc<Browse>,
    /// What there is to see of a place, where somebody says no more than its name.
    pub place: Arc<ShowPlace>,
    /// Questions that are answered at this moment.
    pub examples: Arc<Examples>,
    /// What can be sent into any chat for some words.
    pub pieces: Arc<Pieces>,
    /// The articles of the week before a day.
    pub news: Arc<FindNews>,
    /// Reads what somebody wants to subscribe to.
    pub request: Arc<ReadRequest>,
    /// Takes in what an owner hands over; it can be asked about when this returns.
    pub take_in: Arc<TakeIn>,
    /// What the feeds have for the owners, once each.
    pub tidings: Arc<FetchTidings>,
    /// What the owners see and decide of the feeds and what they brought.
    pub newsroom: Arc<RunNewsroom>,
    /// The articles corrected of late.
    pub corrections: Arc<FindCorrections>,
    /// Takes an article out of the archive, by its address or its id; what it was called.
    pub remove: Arc<RemoveArticle>,
    /// Reads the archive again; what is on the shelves can be asked about when this returns.
    pub refresh: Arc<Refresh>,
}

/// Answers a question, given the turns before it and the present moment.
pub type Ask = dyn Fn(&Asked, jiff::Timestamp) -> Answer + Send + Sync;
pub type FindUnit = dyn Fn(&str) -> Option<String> + Send + Sync;

pub type Browse = dyn Fn(&Wish, Lang) -> Screen + Send + Sync;
pub type ShowPlace = dyn Fn(&str, &[Turn], Lang) -> Option<Screen> + Send + Sync;
pub type Examples = dyn Fn(Lang, jiff::Timestamp) -> Vec<String> + Send + Sync;
pub type Pieces = dyn Fn(&str, jiff::Timestamp) -> Vec<Piece> + Send + Sync;
pub type FindArticle = dyn Fn(&str) -> Option<Article> + Send + Sync;
pub type FindNews = dyn Fn(jiff::civil::Date) -> Vec<News> + Send + Sync;
pub type ReadRequest = dyn Fn(&str) -> Result<Request, Problem> + Send + Sync;
pub type FetchTidings = dyn Fn() -> Vec<Tidings> + Send + Sync;
pub type RunNewsroom = dyn Fn(&Order) -> Result<Newsroom, Trouble> + Send + Sync;
pub type FindCorrections = dyn Fn(jiff::Timestamp) -> Vec<Correction> + Send + Sync;
pub type TakeIn = dyn Fn(Offered, jiff::Timestamp) -> Result<Received, Trouble> + Send + Sync;
pub type RemoveArticle = dyn Fn(&str) -> Result<Option<String>, Trouble> + Send + Sync;
pub type Refresh = dyn Fn() + Send + Sync;
pub type Survey = dyn Fn() -> Overview + Send + Sync;

/// What there is to ask about.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    pub articles: usize,
    pub newest: Option<jiff::civil::Date>,
    /// The names of places much is told of.
    pub places: Vec<String>,
}

/// Why the bot ended although nobody stopped it.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    #[error(
        "Telegram does not know this token; check TELOXIDE_TOKEN (@BotFather hands out tokens) and TELOXIDE_API_URL"
    )]
    Token,
    #[error("{0}")]
    Setting(String),
    #[error("another program answers with the same token; stop it first")]
    Conflict,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl RunError {
    /// The program's exit status: 78 wrong settings, 75 in use by another, 1 anything else.
    pub fn exit_status(&self) -> u8 {
        match self {
            RunError::Token | RunError::Setting(_) => 78,
            RunError::Conflict | RunError::Store(StoreError::Busy(_)) => 75,
            RunError::Store(_) => 1,
        }
    }
}

/// Answers on Telegram until the process is told to stop (SIGTERM, SIGINT).
pub async fn run(settings: Settings, engine: Engine) -> Result<(), RunError> {
    run_until(settings, engine, stop::signalled()).await
}

/// Answers on Telegram until `stop` is ready; what is not finished by then stays in the inbox.
pub async fn run_until(
    settings: Settings,
    engine: Engine,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), RunError> {
    let mut stop = stop::Stop::after(stop);
    let bot = start::client(&settings)?;
    let health = Arc::new(health::Health::new(settings.notify.clone()));
    if let Some(address) = settings.health {
        health::serve(health.clone(), address).await?;
    }
    let store = Arc::new(open_store(&settings.state).await?);
    let Some(me) = start::introduce(&bot, &mut stop).await? else {
        return Ok(());
    };
    let desk = Arc::new(desk::Desk::new(
        bot,
        me,
        store,
        engine,
        &settings,
        health.clone(),
        stop.clone(),
    ));
    profile::publish(&desk);
    let workers = workers::Workers::new(desk.clone());
    workers.resume()?;
    let digests = tokio::spawn(digests::serve(desk.clone()));
    tokio::spawn(intake::tidings(desk.clone()));
    let summaries = tokio::spawn(owner::serve(desk.clone()));
    let result = poll::poll(&desk, &workers, &mut stop).await;
    health.stopping();
    workers.finish().await;
    summaries.abort();
    if result.is_ok() {
        let _ = digests.await;
    } else {
        digests.abort();
    }
    result
}

/// A bot that was just stopped may hold the store for a moment longer.
const LOCK_PATIENCE: Duration = Duration::from_secs(10);

async fn open_store(state: &Path) -> Result<Store, RunError> {
    let began = Instant::now();
    let mut pause = Duration::from_millis(50);
    loop {
        match Store::open(state) {
            Err(StoreError::Busy(_)) if began.elapsed() < LOCK_PATIENCE => {
                tokio::time::sleep(pause).await;
                pause = (pause * 2).min(Duration::from_secs(1));
            }
            opened => return Ok(opened?),
        }
    }
}
