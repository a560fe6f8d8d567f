//! What people thought of an answer: 👍 or 👎, one vote a person, the last one counts.

use serde::{Deserialize, Serialize};

use super::{Db, StoreError, Tree, decode, encode};

const VERSION: u8 = 1;

/// What was asked is forgotten after this; the vote stays.
const QUESTION_SECONDS: i64 = 30 * 24 * 60 * 60;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Vote {
    pub right: bool,
    pub question: String,
    /// What is wrong, where it was told.
    #[serde(default)]
    pub reason: Option<String>,
    /// Seconds since 1970-01-01 UTC.
    pub at: i64,
}

impl Vote {
    pub fn of(right: bool, question: &str, at: i64) -> Vote {
        Vote {
            right,
            question: question.to_owned(),
            reason: None,
            at,
        }
    }
}

pub struct Feedback {
    tree: Tree,
}

impl Feedback {
    pub(super) fn open(db: &Db) -> Result<Self, StoreError> {
        Ok(Feedback {
            tree: db.open_tree("feedback")?,
        })
    }

    pub fn vote(&self, answer: &str, user: i64, vote: &Vote) -> Result<(), StoreError> {
        let key = format!("{answer}:{user}");
        self.tree.insert(key, encode(VERSION, vote)?)?;
        Ok(())
    }

    /// Deletes somebody's votes.
    pub(super) fn erase(&self, user: i64) -> Result<usize, StoreError> {
        let whose = format!(":{user}");
        super::erase::all(&self.tree, |key| key.ends_with(whose.as_bytes()))
    }

    pub(super) fn sweep(&self, now: i64) -> Result<(), StoreError> {
        for row in self.tree.iter() {
            let (key, value) = row?;
            let mut vote: Vote = match decode(VERSION, &value) {
                Some(vote) => vote,
                None => continue,
            };
            if now - vote.at > QUESTION_SECONDS && !vote.question.is_empty() {
                vote.question.clear();
                vote.reason = None;
                self.tree.insert(key, encode(VERSION, &vote)?)?;
            }
        }
        Ok(())
    }

    pub fn votes(&self) -> Vec<Vote> {
        let rows = self.tree.iter().filter_map(Result::ok);
        rows.filter_map(|(_, value)| decode(VERSION, &value)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::opened;
    use super::Vote;

    #[test]
    fn questions_of_votes_are_forgotten_after_a_month() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        let vote = Vote::of(true, "Ai?", 1);
        store.feedback.vote("a", 5, &vote).unwrap();
        store.sweep(1 + super::QUESTION_SECONDS).unwrap();
        assert_eq!(store.feedback.votes()[0].question, "Ai?");
        store.sweep(2 + super::QUESTION_SECONDS).unwrap();
        let votes = store.feedback.votes();
        assert!(votes[0].question.is_empty() && votes[0].right);
    }

    #[test]
    fn the_last_vote_of_a_person_counts() {
        let state = tempfile::tempdir().unwrap();
        let store = opened(state.path());
        let vote = |right| Vote::of(right, "Ai?", 1);
        store.feedback.vote("a", 5, &vote(true)).unwrap();
        store.feedback.vote("a", 5, &vote(false)).unwrap();
        store.feedback.vote("a", 6, &vote(true)).unwrap();
        let right = store.feedback.votes().iter().filter(|vote| vote.right).count();
        assert_eq!((store.feedback.votes().len(), right), (2, 1));
    }
}
