//! What Telegram knows and allows: pending updates, messages in chats, limits, refusals in its own words.

use std::collections::{HashMap, HashSet};
use std::time::Instant;

use serde_json::{Value, json};

use super::markup;

pub const BOT_ID: i64 = 123_456;
pub const BOT_NAME: &str = "Thidua_HN_bot";

/// What a method returns.
pub struct Reply {
    pub code: u16,
    result: Value,
}

impl Reply {
    pub fn grant(result: Value) -> Reply {
        Reply {
            code: 200,
            result: json!({"ok": true, "result": result}),
        }
    }

    pub fn refuse(code: u16, text: &str) -> Reply {
        Reply {
            code,
            result: json!({"ok": false, "error_code": code, "description": text}),
        }
    }

    pub fn retry_after(seconds: u64) -> Reply {
        let text = format!("Too Many Requests: retry after {seconds}");
        let mut reply = Reply::refuse(429, &text);
        reply.result["parameters"] = json!({"retry_after": seconds});
        reply
    }

    pub fn migrated(to: i64) -> Reply {
        let mut reply = Reply::refuse(400, "Bad Request: group chat was upgraded to a supergroup chat");
        reply.result["parameters"] = json!({"migrate_to_chat_id": to});
        reply
    }

    pub fn body(&self) -> String {
        self.result.to_string()
    }
}

/// A message the bot sent.
#[derive(Clone, Debug)]
pub struct Sent {
    pub chat: i64,
    pub id: i64,
    /// Without tags.
    pub text: String,
    pub entities: Vec<Value>,
    pub keyboard: Vec<Vec<Value>>,
    pub reply_to: Option<i64>,
    pub topic: Option<i64>,
    pub preview: bool,
    /// Without a sound.
    pub silent: bool,
}

impl Sent {
    /// The words a tag marks.
    pub fn marked(&self, kind: &str) -> Vec<String> {
        let units: Vec<u16> = self.text.encode_utf16().collect();
        let words = |entity: &Value| {
            let start = entity["offset"].as_u64().unwrap() as usize;
            let end = start + entity["length"].as_u64().unwrap() as usize;
            String::from_utf16_lossy(&units[start..end])
        };
        self.entities
            .iter()
            .filter(|entity| entity["type"] == kind)
            .map(words)
            .collect()
    }

    pub fn labels(&self) -> Vec<&str> {
        self.keyboard
            .iter()
            .flatten()
            .filter_map(|button| button["text"].as_str())
            .collect()
    }

    pub fn button(&self, label: &str) -> Option<&Value> {
        self.keyboard.iter().flatten().find(|button| button["text"] == label)
    }
}

#[derive(Default)]
pub struct Telegram {
    updates: Vec<Value>,
    /// What the present poll asked for: updates from this number on.
    offset: i64,
    last_update: i64,
    last_message: i64,
    allowed: Option<Vec<String>>,
    /// Counts the polls, so that an earlier one sees that a later one came.
    pub polls: u64,
    /// Chats that exist, by number.
    pub chats: HashMap<i64, Value>,
    /// What people sent as documents, by name; the name is the number too.
    pub files: HashMap<String, Vec<u8>>,
    /// So many downloads of any file fail, as if their links had run out.
    pub links_out: usize,
    topics: HashSet<(i64, i64)>,
    messages: HashMap<(i64, i64), Value>,
    pub sent: Vec<Sent>,
    /// Queries of pressed buttons, and the note each was answered with.
    pub queries: HashMap<String, Option<String>>,
    pub calls: Vec<(String, Value, Instant)>,
    pub webhook: bool,
    /// Names, descriptions and menus that were set.
    pub profile: HashMap<String, Value>,
    /// Messages as they were changed, in order.
    pub edits: Vec<Sent>,
    /// Files by name, with their texts.
    pub documents: Vec<(i64, String, String)>,
    /// Answers to inline queries.
    pub inline: HashMap<String, Value>,
    /// What was switched on at @BotFather besides.
    pub hears_all: bool,
    pub inline_mode: bool,
    /// Groups and who is an admin there.
    pub admins: HashSet<(i64, i64)>,
}

impl Telegram {
    /// A new update for the bot, unless it asked not to get this kind.
    pub fn push(&mut self, kind: &str, body: Value) {
        self.last_update += 1;
        let number = self.last_update;
        self.push_numbered(number, kind, body);
    }

