//! The level a question names, against what a sentence says of one: "cấp TP", "UBND huyện".

use super::reply::Reply;
use crate::entity::award::Level;
use crate::question::levels;

/// The words that say a value's level: "74 gương cấp phường" says its own, whatever its sentence goes on with.
pub fn words_of(reply: &Reply) -> String {
    match levels::of(&reply.focus, false).is_empty() {
        true => reply.text.text(),
        false => reply.focus.clone(),
    }
}

/// How well the level a question names ("cấp TP", "cấp quận") fits what the clause and the quote say. A clause that
/// names another level only speaks against it.
pub fn fit(asked: &[Level], clause: &str, quote: &str) -> f32 {
    if asked.is_empty() {
        return 1.0;
    }
    let said = |text: &str| levels::of(text, false);
    let near = said(clause);
    if asked.iter().any(|l| near.contains(l)) {
        return 1.0;
    }
    if !near.is_empty() {
        return 0.35;
    }
    // "nâng số dòng họ ở cấp này lên 17": the level said before.
    if crate::text::fold::phrase_key(quote).contains("cấp này") {
        return 0.9;
    }
    // "huyện A tặng": the committee of a district gives at its level.
    if asked.iter().any(|level| committee(*level, quote)) {
        return 0.95;
    }
    // "UBND huyện khen 64 tập thể": what another level's committee gave is not the city's.
    let others = [Level::Province, Level::District, Level::Commune];
    let other = |level: &&Level| !asked.contains(level) && gives_as_committee(**level, clause);
    if asked.iter().any(|level| others.contains(level)) && others.iter().any(|level| other(&level)) {
        return 0.4;
    }
    let wide = said(quote);
    if asked.iter().any(|l| wide.contains(l)) {
        0.85
    } else {
        UNSAID
    }
}

/// "UBND huyện Chương Mỹ khen thưởng đột xuất 64 tập thể": a committee of the level opens the words and gives.
fn gives_as_committee(level: Level, clause: &str) -> bool {
    let units: &[&str] = match level {
        Level::District => &["quận", "huyện", "thị xã"],
        Level::Commune => &["xã", "phường"],
        Level::Province => &["tỉnh", "thành phố", "tp"],
        _ => return false,
    };
    let key = format!(" {} ", crate::text::fold::phrase_key(clause));
    let at = units
        .iter()
        .filter_map(|unit| key.find(&format!(" ubnd {unit} ")))
        .min();
    let behind: Vec<&str> = at.map_or("", |at| &key[at..]).split_whitespace().take(9).collect();
    let given = at.is_some_and(|at| {
        ["được", "do", "của"]
            .iter()
            .any(|of| key[..at].trim_end().ends_with(&format!(" {of}")))
    });
    !given
        && behind
            .iter()
            .any(|word| matches!(*word, "khen" | "tặng" | "trao" | "thưởng"))
}

/// Whether a committee of the level, or its chairman, stands in the sentence.
fn committee(level: Level, quote: &str) -> bool {
    let units: &[&str] = match level {
        Level::District => &["quận", "huyện", "thị xã"],
        Level::Commune => &["xã", "phường"],
        Level::Province => &["tỉnh", "thành phố", "tp"],
        _ => return false,
    };
    if units.iter().any(|unit| gives(unit, quote)) {
        return true;
    }
    let quote = crate::text::fold::phrase_key(quote);
    // "Chủ tịch UBND các tỉnh tặng 14.260 Bằng khen"
    let stands = |committee: &str, unit: &str| {
        ["", "các "]
            .iter()
            .any(|all| quote.contains(&format!("{committee} {all}{unit} ")))
    };
    units
        .iter()
        .any(|unit| stands("ubnd", unit) || stands("ủy ban nhân dân", unit))
}

/// "Quận Tây Hồ tuyên dương 318 gương": a unit of the level opens the sentence and gives.
fn gives(unit: &str, quote: &str) -> bool {
    const GIVES: [&str; 9] = [
        "tuyên dương",
        "biểu dương",
        "vinh danh",
        "tôn vinh",
        "khen",
        "tặng",
        "trao",
        "công nhận",
        "chọn",
    ];
    // What the unit got, or asks others for, is not its own giving.
    const OTHERS: [&str; 6] = ["được", "nhận", "đón", "đề", "có", "dự"];
    let key = crate::text::fold::phrase_key(quote);
    let words: Vec<&str> = key.split(' ').take(9).collect();
    let opens = words.join(" ");
    let at = GIVES.iter().filter_map(|verb| opens.find(&format!(" {verb} "))).min();
    let before = at.map(|at| &opens[..at]);
    opens.starts_with(&format!("{unit} "))
        && before.is_some_and(|before| !before.split(' ').any(|word| OTHERS.contains(&word)))
}

/// What is left where nothing near says a level; another giver is objected to elsewhere.
pub const UNSAID: f32 = 0.6;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_that_gives_gives_at_its_level() {
        let told = |quote: &str| fit(&[Level::District], quote, quote);
        assert!(told("Quận Tây Hồ tuyên dương 318 gương “Người tốt, việc tốt” năm 2022") > UNSAID);
        assert_eq!(told("Quận Tây Hồ được tặng 3 Bằng khen trong năm 2022"), UNSAID);
        assert_eq!(told("Trường Tây Hồ tuyên dương 318 gương"), UNSAID);
    }
}
