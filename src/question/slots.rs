//! Slots: the values a question names, each with the tokens it stands in.

use super::asked::{Ask, Asked, phrase_at};
use super::bodies;
use super::lookalikes;
use super::numbers::roman;
use super::terms::Syllable;
use super::units;
use super::{AwardSlot, PersonSlot, PlaceSlot};
use crate::entity::person::family::FREQUENT;
use crate::entity::place::{PlaceKind, PlaceMention};
use crate::entity::{Entity, Value, Words};
use crate::text::token::Token;
use crate::text::{Lang, Span, fold, syllable};

/// How a question was typed, before its short forms were written out.
#[derive(Clone, Copy, Debug)]
pub struct Typing {
    /// Names have capitals; short forms in capitals ("UBND") and the first word say nothing of it.
    pub capitals: bool,
    /// Words have their marks.
    pub marks: bool,
}

impl Typing {
    pub fn of(typed: &str) -> Typing {
        let words = crate::text::token::tokens(typed);
        let small = |t: &Token| t.span.of(typed).chars().any(char::is_lowercase);
        Typing {
            capitals: words.iter().skip(1).any(|t| t.capital && small(t)),
            marks: words.iter().any(|t| t.key != t.bare),
        }
    }
}

/// The tokens a span of the question covers.
pub(super) fn range(words: &Words, span: Span) -> (usize, usize) {
    let from = words.tokens.iter().position(|t| t.span.end > span.start).unwrap_or(0);
    let to = words
        .tokens
        .iter()
        .rposition(|t| t.span.start < span.end)
        .map_or(from, |i| i + 1);
    (from, to)
}

/// Places: districts and provinces wherever they stand; wards where something says that a place is meant, since many
/// bear names that are words ("thành công", "thống nhất").
pub fn places(words: &Words, entities: &[Entity], how: Typing) -> Vec<PlaceSlot> {
    let capitals = how.capitals;
    let mut out: Vec<PlaceSlot> = Vec::new();
    for entity in entities {
        let Value::Place(mention) = &entity.value else { continue };
        let (from, to) = range(words, entity.span);
        // "… là gì" is no question about the town of La Gi.
        let asks = words.tokens[to - 1].bare == "gi" && words.tokens[from..to].iter().any(|t| !t.capital);
        if asks && mention.kind_word.is_none() {
            continue;
        }
        // "tai xe can duoc bk": without its mark "được" is no half of Cần Đước.
        if mention.kind_word.is_none() && words.tokens[from..to].iter().any(|t| t.key == "duoc" && !t.capital) {
            continue;
        }
        // "trao huan chuong cho don bien phong": to whom, and no market.
        let typed = lookalikes::gives_to(&words.tokens, from) || lookalikes::is_how_many(&words.tokens, to);
        if mention.kind_word.is_none() && typed {
            continue;
        }
        // "cho đồn Cà Xèng": where marks were typed, a word without any has none.
        let typed = words.str(entity.span);
        let some_marks = fold::phrase_key(typed) != fold::phrase_bare(typed);
        let spelled = |p: &crate::entity::place::PlaceId| {
            let name = &words.lexicon.places.get(*p).name;
            let pairs = typed.split_whitespace().rev().zip(name.split_whitespace().rev());
            pairs.into_iter().all(|(typed, own)| {
                fold::is_marked(typed) || !fold::is_marked(own) || typed.chars().any(char::is_uppercase)
            })
        };
        let vietnamese = words.lang == Lang::Vi && mention.kind_word.is_none();
        if some_marks && vietnamese && !mention.candidates.iter().any(spelled) {
            continue;
        }
        let name = words.tokens[from..to].iter().filter(|t| t.is_word());
        let said = mention.kind_word.is_some();
        // "phường Nam Định" is a ward that bears the name of a city: its words are looked for as they are.
        let ward = from.checked_sub(1).is_some_and(|i| {
            ["phường", "xã", "thôn"]
                .iter()
                .any(|w| phrase_at(&words.tokens, i, w) == Some(from))
                && !(i > 0 && words.tokens[i - 1].can_mean("thị"))
        });
        let none = !mention
            .candidates
            .iter()
            .any(|p| words.lexicon.places.get(*p).kind == PlaceKind::Ward);
        if ward && none && !said && words.lang == Lang::Vi {
            continue;
        }
        let placed = from.checked_sub(1).is_some_and(|i| {
            ["ở", "tại", "in", "of", "at", "còn", "thế", "và", "hay"]
                .iter()
                .any(|w| phrase_at(&words.tokens, i, w).is_some())
        });
        // "Tiểu học Nam Thành Công": a ward's name inside a longer one.
        let longer = !said
            && from > 0
            && words.tokens[from].capital
            && words.tokens[from - 1].capital
            && words.tokens[from - 1].is_word()
            && roman(&words.tokens[from - 1].key).is_none()
            && from > 1
            && words.tokens[from - 1].key.chars().count() > 1;
        let capital = capitals && !longer && name.clone().all(|t| t.capital);
        let lower = name.clone().all(|t| !t.capital);
        let large = mention
            .candidates
            .iter()
            .any(|p| words.lexicon.places.get(*p).kind != PlaceKind::Ward);
        // Typed without any capital or mark, a ward of two syllables at either end is one where no word has its syllables.
        let edge = !(how.capitals || how.marks)
            && lower
            && to - from > 1
            && (from == 0 || to == words.tokens.len())
            && words
                .lexicon
                .glossary
                .names
                .longest(&words.tokens, from, false)
                .iter()
                .all(|hit| hit.len < to - from);
        // Typed in full marks and small letters where others have capitals, it is a word and no name.
        let word = capitals && lower && mention.exact && !said;
        if !(said || capital || edge || ((large || placed) && !word)) {
            continue;
        }
        // "phung xa thach that": the first name has the syllable that both could have.
        if out.last().is_some_and(|last| last.to > from) {
            continue;
        }
        let shorter = which_one_in(words, from, to).or_else(|| before_a_year(words, from, to));
        let (ids, to) = shorter.unwrap_or((mention.candidates.clone(), to));
        out.push(PlaceSlot {
            ids,
            words: words
                .str(words.tokens[from].span.join(words.tokens[to - 1].span))
                .to_string(),
            exact: mention.exact,
            from,
            to,
        });
    }
    units::drop_school_names(words, &mut out);
    out
}

