//! Answers that are no value of the lexicon but have a form of their own: prizes ("giải Nhì", "second prize"), turns
//! ("lần thứ ba"), names in quotation marks.

use super::{Asking, ages, at_level, before_noun, destination, giver, regular, venue};
use crate::entity::award::Class;
use crate::question::asked::{Asked, phrase_at};
use crate::text::phrase::stands;
use crate::text::sentence::parts;
use crate::text::token::{Token, TokenKind, tokens};
use crate::text::{Span, fold};

/// Where something of the asked form stands in the text.
pub fn of(asking: &Asking, text: &str) -> Vec<Span> {
    match asking.ask.asked {
        Asked::HowMany => {
            let words = tokens(text);
            let mut all = behind_noun(asking, &words);
            all.extend(before_noun::of(asking, &words));
            all.extend(of_class(asking, &words));
            all.extend(same_number(asking, &words));
            all
        }
        Asked::When => {
            let words = tokens(text);
            let mut all = months(asking, &words);
            all.extend(regular::of(asking, &words));
            all
        }
        Asked::Class => {
            let words = tokens(text);
            let mut all = prizes(&words);
            all.extend(classes(asking, &words));
            all
        }
        Asked::Rank => turns(&tokens(text)),
        Asked::Name => quoted(text),
        Asked::Decision => decisions(text),
        Asked::Age => ages::of(asking, &tokens(text)),
        Asked::Birth => births(&tokens(text)),
        Asked::Where => match destination::of(asking, text) {
            none if none.is_empty() => venue::of(asking, text),
            sent => sent,
        },
        Asked::What => at_level::of(asking, text)
            .into_iter()
            .chain(medals(asking, text))
            .collect(),
        Asked::ByWhom => {
            let told = [giver::said_to_hand, giver::said_behind, giver::said_before];
            told.iter().filter_map(|of| of(asking, text)).collect()
        }
        _ => Vec::new(),
    }
}

/// "riêng an ninh bao nhiêu?", asked of what was told before: the part "an ninh 60" of "318 mô hình, trong đó kinh tế 120,
/// an ninh 60".
pub fn share(asking: &Asking, text: &str) -> Option<Span> {
    if asking.ask.asked != Asked::HowMany {
        return None;
    }
    let own: Vec<String> = asking.query.part().into_iter().map(fold::phrase_bare).collect();
    let part = parts(text).into_iter().find(|part| {
        let words = tokens(part);
        let bare = format!(" {} ", fold::phrase_bare(part));
        let ends = words.iter().rev().find(|t| t.is_word() || t.kind == TokenKind::Number);
        let number = ends.is_some_and(|t| t.kind == TokenKind::Number && t.key.parse::<f32>().is_ok());
        number && words.len() <= SHARE && own.iter().all(|word| stands(&bare, word))
    })?;
    let from = text.find(part)? + (part.len() - part.trim_start().len());
    (!own.is_empty()).then(|| Span::new(from, from + part.trim().len()))
}

/// The part of a list that tells a share has so many words at most.
const SHARE: usize = 12;

/// "Từ tháng 6, hồ sơ nộp qua mạng": a month without its year, where a month is asked for.
fn months(asking: &Asking, words: &[Token]) -> Vec<Span> {
    let asked = tokens(&asking.own);
    let month = ["tháng mấy", "tháng nào", "which month", "what month"];
    let asks = (0..asked.len()).any(|at| month.iter().any(|m| phrase_at(&asked, at, m).is_some()));
    let number = |at: usize| {
        let digits = words[at].key.parse::<u32>().is_ok_and(|n| (1..=12).contains(&n));
        digits
            || matches!(
                words[at].key.as_str(),
                "sáu" | "bảy" | "tám" | "chín" | "mười" | "giêng" | "chạp"
            )
    };
    (1..words.len())
        .filter(|at| asks && words[at - 1].key == "tháng" && number(*at))
        .map(|at| words[at - 1].span.join(words[at].span))
        .collect()
}

/// "Quyết định số 587/QĐ-CTN", "Quyết định 3412/QĐ-UBND", from the number on.
fn decisions(text: &str) -> Vec<Span> {
    let mut out = numbered(text);
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end().trim_end_matches([',', '.', ';', ':', ')', '”']);
        let number = bare.split_once('/').is_some_and(|(number, rest)| {
            !number.is_empty()
                && number.bytes().all(|b| b.is_ascii_digit())
                && rest.chars().any(|c| c == '-')
                && rest.chars().any(char::is_uppercase)
        });
        if number {
            out.push(Span::new(at, at + bare.len()));
        }
        at += word.len();
    }
    out
}

/// "Chỉ thị số 17 của Thủ tướng": a number without what follows the stroke.
fn numbered(text: &str) -> Vec<Span> {
    const DOCUMENTS: [&str; 8] = [
        "quyết định",
        "chỉ thị",
        "nghị quyết",
        "nghị định",
        "kế hoạch",
        "công văn",
        "thông tư",
        "hướng dẫn",
    ];
    let words = tokens(text);
    let of_document = |at: usize| at >= 2 && DOCUMENTS.iter().any(|d| phrase_at(&words, at - 2, d) == Some(at));
    let stroke = |at: usize| words.get(at + 1).is_some_and(|t| t.key == "/");
    let stands = |at: usize| {
        let number = words[at].kind == TokenKind::Number && !stroke(at);
        number && (of_document(at) || (words[at - 1].key == "số" && of_document(at - 1)))
    };
    (2..words.len())
        .filter(|at| stands(*at))
        .map(|at| words[at].span)
        .collect()
}

