//! Content words of a question: what must be met in the words of an article besides its slots.

use std::sync::Arc;

use super::numbers::{decimal, number_words, other_number, small_number};
use super::translated::{phrase_at, stop_at};
use super::units;
use crate::entity::Words;
use crate::text::phrase::stands;
use crate::text::token::{Token, TokenKind};
use crate::text::{Lang, syllable};

/// A word or phrase to be met, with the other ways an article may say it.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// As typed.
    pub words: String,
    /// Any of these will do. Each is a list of syllables.
    pub alternatives: Arc<[Vec<Syllable>]>,
    pub weight: f32,
    /// Tokens `from..to` of the question.
    pub from: usize,
    pub to: usize,
    /// A name, in syllables of its own ("Bãi Cháy") or no Vietnamese word ("Viettel"): a report that has it nowhere tells
    /// of others.
    pub name: bool,
}

impl Term {
    /// Whether any of its forms stands in a text without marks that has a space at both ends.
    pub fn stands_in(&self, bare: &str) -> bool {
        self.alternatives.iter().any(|phrase| {
            let words: Vec<&str> = phrase.iter().map(|s| s.bare.as_str()).collect();
            !words.is_empty() && stands(bare, &words.join(" "))
        })
    }

    /// A name in another spelling than Vietnamese: one that stands in no report is as much another's as one that does.
    pub fn abroad(&self) -> bool {
        self.name && spelled_abroad(&self.words)
    }
}

/// A syllable to be met: `key` with its marks where they were typed, `bare` without.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Syllable {
    pub key: String,
    pub bare: String,
    /// The marks must agree.
    pub marked: bool,
}

impl Syllable {
    pub fn of(token: &Token) -> Syllable {
        Syllable {
            key: token.key.clone(),
            bare: token.bare.clone(),
            marked: token.key != token.bare,
        }
    }

    /// A number as it stands in a text.
    pub fn number(n: i16) -> Syllable {
        Syllable {
            key: n.to_string(),
            bare: n.to_string(),
            marked: false,
        }
    }

    pub fn is(&self, key: &str, bare: &str) -> bool {
        if self.marked {
            self.key == key
        } else {
            self.bare == bare
        }
    }
}

/// The weight of words that hardly tell one article from another.
const WEAK: f32 = 0.3;

/// The weight of a word that has no translation.
const UNTRANSLATED: f32 = 0.4;

/// "3 năm 2018-2020", "2 quận nào": so many are asked for, and the articles need not say it so.
fn counts_asked(tokens: &[Token], at: usize) -> bool {
    let small = tokens[at].key.parse::<u32>().is_ok_and(|n| n < 100);
    let behind = |from: usize| tokens.get(at + from);
    let years = behind(1).is_some_and(|t| t.can_mean("năm"))
        && behind(2).is_some_and(|t| t.kind == TokenKind::Number && t.key.len() == 4);
    let which = behind(1).is_some_and(Token::is_word)
        && (2..4).any(|n| behind(n).is_some_and(|t| t.key == "nào" || t.key == "nao"));
    small && (years || which)
}

