//! What is said at the door: closed, invited, too much at once.

use super::{Wording, say};

pub const CLOSED: Wording = say(
    "Bot này chỉ trả lời người được mời. Nếu cần dùng, bạn gửi số ID này cho người phụ trách: {}",
    "This bot answers invited people only. To use it, send this id to the person in charge: {}",
);
pub const CLOSED_NOTE: Wording = say(
    "Bot chỉ trả lời người được mời.",
    "The bot answers invited people only.",
);
pub const WELCOME: Wording = say(
    "Bạn đã được mời. Mời bạn đặt câu hỏi.",
    "You are invited. Please ask your question.",
);
pub const INVITATION_OLD: Wording = say(
    "Lời mời này đã dùng hoặc đã hết hạn. Bạn xin lời mời khác giúp tôi.",
    "This invitation was used or has lapsed. Please ask for another.",
);
pub const INVITATION: Wording = say(
    "Gửi đường dẫn này cho một người; dùng được một lần, trong 7 ngày:\n{}",
    "Send this link to one person; it works once, within 7 days:\n{}",
);
pub const GROUP_INVITED: Wording = say("Nhóm này được dùng bot.", "This group may use the bot.");
pub const PUT_OUT: Wording = say("Đã thôi cho phép {}.", "{} is no longer let in.");
pub const OPEN_ALREADY: Wording = say(
    "Bot đang mở cho mọi người; đặt THIDUA_ACCESS=closed nếu chỉ muốn trả lời người được mời.",
    "The bot is open to everybody; set THIDUA_ACCESS=closed to answer invited people only.",
);
pub const MENU_INVITE: Wording = say("Mời người dùng khi bot đóng", "Invite people to a closed bot");
pub const TOO_FAST: Wording = say(
    "Bạn hỏi nhanh quá, tôi trả lời không kịp. Bạn chờ một phút rồi hỏi tiếp nhé.",
    "That is more than I can answer at once. Please wait a minute and go on.",
);
