//! `thidua` without a command: the Telegram bot, or the chat where there is no token.

use std::io::IsTerminal;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::clock::in_vietnam;
use super::engine::Engine;
use super::follower::Follower;
use super::keeper::Keeper;
use super::{FAILED, Failure, IN_USE, Options, WRONG_SETTINGS, add, chat, news};
use crate::bot::{self, Overview};
use crate::browse::Browser;
use crate::config::Config;
use crate::digest::request;
use crate::intake::Intake;
use crate::intake::newsroom::Order;
use crate::intake::sources::Sources;

const NO_TOKEN: &str = "Chưa có token. Nhắn /newbot cho @BotFather trên Telegram, rồi đặt TELOXIDE_TOKEN trong .env. \
    (No token: write /newbot to @BotFather and set TELOXIDE_TOKEN in .env.)";

pub fn run(options: &Options, config: Config) -> Result<ExitCode, Failure> {
    if !config.problems.is_empty() {
        return Err(Failure::new(WRONG_SETTINGS, config.problems.join("\n")));
    }
    let Some(token) = config.token.clone() else {
        if !std::io::stdin().is_terminal() {
            return Err(Failure::new(WRONG_SETTINGS, NO_TOKEN));
        }
        println!("{NO_TOKEN}\nTạm thời trò chuyện ở đây. (Chatting here meanwhile.)\n");
        return chat::run(options);
    };
    let engine = Arc::new(patient(options)?);
    let keeper = Keeper::start(engine.clone(), options.clone());
    let intake = Arc::new(add::intake(options, &config)?);
    let follower = Follower::start(intake.clone(), keeper.clone(), options.clone());
    let sources = Sources::of(&options.data, &options.state);
    let settings = bot::Settings {
        token,
        api_url: config.api_url,
        proxy: config.proxy,
        state: options.state.clone(),
        owners: config.owners,
        now: options.now,
        access: config.access,
        health: config.health,
        notify: config.notify,
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| Failure::new(FAILED, format!("Không khởi động được (cannot start): {error}")))?;
    match runtime.block_on(bot::run(settings, stages(&engine, intake, keeper, follower, sources))) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error) => Err(Failure::new(error.exit_status(), error.to_string())),
    }
}

/// The one process that keeps the archive; a passing `ask` may be refreshing it at this very moment.
fn patient(options: &Options) -> Result<Engine, Failure> {
    let began = Instant::now();
    loop {
        match Engine::ready(options) {
            Ok(engine) if engine.refreshed.is_some() => return Ok(engine),
            Err(failure) if began.elapsed() > Duration::from_secs(10) => return Err(failure),
            Ok(_) if began.elapsed() > Duration::from_secs(10) => {
                let folder = options.state.display();
                let sentence = format!(
                    "Thư mục {folder} đang được chương trình khác dùng (the state folder is in use by another process)."
                );
                return Err(Failure::new(IN_USE, sentence));
            }
            Err(failure) if failure.status != FAILED => return Err(failure),
            _ => std::thread::sleep(Duration::from_millis(200)),
        }
    }
}

fn stages(
    engine: &Arc<Engine>,
    intake: Arc<Intake>,
    keeper: Keeper,
    follower: Follower,
    sources: Sources,
) -> bot::Engine {
    let (ask, article, overview, recent) = (engine.clone(), engine.clone(), engine.clone(), engine.clone());
    let (lexicon, told) = (engine.lexicon.clone(), intake.clone());
    let (doors, shelves) = (intake.clone(), keeper.clone());
    let (remover, sweeper, reader) = (intake.clone(), keeper.clone(), keeper.clone());
    let (corrected, newest) = (engine.clone(), intake.clone());
    let browser = Arc::new(Browser::new(engine.answerer.clone()));
    let (next, browse, examples, place) = (browser.clone(), browser.clone(), browser.clone(), browser.clone());
    let units = browser.clone();
    bot::Engine {
        ask: Arc::new(move |asked, now| {
            let (question, now) = (asked.question, in_vietnam(now));
            let mut answer = match asked.home {
                Some(home) => ask.answerer.ask_at(home, question, asked.turns, now.clone()),
                None => ask.answerer.ask(question, asked.turns, now.clone()),
            };
            next.offer(&mut answer, question, &now);
            answer
        }),
        browse: Arc::new(move |wish, lang| browse.browse(wish, lang)),
        unit: Arc::new(move |words| units.unit_named(words)),
        place: Arc::new(move |words, turns, lang| place.place_said(words, turns, lang)),
        examples: Arc::new(move |lang, now| examples.examples(lang, &in_vietnam(now))),
        pieces: Arc::new(move |words, now| browser.pieces(words, &in_vietnam(now))),
        article: Arc::new(move |id| article.archive.article(id)),
        overview: Arc::new(move || {
            let known = overview.archive.overview();
            Overview {
                articles: known.articles,
                newest: known.newest,
                places: news::places(&overview),
            }
        }),
        news: Arc::new(move |today| news::told(&told, news::recent(&recent, today))),
        tidings: Arc::new(move || follower.tidings()),
        request: Arc::new(move |words| request::read(words, &lexicon)),
        newsroom: Arc::new(move |order| {
            let room = doors.newsroom(&sources, order)?;
            if matches!(order, Order::TakeUp(_) | Order::Accept) {
                shelves.refresh();
            }
            Ok(room)
        }),
        corrections: Arc::new(move |now| news::corrections(&corrected, &newest, now)),
        remove: Arc::new(move |what| {
            let removed = remover.with_kept(|kept| kept.remove(what))?;
            if removed.is_some() {
                sweeper.refresh();
            }
            Ok(removed)
        }),
        refresh: Arc::new(move || reader.refresh()),
        take_in: Arc::new(move |offered, now| {
            let received = tokio::runtime::Handle::current().block_on(intake.receive(offered, now));
            if received.is_ok() {
                keeper.refresh();
            }
            received
        }),
    }
}
