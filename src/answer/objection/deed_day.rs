//! The day of a deed and the day it was praised: "vụ cứu người xảy ra hôm nào?" is not told by that of the ceremony.

use super::rules::objection;
use super::{Objection, Seen, last_words, may_mean, says};
use crate::question::asked::Asked;

pub const OF_THE_PRAISE: Objection = objection(
    "the day it was praised",
    of_the_praise,
    &[
        (
            "Vụ ba học sinh cứu người xảy ra hôm nào? / Ngày [9/6], huyện tuyên dương ba học sinh đã cứu hai em nhỏ.",
            "0.60",
        ),
        (
            "Anh Nam nhặt được túi tiền ngày nào? / Sáng [13/11], phường trao giấy khen cho anh Nam vì trả lại của rơi.",
            "0.60",
        ),
        (
            "Tiệm vàng bị cướp ngày nào? / Chiều [9/11], quận trao Giấy khen cho công an phường trong vụ cướp tiệm vàng.",
            "0.60",
        ),
        (
            "When did the fire happen? / On [May 3], the district rewarded the men who put out the fire.",
            "0.60",
        ),
    ],
    &[
        "Vụ ba học sinh cứu người xảy ra hôm nào? / Chiều [30/5], Bách cứu được hai em nhỏ và được huyện khen.",
        "Ba học sinh cứu người được khen hôm nào? / Ngày [9/6], huyện tuyên dương ba học sinh đã cứu hai em nhỏ.",
        "Hội nghị nghiên cứu khoa học họp hôm nào? / Ngày [9/6], huyện tuyên dương ba học sinh.",
        "Hội nghị diễn ra hôm nào? / Ngày [9/6], huyện tuyên dương ba học sinh.",
        "Vụ ba học sinh cứu người xảy ra hôm nào? / Huyện tuyên dương ba học sinh cứu người hôm [30/5].",
    ],
);

/// What somebody is praised for.
const DEEDS: [&str; 53] = [
    "lật",
    "chìm",
    "đắm",
    "sập",
    "va chạm",
    "lũ quét",
    "rơi xuống",
    "ngã xuống",
    "mắc kẹt",
    "capsize",
    "capsized",
    "sink",
    "sank",
    "collapse",
    "collapsed",
    "crash",
    "crashed",
    "drown",
    "drowned",
    "xảy ra",
    "cứu",
    "nhặt",
    "trả lại",
    "bắt giữ",
    "bắt được",
    "bắt trộm",
    "khống chế",
    "dập lửa",
    "dập tắt",
    "cháy",
    "tai nạn",
    "đuối nước",
    "lao xuống",
    "happen",
    "happened",
    "rescue",
    "rescued",
    "save",
    "saved",
    "found",
    "fire",
    "cướp",
    "vụ trộm",
    "bị trộm",
    "mất trộm",
    "bị bắt",
    "sạt lở",
    "đánh rơi",
    "robbed",
    "robbery",
    "theft",
    "stolen",
    "accident",
];
/// Words by which it is praised.
const PRAISE: [&str; 18] = [
    "tuyên dương",
    "biểu dương",
    "trao",
    "tặng",
    "khen",
    "thưởng",
    "vinh danh",
    "tôn vinh",
    "gặp mặt",
    "nhận",
    "commended",
    "honoured",
    "honored",
    "praised",
    "awarded",
    "presented",
    "rewarded",
    "received",
];

/// "09/06/2021" as a sentence tells it, "9/6", in words that are compared.
fn as_told(day: &str) -> Option<String> {
    let mut parts = day.trim().split('/').map(|part| part.trim_start_matches('0'));
    let (day, month) = parts.next().zip(parts.next())?;
    Some(super::padded(&format!("{day}/{month}")))
}

/// "Vụ ba em cứu bạn xảy ra hôm nào" asks for the day of the deed, not for that of the ceremony.
fn of_the_praise(seen: &Seen) -> Option<f32> {
    // "nghiên cứu", "cựu chiến binh" typed without marks: nobody is rescued.
    const NO_DEEDS: [&str; 4] = [" nghiên cứu ", " nghien cuu ", " cựu chiến binh ", " cuu chien binh "];
    let own = NO_DEEDS
        .iter()
        .fold(seen.own.to_string(), |own, words| own.replace(words, " "));
    let deed = seen.ask.asked == Asked::When && may_mean(&own, &DEEDS) && !may_mean(&own, &PRAISE);
    if !deed {
        return None;
    }
    let first = |words: &[&str]| {
        let at = words.iter().filter_map(|word| seen.behind.find(&format!(" {word} ")));
        at.min()
    };
    // A day told in other figures than the sentence's: nothing but praise is spoken of, or the praise first.
    if !seen.sentence.contains(seen.focus.trim()) {
        let behind = as_told(&seen.written).and_then(|day| seen.sentence.split_once(&day).map(|(_, behind)| behind));
        let at = |words: &[&str]| {
            let behind = format!(" {} ", behind.unwrap_or("").trim());
            words.iter().filter_map(|word| behind.find(&format!(" {word} "))).min()
        };
        let first = at(&PRAISE).is_some_and(|praise| at(&DEEDS).is_none_or(|deed| praise < deed));
        let only = says(&seen.sentence, &PRAISE) && !says(&seen.sentence, &DEEDS);
        return (only || first).then_some(0.6);
    }
    // The deed right before the day is the day's own.
    if says(&last_words(&seen.before, 6), &DEEDS) {
        return None;
    }
    let (praise, deed) = (first(&PRAISE), first(&DEEDS));
    let praised = praise.is_some_and(|at| deed.is_none_or(|deed| at < deed));
    let before = praise.is_none() && deed.is_none() && says(&seen.before, &PRAISE) && !says(&seen.before, &DEEDS);
    (praised || before).then_some(0.6)
}
