//! What a count counts, in both languages.

use super::Query;
use super::asked::{Ask, Asked};
use crate::entity::Words;
use crate::entity::gazetteer::Hit;
use crate::text::Lang;
use crate::text::token::{Token, TokenKind};

/// The noun a count asks for, in the other language too: "how many wards" finds "phường", "mấy người" "people".
pub fn translate(words: &Words, asks: &mut [Ask]) {
    let glossary = &words.lexicon.glossary;
    let bare = |phrase: &String| -> Vec<String> {
        crate::text::fold::phrase_bare(phrase)
            .split(' ')
            .map(str::to_string)
            .collect()
    };
    for ask in asks
        .iter_mut()
        .filter(|a| a.asked == Asked::HowMany && a.noun_at < words.tokens.len())
    {
        let (english, vietnamese) = (&glossary.english, &glossary.names);
        let names = if words.lang == Lang::En { english } else { vietnamese };
        // "How many winners?": whoever can get an award, people and teams alike.
        let won = |t: &Token| WINNERS.contains(&t.key.as_str());
        let head = noun_end(&words.tokens, ask.noun_at)
            .checked_sub(1)
            .and_then(|at| words.tokens.get(at));
        ask.any_unit |= words.lang == Lang::En && head.is_some_and(won);
        let mut hits = names.longest(&words.tokens, ask.noun_at, false);
        // "mấy chiếc thuyền": the classifier is no part of what is counted.
        let classified =
            words.lang == Lang::Vi && ["cái", "chiếc"].iter().any(|w| words.tokens[ask.noun_at].can_mean(w));
        if classified && ask.noun.len() > 1 {
            hits.extend(names.longest(&words.tokens, ask.noun_at + 1, false));
        }
        hits.truncate(4);
        if words.lang == Lang::En {
            // An English noun stands at the end of what is counted: "how many fire-safety inter-family groups".
            let end = noun_end(&words.tokens, ask.noun_at);
            // "groups", "units" alone would count any other.
            let tells = !GENERAL.contains(&words.tokens[end.max(1) - 1].key.as_str());
            for from in (ask.noun_at + 1..end).filter(|from| tells || from + 1 < end) {
                let ending = names.longest(&words.tokens, from, false);
                // What is hyphened to it names it too: "inter-family groups".
                let hyphened = |hit: &Hit<u32>| words.tokens[from..from + hit.len].iter().any(|t| t.key == "-");
                hits.extend(
                    ending
                        .into_iter()
                        .filter(|hit| from + hit.len == end || hyphened(hit))
                        .take(2),
                );
            }
            if tells && end > ask.noun_at + 1 {
                ask.noun_also.push(vec![words.tokens[end - 1].bare.clone()]);
            }
        }
        // "How many of the workers are women?": the women among them are counted.
        let among = ask.noun_at > 1
            && words.tokens[ask.noun_at..].windows(2).any(|two| {
                let is = matches!(two[0].key.as_str(), "are" | "were" | "is" | "was");
                is && matches!(two[1].key.as_str(), "women" | "female" | "females" | "woman")
            });
        if words.lang == Lang::En && among {
            ask.noun_also.extend(["nu", "women"].map(|noun| vec![noun.to_string()]));
        }
        let typed = ask.noun.join(" ");
        let stands = |word: &str| typed == word || typed.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '));
        if let Some(same) = SAME.iter().find(|same| same.iter().any(|word| stands(word))) {
            let others = same.iter().filter(|word| !stands(word));
            ask.noun_also
                .extend(others.map(|word| word.split(' ').map(str::to_string).collect::<Vec<_>>()));
        }
        // "How many victims?": "swindled 214 people" counts them so.
        if VICTIMS.iter().any(|word| stands(word)) {
            ask.noun_also
                .extend(["people", "nguoi"].map(|noun| vec![noun.to_string()]));
        }
        for hit in hits {
            let term = glossary.get(hit.value);
            // "hộ nghèo" is not "người nghèo": in its own language a noun stands for itself and those of its sort.
            let first = ask.noun.first().cloned();
            let alike = |noun: &Vec<String>| words.lang == Lang::En || noun.first() == first.as_ref();
            let forms = std::iter::once(&term.name)
                .chain(term.spellings.iter().take(3))
                .map(bare);
            let forms: Vec<Vec<String>> = forms.filter(alike).collect();
            ask.noun_also.extend(forms);
            ask.noun_also.extend(term.english.iter().take(FORMS).map(bare));
        }
    }
}

