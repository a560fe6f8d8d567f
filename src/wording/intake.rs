//! What is said about articles that come in.

use super::{Wording, say};

// Why something was not taken in.
pub const PAGE_FORBIDDEN: Wording = say(
    "chỉ nhận địa chỉ http, https công khai trên mạng",
    "only public http and https addresses are accepted",
);
pub const PAGE_UNREACHED: Wording = say("không mở được trang này", "the page could not be opened");
pub const TOO_LARGE: Wording = say("lớn quá cỡ cho phép", "larger than is accepted");
pub const NO_TEXT: Wording = say("không có đoạn văn nào của một bài báo", "no text of an article in it");
pub const KIND_UNKNOWN: Wording = say(
    "không phải .txt, .html, .pdf hay .docx đọc được",
    "not a readable .txt, .html, .pdf or .docx",
);
pub const ENCODING_UNKNOWN: Wording = say(
    "không đoán được bảng mã, hãy lưu lại bằng UTF-8",
    "unknown encoding, save it as UTF-8",
);
pub const NO_FEED: Wording = say("không phải nguồn tin RSS, Atom hay JSON", "no RSS, Atom or JSON feed");
pub const UNREADABLE: Wording = say("không đọc được tệp", "the file cannot be read");
pub const STATE_UNWRITABLE: Wording = say(
    "không ghi được vào thư mục dữ liệu",
    "the state folder cannot be written",
);

// `thidua add`.
pub const SKIPPED: Wording = say("Bỏ qua {}: {}", "Skipped {}: {}");

// To an owner who hands something over.
pub const TAKEN: Wording = say(
    "Đã nhận bài: {} ({}). Bạn hỏi được ngay.",
    "Taken in: {} ({}). You can ask about it now.",
);
pub const TAKEN_BEFORE: Wording = say("Bài này đã có: {} ({}).", "This article is known: {} ({}).");
pub const TAKEN_AS_COPY: Wording = say(
    "Bài này đã có từ nguồn khác, tôi ghi thêm nguồn: {} ({}).",
    "This story is known from another source; the source was added: {} ({}).",
);
pub const TAKEN_AS_CORRECTION: Wording = say(
    "Đã thay bản cũ bằng bản mới của bài: {} ({}).",
    "The new version took the place of the old one: {} ({}).",
);
pub const NOT_TAKEN: Wording = say("Chưa nhận được: {}.", "Not taken in: {}.");

// To the owners, about feeds.
pub const FEED_SILENT: Wording = say(
    "Đã một ngày không đọc được nguồn tin {}. Tôi vẫn thử lại.",
    "Nothing could be read from the feed {} for a day. I keep trying.",
);
pub const FEED_DROPPED: Wording = say(
    "Đã 14 ngày không đọc được nguồn tin {}; tôi thôi hỏi. Dùng /nguontin kèm địa chỉ để theo dõi lại.",
    "Nothing could be read from the feed {} for 14 days; I gave it up. /feeds with its address follows it again.",
);
pub const FEED_WAITING: Wording = say(
    "Nguồn tin {} có {} bài mới cùng lúc, nên tôi để chờ. Bạn xem rồi cho nhận bằng nút dưới đây, hoặc /duyetbai.",
    "The feed {} has {} new articles at once, so they wait. Look at them and take them in below, or with /review.",
);

