//! Makes up articles and questions: sentences of the seeds in another order, with other names, numbers and dates. The
//! same number of the same seed is the same article, however many are made.

use std::collections::HashMap;
use std::path::Path;

use anyhow::Result;
use thidua::entity::lexicon::Lexicon;
use thidua::entity::place::PlaceKind;
use thidua::question;
use thidua::text::fold;

use crate::random::Random;
use crate::seed::{self, Piece, Seeds, Template};

/// Some wards are only in the first so many articles: what is known of them stays the same when more are added.
pub const SETTLED: usize = 1_000;
/// How many wards those are.
const SETTLED_WARDS: usize = 40;

pub struct Maker {
    seeds: Seeds,
    seed: u64,
    districts: Vec<String>,
    wards: Vec<String>,
    settled: Vec<String>,
    provinces: Vec<String>,
    questions: Vec<Template>,
}

impl Maker {
    /// `files`: questions as people ask them, a JSON object a line with its text in `q`.
    pub fn new(seeds: Seeds, lexicon: &Lexicon, files: &[std::path::PathBuf], seed: u64) -> Result<Maker> {
        let mut random = Random::new(seed, u64::MAX);
        let mut names: HashMap<PlaceKind, Vec<String>> = HashMap::new();
        for place in &lexicon.places.all {
            let of_kind = names.entry(place.kind).or_default();
            if place.name != "Hà Nội" && !place.name.chars().any(|c| c.is_ascii_digit()) {
                of_kind.push(place.name.clone());
            }
        }
        let mut of = |kind: PlaceKind| {
            let mut all = names.remove(&kind).unwrap_or_default();
            all.sort();
            all.dedup();
            all
        };
        let (districts, provinces) = (of(PlaceKind::District), of(PlaceKind::Province));
        let mut wards = of(PlaceKind::Ward);
        wards.retain(|name| !districts.contains(name) && !provinces.contains(name));
        let settled = (0..SETTLED_WARDS)
            .map(|_| wards.swap_remove(random.below(wards.len())))
            .collect();
        let mut maker = Maker {
            seeds,
            seed,
            districts,
            wards,
            settled,
            provinces,
            questions: Vec::new(),
        };
        for file in files {
            for line in std::fs::read_to_string(file)?.lines() {
                let object: serde_json::Value = serde_json::from_str(line)?;
                if let Some(text) = object["q"].as_str() {
                    maker.questions.push(template(text, lexicon));
                }
            }
        }
        Ok(maker)
    }

    pub fn write(&self, folder: &Path, articles: usize) -> Result<()> {
        std::fs::create_dir_all(folder)?;
        for number in 0..articles {
            std::fs::write(folder.join(format!("made-{number:06}.txt")), self.article(number))?;
        }
        Ok(())
    }

    pub fn article(&self, number: usize) -> String {
        let mut names = Names::new(self, Random::new(self.seed, number as u64), number < SETTLED);
        let title = self.seeds.titles[names.random.below(self.seeds.titles.len())].clone();
        let mut out = names.filled(&title);
        let day = (names.random.between(1, 28), names.random.between(1, 12));
        out.push_str(&format!("\n{:02}/{:02}/{}\n", day.0, day.1, names.year));
        for _ in 0..names.random.between(6, 14) {
            let paragraph = &self.seeds.paragraphs[names.random.below(self.seeds.paragraphs.len())];
            let from = names.random.below(paragraph.len());
            let many = names.random.between(1, 4) as usize;
            let sentences: Vec<String> = paragraph[from..]
                .iter()
                .take(many)
                .map(|sentence| names.filled(sentence))
                .collect();
            out.push('\n');
            out.push_str(&sentences.join(" "));
            out.push('\n');
        }
        out
    }

    /// Questions in the words of real ones, about the names the articles have.
    pub fn questions(&self, many: usize, articles: usize) -> Vec<String> {
        (0..many)
            .map(|number| {
                let mut random = Random::new(self.seed ^ 0x5eed, number as u64);
                let template = self.questions[random.below(self.questions.len())].clone();
                // Of every two questions one is about names that stand together in an article.
                let about = random.below(articles.max(1));
                let mut names = if number % 2 == 0 {
                    Names::new(self, Random::new(self.seed, about as u64), about < SETTLED)
                } else {
                    Names::new(self, random, false)
                };
                names.filled(&template)
            })
            .collect()
    }

