//! Small talk around a question: "dạ thưa các bác, … vậy ta", "bác nào biết … không", "sorry to bother you, but …".

use super::{Rewording, Said, rule, somebody};
use crate::text::token::TokenKind;

pub const VIETNAMESE: &[Rewording] = &[
    rule(
        "reworded: dạ thưa các bác, <câu hỏi>",
        opened,
        &[
            ("Em chào anh chị ạ, ai làm khối trưởng?", "ai làm khối trưởng?"),
            ("Dạ thưa các bác, ai làm khối trưởng?", "ai làm khối trưởng?"),
            ("Kính thưa quý báo, ai làm khối trưởng?", "ai làm khối trưởng?"),
            ("À mà xã khen mấy người", "xã khen mấy người"),
            ("Nghe nói xã khen mấy người?", "xã khen mấy người?"),
        ],
        &[
            "Anh nào ở Phú Lộc được khen?",
            "Da cam: xã có mấy nạn nhân?",
            "Chào cờ ở trường nào?",
        ],
    ),
    rule(
        "reworded: bác nào biết <câu hỏi> không",
        wondered,
        &[
            ("Bác nào biết xã khen mấy người không ạ?", "xã khen mấy người"),
            ("Có bạn nào nhớ ai làm khối trưởng không?", "ai làm khối trưởng"),
        ],
        &["Bác nào biết đan lát được khen?", "Có ai biết bơi không?"],
    ),
    rule(
        "reworded: <câu hỏi> ấy nhỉ",
        ended,
        &[
            ("Xã có mấy hội viên vậy bạn ơi", "Xã có mấy hội viên"),
            ("Xã có mấy hội viên vậy ta?", "Xã có mấy hội viên"),
            ("Bác xe ôm tên là gì ấy nhỉ?", "Bác xe ôm tên là gì"),
            ("xa khen may tap the ha ban", "xa khen may tap the"),
            ("xa khen may nguoi vayj", "xa khen may nguoi"),
            ("Ai được khen hả bạn, mình cần gấp?", "Ai được khen"),
            ("Quận có mấy phường? Cảm ơn ạ.", "Quận có mấy phường"),
            ("xa nao dan dau, cho minh biet voi", "xa nao dan dau"),
        ],
        &[
            "Xã nào dẫn đầu?",
            "xa khen may tap the",
            "xa khen may tap the a",
            "ngan hang cho vay",
            "Phường khen bao nhiêu tiền cho bác ấy?",
            "Ai làm Chủ tịch xã năm 2021?",
            "Ai gửi thư cảm ơn?",
            "Em ở Phú Lộc, cảm ơn ad, ai làm khối trưởng?",
            "phuong cap bao nhieu the",
            "to co bao nhieu ho",
        ],
    ),
];

pub const ENGLISH: &[Rewording] = &[rule(
    "reworded: sorry to bother you, but <question>",
    english,
    &[
        (
            "Hello there, could you remind me who founded the club?",
            "who founded the club?",
        ),
        (
            "Sorry to bother you, but does anyone know who founded it?",
            "who founded it?",
        ),
        ("I can't remember, who founded the club?", "who founded the club?"),
    ],
    &["What did they need?", "Hi-tech park: who runs it?"],
)];

/// "Dạ thưa các bác, …": the question behind it.
fn opened(said: &Said) -> Option<String> {
    let mut at = 0;
    while let Some(to) = greeting(said, at) {
        at = to;
        while said
            .tokens
            .get(at)
            .is_some_and(|t| t.kind == TokenKind::Sign || t.key == "ạ")
        {
            at += 1;
        }
    }
    (at > 0 && at + 1 < said.end()).then(|| said.with(0, at, ""))
}

/// "Bác nào biết … không?", "có ai biết …": whoever knows is not asked for, where the rest asks for something.
fn wondered(said: &Said) -> Option<String> {
    let who = said.one_of(
        0,
        &[
            "có ai",
            "ai",
            "có bác nào",
            "bác nào",
            "có bạn nào",
            "bạn nào",
            "anh chị nào",
            "mọi người có",
        ],
    )?;
    let to = said.one_of(who, &["biết", "nhớ", "rõ"])?;
    const BEHIND: [&str; 6] = ["ạ", "vậy", "nhỉ", "thế", "hả", "a"];
    let end = said.end();
    let end = (to..end)
        .rev()
        .find(|at| said.one_of(*at, &BEHIND).is_none())
        .map_or(end, |at| at + 1);
    let last = end
        .checked_sub(1)
        .filter(|at| said.phrase(*at, "không").is_some())
        .unwrap_or(end);
    let asks = somebody::asks(said, to, last) || said.phrase(to, "tên").is_some();
    asks.then(|| said.words(to, last).to_string())
}

