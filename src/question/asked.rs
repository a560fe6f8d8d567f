//! What a question asks for: the table of question phrases, and where in the question they stand.

use super::people::People;
use super::phrases::PHRASES;
use super::{clusters, doers, lookalikes, measured, nouns_beside, reasons, several, whereabouts};
use crate::entity::Words;
use crate::text::Lang;
use crate::text::syllable::lacks_marks;
use crate::text::token::Token;

/// What sort of thing would answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asked {
    /// A person or a unit.
    Who,
    /// Who a named person is.
    WhoIs,
    /// The post somebody holds.
    Post,
    /// A thing: an award, a movement, a name.
    What,
    /// A name of something described.
    Name,
    /// A number of things; the noun follows or stands before.
    HowMany,
    /// An amount of money.
    Money,
    Percent,
    Rank,
    When,
    Where,
    /// A unit: "phường nào", "quận nào".
    Place,
    /// "hạng mấy"
    Class,
    /// Who gave or handed over.
    ByWhom,
    Why,
    /// "gồm những ai", "những quận nào": all members.
    Members,
    /// "làm được gì": deeds.
    Deeds,
    /// Born when.
    Birth,
    /// "mấy tuổi"
    Age,
    /// The number of a decision.
    Decision,
}

/// Of those who can be asked for, which.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    #[default]
    Any,
    /// "cá nhân nào", "which teacher"
    Person,
    /// "đơn vị nào", "which school"
    Unit,
}

/// A question phrase that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    pub asked: Asked,
    /// Tokens `from..to` of the question are the phrase.
    pub from: usize,
    pub to: usize,
    /// For [`Asked::HowMany`]: the noun counted, as typed, in bare syllables.
    pub noun: Vec<String>,
    /// The token the noun begins at.
    pub noun_at: usize,
    /// What is counted is an award itself ("mấy CSTĐ"): whoever holds it may be the unit.
    pub any_unit: bool,
    /// The same noun in the other language.
    pub noun_also: Vec<Vec<String>>,
    /// For [`Asked::Who`]: people or units.
    pub sort: Sort,
    /// What those are who are asked for: "hai lão nông", "which journalists".
    pub people: Option<People>,
}

impl Ask {
    /// A question for one sort of thing, whose words stand nowhere in particular.
    pub fn of(asked: Asked) -> Ask {
        Ask {
            asked,
            from: 0,
            to: 0,
            noun: Vec::new(),
            any_unit: false,
            noun_at: 0,
            noun_also: Vec::new(),
            sort: Sort::Any,
            people: None,
        }
    }
}

use Asked::*;

/// All question phrases, in order; where they overlap the longest that begins first.
pub fn find(words: &Words) -> Vec<Ask> {
    find_typed(words, typed_with_marks(&words.tokens))
}

/// Whether marks were typed throughout: some words have them, and none lacks what it cannot be without.
pub fn typed_with_marks(typed: &[Token]) -> bool {
    const MARKED: usize = 3;
    let lacks = |t: &Token| t.is_word() && !t.capital && t.key == t.bare && lacks_marks(&t.key);
    typed.iter().filter(|t| t.key != t.bare).count() >= MARKED && !typed.iter().any(lacks)
}

/// Whether the word at a token stands without its marks for a question word of one syllable, though others have theirs:
/// "gi" and "nao" are no words as they stand, "có may" counts and "thợ may" sews.
fn is_bare_for(tokens: &[Token], at: usize, phrase: &str) -> bool {
    const COUNTING: [&str; 14] = [
        "có", "được", "là", "khen", "tặng", "xét", "cho", "nhận", "đạt", "gồm", "trao", "chọn", "bầu", "cử",
    ];
    let counts = || at > 0 && COUNTING.iter().any(|word| tokens[at - 1].can_mean(word));
    match (tokens[at].key.as_str(), phrase) {
        ("gi", "gì") | ("nao", "nào") => true,
        ("may", "mấy") => counts() && tokens.get(at + 1).is_some_and(Token::is_word),
        _ => false,
    }
}

/// "Sao Vàng đất Việt", "Sao Tháng Giêng": awards that are called after stars.
const STARS: [&str; 6] = ["vang", "do", "khue", "mai", "thang", "viet"];

