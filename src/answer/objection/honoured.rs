//! Numbers of those who were honoured, and of those who were not.

use super::rules::objection;
use super::{GIVING, Objection, Seen, asks, first_words, last_words, says};
use crate::question::asked::Asked;

pub const ONLY_HONOURED: Objection = objection(
    "only those honoured",
    honoured,
    &[
        (
            "Bệnh viện có bao nhiêu người làm việc? / Thủ tướng trao Huân chương Lao động cho 3 tập thể và [4 cá nhân] của bệnh viện.",
            "0.60",
        ),
        (
            "How many people work at the hospital? / Sở trao Giấy khen cho [5 cá nhân] của bệnh viện.",
            "0.60",
        ),
        (
            "Huy động bao nhiêu người dập lửa? / Được tặng Giấy khen có Ban Chỉ huy Quân sự xã Phú Lộc, Đội Cảnh sát chữa cháy Công an huyện Tân Kỳ cùng [7 cá nhân].",
            "0.60",
        ),
    ],
    &[
        "Bệnh viện có bao nhiêu người được khen? / Sở trao Giấy khen cho [5 cá nhân] của bệnh viện.",
        "Bệnh viện có bao nhiêu người làm việc? / Bệnh viện có [720 người].",
    ],
);

/// How many were given an award is not how many there are.
fn honoured(seen: &Seen) -> Option<f32> {
    const GIVEN: [&str; 7] = [
        "trao",
        "tặng",
        "khen thưởng",
        "biểu dương",
        "tuyên dương",
        "tôn vinh",
        "vinh danh",
    ];
    const AWARDS: [&str; 10] = [
        "bằng khen",
        "giấy khen",
        "huân chương",
        "huy chương",
        "kỷ niệm chương",
        "danh hiệu",
        "cờ thi đua",
        "khen thưởng",
        "biểu dương",
        "tuyên dương",
    ];
    const ASKED: [&str; 38] = [
        "khen",
        "thưởng",
        "tặng",
        "trao",
        "nhận",
        "đạt",
        "được",
        "dc",
        "phong",
        "bằng",
        "danh hiệu",
        "huân chương",
        "huy chương",
        "giải",
        "cờ",
        "gương",
        "điển hình",
        "tiêu biểu",
        "xuất sắc",
        "vinh danh",
        "tôn vinh",
        "biểu dương",
        "tuyên dương",
        "chọn",
        "award",
        "awards",
        "awarded",
        "honoured",
        "honored",
        "commended",
        "praised",
        "received",
        "got",
        "get",
        "receive",
        "won",
        "rewarded",
        "title",
    ];
    if seen.leans || seen.names_award {
        return None;
    }
    let people = says(&seen.focus, &["cá nhân", "người", "tập thể", "đơn vị", "gia đình"]);
    let near = last_words(&seen.before, 14);
    // "Được tặng Giấy khen có Ban A, Đội B cùng 7 cá nhân": those who got it may stand in a long row.
    let heads = ["được tặng", "được khen", "được khen thưởng", "được thưởng", "được trao"];
    let row = || heads.iter().any(|head| seen.lead.starts_with(&format!(" {head} ")));
    let told = (says(&near, &GIVEN) && says(&near, &AWARDS)) || row();
    let asked = asks(seen.asked, &ASKED) || asks(seen.asked, &GIVING_ENGLISH);
    (seen.ask.asked == Asked::HowMany && people && told && !asked).then_some(0.6)
}

/// Other words by which somebody asks who was given something.
const GIVING_ENGLISH: [&str; 26] = [
    "medal",
    "medals",
    "flag",
    "flags",
    "certificate",
    "certificates",
    "order",
    "titles",
    "prize",
    "prizes",
    "given",
    "presented",
    "reward",
    "rewards",
    "commend",
    "honour",
    "honor",
    "praise",
    "give",
    "gave",
    "present",
    "recognised",
    "recognized",
    "named",
    "recognise",
    "recognize",
];

pub const NOT_ATTENDING: Objection = objection(
    "honoured, not attending",
    not_attending,
    &[
        (
            "Lễ trao bằng khen có bao nhiêu người dự? / Tại buổi lễ, 12 tập thể và [46 cá nhân] đã nhận Bằng khen.",
            "0.50",
        ),
        (
            "How many delegates attended the conference? / Dịp này, quận tặng Giấy khen cho [31 cá nhân].",
            "0.50",
        ),
    ],
    &[
        "Lễ trao bằng khen có bao nhiêu người dự? / Dự lễ có [300 đại biểu], trong đó 46 cá nhân nhận Bằng khen.",
        "Lễ trao bằng khen có bao nhiêu người được khen? / Tại buổi lễ, 12 tập thể và [46 cá nhân] đã nhận Bằng khen.",
        "Bao nhiêu người dự lễ đón huân chương? / [500 người] có mặt, đón nhận Huân chương cùng nhà trường.",
    ],
);

/// How many were given something at a meeting is not how many came to it.
fn not_attending(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 18] = [
        "người dự",
        "người tham dự",
        "người đến dự",
        "người về dự",
        "người tới dự",
        "đại biểu dự",
        "đại biểu tham dự",
        "đại biểu về dự",
        "đại biểu đến dự",
        "đại biểu tới dự",
        "khách dự",
        "khách mời",
        "attended",
        "attend",
        "attendees",
        "guests",
        "people came",
        "delegates came",
    ];
    const CAME: [&str; 7] = [
        "dự",
        "có mặt",
        "chứng kiến",
        "chung vui",
        "tham gia",
        "đại biểu",
        "attended",
    ];
    const GOT: [&str; 3] = ["nhận", "được tặng", "được khen"];
    if seen.ask.asked != Asked::HowMany || !asks(seen.own, &ASKED) {
        return None;
    }
    let behind = first_words(&seen.after, 4);
    let near = last_words(&seen.before, 14);
    let given = says(&behind, &GOT) || says(&behind, &GIVING) || says(&near, &GIVING);
    let came = [&near, &behind, &seen.focus].iter().any(|text| says(text, &CAME));
    (given && !came).then_some(0.5)
}