    pub fn push_numbered(&mut self, number: i64, kind: &str, body: Value) {
        self.last_update = number;
        if self
            .allowed
            .as_ref()
            .is_some_and(|allowed| !allowed.iter().any(|name| name == kind))
        {
            return;
        }
        self.updates.push(json!({"update_id": number, kind: body}));
    }

    pub fn new_message_id(&mut self) -> i64 {
        self.last_message += 1;
        self.last_message
    }

    /// Keeps a message, so that it can be replied to.
    pub fn remember(&mut self, message: &Value) {
        let chat = message["chat"]["id"].as_i64().unwrap();
        self.chats.insert(chat, message["chat"].clone());
        if message["is_topic_message"] == true {
            self.topics
                .insert((chat, message["message_thread_id"].as_i64().unwrap()));
        }
        self.messages
            .insert((chat, message["message_id"].as_i64().unwrap()), message.clone());
    }

    pub fn message(&self, chat: i64, id: i64) -> Value {
        self.messages[&(chat, id)].clone()
    }

    pub fn close_topic(&mut self, chat: i64, topic: i64) {
        self.topics.remove(&(chat, topic));
    }

    pub fn begin_poll(&mut self, parameters: &Value) -> u64 {
        self.offset = parameters["offset"].as_i64().unwrap_or_default();
        if self.offset > 0 {
            let offset = self.offset;
            self.updates
                .retain(|update| update["update_id"].as_i64().unwrap() >= offset);
        }
        if let Some(kinds) = parameters["allowed_updates"].as_array() {
            let kinds = kinds.iter().filter_map(|kind| kind.as_str().map(str::to_owned));
            self.allowed = Some(kinds.collect());
        }
        self.calls
            .push(("getupdates".to_owned(), parameters.clone(), Instant::now()));
        self.polls += 1;
        self.polls
    }

    pub fn pending(&self, limit: usize) -> Vec<Value> {
        let wanted = |update: &&Value| update["update_id"].as_i64().unwrap() >= self.offset;
        self.updates
            .iter()
            .filter(wanted)
            .take(limit.clamp(1, 100))
            .cloned()
            .collect()
    }

    pub fn call(&mut self, method: &str, parameters: &Value) -> Reply {
        self.calls.push((method.to_owned(), parameters.clone(), Instant::now()));
        match method {
            "getme" => Reply::grant(json!({
                "id": BOT_ID, "is_bot": true, "first_name": "Thi đua Hà Nội", "username": BOT_NAME,
                "can_join_groups": true, "can_read_all_group_messages": self.hears_all,
                "supports_inline_queries": self.inline_mode,
                "can_connect_to_business": false, "has_main_web_app": false,
            })),
            "sendmessage" => self
                .send_message(parameters)
                .unwrap_or_else(|text| Reply::refuse(400, &text)),
            "getfile" => {
                let name = parameters["file_id"].as_str().unwrap_or_default();
                match self.files.get(name) {
                    Some(bytes) => Reply::grant(json!({
                        "file_id": name, "file_unique_id": name, "file_size": bytes.len(), "file_path": name,
                    })),
                    None => Reply::refuse(400, "Bad Request: invalid file_id"),
                }
            }
            "sendchataction" => Reply::grant(json!(true)),
            "setmycommands" | "deletemycommands" | "setmyname" | "setmydescription" | "setmyshortdescription" => {
                self.profile.insert(profile_key(method, parameters), parameters.clone());
                Reply::grant(json!(true))
            }
            "getmycommands" => {
                let set = self.profile.get(&profile_key(method, parameters));
                Reply::grant(set.map_or(json!([]), |set| set["commands"].clone()))
            }
            "getmyname" | "getmydescription" | "getmyshortdescription" => {
                let field = match method {
                    "getmyname" => "name",
                    "getmydescription" => "description",
                    _ => "short_description",
                };
                let set = self.profile.get(&profile_key(method, parameters));
                Reply::grant(json!({field: set.map_or(json!(""), |set| set[field].clone())}))
            }
            "editmessagetext" => self
                .edit_message(parameters)
                .unwrap_or_else(|text| Reply::refuse(400, &text)),
            "senddocument" => self.send_document(parameters),
            "answerinlinequery" => {
                let id = parameters["inline_query_id"].as_str().unwrap_or_default().to_owned();
                let results = parameters["results"].as_array().map_or(0, Vec::len);
                if results > 50 {
                    return Reply::refuse(400, "Bad Request: RESULTS_TOO_MUCH");
                }
                self.inline.insert(id, parameters.clone());
                Reply::grant(json!(true))
            }
            "deletewebhook" => {
                self.webhook = false;
                Reply::grant(json!(true))
            }
            "getchatmember" => {
                let who = (
                    parameters["chat_id"].as_i64().unwrap(),
                    parameters["user_id"].as_i64().unwrap(),
                );
                let user = json!({"id": who.1, "is_bot": false, "first_name": "Người"});
                let status = if self.admins.contains(&who) {
                    "creator"
                } else {
                    "member"
                };
                Reply::grant(json!({"user": user, "status": status, "is_anonymous": false}))
            }
            "answercallbackquery" => self.answer_query(parameters),
            // Never a 5xx: the client would wait ten seconds for each.
            _ => Reply::refuse(404, "Not Found"),
        }
    }

