//! What something grew from, those of them that are of the asked quality, and what came about of late: two answers beside
//! each other, of which the other one is meant.

use super::moment::is_amount;
use super::rules::objection;
use super::{Objection, Seen, asks, ends, number, says};
use crate::question::asked::Asked;
use crate::text::fold;
use crate::text::phrase::{any_ends, any_stands};

pub const FROM_WHERE: Objection = objection(
    "where it came from",
    from_where,
    &[
        (
            "Tỷ lệ hộ nghèo giảm còn bao nhiêu? / Tỷ lệ hộ nghèo giảm từ [5,1%] xuống 2,3%.",
            "0.40",
        ),
        (
            "Sĩ số tăng lên bao nhiêu học sinh? / Sĩ số tăng từ [410 học sinh] lên 655 học sinh.",
            "0.40",
        ),
        (
            "What is the share of poor households now? / Tỷ lệ hộ nghèo của xã từ [21,5%] (2018) còn 7,3%.",
            "0.40",
        ),
        (
            "Số hộ nghèo còn mấy hộ? / Số hộ nghèo giảm từ [141 hộ] còn 12 hộ.",
            "0.40",
        ),
        (
            "tu sach cua ba na gio co bao nhieu cuon / Tủ sách bắt đầu từ [120 cuốn], đến nay đã có 4.300 cuốn.",
            "0.40",
        ),
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
        (
            "Mô hình thử nghiệm hiện nay có ở mấy ấp? / Mô hình từ [12 ấp] nay lan ra 403 ấp.",
            "0.50",
        ),
    ],
    &[
        "Tỷ lệ hộ nghèo giảm còn bao nhiêu? / Tỷ lệ hộ nghèo giảm từ 5,1% xuống [2,3%].",
        "Tỷ lệ hộ nghèo giảm từ bao nhiêu? / Tỷ lệ hộ nghèo giảm từ [5,1%] xuống 2,3%.",
        "Lúc đầu có mấy ấp làm thử? / Từ [12 ấp] làm thử, mô hình nay có ở 403 ấp.",
        "Tăng từ bao nhiêu ấp? / Từ [12 ấp] làm thử, mô hình nay có ở 403 ấp.",
        "Tỉnh có bao nhiêu ấp không rác? / Từ 12 ấp làm thử, mô hình nay có ở [403 ấp].",
        "Thư cảm ơn còn bao nhiêu? / Thư cảm ơn là [265], còn đơn phàn nàn giảm từ 48 xuống 19.",
        "Xã nhận hồ sơ của mấy ấp? / Từ [12 ấp] gửi về, xã chọn bài của ông Tí.",
    ],
);

/// "Giảm còn bao nhiêu" asks where it came to, and not where it came from; whoever asks how many there are asks so too.
fn from_where(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 11] = [
        "xuống còn",
        "giảm còn",
        "còn bao nhiêu",
        "còn mấy",
        "xuống bao nhiêu",
        "xuống mấy",
        "lên bao nhiêu",
        "lên mấy",
        "fall to",
        "rise to",
        "drop to",
    ];
    const TO: [&str; 6] = ["xuống", "còn", "lên", "thành", "đến", "to"];
    let number = seen.ask.asked == Asked::What && seen.focus.contains(|c: char| c.is_ascii_digit());
    let amount = is_amount(seen) || seen.ask.asked == Asked::Percent || number;
    let from = ends(&seen.before, &["từ", "from"]) && says(&seen.behind, &TO);
    // "giảm 141 hộ xuống 12 hộ"
    let mut behind = seen.after.split_whitespace();
    let falls = matches!(behind.next(), Some("xuống" | "còn" | "to" | "về"));
    // "thư cảm ơn là 265, còn đơn phàn nàn giảm …" goes on about something else.
    let falls = falls && behind.find(|word| *word != "còn").is_some_and(number::is_number);
    // "Tỷ lệ hộ nghèo nay bao nhiêu": how things stand now is where they came to as well.
    const NOW: [&str; 7] = ["nay", "hiện", "now", "currently", "at present", "today", "giờ"];
    const SINCE: [&str; 8] = [
        "từ bao nhiêu",
        "từ mấy",
        "từ con số",
        "tăng từ",
        "giảm từ",
        "from",
        "tới nay",
        "đến nay",
    ];
    let now = from && asks(seen.own, &NOW) && !asks(seen.own, &SINCE);
    // "năm 2010 bao nhiêu, đến 2015 còn bao nhiêu?": the year asked for stands right behind it.
    let year = seen.period.and_then(|p| p.as_year()).map(|year| year.to_string());
    let own = year.is_some_and(|year| seen.after.split_whitespace().take(2).any(|word| word == year));
    let to = amount && !own && (asks(seen.own, &ASKED) && (from || falls) || now);
    if to { Some(0.4) } else { has_grown(seen).then_some(0.5) }
}

/// "Từ 12 ấp làm thử, mô hình nay có ở 403 ấp": the number something grew from is not what there is.
fn has_grown(seen: &Seen) -> bool {
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
    const FROM_ASKED: [&str; 3] = ["từ mấy", "từ bao nhiêu", "from how"];
    const BEGINS: [&str; 7] = ["đầu", "thử", "khởi", "mới", "first", "begin", "start"];
    // "Mô hình thử nghiệm hiện nay có ở mấy ấp?" asks for no beginning.
    const NOW: [&str; 8] = ["hiện", "đến nay", "tới nay", "giờ", "đang", "now", "currently", "today"];
    const GROWN: [&str; 8] = ["nay", "giờ", "lên", "đã có", "nhân rộng", "to", "now", "today"];
    let begins = asks(seen.asked, &BEGINS) && !asks(seen.asked, &NOW);
    if !is_amount(seen) || begins || asks(seen.asked, &FROM_ASKED) || !ends(&seen.before, &FROM) {
        return false;
    }
    let words: Vec<&str> = seen.behind.split_whitespace().collect();
    let grown = |at: usize| {
        GROWN.iter().any(|word| {
            let parts = word.split(' ').count();
            words.get(at..at + parts).is_some_and(|run| run.join(" ") == **word)
        })
    };
    let counted = |at: usize| words[at..].iter().take(NEAR).any(|word| number::is_number(word));
    (0..words.len()).any(|at| grown(at) && counted(at))
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
        "How many certificates are there? / Kết thúc đợt, phường tặng [10 giấy khen].",
        "How many groups are there that were chosen? / Kết thúc đợt, phường chọn [10 tổ dân phố].",
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
    const PEOPLE: [&str; 14] = [
        "people",
        "members",
        "residents",
        "households",
        "families",
        "groups",
        "villages",
        "hamlets",
        "communes",
        "wards",
        "cells",
        "schools",
        "workers",
        "employees",
    ];
    const DONE: [&str; 18] = [
        "chọn",
        "chọn ra",
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
    // "How many residential groups are there in the ward?"
    let english = asked.split_once(" are there").is_some_and(|(before, behind)| {
        let counted = before.rsplit(' ').next().is_some_and(|noun| PEOPLE.contains(&noun));
        counted
            && matches!(
                behind.split_whitespace().next(),
                None | Some("in" | "at" | "of" | "now" | "altogether")
            )
    });
    ((all || english) && any_ends(&seen.before, &DONE)).then_some(0.55)
}
