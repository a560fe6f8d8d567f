//! Words that are spelled like a question phrase and ask nothing: "đỡ đầu" typed "do dau", "mấy đồng chí".

use super::PersonSlot;
use super::asked::{Ask, Asked, phrase_at};
use crate::entity::Words;
use crate::text::token::{Token, TokenKind};

/// "nhan do dau may tre mo coi": typed without marks, "đỡ đầu" is no "do đâu".
pub(super) fn is_sponsored(tokens: &[Token], at: usize) -> bool {
    const BEFORE: [&str; 6] = ["nhan", "duoc", "cung", "xin", "nguoi", "me"];
    const BEHIND: [&str; 11] = [
        "may", "bao", "tre", "cho", "em", "cac", "chau", "hoc", "con", "nhung", "hai",
    ];
    let beside = |at: Option<usize>, words: &[&str]| {
        at.and_then(|at| tokens.get(at))
            .is_some_and(|t| words.contains(&t.bare.as_str()))
    };
    let typed = tokens[at].key == "do" && tokens.get(at + 1).is_some_and(|t| t.key == "dau");
    let orphans = || tokens.windows(2).any(|two| two[0].bare == "mo" && two[1].bare == "coi");
    typed && (beside(at.checked_sub(1), &BEFORE) || beside(Some(at + 2), &BEHIND) || orphans())
}

/// Whether a phrase that asks for money is followed by what makes it another: "mấy đồng chí", "mấy triệu tấn".
pub(super) fn is_no_money(phrase: &str, tokens: &[Token], to: usize) -> bool {
    phrase.ends_with("đồng") && opens_noun(tokens, to)
        || phrase.ends_with("tiền") && opens_other(tokens, to)
        || phrase.ends_with("triệu") && opens_measure(tokens, to)
}

/// "may trieu tan", "mấy triệu lượt khách": millions of something else.
fn opens_measure(tokens: &[Token], to: usize) -> bool {
    const MEASURES: [&str; 20] = [
        "tấn", "lượt", "khách", "người", "dân", "cây", "con", "kwh", "m2", "m3", "mét", "lít", "sản", "thẻ", "liều",
        "mũi", "bao", "viên", "quả", "hành",
    ];
    let next = |word: &str| tokens.get(to).is_some_and(|t| t.can_mean(word));
    MEASURES.iter().any(|word| next(word))
}

/// "may dong ho hoc tap", "mấy đồng chí": families and comrades are no money.
fn opens_noun(tokens: &[Token], to: usize) -> bool {
    const NOUNS: [&str; 5] = ["ho", "chi", "bao", "doi", "nghiep"];
    tokens.get(to).is_some_and(|t| NOUNS.contains(&t.bare.as_str()))
}

/// "mỗi ngày bao nhiêu suất", "trong 5 năm bao nhiêu": so much a day, and so many years, ask for no day.
pub(super) fn is_of_each(tokens: &[Token], at: usize) -> bool {
    const EACH: [&str; 5] = ["mỗi", "một", "hằng", "hàng", "mấy"];
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    // "nong thon moi ngay may": typed without marks, a new-style village.
    if at > 1 && tokens[at - 1].key == "moi" && tokens[at - 2].can_mean("thôn") {
        return false;
    }
    before.is_some_and(|t| t.kind == TokenKind::Number && t.key.len() < 4 || EACH.iter().any(|each| t.can_mean(each)))
}

/// "bao nhieu tien si": typed without marks, doctors and progress are no money.
fn opens_other(tokens: &[Token], to: usize) -> bool {
    const BEHIND: [&str; 5] = ["si", "sy", "bo", "tien", "do"];
    let typed = to.checked_sub(1).is_some_and(|last| tokens[last].key == "tien");
    typed && tokens.get(to).is_some_and(|t| BEHIND.contains(&t.key.as_str()))
}

/// "đạt doanh thu mấy tỷ": what came in is no rank, though "thu" typed without its mark can be "thứ".
pub(super) fn is_income(tokens: &[Token], at: usize) -> bool {
    const BEFORE: [&str; 5] = ["doanh", "nguon", "tong", "so", "da"];
    const UNITS: [&str; 6] = ["ty", "ti", "trieu", "dong", "tien", "nghin"];
    let is = |at: Option<usize>, words: &[&str]| {
        at.and_then(|at| tokens.get(at))
            .is_some_and(|t| words.contains(&t.bare.as_str()))
    };
    let unit = || (at + 2..at + 4).any(|unit| is(Some(unit), &UNITS));
    tokens[at].key == "thu" && (is(at.checked_sub(1), &BEFORE) || unit())
}

