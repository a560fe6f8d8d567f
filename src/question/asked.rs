//! What a question asks for: the table of question phrases, and where in the question they stand.

use crate::entity::Words;
use crate::text::fold;
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
    /// Born when, aged how much: nothing the articles tell of.
    Birth,
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
}

use Asked::*;

/// Phrases, longer before shorter where they begin alike. Words in a phrase are matched as typed, with or without marks.
const PHRASES: &[(&str, Asked)] = &[
    // Vietnamese
    ("sinh năm bao nhiêu", Birth),
    ("sinh năm nào", Birth),
    ("sinh ngày nào", Birth),
    ("bao nhiêu tuổi", Birth),
    ("mấy tuổi", Birth),
    ("là những ai", Who),
    ("là ai", WhoIs),
    ("gồm những ai", Members),
    ("gồm những", Members),
    ("gồm các", Members),
    ("gồm có", Members),
    ("gồm", Members),
    ("giữ chức vụ gì", Post),
    ("giữ chức gì", Post),
    ("chức vụ gì", Post),
    ("chức gì", Post),
    ("làm chức gì", Post),
    ("giữ chức", Post),
    ("đã làm gì", Deeds),
    ("làm được gì", Deeds),
    ("làm được những gì", Deeds),
    ("làm gì", Deeds),
    ("có việc tốt gì", Deeds),
    ("việc tốt gì", Deeds),
    ("việc làm gì", Deeds),
    ("thành tích gì", Deeds),
    ("hạng mấy", Class),
    ("hạng gì", Class),
    ("hạng nào", Class),
    ("xếp thứ mấy", Rank),
    ("xếp hạng mấy", Rank),
    ("đứng thứ mấy", Rank),
    ("đứng thứ bao nhiêu", Rank),
    ("xếp thứ bao nhiêu", Rank),
    ("thứ mấy", HowMany),
    ("bao nhiêu phần trăm", Percent),
    ("bao nhiêu %", Percent),
    ("mấy phần trăm", Percent),
    ("mấy %", Percent),
    ("tỷ lệ", Percent),
    ("tỉ lệ", Percent),
    ("bao nhiêu tỷ đồng", Money),
    ("bao nhiêu tỷ", Money),
    ("bao nhiêu triệu", Money),
    ("bao nhiêu tiền", Money),
    ("bao nhiêu đồng", Money),
    ("mấy tỷ", Money),
    ("số tiền bao nhiêu", Money),
    ("tổng tiền bao nhiêu", Money),
    ("tiền bao nhiêu", Money),
    ("kinh phí", Money),
    ("bao nhiêu", HowMany),
    ("mấy giờ một năm", HowMany),
    ("mấy", HowMany),
    ("tổng số", HowMany),
    ("số lượng", HowMany),
    ("khi nào", When),
    ("lúc nào", When),
    ("bao giờ", When),
    ("ngày nào", When),
    ("hôm nào", When),
    ("ngày mấy", When),
    ("tháng nào", When),
    ("tháng mấy", When),
    ("năm nào", When),
    ("thời gian nào", When),
    ("ở đâu", Where),
    ("tại đâu", Where),
    ("nơi nào", Place),
    ("chỗ nào", Where),
    ("ở nơi nào", Where),
    ("vì sao", Why),
    ("tại sao", Why),
    ("vì việc gì", Why),
    ("vì lý do gì", Why),
    ("vì gì", Why),
    ("lý do gì", Why),
    ("vì thành tích gì", Why),
    ("về thành tích gì", Why),
    ("nhằm mục đích gì", Why),
    ("mục đích gì", Why),
    ("để làm gì", Why),
    ("nhằm gì", Why),
    ("của ai", ByWhom),
    ("ai trao", ByWhom),
    ("ai tặng", ByWhom),
    ("do ai trao", ByWhom),
    ("do ai tặng", ByWhom),
    ("do ai", ByWhom),
    ("phường nào", Place),
    ("xã nào", Place),
    ("quận nào", Place),
    ("huyện nào", Place),
    ("tỉnh nào", Place),
    ("thành phố nào", Place),
    ("địa phương nào", Place),
    ("quận huyện nào", Place),
    ("đơn vị nào", Who),
    ("tập thể nào", Who),
    ("cá nhân nào", Who),
    ("người nào", Who),
    ("cơ quan nào", Who),
    ("những ai", Who),
    ("ai", Who),
    ("tên đầy đủ là gì", Name),
    ("tên là gì", Name),
    ("tên gì", Name),
    ("gọi là gì", Name),
    ("là gì", What),
    ("những gì", What),
    ("cái gì", What),
    ("gì", What),
    ("nào", What),
    ("thế nào", What),
    // English
    ("how many percent", Percent),
    ("what percentage", Percent),
    ("what share", Percent),
    ("percentage", Percent),
    ("how much money", Money),
    ("how much", Money),
    ("how many", HowMany),
    ("for how many", HowMany),
    ("number of", HowMany),
    ("how old", Birth),
    ("how long", HowMany),
    ("between which dates", When),
    ("which day", When),
    ("what day", When),
    ("which date", When),
    ("what date", When),
    ("which year", When),
    ("what year", When),
    ("when", When),
    ("who is", WhoIs),
    ("who was", WhoIs),
    ("who are", WhoIs),
    ("who presented", ByWhom),
    ("who handed", ByWhom),
    ("who gave", ByWhom),
    ("who awarded", ByWhom),
    ("by whom", ByWhom),
    ("which class", Class),
    ("what class", Class),
    ("where did", Where),
    ("which districts", Members),
    ("which wards", Members),
    ("which provinces", Members),
    ("which district", Place),
    ("which ward", Place),
    ("which province", Place),
    ("which city", Place),
    ("which commune", Place),
    ("which school", Who),
    ("which unit", Who),
    ("what position", Post),
    ("what post", Post),
    ("what role", Post),
    ("who", Who),
    ("whom", Who),
    ("where", Where),
    ("why", Why),
    ("what for", Why),
    ("which", What),
    ("what", What),
];

