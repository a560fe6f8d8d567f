//! Who is given an award without "cho": "tặng bằng khen các tuyển thủ U23".

use super::line::Line;
use super::verbs::Verb;

/// "tặng bằng khen các tuyển thủ U23", "trao bằng khen, tặng hoa các tập thể": who is given it, without "cho".
pub(super) fn object(line: &Line, verb: Option<&Verb>, at: usize) -> Option<usize> {
    let verb = verb.filter(|v| line.awards.iter().any(|a| a.start == v.end))?;
    let flowers = (line.words.sign(at) == ",")
        .then(|| line.starts(at + 1, ALSO))
        .flatten();
    let at = flowers.unwrap_or(at);
    let several = line.starts(at, &["các", "những"])?;
    let somebody = line.starts(several, super::phrases::NOUNS).is_some();
    (somebody && line.starts(verb.start, GIVES).is_some()).then_some(at)
}

/// What else is done for those who are given an award.
const ALSO: &[&str] = &[
    "tặng hoa chúc mừng",
    "tặng hoa",
    "chúc mừng",
    "tôn vinh",
    "biểu dương",
    "tuyên dương",
    "vinh danh",
    "khen thưởng",
];

const GIVES: &[&str] = &["tặng", "trao", "trao tặng", "tặng thưởng", "quyết định tặng"];
