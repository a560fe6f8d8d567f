//! Rows of a table: a name, then numbers under the headings of their columns.

use super::Scene;
use crate::text::Span;

/// A row: what it is about, and its numbers.
pub struct Row {
    pub name: Span,
    pub cells: Vec<Cell>,
}

pub struct Cell {
    pub heading: String,
    pub value: f64,
    /// Where the number stands in the row.
    pub span: Span,
}

/// The sentence at hand as a row of figures, under the heading row above it.
pub fn row(scene: &Scene) -> Option<Row> {
    let text = scene.text();
    let mut cells = cells(text);
    if cells.len() < 2 || numbers(text) == 0 {
        return None;
    }
    let heading = (0..scene.at)
        .rev()
        .map(|at| scene.text_of(at))
        .take_while(|row| row.contains('|'))
        .find(|row| numbers(row) == 0 && row.contains(char::is_alphabetic))?;
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
                value,
                span,
            })
        })
        .collect();
    Some(Row { name, cells })
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

/// "1.416", "12,5"; a point before three digits parts thousands.
fn value(cell: &str) -> Option<f64> {
    let plain = cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    if !plain || !cell.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    cell.replace('.', "").replace(',', ".").parse().ok()
}
