//! A subscription that is made, changed, paused and deleted while its digest is on the way, in thousands of orders.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::ledger::{self, Outcome, Ready, World};
use super::simulation::Dice;
use super::simulation::wishes::Press;
use crate::digest::due;
use crate::store::subscriptions::{Number, Standing, Subscription};
use crate::store::{Store, opened};
use crate::text::Lang;

const ORDERS: u64 = 2_000;
/// So many share a store: what is planned looks at all of them.
const OF_A_STORE: u64 = 100;

/// Half past seven.
const HOUR: u16 = 450;

/// One chat, with what was sent to it.
struct Chat<'a> {
    store: &'a Store,
    chat: i64,
    number: Number,
    on_the_way: Vec<Ready>,
    /// Arrivals of the digest of half past seven, and of one that was chosen instead.
    arrived: [usize; 2],
}

impl Chat<'_> {
    fn is(&self) -> Subscription {
        self.store.subscriptions.get(self.chat, self.number).unwrap()
    }

    fn change(&self, change: impl FnOnce(&mut Subscription)) {
        let was = self.is();
        let mut is = was.clone();
        change(&mut is);
        assert!(
            self.store
                .subscriptions
                .change(self.chat, self.number, &was, &is)
                .unwrap()
        );
    }

    fn stand(&self, standing: Standing, now: Timestamp) {
        self.change(|is| {
            is.standing = standing;
            is.since = now.as_second();
        });
    }

    /// Begins what may be sent now; whoever has just left is sent nothing.
    fn begin(&mut self, now: Timestamp) {
        for (slot, row) in self.store.digests.under_way() {
            if slot.chat != self.chat {
                continue;
            }
            if let Some(ready) = ledger::begin(self.store, slot, &row, now).unwrap() {
                let is = self.is();
                assert_eq!(is.standing, Standing::Active, "sent to who has just left");
                assert!(is.times.contains(&slot.minute), "sent at an hour that was given up");
                self.arrived[usize::from(slot.minute != HOUR)] += 1;
                self.on_the_way.push(ready);
            }
        }
    }

    fn finish(&mut self) {
        for ready in self.on_the_way.drain(..) {
            ledger::finish(self.store, &ready, Outcome::Arrived).unwrap();
        }
    }
}

#[test]
fn whoever_changes_a_subscription_while_its_digest_is_sent_gets_it_once_or_not_at_all() {
    let dice = Dice::of(0x5DEE_CE66_D1CE_4E5B);
    let start: Timestamp = "2027-11-22T07:29:00+07:00".parse().unwrap();
    let press = Press::open();
    let week = press.week(due::local(start).date());
    let news = |_: Date| week.clone();
    let world = World {
        news: &news,
        corrections: &|_| Vec::new(),
        address: &|_| None,
    };
    let (mut sent, mut none, mut owed) = (0, 0, 0);
    for batch in 0..ORDERS / OF_A_STORE {
        let state = tempfile::tempdir_in(super::simulation::fast_folder()).unwrap();
        let store = opened(state.path());
        for chat in 1..=OF_A_STORE {
            let mut now = start;
            let one = Subscription::daily(1, Lang::Vi, HOUR, now.as_second());
            let number = store.subscriptions.add(chat as i64, &one).unwrap().unwrap();
            let mut here = Chat {
                store: &store,
                chat: chat as i64,
                number,
                on_the_way: Vec::new(),
                arrived: [0; 2],
            };
            let mut untouched = true;
            for _ in 0..4 + dice.throw(10) {
                now = now
                    .checked_add(SignedDuration::from_secs(dice.throw(40) as i64))
                    .unwrap();
                let standing = here.is().standing;
                match dice.throw(9) {
                    0..=2 => ledger::plan(&store, now, &world, dice.one_in(2)).unwrap(),
                    3 | 4 => here.begin(now),
                    5 => here.finish(),
                    6 if standing == Standing::Active => {
                        untouched = false;
                        let gone = [Standing::Paused, Standing::Deleted, Standing::Unreachable];
                        here.stand(gone[dice.throw(3) as usize], now);
                    }
                    6 => here.stand(Standing::Active, now),
                    7 => {
                        untouched = false;
                        here.change(|is| {
                            is.times = vec![if is.times[0] == HOUR { HOUR + 1 } else { HOUR }];
                            is.since = now.as_second();
                        });
                    }
                    _ => {}
                }
            }
            // In the end somebody looks at the clock once more, and all goes out.
            now = start.checked_add(SignedDuration::from_mins(10)).unwrap();
            ledger::plan(&store, now, &world, false).unwrap();
            here.begin(now);
            here.finish();
            let order = batch * OF_A_STORE + chat;
            assert!(here.arrived.iter().all(|times| *times <= 1), "twice in order {order}");
            if untouched {
                owed += 1;
                assert_eq!(here.arrived, [1, 0], "missed in order {order}");
            }
            let all: usize = here.arrived.iter().sum();
            sent += all;
            none += usize::from(all == 0);
            here.stand(Standing::Deleted, now);
        }
    }
    println!("{ORDERS} orders: {sent} digests, none in {none}, {owed} not touched in between");
    assert!(sent > 500 && none > 100 && owed > 100);
}
