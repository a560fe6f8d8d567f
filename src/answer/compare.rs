//! Comparisons: the same is asked of each place, year or cluster named, and the answers stand side by side.

use super::answerer::{Answerer, best_first};
use super::asks::implied;
use super::candidate::Candidate;
use super::compose::{ANSWERS, push_source};
use super::each_side::{award_asked, more_of, of_class, of_pay, of_shares, of_years};
use super::its_own::{its_own, tells_all};
use super::reply::wanted;
use super::sides::sides;
use super::spelled::spelled;
use super::trace::{self, Branch};
use super::{Answer, Rich, Source, Status, against, verdict};
use crate::entity::Words;
use crate::question::asked::{Ask, Asked, phrase_at};
use crate::question::{AwardSlot, PlaceSlot, Query, counts};
use crate::text::Lang;
use crate::text::fold::phrase_bare;
use crate::wording;

/// The answer where every side is known; none where the question names fewer than two sides.
pub fn answer(answerer: &Answerer, query: &Query, favoured: &[String], trace: &mut Vec<Branch>) -> Option<Answer> {
    let query = &without_comparing(query, answerer);
    let mut sides = sides(query);
    for (name, side) in &mut sides {
        *name = spelled(name, side, &answerer.lexicon);
    }
    let sides = sides;
    if sides.len() < 2 {
        return None;
    }
    let asks: Vec<Ask> = query
        .asks
        .iter()
        .filter(|a| {
            award_asked(query, a)
                || of_years(query)
                || !matches!(
                    a.asked,
                    Asked::Place | Asked::Where | Asked::What | Asked::Who | Asked::When
                )
        })
        .cloned()
        .collect();
    let shares = of_shares(query);
    let count = |query: &Query| with_award(count(query), query, answerer);
    let tried: Vec<Ask> = if verdict::earlier_of(query).is_some() {
        vec![Ask {
            to: 1,
            ..Ask::of(Asked::When)
        }]
    } else if asks.is_empty() && of_class(query) {
        vec![Ask {
            to: 1,
            ..Ask::of(Asked::Class)
        }]
    } else if asks.is_empty() && of_pay(query) {
        vec![Ask {
            to: 1,
            ..Ask::of(Asked::Money)
        }]
    } else if asks.is_empty() && shares {
        vec![percent()]
    } else if asks.is_empty() && more_of(query) && !count(query).noun.is_empty() {
        vec![count(query)]
    } else if asks.is_empty() && more_of(query) {
        vec![count(query), percent()]
    } else if asks.is_empty() {
        vec![count(query), percent(), members(), implied(query)]
    } else {
        asks
    };
    // Like is held against like: the one ask that the most sides answer, and best.
    let mut best: Vec<(String, Option<Candidate>)> = Vec::new();
    let materials: Vec<_> = sides.iter().map(|(_, side)| answerer.gather(side)).collect();
    let mut most = (0, 0.0);
    for ask in &tried {
        let mut standing: Vec<Vec<Candidate>> = Vec::new();
        for ((name, side), material) in sides.iter().zip(&materials) {
            let weighing = answerer.weighing(side, ask, favoured);
            let mut found = answerer.candidates(&weighing, material);
            if found.first().is_none_or(|best| best.score < ANSWERS) {
                found.extend(answerer.look_closer(&weighing, material));
                found.sort_by(best_first);
            }
            // Where it is not said what is counted, the words that say of what count twice.
            if ask.asked == Asked::HowMany && ask.noun.is_empty() && !ask.any_unit {
                found.sort_by(|a, b| (b.score * b.coverage).total_cmp(&(a.score * a.coverage)));
            }
            found.truncate(LOOKED_AT);
            let sought = format!("{name}: {}", wording::asked_for(ask.asked));
            trace.push(Branch::of(sought, trace::candidates(&found, side)));
            found.retain(|c| stands(c, ask, name));
            standing.push(found);
        }
        let names: Vec<String> = sides.iter().map(|(name, _)| name.clone()).collect();
        let own = its_own(standing, &names);
        let row: Vec<(String, Option<Candidate>)> = names.into_iter().zip(own).collect();
        let known = row.iter().filter(|(_, c)| c.is_some()).count();
        let sum: f32 = row.iter().filter_map(|(_, c)| c.as_ref()).map(|c| c.score).sum();
        if best.is_empty() || (known, sum) > most {
            (best, most) = (row, (known, sum));
        }
    }
    let all = best.iter().all(|(_, c)| c.is_some());
    // One sentence that holds the one year against the other tells both.
    if !all
        && query.places.len() < 2
        && let Some((candidate, more)) = against::years(answerer, &sides, &numbers(&tried), favoured, trace)
    {
        let told = more.and_then(|at| sides.get(at));
        let verdict = told.map(|(name, _)| wording::more(query.lang, name));
        return Some(against::of(query, candidate, verdict, trace));
    }
    // "Xã A dẫn đầu với 96, ít nhất là xã B với 21": a sentence that tells all sides is told as it stands.
    let names: Vec<String> = best.iter().map(|(name, _)| name.clone()).collect();
    let mut told = best.iter().filter_map(|(_, side)| side.as_ref());
    if !all && let Some(candidate) = told.find(|one| tells_all(&one.quote, &names)) {
        let alone = Candidate {
            period_quote: None,
            ..candidate.clone()
        };
        return Some(against::of(query, alone, None, trace));
    }
    let mut text = Rich::default();
    let mut sources: Vec<Source> = Vec::new();
    let mut facts = Vec::new();
    if let Some(more) = verdict::of(query, &answerer.lexicon, &best) {
        text = text.with(more).say("\n");
    }
    for (i, (name, candidate)) in best.iter().enumerate() {
        if i > 0 {
            text = text.say("\n");
        }
        let told = match candidate {
            Some(c) => c.reply.text.clone().say(year_beside(query, c)),
            None => Rich::plain(wording::unknown(query.lang)),
        };
        text = text.with(Rich::of(name, told));
        if let Some(candidate) = candidate {
            push_source(&mut sources, candidate);
            facts.extend(candidate.fact.clone());
        }
    }
    let status = if all {
        Status::Answered
    } else if sources.is_empty() {
        Status::NotFound
    } else {
        Status::Related
    };
    Some(Answer {
        status,
        lang: query.lang,
        text,
        sources,
        more: Vec::new(),
        suggestions: Vec::new(),
        choices: Vec::new(),
        facts,
        trace: std::mem::take(trace),
        weighed: Vec::new(),
        told: None,
    })
}

