//! "Mô hình Dân vận khéo ở huyện được công nhận mấy cái?": what is counted is named at the head of the question, and the
//! question word has no noun but a classifier.

use super::asked::{Ask, Asked};
use super::{AwardSlot, Query};
use crate::entity::Words;
use crate::text::Lang;
use crate::text::token::Token;

/// What a count without a noun of its own has behind it.
const CLASSIFIERS: [&str; 4] = ["cai", "chiec", "con", "tat"];
/// What may stand before the noun at the head.
const BEFORE: [&str; 8] = ["số", "tổng", "lượng", "các", "những", "về", "thế", "riêng"];
/// Words that end the noun.
const ENDS: [&str; 31] = [
    "ở", "tại", "của", "do", "được", "đc", "dc", "đã", "có", "trong", "năm", "thì", "là", "tới", "đến", "từ", "cho",
    "bị", "đạt", "toàn", "cả", "tính", "hiện", "mà", "trên", "so", "đang", "cấp", "gồm", "tháng", "khi",
];
/// What reports count, by the first syllables of the noun.
const COUNTED: [&str; 75] = [
    "diem",
    "thu cam on",
    "thu khen",
    "don phan nan",
    "don thu",
    "mo hinh",
    "sang kien",
    "cong trinh",
    "tap the",
    "ca nhan",
    "guong",
    "ho",
    "hoi vien",
    "doan vien",
    "dang vien",
    "hoc sinh",
    "giao vien",
    "bai",
    "tac pham",
    "cau lac bo",
    "can nha",
    "nha",
    "suat qua",
    "suat hoc bong",
    "hoc bong",
    "dai bieu",
    "dieu dong",
    "de tai",
    "giai phap",
    "xe",
    "camera",
    "cay",
    "to",
    "doi",
    "lop",
    "xa",
    "phuong",
    "truong",
    "thon",
    "doanh nghiep",
    "hop tac xa",
    "chi bo",
    "ngoi nha",
    "mai am",
    "nha tinh nghia",
    "nha dai doan ket",
    "the bao hiem",
    "duong hoa",
    "tuyen duong",
    "san pham",
    "don vi mau",
    "suat an",
    "suat com",
    "phan qua",
    "luot",
    "can bo",
    "nguoi",
    "ho so",
    "ngay cong",
    "cong nhan",
    "co so",
    "du an",
    "khu dan cu",
    "to dan pho",
    "chi hoi",
    "nha ve sinh",
    "xe dap",
    "may tinh",
    "phu nu",
    "thanh nien",
    "lao dong tien tien",
    "tre em",
    "nong dan",
    "kien nghi",
    "y kien",
];

impl Query {
    /// "CSTĐ cơ sở có bao nhiêu?", "Bằng khen Thủ tướng thì mấy cái?": what is counted is the award named before.
    pub(super) fn count_awards(&self, words: &Words, asks: &mut [Ask]) {
        const LITTLE: [&str; 16] = [
            "duoc", "cai", "chiec", "roi", "vay", "the", "nhi", "a", "nao", "day", "do", "nha", "tam", "la", "trong",
            "thi",
        ];
        let counted = |award: &&AwardSlot| !award.award.ids.is_empty();
        for ask in asks.iter_mut().filter(|a| a.asked == Asked::HowMany) {
            let before = self.awards.iter().filter(counted).rfind(|a| a.to <= ask.from);
            let empty = ask.noun.first().is_none_or(|n| LITTLE.contains(&n.as_str()));
            let tokens = before.and_then(|a| words.tokens.get(a.from..a.to));
            if let (true, Some(award), Some(tokens)) = (empty, before, tokens) {
                ask.noun = tokens.iter().filter(|t| t.is_word()).map(|t| t.bare.clone()).collect();
                ask.noun_at = award.from;
                ask.any_unit = true;
            }
        }
    }

