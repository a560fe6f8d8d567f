//! How far the words of a text meet the terms of a question.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::closer;
use crate::entity::lexicon::Lexicon;
use crate::question::terms::{Syllable, Term};
use crate::question::{clusters, written_out};
use crate::text::stem::stem;
use crate::text::syllable::is_bare_syllable;
use crate::text::token::{TokenKind, pieces};
use crate::text::{Span, fold};

/// A text made ready for matching: its syllables in order, short forms written out.
#[derive(Clone, Debug, Default)]
pub struct Text {
    text: Box<str>,
    spans: Vec<Span>,
    /// The bare syllables as numbers that are compared fast: equal syllables have equal ones.
    prints: Vec<u32>,
    /// By some bits of those numbers, which there are: most of what is looked for stands nowhere.
    held: [u64; 4],
    /// The places of the syllables, by their numbers; of long texts only, where looking them through takes longer.
    sorted: Vec<u32>,
    /// The syllables that begin with a capital.
    capitals: Vec<bool>,
    /// English reports write Vietnamese names without marks: there marks that were typed cannot be asked for.
    bare: bool,
    /// The text as it stands, where short forms were written out.
    given: Option<Box<str>>,
    goes_on: OnceLock<bool>,
    clusters: OnceLock<Vec<String>>,
}

/// So many bytes most syllables take, with what parts them.
const SYLLABLE: usize = 5;
/// From so many syllables on a text is long.
const LONG: usize = 200;

/// The numbers of the syllables that short forms begin with: a text without them is read as it stands.
pub struct ShortForms(FxHashSet<u32>);

impl ShortForms {
    pub fn of(lexicon: &Lexicon) -> ShortForms {
        ShortForms(
            lexicon
                .short_heads
                .keys()
                .map(|head| print(&fold::bare(head)))
                .collect(),
        )
    }
}

impl Text {
    pub fn new(text: &str, lexicon: &Lexicon, short: &ShortForms) -> Text {
        let read = Text::read(text);
        // "cả" has the letters of "CA", and is none.
        let longest = |span: &Span| lexicon.short_heads.get(&fold::key(span.of(text))).copied();
        let mut printed = read.spans.iter().zip(&read.prints);
        let Some(first) = printed.position(|(span, print)| short.0.contains(print) && longest(span).is_some()) else {
            return read;
        };
        // Of an English text the numbers are of words without their endings.
        let (from, all) = if read.bare { (0, true) } else { (first, false) };
        let rest = read.spans[from..].iter().zip(&read.prints[from..]);
        let heads = rest
            .filter(|(_, print)| all || short.0.contains(print))
            .filter_map(|(span, _)| Some((span.start as usize, longest(span)?)));
        match written_out(text, heads, lexicon) {
            Some(long) => Text {
                given: Some(text.into()),
                ..Text::read(&long)
            },
            None => read,
        }
    }

    fn read(text: &str) -> Text {
        let about = text.len() / SYLLABLE;
        let mut out = Text {
            text: text.into(),
            spans: Vec::with_capacity(about),
            prints: Vec::with_capacity(about),
            capitals: Vec::with_capacity(about),
            ..Text::default()
        };
        let (mut words, mut marked) = (0, false);
        for piece in pieces(text).filter(|piece| piece.kind != TokenKind::Sign) {
            let word = piece.span.of(text);
            out.spans.push(piece.span);
            out.capitals.push(piece.capital);
            if piece.kind == TokenKind::Word {
                words += 1;
                let (print, has_marks) = print_folded(word);
                out.prints.push(print);
                marked |= has_marks;
            } else {
                out.prints.push(print(word));
            }
        }
        out.bare = words >= UNMARKED && !marked;
        if out.bare {
            let stems = out.spans.iter().map(|span| print(stem(&fold::bare(span.of(text)))));
            out.prints = stems.collect();
        }
        for print in &out.prints {
            out.held[(*print >> 6) as usize % 4] |= 1 << (print & 63);
        }
        if out.prints.len() >= LONG {
            let places = (0..).zip(&out.prints);
            let mut places: Vec<u64> = places.map(|(at, print)| u64::from(*print) << 32 | at).collect();
            places.sort_unstable();
            out.sorted = places.into_iter().map(|place| place as u32).collect();
        }
        out
    }

    /// Whether the sentence goes on about what the one before it names; told once, as it comes back with every question.
    pub fn goes_on(&self) -> bool {
        *self
            .goes_on
            .get_or_init(|| closer::goes_on(self.given.as_deref().unwrap_or(&self.text)))
    }

    /// The numbers of the clusters it names.
    pub fn clusters(&self) -> &[String] {
        self.clusters
            .get_or_init(|| clusters::numbers(self.given.as_deref().unwrap_or(&self.text)))
    }

    /// Whether it reads as English.
    pub fn is_english(&self) -> bool {
        self.bare
    }

