//! What a value of the asked sort must have beside it: a person the post that was asked, a number no other award.

use super::called;
use super::timespan::since_when;
use super::{Asking, not_meant, post, role, speaker};
use crate::answer::objection::{moment, padded};
use crate::entity::{Entity, Value, Words, place};
use crate::question::asked::{Asked, Sort};
use crate::text::phrase::any_stands;
use crate::text::{Lang, fold};

/// What is left of somebody beside whose name another post, or none, stands.
const NO_POST: f32 = 0.5;
const OTHER_BODY: f32 = 0.4;
/// What is left of a count of an award whose class is not said.
const NO_CLASS: f32 = 0.6;
/// So far from a name may the post stand, in bytes.
const REACH: usize = 70;
/// And so far where somebody is told to be made its holder.
const MADE: usize = 220;

/// The quality of `entity` as an answer in its place; none where what stands beside it rules it out.
pub fn in_place(asking: &Asking, words: &Words, entities: &[Entity], entity: &Entity, quality: f32) -> Option<f32> {
    match (&entity.value, asking.ask.asked) {
        (Value::Quantity(_), Asked::HowMany) => {
            Some(quality * of_award(asking, entities, entity)? * not_meant::part_of(asking, words.text, entity))
        }
        (Value::Person(_), Asked::Who | Asked::WhoIs) if asking.query.persons.is_empty() => {
            let tells = speaker::speaking(asking, words.text, entities, entity);
            Some(quality * in_post(asking, words, entities, entity) * tells)
        }
        (Value::Organisation(_) | Value::Place(_), Asked::Who | Asked::Place) => {
            let gets = asking.ask.asked == Asked::Place && asking.once(super::gets_award);
            let told = !gets || role::says_award(words.text, entities);
            let role = role::said(asking, words.text) * role::said_of(asking, words.text, entity.span);
            Some(quality * role * if told { 1.0 } else { NO_POST })
        }
        (Value::Person(_), Asked::ByWhom) => Some(quality * not_meant::given_to(words.text, entity)),
        _ => Some(quality),
    }
}

/// "3 Huân chương Độc lập" counts no Huân chương Lao động.
fn of_award(asking: &Asking, entities: &[Entity], number: &Entity) -> Option<f32> {
    let Value::Quantity(quantity) = &number.value else {
        return Some(1.0);
    };
    let behind = |e: &&Entity| (quantity.number.end..=number.span.end + 1).contains(&e.span.start);
    let counted = entities.iter().filter(behind).find_map(|e| match &e.value {
        Value::Award(award) if !award.ids.is_empty() => Some(award),
        _ => None,
    });
    let mut asked = asking
        .query
        .awards
        .iter()
        .filter(|s| !s.award.ids.is_empty())
        .peekable();
    let (Some(counted), Some(_)) = (counted, asked.peek()) else {
        return Some(1.0);
    };
    asked
        .filter(|slot| slot.award.ids.iter().any(|id| counted.ids.contains(id)))
        .filter_map(|slot| {
            let wanted = &slot.award.classes;
            match (wanted.is_empty(), counted.classes.is_empty()) {
                (true, _) => Some(1.0),
                (false, true) => Some(NO_CLASS),
                (false, false) => wanted.iter().any(|c| counted.classes.contains(c)).then_some(1.0),
            }
        })
        .max_by(f32::total_cmp)
}