/// What somebody says before they come to it; without marks "da" and "a" are words of their own.
const FILLERS: [&str; 24] = [
    "dạ thưa",
    "kính thưa",
    "kính gửi",
    "dạ",
    "thưa",
    "ủa",
    "ê",
    "à mà",
    "à",
    "ơ",
    "alo",
    "xin chào",
    "em chào",
    "mình chào",
    "chào",
    "tò mò chút",
    "tò mò tí",
    "tò mò",
    "nghe nói",
    "nghe bảo",
    "nghe đâu",
    "mình nghe nói",
    "mình nghe bảo",
    "hình như",
];
/// Those who are greeted or called.
const ADDRESSED: [&str; 21] = [
    "quý báo",
    "quý đài",
    "quý tòa soạn",
    "tòa soạn",
    "ban biên tập",
    "các đồng chí",
    "các anh chị",
    "anh chị",
    "quý anh chị",
    "quý vị",
    "các bác",
    "bác",
    "các bạn",
    "bạn",
    "mọi người",
    "cả nhà",
    "admin",
    "ad",
    "anh",
    "chị",
    "bot",
];

/// "Dạ thưa các bác", "chào bạn": the token behind it.
fn greeting(said: &Said, at: usize) -> Option<usize> {
    let filler = said.one_of(at, &FILLERS)?;
    let first = &said.tokens[at];
    if first.key == first.bare && first.key != "alo" && first.key != "xin" && first.key != "em" && first.key != "nghe" {
        return None;
    }
    let greeted = said.one_of(filler, &ADDRESSED);
    let stops = |at: usize| said.tokens.get(at).is_some_and(|t| !t.is_word() || t.key == "ạ");
    let greeted = greeted.filter(|to| stops(*to));
    // "Ủa bạn Nam được khen": a name follows; "chào cờ" greets nobody.
    match said.tokens[filler - 1].key.as_str() {
        "chào" => greeted,
        _ => greeted.or(Some(filler)),
    }
}

/// Particles a question ends with; they ask for nothing.
const PARTICLES: [&str; 19] = [
    "vậy",
    "zậy",
    "thế",
    "ạ",
    "nhỉ",
    "hả",
    "nhé",
    "nha",
    "đấy",
    "đó",
    "với",
    "lận",
    "dạ",
    "cơ",
    "vậy ta",
    "ấy nhỉ",
    "ad",
    "admin",
    "z",
];
/// Words that a particle is one half of: "cụ thể", "như thế", "năm đó", "động cơ".
const HALVES: [&str; 15] = [
    "như", "vị", "địa", "tư", "ưu", "năm", "khi", "lúc", "hồi", "ngày", "động", "nguy", "thời", "hữu", "do",
];
/// The same typed without marks, where one of them alone may be a word of its own ("tap the", "cho vay", "thieu nhi").
const BARE_PAIRS: [&str; 13] = [
    "vay a", "the a", "vay nhi", "the nhi", "ay nhi", "ay a", "nhi a", "vay ta", "vay ha", "the ha", "nhe", "vayj",
    "vay",
];
/// Somebody who is called behind a particle: "vậy bạn", "hả chị ơi".
const CALLED: [&str; 12] = [
    "bạn",
    "em",
    "anh",
    "chị",
    "bác",
    "mọi người",
    "cả nhà",
    "các bạn",
    "anh chị",
    "mn",
    "ad",
    "admin",
];
/// What a thank-you begins with, behind a comma.
const THANKS: [&str; 8] = [
    "em cảm ơn",
    "mình cảm ơn",
    "cảm ơn",
    "cám ơn",
    "xin cảm ơn",
    "tks",
    "thanks",
    "mình quên",
];

/// Haste and "please", behind a sign.
const PLEASE: [&str; 14] = [
    "mình cần gấp",
    "em cần gấp",
    "tôi cần gấp",
    "cần gấp",
    "đang cần gấp",
    "gấp",
    "cho mình biết",
    "cho em biết",
    "cho mình biết với",
    "cho em biết với",
    "giúp mình",
    "giúp em",
    "giúp mình với",
    "giúp em với",
];