/// Nouns that begin otherwise and count the same.
const SAME: [&[&str]; 3] = [
    &["mai am", "nha mai am"],
    &["ho so", "bo ho so"],
    &["ca phau thuat", "ca mo"],
];

/// So many English words for a noun are looked for.
const FORMS: usize = 16;

/// Who suffered something: reports count them as people.
const VICTIMS: [&str; 4] = ["victims", "casualties", "nan nhan", "bi hai"];

/// Nouns of those who got something, whatever they are.
pub const WINNERS: [&str; 9] = [
    "winners",
    "honourees",
    "honorees",
    "recipients",
    "awardees",
    "laureates",
    "winner",
    "prizewinners",
    "medallists",
];

/// Nouns that say little of what is counted where other words stand before them.
const GENERAL: [&str; 14] = [
    "group",
    "groups",
    "unit",
    "units",
    "team",
    "teams",
    "member",
    "members",
    "people",
    "cases",
    "places",
    "collectives",
    "individuals",
    "items",
];

/// The token after an English noun and what stands before it: up to a verb, a preposition or a sign.
pub(super) fn noun_end(tokens: &[Token], from: usize) -> usize {
    const ENDS: [&str; 88] = [
        "did",
        "does",
        "do",
        "had",
        "has",
        "have",
        "was",
        "were",
        "are",
        "is",
        "can",
        "could",
        "will",
        "would",
        "in",
        "of",
        "for",
        "at",
        "by",
        "from",
        "to",
        "with",
        "on",
        "during",
        "since",
        "than",
        "and",
        "or",
        "attended",
        "received",
        "got",
        "won",
        "took",
        "met",
        "that",
        "who",
        "there",
        "the",
        "be",
        "been",
        "am",
        "may",
        "might",
        "must",
        "should",
        "shall",
        "make",
        "made",
        "give",
        "gave",
        "join",
        "joined",
        "take",
        "sent",
        "set",
        "built",
        "under",
        "between",
        "among",
        "about",
        "over",
        "into",
        "as",
        "when",
        "where",
        "which",
        "after",
        "before",
        "against",
        "through",
        "now",
        "still",
        "each",
        "per",
        "it",
        "they",
        "he",
        "she",
        "this",
        "these",
        "those",
        "currently",
        "so",
        "up",
        "mr",
        "mrs",
        "ms",
        "miss",
    ];
    let ends = |token: &Token| {
        (!token.is_word() && !matches!(token.key.as_str(), "-" | "'" | "’")) || ENDS.contains(&token.key.as_str())
    };
    (from..tokens.len())
        .find(|at| {
            let before = at
                .checked_sub(1)
                .filter(|before| *before >= from)
                .map(|before| &tokens[before]);
            // "how many of them teach there"
            let acts =
                |before: &Token| before.key == "them" || acts(before, &tokens[*at]) || does(before, &tokens[*at]);
            ends(&tokens[*at]) || before.is_some_and(acts)
        })
        .unwrap_or(tokens.len())
}

/// The noun that begins at a token, as far as it is read.
pub(super) fn noun_from(words: &Words, from: usize) -> Vec<String> {
    let tokens = &words.tokens;
    let sign = || (from..tokens.len()).find(|at| !tokens[*at].is_word());
    let end = match words.lang {
        Lang::En => noun_end(tokens, from),
        Lang::Vi => sign().unwrap_or(tokens.len()),
    };
    let noun = tokens[from..end].iter().filter(|t| t.is_word());
    noun.take(4).map(|t| t.bare.clone()).collect()
}

/// "How many Vu Dinh youngsters": the noun behind a name that is said of it; a name alone is what is counted.
pub(super) fn behind_name(tokens: &[Token], from: usize) -> usize {
    // "Party members" are no members of a place.
    if tokens
        .get(from)
        .is_some_and(|t| ["party", "youth"].contains(&t.key.as_str()))
    {
        return from;
    }
    let end = noun_end(tokens, from);
    let small = (from..end).find(|at| tokens[*at].is_word() && !tokens[*at].capital);
    small
        .filter(|at| tokens[from..*at].iter().all(Token::is_word))
        .unwrap_or(from)
}

