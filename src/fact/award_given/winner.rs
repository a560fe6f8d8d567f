//! Whom a contest's prize goes to: "giải Nhất kéo co nam thuộc về …", "giải Nhất là đội …".

use super::line::Line;
use super::subject;

/// "giải Nhất kéo co nam | thuộc về", "giải Nhất là tác phẩm | của": what a prize was for stands before who has it.
pub(super) fn of_prize(line: &Line, i: usize, at: usize, to: usize) -> Option<usize> {
    const GOES: &[&str] = &["thuộc về", "đã thuộc về", "về tay", "được trao cho", "đã về tay"];
    let end = to.min(at + 8);
    let words = (at..end).take_while(|t| line.words.tokens[*t].is_word() && line.award_at(*t).is_none());
    // "giải Nhất là đội xã A"
    let winner = line.words.phrase(at, "là").filter(|whom| {
        let team = line.starts(*whom, &["đội", "tác giả", "nhóm", "thí sinh", "em", "anh", "chị"]);
        team.is_some_and(|t| t < to) || line.holds(*whom, whom + 1, subject::is_person)
    });
    if line.is_prize(i) && winner.is_some() {
        return winner;
    }
    words.into_iter().find_map(|t| line.starts(t, GOES))
}
