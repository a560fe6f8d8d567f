//! Whether words that no award fact was made of speak of the awards a question names.

use super::award_sought::Sought;
use super::candidates::Weighing;
use super::matching::Text;
use super::prepared::Prepared;
use crate::entity::award::{Class, Level};
use crate::entity::lexicon::Lexicon;
use crate::question::asked::Asked;
use crate::question::{AwardSlot, Query, levels};
use crate::text::fold::phrase_bare;
use crate::text::phrase::stands;
use crate::text::token::Token;

/// Whether words that are no award fact speak of the awards a question names: near by, or further off where nothing
/// near by names another award.
///
/// Of an award that only names an event its sentences need not speak.
pub fn fit(weighing: &Weighing, (clause, near): (&str, &Text), wide: &[&Text]) -> f32 {
    let fit = spoken_of(weighing, (clause, near), wide);
    if fit < OF_EVENT && of_event(weighing.query) {
        OF_EVENT
    } else {
        fit
    }
}

/// What is left where the award is no more than the name of what was held.
const OF_EVENT: f32 = 0.93;

/// "Lễ trao Bằng khen có bao nhiêu đại biểu, ở đâu?": no one asks who got it.
fn of_event(query: &Query) -> bool {
    const ASKS: [Asked; 5] = [Asked::HowMany, Asked::Money, Asked::Percent, Asked::When, Asked::Where];
    let mut named = query.awards.iter().filter(|s| !s.award.ids.is_empty());
    query.asks.iter().all(|ask| ASKS.contains(&ask.asked)) && named.all(|slot| names_event(slot, &query.tokens))
}

/// "Lễ trao Bằng khen", "the Labour Order ceremony": the award only says which event is meant.
fn names_event(slot: &AwardSlot, tokens: &[Token]) -> bool {
    const GIVES: [&str; 17] = [
        "trao", "tặng", "đón", "nhận", "công", "bố", "truy", "và", "danh", "hiệu", "phong", "quyết", "tôn", "vinh",
        "tuyên", "biểu", "dương",
    ];
    const OCCASIONS: [&str; 3] = ["lễ", "đợt", "buổi"];
    // One taken over from the turn before stands in no event that this question names.
    let Some(before) = tokens.get(..slot.from) else {
        return false;
    };
    let mut back = before.iter().rev().peekable();
    let gives = |token: &&Token| GIVES.iter().any(|word| token.can_mean(word));
    let directly = back.peek().is_some_and(gives);
    let held = directly
        && back
            .find(|token| !gives(token))
            .is_some_and(|t| OCCASIONS.iter().any(|occasion| t.can_mean(occasion)));
    let contest = contest(before, tokens.get(slot.to));
    held || contest || tokens.get(slot.to).is_some_and(|t| t.key == "ceremony")
}

/// "cuộc thi viết về Người tốt, việc tốt", "the good deeds contest": the award is what a contest is about.
fn contest(before: &[Token], behind: Option<&Token>) -> bool {
    let near = &before[before.len().saturating_sub(CONTEST)..];
    let stands = |words: [&str; 2]| {
        let mut pairs = near.windows(2);
        pairs.any(|two| two[0].can_mean(words[0]) && two[1].can_mean(words[1]))
    };
    let english = |t: &Token| matches!(t.key.as_str(), "contest" | "competition");
    let about = near
        .iter()
        .any(|t| matches!(t.key.as_str(), "on" | "about" | "về" | "ve"));
    behind.is_some_and(english)
        || about && (near.iter().any(english) || stands(["cuộc", "thi"]) || stands(["giải", "báo"]))
}

/// So far before an award a contest on it stands.
const CONTEST: usize = 6;

