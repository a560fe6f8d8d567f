//! Somebody called by what they are or do: in small letters "bà cụ mở lớp học tình thương" and "bà nhàn bán sen" look as
//! if whole names stood behind the form of address.

use super::{Articles, PersonSlot};
use crate::entity::Words;
use crate::entity::person::family::{FREQUENT, RARE};
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
    // Without their marks too many words have the letters of a rare family name.
    let token = &words.tokens[first];
    let family = FREQUENT.iter().any(|name| token.can_mean(name)) || RARE.contains(&token.key.as_str());
    let middle = words.tokens.get(first + 1).filter(|_| person.name.len() > 2);
    let whole = middle.is_some_and(|token| BEFORE_GIVEN.iter().any(|word| token.can_mean(word)));
    if person.name.len() < 2 || family || whole || articles.hold(&person.words) {
        return true;
    }
    let given = token.span.of(words.text);
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
    use crate::entity::lexicon::Lexicon;
    use crate::question::articles::Told;
    use crate::question::understand_beside;

    #[test]
    fn what_somebody_does_is_no_name() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let told = Told(&["nhàn", "thị nhàn", "khoát", "mở", "thương", "cấn", "blúp"], true);
        for (typed, named) in [
            ("bà cụ mở lớp học tình thương ở cống vị tên gì?", None),
            ("ông thương binh hiến đất mở ngõ ở ninh sở tên là gì?", None),
            ("bà nhàn bán sen ở quảng an làm việc tốt gì?", Some("nhàn")),
            ("vợ ông khoát gác sông tên gì?", Some("khoát")),
            ("ông tạ đình khải có việc tốt gì?", Some("tạ đình khải")),
            ("ông cấn vinh tài được khen gì?", Some("cấn vinh tài")),
            ("ông blúp văn tèo được khen gì?", Some("blúp văn tèo")),
            ("Anh Mở Lớp Học là ai?", Some("Mở Lớp Học")),
        ] {
            let query = understand_beside(typed, &lexicon, jiff::civil::date(2026, 12, 1), &told);
            let found: Vec<&str> = query.persons.iter().map(|p| p.words.as_str()).collect();
            assert_eq!(found.first().copied(), named, "{typed}");
        }
    }
}
