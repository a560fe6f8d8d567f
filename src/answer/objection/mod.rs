//! Objections: what stands beside an answer and speaks against it. A number may be a mean or a target where the thing itself
//! was asked, a day a decision's. Each looks at the words around the answer and leaves a part of its worth.

mod absent;
mod approximate;
mod at_event;
mod authority;
mod bloc;
mod books;
mod bound;
mod cause;
mod class_asked;
mod cluster_name;
mod condition;
mod contrast;
mod course;
mod day;
mod deed_counted;
mod deed_day;
mod duration;
mod each;
mod fewer_names;
mod first_in_figure;
mod form_asked;
mod former_holder;
mod found;
mod gave;
pub(super) mod gender;
mod given;
mod giver;
mod got;
mod grew;
mod handed;
mod handed_on;
mod heads_level;
mod holder;
mod honoured;
mod in_cluster;
mod institution;
pub(super) mod kind_of;
mod left_out;
mod level_row;
mod measure;
pub(super) mod moment;
mod money;
mod nothing_given;
pub(super) mod number;
mod occasion;
mod of_them;
mod other_recipient;
mod others;
mod own_month;
mod own_year;
mod part_named;
mod past;
mod poor;
mod post_asked;
mod prize;
mod qualified;
mod question;
pub(super) mod regular;
mod retold;
mod rival;
mod rounds;
mod rules;
mod said_day;
mod same_kind;
mod sent_on;
mod share_of;
mod signed;
mod stage;
mod stars;
mod stops;
mod subject;
pub(super) mod sum;
mod summed_up;
mod superlative;
mod target;
mod teller;
mod threshold;
mod typed;
mod undone;
mod unnamed;
mod which;
mod which_day;
mod whole_year;
mod whose;
mod with_award;

use gave::{GIVING, RECEIVING};
pub use question::Question;
pub use rules::RULES;
pub use typed::Known;
use typed::{Typed, may_mean, means};

use std::cell::OnceCell;

use crate::archive::Head;
use crate::entity::date::Period;
use crate::entity::lexicon::Lexicon;
use crate::question::asked::{Ask, Asked};
use crate::question::understand;
use crate::rule::Rule;
use crate::text::fold;
use crate::text::phrase::{any_ends, any_stands, find_whole, first_words, last_words, stands};

/// An objection: what it looks at, and what it leaves of the answer's worth, where it is raised.
pub type Objection = Rule<fn(&Seen) -> Option<f32>>;

/// Those that leave no doubt, however likely the rest makes an answer: who was only put in was given nothing, and of another
/// post, or at the side of a deed, is somebody else.
pub const RULING_OUT: [&str; 10] = [
    retold::ONLY_COUNTED.name,
    bloc::OF_THE_WHOLE_CLUSTER.name,
    gender::A_MAN_OR_A_WOMAN.name,
    qualified::WOMEN_COUNTED_ELSEWHERE.name,
    stage::PUT_IN_ONLY.name,
    stage::CAME_ONLY.name,
    post_asked::NO_SUCH_POST.name,
    handed::HANDS_OVER.name,
    teller::ONLY_TELLS.name,
    superlative::NOT_THE_FIRST.name,
];

/// An answer in its sentence, beside the question.
pub struct Seen<'a> {
    ask: &'a Ask,
    /// The sentence as it stands, where the question calls an institution by its name.
    told: Option<String>,
    /// The answer itself, and all that stands before it in its sentence.
    written: String,
    lead: String,
    asked: &'a Typed,
    own: &'a Typed,
    relation: Option<&'static [&'static str]>,
    period: Option<Period>,
    leans: bool,
    names_award: bool,
    of_part: bool,
    one_place: bool,
    /// The year of the article's day.
    year: Option<i16>,
    /// The answer itself.
    focus: String,
    /// What stands before the answer in its sentence, back to a semicolon, and right behind it.
    before: String,
    after: String,
    /// The answer stands between quotation marks.
    quoted: bool,
    /// A capital or a quotation mark stands right behind the answer: the name goes on.
    named_behind: bool,
    /// An opening bracket stands right before the answer.
    bracketed: bool,
    /// Nothing but a comma or a colon stands right before the answer.
    opens: bool,
    /// The part between commas that holds the answer.
    part: String,
    /// The parts between commas that stand before the answer in its sentence, but for the last.
    parts_before: Vec<String>,
    /// All that stands behind the answer in its sentence, and the parts of that between commas.
    behind: String,
    parts_behind: Vec<String>,
    headline: bool,
    /// Names of the clause that holds the answer: runs of words with capitals.
    names: Vec<String>,
    /// The whole sentence, and all that is known around it.
    sentence: String,
    around: String,
    bare_sentence: OnceCell<String>,
    question: &'a Question<'a>,
}

