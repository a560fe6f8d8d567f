//! Who gave an award, and who handed it over.

use super::{Asking, Reply};
use crate::fact::award_given::AwardGiven;
use crate::question::AwardSlot;
use crate::question::asked::{Asked, Sort, phrase_at};
use crate::text::phrase::stands;
use crate::text::token::{Token, tokens};
use crate::text::{Span, fold};
use crate::wording;

/// What whose award it is is worth where who handed it over was asked.
pub const NOT_HANDED: f32 = 0.45;

/// And where the sentence says of them that they handed it over: "Chủ tịch UBND Thành phố trao …".
const SAID_TO_HAND: f32 = 0.6;

pub fn by_whom(asking: &Asking, given: &AwardGiven, named: &[String], award: &str, told: &str) -> Option<Reply> {
    let hands = asking.once(handed);
    let to = if named.is_empty() {
        super::award::counted(given)
    } else {
        Some(wording::list(named, asking.lang()))
    };
    match (&given.presenter, &given.giver, hands) {
        (Some(presenter), _, true) => {
            let text = wording::presented(asking.lang(), presenter, award, to.as_deref());
            Some(Reply::new(text, presenter.clone(), 1.0))
        }
        (_, Some(giver), _) => {
            let text = wording::award_of(asking.lang(), to.as_deref(), award, giver);
            // "TTYT nhận Bằng khen của ai?": what eight of its people got is not what it got.
            let others = named.is_empty() && !asking.once(counted_asked) && asking.once(super::beside::unit_asked);
            // The Party and the State have no hands; whoever holds a post has.
            const HOLDERS: [&str; 5] = ["Chủ tịch UBND", "Bí thư", "Giám đốc", "Thủ tướng", "Phó "];
            let holds_post = HOLDERS.iter().any(|post| giver.starts_with(post));
            let hands_over = holds_post
                && [" trao ", " đã trao "]
                    .iter()
                    .any(|verb| told.contains(&format!("{giver}{verb}")));
            let of_hands = if hands_over { SAID_TO_HAND } else { NOT_HANDED };
            let quality = if hands { of_hands } else { 1.0 } * if others { NOT_ITS } else { 1.0 };
            Some(Reply::new(text, giver.clone(), quality))
        }
        (Some(presenter), None, false) => {
            let text = wording::presented(asking.lang(), presenter, award, to.as_deref());
            Some(Reply::new(text, presenter.clone(), 0.7))
        }
        _ => None,
    }
}

/// "do bộ nào tặng": the giver that is asked for is a body.
pub fn of_body(asking: &Asking) -> bool {
    asking.ask.asked == Asked::ByWhom && asking.ask.sort == Sort::Unit
}

/// Whether who handed it over is asked, and not whose award it is.
pub fn handed(asking: &Asking) -> bool {
    let phrase = format!(" {} ", asking.asked.trim().replace("phong trao", ""));
    // "Bằng khen trao cho nhân dân là do ai tặng?": the verb beside the question word says which of the two is asked.
    const GAVE: [&str; 5] = [
        " ai tang ",
        " ai khen ",
        " ai cong nhan ",
        " cap nao tang ",
        " don vi nao tang ",
    ];
    if GAVE.iter().any(|gave| phrase.contains(gave)) && !phrase.contains("tay ai") {
        return false;
    }
    [
        "trao",
        "tay ai",
        "ai gan",
        "ai da gan",
        "nguoi gan",
        "gan huan chuong",
        "gan hc ",
        "ai dua",
        "ai da dua",
        "ai chuyen",
        "ai gui",
        "tay ai",
        "tay cua ai",
        "present",
        "hand",
    ]
    .iter()
    .any(|word| phrase.contains(word))
}

/// "được Thủ tướng Chính phủ tặng Bằng khen": who gives the award that the question names, right before the giving.
pub fn said_before(asking: &Asking, text: &str) -> Option<Span> {
    const GIVES: [&str; 6] = ["tặng", "trao tặng", "khen", "thưởng", "cấp", "truy tặng"];
    /// So many words a giver has at most.
    const LONGEST: usize = 12;
    let words = tokens(text);
    let award = award_in(asking, &words)?;
    let gets = (0..award).rev().find(|at| words[*at].key == "được")?;
    let from = gets + 1;
    let verb = (from..award).find(|at| GIVES.iter().any(|gives| phrase_at(&words, *at, gives).is_some()))?;
    let plain = words[from..award].iter().all(|t| t.is_word() || t.key == "-");
    let named = words.get(from).is_some_and(|t| t.capital) && verb > from && verb - from <= LONGEST;
    // Nothing but the verb stands between the giver and the award, which comes with its name of two words.
    (plain && named && award - verb <= 4).then(|| words[from].span.join(words[verb - 1].span))
}

