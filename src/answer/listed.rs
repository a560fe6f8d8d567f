//! The units that a sentence lists, where it says how many they are: "Cụm V có sáu thành viên, ngoài Thường Tín còn Phú Xuyên
//! (Cụm phó), Thanh Oai, Ứng Hòa, Mỹ Đức và Chương Mỹ."

use crate::entity::lexicon::Lexicon;
use crate::entity::quantity::Amount;
use crate::entity::{self, Value, Words};
use crate::text::Lang;

/// Fewer are no list.
const LEAST: usize = 3;

/// Their names, in the order of the sentence; none where it names more or fewer than it says.
pub fn names(sentence: &str, lexicon: &Lexicon) -> Option<Vec<String>> {
    let entities = entity::find(&Words::new(sentence, lexicon, true, Lang::Vi));
    let mut names: Vec<String> = Vec::new();
    for entity in &entities {
        let Value::Place(place) = &entity.value else { continue };
        let unit = lexicon.places.get(*place.candidates.first()?);
        if !names.contains(&unit.name) {
            names.push(unit.name.clone());
        }
    }
    let counted = entities.iter().any(|entity| match &entity.value {
        Value::Quantity(told) => told.amount == Amount::Count && told.value == names.len() as f64,
        _ => false,
    });
    (names.len() >= LEAST && counted).then_some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_listed_where_they_are_as_many_as_is_said() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let listed = |sentence: &str| names(sentence, &lexicon).unwrap_or_default().join(", ");
        assert_eq!(
            listed("Cụm V có bốn thành viên, ngoài Thường Tín còn Phú Xuyên (Cụm phó), Thanh Oai và Mỹ Đức."),
            "Thường Tín, Phú Xuyên, Thanh Oai, Mỹ Đức"
        );
        assert_eq!(
            listed("Ba quận trong cụm - Long Biên, Hà Đông, Tây Hồ - họp tại Trung tâm Hội nghị quận Long Biên."),
            "Long Biên, Hà Đông, Tây Hồ"
        );
        // Near misses: one is not named, or a sum is told besides.
        assert_eq!(
            listed("Cụm V có sáu thành viên, trong đó có Thường Tín, Phú Xuyên và Mỹ Đức."),
            ""
        );
        assert_eq!(listed("Thường Tín, Phú Xuyên và Mỹ Đức khen 12 tập thể."), "");
    }
}
