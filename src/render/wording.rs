//! Every sentence people read from the bot, Vietnamese and English side by side. Answers bring their own words.

use crate::text::Lang;

/// A sentence in both languages; `{}` marks where values go, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    pub vi: &'static str,
    pub en: &'static str,
}

impl Wording {
    pub fn in_lang(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }

    pub fn with(self, lang: Lang, values: &[&str]) -> String {
        let mut pieces = self.in_lang(lang).split("{}");
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for (number, piece) in pieces.enumerate() {
            text.push_str(values.get(number).copied().unwrap_or_default());
            text.push_str(piece);
        }
        text
    }
}

const fn say(vi: &'static str, en: &'static str) -> Wording {
    Wording { vi, en }
}

// Beside an answer.
pub const NO_DATE: Wording = say("không rõ ngày", "date unknown");
pub const ARTICLE: Wording = say("Bài viết", "Article");
pub const OTHER_SOURCES: Wording = say("Nguồn khác: {}", "Other sources: {}");
pub const SEE_MORE: Wording = say("Xem thêm", "Show more");
pub const RIGHT: Wording = say("👍 Đúng", "👍 Right");
pub const WRONG: Wording = say("👎 Sai", "👎 Wrong");
pub const OTHER_SOURCES_TITLE: Wording = say("Nguồn khác cho câu: {}", "Other sources for: {}");

// Conversation.
pub const GREETING: Wording = say(
    "Chào bạn! Tôi trả lời câu hỏi về phong trào thi đua, khen thưởng ở Hà Nội, theo {} bài báo (mới nhất {}). Câu trả lời nào cũng kèm nguyên văn câu trong bài, ngày đăng và đường dẫn.\n\nBạn cứ gõ câu hỏi, có dấu hay không dấu đều được, hoặc chọn một câu dưới đây:",
    "Hello! I answer questions about the emulation and commendation movement in Hà Nội, from {} news reports (the newest of {}). Every answer shows the sentence of the report word for word, its date and its link.\n\nJust type a question, in Vietnamese or English, or tap one of these:",
);
pub const HELP: Wording = say(
    "Bạn cứ gõ câu hỏi; hỏi tiếp cũng được, ví dụ \"còn Bắc Từ Liêm?\". Trong nhóm, hãy dùng /hoi, nhắc tên tôi hoặc trả lời tin nhắn của tôi.\n\n{}",
    "Just type a question; follow-ups work too, such as \"and Bắc Từ Liêm?\". In a group, use /ask, mention me or reply to a message of mine.\n\n{}",
);
pub const EXAMPLES: [Wording; 3] = [
    say("Ai được Huân chương Lao động?", "Who was awarded the Labour Order?"),
    say(
        "Có những phong trào thi đua nào?",
        "Which emulation movements are there?",
    ),
    say("Ai là người tốt, việc tốt?", "Who was praised as a good person?"),
];
pub const ASK_FOR_QUESTION: Wording = say(
    "Bạn muốn hỏi gì? Ví dụ: /hoi ai được Huân chương Lao động",
    "What would you like to ask? For example: /ask who was awarded the Labour Order",
);
pub const TOO_LONG: Wording = say(
    "Câu hỏi dài quá {} ký tự. Bạn vui lòng rút gọn giúp tôi.",
    "The question is longer than {} characters. Please make it shorter.",
);
pub const ONLY_TEXT: Wording = say(
    "Cảm ơn bạn! Tôi chỉ đọc được chữ, bạn vui lòng gõ câu hỏi nhé.",
    "Thank you! I can read text only, so please type your question.",
);
pub const UNKNOWN_COMMAND: Wording = say(
    "Tôi chưa biết lệnh này. Gõ /help để xem tôi làm được gì.",
    "I do not know this command. Type /help to see what I can do.",
);
pub const FORGOTTEN: Wording = say(
    "Đã quên các câu hỏi trước. Mời bạn hỏi câu mới.",
    "The earlier questions are forgotten. Please ask a new one.",
);
pub const YOUR_ID: Wording = say("Số ID của bạn: {}", "Your id: {}");
pub const CHAT_ID: Wording = say("Số ID của nhóm: {}", "This group's id: {}");

