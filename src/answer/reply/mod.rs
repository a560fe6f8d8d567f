//! What a single fact says to what is asked: one file a kind of fact, all of one shape.
//!
//! `reply(&Asking, &StoredFact) -> Option<Reply>`: none where the fact holds nothing of the asked sort.

mod after_noun;
mod ages;
mod alike;
mod at_level;
pub mod award;
pub mod before_noun;
mod began;
mod beside;
mod beside_award;
mod called;
mod class_year;
pub mod cluster;
mod counted;
mod day_told;
pub mod described;
mod destination;
mod elided;
mod event;
pub mod figure;
mod former;
mod from_to;
mod giver;
mod holder;
pub mod kind;
mod labelled;
pub mod movement;
mod named_kind;
mod not_meant;
mod noun;
mod own_share;
pub mod own_year;
pub mod passage;
pub mod person;
mod pieces;
pub mod post;
mod predecessor;
mod ranked;
mod reason;
mod recipient;
mod regular;
mod role;
pub mod several;
mod speaker;
pub mod timespan;
mod venue;
pub mod wanted;
mod window;

pub use reason::{opens as reason_opens, refers_back};

use std::sync::{Mutex, OnceLock, PoisonError};

use rustc_hash::FxHashMap;

use super::Rich;
use super::objection::number::asks_growth;
use super::objection::{Known, padded};
use super::prepared::Prepared;
use crate::archive::StoredFact;
use crate::entity::lexicon::Lexicon;
use crate::fact::Statement;
use crate::question::Query;
use crate::question::asked::{Ask, Asked};
use crate::text::phrase::find_whole;
use crate::text::token::Token;
use crate::text::{Lang, fold};

/// A question and the one thing of it that is being answered, made ready once for all that may answer.
pub struct Asking<'a> {
    pub query: &'a Query,
    pub ask: &'a Ask,
    pub lexicon: &'a Lexicon,
    pub prepared: &'a Prepared,
    /// The words of the question that stand with this ask.
    pub own: String,
    /// The same without marks.
    pub bare: String,
    /// So too, a space at both ends.
    pub own_bare: String,
    /// The whole question word by word, a space at both ends, and without marks.
    pub asked_key: String,
    pub asked: String,
    /// The roles in a cluster that are asked for.
    pub roles: Vec<&'static str>,
    /// It is asked how far something rose or fell.
    pub growth: bool,
    once: Known,
    several: OnceLock<Option<several::Several>>,
    kind: OnceLock<Vec<Token>>,
    counted: Mutex<FxHashMap<String, f32>>,
}

impl<'a> Asking<'a> {
    pub fn new(query: &'a Query, ask: &'a Ask, prepared: &'a Prepared, own: String) -> Asking<'a> {
        let bare = fold::phrase_bare(&own);
        Asking {
            query,
            ask,
            lexicon: prepared.lexicon(),
            prepared,
            asked_key: padded(&query.text),
            asked: format!(" {} ", fold::phrase_bare(&query.text)),
            own_bare: format!(" {bare} "),
            roles: role::asked(query, &bare),
            growth: asks_growth(&own),
            once: Known::default(),
            several: OnceLock::new(),
            kind: OnceLock::new(),
            counted: Mutex::default(),
            own,
            bare,
        }
    }

    /// What `tell` says of the question, told once for all that may answer.
    pub fn once(&self, tell: fn(&Asking) -> bool) -> bool {
        self.once.told(tell as usize as u64, || tell(self))
    }

    /// What the question asks for, where it asks for more than one.
    pub fn several(&self) -> Option<several::Several> {
        *self.several.get_or_init(|| several::wanted(self))
    }

    /// The noun of the kind that is asked for, in the question's words; empty where none is.
    pub fn kind(&self) -> &[Token] {
        self.kind.get_or_init(|| kind::asked(self))
    }

    /// Where "nào" stands that asks for one of a kind.
    pub fn which(&self) -> Option<usize> {
        /// So far it may stand behind the question phrase.
        const NEAR: usize = 5;
        let words = &self.query.tokens;
        (self.ask.from..words.len().min(self.ask.to + NEAR)).find(|at| words[*at].bare == "nao")
    }

    /// How well a unit is the one that is counted, [`wanted::fit`]; most facts count in the same few.
    pub fn counts(&self, unit: &str) -> f32 {
        let known = || self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(fit) = known().get(unit) {
            return *fit;
        }
        let fit = wanted::fit(self.ask, unit);
        known().insert(unit.to_string(), fit);
        fit
    }

    pub fn lang(&self) -> Lang {
        self.query.lang
    }

    /// "Anh A được công nhận rồi à?": nothing but yes or no is asked for.
    pub fn closed(&self) -> bool {
        self.query.yes_no && self.ask.from == self.ask.to
    }
}

/// What a fact or a sentence says to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The sentence of the answer.
    pub text: Rich,
    /// The same as an item of a list, where that is shorter.
    pub item: Option<Rich>,
    /// The part that answers, for lists and for telling same from different.
    pub focus: String,
    /// How well what is said is of the asked sort, 0 to 1.
    pub quality: f32,
    /// Somebody is named as what the question says they are.
    pub named: bool,
    /// It is a number, and what it counts stands in the sentence before.
    pub counted_before: bool,
}

impl Reply {
    pub fn new(text: Rich, focus: impl Into<String>, quality: f32) -> Reply {
        Reply {
            text,
            item: None,
            focus: focus.into(),
            quality,
            named: false,
            counted_before: false,
        }
    }
}