/// "thang điểm 1.000", "tổng số điểm là 986": a number right behind the noun that is counted.
fn behind_noun(asking: &Asking, words: &[Token]) -> Vec<Span> {
    // "năm 2010", "lớp 5": numbers that tell which one, and not how many.
    const NUMBERED: [&str; 16] = [
        "nam", "thang", "ngay", "lop", "khoa", "cum", "khoi", "quan", "phuong", "quy", "dieu", "cap", "ky", "dot",
        "to", "hang",
    ];
    let numbered = |noun: &&String| NUMBERED.contains(&noun.as_str());
    let Some(noun) = asking.ask.noun.first().filter(|noun| !numbered(noun)) else {
        return Vec::new();
    };
    let closed = |at: usize| {
        words
            .get(at + 1)
            .is_none_or(|t| !t.is_word() || matches!(t.key.as_str(), "và" | "với"))
    };
    // "số gương được giới thiệu để thành phố khen là 368"
    let told_of = |at: usize| {
        let part = words[..at]
            .iter()
            .rposition(|t| !t.is_word())
            .map_or(0, |sign| sign + 1);
        let counted = |two: &[Token]| two[0].key == "số" && two[1].bare == *noun;
        at > part && words[at - 1].key == "là" && words[part..at].windows(2).any(counted)
    };
    (1..words.len())
        .filter(|at| words[*at].kind == TokenKind::Number && closed(*at))
        .filter(|at| {
            if told_of(*at) {
                return true;
            }
            // "Điểm tối đa là 200"
            let before = words[..*at].iter().rev().find(|t| {
                !matches!(
                    t.key.as_str(),
                    ":" | "là" | "đạt" | "tối" | "đa" | "cao" | "nhất" | "chung" | "cuối" | "cùng"
                )
            });
            before.is_some_and(|t| t.bare == *noun)
        })
        .map(|at| words[at - 1].span.join(words[at].span))
        .collect()
}

/// "Huân chương Lao động có 3 hạng Nhất, 11 hạng Nhì": the number of one class in a list of the award that is asked for.
fn of_class(asking: &Asking, words: &[Token]) -> Vec<Span> {
    let [slot] = asking.query.awards.as_slice() else {
        return Vec::new();
    };
    let names = |at: usize| {
        slot.award.ids.iter().any(|id| {
            let name = fold::phrase_bare(&asking.lexicon.awards.get(*id).name);
            let mut all = name.split(' ').enumerate();
            all.all(|(i, word)| words.get(at + i).is_some_and(|t| t.bare == word))
        })
    };
    let class = |at: usize| {
        let said = |class: Class| match class {
            Class::First => ["nhất", "i", "1"],
            Class::Second => ["nhì", "ii", "2"],
            Class::Third => ["ba", "iii", "3"],
        };
        let word = words.get(at).map_or("", |t| t.key.as_str());
        slot.award.classes.iter().any(|c| said(*c).contains(&word))
    };
    (1..words.len())
        .filter(|at| words[*at].key == "hạng" && class(*at + 1) && words[*at - 1].kind == TokenKind::Number)
        .filter(|at| {
            let last = (0..*at)
                .rev()
                .find(|i| matches!(words[*i].key.as_str(), "huân" | "huy"));
            last.is_some_and(names)
        })
        .map(|at| words[at - 1].span.join(words[at + 1].span))
        .collect()
}

/// "1.286 bài …; năm ngoái con số này là 948": a number that says again what was counted before it.
fn same_number(asking: &Asking, words: &[Token]) -> Vec<Span> {
    const AGAIN: [&str; 5] = ["con số này", "con số đó", "con số ấy", "số này", "số đó"];
    let Some(noun) = asking.ask.noun.first() else {
        return Vec::new();
    };
    let again = |at: usize| AGAIN.iter().find_map(|again| phrase_at(words, at, again));
    (0..words.len())
        .filter_map(|at| {
            let counted = words[..at]
                .windows(2)
                .any(|two| two[0].kind == TokenKind::Number && two[1].bare == *noun);
            // "nộp 2.074 sáng kiến, 655 cái được công nhận"
            let piece = words
                .get(at + 1)
                .is_some_and(|t| matches!(t.key.as_str(), "cái" | "chiếc"));
            if counted && piece && words[at].kind == TokenKind::Number {
                return Some(words[at].span.join(words[at + 1].span));
            }
            let to = again(at).filter(|_| counted)?;
            let number = (to..words.len().min(to + 4)).find(|i| words[*i].kind == TokenKind::Number)?;
            Some(words[number].span)
        })
        .collect()
}

