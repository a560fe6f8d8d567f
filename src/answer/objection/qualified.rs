//! Which of them are counted: all delegates are not the official ones, nor all members the women.

use super::number::is_number;
use super::rules::objection;
use super::{Objection, Seen, Typed, asks, first_words, last_words, may_mean, means, says};
use crate::question::asked::Asked;

pub const WOMEN_COUNTED_ELSEWHERE: Objection = objection(
    "the women are counted elsewhere",
    women_elsewhere,
    &[
        (
            "Mấy người là nữ? / Chosen from [208 nominees], the 60 include 27 women.",
            "0.40",
        ),
        (
            "Trong số được khen có bao nhiêu nữ? / Quận khen [156 người], trong đó 70 nữ.",
            "0.40",
        ),
    ],
    &[
        "Mấy người là nữ? / Chosen from 208 nominees, the 60 include [27 women].",
        "Quận khen bao nhiêu người? / Quận khen [156 người], trong đó 70 nữ.",
        "Hội Phụ nữ khen bao nhiêu người? / Hội khen [156 người], trong đó 70 nữ.",
    ],
);

/// "mấy người là nữ": a number of all, where the sentence counts the women too.
fn women_elsewhere(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 7] = [
        "là nữ",
        "bao nhiêu nữ",
        "mấy nữ",
        "người nữ",
        "how many women",
        "are women",
        "were women",
    ];
    const WOMEN: [&str; 4] = ["nữ", "phụ nữ", "women", "female"];
    let women = |text: &str| says(text, &WOMEN);
    let own = women(&seen.focus) || women(&first_words(&seen.after, 2)) || women(&last_words(&seen.before, 2));
    let words: Vec<&str> = seen.sentence.split_whitespace().collect();
    let counted = words.windows(2).any(|two| is_number(two[0]) && WOMEN.contains(&two[1]));
    let asked = seen.ask.asked == Asked::HowMany && asks(seen.own, &ASKED);
    (asked && counted && !own).then_some(0.4)
}

pub const ANOTHER_SORT: Objection = objection(
    "not those of the sort asked",
    another_sort,
    &[
        (
            "Hội nghị có bao nhiêu đại biểu chính thức? / Hội nghị bầu đoàn [8 đại biểu] đi dự Đại hội cấp trên.",
            "0.75",
        ),
        (
            "How many official delegates attended? / Hội nghị bầu [8 đại biểu] đi dự Đại hội cấp trên.",
            "0.75",
        ),
        (
            "Phường nhận bao nhiêu hồ sơ online? / Phường tiếp nhận [21.460 hồ sơ], trong đó 17.835 hồ sơ nộp qua mạng.",
            "0.75",
        ),
        (
            "Xã có mấy hồ sơ bị loại vì sáng kiến đi chép? / [9 hồ sơ] không được chấp thuận.",
            "0.50",
        ),
        (
            "Mấy người Mường được mời dự? / Huyện biểu dương [58 người] có uy tín.",
            "0.60",
        ),
        (
            "Huyện có mấy người Thái được khen? / Huyện khen [58 người] có uy tín.",
            "0.60",
        ),
        (
            "Bao nhiêu người trong số đó là công an? / Tỉnh đã khen 118 tập thể và [301 cá nhân].",
            "0.75",
        ),
        (
            "Xã có mấy cán bộ chuyên trách? / Toàn xã có [61 cán bộ] xuống thôn.",
            "0.75",
        ),
    ],
    &[
        "Hội nghị có bao nhiêu đại biểu chính thức? / Hội nghị có [250 đại biểu] chính thức.",
        "Xã có mấy hồ sơ bị loại vì sáng kiến đi chép? / Có [3 hồ sơ] mà sáng kiến bị coi là sao chép.",
        "Hội nghị có bao nhiêu đại biểu? / Hội nghị bầu đoàn [8 đại biểu] đi dự Đại hội cấp trên.",
        "Mấy người Mường được mời dự? / Trong đó [44 người] là dân tộc Mường, 14 người dân tộc Dao.",
        "Phường nhận bao nhiêu hồ sơ online? / Phường tiếp nhận 21.460 hồ sơ, trong đó [17.835 hồ sơ] nộp qua mạng.",
        "How many volunteers joined? / Có [61 tình nguyện viên] tham gia.",
        "Phường khen bao nhiêu hộ kinh doanh? / Phường khen [58 hộ] nộp thuế tốt.",
        "Mấy người kinh doanh được khen? / Phường khen [12 người] nộp thuế tốt.",
        "Em Hoa giúp bao nhiêu bạn? / Em giúp [4 bạn] cùng lớp.",
        "Em Thái giúp bao nhiêu bạn? / Em giúp [4 bạn] cùng lớp.",
    ],
);