/// "thi viet o thanh xuan nam 2023": before a year the syllable is "năm", and no ward's last.
fn before_a_year(words: &Words, from: usize, to: usize) -> Option<(Vec<crate::entity::place::PlaceId>, usize)> {
    let last = to.checked_sub(1).filter(|last| *last > from)?;
    if words.tokens[last].key != "nam"
        || words.tokens[last].capital
        || !words.tokens.get(to).is_some_and(Token::is_year)
    {
        return None;
    }
    let hits = words.lexicon.places.names.longest(&words.tokens[..last], from, false);
    let ids: Vec<_> = hits.iter().filter(|h| from + h.len == last).map(|h| h.value).collect();
    (!ids.is_empty()).then_some((ids, last))
}

/// "Which Dong Anh commune": a commune of Đông Anh is asked for; the kind is the question's and not the name's.
fn which_one_in(words: &Words, from: usize, to: usize) -> Option<(Vec<crate::entity::place::PlaceId>, usize)> {
    const KINDS: [&str; 6] = ["commune", "ward", "district", "province", "city", "town"];
    let asks = from
        .checked_sub(1)
        .is_some_and(|i| matches!(words.tokens[i].key.as_str(), "which" | "what"));
    let kind = to > from + 1 && KINDS.contains(&words.tokens[to - 1].key.as_str());
    if words.lang != Lang::En || !asks || !kind {
        return None;
    }
    let hits = words.lexicon.places.names.longest(&words.tokens, from, false);
    let ids: Vec<_> = hits
        .iter()
        .filter(|h| from + h.len == to - 1)
        .map(|h| h.value)
        .collect();
    (!ids.is_empty()).then_some((ids, to - 1))
}

/// Awards; "Cầu Giấy khen" is a place and a verb.
pub fn awards(words: &Words, entities: &[Entity], places: &[PlaceSlot]) -> Vec<AwardSlot> {
    let in_place = |span: Span| {
        let (from, _) = range(words, span);
        // A place may open an award's name: "Hà Nội Artisan".
        places.iter().any(|p| (p.from + 1..p.to).contains(&from))
    };
    entities
        .iter()
        .filter(|e| !in_place(e.span))
        .filter_map(|e| match &e.value {
            Value::Award(award) => {
                let (from, to) = range(words, e.span);
                Some(AwardSlot {
                    award: award.clone(),
                    from,
                    to,
                })
            }
            _ => None,
        })
        .collect()
}

