//! Parts and kinds the question names: the number that stands right behind a part's name is that part's, a body that
//! gives is none of the teams that were asked for, where a row begins ("từ 1 tỷ đồng trở lên") is nobody's sum, and
//! those who were commended are not the part of them that was sent on.

use super::number::{is_amount, is_number};
use super::rules::objection;
use super::{Objection, Seen, Typed, asks, means, says};
use crate::question::asked::Asked;
use crate::text::fold;
use crate::text::phrase::stands;

pub const NUMBER_OF_ITS_OWN: Objection = objection(
    "its own number stands behind it",
    number_of_its_own,
    &[
        (
            "Phú Lộc xây được bao nhiêu mô hình? / Toàn tỉnh xây [1.146 mô hình], nhiều nhất ở Tân Kỳ (132), Phú Lộc (118).",
            "0.40",
        ),
        (
            "Đoàn làm cho Võ Nhai mấy cây cầu? / Đoàn viên toàn tỉnh làm [31 cây cầu], nhiều nhất ở Võ Nhai (12 cầu).",
            "0.40",
        ),
        (
            "Viện Kiểm sát được mấy điểm? / Tòa án nhân dân tỉnh [96,4 điểm]; Viện Kiểm sát nhân dân tỉnh 96,1.",
            "0.40",
        ),
        (
            "How many models did Phu Loc build? / Toàn tỉnh xây [1.146 mô hình], nhiều nhất ở Tân Kỳ (132), Phú Lộc (118).",
            "0.40",
        ),
        (
            "Ứng Hòa tìm được mấy gương? / Số gương phát hiện mới là [894], dẫn đầu là Ứng Hòa với 236 gương.",
            "0.40",
        ),
        (
            "Ninh Bình được bao nhiêu Cờ? / Nam Định nhiều nhất với [41 cờ]; Hà Nam 29, Ninh Bình 26.",
            "0.40",
        ),
        (
            "phu loc tang bao nhieu giay khen / Bảy phường tặng [1.364 giấy khen], trong đó Phú Lộc nhiều nhất với 297, ít nhất là Tân Kỳ 118.",
            "0.40",
        ),
        (
            "Tân Kỳ tặng bao nhiêu giấy khen? / Bảy phường tặng [1.364 giấy khen], trong đó Phú Lộc nhiều nhất với 297, ít nhất là Tân Kỳ 118.",
            "0.40",
        ),
        (
            "How many homes in Phu Loc were flooded? / Nước sông làm ngập [2.743 hộ] tại 9 xã, trong đó Phú Lộc ngập sâu nhất với 1.108 hộ.",
            "0.40",
        ),
        (
            "Anh Hứa Đình Quyết được thưởng bao nhiêu tiền? / Công ty thưởng mỗi tổ [20 triệu đồng] và anh Hứa Đình Quyết, thợ bậc 5, 5 triệu đồng.",
            "0.40",
        ),
    ],
    &[
        "Anh Hứa Đình Quyết được thưởng bao nhiêu tiền? / Công ty thưởng anh Hứa Đình Quyết [5 triệu đồng], mỗi tổ 20 triệu đồng.",
        "ba dinh lap bao nhieu to covid cong dong / Toàn quận lập [1.126 tổ] Covid cộng đồng với 4.370 thành viên.",
        "Tỉnh xây được bao nhiêu mô hình? / Toàn tỉnh xây [1.146 mô hình], nhiều nhất ở Tân Kỳ (132), Phú Lộc (118).",
        "Phú Lộc xây được bao nhiêu mô hình? / Nhiều nhất là Phú Lộc với [118 mô hình].",
        "Huyện Phú Lộc năm nay có mấy mô hình? / Huyện Phú Lộc 5 năm qua xây [118 mô hình].",
        "So với năm trước tăng bao nhiêu gương? / Quận công nhận [216 gương], so với năm 2022.",
        "Nghệ An và Ninh Bình bên nào được nhiều Cờ hơn? / Nghệ An [58 cờ], Ninh Bình 26.",
        "Phú Lộc có mấy trường đạt chuẩn quốc gia? / Toàn huyện có [78/85 trường] đạt chuẩn quốc gia (91,76%).",
    ],
);