/// Words that say which of them, in questions and in reports.
const SORTS: [(&[&str], &[&str]); 12] = [
    (
        &["online", "trực tuyến", "qua mạng"],
        &[
            "online",
            "trực tuyến",
            "qua mạng",
            "điện tử",
            "trên mạng",
            "dịch vụ công",
        ],
    ),
    (&["hộ nghèo", "poor households", "poor families"], &["nghèo", "poor"]),
    (&["đại biểu chính thức", "official delegates"], &["chính thức"]),
    (&["dự bị", "dự khuyết", "reserve", "alternate"], &["dự bị", "dự khuyết"]),
    (&["chuyên trách", "full time"], &["chuyên trách"]),
    (
        &["không chuyên trách", "bán chuyên trách", "part time"],
        &["không chuyên trách", "bán chuyên trách"],
    ),
    (&["danh dự", "honorary"], &["danh dự"]),
    (&["thường trú", "permanent"], &["thường trú"]),
    (
        &["là công an", "người công an", "police officers"],
        &["công an", "cảnh sát", "police"],
    ),
    (
        &["là bộ đội", "là quân nhân", "soldiers"],
        &["bộ đội", "quân đội", "quân nhân", "chiến sĩ", "biên phòng", "soldiers"],
    ),
    (
        &["là nhân viên y tế", "là y bác sĩ", "health workers", "medical workers"],
        &["y tế", "y bác sĩ", "thầy thuốc", "bác sĩ", "health", "medical"],
    ),
    (
        &["là giáo viên", "là nhà giáo", "are teachers", "were teachers"],
        &["giáo viên", "nhà giáo", "thầy", "cô giáo", "teachers"],
    ),
];

/// Whether words say of which sort what is counted is, as the question does in its own: "nộp qua mạng" of "hồ sơ online".
pub(super) fn says_sort(seen: &Seen, words: &str) -> bool {
    SORTS
        .iter()
        .any(|(asked, told)| asks(seen.own, asked) && says(words, told))
}

/// The people whose members are counted: "mấy người Mường", "bao nhiêu đồng bào Dao".
pub(super) fn people(own: &Typed) -> Option<&'static str> {
    const PEOPLES: [&str; 14] = [
        "mường",
        "tày",
        "nùng",
        "mông",
        "khmer",
        "chăm",
        "ê đê",
        "gia rai",
        "ba na",
        "sán dìu",
        "cao lan",
        "giáy",
        "vân kiều",
        "cơ tu",
    ];
    // Those that are names or other words as well: "em Hoa", "hộ kinh doanh".
    const AMBIGUOUS: [&str; 4] = ["dao", "thái", "kinh", "hoa"];
    const HEADS: [&str; 3] = ["người", "dân tộc", "đồng bào"];
    const OTHER_HEADS: [&str; 3] = ["hộ", "học sinh", "em"];
    let asked = |heads: &[&str], people: &str| heads.iter().any(|head| may_mean(own, &[&format!("{head} {people}")]));
    let mut plain = PEOPLES.into_iter();
    let plain = plain.find(|people| asked(&HEADS, people) || asked(&OTHER_HEADS, people));
    let mut ambiguous = AMBIGUOUS.into_iter().filter(|people| asked(&HEADS, people));
    plain.or_else(|| ambiguous.next().filter(|_| !asks(own, &["kinh doanh"])))
}

/// "Bao nhiêu đại biểu chính thức": a number beside which nothing says that they are official ones.
fn another_sort(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::HowMany || !seen.focus.split_whitespace().any(is_number) {
        return None;
    }
    // What stands behind the next number is told of that.
    let next = seen.after.split(|c: char| c.is_ascii_digit()).next().unwrap_or("");
    if let Some(people) = seen.question.people() {
        return (!says(&seen.part, &[people]) && !says(next, &[people])).then_some(0.6);
    }
    if reason_unsaid(seen) {
        return Some(0.5);
    }
    let (_, told) = SORTS.iter().rfind(|(asked, _)| asks(seen.own, asked))?;
    // "Số hộ nghèo từ 57 còn 14"
    let counted = last_words(&seen.before, 6);
    (!says(&seen.part, told) && !says(next, told) && !says(&counted, told)).then_some(0.75)
}

