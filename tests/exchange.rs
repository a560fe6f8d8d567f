//! Reports and questions with other names: persons, districts and their wards, numbers and years are exchanged alike
//! in articles, questions and keys. Whoever learned the sets by heart fails on the copy.
//!
//! What is exchanged: the family name and the last syllable of every name of three syllables and more, also where only
//! "ông" and the last syllable stand; districts of Hà Nội for others of their kind, with their wards and short names;
//! the digits but the first of numbers that are no day, month, year of age or number of a thing; years, by one, where an
//! article speaks of none since 2025.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value as Json;
use thidua::entity::lexicon::Lexicon;
use thidua::entity::place::{Place, PlaceKind};
use thidua::entity::{self, Value, Words};
use thidua::text::token::{Token, TokenKind, tokens};
use thidua::text::{Lang, clean, fold};

/// Articles by name, and lines of questions.
pub struct Sets {
    pub articles: BTreeMap<String, String>,
    pub questions: Vec<Json>,
}

/// The copy that `seed` makes.
pub fn exchanged(sets: &Sets, lexicon: &Lexicon, seed: usize) -> Sets {
    let exchange = Exchange::new(sets, lexicon, seed);
    let articles = sets
        .articles
        .iter()
        .map(|(id, text)| (id.clone(), exchange.text(text, exchange.shifted.contains(id))))
        .collect();
    let questions = sets
        .questions
        .iter()
        .map(|question| exchange.question(question))
        .collect();
    Sets { articles, questions }
}

struct Exchange<'l> {
    lexicon: &'l Lexicon,
    seed: usize,
    /// Full names, in bare syllables.
    names: BTreeSet<Vec<String>>,
    /// Family names and last syllables, each by its bare form: the syllable it becomes.
    families: HashMap<String, String>,
    lasts: HashMap<String, String>,
    /// Districts and wards by their bare syllables: the name as it is written, and the one it becomes.
    places: BTreeMap<Vec<String>, (String, String)>,
    /// Articles whose years move.
    shifted: BTreeSet<String>,
    texts: &'l BTreeMap<String, String>,
    /// The numbers of each article that are exchanged, as digits.
    free: BTreeMap<String, BTreeSet<String>>,
}

