//! Years of digests in one process, on the real store, with a clock that is wrong at times and people who change
//! their wishes: what was owed came, and nothing came twice.

pub mod wishes;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::time::Instant;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::ledger::{self, Outcome, World, schedule};
use crate::digest::due::{self, Occasion};
use crate::digest::news::News;
use crate::store::subscriptions::{Number, Standing, Subscription};
use crate::store::{Store, opened};
use wishes::{Press, numbers, start};

const DAYS: i64 = 400;
const SUBSCRIPTIONS: i64 = 200;

/// Some chats have two.
const CHATS: i64 = 160;

/// Uneven, so that the clock is looked at in every minute of the hour.
const TICK: SignedDuration = SignedDuration::from_mins(71);

/// Numbers that look thrown, the same in every run.
pub struct Dice(Cell<u64>);

impl Dice {
    pub fn of(seed: u64) -> Dice {
        Dice(Cell::new(seed))
    }

    pub fn throw(&self, sides: u64) -> u64 {
        let mut x = self.0.get();
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        self.0.set(x);
        (x >> 11) % sides
    }

    pub fn one_in(&self, sides: u64) -> bool {
        self.throw(sides) == 0
    }
}

/// What each chat received, kept by the one who looks on; it shares nothing with the books.
#[derive(Default)]
struct Chats {
    digests: HashMap<(i64, u64, Date, u16), usize>,
    articles: HashMap<(i64, String), usize>,
    /// Sent again because the first outcome was hidden, and said so.
    again: usize,
    hidden: usize,
    late: usize,
    folded: usize,
    missed: usize,
    lost: usize,
    at_once: usize,
    /// Told at once although it was there when the wish was made.
    stale: usize,
    /// Articles of digests whose outcome was hidden.
    excused: HashSet<(i64, String)>,
    /// Since when each subscription is as it is.
    changed: HashMap<(i64, u64), Timestamp>,
}

