//! What something grew from, those of them that are of the asked quality, and what came about of late: two answers beside
//! each other, of which the other one is meant.

use super::rules::objection;
use super::{Objection, Seen, asks, moment, number};
use crate::question::asked::Asked;
use crate::text::fold;
use crate::text::phrase::{any_ends, any_stands};

pub const WHERE_IT_BEGAN: Objection = objection(
    "what it grew from",
    where_it_began,
    &[
        (
            "Tỉnh có bao nhiêu ấp không rác? / Từ [12 ấp] làm thử, mô hình nay có ở 403 ấp.",
            "0.50",
        ),
        (
            "Hợp tác xã có mấy thành viên? / Từ chỗ chỉ có [7 thành viên], hợp tác xã đã phát triển lên 64 hộ.",
            "0.50",
        ),
        (
            "How many hamlets keep the model? / From [12 hamlets] in one district the model has grown to 403.",
            "0.50",
        ),
    ],
    &[
        "Lúc đầu có mấy ấp làm thử? / Từ [12 ấp] làm thử, mô hình nay có ở 403 ấp.",
        "Tăng từ bao nhiêu ấp? / Từ [12 ấp] làm thử, mô hình nay có ở 403 ấp.",
        "Tỉnh có bao nhiêu ấp không rác? / Từ 12 ấp làm thử, mô hình nay có ở [403 ấp].",
        "Xã nhận hồ sơ của mấy ấp? / Từ [12 ấp] gửi về, xã chọn bài của ông Tí.",
    ],
);

/// "Từ 12 ấp làm thử, mô hình nay có ở 403 ấp": the number something grew from is not what there is.
fn where_it_began(seen: &Seen) -> Option<f32> {
    const FROM: [&str; 9] = [
        "từ",
        "từ chỉ",
        "từ chỗ",
        "từ chỗ chỉ có",
        "từ chỗ chỉ",
        "từ con số",
        "from",
        "from just",
        "from only",
    ];
    const ASKED: [&str; 10] = [
        "đầu",
        "thử",
        "khởi",
        "mới",
        "từ mấy",
        "từ bao nhiêu",
        "first",
        "begin",
        "start",
        "from how",
    ];
    const GROWN: [&str; 10] = [
        "nay",
        "giờ",
        "lên",
        "lên tới",
        "lên đến",
        "đã có",
        "nhân rộng",
        "to",
        "now",
        "today",
    ];
    if !moment::is_amount(seen) || asks(seen.asked, &ASKED) || !any_ends(&seen.before, &FROM) {
        return None;
    }
    let words: Vec<&str> = seen.behind.split_whitespace().collect();
    let grown = |at: usize| {
        GROWN.iter().any(|word| {
            let parts = word.split(' ').count();
            words.get(at..at + parts).is_some_and(|run| run.join(" ") == **word)
        })
    };
    let counted = |at: usize| words[at..].iter().take(NEAR).any(|word| number::is_number(word));
    (0..words.len()).any(|at| grown(at) && counted(at)).then_some(0.5)
}

/// So many words behind "nay" stands the number of today.
const NEAR: usize = 9;

pub const OF_THE_QUALITY: Objection = objection(
    "those of the asked quality are counted too",
    of_the_quality,
    &[
        (
            "Lớp có bao nhiêu học trò khuyết tật? / Đã có 48 người học xong, trong đó 19 người khuyết tật; [5 học trò] mở được xưởng.",
            "0.40",
        ),
        (
            "Quận có mấy công nhân nữ được khen? / [96 công nhân] được khen, có 41 người nữ.",
            "0.40",
        ),
    ],
    &[
        "Lớp có bao nhiêu học trò khuyết tật? / Đã có 48 học trò, trong đó [19 người] khuyết tật.",
        "Lớp có bao nhiêu học trò khuyết tật? / Lớp có [5 học trò], nhiều em khuyết tật.",
        "Lớp có bao nhiêu học trò? / Đã có 48 người học xong, trong đó 19 người khuyết tật; [5 học trò] mở xưởng.",
    ],
);

/// "Bao nhiêu học trò khuyết tật?": a number beside which nothing is said of it, where those who are so are counted too.
fn of_the_quality(seen: &Seen) -> Option<f32> {
    const QUALITIES: [&str; 13] = [
        "khuyet tat",
        "nu",
        "nguoi dan toc",
        "dan toc thieu so",
        "nguoi cao tuoi",
        "cao tuoi",
        "ngheo",
        "tre",
        "mo coi",
        "nghi huu",
        "dang vien",
        "truc tiep",
        "disabled",
    ];
    const WHO: [&str; 8] = ["nguoi", "em", "chau", "ho", "ca nhan", "la", "nguoi la", "ca nhan la"];
    if seen.ask.asked != Asked::HowMany {
        return None;
    }
    let noun = format!(" {} ", seen.ask.noun.join(" "));
    let quality = QUALITIES
        .iter()
        .find(|quality| noun.ends_with(&format!(" {quality} ")))?;
    let told = fold::phrase_bare(&format!("{} {}", seen.focus.trim(), seen.part));
    if any_stands(&format!(" {told} "), &[quality]) {
        return None;
    }
    let sentence = seen.bare_sentence();
    let counted = sentence.match_indices(&format!(" {quality} ")).any(|(at, _)| {
        let lead = &sentence[..at + 1];
        WHO.iter().any(|who| {
            let Some(lead) = lead.trim_end().strip_suffix(who) else {
                return false;
            };
            let last = lead.trim_end().rsplit(' ').next().unwrap_or("");
            lead.ends_with(' ') && number::is_number(last)
        })
    });
    counted.then_some(0.4)
}