impl<'l> Exchange<'l> {
    fn new(sets: &'l Sets, lexicon: &'l Lexicon, seed: usize) -> Exchange<'l> {
        let mut names: BTreeMap<Vec<String>, Vec<String>> = BTreeMap::new();
        for text in sets.articles.values() {
            let text = clean::clean(text);
            let lang = if text.chars().filter(|c| fold::is_marked(&c.to_string())).count() * 20 > text.len() {
                Lang::Vi
            } else {
                Lang::En
            };
            let words = Words::new(&text, lexicon, true, lang);
            for entity in entity::find(&words) {
                let Value::Person(person) = entity.value else { continue };
                let syllables: Vec<String> = person.name.split_whitespace().map(str::to_string).collect();
                let bare: Vec<String> = syllables.iter().map(|s| fold::bare(s)).collect();
                let known = entity::person::family::FREQUENT
                    .iter()
                    .any(|f| fold::bare(f) == bare[0]);
                if (3..=5).contains(&bare.len()) && known && bare != ["ho", "chi", "minh"] {
                    names.insert(bare, syllables);
                }
            }
        }
        let turned = |at: fn(&[String]) -> &String| -> HashMap<String, String> {
            let mut forms: BTreeMap<String, String> = BTreeMap::new();
            for syllables in names.values() {
                let form = forms
                    .entry(fold::bare(at(syllables)))
                    .or_insert_with(|| at(syllables).clone());
                // Of the forms met, one with marks.
                if !fold::is_marked(form) {
                    *form = at(syllables).clone();
                }
            }
            let list: Vec<&String> = forms.values().collect();
            let turn = |i: usize| list[(i + seed * 3) % list.len()].clone();
            forms
                .keys()
                .cloned()
                .enumerate()
                .map(|(i, bare)| (bare, turn(i)))
                .collect()
        };
        let families = turned(|syllables| &syllables[0]);
        let lasts = turned(|syllables| &syllables[syllables.len() - 1]);
        let all: String = sets.articles.values().map(|text| clean::clean(text) + "\n").collect();
        Exchange {
            lexicon,
            seed,
            names: names.into_keys().collect(),
            families,
            lasts,
            places: places(lexicon, &all, seed),
            shifted: shifted(sets),
            texts: &sets.articles,
            free: sets
                .articles
                .iter()
                .map(|(id, text)| (id.clone(), free_numbers(text)))
                .collect(),
        }
    }

    fn question(&self, question: &Json) -> Json {
        let sources = strings(&question["source"]);
        let shift = match sources.is_empty() {
            false => sources.iter().all(|id| self.shifted.contains(id)),
            // What no article says is asked of the years that the articles of its district have now.
            true => self.years_move_for(question["q"].as_str().unwrap_or_default()),
        };
        let mut out = question.clone();
        for field in ["q", "context"] {
            if let Some(value) = out.get_mut(field) {
                rewrite(value, &|text| self.text(text, shift));
            }
        }
        // A key is a number without the words beside it: what became of it in the articles tells.
        let kept = |text: &str| {
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            let free = sources
                .iter()
                .filter_map(|id| self.free.get(id))
                .any(|free| free.contains(&digits(text)));
            text.len() >= 2
                && text.chars().all(|c| c.is_ascii_digit() || ".,% ".contains(c))
                && !free
                && !sources.is_empty()
        };
        for field in ["must", "must_not"] {
            if let Some(value) = out.get_mut(field) {
                rewrite(value, &|text| {
                    let year = text.len() == 4 && text.chars().all(|c| c.is_ascii_digit());
                    if kept(text) && !year {
                        text.to_string()
                    } else {
                        self.text(text, shift)
                    }
                });
            }
        }
        out
    }

    fn years_move_for(&self, question: &str) -> bool {
        let holds = |text: &str, bare: &[String]| {
            format!(" {} ", fold::phrase_bare(text)).contains(&format!(" {} ", bare.join(" ")))
        };
        let mut asked = self.places.keys().filter(|bare| holds(question, bare));
        asked.all(|bare| {
            self.texts
                .iter()
                .filter(|(_, text)| holds(text, bare))
                .all(|(id, _)| self.shifted.contains(id))
        })
    }

    fn text(&self, text: &str, shift: bool) -> String {
        let text = clean::clean(text);
        let words = tokens(&text);
        // A text without any mark is typed without marks.
        let bare = !words.iter().any(|t| t.key != t.bare);
        let mut out = String::new();
        let (mut copied, mut at) = (0, 0);
        while at < words.len() {
            let found = self
                .name_at(&words, at, bare)
                .or_else(|| self.place_at(&words, at, bare))
                .or_else(|| self.short_name_at(&words, at, bare))
                .or_else(|| self.number_at(&words, at, shift));
            match found {
                Some((from, to, with)) => {
                    out.push_str(&text[copied..words[from].span.start as usize]);
                    out.push_str(&with);
                    copied = words[to - 1].span.end as usize;
                    at = to;
                }
                None => at += 1,
            }
        }
        out + &text[copied..]
    }

    fn name_at(&self, words: &[Token], at: usize, bare: bool) -> Option<(usize, usize, String)> {
        let to = (3..=5).rev().map(|length| at + length).find(|to| {
            let run = words.get(at..*to);
            run.is_some_and(|run| {
                let syllables: Vec<String> = run.iter().map(|t| t.bare.clone()).collect();
                self.names.contains(&syllables) && (bare || run.iter().all(|t| t.capital))
            })
        })?;
        let family = self.families.get(&words[at].bare)?;
        let last = self.lasts.get(&words[to - 1].bare)?;
        let middle = words[at + 1..to - 1].iter().map(|t| typed(t, &t.key, bare));
        let all: Vec<String> = std::iter::once(typed(&words[at], family, bare))
            .chain(middle)
            .chain([typed(&words[to - 1], last, bare)])
            .collect();
        Some((at, to, all.join(" ")))
    }

    /// "ông Tính", "Mr Tinh", "bà ấy" left alone.
    fn short_name_at(&self, words: &[Token], at: usize, bare: bool) -> Option<(usize, usize, String)> {
        const MARKED: [&str; 16] = [
            "ông", "bà", "anh", "chị", "cô", "cụ", "em", "thầy", "bác", "cháu", "chí", "mr", "mrs", "ms", "dr", "sĩ",
        ];
        let before = &words[at.checked_sub(1)?];
        let token = &words[at];
        let address = if bare {
            matches!(before.key.as_str(), "ong" | "mr" | "mrs" | "ms" | "dr") || (before.key == "ba" && !token.capital)
        } else {
            MARKED.contains(&before.key.as_str()) && token.capital
        };
        let goes_on = words
            .get(at + 1)
            .is_some_and(|next| next.is_word() && next.capital && !bare);
        if !address || goes_on || !token.is_word() {
            return None;
        }
        let last = self.lasts.get(&token.bare)?;
        Some((at, at + 1, typed(token, last, bare)))
    }

    fn place_at(&self, words: &[Token], at: usize, bare: bool) -> Option<(usize, usize, String)> {
        // The short names of districts: "HBT".
        let abbreviations = &self.lexicon.abbreviations;
        let short = abbreviations
            .names
            .longest(words, at, true)
            .into_iter()
            .find_map(|hit| {
                let long = fold::phrase_bare(&abbreviations.get(hit.value).name);
                let syllables: Vec<String> = long.split(' ').map(str::to_string).collect();
                let district = hit.len == 1 && words[at].key != "hk";
                district.then(|| self.places.get(&syllables)).flatten()
            });
        if let Some((_, new)) = short {
            return Some((at, at + 1, if bare { fold::phrase_bare(new) } else { new.clone() }));
        }
        (1..=4).rev().find_map(|length| {
            let run = words.get(at..at + length)?;
            let syllables: Vec<String> = run.iter().map(|t| t.bare.clone()).collect();
            let (old, new) = self.places.get(&syllables)?;
            let written = run.iter().map(|t| &t.key).eq(tokens(old).iter().map(|t| &t.key));
            let glued = run.windows(2).all(|two| two[0].span.end + 1 == two[1].span.start);
            let stands = glued
                && if bare {
                    true
                } else {
                    (written && run.iter().all(|t| t.capital)) || small(run, old)
                };
            let new: Vec<String> = tokens(new)
                .iter()
                .map(|t| {
                    let form = if bare { &t.bare } else { &t.key };
                    if run[0].capital { capital(form) } else { form.clone() }
                })
                .collect();
            stands.then(|| (at, at + length, new.join(" ")))
        })
    }

    fn number_at(&self, words: &[Token], at: usize, shift: bool) -> Option<(usize, usize, String)> {
        let token = &words[at];
        let digits: String = token.key.chars().filter(char::is_ascii_digit).collect();
        if token.kind != TokenKind::Number || digits.len() < 2 {
            return None;
        }
        let year = digits
            .parse::<i32>()
            .ok()
            .filter(|y| token.key.len() == 4 && (1900..2100).contains(y));
        if let Some(year) = year {
            let moved = if shift { year - 1 } else { year };
            return Some((at, at + 1, moved.to_string()));
        }
        if !is_free(words, at) {
            return None;
        }
        let mut first = true;
        let turned = |c: char| -> char {
            let digit = c.to_digit(10).unwrap_or(0);
            if digit == 0 {
                c
            } else {
                char::from_digit(1 + (digit - 1 + self.seed as u32) % 9, 10).unwrap_or(c)
            }
        };
        let with = token
            .key
            .chars()
            .map(|c| match c {
                '1'..='9' if first => {
                    first = false;
                    c
                }
                c => turned(c),
            })
            .collect();
        Some((at, at + 1, with))
    }
}