/// Persons by form; and what stands before "là ai" where it looks like a name.
pub fn persons(words: &Words, entities: &[Entity], asks: &[Ask], typed: Typing) -> Vec<PersonSlot> {
    let mut out: Vec<PersonSlot> = Vec::new();
    for entity in entities {
        let Value::Person(person) = &entity.value else { continue };
        let (from, all) = range(words, entity.span);
        let (name_from, name_to) = range(words, person.name_span);
        let own = own_end(words, name_from, name_to);
        let to = if own < name_to { own } else { all };
        let name_to = own;
        let name: Vec<Syllable> = words.tokens[name_from..name_to]
            .iter()
            .filter(|t| t.is_word())
            .map(Syllable::of)
            .collect();
        if name.len() >= 2 || !person.address.is_empty() {
            out.push(PersonSlot {
                name,
                words: words
                    .str(words.tokens[name_from].span.join(words.tokens[name_to - 1].span))
                    .to_string(),
                from,
                to,
            });
        }
    }
    // "the Hà Nội Women's Union" names nobody.
    let foreign = |at: usize| !syllable::is_bare_syllable(&words.tokens[at].bare);
    // "bắc từ liêm" is no Mr Liêm.
    let inside = |person: &PersonSlot, e: &Entity| {
        let (from, to) = range(words, e.span);
        let begins = from == person.from && to < person.to && foreign(to);
        let other = match &e.value {
            Value::Place(place) => begins || to - from >= person.name.len() && !addressed(words, person, from, place),
            // "Nhà giáo Ưu tú" is a title.
            Value::Award(award) => !award.ids.is_empty(),
            // "giam doc benh vien dong son la ai": the body of a post typed without capitals is nobody; of "lien doan lao
            // dong VN" only the short form written out has any.
            Value::Post(_) => !person.words.starts_with(char::is_uppercase) && person.from > from,
            _ => false,
        };
        other && from < person.to && person.from < to
    };
    out.retain(|person| !entities.iter().any(|e| inside(person, e)));
    // "Cao Ba Quat High School", "The Luong Dinh Cua Award" are nobody, and neither is "Đoàn Chương Mỹ".
    out.retain(|person| !bodies::bears(words, entities, person));
    // "tong so sang kien", "gia dinh ong ba nao": a sum and a couple, typed without marks.
    out.retain(|person| {
        let syllable = |at: usize| person.name.get(at).map_or("", |s| s.key.as_str());
        let sum = syllable(0) == "tong" && ["so", "cong", "ket", "gia", "kinh", "tien", "dien"].contains(&syllable(1));
        !(sum || syllable(0) == "ba" && person.name.len() == 1)
    });
    // "dân tộc Dao Ba Vì": a people is nobody by name.
    out.retain(|person| {
        let before = |back: usize| person.from.checked_sub(back).and_then(|at| words.tokens.get(at));
        !(before(1).is_some_and(|t| t.can_mean("tộc")) && before(2).is_some_and(|t| t.can_mean("dân")))
    });
    // "H’Bluên": what an apostrophe parts is no name by itself; "ong nao" asks for one.
    out.retain(|person| person.name.iter().any(|s| s.key.chars().count() > 1) && person.name[0].bare != "nao");
    // "Bác thợ vá xe ở Khương Trung": small letters in full marks, where names have capitals, are words; "ông ta" is none.
    let (capitals, marked) = (typed.capitals, typed.marks);
    out.retain(|person| {
        // "chị lái đò chùa Hương": a name begins with its capital.
        let small = !person.words.starts_with(char::is_uppercase);
        let pronoun = person
            .name
            .first()
            .is_some_and(|s| matches!(s.key.as_str(), "ta" | "ấy" | "già"));
        !(small && marked && (capitals || pronoun))
    });
    if out.is_empty() {
        out.extend(before_who_is(words, entities, asks));
    }
    out
}

/// "Bà Kim Chung": behind a form of address typed with its marks a name in capitals is somebody's, though a commune bears
/// it too; provinces are known better than anybody called like them.
fn addressed(words: &Words, person: &PersonSlot, name: usize, place: &PlaceMention) -> bool {
    const FORMS: [&str; 9] = ["ông", "bà", "cô", "thầy", "anh", "chị", "em", "bác", "cụ"];
    let places = &words.lexicon.places;
    let province = place
        .candidates
        .iter()
        .any(|id| places.get(*id).kind == PlaceKind::Province);
    // "chị em Năm Căn" are many, and of a place.
    let key = |at: usize| words.tokens[at].key.as_str();
    let many = name > 1 && key(name - 1) == "em" && matches!(key(name - 2), "chị" | "anh");
    let form = person.from < name && !many && FORMS.contains(&words.tokens[person.from].key.as_str());
    form && words.tokens[name].capital && !province
}