pub const OF_LATE: Objection = objection(
    "of late",
    of_late,
    &[
        (
            "Năm 2019 già được ai tặng Bằng khen? / Mới đây, già lại nhận Bằng khen của [Bộ trưởng].",
            "0.50",
        ),
        (
            "Who gave him a certificate in 2019? / Recently he was given a certificate by [the minister].",
            "0.50",
        ),
    ],
    &[
        "Năm 2023 già được ai tặng Bằng khen? / Mới đây, già lại nhận Bằng khen của [Bộ trưởng].",
        "Năm 2019 già được ai tặng Bằng khen? / Năm 2019, già nhận Bằng khen của [Thủ tướng].",
        "Mới đây già được ai tặng Bằng khen? / Mới đây, già lại nhận Bằng khen của [Bộ trưởng].",
    ],
);

/// "Năm 2021 …? / Mới đây, …": what came about of late is of the report's own year, whatever was told before it.
fn of_late(seen: &Seen) -> Option<f32> {
    const LATE: [&str; 7] = [
        " mới đây ",
        " vừa qua ",
        " gần đây ",
        " mới nhất ",
        " recently ",
        " lately ",
        " last week ",
    ];
    let wanted = seen.period.and_then(|p| p.as_year())?;
    let opens = LATE.iter().any(|late| seen.sentence.starts_with(late));
    let earlier = match seen.year {
        Some(year) => wanted + 1 < year,
        // The year asked for is the one of the sentence before.
        None => !seen.sentence.contains(&format!(" {wanted} ")) && seen.around.contains(&format!(" {wanted} ")),
    };
    (opens && earlier && !seen.sentence.contains(&format!(" {wanted} "))).then_some(0.5)
}

pub const DONE_TO_SOME: Objection = objection(
    "something was done to some",
    done_to_some,
    &[
        (
            "Câu lạc bộ có mấy người? / Từ chiếc bè ấy, ông kéo được [3 người] đuối nước.",
            "0.55",
        ),
        (
            "Phường có bao nhiêu tổ dân phố? / Kết thúc đợt, phường chọn [10 tổ dân phố] làm tốt nhất.",
            "0.55",
        ),
        (
            "How many residential groups are there in the ward? / Kết thúc đợt, phường chọn [10 tổ dân phố] làm tốt nhất.",
            "0.55",
        ),
    ],
    &[
        "Phường có bao nhiêu tổ dân phố? / Bà nói phường có [52 tổ dân phố].",
        "Phường chọn bao nhiêu tổ dân phố? / Kết thúc đợt, phường chọn [10 tổ dân phố] làm tốt nhất.",
        "Phường có bao nhiêu tổ dân phố được khen? / Kết thúc đợt, phường chọn [10 tổ dân phố] để khen.",
    ],
);

/// "Phường có bao nhiêu tổ dân phố?": so many as were chosen, saved or visited are not all there are.
fn done_to_some(seen: &Seen) -> Option<f32> {
    const HAS: [&str; 6] = [
        " co may ",
        " co bao nhieu ",
        " co tat ca may ",
        " co tat ca bao nhieu ",
        " gom may ",
        " gom bao nhieu ",
    ];
    const MEMBERS: [&str; 14] = [
        "nguoi",
        "thanh vien",
        "hoi vien",
        "to dan pho",
        "thon",
        "ho",
        "ho dan",
        "nhan khau",
        "xa",
        "phuong",
        "chi bo",
        "truong",
        "lao dong",
        "dang vien",
    ];
    const DONE: [&str; 20] = [
        "chọn",
        "chọn ra",
        "lựa chọn",
        "kéo được",
        "kéo",
        "cứu",
        "cứu được",
        "đưa",
        "giúp",
        "hỗ trợ",
        "thăm",
        "khen",
        "thưởng",
        "tặng",
        "khen thưởng",
        "tặng quà",
        "cứu sống",
        "đón",
        "cử",
        "vận động",
    ];
    if seen.ask.asked != Asked::HowMany || seen.names_award {
        return None;
    }
    let asked = seen.own.bare.trim_end();
    let behind = HAS
        .iter()
        .find_map(|has| asked.split_once(has))
        .map(|(_, behind)| behind.trim());
    let all = behind.is_some_and(|behind| MEMBERS.contains(&behind));
    let english = asked.contains(" are there ");
    ((all || english) && any_ends(&seen.before, &DONE)).then_some(0.55)
}
