//! What settings, feedback, privacy and the owners' commands say.

use super::{Wording, say};

// Steps.
pub const OR_CANCEL: Wording = say("(Muốn thôi, bạn gõ /huy.)", "(To leave it, type /cancel.)");
pub const REPLY_OR_CANCEL: Wording = say(
    "(Bạn trả lời chính tin nhắn này; muốn thôi thì gõ /huy.)",
    "(Please reply to this very message; to leave it, type /cancel.)",
);

// Settings.
pub const SETTINGS: Wording = say(
    "Cài đặt của cuộc trò chuyện này\nNgôn ngữ: {}\nBản tin: {}\nMúi giờ: {}\nNơi mặc định: {}",
    "Settings of this chat\nLanguage: {}\nDigests: {}\nTime zone: {}\nDefault place: {}",
);
pub const VIETNAMESE: Wording = say("Tiếng Việt", "Tiếng Việt");
pub const ENGLISH: Wording = say("English", "English");
pub const AS_TELEGRAM: Wording = say("Theo Telegram", "As in Telegram");
pub const SILENT: Wording = say("gửi im lặng", "without a sound");
pub const WITH_SOUND: Wording = say("có chuông báo", "with a sound");
pub const MAKE_SILENT: Wording = say("Gửi im lặng", "Send silently");
pub const MAKE_SOUND: Wording = say("Bật chuông báo", "With a sound");
pub const CHANGE_ZONE: Wording = say("Đổi múi giờ", "Change time zone");
pub const CHOOSE_ZONE: Wording = say(
    "Bản tin tính giờ theo nơi nào?",
    "Digests go by the clock of which place?",
);
pub const NO_PLACE: Wording = say("mọi nơi", "everywhere");
pub const CHANGE_PLACE: Wording = say("Đặt nơi mặc định", "Set default place");
pub const FORGET_PLACE: Wording = say("Bỏ nơi mặc định", "No default place");
pub const WHICH_PLACE: Wording = say(
    "Câu hỏi không nêu nơi thì tôi tìm ở đâu trước? Bạn gõ tên quận, huyện, phường hoặc xã.",
    "Where shall I look first when a question names no place? Please type a district, ward or commune.",
);
pub const NO_SUCH_PLACE: Wording = say(
    "Tôi không biết nơi nào tên là “{}”. Bạn gõ tên đầy đủ giúp tôi, ví dụ: Quận Tây Hồ.",
    "I know no place named “{}”. Please type its full name, such as Quận Tây Hồ.",
);
pub const OTHER_ZONE: Wording = say("Nơi khác…", "Elsewhere…");
pub const BACK: Wording = say("‹ Quay lại", "‹ Back");
pub const WHICH_ZONE: Wording = say(
    "Bạn gõ tên múi giờ bằng tiếng Anh, ví dụ Asia/Seoul hoặc Europe/Paris.",
    "Please type the name of the zone, such as Asia/Seoul or Europe/Paris.",
);
pub const NO_SUCH_ZONE: Wording = say(
    "Không có múi giờ “{}”. Tên viết như Asia/Seoul, Europe/Paris.",
    "There is no time zone “{}”. Names are written as Asia/Seoul, Europe/Paris.",
);
pub const ZONE_HANOI: Wording = say("Hà Nội (UTC+7)", "Hà Nội (UTC+7)");
pub const ZONE_TOKYO: Wording = say("Tokyo, Seoul (UTC+9)", "Tokyo, Seoul (UTC+9)");
pub const ZONE_SINGAPORE: Wording = say("Singapore (UTC+8)", "Singapore (UTC+8)");
pub const ZONE_SYDNEY: Wording = say("Sydney", "Sydney");
pub const ZONE_BERLIN: Wording = say("Berlin, Paris, Praha", "Berlin, Paris, Prague");
pub const ZONE_LONDON: Wording = say("London", "London");
pub const ZONE_NEW_YORK: Wording = say("New York", "New York");
pub const ZONE_LOS_ANGELES: Wording = say("Los Angeles", "Los Angeles");
pub const SETTINGS_FOR_ADMINS: Wording = say(
    "Trong nhóm, chỉ quản trị viên đổi được cài đặt.",
    "In a group, only its admins can change settings.",
);

