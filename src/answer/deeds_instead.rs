//! What somebody did, where no report says "vì": "Bà Lê Thị Na làm gì mà được khen?", "why was Ms Na commended?" are
//! answered by the sentences that tell of her.

use super::answerer::Answerer;
use super::{Answer, Status};
use crate::question::Query;
use crate::question::asked::{Ask, Asked};
use crate::text::fold;
use crate::text::phrase::{any_stands, stands};

/// Words by which somebody is held up or rewarded.
const REWARDED: [&str; 17] = [
    "khen",
    "thuong",
    "tang",
    "neu guong",
    "bieu duong",
    "tuyen duong",
    "ton vinh",
    "vinh danh",
    "ntvt",
    "nguoi tot viec tot",
    "nguoi tot",
    "commended",
    "rewarded",
    "praised",
    "honoured",
    "honored",
    "recognised",
];

/// "Có việc gì được nêu gương", "làm ăn gì mà …", "giúp bà con thế nào": deeds, asked for in other words.
const DEEDS: [&str; 7] = [
    "viec gi",
    "lam an gi",
    "lam gi",
    "giup ba con the nao",
    "giup dan the nao",
    "giup moi nguoi the nao",
    "chuyen gi",
];

/// The answer that tells what the one person named did; none where something else is asked, or nothing is told of them.
pub fn answer(answerer: &Answerer, query: &Query, favoured: &[String]) -> Option<Answer> {
    let own = instead(query)?;
    let answer = answerer.answered(&own, favoured);
    (answer.status == Status::Answered).then_some(answer)
}

/// The question for what somebody did.
fn instead(query: &Query) -> Option<Query> {
    let ([ask], [person]) = (query.asks.as_slice(), query.persons.as_slice()) else {
        return None;
    };
    let text = format!(" {} ", fold::phrase_bare(&query.text));
    let rewarded = !query.awards.is_empty() || any_stands(&text, &REWARDED);
    let deeds = DEEDS.iter().find(|phrase| stands(&text, phrase));
    let asked = match ask.asked {
        Asked::Why => rewarded,
        Asked::What => deeds.is_some(),
        _ => false,
    };
    // "… theo lời bà Na": who only says which report is meant did nothing; one taken over from a turn before did.
    if !asked || person.is_context(query) && person.from < person.to {
        return None;
    }
    let mut own = query.clone();
    own.asks = vec![Ask {
        from: ask.from,
        to: ask.to,
        ..Ask::of(Asked::Deeds)
    }];
    // What they got for it is no part of what they did.
    let award = |from: usize| query.awards.iter().any(|slot| (slot.from..slot.to).contains(&from));
    let praise = |words: &str| any_stands(&format!(" {} ", fold::phrase_bare(words)), &REWARDED);
    let asks = |words: &str| deeds.is_some_and(|phrase| stands(&format!(" {phrase} "), &fold::phrase_bare(words)));
    own.terms
        .retain(|term| !award(term.from) && !praise(&term.words) && !asks(&term.words));
    own.awards.clear();
    Some(own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;
    use crate::question::understand;

    #[test]
    fn a_reward_without_a_reason_is_told_by_what_was_done() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let read = |text: &str| understand(text, &lexicon, jiff::civil::date(2026, 11, 22));
        for (question, other) in [
            ("Bà Na ở Khương Đình làm gì mà được khen?", true),
            ("ong le van sao duoc khen vi viec gi", true),
            ("Bà Vi Thị Mơ có việc gì được nêu gương?", true),
            ("Why was Ms Le Thi Na commended?", true),
            // Near misses: nobody is named, nothing is rewarded, and something else is asked.
            ("Vì sao phường được khen?", false),
            ("Vì sao bà Na không đến họp?", false),
            ("Bà Na được tặng gì?", false),
        ] {
            assert_eq!(instead(&read(question)).is_some(), other, "{question}");
        }
    }
}
