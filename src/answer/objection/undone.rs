//! What was not done: a sentence that says so does not tell what was.

use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;
use crate::text::fold;

pub const UNDONE: Objection = objection(
    "says that it was not",
    undone,
    &[
        (
            "Bà Na bị kỷ luật hình thức gì? / [Hội đồng thống nhất không áp dụng hình thức kỷ luật với bà Na vì hết thời hiệu.]",
            "0.50",
        ),
        (
            "Xã được hưởng mức hỗ trợ gì? / [Xã chưa được hưởng mức hỗ trợ nào vì chưa có nghị quyết.]",
            "0.50",
        ),
    ],
    &[
        "Bà Na bị kỷ luật hình thức gì? / [Bà Na bị áp dụng hình thức kỷ luật khiển trách.]",
        "Xã không được hưởng mức hỗ trợ gì? / [Xã chưa được hưởng mức hỗ trợ nào vì chưa có nghị quyết.]",
    ],
);

/// "Bị kỷ luật hình thức gì?" is not told by a sentence that says there was none.
fn undone(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::What || asks(seen.asked, &DENIES) {
        return None;
    }
    let asked: Vec<&str> = seen.asked.split_whitespace().collect();
    let at = asked
        .iter()
        .position(|word| matches!(fold::bare(word).as_str(), "gi" | "nao"))?;
    let noun = fold::bare(asked.get(at.checked_sub(1)?)?);
    let told: Vec<&str> = seen.sentence.split_whitespace().collect();
    let denied = |said: usize| {
        let before = &told[said.saturating_sub(5)..said];
        before.iter().any(|word| DENIES.contains(word))
    };
    let stands = |said: usize| fold::bare(told[said]) == noun;
    let mut said = (0..told.len()).filter(|at| stands(*at)).peekable();
    (said.peek().is_some() && said.all(denied)).then_some(0.5)
}

pub const DONE_NOT_DENIED: Objection = objection(
    "those it was done to",
    done_not_denied,
    &[
        (
            "Bao nhiêu hồ sơ không được thông qua? / Kết quả bỏ phiếu: [83 hồ sơ] được thông qua, 11 hồ sơ bị trả lại.",
            "0.40",
        ),
        ("Mấy hộ chưa được công nhận? / Xã có [917 hộ] được công nhận.", "0.40"),
        (
            "con bao nhieu to chua lap diem ho tro / [42/57 tổ] đã lập điểm hỗ trợ; mười lăm tổ còn lại làm trong quý I.",
            "0.40",
        ),
    ],
    &[
        "Bao nhiêu hồ sơ không được thông qua? / Có [11 hồ sơ] không được thông qua.",
        "Bao nhiêu hồ sơ được thông qua? / Kết quả bỏ phiếu: [83 hồ sơ] được thông qua.",
        "Bao nhiêu hồ sơ không được thông qua? / Kết quả bỏ phiếu: [11 hồ sơ] bị trả lại.",
        "Mấy tổ chưa lập điểm hỗ trợ? / [15 tổ] chưa lập điểm hỗ trợ, 42 tổ đã lập.",
        "Mấy tổ lập điểm hỗ trợ? / [42/57 tổ] đã lập điểm hỗ trợ.",
    ],
);

/// "không được thông qua": those that were passed are the others.
fn done_not_denied(seen: &Seen) -> Option<f32> {
    if seen.ask.asked == Asked::HowMany && done_already(seen) {
        return Some(0.4);
    }
    let asked: Vec<&str> = seen.own.split_whitespace().collect();
    let denied = asked
        .windows(2)
        .position(|two| DENIES.contains(&two[0]) && two[1] == "được")?;
    let words = &asked[denied + 2..];
    let told: Vec<&str> = seen.part.split_whitespace().collect();
    let done = |at: usize| at > 0 && told[at - 1] == "được" && !(at > 1 && DENIES.contains(&told[at - 2]));
    // "không được hội đồng thông qua": who did it may stand between.
    let verb = told
        .iter()
        .enumerate()
        .any(|(at, word)| done(at) && words.contains(word));
    let denies = told.iter().any(|word| DENIES.contains(word));
    (seen.ask.asked == Asked::HowMany && verb && !denies).then_some(0.4)
}