#[test]
fn four_hundred_days_of_two_hundred_subscriptions() {
    let began = Instant::now();
    let dice = Dice::of(0x9E37_79B9_7F4A_7C15);
    let state = tempfile::tempdir_in(fast_folder()).unwrap();
    let mut store = opened(state.path());
    let mut now = start();
    let press = Press::open();
    let week: RefCell<BTreeMap<Date, Vec<News>>> = RefCell::default();
    let cached = |today: Date| {
        let mut week = week.borrow_mut();
        week.entry(today).or_insert_with(|| press.week(today)).clone()
    };
    let world = World {
        corrections: &|_| Vec::new(),
        news: &cached,
        address: &|_| None,
    };
    let mut chats = Chats::default();
    for number in 0..SUBSCRIPTIONS {
        let mut one = wishes::wishes(&dice, now);
        one.passed = ledger::passed(&one, &cached(due::local(now).date()));
        let chat = 1 + number % CHATS;
        let Number(number) = store.subscriptions.add(chat, &one).unwrap().unwrap();
        chats.changed.insert((chat, number), now);
    }
    let mut owed: HashSet<(i64, u64, Occasion)> = HashSet::new();
    let (mut restarts, mut steps, mut changes) = (0, 0, 0);
    let end = now.checked_add(SignedDuration::from_hours(24 * DAYS)).unwrap();
    let mut furthest = now;
    let mut active = store.subscriptions.active();
    while furthest < end {
        // The clock goes on most of an hour, now and then it stands, jumps or goes back, or nobody is there.
        let pause = match dice.throw(150) {
            0 => -SignedDuration::from_hours(dice.throw(30) as i64),
            1 => SignedDuration::from_hours(dice.throw(70) as i64),
            2 => -SignedDuration::from_mins(dice.throw(120) as i64),
            _ => TICK,
        };
        steps += usize::from(pause != TICK);
        now = now.checked_add(pause).unwrap();
        furthest = furthest.max(now);
        if dice.one_in(20) {
            changes += 1;
            change(&store, &mut chats, &dice, now, &cached(due::local(now).date()));
            active = store.subscriptions.active();
        }
        if dice.one_in(60) {
            restarts += 1;
            drop(store);
            store = opened(state.path());
            ledger::resume(&store).unwrap();
            store.sweep(now.as_second()).unwrap();
        }
        owed.extend(owed_now(&active, now));
        if dice.one_in(100) {
            let ten_days_ago = now.checked_sub(SignedDuration::from_hours(240)).unwrap();
            check(&store, &mut owed, &mut chats, ten_days_ago);
        }
        ledger::plan(&store, now, &world, dice.one_in(2)).unwrap();
        let mut left = store.digests.under_way();
        left.truncate(left.len().min(if dice.one_in(20) { 1 } else { usize::MAX }));
        for (slot, row) in left {
            let Some(ready) = ledger::begin(&store, slot, &row, now).unwrap() else {
                continue;
            };
            let (arrives, known) = match dice.throw(400) {
                0..=9 => (false, Some(Outcome::NotSent)),
                10 => (true, None),
                11 => (false, None),
                12..=20 => (true, Some(Outcome::Unknown)),
                _ => (true, Some(Outcome::Arrived)),
            };
            if arrives {
                received(&store, &mut chats, &ready);
            }
            if known.is_none_or(|outcome| outcome == Outcome::Unknown) {
                chats.hidden += 1;
                chats
                    .excused
                    .extend(ready.row.articles.iter().map(|article| (slot.chat, article.clone())));
            }
            match known {
                Some(outcome) => ledger::finish(&store, &ready, outcome).unwrap(),
                None => {
                    // Killed between the sending and the writing of how it ended.
                    restarts += 1;
                    drop(store);
                    store = opened(state.path());
                    ledger::resume(&store).unwrap();
                    break;
                }
            }
        }
    }
    check(&store, &mut owed, &mut chats, Timestamp::MAX);
    let (missed, lost) = (chats.missed, chats.lost);
    let doubled = chats.digests.values().filter(|count| **count > 1).count();
    let doubled_articles = chats.articles.values().filter(|count| **count > 1).count();
    println!(
        "{DAYS} days, {SUBSCRIPTIONS} subscriptions: {} digests, {} articles told, missed {missed} (articles {lost}), doubled {doubled} \
         ({doubled_articles} articles); told at once {}, of these stale {}; outcomes hidden {}, sent again and marked so {}, late {}, \
         folded {}; {restarts} restarts, {steps} wrong clocks, {changes} changes, {:.1} s",
        chats.digests.len(),
        chats.articles.len(),
        chats.at_once,
        chats.stale,
        chats.hidden,
        chats.again,
        chats.late,
        chats.folded,
        began.elapsed().as_secs_f32()
    );
    assert_eq!((missed, lost, doubled, doubled_articles, chats.stale), (0, 0, 0, 0, 0));
    assert!(chats.digests.len() > 15_000 && chats.again > 100 && chats.late > 100 && restarts > 100);
    assert!(chats.at_once > 500 && changes > 300);
}

fn received(store: &Store, chats: &mut Chats, ready: &ledger::Ready) {
    let slot = ready.slot;
    let at_once = slot.minute >= 24 * 60;
    if at_once && !ready.again {
        chats.at_once += 1;
        let passed = store
            .subscriptions
            .get(slot.chat, slot.subscription)
            .map_or(Vec::new(), |one| one.passed);
        chats.stale += ready.row.articles.iter().filter(|id| passed.contains(id)).count();
    }
    if ready.again {
        chats.again += 1;
        return;
    }
    let date = slot.date;
    let date = Date::new((date / 10_000) as i16, (date / 100 % 100) as i8, (date % 100) as i8).unwrap();
    *chats
        .digests
        .entry((slot.chat, slot.subscription.0, date, slot.minute))
        .or_default() += 1;
    for article in &ready.row.articles {
        *chats.articles.entry((slot.chat, article.clone())).or_default() += 1;
    }
    chats.late += usize::from(ready.body.page.plain.contains("muộn hơn"));
}

fn zone(one: &Subscription) -> TimeZone {
    one.zone
        .as_deref()
        .map_or_else(due::hanoi, |name| TimeZone::get(name).unwrap())
}