/// "… ở Tân Kỳ (132), Phú Lộc (118)", "…; Hà Nam 29, Ninh Bình 26": where the part asked for has its number in brackets, or
/// right behind its name, neither the sum of all nor another's number is it.
fn number_of_its_own(seen: &Seen) -> Option<f32> {
    if !is_amount(seen) {
        return None;
    }
    let asked = &seen.asked.bare;
    // "lập bao nhiêu tổ Covid cộng đồng? 1.126 tổ Covid cộng đồng với 4.370 thành viên": what is counted is no part.
    let noun = format!(" {} ", seen.ask.noun.join(" "));
    let named = |part: &str| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let last = words
            .len()
            .checked_sub(2)
            .map(|at| fold::phrase_bare(&words[at..].join(" ")));
        let named = |name: &str| stands(asked, name) && !stands(&noun, name);
        // "Hưng Yên dẫn đầu", "Tân Kỳ nhiều nhất"
        let graded = matches!(words.get(2..), Some(["dẫn", "đầu"] | [_, "nhất"]));
        let first = graded.then(|| fold::phrase_bare(&words[..2].join(" ")));
        last.is_some_and(|name| named(&name)) || first.is_some_and(|name| named(&name))
    };
    // The parts are cut at commas and brackets: a name, and behind it nothing but a number.
    let alone = |name: &str, part: &str| {
        let unit = seen.focus.split_whitespace().skip(1);
        let mut words = part.split_whitespace();
        // "Võ Nhai (12 cầu)", "Hưng Yên dẫn đầu (611 sáng kiến)"
        let number = words.next().is_some_and(is_number);
        let graded = [" dẫn đầu ", " nhất "].iter().any(|grade| name.ends_with(grade));
        number && (words.clone().nth(1).is_none() || graded && words.eq(unit))
    };
    // "(91,76%)" is cut at its comma: the share of what was counted.
    let share = |at: usize| {
        seen.parts_behind
            .get(at)
            .is_some_and(|part| part.trim_start().starts_with(|c: char| c.is_ascii_digit()))
    };
    let mut pairs = seen.parts_behind.windows(2).enumerate();
    let bracketed = pairs.any(|(at, two)| alone(&two[0], &two[1]) && named(&two[0]) && !share(at + 2));
    // A name of two words or three with its number, and nothing else; or the first of all with its own.
    let told = |part: &str| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let with_number = |at: usize| {
            let behind = words.get(at..).unwrap_or_default();
            let graded = behind.iter().take(4).position(|word| *word == "nhất");
            matches!(behind[graded.map_or(0, |at| at + 1)..], ["với" | "là", number, ..] if is_number(number))
        };
        let first = (2..words.len()).any(|at| with_number(at) && named(&words[at - 2..at].join(" ")));
        // "ít nhất là Tân Kỳ 118"
        let rest = match words.as_slice() {
            [grade, "nhất", "là", rest @ ..] if GRADES.contains(grade) => rest,
            ["riêng", rest @ ..] | ["trong", "đó", rest @ ..] => rest,
            all => all,
        };
        let [name @ .., number] = rest else {
            return false;
        };
        // "so với năm 2022" names nobody.
        let time = ["năm", "ngày", "tháng", "quý", "so"]
            .iter()
            .any(|word| name.contains(word));
        // "Viện Kiểm sát nhân dân tỉnh 96,1": an institution is asked for by the head of its name.
        let headed = (4..=8).contains(&name.len()) && stands(asked, &fold::phrase_bare(&name[..3].join(" ")));
        let named = (2..=3).contains(&name.len()) && named(&name.join(" ")) || headed;
        first || !time && is_number(number) && named
    };
    // "Nghệ An 58 cờ, Ninh Bình 26": the number may be of another side that is asked about.
    let words: Vec<&str> = seen.part.split_whitespace().collect();
    let of_side = words.windows(2).any(|two| {
        let name = fold::phrase_bare(&two.join(" "));
        named(&name) && seen.names.iter().any(|own| own.contains(&name))
    });
    // An answer in other words than the sentence's stands nowhere in it.
    let beside = !of_side && seen.sentence.contains(seen.focus.trim());
    let beside = beside && seen.parts_behind.iter().any(|part| told(part));
    (bracketed || beside || sum_behind_name(seen, named)).then_some(0.4)
}

/// What "nhất" stands behind where one of a row is told to stand first or last.
const GRADES: [&str; 6] = ["nhiều", "ít", "cao", "thấp", "lớn", "đông"];

/// "mỗi tổ [20 triệu đồng] và anh Hùng, thợ bậc 5, 5 triệu đồng": whose sum stands behind the name, and what they are, got
/// none of those before it.
fn sum_behind_name(seen: &Seen, named: impl Fn(&str) -> bool) -> bool {
    let unit = seen.focus.split_whitespace().last().unwrap_or("");
    let sum = |part: &String| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let short = (2..=3).contains(&words.len());
        short && is_number(words[0]) && words.last() == Some(&unit)
    };
    let parts: Vec<&String> = std::iter::once(&seen.part).chain(&seen.parts_behind).collect();
    let mut at = 0..parts.len();
    seen.ask.asked == Asked::Money
        && at.any(|at| named(parts[at]) && parts.iter().skip(at + 1).take(2).any(|part| sum(part)))
}