fn spoken_of(weighing: &Weighing, (clause, near): (&str, &Text), wide: &[&Text]) -> f32 {
    let (query, lexicon, prepared) = (weighing.query, weighing.lexicon, weighing.prepared);
    let named: Vec<&AwardSlot> = query.awards.iter().filter(|s| !s.award.ids.is_empty()).collect();
    if named.is_empty() {
        return 1.0;
    }
    let Sought {
        phrases,
        classes,
        forms,
        givers,
    } = &*weighing.sought;
    if !classes.is_empty() && !classes.iter().any(|c| near.holds(c)) {
        // "… hạng Ba. Ông A trao phần thưởng này": class and all were told before.
        let whole = |text: &Text| classes.iter().any(|c| text.holds(c)) && phrases.iter().any(|p| text.holds(p));
        let this = THIS.iter().any(|form| near.holds(&prepared.phrase(form)));
        return if this && wide.iter().any(|text| whole(text)) {
            1.0
        } else {
            0.2
        };
    }
    let by_giver = |text: &Text| forms.iter().any(|p| text.holds(p)) && givers.iter().any(|p| text.holds(p));
    let holds = |text: &Text| phrases.iter().any(|p| text.holds(p)) || by_giver(text);
    if holds(near) {
        return 1.0;
    }
    // "nhất trí 47 Cờ của tỉnh": a flag for emulation is a flag by its giver.
    let said = format!(" {} ", phrase_bare(clause));
    let bare = named.iter().map(|slot| phrase_bare(&slot.award.words));
    let mut flags = bare.filter_map(|words| Some(format!("co {}", words.strip_prefix("co thi dua ")?)));
    if flags.any(|flag| flag.starts_with("co cua") && stands(&said, &flag)) {
        return 0.95;
    }
    // "Công dân Hải Phòng tiêu biểu": whose title it is stands within its name.
    if phrases
        .iter()
        .any(|p| (3..=4).contains(&p.len()) && near.holds_around_name(p))
    {
        return 0.95;
    }
    // "61 xã được công nhận đạt chuẩn nông thôn mới": of a title that is a phrase all words stand there, others between.
    if phrases.iter().any(|p| p.len() >= 5 && near.scatters(p)) {
        return 0.95;
    }
    let other = FORMS.iter().any(|form| near.holds(&prepared.phrase(form)));
    // "tấm huân chương này": the one named before.
    // "gắn Huân chương lên lá cờ": of an order whose name is not said again it is the one told of.
    // "Trao Huân chương cho người cha của anh là …": so too where it is handed over.
    let handed = |bare: &str, form: &str| {
        let form = phrase_bare(form);
        let asked = named
            .iter()
            .any(|slot| phrase_bare(&slot.award.words).starts_with(&form));
        let goes_on = |next: &str| format!("{bare} ").contains(&format!("{form} {next} "));
        (asked || form == TITLE) && goes_on("len") || asked && HANDED.iter().any(|next| goes_on(next))
    };
    let mut forms = FORMS.iter().chain([&TITLE]);
    let gives = query.asks_for(Asked::ByWhom) || query.asks_for(Asked::Who) || query.asks_for(Asked::WhoIs);
    let order = gives && {
        let bare = phrase_bare(clause);
        forms.any(|form| handed(&bare, form))
    };
    let this = order || THIS.iter().any(|form| near.holds(&prepared.phrase(form)));
    if this && wide.iter().any(|text| holds(text)) {
        return 1.0;
    }
    // "được UBND TP tặng Cờ thi đua": the form with who gives it is the award's name in other order.
    let of_giver = || {
        named.iter().any(|slot| {
            let level = slot
                .award
                .level
                .is_some_and(|level| level == Level::Province && levels::of(clause, false).contains(&level));
            let form = |form: &&&str| phrase_bare(&slot.award.words).starts_with(&phrase_bare(form));
            level
                && FORMS
                    .iter()
                    .find(form)
                    .is_some_and(|form| near.holds(&prepared.phrase(form)))
        })
    };
    // "được Chính phủ tặng Cờ" is a "Cờ Chính phủ".
    let both_said = || {
        let mut parted = named.iter().filter_map(|slot| form_and_giver(&slot.award.words));
        parted.any(|(form, giver)| near.holds(&prepared.phrase(&form)) && near.holds(&prepared.phrase(&giver)))
    };
    match wide.iter().any(|text| holds(text)) {
        _ if other && (of_giver() || both_said()) => 0.85,
        true if other && !of_each(&named, &query.tokens) => 0.45,
        true => 0.85,
        // "9 xã đạt chuẩn kiểu mẫu": which standard is meant its report has said.
        _ if says_standard(&named, lexicon, near, prepared) => 0.95,
        // "xã có nhiều gương nhất": those whom the movement holds up.
        false
            if query.inherited.is_empty()
                && holds_up(&named, lexicon)
                && EXAMPLES.iter().any(|word| near.holds(&prepared.phrase(word))) =>
        {
            OF_EXAMPLES
        }
        false if of_each(&named, &query.tokens) && !other => OF_ONE_OF_THEM,
        // "Bằng khen năm nào?" is not told where the order is pinned on, though the article names both.
        false if names_another(&named, near, prepared) => OF_ANOTHER,
        false => UNNAMED,
    }
}