/// The same, where it is known whether marks were typed: what short forms stand for has some that were not.
pub fn find_typed(words: &Words, marked: bool) -> Vec<Ask> {
    let tokens = &words.tokens;
    let mut out: Vec<Ask> = Vec::new();
    let mut at = 0;
    // "Sao huyện A được khen?" asks for the reason; elsewhere "sao" is a star or a manner.
    if let [first, next, ..] = &tokens[..]
        && first.key == "sao"
        && !(next.capital && STARS.contains(&next.bare.as_str()))
        && words.lang == Lang::Vi
    {
        out.push(Ask { to: 1, ..Ask::of(Why) });
        at = 1;
    }
    while at < tokens.len() {
        // "mấy năm trước", "mấy tháng qua": some, and no question.
        if words.lang == Lang::Vi
            && let Some(to) = lookalikes::SOME.iter().find_map(|some| phrase_at(tokens, at, some))
        {
            at = to;
            continue;
        }
        // "thi dua ai quoc" asks for nobody.
        if tokens[at].bare == "ai" && tokens.get(at + 1).is_some_and(|t| t.bare == "quoc") {
            at += 1;
            continue;
        }
        // "thợ cơ khí nào" asks for no time; "gom được" is no "gồm" where marks are typed.
        let trade = tokens[at].bare == "khi"
            && at >= 2
            && tokens[at - 1].can_mean("cơ")
            && ["tho", "nganh", "xuong", "nhan", "su", "ty"].contains(&tokens[at - 2].bare.as_str());
        if trade
            || lookalikes::is_sponsored(tokens, at)
            || lookalikes::is_machine(tokens, at)
            || lookalikes::is_income(tokens, at)
        {
            at += 1;
            continue;
        }
        if let Some(to) = reasons::asked(tokens, at, words.lang) {
            out.push(Ask {
                from: at,
                to,
                ..Ask::of(Why)
            });
            at = to;
            continue;
        }
        let one_word = |phrase: &&str| marked && !phrase.contains(' ') && !phrase.is_ascii();
        let best = PHRASES
            .iter()
            .chain(&doers::WHOSE)
            .chain(&clusters::WHICH)
            .chain(&whereabouts::WHEREABOUTS)
            .filter(|(phrase, _)| tokens[at].may_begin(phrase))
            .filter(|(phrase, _)| !one_word(phrase) || tokens[at].key == *phrase || is_bare_for(tokens, at, phrase))
            .filter_map(|(phrase, asked)| phrase_at(tokens, at, phrase).map(|to| (phrase, to, *asked)))
            // "by May 2021" is no "mấy" of an English question.
            .filter(|(phrase, ..)| !(phrase.starts_with("việc tốt") && lookalikes::ends_title(tokens, at)))
            .filter(|(phrase, ..)| !(phrase.starts_with("cớ gì") && lookalikes::is_flag(tokens, at)))
            // "thang mấy điểm": a scale, where marks are typed.
            .filter(|(phrase, ..)| !(marked && phrase.starts_with("tháng ") && tokens[at].key == "thang"))
            .filter(|(phrase, to, _)| !(**phrase == "gồm" && tokens.get(*to).is_some_and(|t| t.key == "cả")))
            .filter(|(phrase, ..)| !(**phrase == "thứ mấy" && lookalikes::is_taken_in(tokens, at)))
            .filter(|(phrase, to, _)| !lookalikes::is_no_money(phrase, tokens, *to))
            .filter(|(phrase, ..)| {
                !(["ngày bao nhiêu", "ngày mấy"].contains(phrase) && lookalikes::is_of_each(tokens, at))
            })
            .filter(|(phrase, to, _)| {
                let typed = || tokens[at..*to].iter().map(|t| t.key.as_str());
                words.lang == Lang::Vi || phrase.is_ascii() || phrase.split(' ').eq(typed())
            })
            .map(|(_, to, asked)| (to, asked))
            .max_by_key(|(to, _)| *to);
        match best {
            Some((to, asked)) => {
                let asked = doers::of_presenter(tokens, to, of_decision(tokens, at, to, asked));
                let asked = of_day(tokens, at, to, asked);
                let (asked, sort) = nouns_beside::told(tokens, at, to, asked);
                let asked = match sort {
                    Sort::Person => doers::of_post_that_gives(tokens, to, asked),
                    _ => asked,
                };
                // "do bộ nào tặng": its kind is part of what asks, and a body answers.
                let kind = doers::giver_before(tokens, to).filter(|from| asked == ByWhom && *from < at);
                let sort = if kind.is_some() { Sort::Unit } else { sort };
                let of_year = asked == When
                    && at > 0
                    && (tokens[at].can_mean("bao") || tokens[at].can_mean("mấy"))
                    && tokens[at - 1].can_mean("năm");
                out.push(Ask {
                    from: kind.unwrap_or(at - usize::from(of_year)),
                    to,
                    sort,
                    ..Ask::of(asked)
                });
                at = to;
            }
            None => at += 1,
        }
    }
    reasons::rewarded_for_what(tokens, &mut out);
    lookalikes::drop_links(tokens, &mut out);
    lookalikes::drop_spoken_of(tokens, &mut out);
    lookalikes::drop_sewing(words, &mut out);
    several::settle(tokens, &mut out);
    measured::settle(words, &mut out);
    out
}

