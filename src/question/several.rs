//! Several asks in one question: which of them ask again, which ask for more, and the noun each count counts.

use super::asked::Asked::*;
use super::asked::{Ask, Asked, phrase_at};
use super::{counts, lookalikes, money_asked};
use crate::text::token::{Token, TokenKind};

/// The nouns that are counted; an ask repeated in one breath ("những quận nào gồm") counts once.
pub(super) fn settle(tokens: &[Token], asks: &mut Vec<Ask>) {
    let starts: Vec<usize> = asks.iter().map(|a| a.from).collect();
    let mut split: Vec<Ask> = Vec::new();
    for ask in asks.drain(..) {
        if ask.asked != HowMany {
            split.push(ask);
            continue;
        }
        let end = starts
            .iter()
            .copied()
            .filter(|s| *s >= ask.to)
            .min()
            .unwrap_or(tokens.len());
        // "bao lâu" counts years, where nothing else is said.
        let lasts =
            tokens[ask.to - 1].can_mean("lâu") || matches!(tokens[ask.to - 1].key.as_str(), "long" | "anniversary");
        if lasts {
            let noun = match tokens[ask.to - 1].key.as_str() {
                "long" | "anniversary" => "years",
                _ => "nam",
            };
            let shorter = ["thang", "tuan", "ngay", "gio", "phut"].map(|unit| vec![unit.to_string()]);
            let runs = tokens[ask.to - 1].key != "anniversary";
            split.push(Ask {
                noun: vec![noun.to_string()],
                noun_also: if runs { shorter.to_vec() } else { Vec::new() },
                noun_at: ask.to,
                ..ask
            });
            continue;
        }
        let english = matches!(tokens[ask.from].key.as_str(), "how" | "what" | "for" | "number" | "by");
        // "what score did it get": the noun is the phrase's own last word.
        let from = if matches!(tokens[ask.to - 1].key.as_str(), "score" | "mark") {
            ask.to - 1
        } else {
            // "What is the maximum score in the pact?"
            money_asked::number_asked(tokens, ask.to).unwrap_or(ask.to)
        };
        let from = ["nhiều", "ít"]
            .iter()
            .find_map(|w| phrase_at(tokens, from, w))
            .unwrap_or(from);
        // "mấy trăm điển hình", "mấy chục triệu": so many hundreds of what is counted, or of money.
        let from = if english {
            from
        } else {
            lookalikes::behind_hundreds(tokens, from)
        };
        if from > ask.to
            && let Some(to) = money_asked::unit_end(tokens, from)
        {
            split.push(Ask {
                to,
                ..Ask { asked: Money, ..ask }
            });
            continue;
        }
        // "bao nhiêu “Ngôi nhà xanh”": the noun stands between quotation marks.
        let from = from
            + usize::from(
                tokens
                    .get(from)
                    .is_some_and(|t| matches!(t.key.as_str(), "“" | "\"" | "‘" | "'")),
            );
        // "How many Lang Nhi residents": the name stands before what is counted, and is looked for too.
        let named = from;
        let from = if english {
            counts::behind_name(tokens, from)
        } else {
            from
        };
        for (at, noun) in nouns(tokens, from, end, english) {
            // The first noun stands right behind the phrase; each further one asks again.
            let from = if at == from { ask.from } else { at };
            split.push(Ask {
                from,
                to: if from == ask.from && named < at { named } else { at },
                noun,
                noun_at: at,
                ..Ask::of(HowMany)
            });
        }
    }
    // "đạt mấy chỉ tiêu, mấy cái vượt": a word that only stands for the noun takes the noun of the ask before.
    for at in 1..split.len() {
        let stands_in = split[at]
            .noun
            .first()
            .is_some_and(|n| matches!(n.as_str(), "cai" | "cap" | "loai"));
        if split[at].asked == HowMany && split[at - 1].asked == HowMany && stands_in {
            split[at].noun = split[at - 1].noun.clone();
        }
    }
    *asks = split;
    // "bao nhiêu" after a measure of money asks for money only where the noun says so; left to the matching.
    let has = |asks: &[Ask], asked: Asked| asks.iter().any(|a| a.asked == asked);
    // "gồm những quận nào" asks once; "…, ai là cụm trưởng" behind a comma asks for more.
    if let Some(members) = asks.iter().position(|a| a.asked == Members) {
        let end = asks[members].to;
        let parted = |from: usize| from > end && tokens[end..from].iter().any(|t| !t.is_word() || is_and(t));
        asks.retain(|a| !matches!(a.asked, Place | What | Who | WhoIs) || (a.asked == Who && parted(a.from)));
    }
    // "được thưởng gì, vì sao?": a reason behind a comma is asked for as well.
    let why = asks.iter().find(|a| a.asked == Why).map(|a| a.from);
    let apart = why
        .and_then(|why| why.checked_sub(1))
        .filter(|at| tokens[*at].key == "," || is_and(&tokens[*at]));
    if has(asks, Name) || has(asks, Post) || has(asks, Class) || has(asks, Why) || has(asks, Deeds) {
        asks.retain(|a| a.asked != What || apart.is_some_and(|comma| a.to == comma));
    }
    if has(asks, Birth) {
        asks.retain(|a| a.asked == Birth);
    }
    // "năm 2010 bao nhiêu %, đến 2015 còn bao nhiêu": the second share is asked for as well.
    if let Some(percent) = asks.iter().position(|a| a.asked == Percent) {
        let end = asks[percent].to;
        for ask in asks.iter_mut().filter(|a| a.asked == HowMany && a.noun.is_empty()) {
            if ask.from > end && tokens[end..ask.from].iter().any(|t| t.key == ",") {
                ask.asked = Percent;
            }
        }
    }
    if has(asks, Percent) && asks.iter().filter(|a| a.asked == HowMany).count() == 1 {
        // "tỷ lệ … là bao nhiêu"
        let bare_count = asks.iter().any(|a| a.asked == HowMany && a.noun.is_empty());
        if bare_count {
            asks.retain(|a| a.asked != HowMany);
        }
    }
    if let Some(money) = asks.iter().position(|a| a.asked == Money) {
        let end = asks[money].to;
        // "được cấp mấy triệu, họ muốn tăng lên mấy?": the second sum is asked for as well.
        for ask in asks.iter_mut().filter(|a| a.asked == HowMany && a.noun.is_empty()) {
            if ask.from > end && tokens[end..ask.from].iter().any(|t| t.key == ",") {
                ask.asked = Money;
            }
        }
        let bare_count = |a: &Ask| a.asked == HowMany && a.noun.is_empty();
        asks.retain(|a| !bare_count(a));
    }
    // "bài thi … bao nhiêu, năm trước đó bao nhiêu?"
    for at in 1..asks.len() {
        let bare = asks[at].asked == HowMany && asks[at].noun.is_empty() && asks[at - 1].asked == HowMany;
        let comma = (asks[at - 1].to..asks[at].from).rev().find(|i| tokens[*i].key == ",");
        let same = comma.is_some_and(|comma| tokens[comma + 1..asks[at].from].iter().all(only_when));
        if bare && same && asks[at - 1].noun_at < asks[at].from {
            asks[at].noun = asks[at - 1].noun.clone();
            asks[at].noun_at = asks[at - 1].noun_at;
        }
    }
    // "giữ chức cụm trưởng là xã nào": the post is named, and who holds it is asked.
    if asks.iter().any(|a| matches!(a.asked, Place | Who)) {
        asks.retain(|a| a.asked != Post || tokens[a.to - 1].bare == "gi" || tokens[a.from].bare == "what");
    }
    let mut seen: Vec<Asked> = Vec::new();
    let mut percent_to = 0;
    asks.retain(|a| {
        let again = matches!(a.asked, Who | ByWhom | Place) && asks_again(tokens, a);
        let apart = a.asked == Percent && tokens[percent_to.min(a.from)..a.from].iter().any(|t| t.key == ",");
        let repeated = seen.contains(&a.asked) && !matches!(a.asked, HowMany | Money) && !again && !apart;
        if a.asked == Percent {
            percent_to = a.to;
        }
        seen.push(a.asked);
        !repeated
    });
}

