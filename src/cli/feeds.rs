//! `thidua feeds`: the feeds and listing pages that are followed, how they do, and what waits for a decision. It works
//! beside a running bot.

use std::process::ExitCode;
use std::sync::Arc;

use super::clock::{Clock, in_vietnam};
use super::{FAILED, Failure, Options, add};
use crate::config::Config;
use crate::intake::record::Shelf;
use crate::intake::sources::Sources;

#[derive(clap::Args)]
pub struct Feeds {
    /// Theo dõi thêm nguồn tin (follows a feed, or a page that lists articles)
    #[arg(long, value_name = "URL")]
    add: Vec<String>,
    /// Thôi theo dõi (follows it no more)
    #[arg(long, value_name = "URL")]
    remove: Vec<String>,
    /// Đọc ngay mọi nguồn tin (reads all of them now)
    #[arg(long)]
    visit: bool,
    /// Nhận các bài đang chờ, hoặc các bài bị coi là ngoài chủ đề (takes in what waits, or what was judged off topic)
    #[arg(long, value_enum)]
    accept: Option<Aside>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Aside {
    Waiting,
    OffTopic,
}

pub fn run(options: &Options, config: &Config, feeds: Feeds) -> Result<ExitCode, Failure> {
    let sources = Sources::of(&options.data, &options.state);
    let mut status = ExitCode::SUCCESS;
    for feed in &feeds.add {
        if sources.add(feed)? {
            println!("Đã theo dõi {feed} (followed).");
        } else {
            println!("{feed} không phải địa chỉ trang (not a web address).");
            status = ExitCode::from(FAILED);
        }
    }
    for feed in &feeds.remove {
        if sources.remove(feed)? {
            println!("Đã thôi theo dõi {feed} (no longer followed).");
        } else {
            println!("Chưa từng theo dõi {feed} (it was not followed).");
            status = ExitCode::from(FAILED);
        }
    }
    let intake = Arc::new(add::intake(options, config)?);
    let refused = |why: crate::intake::Trouble| Failure::new(FAILED, why.to_string());
    if let Some(aside) = feeds.accept {
        let shelf = match aside {
            Aside::Waiting => Shelf::Waiting,
            Aside::OffTopic => Shelf::OffTopic,
        };
        let accepted = intake.with_kept(|kept| kept.accept(shelf)).map_err(refused)?;
        println!("Đã nhận {accepted} bài (articles taken in).");
        add::freshen(options)?;
    }
    if feeds.visit {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let now = Clock::new(options.now).now().timestamp();
        let report = runtime.block_on(intake.round(&sources, now, true));
        println!(
            "Đã nhận {} bài mới, {} bản đính chính; {} bài ngoài chủ đề (new, corrected, off topic).",
            report.new, report.corrected, report.off_topic
        );
        add::freshen(options)?;
    }
    for feed in sources.all() {
        let state = sources.state(&feed);
        let since = state.failing_since.map(moment).unwrap_or_default();
        let how = match (state.dropped, state.failing_since, state.read) {
            (true, ..) => format!("không đọc được từ {since}, đã thôi hỏi (given up)"),
            (_, Some(_), _) => format!("không đọc được từ {since} (cannot be read since)"),
            (.., Some(read)) => format!("đọc được lúc {} (read at)", moment(read)),
            (.., None) => "chưa đọc lần nào (not read yet)".to_owned(),
        };
        println!("{feed}: {how}");
    }
    let (waiting, off_topic) = intake
        .with_kept(|kept| Ok((kept.on(Shelf::Waiting).count(), kept.on(Shelf::OffTopic).count())))
        .map_err(refused)?;
    println!("Đang chờ {waiting} bài, ngoài chủ đề {off_topic} bài (waiting, off topic).");
    Ok(status)
}

fn moment(second: i64) -> String {
    let moment = jiff::Timestamp::from_second(second).unwrap_or_default();
    in_vietnam(moment).strftime("%H:%M %d/%m/%Y").to_string()
}
