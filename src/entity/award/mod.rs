//! Awards named in a text: the form, its class, who stands behind it, and the title in quotation marks.

mod beside;
pub mod english;
mod form;

use serde::{Deserialize, Serialize};

use super::lexicon::Row;
use super::{Entity, Value, Words, authority};
pub use beside::classes_at;
use beside::{english_class_before, giver_end, level_at, narrow, take_authority, take_class, take_giver};
use form::{form_at, inner, is_quote, quote_end};

/// An award's number in the lexicon it was loaded with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AwardId(pub u16);

/// A line of `awards.tsv`.
#[derive(Clone, Debug)]
pub struct Award {
    pub id: String,
    pub name: String,
    pub spellings: Vec<String>,
    pub english: Vec<String>,
    /// `order`, `medal`, `honorary_title`, `certificate_of_merit` … as in the table.
    pub kind: String,
    pub level: String,
    /// The classes the award has, `Nhất`, `Nhì`, `Ba`; empty where it has none.
    pub classes: Vec<String>,
    pub giver: String,
}

impl Award {
    pub fn from_row(row: &Row) -> Result<Award, String> {
        let award = Award {
            id: row.get("id").to_string(),
            name: row.get("name").to_string(),
            spellings: row.list("spellings"),
            english: row.list("english"),
            kind: row.get("kind").to_string(),
            level: row.get("level").to_string(),
            classes: row.list("classes"),
            giver: row.get("giver").to_string(),
        };
        if award.name.is_empty() {
            Err("an award without a name".to_string())
        } else {
            Ok(award)
        }
    }
}

/// The class of an order or medal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Class {
    First,
    Second,
    Third,
}

impl Class {
    /// `Nhất`, `Nhì`, `Ba`, as written after "hạng".
    pub fn vietnamese(self) -> &'static str {
        match self {
            Class::First => "Nhất",
            Class::Second => "Nhì",
            Class::Third => "Ba",
        }
    }
}

/// The level an award is given at, from the words beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// Order, medal, honorary title: Chủ tịch nước.
    State,
    /// Chính phủ, Thủ tướng; "toàn quốc".
    Government,
    /// Bộ, ban, ngành, đoàn thể trung ương.
    Ministry,
    /// Tỉnh, thành phố trực thuộc trung ương.
    Province,
    District,
    Commune,
    /// Cơ sở: the unit itself.
    Grassroots,
}

#[derive(Clone, Debug, PartialEq)]
pub struct AwardMention {
    /// The forms the words can mean; more than one where they leave it open ("huân chương").
    pub ids: Vec<AwardId>,
    pub classes: Vec<Class>,
    /// Said beside the award: "cấp Thành phố", "của Chủ tịch UBND Thành phố".
    pub level: Option<Level>,
    /// Who gives it, as written: "Chủ tịch UBND Thành phố".
    pub giver: Option<String>,
    /// The words in quotation marks that belong to it: cờ “Đơn vị xuất sắc …”.
    pub title: Option<String>,
    /// The whole award as written, class and giver included.
    pub words: String,
}

/// Words by which people ask for a commendation without naming its form.
const NO_FORM: &[&str] = &[
    "khen thưởng",
    "khen",
    "tuyên dương",
    "vinh danh",
    "danh hiệu",
    "phần thưởng",
    "commendation",
    "award",
];

/// Words that follow the form and belong to it.
const MODIFIERS: &[&str] = &[
    "thi đua xuất sắc",
    "thi đua",
    "đơn vị xuất sắc",
    "xuất sắc",
    "tiêu biểu",
    "dẫn đầu phong trào thi đua",
    "đơn vị dẫn đầu phong trào thi đua",
    "đơn vị dẫn đầu",
    "dẫn đầu",
    "thời kỳ đổi mới",
    "trong thời kỳ đổi mới",
    "truyền thống",
    "các loại",
    "các hạng",
    "of all classes",
];

/// Whether a known award's name begins at a token.
pub(super) fn begins(words: &Words, at: usize) -> bool {
    let names = &words.lexicon.awards.names;
    !names.longest(&words.tokens, at, words.strict).is_empty()
}

