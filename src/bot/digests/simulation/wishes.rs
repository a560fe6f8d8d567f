//! What comes out in the simulated years, and what the simulated people wish to hear of it. Whether somebody wants an
//! article is told here by its number alone, so that it shares nothing with the filters that are tried.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::Dice;
use crate::archive::{Head, StoredFact};
use crate::digest::due;
use crate::digest::news::News;
use crate::fact::award_given::{AwardGiven, Recipient, Status};
use crate::fact::person_praised::PersonPraised;
use crate::fact::{Fact, Kind, Statement};
use crate::store::subscriptions::{Place, Subscription};
use crate::text::{Lang, Span};

/// Articles are about so many places in turn, and name so many schools in turn.
const PLACES: i64 = 3;
const SCHOOLS: i64 = 5;

const ZONES: [&str; 4] = ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Sydney"];

pub fn start() -> Timestamp {
    "2027-11-20T00:00:30+07:00".parse().unwrap()
}

/// The facts every article tells one of: an award by the even, somebody praised by the odd.
pub struct Press {
    award: StoredFact,
    praise: StoredFact,
}

impl Press {
    pub fn open() -> Press {
        Press {
            award: told(Statement::AwardGiven(AwardGiven {
                awards: Vec::new(),
                classes: Vec::new(),
                level: None,
                award_words: "Giấy khen".to_owned(),
                title: None,
                recipients: vec![Recipient::Named {
                    name: "Phòng Nội vụ".to_owned(),
                }],
                giver: None,
                presenter: None,
                reason: None,
                status: Status::Given,
            })),
            praise: told(Statement::PersonPraised(PersonPraised {
                person: "Lê Văn Mẫu".to_owned(),
                address: "ông".to_owned(),
                who: String::new(),
                deeds: Vec::new(),
            })),
        }
    }

    /// The news of the week before a day: an article on two days of three.
    pub fn week(&self, today: Date) -> Vec<News> {
        let published = numbers(today).into_iter().map(|(number, date)| {
            let fact = if number % 2 == 0 { &self.award } else { &self.praise };
            let key = (number.rem_euclid(PLACES)).to_string();
            News::about(head(number, date), vec![fact.clone()], [key])
        });
        published.collect()
    }
}

/// The articles of the week before a day by their numbers.
pub fn numbers(today: Date) -> Vec<(i64, Date)> {
    let first = due::local(start()).date();
    let days = (0..7).filter_map(|back| today.checked_sub(back.days()).ok());
    let number = |date: Date| i64::from(first.until(date).map_or(0, |span| span.get_days()));
    let all = days.map(|date| (number(date), date));
    all.filter(|(number, _)| number.rem_euclid(3) != 1).collect()
}

pub fn id(number: i64) -> String {
    format!("bài {number}")
}

/// A fact whose words name nobody that is followed, unlike the title of its article.
fn told(statement: Statement) -> StoredFact {
    let span = Span::new(0, 0);
    StoredFact {
        fact: Fact {
            article: String::new(),
            quote: span,
            clause: span,
            places: Vec::new(),
            place_said: false,
            period: None,
            period_from: None,
            rule: "simulated".to_owned(),
            statement,
        },
        head: head(0, due::local(start()).date()),
        quote: String::new(),
        clause: String::new(),
        context: String::new(),
        period_quote: String::new(),
    }
}

fn head(number: i64, date: Date) -> Head {
    let school = number.rem_euclid(SCHOOLS);
    Head {
        id: id(number),
        title: format!("Trường Hoa Sen {school} phát động thi đua đợt {number}"),
        date: Some(date),
        url: None,
        also: Vec::new(),
        site: None,
        about: Vec::new(),
        years: Vec::new(),
    }
}

/// Somebody's wishes, thrown.
pub fn wishes(dice: &Dice, now: Timestamp) -> Subscription {
    let mut one = Subscription::daily(1, Lang::Vi, 0, now.as_second());
    one.times = times(dice);
    one.days = if dice.one_in(3) { 0b1_1111 } else { 0b111_1111 };
    if dice.one_in(5) {
        one.zone = Some(ZONES[dice.throw(4) as usize].to_owned());
    }
    filters(dice, &mut one);
    one
}

/// One to three hours of the day.
pub fn times(dice: &Dice) -> Vec<u16> {
    let count = 1 + dice.throw(6).saturating_sub(3);
    let mut times: Vec<u16> = (0..count).map(|_| (300 + dice.throw(60) * 15) as u16).collect();
    times.sort_unstable();
    times.dedup();
    times
}

/// Other places, kinds and names to follow.
pub fn filters(dice: &Dice, one: &mut Subscription) {
    one.places.clear();
    if dice.one_in(3) {
        let key = dice.throw(PLACES as u64).to_string();
        one.places.push(Place {
            name: format!("Nơi {key}"),
            keys: vec![key],
        });
    }
    one.kinds = match dice.throw(5) {
        0 => vec![Kind::AwardGiven],
        1 => vec![Kind::PersonPraised],
        _ => Vec::new(),
    };
    one.follow.clear();
    one.at_once = false;
    if one.kinds.is_empty() && dice.one_in(3) {
        one.follow.push(format!("Hoa Sen {}", dice.throw(SCHOOLS as u64)));
        one.at_once = !dice.one_in(3);
    }
}

/// Whether somebody wants the article of a number.
pub fn wants(one: &Subscription, number: i64) -> bool {
    let is = |number: i64, words: &str| words.ends_with(&number.to_string());
    let place = one
        .places
        .iter()
        .all(|place| is(number.rem_euclid(PLACES), &place.name));
    let kind = one.kinds.iter().all(|kind| match kind {
        Kind::AwardGiven => number % 2 == 0,
        _ => number % 2 != 0,
    });
    let name = one.follow.iter().all(|name| is(number.rem_euclid(SCHOOLS), name));
    place && kind && name
}