    /// Questions whose matching facts are as many in a large archive as in a small one.
    pub fn settled_questions(&self, many: usize) -> Vec<String> {
        const FORMS: [&str; 5] = [
            "{} có bao nhiêu cá nhân được khen thưởng?",
            "ai o {} duoc tang bang khen",
            "Đơn vị nào của {} được tặng Huân chương Lao động?",
            "Chủ tịch UBND {} là ai?",
            "which movements were launched in {}",
        ];
        (0..many)
            .map(|number| {
                let ward = &self.settled[number % self.settled.len()];
                let form = FORMS[number / self.settled.len() % FORMS.len()];
                let ward = if form.is_ascii() {
                    fold::phrase_bare(ward)
                } else {
                    ward.clone()
                };
                form.replace(
                    "{}",
                    &format!("{} {ward}", if form.is_ascii() { "phuong" } else { "phường" }),
                )
            })
            .collect()
    }
}

/// The names one article uses, each exchanged for one other throughout.
struct Names<'a> {
    maker: &'a Maker,
    random: Random,
    year: i16,
    settled: bool,
    stream: u64,
}

impl<'a> Names<'a> {
    fn new(maker: &'a Maker, mut random: Random, settled: bool) -> Names<'a> {
        let year = random.between(2012, 2024) as i16;
        let stream = random.between(0, u64::MAX - 1);
        Names {
            maker,
            random,
            year,
            settled,
            stream,
        }
    }

    fn filled(&mut self, template: &Template) -> String {
        let newest = template
            .iter()
            .filter_map(|piece| match piece {
                Piece::Year(year) => Some(*year),
                _ => None,
            })
            .max();
        let mut out = String::new();
        for piece in template {
            match piece {
                Piece::Words(words) => out.push_str(words),
                Piece::Place { name, kind } => out.push_str(&self.place(name, *kind)),
                Piece::Person(name) => out.push_str(&self.person(name)),
                Piece::Year(year) => out.push_str(&(self.year - (newest.unwrap_or(*year) - year)).to_string()),
                Piece::DayOrMonth(number) if *number <= 12 => out.push_str(&self.random.between(1, 12).to_string()),
                Piece::DayOrMonth(_) => out.push_str(&self.random.between(13, 28).to_string()),
                Piece::Number(digits) => out.push_str(&self.number(digits)),
            }
        }
        out
    }

    fn place(&self, name: &str, kind: PlaceKind) -> String {
        let maker = self.maker;
        let mut random = self.of(name);
        let pool = match kind {
            PlaceKind::Ward if self.settled && random.below(4) == 0 => &maker.settled,
            PlaceKind::Ward => &maker.wards,
            PlaceKind::District => &maker.districts,
            PlaceKind::Province => &maker.provinces,
        };
        marked_like(name, &pool[random.below(pool.len())])
    }

    fn person(&self, name: &str) -> String {
        let mut random = self.of(name);
        let [first, middle, last] = &self.maker.seeds.names;
        let mut of = |part: &Vec<String>| part[random.below(part.len())].clone();
        let other = format!("{} {} {}", of(first), of(middle), of(last));
        marked_like(name, &other)
    }

    /// What a name is exchanged for hangs on the name and the article alone, so that a question can follow.
    fn of(&self, name: &str) -> Random {
        let hash = fold::phrase_bare(name)
            .bytes()
            .fold(0u64, |h, b| h.wrapping_mul(131).wrapping_add(u64::from(b)));
        Random::new(self.stream ^ hash, hash)
    }

    /// As many digits, others.
    fn number(&mut self, digits: &str) -> String {
        digits
            .char_indices()
            .map(|(at, c)| match c {
                '0' => '0',
                c if c.is_ascii_digit() => char::from(b'0' + self.random.between(u8::from(at == 0).into(), 9) as u8),
                c => c,
            })
            .collect()
    }
}

/// Without marks where the other name has none.
fn marked_like(name: &str, other: &str) -> String {
    if name.is_ascii() {
        fold::phrase_bare(other)
    } else {
        other.to_string()
    }
}

/// A question with its places, persons and years marked.
fn template(text: &str, lexicon: &Lexicon) -> Template {
    let today = jiff::civil::date(2024, 11, 22);
    let query = question::understand(text, lexicon, today);
    let mut slots = Vec::new();
    for place in &query.places {
        let Some(unit) = place.ids.first().map(|id| lexicon.places.get(*id)) else {
            continue;
        };
        let typed = &place.words;
        let name_only = fold::phrase_bare(typed) == fold::phrase_bare(&unit.name);
        let syllables = unit.name.split_whitespace().count();
        let from = if name_only {
            place.from
        } else {
            place.to.saturating_sub(syllables)
        };
        if unit.name != "Hà Nội" {
            let name = if typed.is_ascii() {
                fold::phrase_bare(&unit.name)
            } else {
                unit.name.clone()
            };
            slots.push((from, place.to, Piece::Place { name, kind: unit.kind }));
        }
    }
    for person in &query.persons {
        slots.push((person.from, person.to, Piece::Person(person.words.clone())));
    }
    seed::question(&query.text, &slots)
}
