//! Awards in a table: the award in the first column, those who hold it counted under "Tập thể", "Cá nhân".

use super::{AwardGiven, Recipient, Status};
use crate::fact::{Found, Scene, Statement, table};
use crate::text::Span;

pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let Some(row) = scene.text().contains('|').then(|| table::row(scene)).flatten() else {
        return Vec::new();
    };
    let line = super::laid_out(scene);
    let Some(award) = line.awards.first() else {
        return Vec::new();
    };
    if !row.name.contains(line.span(award.start, award.end)) {
        return Vec::new();
    }
    let recipients: Vec<Recipient> = row
        .cells
        .iter()
        .filter(|cell| cell.value.fract() == 0.0 && cell.value >= 1.0)
        .filter(|cell| super::sorts::counts_recipients(&cell.heading.to_lowercase()))
        .map(|cell| Recipient::Counted {
            count: cell.value as u32,
            approx: Default::default(),
            unit: cell.heading.to_lowercase(),
        })
        .collect();
    if recipients.is_empty() {
        return Vec::new();
    }
    let given = AwardGiven::of(&award.mention, recipients, Status::Given);
    let clause = row.cells.iter().map(|c| c.span).fold(row.name, Span::join);
    vec![Found::new(clause, Statement::AwardGiven(given))]
}
