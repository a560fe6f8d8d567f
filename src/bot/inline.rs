//! `@bot …` in any chat: pieces of what is known, each useful where it is sent.

use std::sync::Arc;

use teloxide::payloads::AnswerInlineQuerySetters;
use teloxide::prelude::*;
use teloxide::types::{
    InlineQueryResult, InlineQueryResultArticle, InlineQueryResultsButton, InlineQueryResultsButtonKind,
    InputMessageContent, InputMessageContentText, ParseMode,
};

use super::desk::Desk;
use super::send::{Handled, NO_PREVIEW};
use crate::access::{Allowed, Effort};
use crate::render::telegram::inline;
use crate::text::{Lang, clean};
use crate::wording;

/// Telegram asks again after this many seconds; new articles come rarely.
const KEPT_SECONDS: u32 = 120;

/// What is typed further tells no more.
const LONGEST: usize = 200;

pub async fn answer(desk: Arc<Desk>, query: InlineQuery) -> Handled {
    let lang = desk.language(query.from.id.0 as i64, Some(&query.from));
    let now = desk.now();
    if desk.door.count(query.from.id.0 as i64, Effort::Look, now) != Allowed::Yes {
        return offer(&desk, &query, Vec::new(), wording::INLINE_TOO_FAST.in_lang(lang), None).await;
    }
    let words: String = clean::clean(&query.query).trim().chars().take(LONGEST).collect();
    let (engine, here) = (desk.engine.pieces.clone(), desk.clone());
    let seat = desk.seats.clone().acquire_owned().await;
    let looking = move || {
        let _seat = seat;
        let pieces = engine(&words, now);
        let shown = |piece| inline::result(piece, lang, &|head| here.address(head));
        pieces.iter().map(shown).collect::<Vec<_>>()
    };
    let found = tokio::task::spawn_blocking(looking).await.unwrap_or_default();
    let label = if found.is_empty() {
        wording::INLINE_NOTHING
    } else {
        wording::INLINE_ASK
    };
    let results = (0..).zip(&found).map(|(number, one)| result(number, one)).collect();
    // In another language than everybody's the results are for this reader alone.
    let kept = (lang == Lang::Vi).then_some(KEPT_SECONDS);
    offer(&desk, &query, results, label.in_lang(lang), kept).await
}

/// Answers with results and a button to the private chat. `for_all`: for so many seconds everybody gets the same.
async fn offer(
    desk: &Desk,
    query: &InlineQuery,
    results: Vec<InlineQueryResult>,
    label: &str,
    for_all: Option<u32>,
) -> Handled {
    let button = InlineQueryResultsButton {
        text: label.to_owned(),
        kind: InlineQueryResultsButtonKind::StartParameter("inline".to_owned()),
    };
    let kept = if results.is_empty() { 5 } else { KEPT_SECONDS };
    let request = desk
        .bot
        .answer_inline_query(query.id.clone(), results)
        .cache_time(for_all.unwrap_or(kept))
        .is_personal(for_all.is_none())
        .button(button);
    if let Err(error) = request.send().await {
        tracing::debug!(fault = ?super::fault::classify(&error), "an inline query was not answered");
    }
    Handled::Done
}

fn result(number: u32, one: &inline::Result) -> InlineQueryResult {
    let text = InputMessageContentText::new(&one.message.html)
        .parse_mode(ParseMode::Html)
        .link_preview_options(NO_PREVIEW);
    let article = InlineQueryResultArticle::new(number.to_string(), &one.title, InputMessageContent::Text(text));
    InlineQueryResult::Article(article.description(&one.description))
}
