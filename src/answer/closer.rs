//! A closer look at one article, taken where its nearest sentences alone do not answer: every sentence is weighed, and
//! "ông", "anh Lợi" or "she" is the person named last before it.

use super::by_another;
use super::candidate::Candidate;
use super::compose::ANSWERS;
use super::gather::Material;
use super::matching::Text;
use super::named_short::{self, is, is_pronoun};
use super::pronouns;
use super::reply::reason_opens;
use crate::answer::prepared::Prepared;
use crate::archive::Head;
use crate::entity::lexicon::Lexicon;
use crate::entity::{Value, Words, person};
use crate::fact::Statement;
use crate::fact::award_given::Recipient;
use crate::question::asked::{Ask, Asked};
use crate::question::terms::Syllable;
use crate::question::{PersonSlot, PlaceSlot, Query};
use crate::text::sentence::sentences;
use crate::text::token::{Token, pieces, tokens};
use crate::text::{BULLETS, Lang, Span, fold};
use std::sync::Arc;

/// How surely a sentence is about the person asked for, by how it says so.
const SHORTENED: f32 = 0.97;
const GIVEN: f32 = 0.92;
const PRONOUN: f32 = 0.9;
const ANOTHER_BETWEEN: f32 = 0.55;
const ALONE: f32 = 0.8;
const SUBJECT: f32 = 0.6;
const BEFORE: f32 = 0.4;

/// A place that only the article names somewhere.
const PLACE: f32 = 0.8;

/// One article as a question sees it.
pub struct Closer {
    text: Arc<Text>,
    body: String,
    /// Where the persons asked for are named, and where others are.
    named: Vec<u32>,
    others: Vec<(u32, Option<bool>)>,
    /// The title or the first sentence names them.
    subject: bool,
    /// Nobody else is named in full.
    alone: bool,
}

impl Closer {
    /// Nothing where persons are asked for and the article names none of them.
    pub fn new(query: &Query, head: &Head, body: &str, prepared: &Prepared, lexicon: &Lexicon) -> Option<Closer> {
        let mut named = Vec::new();
        let mut others = Vec::new();
        if !query.persons.is_empty() {
            if !may_name(body, query) {
                return None;
            }
            let all: Arc<[Token]> = tokens(body).into();
            named.extend(
                (0..all.len())
                    .filter(|at| query.persons.iter().any(|slot| names(&all, *at, slot)))
                    .map(|at| all[at].span.start),
            );
            if named.is_empty() {
                return None;
            }
            let words = Words::of(body, all, lexicon, true, Lang::Vi);
            let asked = |span: Span| named.iter().any(|at| (span.start..span.end).contains(at));
            others.extend(person::find(&words).into_iter().filter_map(|e| match &e.value {
                Value::Person(p) if !p.short && !asked(e.span) => Some((p.name_span.start, pronouns::of_person(p))),
                _ => None,
            }));
        }
        let title = tokens(&head.title);
        let in_title = (0..title.len()).any(|at| query.persons.iter().any(|slot| names(&title, at, slot)));
        // "Ông Khiêm lo nhất là …": who is named in full once and then in short is whom the article is about.
        let again = || named.len() > 1 || !named_short::others(body, query) && named_short::named(body, query);
        let opening = named.first().is_some_and(|at| *at < 400) && again();
        Some(Closer {
            text: prepared.article(body),
            body: body.to_string(),
            subject: in_title || opening,
            alone: others.is_empty() && !named.is_empty(),
            named,
            others,
        })
    }

    /// The whole article.
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// All that the article says.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// The sentence behind `span` in its paragraph, where it goes on about somebody named before it.
    pub fn behind(&self, span: Span) -> Option<&str> {
        let rest = self.body.get(span.end as usize..)?.split('\n').next()?;
        let next = sentences(rest).first()?.of(rest).trim();
        goes_on(next).then_some(next)
    }

