//! People asked for by what they are: "hai lão nông … tên gì", "thuyền trưởng … là ai", "which journalists".

use super::asked::{Ask, Asked, Sort, phrase_at};
use super::callings::{ALIKE, ANYBODY, Row};
use super::person_nouns::PEOPLE;
use crate::text::token::{Token, TokenKind};

/// Whom a question asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct People {
    row: Row,
    /// The tokens `from..to` of the question say it.
    pub from: usize,
    pub to: usize,
}

impl People {
    /// The words by which reports speak of them; none where the question says only that they are people.
    pub fn words(&self) -> Row {
        if self.row == ANYBODY { &[] } else { self.row }
    }
}

/// Whether a sort of people ends before token `at`.
pub fn ends_at(tokens: &[Token], at: usize) -> bool {
    /// "ông đại tá hưu nào": how it stands with somebody is told behind what they are.
    const STANDING: [&str; 7] = ["hưu", "về hưu", "nghỉ hưu", "hưu trí", "trẻ", "già", "lão thành"];
    let mut ends = STANDING.iter().filter_map(|words| {
        let from = at.checked_sub(words.split(' ').count())?;
        (phrase_at(tokens, from, words) == Some(at)).then_some(from)
    });
    let named = |at: usize| {
        let of = |calling: &str| at.checked_sub(calling.split(' ').count());
        let mut callings = PEOPLE.iter();
        callings.any(|calling| of(calling).is_some_and(|from| phrase_at(tokens, from, calling) == Some(at)))
    };
    before(tokens, at).is_some() || ends.any(|end| before(tokens, end).is_some() || named(end))
}

/// "Tài xế xe buýt nào", "đại biểu Quốc hội nào": people open the question, and little more stands before token `at`.
pub fn opens(tokens: &[Token], at: usize) -> bool {
    const VERBS: [&str; 12] = [
        "được", "đã", "nhận", "có", "ở", "bị", "làm", "là", "của", "với", "và", "theo",
    ];
    let verb = |token: &Token| VERBS.iter().any(|verb| token.can_mean(verb));
    let sorted = opening(tokens, 0, at).is_some_and(|found| {
        let between = &tokens[found.to..at];
        !found.words().is_empty() && between.len() <= QUALIFIED && between.iter().all(|t| t.is_word() && !verb(t))
    });
    sorted || of_place(tokens, at)
}

/// "Đồng chí công an phường Láng nào": who somebody is by their office, and where that is, up to token `at`.
fn of_place(tokens: &[Token], at: usize) -> bool {
    const OFFICERS: [&str; 5] = ["đồng chí", "cán bộ", "chiến sĩ", "chiến sỹ", "lãnh đạo"];
    const KINDS: [&str; 9] = ["phường", "xã", "quận", "huyện", "tỉnh", "p", "q", "h", "x"];
    const THINGS: [&str; 13] = [
        "cách", "trào", "hiệu", "việc", "hình", "giải", "loại", "thức", "năm", "ngày", "hạng", "gì", "mô",
    ];
    /// A name has so many words at most, and so many stand between "cán bộ" and it.
    const NAME: usize = 3;
    const OFFICE: usize = 4;
    let Some(from) = OFFICERS.iter().find_map(|words| phrase_at(tokens, 0, words)) else {
        return false;
    };
    let kind = (from..at).rfind(|i| {
        KINDS
            .iter()
            .any(|kind| tokens[*i].can_mean(kind) && !tokens[*i].capital)
    });
    let Some(kind) = kind.filter(|kind| *kind - from <= OFFICE) else {
        return false;
    };
    let name = &tokens[kind + 1..at];
    let thing = |t: &Token| THINGS.iter().any(|thing| t.can_mean(thing));
    let small = |t: &Token| t.key == t.bare && !thing(t);
    (1..=NAME).contains(&name.len()) && (name.iter().all(|t| t.capital) || name.len() < NAME && name.iter().all(small))
}

/// So many words may say more of the people before "nào".
const QUALIFIED: usize = 3;

/// The token behind the people whom a question opens with, where it says of what sort they are.
pub fn head(tokens: &[Token], end: usize) -> Option<usize> {
    opening(tokens, 0, end)
        .filter(|found| !found.words().is_empty())
        .map(|found| found.to)
}

/// "Anh công an", "bà giáo viên": the question opens with a form of address, and what follows up to token `end` says what
/// somebody is.
pub fn addressed(tokens: &[Token], end: usize) -> bool {
    const ADDRESSES: [&str; 11] = ["anh", "chị", "ông", "bà", "cô", "chú", "bác", "cụ", "thầy", "em", "cậu"];
    let first = tokens.first().filter(|_| (2..=QUALIFIED + 1).contains(&end));
    let small = || tokens[1..end].iter().all(|t| t.is_word() && !t.capital);
    first.is_some_and(|t| ADDRESSES.contains(&t.key.as_str())) && small()
}

