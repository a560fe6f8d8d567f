//! For the people who run the bot: how it stands, what it could not answer, and a summary every week.

use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Weekday;
use jiff::{SignedDuration, Timestamp};
use teloxide::prelude::*;

use super::ask::{self, Asker};
use super::desk::Desk;
use super::reading::Place;
use super::send::{self, Handled};
use crate::digest::due;
use crate::render::telegram::html::Html;
use crate::render::telegram::{Message as Words, day, pages};
use crate::store::StoreError;
use crate::store::inbox::Slot;
use crate::text::Lang;
use crate::wording;

/// So many of each are listed.
const LISTED: usize = 20;

/// The summary is sent on Mondays from this hour on.
const SUMMARY_HOUR: i8 = 8;

const WAKE: Duration = Duration::from_secs(10);

/// `/trangthai`
pub async fn status(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    if !is_owner(&desk, &asker) {
        return ask::tell(&desk, &asker, wording::OWNERS_ONLY.in_lang(asker.lang)).await;
    }
    let (here, lang) = (desk.clone(), asker.lang);
    let counting = move || {
        let overview = (here.engine.overview)();
        let subscriptions = here.store.subscriptions.active();
        let chats: std::collections::HashSet<i64> = subscriptions.iter().map(|(chat, ..)| *chat).collect();
        let votes = here.store.feedback.votes();
        let right = votes.iter().filter(|vote| vote.right).count();
        let newest = overview
            .newest
            .map_or_else(|| wording::NO_DATE.in_lang(lang).to_owned(), day);
        let number = |count: usize| count.to_string();
        wording::STATUS.with(
            lang,
            &[
                env!("CARGO_PKG_VERSION"),
                &number(overview.articles),
                &newest,
                &number(subscriptions.len()),
                &number(chats.len()),
                &number(here.store.digests.under_way().len()),
                &number(right),
                &number(votes.len() - right),
                &number(here.store.remarks.unanswered().len()),
                &number(here.store.remarks.said().len()),
            ],
        )
    };
    let words = tokio::task::spawn_blocking(counting).await;
    let mut words = words.unwrap_or_else(|_| wording::APOLOGY.in_lang(lang).to_owned());
    for hindrance in &desk.hindrances {
        words.push('\n');
        words.push_str(hindrance.in_lang(lang));
    }
    ask::tell(&desk, &asker, &words).await
}

/// `/chuatraloi`: what no article answered, what was called wrong, what people said; without names.
pub async fn unanswered(desk: Arc<Desk>, slot: Slot, message: Message) -> Handled {
    let asker = Asker::of(&desk, &message, slot);
    if !is_owner(&desk, &asker) {
        return ask::tell(&desk, &asker, wording::OWNERS_ONLY.in_lang(asker.lang)).await;
    }
    let (here, lang) = (desk.clone(), asker.lang);
    let listing = move || list(&here, lang, i64::MIN);
    let blocks = tokio::task::spawn_blocking(listing).await.unwrap_or_default();
    if blocks.is_empty() {
        return ask::tell(&desk, &asker, wording::NOTHING_OPEN.in_lang(lang)).await;
    }
    let words = Words {
        pages: pages::pages(&blocks),
        buttons: Vec::new(),
    };
    send::send(&desk, slot, &asker.place, &words).await
}

/// In the private chat alone: in a group others would read along.
pub fn is_owner(desk: &Desk, asker: &Asker) -> bool {
    asker.place.private && u64::try_from(asker.user).is_ok_and(|user| desk.owners.contains(&user))
}

/// What has come in since a moment, the newest first.
fn list(desk: &Desk, lang: Lang, since: i64) -> Vec<Html> {
    let mut blocks = Vec::new();
    let mut section = |title: wording::Wording, lines: Vec<String>| {
        if lines.is_empty() {
            return;
        }
        let count = lines.len().to_string();
        blocks.push(Html::default().bold(&title.with(lang, &[&count])));
        blocks.extend(
            lines
                .iter()
                .take(LISTED)
                .map(|line| Html::default().text("• ").text(line)),
        );
    };
    let unanswered = desk
        .store
        .remarks
        .unanswered()
        .into_iter()
        .filter(|one| one.last >= since);
    let times = |one: &crate::store::remarks::Unanswered| match one.times {
        1 => one.question.clone(),
        times => format!("{} (×{times})", one.question),
    };
    section(wording::OPEN_QUESTIONS, unanswered.map(|one| times(&one)).collect());
    let mut wrong = desk.store.feedback.votes();
    wrong.retain(|vote| !vote.right && vote.at >= since);
    wrong.sort_by_key(|vote| std::cmp::Reverse(vote.at));
    let line = |vote: crate::store::feedback::Vote| match vote.reason {
        Some(reason) => format!("{} – {reason}", vote.question),
        None => vote.question,
    };
    section(wording::CALLED_WRONG, wrong.into_iter().map(line).collect());
    let said = desk
        .store
        .remarks
        .said()
        .into_iter()
        .filter(|remark| remark.at >= since);
    section(wording::OPINIONS, said.map(|remark| remark.text).collect());
    blocks
}

/// Sends the summary of the week to every owner, until the program stops.
pub async fn serve(desk: Arc<Desk>) {
    let mut stop = desk.stop();
    while stop.sleep(WAKE).await {
        let now = desk.now();
        let Some(week) = week_to_report(now) else {
            continue;
        };
        for owner in desk.owners.clone() {
            let owner = owner as i64;
            let (here, week) = (desk.clone(), week.clone());
            let begun = tokio::task::spawn_blocking(move || begin(&here, owner, &week, now)).await;
            let Ok(Ok(Some(blocks))) = begun else {
                continue;
            };
            let place = Place::private(ChatId(owner));
            for page in pages::pages(&blocks) {
                let sent = send::request(&desk, &place, &page, true, None).await;
                if sent.is_err() {
                    tracing::warn!("the summary of the week could not be sent to an owner");
                    break;
                }
            }
        }
    }
}

/// The day of the week's summary; none at other times.
fn week_to_report(now: Timestamp) -> Option<String> {
    let here = due::local(now);
    let is_time = here.date().weekday() == Weekday::Monday && here.hour() >= SUMMARY_HOUR;
    is_time.then(|| here.date().to_string())
}

/// What to tell an owner, once a week. It is noted first: a summary may be lost with a crash, but never comes twice.
fn begin(desk: &Desk, owner: i64, week: &str, now: Timestamp) -> Result<Option<Vec<Html>>, StoreError> {
    if !desk.store.remarks.report(owner, week)? {
        return Ok(None);
    }
    let since = now - SignedDuration::from_hours(7 * 24);
    let lang = desk.store.chats.get(owner).lang.unwrap_or_default();
    let blocks = list(desk, lang, since.as_second());
    if blocks.is_empty() {
        return Ok(None);
    }
    let title = Html::default().bold(wording::WEEK_TITLE.in_lang(lang));
    Ok(Some([title].into_iter().chain(blocks).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_is_for_mondays_after_eight() {
        let week = |moment: &str| week_to_report(moment.parse().unwrap());
        assert_eq!(week("2026-11-23T07:59:00+07:00"), None);
        assert_eq!(week("2026-11-23T08:00:00+07:00").as_deref(), Some("2026-11-23"));
        assert_eq!(week("2026-11-24T08:00:00+07:00"), None);
    }
}