/// "sinh năm 1958", "born in 1958".
fn births(words: &[Token]) -> Vec<Span> {
    let year = |at: usize| {
        words
            .get(at)
            .is_some_and(|t| t.key.parse::<u32>().is_ok_and(|n| (1850..2030).contains(&n)))
    };
    (2..words.len())
        .filter(|at| {
            let two = (words[at - 2].key.as_str(), words[at - 1].key.as_str());
            year(*at) && matches!(two, ("sinh", "năm") | ("born", "in"))
        })
        .map(|at| words[at - 2].span.join(words[at].span))
        .collect()
}

const PLACES: [&str; 14] = [
    "nhất", "nhì", "ba", "tư", "khuyến", "đặc", "vàng", "bạc", "đồng", "a", "b", "c", "i", "ii",
];

fn prizes(words: &[Token]) -> Vec<Span> {
    let mut out = Vec::new();
    for at in 1..words.len() {
        let (before, here) = (&words[at - 1], &words[at]);
        let vietnamese = before.key == "giải" && PLACES.contains(&here.key.as_str());
        let english = matches!(
            before.key.as_str(),
            "first" | "second" | "third" | "consolation" | "top"
        ) && matches!(here.key.as_str(), "prize" | "place");
        if vietnamese || english {
            // "khuyến khích", "đặc biệt"
            let two = matches!(here.key.as_str(), "khuyến" | "đặc") && at + 1 < words.len();
            out.push(before.span.join(words[if two { at + 1 } else { at }].span));
        }
    }
    out
}

/// "Bệnh viện A nhận Huân chương hạng Nhất. Bệnh viện B được hạng Nhì": a class whose award was told just before.
fn classes(asking: &Asking, words: &[Token]) -> Vec<Span> {
    const CLASSES: [&str; 6] = ["nhất", "nhì", "ba", "i", "ii", "iii"];
    let named = words.iter().any(|t| matches!(t.key.as_str(), "huân" | "huy"));
    let asked = !asking.query.awards.is_empty() && !named;
    (1..words.len())
        .filter(|at| asked && words[at - 1].key == "hạng" && CLASSES.contains(&words[*at].key.as_str()))
        .map(|at| words[at - 1].span.join(words[at].span))
        .collect()
}

fn turns(words: &[Token]) -> Vec<Span> {
    const NUMBERS: [&str; 13] = [
        "nhất", "hai", "nhì", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "đầu",
    ];
    let mut out = Vec::new();
    for at in 1..words.len() {
        let ordinal = words[at - 1].key == "thứ"
            && (NUMBERS.contains(&words[at].key.as_str()) || words[at].key.parse::<u32>().is_ok());
        if ordinal {
            let from = if at >= 2 && matches!(words[at - 2].key.as_str(), "lần" | "xếp" | "đứng") {
                at - 2
            } else {
                at - 1
            };
            out.push(words[from].span.join(words[at].span));
        }
        if matches!(words[at].key.as_str(), "time" | "place")
            && matches!(
                words[at - 1].key.as_str(),
                "first" | "second" | "third" | "fourth" | "fifth"
            )
        {
            out.push(words[at - 1].span.join(words[at].span));
        }
    }
    out
}

/// "its medal “For the Development of Women”": what is asked for by its kind, "which medal", with the name behind it.
fn medals(asking: &Asking, text: &str) -> Vec<Span> {
    const KINDS: [&str; 5] = ["medal", "badge", "insignia", "title", "pennant"];
    let asked = asking.query.tokens.get(asking.ask.to).map_or("", |t| t.key.as_str());
    let Some(kind) = KINDS.iter().find(|kind| **kind == asked) else {
        return Vec::new();
    };
    let right_behind = |span: &Span| text[..span.start as usize].trim_end().to_lowercase().ends_with(kind);
    quoted(text).into_iter().filter(right_behind).collect()
}

/// Names between quotation marks, with the marks.
fn quoted(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut open = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('“' | '"', None) => open = Some(at),
            ('”' | '"', Some(from)) => {
                let end = at + c.len_utf8();
                if (6..160).contains(&(end - from)) {
                    out.push(Span::new(from, end));
                }
                open = None;
            }
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prizes_turns_and_names_are_found_by_form() {
        let said = |text: &str, spans: Vec<Span>| -> Vec<String> {
            spans.into_iter().map(|s| s.of(text).to_string()).collect()
        };
        let text = "Mô hình đoạt giải Nhì, bài viết nhận giải khuyến khích.";
        assert_eq!(said(text, prizes(&tokens(text))), ["giải Nhì", "giải khuyến khích"]);
        let text = "Đây là lần thứ ba Công ty nhận Cờ.";
        assert_eq!(said(text, turns(&tokens(text))), ["lần thứ ba"]);
        let text = "Quyết định số 587/QĐ-CTN ký ngày 19/5/2023 khen 3/4 xã.";
        assert_eq!(said(text, decisions(text)), ["587/QĐ-CTN"]);
        let text = "Huyện mở đợt thi đua tên là “Vượt nắng, thắng lũ”.";
        assert_eq!(said(text, quoted(text)), ["“Vượt nắng, thắng lũ”"]);
    }
}