pub const ANOTHER_KIND_OF_BODY: Objection = objection(
    "a body of another kind",
    another_kind_of_body,
    &[
        (
            "Những tổ nào được khen? / [UBND phường Phú Lộc] phát động đợt thi đua 60 ngày.",
            "0.50",
        ),
        (
            "Doanh nghiệp nào được tặng Bằng khen? / [Sở Nội vụ] trình Bằng khen của Chủ tịch tỉnh.",
            "0.50",
        ),
    ],
    &[
        "Những tổ nào được khen? / [Tổ 17 và tổ 21] được UBND phường khen.",
        "Cơ quan nào được khen? / [UBND phường Phú Lộc] được khen.",
        "Tổ nào của UBND phường được khen? / [UBND phường Phú Lộc] khen tổ bảo vệ.",
    ],
);

/// "Những tổ nào được khen?": neither the committee nor a department is one of them.
fn another_kind_of_body(seen: &Seen) -> Option<f32> {
    const SMALL: [&str; 16] = [
        "tổ nào",
        "thôn nào",
        "hộ nào",
        "gia đình nào",
        "trường nào",
        "công ty nào",
        "doanh nghiệp nào",
        "hợp tác xã nào",
        "câu lạc bộ nào",
        "chi bộ nào",
        "chi hội nào",
        "bệnh viện nào",
        "khu phố nào",
        "lớp nào",
        "nông dân nào",
        "công nhân nào",
    ];
    const HEADS: [&str; 14] = [
        "ubnd",
        "ủy",
        "sở",
        "hđnd",
        "hội đồng",
        "thành ủy",
        "huyện ủy",
        "quận ủy",
        "tỉnh ủy",
        "đảng",
        "bộ",
        "chính",
        "phòng",
        "ban",
    ];
    let open = matches!(seen.ask.asked, Asked::Who | Asked::What | Asked::Place | Asked::Members);
    let first = seen.focus.split_whitespace().next()?;
    let two: Vec<&str> = seen.focus.split_whitespace().take(2).collect();
    let head = HEADS.iter().any(|head| *head == first || *head == two.join(" "));
    // "UBND" is written out in questions.
    let named = seen.own.split_whitespace().any(|word| means(word, first)) || asks(seen.own, &["ủy ban"]);
    (open && asks(seen.own, &SMALL) && head && !named).then_some(0.5)
}

pub const NOT_SENT_ON: Objection = objection(
    "not those sent on",
    not_sent_on,
    &[
        (
            "Xã gửi lên thành phố mấy gương? / Xã khen [58 gương] trong năm.",
            "0.60",
        ),
        (
            "Xã chọn mấy gương để thành phố khen? / Xã có [58 gương]; số gương được giới thiệu để thành phố khen là 8.",
            "0.60",
        ),
        (
            "How many examples did the commune send to the city? / Xã khen [58 gương] trong năm.",
            "0.60",
        ),
        (
            "How many examples were chosen for the city's commendation? / Xã khen [58 gương] trong năm.",
            "0.60",
        ),
        (
            "How many entries did it send on to the city contest? / Cuộc thi có [463 bài] gửi tới.",
            "0.60",
        ),
        (
            "Các phường gửi lên quận mấy gương? / Quận chọn [27 gương] gửi lên thành phố.",
            "0.40",
        ),
    ],
    &[
        "Xã gửi lên thành phố mấy gương? / Xã lấy [8 gương] gửi lên thành phố.",
        "How many examples did the commune put forward to the province? / Xã đề nghị tỉnh khen [8 gương].",
        "Xã khen mấy gương? / Xã khen [58 gương] trong năm.",
        "Thợ nghĩ ra bao nhiêu ý tưởng gửi lên? / Công nhân gửi về Hội đồng Sáng kiến [173 ý tưởng].",
        "How many delegates will it send on to the city congress? / Đại hội bầu [15 đại biểu] dự cấp trên.",
    ],
);

