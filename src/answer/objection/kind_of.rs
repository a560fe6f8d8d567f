//! Kinds of one thing counted beside each other: "14 thẻ xanh, 5 thẻ vàng, bốn thẻ hồng".

use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;
use crate::text::fold;
use crate::text::phrase::stands;

pub const ANOTHER_KIND: Objection = objection(
    "another kind of it",
    another_kind,
    &[
        (
            "Quận rút mấy thẻ hồng? / Năm qua quận rút [14 thẻ] xanh, 5 thẻ vàng, bốn thẻ hồng.",
            "0.40",
        ),
        (
            "Xã trồng bao nhiêu cây bàng? / Xã trồng [120 cây] phượng, 60 cây bàng.",
            "0.40",
        ),
        (
            "How many city prizes did pupils win? / Pupils won [3 national prizes] and 146 city prizes.",
            "0.40",
        ),
    ],
    &[
        "Quận rút mấy thẻ xanh? / Năm qua quận rút [14 thẻ] xanh, 5 thẻ vàng, bốn thẻ hồng.",
        "Năm 2017 xã trao mấy con bò? / Xã trao 96 con bò: năm 2016 trao 20 con, năm 2017 trao [31 con], còn lại trong năm nay.",
        "Xã trồng bao nhiêu cây bàng? / Xã trồng [120 cây] trong tháng đầu, nhiều nhất là cây bàng.",
        "How many city prizes did pupils win? / Pupils won 3 national prizes and [146 city prizes].",
    ],
);

/// "mấy thẻ hồng": the number of green ones is not it, where the sentence counts the pink ones too.
fn another_kind(seen: &Seen) -> Option<f32> {
    if english_kind(seen) {
        return Some(0.4);
    }
    let [head, kind, ..] = seen.ask.noun.as_slice() else {
        return None;
    };
    if seen.ask.asked != Asked::HowMany {
        return None;
    }
    // "96 con bò giống: năm 2017 trao [31 con], còn lại …": a sign behind the noun leaves its kind to what was said before.
    let after = seen.parts_behind.first().map_or("", String::as_str);
    let told = format!("{}{after}", seen.focus.trim_end());
    counts_other((head, kind), &told, &seen.sentence).then_some(0.4)
}

/// "3 national prizes and 146 city prizes": in English the kind stands before what is counted.
fn english_kind(seen: &Seen) -> bool {
    let [kind, .., head] = seen.ask.noun.as_slice() else {
        return false;
    };
    let counts = |words: &[&str], kind: &dyn Fn(&str) -> bool| {
        let same = |word: &str| word.trim_end_matches('s') == head.trim_end_matches('s');
        let level = usize::from(words.get(2) == Some(&"level"));
        words.len() > 2 + level && is_number(words[0]) && kind(words[1]) && same(words[2 + level])
    };
    let told = fold::phrase_bare(&format!("{}{}", seen.focus.trim_end(), seen.after));
    let told: Vec<&str> = told.split(' ').collect();
    let sentence = seen.bare_sentence().trim();
    let words: Vec<&str> = sentence.split(' ').collect();
    let asked = |word: &str| word == kind;
    let beside = (0..words.len()).any(|at| counts(&words[at..], &asked));
    seen.ask.asked == Asked::HowMany && counts(&told, &|word| word != kind) && beside
}

pub const ANOTHER_RANK: Objection = objection(
    "another rank of the title",
    another_rank,
    &[
        (
            "Quận có mấy Chiến sĩ thi đua cơ sở? / Có [4 cá nhân] đạt Chiến sĩ thi đua cấp thành phố; 612 người đạt Chiến sĩ thi đua cơ sở.",
            "0.40",
        ),
        (
            "Ai là Chiến sĩ thi đua toàn quốc? / [Ông Lê Văn Sao] đạt danh hiệu Chiến sĩ thi đua cấp tỉnh.",
            "0.40",
        ),
        (
            "How many became national emulation fighters? / [Two teachers] became city-level emulation fighters.",
            "0.40",
        ),
    ],
    &[
        "Quận có mấy Chiến sĩ thi đua cơ sở? / Có 4 cá nhân đạt Chiến sĩ thi đua cấp thành phố; [612 người] đạt Chiến sĩ thi đua cơ sở.",
        "Quận có mấy Chiến sĩ thi đua? / Có [4 cá nhân] đạt Chiến sĩ thi đua cấp thành phố.",
        "Quận có mấy Chiến sĩ thi đua cơ sở? / Có [612 người] đạt Chiến sĩ thi đua cấp quận.",
        "Ai là Chiến sĩ thi đua toàn quốc? / [Ông Lê Văn Sao] hai lần là Chiến sĩ thi đua cấp tỉnh, năm 2019 là Chiến sĩ thi đua toàn quốc.",
    ],
);

