//! Blocs and clusters: "Khối thi đua các sở kinh tế" is not that of the cultural ones, and what all of a bloc did is not what
//! one of its members did.

use super::number::is_amount;
use super::retold::bare;
use super::rules::objection;
use super::{Objection, Seen, asks, last_words, says};
use crate::text::phrase::stands;

pub const ANOTHER_BLOC: Objection = objection(
    "another bloc",
    another_bloc,
    &[
        (
            "Khối thi đua các sở văn hóa - xã hội năm 2021 do ai dẫn đầu? / Khối thi đua các sở kinh tế tỉnh Nghệ An chọn [Sở Công Thương] dẫn đầu.",
            "0.45",
        ),
        (
            "Ai là trưởng khối thi đua các ngân hàng? / Trưởng khối thi đua doanh nghiệp du lịch là [Công ty Hoa Sen].",
            "0.45",
        ),
        (
            "Khối Nội chính năm nay đơn vị nào làm khối trưởng? / Khối thi đua Văn hóa - Xã hội chọn [Sở Y tế] làm khối trưởng.",
            "0.45",
        ),
    ],
    &[
        "Ai là trưởng khối thi đua các sở kinh tế? / Khối thi đua các sở kinh tế - kỹ thuật chọn [Sở Công Thương] làm trưởng khối.",
        "Ai là trưởng khối thi đua số 4? / Khối thi đua các sở kinh tế chọn [Sở Công Thương] làm trưởng khối.",
        "Cụm thi đua miền núi Tây Bắc gồm ai? / Cụm thi đua bảy tỉnh miền núi Tây Bắc gồm [Sơn La, Lai Châu].",
        "Cụm thi đua Mặt trận Tây sông Hậu gồm ai? / Cụm thi đua Ủy ban MTTQ Việt Nam các tỉnh Tây sông Hậu gồm [Cần Thơ, Hậu Giang].",
        "Ai là trưởng khối thi đua của tỉnh? / Khối thi đua các sở kinh tế chọn [Sở Công Thương] làm trưởng khối.",
    ],
);

/// Words behind which the name of a bloc stands.
const BLOCS: [&str; 2] = ["khoi thi dua ", "cum thi dua "];
/// What a bloc is made of, and how many.
const SORTS: [&str; 14] = [
    "tinh", "thanh", "pho", "quan", "huyen", "xa", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin",
];
/// Words that end it.
const ENDS: [&str; 27] = [
    "cua", "nam", "tinh", "thanh", "tp", "quan", "huyen", "thi", "la", "do", "o", "gom", "chon", "bau", "suy", "duoc",
    "da", "hop", "to", "tong", "ky", "va", "co", "nao", "ai", "thuoc", "giai",
];
/// Words that most names of blocs hold.
const COMMON: [&str; 14] = [
    "cac", "so", "ban", "nganh", "don", "vi", "co", "quan", "khoi", "cum", "nhung", "truong", "toan", "thi",
];

/// "Khối thi đua các sở văn hóa - xã hội": the bloc told of is called by another kind.
fn another_bloc(seen: &Seen) -> Option<f32> {
    let wanted = kind(seen.asked.bare.trim()).or_else(|| called(seen.asked.bare.trim()))?;
    if let Some(told) = kind(seen.bare_sentence().trim()) {
        return (!wanted.iter().any(|word| told.contains(word))).then_some(0.45);
    }
    // "Vai khối trưởng năm nay thuộc về …": which bloc it is was said before, where the name asked for stands nowhere.
    let around = bare(&seen.around);
    let named = || wanted.iter().any(|word| stands(&around, word));
    let told = kind(around.trim()).or_else(|| by_name(around.trim()));
    (told.is_some() && !named()).then_some(0.45)
}

/// "Khối Nội chính 2017 đơn vị nào làm khối trưởng?": a bloc by its name alone, at the head of the question.
fn called(asked: &str) -> Option<Vec<String>> {
    let headed = ["khoi truong", "truong khoi", "khoi pho", "pho khoi"];
    let asks = headed.iter().any(|role| stands(&format!(" {asked} "), role));
    by_name(asked).filter(|_| asks)
}

