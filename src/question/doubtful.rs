//! Places that only seem to be named: typed without marks, "thuong binh gia" holds the letters of huyện Bình Gia, and
//! "du an duong" those of An Dương.

use super::{Articles, PlaceSlot};
use crate::entity::Words;
use crate::entity::place::kind_before;
use crate::text::token::Token;

/// Words that say that a place is meant.
const BEFORE_PLACES: [&str; 8] = ["ở", "tại", "của", "in", "of", "at", "còn", "thế"];

/// Whether a slot's letters are rather those of other words: no article tells of such a place, and its first or last
/// syllable makes a word together with its neighbour.
pub fn is_doubtful(slot: &PlaceSlot, words: &Words, articles: &dyn Articles) -> bool {
    let tokens = &words.tokens;
    let bare = |token: &Token| !token.capital && token.key == token.bare;
    let said = |at: usize| {
        kind_before(tokens, at).is_some() || at > 0 && BEFORE_PLACES.iter().any(|word| tokens[at - 1].can_mean(word))
    };
    let typed = &tokens[slot.from..slot.to];
    if typed.len() < 2 || !typed.iter().all(bare) || said(slot.from) {
        return false;
    }
    (makes_word(words, slot.from.checked_sub(1), articles) || makes_word(words, Some(slot.to - 1), articles))
        && !articles.tell_of(&slot.ids)
}

/// Whether the token and the next one are syllables of one word.
fn makes_word(words: &Words, at: Option<usize>, articles: &dyn Articles) -> bool {
    let Some([first, second]) = at.and_then(|at| words.tokens.get(at..at + 2)) else {
        return false;
    };
    let both = first.is_word() && second.is_word();
    both && articles.hold(&format!("{} {}", first.bare, second.bare))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;
    use crate::question::articles::Told;
    use crate::question::understand_beside;

    #[test]
    fn letters_of_other_words_name_no_place() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let places = |typed: &str, articles: &dyn Articles| {
            let query = understand_beside(typed, &lexicon, jiff::civil::date(2025, 12, 1), articles);
            query.places.iter().map(|p| p.words.clone()).collect::<Vec<_>>()
        };
        let told = Told(&["thương binh", "dự án", "phụ cấp"], false);
        assert_eq!(places("lo ra bao nhieu ho so thuong binh gia", &told), [""; 0]);
        assert_eq!(places("du an duong nay dung toi may ho", &told), [""; 0]);
        // Where a report speaks of the place, and where the question says that it is one, it stays.
        let both = Told(&["thương binh"], true);
        assert_eq!(places("lo ra bao nhieu ho so thuong binh gia", &both), ["binh gia"]);
        assert_eq!(places("ai duoc khen o binh gia", &told), ["binh gia"]);
        assert_eq!(places("huyen binh gia khen may nguoi", &told), ["huyen binh gia"]);
    }
}