    /// The sentences behind `span`, to the end of the article.
    pub fn after(&self, span: Span) -> Vec<&str> {
        let rest = self.body.get(span.end as usize..).unwrap_or("");
        let lines = rest.split('\n');
        lines
            .flat_map(|line| sentences(line).into_iter().map(move |own| own.of(line).trim()))
            .filter(|sentence| !sentence.is_empty())
            .collect()
    }

    /// Whether the article says but once why something is so, and says it in this sentence.
    pub fn only_reason(&self, sentence: &str) -> bool {
        let count = |text: &str| {
            let key = format!(" {} ", fold::phrase_key(text));
            [" nguyên nhân ", " lý do ", " lí do "]
                .iter()
                .map(|word| key.matches(word).count())
                .sum::<usize>()
        };
        count(sentence) == 1 && count(&self.body) == 1
    }

    /// How far the article is worth a closer look, 0 to 1.
    pub fn worth(&self, query: &Query) -> f32 {
        let all: f32 = query.terms.iter().map(|t| t.weight).sum();
        let met: f32 = query.terms.iter().map(|t| t.weight * self.text.meets(t)).sum();
        // The name alone is enough to look.
        let held = if query.persons.is_empty() { 0.5 } else { 2.0 };
        (met + held) / (all + held)
    }

    /// Whether the cluster asked for is the only one the article names.
    pub fn is_of_cluster(&self, query: &Query) -> bool {
        let mut wanted = query.clusters.iter().map(|slot| &slot.number);
        wanted.any(|wanted| {
            let named = self.text.clusters();
            !named.is_empty() && named.iter().all(|named| named == wanted)
        })
    }

    /// How surely what the article says is said by a person asked for.
    pub fn speaks(&self) -> f32 {
        if self.named.is_empty() { 0.0 } else { PRONOUN }
    }

    pub fn place(&self, slot: &PlaceSlot, prepared: &Prepared) -> f32 {
        if prepared.holds_name(&self.text, slot) {
            PLACE
        } else {
            0.0
        }
    }

    /// How surely the sentence at `span` speaks of a person asked for.
    pub fn person(&self, span: Span, text: &str, slots: &[PersonSlot]) -> f32 {
        let words = tokens(text);
        let short = slots.iter().any(|slot| {
            let last = slot.name.last();
            (1..words.len()).any(|at| {
                words[at].capital
                    && is_pronoun(&words[at - 1])
                    && last.is_some_and(|s| s.is(&words[at].key, &words[at].bare))
                    && words.get(at + 1).is_none_or(|next| !next.capital)
            })
        });
        if short {
            return SHORTENED;
        }
        // "Mới 24 tuổi, Mận đã 17 lần …": the given name alone, inside a sentence.
        let given = slots.iter().any(|slot| {
            let last = slot.name.last().filter(|_| slot.name.len() > 1);
            (1..words.len()).any(|at| {
                words[at].capital
                    && !words[at - 1].capital
                    && last.is_some_and(|s| s.is(&words[at].key, &words[at].bare))
                    && words.get(at + 1).is_none_or(|next| !next.capital)
            })
        });
        if given && !self.named.is_empty() {
            return GIVEN;
        }
        let Some(last) = self.named.iter().copied().filter(|at| *at < span.start).max() else {
            return if self.named.is_empty() { 0.0 } else { BEFORE };
        };
        // "… đối với ông A. Lý do: còn nợ bảo hiểm": a reason is of the sentence before it.
        let between = self.body.get(last as usize..span.start as usize).unwrap_or("");
        if reason_opens(text) && sentences(between).len() <= 1 {
            return PRONOUN;
        }
        let pronoun = words.iter().any(is_pronoun) || points_back(&words) || by_another::of_the_award(text);
        // "Vợ ông, bà Ngô Thị Lụa": who is named after the pronoun does not take its place.
        // "Bà Mỵ nhẩm tính: … Cũng từ chiếc bè ấy, ông kéo được 3 người": nor does a woman where a man is meant.
        let gender = pronouns::gender(&words);
        let mut others = self.others.iter();
        let between = others.any(|(at, other)| *at > last && *at < span.start && pronouns::agree(gender, *other));
        match (pronoun, between) {
            (true, false) => PRONOUN,
            // "- 38.920 hồ sơ được số hóa": an item of a list is of nobody named before it.
            (false, _) if self.alone && !text.trim_start().starts_with(BULLETS) => ALONE,
            (true, true) if self.subject => 0.75,
            (true, true) => ANOTHER_BETWEEN,
            (false, _) if self.subject => SUBJECT,
            (false, _) => BEFORE,
        }
    }
}