/// "Khối Văn hóa - Xã hội ký giao ước": the name of a bloc that opens a text.
fn by_name(text: &str) -> Option<Vec<String>> {
    let name = text.strip_prefix("khoi ")?;
    let leads = ["thi", "truong", "pho"]
        .iter()
        .any(|word| name.starts_with(&format!("{word} ")));
    (!leads).then(|| kind(&format!("khoi thi dua {name}"))).flatten()
}

/// The words a padded text calls a bloc by, but for those that many share; none where it is numbered.
fn kind(text: &str) -> Option<Vec<String>> {
    let behind = |bloc: &str| text.find(bloc).map(|at| at + bloc.len());
    let at = BLOCS.iter().filter_map(|bloc| behind(bloc)).min()?;
    // "Ủy ban MTTQ Việt Nam" is the Front, in whatever words; "Việt Nam" ends no name as "năm" does.
    let text = &text[at..].replace("mttq", "mat tran").replace(" viet nam ", " ");
    // "Cụm thi đua bảy tỉnh miền núi": how many and of what sort stands before the name.
    let open = |word: &&str| COMMON.contains(word) || SORTS.contains(word);
    let words = text.split_whitespace().skip_while(open);
    let number = |word: &str| word.parse::<u32>().is_ok();
    let name: Vec<&str> = words
        .take_while(|word| !ENDS.contains(word) && !number(word))
        .take(9)
        .collect();
    let own: Vec<String> = name
        .iter()
        .filter(|word| !COMMON.contains(word))
        .map(|word| word.to_string())
        .collect();
    (!own.is_empty()).then_some(own)
}

pub const OF_THE_WHOLE_CLUSTER: Objection = objection(
    "of the whole cluster",
    of_the_whole_cluster,
    &[
        (
            "Sở Tài nguyên và Môi trường có bao nhiêu sáng kiến? / Trong năm, khối có [214 sáng kiến].",
            "0.50",
        ),
        (
            "Tỉnh Yên Bái khen bao nhiêu tập thể? / Năm 2023, toàn cụm khen [2.644 tập thể].",
            "0.50",
        ),
        (
            "Doanh thu riêng của Công ty A là bao nhiêu? / Doanh thu toàn khối đạt [9.870 tỷ đồng].",
            "0.50",
        ),
    ],
    &[
        "Khối có bao nhiêu sáng kiến? / Trong năm, khối có [214 sáng kiến].",
        "Tỉnh Yên Bái khen bao nhiêu tập thể? / Cụm phó là Yên Bái, khen [2.644 tập thể].",
    ],
);

/// "Khối có 214 sáng kiến" is not what one of its departments has, nor "doanh thu của Công ty A".
fn of_the_whole_cluster(seen: &Seen) -> Option<f32> {
    const MEMBERS: [&str; 14] = [
        "lđlđ",
        "liên đoàn",
        "sở",
        "tỉnh",
        "thành phố",
        "quận",
        "huyện",
        "thị xã",
        "xã",
        "phường",
        "công an",
        "hội",
        "công ty",
        "trường",
    ];
    const WHOLE: [&str; 18] = [
        "trong cụm",
        "trong khối",
        "của cụm",
        "của khối",
        "khối có",
        "cụm có",
        "khối đạt",
        "cụm đạt",
        "khối đã",
        "cụm đã",
        "khối khen",
        "cụm khen",
        "cả khối",
        "cả cụm",
        "toàn khối",
        "toàn cụm",
        "khối làm",
        "cụm làm",
    ];
    let opens = |text: &str, head: &str| {
        let mut typed = text.split_whitespace();
        head.split(' ').all(|word| typed.next() == Some(word))
    };
    let whose = seen.own.split_once(" của ").map_or("", |(_, whose)| whose);
    let member = MEMBERS.iter().any(|head| opens(seen.own, head) || opens(whose, head));
    let whole = says(&last_words(&seen.before, 5), &WHOLE) && !asks(seen.asked, &["khối", "cụm"]);
    (is_amount(seen) && member && whole).then_some(0.5)
}