/// Of all named in a sentence the one beside whose name the post stands holds it, and of the body that was asked.
fn in_post(asking: &Asking, words: &Words, entities: &[Entity], person: &Entity) -> f32 {
    let query = asking.query;
    if query.posts.is_empty() {
        return 1.0;
    }
    let text = words.text;
    let between = |from: u32, to: u32| {
        let named = entities
            .iter()
            .any(|e| matches!(e.value, Value::Person(_)) && e.span.start >= from && e.span.end <= to);
        let gap = text.get(from as usize..to as usize).unwrap_or("");
        // "ông A, trước là …, được điều về làm phó giám đốc"
        let made = || {
            gap.len() <= MADE
                && ["làm", "giữ chức", "giữ chức vụ"]
                    .iter()
                    .any(|w| gap.trim_end().ends_with(w))
        };
        !named && (gap.len() <= REACH || made()) && !gap.contains([';', '.'])
    };
    entities
        .iter()
        .filter_map(|e| match &e.value {
            Value::Post(post) if query.posts.iter().any(|slot| slot.post == post.post) => Some((e.span, post)),
            _ => None,
        })
        .filter(|(span, _)| {
            (span.end <= person.span.start && between(span.end, person.span.start))
                || (person.span.end <= span.start && between(person.span.end, span.start) && !counted(text, span.start))
        })
        .map(|(_, post)| {
            let body = Words::new(&post.body, asking.lexicon, true, query.lang);
            let found = place::find(&body);
            let places: Vec<_> = place::mentions(&found)
                .flat_map(|(_, m)| m.candidates.clone())
                .collect();
            let other = !places.is_empty()
                && !query.places.is_empty()
                && !query
                    .places
                    .iter()
                    .any(|slot| slot.ids.iter().any(|id| places.contains(id)));
            if other { OTHER_BODY } else { 1.0 }
        })
        .fold(post::headed_by(asking, text, person).max(NO_POST), f32::max)
}

/// "ngoài giám đốc Lê Văn Tí còn có 5 phó giám đốc": a number of them is nobody's post.
fn counted(text: &str, at: u32) -> bool {
    let before = text.get(..at as usize).unwrap_or("").trim_end();
    let last = before.rsplit(' ').next().unwrap_or("");
    last.bytes().all(|b| b.is_ascii_digit()) || ["các", "những", "hai", "ba", "bốn", "nhiều", "mấy"].contains(&last)
}

/// "Cờ của UBND TP năm học 2018-2019 và Cờ của Chính phủ năm học 2019-2020": a time belongs to the award said last before.
pub fn time_of_award(asking: &Asking, entities: &[Entity], time: &Entity) -> f32 {
    let asked: Vec<_> = asking
        .query
        .awards
        .iter()
        .flat_map(|slot| slot.award.ids.clone())
        .collect();
    if asking.ask.asked != Asked::When || asked.is_empty() || !matches!(time.value, Value::Date(_)) {
        return 1.0;
    }
    let last = entities
        .iter()
        .filter(|e| e.span.end <= time.span.start)
        .filter_map(|e| match &e.value {
            Value::Award(award) if !award.ids.is_empty() => Some(award),
            _ => None,
        })
        .next_back();
    match last {
        Some(award) if award.ids.iter().any(|id| asked.contains(id)) => 1.05,
        Some(_) => OTHER_AWARD,
        None => 1.0,
    }
}

/// What is left of a time that another award's name stands before.
const OTHER_AWARD: f32 = 0.7;

/// A unit by its own name is asked about: "Trung tâm Y tế huyện A", "Trường THCS B".
pub fn unit_asked(asking: &Asking) -> bool {
    const HEADS: [&str; 14] = [
        "trung tam",
        "benh vien",
        "truong",
        "cong an",
        "phong",
        "so",
        "ban chqs",
        "cong ty",
        "hop tac xa",
        "chi cuc",
        "doi",
        "hoi",
        "tram",
        "nha may",
    ];
    let own = &asking.own_bare;
    any_stands(own, &HEADS)
}

