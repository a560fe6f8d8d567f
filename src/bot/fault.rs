//! What Telegram's refusals mean. teloxide knows some by their exact text, of which several are out of date, so
//! they are told apart here by how they begin.

use std::time::Duration;

use teloxide::types::ChatId;
use teloxide::{ApiError, RequestError};

/// What a failed request means for the one who made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Too many requests; not before this time has passed.
    Wait(Duration),
    /// The group goes on under another number.
    Moved(ChatId),
    NoTopic,
    NoReplyTarget,
    BadMarkup,
    /// The reader cannot be reached any more: blocked, left, deleted, no right to write.
    Gone,
    /// The message already says this.
    NotModified,
    /// The button was pressed too long ago to be answered.
    TooOld,
    WrongToken,
    OtherPoller,
    Webhook,
    /// The request never reached Telegram.
    Unreached,
    /// The request may have arrived or not.
    Unknown,
    /// Refused for another reason.
    Refused,
}

use Fault::{BadMarkup, Gone, NoReplyTarget, NoTopic, NotModified, OtherPoller, TooOld, Unknown, Webhook};

/// How a refusal begins (in lower case) and what it means; the first that fits counts.
const TABLE: &[(&str, Fault)] = &[
    ("bad request: can't parse entities", BadMarkup),
    ("bad request: message thread not found", NoTopic),
    ("bad request: topic_closed", NoTopic),
    ("bad request: topic_deleted", NoTopic),
    ("bad request: topic_id_invalid", NoTopic),
    ("bad request: message to be replied not found", NoReplyTarget),
    ("bad request: message to reply not found", NoReplyTarget),
    ("bad request: message is not modified", NotModified),
    ("bad request: query is too old", TooOld),
    ("bad request: query id is invalid", TooOld),
    ("bad request: chat not found", Gone),
    ("bad request: user not found", Gone),
    ("bad request: group chat was", Gone),
    ("bad request: peer_id_invalid", Gone),
    ("bad request: not enough rights", Gone),
    ("bad request: have no rights", Gone),
    ("bad request: need administrator rights", Gone),
    ("bad request: chat_write_forbidden", Gone),
    ("bad request: chat_restricted", Gone),
    ("bad request: chat_send_", Gone),
    ("bad request: chat_admin_required", Gone),
    ("bad request: channel_private", Gone),
    ("bad request: user_is_blocked", Gone),
    ("bad request: input_user_deactivated", Gone),
    ("bad request: slowmode_wait", Fault::Wait(Duration::from_secs(30))),
    ("forbidden:", Gone),
    ("unauthorized: ", Gone),
    ("conflict: can't use getupdates", Webhook),
    ("conflict:", OtherPoller),
    ("too many requests", Fault::Wait(Duration::from_secs(30))),
    ("internal server error", Unknown),
    ("bad gateway", Unknown),
    ("gateway timeout", Unknown),
];

pub fn classify(error: &RequestError) -> Fault {
    match error {
        RequestError::RetryAfter(seconds) => Fault::Wait(seconds.duration()),
        RequestError::MigrateToChatId(chat) => Fault::Moved(*chat),
        RequestError::Network(error) if error.is_connect() || error.is_builder() => Fault::Unreached,
        RequestError::Network(_) | RequestError::InvalidJson { .. } | RequestError::Io(_) => Unknown,
        RequestError::Api(ApiError::InvalidToken) => Fault::WrongToken,
        RequestError::Api(ApiError::Unknown(text)) => by_text(text),
        RequestError::Api(known) => by_text(&known.to_string()),
    }
}

fn by_text(text: &str) -> Fault {
    let text = text.to_lowercase();
    let found = TABLE.iter().find(|(prefix, _)| text.starts_with(prefix));
    found.map_or(Fault::Refused, |(_, fault)| *fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telegrams_own_texts_are_understood() {
        let texts = [
            ("Forbidden: bot was blocked by the user", Gone),
            ("Forbidden: bot was kicked from the group chat", Gone),
            ("Forbidden: bot was kicked from the supergroup chat", Gone),
            ("Forbidden: bot is not a member of the channel chat", Gone),
            ("Forbidden: user is deactivated", Gone),
            ("Forbidden: bot can't initiate conversation with a user", Gone),
            ("Forbidden: the group chat was deleted", Gone),
            ("Unauthorized: bot was kicked from a chat", Gone),
            ("Bad Request: chat not found", Gone),
            ("Bad Request: not enough rights to send text messages to the chat", Gone),
            ("Bad Request: message thread not found", NoTopic),
            ("Bad Request: TOPIC_CLOSED", NoTopic),
            ("Bad Request: message to be replied not found", NoReplyTarget),
            (
                "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
                BadMarkup,
            ),
            (
                "Bad Request: message is not modified: specified new message content",
                NotModified,
            ),
            (
                "Bad Request: query is too old and response timeout expired or query ID is invalid",
                TooOld,
            ),
            ("Bad Request: query ID is invalid", TooOld),
            (
                "Conflict: terminated by other getUpdates request; make sure that only one bot",
                OtherPoller,
            ),
            ("Conflict: can't use getUpdates method while webhook is active", Webhook),
            ("Forbidden: bot can't send messages to bots", Gone),
            ("Forbidden: bot is not a member of the supergroup chat", Gone),
            ("Bad Request: group chat was deactivated", Gone),
            ("Bad Request: need administrator rights in the channel chat", Gone),
            ("Bad Request: have no rights to send a message", Gone),
            ("Bad Request: CHAT_SEND_PLAIN_FORBIDDEN", Gone),
            ("Bad Request: CHAT_ADMIN_REQUIRED", Gone),
            ("Bad Request: CHANNEL_PRIVATE", Gone),
            ("Bad Request: USER_IS_BLOCKED", Gone),
            ("Bad Request: INPUT_USER_DEACTIVATED", Gone),
            ("Bad Request: TOPIC_DELETED", NoTopic),
            ("Bad Request: message to reply not found", NoReplyTarget),
            ("Bad Request: SLOWMODE_WAIT_30", Fault::Wait(Duration::from_secs(30))),
            ("Internal Server Error", Unknown),
            ("Bad Gateway", Unknown),
            ("Bad Request: BUTTON_DATA_INVALID", Fault::Refused),
            ("Bad Request: message text is empty", Fault::Refused),
            ("Bad Request: message is too long", Fault::Refused),
            ("Something nobody has seen before", Fault::Refused),
        ];
        for (text, fault) in texts {
            assert_eq!(by_text(text), fault, "{text}");
            let read: ApiError = serde_json::from_value(serde_json::json!(text)).unwrap();
            assert_eq!(classify(&RequestError::Api(read)), fault, "read by teloxide: {text}");
        }
    }

    #[test]
    fn a_refused_token_is_told_from_a_refused_chat() {
        for text in ["Unauthorized", "Not Found"] {
            let read: ApiError = serde_json::from_value(serde_json::json!(text)).unwrap();
            assert_eq!(classify(&RequestError::Api(read)), Fault::WrongToken);
        }
    }
}
