//! Who was given which award: the rules and what they say.

mod actor;
mod after;
mod bare;
mod before;
mod bind;
mod calling;
mod classed;
mod commendations;
mod commended;
mod counted_rules;
mod dashed;
mod decision;
mod earlier;
mod feast;
mod headed;
mod held;
mod joined;
mod leading;
mod left_out;
mod line;
mod listed;
pub mod money;
mod object;
mod opening;
mod phrases;
mod pinned;
mod praise;
mod praise_whom;
mod put_forward;
mod recited;
mod row;
mod rules;
mod shown;
mod sorts;
mod spelled;
mod standard;
mod status;
mod subject;
mod table;
mod together;
mod told_otherwise;
mod unnamed;
mod verbs;
mod whole;
mod whom;
mod winner;
mod with_money;

use std::cell::OnceCell;

use serde::{Deserialize, Serialize};

pub use commendations::COMMENDATIONS;
pub use counted_rules::COUNTED;
pub use rules::RULES;
pub use told_otherwise::TOLD_OTHERWISE;

use super::{FactRule, Found, Scene, Statement};
use crate::entity::Value;
use crate::entity::award::{AwardId, AwardMention, Class, Level};
use crate::entity::quantity::Approx;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AwardGiven {
    /// The forms meant; empty for commendation without a form ("khen thưởng 96 tập thể").
    pub awards: Vec<AwardId>,
    pub classes: Vec<Class>,
    pub level: Option<Level>,
    /// The award as written, class, giver and title included: "Huân chương Lao động hạng Ba".
    pub award_words: String,
    pub title: Option<String>,
    pub recipients: Vec<Recipient>,
    /// Whose award it is: "Chủ tịch UBND Thành phố"; never who handed it over.
    pub giver: Option<String>,
    /// Who handed it over: a person with the post, as written.
    pub presenter: Option<String>,
    /// What for, as written.
    pub reason: Option<String>,
    pub status: Status,
}

impl AwardGiven {
    /// An award as it is written, to these; who handed it over and what for is not told.
    fn of(mention: &AwardMention, recipients: Vec<Recipient>, status: Status) -> AwardGiven {
        AwardGiven {
            awards: mention.ids.clone(),
            classes: mention.classes.clone(),
            level: mention.level,
            award_words: mention.words.clone(),
            title: mention.title.clone(),
            recipients,
            giver: mention.giver.clone(),
            presenter: None,
            reason: None,
            status,
        }
    }
}

/// Who was given it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Recipient {
    /// A person, a unit or a formula, as written: "Nhân dân và cán bộ quận Tây Hồ".
    Named { name: String },
    /// So many of a sort: 10 "tập thể".
    Counted { count: u32, approx: Approx, unit: String },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    Given,
    /// "đề nghị tặng", "trình", "xét tặng"
    Proposed,
    /// "sẽ trao", "dự kiến"
    Planned,
    /// "thu hồi", "tước", "hủy"
    Revoked,
    /// "kiến nghị thu hồi", "yêu cầu huỷ": asked for and not yet done.
    RevocationAsked,
    /// "truy tặng"
    Posthumous,
    /// "không được", "không đủ điều kiện"
    Refused,
    /// Told as history, not of this occasion: "từng được", "những năm qua được".
    Earlier,
}

impl std::fmt::Display for AwardGiven {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} → ", self.award_words)?;
        for (i, r) in self.recipients.iter().enumerate() {
            let sep = if i > 0 { " + " } else { "" };
            match r {
                Recipient::Named { name } => write!(f, "{sep}{name}")?,
                Recipient::Counted { count, unit, .. } => write!(f, "{sep}{count} {unit}")?,
            }
        }
        if let Some(giver) = &self.giver {
            write!(f, " | giver: {giver}")?;
        }
        if let Some(presenter) = &self.presenter {
            write!(f, " | presenter: {presenter}")?;
        }
        if let Some(reason) = &self.reason {
            write!(f, " | for: {reason}")?;
        }
        if self.status != Status::Given {
            write!(f, " | {:?}", self.status)?;
        }
        Ok(())
    }
}