/// The asks for numbers, and for money: "năm nào cao hơn" says not which.
fn numbers(tried: &[Ask]) -> Vec<Ask> {
    let mut out: Vec<Ask> = tried
        .iter()
        .filter(|ask| matches!(ask.asked, Asked::HowMany | Asked::Money | Asked::Percent))
        .cloned()
        .collect();
    out.push(Ask::of(Asked::Money));
    out
}

/// Whether a candidate tells its side: it answers by itself, or meets every condition with a number of the very noun.
fn stands(candidate: &Candidate, ask: &Ask, side: &str) -> bool {
    if ask.asked == Asked::HowMany && (of_a_part(&candidate.quote, side) || !deed_told(candidate)) {
        return false;
    }
    // A sentence that tells no share is held against none.
    let share = candidate.reply.focus.contains('%') || candidate.reply.focus.contains("phần trăm");
    if ask.asked == Asked::Percent && !share && !candidate.reply.focus.contains("percent") {
        return false;
    }
    // Of an award nothing but its own count is held against another.
    let good = candidate
        .terms
        .iter()
        .any(|t| phrase_bare(&t.words).contains("nguoi tot"));
    let of_examples = candidate.reply.focus.split(' ').any(|word| word == "gương");
    let example = good && of_examples && candidate.award >= OF_EXAMPLE;
    if ask.asked == Asked::HowMany && candidate.award < OF_AWARD && !example {
        return false;
    }
    let counted = ask.asked == Asked::HowMany && candidate.reply.quality >= SURELY_COUNTED;
    let meets = candidate.conditions() >= MEETS && candidate.objections.is_empty();
    let held = counted && meets && candidate.score >= HELD;
    (candidate.score >= ANSWERS && candidate.coverage >= 0.7) || held
}