/// "gửi lên thành phố mấy gương?": how many were commended is not how many went further.
fn not_sent_on(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 26] = [
        "went on to",
        "advanced to",
        "để thành phố khen",
        "để tp khen",
        "để tỉnh khen",
        "forward for city",
        // The apostrophe parts "city's" into two words.
        "for the city s commendation",
        "for the province s commendation",
        "gửi dự thi",
        "chọn dự thi",
        "gửi đi dự",
        "send on",
        "sent on",
        "go on to the",
        "gửi lên",
        "gửi thành phố",
        "gửi tp",
        "trình thành phố",
        "cử lên",
        "giới thiệu lên",
        "send to the city",
        "send to the province",
        "sent to the city",
        "sent to the province",
        "put forward to",
        "forward to the",
    ];
    const TOLD: [&str; 22] = [
        "bầu",
        "đi dự",
        "dự đại hội",
        "chọn",
        "elected",
        "chosen",
        "gửi",
        "trình",
        "cử",
        "giới thiệu",
        "đề nghị",
        "đề xuất",
        "kiến nghị",
        "lên",
        "nộp",
        "dự thi",
        "sent",
        "send",
        "submitted",
        "nominated",
        "forward",
        "proposed",
    ];
    // What came in was sent too: "có 463 bài gửi tới".
    let clause = format!("{}{}{}", seen.before, seen.focus, seen.after);
    if is_amount(seen) && sent_elsewhere(seen.own, &clause) {
        return Some(0.4);
    }
    // "nghĩ ra bao nhiêu ý tưởng gửi lên?": with no place named, what came in was sent up.
    let placed =
        SENT_TO.iter().any(|to| asks(seen.own, &to[1..2])) || asks(seen.own, &["lên cấp", "lên tp", "lên trên"]);
    if asks(seen.own, &["gửi lên"]) && !placed {
        return None;
    }
    let told = ["gửi tới", "gửi về", "gửi đến", "gửi vào"]
        .iter()
        .fold(clause, |told, words| told.replace(&format!(" {words} "), " "));
    (is_amount(seen) && asks(seen.own, &ASKED) && !says(&told, &TOLD)).then_some(0.6)
}

/// Where things are sent up to: how that is asked, and how else it is told.
const SENT_TO: [[&str; 3]; 7] = [
    ["gửi lên quận", "lên quận", "về quận"],
    ["gửi lên huyện", "lên huyện", "về huyện"],
    ["gửi lên thành phố", "lên thành phố", "về thành phố"],
    ["gửi lên tỉnh", "lên tỉnh", "về tỉnh"],
    ["gửi lên trung ương", "lên trung ương", "về trung ương"],
    ["gửi lên xã", "lên xã", "về xã"],
    ["gửi lên phường", "lên phường", "về phường"],
];

/// "gửi lên quận": what was sent on to the city from there.
fn sent_elsewhere(own: &Typed, clause: &str) -> bool {
    let wanted = SENT_TO.iter().find(|to| asks(own, &to[..1]));
    let Some(wanted) = wanted.filter(|to| !says(clause, &to[1..])) else {
        return false;
    };
    let others = SENT_TO.iter().filter(|to| *to != wanted);
    others.into_iter().any(|to| says(clause, &to[..1]))
}

pub const OF_THE_FORMER_UNIT: Objection = objection(
    "of the former unit",
    of_the_former_unit,
    &[
        (
            "Ninh Bình có bao nhiêu Cờ thi đua? / Nếu tách theo đơn vị cũ, Nam Định 41 cờ, Ninh Bình [26 cờ].",
            "0.75",
        ),
        (
            "How many flags did Ninh Binh get? / Tính riêng các tỉnh cũ thì Nam Định 41 cờ, Ninh Bình [26 cờ].",
            "0.75",
        ),
    ],
    &[
        "Ninh Bình cũ có bao nhiêu Cờ thi đua? / Nếu tách theo đơn vị cũ, Nam Định 41 cờ, Ninh Bình [26 cờ].",
        "Ninh Bình có bao nhiêu Cờ thi đua? / Sở Nội vụ cộng kết quả của ba tỉnh cũ: cả thảy [96 cờ].",
    ],
);

/// "Nếu tách theo đơn vị cũ, …": what a unit had before it grew is not what bears its name now.
fn of_the_former_unit(seen: &Seen) -> Option<f32> {
    const OLD: [&str; 8] = [
        "theo đơn vị cũ",
        "theo tỉnh cũ",
        "theo huyện cũ",
        "theo xã cũ",
        "riêng các tỉnh cũ",
        "riêng các huyện cũ",
        "riêng các xã cũ",
        "theo địa giới cũ",
    ];
    const ASKED: [&str; 6] = [
        "cũ",
        "trước sáp nhập",
        "trước khi sáp nhập",
        "trước hợp nhất",
        "former",
        "old",
    ];
    (is_amount(seen) && says(&seen.lead, &OLD) && !asks(seen.asked, &ASKED)).then_some(0.75)
}
