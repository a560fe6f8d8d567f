//! A sentence laid out for the award rules: its words, awards, counted recipients and verbs, by token.

use super::sorts::counts_recipients;
use super::verbs::{self, Verb};
use crate::entity::award::{AwardMention, classes_at};
use crate::entity::quantity::{Amount, Approx};
use crate::entity::{Entity, Value, Words};
use crate::fact::Scene;
use crate::text::Span;

pub(super) struct Line<'a> {
    pub words: Words<'a>,
    pub found: &'a [Entity],
    pub awards: Vec<Award>,
    pub counts: Vec<Count>,
    pub verbs: Vec<Verb>,
    /// For each token, whether it stands inside quotation marks.
    pub quoted: Vec<bool>,
}

pub(super) struct Award {
    pub start: usize,
    pub end: usize,
    pub mention: AwardMention,
    /// Only a level or class is said; the form is taken over from the award before.
    pub taken_over: bool,
}

/// So many recipients of a sort.
pub(super) struct Count {
    pub start: usize,
    pub end: usize,
    pub count: u32,
    pub approx: Approx,
    pub unit: String,
}

impl<'a> Line<'a> {
    pub fn of(scene: &Scene<'a>) -> Line<'a> {
        let words = scene.words();
        let found = scene.found();
        let quoted = quoted(&words);
        let mut line = Line {
            words,
            found,
            awards: Vec::new(),
            counts: Vec::new(),
            verbs: Vec::new(),
            quoted,
        };
        for entity in found {
            let (start, end) = line.range(entity.span);
            match &entity.value {
                Value::Award(mention) => line.awards.push(Award {
                    start,
                    end,
                    mention: mention.clone(),
                    taken_over: false,
                }),
                Value::Quantity(quantity) if quantity.amount == Amount::Count => {
                    let unit = quantity.unit.to_lowercase();
                    if counts_recipients(&unit)
                        && quantity.value.fract() == 0.0
                        && quantity.value >= 1.0
                        && quantity.value < 1e8
                    {
                        line.counts.push(Count {
                            start,
                            end,
                            count: quantity.value as u32,
                            approx: quantity.approx,
                            unit: quantity.unit.clone(),
                        });
                    }
                }
                _ => {}
            }
        }
        line.whole_units();
        line.join_units();
        super::earlier::resolve(scene, &mut line);
        line.take_over();
        line.verbs = verbs::all(&line);
        line
    }

    /// Whether there is anything for the award rules to see.
    pub fn is_empty(&self) -> bool {
        self.awards.is_empty()
    }

    /// The tokens a span covers.
    pub fn range(&self, span: Span) -> (usize, usize) {
        let tokens = &self.words.tokens;
        let start = tokens.partition_point(|t| t.span.end <= span.start);
        let end = tokens.partition_point(|t| t.span.start < span.end);
        (start, end.max(start))
    }

    /// The words of tokens `from..to`, without signs at the ends.
    pub fn str(&self, from: usize, to: usize) -> &'a str {
        if from >= to || to > self.words.tokens.len() {
            return "";
        }
        let text = self.words.str(self.span(from, to));
        text.trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '|' | '.' | '?' | '!')
        })
    }

    pub fn span(&self, from: usize, to: usize) -> Span {
        let last = to.max(from + 1).min(self.words.tokens.len()) - 1;
        self.words.tokens[from.min(last)]
            .span
            .join(self.words.tokens[last].span)
    }

    /// The stretch between semicolons that holds token `at`.
    pub fn segment(&self, at: usize) -> (usize, usize) {
        // Inside brackets it parts names: "2 người (thầy A; cô B)".
        let enclosed = |at: usize| {
            let before = (0..at).rev().find(|t| matches!(self.words.sign(*t), "(" | ")"));
            before.is_some_and(|t| self.words.sign(t) == "(")
        };
        let ends = |i: &usize| self.words.sign(*i) == ";" && !self.quoted[*i] && !enclosed(*i);
        let start = (0..at).rev().find(ends).map_or(0, |i| i + 1);
        let end = (at..self.words.tokens.len())
            .find(ends)
            .unwrap_or(self.words.tokens.len());
        (start, end)
    }

    pub fn is(&self, at: usize, word: &str) -> bool {
        self.words.is(at, word)
    }

    pub fn starts(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        self.words.any_phrase(at, phrases)
    }

    pub fn count_at(&self, at: usize) -> Option<&Count> {
        self.counts.iter().find(|c| c.start == at)
    }

    pub fn award_at(&self, at: usize) -> Option<usize> {
        self.awards.iter().position(|a| a.start <= at && at < a.end)
    }

    /// "điển hình tiên tiến": a label rather than an award.
    pub fn is_label(&self, award: usize) -> bool {
        let label = |id: &crate::entity::award::AwardId| self.words.lexicon.awards.get(*id).kind.starts_with("label");
        self.awards[award].mention.ids.iter().any(label)
    }

    /// "giải Nhất": a contest's prize.
    pub fn is_prize(&self, award: usize) -> bool {
        let prize = |id: &crate::entity::award::AwardId| self.words.lexicon.awards.get(*id).kind == "contest_prize";
        self.awards[award].mention.ids.iter().any(prize)
    }

    /// The entity of a kind that begins at or covers token `at`.
    pub fn entity_at(&self, at: usize, fits: impl Fn(&Value) -> bool) -> Option<(usize, usize)> {
        self.found
            .iter()
            .filter(|e| fits(&e.value))
            .map(|e| self.range(e.span))
            .filter(|(start, end)| *start <= at && at < *end)
            .max_by_key(|(start, end)| end - start)
    }

    /// Whether a value of a kind begins within `from..to`.
    pub fn holds(&self, from: usize, to: usize, fits: impl Fn(&Value) -> bool) -> bool {
        self.found.iter().any(|e| {
            fits(&e.value) && {
                let (start, _) = self.range(e.span);
                from <= start && start < to
            }
        })
    }

    /// "800 gương điển hình tập | thể": the unit is not cut within a word.
    fn whole_units(&mut self) {
        const CUT: [(&str, &str); 3] = [("tập", "thể"), ("cá", "nhân"), ("cán", "bộ")];
        for i in 0..self.counts.len() {
            let end = self.counts[i].end;
            let cut = |(a, b): &(&str, &str)| end > 0 && self.is(end - 1, a) && self.is(end, b);
            if let Some((_, rest)) = CUT.iter().find(|pair| cut(pair)) {
                self.counts[i].unit = format!("{} {rest}", self.counts[i].unit);
                self.counts[i].end = end + 1;
            }
        }
    }

    /// "tập thể, cá nhân": one count of both sorts.
    fn join_units(&mut self) {
        for i in 0..self.counts.len() {
            let end = self.counts[i].end;
            let joint = self.words.sign(end) == "," || self.words.is(end, "và") || self.words.is(end, "and");
            let second = [
                "cá nhân",
                "tập thể",
                "hộ gia đình",
                "individuals",
                "people",
                "cô giáo",
                "cô",
            ]
            .iter()
            .find_map(|w| self.words.phrase(end + 1, w));
            if let Some(after) = second.filter(|_| joint) {
                let tail = self.str(end + 1, after).to_string();
                let joint = if self.words.sign(end) == "," {
                    ", ".to_string()
                } else {
                    format!(" {} ", self.str(end, end + 1))
                };
                self.counts[i].unit = format!("{}{joint}{tail}", self.counts[i].unit);
                self.counts[i].end = after;
            }
        }
    }

    /// "…; hạng Nhì, Ba tặng 14 cá nhân", "… và 100 người ở cấp quận": the class or level alone takes over the award
    /// before it.
    fn take_over(&mut self) {
        let mut at = 1;
        while at < self.words.tokens.len() {
            let free = self.award_at(at).is_none() && !self.quoted[at];
            if let Some((classes, end)) = classes_at(&self.words, at).filter(|_| free) {
                // "96 Huân chương Lao động, gồm 7 hạng Nhất": what has classes is parted into them by number.
                let counted = self.words.tokens[at - 1].kind == crate::text::token::TokenKind::Number;
                let parted = |a: &Award| {
                    let has =
                        |id: &crate::entity::award::AwardId| !self.words.lexicon.awards.get(*id).classes.is_empty();
                    counted && !a.mention.ids.is_empty() && a.mention.ids.iter().all(has)
                };
                let before = self
                    .awards
                    .iter()
                    .rposition(|a| a.end <= at && (!a.mention.classes.is_empty() || parted(a)));
                if let Some(i) = before {
                    let mut mention = self.awards[i].mention.clone();
                    let form = mention
                        .words
                        .find(" hạng ")
                        .map_or(mention.words.clone(), |cut| mention.words[..cut].to_string());
                    mention.words = format!("{form} {}", self.str(at, end));
                    mention.classes = classes;
                    self.awards.insert(
                        i + 1,
                        Award {
                            start: at,
                            end,
                            mention,
                            taken_over: true,
                        },
                    );
                    at = end;
                    continue;
                }
            }
            if let Some((level, end)) = self.level_alone(at).filter(|_| free)
                && let Some(i) = self
                    .awards
                    .iter()
                    .rposition(|a| a.end <= at && a.mention.level.is_some())
            {
                let mut mention = self.awards[i].mention.clone();
                let form = super::earlier::without_level(&mention.words);
                mention.words = format!("{form} {}", self.str(level, end));
                mention.level = crate::entity::award::level_of(&self.words, level);
                self.awards.insert(
                    i + 1,
                    Award {
                        start: at,
                        end,
                        mention,
                        taken_over: true,
                    },
                );
                at = end;
                continue;
            }
            at += 1;
        }
    }

    /// "100 người | ở cấp quận": right after a count, the token the level begins at and the one after it.
    fn level_alone(&self, at: usize) -> Option<(usize, usize)> {
        self.counts.iter().find(|c| c.end == at)?;
        let level = if self.words.is(at, "ở") { at + 1 } else { at };
        let end = self.words.any_phrase(
            level,
            &[
                "cấp quận",
                "cấp huyện",
                "cấp thành phố",
                "cấp tp",
                "cấp tỉnh",
                "cấp phường",
                "cấp cơ sở",
            ],
        )?;
        Some((level, end))
    }
}

fn quoted(words: &Words) -> Vec<bool> {
    let mut out = Vec::with_capacity(words.tokens.len());
    let mut inside = false;
    for at in 0..words.tokens.len() {
        match words.sign(at) {
            "“" | "«" => inside = true,
            "”" | "»" => inside = false,
            "\"" => inside = !inside,
            _ => {}
        }
        out.push(inside);
    }
    // A long quotation is speech, not a name.
    let mut at = 0;
    while at < out.len() {
        let end = (at..out.len()).find(|i| !out[*i]).unwrap_or(out.len());
        let longest = if words.sign(at) == "\"" { 14 } else { 30 };
        if end - at > longest {
            out[at..end].fill(false);
        }
        at = end.max(at + 1);
    }
    // A mark that is never closed quotes nothing.
    if inside && out.last() == Some(&true) {
        let open = (0..out.len()).rev().find(|i| !out[*i]).map_or(0, |i| i + 1);
        out[open..].fill(false);
    }
    out
}
