//! Stage 4: statements with their evidence.
//!
//! Each kind of fact has a file with its rules; [`extract`] runs them over an article. A rule sees one sentence in
//! its [`Scene`] and returns what it finds; where and when it holds is added by [`context`].

pub mod award_given;
pub mod cluster_formed;
pub mod completed;
pub mod context;
pub mod event_held;
pub mod figure_reached;
pub mod movement_launched;
pub mod pact;
pub mod person_praised;
pub mod post_held;
pub mod quotation;
pub mod relative_year;
pub mod table;
pub mod times;
pub mod who;

use serde::{Deserialize, Serialize};

use crate::article::sections::{self, Sentence};
use crate::article::{Article, Block, BlockKind};
use crate::entity::date::Period;
use crate::entity::lexicon::Lexicon;
use crate::entity::place::PlaceId;
use crate::entity::{self, Entity, Words};
use crate::rule::Rule;
use crate::text::token::Token;
use crate::text::{Lang, Span};

/// A statement an article makes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// The article's id.
    pub article: String,
    /// The words that say it, in the article's text: a sentence, or the part of a long one that stands alone.
    pub quote: Span,
    /// The narrowest words that carry it, within the quote.
    pub clause: Span,
    /// Where it holds: the places its own clause names, else its sentence, else what the article is about.
    /// Each inner list is one place said; its units are what the name can mean at the article's time.
    pub places: Vec<Vec<PlaceId>>,
    /// The places were said in the fact's own sentence.
    pub place_said: bool,
    /// The time it holds for, as the clause, the sentence or the section says; never the article's own date.
    pub period: Option<Period>,
    /// The sentence that says the period, where it is another one.
    pub period_from: Option<Span>,
    /// The rule that found it.
    pub rule: String,
    pub statement: Statement,
}

/// The seven kinds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Statement {
    AwardGiven(award_given::AwardGiven),
    MovementLaunched(movement_launched::MovementLaunched),
    FigureReached(figure_reached::FigureReached),
    PostHeld(post_held::PostHeld),
    PersonPraised(person_praised::PersonPraised),
    ClusterFormed(cluster_formed::ClusterFormed),
    EventHeld(event_held::EventHeld),
}

/// A kind of fact, for filters and headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    AwardGiven,
    MovementLaunched,
    FigureReached,
    PostHeld,
    PersonPraised,
    ClusterFormed,
    EventHeld,
}

impl Kind {
    pub const ALL: [Kind; 7] = [
        Kind::AwardGiven,
        Kind::MovementLaunched,
        Kind::FigureReached,
        Kind::PostHeld,
        Kind::PersonPraised,
        Kind::ClusterFormed,
        Kind::EventHeld,
    ];

    /// As DESIGN names it: `award_given`.
    pub fn name(self) -> &'static str {
        match self {
            Kind::AwardGiven => "award_given",
            Kind::MovementLaunched => "movement_launched",
            Kind::FigureReached => "figure_reached",
            Kind::PostHeld => "post_held",
            Kind::PersonPraised => "person_praised",
            Kind::ClusterFormed => "cluster_formed",
            Kind::EventHeld => "event_held",
        }
    }
}

impl Statement {
    pub fn kind(&self) -> Kind {
        match self {
            Statement::AwardGiven(_) => Kind::AwardGiven,
            Statement::MovementLaunched(_) => Kind::MovementLaunched,
            Statement::FigureReached(_) => Kind::FigureReached,
            Statement::PostHeld(_) => Kind::PostHeld,
            Statement::PersonPraised(_) => Kind::PersonPraised,
            Statement::ClusterFormed(_) => Kind::ClusterFormed,
            Statement::EventHeld(_) => Kind::EventHeld,
        }
    }
}

/// One line, the same for `explain`, rule examples and snapshots.
impl std::fmt::Display for Statement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Statement::AwardGiven(s) => s.fmt(f),
            Statement::MovementLaunched(s) => s.fmt(f),
            Statement::FigureReached(s) => s.fmt(f),
            Statement::PostHeld(s) => s.fmt(f),
            Statement::PersonPraised(s) => s.fmt(f),
            Statement::ClusterFormed(s) => s.fmt(f),
            Statement::EventHeld(s) => s.fmt(f),
        }
    }
}

/// What a rule sees: a sentence with its values, and the whole article around it.
pub struct Scene<'a> {
    pub article: &'a Article,
    pub lexicon: &'a Lexicon,
    pub sentences: &'a [Sentence],
    /// The values of each sentence; their spans point into that sentence.
    pub entities: &'a [Vec<Entity>],
    /// What the article as a whole is about.
    pub setting: &'a context::Setting,
    /// The words of each sentence.
    words: &'a [Words<'a>],
    /// What the award rules share of each sentence.
    awards: &'a [award_given::Shared<'a>],
    /// The sentence at hand.
    pub at: usize,
}

impl<'a> Scene<'a> {
    pub fn sentence(&self) -> Sentence {
        self.sentences[self.at]
    }

    /// The sentence's words.
    pub fn text(&self) -> &'a str {
        self.sentence().span.of(&self.article.text)
    }

    pub fn words(&self) -> Words<'a> {
        self.words[self.at].clone()
    }

    pub fn found(&self) -> &'a [Entity] {
        &self.entities[self.at]
    }

    /// The words of a sentence before or after this one.
    pub fn text_of(&self, sentence: usize) -> &'a str {
        self.sentences
            .get(sentence)
            .map_or("", |s| s.span.of(&self.article.text))
    }
}

