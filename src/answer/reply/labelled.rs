//! Numbers without a unit, each told by what stands beside it: "tuyến tỉnh 11, tuyến huyện 6", "Văn Bàn 131 hộ, Bảo Yên
//! 87", "Hang Gai (488)", "khu vực phía tây là 18.470". What they count was counted before them.

use jiff::civil::Date;

use super::Asking;
use super::elided::COUNTED;
use super::own_year;
use crate::entity::place::PlaceId;
use crate::entity::quantity::{Amount, Quantity};
use crate::entity::{Entity, Value, Words};
use crate::question::PlaceSlot;
use crate::question::asked::Asked;
use crate::text::phrase::stands;
use crate::text::token::{tokens, year};
use crate::text::{Span, fold};

/// A label says this many syllables of the question at least, or nothing else.
const SAID: usize = 2;

/// A label of so many words is all said where one of them is; what stands in brackets behind a number has as few.
const SHORT: usize = 2;

/// A sentence that only goes on to part what was counted before it says so few words for each part.
const PIECE: usize = 5;

/// What lies between two numbers has so many characters at most, to be the label of the second.
const LONGEST: usize = 90;

/// What a number is worth whose label says what is asked: more than the one it is a part of.
const LABELLED: f32 = 1.1;

/// A number told by its label.
#[derive(Clone, Copy)]
pub struct Labelled {
    pub span: Span,
    pub worth: f32,
    /// What it counts stands in the sentence before.
    pub counted_before: bool,
}

/// One number of the sentence.
struct Counted {
    span: Span,
    bare: bool,
    said: usize,
    counted_before: bool,
}

/// The bare number whose label has more of the question's words than that of any other number of the sentence.
pub fn of(asking: &Asking, words: &Words, entities: &[Entity], before: &str, day: Option<Date>) -> Option<Labelled> {
    let text = words.text;
    // "Tây Đằng góp 41 triệu đồng, Minh Quang 25,5": a sum may leave out its currency.
    let money = asking.ask.asked == Asked::Money;
    if !money && (asking.ask.asked != Asked::HowMany || asking.ask.noun.is_empty()) {
        return None;
    }
    let mut counted_before = was_counted(asking, before);
    let mut counted = counted_before;
    let mut from = 0;
    let mut all: Vec<Counted> = Vec::new();
    for entity in entities {
        let Value::Quantity(quantity) = &entity.value else {
            continue;
        };
        let sum = money && quantity.amount == Amount::Money;
        if quantity.amount != Amount::Count && !sum {
            counted &= !matches!(quantity.amount, Amount::Money | Amount::Percent);
            from = entity.span.end as usize;
            continue;
        }
        let bare = quantity.unit.is_empty() && !sum;
        let between = text.get(from..entity.span.start as usize).unwrap_or("");
        // "Đống Đa: 97,2" tells of whom it is before the colon, "ở từng nơi: Đống Đa 97" behind it.
        let label = between.trim_end().trim_end_matches(':');
        let label = label.rsplit(": ").next().unwrap_or(label);
        if bare && names_by_number(label, quantity.number.of(text)) {
            continue;
        }
        let here = match bare {
            true => !money && (says_noun(asking, between) || are_points(asking, quantity)),
            false if money => sum,
            false => asking.counts(&quantity.unit) >= COUNTED,
        };
        let piece = label.rsplit([',', ';']).next().unwrap_or(label);
        counted_before &= tokens(piece).len() <= PIECE && bare != here;
        counted = here || bare && counted && !counts_another(between);
        let behind = text.get(entity.span.end as usize..).unwrap_or("");
        from = entity.span.end as usize;
        let own = match in_bracket(behind) {
            Some(own) => {
                from += behind.find(')').unwrap_or(0);
                Some(own.to_string())
            }
            None => behind_number(behind),
        };
        let Some(own) = own.filter(|_| counted) else { continue };
        let of_year = own_year::asked(asking, &words.tokens, entities, entity.span, day);
        let said = said(asking, label, &own, of_year).filter(|_| label.chars().count() <= LONGEST);
        all.push(Counted {
            span: entity.span,
            bare,
            said: said.unwrap_or(0),
            counted_before,
        });
    }
    let most = all.iter().map(|one| one.said).max().filter(|said| *said > 0)?;
    let mut best = all.iter().filter(|one| one.said == most);
    let first = best.next().filter(|one| one.bare)?;
    best.next().is_none().then_some(Labelled {
        span: first.span,
        worth: LABELLED,
        counted_before: first.counted_before,
    })
}