/// "Mấy hồ sơ bị loại vì sáng kiến đi chép?": a sentence that says no word of the reason counts others as well.
fn reason_unsaid(seen: &Seen) -> bool {
    /// So many words behind "bị" is the reason led in, and so many words tell it at most.
    const LED: usize = 5;
    const LONGEST: usize = 7;
    const EMPTY: [&str; 12] = [
        "đi", "là", "của", "có", "bị", "không", "năm", "đã", "cho", "ở", "chưa", "được",
    ];
    let words: Vec<&str> = seen.own.split_whitespace().collect();
    let suffers = words.iter().position(|word| means(word, "bị"));
    let led = suffers.and_then(|at| {
        let near = words.iter().enumerate().skip(at + 2).take(LED);
        near.into_iter()
            .find(|(_, word)| means(word, "vì"))
            .map(|(at, _)| at + 1)
    });
    let Some(from) = led else {
        return false;
    };
    let telling = |word: &&&str| !EMPTY.iter().any(|empty| means(word, empty));
    let reason: Vec<&str> = words[from..].iter().take(LONGEST).filter(telling).copied().collect();
    let told: Vec<&str> = seen.sentence.split_whitespace().collect();
    let said = |word: &&str| told.iter().any(|told| means(word, told));
    reason.len() >= 2 && !reason.iter().any(said)
}

pub const KIN: Objection = objection(
    "only somebody's kin",
    kin,
    &[
        (
            "Tổ của ông Thược có mấy người? / [Ba người] con trai của ông đều theo cha vào tổ.",
            "0.50",
        ),
        (
            "Câu lạc bộ có bao nhiêu người? / [Hai người] con gái bà Na cũng hát hay.",
            "0.50",
        ),
    ],
    &[
        "Ông Thược có mấy người con trai? / [Ba người] con trai của ông đều theo cha vào tổ.",
        "Ông Thược có mấy con? / [Ba người] con của ông đều theo cha vào tổ.",
        "Tổ của ông Thược có mấy người? / Tổ nay có [15 người].",
    ],
);

/// "Tổ có mấy người?": the sons of its head are some of them at most.
fn kin(seen: &Seen) -> Option<f32> {
    const OF_THEM: [&str; 12] = [
        "con",
        "con trai",
        "con gái",
        "cháu",
        "em trai",
        "em gái",
        "anh trai",
        "chị gái",
        "anh em",
        "chị em",
        "cháu nội",
        "bạn",
    ];
    if seen.ask.asked != Asked::HowMany || seen.ask.noun.first().is_none_or(|noun| noun != "nguoi") {
        return None;
    }
    let behind = seen.after.split_whitespace().next()?;
    let told = OF_THEM.iter().any(|word| word.split(' ').next() == Some(behind)) && seen.focus.contains(" người ");
    (told && !asks(seen.own, &OF_THEM)).then_some(0.5)
}

pub const OF_ALL_KINDS: Objection = objection(
    "awards of all kinds together",
    of_all_kinds,
    &[
        (
            "Tỉnh được mấy Huân chương Lao động? / Có [742 tập thể, cá nhân] được thưởng huân chương các loại, trong đó 518 là Huân chương Lao động.",
            "0.50",
        ),
        (
            "How many Labour Orders did the province get? / Tỉnh có 9 người là Chiến sĩ thi đua và [1.016 huân chương] các loại.",
            "0.50",
        ),
    ],
    &[
        "Tỉnh được mấy Huân chương Lao động? / Có 742 tập thể được thưởng huân chương các loại, trong đó [518] là Huân chương Lao động.",
        "Tỉnh được mấy huân chương? / Có [742 tập thể, cá nhân] được thưởng huân chương các loại, trong đó 518 là Huân chương Lao động.",
    ],
);

/// "Mấy Huân chương Lao động?": how many orders of all kinds there were is more than that.
fn of_all_kinds(seen: &Seen) -> Option<f32> {
    const ONE_KIND: [&str; 12] = [
        "huân chương lao động",
        "huân chương độc lập",
        "huân chương bảo vệ",
        "huân chương chiến công",
        "huy chương vàng",
        "labour order",
        "labour orders",
        "labor order",
        "labor orders",
        "independence order",
        "independence orders",
        "hclđ",
    ];
    const ALL: [&str; 6] = [
        "huân chương các loại",
        "huy chương các loại",
        "huân chương các hạng loại",
        "orders of all kinds",
        "orders of various kinds",
        "medals of all kinds",
    ];
    // What stands behind the next number is told of that.
    let next = seen.after.split(|c: char| c.is_ascii_digit()).next().unwrap_or("");
    let told = format!("{}{next}", seen.focus.trim_end());
    (seen.ask.asked == Asked::HowMany && asks(seen.own, &ONE_KIND) && says(&told, &ALL)).then_some(0.5)
}