/// The token behind "trăm", "chục nghìn"; typed without marks, stations, banks and posts are none.
pub(super) fn behind_hundreds(tokens: &[Token], from: usize) -> usize {
    const HUNDREDS: [&str; 5] = ["trăm", "chục", "nghìn", "ngàn", "vạn"];
    const OTHERS: [(&str, &[&str]); 4] = [
        ("tram", &["y", "bien", "bom", "kiem", "cap", "dung", "xe", "thu", "ra"]),
        ("ngan", &["hang", "sach", "chan"]),
        ("chuc", &["vu", "danh", "nang", "tho"]),
        ("van", &["ban", "phong", "hoa", "nghe"]),
    ];
    let other = |at: usize| {
        let next = tokens.get(at + 1).map_or("", |t| t.bare.as_str());
        OTHERS
            .iter()
            .any(|(typed, behind)| tokens[at].key == *typed && behind.contains(&next))
    };
    let mut at = from;
    let many = |at: usize| {
        let says = |word: &str| tokens.get(at).is_some_and(|t| t.can_mean(word));
        HUNDREDS.iter().any(|word| says(word)) && !other(at) || says("triệu") && opens_measure(tokens, at + 1)
    };
    while many(at) {
        at += 1;
    }
    // "mấy trăm?" counts hundreds of what was said before.
    if tokens.get(at).is_some_and(Token::is_word) {
        at
    } else {
        from
    }
}

/// "ba Duong Thi May lap duoc may nguoi": a syllable of a name asks nothing, where another word asks.
pub(super) fn drop_in_names(persons: &[PersonSlot], asks: &mut Vec<Ask>) {
    let within = |ask: &Ask| persons.iter().any(|slot| slot.from < ask.from && ask.from < slot.to);
    if asks.iter().any(|ask| !within(ask)) {
        asks.retain(|ask| !within(ask));
    }
}

/// "may hung loc co bao nhieu sang kien": a sewing company's name asks nothing, where another word asks and no noun follows.
pub(super) fn drop_sewing(words: &Words, asks: &mut Vec<Ask>) {
    let sewing = |ask: &Ask| {
        let noun = || words.lexicon.glossary.names.longest(&words.tokens, ask.to, false);
        let typed = words.tokens.get(ask.from).is_some_and(|t| t.key == "may");
        ask.asked == Asked::HowMany && typed && ask.to == ask.from + 1 && noun().is_empty()
    };
    if asks.iter().any(|ask| !sewing(ask)) {
        asks.retain(|ask| !sewing(ask));
    }
}

/// "ai che ra may tach hat", "may bay": a machine by what it does, typed without marks, and no "mấy".
pub(super) fn is_machine(tokens: &[Token], at: usize) -> bool {
    const DOES: [&str; 22] = [
        "tach", "bom", "gat", "say", "xay", "cat", "khoan", "thai", "nghien", "rua", "gieo", "phun", "hut", "moc",
        "bay", "xuc", "ui", "keo", "gap", "ep", "tron", "lanh",
    ];
    // "nhom trom xe may bi bat", "cong nhan det may", "cong ty may": nor is sewing.
    const BEFORE: [&str; 5] = ["xe", "det", "tho", "ty", "che"];
    // "nha may xi mang": a factory, but "nha may nguoi" asks.
    const ASKED: [&str; 7] = ["nguoi", "con", "tang", "gian", "phong", "khau", "lao"];
    let asked = tokens
        .get(at + 1)
        .is_none_or(|next| ASKED.contains(&next.bare.as_str()));
    let factory = at > 0 && tokens[at - 1].bare == "nha" && !asked;
    let ridden = factory
        || at
            .checked_sub(1)
            .is_some_and(|before| BEFORE.contains(&tokens[before].bare.as_str()));
    // "mang may tinh den nha", but "cum co may tinh" asks.
    const COMPUTER: [&str; 10] = [
        "mang", "chiec", "cai", "bo", "dung", "bang", "tren", "mua", "sua", "phong",
    ];
    let computer = tokens.get(at + 1).is_some_and(|next| next.key == "tinh")
        && at
            .checked_sub(1)
            .is_some_and(|before| COMPUTER.contains(&tokens[before].bare.as_str()));
    tokens[at].key == "may"
        && (ridden || computer || tokens.get(at + 1).is_some_and(|next| DOES.contains(&next.key.as_str())))
}

