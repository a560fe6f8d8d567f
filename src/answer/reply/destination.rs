//! "Hiện vật thu hồi nộp về đâu?": where something is sent is told behind the verb that sends it, "gửi về Ban A", and by no
//! place where something is held.

use super::Asking;
use crate::entity::place::{PlaceId, PlaceKind, PlaceMention};
use crate::question::asked::{Asked, phrase_at};
use crate::text::Span;
use crate::text::token::{Token, tokens};

/// Verbs that send, with the word that says where to.
const SENDS: [&str; 18] = [
    "gửi về",
    "gửi tới",
    "gửi đến",
    "gửi cho",
    "gửi vào",
    "nộp về",
    "nộp vào",
    "nộp cho",
    "nộp tại",
    "chuyển về",
    "chuyển tới",
    "chuyển đến",
    "chuyển cho",
    "chuyển vào",
    "đưa về",
    "đưa vào",
    "trả về",
    "giao cho",
];
/// The longest destination, in words.
const LONGEST: usize = 18;

/// Whether it is asked where something goes.
pub fn asked(asking: &Asking) -> bool {
    let words = &asking.query.tokens;
    let phrase = words.get(asking.ask.from..asking.ask.to).unwrap_or_default();
    let to = |t: &Token| ["về", "đi", "vào", "cho"].iter().any(|word| t.can_mean(word));
    let whither = phrase.last().is_some_and(|t| t.can_mean("đâu"));
    asking.ask.asked == Asked::Where && whither && phrase.iter().any(to)
}

/// Where the destinations stand in a sentence.
pub fn of(asking: &Asking, text: &str) -> Vec<Span> {
    if !asking.once(asked) {
        return Vec::new();
    }
    let words = tokens(text);
    let behind = |at: usize| SENDS.iter().find_map(|sends| phrase_at(&words, at, sends));
    let found = (0..words.len()).filter_map(|at| {
        let from = behind(at)?;
        let to = (from..words.len())
            .take(LONGEST)
            .take_while(|i| words[*i].is_word() || matches!(words[*i].key.as_str(), "-" | "–"))
            .last()?;
        Some(words[from].span.join(words[to].span))
    });
    found.collect()
}

/// "Cụm 3 Sóc Sơn ký giao ước ở đâu?": the district or province the question names itself is not where in it.
pub fn within(asking: &Asking, place: &PlaceMention) -> bool {
    let large = |id: &&PlaceId| asking.lexicon.places.get(**id).kind != PlaceKind::Ward;
    let asked = asking.query.places.iter().flat_map(|slot| &slot.ids);
    asked.filter(large).any(|id| place.candidates.contains(id))
}

#[cfg(test)]
mod tests {
    use super::super::of_question;
    use super::*;

    #[test]
    fn what_is_sent_goes_to_what_stands_behind_the_verb() {
        let told = |question: &str, text: &str| -> Vec<String> {
            let found = of_question(question, |asking| of(asking, text));
            found.into_iter().map(|s| s.of(text).to_string()).collect()
        };
        let text = "Huy hiệu được gửi về Văn phòng Huyện ủy; tiền thưởng nộp vào quỹ khuyến học của xã.";
        let both = ["Văn phòng Huyện ủy", "quỹ khuyến học của xã"];
        assert_eq!(told("Huy hiệu thu lại thì nộp về đâu?", text), both);
        assert_eq!(told("Lễ trao huy hiệu ở đâu?", text), Vec::<String>::new());
        assert_eq!(told("le trao huy hieu o cho nao", text), Vec::<String>::new());
    }
}