fn rule(scene: &Scene, forms: &[bind::Form]) -> Vec<Found> {
    // A row of a table has no clauses; its own rule reads it.
    if scene.text().contains('|') && super::table::row(scene).is_some() {
        return Vec::new();
    }
    if !scene.found().iter().any(|e| matches!(e.value, Value::Award(_)))
        && !scene.text().contains("hiệu")
        && !scene.text().contains("trao")
        && !scene.text().contains("thưởng")
    {
        return Vec::new();
    }
    let bound = scene.awards[scene.at].bound.get_or_init(|| {
        let mut all = bind::all(laid_out(scene));
        all.iter_mut().for_each(|bound| whole::recipients(scene, bound));
        listed::settle(scene, &mut all);
        all
    });
    found(bound.iter().filter(|b| forms.contains(&b.form)).cloned())
}

/// What several rules look at in a sentence, made once: its words laid out, and its awards, each bound to those it was
/// given to.
#[derive(Default)]
pub struct Shared<'a> {
    line: OnceCell<line::Line<'a>>,
    bound: OnceCell<Vec<bind::Bound>>,
    commended: OnceCell<Vec<bind::Bound>>,
}

fn laid_out<'a>(scene: &Scene<'a>) -> &'a line::Line<'a> {
    scene.awards[scene.at].line.get_or_init(|| line::Line::of(scene))
}

fn unnamed_counts(scene: &Scene, side: unnamed::Side) -> Vec<Found> {
    if !scene.found().iter().any(|e| matches!(e.value, Value::Quantity(_))) {
        return Vec::new();
    }
    found(unnamed::all(laid_out(scene), side).into_iter())
}

fn commendations(scene: &Scene) -> Vec<Found> {
    let text = scene.text();
    // Without the first letters, which may be capitals.
    if !["hen", "ương", "inh"].iter().any(|sign| text.contains(sign)) {
        return Vec::new();
    }
    found(commended_in(scene).iter().cloned())
}

fn commended_in<'a>(scene: &Scene<'a>) -> &'a [bind::Bound] {
    scene.awards[scene.at].commended.get_or_init(|| {
        let mut all = commended::all(laid_out(scene));
        all.iter_mut().for_each(|bound| whole::recipients(scene, bound));
        all
    })
}

/// Commending told loosely, where no other rule reads the verb.
fn praises(scene: &Scene) -> Vec<Found> {
    let text = scene.text();
    let signs = ["hen", "iểu dương", "uyên dương", "inh danh", "ôn vinh", "trao thưởng"];
    if !signs.iter().any(|sign| text.contains(sign)) {
        return Vec::new();
    }
    let line = laid_out(scene);
    let mut taken: Vec<usize> = commended_in(scene).iter().map(|b| b.verb).collect();
    taken.extend(decision::all(line).iter().map(|b| b.verb));
    for side in [unnamed::Side::After, unnamed::Side::Before] {
        taken.extend(unnamed::all(line, side).iter().map(|b| b.verb));
    }
    let mut all = praise::all(line, &taken);
    all.iter_mut().for_each(|bound| whole::recipients(scene, bound));
    found(all.into_iter())
}

fn decisions(scene: &Scene) -> Vec<Found> {
    if !scene.text().contains("hưởng") {
        return Vec::new();
    }
    let mut all = decision::all(laid_out(scene));
    all.iter_mut().for_each(|bound| whole::recipients(scene, bound));
    found(all.into_iter())
}

fn found(bound: impl Iterator<Item = bind::Bound>) -> Vec<Found> {
    bound
        .map(|b| Found::new(b.clause, Statement::AwardGiven(b.given)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_finds_what_its_examples_say() {
        let lexicon = crate::entity::lexicon::Lexicon::load(std::path::Path::new("data/lexicon"));
        let rules: Vec<&'static FactRule> = RULES
            .iter()
            .chain(COUNTED)
            .chain(TOLD_OTHERWISE)
            .chain(COMMENDATIONS)
            .collect();
        let complaints = crate::rule::check(&rules, |rule, text| {
            let rule = rules.iter().find(|r| r.name == rule.name);
            rule.map_or(Vec::new(), |rule| crate::fact::run_example(rule, text, &lexicon))
        });
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    }
}