/// Lower-case names with their marks, where a question is typed so: "tây hồ".
fn small(run: &[Token], old: &str) -> bool {
    let keys = tokens(old);
    run.len() > 1
        && run.iter().all(|t| !t.capital)
        && run.iter().map(|t| &t.key).eq(keys.iter().map(|t| &t.key))
        && keys.iter().any(|t| t.key != t.bare)
}

/// Whether the number is exchanged.
fn is_free(words: &[Token], at: usize) -> bool {
    let digits = words[at].key.chars().filter(char::is_ascii_digit).collect::<String>();
    !names_a_thing(words, at) && digits != "100" && digits.trim_start_matches('0').len() >= 2
}

fn free_numbers(text: &str) -> BTreeSet<String> {
    let words = tokens(&clean::clean(text));
    (0..words.len())
        .filter(|at| words[*at].kind == TokenKind::Number && is_free(&words, *at))
        .map(|at| words[at].key.chars().filter(char::is_ascii_digit).collect())
        .collect()
}

/// Every text of a value.
fn rewrite(value: &mut Json, with: &dyn Fn(&str) -> String) {
    match value {
        Json::String(text) => *text = with(text),
        Json::Array(all) => all.iter_mut().for_each(|one| rewrite(one, with)),
        _ => {}
    }
}