    fn edit_message(&mut self, parameters: &Value) -> Result<Reply, String> {
        let chat = parameters["chat_id"].as_i64().ok_or("Bad Request: chat_id is empty")?;
        let id = parameters["message_id"]
            .as_i64()
            .ok_or("Bad Request: message_id is empty")?;
        let mut message = self
            .messages
            .get(&(chat, id))
            .ok_or("Bad Request: message to edit not found")?
            .clone();
        let text = parameters["text"].as_str().unwrap_or_default();
        let (text, entities) =
            markup::read(text).map_err(|reason| format!("Bad Request: can't parse entities: {reason}"))?;
        if text.trim().is_empty() {
            return Err("Bad Request: message text is empty".to_owned());
        }
        if markup::units(&text) > 4096 {
            return Err("Bad Request: MESSAGE_TOO_LONG".to_owned());
        }
        let keyboard = keyboard(&parameters["reply_markup"])?;
        if message["text"] == text && message["reply_markup"] == parameters["reply_markup"] {
            return Err("Bad Request: message is not modified: specified new message content is the same".to_owned());
        }
        message["text"] = json!(text);
        message["reply_markup"] = parameters["reply_markup"].clone();
        message["entities"] = json!(entities);
        self.messages.insert((chat, id), message.clone());
        self.edits.push(Sent {
            chat,
            id,
            text,
            entities,
            keyboard,
            reply_to: None,
            topic: None,
            preview: parameters["link_preview_options"]["is_disabled"] != true,
            silent: false,
        });
        Ok(Reply::grant(message))
    }

    fn send_document(&mut self, parameters: &Value) -> Reply {
        let chat: i64 = parameters["chat_id"]
            .as_str()
            .and_then(|id| id.parse().ok())
            .unwrap_or_default();
        let text = |name: &str| parameters[name].as_str().unwrap_or_default().to_owned();
        if markup::units(&text("caption")) > 1024 {
            return Reply::refuse(400, "Bad Request: message caption is too long");
        }
        self.documents.push((chat, text("file_name"), text("file")));
        let id = self.new_message_id();
        let file = json!({"file_id": "f", "file_unique_id": "u", "file_size": 1, "file_name": text("file_name")});
        let message = json!({
            "message_id": id, "date": 1_700_000_000, "chat": self.chats[&chat], "document": file,
            "from": {"id": BOT_ID, "is_bot": true, "first_name": "Thi đua Hà Nội", "username": BOT_NAME},
        });
        self.remember(&message);
        Reply::grant(message)
    }

    fn answer_query(&mut self, parameters: &Value) -> Reply {
        let text = parameters["text"].as_str();
        if text.is_some_and(|text| markup::units(text) > 200) {
            return Reply::refuse(400, "Bad Request: MESSAGE_TOO_LONG");
        }
        let id = parameters["callback_query_id"].as_str().unwrap_or_default();
        match self.queries.get_mut(id) {
            Some(note) if note.is_none() => {
                *note = Some(text.unwrap_or_default().to_owned());
                Reply::grant(json!(true))
            }
            _ => {
                let text = "Bad Request: query is too old and response timeout expired or query ID is invalid";
                Reply::refuse(400, text)
            }
        }
    }

