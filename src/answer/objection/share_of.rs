//! Whose share it is: of several sums in one sentence each is of those who stand beside it.

use super::rules::objection;
use super::{Objection, Seen, ends, means, padded, says};
use crate::question::asked::Asked;
use crate::text::fold;

pub const BEHIND_ANOTHER: Objection = objection(
    "in brackets behind another's name",
    behind_another,
    &[
        (
            "Tỉnh Lai Châu được mấy phiếu suy tôn? / Các tỉnh suy tôn Lào Cai ([7/7 phiếu]) là đơn vị dẫn đầu.",
            "0.40",
        ),
        (
            "ba dinh co may guong / Dẫn đầu là các quận Tây Hồ ([52 gương]), Hà Đông (48 gương).",
            "0.40",
        ),
    ],
    &[
        "Tỉnh Lào Cai được mấy phiếu suy tôn? / Các tỉnh suy tôn Lào Cai ([7/7 phiếu]) là đơn vị dẫn đầu.",
        "Tây Hồ có mấy tập thể được khen? / Quận Tây Hồ được tặng Huân chương Lao động hạng Ba ([5 tập thể]).",
        "Đơn vị dẫn đầu được mấy phiếu suy tôn? / Các tỉnh suy tôn Lào Cai ([7/7 phiếu]) là đơn vị dẫn đầu.",
    ],
);

/// "Lào Cai (7/7 phiếu)": what stands in brackets right behind a name is that one's.
fn behind_another(seen: &Seen) -> Option<f32> {
    let counts = matches!(seen.ask.asked, Asked::HowMany | Asked::Money | Asked::Percent);
    let names_one = !seen.question.places.is_empty() || !seen.question.persons.is_empty();
    if !counts || !seen.bracketed || !names_one || seen.names_asked() {
        return None;
    }
    let lead = padded(&fold::phrase_bare(&seen.lead));
    let whose = seen.names.iter().any(|name| ends(&lead, &[name]));
    whose.then_some(0.4)
}

pub const ANOTHERS_SUM: Objection = objection(
    "another's sum",
    anothers_sum,
    &[
        (
            "Tỉnh thưởng Công an huyện Phú Lộc bao nhiêu? / Tỉnh thưởng Phòng Cảnh sát hình sự và Công an huyện Phú Lộc mỗi đơn vị 90 triệu đồng; khen thưởng Viện Kiểm sát tỉnh [20 triệu đồng].",
            "0.50",
        ),
        (
            "Xã Tân Kỳ được thưởng bao nhiêu tiền? / Huyện thưởng xã Phú Lộc [50 triệu đồng], xã Tân Kỳ 30 triệu đồng.",
            "0.50",
        ),
        (
            "Xã Tân Kỳ được thưởng công trình phúc lợi bao nhiêu tiền? / Huyện thưởng công trình phúc lợi cho xã Phú Lộc [50 triệu đồng], xã Tân Kỳ 30 triệu đồng.",
            "0.50",
        ),
        (
            "Tân Kỳ thì được mấy? / Thưởng các xã dẫn đầu: Phú Lộc [50 triệu đồng], Tân Kỳ 30 triệu đồng.",
            "0.50",
        ),
        (
            "Phường ủng hộ Lạng Sơn bao nhiêu tiền? / Phường chuyển [1,1 tỷ đồng] cho Thái Nguyên, 650 triệu đồng cho Lạng Sơn.",
            "0.50",
        ),
        (
            "How much goes to Lang Son? / Of that sum, [VND1.1 billion] goes to Thai Nguyen and VND650 million to Lang Son.",
            "0.50",
        ),
        (
            "Đội Phú Lộc được thưởng mấy triệu? / Ban tổ chức trao 9 triệu đồng cho đội Phú Lộc, [5 triệu đồng] cho đội An Hòa.",
            "0.50",
        ),
    ],
    &[
        "Xã Tân Kỳ được thưởng bao nhiêu tiền? / Huyện thưởng xã Phú Lộc 50 triệu đồng, xã Tân Kỳ [30 triệu đồng].",
        "Phường ủng hộ Lạng Sơn bao nhiêu tiền? / Phường chuyển 1,1 tỷ đồng cho Thái Nguyên, [650 triệu đồng] cho Lạng Sơn.",
        "Đội Phú Lộc được thưởng mấy triệu? / Ban tổ chức trao [9 triệu đồng] cho đội Phú Lộc, 5 triệu đồng cho đội An Hòa.",
        "Xã Tân Kỳ được thưởng bao nhiêu tiền? / Xã Tân Kỳ dẫn đầu huyện; Chủ tịch huyện đã thưởng [30 triệu đồng].",
    ],
);

/// "thưởng Công an huyện A bao nhiêu?": the sum beside which somebody else stands is not theirs.
fn anothers_sum(seen: &Seen) -> Option<f32> {
    let of_what = seen.ask.asked == Asked::HowMany && seen.ask.noun.is_empty() && says(&seen.focus, &["đồng"]);
    if seen.ask.asked != Asked::Money && !of_what {
        return None;
    }
    if to_another_place(seen) {
        return Some(0.5);
    }
    let recipient = recipient(seen)?;
    // Where one sum is told, whoever stands in its sentence may have got it.
    if seen.sentence.matches(UNIT).count() < 2 {
        return None;
    }
    let own = beside(seen);
    let holds = |text: &str| format!(" {} ", fold::phrase_bare(text)).contains(&recipient);
    (names_somebody(&own) && holds(&seen.sentence) && !holds(&own)).then_some(0.5)
}

