//! Who came before somebody: "trước bà Uyên ai làm trưởng phòng?" – "Bà thay ông Ngô Sĩ Tráng nghỉ hưu".

use super::window::window;
use super::{Asking, Reply, emphasised};
use crate::entity::{Entity, Value, Words};
use crate::question::asked::Asked;
use crate::text::phrase::stands;
use crate::text::{Lang, fold};

/// Words behind which a report names the one before.
const TOLD: [&str; 21] = [
    "thay",
    "thay cho",
    "thay thế",
    "thay thế cho",
    "kế nhiệm",
    "kế tục",
    "tiếp nhận từ",
    "bàn giao từ",
    "tiền nhiệm",
    "tiền nhiệm là",
    "replacing",
    "replaces",
    "replaced",
    "succeeds",
    "succeeded",
    "succeeding",
    "over from",
    "predecessor",
    "predecessor was",
    "predecessor is",
    "successor to",
];

/// Whether the question is for the one who held a post before somebody it names.
pub fn asked(asking: &Asking) -> bool {
    let open = matches!(asking.ask.asked, Asked::Who | Asked::WhoIs | Asked::Name | Asked::Post);
    if !open {
        return false;
    }
    if asking.query.persons.is_empty() {
        return typed_bare(asking) || replaces_whom(asking);
    }
    // "Thay ai", "tiền nhiệm": said outright.
    const OUTRIGHT: [&str; 12] = [
        "thay ai",
        "thay cho ai",
        "thay the ai",
        "ke nhiem ai",
        "tien nhiem",
        "who did",
        "whom did",
        "whose place",
        "predecessor",
        "who was replaced by",
        "who was succeeded by",
        "over from whom",
    ];
    let own = &asking.own_bare;
    let says = |words: &str| stands(own, words);
    let replaced = ["replace", "succeed", "take over from"].iter().any(|verb| says(verb));
    let outright = OUTRIGHT
        .iter()
        .any(|words| says(words) && (!words.ends_with(" did") || replaced));
    outright
        || asking
            .query
            .persons
            .iter()
            .any(|person| stands_before(asking, person.from))
}

/// "Thay ai vậy?" behind a turn that names the post alone: who was replaced is asked all the same.
fn replaces_whom(asking: &Asking) -> bool {
    let own = &asking.own_bare;
    let whom = [
        " thay ai ",
        " thay cho ai ",
        " thay the ai ",
        " ke nhiem ai ",
        " replacing whom ",
        " who did he replace ",
        " who did she replace ",
    ];
    whom.iter()
        .any(|words| own.starts_with(words) || asking.query.inherited.is_empty() && own.contains(words))
}

/// Forms of address between the word and the name.
const ADDRESS: [&str; 16] = [
    "ong", "ba", "anh", "chi", "dong", "co", "thay", "cu", "bac", "mr", "mrs", "ms", "dr", "miss", ".", "madam",
];

/// "truoc ba uyen ai lam truong phong": a name that is known by nothing but the form of address before it.
fn typed_bare(asking: &Asking) -> bool {
    let own = &asking.bare;
    let words: Vec<&str> = own.split(' ').collect();
    let addressed = |two: &[&str]| two[0] == "truoc" && ADDRESS.contains(&two[1]);
    let Some(at) = words.windows(2).position(addressed) else {
        return false;
    };
    // One to four words of a name, and what is asked.
    let asks = |n: usize| {
        words
            .get(at + 2 + n..)
            .is_some_and(|rest| rest.starts_with(&["ai", "lam"]))
    };
    (1..=4).any(asks)
}

/// "Trước bà Uyên", "before Ms Uyen": the name stands right behind the word, a form of address between them.
fn stands_before(asking: &Asking, name: usize) -> bool {
    let tokens = &asking.query.tokens;
    let mut at = name;
    // A name taken over from a turn before stands nowhere in this question.
    let address = |at: usize| tokens.get(at).is_some_and(|t| ADDRESS.contains(&t.bare.as_str()));
    while at > 0 && at + 4 > name && address(at - 1) {
        at -= 1;
    }
    let Some(before) = at.checked_sub(1).and_then(|at| tokens.get(at)) else {
        return false;
    };
    // "Huy chương trao trước ông A" hands nothing on: a post must have been held.
    const HELD: [&str; 11] = [
        "lam",
        "giu",
        "dam",
        "nhiem",
        "head",
        "chair",
        "chairman",
        "director",
        "secretary",
        "led",
        "ran",
    ];
    let holds = tokens.iter().any(|t| HELD.contains(&t.bare.as_str())) || !asking.query.posts.is_empty();
    matches!(before.bare.as_str(), "truoc" | "before") && holds
}

/// The one a sentence names as replaced; nothing else answers.
pub fn reply(asking: &Asking, words: &Words, entities: &[Entity]) -> Option<Reply> {
    let replaced = entities.iter().find(|entity| {
        let Value::Person(_) = &entity.value else { return false };
        let before = words.text.get(..entity.span.start as usize).unwrap_or("");
        let before = format!(" {} ", fold::phrase_key(before));
        TOLD.iter().any(|told| before.ends_with(&format!(" {told} ")))
    })?;
    let focus = words.str(replaced.span).to_string();
    let mut text = emphasised(&window(words.text, replaced.span, 260), &focus);
    if asking.lang() == Lang::En {
        text = text.quoted();
    }
    Some(Reply::new(text, focus, 1.0))
}

#[cfg(test)]
mod tests {
    use super::super::of_question;
    use super::*;

    #[test]
    fn the_one_before_is_asked_for() {
        for question in [
            "Trưởng phòng Nội vụ Hà Đông trước bà Uyên là ai?",
            "Bà Uyên thay ai làm Trưởng phòng Nội vụ?",
            "truoc ba Uyen ai lam truong phong noi vu ha dong",
            "Who ran Ha Dong's home affairs office before Ms Uyen?",
            "Who did Ms Uyen replace as head of home affairs?",
        ] {
            assert!(of_question(question, asked), "{question}");
        }
        for question in [
            "Ai là Trưởng phòng Nội vụ Hà Đông?",
            "Trước khi làm Trưởng phòng, bà Uyên làm gì?",
            "Ai trao quyết định cho bà Uyên?",
            "Who gave Ms Uyen the certificate?",
        ] {
            assert!(!of_question(question, asked), "{question}");
        }
    }
}