/// "thu mấy bánh heroin", "thu may ty": what was taken in, typed without a mark, and no place in a row.
pub(super) fn is_taken_in(tokens: &[Token], at: usize) -> bool {
    const RANKED: [&str; 9] = ["xep", "dung", "hang", "ve", "lan", "nam", "la", "o", "cap"];
    let ranked = at > 0 && RANKED.contains(&tokens[at - 1].bare.as_str());
    let marked = tokens.get(at + 1).is_some_and(|next| next.key != next.bare);
    // "Hà Nội thứ mấy toàn quốc": among whom it is ranked.
    let among = |t: &Token| matches!(t.bare.as_str(), "toan" | "ca" | "trong");
    let counts = tokens.get(at + 2).is_some_and(|t| t.is_word() && !among(t));
    tokens[at].key == "thu" && (marked || counts && !ranked)
}

/// "trao huan chuong cho don bien phong": typed small and without marks inside a question, "cho" says to whom.
pub(super) fn gives_to(tokens: &[Token], at: usize) -> bool {
    let behind_place_word = |before: usize| ["o", "tai", "huyen"].contains(&tokens[before].bare.as_str());
    tokens[at].key == "cho" && !tokens[at].capital && at.checked_sub(1).is_some_and(|before| !behind_place_word(before))
}

/// "tôn vinh bao nhiêu người": half of the question phrase ends no name, up to token `to`.
pub(super) fn is_how_many(tokens: &[Token], to: usize) -> bool {
    let bare = |at: usize| tokens.get(at).map(|t| t.bare.as_str());
    to > 0 && bare(to - 1) == Some("bao") && bare(to) == Some("nhieu")
}

/// "gương Người tốt, việc tốt nào": the end of a title, and no deed that is asked for.
pub(super) fn ends_title(tokens: &[Token], at: usize) -> bool {
    let comma = at.checked_sub(1).is_some_and(|before| tokens[before].key == ",");
    let end = at - usize::from(comma);
    end.checked_sub(2)
        .is_some_and(|from| phrase_at(tokens, from, "người tốt") == Some(end))
}

/// "nhan co gi": typed without marks, "cờ gì" and "có gì" ask for no reason.
pub(super) fn is_flag(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| tokens[before].bare.as_str());
    tokens[at].key == "co" && before != Some("vi")
}

/// "mấy" that asks for no number: some years, some days.
pub const SOME: [&str; 8] = [
    "mấy năm trước",
    "mấy năm qua",
    "mấy năm nay",
    "mấy năm liền",
    "mấy năm gần đây",
    "mấy tháng qua",
    "mấy tháng nay",
    "mấy hôm nay",
];

/// What only looks like something asked for, beside what is.
pub(super) fn drop_spoken_of(tokens: &[Token], asks: &mut Vec<Ask>) {
    drop_lists(tokens, asks);
    drop_some_people(tokens, asks);
}

/// "Sao phường bị rút khỏi danh sách?", "Ai có tên trong danh sách?": a list that is spoken of, beside what is asked, is
/// not asked for.
fn drop_lists(tokens: &[Token], asks: &mut Vec<Ask>) {
    const BEFORE: [&str; 8] = ["khỏi", "trong", "vào", "ngoài", "lọt", "ra", "trên", "từ"];
    if asks.len() < 2 {
        return;
    }
    asks.retain(|ask| {
        let list = phrase_at(tokens, ask.from, "danh sách") == Some(ask.to);
        let before = ask.from.checked_sub(1).map(|at| &tokens[at]);
        !(list && before.is_some_and(|t| BEFORE.iter().any(|word| t.can_mean(word))))
    });
}