/// "1,1 tỷ đồng cho Thái Nguyên, 650 triệu đồng cho Lạng Sơn", "VND1.1 billion goes to …": right behind the sum another
/// place stands, and the one asked for behind another sum.
fn to_another_place(seen: &Seen) -> bool {
    const TO: [&str; 3] = [" cho ", " to ", " tới "];
    let digit = |c: char| c.is_ascii_digit();
    let place = |text: &str| -> Option<String> {
        let from = TO.iter().filter_map(|to| text.find(to).map(|at| at + to.len())).min()?;
        let words: Vec<&str> = text[from..].split_whitespace().take(2).collect();
        (words.len() == 2).then(|| fold::phrase_bare(&words.join(" ")))
    };
    let asked = |name: &String| seen.asked.bare.contains(&format!(" {name} "));
    let named = |name: &String| seen.names.iter().any(|own| own.starts_with(name.as_str()));
    let own = place(seen.behind.split(digit).next().unwrap_or(""));
    let mut others = seen
        .behind
        .split(digit)
        .skip(1)
        .chain(seen.lead.split(digit))
        .filter_map(place);
    own.is_some_and(|own| named(&own) && !asked(&own)) && others.any(|name| asked(&name))
}

/// Whether somebody stands beside a sum who gets it, and not only the verb.
fn names_somebody(own: &str) -> bool {
    let words: Vec<&str> = own.split_whitespace().collect();
    let verb = words.iter().rposition(|word| GIVES.contains(word));
    let behind = words[verb.map_or(0, |at| at + 1)..].iter();
    behind.filter(|word| !LITTLE.contains(word)).count() >= 2
}

/// So many words behind a sum may lead to whom it went: "15 triệu đồng tiền thưởng cho đội A".
const TO_WHOM: usize = 3;
/// What a sum ends in.
const UNIT: &str = " đồng ";
const GIVES: [&str; 5] = ["thưởng", "tặng", "trao", "hỗ trợ", "khen"];
const LITTLE: [&str; 9] = ["tiền", "là", "được", "cho", "nóng", "số", "tổng", "cộng", "với"];

/// The last two words of who gets what is asked for, without marks and padded: "thưởng Công an huyện Phú Lộc bao nhiêu",
/// "Công an huyện Phú Lộc được thưởng bao nhiêu".
fn recipient(seen: &Seen) -> Option<String> {
    let words: Vec<&str> = seen.own.split_whitespace().collect();
    let asked = words
        .iter()
        .position(|word| ["bao", "mấy", "nhiêu"].iter().any(|w| means(word, w)))?;
    let gives = |at: &usize| GIVES.iter().any(|verb| means(words[*at], verb));
    let Some(verb) = (0..asked).rev().find(gives) else {
        // "Xã Tân Kỳ thì được mấy?"
        let tie = |word: &&str| ["thì", "được", "là", "có"].iter().any(|tie| means(word, tie));
        let whom = &words[..asked - words[..asked].iter().rev().take_while(|word| tie(word)).count()];
        let last = whom.len().checked_sub(2).filter(|_| whom.len() < asked)?;
        return Some(format!(" {} ", fold::phrase_bare(&whom[last..].join(" "))));
    };
    let little = |word: &&&str| LITTLE.iter().any(|little| means(word, little));
    let behind: Vec<&str> = words[verb + 1..asked].iter().filter(|w| !little(w)).copied().collect();
    let before = || {
        let passive = verb.checked_sub(1).is_some_and(|at| means(words[at], "được"));
        passive.then(|| words[..verb - 1].to_vec())
    };
    // "Xã Tân Kỳ được thưởng công trình phúc lợi bao nhiêu?": whoever stands before gets it.
    let passive = before().filter(|whom| whom.len() >= 2);
    let whom = match passive {
        Some(whom) => whom,
        None if behind.len() >= 2 => behind,
        None => before()?,
    };
    let last = whom.len().checked_sub(2)?;
    Some(format!(" {} ", fold::phrase_bare(&whom[last..].join(" "))))
}

/// The words that stand with the sum: behind it where they say to whom, else those before it, back to the sum before.
fn beside(seen: &Seen) -> String {
    if seen.after.split_whitespace().take(TO_WHOM).any(|word| word == "cho") {
        let end = seen.after.find(UNIT).unwrap_or(seen.after.len());
        return seen.after[..end].to_string();
    }
    let from = seen.before.rfind(UNIT).map_or(0, |at| at + UNIT.len() - 1);
    let own = &seen.before[from..];
    // "9 triệu đồng cho đội A, 5 triệu đồng …": to whom the sum before went.
    let taken = from > 0 && own.trim_start().starts_with("cho ");
    if taken && !says(own, &["và", "thưởng"]) {
        String::new()
    } else {
        own.to_string()
    }
}