/// "Ai làm cụm trưởng, ai làm cụm phó?", "tỉnh nào nhất, tỉnh nào nhì?": right behind a comma, with a predicate of
/// its own behind the one before it.
fn asks_again(tokens: &[Token], ask: &Ask) -> bool {
    let joins = |t: &Token| t.key == "," || is_and(t) || t.can_mean("còn");
    let Some(before) = ask.from.checked_sub(1).filter(|at| joins(&tokens[*at])) else {
        return false;
    };
    let told = |at: usize| tokens.get(at).is_some_and(|t| t.is_word() && !is_and(t));
    before > 2 && told(before - 1) && told(ask.to)
}

/// The comma of "Người tốt, việc tốt" parts nothing.
fn within_title(tokens: &[Token], comma: usize) -> bool {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|t| t.can_mean(word));
    let before = comma
        .checked_sub(2)
        .is_some_and(|at| is(at, "người") && is(at + 1, "tốt"));
    tokens[comma].key == "," && before && is(comma + 1, "việc") && is(comma + 2, "tốt")
}

/// The nouns from token `from` on, each with its first token: "tập thể, cá nhân", "doanh nghiệp, hợp tác xã và hộ kinh
/// doanh". What follows a comma or "và" is another noun where it is short or begins like a thing that is counted. A
/// noun ends where a verb or a preposition begins.
fn nouns(tokens: &[Token], from: usize, end: usize, english: bool) -> Vec<(usize, Vec<String>)> {
    let bare = |from: usize, to: usize| -> Vec<String> {
        let to = if english { to } else { noun_end(tokens, from, to) };
        let words = (from..to).filter(|at| tokens[*at].is_word());
        words.take(LONGEST).map(|at| tokens[at].bare.clone()).collect()
    };
    // "xin trích bao nhiêu để thưởng": nothing that is counted is named.
    const NO_NOUN: [&str; 7] = ["để", "cho", "ở", "tại", "vì", "nhờ", "khi"];
    let opens = tokens
        .get(from)
        .is_some_and(|t| NO_NOUN.iter().any(|word| t.can_mean(word)));
    if opens && !english && from < end {
        return vec![(from, Vec::new())];
    }
    let piece_end = |from: usize| match english {
        true => counts::noun_end(tokens, from).min(end),
        false => (from..end)
            .find(|i| (!tokens[*i].is_word() && !within_title(tokens, *i)) || is_and(&tokens[*i]))
            .unwrap_or(end),
    };
    let mut at = piece_end(from);
    let mut out = vec![(from, bare(from, at))];
    let short = at <= from + 3;
    while at < end && (tokens[at].key == "," || is_and(&tokens[at])) {
        let next = if tokens[at].key == "," && tokens.get(at + 1).is_some_and(is_and) {
            at + 2
        } else {
            at + 1
        };
        let stop = piece_end(next.min(end));
        let noun = bare(next.min(end), stop);
        let counted = COUNTED.iter().any(|c| noun.join(" ").starts_with(c));
        let compares = noun.first().is_some_and(|n| {
            matches!(
                n.as_str(),
                "hon" | "so" | "kem" | "nhieu" | "it" | "tang" | "giam" | "more" | "than" | "ke" | "liet" | "neu"
            )
        });
        if noun.is_empty() || compares || !(counted || (stop == tokens.len() && noun.len() <= 2 && short)) {
            break;
        }
        out.push((next, noun));
        at = stop;
    }
    out
}

