//! "Ai về Bát Tràng trao quyết định?": who went somewhere to hand something over is asked for as who handed it over there.

use super::{Rewording, Said, rule};

pub const RULES: &[Rewording] = &[rule(
    "reworded: ai về <nơi> trao …",
    came_to_give,
    &[
        (
            "Ai về Phú Lộc trao quyết định phong nghệ nhân?",
            "ai trao quyết định phong nghệ nhân ở Phú Lộc?",
        ),
        ("ai ve xa phu loc trao bang khen", "ai trao bang khen ở xa phu loc"),
        (
            "ai xuống tận nhà bà Mơ trao tiền thưởng?",
            "ai trao tiền thưởng ở tận nhà bà Mơ?",
        ),
    ],
    &[
        "Ai về nhất?",
        "Ai lên trao huân chương?",
        "Ai về hưu được trao kỷ niệm chương?",
        "Ai trao quyết định ở Phú Lộc?",
    ],
)];

/// So many words name a place at most.
const LONGEST: usize = 5;

fn came_to_give(said: &Said) -> Option<String> {
    const WENT: [&str; 9] = ["về tận", "đến tận", "về", "đến", "tới", "xuống", "lên", "vào", "ra"];
    // "về hưu được trao", "về nhất": they went nowhere.
    const NOWHERE: [&str; 7] = ["hưu", "nhất", "nhì", "ba", "đích", "được", "bị"];
    let who = (0..said.end()).find(|at| said.tokens[*at].key == "ai")?;
    let place = said.one_of(who + 1, &WENT)?;
    let gave = (place..said.end().min(place + LONGEST + 1)).find(|at| said.tokens[*at].key == "trao")?;
    let nowhere = (place..gave).any(|at| NOWHERE.iter().any(|word| said.tokens[at].can_mean(word)));
    if gave == place || gave + 1 >= said.end() || nowhere {
        return None;
    }
    let place = format!("ở {}", said.words(place, gave));
    let ends = |at: usize| said.tokens.get(at).map_or("", |token| token.span.of(said.text));
    let parts = [said.words(0, who), "ai", said.words(gave, said.end()), &place];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Some(format!("{}{}", parts.join(" "), ends(said.end())))
}
