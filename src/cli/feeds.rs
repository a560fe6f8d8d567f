//! `thidua feeds`: the feeds and listing pages that are followed, how they do, and what waits for a decision. It works
//! beside a running bot.

use std::process::ExitCode;
use std::sync::Arc;

use super::clock::Clock;
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
        let how = match (state.dropped, state.failing_since, state.begun) {
            (true, ..) => "đã ngừng hỏi sau 14 ngày không đọc được (given up)",
            (_, Some(_), _) => "đang không đọc được (cannot be read now)",
            (.., true) => "tốt (fine)",
            (.., false) => "chưa đọc lần nào (not read yet)",
        };
        println!("{feed}: {how}");
    }
    let (waiting, off_topic) = intake
        .with_kept(|kept| Ok((kept.on(Shelf::Waiting).count(), kept.on(Shelf::OffTopic).count())))
        .map_err(refused)?;
    println!("Đang chờ {waiting} bài, ngoài chủ đề {off_topic} bài (waiting, off topic).");
    Ok(status)
}
