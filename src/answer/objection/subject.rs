//! Subjects: what is told of a unit is not what somebody got, and what a body was given it did not give.

use super::authority::level;
use super::giver::{acts_for_giver, subject};
use super::rules::objection;
use super::{Objection, Seen, asks, may_mean, means, says};
use crate::question::asked::Asked;
use crate::text::fold;

/// How people are addressed, in questions and in reports.
pub(super) const ADDRESSES: [&str; 10] = ["ông", "bà", "anh", "chị", "cô", "cụ", "em", "thầy", "bác", "chú"];
/// Ranks and callings that stand for a person in both.
pub(super) const CALLINGS: [&str; 12] = [
    "thiếu tướng",
    "thiếu tá",
    "trung tá",
    "thượng tá",
    "đại tá",
    "đại úy",
    "thượng úy",
    "trung úy",
    "thiếu úy",
    "trung sĩ",
    "nghệ nhân",
    "bác sĩ",
];
/// Callings that only a question begins with.
const DESCRIBED: [&str; 4] = ["nông dân", "nữ công nhân", "shipper", "tài xế"];
/// Words that begin like an address and are none: "anh chị cho hỏi", "bà con".
const NO_PERSON: [&str; 12] = [
    "anh chị",
    "anh em",
    "anh hùng",
    "chị em",
    "bà con",
    "bà mẹ",
    "ông bà",
    "cô chú",
    "em hỏi",
    "anh ơi",
    "chị ơi",
    "bà rịa",
];
/// Other words by which a report speaks of a person.
const SPOKEN_OF: [&str; 23] = [
    "người này",
    "hai người",
    "cả hai",
    "họ",
    "mẹ",
    "cháu",
    "bạn",
    "là người",
    "là cá nhân",
    "cá nhân duy nhất",
    "một trong",
    "chiến sĩ",
    "đồng chí",
    "tác giả",
    "gương",
    "he",
    "she",
    "his",
    "her",
    "mr",
    "mrs",
    "ms",
    "who",
];

pub const NOT_THE_PERSON: Objection = objection(
    "nothing of the person",
    not_the_person,
    &[
        (
            "Anh Lộc trồng nấm được giải thưởng gì? / Đoàn xã Tân Kỳ được Tỉnh đoàn tặng [Bằng khen].",
            "0.50",
        ),
        (
            "Bà Mùa lãi mỗi năm bao nhiêu tiền? / Quỹ khen thưởng của tỉnh tăng lên [28 tỷ đồng].",
            "0.75",
        ),
    ],
    &[
        "Anh Lộc trồng nấm được giải thưởng gì? / Anh còn được Tỉnh đoàn tặng [Bằng khen].",
        "Anh chị cho em hỏi xã được tặng gì? / Xã được tặng [Bằng khen].",
    ],
);

/// "Anh Lộc trồng nấm được giải gì?" is not told by a sentence that speaks of no person.
fn not_the_person(seen: &Seen) -> Option<f32> {
    let left = match seen.ask.asked {
        Asked::What | Asked::Class | Asked::Deeds => 0.5,
        Asked::HowMany | Asked::Money | Asked::When => 0.75,
        _ => return None,
    };
    if seen.question.opens_with_place {
        return None;
    }
    let words: Vec<&str> = seen.asked.split_whitespace().collect();
    // "Ba Đình" typed with its marks is no "bà Đình".
    let bare = seen.asked.is_ascii();
    let opens = |phrase: &str| {
        let mut parts = phrase.split(' ').enumerate();
        let same = |word: &str, part: &str| word == part || bare && means(word, part);
        parts.all(|(at, part)| words.get(at).is_some_and(|word| same(word, part)))
    };
    let mut people = ADDRESSES.iter().chain(&CALLINGS).chain(&DESCRIBED);
    let person = people.find(|person| opens(person));
    let person = person.filter(|_| !NO_PERSON.iter().any(|other| opens(other)))?;
    // "bà Mùa": the name by itself tells of her too.
    let name = words.get(person.split(' ').count())?;
    // What stands behind a semicolon may speak of others.
    let told = format!("{}{}{}", seen.lead.trim_end(), seen.focus.trim_end(), seen.after);
    let told = [&ADDRESSES[..], &CALLINGS, &SPOKEN_OF]
        .iter()
        .any(|words| says(&told, words))
        // "Đại úy Nhi", in an English report "Captain Nhi".
        || told.split(' ').any(|word| means(name, word) || seen.question.persons.iter().any(|name| means(name, word)));
    (!told).then_some(left)
}