/// Whether the last number before the sentence counts what is asked for.
fn was_counted(asking: &Asking, before: &str) -> bool {
    let told = asking.prepared.sentence(before, asking.lang());
    if asking.ask.asked == Asked::Money {
        let mut sums = told.entities.iter().filter_map(|e| match &e.value {
            Value::Quantity(q) => Some(q.amount == Amount::Money),
            _ => None,
        });
        return sums.next_back() == Some(true);
    }
    let mut units = told.entities.iter().filter_map(|e| match &e.value {
        Value::Quantity(q) if q.amount == Amount::Count && !q.unit.is_empty() => Some(&q.unit),
        _ => None,
    });
    units.next_back().is_some_and(|unit| asking.counts(unit) >= COUNTED)
}

/// "Số hộ thoát nghèo ở từng nơi: Trần Văn Thời 562": whether what is asked for is said before the number.
fn says_noun(asking: &Asking, label: &str) -> bool {
    let noun = &asking.ask.noun;
    let bare = format!(" {} ", fold::phrase_bare(label));
    stands(&bare, &format!("so {}", noun[0])) || noun.len() >= 2 && stands(&bare, &noun[..2].join(" "))
}

/// "Thanh Xuân 978,3; Hà Đông 977,5": what is counted in fractions where points are asked for.
fn are_points(asking: &Asking, quantity: &Quantity) -> bool {
    asking.ask.noun[0] == "diem" && quantity.value.fract() > 0.0
}

/// "Số sáng kiến lên tới 1.208", "Điểm tối đa là 200": whether it is said before the number what else it counts.
fn counts_another(label: &str) -> bool {
    const POINTING: [&str; 11] = [
        "này", "đó", "ấy", "trên", "còn", "ít", "tương", "được", "bị", "đã", "đang",
    ];
    const OPENING: [&str; 4] = ["con", "những", "trong", "một"];
    const MEASURED: [&str; 9] = ["điểm", "mức", "giá", "tuổi", "tỷ", "tỉ", "lương", "diện", "thời"];
    let words = tokens(label);
    let first = words.iter().find(|t| t.is_word());
    first.is_some_and(|t| MEASURED.contains(&t.key.as_str()))
        || (0..words.len()).any(|at| {
            let opens = at > 0 && OPENING.contains(&words[at - 1].key.as_str());
            let noun = words
                .get(at + 1)
                .is_some_and(|t| t.is_word() && !POINTING.contains(&t.key.as_str()));
            words[at].key == "số" && noun && !opens
        })
}

/// "Sư đoàn 301", "tháng 3", "Cụm 5", "năm 2019": a number that is a name.
fn names_by_number(label: &str, number: &str) -> bool {
    const NAMED: [&str; 46] = [
        "số", "tổ", "cụm", "khối", "lớp", "tầng", "tháng", "ngày", "quý", "khóa", "kỳ", "đợt", "hạng", "thứ", "điều",
        "khoản", "mục", "trang", "tập", "phòng", "ngõ", "ngách", "lộ", "trại", "đoàn", "đội", "xưởng", "nghiệp",
        "chuyền", "khu", "vùng", "bậc", "đồn", "năm", "sáng", "ngã", "no", "number", "room", "class", "grade", "team",
        "cluster", "group", "article", "aged",
    ];
    let before = tokens(label);
    let named = before.last().is_some_and(|t| NAMED.contains(&t.key.as_str()));
    // A day, a telephone number, a score.
    let joined = label.ends_with(['/', '-', '–', '.']);
    named || joined || year(number).is_some()
}

/// "28 (2013)": what stands in brackets right behind a number.
fn in_bracket(behind: &str) -> Option<&str> {
    let own = behind.trim_start().strip_prefix('(')?.split(')').next()?;
    (tokens(own).len() <= SHORT).then_some(own)
}

/// What stands behind a number and tells of what it is, "15 for Ngọc Hà", "22 là nữ"; nothing where it goes on as a
/// unit would.
fn behind_number(behind: &str) -> Option<String> {
    const OF: [&str; 9] = ["for", "from", "in", "của", "ở", "là", "thuộc", "cho", "tại"];
    const CLOSING: [&str; 16] = [
        "và", "còn", "so", "trong", "nhưng", "tăng", "giảm", "rồi", "and", "while", "but", "with", "was", "were",
        "this", "now",
    ];
    let rest = behind.trim_start();
    if rest.starts_with(['/', '%', '-', '–', '"', '“']) {
        return None;
    }
    let own = rest.split([',', ';', '.', '(', ')', ':', '|']).next().unwrap_or("");
    let words = tokens(own);
    match words.first() {
        None => Some(String::new()),
        Some(first) if OF.contains(&first.key.as_str()) => Some(own.to_string()),
        Some(first) if CLOSING.contains(&first.key.as_str()) => Some(String::new()),
        Some(_) => None,
    }
}