/// "tổng kết ngày bao nhiêu nhỉ", "hồi năm bao nhiêu": which day of the month or year, and no number of things.
fn of_day(tokens: &[Token], at: usize, to: usize, asked: Asked) -> Asked {
    const ENDS: [&str; 10] = ["nhỉ", "vậy", "thế", "ạ", "và", "ở", "tại", "hả", "đấy", "thì"];
    let word = |back: usize, word: &str| at.checked_sub(back).is_some_and(|at| tokens[at].can_mean(word));
    let ends = tokens
        .get(to)
        .is_none_or(|t| !t.is_word() || ENDS.iter().any(|w| t.can_mean(w)));
    let day = (word(1, "ngày") || word(1, "năm")) && !lookalikes::is_of_each(tokens, at - 1);
    // "Năm mấy bà Mơ được khen?", "được khen hồi năm mấy": without a year before it "mấy" counts no things.
    const SINCE: [&str; 7] = ["hồi", "vào", "từ", "tới", "đến", "khoảng", "là"];
    let opens = at == 1 || SINCE.iter().any(|since| word(2, since));
    let year = word(0, "mấy") && word(1, "năm") && opens;
    if asked == HowMany && (day && ends || year) {
        When
    } else {
        asked
    }
}

/// "Quyết định khen anh A số bao nhiêu": the number a decision bears is no count.
fn of_decision(tokens: &[Token], at: usize, to: usize, asked: Asked) -> Asked {
    let ends = tokens
        .get(to)
        .is_none_or(|t| !t.is_word() || ["ký", "ban", "ngày", "và"].iter().any(|w| t.can_mean(w)));
    let number = at
        .checked_sub(1)
        .is_some_and(|before| tokens[before].can_mean("số") && tokens[before].bare == "so");
    const DOCUMENTS: [&str; 11] = [
        "nghị định",
        "thông tư",
        "quyết định",
        "qđ",
        "nghị quyết",
        "kế hoạch",
        "công văn",
        "chỉ thị",
        "thông báo",
        "tờ trình",
        "văn bản",
    ];
    let decision = (0..at).any(|i| DOCUMENTS.iter().any(|d| phrase_at(tokens, i, d).is_some()));
    if asked == HowMany && ends && number && decision {
        Decision
    } else {
        asked
    }
}

