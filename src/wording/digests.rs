//! What digests and subscriptions say.

use super::{Wording, say};

pub const DIGEST_TITLE: Wording = say("Bản tin thi đua {} {}", "Emulation digest, {} of {}");
pub const MORNING: Wording = say("sáng", "morning");
pub const NOON: Wording = say("trưa", "noon");
pub const AFTERNOON: Wording = say("chiều", "afternoon");
pub const EVENING: Wording = say("tối", "evening");
pub const NEW_ARTICLES: Wording = say("{} bài mới", "{} new articles");
pub const AWARDS: Wording = say("{} khen thưởng", "{} awards");
pub const MOVEMENTS: Wording = say("{} phong trào", "{} movements");
pub const EXAMPLES_PRAISED: Wording = say("{} gương tiêu biểu", "{} good examples");
pub const FIGURES: Wording = say("{} số liệu", "{} figures");
pub const ARTICLE_NUMBER: Wording = say("bài {}", "article {}");
pub const ALERT_TITLE: Wording = say("Tin báo ngay", "Just in");
pub const NOTHING_SINCE: Wording = say(
    "Từ bản tin trước đến nay chưa có gì mới.",
    "Nothing is new since the last digest.",
);
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
    "Đã đăng ký bản tin: {}.\nBản tin kế tiếp: {}. Không có gì mới thì tôi không gửi.\nMuốn đổi gì, bạn chạm vào nút bên dưới.",
    "Subscribed to the digest: {}.\nThe next one: {}. When nothing is new, nothing is sent.\nTo change anything, tap a button below.",
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
pub const SUBSCRIPTION: Wording = say(
    "Bản tin: {}.\nBản tin kế tiếp: {}.",
    "The digest: {}.\nThe next one: {}.",
);
pub const AT_ONCE_FROM_NOW: Wording = say(
    "Báo ngay khi có bài mới nêu tên này, tính từ lúc này.",
    "Told at once of new articles that name it, from now on.",
);
pub const SENT_SILENTLY: Wording = say("Gửi im lặng, không có chuông.", "Sent without a sound.");
pub const ADJUST: Wording = say("Đổi", "Change");
pub const CHANGE_DAYS: Wording = say("Đổi ngày", "Change days");
pub const CHANGE_PLACES: Wording = say("Chọn nơi", "Places");
pub const CHANGE_KINDS: Wording = say("Loại tin", "Kinds of news");
pub const OTHER_HOURS: Wording = say("Giờ khác…", "Another hour…");
pub const OTHER_PLACES: Wording = say("Nơi khác…", "Other places…");
pub const FOLLOW: Wording = say("Theo dõi tên…", "Follow names…");
pub const FOLLOW_NONE: Wording = say("Thôi theo dõi", "Stop following");
pub const AT_ONCE: Wording = say("Báo ngay", "Tell at once");
pub const NOT_AT_ONCE: Wording = say("Thôi báo ngay", "Not at once");
pub const ALWAYS: Wording = say("Gửi cả khi không có gì mới", "Also when nothing is new");
pub const ONLY_WHEN_NEW: Wording = say("Chỉ gửi khi có tin mới", "Only when something is new");
pub const DONE: Wording = say("Xong", "Done");
pub const CHOOSE_HOURS: Wording = say(
    "Giờ nhận bản tin: {}. Chạm để thêm hoặc bớt giờ:",
    "Hours: {}. Tap to add one or take it away:",
);
pub const CHOOSE_DAYS: Wording = say("Nhận bản tin vào những ngày nào?", "On which days?");
pub const WHICH_PLACES: Wording = say(
    "Nhận tin của những nơi nào? Không chọn nơi nào là toàn Hà Nội.",
    "Which places? None chosen means all of Hà Nội.",
);
pub const CHOOSE_KINDS: Wording = say(
    "Nhận loại tin nào? Không chọn loại nào là tất cả.",
    "Which kinds of news? None chosen means all.",
);
pub const KIND_AWARDS: Wording = say("khen thưởng", "awards");
pub const KIND_MOVEMENTS: Wording = say("phong trào", "movements");
pub const KIND_PEOPLE: Wording = say("gương tiêu biểu", "good examples");
pub const KIND_FIGURES: Wording = say("số liệu", "figures");
pub const FOLLOWS: Wording = say("theo dõi {}", "following {}");
pub const TOLD_AT_ONCE: Wording = say(" (báo ngay)", " (at once)");
pub const ALWAYS_SENT: Wording = say("gửi cả khi không có gì mới", "also when nothing is new");
pub const FOLLOW_WHOM: Wording = say(
    "Bạn gõ tên người, đơn vị hoặc danh hiệu cần theo dõi, cách nhau bằng dấu phẩy, ví dụ: Huân chương Lao động, Trường Mầm non Hoa Sen.",
    "Please type the people, units or awards to follow, separated by commas, such as: Huân chương Lao động, Trường Mầm non Hoa Sen.",
);
pub const WHICH_HOURS: Wording = say(
    "Bạn gõ giờ, ngày hoặc nơi, ví dụ: 6:45 và 17:15, thứ 2-6, Tây Hồ.",
    "Please type hours, days or places, such as: 6:45 and 17:15, Mon-Fri, Tây Hồ.",
);
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
    "Trong nhóm, chỉ quản trị viên đặt được bản tin và cài đặt.",
    "In a group, only its admins can set up digests and settings.",
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
