//! Who is in a cluster: "những xã nào thuộc Cụm 12", "which six districts formed Cluster X" ask for its members, whatever
//! the question word; how they belong to it need not be said where they are listed.

use super::Query;
use super::asked::{Ask, Asked, phrase_at};
use crate::entity::Words;
use crate::text::token::Token;

/// Units that are members, as they are asked for in numbers.
const UNITS: [&str; 24] = [
    "xã",
    "phường",
    "quận",
    "huyện",
    "tỉnh",
    "đơn vị",
    "thành viên",
    "địa phương",
    "sở",
    "trường",
    "phòng",
    "wards",
    "communes",
    "districts",
    "provinces",
    "units",
    "members",
    "departments",
    "schools",
    "offices",
    "localities",
    "cities",
    "towns",
    "agencies",
];
const MANY: [&str; 4] = ["những", "các", "mấy", "nhiêu"];
/// How they belong to the cluster.
const BELONGS: [&str; 25] = [
    "thuộc",
    "nằm trong",
    "trong",
    "gồm",
    "bao gồm",
    "có",
    "make up",
    "makes up",
    "made up",
    "form",
    "formed",
    "forms",
    "belong to",
    "belongs to",
    "belonged to",
    "comprise",
    "comprised",
    "comprises",
    "include",
    "includes",
    "included",
    "joined",
    "besides",
    "are in",
    "were in",
];
/// How many they are, whose cluster it is, and since when.
const BESIDE: [&str; 16] = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "city",
    "along with",
    "sau sáp nhập",
    "sau hợp nhất",
    "sau khi sáp nhập",
    "hiện nay",
    "after the merger",
];
/// What else may be asked of members.
const OTHERWISE: [&str; 27] = [
    "nhất",
    "dẫn đầu",
    "đứng đầu",
    "đứng",
    "nhì",
    "ba",
    "trưởng",
    "phó",
    "tặng",
    "khen",
    "được",
    "ký",
    "điểm",
    "suy tôn",
    "xếp",
    "cờ",
    "đạt",
    "first",
    "led",
    "leads",
    "lead",
    "head",
    "heads",
    "deputy",
    "ranked",
    "second",
    "signed",
];

impl Query {
    /// Lets a question for the members of a cluster ask for them, and how they belong to it count for nothing.
    pub(super) fn ask_for_members(&mut self, words: &Words, asks: &mut [Ask]) {
        let tokens = &words.tokens;
        // "gồm mấy huyện, kể tên?": what is asked behind their number are their names.
        let ask = match asks {
            [ask] => ask,
            [count, ask] if count.asked == Asked::HowMany && tokens[ask.to..].iter().all(|t| !t.is_word()) => ask,
            _ => return,
        };
        let [cluster] = &self.clusters[..] else { return };
        let (from, to) = (cluster.from, cluster.to);
        let outside = |at: &usize| *at < from || *at >= to;
        let stands = |at: usize, list: &[&str]| list.iter().find_map(|words| phrase_at(tokens, at, words));
        let anywhere = |list: &[&str]| (0..tokens.len()).filter(outside).any(|at| stands(at, list).is_some());
        let plural = |at: usize| tokens[at].key.ends_with('s') || before(tokens, at, &MANY);
        let many = (0..tokens.len())
            .filter(outside)
            .any(|at| stands(at, &UNITS).is_some() && plural(at));
        let open = matches!(ask.asked, Asked::Place | Asked::Who | Asked::What | Asked::Members);
        let belongs = ask.asked == Asked::Members || anywhere(&BELONGS);
        // "co may xa" typed without marks is no flag.
        let otherwise = |at: usize| stands(at, &OTHERWISE).is_some() && stands(at, &BELONGS).is_none();
        let otherwise = (0..tokens.len()).filter(outside).any(otherwise);
        if !open || !many || !belongs || otherwise {
            return;
        }
        ask.asked = Asked::Members;
        let mut little: Vec<(usize, usize)> = Vec::new();
        for at in (0..tokens.len()).filter(outside) {
            little.extend(
                [&UNITS[..], &BELONGS, &BESIDE]
                    .iter()
                    .filter_map(|list| Some((at, stands(at, list)?))),
            );
        }
        self.terms
            .retain(|term| !little.iter().any(|(from, to)| *from <= term.from && term.to <= *to));
    }
}

/// Whether one of the words stands right before a token, or one further off: "những xã phường".
fn before(tokens: &[Token], at: usize, list: &[&str]) -> bool {
    (at.saturating_sub(2)..at).any(|at| list.iter().any(|word| tokens[at].can_mean(word)))
}

#[cfg(test)]
mod tests {
    use crate::entity::lexicon::Lexicon;
    use crate::question::asked::Asked;
    use crate::question::understand;
    use jiff::civil::date;

    #[test]
    fn members_are_asked_for_whatever_the_question_word() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let asked = |question: &str| {
            let query = understand(question, &lexicon, date(2026, 11, 1));
            let terms: Vec<String> = query.terms.iter().map(|term| term.words.clone()).collect();
            (query.asks.iter().map(|ask| ask.asked).collect::<Vec<_>>(), terms)
        };
        for (question, left) in [
            ("Cụm thi đua số 12 sau sáp nhập có những xã phường nào?", vec![]),
            ("Những xã nào thuộc cụm 3 huyện Đông Anh?", vec![]),
            (
                "Which six districts formed Hanoi's emulation cluster X in 2020?",
                vec![],
            ),
            ("Which wards make up Hanoi's emulation cluster No. 5?", vec![]),
        ] {
            let left: Vec<String> = left.into_iter().map(str::to_string).collect();
            assert_eq!(asked(question), (vec![Asked::Members], left), "{question}");
        }
        for question in [
            "Cụm 5 huyện Đông Anh gồm mấy xã, kể tên?",
            "cum 3 dong anh co may xa, xa nao",
        ] {
            assert_eq!(asked(question).0, [Asked::HowMany, Asked::Members], "{question}");
        }
        for question in [
            "Cờ thi đua trao cho xã nào trong các xã của cụm 3?",
            "Xã nào dẫn đầu cụm 3 huyện Đông Anh?",
            "Which ward leads Hanoi's emulation cluster 5 in 2026?",
        ] {
            assert!(!asked(question).0.contains(&Asked::Members), "{question}");
        }
    }
}
