//! Stage 6: somebody's words become a [`Query`]: language, what is asked for, slots, what the turns before add.

mod articles;
pub mod asked;
mod bodies;
mod callings;
mod cluster_members;
pub mod clusters;
mod counted_before;
pub mod counts;
pub mod courtesy;
mod doers;
mod doubtful;
pub mod earlier;
pub mod expand;
pub mod followup;
mod forms;
mod glued;
mod groups;
mod headed;
mod keystrokes;
pub mod language;
pub mod left_out;
pub mod levels;
mod lookalikes;
mod measured;
mod mistyped;
mod money_asked;
mod nouns_beside;
mod numbers;
mod occasions;
mod other_year;
pub mod people;
mod periods;
mod person_nouns;
pub mod phrases;
mod posts;
mod reasons;
pub mod restated;
pub mod reworded;
pub mod row_ends;
pub mod rules;
mod seeming_names;
mod several;
mod short_forms;
mod side;
mod slips;
pub mod slots;
mod small_letters;
mod subject_counted;
pub mod taken_over;
pub mod terms;
pub mod translated;
mod unit_nouns;
mod units;
mod whereabouts;
mod written_out;

use std::sync::Arc;

use jiff::civil::Date;

use crate::entity::award::AwardMention;
use crate::entity::date::Period;
use crate::entity::lexicon::Lexicon;
use crate::entity::place::PlaceId;
use crate::entity::{self, Words};
use crate::text::Lang;
use crate::text::clean;
use crate::text::token::Token;
pub use articles::Articles;
use articles::NoArticles;
use asked::{Ask, Asked};
use courtesy::Courtesy;
pub use side::Side;
use terms::Term;
pub use written_out::written_out;