/// "chưa lập": those that "đã lập" are the others.
fn done_already(seen: &Seen) -> bool {
    let asked: Vec<&str> = seen.asked.bare.split_whitespace().collect();
    let told: Vec<&str> = seen.part.split_whitespace().collect();
    let done = |verb: &str| told.windows(2).any(|two| two[0] == "đã" && fold::bare(two[1]) == verb);
    let denied = |two: &[&str]| two[0] == "chua" && done(two[1]);
    asked.windows(2).any(denied) && !told.iter().any(|word| DENIES.contains(word))
}

pub const TURNED_DOWN: Objection = objection(
    "those turned down",
    turned_down,
    &[
        (
            "Hội đồng chốt mấy Cờ của tỉnh? / Như vậy [11 đơn vị] bị gạt khỏi danh sách Cờ của tỉnh.",
            "0.50",
        ),
        (
            "Tỉnh khen bao nhiêu tập thể? / Có [8 tập thể] bị loại vì nợ thuế.",
            "0.50",
        ),
    ],
    &[
        "Mấy đơn vị bị loại? / Như vậy [11 đơn vị] bị gạt khỏi danh sách Cờ của tỉnh.",
        "Bao nhiêu đơn vị không được Cờ? / Như vậy [11 đơn vị] bị gạt khỏi danh sách Cờ của tỉnh.",
        "Tỉnh khen bao nhiêu tập thể? / Tỉnh khen [47 tập thể], 8 tập thể bị loại.",
    ],
);

/// "Hội đồng chốt mấy Cờ?": those who were struck off the list got none.
fn turned_down(seen: &Seen) -> Option<f32> {
    const DOWN: [&str; 6] = ["bị gạt", "bị loại", "bị bác", "bị trả lại", "bị rút", "gạt khỏi"];
    const ASKED: [&str; 20] = [
        "gạt",
        "loại",
        "bác",
        "trả",
        "rút",
        "không",
        "chưa",
        "mất",
        "bị",
        "trượt",
        "rớt",
        "nợ",
        "drop",
        "dropped",
        "rejected",
        "turned down",
        "struck",
        "excluded",
        "lost",
        "not",
    ];
    // "11 đơn vị bị gạt khỏi danh sách: 8 doanh nghiệp nợ thuế"
    const GOT: [&str; 6] = ["được", "khen", "tặng", "công nhận", "nhận", "còn"];
    let of_them = says(&seen.before, &DOWN) && !says(&seen.part, &GOT);
    let told = seen.ask.asked == Asked::HowMany && (says(&seen.part, &DOWN) || of_them);
    (told && !asks(seen.asked, &ASKED)).then_some(0.5)
}

/// Words that deny.
const DENIES: [&str; 2] = ["không", "chưa"];

pub const ONLY_A_PLEA: Objection = objection(
    "only a plea",
    only_a_plea,
    &[
        (
            "Bà con có phải tự làm giấy tờ gì không? / [“Khen bà con, đừng để họ phải làm hồ sơ”]",
            "0.60",
        ),
        (
            "Có phải xã bỏ giấy tờ gì không? / [Ông Hà nói: “Hãy bỏ bớt giấy tờ cho dân.”]",
            "0.60",
        ),
    ],
    &[
        "Bà con có phải tự làm giấy tờ gì không? / [Bà con không phải làm hồ sơ, cán bộ xã làm hộ.]",
        "Ông Hà nói gì? / [Ông Hà nói: “Hãy bỏ bớt giấy tờ cho dân.”]",
    ],
);

/// "Có phải … không?": what somebody asks others to do, or not to do, does not say how it is.
fn only_a_plea(seen: &Seen) -> Option<f32> {
    (asks(seen.asked, &["có phải"]) && says(&seen.sentence, &["đừng", "hãy", "chớ"])).then_some(0.6)
}