/// The reply of a fact, by its kind.
pub fn reply(asking: &Asking, fact: &StoredFact) -> Option<Reply> {
    // Where money comes from, and who came before somebody, is told by sentences alone.
    if asking.once(noun::of_source) || asking.once(predecessor::asked) {
        return None;
    }
    let mut reply = match &fact.fact.statement {
        Statement::AwardGiven(given) => award::reply(asking, fact, given),
        Statement::MovementLaunched(movement) => movement::reply(asking, fact, movement),
        Statement::FigureReached(figure) => figure::reply(asking, fact, figure),
        Statement::PostHeld(post) => post::reply(asking, fact, post),
        Statement::PersonPraised(person) => person::reply(asking, fact, person),
        Statement::ClusterFormed(cluster) => cluster::reply(asking, fact, cluster),
        Statement::EventHeld(event) => event::reply(asking, fact, event),
    }?;
    // "Ai hiến đất?": that somebody was commended does not say who did it.
    let given = matches!(fact.fact.statement, Statement::AwardGiven(_));
    let described = asking.ask.people.is_some();
    if given
        && asking.ask.asked == Asked::Who
        && !described
        && asking.query.awards.is_empty()
        && !asking.once(award::about_awards)
    {
        reply.quality *= ONLY_COMMENDED;
    }
    // "Xã nào nhận Cờ?": where something was held or begun does not say who got an award.
    let held = matches!(
        fact.fact.statement,
        Statement::EventHeld(_) | Statement::MovementLaunched(_)
    );
    if held && asking.ask.asked == Asked::Place && asking.once(gets_award) {
        reply.quality *= ONLY_HELD;
    }
    if echoes(asking, &reply.focus) || names_nobody(asking, &reply.focus) {
        reply.quality *= ECHO;
    }
    Some(reply)
}

/// What says no more than the question itself: "cờ gì" is not answered by "cờ".
fn echoes(asking: &Asking, focus: &str) -> bool {
    // "Ai được …ở Tây Hồ?": the district itself may be who.
    let told_of =
        matches!(asking.ask.asked, Asked::WhoIs | Asked::Post | Asked::Who) && !asking.query.persons.is_empty();
    let thing = told_of || matches!(asking.ask.asked, Asked::What | Asked::Name | Asked::Place);
    let asked_outright = thing && asking.ask.from < asking.ask.to && !asking.query.yes_no;
    if !asked_outright || focus.chars().any(|c| c.is_ascii_digit()) {
        return false;
    }
    let asked = asking.asked.trim();
    let asked: Vec<&str> = asked.split(' ').collect();
    const KINDS: [&str; 11] = [
        "quan", "huyen", "phuong", "xa", "tinh", "thi", "ong", "ba", "anh", "chi", "co",
    ];
    // "Xã Hải Phương" bears a name, and no ward is asked for.
    let focus = fold::phrase_bare(focus);
    let kind = |word: &&str| KINDS.contains(word);
    let name: Vec<&str> = focus.split(' ').skip_while(kind).collect();
    // "được thành phố khen bằng gì" names no "Bằng khen".
    let beside = |words: [&str; 2]| asked.windows(2).any(|two| two == words);
    let turned = matches!(name[..], [first, second] if !beside([first, second]) && beside([second, first]));
    !turned && name.iter().all(|word| asked.contains(word))
}

/// "nhận Cờ", "được tặng Bằng khen": who got an award is asked.
fn gets_award(asking: &Asking) -> bool {
    let own = &asking.own_bare;
    let gets = [" nhan ", " duoc ", " don ", " dat ", " received ", " got ", " won "];
    let named = asking.query.awards.iter().any(|slot| !slot.award.ids.is_empty());
    named && gets.iter().any(|verb| own.contains(verb))
}

/// What is left of a place where only something was held.
const ONLY_HELD: f32 = 0.4;

/// "Đơn vị xuất sắc được đề nghị tặng Bằng khen" does not tell which.
fn names_nobody(asking: &Asking, focus: &str) -> bool {
    const NOBODY: [&str; 18] = [
        "don", "vi", "tap", "the", "ca", "nhan", "xuat", "sac", "tieu", "bieu", "co", "thanh", "tich", "cac", "nhung",
        "va", "dat", "giai",
    ];
    let who = matches!(asking.ask.asked, Asked::Who | Asked::Place | Asked::Members) && asking.ask.from < asking.ask.to;
    who && fold::phrase_bare(focus).split(' ').all(|word| NOBODY.contains(&word))
}

/// What is left of somebody commended where the question speaks of no award.
const ONLY_COMMENDED: f32 = 0.85;

/// What an echo of the question is worth as an answer.
const ECHO: f32 = 0.35;

/// The clause with the words that answer in bold; the words alone where the clause does not hold them.
pub fn emphasised(clause: &str, focus: &str) -> Rich {
    let clause = clause.trim().trim_end_matches([';', ',', ':']);
    match find_whole(clause, focus).or_else(|| clause.find(focus)) {
        Some(at) if !focus.is_empty() => {
            let (before, rest) = clause.split_at(at);
            let (bold, after) = rest.split_at(focus.len());
            Rich::default().say(before).bold(bold).say(after)
        }
        _ => Rich::default().bold(focus).say(": ").say(clause),
    }
}

/// What is told of the first thing a question asks for, as the tests of the files here try it.
#[cfg(test)]
fn of_question<T>(question: &str, tell: impl FnOnce(&Asking) -> T) -> T {
    let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
    let query = crate::question::understand(question, &lexicon, jiff::civil::date(2025, 12, 1));
    let ask = query.asks.first().cloned().expect("a question phrase");
    let prepared = Prepared::new(lexicon.into());
    tell(&Asking::new(&query, &ask, &prepared, query.text.clone()))
}
