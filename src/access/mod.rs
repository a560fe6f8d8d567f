//! Stage 10': who may do what, and how much. Everybody is told by the numeric id, which cannot be chosen; names can.

use std::collections::{HashMap, VecDeque};

/// What somebody is to the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Stranger,
    /// Invited, or in a chat that was.
    Member,
    /// Runs the bot.
    Owner,
}

/// Who may ask: everybody, or who was invited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Access {
    #[default]
    Open,
    Closed,
}

/// What is known of who knocks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Knock {
    /// The person's id, where a person writes: who writes in the name of a chat has none of his own here.
    pub person: Option<i64>,
    pub person_invited: bool,
    pub chat_invited: bool,
}

pub fn role(knock: Knock, owners: &[u64]) -> Role {
    let owner = |id: i64| u64::try_from(id).is_ok_and(|id| owners.contains(&id));
    if knock.person.is_some_and(owner) {
        Role::Owner
    } else if knock.person_invited || knock.chat_invited {
        Role::Member
    } else {
        Role::Stranger
    }
}

impl Access {
    pub fn may_ask(self, role: Role) -> bool {
        self == Access::Open || role > Role::Stranger
    }
}

/// Questions a person may ask within a minute.
pub const QUESTIONS: usize = 10;
/// So much of each person is worked on within a minute.
const MOST: usize = QUESTIONS * Effort::Question.weight();
const MINUTE: i64 = 60;

/// So many people are remembered at a time.
const REMEMBERED: usize = 10_000;

/// How much work it is what somebody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    Question,
    /// A page to leaf through, words typed behind the bot's name in another chat.
    Look,
}

impl Effort {
    const fn weight(self) -> usize {
        match self {
            Effort::Question => 3,
            Effort::Look => 1,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    Yes,
    /// One too many, for the first time in this minute: worth a word.
    No,
    /// Again; the word was said.
    NoAgain,
}

/// How much each person asked in the last minute.
#[derive(Default)]
pub struct Rates {
    people: HashMap<i64, Asked>,
}

#[derive(Default)]
struct Asked {
    at: VecDeque<i64>,
    told: Option<i64>,
}

impl Rates {
    /// Counts what somebody wants; the seconds need not be anybody's clock, only go forward.
    pub fn count(&mut self, person: i64, effort: Effort, now: i64) -> Allowed {
        if self.people.len() >= REMEMBERED {
            self.people
                .retain(|_, asked| asked.at.back().is_some_and(|at| now - at < MINUTE));
        }
        let asked = self.people.entry(person).or_default();
        while asked.at.front().is_some_and(|at| !(0..MINUTE).contains(&(now - at))) {
            asked.at.pop_front();
        }
        if asked.at.len() + effort.weight() <= MOST {
            asked.at.extend(std::iter::repeat_n(now, effort.weight()));
            return Allowed::Yes;
        }
        let told = asked.told.is_some_and(|told| (0..MINUTE).contains(&(now - told)));
        if told {
            return Allowed::NoAgain;
        }
        asked.told = Some(now);
        Allowed::No
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_go_by_the_person_and_never_by_the_chat_he_writes_for() {
        let owners = [7];
        let knock = |person, person_invited, chat_invited| Knock {
            person,
            person_invited,
            chat_invited,
        };
        assert_eq!(role(knock(Some(7), false, false), &owners), Role::Owner);
        assert_eq!(role(knock(Some(8), true, false), &owners), Role::Member);
        assert_eq!(role(knock(Some(8), false, true), &owners), Role::Member);
        assert_eq!(role(knock(Some(8), false, false), &owners), Role::Stranger);
        assert_eq!(role(knock(None, false, false), &owners), Role::Stranger);
        assert_eq!(role(knock(Some(-7), false, false), &owners), Role::Stranger);
        assert!(Access::Open.may_ask(Role::Stranger) && !Access::Closed.may_ask(Role::Stranger));
        assert!(Access::Closed.may_ask(Role::Member) && Access::Closed.may_ask(Role::Owner));
    }

    #[test]
    fn ten_questions_a_minute_then_one_word_then_silence() {
        let mut rates = Rates::default();
        let mut asks = |person, second| rates.count(person, Effort::Question, second);
        for second in 0..10 {
            assert_eq!(asks(5, second), Allowed::Yes);
        }
        assert_eq!(asks(5, 10), Allowed::No);
        assert_eq!(asks(5, 11), Allowed::NoAgain);
        assert_eq!(asks(6, 11), Allowed::Yes, "others are not held up");
        assert_eq!(
            asks(5, 60),
            Allowed::Yes,
            "a minute after the first there is room for one"
        );
        assert_eq!(asks(5, 60), Allowed::NoAgain);
        assert_eq!(asks(5, 71), Allowed::Yes);
    }

    #[test]
    fn leafing_counts_for_less_than_asking_and_both_count_together() {
        let mut rates = Rates::default();
        for _ in 0..9 {
            assert_eq!(rates.count(5, Effort::Question, 0), Allowed::Yes);
        }
        for _ in 0..3 {
            assert_eq!(rates.count(5, Effort::Look, 1), Allowed::Yes);
        }
        assert_eq!(rates.count(5, Effort::Look, 2), Allowed::No);
        assert_eq!(rates.count(5, Effort::Question, 2), Allowed::NoAgain);
    }

    #[test]
    fn a_clock_set_back_locks_nobody_out() {
        let mut rates = Rates::default();
        for _ in 0..10 {
            rates.count(5, Effort::Question, 1_000_000);
        }
        assert_eq!(rates.count(5, Effort::Question, 1000), Allowed::Yes);
    }
}
