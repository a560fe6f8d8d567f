//! Somebody told of by way of another, or of something that is theirs: "mẹ em Việt", "ông thay ông Lân", "the order was
//! presented".

use super::candidates::Weighing;
use super::closer::Closer;
use super::objection::padded;
use crate::text::phrase::stands;
use crate::text::{Span, fold};

/// A kin that is named by a pronoun alone.
const OF_KIN: f32 = 0.88;
/// So surely is spoken of somebody who took the place of another.
const REPLACES: f32 = 0.9;

impl Weighing<'_> {
    /// How surely a sentence speaks of a person asked for whom it names as kin, or as replaced in the next sentence.
    pub(super) fn by_another(&self, closer: &Closer, span: Span, text: &str, near: f32) -> f32 {
        // "… cho mẹ em Việt": "mẹ em" is said of nobody else.
        let kin = if near > 0.0 && self.says_kin(text) { OF_KIN } else { 0.0 };
        kin.max(self.replaces(closer, span))
    }

    /// "Mẹ em Việt", "vợ ông Hòa": the sentence says the same kin of somebody it does not name again.
    fn says_kin(&self, text: &str) -> bool {
        const WHOSE: [&str; 10] = ["ông", "bà", "anh", "chị", "em", "cô", "cụ", "thầy", "his", "her"];
        let Some(told) = self.question.kin else { return false };
        let text = padded(text);
        told.iter().any(|kin| {
            WHOSE
                .iter()
                .any(|whose| text.contains(&format!(" {kin} {whose} ")) || text.contains(&format!(" {whose} {kin} ")))
        })
    }

    /// "Ai thay ông Lân?": told of the one behind whose sentence stands "Ông thay ông Lân nghỉ hưu".
    fn replaces(&self, closer: &Closer, span: Span) -> f32 {
        const ASKED: [&str; 11] = [
            " ai thay ",
            " ai len thay ",
            " ai ke nhiem ",
            " ai vao thay ",
            " duoc ai thay ",
            " ai the cho ",
            " who replaced ",
            " who replaces ",
            " who succeeded ",
            " who succeeds ",
            " who took over from ",
        ];
        const TOLD: [&str; 6] = [
            " thay ",
            " ke nhiem ",
            " replaces ",
            " replaced ",
            " succeeds ",
            " succeeded ",
        ];
        let own = &self.asking.own_bare;
        if !ASKED.iter().any(|words| own.contains(words)) {
            return 0.0;
        }
        let Some(next) = closer.behind(span) else { return 0.0 };
        let next = format!(" {} ", fold::phrase_bare(next));
        let named = |last: &str| stands(&next, last);
        let mut persons = self.query.persons.iter();
        let asked = persons.any(|slot| slot.name.last().is_some_and(|last| named(&last.bare)));
        let told = TOLD.iter().any(|word| next.contains(word));
        if asked && told { REPLACES } else { 0.0 }
    }
}

/// "The order was presented on …": the award named before is theirs who got it.
pub fn of_the_award(text: &str) -> bool {
    const AWARDS: [&str; 9] = [
        "the order ",
        "the medal ",
        "the award ",
        "the certificate ",
        "the title ",
        "the badge ",
        "the honour ",
        "phần thưởng này ",
        "danh hiệu này ",
    ];
    let key = format!("{} ", fold::phrase_key(text));
    AWARDS.iter().any(|award| key.starts_with(award)) || of_their_work(&key)
}

/// "Sáng kiến này đoạt giải Nhì", "The model was copied": what somebody made, named before with who made it.
fn of_their_work(key: &str) -> bool {
    const WORKS: [&str; 20] = [
        "sáng kiến",
        "mô hình",
        "đề tài",
        "giải pháp",
        "công trình",
        "việc làm",
        "hành động",
        "tác phẩm",
        "cuốn sách",
        "bài viết",
        "phần mềm",
        "thiết bị",
        "máy",
        "chiếc máy",
        "lớp học",
        "câu lạc bộ",
        "bếp ăn",
        "trang trại",
        "cách làm",
        "dự án",
    ];
    const POINTING: [&str; 3] = ["này", "ấy", "đó"];
    const ENGLISH: [&str; 10] = [
        "this initiative ",
        "the initiative ",
        "this model ",
        "the model ",
        "this solution ",
        "the solution ",
        "this project ",
        "the project ",
        "the invention ",
        "the device ",
    ];
    let points = |work: &&str| {
        let behind = key.strip_prefix(*work).and_then(|rest| rest.strip_prefix(' '));
        behind.is_some_and(|rest| rest.split(' ').take(3).any(|word| POINTING.contains(&word)))
    };
    WORKS.iter().any(points) || ENGLISH.iter().any(|work| key.starts_with(work))
}
