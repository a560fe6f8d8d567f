//! Forms of address, ranks and degrees before a name: "ông", "đồng chí", "Thiếu tướng", "PGS.TS.".

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::super::Words;
use crate::text::token::{Token, TokenKind};

/// Each as its words (keys); longer ones first where they share a beginning.
const FORMS: [&[&str]; 75] = [
    &["đồng", "chí"],
    &["đ", "/", "c"],
    &["đại", "tướng"],
    &["thượng", "tướng"],
    &["trung", "tướng"],
    &["thiếu", "tướng"],
    &["đại", "tá"],
    &["thượng", "tá"],
    &["trung", "tá"],
    &["thiếu", "tá"],
    &["đại", "úy"],
    &["thượng", "úy"],
    &["trung", "úy"],
    &["thiếu", "úy"],
    &["thượng", "sĩ"],
    &["nhà", "giáo"],
    &["nhà", "thơ"],
    &["nhà", "văn"],
    &["nhà", "báo"],
    &["ngư", "dân"],
    &["nghệ", "nhân"],
    &["nghệ", "sĩ"],
    &["bác", "sĩ"],
    &["bác", "sỹ"],
    &["kỹ", "sư"],
    &["luật", "sư"],
    &["tiến", "sĩ"],
    &["thạc", "sĩ"],
    &["giáo", "sư"],
    &["linh", "mục"],
    &["hòa", "thượng"],
    &["thượng", "tọa"],
    &["đại", "đức"],
    &["cựu", "chiến", "binh"],
    &["thương", "binh"],
    &["anh", "hùng", "lao", "động"],
    &["công", "dân"],
    &["cô", "giáo"],
    &["thầy", "giáo"],
    &["em", "học", "sinh"],
    &["pgs", ".", "ts", "."],
    &["pgs", ".", "ts"],
    &["gs", ".", "ts", "."],
    &["gs", ".", "ts"],
    &["ths", "."],
    &["ts", "."],
    &["ths"],
    &["bs", "."],
    &["ts"],
    &["bs"],
    &["gs"],
    &["pgs"],
    &["ttưt"],
    &["ttnd"],
    &["bsckii"],
    &["bscki"],
    &["bsck", "ii"],
    &["bsck", "i"],
    &["ckii"],
    &["cki"],
    &["ông"],
    &["bà"],
    &["cô"],
    &["thầy"],
    &["anh"],
    &["chị"],
    &["em"],
    &["cụ"],
    &["bác"],
    &["chú"],
    &["cháu"],
    &["nsnd"],
    &["nsưt"],
    &["ngnd"],
    &["ngưt"],
];

const ENGLISH: [&str; 7] = ["mr", "mrs", "ms", "dr", "comrade", "professor", "colonel"];

/// What people do, before their names: "doanh nhân", "vận động viên wushu". Others are called so without a name, so that a
/// family name must follow.
const CALLINGS: [&[&str]; 58] = [
    &["vận", "động", "viên"],
    &["huấn", "luyện", "viên"],
    &["cộng", "tác", "viên"],
    &["doanh", "nhân"],
    &["công", "nhân"],
    &["nông", "dân"],
    &["họa", "sĩ"],
    &["nhạc", "sĩ"],
    &["ca", "sĩ"],
    &["dược", "sĩ"],
    &["y", "sĩ"],
    &["y", "tá"],
    &["điều", "dưỡng"],
    &["sinh", "viên"],
    &["học", "sinh"],
    &["giáo", "viên"],
    &["giảng", "viên"],
    &["hướng", "dẫn", "viên"],
    &["hạ", "sĩ"],
    &["binh", "nhất"],
    &["binh", "nhì"],
    &["chiến", "sĩ"],
    &["võ", "sư"],
    &["đạo", "diễn"],
    &["phóng", "viên"],
    &["tác", "giả"],
    &["tài", "xế"],
    &["lái", "xe"],
    &["già", "làng"],
    &["trưởng", "bản"],
    &["phi", "công"],
    &["thuyền", "trưởng"],
    &["thợ", "mỏ"],
    &["liệt", "sĩ"],
    &["đoàn", "viên"],
    &["hội", "viên"],
    &["cơ", "trưởng"],
    &["cơ", "phó"],
    &["lão", "nông"],
    &["nhân", "viên"],
    &["tiếp", "viên"],
    &["hành", "khách"],
    &["du", "khách"],
    &["nữ", "sinh"],
    &["nam", "sinh"],
    &["thủ", "khoa"],
    &["thí", "sinh"],
    &["cầu", "thủ"],
    &["thủ", "môn"],
    &["tiền", "đạo"],
    &["diễn", "viên"],
    &["luật", "gia"],
    &["tỷ", "phú"],
    &["tổng", "thống"],
    &["đại", "sứ"],
    &["hlv"],
    &["vđv"],
    &["pv"],
];