pub const NOT_BY_THEM: Objection = objection(
    "given by others",
    not_by_them,
    &[
        (
            "Năm 2021 quận khen bao nhiêu tập thể? / Ở cấp Thành phố, quận có 4 đơn vị được tặng Cờ thi đua, [27 tập thể] được tặng Bằng khen.",
            "0.60",
        ),
        (
            "Quận thưởng tổng cộng bao nhiêu tiền? / Giám đốc Công an Thành phố gửi thư khen và thưởng đội [20 triệu đồng].",
            "0.60",
        ),
    ],
    &[
        "Quận có bao nhiêu tập thể được khen? / Ở cấp Thành phố, quận có [27 tập thể] được tặng Bằng khen.",
        "Quận thưởng bao nhiêu tiền? / Chủ tịch UBND quận thưởng [20 triệu đồng].",
    ],
);

/// "Quận khen bao nhiêu tập thể?": those whom the city rewarded the district did not.
fn not_by_them(seen: &Seen) -> Option<f32> {
    if !matches!(seen.ask.asked, Asked::HowMany | Asked::Money) || acts_for_giver(seen) {
        return None;
    }
    // "đề xuất Thành phố khen mấy gương": who is asked to give is not who gives; nor is one of two all of them.
    const PUT_UP: [&str; 7] = ["đề xuất", "đề nghị", "trình", "giới thiệu", "xin", "và", "mỗi"];
    let asked = subject(seen.own, 12).or_else(|| subject(seen.asked, 12))?.join(" ");
    let wanted = level(&asked).filter(|_| !may_mean(&format!(" {asked} "), &PUT_UP))?;
    let own = subject(&seen.before, 9).and_then(|words| level(&words.join(" ")));
    let told = own.or_else(|| level_said(&seen.before))?;
    (told != wanted).then_some(0.6)
}

/// "Ở cấp Thành phố, …": the level a sentence says it speaks of.
fn level_said(text: &str) -> Option<crate::entity::award::Level> {
    let at = text.rfind(" cấp ")?;
    let behind: Vec<&str> = text[at + " cấp ".len()..].split_whitespace().take(2).collect();
    level(&behind.join(" "))
}

pub const THEIR_AWARD: Objection = objection(
    "whose award it is",
    their_award,
    &[
        (
            "Đơn vị nào được Huân chương Lao động? / Xã có 1 Huân chương Lao động, 37 Bằng khen của Chủ tịch [UBND Thành phố].",
            "0.40",
        ),
        (
            "Tập thể nào nhận cờ? / Có ba lá Cờ thi đua của [Bộ Công an] trong năm qua.",
            "0.40",
        ),
    ],
    &["Ai tặng cờ? / Có ba lá Cờ thi đua của [Bộ Công an] trong năm qua."],
);

/// "37 Bằng khen của Chủ tịch UBND Thành phố" names no recipient.
fn their_award(seen: &Seen) -> Option<f32> {
    const GOT: [&str; 9] = [
        "được", "nhận", "đón", "đoạt", "received", "got", "won", "awarded", "given",
    ];
    const AWARDS: [&str; 8] = [
        "khen",
        "thi đua",
        "cờ",
        "huân chương",
        "huy chương",
        "danh hiệu",
        "certificates",
        "flags",
    ];
    const TITLES: [&str; 6] = ["chủ tịch", "bộ trưởng", "giám đốc", "tổng giám đốc", "các", "the"];
    if !matches!(seen.ask.asked, Asked::Who | Asked::Place | Asked::Members) || !asks(seen.own, &GOT) {
        return None;
    }
    let lead = TITLES
        .iter()
        .find_map(|title| seen.lead.strip_suffix(&format!(" {title} ")))
        .map_or_else(|| seen.lead.clone(), |rest| format!("{rest} "));
    let of = lead.strip_suffix(" của ").or_else(|| lead.strip_suffix(" of "))?;
    let award = AWARDS.iter().any(|award| of.ends_with(&format!(" {award}")));
    award.then_some(0.4)
}

/// Sorts of awards by the words that name them.
const SORTS: [&str; 9] = [
    "huân chương",
    "huy chương",
    "kỷ niệm chương",
    "bằng khen",
    "giấy khen",
    "cờ",
    "anh hùng",
    "chiến sĩ thi đua",
    "giải",
];

pub const ANOTHER_AWARDS_HOLDER: Objection = objection(
    "who got another award",
    another_awards_holder,
    &[
        (
            "Những đơn vị nào nhận Cờ thi đua? / Tỉnh có 1 tập thể được tặng Huân chương là [Sở Nông nghiệp], 4 đơn vị nhận Cờ thi đua.",
            "0.50",
        ),
        (
            "Ai được Giấy khen? / Ông Tí nhận Giấy khen, [bà Vũ Thị Lành] nhận Bằng khen.",
            "0.50",
        ),
    ],
    &[
        "Đơn vị nào nhận Huân chương? / Tỉnh có 1 tập thể được tặng Huân chương là [Sở Nông nghiệp], 4 đơn vị nhận Cờ thi đua.",
        "Ai được Giấy khen? / Quận tặng Giấy khen cho ông Tí, [bà Vũ Thị Lành].",
    ],
);