    /// The form in which syllables are compared: English words without their endings.
    fn form<'a>(&self, bare: &'a str) -> &'a str {
        if self.bare { stem(bare) } else { bare }
    }

    fn is(&self, at: usize, syllable: &Syllable) -> bool {
        // Few get past their numbers; those are folded then.
        match (self.prints.get(at), self.spans.get(at)) {
            (Some(here), Some(span)) if *here == print(self.form(&syllable.bare)) => {
                let word = span.of(&self.text);
                match (self.bare, syllable.marked) {
                    (true, _) => stem(&syllable.bare) == stem(&fold::bare(word)),
                    (false, true) => word == syllable.key || fold::key(word) == syllable.key,
                    (false, false) => fold::is_bare_of(&syllable.bare, word),
                }
            }
            _ => false,
        }
    }

    /// Whether a syllable of this number may stand here.
    fn may_hold(&self, print: u32) -> bool {
        self.held[(print >> 6) as usize % 4] & (1 << (print & 63)) != 0
    }

    fn may_hold_all(&self, phrase: &[Syllable]) -> bool {
        phrase.iter().all(|s| self.may_hold(print(self.form(&s.bare))))
    }

    /// Where the syllable stands.
    fn places(&self, syllable: &Syllable) -> impl Iterator<Item = usize> {
        let wanted = print(self.form(&syllable.bare));
        let of = |at: &u32| self.prints[*at as usize];
        let held = self.may_hold(wanted);
        let sorted = if held { &self.sorted[..] } else { &[] };
        let first = sorted.partition_point(|at| of(at) < wanted);
        let in_long = sorted[first..].iter().take_while(move |at| of(at) == wanted);
        let short = if held && self.sorted.is_empty() {
            &self.prints[..]
        } else {
            &[]
        };
        let in_short = short.iter().enumerate().filter(move |(_, print)| **print == wanted);
        in_long
            .map(|at| *at as usize)
            .chain(in_short.map(|(at, _)| at))
            .filter(|at| self.is(*at, syllable))
    }

    /// Whether the phrase stands in the text, its syllables side by side.
    pub fn holds(&self, phrase: &[Syllable]) -> bool {
        let Some((first, rest)) = phrase.split_first().filter(|_| self.may_hold_all(phrase)) else {
            return false;
        };
        self.places(first)
            .any(|start| rest.iter().enumerate().all(|(i, s)| self.is(start + 1 + i, s)))
    }

    /// Whether the phrase stands in the text with a name of two or three syllables in capitals within it.
    pub fn holds_around_name(&self, phrase: &[Syllable]) -> bool {
        let Some((first, rest)) = phrase.split_first().filter(|_| self.may_hold_all(phrase)) else {
            return false;
        };
        let capitals = |from: usize, len: usize| (from..from + len).all(|at| self.capitals.get(at) == Some(&true));
        let stands = |start: usize, parted: usize, len: usize| {
            let at = |i: usize| start + 1 + i + if i + 1 >= parted { len } else { 0 };
            capitals(start + parted, len) && rest.iter().enumerate().all(|(i, s)| self.is(at(i), s))
        };
        self.places(first)
            .any(|start| (1..phrase.len()).any(|parted| (2..=3).any(|len| stands(start, parted, len))))
    }

    /// Whether all syllables of a phrase stand in the text, wherever.
    pub fn scatters(&self, phrase: &[Syllable]) -> bool {
        phrase.iter().all(|s| self.places(s).next().is_some())
    }

    /// Whether a person's name stands in the text; one syllable is a name by its capital, where no sentence begins.
    pub fn holds_name(&self, name: &[Syllable]) -> bool {
        match name {
            [one] => self.places(one).any(|at| {
                let capital = |at: usize| self.capitals.get(at) == Some(&true);
                capital(at) && (capital(at + 1) || !self.opens(at)) && !self.begins_title(at)
            }),
            _ => self.holds(name),
        }
    }

    /// "Huân chương Chiến công": a title's word in capitals is nobody called Chiến.
    fn begins_title(&self, at: usize) -> bool {
        const TITLES: [[&str; 2]; 10] = [
            ["chiến", "công"],
            ["chiến", "sĩ"],
            ["dũng", "cảm"],
            ["công", "dân"],
            ["công", "an"],
            ["nhân", "dân"],
            ["hữu", "nghị"],
            ["thống", "nhất"],
            ["anh", "hùng"],
            ["lao", "động"],
        ];
        let key = |at: usize| self.spans.get(at).map(|span| fold::key(span.of(&self.text)));
        let two = key(at).zip(key(at + 1));
        two.is_some_and(|(first, next)| TITLES.contains(&[first.as_str(), next.as_str()]))
    }

    /// Whether a sentence begins with the syllable.
    fn opens(&self, at: usize) -> bool {
        let before = |span: &Span| self.text.get(..span.start as usize).map(str::trim_end);
        let before = self.spans.get(at).and_then(before).unwrap_or("");
        before.is_empty() || before.ends_with(['.', '!', '?', ';', ':', '“', '"', '\n', '-'])
    }

    /// How well the text meets one way of saying a term, 0 to 1: side by side, scattered, in part.
    fn meets_phrase(&self, phrase: &[Syllable]) -> f32 {
        if phrase.is_empty() {
            return 0.0;
        }
        if self.holds(phrase) {
            return 1.0;
        }
        if phrase.len() == 1 {
            return 0.0;
        }
        let met = phrase.iter().filter(|s| self.places(s).next().is_some()).count() as f32 / phrase.len() as f32;
        if met == 1.0 {
            0.7
        } else if phrase.len() >= 3 && met >= 0.6 {
            met * 0.5
        } else {
            0.0
        }
    }

    /// How well the text meets a term, 0 to 1. Another way of saying it counts a little less than the typed one.
    pub fn meets(&self, term: &Term) -> f32 {
        term.alternatives
            .iter()
            .enumerate()
            // "Kim Thành" is no name of an article that has a Ngân Kim and a "thành tích".
            .filter(|(_, phrase)| !(term.name && is_own_name(phrase)) || self.holds(phrase))
            .map(|(i, phrase)| self.meets_phrase(phrase) * if i == 0 { 1.0 } else { 0.92 })
            .fold(0.0, f32::max)
    }
}