// When something does not work.
pub const APOLOGY: Wording = say(
    "Xin lỗi, tôi gặp trục trặc với câu này. Bạn thử hỏi cách khác giúp tôi.",
    "Sorry, something went wrong with this one. Please try asking it another way.",
);
pub const TOO_SLOW: Wording = say(
    "Xin lỗi, tôi tìm quá lâu mà chưa xong. Bạn thử hỏi cụ thể hơn giúp tôi.",
    "Sorry, the search took too long. Please try a more specific question.",
);
pub const CAME_TOO_LATE: Wording = say(
    "Tôi vừa hoạt động trở lại và chưa trả lời các câu hỏi cũ. Nếu vẫn cần, bạn hỏi lại giúp tôi nhé.",
    "I have just come back and left earlier questions unanswered. Please ask again if you still need to know.",
);
pub const ARTICLE_GONE: Wording = say("Tôi không còn giữ bài này.", "I no longer have this article.");
pub const BUTTON_OLD: Wording = say(
    "Nút này đã cũ. Bạn hỏi lại câu đó giúp tôi nhé.",
    "This button is out of date. Please ask the question again.",
);
pub const ALREADY_SHOWN: Wording = say("Đã hiện ở trên rồi.", "It is already shown above.");
pub const THANKS_RIGHT: Wording = say("Cảm ơn bạn đã xác nhận.", "Thank you for confirming.");
pub const THANKS_WRONG: Wording = say(
    "Cảm ơn bạn, tôi đã ghi nhận câu trả lời này sai.",
    "Thank you, I have noted that this answer is wrong.",
);

// The menu of commands.
pub const MENU_ASK: Wording = say("Hỏi một câu", "Ask a question");
pub const MENU_HELP: Wording = say("Tôi làm được gì", "What I can do");
pub const MENU_FORGET: Wording = say("Bắt đầu câu chuyện mới", "Start a new conversation");
pub const MENU_ID: Wording = say("Xem số ID của bạn", "Show your id");

// Digests.
pub const DIGEST_TITLE: Wording = say("Bản tin thi đua {} {}", "Emulation digest, {} of {}");
pub const MORNING: Wording = say("sáng", "morning");
pub const NOON: Wording = say("trưa", "noon");
pub const AFTERNOON: Wording = say("chiều", "afternoon");
pub const EVENING: Wording = say("tối", "evening");
pub const NEW_ARTICLES: Wording = say("{} bài mới", "{} new articles");
pub const AWARDS: Wording = say("{} khen thưởng", "{} awards");
pub const MOVEMENTS: Wording = say("{} phong trào", "{} movements");
pub const EXAMPLES_PRAISED: Wording = say("{} gương tiêu biểu", "{} people held up as examples");
pub const FIGURES: Wording = say("{} số liệu", "{} figures");
pub const ARTICLE_NUMBER: Wording = say("bài {}", "article {}");
pub const DIGEST_LATE: Wording = say(
    "Bản tin này đến muộn hơn giờ đã hẹn.",
    "This digest comes later than usual.",
);
pub const DIGEST_FOLDED: Wording = say(
    "Gồm cả tin của kỳ trước chưa gửi được.",
    "It includes the one before, which could not be sent.",
);
pub const SENT_AGAIN: Wording = say("(gửi lại)", "(sent again)");
pub const READ_ON: Wording = say("Xem tiếp", "Read on");
pub const CHANGE_HOUR: Wording = say("Đổi giờ", "Change hour");
pub const PAUSE: Wording = say("Tạm dừng", "Pause");
pub const RESUME: Wording = say("Tiếp tục", "Resume");
pub const DELETE: Wording = say("Xoá", "Delete");
pub const UNDO: Wording = say("Hoàn tác", "Undo");
pub const PREVIEW: Wording = say("Xem thử", "Preview");