/// The token after a Vietnamese noun that begins at `from`, before `to` at the latest.
pub(super) fn noun_end(tokens: &[Token], from: usize, to: usize) -> usize {
    let year = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|t| t.kind == TokenKind::Number && t.key.len() == 4)
    };
    let ends = |at: usize| {
        // "mấy xã | nông thôn mới kiểu mẫu": the title is no part of what is counted.
        let asks = ["là bao", "là mấy", "nông thôn mới", "ntm", "tính đến", "tính tới"]
            .iter()
            .any(|is| phrase_at(tokens, at, is).is_some());
        // "bao nhiêu trường hợp | đầu năm 2023"
        let part = ["đầu", "cuối", "giữa"].iter().any(|word| tokens[at].can_mean(word))
            && tokens
                .get(at + 1)
                .is_some_and(|t| ["năm", "tháng", "quý"].iter().any(|word| t.can_mean(word)));
        // "người có công" are counted, of "nhà có tường" the houses.
        let merit = tokens[at].can_mean("có") && tokens.get(at + 1).is_some_and(|t| t.can_mean("công"));
        asks || part
            || (VERBS.contains(&tokens[at].key.as_str()) && !merit)
            || NOUN_ENDS.iter().any(|word| tokens[at].can_mean(word))
            || (tokens[at].can_mean("năm") && year(at + 1))
    };
    let stop = (from + 1..to).find(|at| ends(*at)).unwrap_or(to);
    stop.min(from + LONGEST)
}

