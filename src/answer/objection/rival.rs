//! Several numbers of one thing in a sentence: the words of the question that stand with one of them speak against the others.

use super::rules::objection;
use super::{Objection, Seen, asks, ends, last_words, means, says};
use crate::question::asked::Asked;
use crate::text::phrase::stands;

pub const ANOTHERS_RANK: Objection = objection(
    "another's rank",
    anothers_rank,
    &[
        (
            "Phú Lộc xếp thứ mấy trong cụm? / Hội nghị suy tôn Tân Kỳ dẫn đầu; Phú Túc [xếp thứ nhì].",
            "0.40",
        ),
        (
            "Huyện Phú Lộc xếp thứ mấy trong cụm số 5? / Phú Túc, đơn vị dẫn đầu năm trước, lùi xuống [thứ hai].",
            "0.40",
        ),
        ("phu loc dung thu may / Xếp sau là huyện Phú Túc [đứng thứ ba].", "0.40"),
    ],
    &[
        "Phú Túc xếp thứ mấy trong cụm? / Hội nghị suy tôn Tân Kỳ dẫn đầu; Phú Túc [xếp thứ nhì].",
        "Phú Lộc xếp thứ mấy trong cụm? / Tân Kỳ dẫn đầu; Phú Túc [xếp thứ nhì]; Phú Lộc xếp thứ ba.",
        "Huyện Phú Lộc xếp thứ mấy? / UBND TP chấm, huyện [xếp thứ ba].",
        "Huyện xếp thứ mấy? / Huyện Phú Túc [đứng thứ ba].",
        "Anh Sáu xếp thứ mấy? / Thí sinh Lê Văn Sáu [xếp thứ ba].",
    ],
);

/// "Tân Kỳ dẫn đầu; Phú Túc xếp thứ nhì" tells nothing of Phú Lộc's rank.
fn anothers_rank(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::Rank || !seen.one_place && !seen.of_part {
        return None;
    }
    // "…; Phú Túc xếp thứ nhì; Phú Lộc xếp thứ ba" tells both.
    let told = |place: &String| stands(seen.bare_sentence(), place);
    if seen.question.places.iter().any(told) {
        return None;
    }
    let before = super::retold::bare(&seen.before);
    // "Phú Túc, đơn vị dẫn đầu năm trước, lùi xuống thứ hai": what it is stands between its name and its rank.
    let opens = |name: &str| {
        let rest = before.trim_start().strip_prefix(name);
        let titled = name
            .split(' ')
            .any(|word| ["ubnd", "hdnd", "tp", "cum", "khoi"].contains(&word));
        rest.is_some() && name.contains(' ') && !titled && seen.parts_before.iter().any(|part| part.trim().len() > 1)
    };
    let subject = seen
        .names
        .iter()
        .filter(|name| !name.is_empty())
        .find(|name| before.trim_end().ends_with(name.as_str()) || opens(name))?;
    let own: Vec<&str> = subject.split(' ').collect();
    let tail = own[own.len().saturating_sub(2)..].join(" ");
    let given = own.len() >= 3 && own.last().is_some_and(|last| stands(&seen.asked.bare, last));
    (!given && !stands(&seen.asked.bare, &tail)).then_some(0.4)
}

pub const A_RIVAL: Objection = objection(
    "the number of another part",
    rival,
    &[
        (
            "Quận khen đột xuất mấy tập thể? / Quận khen [1.912 tập thể], riêng khen đột xuất có 58 tập thể.",
            "0.50",
        ),
        (
            "Tỉnh có bao nhiêu mô hình kinh tế? / Tỉnh có [2.318 mô hình], gồm 1.204 mô hình kinh tế, 731 mô hình văn hóa.",
            "0.50",
        ),
        (
            "Giao ước chấm chuyển đổi số bao nhiêu điểm? / Giao ước có 8 nội dung, trong đó chuyển đổi số chiếm 20 điểm; kế tiếp là giải ngân, [15 điểm].",
            "0.50",
        ),
    ],
    &[
        "Quận khen đột xuất mấy tập thể? / Quận khen 1.912 tập thể, riêng khen đột xuất có [58 tập thể].",
        "Quận khen đột xuất mấy tập thể? / Quận khen [58 tập thể], 163 cá nhân được khen đột xuất.",
        "Học sinh giành mấy giải nhì? / Học sinh giành 73 giải học sinh giỏi: 6 giải Nhất, [19 giải Nhì]; năm trước đó 58 giải.",
        "Năm 2011 quận phát hiện mấy gương tốt? / Năm 2012 quận phát hiện 1.026 gương tốt (năm 2011 là [874]).",
        "Nghệ An năm nay có mấy người nhận bằng? / Năm 2022, Nghệ An có 5 người nhận bằng, năm nay tăng lên [13].",
        "Quận khen đột xuất mấy tập thể? / Khen đột xuất, quận có [58 tập thể], trong đó 12 tập thể ở phường.",
    ],
);

