//! Several asks in one query: the words that stand with each, and the query as it concerns one of them.

use super::ranking;
use super::reply::several;
use crate::entity::award::Class;
use crate::question::Query;
use crate::question::asked::{Ask, Asked};
use crate::question::taken_over::is_taken_over;
use crate::question::terms::Term;
use crate::text::fold::phrase_bare;
use crate::text::phrase::any_stands;

/// Whether the words that rank only say more of what is named, or of the day.
pub fn ranks_beside(query: &Query, ask: &Ask, own: &str) -> bool {
    let bare = format!(" {} ", phrase_bare(own));
    match ask.asked {
        // "What score put Phú Xuyên on top?": the unit is named, and its number asked for.
        Asked::HowMany => {
            let score = |noun: &String| ["score", "points", "diem"].contains(&noun.as_str());
            !query.places.is_empty() && ask.noun.first().is_some_and(score)
        }
        // "Nộp hồ sơ chậm nhất ngày nào?": a day that nobody is compared by.
        Asked::When => any_stands(&bare, &["cham nhat", "muon nhat", "tre nhat", "at the latest"]),
        // "Sở Tư pháp Kiên Giang đứng nhất khối được đề nghị thưởng gì?"
        Asked::What => bare.split_once(" duoc ").is_some_and(|(before, got)| {
            let (before, got) = (format!(" {before} "), format!(" {got} "));
            !query.places.is_empty() && ranking::ranks(&before) && !ranking::ranks(&got) && got.contains(" gi ")
        }),
        _ => false,
    }
}

/// The words of the question that stand with one ask: from the ask (or the start, for the first) to the next ask.
pub fn segment(query: &Query, ask: &Ask) -> String {
    let tokens = &query.tokens;
    let next = query.asks.iter().map(|a| a.from).filter(|from| *from > ask.to).min();
    let first = query.asks.iter().all(|a| a.from >= ask.from);
    let start = if first {
        0
    } else {
        tokens.get(ask.from).map_or(0, |t| t.span.start as usize)
    };
    let end = next
        .and_then(|n| tokens.get(n))
        .map_or(query.text.len(), |t| t.span.start as usize);
    query.text.get(start..end).unwrap_or(&query.text).to_string()
}

/// The query as it concerns one of several asks: words that stand with another ask count little for this one.
pub fn narrowed(query: &Query, asks: &[Ask], number: usize) -> Query {
    let mut own = query.clone();
    if asks.len() < 2 {
        return own;
    }
    let ask = &asks[number];
    // "phong tặng mấy mẹ, truy tặng mấy mẹ": from the comma on the words are the next ask's.
    let tokens = &query.tokens;
    let begins = |number: usize| -> usize {
        let ask = &asks[number];
        let before = number.checked_sub(1).map_or(0, |n| asks[n].to);
        let comma = (before..ask.from.min(tokens.len()))
            .rev()
            .find(|at| tokens[*at].key == ",");
        match comma {
            Some(comma) if number > 0 => comma + 1,
            _ => ask.from,
        }
    };
    // "mấy hạng Nhì, mấy hạng Ba": each asks for its own class.
    if let Some(class) = class_counted(ask) {
        own.awards.iter_mut().for_each(|slot| slot.award.classes = vec![class]);
        let other = |term: &Term| term.words.to_lowercase().starts_with("hạng") && term.from < ask.noun_at;
        own.terms.retain(|term| !other(term));
    }
    let end = asks.get(number + 1).map_or(usize::MAX, |_| begins(number + 1));
    // "gồm những ai, ai là cụm trưởng?": the post is the other ask's.
    let mine = begins(number)..end;
    if matches!(
        ask.asked,
        Asked::Members | Asked::HowMany | Asked::Money | Asked::Percent
    ) {
        own.posts
            .retain(|post| post.from < asks[0].from || mine.contains(&post.from) || is_taken_over(post.from));
    }
    // "năm 2016 bao nhiêu, năm 2015 bao nhiêu?": each ask has the time that stands with it.
    if query.periods.len() > 1 {
        let with_it: Vec<_> = query
            .periods
            .iter()
            .filter(|p| mine.contains(&p.from))
            .cloned()
            .collect();
        let shared: Vec<_> = query
            .periods
            .iter()
            .filter(|p| p.from < asks[0].from)
            .cloned()
            .collect();
        if !with_it.is_empty() {
            own.periods = with_it;
        } else if !shared.is_empty() {
            own.periods = shared;
        }
    }
    // What was taken over is said of all that is asked anew.
    let anew = !is_taken_over(asks[0].from);
    for term in &mut own.terms {
        let shared = term.from < asks[0].from || anew && is_taken_over(term.from);
        let mine = mine.contains(&term.from);
        // The last ask's words often belong to all: "bao nhiêu tập thể, cá nhân được khen".
        let tail = number + 1 < asks.len() && term.from >= asks[asks.len() - 1].to;
        if !(shared || mine) {
            term.weight *= if tail { 0.6 } else { 0.2 };
        }
    }
    own
}

/// The class a count asks for by itself: "mấy hạng Ba".
fn class_counted(ask: &Ask) -> Option<Class> {
    let [head, class, ..] = ask.noun.as_slice() else {
        return None;
    };
    let class = match class.as_str() {
        "nhat" | "i" | "1" => Class::First,
        "nhi" | "ii" | "2" => Class::Second,
        "ba" | "iii" | "3" => Class::Third,
        _ => return None,
    };
    (ask.asked == Asked::HowMany && head == "hang").then_some(class)
}

/// An ask for so many of another class counts what the first ask counts.
pub(super) fn of_class(ask: &Ask, asks: &[Ask]) -> Ask {
    let mut own = ask.clone();
    if class_counted(ask).is_some()
        && let Some(first) = asks
            .iter()
            .find(|a| a.asked == Asked::HowMany && class_counted(a).is_none())
    {
        own.noun = first.noun.clone();
        own.noun_also = first.noun_also.clone();
    }
    own
}

/// What a question without a question phrase asks for, from the slots it names.
pub fn implied(query: &Query) -> Ask {
    let asked = if !query.persons.is_empty() {
        Asked::WhoIs
    } else if several::opens_with_number(&query.text) {
        Asked::Members
    } else if !query.posts.is_empty() || !query.awards.is_empty() {
        Asked::Who
    } else if query.tokens.iter().any(|t| t.can_mean("tên") || t.key == "name") {
        // "Cho xin nguyên văn tên phong trào ở Tây Hồ"
        Asked::Name
    } else {
        Asked::HowMany
    };
    Ask::of(asked)
}