/// "4 đơn vị nhận Cờ" names none of them, and who stands beside another award got that one.
fn another_awards_holder(seen: &Seen) -> Option<f32> {
    if !matches!(seen.ask.asked, Asked::Who | Asked::Place | Asked::Members) {
        return None;
    }
    let asked: Vec<&str> = SORTS
        .iter()
        .copied()
        .filter(|sort| may_mean(seen.own, &[sort]))
        .collect();
    let told: Vec<&str> = SORTS.iter().copied().filter(|sort| says(&seen.part, &[sort])).collect();
    let elsewhere = says(&seen.sentence, &asked);
    let other = !asked.is_empty() && !told.is_empty() && !told.iter().any(|sort| asked.contains(sort));
    (other && elsewhere).then_some(0.5)
}

pub const NAMED_AWARD: Objection = objection(
    "not the award it names",
    named_award,
    &[
        (
            "Which ASEAN award did the movement win? / Phong trào được trao giải “Thành phố sạch ASEAN”; năm 2021, Thủ tướng tặng [Bằng khen].",
            "0.50",
        ),
        (
            "Which Kovalevskaia award did she win? / Chị được tặng [Giấy khen].",
            "0.50",
        ),
    ],
    &[
        "Which ASEAN award did the movement win? / Phong trào được trao [giải “Thành phố sạch ASEAN”].",
        "Which award did the movement win? / Thủ tướng tặng [Bằng khen].",
    ],
);

/// "Which ASEAN award": the name beside the noun stands beside the award that is meant.
fn named_award(seen: &Seen) -> Option<f32> {
    const NOUNS: [&str; 6] = ["award", "prize", "medal", "order", "title", "flag"];
    /// Words that say of what sort or rank an award is, in English alone.
    const SORTED: [&str; 22] = [
        "labour",
        "labor",
        "emulation",
        "state",
        "government",
        "national",
        "city",
        "honorary",
        "first",
        "second",
        "third",
        "class",
        "high",
        "higher",
        "noble",
        "top",
        "kind",
        "of",
        "special",
        "war",
        "military",
        "merit",
    ];
    let words: Vec<&str> = seen.asked.split_whitespace().collect();
    let at = words.iter().position(|word| matches!(*word, "which" | "what"))?;
    let (name, noun) = (words.get(at + 1)?, words.get(at + 2)?);
    let named = NOUNS.contains(noun) && !SORTED.contains(name) && !NOUNS.contains(name);
    let open = matches!(seen.ask.asked, Asked::What | Asked::Name);
    (open && named && !seen.part.split(' ').any(|word| fold::bare(word) == *name)).then_some(0.5)
}

pub const SAYS_IT_AGAIN: Objection = objection(
    "only the question again",
    says_it_again,
    &[
        (
            "Huyện phát động thi đua làng nghề xanh vì chuyện gì xảy ra năm 2023? / [Huyện phát động đợt thi đua vì làng nghề xanh]",
            "0.40",
        ),
        (
            "Vì sao quận tạm dừng xét tặng danh hiệu tổ dân phố văn hóa? / [Quận tạm dừng xét tặng danh hiệu văn hóa]",
            "0.40",
        ),
    ],
    &["Vì sao huyện phát động thi đua làng nghề xanh? / [Năm 2023, huyện xảy ra 14 vụ cháy ở làng nghề.]"],
);

/// A sentence whose words all stand in the question gives no reason.
fn says_it_again(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::Why {
        return None;
    }
    const LITTLE: [&str; 12] = [
        "vì", "đợt", "đã", "và", "của", "cho", "với", "là", "các", "những", "ngày", "do",
    ];
    let words = |text: &str| -> Vec<String> {
        let all = text.split_whitespace().filter(|word| !LITTLE.contains(word));
        all.map(str::to_string).collect()
    };
    let asked: Vec<String> = seen.asked.split_whitespace().map(fold::bare).collect();
    let told = words(&seen.sentence);
    let held = told.iter().filter(|word| asked.contains(&fold::bare(word))).count();
    (told.len() >= 4 && held * 100 >= told.len() * AGAIN).then_some(0.4)
}

/// The share of its words, in hundredths, from which on a sentence only says the question again.
const AGAIN: usize = 80;
