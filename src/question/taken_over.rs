//! Where what is taken over from the turn before stands: in none of the words of the new question.

use super::Query;

/// From here on a position is none of the question's own words: no question has so many.
pub const NOWHERE: usize = 10_000;

/// Whether what stands at a position was taken over from the turn before.
pub fn is_taken_over(at: usize) -> bool {
    at >= NOWHERE
}

impl Query {
    /// The question as what the next one takes over from it: its asks, slots and words keep their order, and stand
    /// where the next has no words.
    pub(super) fn taken_over(&self) -> Query {
        let mut out = self.clone();
        let mut moved: Vec<&mut usize> = Vec::new();
        for ask in &mut out.asks {
            moved.extend([&mut ask.from, &mut ask.to, &mut ask.noun_at]);
            moved.extend(
                ask.people
                    .iter_mut()
                    .flat_map(|people| [&mut people.from, &mut people.to]),
            );
        }
        moved.extend(out.places.iter_mut().flat_map(|slot| [&mut slot.from, &mut slot.to]));
        moved.extend(out.periods.iter_mut().flat_map(|slot| [&mut slot.from, &mut slot.to]));
        moved.extend(out.awards.iter_mut().flat_map(|slot| [&mut slot.from, &mut slot.to]));
        moved.extend(out.persons.iter_mut().flat_map(|slot| [&mut slot.from, &mut slot.to]));
        moved.extend(out.posts.iter_mut().flat_map(|slot| [&mut slot.from, &mut slot.to]));
        moved.extend(out.clusters.iter_mut().flat_map(|slot| [&mut slot.from, &mut slot.to]));
        moved.extend(out.terms.iter_mut().flat_map(|term| [&mut term.from, &mut term.to]));
        for at in moved {
            *at = at.saturating_add(NOWHERE);
        }
        out
    }
}
