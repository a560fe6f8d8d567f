//! A sentence that no fact was made of: it answers where it holds something of the asked sort.

use jiff::civil::Date;

use super::beside::{self, in_place, names_person};
use super::beside_award;
use super::called::{called, quoted_name};
use super::several::{self, Several};
use super::window::{clause, window};
use super::{
    Asking, Reply, began, day_told, described, elided, former, from_to, giver, kind, labelled, named_kind, not_meant,
    noun, own_share, own_year, pieces, predecessor, ranked, reason, role, speaker, timespan,
};
use crate::answer::Rich;
use crate::entity::date::DateMention;
use crate::entity::quantity::Amount;
use crate::entity::{Entity, Value, Words};
use crate::question::asked::{Asked, Sort};
use crate::text::{Lang, Span, fold};

/// The reply of a sentence with its values. `near` tells how far a piece of the sentence meets the question's words: of
/// several values of the asked sort the one in the best piece answers.
pub fn reply(
    asking: &Asking,
    words: &Words,
    entities: &[Entity],
    (before, day): (&str, Option<Date>),
    near: impl Fn(&str) -> f32,
) -> Option<Reply> {
    // What an article asks itself answers nobody.
    if words.text.trim_end().ends_with('?') {
        return None;
    }
    let asked = &asking.asked;
    if asking.ask.asked == Asked::Why && reason::only_names_asked(asking, words.text) {
        return None;
    }
    if asking.once(predecessor::asked) {
        return predecessor::reply(asking, words, entities);
    }
    if asking.once(timespan::asks_for_range) {
        return timespan::range(asking, words, entities, near(words.text));
    }
    if asking.closed() {
        return whole(asking, words, entities, near(words.text));
    }
    let mut best: Option<(f32, Span)> = None;
    let several = asking.several();
    // A cluster's members are named where it says so; two names beside each other are no list of them.
    let least = if asking.ask.asked == Asked::Members { 3 } else { 2 };
    let row = several::row(asking, words.text, entities)
        .filter(|row| row.names >= least || several == Some(Several::Exactly(row.names)));
    if let Some((several, row)) = several.zip(row) {
        let all = match several {
            Several::Exactly(number) if number == row.names => 1.0,
            Several::Exactly(_) => OTHER_LENGTH,
            Several::Many => ROW,
        };
        let quality = all * role::said(asking, words.text) * (0.78 + 0.22 * near(&window(words.text, row.span, 200)));
        best = Some((quality, row.span));
    }
    let named = described::named(asking, words.text, entities);
    for entity in entities {
        let Some(quality) = of_sort(asking, entity) else {
            continue;
        };
        // What the question itself names is no answer to it.
        let repeats = !matches!(entity.value, Value::Quantity(_) | Value::Date(_));
        if repeats && asked.contains(&format!(" {} ", fold::phrase_bare(words.str(entity.span)))) {
            continue;
        }
        let Some(quality) = in_place(asking, words, entities, entity, quality) else {
            continue;
        };
        let of_kind = match &entity.value {
            Value::Organisation(_) => kind::fits(asking.kind(), words.str(entity.span)),
            Value::Quantity(_) => {
                let own = own_year::fit(asking, &words.tokens, entities, entity.span, day);
                own * not_meant::other_number(asking, words.text, entity)
            }
            Value::Place(place) => not_meant::done_there(asking, words.text, entity) * kind::of_place(asking, place),
            _ => 1.0,
        };
        let quality = quality * of_kind * ranked::in_its_part(asking, words.text, entity);
        let quality = if called(asking, words.text, entity, &near) || role::apposed(asking, words.text, entity) {
            quality.max(1.0)
        } else {
            quality
        };
        let quality = if named.contains(&entity.span) {
            NAMED_SO.max(quality)
        } else {
            quality
        };
        let one = match several {
            Some(Several::Exactly(_)) => ONE_OF,
            Some(Several::Many) => ONE_OF_MANY,
            None => 1.0,
        };
        let quality =
            quality * beside::time_of_award(asking, entities, entity) * beside::end_of_time(asking, words.text, entity);
        let mut quality = one * quality * (0.78 + 0.22 * near(&window(words.text, entity.span, 140)));
        quality *= day_told::in_its_part(asking, words.text, entity, &near);
        quality = quality.max(day_told::as_end(asking, words.text, entity));
        if best.is_none_or(|(b, _)| quality > b) {
            best = Some((quality, entity.span));
        }
    }
    let share = own_share::of(asking, words.text);
    if let Some(span) = share
        .or_else(|| pieces::share(asking, words.text).or_else(|| former::of(asking, words.text)))
        .or_else(|| began::of(asking, words.text))
        .or_else(|| from_to::of(asking, &words.tokens))
        .or_else(|| from_to::came_to(asking, &words.tokens))
        .or_else(|| beside_award::of(asking, words, entities))
        .or_else(|| own_share::of_deed(asking, words.text))
        && best.is_none_or(|(b, _)| b < 1.0 || share.is_some())
    {
        best = Some((1.0, span));
    }
    let formed = pieces::of(asking, words.text).into_iter();
    let formed = formed.map(|span| (span, 0.88 * quoted_name(asking, words.text, span)));
    let units = named_kind::of(asking, &words.tokens, entities);
    let units = units.into_iter().filter(|_| several.is_none());
    let of_role = |span: Span| role::said(asking, words.text) * role::said_of(asking, words.text, span);
    let units = units.map(|span| (span, 0.9 * of_role(span)));
    let labelled = labelled::of(asking, words, entities, before, day);
    let bare = elided::of(asking, words.text, entities).into_iter();
    let bare = bare.chain(labelled.map(|told| (told.span, told.worth)));
    for (span, worth) in formed.chain(units).chain(bare) {
        let quality = worth * (0.78 + 0.22 * near(&window(words.text, span, 140)));
        if best.is_none_or(|(b, _)| quality > b) {
            best = Some((quality, span));
        }
    }
    // A row of people holds their names.
    let of_people = |span: &Span| {
        let mut persons = described::persons(entities);
        asking.ask.people.is_none() || persons.any(|person| span.overlaps(person))
    };
    let members =
        |span: &Span| asking.ask.asked != Asked::Members || role::told_as_members(words.text, words.str(*span));
    for span in kind::rows(asking.kind(), words.text)
        .into_iter()
        .filter(of_people)
        .filter(members)
    {
        let quality = 0.97 * role::said(asking, words.text) * (0.78 + 0.22 * near(&window(words.text, span, 140)));
        if best.is_none_or(|(b, _)| quality > b) {
            best = Some((quality, span));
        }
    }
    let Some((quality, span)) = best else {
        let own = near(words.text);
        let why = asking.ask.asked == Asked::Why;
        if why && reason::asked_before(before, &near) >= OWN_WORDS_OF_PERSON {
            return Some(sentence(asking, words.text, ANSWERED));
        }
        // What is asked about stands in the sentence before, and this one says why: "Nguyên nhân là …".
        let together = || near(&format!("{before} {}", words.text));
        if why && reason::outright(words.text, own) && together() >= reason::least_before(words.text) {
            return Some(sentence(asking, words.text, REASON));
        }
        return whole(asking, words, entities, own);
    };
    let focus = words.str(span).to_string();
    // Who only tells of somebody is not named beside them.
    let said = speaker::behind(words.text, entities, span).and_then(|at| words.text.get(at..));
    let said = said.unwrap_or(words.text);
    let moved = (words.text.len() - said.len()) as u32;
    let own = Span::new((span.start - moved) as usize, (span.end - moved) as usize);
    let amount = matches!(
        asking.ask.asked,
        Asked::HowMany | Asked::Money | Asked::Percent | Asked::Class | Asked::Rank
    );
    let part = if amount { clause } else { window };
    let mut text = super::emphasised(&part(said, own, 260), &focus);
    if asking.lang() == Lang::En {
        text = text.quoted();
    }
    let mut reply = Reply::new(text, focus, quality);
    reply.named = named.iter().any(|person| person.overlaps(span));
    reply.counted_before = labelled.is_some_and(|told| told.span == span && told.counted_before);
    Some(reply)
}