/// What good deeds are told by.
const DEEDS: [&str; 16] = [
    "giúp",
    "trồng",
    "bảo vệ",
    "dạy",
    "cứu",
    "hiến",
    "vận động",
    "làm",
    "lập",
    "mở",
    "xây",
    "chăm",
    "góp",
    "nuôi",
    "sửa",
    "giữ",
];

pub const ONLY_A_HOME: Objection = objection(
    "only where somebody lives",
    only_a_home,
    &[
        (
            "Ông Nguyễn Văn Na làm việc gì tốt? / [Nhà ông Nguyễn Văn Na nằm ngay chân đồi, thuộc thôn Thanh Trí.]",
            "0.50",
        ),
        (
            "ba Tran Thi Na da lam gi / [Gia đình bà Trần Thị Na ở xóm 3, cách trụ sở xã chừng một cây số.]",
            "0.50",
        ),
    ],
    &[
        "Ông Nguyễn Văn Na làm việc gì tốt? / [Nhà ông Nguyễn Văn Na nằm cuối xóm, là nơi ông dạy chữ cho 20 em.]",
        "Nhà ông Nguyễn Văn Na ở đâu? / Nhà ông Nguyễn Văn Na nằm ngay chân đồi, thuộc [thôn Thanh Trí].",
    ],
);

/// "Ông A làm việc gì tốt?" is not told by where his house stands.
fn only_a_home(seen: &Seen) -> Option<f32> {
    const HOMES: [&str; 5] = [" nhà ", " căn nhà ", " ngôi nhà ", " gia đình ", " quê "];
    const STANDS: [&str; 5] = ["nằm", "ở", "tọa lạc", "thuộc", "cách"];
    const ELSE: [&str; 4] = ["nhận", "tặng", "nấu", "nơi"];
    let home = HOMES.iter().any(|home| seen.sentence.starts_with(home));
    let only = home && says(&seen.sentence, &STANDS) && !says(&seen.sentence, &DEEDS) && !says(&seen.sentence, &ELSE);
    (seen.ask.asked == Asked::Deeds && only).then_some(0.5)
}

pub const ONLY_HONOURED: Objection = objection(
    "only what he was given",
    only_honoured,
    &[
        (
            "Ông Nguyễn Văn Na làm việc gì tốt? / [Chủ tịch UBND thành phố tặng ông Na danh hiệu “Người tốt, việc tốt”.]",
            "0.50",
        ),
        (
            "ba Tran Thi Na da lam gi / [Năm 2020, bà Trần Thị Na được tặng Bằng khen.]",
            "0.50",
        ),
    ],
    &[
        "Ông Nguyễn Văn Na làm việc gì tốt? / [Ông Na được tặng Bằng khen vì giữ rừng suốt 22 năm.]",
        "Ông Nguyễn Văn Na làm việc gì tốt? / [Ông Na mở lớp dạy chữ, được quận tặng Giấy khen.]",
    ],
);

/// "Ông A làm việc gì tốt?" is not told by what he got for it.
fn only_honoured(seen: &Seen) -> Option<f32> {
    const GIVEN: [&str; 6] = [
        "danh hiệu",
        "bằng khen",
        "giấy khen",
        "huân chương",
        "kỷ niệm chương",
        "cờ thi đua",
    ];
    const GOT: [&str; 6] = ["tặng", "trao", "nhận", "được phong", "đạt", "công nhận"];
    const FOR: [&str; 8] = ["vì", "do", "nhờ", "với", "có công", "thành tích", "khi", "từ"];
    let given = says(&seen.sentence, &GIVEN) && says(&seen.sentence, &GOT);
    let told = says(&seen.sentence, &FOR) || says(&seen.sentence, &DEEDS);
    (seen.ask.asked == Asked::Deeds && given && !told).then_some(0.5)
}