// Feedback.
pub const REMARK_WHAT: Wording = say(
    "Bạn muốn góp ý gì? Hãy viết ở tin nhắn tiếp theo; người phụ trách đọc được lời góp ý, không thấy tên bạn.",
    "What would you like to say? Please write it in your next message; the people in charge read it without your name.",
);
pub const REMARK_KEPT: Wording = say(
    "Cảm ơn bạn! Lời góp ý đã được chuyển tới người phụ trách, không kèm tên bạn.",
    "Thank you! Your words reach the people in charge, without your name.",
);
pub const WHAT_IS_WRONG: Wording = say("Câu trả lời sai ở đâu?", "What is wrong with it?");
pub const REASONS: [Wording; 4] = [
    say("Sai người hoặc đơn vị", "Wrong person or unit"),
    say("Sai số hoặc sai ngày", "Wrong number or date"),
    say("Không đúng câu tôi hỏi", "Not what I asked"),
    say("Còn thiếu", "Incomplete"),
];
pub const OTHER_REASON: Wording = say("Điều khác…", "Something else…");
pub const REASON_WHAT: Wording = say("Bạn viết giúp sai ở đâu.", "Please write what is wrong.");
pub const REASON_KEPT: Wording = say("Đã ghi nhận: {}. Cảm ơn bạn!", "Noted: {}. Thank you!");

// Questions handed over.
pub const HAND_OVER: Wording = say("Hỏi người phụ trách", "Ask the people in charge");
pub const HANDED: Wording = say(
    "Đã chuyển câu hỏi tới người phụ trách, không kèm tên bạn. Có lời đáp, tôi gửi ngay ở đây.",
    "Your question has gone to the people in charge, without your name. Their reply will come here.",
);
pub const HANDED_BEFORE: Wording = say(
    "Câu này đã được chuyển tới người phụ trách.",
    "This question has gone to the people in charge.",
);
pub const NOT_HANDED: Wording = say(
    "Xin lỗi, tôi chưa liên lạc được với người phụ trách. Bạn thử lại sau giúp tôi.",
    "Sorry, the people in charge could not be reached. Please try again later.",
);
pub const SOMEBODY_ASKS: Wording = say(
    "Có người hỏi mà chưa bài nào trả lời được:\n“{}”",
    "Somebody asks what no article answers:\n“{}”",
);
pub const REPLY: Wording = say("Trả lời", "Reply");
pub const REPLY_WHAT: Wording = say(
    "Bạn viết lời đáp ở tin nhắn tiếp theo; tôi chuyển tới người hỏi.",
    "Please write your reply in your next message; I pass it on to who asked.",
);
pub const REPLY_TITLE: Wording = say(
    "Người phụ trách trả lời câu “{}”:",
    "The people in charge reply to “{}”:",
);
pub const REPLY_SENT: Wording = say("Đã gửi lời đáp tới người hỏi.", "Your reply has reached who asked.");
pub const REPLY_NOT_SENT: Wording = say(
    "Không gửi được: người hỏi đã chặn bot hoặc không còn ở đó.",
    "It could not be sent: who asked has blocked the bot or is gone.",
);

