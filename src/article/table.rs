//! Tables of figures inside a report, told from menus and weather boxes.

use super::lines::Line;
use crate::text::token::year;

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
            .take_while(|l| l.text.split('|').count() == columns && (is_figures(&l.text) || is_rated(&l.text)))
            .count();
        let heading = &lines[at].text;
        let words = !is_figures(heading) && !is_rated(heading) || is_years(heading);
        let heads = columns >= 2 && !heading.chars().any(|c| c == '°') && words;
        if heads && rows >= 2 {
            out[at..=at + rows].fill(true);
            at += rows;
        }
        at += 1;
    }
    out
}

/// "Cờ thi đua của Chính phủ | 58 | -", "Nhất | Xã Cổ Loa | 986 điểm"
fn is_figures(row: &str) -> bool {
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    let letters = |cell: &str| cell.contains(char::is_alphabetic) && !cell.contains(|c: char| c.is_ascii_digit());
    let Some(name) = cells.first() else { return false };
    // A rank may stand before the name.
    let ranked = cells.len() >= 3 && letters(cells[1]) && name.chars().count() <= RANK;
    let from = if ranked { 2 } else { 1 };
    let named = name.contains(char::is_alphabetic) || ranked;
    let empty = |cell: &str| cell.chars().all(|c| matches!(c, '-' | '–' | '—' | '.'));
    let numbers = cells[from..].iter().filter(|cell| is_number(cell)).count();
    named && numbers > 0 && cells[from..].iter().all(|cell| is_number(cell) || empty(cell))
}

/// "Phòng Kinh tế | 89 | Tốt": a name, its number, and a word or two on it.
fn is_rated(row: &str) -> bool {
    const WORDS: usize = 4;
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    let [name, rest @ ..] = cells.as_slice() else {
        return false;
    };
    let word = |cell: &&str| !cell.contains(|c: char| c.is_ascii_digit()) && cell.split(' ').count() <= WORDS;
    let (words, numbers): (Vec<&str>, Vec<&str>) = rest.iter().partition(|cell| word(cell));
    let told = !words.is_empty() && !numbers.is_empty() && numbers.iter().all(|cell| is_number(cell));
    told && name.contains(char::is_alphabetic)
}

/// "Đơn vị | 2012 | 2013": columns of years.
pub fn is_years(row: &str) -> bool {
    let cells = row.split('|').map(str::trim).filter(|cell| !cell.is_empty());
    let mut columns = cells.skip(1).map(year_of).peekable();
    columns.peek().is_some() && columns.all(|year| year.is_some())
}

/// "2012", "Năm 2012".
pub fn year_of(heading: &str) -> Option<i16> {
    year(heading.trim_start_matches("Năm").trim_start())
}

/// So long is a rank: "Nhất", "Thứ mười", "12".
const RANK: usize = 12;

/// "1.598", "58 %", "986 điểm".
fn is_number(cell: &str) -> bool {
    let digits = |word: &str| word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '%'));
    let (numbers, unit): (Vec<&str>, Vec<&str>) = cell.split(' ').partition(|word| digits(word));
    let letters = unit.iter().all(|word| word.chars().all(char::is_alphabetic));
    cell.starts_with(|c: char| c.is_ascii_digit()) && !numbers.is_empty() && unit.len() <= 2 && letters
}