/// The content terms of a question. `taken`: token ranges that are slots or question phrases already.
/// `nouns`: the tokens that what is counted begins at.
pub fn find(words: &Words, taken: &[(usize, usize)], nouns: &[usize]) -> Vec<Term> {
    let tokens = &words.tokens;
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some((_, to)) = taken.iter().find(|(from, to)| (*from..*to).contains(&at)) {
            at = *to;
            continue;
        }
        if tokens[at].kind == TokenKind::Sign || counts_asked(tokens, at) {
            at += 1;
            continue;
        }
        // "20th"
        let ordinal = matches!(tokens[at].key.as_str(), "st" | "nd" | "rd" | "th")
            && at > 0
            && tokens[at - 1].span.end == tokens[at].span.start;
        // The mark of an English possessive: "Tien's".
        let possessive = tokens[at].key == "s" && at > 0 && matches!(tokens[at - 1].key.as_str(), "'" | "’");
        if ordinal || possessive {
            at += 1;
            continue;
        }
        let free = taken
            .iter()
            .map(|(from, _)| *from)
            .filter(|from| *from > at)
            .min()
            .unwrap_or(tokens.len());
        // "bao nhieu hoi quan": without its marks the noun is spelled like a word that asks.
        let counted = nouns.contains(&at) && tokens[at].key == tokens[at].bare;
        let dropped = stop_at(words, at, free).filter(|stop| stop.weak || !counted && !goes_on_name(words, at));
        // "ai được tặng bằng khen": that somebody got it is said in many ways, and the award is what is looked for.
        let got = words.lang == Lang::Vi && tokens[at].can_mean("được");
        // "Luong Dinh Cua": syllables of a name are none of the words that are spelled like them.
        let foreign_name = capital_run(words, at, free).filter(|_| words.lang == Lang::En);
        // "Bệnh viện Bãi Cháy": two syllables of a name are neither a beach nor a fire.
        let unit = words.lang == Lang::Vi && units::behind_unit(words, at);
        let own_name =
            capital_run(words, at, free).filter(|to| words.lang == Lang::Vi && (unit || ends_whole(words, at, *to)));
        let phrase = phrase_at(words, at, free).filter(|(to, _)| {
            let part = own_name.is_some() && *to == at + 1;
            !got && !part && foreign_name.is_none_or(|name| *to >= name)
        });
        // "làm nông thôn mới": the longer phrase that begins inside a shorter one is what is meant.
        let phrase = phrase.filter(|(to, _)| {
            let next = phrase_at(words, at + 1, free);
            let inside = words.lang == Lang::Vi && *to > at + 1 && tokens[at..*to].iter().any(|t| t.key != t.bare);
            // "the state budget" is no budget of "the state".
            let article = words.lang == Lang::En && matches!(tokens[at].key.as_str(), "the" | "a" | "an");
            let longer = |next: usize| next > *to && (article || (inside && next - at - 1 > to - at));
            // "Điểm thi đua": points of emulation, and not of an exam.
            let emulation =
                *to > at + 1 && tokens[*to - 1].can_mean("thi") && tokens.get(*to).is_some_and(|t| t.can_mean("đua"));
            !emulation && !next.is_some_and(|(next, _)| longer(next))
        });
        match (dropped, phrase) {
            (Some(stop), phrase) if phrase.as_ref().is_none_or(|(p, _)| *p <= stop.to) => {
                if stop.weak {
                    let mut term = plain(words, at, stop.to, WEAK);
                    // "received" counts little, but in the articles' words.
                    let phrase = phrase.filter(|(to, _)| *to == stop.to).map(|(_, forms)| forms);
                    let forms = phrase.unwrap_or_else(|| term.alternatives.to_vec());
                    term.alternatives = forms.into_iter().chain(stop.others).collect();
                    out.push(term);
                }
                at = stop.to;
            }
            (_, Some((to, mut alternatives))) => {
                // "báo Tuổi Trẻ": what is called by common words is met by these alone.
                if called_by(words, at, to) {
                    alternatives.truncate(1);
                }
                alternatives.extend(other_number(tokens, at).map(|other| vec![other]));
                let text = words.str(tokens[at].span.join(tokens[to - 1].span)).to_string();
                let weight = (0.7 + 0.3 * (to - at) as f32).min(2.0);
                out.push(Term {
                    name: words.lang == Lang::Vi && to == at + 1 && spelled_abroad(&text),
                    words: text,
                    alternatives: alternatives.into(),
                    weight,
                    from: at,
                    to,
                });
                at = to;
            }
            _ if capital_run(words, at, free).is_some() => {
                let to = capital_run(words, at, free).unwrap_or(at + 1);
                let mut term = plain(words, at, to, NAME);
                // "ĐL Sông Hồng" is written out in reports.
                let short = |t: &Token| t.key.chars().count() > 1 && words.str(t.span).chars().all(char::is_uppercase);
                term.name = own_name == Some(to) && !tokens[at..to].iter().any(short);
                out.push(term);
                at = to;
            }
            _ => {
                // An English word that the glossary does not know can hardly stand in a Vietnamese report.
                let foreign = words.lang == Lang::En && !tokens[at].capital && tokens[at].is_word();
                let mut term = plain(words, at, at + 1, if foreign { UNTRANSLATED } else { 1.0 });
                let mut others: Vec<Syllable> = other_number(tokens, at)
                    .into_iter()
                    .chain(decimal(&tokens[at]))
                    .collect();
                others.extend(number_words(&tokens[at]));
                term.name = words.lang == Lang::Vi && spelled_abroad(words.str(tokens[at].span));
                let others: Vec<_> = others.into_iter().map(|syllable| vec![syllable]).collect();
                if !others.is_empty() {
                    term.alternatives = term.alternatives.iter().cloned().chain(others).collect();
                }
                if at == 0 && small_number(&tokens[0]).is_some() {
                    term.weight = WEAK;
                }
                out.push(term);
                at += 1;
            }
        }
    }
    out
}