/// "mở hôm 25/4, sẽ khép lại vào 28/7": where the end is asked for, the day beside the word for it.
pub fn end_of_time(asking: &Asking, text: &str, time: &Entity) -> f32 {
    let date = asking.ask.asked == Asked::When && matches!(time.value, Value::Date(_));
    // "từ 1954 đến nay trường được tặng …": since when it counts is not when it was given.
    let around = |text: Option<&str>| padded(text.unwrap_or(""));
    let until_now = around(text.get(time.span.end as usize..));
    let since = around(text.get(..time.span.start as usize));
    let runs = [" đến nay ", " tới nay ", " đến giờ "]
        .iter()
        .any(|now| until_now.starts_with(now));
    let asked = &asking.bare;
    if date
        && runs
        && (since.ends_with(" từ ") || since.ends_with(" từ năm "))
        && !format!(" {asked} ").contains(" tu ")
    {
        return SINCE;
    }
    if !date || !moment::asks_for_end(&asking.asked_key) {
        return if date { since_when(asked, &since) } else { 1.0 };
    }
    let before = text.get(..time.span.start as usize).unwrap_or("");
    let part = before.rfind([',', ';', '.', '(']).map_or(before, |at| &before[at..]);
    if moment::says_end(&padded(part)) { 1.0 } else { NO_END }
}

/// What is left of the year since when something is counted.
const SINCE: f32 = 0.5;

/// What is left of a day beside which no end is said.
const NO_END: f32 = 0.7;

/// The clause with the bracket right behind it that says what its number is made of: "9 Huân chương (2 hạng Nhì, 7 hạng Ba)".
pub fn with_bracket(fact: &crate::archive::StoredFact) -> String {
    let clause = fact.clause.trim_end();
    let whole = || -> Option<&str> {
        let begin = fact.quote.find(clause)?;
        let end = begin + clause.len();
        let rest = fact.quote.get(end..)?;
        let gap = rest.len() - rest.trim_start().len();
        let close = rest.trim_start().strip_prefix('(').and(rest.find(')'))?;
        let inside = rest.get(gap..=close)?;
        let breaks_down = inside.chars().any(|c| c.is_ascii_digit()) && inside.chars().count() <= BRACKET;
        fact.quote.get(begin..end + close + 1).filter(|_| breaks_down)
    };
    whole().unwrap_or(&fact.clause).to_string()
}

/// The longest bracket told with its number, in characters.
const BRACKET: usize = 90;

/// "vợ ông A tên gì": a name of a person is asked for.
pub fn names_person(asking: &Asking) -> bool {
    const PERSONS: [&str; 12] = [
        "vo", "chong", "bo", "me", "con", "nguoi", "wife", "husband", "father", "mother", "son", "daughter",
    ];
    let asked = asking.asked.trim();
    let words: Vec<&str> = asked.split(' ').collect();
    let named = asking.ask.from.min(words.len());
    words[..named].iter().any(|w| PERSONS.contains(w)) && !asking.query.persons.is_empty()
}

/// "Anh shipper cứu hai cháu bé tên gì": a person is described whose name is asked for.
pub fn describes_person(asking: &Asking) -> bool {
    const PERSONS: [&str; 31] = [
        "sinh vien",
        "cong dan",
        "can bo",
        "chien si",
        "co gai",
        "chang trai",
        "vo chong",
        "thanh nien",
        "dan quan",
        "anh",
        "chi",
        "ong",
        "ba",
        "co",
        "bac",
        "chu",
        "cu",
        "em",
        "nguoi",
        "tho",
        "cau",
        "thay",
        "shipper",
        "nong dan",
        "hoc sinh",
        "bac si",
        "cong nhan",
        "man",
        "woman",
        "teacher",
        "farmer",
    ];
    const THINGS: [&str; 10] = [
        "phong trao",
        "mo hinh",
        "dot",
        "sang kien",
        "cuoc",
        "chuong trinh",
        "movement",
        "model",
        "campaign",
        "drive",
    ];
    let asked = &asking.bare;
    // "2 sinh viên … tên gì", "những người … tên gì"
    const BEFORE: [&str; 8] = ["hai", "ba", "bon", "nam", "nhung", "cac", "may", "cap"];
    let little = |w: &&str| BEFORE.contains(w) || w.bytes().all(|b| b.is_ascii_digit());
    let mut head: Vec<&str> = asked.split(' ').take(4).collect();
    if head.len() > 2 && little(&head[0]) {
        head.remove(0);
    }
    head.truncate(3);
    let opens = |words: &[&str]| {
        words
            .iter()
            .any(|w| head.join(" ").starts_with(w) || head.first() == Some(w))
    };
    // "Chuyện ông A sau thành phong trào tên gì?"
    opens(&PERSONS)
        && !THINGS
            .iter()
            .any(|w| head.join(" ").starts_with(w) || called::names(asked, w))
}