/// Whether the phrase stands at token `at`; the token after it.
pub fn phrase_at(tokens: &[Token], at: usize, phrase: &str) -> Option<usize> {
    if !tokens.get(at)?.may_begin(phrase) {
        return None;
    }
    let mut i = at;
    for word in phrase.split(' ') {
        let token = tokens.get(i)?;
        if !token.can_mean(word) {
            return None;
        }
        i += 1;
    }
    Some(i)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;

    fn asked(text: &str) -> Vec<Asked> {
        let lexicon = Lexicon::default();
        find(&Words::new(text, &lexicon, false, Lang::Vi))
            .into_iter()
            .map(|a| a.asked)
            .collect()
    }

    #[test]
    fn question_phrases_with_and_without_marks() {
        assert_eq!(asked("ai được khen"), [Who]);
        assert_eq!(asked("thu ngan sach dat bao nhieu % ke hoach"), [Percent]);
        assert_eq!(asked("Cụm 8 tổng kết khi nào, ở đâu?"), [When, Where]);
        assert_eq!(asked("gồm những quận nào"), [Members]);
        assert_eq!(asked("bà ấy là ai, làm được gì"), [WhoIs, Deeds]);
        assert_eq!(asked("mấy tập thể, mấy cá nhân"), [HowMany, HowMany]);
        assert_eq!(asked("sinh năm bao nhiêu"), [Birth]);
        assert_eq!(asked("khen xã theo qđ số mấy, ký ngày nào"), [Decision, When]);
        assert_eq!(asked("Nghị quyết của huyện số bao nhiêu?"), [Decision]);
        assert_eq!(asked("khen bao nhiêu tập thể và cá nhân?"), [HowMany, HowMany]);
        assert_eq!(
            asked("có bao nhiêu doanh nghiệp, hợp tác xã, hộ kinh doanh?"),
            [HowMany, HowMany, HowMany]
        );
        assert_eq!(asked("bao nhiêu người được khen, và vì sao?"), [HowMany, Why]);
        assert_eq!(asked("hoi phu nu nhan do dau may tre mo coi"), [HowMany]);
        assert_eq!(asked("vu chay do dau"), [Why]);
        assert_eq!(asked("chị ấy làm việc tốt nào?"), [Deeds]);
        assert_eq!(asked("phường có gương người tốt, việc tốt nào?"), [What]);
        assert_eq!(asked("o phuong co guong nguoi tot viec tot nao"), [What]);
        assert_eq!(asked("Nhóm xe 0 đồng do ai lập?"), [Who]);
        assert_eq!(asked("Huân chương do ai trao?"), [ByWhom]);
        assert_eq!(asked("Ai đến thưởng công an quận?"), [ByWhom]);
        assert_eq!(asked("Sao Ban Dân tộc không được bình xét?"), [Why]);
        assert_eq!(asked("Sao Vàng đất Việt trao cho đơn vị nào?"), [Who]);
        assert_eq!(asked("xã tổng kết ngày bao nhiêu nhỉ?"), [When]);
        assert_eq!(asked("được khen hồi năm bao nhiêu thế?"), [When]);
        assert_eq!(asked("năm mấy bà Mơ được khen?"), [When]);
        assert_eq!(asked("ba mo duoc khen hoi nam may"), [When]);
        assert_eq!(asked("trong năm mấy hộ được khen?"), [HowMany]);
        assert_eq!(asked("phường tổng kết phong trào lần thứ bao nhiêu?"), [Rank]);
        assert_eq!(asked("mỗi năm bao nhiêu?"), [HowMany]);
        assert_eq!(asked("mỗi ngày bao nhiêu suất ăn?"), [HowMany]);
        assert_eq!(asked("huyen co may dong ho hoc tap"), [HowMany]);
        assert_eq!(asked("tổ gồm mấy nhà?"), [HowMany]);
    }

    #[test]
    fn an_english_noun_tells_what_is_asked_for_and_ends_before_the_verb() {
        let lexicon = Lexicon::default();
        let nouns = |text: &str| -> Vec<(Asked, String)> {
            let asks = find(&Words::new(text, &lexicon, false, Lang::En)).into_iter();
            asks.map(|a| (a.asked, a.noun.join(" "))).collect()
        };
        let count = |noun: &str| (HowMany, noun.to_string());
        assert_eq!(
            nouns("How many charity clinics did it have in 2019?"),
            [count("charity clinics")]
        );
        assert_eq!(
            nouns("How many craft-village workers and individuals joined?"),
            [count("craft village workers"), count("individuals")]
        );
        assert_eq!(nouns("What score did it get?"), [count("score")]);
        assert_eq!(
            nouns("How many Vu Dinh youngsters went back to school?"),
            [count("youngsters")]
        );
        assert_eq!(
            nouns("How many trained apprentices found work?"),
            [count("trained apprentices")]
        );
        assert_eq!(asked("What income per head does it aim for by 2030?"), [Money]);
        assert_eq!(asked("What rank did it take in 2022?"), [Rank]);
        assert_eq!(asked("Which ward officer processed the most files?"), [Who]);
        assert_eq!(asked("Which District 12 chairman explained the rewards?"), [Who]);
        assert_eq!(asked("Which ward processed the most files?"), [Place]);
    }

    /// "Ngôi nhà xanh" is counted, not whatever number stands nearest.
    #[test]
    fn what_stands_between_quotation_marks_is_counted() {
        let lexicon = Lexicon::default();
        let asks = find(&Words::new("có bao nhiêu “Ngôi nhà xanh”?", &lexicon, false, Lang::Vi));
        assert_eq!(asks[0].noun, ["ngoi", "nha", "xanh"]);
        assert_eq!(asked("Which two individuals received it?"), [Who]);
    }
}
