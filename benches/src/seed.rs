//! What is made up is made from: the repository's own articles, cut into paragraphs of sentences, each sentence with
//! the places where a name, a number or a date can be exchanged.

use std::path::Path;

use anyhow::{Context, Result};
use thidua::article::{BlockKind, read, sections};
use thidua::entity::lexicon::Lexicon;
use thidua::entity::place::PlaceKind;
use thidua::entity::{self, Value, Words};
use thidua::text::token::{TokenKind, tokens};

/// A text in pieces.
pub type Template = Vec<Piece>;

#[derive(Clone, Debug)]
pub enum Piece {
    Words(String),
    Place {
        name: String,
        kind: PlaceKind,
    },
    Person(String),
    /// Digits that count something.
    Number(String),
    Year(i16),
    /// A day's or month's number.
    DayOrMonth(u8),
}

#[derive(Default)]
pub struct Seeds {
    pub titles: Vec<Template>,
    pub paragraphs: Vec<Vec<Template>>,
    /// First, middle and last parts of the names of persons.
    pub names: [Vec<String>; 3],
}

impl Seeds {
    pub fn read(folders: &[std::path::PathBuf], lexicon: &Lexicon) -> Result<Seeds> {
        let mut seeds = Seeds::default();
        for folder in folders {
            let mut paths: Vec<_> = std::fs::read_dir(folder)
                .with_context(|| folder.display().to_string())?
                .flatten()
                .map(|entry| entry.path())
                .filter(|path| path.extension().is_some_and(|e| e == "txt"))
                .collect();
            paths.sort();
            for path in paths {
                seeds.add(&path, lexicon)?;
            }
        }
        for part in &mut seeds.names {
            part.sort();
            part.dedup();
        }
        Ok(seeds)
    }

    fn add(&mut self, path: &Path, lexicon: &Lexicon) -> Result<()> {
        let bytes = std::fs::read(path)?;
        let article = read::read("seed", &bytes, None).map_err(|why| anyhow::anyhow!("{}: {why}", path.display()))?;
        let mut block = usize::MAX;
        for sentence in sections::sentences(&article) {
            let text = sentence.span.of(&article.text);
            let template = self.template(&Words::new(text, lexicon, true, article.lang));
            match sentence.kind {
                BlockKind::Title => self.titles.push(template),
                BlockKind::Heading | BlockKind::Caption => {}
                BlockKind::Paragraph => {
                    if sentence.block != block {
                        self.paragraphs.push(Vec::new());
                    }
                    block = sentence.block;
                    self.paragraphs.last_mut().expect("one was pushed").push(template);
                }
            }
        }
        Ok(())
    }

    fn template(&mut self, words: &Words) -> Template {
        let mut marks: Vec<(usize, usize, Piece)> = Vec::new();
        let entities = entity::find(words);
        for entity in &entities {
            let (start, end) = (entity.span.start as usize, entity.span.end as usize);
            match &entity.value {
                Value::Person(person) if !person.short && person.name.split(' ').count() >= 3 => {
                    let (start, end) = (person.name_span.start as usize, person.name_span.end as usize);
                    self.name_parts(&person.name);
                    marks.push((start, end, Piece::Person(person.name.clone())));
                }
                Value::Place(mention) => {
                    let Some(place) = mention.candidates.first().map(|id| words.lexicon.places.get(*id)) else {
                        continue;
                    };
                    if words.text[start..end].ends_with(&place.name) && place.name != "Hà Nội" {
                        let piece = Piece::Place {
                            name: place.name.clone(),
                            kind: place.kind,
                        };
                        marks.push((end - place.name.len(), end, piece));
                    }
                }
                _ => {}
            }
        }
        for token in words.tokens.iter().filter(|t| t.kind == TokenKind::Number) {
            let (start, end) = (token.span.start as usize, token.span.end as usize);
            let dated = entities
                .iter()
                .any(|e| matches!(e.value, Value::Date(_)) && e.span.contains(token.span));
            let piece = match token.key.parse::<u32>() {
                Ok(year @ 1990..=2030) => Piece::Year(year as i16),
                // A year long ago is an anniversary's.
                Ok(1800..1990) => continue,
                Ok(small @ 1..=31) if dated => Piece::DayOrMonth(small as u8),
                _ if dated => continue,
                _ => Piece::Number(token.key.clone()),
            };
            marks.push((start, end, piece));
        }
        cut(words.text, marks)
    }

    fn name_parts(&mut self, name: &str) {
        let parts: Vec<&str> = name.split(' ').collect();
        let last = parts.len() - 1;
        for (at, part) in parts.into_iter().enumerate() {
            let place = if at == 0 {
                0
            } else if at == last {
                2
            } else {
                1
            };
            self.names[place].push(part.to_string());
        }
    }
}

/// A question's text in pieces; `slots`: the tokens of its places and persons.
pub fn question(text: &str, slots: &[(usize, usize, Piece)]) -> Template {
    let all = tokens(text);
    let mut marks: Vec<(usize, usize, Piece)> = slots
        .iter()
        .filter(|(from, to, _)| from < to && *to <= all.len())
        .map(|(from, to, piece)| {
            let span = all[*from].span.join(all[*to - 1].span);
            (span.start as usize, span.end as usize, piece.clone())
        })
        .collect();
    for token in all.iter().filter(|t| t.kind == TokenKind::Number) {
        if let Ok(year @ 1990..=2030) = token.key.parse::<u32>() {
            let span = (token.span.start as usize, token.span.end as usize);
            marks.push((span.0, span.1, Piece::Year(year as i16)));
        }
    }
    cut(text, marks)
}

/// The text cut at the marks; of two that overlap the first stays.
fn cut(text: &str, mut marks: Vec<(usize, usize, Piece)>) -> Template {
    marks.sort_by_key(|(start, end, _)| (*start, std::cmp::Reverse(*end)));
    let mut out = Template::new();
    let mut done = 0;
    for (start, end, piece) in marks {
        if start < done {
            continue;
        }
        if start > done {
            out.push(Piece::Words(text[done..start].to_string()));
        }
        out.push(piece);
        done = end;
    }
    if done < text.len() {
        out.push(Piece::Words(text[done..].to_string()));
    }
    out
}
