//! One award in several classes, each with those who got it: "Huân chương Chiến công: hạng Nhì cho Đồn A, hạng Ba cho Phòng B".

use super::line::Line;
use super::{AwardGiven, Recipient, Status, laid_out, status};
use crate::entity::award::classes_at;
use crate::fact::{Found, Scene, Statement};

/// So far behind an award stands the colon that opens its classes: "Huân chương Chiến công của Chủ tịch nước:".
const NEAR: usize = 6;
/// The longest name of somebody who got one, in tokens.
const LONGEST: usize = 18;

/// The token behind "cho", where classes with those who got them begin right behind the colon at token `at`.
pub(super) fn opens(line: &Line, at: usize) -> Option<usize> {
    let (_, end) = classes_at(&line.words, at + 1).filter(|_| line.words.sign(at) == ":" && !line.quoted[at])?;
    line.is(end, "cho").then_some(end + 1)
}

pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let line = laid_out(scene);
    let mut out = Vec::new();
    for award in line.awards.iter().filter(|a| a.mention.classes.is_empty()) {
        let colon = (award.end..award.end + NEAR).find(|at| opens(line, *at).is_some());
        let mut at = colon.map_or(line.words.tokens.len(), |colon| colon + 1);
        while let Some((classes, end)) = classes_at(&line.words, at).filter(|(_, end)| line.is(*end, "cho")) {
            let start = end + 1;
            let Some(stop) = recipient(line, start) else { break };
            let mut given = AwardGiven::of(
                &award.mention,
                vec![Recipient::Named {
                    name: line.str(start, stop).to_string(),
                }],
                if status::proposes(line) {
                    Status::Proposed
                } else {
                    Status::Given
                },
            );
            given.award_words = format!("{} {}", line.str(award.start, award.end), line.str(at, end));
            given.classes = classes;
            let clause = line.words.tokens[at].span.join(line.words.tokens[stop - 1].span);
            out.push(Found::new(clause, Statement::AwardGiven(given)));
            at = stop + 1;
        }
    }
    out
}

/// The token behind the name that begins at `start`: at a sign, or at "và" before the next class.
fn recipient(line: &Line, start: usize) -> Option<usize> {
    let tokens = &line.words.tokens;
    let next = |at: usize| line.is(at, "và") && line.is(at + 1, "hạng");
    let ends = |at: &usize| {
        let sign = matches!(line.words.sign(*at), "," | ";" | "." | "(");
        next(*at) || sign
    };
    let stop = (start..tokens.len()).find(ends).unwrap_or(tokens.len());
    let named = tokens.get(start..stop)?.iter().any(|t| t.capital);
    (named && stop - start <= LONGEST && line.count_at(start).is_none()).then_some(stop)
}