/// A calling that begins at token `at`, with at most two words that say of what, and a family name right behind.
pub fn calling_at<'a>(words: &Words<'a>, at: usize) -> Option<(usize, &'a str)> {
    static HEADS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| CALLINGS.iter().map(|form| form[0]).collect());
    let tokens = &words.tokens;
    tokens.get(at).filter(|t| HEADS.contains(t.key.as_str()))?;
    let calling = CALLINGS.iter().find(|form| {
        form.iter()
            .enumerate()
            .all(|(i, word)| tokens.get(at + i).is_some_and(|t| t.key == *word))
    })?;
    let end = at + calling.len();
    // "tài xế được ông Lê Văn Tí khen": what is done to somebody is no part of what they are.
    const VERBS: [&str; 12] = [
        "được", "bị", "đã", "cho", "và", "với", "của", "là", "do", "theo", "ông", "bà",
    ];
    let small = |i: usize| {
        let says_more = |t: &Token| t.is_word() && !t.capital && !VERBS.contains(&t.key.as_str());
        tokens.get(i).is_some_and(says_more)
    };
    let begin = (end..end + 3).find(|i| (end..*i).all(small) && tokens.get(*i).is_some_and(|t| t.capital))?;
    // "học sinh trường Lê Quý Đôn": a school is called after him.
    if begin > end && super::NAMED_AFTER.contains(&tokens[begin - 1].key.as_str()) {
        return None;
    }
    let family = super::family::is_family(words, begin) || super::family::is_rare(words, begin);
    let two = tokens
        .get(begin + 1)
        .is_some_and(|t| t.capital && t.is_word() && t.span.start == tokens[begin].span.end + 1);
    // "Ba thí sinh Lê Văn Tí, …": counted, the calling is that of all of a row.
    if family && at.checked_sub(1).is_some_and(|before| counts(&tokens[before])) {
        return None;
    }
    let named = two && (family || begin == end && super::foreign::begins(words, begin));
    named.then(|| (begin, words.str(tokens[at].span.join(tokens[begin - 1].span))))
}

/// "ba", "các", "3": more than one.
fn counts(token: &Token) -> bool {
    const SEVERAL: [&str; 12] = [
        "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "các", "những", "cặp",
    ];
    token.kind == TokenKind::Number || SEVERAL.contains(&token.key.as_str())
}

/// The forms of address that begin at token `at`, one after another ("đồng chí Thiếu tướng"): the token after
/// them, and the words.
pub fn at<'a>(words: &Words<'a>, at: usize) -> Option<(usize, &'a str)> {
    let mut end = at;
    while let Some(next) = one(words, end) {
        end = next;
    }
    (end > at).then(|| {
        let span = words.tokens[at].span.join(words.tokens[end - 1].span);
        (end, words.str(span))
    })
}

fn one(words: &Words, at: usize) -> Option<usize> {
    static HEADS: LazyLock<FxHashSet<&str>> =
        LazyLock::new(|| FORMS.iter().map(|form| form[0]).chain(ENGLISH).collect());
    let tokens = &words.tokens;
    // Most words begin none.
    tokens.get(at).filter(|t| HEADS.contains(t.key.as_str()))?;
    let form = FORMS.iter().find(|form| {
        form.iter()
            .enumerate()
            .all(|(i, word)| tokens.get(at + i).is_some_and(|t| t.key == *word))
    });
    if let Some(form) = form {
        return Some(at + form.len());
    }
    let title = tokens
        .get(at)
        .filter(|t| t.capital && ENGLISH.contains(&t.key.as_str()))?;
    let point = tokens
        .get(at + 1)
        .is_some_and(|t| t.key == "." && t.span.start == title.span.end);
    Some(at + 1 + usize::from(point))
}