/// "Trong mấy cháu cứu bạn, cháu nào được khen", "mấy anh em cùng tàu thì được ai tặng": some people, of whom another
/// thing is asked.
fn drop_some_people(tokens: &[Token], asks: &mut Vec<Ask>) {
    const PEOPLE: [&str; 17] = [
        "anh em",
        "anh",
        "chị",
        "em",
        "cháu",
        "bác",
        "chú",
        "cô",
        "ông",
        "bà",
        "bạn",
        "cậu",
        "thầy",
        "thầy cô",
        "bé",
        "vị",
        "người",
    ];
    const BEFORE: [&str; 5] = ["trong", "của", "cho", "với", "cùng"];
    const NAMED: [&str; 4] = ["kể tên", "nêu tên", "liệt kê", "nêu rõ tên"];
    const UNITS: [&str; 9] = ["phường", "xã", "huyện", "quận", "tỉnh", "đơn vị", "trường", "nhà", "hộ"];
    const OF: [&str; 3] = ["của", "cho", "với"];
    const BODIES: [&str; 8] = [
        "dân quân",
        "người dân",
        "thanh niên",
        "phụ nữ",
        "nông dân",
        "học sinh",
        "cán bộ",
        "bà con",
    ];
    let some = |asks: &[Ask], ask: &Ask| {
        let (from, to) = (ask.from, ask.to);
        let people = PEOPLE.iter().any(|who| phrase_at(tokens, to, who).is_some());
        let before = from.checked_sub(1).map(|at| &tokens[at]);
        let opens = before.is_none_or(|t| !t.is_word() || BEFORE.iter().any(|word| t.can_mean(word)));
        let mut others = asks.iter().filter(|other| other.from >= to);
        // "Mấy cô ở bếp nấu bao nhiêu suất cơm?": the number is asked for by another word.
        let another = |other: &&Ask| other.asked != Asked::HowMany || tokens[other.from].can_mean("bao");
        let other = others.next().filter(another);
        let joined = |to: usize, from: usize| {
            let signs = |t: &Token| t.can_mean("và") || t.can_mean("hay") || t.key == ",";
            tokens[to..from].iter().any(signs)
        };
        // "Mấy em được khen, em nào lớn nhất?" asks twice.
        let within = before.is_some_and(|t| t.can_mean("trong"));
        let one = tokens[from].can_mean("mấy") && to == from + 1 && ask.asked == Asked::HowMany;
        // "Vườn của mấy bác ở Xuân Khanh, Sơn Tây bán được bao nhiêu?": whose it is is no number that is asked for.
        let whose = before.is_some_and(|t| t.can_mean("của")) && asks.iter().any(|other| other.from >= to);
        if one && people && whose {
            return true;
        }
        // "đề nghị của mấy phường phía nam được ai trả lời": nor how many units it is of.
        let units = UNITS.iter().any(|unit| phrase_at(tokens, to, unit).is_some());
        let of = |word: &&str| before.is_some_and(|t| t.can_mean(word));
        // "Dân quân mấy phường đã đắp bờ sông nào?": whose people they are.
        let theirs = OF.iter().any(of) || from >= 2 && BODIES.iter().any(|w| phrase_at(tokens, 0, w) == Some(from));
        let some = people && opens || units && theirs;
        one && some && other.is_some_and(|other| within || !joined(to, other.from))
    };
    // "Kể tên mấy ông cụm phó": the names of all of them.
    for at in 1..asks.len() {
        let few = asks[at].asked == Asked::HowMany && tokens[asks[at].from].can_mean("mấy");
        if few
            && asks[at - 1].to == asks[at].from
            && NAMED.iter().any(|w| phrase_at(tokens, asks[at - 1].from, w).is_some())
        {
            asks[at - 1].asked = Asked::Members;
            asks.remove(at);
            break;
        }
    }
    let some = |ask: &Ask| some(asks, ask);
    let dropped: Vec<usize> = asks.iter().filter(|ask| some(ask)).map(|ask| ask.from).collect();
    asks.retain(|ask| !dropped.contains(&ask.from));
}

/// "the man who saved …", "when the police were rewarded": behind another ask and inside the sentence these words link
/// and ask nothing.
pub(super) fn drop_links(tokens: &[Token], asks: &mut Vec<Ask>) {
    const LINKS: [&str; 6] = ["when", "where", "who", "whom", "which", "whose"];
    const OPENERS: [&str; 13] = [
        "and", "or", "also", "in", "on", "at", "by", "for", "from", "of", "to", "with", "but",
    ];
    let links = |ask: &Ask| {
        let before = ask.from.checked_sub(1).map(|at| &tokens[at]);
        ask.to == ask.from + 1
            && LINKS.contains(&tokens[ask.from].key.as_str())
            && before.is_some_and(|t| t.is_word() && !OPENERS.contains(&t.key.as_str()))
    };
    let mut asked_before = false;
    asks.retain(|ask| {
        let drop = asked_before && links(ask);
        asked_before = true;
        !drop
    });
}