/// Whether an English word begins a sort of people.
pub fn begins(word: &str) -> bool {
    word.is_ascii() && ALIKE.iter().any(|row| row.contains(&word))
}

/// Sees whom each ask is for: where people are described whose name is asked for, a person answers.
pub fn settle(tokens: &[Token], asks: &mut [Ask]) {
    for ask in asks {
        if names_somebody(tokens, ask) {
            ask.asked = Asked::Who;
            ask.sort = Sort::Person;
        }
        let open = matches!(ask.asked, Asked::Name | Asked::WhoIs | Asked::Who | Asked::ByWhom);
        let Some(people) = described(tokens, ask).filter(|found| open && !leads_cluster(tokens, found)) else {
            continue;
        };
        if ask.asked == Asked::Name {
            ask.asked = Asked::Who;
        }
        ask.sort = Sort::Person;
        ask.people = Some(people);
    }
}

/// "Name of the midwife who …", "Name the station head in …": one person's name is asked for, whatever trade they have.
fn names_somebody(tokens: &[Token], ask: &Ask) -> bool {
    const ENDS: [&str; 17] = [
        "of", "in", "at", "from", "who", "whose", "that", "which", "for", "on", "with", "among", "to", "by", "and",
        "awarded", "honoured",
    ];
    const HEADS: [&str; 4] = ["grader", "deputy", "director", "chairwoman"];
    /// So many words may say more of somebody before the noun.
    const MORE: usize = 6;
    let english = tokens[ask.from].key == "name";
    if !english || !matches!(ask.asked, Asked::Name | Asked::Members) {
        return false;
    }
    let ends = |t: &Token| !t.is_word() && t.key != "-" || ENDS.contains(&t.key.as_str());
    let rest = tokens.get(ask.to..).unwrap_or_default();
    let noun = rest.iter().take(MORE).take_while(|t| !ends(t)).last();
    noun.is_some_and(|noun| {
        let noun = noun.key.as_str();
        PEOPLE.contains(&noun) || HEADS.contains(&noun)
    })
}

/// "The deputy leaders of cluster No. 9": clusters are led by units.
fn leads_cluster(tokens: &[Token], found: &People) -> bool {
    let cluster = |t: &Token| matches!(t.key.as_str(), "cluster" | "clusters" | "bloc" | "blocs");
    ["leader", "deputy"].iter().any(|word| found.row.contains(word)) && tokens.iter().any(cluster)
}

fn described(tokens: &[Token], ask: &Ask) -> Option<People> {
    let which = (ask.from..ask.to).any(|at| tokens[at].can_mean("nào"));
    if which {
        let which = ask.to - 1;
        let opening = || opening(tokens, 0, which).filter(|_| opens(tokens, which));
        return before(tokens, which)
            .or_else(|| before(tokens, ask.from))
            .or_else(opening);
    }
    let behind = |from: usize| opening(tokens, from, tokens.len());
    match ask.asked {
        Asked::Name | Asked::WhoIs if ask.from > 0 => opening(tokens, 0, ask.from).filter(|_| !of_thing(tokens, ask)),
        Asked::Name | Asked::WhoIs => behind(ask.to),
        Asked::Who if tokens.get(ask.to).is_some_and(|t| t.can_mean("là")) => behind(ask.to + 1),
        Asked::Who if tokens[ask.from].key == "which" => behind(ask.to),
        Asked::Who if ask.from > 0 && tokens[ask.from].can_mean("là") => opening(tokens, 0, ask.from),
        _ => None,
    }
}

/// "Nông dân xã A làm theo mô hình tên gì?": the name of a thing is asked for.
fn of_thing(tokens: &[Token], ask: &Ask) -> bool {
    const THINGS: [&str; 14] = [
        "phong trào",
        "mô hình",
        "đợt",
        "sáng kiến",
        "cuộc",
        "chương trình",
        "đề án",
        "dự án",
        "câu lạc bộ",
        "tổ",
        "nhóm",
        "đội",
        "xã",
        "trường",
    ];
    let near = ask.from.saturating_sub(3)..ask.from;
    near.into_iter().any(|at| {
        THINGS
            .iter()
            .any(|thing| phrase_at(tokens, at, thing).is_some_and(|to| to <= ask.from))
    })
}

