//! Who writes to the bot, and where.

use serde_json::{Value, json};

use super::markup::units;
use super::server::Server;
use super::telegram::{BOT_ID, BOT_NAME, Sent};

/// Somebody in a chat.
#[derive(Clone)]
pub struct Person<'a> {
    pub server: &'a Server,
    pub id: i64,
    pub chat: i64,
    pub topic: Option<i64>,
    pub language: &'static str,
}

impl<'a> Person<'a> {
    pub fn in_private(server: &'a Server, id: i64) -> Person<'a> {
        Person {
            server,
            id,
            chat: id,
            topic: None,
            language: "vi",
        }
    }

    pub fn in_group(server: &'a Server, id: i64, group: i64) -> Person<'a> {
        Person {
            chat: group,
            ..Person::in_private(server, id)
        }
    }

    pub fn in_topic(self, topic: i64) -> Person<'a> {
        Person {
            topic: Some(topic),
            ..self
        }
    }

    pub fn speaking(self, language: &'static str) -> Person<'a> {
        Person { language, ..self }
    }

    pub fn user(&self) -> Value {
        json!({"id": self.id, "is_bot": false, "first_name": "Người", "language_code": self.language})
    }

    /// A message as Telegram would deliver it, with anything further put in.
    pub fn message(&self, further: Value) -> Value {
        let chat = if self.chat > 0 {
            json!({"id": self.chat, "type": "private", "first_name": "Người"})
        } else {
            json!({"id": self.chat, "type": "supergroup", "title": "Nhóm", "is_forum": self.topic.is_some()})
        };
        let mut telegram = self.server.telegram();
        let mut message = json!({
            "message_id": telegram.new_message_id(), "date": jiff::Timestamp::now().as_second(), "chat": chat, "from": self.user(),
        });
        if let Some(topic) = self.topic {
            message["message_thread_id"] = json!(topic);
            message["is_topic_message"] = json!(true);
        }
        for (key, value) in further.as_object().unwrap() {
            message[key] = value.clone();
        }
        telegram.remember(&message);
        message
    }

    /// Sends a message; its number.
    pub fn send(&self, further: Value) -> i64 {
        let message = self.message(further);
        let id = message["message_id"].as_i64().unwrap();
        self.server.push("message", message);
        id
    }

    pub fn say(&self, text: &str) -> i64 {
        self.send(json!({"text": text, "entities": entities(text)}))
    }

    pub fn reply(&self, to: i64, text: &str) -> i64 {
        let replied = self.server.telegram().message(self.chat, to);
        self.send(json!({"text": text, "entities": entities(text), "reply_to_message": replied}))
    }

    /// Presses a button of a message the bot sent; the note it was answered with.
    #[track_caller]
    pub fn press(&self, sent: &Sent, label: &str) -> String {
        let button = sent
            .button(label)
            .unwrap_or_else(|| panic!("no button {label:?} in {:?}", sent.labels()));
        self.press_data(sent, button["callback_data"].as_str().unwrap())
    }

    #[track_caller]
    pub fn press_data(&self, sent: &Sent, data: &str) -> String {
        let query = self.pushes_button(sent, data);
        self.server
            .wait("an answer to the button", |telegram| telegram.queries[&query].clone())
    }

    /// Presses a button and does not wait; the number of the query.
    pub fn pushes_button(&self, sent: &Sent, data: &str) -> String {
        let query = {
            let mut telegram = self.server.telegram();
            let query = format!("query-{}", telegram.queries.len());
            telegram.queries.insert(query.clone(), None);
            query
        };
        let message = self.server.telegram().message(sent.chat, sent.id);
        self.server.push(
            "callback_query",
            json!({"id": query, "from": self.user(), "message": message, "chat_instance": "1", "data": data}),
        );
        query
    }

    /// Presses a button that changes its message; the message as it is then.
    #[track_caller]
    pub fn turns(&self, sent: &Sent, label: &str) -> Sent {
        let edits = |telegram: &super::telegram::Telegram| {
            let mine = telegram
                .edits
                .iter()
                .filter(|edit| edit.chat == sent.chat && edit.id == sent.id);
            mine.cloned().collect::<Vec<_>>()
        };
        let before = edits(&self.server.telegram()).len();
        self.press(sent, label);
        self.server
            .wait("a changed message", |telegram| edits(telegram).get(before).cloned())
    }

    /// Types `@bot …` in some chat; what is offered.
    #[track_caller]
    pub fn types(&self, words: &str) -> Value {
        let query = format!("inline-{}", self.server.telegram().inline.len());
        self.server.push(
            "inline_query",
            json!({"id": query, "from": self.user(), "query": words, "offset": ""}),
        );
        self.server
            .wait("inline results", |telegram| telegram.inline.get(&query).cloned())
    }

    /// What becomes of the bot in this chat: "member", "left", "kicked", or "muted".
    pub fn makes_the_bot(&self, was: &str, is: &str) {
        let mut telegram = self.server.telegram();
        let group = json!({"id": self.chat, "type": "supergroup", "title": "Nhóm"});
        let chat = telegram.chats.entry(self.chat).or_insert(group).clone();
        drop(telegram);
        let now = jiff::Timestamp::now().as_second();
        self.server.push(
            "my_chat_member",
            json!({"chat": chat, "from": self.user(), "date": now, "old_chat_member": bot_as(was), "new_chat_member": bot_as(is)}),
        );
    }

    /// What the bot sent to this chat so far.
    pub fn received(&self) -> Vec<Sent> {
        self.server
            .telegram()
            .sent
            .iter()
            .filter(|sent| sent.chat == self.chat)
            .cloned()
            .collect()
    }

    /// The `number`th message (from 1) the bot sends to this chat.
    #[track_caller]
    pub fn hears(&self, number: usize) -> Sent {
        self.server
            .wait(&format!("message {number} in chat {}", self.chat), |telegram| {
                telegram
                    .sent
                    .iter()
                    .filter(|sent| sent.chat == self.chat)
                    .nth(number - 1)
                    .cloned()
            })
    }

    /// Says something and waits for the one answer to it.
    #[track_caller]
    pub fn ask(&self, text: &str) -> Sent {
        let before = self.received().len();
        self.say(text);
        self.hears(before + 1)
    }
}

fn bot_as(status: &str) -> Value {
    let user = json!({"id": BOT_ID, "is_bot": true, "first_name": "Thi đua"});
    let mut member = json!({"user": user, "status": status, "until_date": 0, "is_member": true});
    if status == "muted" {
        member["status"] = json!("restricted");
    }
    for right in [
        "can_be_edited",
        "is_anonymous",
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
        "can_send_messages",
        "can_send_audios",
        "can_send_documents",
        "can_send_photos",
        "can_send_videos",
        "can_send_video_notes",
        "can_send_voice_notes",
        "can_send_polls",
        "can_send_other_messages",
        "can_add_web_page_previews",
        "can_change_info",
        "can_invite_users",
        "can_pin_messages",
        "can_manage_topics",
    ] {
        member[right] = json!(status == "administrator");
    }
    member
}

/// Commands and mentions, marked as Telegram's servers mark them.
fn entities(text: &str) -> Vec<Value> {
    let mut found = Vec::new();
    for (start, word) in text.split_inclusive([' ', '\n', ',']).scan(0, |at, word| {
        let start = *at;
        *at += word.len();
        Some((start, word.trim_end_matches([' ', '\n', ','])))
    }) {
        let kind = match word.chars().next() {
            Some('/') if start == 0 => "bot_command",
            Some('@') => "mention",
            _ => continue,
        };
        found.push(json!({"type": kind, "offset": units(&text[..start]), "length": units(word)}));
    }
    found
}

pub fn mention(question: &str) -> String {
    format!("@{BOT_NAME} {question}")
}

/// Another bot, which must never be answered.
pub fn as_bot(mut message: Value) -> Value {
    message["from"]["is_bot"] = json!(true);
    message["from"]["id"] = json!(BOT_ID + 1);
    message
}