/// "Phường Cổ Nhuế 1 có 137 bài": what one ward or school has is not what the side it lies in has.
pub(super) fn of_a_part(quote: &str, side: &str) -> bool {
    let bare = phrase_bare(quote);
    let side = phrase_bare(side);
    let name = side.rsplit_once(' ').map_or(side.as_str(), |(_, last)| last);
    // "Trung Van Ward sent 61"
    let opening: Vec<&str> = bare.split(' ').take(5).collect();
    let english = opening.iter().position(|word| ["ward", "commune"].contains(word));
    if english.is_some_and(|at| at > 0 && !opening[..at].contains(&name)) && quote.starts_with(char::is_uppercase) {
        return opening[0] != "the";
    }
    let opens = ["phuong ", "xa ", "truong ", "thon "]
        .iter()
        .any(|unit| bare.starts_with(unit));
    let mut words = quote.split_whitespace().skip(1);
    let named = words.next().is_some_and(|word| word.starts_with(char::is_uppercase));
    opens && named && !bare.split(' ').take(8).any(|word| word == name)
}

/// "đoàn viên nộp 2.074 sáng kiến, 655 cái được công nhận": what the question says was done stands with the number.
fn deed_told(candidate: &Candidate) -> bool {
    let key = crate::text::fold::phrase_key;
    let part = candidate
        .quote
        .split([',', ';'])
        .find(|p| p.contains(&candidate.reply.focus));
    let part = key(part.unwrap_or(&candidate.quote));
    let mut deeds = candidate
        .terms
        .iter()
        .map(|t| key(&t.words))
        .filter(|w| w.starts_with("được "));
    deeds.all(|deed| part.contains(&deed) || !key(&candidate.quote).contains(&deed))
}

/// The query without the words that only compare, and without the place in which those that are compared lie.
fn without_comparing(query: &Query, answerer: &Answerer) -> Query {
    const COMPARING: [&str; 26] = [
        "dong",
        "dong hon",
        "cao",
        "thap",
        "it",
        "chenh",
        "chenh lech",
        "nhau",
        "bang nhau",
        "versus",
        "so voi",
        "so sanh",
        "nhieu hon",
        "it hon",
        "cao hon",
        "thap hon",
        "nhieu",
        "hon",
        "khac nhau",
        "khac gi",
        "more",
        "than",
        "compare",
        "compared",
        "which",
        "difference",
    ];
    let mut out = without_outer(query, answerer);
    out.terms
        .retain(|term| !COMPARING.contains(&phrase_bare(&term.words).as_str()));
    out
}

/// The query without the place in which those that are compared lie: "Mỹ Đình 1 với Mỹ Đình 2 ở Nam Từ Liêm".
pub(super) fn without_outer(query: &Query, answerer: &Answerer) -> Query {
    let places = &answerer.lexicon.places;
    let holds = |outer: &PlaceSlot, inner: &PlaceSlot| {
        outer.ids != inner.ids
            && inner
                .ids
                .iter()
                .any(|id| places.upwards(*id).skip(1).any(|up| outer.ids.contains(&up)))
    };
    let mut out = query.clone();
    if query.places.len() > 2 {
        out.places
            .retain(|outer| !query.places.iter().any(|inner| holds(outer, inner)));
    }
    out
}

/// The year a side speaks of, where its words leave it out and a quotation says it.
fn year_beside(query: &Query, candidate: &Candidate) -> String {
    let period = candidate.fact.as_ref().and_then(|f| f.fact.period);
    let Some(year) = period.and_then(|p| p.in_one_year()).map(|y| y.to_string()) else {
        return String::new();
    };
    let told = candidate.quote.contains(&year) || candidate.period_quote.as_ref().is_some_and(|q| q.contains(&year));
    if told && !candidate.reply.text.text().contains(&year) {
        wording::in_year(query.lang, &year)
    } else {
        String::new()
    }
}