impl<'a> Seen<'a> {
    /// `focus` as it stands in `clause`, that in `quote`; `context`: the sentences before.
    pub fn new(question: &'a Question, focus: &str, clause: &str, quote: &str, context: &str, head: &Head) -> Seen<'a> {
        let at = quote
            .find(clause)
            .and_then(|from| find_whole(clause, focus).map(|at| from + at))
            .or_else(|| find_whole(quote, focus))
            .or_else(|| quote.find(focus))
            .or_else(|| find_any_case(quote, focus));
        let (text, at) = match at {
            Some(at) => (quote, at),
            None => (clause, clause.find(focus).unwrap_or(0)),
        };
        let end = (at + focus.len()).min(text.len());
        let (before, after) = (&text[..at], text.get(end..).unwrap_or(""));
        let last = |signs: &[char]| before.rfind(signs).map_or(before, |i| &before[i..]);
        let first = |signs: &[char]| after.find(signs).map_or(after, |i| &after[..i]);
        let commas = [';', ',', ':', '(', ')'];
        let from = stops::own_year(before).unwrap_or(0).max(stops::last(before));
        let to = stops::first(after);
        let (lead_in, run_on) = (&before[from..], &after[..to]);
        let sentence = padded(quote);
        Seen {
            told: question.institution.as_ref().map(|_| quote.to_string()),
            written: focus.to_string(),
            lead: padded(before),
            ask: question.ask,
            asked: &question.asked,
            own: &question.own,
            relation: question.relation,
            period: question.period,
            leans: question.leans,
            names_award: question.names_award,
            of_part: question.of_part,
            one_place: question.one_place,
            focus: padded(focus),
            year: head.date.map(|d| d.year()),
            quoted: in_a_name(before, after),
            named_behind: after
                .trim_start()
                .starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"')),
            bracketed: before.trim_end().ends_with('('),
            opens: before.trim_end().ends_with([',', ':', '(', ';']),
            before: padded(lead_in),
            after: padded(run_on),
            part: padded(&format!(
                "{} {} {}",
                last(&commas),
                text.get(at..end).unwrap_or(""),
                first(&commas)
            )),
            around: format!(
                "{}{sentence}",
                padded(&format!("{} . {context}", head.title)).trim_end()
            ),
            headline: quote == head.title,
            behind: padded(after),
            parts_before: parts_before(before, &commas),
            parts_behind: after.split(commas).map(padded).collect(),
            names: names(&format!("{lead_in}{run_on}")),
            sentence,
            bare_sentence: OnceCell::new(),
            question,
        }
    }

    /// The sentence without marks, padded.
    fn bare_sentence(&self) -> &str {
        self.bare_sentence.get_or_init(|| retold::bare(&self.sentence))
    }

    /// Whether somebody or something is asked for by name.
    fn asks_for_names(&self) -> bool {
        matches!(
            self.ask.asked,
            Asked::Who | Asked::WhoIs | Asked::What | Asked::Name | Asked::Place | Asked::Members
        )
    }

    /// Whether the question says one of the names of the answer's clause.
    fn names_asked(&self) -> bool {
        let said = |name: &str| stands(&self.asked.bare, name);
        // "chị Nguyệt" is "chị Hồ Thị Ánh Nguyệt".
        let given = |name: &str| name.split(' ').count() >= 3 && name.rsplit(' ').next().is_some_and(said);
        self.names.iter().any(|name| said(name) || given(name))
    }

    /// What all objections leave, and the names of those raised.
    pub fn weigh(&self) -> (f32, Vec<&'static str>) {
        let raised = RULES
            .iter()
            .filter_map(|rule| (rule.find)(self).map(|left| (rule.name, left)));
        raised.fold((1.0, Vec::new()), |(all, mut names), (name, left)| {
            names.push(name);
            (all * left, names)
        })
    }
}

/// What a rule leaves of an example: "question / sentence with the [answer]", told on 12/05/2023.
pub fn run_example(rule: &Objection, example: &str, lexicon: &Lexicon) -> Vec<String> {
    let (question, told) = example.split_once(" / ").unwrap_or((example, ""));
    let focus = told
        .split_once('[')
        .and_then(|(_, rest)| rest.split_once(']'))
        .map_or("", |(focus, _)| focus);
    let sentence = told.replace(['[', ']'], "");
    let query = understand(question, lexicon, jiff::civil::date(2025, 12, 1));
    let head = Head {
        date: Some(jiff::civil::date(2023, 5, 12)),
        ..Head::default()
    };
    let Some(ask) = query.asks.first() else {
        return vec!["nothing is asked for".to_string()];
    };
    let asked = Question::new(&query, ask, &super::asks::segment(&query, ask));
    let seen = Seen::new(&asked, focus, &sentence, &sentence, "", &head);
    (rule.find)(&seen)
        .map(|left| format!("{left:.2}"))
        .into_iter()
        .collect()
}

fn parts_before(before: &str, signs: &[char]) -> Vec<String> {
    let mut parts: Vec<String> = before.split(signs).map(padded).collect();
    parts.pop();
    parts
}

/// Whether an answer stands between quotation marks that hold a name; what somebody says in whole sentences is longer.
fn in_a_name(before: &str, after: &str) -> bool {
    let open = before.matches(['“', '"']).count() > before.matches('”').count() + before.matches('"').count() / 2 * 2;
    let inside = |text: &str| text.split_whitespace().count();
    let from = before.rfind(['“', '"']).map_or("", |at| &before[at..]);
    let to = after.find(['”', '"']).map_or(after, |at| &after[..at]);
    open && inside(from) + inside(to) <= LONGEST_NAME
}

/// A name has so many words at most beside the number in it.
const LONGEST_NAME: usize = 16;

/// Where `focus` stands in `text`, with capitals or without: "9 Tập thể lao động xuất sắc" counts "9 tập thể".
fn find_any_case(text: &str, focus: &str) -> Option<usize> {
    let (lower, focus) = (text.to_lowercase(), focus.to_lowercase());
    let same = lower.len() == text.len() && !focus.is_empty();
    lower.find(&focus).filter(|at| same && text.is_char_boundary(*at))
}

/// The names in a text: runs of words with capitals, without marks; a single one only within the text.
fn names(text: &str) -> Vec<String> {
    let mut runs: Vec<Vec<&str>> = vec![Vec::new()];
    for word in text.split_whitespace() {
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        match runs.last_mut() {
            Some(run) if capital => run.push(word),
            _ => runs.push(Vec::new()),
        }
        // A comma ends a name.
        if word.ends_with([',', ':', ';', ')']) {
            runs.push(Vec::new());
        }
    }
    // What a sentence begins with is no name by its capital.
    let first = runs.first().is_some_and(|run| run.len() == 1);
    let named = runs.iter().skip(usize::from(first)).filter(|run| !run.is_empty());
    named.map(|run| fold::phrase_bare(&run.join(" "))).collect()
}

pub(super) fn padded(text: &str) -> String {
    format!(" {} ", fold::phrase_key(text))
}

/// Whether who asked can mean one of the phrases; of lists made on the way, [`may_mean`] tells it.
fn asks(typed: &Typed, phrases: &'static [&'static str]) -> bool {
    typed.may_mean(phrases)
}

/// Whether one of the phrases stands in the padded text of an article, in whole words with their marks.
fn says(text: &str, phrases: &[&str]) -> bool {
    any_stands(text, phrases)
}

/// Whether the padded text ends in one of the phrases.
fn ends(text: &str, phrases: &[&str]) -> bool {
    any_ends(text, phrases)
}

#[cfg(test)]
mod tests;