/// "Mỗi gia đình văn hóa tiêu biểu được bao nhiêu tiền?", "Công dân Thủ đô ưu tú trẻ nhất": the award says of whom something
/// is asked, and what else they got may be told beside it.
fn of_each(named: &[&AwardSlot], tokens: &[Token]) -> bool {
    const EACH: [&str; 3] = ["mỗi", "each", "every"];
    const AGES: [[&str; 2]; 6] = [
        ["trẻ", "nhất"],
        ["trẻ", "tuổi"],
        ["lớn", "tuổi"],
        ["cao", "tuổi"],
        ["nhỏ", "tuổi"],
        ["già", "nhất"],
    ];
    let each = |slot: &&&AwardSlot| {
        let before = slot.from.checked_sub(1).and_then(|at| tokens.get(at));
        before.is_some_and(|t| EACH.iter().any(|word| t.can_mean(word)))
    };
    let mut pairs = tokens.windows(2);
    named.iter().any(|slot| each(&slot))
        || pairs.any(|two| AGES.iter().any(|[a, b]| two[0].can_mean(a) && two[1].can_mean(b)))
        || tokens
            .iter()
            .any(|t| ["youngest", "oldest", "eldest"].contains(&t.key.as_str()))
}

/// What somebody is called whom "Người tốt, việc tốt" holds up, and how surely such words speak of it.
const EXAMPLES: [&str; 2] = ["gương", "tấm gương"];
const OF_EXAMPLES: f32 = 0.85;

/// Whether words speak of communes that met the new rural standard, and of the degree that is asked for.
fn says_standard(named: &[&AwardSlot], lexicon: &Lexicon, near: &Text, prepared: &Prepared) -> bool {
    let rural = |slot: &&AwardSlot| {
        let mut ids = slot.award.ids.iter();
        ids.any(|id| lexicon.awards.get(*id).name.ends_with("nông thôn mới"))
    };
    let holds = |words: &str| near.holds(&prepared.phrase(words));
    named.iter().filter(|slot| rural(slot)).any(|slot| {
        let asked = phrase_bare(&slot.award.words);
        let degrees = [("kieu mau", "kiểu mẫu"), ("nang cao", "nâng cao")];
        let of_degree = degrees.iter().find(|(bare, _)| asked.contains(bare));
        of_degree.is_some_and(|(_, degree)| holds(degree)) && (holds("xã") || holds("đạt chuẩn"))
    })
}

fn holds_up(named: &[&AwardSlot], lexicon: &Lexicon) -> bool {
    let mut ids = named.iter().flat_map(|slot| &slot.award.ids);
    ids.all(|id| lexicon.awards.get(*id).name.starts_with("Người tốt"))
}

/// Whether the words near by name the form of another award than of those that are asked for.
fn names_another(named: &[&AwardSlot], near: &Text, prepared: &Prepared) -> bool {
    let asked: Vec<String> = named.iter().map(|slot| phrase_bare(&slot.award.words)).collect();
    let forms = FORMS.iter().filter(|form| form.contains(' '));
    let others = forms.filter(|form| !asked.iter().any(|words| words.contains(&phrase_bare(form))));
    let formal = FORMS
        .iter()
        .any(|form| asked.iter().any(|words| words.starts_with(&phrase_bare(form))));
    formal && others.into_iter().any(|form| near.holds(&prepared.phrase(form)))
}

/// "Cờ thi đua | của | Chính phủ": the form and who gives it, where an award's words say both.
fn form_and_giver(words: &str) -> Option<(String, String)> {
    let bare = phrase_bare(words);
    let forms = FORMS.iter().map(|form| phrase_bare(form));
    let form = forms
        .filter(|form| bare.starts_with(&format!("{form} ")))
        .max_by_key(String::len)?;
    let rest = bare[form.len()..].trim_start();
    let rest = rest.strip_prefix("thi dua ").unwrap_or(rest);
    let giver = rest.strip_prefix("cua ").unwrap_or(rest);
    let told = giver.split(' ').count() >= 2 && !giver.starts_with("hang ");
    told.then(|| (form, giver.to_string()))
}

