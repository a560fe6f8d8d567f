//! Words that leave the place open, made whole from the article: "UBND quận" in a report on Tây Hồ is "UBND quận
//! Tây Hồ", "Thành ủy" is that of Hà Nội.

use super::Scene;
use crate::entity::place::{self, PlaceId, PlaceKind};
use crate::text::fold;

/// Last words of a body, and the kinds of unit one of which must follow.
const OPEN: [(&[&str], &[&str]); 15] = [
    (&["thị", "xã"], &["thị xã"]),
    (&["thị", "trấn"], &["thị trấn"]),
    (&["thành", "phố"], &["thành phố"]),
    (&["quận"], &["quận"]),
    (&["huyện"], &["huyện"]),
    (&["phường"], &["phường"]),
    (&["xã"], &["xã"]),
    (&["tỉnh"], &["tỉnh"]),
    (&["tp"], &["thành phố"]),
    (&["quận", "ủy"], &["quận"]),
    (&["huyện", "ủy"], &["huyện"]),
    (&["thị", "ủy"], &["thị xã"]),
    (&["thành", "ủy"], &["thành phố"]),
    (&["tỉnh", "ủy"], &["tỉnh"]),
    (&["tp", "."], &["thành phố"]),
];

/// `words` with the place they leave open, said at byte `at` of the sentence; as written where nothing is open or
/// the article does not tell.
pub fn whole(scene: &Scene, words: &str, at: u32) -> String {
    let keys: Vec<String> = words.split_whitespace().map(fold::key).collect();
    let Some((ending, kinds)) = OPEN
        .iter()
        .filter(|(ending, _)| keys.len() >= ending.len() && keys[keys.len() - ending.len()..].iter().eq(ending.iter()))
        .max_by_key(|(ending, _)| ending.len())
    else {
        return words.to_string();
    };
    let Some(name) = unit(scene, kinds, at) else {
        return words.to_string();
    };
    let mut parts: Vec<&str> = words.split_whitespace().collect();
    let party = ending.last() == Some(&"ủy");
    let lowered: Vec<String> = parts
        .drain(parts.len() - ending.len()..)
        .map(str::to_lowercase)
        .collect();
    let head = if party || ending[0] == "tp" {
        words.split_whitespace().skip(parts.len()).collect::<Vec<_>>().join(" ")
    } else {
        lowered.join(" ")
    };
    parts.push(&head);
    parts.push(&name);
    parts.join(" ")
}

/// The name of the unit of one of these kinds that the article speaks of: the only one it is about, else the last
/// one named before.
pub fn unit(scene: &Scene, kinds: &[&str], at: u32) -> Option<String> {
    let places = &scene.lexicon.places;
    let fits = |id: &PlaceId| kinds.contains(&places.get(*id).kind_word.as_str());
    let city = kinds.contains(&"thành phố") || kinds.contains(&"tỉnh");
    let above = |ids: &[PlaceId]| -> Option<String> {
        ids.iter()
            .flat_map(|id| places.upwards(*id).take(if city { usize::MAX } else { 1 }))
            .find(|id| fits(id) && (!city || places.get(*id).kind == PlaceKind::Province))
            .map(|id| places.get(id).name.clone())
    };
    let mut about: Vec<String> = scene.setting.about.iter().filter_map(|ids| above(ids)).collect();
    about.dedup();
    if let [only] = about.as_slice() {
        return Some(only.clone());
    }
    let before = |sentence: usize| -> Option<String> {
        place::mentions(&scene.entities[sentence])
            .filter(|(span, _)| sentence < scene.at || span.end <= at)
            .filter_map(|(_, mention)| {
                above(&super::context::meant(
                    scene.article,
                    scene.lexicon,
                    &mention.candidates,
                ))
            })
            .last()
    };
    (0..=scene.at).rev().take(12).find_map(before)
}
