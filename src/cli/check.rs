//! `thidua check`: settings, folders, token, index: what is wrong and how to mend it.

use std::process::ExitCode;

use super::engine::{self, Engine};
use super::{FAILED, Failure, Options, WRONG_SETTINGS};
use crate::config::Config;
use crate::store::{Store, StoreError};

pub fn run(options: &Options, config: &Config) -> Result<ExitCode, Failure> {
    let mut worst = 0;
    let mut said = |status: u8, sentence: String| {
        println!("{} {sentence}", if status == 0 { "✓" } else { "✗" });
        worst = worst.max(status);
    };
    for problem in &config.problems {
        said(WRONG_SETTINGS, problem.clone());
    }
    match &config.token {
        Some(_) => said(0, "Có token Telegram (a token is set).".to_string()),
        None => said(
            0,
            "Chưa có token: chỉ chạy trong cửa sổ lệnh; xin token ở @BotFather (no token: terminal only).".to_string(),
        ),
    }
    if config.token.is_some() && config.owners.is_empty() {
        let words = "Chưa đặt THIDUA_OWNERS: khi có sự cố sẽ không ai được báo (nobody would be told of trouble).";
        said(0, words.to_string());
    }
    let lexicon = match engine::lexicon(options) {
        Ok(lexicon) => lexicon,
        Err(failure) => {
            said(failure.status, failure.sentence);
            return Ok(ExitCode::from(worst));
        }
    };
    said(
        0,
        format!(
            "Từ điển: {} đơn vị hành chính, {} hình thức khen thưởng, {} chức vụ, {} chỉ tiêu (the lexicon).",
            lexicon.places.all.len(),
            lexicon.awards.all.len(),
            lexicon.posts.all.len(),
            lexicon.measures.all.len()
        ),
    );
    for problem in &lexicon.problems {
        said(FAILED, format!("Từ điển: {problem}"));
    }
    match Store::open(&options.state) {
        Ok(_) => said(
            0,
            format!(
                "Thư mục {} ghi được (the state folder can be written).",
                options.state.display()
            ),
        ),
        Err(error @ StoreError::Busy(_)) => said(0, format!("{error}: bot đang chạy (the bot is running).")),
        Err(error) => said(FAILED, error.to_string()),
    }
    match Engine::open(options) {
        Ok(engine) => {
            let known = engine.archive.overview();
            let newest = known
                .newest
                .map_or("—".to_string(), |day| day.strftime("%d/%m/%Y").to_string());
            said(
                0,
                format!(
                    "Kho: {} bài, {} dữ kiện, mới nhất {newest} (articles, facts, the newest).",
                    known.articles, known.facts
                ),
            );
            if let Some((report, _)) = &engine.refreshed {
                if let Some(why) = &report.rebuilt {
                    said(0, format!("Kho vừa được dựng lại: {why} (it was built anew)."));
                }
                for skipped in &report.skipped {
                    said(FAILED, skipped.to_string());
                }
            }
            if known.articles == 0 {
                said(
                    FAILED,
                    format!(
                        "Không có bài nào trong {} (no articles there).",
                        engine::folders(options)[0].display()
                    ),
                );
            }
        }
        Err(failure) => said(failure.status, failure.sentence),
    }
    Ok(ExitCode::from(worst))
}