/// What an award that is no order is called, and what follows a form whose name is not said again.
const TITLE: &str = "danh hieu";
const HANDED: [&str; 4] = ["cho", "la", "toi", "den"];

/// How surely one of those who hold an award is told of where nothing names it again.
const OF_ONE_OF_THEM: f32 = 0.75;

/// What is left where no word near names the award that was asked.
pub const UNNAMED: f32 = 0.3;
/// The same where another award is named there.
const OF_ANOTHER: f32 = 0.35;

pub(super) fn class_words(class: Class) -> [&'static str; 7] {
    match class {
        Class::First => [
            "hạng nhất",
            "hạng I",
            "hạng 1",
            "first class",
            "giải nhất",
            "giải cao nhất",
            "first prize",
        ],
        Class::Second => [
            "hạng nhì",
            "hạng II",
            "hạng 2",
            "second class",
            "giải nhì",
            "giải hai",
            "second prize",
        ],
        Class::Third => [
            "hạng ba",
            "hạng III",
            "hạng 3",
            "third class",
            "giải ba",
            "giải 3",
            "third prize",
        ],
    }
}

const THIS: [&str; 14] = [
    "cả hai phần thưởng",
    "hai phần thưởng",
    "trao cả hai",
    "cả hai huân chương",
    "phần thưởng cao quý",
    "danh hiệu cao quý",
    "danh hiệu ấy",
    "trao phần thưởng",
    "huân chương này",
    "danh hiệu này",
    "huy chương này",
    "giải thưởng này",
    "phần thưởng này",
    "huy hiệu này",
];

/// Forms of award whose name near by says that another award is spoken of.
pub(super) const FORMS: [&str; 10] = [
    "bằng khen",
    "giấy khen",
    "cờ thi đua",
    "huân chương",
    "huy chương",
    "chiến sĩ thi đua",
    "tập thể lao động",
    "lao động tiên tiến",
    "kỷ niệm chương",
    "cờ",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_award_may_only_name_an_event() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let of_event = |question: &str| {
            let query = crate::question::understand(question, &lexicon, jiff::civil::date(2025, 12, 1));
            assert!(!query.awards.is_empty(), "{question}");
            of_event(&query)
        };
        assert!(of_event("Lễ trao Bằng khen có bao nhiêu đại biểu dự?"));
        assert!(of_event("le don nhan huan chuong lao dong to chuc o dau"));
        assert!(of_event("How many people came to the Labour Order ceremony?"));
        assert!(of_event(
            "Cuộc thi tìm hiểu về Huân chương Lao động nhận được bao nhiêu bài?"
        ));
        assert!(of_event(
            "Đợt tôn vinh Công dân Thủ đô ưu tú có mấy doanh nghiệp góp quà?"
        ));
        // What a contest is about is not even read as an award where it may be a movement's name.
        let contest = "Cuộc thi viết về Người tốt, việc tốt nhận được bao nhiêu bài?";
        let query = crate::question::understand(contest, &lexicon, jiff::civil::date(2025, 12, 1));
        assert!(query.awards.is_empty() || super::of_event(&query));
        assert!(of_event("contest on good deeds: number of entries?"));
        assert!(!of_event("Bao nhiêu người tốt, việc tốt được khen?"));
        assert!(!of_event("Bao nhiêu người được trao Bằng khen?"));
        assert!(!of_event("Ai trao Huân chương Lao động ở lễ kỷ niệm?"));
    }

    #[test]
    fn an_award_may_say_of_whom_something_is_asked() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let of_each = |question: &str| {
            let query = crate::question::understand(question, &lexicon, jiff::civil::date(2025, 12, 1));
            assert!(!query.awards.is_empty(), "{question}");
            of_each(&query.awards.iter().collect::<Vec<_>>(), &query.tokens)
        };
        assert!(of_each("Công dân Thủ đô ưu tú trẻ nhất là ai?"));
        assert!(of_each("moi gia dinh van hoa duoc bao nhieu tien"));
        assert!(of_each("Who was the youngest Outstanding Citizen of the Capital?"));
        assert!(!of_each("Phường nào có nhiều Người tốt, việc tốt nhất?"));
        assert!(!of_each("Ai được Huân chương Lao động hạng Nhất?"));
    }
}
