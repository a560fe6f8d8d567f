//! Rows of a table: a name, then numbers under the headings of their columns.

use super::Scene;
use crate::article::table::{is_years, year_of};
use crate::text::Span;

/// A row: what it is about, its numbers, and the sentence over its table.
pub struct Row<'a> {
    pub name: Span,
    pub caption: &'a str,
    pub cells: Vec<Cell>,
}

pub struct Cell {
    pub heading: String,
    /// The year that its column is of.
    pub year: Option<i16>,
    pub value: f64,
    /// It is a share, in hundredths.
    pub percent: bool,
    /// Where the number stands in the row.
    pub span: Span,
}

/// The sentence at hand as a row of figures, under the heading row above it.
pub fn row<'a>(scene: &Scene<'a>) -> Option<Row<'a>> {
    let text = scene.text();
    let mut cells = cells(text);
    if cells.len() < 2 || numbers(text) == 0 {
        return None;
    }
    let at = (0..scene.at)
        .rev()
        .take_while(|at| scene.text_of(*at).contains('|'))
        .find(|at| {
            let row = scene.text_of(*at);
            (numbers(row) == 0 || is_years(row)) && row.contains(char::is_alphabetic)
        })?;
    let heading = scene.text_of(at);
    let headings: Vec<&str> = self::cells(heading).into_iter().map(|span| span.of(heading)).collect();
    if headings.len() != cells.len() {
        return None;
    }
    let name = cells.remove(0);
    let cells = cells
        .into_iter()
        .zip(&headings[1..])
        .filter_map(|(span, heading)| {
            let value = value(span.of(text))?;
            Some(Cell {
                heading: heading.to_string(),
                year: year_of(heading),
                value,
                percent: span.of(text).ends_with('%'),
                span,
            })
        })
        .collect();
    let caption = at.checked_sub(1).map_or("", |above| scene.text_of(above));
    Some(Row { name, caption, cells })
}

/// The trimmed cells of a row.
fn cells(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = 0;
    for cell in text.split('|') {
        let lead = cell.len() - cell.trim_start().len();
        out.push(Span::new(start + lead, start + lead + cell.trim().len()));
        start += cell.len() + 1;
    }
    // "| Phường | Cấp quận |": what stands outside the outer bars is no cell.
    if text.trim_start().starts_with('|') && !out.is_empty() {
        out.remove(0);
    }
    if text.trim_end().ends_with('|') {
        out.pop();
    }
    out
}

fn numbers(row: &str) -> usize {
    cells(row)
        .into_iter()
        .skip(1)
        .filter(|cell| value(cell.of(row)).is_some())
        .count()
}

/// "1.416", "12,5", "6,84%"; a point before three digits parts thousands.
fn value(cell: &str) -> Option<f64> {
    let cell = cell.strip_suffix('%').map_or(cell, str::trim_end);
    let plain = cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    if !plain || !cell.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    cell.replace('.', "").replace(',', ".").parse().ok()
}