/// The occasions that somebody who looks at the clock now would serve.
fn owed_now(active: &[(i64, Number, Subscription)], now: Timestamp) -> Vec<(i64, u64, Occasion)> {
    let mut owed = Vec::new();
    for (chat, Number(number), one) in active {
        let zone = zone(one);
        let wall = due::local_in(now, &zone);
        let mut last = None;
        for minute in schedule(one).times {
            let occasion = Occasion {
                date: wall.date(),
                minute,
            };
            let moment = occasion.moment(&zone).unwrap();
            let past = now.as_second() - moment.as_second();
            let on_that_day = one.days & (1 << wall.date().weekday().to_monday_zero_offset()) != 0;
            if on_that_day && past >= 0 && moment.as_second() >= one.since {
                last = Some((past, occasion));
            }
        }
        // Of two hours of a day that passed, the later takes over what the earlier had to tell.
        owed.extend(
            last.filter(|(past, _)| *past <= 6 * 3600)
                .map(|(_, last)| (*chat, *number, last)),
        );
    }
    owed
}

/// Looks at what was owed before a moment: whether each occasion was served, or taken over by a later one, and whether
/// the chat knows every article it wanted of the week before. Who changed a subscription since gave up what was owed.
fn check(store: &Store, owed: &mut HashSet<(i64, u64, Occasion)>, chats: &mut Chats, before: Timestamp) {
    let old: Vec<(i64, u64, Occasion)> = owed
        .iter()
        .filter(|(.., occasion)| occasion.moment(&due::hanoi()).unwrap() < before)
        .copied()
        .collect();
    for one in old {
        owed.remove(&one);
        let (chat, number, occasion) = one;
        let Some(stands) = store.subscriptions.get(chat, Number(number)) else {
            continue;
        };
        let moment = occasion.moment(&zone(&stands)).unwrap();
        if stands.standing != Standing::Active || moment < chats.changed[&(chat, number)] {
            continue;
        }
        let is_known = |occasion| store.digests.is_known(ledger::slot(chat, Number(number), occasion));
        let times = schedule(&stands).times;
        let later = (0..=8).any(|days: i32| {
            let date = occasion.date.checked_add(days.days()).unwrap();
            let later = times.iter().map(|minute| Occasion { date, minute: *minute });
            later.into_iter().any(|later| later > occasion && is_known(later))
        });
        if !is_known(occasion) {
            chats.folded += usize::from(later);
            chats.missed += usize::from(!later && before != Timestamp::MAX);
        }
        if later {
            let day = due::local(moment).date();
            let is_lost = |article: &i64| {
                let key = (chat, wishes::id(*article));
                !chats.articles.contains_key(&key) && !chats.excused.contains(&key)
            };
            let wanted = numbers(day)
                .into_iter()
                .map(|(article, _)| article)
                .filter(|article| wishes::wants(&stands, *article));
            for article in wanted.filter(is_lost) {
                println!("lost: {article} for {chat}, owed at {moment}, {stands:?}");
                chats.lost += 1;
            }
        }
    }
}

/// Somebody pauses, goes on, or wishes something else.
fn change(store: &Store, chats: &mut Chats, dice: &Dice, now: Timestamp, news: &[News]) {
    let chat = 1 + dice.throw(CHATS as u64) as i64;
    for (number, was) in store.subscriptions.of(chat) {
        let mut is = Subscription {
            since: now.as_second(),
            ..was.clone()
        };
        match (was.standing, dice.throw(4)) {
            (Standing::Paused, _) => is.standing = Standing::Active,
            (_, 0) => is.standing = Standing::Paused,
            (_, 1) => is.times = wishes::times(dice),
            _ => {
                is.since = was.since;
                wishes::filters(dice, &mut is);
            }
        }
        is.passed = ledger::passed(&is, news);
        chats.changed.insert((chat, number.0), now);
        assert!(store.subscriptions.change(chat, number, &was, &is).unwrap());
    }
}

/// In memory where there is such a folder: what is tried here is the books, not the disk.
pub fn fast_folder() -> std::path::PathBuf {
    let memory = std::path::Path::new("/dev/shm");
    if memory.is_dir() {
        memory.to_owned()
    } else {
        std::env::temp_dir()
    }
}