pub const SENT_ELSEWHERE: Objection = objection(
    "elected to go elsewhere",
    sent_elsewhere,
    &[
        (
            "Đại hội thi đua quận có bao nhiêu đại biểu? / Đại hội bầu đoàn [12 đại biểu] đi dự đại hội cấp thành phố.",
            "0.50",
        ),
        (
            "How many delegates attended the congress? / The congress elected [12 delegates] to the city's congress.",
            "0.50",
        ),
        (
            "Đại hội quận: mấy đại biểu dự? / Đại hội bầu đoàn gồm 9 đại biểu chính thức, [1 đại biểu] dự khuyết đi dự đại hội thành phố.",
            "0.50",
        ),
        (
            "Đại hội thi đua tỉnh có mấy đại biểu? / Ông A công bố danh sách [11 đại biểu] dự Đại hội toàn quốc.",
            "0.50",
        ),
    ],
    &[
        "Đại hội bầu bao nhiêu đại biểu đi dự cấp trên? / Đại hội bầu đoàn [12 đại biểu] đi dự đại hội cấp thành phố.",
        "Đại hội thi đua quận có bao nhiêu đại biểu? / Dự đại hội có [250 đại biểu].",
        "Đoàn dự đại hội thành phố có mấy đại biểu? / Đại hội bầu đoàn [12 đại biểu] đi dự đại hội cấp thành phố.",
    ],
);

/// So many words before one part of a delegation say that it was elected.
const DELEGATION: usize = 9;

/// How many are elected to go to another congress is not how many came to this one.
fn sent_elsewhere(seen: &Seen) -> Option<f32> {
    const ELECTED: [&str; 9] = [
        "chọn", "selected", "bầu", "cử", "suy tôn", "elected", "chose", "elects", "picked",
    ];
    const ASKED: [&str; 24] = [
        "represent",
        "choose",
        "pick",
        "picked",
        "select",
        "selected",
        "bầu",
        "cử",
        "chọn",
        "suy tôn",
        "đi dự",
        "đoàn",
        "lên dự",
        "cấp trên",
        "chính thức",
        "elect",
        "elected",
        "sent",
        "send",
        "chosen",
        "chose",
        "official",
        "delegation",
        "go to",
    ];
    let delegates = says(&seen.focus, &["đại biểu", "delegates"]) && seen.ask.asked == Asked::HowMany;
    // "Bầu đoàn gồm 9 đại biểu chính thức, 1 đại biểu dự khuyết đi dự …"
    let behind = first_words(&seen.after, 6);
    let goes = says(&behind, &["đi dự", "dự khuyết"]);
    let near = if goes { DELEGATION } else { 4 };
    let listed = says(&last_words(&seen.before, 3), &["danh sách"]) && says(&behind, &["dự"]);
    let told = says(&last_words(&seen.before, near), &ELECTED) || listed;
    (delegates && told && !asks(seen.own, &ASKED)).then_some(0.5)
}

pub const COMMENDED_IN_CLUSTER: Objection = objection(
    "commended, no members",
    commended_in_cluster,
    &[
        (
            "Cụm 11 năm 2016 có bao nhiêu đơn vị? / Năm 2016, các huyện khen thường xuyên [3.418 tập thể].",
            "0.30",
        ),
        (
            "Khối thi đua số 2 có mấy thành viên? / Khối đề nghị tặng Cờ thi đua cho [3 đơn vị].",
            "0.30",
        ),
    ],
    &[
        "Cụm 11 năm 2016 khen bao nhiêu đơn vị? / Năm 2016, các huyện khen thường xuyên [3.418 tập thể].",
        "Cụm 11 có bao nhiêu đơn vị? / Cụm 11 gồm [6 đơn vị] là các huyện phía nam.",
        "Cụm 11 có mấy đơn vị được tặng Cờ? / Thành phố tặng Cờ cho [3 đơn vị].",
    ],
);

/// How many units a cluster has is not how many were commended or proposed in it.
fn commended_in_cluster(seen: &Seen) -> Option<f32> {
    const CLUSTERS: [&str; 3] = ["cụm", "khối", "cluster"];
    const UNITS: [&str; 9] = [
        "don", "thanh", "huyen", "quan", "tinh", "members", "units", "truong", "dia",
    ];
    const PUT_FORWARD: [&str; 4] = ["đề nghị", "trình", "suy tôn", "đề xuất"];
    const ASKED: [&str; 6] = ["được", "nhận", "đạt", "đề nghị", "dẫn đầu", "cờ"];
    let unit = seen.ask.noun.first().is_some_and(|noun| UNITS.contains(&noun.as_str()));
    let counted = seen.ask.asked == Asked::HowMany && unit && !seen.names_award;
    let given = asks(seen.own, &GIVING) || asks(seen.own, &ASKED);
    let near = last_words(&seen.before, 8);
    let told = says(&near, &GIVING) || says(&near, &PUT_FORWARD);
    (counted && asks(seen.own, &CLUSTERS) && !given && told).then_some(0.3)
}
