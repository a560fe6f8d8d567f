//! Whether an answer names whom it should: somebody where a person is asked for, and no one the question names itself.

use super::candidates::Weighing;
use super::reply::Reply;
use crate::fact::Statement;
use crate::question::asked::{Asked, Sort};

impl Weighing<'_> {
    /// "Tài xế nào", "which vice president": words that hold no name answer nobody who asks for one.
    pub(super) fn names_nobody(&self, reply: &Reply, statement: Option<&Statement>) -> bool {
        let somebody = self.ask.sort == Sort::Person && self.query.persons.is_empty();
        let open = matches!(self.ask.asked, Asked::Who | Asked::WhoIs | Asked::ByWhom);
        if !somebody || !open || matches!(statement, Some(Statement::PostHeld(_) | Statement::PersonPraised(_))) {
            return false;
        }
        !self.holds_person(&reply.focus)
    }

    /// "Which student helps Mrs Ngan?": who is asked for is another than whom the question names.
    pub(super) fn names_asked(&self, reply: &Reply) -> bool {
        let somebody = self.ask.asked == Asked::Who && self.ask.sort == Sort::Person;
        if !somebody || self.query.persons.is_empty() {
            return false;
        }
        let focus = self.prepared.text(&reply.focus);
        let mut names = self.query.persons.iter().flat_map(|slot| slot.readings());
        names.any(|name| focus.holds_name(name))
    }

    /// "Con tàu được cứu tên là gì?": somebody's name is no ship's.
    pub(super) fn names_somebody(&self, reply: &Reply) -> bool {
        self.of_thing && self.holds_person(&reply.focus)
    }
}