/// "khen 1.912 tập thể; khen đột xuất có 58 tập thể": two words of the question beside another number of the same noun.
fn rival(seen: &Seen) -> Option<f32> {
    let noun = seen.ask.noun.first().filter(|_| seen.ask.asked == Asked::HowMany)?;
    // "phát hiện 1.026 gương (năm 2011 là 874)": the year asked for stands with the number.
    let year = seen.period.and_then(|p| p.as_year()).map(|year| year.to_string());
    if year.is_some_and(|year| says(&last_words(&seen.before, 4), &[&year])) {
        return None;
    }
    // "Nghệ An có 5 người, năm nay tăng lên 13": a number without a unit that only tells another time is of the same.
    let bare = seen.focus.trim().bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if bare && says(&last_words(&seen.before, 5), &["nay", "giờ"]) {
        return None;
    }
    let asked: Vec<&str> = seen.own.split_whitespace().collect();
    let tells =
        |word: &str| !LITTLE.iter().any(|little| means(word, little)) && !word.bytes().all(|b| b.is_ascii_digit());
    let counted = |word: &str| {
        seen.ask
            .noun
            .iter()
            .take(2)
            .any(|noun| means(noun, word) || noun == word)
    };
    let pairs: Vec<&[&str]> = asked
        .windows(2)
        .filter(|pair| pair.iter().all(|word| tells(word) && !counted(word)))
        .collect();
    let stands = |text: &str, pair: &[&str]| {
        let words: Vec<&str> = text.split_whitespace().collect();
        words
            .windows(2)
            .any(|two| means(pair[0], two[0]) && means(pair[1], two[1]))
    };
    let counts_it = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let next = seen.ask.noun.get(1);
        words.windows(3).any(|three| {
            let whole = next.is_some_and(|next| means(next, three[2]));
            three[0].starts_with(|c: char| c.is_ascii_digit()) && means(noun, three[1]) && whole
        })
    };
    // "73 giải học sinh giỏi: …, 19 giải Nhì": where the answer is of "giải Nhì", the number of all is no rival.
    let whole = counts_it(&format!("{}{}", seen.focus.trim_end(), seen.after));
    let number_of_it = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        words
            .windows(2)
            .any(|two| two[0].starts_with(|c: char| c.is_ascii_digit()) && means(noun, two[1]))
            && (!whole || counts_it(text))
    };
    let first = seen.parts_before.first().unwrap_or(&seen.part);
    let own = |pair: &[&str]| stands(&seen.part, pair) || stands(first, pair);
    let beside = seen.parts_before.iter().chain(&seen.parts_behind);
    let of_another = |pair: &&&[&str]| beside.clone().any(|part| stands(part, pair) && number_of_it(part));
    let against = pairs.iter().filter(|pair| !own(pair)).any(|pair| of_another(&pair));
    // "Tỉnh đoàn tặng 46 cá nhân": a body whose name begins like a unit.
    let body = |pair: &[&str]| ["đoàn", "ủy"].iter().any(|word| means(pair[1], word));
    let telling = asked.windows(2).filter(|pair| pairs.contains(pair) || body(pair));
    // "Giao ước có 8 nội dung, trong đó …": what the sentence opens with tells of a number of its own.
    let opens = !first
        .split(' ')
        .any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let beside = |pair: &[&str]| stands(&seen.part, pair) || opens && stands(first, pair);
    let for_it = telling.into_iter().any(|pair| beside(pair) && !of_another(&&pair));
    (against && !for_it).then_some(0.5)
}

pub const THE_WHOLE: Objection = objection(
    "the whole, not a part",
    the_whole,
    &[
        (
            "How many of the workers were from private firms? / Of the [96 workers] chosen, 58 work in private companies.",
            "0.60",
        ),
        (
            "How many of the winners are women? / Among the [40 winners], 21 are women.",
            "0.60",
        ),
        (
            "Bao nhiêu hộ ký cam kết? / Bảy năm sau, 112 trong [140 hộ] ký bản cam kết.",
            "0.50",
        ),
    ],
    &[
        "Bao nhiêu hộ ký cam kết? / Bảy năm sau, [112 trong 140 hộ] ký bản cam kết.",
        "How many of the winners are women? / Among the 40 winners, [21] are women.",
        "How many workers were chosen? / Of the [96 workers] chosen, 58 work in private companies.",
    ],
);

/// "Of the 96 chosen, 58 …": "how many of them" asks for the second number.
fn the_whole(seen: &Seen) -> Option<f32> {
    let number = |text: &str| {
        text.split_whitespace()
            .any(|w| w.starts_with(|c: char| c.is_ascii_digit()))
    };
    // "112 trong 140 hộ ký cam kết"
    let words: Vec<&str> = seen.before.split_whitespace().rev().take(4).collect();
    let among = words
        .iter()
        .take_while(|w| ["trong", "tổng", "số", "of", "the", "out"].contains(w))
        .count();
    let part = among > 0
        && matches!(words[among - 1], "trong" | "of" | "out")
        && words
            .get(among)
            .is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit()));
    let all = asks(
        seen.own,
        &["tất cả", "tổng", "cả", "toàn", "total", "all", "altogether"],
    );
    if part && seen.ask.asked == Asked::HowMany && !all {
        return Some(0.5);
    }
    let of_the = ends(&seen.before, &["of the", "among the", "out of", "of"]);
    (seen.asked.contains(" how many of ") && of_the && number(&seen.behind)).then_some(0.6)
}

/// Words that stand with every number.
const LITTLE: [&str; 37] = [
    "bình",
    "quân",
    "mỗi",
    "bao",
    "nhiêu",
    "mấy",
    "được",
    "có",
    "của",
    "các",
    "những",
    "và",
    "ở",
    "tại",
    "năm",
    "quận",
    "huyện",
    "xã",
    "phường",
    "tỉnh",
    "thành",
    "phố",
    "trong",
    "đã",
    "là",
    "cho",
    "với",
    "thì",
    "tổng",
    "số",
    "how",
    "many",
    "did",
    "the",
    "of",
    "in",
    "were",
];
