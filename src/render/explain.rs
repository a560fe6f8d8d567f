//! How an answer or a fact came about, for who wants to know.

use crate::answer::Answer;
use crate::answer::trace::Branch;
use crate::article::{Article, BlockKind};
use crate::entity::lexicon::Lexicon;
use crate::fact::Fact;
use crate::wording;

/// The tree of an answer, a line each, drawn with branches.
pub fn answer(answer: &Answer) -> String {
    let mut out = format!("{}\n", wording::WHY_TITLE);
    draw(&answer.trace, "", &mut out);
    out
}

fn draw(branches: &[Branch], before: &str, out: &mut String) {
    for (at, branch) in branches.iter().enumerate() {
        let last = at + 1 == branches.len();
        let (fork, beside) = if last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        out.push_str(&format!("{before}{fork}{}\n", branch.text));
        draw(&branch.below, &format!("{before}{beside}"), out);
    }
}

/// What was read of an article before any fact was looked for.
pub fn article(article: &Article) -> String {
    let day =
        |date: Option<jiff::civil::Date>| date.map_or("không rõ".to_string(), |d| d.strftime("%d/%m/%Y").to_string());
    let count = |kind: BlockKind| article.blocks.iter().filter(|b| b.kind == kind).count();
    let mut out = format!("{}\n  ngày đăng {}", article.title, day(article.date));
    if article.told_on.is_some() {
        out += &format!(", bài kể ngày {}", day(article.told_on));
    }
    out += &format!(
        "; {} đoạn, {} chú thích ảnh, {} đề mục\n",
        count(BlockKind::Paragraph),
        count(BlockKind::Caption),
        count(BlockKind::Heading)
    );
    out
}

/// A fact: what it says, where and when it holds, which rule found it in which words.
pub fn fact(fact: &Fact, article: &Article, lexicon: &Lexicon) -> String {
    let mut out = format!("{}: {}\n", fact.statement.kind().name(), fact.statement);
    let places: Vec<String> = fact
        .places
        .iter()
        .map(|ids| {
            let names: Vec<String> = ids.iter().map(|id| lexicon.places.get(*id).full_name()).collect();
            names.join(" hoặc ")
        })
        .collect();
    if !places.is_empty() {
        let how = if fact.place_said { "" } else { " (theo bài)" };
        out += &format!("  nơi: {}{how}\n", places.join(", "));
    }
    if let Some(period) = fact.period {
        let span = if period.is_day() {
            period.from.to_string()
        } else {
            format!("{} – {}", period.from, period.to)
        };
        out += &format!("  thời gian: {span}\n");
    }
    out + &format!("  luật: {}\n  «{}»\n", fact.rule, fact.clause.of(&article.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn branches_are_drawn_below_what_they_belong_to() {
        let tree = [
            Branch::of(
                "hỏi",
                vec![Branch::leaf("một"), Branch::of("hai", vec![Branch::leaf("luật")])],
            ),
            Branch::leaf("kết quả"),
        ];
        let mut out = String::new();
        draw(&tree, "", &mut out);
        assert_eq!(out, "├─ hỏi\n│  ├─ một\n│  └─ hai\n│     └─ luật\n└─ kết quả\n");
    }
}