/// The people that the words from `from` on begin with: behind a number, "những", "the", "nữ".
fn opening(tokens: &[Token], from: usize, end: usize) -> Option<People> {
    const LITTLE: [&str; 30] = [
        "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "những", "các", "mấy", "cặp", "vị", "nữ",
        "nam", "tên", "của", "cựu", "nguyên", "the", "two", "three", "four", "five", "a", "young", "female", "male",
        "former",
    ];
    let little = |token: &Token| token.kind == TokenKind::Number || LITTLE.iter().any(|word| token.can_mean(word));
    for at in from..end.min(from + 4) {
        if let Some(found) = one(tokens, at).filter(|found| found.to <= end) {
            return Some(found);
        }
        if !little(&tokens[at]) {
            return None;
        }
    }
    None
}

/// The people that begin at token `at`; "anh shipper" is a shipper.
fn one(tokens: &[Token], at: usize) -> Option<People> {
    let stands = |row: Row, at: usize| {
        let ends = row
            .iter()
            .filter(|words| !tokens[at].capital || words.contains(' ') || at == 0);
        ends.filter_map(|words| phrase_at(tokens, at, words)).max()
    };
    let sort = |at: usize| {
        let found = ALIKE.iter().filter_map(|row| Some((*row, stands(row, at)?)));
        found.max_by_key(|(_, to)| *to)
    };
    let people = |(row, to): (Row, usize)| People { row, from: at, to };
    if let Some(found) = sort(at) {
        return Some(people(found));
    }
    let to = stands(ANYBODY, at)?;
    let closer = tokens.get(to).and_then(|_| sort(to));
    Some(people(closer.unwrap_or((ANYBODY, to))))
}

/// The people named right before token `at`: "nhà báo nào".
fn before(tokens: &[Token], at: usize) -> Option<People> {
    let ends = |words: &str| {
        let from = at.checked_sub(words.split(' ').count())?;
        (phrase_at(tokens, from, words) == Some(at)).then_some(from)
    };
    let found = ALIKE
        .iter()
        .filter_map(|row| Some((*row, row.iter().filter_map(|w| ends(w)).min()?)));
    let (row, from) = found.min_by_key(|(_, from)| *from)?;
    Some(People { row, from, to: at })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;
    use crate::question::understand;

    #[test]
    fn people_are_asked_for_by_what_they_are() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let asked = |text: &str| {
            let query = understand(text, &lexicon, jiff::civil::date(2025, 12, 1));
            let ask = query.asks.first().cloned();
            ask.map(|ask| {
                (
                    ask.asked,
                    ask.people
                        .map_or("", |p| p.words().first().copied().unwrap_or("anybody")),
                )
            })
        };
        for (text, sort) in [
            ("Hai lão nông tố cáo hồ sơ giả ở Phú Lộc tên gì?", "nông dân"),
            ("3 co giao truong tieu hoc An Hoa do de ten gi", "cô giáo"),
            ("Những nhà báo nào được tặng giấy khen?", "nhà báo"),
            ("Anh shipper cứu hai cháu bé tên gì?", "shipper"),
            ("Người phụ nữ hiến đất tên gì?", "anybody"),
            ("Which journalists were commended?", "nhà báo"),
        ] {
            assert_eq!(asked(text), Some((Asked::Who, sort)), "{text}");
        }
        for text in [
            "Name of the young midwife who reached a village on a tractor?",
            "Name of the eighth-grader in Dong Da who carried a classmate?",
            "Name the weather-station head in Lao Cai who did not leave her post.",
        ] {
            assert_eq!(asked(text).map(|(asked, _)| asked), Some(Asked::Who), "{text}");
        }
        for text in ["Name of the movement of Dong Da?", "Name the wards of the cluster."] {
            assert_ne!(asked(text).map(|(asked, _)| asked), Some(Asked::Who), "{text}");
        }
        assert_eq!(
            asked("Thuyền trưởng cứu ngư dân là ai?"),
            Some((Asked::WhoIs, "thuyền trưởng"))
        );
        for text in [
            "Đồng chí công an phường Láng nào gọi được cho chủ nhân?",
            "can bo hoi phu nu p lang nao duoc khen",
        ] {
            assert_eq!(asked(text).map(|(asked, _)| asked), Some(Asked::Who), "{text}");
        }
        // Near miss: what they take part in is asked for.
        let thing = asked("Cán bộ phường Láng hưởng ứng phong trào nào?");
        assert_ne!(thing.map(|(asked, _)| asked), Some(Asked::Who));
        assert_eq!(
            asked("Nông dân Phú Lộc làm theo mô hình tên gì?"),
            Some((Asked::Name, ""))
        );
    }
}
