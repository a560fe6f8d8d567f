//! What the bot says around its answers: greetings, buttons, what went wrong, the menu of commands.

use super::{Wording, say};

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
