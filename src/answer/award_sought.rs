//! The names by which words speak of the awards a question names.

use std::sync::Arc;

use super::award_words::{FORMS, class_words};
use super::prepared::Prepared;
use crate::entity::lexicon::Lexicon;
use crate::question::Query;
use crate::question::terms::Syllable;

/// Forms of the Government's awards that other givers' bear too, and the Government's names.
const ALONE: [&str; 9] = [
    "bk",
    "ctđ",
    "certificate of merit",
    "merit certificate",
    "diploma of merit",
    "emulation flag",
    "flag for emulation",
    "bằng khen",
    "cờ thi đua",
];
const GOVERNMENT: [&str; 6] = ["Thủ tướng", "Chính phủ", "TTg", "Prime Minister", "Government", "PM"];

/// The names of the awards a question names and of their classes, made ready once for all that may answer.
pub struct Sought {
    pub phrases: Vec<Arc<Vec<Syllable>>>,
    /// What the Government's awards are called without their giver, and the giver's names; empty where others are asked for.
    pub forms: Vec<Arc<Vec<Syllable>>>,
    pub givers: Vec<Arc<Vec<Syllable>>>,
    pub classes: Vec<Arc<Vec<Syllable>>>,
}

impl Sought {
    pub fn new(query: &Query, lexicon: &Lexicon, prepared: &Prepared) -> Sought {
        let named = || query.awards.iter().filter(|s| !s.award.ids.is_empty());
        let any =
            named().all(|slot| slot.award.ids.len() > 1 || FORMS.contains(&slot.award.words.to_lowercase().as_str()));
        let names = named().flat_map(|slot| &slot.award.ids).flat_map(|id| {
            let award = lexicon.awards.get(*id);
            std::iter::once(&award.name)
                .chain(&award.spellings)
                .chain(&award.english)
        });
        // "Huân chương" alone is any order's name, and says nothing of the one asked for.
        let names = names.filter(|name| any || !FORMS.contains(&name.to_lowercase().as_str()));
        // "BK", "certificate of merit": by its form alone an award may be anybody's where the Prime Minister's is asked for.
        let of_government = named().any(|slot| {
            let mut ids = slot.award.ids.iter();
            ids.all(|id| lexicon.awards.get(*id).level == "government")
        });
        let alone = |name: &&String| of_government && !any && ALONE.contains(&name.to_lowercase().as_str());
        let (forms, names): (Vec<&String>, Vec<&String>) = names.partition(alone);
        let givers: &[&str] = if forms.is_empty() { &[] } else { &GOVERNMENT };
        let classes = named()
            .flat_map(|slot| &slot.award.classes)
            .flat_map(|class| class_words(*class));
        Sought {
            phrases: names.into_iter().map(|name| prepared.phrase(name)).collect(),
            forms: forms.into_iter().map(|name| prepared.phrase(name)).collect(),
            givers: givers.iter().map(|name| prepared.phrase(name)).collect(),
            classes: classes.map(|words| prepared.phrase(words)).collect(),
        }
    }
}
