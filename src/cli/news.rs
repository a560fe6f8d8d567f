//! The articles of the week, out of the archive.

use std::collections::HashMap;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::engine::Engine;
use crate::archive::Head;
use crate::digest::news::{Correction, News, Units, is_recent};
use crate::intake::reading::Reading;
use crate::intake::{Intake, same_story};

/// Articles are read in portions of this size until one is too old.
const PORTION: usize = 50;

pub fn recent(engine: &Engine, today: Date) -> Vec<News> {
    let units = Units::of(&engine.lexicon);
    let mut found = Vec::new();
    for from in (0..).step_by(PORTION) {
        let heads = engine.archive.heads(from, PORTION);
        let is_last = heads.len() < PORTION;
        let is_past = heads.iter().any(|head| {
            head.date
                .is_none_or(|date| date < today && !is_recent(head.date, today))
        });
        let news = heads.into_iter().filter(|head| is_recent(head.date, today));
        found.extend(news.map(|head| {
            let facts = engine.archive.facts_of(&head.id);
            News::of(head, facts, &units)
        }));
        if is_last || is_past {
            break;
        }
    }
    found
}

/// What of it is told in digests: not the stock a feed began with.
pub fn told(intake: &Intake, news: Vec<News>) -> Vec<News> {
    let ids: Vec<String> = news.iter().map(|one| one.head.id.clone()).collect();
    let told = news.into_iter().zip(intake.are_news(&ids));
    told.filter_map(|(news, is_news)| is_news.then_some(news)).collect()
}

/// The articles that were corrected within a month, as they are now.
pub fn corrections(engine: &Engine, intake: &Intake, now: Timestamp) -> Vec<Correction> {
    let since = now - SignedDuration::from_hours(30 * 24);
    let units = Units::of(&engine.lexicon);
    let corrected = intake.corrected(since, now).into_iter();
    let found = corrected.filter_map(|one| {
        let article = engine.archive.article(&one.id)?;
        // Of a file changed in its place the archive may not have read the new version yet.
        let in_place = one.earlier.contains(&one.id);
        let is_read = !in_place || same_story::content(&Reading::of(&article).cleaned()) == one.content;
        let head = is_read.then(|| {
            let passages = &engine.archive.whole(&one.id).passages;
            passages.first().map(|passage| passage.head.clone())
        })??;
        Some(Correction {
            news: News::of(head, engine.archive.facts_of(&one.id), &units),
            earlier: one.earlier,
            at: one.at,
        })
    });
    found.collect()
}

/// The names of the places the newest articles tell of most.
pub fn places(engine: &Engine) -> Vec<String> {
    const NEWEST: usize = 100;
    const OFFERED: usize = 8;
    let name = |head: &Head| {
        let first = head.about.first()?.first()?;
        Some(engine.lexicon.places.get(*first).name.clone())
    };
    let mut counts: HashMap<String, usize> = HashMap::new();
    for name in engine.archive.heads(0, NEWEST).iter().filter_map(name) {
        *counts.entry(name).or_default() += 1;
    }
    let mut names: Vec<(String, usize)> = counts.into_iter().filter(|(name, _)| name != "Hà Nội").collect();
    names.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    names.into_iter().take(OFFERED).map(|(name, _)| name).collect()
}