/// How many syllables of the question a label says besides what is counted; nothing where it tells of another year.
fn said(asking: &Asking, label: &str, behind: &str, of_year: Option<bool>) -> Option<usize> {
    let last = label.rsplit([',', ';', '(', ')']).next().unwrap_or(label);
    let short = fold::phrase_bare(last).split(' ').count() <= SHORT;
    let label = format!(" {} ", fold::phrase_bare(&format!("{label} {behind}")));
    let wanted = asking.query.period().and_then(|period| period.as_year());
    let mut years = label.split(' ').filter_map(year).peekable();
    let told = years.peek().is_some();
    let known = of_year.is_some();
    let of_year = of_year.unwrap_or_else(|| wanted.is_some_and(|wanted| years.any(|told| told == wanted)));
    if (told || known) && !of_year {
        return None;
    }
    let terms = asking.query.terms.iter().filter(|term| term.from != asking.ask.noun_at);
    let words = terms
        .filter(|term| term.stands_in(&label))
        .map(|term| term.to - term.from);
    // "Năm Căn (Cà Mau)": the whole that the part lies in tells none from another.
    let places = &asking.query.places;
    let above = |id: PlaceId, other: PlaceId| asking.lexicon.places.upwards(other).skip(1).any(|up| up == id);
    let whole = |slot: &PlaceSlot| {
        let others = places.iter().filter(|other| other.words != slot.words);
        let mut others = others.flat_map(|other| other.ids.iter());
        others.any(|other| slot.ids.iter().any(|id| above(*id, *other)))
    };
    let places = places.iter().filter(|slot| !whole(slot)).filter_map(|slot| {
        let names = slot.ids.iter().map(|id| asking.lexicon.places.get(*id).name.as_str());
        let mut names = names.chain(std::iter::once(slot.words.as_str())).map(fold::phrase_bare);
        names
            .find(|name| stands(&label, name) && stands(&asking.asked, name))
            .map(|name| name.split(' ').count())
    });
    let all = words.chain(places).sum::<usize>() + if of_year { SAID } else { 0 };
    (all >= SAID || short && all > 0).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::prepared::Prepared;
    use crate::entity;
    use crate::entity::lexicon::Lexicon;
    use crate::question::understand;
    use crate::text::Lang;

    #[test]
    fn a_number_is_of_what_stands_beside_it() {
        let lexicon = std::sync::Arc::new(Lexicon::load(std::path::Path::new("data/lexicon")));
        let prepared = Prepared::new(lexicon.clone());
        let found = |question: &str, before: &str, text: &str| -> Option<String> {
            let query = understand(question, &lexicon, jiff::civil::date(2025, 12, 1));
            let asking = Asking::new(&query, &query.asks[0], &prepared, question.to_string());
            let words = Words::new(text, &lexicon, true, Lang::Vi);
            let entities = entity::find(&words);
            of(&asking, &words, &entities, before, None).map(|told| told.span.of(text).to_string())
        };
        let doctors = "Danh hiệu được trao cho 19 người: tuyến tỉnh 11, tuyến huyện 6, trạm y tế xã 2.";
        assert_eq!(found("Tuyến huyện có mấy người?", "", doctors), Some("6".to_string()));
        assert_eq!(found("Có mấy người được trao?", "", doctors), None);
        let blood = (
            "Toàn tỉnh tiếp nhận 48.320 đơn vị máu.",
            "Khu vực phía đông được 29.850, khu vực phía tây là 18.470.",
        );
        assert_eq!(
            found("Khu vực phía tây được bao nhiêu đơn vị máu?", blood.0, blood.1),
            Some("18.470".to_string())
        );
        assert_eq!(found("Khu vực phía tây có mấy trường?", blood.0, blood.1), None);
        let years = "Năm 2019 là 301 vụ, năm 2020 là 338, năm 2021 là 407.";
        assert_eq!(found("Năm 2021 có mấy vụ?", "", years), Some("407".to_string()));
        assert_eq!(found("Năm 2019 có mấy vụ?", "", years), None);
        assert_eq!(found("Năm 2018 có mấy vụ?", "", years), None);
        for (question, text) in [
            ("Dân phố Đông có mấy người?", "Phố có 15 người, dân phố Đông, tổ 7."),
            (
                "Khu vực phía tây có mấy người?",
                "Đoàn có 15 người, khu vực phía tây 12%.",
            ),
            (
                "Khu vực phía tây có mấy người?",
                "Đoàn có 15 người, khu vực phía tây 12 xe.",
            ),
        ] {
            assert_eq!(found(question, "", text), None, "{text}");
        }
    }
}