/// Whether a sentence speaks of somebody by a pronoun, who may be named further before.
pub fn has_pronoun(sentence: &str) -> bool {
    let words = tokens(sentence);
    // "tặng ông Huân chương": what he was given is no name of his.
    const GIVEN: [&str; 7] = ["huân", "huy", "bằng", "giấy", "cờ", "kỷ", "danh"];
    let name = |next: &Token| next.capital && !GIVEN.contains(&next.key.as_str());
    let alone = |at: usize| words.get(at + 1).is_none_or(|next| !name(next));
    (0..words.len()).any(|at| is_pronoun(&words[at]) && alone(at))
}

/// "Năm 2015, anh được …; năm 2016, được …": of whom a clause tells that leaves out its subject. Of a movement or a figure
/// the whole sentence says whose it is.
pub fn of_whom(statement: &Statement, clause: &str, sentence: &str) -> String {
    match statement {
        Statement::AwardGiven(given) => match given.recipients.as_slice() {
            [Recipient::Named { name }] if !name.contains(' ') => format!("{name} {clause}"),
            _ => clause.to_string(),
        },
        _ => sentence.to_string(),
    }
}

/// Whether a sentence goes on about what the one before it names: its subject is a pronoun, or it points back.
pub fn goes_on(sentence: &str) -> bool {
    const OPENING: [&str; 20] = [
        "tác giả là",
        "chủ nhân là",
        "sáng kiến này",
        "mô hình này",
        "họ",
        "đây",
        "đó",
        "người này",
        "đơn vị này",
        "nhà trường",
        "gia đình ông",
        "gia đình bà",
        "gia đình anh",
        "gia đình chị",
        "trong đó",
        "cụ thể",
        "con số này",
        "số này",
        "nguyên nhân",
        "lý do",
    ];
    let words = tokens(sentence);
    let first = words.iter().position(Token::is_word);
    let Some(first) = first else { return false };
    let named = words.get(first + 1).is_some_and(|next| next.capital);
    let subject = is_pronoun(&words[first]) && !named;
    let key = fold::phrase_key(sentence);
    let opens = OPENING
        .iter()
        .any(|opening| key.strip_prefix(opening).is_some_and(|rest| rest.starts_with(' ')));
    subject || opens || clause_subject(&words) || points_back(&words[..words.len().min(BACK + 2)])
}

/// "Mất một tay vì tai nạn, anh nuôi ngao …": the first clause behind a comma begins with a pronoun.
fn clause_subject(words: &[Token]) -> bool {
    let comma = words.iter().skip(1).position(|t| t.key == ",").map(|at| at + 1);
    let Some(at) = comma else { return false };
    let no_name = words[1..at].iter().all(|t| !t.capital);
    let named = words.get(at + 2).is_some_and(|next| next.capital);
    no_name && !named && words.get(at + 1).is_some_and(is_pronoun)
}

/// "Người thương binh 66 tuổi ấy", "vị bác sĩ này": the one named before.
fn points_back(words: &[Token]) -> bool {
    const HEADS: [&str; 5] = ["người", "vị", "nữ", "chàng", "cậu"];
    const POINTING: [&str; 3] = ["ấy", "này", "đó"];
    words.iter().enumerate().any(|(at, word)| {
        let behind = words[at + 1..]
            .iter()
            .take(BACK)
            .take_while(|t| t.is_word() || !is_end(t));
        HEADS.contains(&word.key.as_str()) && behind.into_iter().any(|t| POINTING.contains(&t.key.as_str()))
    })
}