    /// Lets a count without a noun count what stands at the head of the question.
    pub(super) fn count_subject(&self, words: &Words, asks: &mut [Ask]) {
        let [ask] = asks else { return };
        let classified = ask.noun.first().is_none_or(|noun| CLASSIFIERS.contains(&noun.as_str()));
        if ask.asked != Asked::HowMany || words.lang != Lang::Vi || !classified || ask.noun.len() > 1 {
            return;
        }
        let before = |token: &Token| BEFORE.iter().any(|word| token.can_mean(word));
        let Some(from) = words.tokens.iter().position(|t| t.is_word() && !before(t)) else {
            return;
        };
        let slot = |at: usize| {
            let mut slots = self
                .places
                .iter()
                .map(|s| (s.from, s.to))
                .chain(self.periods.iter().map(|s| (s.from, s.to)))
                .chain(self.persons.iter().map(|s| (s.from, s.to)));
            slots.any(|(from, to)| (from..to).contains(&at))
        };
        let ends = |at: usize| {
            let token = &words.tokens[at];
            !token.is_word() || slot(at) || ENDS.iter().any(|word| token.key == *word)
        };
        let noun_from = |from: usize| -> Vec<String> {
            let end = (from..ask.from).find(|at| ends(*at)).unwrap_or(ask.from);
            // Where the question word comes first, nothing stands before it.
            let noun = words.tokens.get(from..end).unwrap_or_default();
            noun.iter().map(|t| t.bare.clone()).take(NOUN).collect()
        };
        // "Chương trình sáng kiến: công đoàn nộp bao nhiêu cái": else the first behind it that is counted.
        let it = ask.noun.iter().any(|noun| noun == "cai" || noun == "chiec");
        // A single syllable in the middle may be of any word: "công đoàn xã nộp được mấy cái".
        let behind = || (from + 1..ask.from).find(|at| is_counted_as(&noun_from(*at), |known| known.contains(' ')));
        let told = Some(from).filter(|at| is_counted(&noun_from(*at)));
        let told = told.or_else(|| if it { behind() } else { None });
        if let Some(at) = told {
            ask.noun = noun_from(at);
            ask.noun_at = at;
        } else if it {
            ask.noun.clear();
        }
    }
}

/// Whether reports count what begins with these syllables.
pub(super) fn is_counted(noun: &[String]) -> bool {
    is_counted_as(noun, |_| true)
}

/// The same of some of what reports count.
fn is_counted_as(noun: &[String], some: impl Fn(&str) -> bool) -> bool {
    let said = noun.join(" ");
    let begins = |known: &str| said == known || said.strip_prefix(known).is_some_and(|rest| rest.starts_with(' '));
    COUNTED.iter().any(|known| some(known) && begins(known))
}

/// So many syllables of what is counted are kept.
const NOUN: usize = 4;

#[cfg(test)]
mod tests {
    use crate::entity::lexicon::Lexicon;
    use crate::question::understand;

    #[test]
    fn the_head_of_the_question_is_counted() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let noun = |text: &str| {
            let query = understand(text, &lexicon, jiff::civil::date(2025, 12, 1));
            query.asks.first().map(|ask| ask.noun.join(" ")).unwrap_or_default()
        };
        assert_eq!(
            noun("Mô hình Dân vận khéo ở Sóc Sơn được công nhận mấy cái?"),
            "mo hinh dan van"
        );
        assert_eq!(noun("Sáng kiến của ngành y tế năm 2022 có bao nhiêu?"), "sang kien");
        assert_eq!(
            noun("Chương trình sáng kiến: công đoàn xã nộp được bao nhiêu cái tính đến nay?"),
            "sang kien"
        );
        assert_eq!(noun("Công đoàn xã nộp được bao nhiêu cái?"), "");
        assert_eq!(noun("Hội phụ nữ xã tặng bao nhiêu cái chăn?"), "cai chan");
        assert_eq!(noun("Mái ấm tình thương thì bao nhiêu?"), "mai am tinh thuong");
        assert_eq!(noun("Mê Linh thu bao nhiêu?"), "");
    }
}