/// The title is given in three ranks: the country's, a province's or ministry's, and the unit's own.
const RANKS: [&[&str]; 3] = [
    &["toan quoc", "national", "nationwide", "quoc gia"],
    &[
        "thanh pho",
        "tp",
        "tinh",
        "bo",
        "nganh",
        "city",
        "provincial",
        "province",
        "ministry",
        "ministerial",
    ],
    &[
        "co so",
        "quan",
        "huyen",
        "xa",
        "phuong",
        "grassroots",
        "district",
        "unit level",
    ],
];

/// "4 người đạt Chiến sĩ thi đua cấp thành phố" are none of the "Chiến sĩ thi đua cơ sở".
fn another_rank(seen: &Seen) -> Option<f32> {
    let open = matches!(
        seen.ask.asked,
        Asked::HowMany | Asked::Who | Asked::WhoIs | Asked::Members | Asked::Place
    );
    // "Ông Sao là Chiến sĩ thi đua toàn quốc à?": which one he is answers it.
    let question = &seen.asked.bare;
    let of_them = seen
        .names
        .iter()
        .any(|name| name.contains(' ') && stands(question, name));
    let asked = if open && !(seen.ask.asked == Asked::WhoIs && of_them) {
        ranks(seen.asked)
    } else {
        Vec::new()
    };
    let [wanted] = asked.as_slice() else { return None };
    // Of somebody the sentence may tell both; a number stands with the one of its own part.
    let told = match seen.ask.asked {
        Asked::HowMany => format!("{}{}", seen.focus.trim_end(), seen.after),
        _ => seen.sentence.clone(),
    };
    let told = match ranks(&told) {
        told if told.is_empty() => ranks(&seen.part),
        told => told
            .into_iter()
            .take(if seen.ask.asked == Asked::HowMany { 1 } else { 3 })
            .collect(),
    };
    (!told.is_empty() && !told.contains(wanted)).then_some(0.4)
}

/// The ranks with which a text names the title, in its order.
fn ranks(text: &str) -> Vec<usize> {
    let bare = fold::phrase_bare(text)
        .replace("chien sy", "chien si")
        .replace("cstd", "chien si thi dua");
    let mut out = Vec::new();
    let mut put = |near: &str| {
        let near = format!(" {near} ");
        let at = |words: &&str| near.find(&format!(" {words} "));
        let named = RANKS.iter().enumerate();
        let first = named.filter_map(|(rank, words)| words.iter().filter_map(at).min().map(|at| (at, rank)));
        out.extend(first.min().map(|(_, rank)| rank));
    };
    for (at, title) in bare.match_indices("chien si thi dua") {
        let behind = bare[at + title.len()..].split(' ').skip(1);
        put(&behind.take(3).collect::<Vec<_>>().join(" "));
    }
    for (at, title) in bare.match_indices("emulation fighter") {
        let mut before: Vec<&str> = bare[..at].split(' ').rev().filter(|w| !w.is_empty()).take(2).collect();
        before.reverse();
        let behind = bare[at + title.len()..]
            .trim_start_matches('s')
            .split(' ')
            .skip(1)
            .take(4);
        put(&before.into_iter().chain(behind).collect::<Vec<_>>().join(" "));
    }
    out
}