/// Days, times, ages, and numbers that are the name of something: "ngày 09", "cụm 12", "20 năm", "15/10", "12.05".
fn names_a_thing(words: &[Token], at: usize) -> bool {
    const BEFORE: [&str; 30] = [
        "ngay", "thang", "mung", "thu", "khoa", "cum", "khoi", "so", "hang", "quy", "lop", "lan", "dieu", "quyet",
        "to", "dot", "giai", "niem", "covid", "quan", "q", "phuong", "duong", "cluster", "no", "class", "no.", "q.",
        "nam", "hoc",
    ];
    const BEHIND: [&str; 24] = [
        "nam",
        "thang",
        "ngay",
        "tuoi",
        "gio",
        "h",
        "phut",
        "th",
        "st",
        "nd",
        "rd",
        "year",
        "years",
        "day",
        "days",
        "month",
        "months",
        "anniversary",
        "va",
        "lon",
        "hours",
        "o",
        "dem",
        "tuan",
    ];
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let month = |t: &Token| t.capital && MONTHS.iter().any(|m| t.bare.starts_with(m));
    let before = at.checked_sub(1).map(|i| &words[i]);
    let behind = words.get(at + 1);
    let beside = |token: Option<&Token>, glued: bool| {
        token.is_some_and(|t| glued && matches!(t.key.as_str(), "/" | "-" | ":" | "–"))
    };
    let glued_before = before.is_some_and(|t| t.span.end == words[at].span.start);
    let glued_behind = behind.is_some_and(|t| t.span.start == words[at].span.end);
    let parts: Vec<&str> = words[at].key.split('.').collect();
    let day = parts.len() == 2 && parts.iter().all(|p| p.len() <= 2);
    day || beside(before, glued_before)
        || beside(behind, glued_behind)
        || before.is_some_and(|t| month(t) || BEFORE.contains(&t.bare.as_str()))
        || behind.is_some_and(|t| month(t) || BEHIND.contains(&t.bare.as_str()))
}