/// What no single value answers ("làm được gì", "vì sao", "teaches what") a whole sentence may, where it says enough of
/// what is asked.
fn whole(asking: &Asking, words: &Words, entities: &[Entity], own: f32) -> Option<Reply> {
    // What the sentence itself leaves unsaid its neighbours do not make up for.
    let kind = !asking.kind().is_empty();
    let noun = noun::said(asking, words.text);
    let least = match asking.ask.asked {
        // The source of money is told in a sentence of its own.
        Asked::What if asking.once(noun::of_source) => 0.0,
        Asked::What if noun => OWN_WORDS_OF_NOUN,
        Asked::What => OWN_WORDS,
        // What a body does is told where the body is named.
        Asked::Deeds if asking.query.persons.is_empty() => OWN_WORDS,
        // What is asked about often stands in the sentence before: "Hỏi vì sao, ông chỉ bảo …".
        Asked::Why if reason::named(words.text) => OWN_WORDS_OF_REASON,
        // "Ông là nghệ nhân, đồng thời làm Chi hội trưởng": the post is told in words of its own.
        Asked::Post if role::says_post(words.text) => OWN_WORDS_OF_REASON,
        _ => OWN_WORDS_OF_PERSON,
    };
    let taken_over = asking.ask.asked == Asked::What && !asking.query.inherited.is_empty();
    let open = asking.ask.from < asking.ask.to || asking.closed();
    if !open || own < least || taken_over {
        return None;
    }
    let names_person = !asking.query.persons.is_empty();
    let listed = beside::longest_row(words.text, entities);
    let quality = match asking.ask.asked {
        _ if asking.closed() => 0.85,
        Asked::Deeds => 0.8,
        Asked::Why if reason::given_to(asking, words.text) => REASON,
        // "Nhắc đến ông Quyết ai cũng biết" names no post.
        Asked::Post if names_person && !role::says_post(words.text) => 0.3,
        Asked::WhoIs | Asked::Post if names_person => 0.75,
        Asked::Members if listed >= 3 => 0.8,
        Asked::What if asking.once(kind::wants_thing) => return None,
        Asked::What if asking.once(noun::of_source) => return noun.then(|| sentence(asking, words.text, OF_SOURCE)),
        Asked::What if noun => OF_NOUN,
        // "Công trình nào": a name is wanted, of something that the sentence speaks of.
        Asked::What if kind && !kind::says(asking.kind(), words.text) => UNSAID_KIND,
        Asked::What if kind => 0.55,
        Asked::What => 0.66,
        _ => return None,
    };
    Some(sentence(asking, words.text, quality))
}