fn is_end(token: &Token) -> bool {
    matches!(token.key.as_str(), "," | ";" | "." | ":")
}

/// So many words may stand between the noun and the word that points back.
const BACK: usize = 6;

/// Whether the slot's name, or what of it is surely a name, begins at a token. A single syllable must be a name by its
/// capital and by what stands before it: "bà Nhàn", "Phí Thị Nhàn", and not "Nhân dịp này".
fn names(tokens: &[Token], at: usize, slot: &PersonSlot) -> bool {
    let rest = &tokens[at..];
    let stands =
        |name: &&[Syllable]| name.len() <= rest.len() && name.iter().zip(rest).all(|(s, t)| t.capital && is(s, t));
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let of_person = before.is_some_and(|t| t.is_word() && (t.capital || is_pronoun(t)))
        || rest.get(1).is_some_and(|t| t.is_word() && t.capital);
    let readings = slot.readings();
    readings
        .iter()
        .any(|name| stands(name) && (name.len() > 1 || of_person))
}

/// Whether a word in capitals is spelled as a name that is asked for begins: most articles have none, and are not read on.
fn may_name(body: &str, query: &Query) -> bool {
    let begins = |word: &str| {
        let mut heads = query.persons.iter().filter_map(|slot| slot.name.first());
        heads.any(|head| fold::is_bare_of(&head.bare, word))
    };
    pieces(body).any(|piece| piece.capital && begins(piece.span.of(body)))
}

/// The articles that say most of what is asked, then those that sentences or facts come from, the nearest first.
pub fn nearest(material: &Material, most: usize) -> Vec<&Head> {
    let passages = material.passages.iter().map(|p| (&p.head, most));
    let facts = material.facts.iter().map(|f| (&f.head, most + 3));
    let mut out: Vec<&Head> = material.articles.iter().collect();
    for (head, most) in passages.chain(facts) {
        if out.len() < most && !out.iter().any(|known| known.id == head.id) {
            out.push(head);
        }
    }
    out
}

/// Whether a closer look may find better: nothing answers, or somebody is named beside few of the words by which the
/// question describes them.
pub fn unsure(best: &Candidate, ask: &Ask, query: &Query) -> bool {
    let described = ask.people.is_some_and(|people| !people.words().is_empty());
    best.score < ANSWERS
        || (matches!(ask.asked, Asked::Who | Asked::Name) && best.coverage < FEW_WORDS)
        || (described && !best.reply.named)
        // What somebody gave or got is told where a pronoun stands for them.
        || (matches!(ask.asked, Asked::HowMany | Asked::Money) && !query.persons.is_empty() && best.coverage < FEW_WORDS)
}

/// The share of a question that few of its words make.
const FEW_WORDS: f32 = 0.7;

#[cfg(test)]
mod tests {
    use super::goes_on;

    #[test]
    fn a_pronoun_without_a_name_goes_on() {
        for sentence in [
            "Ông hiến 260 m2 đất làm đường.",
            "Mất một tay vì tai nạn máy tuốt, anh nuôi ngao trên 14 ha bãi triều.",
            "Nguyên nhân là cán bộ phụ trách nghỉ thai sản.",
            "Trong đó 26 người là người khuyết tật.",
        ] {
            assert!(goes_on(sentence), "{sentence}");
        }
        for sentence in [
            "Bà Lý Thị Hòa trao cho các cá nhân.",
            "Quận khen 512 tập thể.",
            "Sáng 14/12, ông Vương Sĩ Tạo nhận Giấy khen.",
        ] {
            assert!(!goes_on(sentence), "{sentence}");
        }
    }
}