pub const ANOTHER_AWARD: Objection = objection(
    "the count of another award",
    another_award,
    &[
        (
            "Tỉnh được mấy Bằng khen của Thủ tướng? / Tỉnh có [74 tập thể] được tặng Huân chương Lao động; 163 Bằng khen của Thủ tướng.",
            "0.40",
        ),
        (
            "Bằng khen của tỉnh trao mấy tập thể? / Tỉnh có [73 tập thể] được tặng Cờ thi đua của Chính phủ.",
            "0.40",
        ),
        (
            "Quận được mấy cờ thi đua của thành phố? / 19 tập thể nhận Cờ thi đua; [212 người] được công nhận “Người tốt, việc tốt”.",
            "0.40",
        ),
        (
            "How many Prime Minister's certificates did it get? / Tỉnh được tặng [38 Cờ thi đua], 129 Bằng khen của Thủ tướng.",
            "0.40",
        ),
    ],
    &[
        "Tỉnh được mấy Bằng khen của Thủ tướng? / Tỉnh được tặng 38 Cờ thi đua, [129 Bằng khen] của Thủ tướng.",
        "Tỉnh có mấy tập thể được Bằng khen? / Có [22 tập thể], 41 cá nhân được tặng Bằng khen; 5 đơn vị được Cờ thi đua.",
        "Tỉnh được mấy Cờ thi đua, Bằng khen? / Tỉnh được tặng [38 Cờ thi đua], 129 Bằng khen.",
    ],
);

/// Awards as reports name them, and as questions do.
const AWARDS: [(&str, &[&str]); 8] = [
    (
        "bằng khen",
        &["bằng khen", "certificate", "certificates", "certificate of merit"],
    ),
    ("giấy khen", &["giấy khen"]),
    ("cờ thi đua", &["cờ thi đua", "cờ", "flag", "flags"]),
    ("huân chương", &["huân chương", "order", "orders"]),
    ("chiến sĩ thi đua", &["chiến sĩ thi đua"]),
    ("kỷ niệm chương", &["kỷ niệm chương"]),
    ("người tốt", &["người tốt", "good people"]),
    ("lao động tiên tiến", &["lao động tiên tiến"]),
];

/// "mấy Bằng khen": a number whose part of the sentence counts Huân chương is not it, where another part counts them.
fn another_award(seen: &Seen) -> Option<f32> {
    // "lang co" is an old village and no flag.
    if seen.ask.asked != Asked::HowMany || !seen.names_award {
        return None;
    }
    // "co may don vi quyet thang": "có", typed without its marks.
    let flag = asks(seen.asked, &["cờ thi đua", "flag", "flags"]) || says(seen.asked, &["cờ"]);
    let mut wanted = AWARDS
        .iter()
        .filter(|(name, asked)| asks(seen.asked, asked) && (flag || *name != "cờ thi đua"));
    let (own, _) = wanted.next()?;
    // "A district chairman's certificate" is a Giấy khen as well.
    let any = asks(seen.asked, &["certificate", "certificates"]);
    let others = AWARDS
        .iter()
        .filter(|(name, _)| name != own && !(any && *name == "giấy khen"));
    // "74 tập thể, cá nhân được tặng Huân chương; 163 Bằng khen": the award stands behind a comma.
    let clause = format!("{}{}{}", seen.before.trim_end(), seen.focus.trim_end(), seen.after);
    let names = |text: &str| others.clone().any(|(name, _)| says(text, &[name])) && !says(text, &[own]);
    let counted = |part: &String| says(part, &[own]) && part.split(' ').any(is_number);
    let elsewhere = seen.parts_before.iter().chain(&seen.parts_behind).any(counted);
    let other = names(&seen.part) || names(&clause) && elsewhere;
    (wanted.next().is_none() && other).then_some(0.4)
}

pub const NO_TITLE: Objection = objection(
    "a certificate, no title",
    no_title,
    &[
        (
            "Lương y Hiền được phong danh hiệu nào? / Ông nhận [Bằng khen] của Ủy ban Dân tộc.",
            "0.70",
        ),
        (
            "Which title was the teacher given? / In 2017 she received a [certificate of merit].",
            "0.70",
        ),
    ],
    &[
        "Lương y Hiền được phong danh hiệu nào? / Ông được phong tặng danh hiệu [Thầy thuốc Ưu tú].",
        "Lương y Hiền được tặng gì? / Ông nhận [Bằng khen] của Ủy ban Dân tộc.",
        "Xã được tặng danh hiệu gì? / Xã được tặng [Huân chương Lao động].",
    ],
);