/// The sentence as it stands.
fn sentence(asking: &Asking, text: &str, quality: f32) -> Reply {
    let said = super::person::short(text, 320);
    let mut text = Rich::plain(said.clone());
    if asking.lang() == Lang::En {
        text = text.quoted();
    }
    Reply::new(text, said, quality)
}

/// What somebody is worth who is named as what the question says they are.
const NAMED_SO: f32 = 1.0;
/// What a row of names is worth where more than one is asked for, and one of another length than was asked.
const ROW: f32 = 0.9;
const OTHER_LENGTH: f32 = 0.7;
/// What is left of one name where so many, or more than one, are asked for.
const ONE_OF: f32 = 0.6;
const ONE_OF_MANY: f32 = 0.85;

/// The share of the question's words that a sentence which gives a reason must hold.
const OWN_WORDS_OF_REASON: f32 = 0.3;

/// What a sentence that gives a reason is worth.
const REASON: f32 = 0.8;

/// The share of the question's words a whole sentence must hold.
const OWN_WORDS: f32 = 0.7;
const OWN_WORDS_OF_PERSON: f32 = 0.5;
/// The same where the sentence says the noun that is asked for, "tội …", and what that is worth.
const OWN_WORDS_OF_NOUN: f32 = 0.4;
const OF_NOUN: f32 = 0.66;
const OF_SOURCE: f32 = 0.95;
const OF_ARTICLE: f32 = 0.8;
/// What a sentence is worth that does not speak of the kind that is asked for.
const UNSAID_KIND: f32 = 0.45;
/// What the sentence behind the article's own question is worth.
const ANSWERED: f32 = 0.85;