/// A syllable in the case and the marks of what it takes the place of.
fn typed(like: &Token, syllable: &str, bare: bool) -> String {
    let form = if bare {
        fold::bare(syllable)
    } else {
        syllable.to_lowercase()
    };
    if like.capital { capital(&form) } else { form }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn strings(value: &Json) -> Vec<String> {
    match value {
        Json::String(one) => vec![one.clone()],
        Json::Array(all) => all.iter().filter_map(|v| v.as_str().map(str::to_string)).collect(),
        _ => Vec::new(),
    }
}

/// Districts for others of their kind that have a ward or commune of their name since 2025 (or have none, alike), and
/// the wards that stand in the articles for wards of the new district.
fn places(lexicon: &Lexicon, articles: &str, seed: usize) -> BTreeMap<Vec<String>, (String, String)> {
    let all = &lexicon.places.all;
    let day = jiff::civil::date(2024, 1, 1);
    let is_district = |p: &&Place| {
        p.kind == PlaceKind::District && p.alive_on(day) && matches!(p.kind_word.as_str(), "quận" | "huyện")
    };
    let of_hanoi = |p: &&Place| p.parent.is_some_and(|up| lexicon.places.get(up).key == "01");
    let later = jiff::civil::date(2026, 1, 1);
    let mut kinds: BTreeMap<(String, bool), Vec<&Place>> = BTreeMap::new();
    for place in all.iter().filter(of_hanoi).filter(is_district) {
        let namesake = all
            .iter()
            .any(|p| p.kind == PlaceKind::Ward && p.name == place.name && p.alive_on(later));
        kinds
            .entry((place.kind_word.clone(), namesake))
            .or_default()
            .push(place);
    }
    let mut out = BTreeMap::new();
    let bares = |name: &str| -> Vec<String> { tokens(name).into_iter().map(|t| t.bare).collect() };
    let wards = |district: &Place| -> Vec<&str> {
        let of = |p: &&Place| p.parent.is_some_and(|up| lexicon.places.get(up).key == district.key) && p.alive_on(day);
        all.iter()
            .filter(of)
            .map(|p| p.name.as_str())
            .filter(|name| name.contains(' '))
            .collect()
    };
    for group in kinds.values() {
        for (at, place) in group.iter().enumerate() {
            let other = group[(at + seed) % group.len()];
            out.insert(bares(&place.name), (place.name.clone(), other.name.clone()));
            let (old, new) = (wards(place), wards(other));
            for (i, ward) in old.iter().enumerate().filter(|(_, ward)| articles.contains(**ward)) {
                if let Some(name) = new.get(i % new.len().max(1)) {
                    out.entry(bares(ward)).or_insert((ward.to_string(), name.to_string()));
                }
            }
        }
    }
    out
}

/// Articles that speak of no year since 2025 nor of one before the districts were what they are; those that one question
/// holds against each other move together or not at all.
fn shifted(sets: &Sets) -> BTreeSet<String> {
    let years = |text: &str| -> Vec<i32> {
        let years = tokens(text)
            .into_iter()
            .filter(|t| t.kind == TokenKind::Number && t.key.len() == 4);
        years
            .filter_map(|t| t.key.parse().ok())
            .filter(|y| (1990..2100).contains(y))
            .collect()
    };
    let mut out: BTreeSet<String> = sets
        .articles
        .iter()
        .filter(|(_, text)| years(text).iter().all(|y| (2009..2025).contains(y)))
        .map(|(id, _)| id.clone())
        .collect();
    for question in &sets.questions {
        let sources = strings(&question["source"]);
        if !sources.iter().all(|id| out.contains(id)) {
            sources.iter().for_each(|id| {
                out.remove(id);
            });
        }
    }
    out
}

#[test]
fn a_copy_has_other_names_numbers_and_years_alike_in_texts_and_questions() {
    let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
    let article = "Năm 2019, quận Tây Hồ khen 1.045 cá nhân. Bà Nguyễn Thị Tính ở phường Xuân La, quận Tây Hồ được khen. \
                   Ông Trần Văn Hồng trao 48 giấy khen ngày 12/3/2019. Bà Tính 56 tuổi.";
    let question = serde_json::json!({
        "id": "x", "q": "ba nguyen thi tinh o tay ho nam 2019", "must": [["1.045", "1045"], ["Nguyễn Thị Tính"]], "source": "a",
    });
    let sets = Sets {
        articles: BTreeMap::from([("a".to_string(), article.to_string())]),
        questions: vec![question],
    };
    let copy = exchanged(&sets, &lexicon, 1);
    let text = &copy.articles["a"];
    for old in ["Tây Hồ", "Xuân La", "Nguyễn Thị Tính", "bà Tính", "2019", "1.045"] {
        assert!(!text.contains(old), "{text}");
    }
    for new in [
        "Trần Thị Hồng",
        "Bà Hồng 56 tuổi",
        "Nguyễn Văn Tính",
        "1.056",
        "12/3/2018",
        "49 giấy khen",
    ] {
        assert!(text.contains(new), "{new}: {text}");
    }
    let asked = &copy.questions[0];
    assert_eq!(asked["must"], serde_json::json!([["1.056", "1056"], ["Trần Thị Hồng"]]));
    let typed = asked["q"].as_str().unwrap_or_default();
    assert!(
        typed.starts_with("ba tran thi hong o ") && typed.ends_with(" nam 2018"),
        "{typed}"
    );
}