/// The token behind the first two words of the award that is asked for, where it stands.
fn award_in(asking: &Asking, words: &[Token]) -> Option<usize> {
    let stands = |name: &str| {
        let head: Vec<&str> = name.split(' ').take(2).collect();
        let same = |at: usize| head.iter().zip(&words[at..]).all(|(word, t)| t.bare == *word);
        let mut all = 0..words.len().saturating_sub(1);
        all.find(|at| head.len() == 2 && same(*at)).map(|at| at + 2)
    };
    // Whatever the question's language, by the award's own name.
    let award = |slot: &AwardSlot| {
        let ids = slot.award.ids.iter();
        let names = ids.map(|id| fold::phrase_bare(&asking.lexicon.awards.get(*id).name));
        let typed = asking.query.tokens.get(slot.from..slot.to).into_iter();
        let typed = typed.map(|words| words.iter().map(|t| t.bare.as_str()).collect::<Vec<_>>().join(" "));
        typed.chain(names).find_map(|name| stands(&name))
    };
    let mut awards = asking.query.awards.iter();
    awards.find_map(award).filter(|_| !asking.once(handed))
}

/// "Trao Giấy khen là Phó Chủ tịch UBND quận Lê Thị Na", "Giải thưởng do Phó Bí thư Lê Văn Tí trao": who hands over is named
/// behind "là", or between "do" and the verb.
pub fn said_to_hand(asking: &Asking, text: &str) -> Option<Span> {
    /// So many words the award and whom it goes to have at most, and so many whoever hands it over.
    const FAR: usize = 14;
    const HANDS: [&str; 5] = ["trao", "gắn", "người trao", "trực tiếp trao", "thay mặt trao"];

    if !asking.once(handed) {
        return None;
    }
    let words = tokens(text);
    // "Trao đổi với báo là Chủ tịch xã" hands nothing over.
    let hands = |at: usize| {
        let mut verbs = HANDS.iter().filter_map(|verb| phrase_at(&words, at, verb));
        verbs.any(|to| words.get(to).is_none_or(|next| next.key != "đổi"))
    };
    let near = |from: usize| from..words.len().min(from + FAR);
    let plain = |from: usize, to: usize| words[from..to].iter().all(|t| t.is_word() || t.key == "-");
    let opens = |at: &usize| (*at == 0 || !words[*at - 1].is_word()) && hands(*at);
    let behind = (0..words.len())
        .filter(opens)
        .find_map(|at| near(at + 1).find(|is| words[*is].key == "là" && plain(at, *is)))
        .and_then(|is| {
            let stops = (is + 1..words.len()).find(|at| !plain(*at, at + 1))?;
            Some((is + 1, stops))
        });
    let between = (0..words.len()).filter(|at| words[*at].key == "do").find_map(|by| {
        let from = by + 1;
        let verb = near(from).find(|at| hands(*at))?;
        plain(from, verb).then_some((from, verb))
    });
    let (from, to) = behind.or(between)?;
    let span = words
        .get(from)
        .filter(|t| t.capital)?
        .span
        .join(words.get(to.checked_sub(1)?)?.span);
    // The State and its President give and do not hand over.
    const STATE: [&str; 5] = [
        "Chủ tịch nước",
        "Nhà nước",
        "Chính phủ",
        "Thủ tướng Chính phủ",
        "Thủ tướng",
    ];
    // "do Hội Phụ nữ phối hợp tổ chức và trao 12 giải": who held it need not have handed anything over.
    let told = fold::phrase_key(span.of(text));
    let acts = ["tổ chức", "phối hợp", "phát động"]
        .iter()
        .any(|verb| told.contains(verb))
        || told.ends_with(" và");
    (to > from + 1 && !acts && !STATE.contains(&span.of(text))).then_some(span)
}

/// "hai năm sau bà nhận Bằng khen của Chủ tịch UBND Thành phố": whose the award is that the question names, right behind it.
pub fn said_behind(asking: &Asking, text: &str) -> Option<Span> {
    const ENDS: [&str; 18] = [
        "vì", "cho", "về", "do", "năm", "ngày", "trong", "với", "khi", "nhờ", "sau", "từ", "ở", "tại", "được", "là",
        "trao", "tặng",
    ];
    let words = tokens(text);
    let at = award_in(asking, &words)?;
    let of = words.get(at).filter(|t| t.key == "của").map(|_| at + 1)?;
    let opens = words.get(of).is_some_and(|t| t.capital);
    let to = (of..words.len()).find(|i| !words[*i].is_word() || ENDS.contains(&words[*i].key.as_str()));
    let to = to.unwrap_or(words.len());
    (opens && to > of + 1).then(|| words[of].span.join(words[to - 1].span))
}

/// What is left where not the unit that is asked about got it, but some that are only counted.
const NOT_ITS: f32 = 0.5;

/// "8 cá nhân của trung tâm nhận … của ai": the question itself speaks of so many.
fn counted_asked(asking: &Asking) -> bool {
    let asked = &asking.asked;
    ["ca nhan", "tap the", "nguoi", "ho", "can bo", "guong", "don vi"]
        .iter()
        .any(|unit| stands(asked, unit))
}

/// "Bằng khen" alone may be the Prime Minister's or a district's: whose it is, where the report says so beside it.
pub fn whose(given: &AwardGiven) -> Option<&str> {
    const OF_ANYBODY: [&str; 5] = ["bằng khen", "giấy khen", "cờ thi đua", "kỷ niệm chương", "biểu trưng"];
    let alone = OF_ANYBODY.contains(&fold::phrase_key(&given.award_words).as_str());
    given.giver.as_deref().filter(|_| alone)
}