// Privacy.
pub const PRIVACY: Wording = say(
    "Tôi lưu: số ID Telegram của bạn; câu hỏi trong 30 phút gần nhất, để hiểu câu hỏi tiếp; câu trả lời trong 30 ngày, để các nút còn dùng được; bản tin và cài đặt của bạn; 👍 👎 và góp ý; câu bạn nhờ chuyển người phụ trách, trong 30 ngày, để gửi lời đáp.\nTôi không lưu tên, số điện thoại, và không đọc tin trong nhóm trừ khi được hỏi.\nCâu hỏi chưa có lời đáp và góp ý được chuyển cho người phụ trách, không kèm tên hay số ID.\nGõ /xoadulieu để xoá tất cả.",
    "I keep: your Telegram id; your questions of the last 30 minutes, to understand follow-ups; answers for 30 days, so that their buttons work; your digests and settings; 👍 👎 and feedback; questions you handed over, for 30 days, to bring you the reply.\nI keep no name or phone number, and in groups I read nothing but what is said to me.\nUnanswered questions and feedback reach the people in charge, without name or id.\nType /deletemydata to delete everything.",
);
pub const ERASE_SURE: Wording = say(
    "Xoá mọi thứ tôi lưu về bạn: bản tin, cài đặt, câu hỏi, câu trả lời, 👍 👎, góp ý? Việc này không hoàn tác được; các nút cũ sẽ không dùng được nữa.",
    "Delete everything I keep about you: digests, settings, questions, answers, 👍 👎, feedback? This cannot be undone, and old buttons will no longer work.",
);
pub const ERASE_YES: Wording = say("Xoá tất cả", "Delete everything");
pub const ERASE_NO: Wording = say("Không xoá", "Keep it");
pub const ERASED: Wording = say(
    "Đã xoá mọi thứ tôi lưu về bạn; các bản sao lưu hằng ngày hết hẳn sau bảy ngày.",
    "Everything I kept about you is deleted; the daily backups are gone after seven days.",
);
pub const NOT_ERASED: Wording = say("Không có gì bị xoá.", "Nothing was deleted.");
pub const ERASE_IN_PRIVATE: Wording = say(
    "Bạn nhắn /xoadulieu cho tôi ở chat riêng nhé.",
    "Please send me /deletemydata in a private chat.",
);

// For owners.
pub const OWNERS_ONLY: Wording = say(
    "Lệnh này dành cho người phụ trách bot, ở chat riêng.",
    "This command is for the people who run the bot, in a private chat.",
);
pub const STATUS: Wording = say(
    "thidua {}\nBài: {} (mới nhất {})\nBản tin: {} đăng ký ở {} nơi, {} đang gửi\nĐánh giá: 👍 {} · 👎 {}\nCâu chưa trả lời: {}\nGóp ý: {}",
    "thidua {}\nArticles: {} (newest {})\nDigests: {} subscriptions in {} chats, {} being sent\nVotes: 👍 {} · 👎 {}\nUnanswered questions: {}\nFeedback: {}",
);
pub const MAY_NOT_JOIN: Wording = say(
    "Chưa thêm được vào nhóm: nhắn /setjoingroups cho @BotFather, chọn Enable.",
    "It cannot be added to groups: send /setjoingroups to @BotFather and choose Enable.",
);
pub const PRIVACY_MODE: Wording = say(
    "Chế độ riêng tư đang bật, nên để vậy. Nếu nhắc tên trong nhóm mà bot im lặng: nhắn /setprivacy cho @BotFather, chọn Disable, rồi thêm lại bot vào nhóm.",
    "Privacy mode is on, which is fine. If the bot is silent when mentioned in a group: send /setprivacy to @BotFather, choose Disable, and add the bot to the group again.",
);
pub const NO_INLINE: Wording = say(
    "Chưa gọi được @bot ở chat khác: nhắn /setinline cho @BotFather.",
    "Inline mode is off: send /setinline to @BotFather.",
);
pub const NOTHING_OPEN: Wording = say(
    "Không có câu chưa trả lời, câu bị báo sai hay góp ý nào.",
    "There are no unanswered questions, no answers called wrong, no feedback.",
);
pub const OPEN_QUESTIONS: Wording = say("Câu chưa trả lời được: {}", "Unanswered questions: {}");
pub const CALLED_WRONG: Wording = say("Câu trả lời bị báo sai: {}", "Answers called wrong: {}");
pub const OPINIONS: Wording = say("Góp ý: {}", "Feedback: {}");
pub const WEEK_TITLE: Wording = say("Tổng kết tuần qua", "The week in summary");