/// A question, understood.
#[derive(Clone, Debug)]
pub struct Query {
    /// As typed, cleaned.
    pub typed: String,
    /// With short forms written out; tokens and ranges refer to this.
    pub text: String,
    /// Its words.
    pub tokens: Arc<[Token]>,
    pub lang: Lang,
    pub asks: Vec<Ask>,
    pub places: Vec<PlaceSlot>,
    pub periods: Vec<PeriodSlot>,
    pub awards: Vec<AwardSlot>,
    pub persons: Vec<PersonSlot>,
    pub posts: Vec<PostSlot>,
    /// Cluster numbers as digits: "8", "12".
    pub clusters: Vec<ClusterSlot>,
    /// Measures of the lexicon the question names: "thu ngân sách".
    pub measures: Vec<u32>,
    pub terms: Vec<Term>,
    /// "nhiều hơn", "so sánh", "khác nhau": two things are held against each other.
    pub compares: bool,
    pub of_side: Option<Side>,
    /// "có … không?"
    pub yes_no: bool,
    pub courtesy: Option<Courtesy>,
    /// What was taken over from the turns before, for `explain`.
    pub inherited: Vec<String>,
    /// Words that were mistyped, and what they were taken for.
    pub taken_for: Vec<(String, String)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PlaceSlot {
    pub ids: Vec<PlaceId>,
    pub words: String,
    pub exact: bool,
    pub from: usize,
    pub to: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PeriodSlot {
    pub period: Period,
    pub words: String,
    pub from: usize,
    pub to: usize,
    /// "Tới 2023", "by 2023": all that had come about by then.
    pub up_to: bool,
}

impl PeriodSlot {
    /// "Sáng 9-6", "on June 9": a day of whichever year the report tells of.
    pub fn any_year(&self) -> bool {
        let mut numbers = self.words.split(|c: char| !c.is_ascii_digit());
        self.period.is_day() && self.words.contains(|c: char| c.is_ascii_digit()) && !numbers.any(|n| n.len() == 4)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct AwardSlot {
    pub award: AwardMention,
    pub from: usize,
    pub to: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PersonSlot {
    /// The name's syllables without marks, and with those typed.
    pub name: Vec<terms::Syllable>,
    pub words: String,
    pub from: usize,
    pub to: usize,
}

impl PersonSlot {
    /// "Hội đồng tỉnh của ông A": the person only says which article is meant.
    pub fn is_context(&self, query: &Query) -> bool {
        let tokens = &query.tokens;
        let before = self.from.checked_sub(1).and_then(|at| tokens.get(at));
        let behind = tokens.get(self.to).zip(tokens.get(self.to + 1));
        // Taken over from a turn before, it stands for the article too, but where the question begins with "chị ấy".
        !query.text.contains(&self.words) && !followup::begins_with_one(tokens)
            || before.is_some_and(|t| matches!(t.bare.as_str(), "cua" | "by" | "under" | "with" | "do" | "voi"))
            || behind.is_some_and(|(a, b)| matches!(a.key.as_str(), "'" | "’") && b.key == "s")
    }

    /// "Theo bà A, vì sao …", "according to Ms A": the person says what is asked for, and may say it as "I".
    pub fn says_it(&self, query: &Query) -> bool {
        let before = |back: usize| self.from.checked_sub(back).and_then(|at| query.tokens.get(at));
        let is = |token: Option<&Token>, word: &str| token.is_some_and(|t| t.can_mean(word));
        // "theo đại biểu A", "according to deputy A": what he is may stand between.
        let said = |at: usize| is(before(at), "theo") || is(before(at), "to") && is(before(at + 1), "according");
        let between = |at: usize| (1..at).all(|i| before(i).is_some_and(|t| t.is_word() && !t.capital));
        (1..5).any(|at| said(at) && between(at))
    }

    /// What of the words typed may be the name: of a name in small letters ("ong khoat gac song") any beginning.
    pub fn readings(&self) -> Vec<&[terms::Syllable]> {
        let small = !self.words.chars().any(char::is_uppercase);
        // "trieu thi mui": behind "thị" and "văn" a name is whole with the next syllable.
        let whole = self.name.len() > 3 || self.name.len() == 3 && ["thi", "van"].contains(&&*self.name[1].bare);
        let of_small = if whole { 3 } else { 1 };
        let least = if small { of_small } else { self.name.len() };
        (least..=self.name.len()).rev().map(|n| &self.name[..n]).collect()
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct PostSlot {
    pub post: u32,
    pub words: String,
    pub from: usize,
    pub to: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ClusterSlot {
    pub number: String,
    pub from: usize,
    pub to: usize,
}

/// The longest question that is read, in characters.
pub const LONGEST: usize = 400;

/// Understands a question by itself; [`followup::complete`] adds the turns before.
pub fn understand(typed: &str, lexicon: &Lexicon, today: Date) -> Query {
    understand_beside(typed, lexicon, today, &NoArticles)
}

/// As [`understand`], where it is known what stands in the articles.
pub fn understand_beside(typed: &str, lexicon: &Lexicon, today: Date, articles: &dyn Articles) -> Query {
    let typed = keystrokes::as_meant(&clean::clean(typed), articles);
    let lang = language::of(&typed);
    let text = match lang {
        Lang::Vi => keystrokes::mended(&typed, articles),
        Lang::En => small_letters::with_names(typed.clone(), lexicon),
    };
    let text = expand::expand(&text, lexicon, true);
    let (text, taken_for) = slips::mended(text, lang, lexicon, articles);
    let text = mistyped::mended(text, lang, lexicon, articles);
    let own = crate::text::token::tokens(&typed);
    let text = reworded::reworded(text, lang, own.iter().any(|t| t.key != t.bare));
    let text = headed::completed(text, lexicon, lang, &own);
    let words = Words::new(&text, lexicon, false, lang);
    let mut asks = asked::find_typed(&words, asked::typed_with_marks(&own));
    let entities = entity::find(&words);
    let how = slots::Typing::of(&typed);
    let mut query = Query {
        courtesy: courtesy::of(&typed),
        typed,
        lang,
        places: slots::places(&words, &entities, how),
        periods: periods::find(&words, &entities, today),
        awards: Vec::new(),
        persons: slots::persons(&words, &entities, &asks, how),
        posts: posts::find(&words, &entities, &asks),
        clusters: clusters::find(&words),
        measures: slots::measures(&words),
        terms: Vec::new(),
        of_side: None,
        compares: forms::compares(&words) && !asks.iter().any(|a| a.asked == Asked::Why),
        yes_no: forms::yes_no(&words),
        inherited: Vec::new(),
        taken_for,
        asks: Vec::new(),
        text: text.clone(),
        tokens: words.tokens.clone(),
    };
    query
        .places
        .retain(|slot| !doubtful::is_doubtful(slot, &words, articles));
    // "Khối thi đua số VI Đắk Lắk" is headed by nobody named Vi.
    query.persons.retain_mut(|person| {
        let headed = query.clusters.iter().any(|c| person.from < c.to && c.from < person.to);
        !headed && seeming_names::is_named(person, &words, articles)
    });
    lookalikes::drop_in_names(&query.persons, &mut query.asks);
    query.awards = slots::awards(&words, &entities, &query.places);
    // "Meritorious Teacher" is a title, and "which … teacher" asks for somebody by trade.
    let titles: Vec<(usize, usize)> = query.awards.iter().map(|slot| (slot.from, slot.to)).collect();
    const TRADES: [&str; 6] = ["teacher", "doctor", "engineer", "nurse", "worker", "farmer"];
    query.posts.retain(|post| {
        let title = titles.iter().any(|(from, to)| post.from < *to && *from < post.to);
        let trade = TRADES.contains(&post.words.to_lowercase().as_str()) && lang == Lang::En;
        !title && !trade
    });
    query.free_of_others(&words, &asks);
    // "Ngô Thanh Thủy" is nobody from huyện Thanh Thủy.
    let persons = query.persons.clone();
    query
        .places
        .retain(|place| !persons.iter().any(|p| p.from <= place.from && place.to <= p.to));
    let taken = query.taken(&asks);
    let nouns: Vec<usize> = asks
        .iter()
        .filter(|ask| ask.asked == Asked::HowMany && words.lang == Lang::Vi)
        .map(|ask| ask.noun_at)
        .collect();
    query.terms = terms::find(&words, &taken, &nouns);
    let reason = asks.iter().any(|a| a.asked == Asked::Why);
    query.compares |= forms::several(&query, &words) && !reason && forms::weighs(&words);
    left_out::lighten(&mut query.terms, &words.tokens);
    query.skip_slots(&words, &mut asks);
    query.count_subject(&words, &mut asks);
    query.settle_giving(&mut asks);
    counts::translate(&words, &mut asks);
    let counts_award = |ask: &Ask| {
        query
            .awards
            .iter()
            .any(|s| !s.award.ids.is_empty() && (ask.to..=ask.to + 1).contains(&s.from))
    };
    query.count_awards(&words, &mut asks);
    let mut any = false;
    for ask in asks.iter_mut().filter(|a| a.asked == Asked::HowMany) {
        // "mấy NTVT cấp TP, mấy cấp quận": the second counts the same award.
        any = ask.any_unit
            || counts_award(ask)
            || (any && ask.noun.first() != Some(&"nguoi".to_string()) && query.awards.len() == 1);
        ask.any_unit = any;
    }
    query.name_somebody(&words, &mut asks);
    query.name_holder(&words, &mut asks);
    if query.persons.is_empty() {
        people::settle(&words.tokens, &mut asks);
    }
    query.holder_of_place(&words, &mut asks);
    query.holder_behind(&words, &mut asks);
    query.ask_for_members(&words, &mut asks);
    query.asks = asks;
    query
}

impl Query {
    /// "Who presented the report" asks for no giver: nothing that is given is named.
    fn settle_giving(&self, asks: &mut [Ask]) {
        const GIVEN: [&str; 16] = [
            "award", "certif", "medal", "flag", "order", "title", "prize", "reward", "gift", "insignia", "badge",
            "commend", "honour", "honor", "money", "cheque",
        ];
        let said = self.typed.to_lowercase();
        let given = !self.awards.is_empty() || GIVEN.iter().any(|word| said.contains(word));
        if self.lang == Lang::En && !given {
            for ask in asks.iter_mut().filter(|ask| ask.asked == Asked::ByWhom) {
                ask.asked = Asked::Who;
            }
        }
    }

    /// Token ranges that are slots or question phrases; what is left are content words.
    fn taken(&self, asks: &[Ask]) -> Vec<(usize, usize)> {
        let mut out: Vec<(usize, usize)> = asks.iter().map(|a| (a.from, a.to)).collect();
        out.extend(self.places.iter().map(|s| (s.from, s.to)));
        out.extend(self.periods.iter().map(|s| (s.from, s.to)));
        out.extend(self.persons.iter().map(|s| (s.from, s.to)));
        out.extend(self.clusters.iter().map(|s| (s.from, s.to)));
        out.sort();
        out
    }

    pub fn asks_for(&self, asked: Asked) -> bool {
        self.asks.iter().any(|a| a.asked == asked)
    }

    /// The one period the question is about, where it names one.
    pub fn period(&self) -> Option<Period> {
        self.periods.first().map(|s| s.period)
    }

    /// Its words, or some of them, without the places and persons they name.
    pub fn without_names(&self, words: &str) -> String {
        let places = self.places.iter().map(|s| &s.words);
        let names = places.chain(self.persons.iter().map(|s| &s.words));
        // What stood beside them stays apart.
        names.fold(words.to_string(), |words, name| without(&words, name))
    }

    /// The same without "Thủ đô" where it is part of a title's name: "Công nhân giỏi Thủ đô" asks for no level.
    pub fn without_capital_titles(&self, words: &str) -> String {
        let tokens = &self.tokens;
        let titles = self
            .awards
            .iter()
            .filter_map(|slot| match tokens.get(slot.from..slot.to) {
                Some([first, .., last]) => Some(first.span.join(last.span).of(&self.text)),
                _ => None,
            });
        let of_capital = titles.filter(|title| crate::text::fold::phrase_bare(title).contains("thu do"));
        of_capital.fold(words.to_string(), |words, title| without(&words, title))
    }

    /// Nothing in it can be looked for.
    pub fn is_blank(&self) -> bool {
        self.terms.is_empty()
            && self.places.is_empty()
            && self.periods.is_empty()
            && self.awards.is_empty()
            && self.persons.is_empty()
            && self.posts.is_empty()
            && self.clusters.is_empty()
    }
}

/// The words with another in place of a name, where it stands as a whole.
fn without(words: &str, name: &str) -> String {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut out = String::new();
    let mut rest = words;
    while let Some(at) = rest.find(name).filter(|_| !name.is_empty()) {
        let to = at + name.len();
        let inside = letter(rest[..at].chars().last().or(out.chars().last())) || letter(rest[to..].chars().next());
        out.push_str(&rest[..at]);
        out.push_str(if inside { name } else { "ấy" });
        rest = &rest[to..];
    }
    out + rest
}
