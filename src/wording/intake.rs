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
    "Đã 14 ngày không đọc được nguồn tin {}; tôi thôi hỏi. Dùng thidua feeds --add để theo dõi lại.",
    "Nothing could be read from the feed {} for 14 days; I gave it up. thidua feeds --add follows it again.",
);
pub const FEED_WAITING: Wording = say(
    "Nguồn tin {} có {} bài mới cùng lúc. Nếu đúng, hãy dùng thidua feeds --accept waiting để nhận.",
    "The feed {} has {} new articles at once. If that is right, take them in with thidua feeds --accept waiting.",
);

// In digests.
pub const CORRECTED: Wording = say("Đính chính: {}", "Correction: {}");