/// A count of what the question says there is more of: "nhiều cá nhân … hơn"; else of what it opens with.
fn count(query: &Query) -> Ask {
    let words = &query.tokens;
    let run = |from: usize| -> Vec<String> {
        words[from..]
            .iter()
            .take_while(|t| t.is_word() && t.bare != "hon")
            .take(3)
            .map(|t| t.bare.clone())
            .collect()
    };
    let more = ["nhiều", "ít", "đông", "more", "fewer"];
    // "Đông Anh", "Đông Nam Bộ" are more of nothing.
    let names = |at: usize| at > 0 && words[at].capital || query.places.iter().any(|p| (p.from..p.to).contains(&at));
    let behind = (0..words.len())
        .filter(|at| !names(*at))
        .find_map(|at| more.iter().find_map(|w| phrase_at(words, at, w)));
    let mut noun = behind.map(run).unwrap_or_default();
    let mut noun_at = behind.unwrap_or(0);
    let slots = query.places.iter().map(|p| p.from);
    let slots = slots.chain(query.periods.iter().map(|p| p.from));
    let first = slots.chain(query.clusters.iter().map(|c| c.from)).min().unwrap_or(0);
    if noun.is_empty()
        && let Some((at, known)) = wanted::counted_in(&words[..first.min(words.len())])
    {
        (noun, noun_at) = (known, at);
    }
    // "nhiều NTVT hơn": whoever holds the award is counted.
    let holds = |slot: &AwardSlot| noun.is_empty() || (slot.from..slot.to).contains(&noun_at);
    let mut awards = query.awards.iter().filter(|slot| !slot.award.ids.is_empty());
    Ask {
        any_unit: awards.any(holds),
        noun,
        noun_at,
        to: 1,
        ..Ask::of(Asked::HowMany)
    }
}

/// An award that is counted is counted by its Vietnamese name too, whatever the question's language.
fn with_award(mut ask: Ask, query: &Query, answerer: &Answerer) -> Ask {
    let words = Words::of(&query.text, query.tokens.clone(), &answerer.lexicon, false, query.lang);
    counts::translate(&words, std::slice::from_mut(&mut ask));
    if ask.any_unit && query.lang == Lang::En {
        let ids = query.awards.iter().flat_map(|slot| slot.award.ids.iter());
        let names = ids.map(|id| phrase_bare(&answerer.lexicon.awards.get(*id).name));
        ask.noun_also
            .extend(names.map(|name| name.split(' ').take(2).map(str::to_string).collect()));
    }
    ask
}

fn members() -> Ask {
    Ask::of(Asked::Members)
}

/// "so với kế hoạch", "tỷ lệ": shares are compared.
fn percent() -> Ask {
    Ask::of(Asked::Percent)
}

/// From here on a number is of the noun asked for, and a side is told though its score falls short.
const SURELY_COUNTED: f32 = 0.85;
/// So many of the best of each side are looked at.
const LOOKED_AT: usize = 5;
const OF_AWARD: f32 = 0.9;
/// "286 gương" are of "Người tốt, việc tốt", where their article is.
const OF_EXAMPLE: f32 = 0.7;
const MEETS: f32 = 0.45;
const HELD: f32 = 0.37;

#[cfg(test)]
mod tests {
    use super::of_a_part;

    #[test]
    fn what_one_ward_has_is_not_what_the_district_has() {
        assert!(of_a_part("Phường Cổ Nhuế 1 có 137 bài.", "Bắc Từ Liêm"));
        assert!(of_a_part("Trung Van Ward sent 61, the most.", "Nam Tu Liem"));
        assert!(!of_a_part("Phường Láng có 12 gương.", "phường Láng"));
        assert!(!of_a_part("Bo De Ward alone contributed 26 initiatives.", "Bo De"));
        assert!(!of_a_part("Quận có 137 bài.", "Bắc Từ Liêm"));
    }
}