/// "trees | Phu Dong aims to plant", "land | people donated": whoever does something to what is counted.
fn does(noun: &Token, word: &Token) -> bool {
    const MASS: [&str; 9] = [
        "land", "money", "rice", "waste", "cash", "blood", "water", "paper", "food",
    ];
    const DOERS: [&str; 9] = [
        "people",
        "residents",
        "locals",
        "households",
        "families",
        "farmers",
        "villagers",
        "members",
        "we",
    ];
    let several = noun.key.ends_with('s') && !noun.key.ends_with("ss") && noun.key.len() > 3 && !noun.capital;
    let named = word.capital && word.is_word() && word.key.chars().count() > 1;
    (several && named) || (MASS.contains(&noun.key.as_str()) && DOERS.contains(&word.key.as_str()))
}

/// "collectives became", "youngsters went", "workers joined": what several do, said right behind them.
fn acts(noun: &Token, word: &Token) -> bool {
    const SEVERAL: [&str; 8] = ["people", "men", "women", "children", "staff", "police", "youth", "land"];
    const ACTS: [&str; 26] = [
        "became", "become", "went", "go", "came", "come", "left", "lost", "found", "ran", "run", "rose", "fell",
        "paid", "caught", "died", "lived", "live", "work", "saw", "spent", "hold", "held", "led", "sold", "bought",
    ];
    let several = (noun.key.ends_with('s') && noun.key.len() > 3) || SEVERAL.contains(&noun.key.as_str());
    several && !word.capital && (ACTS.contains(&word.key.as_str()) || (word.key.len() > 4 && word.key.ends_with("ed")))
}

/// "How many of the cluster's 37 initiatives": what is counted stands behind the one it is of, and behind its number.
fn behind_owner(tokens: &[Token], from: usize) -> usize {
    let Some(first) = tokens.get(from) else { return from };
    let of = first.key == "of" || from > 0 && tokens[from - 1].key == "of";
    let end = noun_end(tokens, from + usize::from(first.key == "of"));
    let number = |at: usize| tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number);
    let owner = (from + 1..end).find(|at| tokens[*at].key == "s" && matches!(tokens[at - 1].key.as_str(), "'" | "’"));
    match owner {
        Some(at) if of && at + 1 < end => at + 1 + usize::from(number(at + 1)),
        _ => from,
    }
}

/// "(how many) ward-level titles", "city level awards": the token behind the level, which is not what is counted.
fn level_ends(tokens: &[Token], at: usize) -> Option<usize> {
    const LEVELS: [&str; 10] = [
        "ward",
        "commune",
        "district",
        "city",
        "municipal",
        "province",
        "provincial",
        "national",
        "ministry",
        "grassroots",
    ];
    let key = |at: usize| tokens.get(at).map_or("", |t| t.key.as_str());
    let behind = at + 1 + usize::from(key(at + 1) == "-");
    let level = LEVELS.contains(&key(at)) && key(behind) == "level";
    (level && tokens.get(behind + 1).is_some_and(Token::is_word)).then_some(behind + 1)
}

impl Query {
    /// "How many Thanh Xuan schools", "how many of Ba Dinh's people": the noun stands behind the place.
    pub(super) fn skip_slots(&self, words: &Words, asks: &mut [Ask]) {
        for ask in asks.iter_mut().filter(|a| a.asked == Asked::HowMany) {
            let mut at = ask.noun_at;
            if words.lang == Lang::En {
                at = behind_owner(&words.tokens, at);
            }
            while let Some(token) = words.tokens.get(at) {
                let slot = self
                    .places
                    .iter()
                    .map(|s| (s.from, s.to))
                    .chain(self.periods.iter().map(|s| (s.from, s.to)))
                    .chain(self.clusters.iter().map(|s| (s.from, s.to)));
                let inside = slot
                    .into_iter()
                    .find(|(from, to)| (*from..*to).contains(&at))
                    .map(|(_, to)| to);
                let little = matches!(
                    token.key.as_str(),
                    "of" | "the" | "'" | "’" | "s" | "in" | "its" | "their"
                );
                match (inside, level_ends(&words.tokens, at)) {
                    (Some(to), _) => at = to,
                    (None, Some(to)) => at = to,
                    (None, None) if little => at += 1,
                    _ => break,
                }
            }
            if at != ask.noun_at {
                ask.noun_at = at;
                ask.noun = noun_from(words, at);
            }
        }
    }
}