/// All question phrases, in order; where they overlap the longest that begins first.
pub fn find(words: &Words) -> Vec<Ask> {
    let tokens = &words.tokens;
    let mut out: Vec<Ask> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let best = PHRASES
            .iter()
            .filter_map(|(phrase, asked)| phrase_at(tokens, at, phrase).map(|to| (to, *asked)))
            .max_by_key(|(to, _)| *to);
        match best {
            Some((to, asked)) => {
                out.push(Ask {
                    asked,
                    from: at,
                    to,
                    noun: Vec::new(),
                });
                at = to;
            }
            None => at += 1,
        }
    }
    settle(tokens, &mut out);
    out
}

/// Whether the phrase stands at token `at`; the token after it.
pub fn phrase_at(tokens: &[Token], at: usize, phrase: &str) -> Option<usize> {
    let mut i = at;
    for word in phrase.split(' ') {
        let token = tokens.get(i)?;
        if !token.can_mean(word, &fold::bare(word)) {
            return None;
        }
        i += 1;
    }
    Some(i)
}

/// Nouns that are counted may stand before the phrase ("số gương … là bao nhiêu"); an ask repeated in one breath
/// ("những quận nào gồm") counts once.
fn settle(tokens: &[Token], asks: &mut Vec<Ask>) {
    for ask in asks.iter_mut().filter(|a| a.asked == HowMany) {
        ask.noun = tokens[ask.to..]
            .iter()
            .take_while(|t| t.is_word())
            .take(4)
            .map(|t| t.bare.clone())
            .collect();
    }
    // "bao nhiêu" after a measure of money asks for money only where the noun says so; left to the matching.
    let has = |asks: &[Ask], asked: Asked| asks.iter().any(|a| a.asked == asked);
    if has(asks, Members) {
        asks.retain(|a| !matches!(a.asked, Place | What | Who));
    }
    if has(asks, Name) || has(asks, Post) || has(asks, Class) || has(asks, Why) || has(asks, Deeds) {
        asks.retain(|a| a.asked != What);
    }
    if has(asks, Birth) {
        asks.retain(|a| a.asked == Birth);
    }
    if has(asks, Percent) && asks.iter().filter(|a| a.asked == HowMany).count() == 1 {
        // "tỷ lệ … là bao nhiêu"
        let bare_count = asks.iter().any(|a| a.asked == HowMany && a.noun.is_empty());
        if bare_count {
            asks.retain(|a| a.asked != HowMany);
        }
    }
    if has(asks, Money) {
        let bare_count = |a: &Ask| a.asked == HowMany && a.noun.is_empty();
        asks.retain(|a| !bare_count(a));
    }
    let mut seen: Vec<Asked> = Vec::new();
    asks.retain(|a| {
        let repeated = seen.contains(&a.asked) && a.asked != HowMany;
        seen.push(a.asked);
        !repeated
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;
    use crate::text::Lang;

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
    }
}
