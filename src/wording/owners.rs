//! What the people who run the bot are told.

use super::{Wording, say};

pub const STORE_REBUILT: Wording = say(
    "Kho dữ liệu bị hỏng nên tôi đã tự dựng lại từ bản chụp gần nhất và nhật ký, không mất gì đã nhận. Tệp hỏng còn ở {}.",
    "The store was damaged, so I rebuilt it from the last snapshot and the journal; nothing that was accepted is lost. The damaged files are in {}.",
);
pub const STORE_REBUILT_IN_PART: Wording = say(
    "Kho dữ liệu bị hỏng. Tôi đã dựng lại những gì còn đọc được; một phần có thể đã mất. Tệp hỏng còn ở {}; nếu có bản sao lưu, hãy dùng thidua restore.",
    "The store was damaged. I rebuilt what could still be read; some of it may be lost. The damaged files are in {}; if you have a backup, use thidua restore.",
);
pub const GAP: Wording = say(
    "Tôi không nhận được tin nào từ Telegram trong {} giờ. Telegram chỉ giữ tin 24 giờ, nên câu hỏi gửi trước đó có thể đã mất.",
    "I heard nothing from Telegram for {} hours. Telegram keeps messages for 24 hours only, so questions from before that may be lost.",
);
pub const DEAD_LETTER: Wording = say(
    "Telegram từ chối một tin gửi tới cuộc trò chuyện {} dưới mọi hình thức; tôi đã bỏ qua tin đó.",
    "Telegram refused a message to chat {} in every form; I left it out.",
);