// What owners see of the feeds and decide.
pub const REMOVE_ARTICLE: Wording = say("Gỡ khỏi kho", "Remove");
pub const REMOVE_SURE: Wording = say(
    "Gỡ bài này khỏi kho? Các câu trả lời sẽ không dùng bài này nữa.",
    "Remove this article? Answers will no longer use it.",
);
pub const REMOVE_YES: Wording = say("Gỡ bài", "Remove it");
pub const REMOVE_NO: Wording = say("Không gỡ", "Keep it");
pub const REMOVED: Wording = say("Đã gỡ bài: {}.", "Removed: {}.");
pub const NOT_TAKEN_IN: Wording = say(
    "Bài này không phải do tôi nhận vào, nên tôi không gỡ được. Nếu là tệp trong thư mục bài viết, hãy xoá tệp ở đó.",
    "I did not take this article in, so I cannot remove it. If it is a file in the folder of articles, delete it there.",
);
pub const REMOVE_HOW: Wording = say(
    "Gõ /gobai kèm địa chỉ bài; hoặc gõ /bai, chọn bài rồi chạm “Gỡ khỏi kho”.",
    "Type /remove with the article's address; or type /articles, choose one and tap “Remove”.",
);
pub const READ_AGAIN: Wording = say(
    "Đã đọc lại kho: {} bài, mới nhất ngày {}.",
    "The archive was read again: {} articles, the newest of {}.",
);
pub const MENU_REMOVE: Wording = say("Gỡ một bài khỏi kho", "Remove an article");
pub const MENU_REINDEX: Wording = say("Đọc lại kho bài", "Read the archive again");
pub const MENU_FEEDS: Wording = say("Nguồn tin đang theo dõi", "The feeds that are followed");
pub const MENU_REVIEW: Wording = say("Bài đang chờ, bài ngoài chủ đề", "Waiting and off-topic articles");
pub const MENU_EDITORS: Wording = say("Ai được gửi bài cho bot", "Who may hand over articles");
pub const FEEDS_TITLE: Wording = say("Nguồn tin đang theo dõi: {}", "Feeds that are followed: {}");
pub const FEEDS_HOW: Wording = say(
    "Thêm nguồn: /nguontin kèm địa chỉ RSS, Atom, JSON hoặc trang có danh sách bài.",
    "To add one: /feeds with the address of an RSS, Atom or JSON feed, or of a page that lists articles.",
);
pub const FEED_FINE: Wording = say("đọc được lúc {}", "read at {}");
pub const FEED_NEW: Wording = say("chưa đọc lần nào", "not read yet");
pub const FEED_FAILING: Wording = say("không đọc được từ {}", "cannot be read since {}");
pub const FEED_GIVEN_UP: Wording = say("không đọc được từ {}, đã thôi hỏi", "cannot be read since {}, given up");
pub const FEED_ADDED: Wording = say("Đã theo dõi {}", "{} is followed");
pub const FEED_ADDRESS_WRONG: Wording = say(
    "{} không phải địa chỉ trang. Địa chỉ bắt đầu bằng https:// hoặc http://.",
    "{} is not a web address. Addresses begin with https:// or http://.",
);
pub const LEAVE_FEED: Wording = say("Bỏ nguồn {}", "Drop feed {}");
pub const WAITING_TITLE: Wording = say("Đang chờ bạn cho nhận: {} bài", "Waiting for your word: {} articles");
pub const OFF_TOPIC_TITLE: Wording = say(
    "Tôi cho là ngoài chủ đề, chưa đưa vào kho: {} bài",
    "Judged off topic and left out: {} articles",
);
pub const NOTHING_ASIDE: Wording = say("Không có bài nào.", "There is none.");
pub const TO_WAITING: Wording = say("Đang chờ: {}", "Waiting: {}");
pub const TO_OFF_TOPIC: Wording = say("Ngoài chủ đề: {}", "Off topic: {}");
pub const TAKE_UP: Wording = say("Nhận bài {}", "Take in {}");
pub const ACCEPT_ALL: Wording = say("Nhận cả {} bài", "Take in all {}");
pub const LIST_ON: Wording = say("Trang sau", "Next page");
pub const LIST_BACK: Wording = say("Trang trước", "Page before");
pub const EDITORS_TITLE: Wording = say(
    "Được gửi bài cho tôi, ngoài bạn: {} người",
    "May hand over articles beside you: {}",
);
pub const EDITORS_HOW: Wording = say(
    "Thêm người: /giaobai kèm số ID (họ gõ /id để xem). Họ gửi liên kết, văn bản hoặc tệp trong chat riêng là tôi nhận bài.",
    "To name one: /editors with the id (/id shows it). A link, a text or a file they send in the private chat is taken in.",
);
pub const EDITOR_SINCE: Wording = say("{}, từ {}", "{}, since {}");
pub const EDITOR_ID_WRONG: Wording = say("{} không phải số ID của một người.", "{} is not the id of a person.");
pub const DISMISS: Wording = say("Thôi giao {}", "Dismiss {}");

// In digests.
pub const CORRECTED_TITLE: Wording = say("Đính chính", "Correction");
pub const CORRECTED: Wording = say(
    "Bài tôi đã gửi trong bản tin trước nay được nguồn tin sửa lại. Nội dung mới:",
    "An article of an earlier digest was corrected by its source. It says now:",
);
