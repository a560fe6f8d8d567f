//! "Bằng cách nào": how somebody did something, which the sentence on what they did tells as well.

use super::asked::{Ask, Asked};
use crate::text::token::Token;

/// Phrases that ask how something was done.
pub(super) const HOW: [(&str, Asked); 3] = [
    ("bằng cách nào", Asked::Deeds),
    ("bằng cách gì", Asked::Deeds),
    ("bằng việc gì", Asked::Deeds),
];

/// "cứu mấy người, bằng cách nào?": beside another ask the sentence that answers it tells how too.
pub(super) fn drop_beside(tokens: &[Token], asks: &mut Vec<Ask>) {
    let several = asks.len() > 1;
    asks.retain(|ask| !(several && ask.asked == Asked::Deeds && tokens[ask.from].can_mean("bằng")));
}