pub fn find(words: &Words) -> Vec<Entity> {
    let mut out: Vec<Entity> = Vec::new();
    let mut at = 0;
    while at < words.tokens.len() {
        match mention_at(words, at) {
            Some((entity, end)) => {
                out.push(entity);
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    out
}

/// The level that "cấp …" at token `at` says.
pub fn level_of(words: &Words, at: usize) -> Option<Level> {
    level_at(words, at).and_then(|(_, level)| level)
}

/// The award whose form begins at token `at`, and the token after all that belongs to it.
fn mention_at(words: &Words, at: usize) -> Option<(Entity, usize)> {
    if let Some((ids, end)) = form_at(words, at) {
        return Some(complete(words, ids, at, end, "award: <form> <class> <giver>"));
    }
    if let Some(end) = words.phrase(at, "danh hiệu")
        && (words.strict || quote_end(words, end).is_some())
    {
        return unknown_title(words, at, end);
    }
    if words.strict {
        // "Huy hiệu “Tuổi cao gương sáng”", "giải thưởng “Phụ nữ Thủ đô tiêu biểu”", "Giải thưởng Lương Định Của"
        let end = words.any_phrase(at, &["huy hiệu", "giải thưởng"])?;
        let capital =
            words.is(end - 1, "thưởng") && words.tokens.get(end + 1).is_some_and(|t| t.capital && t.is_word());
        return (capital || quote_end(words, end).is_some())
            .then(|| unknown_title(words, at, end))
            .flatten();
    }
    let end = words.any_phrase(at, NO_FORM)?;
    let before = |word: &str, back: usize| at.checked_sub(back).is_some_and(|i| words.is(i, word));
    let office = (before("thi", 2) && before("đua", 1)) || before("tác", 1) || before("-", 1) || before("nghị", 1);
    (!office).then(|| complete(words, Vec::new(), at, end, "award: no form"))
}

/// "danh hiệu “Gia đình hiếu học”", "danh hiệu Học sinh giỏi": a title the lexicon does not know.
fn unknown_title(words: &Words, at: usize, name: usize) -> Option<(Entity, usize)> {
    if form_at(words, name).is_some() || form_at(words, name + 1).is_some_and(|_| is_quote(words.sign(name))) {
        return None;
    }
    if let Some(end) = quote_end(words, name).filter(|end| end - name > 2) {
        let (mut entity, end) = complete(words, Vec::new(), at, end, "award: danh hiệu “…”");
        if let Value::Award(mention) = &mut entity.value {
            mention.title = Some(inner(words, name, quote_end(words, name)?).to_string());
        }
        return Some((entity, end));
    }
    let first = words.tokens.get(name).filter(|t| t.is_word() && t.capital)?;
    let end = authority::proper_name(words, name);
    let _ = first;
    if end <= name + 1 {
        return None;
    }
    let span = words.tokens[name].span.join(words.tokens[end - 1].span);
    let title = words.str(span).to_string();
    let (mut entity, end) = complete(words, Vec::new(), at, end, "award: danh hiệu <Name>");
    if let Value::Award(mention) = &mut entity.value {
        mention.title = Some(title);
    }
    Some((entity, end))
}

/// Takes in what stands beside the form: class, level, giver, quoted title.
fn complete(words: &Words, ids: Vec<AwardId>, at: usize, form_end: usize, rule: &'static str) -> (Entity, usize) {
    let mut mention = AwardMention {
        ids,
        classes: Vec::new(),
        level: None,
        giver: None,
        title: None,
        words: String::new(),
    };
    let mut start = at;
    let prize = |id: &AwardId| words.lexicon.awards.get(*id).kind == "contest_prize";
    if !mention.ids.is_empty() && mention.ids.iter().all(prize) {
        mention.classes.extend(beside::prize_class(words, at, form_end));
    }
    if let Some((class, from)) = english_class_before(words, at) {
        mention.classes.push(class);
        start = from;
    }
    // The form itself may hold its giver: "Bằng khen của Thủ tướng".
    for inside in at + 1..form_end {
        if let Some((end, level)) = authority::at(words, inside) {
            let said = words.is(inside - 1, "của") || level == Some(Level::Government) || words.is(inside - 1, "of");
            if said && end >= form_end {
                take_giver(words, &mut mention, inside, end, level);
                break;
            }
        }
    }
    let mut end = form_end;
    if mention.giver.is_some() {
        end = end.max(giver_end(words, at, form_end));
    }
    if is_quote(words.sign(end)) && at > 0 && is_quote(words.sign(at - 1)) {
        end += 1;
        start = start.min(at - 1);
    }
    loop {
        let before = end;
        end = take_class(words, &mut mention, end);
        end = words.any_phrase(end, MODIFIERS).unwrap_or(end);
        if let Some((after, level)) = level_at(words, end) {
            mention.level = mention.level.or(level);
            end = after;
        }
        if mention.title.is_none()
            && !mention.ids.is_empty()
            && let Some(after) = quote_end(words, end).filter(|after| after - end > 2)
        {
            mention.title = Some(inner(words, end, after).to_string());
            end = after;
        }
        if mention.giver.is_none() {
            end = take_authority(words, &mut mention, end);
        }
        if end == before {
            break;
        }
    }
    // "danh hiệu “…”" is one with its title.
    if start >= 2
        && (words.phrase(start - 2, "danh hiệu").is_some()
            || (is_quote(words.sign(start)) && words.any_phrase(start - 2, &["huy hiệu", "giải thưởng"]).is_some()))
    {
        start -= 2;
    }
    narrow(words, &mut mention);
    let span = words.tokens[start].span.join(words.tokens[end - 1].span);
    mention.words = words.str(span).to_string();
    let value = Value::Award(mention);
    (Entity { span, value, rule }, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;
    use crate::text::Lang;

    fn found(text: &str, strict: bool) -> Vec<String> {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        find(&Words::new(text, &lexicon, strict, Lang::Vi))
            .into_iter()
            .map(|e| match e.value {
                Value::Award(m) => {
                    let ids: Vec<&str> = m.ids.iter().map(|id| lexicon.awards.get(*id).id.as_str()).collect();
                    let ids = if ids.len() > 4 {
                        format!("{} forms", ids.len())
                    } else {
                        ids.join("|")
                    };
                    format!(
                        "{} [{ids}] {:?} {:?} {:?} {:?}",
                        m.words, m.classes, m.level, m.giver, m.title
                    )
                }
                _ => String::new(),
            })
            .collect()
    }

    #[test]
    fn printed_awards_are_found_with_class_giver_and_title() {
        for (text, expected) in [
            (
                "được tặng Huân chương Lao động hạng Ba.",
                "Huân chương Lao động hạng Ba [hc_lao_dong] [Third] None None None",
            ),
            (
                "tặng bằng khen của Chủ tịch UBND TP Hà Nội cho",
                "bằng khen của Chủ tịch UBND TP Hà Nội [bk_bo_nganh_tinh] [] Some(Province) Some(\"Chủ tịch UBND TP Hà Nội\") None",
            ),
            (
                "trao Bằng khen của Thủ tướng Chính phủ cho",
                "Bằng khen của Thủ tướng Chính phủ [bk_thu_tuong] [] Some(Government) Some(\"Thủ tướng Chính phủ\") None",
            ),
            (
                "được tặng thưởng cờ “Đơn vị xuất sắc năm 2022” của UBND TP Hà Nội.",
                "cờ “Đơn vị xuất sắc năm 2022” của UBND TP Hà Nội [co_bo_nganh_tinh] [] Some(Province) Some(\"UBND TP Hà Nội\") Some(\"Đơn vị xuất sắc năm 2022\")",
            ),
            (
                "nhận Cờ thi đua đơn vị xuất sắc của Chính phủ",
                "Cờ thi đua đơn vị xuất sắc của Chính phủ [co_chinh_phu] [] Some(Government) Some(\"Chính phủ\") None",
            ),
            (
                "danh hiệu “Chiến sĩ thi đua cơ sở” cấp quận.",
                "danh hiệu “Chiến sĩ thi đua cơ sở” cấp quận [cstd_co_so] [] Some(District) None None",
            ),
            (
                "nhận giấy khen của UBND quận.",
                "giấy khen của UBND quận [gk_huyen] [] Some(District) Some(\"UBND quận\") None",
            ),
            (
                "Huân chương Độc lập hạng Nhì, Ba tặng",
                "Huân chương Độc lập hạng Nhì, Ba [hc_doc_lap] [Second, Third] None None None",
            ),
            (
                "1 Second-class Labor Medal and",
                "Second-class Labor Medal [hc_lao_dong] [Second] None None None",
            ),
        ] {
            assert_eq!(found(text, true), [expected], "{text}");
        }
    }

    #[test]
    fn typed_awards_are_found_without_marks_and_by_their_letters() {
        for (text, expected) in [
            (
                "ai duoc huan chuong lao dong hang ba",
                "huan chuong lao dong hang ba [hc_lao_dong] [Third] None None None",
            ),
            ("HCLĐ hạng 3", "HCLĐ hạng 3 [hc_lao_dong] [Third] None None None"),
            (
                "bk ttg o q11",
                "bk ttg [bk_thu_tuong] [] Some(Government) Some(\"ttg\") None",
            ),
            (
                "who got the Labour Order, Third Class",
                "Labour Order, Third Class [hc_lao_dong] [Third] None None None",
            ),
            ("may nguoi dc ntvt", "ntvt [hn_nguoi_tot_viec_tot] [] None None None"),
            ("được cờ gì", "cờ [co_chinh_phu|co_bo_nganh_tinh] [] None None None"),
        ] {
            assert_eq!(found(text, false), [expected], "{text}");
        }
        for text in [
            "ai co mat o hoi nghi",
            "o Phu Thuong co viec tot gi",
            "cơ quan nào",
            "phong trào người tốt việc tốt",
            "đoạt huy chương vàng",
        ] {
            assert_eq!(found(text, false), [""; 0], "{text}");
        }
    }
}
