//! A question on its way: to the engine, and back as a message with its buttons.

use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use teloxide::prelude::*;
use teloxide::types::ChatAction;

use super::Asked;
use super::browse;
use super::desk::Desk;
use super::reading::{self, Place};
use super::send::{self, Handled};
use crate::access::{Allowed, Effort};
use crate::answer::{Answer, Rich, Source, Status, Turn};
use crate::archive::Head;
use crate::render::telegram::{self, Frame, Message as Words};
use crate::store::answers::Given;
use crate::store::inbox::Slot;
use crate::store::sessions::Said;
use crate::text::{Lang, clean};
use crate::wording;

/// A longer text is no question but an article.
pub const LONGEST_QUESTION: usize = 400;

/// An engine that takes longer has lost its way.
const ANSWER_WITHIN: Duration = Duration::from_secs(30);

/// Most answers are there before "typing…" could be read.
const TYPING_AFTER: Duration = Duration::from_millis(200);
/// Telegram shows "typing…" for five seconds.
const TYPING_EVERY: Duration = Duration::from_millis(4500);

/// Who asks, and where.
#[derive(Clone)]
pub struct Asker {
    pub place: Place,
    pub user: i64,
    pub lang: Lang,
    pub slot: Slot,
}

impl Asker {
    pub fn of(desk: &Desk, message: &Message, slot: Slot) -> Asker {
        Asker {
            place: Place::of(message),
            user: reading::writer(message),
            lang: desk.language(message.chat.id.0, message.from.as_ref()),
            slot,
        }
    }
}

/// What the buttons under an answer need of it later.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Kept {
    pub lang: Lang,
    pub sources: Vec<(Head, String)>,
    pub more: Vec<Rich>,
    pub suggestions: Vec<String>,
    pub choices: Vec<(String, String)>,
    /// Pressed before: a second press would only repeat what stands above.
    pub sources_shown: bool,
    pub more_shown: bool,
}

/// Answers a question. Where the reader did not type it himself, the answer says it first; such a question is whole, so
/// that nothing before it belongs to it.
pub async fn ask(desk: &Arc<Desk>, asker: &Asker, question: &str, typed: bool) -> Handled {
    let question = clean::clean(question);
    let question = question.trim();
    if question.is_empty() {
        return tell(desk, asker, wording::ASK_FOR_QUESTION.in_lang(asker.lang)).await;
    }
    if question.chars().count() > LONGEST_QUESTION {
        let limit = LONGEST_QUESTION.to_string();
        return tell(desk, asker, &wording::TOO_LONG.with(asker.lang, &[&limit])).await;
    }
    let now = desk.now();
    if let Some(handled) = too_fast(desk, asker, Effort::Question).await {
        return handled;
    }
    let session = asker.place.session(asker.user);
    let mut turns = desk.store.sessions.turns(session, now.as_second());
    if !typed {
        turns.clear();
    }
    let turns = turns.into_iter().map(|said| Turn {
        question: said.question,
        at: said.at,
        articles: said.articles,
    });
    let turns: Vec<Turn> = turns.collect();
    if let Some(screen) = browse::of_place(desk, asker, question, &turns).await {
        let said = Said {
            question: question.to_owned(),
            at: now.as_second(),
            articles: Vec::new(),
        };
        if let Err(error) = desk.store.sessions.push(session, said) {
            tracing::warn!(%error, "a conversation could not be kept");
        }
        return send::send(desk, asker.slot, &asker.place, &screen).await;
    }
    let answer = match think(desk, asker, question, turns, now).await {
        Ok(answer) => answer,
        Err(words) => return tell(desk, asker, words.in_lang(asker.lang)).await,
    };
    if answer.status == Status::Courtesy {
        if !asker.place.private {
            return Handled::Done;
        }
    } else {
        let turn = answer.turn(question, now.as_second());
        let said = Said {
            question: turn.question,
            at: turn.at,
            articles: turn.articles,
        };
        if let Err(error) = desk.store.sessions.push(session, said) {
            tracing::warn!(%error, "a conversation could not be kept");
        }
    }
    if answer.status == Status::NotFound
        && let Err(error) = desk.store.remarks.not_answered(question, now.as_second())
    {
        tracing::warn!(%error, "a question without an answer could not be noted");
    }
    let key = keep(desk, asker, question, &answer, now.as_second());
    let hand_over = asker.place.private && !desk.owners.is_empty();
    let words = words(desk, &answer, &key, (!typed).then_some(question), hand_over);
    send::send(desk, asker.slot, &asker.place, &words).await
}

