//! Persons a report on commendation tells of by name, and what they did, with no word of praise beside the name.

use super::super::{Found, Scene, who};
use crate::article::BlockKind;
use crate::entity::person::PersonMention;
use crate::text::{Span, fold};

/// Forms of address of those a report tells of; "đồng chí" and ranks alone introduce officials.
const TOLD: [&str; 20] = [
    "ông",
    "bà",
    "anh",
    "chị",
    "cô",
    "thầy",
    "em",
    "cụ",
    "bác",
    "cháu",
    "kỹ sư",
    "bác sĩ",
    "bác sỹ",
    "nghệ nhân",
    "nhà giáo",
    "cô giáo",
    "thầy giáo",
    "mr",
    "mrs",
    "ms",
];

/// Posts of those who live next door: they are told of like anybody.
const NEAR: [&str; 10] = [
    "tổ trưởng",
    "tổ phó",
    "trưởng thôn",
    "trưởng bản",
    "chi hội",
    "bí thư chi",
    "đội trưởng",
    "trưởng ban công tác",
    "quản đốc",
    "trưởng xóm",
];

/// What is no deed: speaking, giving, being given, coming.
const NO_DEED: [&str; 34] = [
    "cho biết",
    "cho hay",
    "phát biểu",
    "khẳng định",
    "chia sẻ",
    "nhấn mạnh",
    "đánh giá",
    "đề nghị",
    "yêu cầu",
    "trao",
    "thông tin",
    "cho rằng",
    "nói",
    "kể",
    "báo cáo",
    "kết luận",
    "chủ trì",
    "nhận định",
    "biểu dương",
    "ghi nhận",
    "chỉ đạo",
    "tâm sự",
    "bày tỏ",
    "mong",
    "dự",
    "được",
    "nhận",
    "đạt",
    "ký",
    "said",
    "received",
    "was",
    "launched",
    "presented",
];

/// Words by which a report shows that it is about people who are commended.
const ABOUT: [&str; 12] = [
    "gương",
    "tiêu biểu",
    "điển hình",
    "biểu dương",
    "tuyên dương",
    "tôn vinh",
    "vinh danh",
    "người tốt",
    "uy tín",
    "khen người",
    "honour",
    "danh hiệu “",
];

/// What a report of wrongdoing says: nobody in it is held up.
const WRONG: [&str; 10] = [
    "kỷ luật",
    "sai phạm",
    "khởi tố",
    "bị cáo",
    "thu hồi",
    "lùm xùm",
    "tố cáo",
    "cách chức",
    "ra tòa",
    "thất thoát",
];

/// Words that say who somebody is, right behind the name: the age, the trade, the place.
const WHO: [&str; 47] = [
    "thpt",
    "thcs",
    "trường",
    "người",
    "công",
    "nông",
    "xã",
    "phường",
    "thôn",
    "ấp",
    "bản",
    "tổ",
    "khu",
    "thị",
    "huyện",
    "quận",
    "chủ",
    "giáo",
    "học",
    "cán",
    "nhân",
    "hội",
    "đoàn",
    "bác",
    "kỹ",
    "lái",
    "thợ",
    "chi",
    "trưởng",
    "đội",
    "cựu",
    "thương",
    "sinh",
    "vợ",
    "con",
    "chuyên",
    "cung",
    "quê",
    "ở",
    "trú",
    "dân",
    "kiến",
    "quản",
    "phó",
    "a",
    "an",
    "the",
];

pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let sentence = scene.sentence();
    if sentence.kind != BlockKind::Paragraph || scene.at == 0 || scene.text().contains('|') {
        return Vec::new();
    }
    let mut persons = super::persons(scene);
    let Some((span, person)) = persons.next() else {
        return Vec::new();
    };
    // Another named beside is company; two more make a list of names.
    let others: Vec<(Span, &PersonMention)> = persons.collect();
    let head = scene.text().get(..span.start as usize).unwrap_or("");
    let address = fold::phrase_key(&person.address);
    let opens = head.split_whitespace().count() <= 9 && !head.contains(['“', '"', ';']);
    if !opens || others.len() > 1 || !TOLD.contains(&address.trim_end_matches('.')) || spoken_of(head) {
        return Vec::new();
    }
    let posts = who::holders(scene)
        .into_iter()
        .find(|h| h.person.name_span == person.name_span)
        .map_or(Vec::new(), |h| h.posts);
    let official = posts.iter().any(|(_, post)| {
        let title = post.title.to_lowercase();
        !NEAR.iter().any(|near| title.starts_with(near))
    });
    if official || !is_about(scene) {
        return Vec::new();
    }
    let Some(found) = super::praised(scene, span, person, true) else {
        return Vec::new();
    };
    let rest = rest(scene, &found, span);
    let first: Vec<&str> = rest.split_whitespace().collect();
    let known = match &found.statement {
        super::Statement::PersonPraised(praised) => {
            let word = praised.who.split_whitespace().next().unwrap_or("").to_lowercase();
            WHO.contains(&word.as_str()) || word.starts_with(|c: char| c.is_ascii_digit())
        }
        _ => false,
    };
    let told_after = first.len() < 2
        && matches!(&found.statement, super::Statement::PersonPraised(praised) if !praised.deeds.is_empty());
    let acts = known && (first.len() >= 5 || told_after) && !NO_DEED.iter().any(|verb| begins_with(&rest, verb));
    if acts { vec![found] } else { Vec::new() }
}

/// What is said after who the person is, in small letters, adverbs passed over.
fn rest(scene: &Scene, found: &Found, span: Span) -> String {
    let from = found.clause.end.max(span.end) as usize;
    let mut rest = scene.text().get(from..).unwrap_or("").to_lowercase();
    loop {
        let before = rest.len();
        rest = rest.trim_start_matches([',', ' ', ')', '-', '–', ':', '.']).to_string();
        for adverb in ["đã ", "vừa ", "cũng ", "thì ", "còn ", "vẫn ", "luôn ", "từng ", "lại "] {
            if let Some(more) = rest.strip_prefix(adverb) {
                rest = more.to_string();
            }
        }
        if rest.len() == before {
            return rest;
        }
    }
}

fn begins_with(rest: &str, verb: &str) -> bool {
    rest.strip_prefix(verb)
        .is_some_and(|after| after.is_empty() || after.starts_with([' ', ',', ':']))
}

/// "Theo ông A", "cùng ông A", "cho ông A": not the one who acts.
fn spoken_of(head: &str) -> bool {
    let last = head.split_whitespace().last().map(fold::key).unwrap_or_default();
    const OTHERS: [&str; 18] = [
        "theo", "cùng", "cho", "với", "của", "tặng", "ảnh", "và", "tới", "khen", "do", "bởi", "gặp", "thăm", "thay",
        "by", "to", "dự",
    ];
    OTHERS.contains(&last.as_str()) || head.to_lowercase().starts_with("ảnh")
}

/// Whether the title or the opening says that people are commended or held up.
fn is_about(scene: &Scene) -> bool {
    let says = |at: usize, signs: &[&str]| {
        let text = fold::lower(scene.text_of(at));
        signs.iter().any(|sign| text.contains(sign))
    };
    let wrong = (0..scene.sentences.len().min(8)).any(|at| says(at, &WRONG));
    !wrong && (0..scene.sentences.len().min(4)).any(|at| says(at, &ABOUT))
}
