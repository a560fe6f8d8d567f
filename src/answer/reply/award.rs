//! Awards: who got them, which, how many, by whom, what for.

use super::class_year;
use super::recipient::{named, of_sort};
use super::several::Several;
use super::{Asking, Reply, counted, giver, holder, noun};
use crate::answer::Rich;
use crate::archive::StoredFact;
use crate::fact::award_given::{AwardGiven, Recipient, Status};
use crate::question;
use crate::question::asked::Asked;
use crate::text::phrase::stands;
use crate::text::{Lang, fold};
use crate::wording;

pub fn reply(asking: &Asking, fact: &StoredFact, given: &AwardGiven) -> Option<Reply> {
    let certainty = certainty(asking, given.status) * if asking.once(about_awards) { 1.0 } else { 0.3 };
    let named: Vec<String> = given
        .recipients
        .iter()
        .filter_map(|r| named(asking, fact, r))
        .filter(|name| !matches!(asking.ask.asked, Asked::Who | Asked::WhoIs) || of_sort(asking, name))
        .collect();
    let award = award_words(asking, given);
    // "Đồn nào được …?", "mô hình nào đoạt giải nhất": who got it is asked.
    let kind = asking.kind();
    let wants_holder = asking.ask.asked == Asked::What && !kind.is_empty() && !super::kind::is_award(kind);
    let mut reply = match asking.ask.asked {
        // "Xã nào nhận Cờ?": of those who got it the units of the asked sort.
        Asked::Place => {
            let units = holder::units_asked(asking, &named);
            if units.is_empty() {
                return None;
            }
            let focus = wording::list(&units, asking.lang());
            let text = wording::award_given(
                asking.lang(),
                Rich::default().bold(&focus),
                Rich::plain(&award),
                given.status,
            );
            Reply::new(text, focus, if holder::too_few(fact, named.len()) { 0.55 } else { 1.0 })
        }
        Asked::What if wants_holder && named.is_empty() => return None,
        Asked::What if wants_holder => {
            let focus = wording::list(&named, asking.lang());
            let text = wording::award_given(
                asking.lang(),
                Rich::default().bold(&focus),
                Rich::plain(&award),
                given.status,
            );
            Reply::new(text, focus.clone(), super::kind::holds(kind, &focus))
        }
        Asked::Who | Asked::WhoIs | Asked::Members => {
            let does = holder::did(asking);
            let (focus, quality) = if named.is_empty() {
                // "3 cô giáo … tên gì" is not told by "3 cô giáo".
                (
                    counted(given)?,
                    if asking.ask.people.is_some() { NAMELESS } else { 0.45 },
                )
            } else {
                // "Bốn nghệ nhân" names nobody of those who are asked for.
                let many = asking.ask.asked == Asked::Members
                    || asking.once(holder::lists)
                    || matches!(asking.several(), Some(Several::Exactly(_)));
                let few = many && named.len() < 2 || holder::too_few(fact, named.len());
                (
                    wording::list(&named, asking.lang()),
                    does * if few { 0.55 } else { 1.0 },
                )
            };
            let text = wording::award_given(
                asking.lang(),
                Rich::default().bold(&focus),
                Rich::plain(&award),
                given.status,
            );
            // "Hội nào nhận …": a ward is none.
            let of_kind = super::kind::fits(kind, &focus);
            Reply::new(text, focus, quality * of_kind)
        }
        Asked::What if asking.once(noun::buys) => return None,
        Asked::What | Asked::Name => {
            // "được khen thưởng gì" wants an award; commendation without a form says nothing of it.
            // One that tells the class says more.
            let quality = match (given.awards.is_empty(), given.classes.is_empty()) {
                (true, _) if given.is_money() => 0.95,
                (true, _) => 0.4,
                (false, true) => 0.93,
                (false, false) => 0.95,
            };
            let to = if named.is_empty() {
                counted(given)?
            } else {
                wording::list(&named, asking.lang())
            };
            let text = wording::award_given(
                asking.lang(),
                Rich::plain(to),
                wording::award_from(asking.lang(), &award, giver::whose(given)),
                given.status,
            );
            let text = match super::beside::sum(asking, fact) {
                Some(sum) => without_point(text).say(", ").say(&sum).say("."),
                None => text,
            };
            Reply::new(text, award, quality * subject(asking, &named))
        }
        Asked::HowMany => counted::count(asking, fact, given)?,
        Asked::Class => {
            let class = given.classes.first()?;
            let focus = format!("hạng {}", class.vietnamese());
            let to = if named.is_empty() {
                counted(given)?
            } else {
                wording::list(&named, asking.lang())
            };
            let text = wording::award_given(
                asking.lang(),
                Rich::plain(to),
                Rich::default().bold(&award),
                given.status,
            );
            Reply::new(text, focus, subject(asking, &named))
        }
        Asked::When => class_year::when(asking, fact)?,
        Asked::ByWhom => giver::by_whom(asking, given, &named, &award, &fact.clause)?,
        Asked::Why => {
            let reason = given.reason.clone()?;
            let to = if named.is_empty() {
                counted(given)?
            } else {
                wording::list(&named, asking.lang())
            };
            let text = wording::award_given(asking.lang(), Rich::plain(to), Rich::plain(&award), given.status);
            let text = without_point(text).say(" ").bold(&reason).say(".");
            Reply::new(text, reason, subject(asking, &named))
        }
        _ => return None,
    };
    reply.quality *= certainty;
    Some(reply)
}

