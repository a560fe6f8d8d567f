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
    "Chào bạn! Tôi trả lời câu hỏi về thi đua, khen thưởng ở Hà Nội theo các bài báo.\nCâu nào cũng kèm nguyên văn câu trong bài, ngày đăng và nguồn; bài không nêu thì tôi nói không tìm thấy.\nKho hiện có {} bài, mới nhất ngày {}.",
    "Hello! I answer questions about the emulation and commendation movement in Hà Nội, from news reports.\nEvery answer shows the sentence of the report, its date and source; what no report tells, I say is not found.\nThere are {} reports, the newest of {}.",
);
pub const JUST_TYPE: Wording = say(
    "Bạn cứ gõ câu hỏi, có dấu hay không dấu đều được.",
    "Just type a question, in Vietnamese or English.",
);
pub const JUST_TYPE_OR_TAP: Wording = say(
    "Bạn cứ gõ câu hỏi, có dấu hay không dấu đều được, hoặc chạm vào một câu:",
    "Just type a question, in Vietnamese or English, or tap one:",
);
pub const ADD_TO_GROUP: Wording = say("Thêm vào nhóm", "Add to a group");
pub const IN_GROUP: Wording = say(
    "Chào cả nhóm! Muốn hỏi tôi, hãy gõ /hoi kèm câu hỏi, nhắc @{} hoặc trả lời tin nhắn của tôi.\nQuản trị viên đặt bản tin cho nhóm bằng /dangky; các tin khác tôi không đọc.",
    "Hello! To ask me, type /ask with your question, mention @{} or reply to a message of mine.\nAdmins set up a digest for the group with /subscribe; other messages I do not read.",
);
pub const MUTED: Wording = say(
    "Tôi không còn được gửi tin trong nhóm “{}”, nên không trả lời và tạm dừng bản tin ở đó. Muốn tôi trả lời lại, hãy bật quyền “Gửi tin nhắn” cho tôi trong phần quản lý nhóm.",
    "I may no longer write in the group “{}”, so I do not answer there and its digests are paused. To have me back, allow me to “Send messages” in the group's settings.",
);
pub const NOT_IN_GROUP: Wording = say(
    "Nhóm bạn vừa hỏi không cho tôi gửi tin, nên tôi gửi riêng cho bạn. Muốn tôi trả lời trong nhóm, quản trị viên bật quyền “Gửi tin nhắn” cho tôi.",
    "The group you asked in does not let me write, so I send it to you. To have me answer there, its admins must allow me to “Send messages”.",
);
pub const HEARS_LITTLE: Wording = say(
    "Nếu nhắc tên mà tôi im lặng, hãy dùng /hoi: Telegram không chuyển tin đó cho tôi.",
    "If I am silent when mentioned, use /ask: Telegram did not show me the message.",
);
pub const NO_CHANNELS: Wording = say(
    "Tôi chưa dùng được trong kênh “{}”. Mời bạn thêm tôi vào một nhóm, hoặc hỏi tôi ở đây.",
    "I am of no use in the channel “{}”. Please add me to a group, or ask me here.",
);
pub const EDITED: Wording = say(
    "Tôi không đọc lại tin đã sửa. Bạn gửi câu đó thành tin mới giúp tôi nhé.",
    "I do not read edited messages again. Please send it as a new one.",
);
pub const FORWARDED_COMMAND: Wording = say(
    "Tôi không làm theo lệnh trong tin chuyển tiếp. Bạn gõ lại lệnh giúp tôi nhé.",
    "I do not obey commands in forwarded messages. Please type the command yourself.",
);
pub const HELP: Wording = say(
    "Bạn cứ gõ câu hỏi; hỏi tiếp cũng được, ví dụ \"còn Bắc Từ Liêm?\". Trong nhóm, hãy dùng /hoi, nhắc tên tôi hoặc trả lời tin nhắn của tôi.\n\n{}",
    "Just type a question; follow-ups work too, such as \"and Bắc Từ Liêm?\". In a group, use /ask, mention me or reply to a message of mine.\n\n{}",
);
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
    "Đã bỏ việc đang làm dở và quên các câu hỏi trước. Mời bạn hỏi câu mới.",
    "What was begun is dropped and the earlier questions are forgotten. Please ask a new one.",
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
    "Đã ghi nhận câu trả lời này sai, cảm ơn bạn.",
    "Thank you, I have noted that this answer is wrong.",
);

// The menu of commands.
pub const MENU_ASK: Wording = say("Hỏi một câu", "Ask a question");
pub const MENU_HELP: Wording = say("Tôi làm được gì", "What I can do");
pub const MENU_FORGET: Wording = say("Huỷ bước đang làm, hỏi lại từ đầu", "Cancel and start afresh");
pub const MENU_ID: Wording = say("Xem số ID của bạn", "Show your id");
pub const MENU_SETTINGS: Wording = say(
    "Ngôn ngữ, chuông, giờ, nơi mặc định",
    "Language, sound, zone, default place",
);
pub const MENU_FEEDBACK: Wording = say("Góp ý", "Give feedback");
pub const MENU_PRIVACY: Wording = say("Tôi lưu gì về bạn", "What I keep about you");
pub const MENU_ERASE: Wording = say("Xoá dữ liệu của bạn", "Delete your data");
pub const MENU_STATUS: Wording = say("Tình trạng của bot", "How the bot stands");
pub const MENU_UNANSWERED: Wording = say("Câu chưa trả lời, góp ý", "Unanswered questions, feedback");

// How the bot introduces itself.
pub const BOT_NAME: Wording = say("Thi đua Hà Nội", "Hà Nội Emulation Movement");
pub const BOT_DESCRIPTION: Wording = say(
    "Hỏi về phong trào thi đua, khen thưởng ở Hà Nội: ai được tặng gì, bao nhiêu, phong trào nào, ai giữ chức gì. Câu trả lời nào cũng kèm nguyên văn câu trong bài báo, ngày đăng và nguồn. Có bản tin hằng ngày theo giờ bạn chọn. Bấm Bắt đầu để thử.",
    "Ask about the emulation and commendation movement in Hà Nội: who was awarded what, how many, which movements, who holds which post. Every answer shows the sentence of the news report, its date and source. There is a daily digest at the hour you choose. Tap Start to try.",
);
pub const BOT_SHORT_DESCRIPTION: Wording = say(
    "Trả lời về thi đua, khen thưởng ở Hà Nội, kèm nguyên văn câu trong bài báo và nguồn.",
    "Answers about Hà Nội's emulation movement, each with the sentence of the news report and its source.",
);

// Inline.
pub const INLINE_ASK: Wording = say("Hỏi bot ở chat riêng", "Ask the bot in private");
pub const INLINE_TOO_FAST: Wording = say(
    "Bạn tìm hơi nhanh; xin chờ một phút",
    "A little too fast; please wait a minute",
);
pub const INLINE_NOTHING: Wording = say(
    "Không tìm thấy; hỏi bot ở chat riêng",
    "Nothing found; ask the bot in private",
);