fn of_sort(asking: &Asking, entity: &Entity) -> Option<f32> {
    let quality = match (asking.ask.asked, &entity.value) {
        (Asked::HowMany, Value::Quantity(q)) if matches!(q.amount, Amount::Count | Amount::Share { .. }) => {
            asking.counts(&q.unit) * if q.is_article() { OF_ARTICLE } else { 1.0 }
        }
        (Asked::HowMany, Value::Quantity(q))
            if asking.ask.noun.is_empty() && !matches!(q.amount, Amount::Rank { .. }) =>
        {
            0.7
        }
        (Asked::Money, Value::Quantity(q)) if q.amount == Amount::Money => 1.0,
        // "Tối đa 3 triệu là mức thưởng": the currency goes without saying.
        (Asked::Money, Value::Quantity(q))
            if q.amount == Amount::Count && q.unit.is_empty() && q.value >= THOUSANDS =>
        {
            0.9
        }
        (Asked::Percent, Value::Quantity(q)) if q.amount == Amount::Percent => 1.0,
        (Asked::Rank, Value::Quantity(q)) if matches!(q.amount, Amount::Rank { .. }) => 1.0,
        (Asked::Who | Asked::WhoIs | Asked::ByWhom, Value::Person(p)) if !asked_person(asking, &p.name) => {
            if asking.ask.sort == Sort::Unit {
                0.3
            } else if p.short {
                0.75
            } else {
                0.9
            }
        }
        (Asked::Name, Value::Person(p)) if asking.query.persons.is_empty() && beside::describes_person(asking) => {
            if p.short { 0.75 } else { 0.9 }
        }
        (Asked::Name, Value::Person(p)) if asking.once(names_person) && !asked_person(asking, &p.name) => 0.9,
        // "Cụm thi đua" is none of its members.
        (Asked::Who, Value::Organisation(body)) if asking.once(asks_of_cluster) && is_cluster(&body.name) => 0.0,
        (Asked::Who, Value::Organisation(organisation)) if !asking.query.clusters.is_empty() => {
            let bare = fold::phrase_bare(&organisation.name);
            let whole = ["cum ", "khoi "].iter().any(|word| bare.starts_with(word));
            let other = whole || asking.ask.sort == Sort::Person || asking.roles.is_empty();
            if other { 0.0 } else { 0.7 }
        }
        (Asked::Who | Asked::ByWhom, Value::Organisation(_)) => {
            // "Tổ trưởng tổ hỗ trợ số": who holds a post is somebody.
            let holds = asking.ask.from == asking.ask.to && !asking.query.posts.is_empty();
            if asking.ask.sort == Sort::Person || holds && asking.query.awards.is_empty() {
                0.0
            } else if asking.ask.asked == Asked::ByWhom && !asking.once(giver::of_body) && asking.once(giver::handed) {
                giver::NOT_HANDED
            } else if !asking.once(giver::of_body) && asking.once(beside::done_by_people) {
                0.4
            } else {
                0.75
            }
        }
        (Asked::Who, Value::Place(_)) if asking.ask.sort == Sort::Unit => 0.6,
        // "Hội nghị năm 2022 khi nào": the year the question names is no answer to it.
        (Asked::When, Value::Date(date)) if named_by_question(asking, *date) => 0.0,
        // "Được tặng năm nào?": a day without its year does not tell.
        (Asked::When, Value::Date(DateMention::DayMonth { .. })) if asking.once(timespan::asks_for_year) => {
            timespan::NO_YEAR
        }
        (Asked::When, Value::Date(date)) if is_day(*date) || !asking.once(asks_for_day) => 0.9,
        (Asked::Where, Value::Place(place)) if super::destination::within(asking, place) => 0.75,
        (Asked::Place | Asked::Where, Value::Place(_)) => 0.85,
        (Asked::What, Value::Award(_) | Value::Movement(_)) if asking.once(kind::of_other) => return None,
        (Asked::What | Asked::Name, Value::Award(_))
            if !asking.query.awards.is_empty() || asking.once(noun::asks_for_award) =>
        {
            0.8
        }
        (Asked::What | Asked::Name, Value::Movement(m)) if !m.name.is_empty() => 0.7,
        (Asked::Class, Value::Award(a)) if !a.classes.is_empty() => 0.9,
        _ => 0.0,
    };
    (quality > 0.0).then_some(quality)
}

/// "Khối thi đua các sở" is no unit of a bloc that is asked about.
fn asks_of_cluster(asking: &Asking) -> bool {
    let own = &asking.own_bare;
    [" cum ", " khoi "].iter().any(|word| own.contains(word))
}

fn is_cluster(name: &str) -> bool {
    let bare = fold::phrase_bare(name);
    ["cum thi dua", "khoi thi dua"]
        .iter()
        .any(|head| bare.starts_with(head))
}

/// A number that is called a sum without its currency has as much at least; smaller ones count people or years.
const THOUSANDS: f64 = 100_000.0;

/// "ngày nào" wants a day; "khi nào" may be a month or a year.
pub fn asks_for_day(asking: &Asking) -> bool {
    let text = asking.asked.trim();
    // "dạy" is no English day.
    let words: &[&str] = match asking.lang() {
        Lang::Vi => &["ngay", "hom"],
        Lang::En => &["day", "date", "dates"],
    };
    let typed: Vec<&str> = text.split(' ').collect();
    // "500 ngày đêm", "the 500-day drive": days that are counted.
    let number = |at: usize| at > 0 && typed[at - 1].starts_with(|c: char| c.is_ascii_digit());
    let counted = |at: usize| number(at) || typed.get(at + 1) == Some(&"dem");
    (0..typed.len()).any(|at| words.contains(&typed[at]) && !counted(at))
}

/// Whether the question names the very time, and asks for it no nearer than the sentence tells it.
fn named_by_question(asking: &Asking, date: DateMention) -> bool {
    match date {
        DateMention::Period(period) => asking.query.periods.iter().any(|slot| slot.period == period),
        DateMention::DayMonth { .. } => false,
    }
}

fn is_day(date: DateMention) -> bool {
    match date {
        DateMention::Period(period) => period.is_day(),
        DateMention::DayMonth { .. } => true,
    }
}

fn asked_person(asking: &Asking, name: &str) -> bool {
    let bare = crate::text::fold::phrase_bare(name);
    asking
        .query
        .persons
        .iter()
        .any(|p| bare.ends_with(&p.name.iter().map(|s| s.bare.as_str()).collect::<Vec<_>>().join(" ")))
}
