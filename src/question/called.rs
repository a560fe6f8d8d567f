//! Somebody called by what they are or do: in small letters "bà cụ mở lớp học tình thương" and "bà nhàn bán sen" look as
//! if whole names stood behind the form of address.

use super::{Articles, PersonSlot};
use crate::entity::Words;
use crate::entity::person::family::FREQUENT;
use crate::text::fold::is_marked;

/// Words before a given name in a whole one.
const BEFORE_GIVEN: [&str; 2] = ["thị", "văn"];

/// Whether somebody is named; of what only seems to be a name the given name is left, if an article calls anybody by it.
pub fn is_named(person: &mut PersonSlot, words: &Words, articles: &dyn Articles) -> bool {
    let small = !person.words.chars().any(char::is_uppercase);
    let begins = |at: &usize| words.tokens[*at].key == person.name[0].key;
    let Some(first) = (person.from..person.to).find(begins).filter(|_| small) else {
        return true;
    };
    let family = FREQUENT.iter().any(|name| words.tokens[first].can_mean(name));
    if person.name.len() < 2 || family || articles.hold(&person.words) {
        return true;
    }
    let typed = |at: usize| words.tokens[at].span.of(words.text);
    let given = typed(first);
    let called = |before: &str| articles.hold(&format!("{before} {given}"));
    let word = [&words.lexicon.question_words, &words.lexicon.glossary]
        .iter()
        .flat_map(|table| table.names.longest(&words.tokens, first, false))
        .any(|hit| hit.exact || !is_marked(given));
    if word && !BEFORE_GIVEN.iter().any(|before| called(before)) || !articles.hold(given) {
        return false;
    }
    person.words = given.to_string();
    person.name.truncate(1);
    person.to = first + 1;
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;
    use crate::entity::place::PlaceId;
    use crate::question::understand_beside;

    struct Told(&'static [&'static str]);

    impl Articles for Told {
        fn hold(&self, phrase: &str) -> bool {
            self.0.contains(&phrase)
        }

        fn may_hold(&self, phrase: &str) -> bool {
            self.hold(phrase)
        }

        fn tell_of(&self, _: &[PlaceId]) -> bool {
            true
        }

        fn movements(&self, _: &str) -> Vec<String> {
            Vec::new()
        }
    }

    #[test]
    fn what_somebody_does_is_no_name() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let told = Told(&["nhàn", "thị nhàn", "khoát", "mở", "thương"]);
        for (typed, named) in [
            ("bà cụ mở lớp học tình thương ở cống vị tên gì?", None),
            ("ông thương binh hiến đất mở ngõ ở ninh sở tên là gì?", None),
            ("bà nhàn bán sen ở quảng an làm việc tốt gì?", Some("nhàn")),
            ("vợ ông khoát gác sông tên gì?", Some("khoát")),
            ("ông tạ đình khải có việc tốt gì?", Some("tạ đình khải")),
            ("Anh Mở Lớp Học là ai?", Some("Mở Lớp Học")),
        ] {
            let query = understand_beside(typed, &lexicon, jiff::civil::date(2026, 12, 1), &told);
            let found: Vec<&str> = query.persons.iter().map(|p| p.words.as_str()).collect();
            assert_eq!(found.first().copied(), named, "{typed}");
        }
    }
}