/// Whether the words `at..to`, in capitals, are the name of what stands before them: "báo Tuổi Trẻ", "phim Đất Phương Nam".
fn called_by(words: &Words, at: usize, to: usize) -> bool {
    const CALLED: [&str; 9] = [
        "báo",
        "tạp chí",
        "phim",
        "tập đoàn",
        "công ty",
        "ngân hàng",
        "câu lạc bộ",
        "nhóm",
        "giải",
    ];
    let tokens = &words.tokens;
    let capitals = to > at + 1 && tokens[at..to].iter().all(|t| t.is_word() && t.capital);
    let small = tokens.iter().any(|t| t.is_word() && !t.capital);
    let behind = |name: &&str| {
        let from = at.checked_sub(name.split(' ').count());
        from.is_some_and(|from| super::asked::phrase_at(tokens, from, name) == Some(at))
    };
    words.lang == Lang::Vi && capitals && small && CALLED.iter().any(behind)
}

/// "Khoa Nhi", where marks are typed: the second half of a name is spelled like a particle only without its mark.
fn goes_on_name(words: &Words, at: usize) -> bool {
    let tokens = &words.tokens;
    let capital = |at: usize| tokens.get(at).is_some_and(|t| t.is_word() && t.capital);
    let small = tokens.iter().any(|t| t.is_word() && !t.capital);
    let marked = tokens.iter().any(|t| t.key != t.bare);
    let beside = at > 0 && capital(at) && capital(at - 1) && tokens[at - 1].span.end + 1 == tokens[at].span.start;
    let exact = || !words.lexicon.question_words.names.longest(tokens, at, true).is_empty();
    words.lang == Lang::Vi && beside && small && marked && !exact()
}

/// "Viettel", "EVNFinance": a name in another spelling than Vietnamese; "GTVT" is a short form.
fn spelled_abroad(word: &str) -> bool {
    let capital = word.chars().any(char::is_uppercase);
    let short = !word.chars().any(char::is_lowercase) || word.chars().count() < 4;
    capital && !short && word.chars().all(char::is_alphabetic) && !syllable::is_syllable(word)
}

/// The token after a name that no table knows: words in capitals beside each other, in a question that is not typed in
/// capitals throughout. The first word of a question has its capital from there.
fn capital_run(words: &Words, at: usize, free: usize) -> Option<usize> {
    let tokens = &words.tokens;
    let named = |token: &Token| token.is_word() && token.capital;
    let small = tokens.iter().any(|t| t.is_word() && !t.capital);
    let tables = [
        &words.lexicon.glossary,
        &words.lexicon.organisations,
        &words.lexicon.posts,
    ];
    let known = || {
        tables
            .iter()
            .any(|table| !table.names.longest(tokens, at, false).is_empty())
    };
    let english = |at: usize| {
        let tables = [&words.lexicon.glossary.english, &words.lexicon.question_words.english];
        tables.iter().any(|names| !names.longest(tokens, at, false).is_empty())
    };
    // In an English question only what no English word is spelled like is a name, and what stands beside it: "Long Châu".
    let own = |at: usize| tokens.get(at).is_some_and(named) && (words.lang == Lang::Vi || !english(at));
    let beside = |at: usize| {
        let syllable = syllable::is_syllable(words.str(tokens[at].span)) && tokens[at].key.len() > 2;
        let name = own(at + 1) || at > 1 && own(at - 1);
        at > 0 && named(&tokens[at]) && syllable && name
    };
    let named = |at: usize| own(at) || beside(at);
    let counts = at == 0 && small_number(&tokens[0]).is_some();
    if !small || counts || (at == 0 && (words.lang == Lang::En || known())) {
        return None;
    }
    let mut to = at;
    while to < free && named(to) && (to == at || tokens[to - 1].span.end + 1 == tokens[to].span.start) {
        to += 1;
    }
    (to >= at + 2).then_some(to)
}

/// Whether words in capitals end where a name does: "Đoàn Thanh | niên" does not, since "thanh niên" is a word.
fn ends_whole(words: &Words, at: usize, to: usize) -> bool {
    (at + 1..to).all(|inside| phrase_at(words, inside, words.tokens.len()).is_none_or(|(end, _)| end <= to))
}

/// The weight of such a name: whose it is not does not answer.
const NAME: f32 = 1.8;

/// A term that is met by its own words only.
fn plain(words: &Words, from: usize, to: usize, weight: f32) -> Term {
    let tokens = &words.tokens[from..to];
    let text = words
        .str(tokens[0].span.join(tokens[tokens.len() - 1].span))
        .to_string();
    let syllables = tokens
        .iter()
        .filter(|t| t.kind != TokenKind::Sign)
        .map(Syllable::of)
        .collect();
    Term {
        words: text,
        alternatives: [syllables].into(),
        weight,
        from,
        to,
        name: false,
    }
}