/// The token after a name, where more capitals follow it: "Ngô Văn Tí Biên Hòa" is from there, "Lê Thị Lành Olympic" was
/// there.
fn own_end(words: &Words, from: usize, to: usize) -> usize {
    let tokens = &words.tokens;
    let places = &words.lexicon.places.names;
    let place = |at: usize| {
        let hits = places.longest(tokens, at, false);
        hits.first().is_some_and(|hit| hit.len >= 2 && at + hit.len == to)
    };
    let abroad = |at: usize| tokens[at].bare.len() >= LONGER && !syllable::is_bare_syllable(&tokens[at].bare);
    let native = syllable::is_bare_syllable(&tokens[from].bare);
    // "ông Thuyên Tứ Liên": who is called by his given name alone is from there.
    let given = !FREQUENT.iter().any(|name| tokens[from].can_mean(name));
    let end = (from + 1..to).find(|at| {
        native && *at > from + 1 && abroad(*at) || place(*at) && (*at >= from + 3 || given && *at == from + 1)
    });
    end.unwrap_or(to)
}

/// A word of so many letters that is no Vietnamese syllable is no part of a Vietnamese name.
const LONGER: usize = 6;

/// "Đặng Hoàng Đa là ai": two to five capitalised syllables before the phrase that are no post and no place.
fn before_who_is(words: &Words, entities: &[Entity], asks: &[Ask]) -> Option<PersonSlot> {
    let ask = asks
        .iter()
        .find(|a| matches!(a.asked, Asked::WhoIs | Asked::Post | Asked::Birth | Asked::Deeds))?;
    let tokens = &words.tokens;
    let mut from = ask.from;
    while from > 0 && tokens[from - 1].is_word() && tokens[from - 1].capital && ask.from - from < 5 {
        from -= 1;
    }
    let busy = |e: &Entity| {
        matches!(
            e.value,
            Value::Post(_) | Value::Place(_) | Value::Organisation(_) | Value::Award(_)
        )
    };
    let span = tokens.get(from)?.span.join(tokens[ask.from.checked_sub(1)?].span);
    let other = entities.iter().any(|e| busy(e) && e.span.overlaps(span));
    // "cong doan dau khi VN la ai": the country is nobody.
    let country = fold::phrase_bare(words.str(span)) == "viet nam";
    // "Người giữ chiêng ở Đồng Ké là ai?": where somebody is from is not what he is called.
    let where_from = from.checked_sub(1).is_some_and(|at| {
        ["ở", "tại", "thôn", "bản", "làng", "ấp", "xóm", "buôn"]
            .iter()
            .any(|w| tokens[at].key == *w)
    });
    if ask.from - from < 2 || other || country || where_from {
        return None;
    }
    let name = tokens[from..ask.from].iter().map(Syllable::of).collect();
    Some(PersonSlot {
        name,
        words: words.str(span).to_string(),
        from,
        to: ask.from,
    })
}

/// Measures by their lines in the lexicon; of several the longest first.
pub fn measures(words: &Words) -> Vec<u32> {
    let table = &words.lexicon.measures;
    let mut found: Vec<(usize, u32)> = Vec::new();
    for at in 0..words.tokens.len() {
        let hits = table
            .names
            .longest(&words.tokens, at, false)
            .into_iter()
            .chain(table.english.longest(&words.tokens, at, false));
        found.extend(hits.map(|h| (h.len, h.value)));
    }
    found.sort_by_key(|(len, _)| std::cmp::Reverse(*len));
    found.dedup();
    found.into_iter().map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use crate::entity::lexicon::Lexicon;
    use crate::question::understand;

    #[test]
    fn before_a_year_stands_no_ward_of_the_south() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let places = |question: &str| -> Vec<String> {
            let query = understand(question, &lexicon, jiff::civil::date(2026, 11, 22));
            query.places.iter().map(|slot| slot.words.clone()).collect()
        };
        assert_eq!(places("ai dat giai nhat o thanh xuan nam 2023"), ["thanh xuan"]);
        assert_eq!(places("phuong thanh xuan nam khen ai"), ["phuong thanh xuan nam"]);
    }
}