#[cfg(test)]
mod tests {
    use crate::entity::lexicon::Lexicon;
    use crate::question::asked::Asked::{self, HowMany, Money};
    use crate::question::understand;

    #[test]
    fn hundreds_are_no_part_of_what_is_counted_and_income_is_no_rank() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let asked = |text: &str| -> Vec<(Asked, String)> {
            let asks = understand(text, &lexicon, jiff::civil::date(2025, 12, 1)).asks;
            asks.into_iter().map(|ask| (ask.asked, ask.noun.join(" "))).collect()
        };
        let count = |noun: &str| vec![(HowMany, noun.to_string())];
        let money = vec![(Money, String::new())];
        assert_eq!(asked("Lễ mời mấy trăm điển hình?"), count("dien hinh"));
        assert_eq!(asked("xa co may tram y te"), count("tram y te"));
        assert_eq!(asked("Huyện góp được mấy chục triệu?"), money);
        assert_eq!(asked("Chuyên án thu mấy bánh heroin?"), count("banh heroin"));
        assert_eq!(asked("Ngân sách chi bao nhiêu nghìn tỷ đồng?"), money);
        assert_eq!(asked("Quỹ được bao nhiêu tỉ?"), money);
        assert_eq!(asked("Hợp tác xã đạt doanh thu mấy tỷ?"), money);
        assert_eq!(asked("Trường xin dùng bao nhiêu trong 100 triệu tài trợ?"), money);
        assert_eq!(asked("Huyện có mấy chục đồng chí được khen?"), count("dong chi"));
        assert_eq!(asked("Cựu học sinh góp bao nhiêu lập quỹ học bổng?"), money);
        assert_eq!(asked("Hội phụ nữ tặng bao nhiêu xây nhà cho chị Sáu?"), money);
        assert_eq!(asked("Quỹ cho vay của tổ được bao nhiêu?"), money);
        assert_eq!(asked("Thợ vận hành lương tháng cỡ bao nhiêu?"), money);
        for no_sum in ["quy 3 nam 2024 duoc bao nhieu", "so luong duoc bao nhieu"] {
            assert_ne!(asked(no_sum), money, "{no_sum}");
        }
        assert_eq!(asked("Dân góp bao nhiêu ha đất làm đường?"), count("ha dat"));
        assert_eq!(asked("ong su giup bao nhieu ho thoat ngheo"), count("ho thoat ngheo"));
        assert_eq!(asked("Mở rộng ngõ là nhờ mấy nhà chịu nhường đất?"), count("nha"));
        assert_eq!(
            asked("Xã có bao nhiêu người có công với cách mạng?")[0].1,
            "nguoi co cong"
        );
        let of = |text: &str| -> Vec<Asked> { asked(text).into_iter().map(|(asked, _)| asked).collect() };
        assert_eq!(of("Trong mấy cháu cứu bạn, cháu nào được Bằng khen?"), [Asked::Who]);
        assert_eq!(
            of("Mấy anh em đi cùng tàu thì được ai tặng bằng khen?"),
            [Asked::ByWhom]
        );
        assert_eq!(of("Mấy em được khen, em nào lớn nhất?")[0], HowMany);
        assert_eq!(of("Mấy em được khen?"), [HowMany]);
        assert_eq!(
            asked("Mấy cô ở bếp nấu bao nhiêu suất cơm cho dân vùng lũ?"),
            count("suat com")
        );
        assert_eq!(of("Đề nghị của mấy phường phía nam được ai trả lời?"), [Asked::Who]);
        assert_eq!(of("Khen cho mấy phường và ai ký?")[0], HowMany);
        assert_eq!(
            of("Năm 2023 vườn của mấy bác ở Xuân Khanh, Sơn Tây bán được bao nhiêu?"),
            [HowMany]
        );
        assert_eq!(of("Kể tên mấy ông bà cụm phó cụm 6"), [Asked::Members]);
        assert_eq!(of("Kể tên mấy xã được khen"), [Asked::Members]);
    }
}