    fn send_message(&mut self, parameters: &Value) -> Result<Reply, String> {
        let chat_id = parameters["chat_id"].as_i64().ok_or("Bad Request: chat_id is empty")?;
        let chat = self.chats.get(&chat_id).ok_or("Bad Request: chat not found")?.clone();
        let text = parameters["text"].as_str().unwrap_or_default();
        let (text, entities) = match parameters["parse_mode"].as_str() {
            Some("HTML") => {
                markup::read(text).map_err(|reason| format!("Bad Request: can't parse entities: {reason}"))?
            }
            Some(_) => return Err("Bad Request: unsupported parse_mode".to_owned()),
            None => (text.to_owned(), Vec::new()),
        };
        if text.trim().is_empty() {
            return Err("Bad Request: message text is empty".to_owned());
        }
        if markup::units(&text) > 4096 {
            return Err("Bad Request: message is too long".to_owned());
        }
        let topic = parameters["message_thread_id"].as_i64();
        // Telegram refuses the number of General, which every forum has.
        if topic.is_some_and(|topic| topic == 1 || !self.topics.contains(&(chat_id, topic))) {
            return Err("Bad Request: message thread not found".to_owned());
        }
        let mut reply_to = parameters["reply_parameters"]["message_id"].as_i64();
        if reply_to.is_some_and(|id| !self.messages.contains_key(&(chat_id, id))) {
            if parameters["reply_parameters"]["allow_sending_without_reply"] != true {
                return Err("Bad Request: message to be replied not found".to_owned());
            }
            reply_to = None;
        }
        let keyboard = keyboard(&parameters["reply_markup"])?;
        let id = self.new_message_id();
        let mut message = json!({
            "message_id": id, "date": 1_700_000_000, "chat": chat, "text": text, "entities": entities,
            "from": {"id": BOT_ID, "is_bot": true, "first_name": "Thi đua Hà Nội", "username": BOT_NAME},
        });
        if !keyboard.is_empty() {
            message["reply_markup"] = parameters["reply_markup"].clone();
        }
        if let Some(topic) = topic {
            message["message_thread_id"] = json!(topic);
            message["is_topic_message"] = json!(true);
        }
        self.remember(&message);
        self.sent.push(Sent {
            chat: chat_id,
            id,
            text,
            entities,
            keyboard,
            reply_to,
            topic,
            preview: parameters["link_preview_options"]["is_disabled"] != true,
            silent: parameters["disable_notification"] == true,
        });
        Ok(Reply::grant(message))
    }

    pub fn calls_of(&self, method: &str) -> Vec<&Value> {
        self.calls
            .iter()
            .filter(|(name, ..)| name == method)
            .map(|(_, parameters, _)| parameters)
            .collect()
    }

    pub fn transcript(&self) -> String {
        let lines = self
            .calls
            .iter()
            .map(|(method, parameters, _)| format!("{method} {parameters}"));
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// Under which name and scope something of the profile is kept: the same for getting and setting.
fn profile_key(method: &str, parameters: &Value) -> String {
    let what = method
        .trim_start_matches("get")
        .trim_start_matches("set")
        .trim_start_matches("delete");
    let language = parameters["language_code"].as_str().unwrap_or_default();
    let scope = &parameters["scope"];
    let kind = scope["type"].as_str().unwrap_or("default");
    format!("{what} {kind} {} {language}", scope["chat_id"])
}

fn keyboard(markup: &Value) -> Result<Vec<Vec<Value>>, String> {
    let rows = markup["inline_keyboard"].as_array().cloned().unwrap_or_default();
    let rows: Vec<Vec<Value>> = rows.iter().filter_map(|row| row.as_array().cloned()).collect();
    for button in rows.iter().flatten() {
        if button["text"].as_str().unwrap_or_default().is_empty() {
            return Err("Bad Request: inline keyboard button text is empty".to_owned());
        }
        if let Some(data) = button["callback_data"].as_str() {
            if data.is_empty() || data.len() > 64 {
                return Err("Bad Request: BUTTON_DATA_INVALID".to_owned());
            }
        } else if !button["url"].as_str().unwrap_or_default().starts_with("http") {
            return Err("Bad Request: BUTTON_URL_INVALID".to_owned());
        }
    }
    Ok(rows)
}