/// The longest row of names that only commas and "và" part.
pub fn longest_row(text: &str, entities: &[Entity]) -> usize {
    const KINDS: [&str; 16] = [
        "va", "and", "cac", "quan", "huyen", "phuong", "xa", "tinh", "thi", "thanh", "pho", "tp", "ong", "ba", "anh",
        "chi",
    ];
    let names: Vec<_> = entities
        .iter()
        .filter(|e| matches!(e.value, Value::Place(_) | Value::Organisation(_) | Value::Person(_)))
        .map(|e| e.span)
        .collect();
    let (mut best, mut row) = (names.len().min(1), 1);
    for pair in names.windows(2) {
        let gap = text.get(pair[0].end as usize..pair[1].start as usize);
        // In brackets may stand what each is or where: "ông A (khảm trai), ông B".
        let parted = gap.is_some_and(|gap| {
            let outside: String = gap.split(['(', ')']).step_by(2).collect();
            let bare = fold::phrase_bare(&outside);
            let joined = outside.contains([',', ';']) || bare.split(' ').any(|w| w == "va" || w == "and");
            joined && bare.split(' ').all(|w| w.is_empty() || KINDS.contains(&w))
        });
        row = if parted { row + 1 } else { 1 };
        best = best.max(row);
    }
    best
}

/// What people do and bodies do not: "ai trình bày", "ai bị bỏng", "who wrote".
pub fn done_by_people(asking: &Asking) -> bool {
    const DEEDS: [&str; 21] = [
        "trinh bay",
        "phat bieu",
        "khoi xuong",
        "nghi ra",
        "sang kien",
        "bi bong",
        "bi thuong",
        "hy sinh",
        "hien",
        "cuu",
        "doc",
        "chu tri",
        "dien vien",
        "tac gia",
        "presented the",
        "spoke",
        "wrote",
        "invented",
        "thought of",
        "founded",
        "delivered",
    ];
    let asked = &asking.own_bare;
    // Movements are begun by bodies too.
    let movement = ["phong trao", "cuoc van dong", "dot thi dua", "movement", "campaign"];
    if asking.ask.sort == Sort::Unit || any_stands(asked, &movement) {
        return false;
    }
    any_stands(asked, &DEEDS) && !asking.once(super::award::about_awards)
        || ["presented the emulation report", "presented the report"]
            .iter()
            .any(|w| asked.contains(w))
}

/// "được thưởng gì": the sum that comes with the award, as its sentence says it: "kèm 10 triệu đồng".
pub fn sum(asking: &Asking, fact: &crate::archive::StoredFact) -> Option<String> {
    let asked = &asking.own_bare;
    if asking.lang() != Lang::Vi || !asked.contains(" thuong ") {
        return None;
    }
    let clause = fact.quote.find(fact.clause.as_str())?;
    let told = asking.prepared.sentence(&fact.quote, asking.query.lang);
    told.entities.iter().find_map(|e| {
        let Value::Quantity(quantity) = &e.value else {
            return None;
        };
        let before = fact.quote.get(clause..e.span.start as usize)?;
        let from = ["kèm", "và", "cùng"]
            .iter()
            .filter_map(|word| before.rfind(&format!(" {word} ")).map(|at| at + 1))
            .max()?;
        let near = before[from..].chars().count() <= BESIDE;
        let said = fact.quote.get(clause + from..e.span.end as usize)?;
        (quantity.amount == crate::entity::quantity::Amount::Money && near).then(|| said.to_string())
    })
}

/// So near to the word that joins it stands the sum, in characters.
const BESIDE: usize = 24;