/// What is only proposed, refused or taken back answers a question about giving only where the question says so.
fn certainty(asking: &Asking, status: Status) -> f32 {
    let text = asking.asked.trim();
    let says = |words: &[&str]| words.iter().any(|w| text.contains(w));
    // "… được phong chưa?": what is only proposed is neither yes nor no.
    let open = if asking.query.yes_no || text.ends_with("chua") {
        0.4
    } else {
        0.5
    };
    match status {
        Status::Given | Status::Posthumous => 1.0,
        Status::Earlier => 0.97,
        Status::Proposed => {
            if says(&[
                "de nghi",
                "de xuat",
                "trinh",
                "xet",
                "chot",
                "thong nhat",
                "propos",
                "gioi thieu",
                "nominat",
                "recommend",
                "submit",
                "ask for",
                "plan to",
            ]) {
                1.0
            } else {
                open
            }
        }
        Status::Planned => {
            if says(&["se ", "du kien", "will", "sap"]) {
                1.0
            } else {
                open
            }
        }
        Status::Revoked | Status::RevocationAsked | Status::Refused => {
            const UNDONE: &str = "thu hoi|huy|khong|tuoc|doi lai|lay lai|rut lai|revoke|take back|took back|taken back|\
                taken away|withdr|strip|cancel|annul|lose";
            if UNDONE.split('|').any(|word| text.contains(word)) {
                1.0
            } else {
                0.3
            }
        }
    }
}

/// A question that names no award and no giving is not answered by one.
pub fn about_awards(asking: &Asking) -> bool {
    const GIVING: [&str; 34] = [
        "give",
        "gave",
        "given",
        "conferred",
        "title",
        "order",
        "medal",
        "flag",
        "win",
        "khen",
        "bang",
        "tang",
        "trao",
        "thuong",
        "danh hieu",
        "nhan",
        "dat",
        "vinh danh",
        "ton vinh",
        "bieu duong",
        "tuyen duong",
        "award",
        "reward",
        "receive",
        "honour",
        "honor",
        "commend",
        "got",
        "get",
        "won",
        "recogni",
        "huan chuong",
        "giai",
        "prais",
    ];
    // What the turns before say counts too: "how many individuals?" behind a question for rewards.
    let said = format!("{} {}", asking.query.typed, asking.query.inherited.join(" "));
    // "nhận dọn hồ", "nhận đỡ đầu": who takes on some work gets no award.
    const TAKES_ON: [&str; 10] = [
        "nhan don",
        "nhan do dau",
        "nhan nuoi",
        "nhan cham soc",
        "nhan giup",
        "nhan trong",
        "nhan sua",
        "nhan bao tro",
        "nhan phu trach",
        "nhan quan ly",
    ];
    // "Trung sĩ A bị thương gì?" asks for no award.
    let hurt: &[&str] = match asking.ask.asked {
        Asked::What => &["bi thuong"],
        _ => &[],
    };
    let said = TAKES_ON
        .iter()
        .chain(hurt)
        .fold(fold::phrase_bare(&said), |text, words| text.replace(words, ""));
    let text = said
        .replace("dau bang", "")
        .replace("bang xep hang", "")
        .replace("bang diem", "")
        .replace("nhan dan", "")
        .replace("phong trao", "")
        .replace("ca nhan", "");
    let named = asking.query.awards.iter().any(|s| !s.award.ids.is_empty());
    let says = GIVING.iter().any(|w| {
        text.split(' ').any(|t| t == *w) || (w.contains(' ') && text.contains(w)) || (w.len() > 5 && text.contains(w))
    });
    let post = !asking.query.posts.is_empty() && !named && matches!(asking.ask.asked, Asked::WhoIs | Asked::Who);
    (named || says) && !post
}