/// "Danh hiệu nào": a certificate bears no title.
fn no_title(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 6] = [
        "danh hiệu nào",
        "danh hiệu gì",
        "danh hiệu chi",
        "which title",
        "what title",
        "what titles",
    ];
    const CERTIFICATES: [&str; 5] = ["bằng khen", "giấy khen", "thư khen", "certificate", "certificates"];
    let open = matches!(seen.ask.asked, Asked::What | Asked::Name);
    let certificate = says(&seen.focus, &CERTIFICATES) && !says(&seen.focus, &["danh hiệu", "title"]);
    (open && certificate && asks(seen.asked, &ASKED)).then_some(0.7)
}

pub const ONLY_ITS_KIND: Objection = objection(
    "only its kind is told",
    only_its_kind,
    &[
        (
            "Tổng thống trao huân chương gì cho các gia đình đông con? / 8 gia đình được Tổng thống trao [huân chương].",
            "0.50",
        ),
        (
            "Which order did the president give to large families? / 8 gia đình được Tổng thống trao [huân chương].",
            "0.50",
        ),
    ],
    &[
        "Tổng thống trao huân chương gì? / Ông trao tặng họ [Huân chương] Vinh quang Cha mẹ.",
        "Tổng thống trao gì cho các gia đình? / 8 gia đình được Tổng thống trao [huân chương].",
        "Tổng thống trao huân chương gì? / Ông được trao [Huân chương Lao động].",
    ],
);

/// "Huân chương gì?" is told by its name, and not by "huân chương" again.
fn only_its_kind(seen: &Seen) -> Option<f32> {
    const KINDS: [(&str, &[&str]); 6] = [
        (
            "huân chương",
            &[
                "huân chương gì",
                "huân chương nào",
                "huân chương chi",
                "which order",
                "what order",
            ],
        ),
        (
            "huy chương",
            &["huy chương gì", "huy chương nào", "which medal", "what medal"],
        ),
        (
            "danh hiệu",
            &[
                "danh hiệu gì",
                "danh hiệu nào",
                "danh hiệu chi",
                "which title",
                "what title",
            ],
        ),
        (
            "giải thưởng",
            &[
                "giải thưởng gì",
                "giải thưởng nào",
                "giải gì",
                "which award",
                "what award",
            ],
        ),
        (
            "cờ thi đua",
            &[
                "cờ thi đua gì",
                "cờ thi đua nào",
                "cờ gì",
                "cờ nào",
                "which flag",
                "what flag",
            ],
        ),
        (
            "kỷ niệm chương",
            &["kỷ niệm chương gì", "kỷ niệm chương nào", "which insignia"],
        ),
    ];
    let open = matches!(seen.ask.asked, Asked::What | Asked::Name);
    let again = |(kind, asked): &(&str, &'static [&'static str])| seen.focus.trim() == *kind && asks(seen.own, asked);
    (open && !seen.named_behind && KINDS.iter().any(again)).then_some(0.5)
}

/// Whether a number and what stands behind it count another kind than is asked for, which the sentence counts elsewhere.
pub(in crate::answer) fn counts_other((head, kind): (&str, &str), told: &str, sentence: &str) -> bool {
    let told = fold::phrase_bare(told);
    let told: Vec<&str> = told.split(' ').collect();
    let Some(at) = told.iter().take(NEAR).position(|word| *word == head) else {
        return false;
    };
    let other = told
        .get(at + 1)
        .is_some_and(|word| *word != kind && !NO_KIND.contains(word));
    let sentence = fold::phrase_bare(sentence);
    let words: Vec<&str> = sentence.split(' ').collect();
    let counted = |at: usize| at > 0 && is_number(words[at - 1]);
    let stands = |at: usize| words[at] == head && words.get(at + 1) == Some(&kind);
    other && (0..words.len()).any(|at| stands(at) && counted(at))
}

/// What goes on behind a noun, and says no kind of it.
const NO_KIND: [&str; 8] = ["va", "trong", "cho", "o", "tai", "so", "thi", "la"];

/// The noun stands so near behind its number.
const NEAR: usize = 4;

/// A number in digits or, up to ten, in words without marks.
fn is_number(word: &str) -> bool {
    const WORDS: [&str; 10] = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];
    word.starts_with(|c: char| c.is_ascii_digit()) || WORDS.contains(&word)
}