/// Whether a name is two Vietnamese syllables, which stand side by side; "Olympic Lý" has a word between.
fn is_own_name(phrase: &[Syllable]) -> bool {
    phrase.len() == 2 && phrase.iter().all(|syllable| is_bare_syllable(&syllable.bare))
}

/// So many words without one mark are no Vietnamese.
const UNMARKED: usize = 4;

fn print(bare: &str) -> u32 {
    bare.bytes().fold(FNV, fnv)
}

/// The number of a word that is not folded yet, and whether it has marks.
fn print_folded(word: &str) -> (u32, bool) {
    let (mut hash, mut marked) = (FNV, false);
    for c in word.chars() {
        let Some((lower, bare)) = fold::lower_and_bare(c) else {
            let bare = fold::bare(word);
            return (print(&bare), fold::key(word) != bare);
        };
        marked |= lower != bare;
        let mut bytes = [0; 4];
        hash = bare.encode_utf8(&mut bytes).bytes().fold(hash, fnv);
    }
    (hash, marked)
}

/// FNV-1a.
const FNV: u32 = 0x811c_9dc5;

fn fnv(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

/// The texts around a statement, the nearest first, each with the part a match in it counts for.
pub struct Surroundings<'a> {
    pub texts: Vec<(&'a Text, f32)>,
}

/// How well each term is met, in the order of the terms.
pub fn met(terms: &[Term], around: &Surroundings) -> Vec<f32> {
    terms
        .iter()
        .map(|term| {
            let whole = around
                .texts
                .iter()
                .map(|(text, part)| text.meets(term) * part)
                .fold(0.0, f32::max);
            whole.max(parted(term, around))
        })
        .collect()
}

/// "26 xã đã đạt chuẩn, 7 xã đạt kiểu mẫu" behind a sentence on "nông thôn mới": a long name of which the statement says
/// one part and its surroundings the other.
fn parted(term: &Term, around: &Surroundings) -> f32 {
    let Some((near, _)) = around.texts.first() else {
        return 0.0;
    };
    let stands = |text: &Text, syllable: &Syllable| text.places(syllable).next().is_some();
    let said = |phrase: &&Vec<Syllable>| {
        let held = phrase.iter().filter(|s| stands(near, s)).count();
        let all = || {
            phrase
                .iter()
                .all(|s| around.texts.iter().any(|(text, _)| stands(text, s)))
        };
        phrase.len() >= LONG_NAME && held * 2 >= phrase.len() && all()
    };
    if term.alternatives.iter().take(1).any(|phrase| said(&phrase)) {
        PARTED
    } else {
        0.0
    }
}

/// A name of so many syllables is long.
const LONG_NAME: usize = 4;
/// How well it is met so.
const PARTED: f32 = 0.6;

/// The share of the weight that is met, 0 to 1. `slots`: places, persons and other conditions that are met otherwise
/// and stand for words of the question too.
pub fn share(terms: &[Term], met: &[f32], slots: usize) -> f32 {
    let held = (slots as f32 * SLOT).min(2.0 * SLOT);
    let all: f32 = terms.iter().map(|t| t.weight).sum::<f32>() + held;
    let got: f32 = terms.iter().zip(met).map(|(t, m)| t.weight * m).sum::<f32>() + held;
    if all > 0.0 { got / all } else { 1.0 }
}

/// What a condition that is met weighs beside the words.
const SLOT: f32 = 0.5;

/// A term met less than this is missing.
pub const MISSING: f32 = 0.35;