/// What a rule returns. Spans point into the sentence at hand.
pub struct Found {
    /// The narrowest words that carry the statement.
    pub clause: Span,
    pub statement: Statement,
    /// Further sentences the statement needs as evidence, from `at` on (person_praised: the deeds); usually 1.
    pub sentences: usize,
    /// The time, where the rule itself knows better than [`context`].
    pub period: Option<Period>,
}

impl Found {
    pub fn new(clause: Span, statement: Statement) -> Found {
        Found {
            clause,
            statement,
            sentences: 1,
            period: None,
        }
    }
}

pub type FactRule = Rule<fn(&Scene) -> Vec<Found>>;

/// All rules, in order of their kinds.
pub fn rules() -> Vec<&'static FactRule> {
    [
        award_given::RULES,
        award_given::COUNTED,
        award_given::TOLD_OTHERWISE,
        award_given::money::RULES,
        award_given::COMMENDATIONS,
        movement_launched::RULES,
        figure_reached::RULES,
        post_held::RULES,
        person_praised::RULES,
        cluster_formed::RULES,
        event_held::RULES,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Every fact the rules find in an article, in the order of the text.
pub fn extract(article: &Article, lexicon: &Lexicon) -> Vec<Fact> {
    Study::of(article, lexicon).facts(&rules())
}

/// The same by some rules only; the checker of examples runs one at a time.
pub fn extract_by(article: &Article, lexicon: &Lexicon, rules: &[&'static FactRule]) -> Vec<Fact> {
    Study::of(article, lexicon).facts(rules)
}

/// An article with its sentences, their values, and where and when each holds.
pub struct Study<'a> {
    pub article: &'a Article,
    pub lexicon: &'a Lexicon,
    pub sentences: Vec<Sentence>,
    words: Vec<Words<'a>>,
    pub entities: Vec<Vec<Entity>>,
    pub setting: context::Setting,
}

impl<'a> Study<'a> {
    pub fn of(article: &'a Article, lexicon: &'a Lexicon) -> Study<'a> {
        let sentences = sections::sentences(article);
        let words: Vec<Words> = sentences
            .iter()
            .map(|s| Words::new(s.span.of(&article.text), lexicon, true, article.lang))
            .collect();
        let entities: Vec<Vec<Entity>> = words.iter().map(entity::find).collect();
        let setting = context::Setting::of(article, lexicon, &sentences, &entities);
        Study {
            article,
            lexicon,
            sentences,
            words,
            entities,
            setting,
        }
    }

    pub fn facts(&self, rules: &[&'static FactRule]) -> Vec<Fact> {
        let mut out: Vec<Fact> = Vec::new();
        let awards: Vec<award_given::Shared> = self.sentences.iter().map(|_| Default::default()).collect();
        for at in 0..self.sentences.len() {
            let scene = Scene {
                article: self.article,
                lexicon: self.lexicon,
                sentences: &self.sentences,
                entities: &self.entities,
                setting: &self.setting,
                words: &self.words,
                awards: &awards,
                at,
            };
            for rule in rules {
                for found in (rule.find)(&scene) {
                    let fact = self.setting.fact(&scene, rule.name, found);
                    // Two rules may see the same statement; the first in the list keeps it. Who holds a post or is in
                    // a cluster is one fact of the article, however often it is said.
                    let once = matches!(fact.statement.kind(), Kind::PostHeld | Kind::ClusterFormed);
                    let same = |f: &Fact| match once {
                        true => f.statement.to_string().to_lowercase() == fact.statement.to_string().to_lowercase(),
                        false => f.statement == fact.statement && f.clause.overlaps(fact.clause),
                    };
                    match out.iter().position(same) {
                        None => out.push(fact),
                        // Said again with its year, it holds for that year.
                        Some(at) if once && out[at].period.is_none() && fact.period.is_some() => out[at] = fact,
                        Some(_) => {}
                    }
                }
            }
        }
        out
    }

    /// The words of a sentence.
    pub fn tokens(&self, at: usize) -> &[Token] {
        &self.words[at].tokens
    }

    /// The places a sentence names, as they are meant on the article's day.
    pub fn places(&self, at: usize) -> Vec<Vec<PlaceId>> {
        entity::place::mentions(&self.entities[at])
            .map(|(_, mention)| context::meant(self.article, self.lexicon, &mention.candidates))
            .collect()
    }
}

/// What one rule finds in an example, a line a finding. A text of several lines has its title first.
pub fn run_example(rule: &'static FactRule, text: &str, lexicon: &Lexicon) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut start = 0;
    let titled = text.contains('\n');
    for line in text.split('\n') {
        let kind = if titled && start == 0 {
            BlockKind::Title
        } else {
            BlockKind::Paragraph
        };
        blocks.push(Block {
            span: Span::new(start, start + line.len()),
            kind,
        });
        start += line.len() + 1;
    }
    let article = Article {
        id: "example".to_string(),
        title: text.lines().next().unwrap_or("").to_string(),
        date: None,
        told_on: None,
        url: None,
        also: Vec::new(),
        site: None,
        lang: if text.split_whitespace().any(crate::text::fold::is_marked) {
            Lang::Vi
        } else {
            Lang::En
        },
        text: text.to_string(),
        blocks,
    };
    extract_by(&article, lexicon, &[rule])
        .iter()
        .map(|fact| fact.statement.to_string())
        .collect()
}
