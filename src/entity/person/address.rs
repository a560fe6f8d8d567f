//! Forms of address, ranks and degrees before a name: "ông", "đồng chí", "Thiếu tướng", "PGS.TS.".

use super::super::Words;

/// Each as its words (keys); longer ones first where they share a beginning.
const FORMS: [&[&str]; 59] = [
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
];

const ENGLISH: [&str; 7] = ["mr", "mrs", "ms", "dr", "comrade", "professor", "colonel"];

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
    let tokens = &words.tokens;
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