pub(super) fn counted(given: &AwardGiven) -> Option<String> {
    let words: Vec<String> = given
        .recipients
        .iter()
        .filter_map(|r| match r {
            Recipient::Counted { count, unit, .. } => Some(format!("{} {unit}", wording::number(*count as f64))),
            Recipient::Named { .. } => None,
        })
        .collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// The award as the article writes it; in English the lexicon's name with the article's in brackets.
pub fn award_words(asking: &Asking, given: &AwardGiven) -> String {
    let words = if given.award_words.is_empty() {
        wording::commendation(asking.lang()).to_string()
    } else {
        given.award_words.clone()
    };
    if asking.lang() == Lang::Vi {
        return words;
    }
    // "thưởng nóng 5 triệu đồng": the sum is what tells.
    if given.is_money() {
        return format!("reward ({words})");
    }
    // "khen thưởng", "biểu dương": no form of its own.
    if given.awards.is_empty() && fold::is_marked(&words) {
        return wording::commendation(asking.lang()).to_string();
    }
    let [one] = given.awards.as_slice() else { return words };
    match asking.lexicon.awards.get(*one).english.first() {
        Some(english) => {
            let class = given
                .classes
                .first()
                .map(|c| format!(", {}", wording::class_english(*c)))
                .unwrap_or_default();
            format!("{english}{class} ({words})")
        }
        None => words,
    }
}

/// How far the recipients are the subject the question names.
fn subject(asking: &Asking, named: &[String]) -> f32 {
    let names = fold::phrase_bare(&named.join(" "));
    if somebody_else(asking, named, &names) {
        return 0.55;
    }
    if asking.query.places.is_empty() {
        return if others(asking, named, &names) { 0.7 } else { 1.0 };
    }
    let placed = asking.query.places.iter().any(|slot| {
        let bare = fold::phrase_bare(&slot.words);
        let name = bare
            .rsplit(' ')
            .take(2)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect::<Vec<_>>()
            .join(" ");
        names.contains(&name)
    });
    // "Trường Sao Khuê ở Ba Đình được gì": another body of the same place is not the one asked about.
    let unit = ["quan", "huyen", "phuong", "xa", "tinh", "nhan dan", "can bo", "dang bo"];
    let itself = unit.iter().any(|kind| names.starts_with(kind));
    let other = !itself && others(asking, named, &names);
    match (placed, other) {
        (_, true) => 0.7,
        (true, false) => 1.0,
        (false, false) => 0.88,
    }
}

/// "Đại úy Sơn được tặng gì": what a unit or others by name were given is not what that person was.
fn somebody_else(asking: &Asking, named: &[String], names: &str) -> bool {
    let names = format!(" {names} ");
    let mut persons = asking.query.persons.iter().peekable();
    let proper = named.iter().any(|name| name.matches(char::is_uppercase).count() > 1);
    persons.peek().is_some()
        && proper
        && !persons.any(|person| {
            let given = person.name.last().map(|syllable| syllable.bare.as_str());
            given.is_some_and(|given| stands(&names, given))
        })
}

/// "Mô hình X đoạt giải gì": somebody else by name, of whom the question says not a word.
fn others(asking: &Asking, named: &[String], names: &str) -> bool {
    let query = asking.query;
    if named.is_empty() || !query.persons.is_empty() {
        return false;
    }
    let own = |term: &&crate::question::terms::Term| {
        term.weight > 0.8
            && !query
                .awards
                .iter()
                .any(|slot| (slot.from..slot.to).contains(&term.from))
    };
    // Short forms stand written out in the question.
    let long = question::expand::expand(&named.join(" "), asking.lexicon, false);
    let names = format!(" {names} {} ", fold::phrase_bare(&long));
    let mut subjects = query.terms.iter().filter(own).peekable();
    let proper = named.iter().any(|name| name.matches(char::is_uppercase).count() > 1);
    subjects.peek().is_some() && proper && !subjects.any(|term| term.stands_in(&names))
}

/// What a number of people is worth whose names are asked for.
const NAMELESS: f32 = 0.15;

fn without_point(mut text: Rich) -> Rich {
    if let Some(last) = text.0.last_mut() {
        last.text = last.text.trim_end_matches('.').to_string();
    }
    text
}