/// So many words of a noun are read.
const LONGEST: usize = 4;

/// Words no noun goes on with: "bao nhiêu ha đất | làm nông thôn mới", "bao nhiêu làng nghề | được công nhận".
const NOUN_ENDS: [&str; 31] = [
    "cần", "phải", "được", "làm", "để", "cho", "ở", "tại", "trong", "trên", "bị", "đã", "vào", "dịp", "nhờ", "từ",
    "biết", "thì", "đạt", "nhận", "qua", "của", "mà", "do", "hồi", "thuộc", "theo", "với", "sau", "vừa", "nữa",
];

/// Verbs behind what is counted, where their marks tell them from the words of nouns: "mấy nhà | chịu nhường đất".
const VERBS: [&str; 11] = [
    "chịu", "góp", "hiến", "có", "đang", "sẽ", "chưa", "bỏ", "rồi", "khi", "vì",
];

/// Words that only say when, or that all are meant: "năm trước đó", "tổng cộng đến nay".
fn only_when(token: &Token) -> bool {
    const WHEN: [&str; 24] = [
        "nam", "truoc", "do", "ngoai", "sau", "nay", "thi", "con", "la", "quy", "thang", "ky", "lien", "ke", "tong",
        "cong", "den", "so", "ca", "thay", "tat", "va", "duoc", "cung",
    ];
    WHEN.contains(&token.bare.as_str()) || token.key.bytes().all(|b| b.is_ascii_digit())
}

fn is_and(token: &Token) -> bool {
    token.can_mean("và") || token.key == "and"
}

/// Things that are counted beside each other.
const COUNTED: [&str; 34] = [
    "chien si thi dua",
    "lao dong tien tien",
    "tap the lao dong",
    "bang khen",
    "giay khen",
    "huan chuong",
    "co thi dua",
    "nghe nhan",
    "nha giao",
    "thon",
    "village",
    "nguoi tot",
    "tap the",
    "ca nhan",
    "ho",
    "nguoi",
    "don vi",
    "gia dinh",
    "hop tac xa",
    "doanh nghiep",
    "to chuc",
    "chi bo",
    "hoc sinh",
    "giao vien",
    "collective",
    "individual",
    "household",
    "group",
    "people",
    "family",
    "families",
    "unit",
    "enterprise",
    "cooperative",
];