fn ended(said: &Said) -> Option<String> {
    let all = said.end();
    let thanked = (3..all).find(|at| {
        let sign = matches!(said.tokens[at - 1].key.as_str(), "," | "." | "?" | "!" | "-");
        sign && said.one_of(*at, &THANKS).is_some() && !somebody::asks(said, *at, all)
    });
    let mut end = thanked.map_or(all, |at| at - 1);
    while end > 3 {
        match before_tail(said, end) {
            Some(to) if to >= 2 => end = to,
            _ => break,
        }
    }
    (end < all && end >= 2).then(|| said.words(0, end).to_string())
}

/// Where the question ends without the last bit of chatter before `end`.
fn before_tail(said: &Said, end: usize) -> Option<usize> {
    let ends_with = |end: usize, phrase: &str| {
        let from = end.checked_sub(phrase.split(' ').count())?;
        (said.phrase(from, phrase) == Some(end)).then_some(from)
    };
    if said.tokens[end - 1].kind == TokenKind::Sign {
        return Some(end - 1);
    }
    let sign = |from: &usize| *from > 0 && said.tokens[from - 1].kind == TokenKind::Sign;
    if let Some(from) = PLEASE
        .iter()
        .filter_map(|words| ends_with(end, words))
        .filter(sign)
        .min()
    {
        return Some(from);
    }
    let marked = |from: usize| said.tokens[from].key != said.tokens[from].bare;
    let half = |from: usize| from > 0 && HALVES.iter().any(|word| said.tokens[from - 1].can_mean(word));
    let particle = |end: usize| {
        let typed = PARTICLES.iter().filter_map(|word| ends_with(end, word));
        let typed =
            typed.filter(|from| marked(*from) || ["ad", "admin", "z"].contains(&said.tokens[*from].key.as_str()));
        let bare = BARE_PAIRS.iter().filter_map(|words| ends_with(end, words));
        let loan = |from: usize| {
            from > 0
                && ["cho", "vốn", "được", "hộ", "tiền"]
                    .iter()
                    .any(|w| said.tokens[from - 1].can_mean(w))
        };
        // "tap the a": the second half of a word.
        let word = |from: usize| {
            let halves = ["tap", "cu", "toan", "co", "ca", "chu"];
            from > 0 && said.tokens[from].bare == "the" && halves.contains(&said.tokens[from - 1].bare.as_str())
        };
        let bare = bare.filter(|from| !(said.marked || word(*from) || loan(*from) && end == from + 1));
        typed.chain(bare).filter(|from| !half(*from)).min()
    };
    // "vậy bạn ơi", "thế anh": somebody is called behind a particle.
    let last = ends_with(end, "ơi").unwrap_or(end);
    let called = CALLED.iter().filter_map(|who| ends_with(last, who)).min();
    // "ha ban" typed without marks is no place Hà before somebody who is called.
    let huh = called.and_then(|from| ends_with(from, "ha")).filter(|_| !said.marked);
    huh.or(called.filter(|from| particle(*from).is_some() || last < end))
        .or_else(|| particle(end))
}

fn english(said: &Said) -> Option<String> {
    const ASKS: [&str; 9] = [
        "could you remind me of",
        "could you remind me",
        "can you remind me",
        "remind me",
        "would you happen to know",
        "do you happen to know",
        "does anyone know",
        "i was wondering",
        "i wonder",
    ];
    let start = greetings(said);
    let to = said.one_of(start, &ASKS).unwrap_or(start);
    let to = said.phrase(to, "the name of").map_or(to, |_| to + 1);
    (to > 0 && to + 1 < said.end()).then(|| said.with(0, to, ""))
}

/// "Hello there,", "Sorry to bother you, but", "I can't remember,": the token behind it, where a sign ends it.
fn greetings(said: &Said) -> usize {
    const GREETINGS: [&str; 14] = [
        "hi",
        "hi there",
        "hello",
        "hello there",
        "hey",
        "hey there",
        "sorry",
        "sorry to bother you",
        "excuse me",
        "just curious",
        "just wondering",
        "out of curiosity",
        "quick question",
        "good morning",
    ];
    let sign = |at: usize| {
        said.tokens
            .get(at)
            .is_some_and(|t| matches!(t.key.as_str(), "," | ":" | "!" | "."))
    };
    let mut at = 0;
    loop {
        let forgot = said
            .phrase(at, "i can")
            .and_then(|to| said.phrase(to + 1, "t remember"));
        let Some(to) = said.one_of(at, &GREETINGS).or(forgot).filter(|to| sign(*to)) else {
            return at;
        };
        at = said.one_of(to + 1, &["but", "so"]).unwrap_or(to + 1);
    }
}