// Subscriptions.
pub const WHICH_HOUR: Wording = say(
    "Bạn muốn nhận bản tin lúc mấy giờ? Cũng có thể gõ một dòng, ví dụ: /dangky 7:30 Tây Hồ, Bắc Từ Liêm thứ 2-6",
    "At what hour would you like the digest? You can also type one line, such as: /subscribe 7:30 Tây Hồ, Bắc Từ Liêm Mon-Fri",
);
pub const SUBSCRIBED: Wording = say(
    "Đã đăng ký bản tin: {}.\nBản tin kế tiếp: {}. Hôm nào không có gì mới thì tôi không gửi.",
    "Subscribed to the digest: {}.\nThe next one: {}. When nothing is new, nothing is sent.",
);
pub const CHOOSE_PLACES: Wording = say(
    "\nMuốn chỉ nhận tin của một vài nơi, bạn chạm vào tên nơi đó.",
    "\nTo hear of some places only, tap their names.",
);
pub const ALL_PLACES: Wording = say("toàn Hà Nội", "all of Hà Nội");
pub const DAILY: Wording = say("hằng ngày", "every day");
pub const DAY_NAMES: [Wording; 7] = [
    say("thứ 2", "Mon"),
    say("thứ 3", "Tue"),
    say("thứ 4", "Wed"),
    say("thứ 5", "Thu"),
    say("thứ 6", "Fri"),
    say("thứ 7", "Sat"),
    say("chủ nhật", "Sun"),
];
pub const NO_SUCH_HOUR: Wording = say(
    "Không có giờ \"{}\". Bạn viết giờ từ 0:00 đến 23:59, ví dụ 7:30.",
    "There is no hour \"{}\". Please write one from 0:00 to 23:59, such as 7:30.",
);
pub const UNCLEAR_HOUR: Wording = say(
    "Tôi chưa rõ \"{}\" là mấy giờ. Bạn viết giúp giờ cụ thể, ví dụ 7:30 hoặc 5 giờ chiều.",
    "I am not sure which hour \"{}\" is. Please write it as 7:30 or 5pm.",
);
pub const UNKNOWN_PLACE: Wording = say(
    "Tôi không biết nơi nào tên là \"{}\" ở Hà Nội.",
    "I know no place called \"{}\" in Hà Nội.",
);
pub const OR: Wording = say("hay", "or");
pub const NEAREST_PLACES: Wording = say(" Có phải bạn muốn viết {}?", " Did you mean {}?");
pub const TOO_MANY: Wording = say(
    "Ở đây đã có {} đăng ký. Bạn xoá bớt bằng /dangkycuatoi rồi đăng ký lại nhé.",
    "There are {} subscriptions here already. Please delete some with /mysubscriptions first.",
);
pub const NO_SUBSCRIPTIONS: Wording = say(
    "Ở đây chưa có đăng ký nào. Gõ /dangky để đăng ký bản tin.",
    "There are no subscriptions here yet. Type /subscribe for a digest.",
);
pub const SUBSCRIPTIONS_TITLE: Wording = say("Các đăng ký ở đây:", "The subscriptions here:");
pub const IS_PAUSED: Wording = say(" (đang tạm dừng)", " (paused)");
pub const PAUSED: Wording = say("Đã tạm dừng bản tin: {}.", "Paused the digest: {}.");
pub const RESUMED: Wording = say(
    "Bản tin được gửi tiếp: {}.\nBản tin kế tiếp: {}.",
    "The digest goes on: {}.\nThe next one: {}.",
);
pub const CHANGED: Wording = say(
    "Đã đổi bản tin: {}.\nBản tin kế tiếp: {}.",
    "Changed the digest: {}.\nThe next one: {}.",
);
pub const DELETED: Wording = say("Đã xoá bản tin: {}.", "Deleted the digest: {}.");
pub const NEW_HOUR: Wording = say("Đổi sang giờ nào?", "Which hour instead?");
pub const DELETE_WHICH: Wording = say("Bạn muốn xoá đăng ký nào?", "Which subscription shall be deleted?");
pub const NOTHING_NEW: Wording = say(
    "Bảy ngày qua chưa có bài mới cho bản tin này.",
    "No new articles for this digest in the last seven days.",
);
pub const PREVIEW_TITLE: Wording = say(
    "Xem thử, theo các bài của bảy ngày qua:",
    "A preview, from the last seven days:",
);
pub const ADMINS_ONLY: Wording = say(
    "Trong nhóm, chỉ quản trị viên đặt được bản tin.",
    "In a group, only its admins can set up digests.",
);
pub const ADMIN_IN_PRIVATE: Wording = say(
    "Bạn đang viết ẩn danh nên tôi chưa biết bạn là quản trị viên nào. Mời bạn sang chat riêng để đặt bản tin cho nhóm.",
    "You write anonymously, so I cannot tell which admin you are. Please set up the group's digest in a private chat.",
);
pub const TO_PRIVATE: Wording = say("Sang chat riêng", "To the private chat");
pub const HOUR_FOR_GROUP: Wording = say(
    "Bạn muốn nhóm nhận bản tin lúc mấy giờ?",
    "At what hour shall the group get its digest?",
);
pub const MENU_SUBSCRIBE: Wording = say("Đăng ký bản tin theo giờ", "Subscribe to a digest");
pub const MENU_SUBSCRIPTIONS: Wording = say("Xem, đổi, dừng bản tin", "See, change or pause digests");
pub const MENU_PREVIEW: Wording = say("Xem thử bản tin", "Preview the digest");
pub const MENU_UNSUBSCRIBE: Wording = say("Huỷ bản tin", "Unsubscribe from a digest");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_fill_the_marks_in_order() {
        assert_eq!(GREETING.with(Lang::Vi, &["5", "09/03/2023"]).matches("{}").count(), 0);
        assert_eq!(OTHER_SOURCES.with(Lang::En, &["2"]), "Other sources: 2");
        assert_eq!(RIGHT.with(Lang::Vi, &[]), "👍 Đúng");
    }
}
