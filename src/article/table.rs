//! Tables of figures inside a report, told from menus and weather boxes.

use super::lines::Line;

/// For each line, whether it belongs to a table of figures: a heading row, below it rows that begin with a name and go
/// on with numbers.
pub fn in_table(lines: &[Line]) -> Vec<bool> {
    let mut out = vec![false; lines.len()];
    let cells = |at: usize| lines.get(at).map_or(0, |l: &Line| l.text.split('|').count());
    let mut at = 0;
    while at + 1 < lines.len() {
        let columns = cells(at);
        let rows = lines[at + 1..]
            .iter()
            .take_while(|l| l.text.split('|').count() == columns && is_figures(&l.text))
            .count();
        let heads = columns >= 2 && !lines[at].text.chars().any(|c| c == '°') && !is_figures(&lines[at].text);
        if heads && rows >= 2 {
            out[at..=at + rows].fill(true);
            at += rows;
        }
        at += 1;
    }
    out
}

/// "Cờ thi đua của Chính phủ | 58 | -"
fn is_figures(row: &str) -> bool {
    let mut cells = row.split('|').map(str::trim);
    let named = cells.next().is_some_and(|name| name.contains(char::is_alphabetic));
    let mut numbers = 0;
    let all = cells.all(|cell| {
        let number = cell.starts_with(|c: char| c.is_ascii_digit())
            && cell
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '%' | ' '));
        numbers += usize::from(number);
        number || cell.chars().all(|c| matches!(c, '-' | '–' | '—' | '.'))
    });
    named && all && numbers > 0
}