/// Counts what somebody wants. Was it one too many, it was dealt with here: one courteous word, then silence.
pub async fn too_fast(desk: &Arc<Desk>, asker: &Asker, effort: Effort) -> Option<Handled> {
    match desk.door.count(asker.user, effort, desk.now()) {
        Allowed::Yes => None,
        Allowed::No => Some(tell(desk, asker, wording::TOO_FAST.in_lang(asker.lang)).await),
        Allowed::NoAgain => Some(Handled::Done),
    }
}

fn words(desk: &Desk, answer: &Answer, key: &str, asked: Option<&str>, hand_over: bool) -> Words {
    let frame = Frame {
        key,
        asked,
        hand_over,
        address: &|head| desk.address(head),
    };
    telegram::answer(answer, &frame)
}

/// Says one sentence.
pub async fn tell(desk: &Arc<Desk>, asker: &Asker, sentence: &str) -> Handled {
    send::send(desk, asker.slot, &asker.place, &Words::say(sentence)).await
}

/// Runs the engine where it may block, with "typing…" for the reader while it takes its time.
async fn think(
    desk: &Arc<Desk>,
    asker: &Asker,
    question: &str,
    turns: Vec<Turn>,
    now: jiff::Timestamp,
) -> Result<Answer, wording::Wording> {
    let engine = desk.engine.ask.clone();
    let question = question.to_owned();
    let home = desk.store.chats.get(asker.place.chat.0).place;
    let seats = desk.seats.clone();
    let thinking = async move {
        let seat = seats.acquire_owned().await;
        tokio::task::spawn_blocking(move || {
            let _seat = seat;
            let asked = Asked {
                question: &question,
                turns: &turns,
                home: home.as_deref(),
            };
            engine(&asked, now)
        })
        .await
    };
    let typing = async {
        tokio::time::sleep(TYPING_AFTER).await;
        loop {
            let mut action = desk.bot.send_chat_action(asker.place.chat, ChatAction::Typing);
            action.message_thread_id = asker.place.topic;
            let _ = action.send().await;
            tokio::time::sleep(TYPING_EVERY).await;
        }
    };
    tokio::select! {
        answer = tokio::time::timeout(ANSWER_WITHIN, thinking) => match answer {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(_)) => {
                tracing::error!(slot = asker.slot.0, "answering a question panicked");
                Err(wording::APOLOGY)
            }
            Err(_) => {
                tracing::error!(slot = asker.slot.0, "answering a question took too long");
                Err(wording::TOO_SLOW)
            }
        },
        () = typing => Err(wording::APOLOGY),
    }
}

/// Keeps questions that stand on buttons.
pub fn keep_questions(desk: &Desk, asker: &Asker, questions: &[String]) -> String {
    let answer = Answer {
        suggestions: questions.to_vec(),
        ..Answer::bare(Status::Courtesy, asker.lang, Rich::default())
    };
    keep(desk, asker, "", &answer, desk.now().as_second())
}

/// Keeps what the buttons need. An answer too long to be kept whole loses the end of its list; one that cannot be
/// kept is sent all the same, its buttons then say that they are out of date.
fn keep(desk: &Desk, asker: &Asker, question: &str, answer: &Answer, now: i64) -> String {
    const MOST_SOURCES: usize = 12;
    let source = |source: &Source| (source.head.clone(), source.quote.clone());
    let mut kept = Kept {
        lang: answer.lang,
        sources: answer.sources.iter().skip(1).take(MOST_SOURCES).map(source).collect(),
        more: answer.more.clone(),
        suggestions: answer.suggestions.clone(),
        choices: answer.choices.clone(),
        sources_shown: false,
        more_shown: false,
    };
    loop {
        let given = Given {
            chat: asker.place.chat.0,
            at: now,
            question: question.to_owned(),
            body: serde_json::to_value(&kept).unwrap_or_default(),
        };
        match desk.store.answers.keep(&given) {
            Ok(key) => return key,
            Err(_) if !kept.more.is_empty() => kept.more.truncate(kept.more.len() / 2),
            Err(error) => {
                tracing::warn!(%error, "an answer could not be kept for its buttons");
                return "0".to_owned();
            }
        }
    }
}
