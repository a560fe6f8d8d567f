//! Which one of several: the oldest is not the youngest, somebody's wife is not he.

use super::rules::objection;
use super::{Objection, Seen, asks, last_words, means, says};
use crate::question::asked::Asked;
use crate::question::row_ends::ENDS;
use crate::text::Lang;

pub const THE_OTHER_END: Objection = objection(
    "the other end of the row",
    other_end,
    &[
        ("Ai cao tuổi nhất? / Nhỏ tuổi nhất là [em Đinh Gia Phong].", "0.40"),
        (
            "Phường nào thu nhiều nhất? / Thu thấp nhất là [phường Cát Linh].",
            "0.40",
        ),
    ],
    &["Ai cao tuổi nhất? / Cao tuổi nhất là [cụ Vương Thị Mùi], nhỏ tuổi nhất là em Phong."],
);

/// A sentence of the youngest alone does not tell the oldest.
fn other_end(seen: &Seen) -> Option<f32> {
    // "nhiều nhất …, ít nhất …": both ends are asked.
    if seen.asked.split(' ').filter(|word| means(word, "nhất")).count() > 1 {
        return None;
    }
    let parts = format!("{}{}", seen.before.trim_end(), seen.after);
    let other = ENDS.iter().any(|(one, other)| {
        let against = |asked: &'static [&'static str], told: &'static [&'static str]| {
            asks(seen.asked, asked) && !asks(seen.asked, told) && says(&parts, told) && !says(&seen.part, asked)
        };
        against(one, other) && !says(&last_words(&seen.before, 12), one)
            || against(other, one) && !says(&last_words(&seen.before, 12), other)
    });
    other.then_some(0.4)
}

/// "Phường dẫn đầu được …, hai phường kế tiếp nhận …": what the nearest words before say of those behind the first is not
/// the first's.
pub fn rest(seen: &Seen) -> Option<f32> {
    const FIRST: [&str; 14] = [
        "dẫn đầu",
        "đứng đầu",
        "về nhất",
        "thứ nhất",
        "giải nhất",
        "nhất",
        "quán quân",
        "first",
        "top",
        "best",
        "led",
        "winner",
        "winning",
        "leading",
    ];
    const REST: [&str; 12] = [
        "kế tiếp",
        "tiếp theo",
        "còn lại",
        "kế sau",
        "xếp sau",
        "thứ hai",
        "thứ nhì",
        "giải nhì",
        "the rest",
        "remaining",
        "runner up",
        "second prize",
    ];
    if !asks(seen.asked, &FIRST) || asks(seen.asked, &REST) {
        return None;
    }
    let last = |words: &[&str]| {
        let at = |w: &&str| seen.before.rfind(&format!(" {w} "));
        words.iter().filter_map(at).max()
    };
    let told = last(&REST)?;
    last(&FIRST).is_none_or(|first| first < told).then_some(0.4)
}

pub const NO_LAST: Objection = objection(
    "nobody told as last",
    no_last,
    &[
        (
            "Tỉnh nào đứng cuối cụm? / [Tỉnh Đắk Nông] bàn giao vai trò Cụm trưởng.",
            "0.35",
        ),
        ("Which ward came last? / [Phường Phú Lộc] dẫn đầu.", "0.35"),
    ],
    &[
        "Tỉnh nào đứng cuối cụm? / Xếp cuối là [tỉnh Đắk Nông].",
        "Xã nào về đích cuối cùng? / Xã về đích muộn nhất là [xã Phú Lộc].",
    ],
);

/// "Ai đứng cuối?" is answered only where somebody is said to be last.
fn no_last(seen: &Seen) -> Option<f32> {
    const LAST: [&str; 24] = [
        "đội sổ",
        "cầm đèn đỏ",
        "đứng cuối",
        "xếp cuối",
        "cuối bảng",
        "cuối cụm",
        "cuối khối",
        "cuối cùng",
        "chót",
        "bét",
        "thấp nhất",
        "ít nhất",
        "nhỏ nhất",
        "muộn nhất",
        "chậm nhất",
        "kém nhất",
        "came last",
        "come last",
        "ranked last",
        "finished last",
        "last place",
        "bottom",
        "lowest",
        "fewest",
    ];
    let names = seen.asks_for_names();
    // "X cao nhất 94%, trong khi Y mới được 68%": both ends are told.
    const BEHIND: [&str; 7] = [
        "trong khi",
        "mới được",
        "mới đạt",
        "chỉ được",
        "chỉ đạt",
        "while",
        "whereas",
    ];
    let told = says(&seen.sentence, &LAST) || says(&seen.sentence, &BEHIND);
    (names && asks(seen.own, &LAST) && !told).then_some(0.35)
}

const RELATIONS: [(&str, &[&str]); 16] = [
    ("thầy dạy", TEACHERS),
    ("cô dạy", TEACHERS),
    ("thầy giáo dạy", TEACHERS),
    ("thầy hướng dẫn", TEACHERS),
    ("vợ", &["vợ", "bà xã", "wife"]),
    ("chồng", &["chồng", "husband"]),
    ("bố", &["bố", "cha", "father"]),
    ("mẹ", &["mẹ", "mother"]),
    ("con trai", &["con trai", "con", "son"]),
    ("con gái", &["con gái", "con", "daughter"]),
    ("em gái", &["em gái", "sister"]),
    ("em trai", &["em trai", "brother"]),
    ("wife", &["vợ", "wife"]),
    ("husband", &["chồng", "husband"]),
    ("father", &["bố", "cha", "father"]),
    ("mother", &["mẹ", "mother"]),
];

/// Whoever taught somebody.
const TEACHERS: &[&str] = &["thầy", "cô giáo", "giáo viên", "người hướng dẫn", "teacher", "coach"];

/// The relation the question asks about: "vợ ông Khoát tên gì".
pub fn relation_asked(asked: &str, lang: Lang) -> Option<&'static [&'static str]> {
    const HEADS: [&str; 13] = [
        "ông", "bà", "anh", "chị", "cô", "cụ", "em", "của", "thầy", "of", "hai", "cháu", "bé",
    ];
    // Ranks and callings; without their marks they are other words: "bo y te" is a ministry.
    const MARKED: [&str; 9] = ["bác", "chú", "thiếu", "thượng", "đại", "liệt", "nghệ", "kỹ", "giáo"];
    let words: Vec<&str> = asked.split_whitespace().collect();
    RELATIONS.iter().find_map(|(relation, told)| {
        let length = relation.split(' ').count();
        let english = told.last() == Some(relation);
        // "taxi driver Vo Chi Cong" has no wife.
        if lang == Lang::En && !english {
            return None;
        }
        let stands = (0..words.len()).any(|at| {
            words
                .get(at..at + length)
                .is_some_and(|w| relation.split(' ').zip(w).all(|(known, typed)| means(typed, known)))
                && (english
                    || words.get(at + length) == Some(&"y")
                        && words.get(at + length + 1).is_some_and(|w| matches!(*w, "sĩ" | "tá"))
                    || words
                        .get(at + length)
                        .is_some_and(|next| HEADS.iter().any(|head| means(next, head)) || MARKED.contains(next)))
                // "bo giáo dục" is a ministry.
                && words.get(at + length + 1).is_none_or(|word| *word != "dục")
        });
        stands.then_some(*told)
    })
}

pub const ANOTHER_RELATION: Objection = objection(
    "another relation",
    relation,
    &[
        (
            "Vợ ông Trần Văn Hòa là ai? / Ông Trần Văn Hòa được ông [Lê Văn Sao] giúp.",
            "0.40",
        ),
        (
            "Vợ thầy Lò Văn Tủa được tặng bằng khen gì chưa? / Thầy Lò Văn Tủa được tặng [Bằng khen của Bộ trưởng].",
            "0.40",
        ),
        (
            "Chồng bà Lã Thị Mơ tên gì? / Bà Lã Thị Mơ và [ông Đinh Văn Sáu] nhận giấy khen.",
            "0.40",
        ),
        (
            "Thầy dạy em Lê Văn Tí được thưởng bao nhiêu? / Thành phố thưởng [500 triệu đồng] cho em Lê Văn Tí.",
            "0.40",
        ),
    ],
    &[
        "Vợ ông Trần Văn Hòa là ai? / Vợ ông Hòa, [bà Ngô Thị Lụa], cũng được khen.",
        "Vợ ông Trần Văn Hòa tên gì? / Xã khen cả nhà; [bà Ngô Thị Lụa], vợ ông, góp tiền bán rau.",
    ],
);

/// Somebody's wife is named behind the word that says so.
fn relation(seen: &Seen) -> Option<f32> {
    // "Vợ thầy Páo được tặng gì?": what he got himself she did not get.
    if matches!(
        seen.ask.asked,
        Asked::What
            | Asked::Class
            | Asked::HowMany
            | Asked::When
            | Asked::ByWhom
            | Asked::Money
            | Asked::Deeds
            | Asked::Post
    ) {
        // "Chồng bà Lựu làm gì?": what is told of her he need not have done.
        let theirs = matches!(seen.ask.asked, Asked::Money | Asked::Deeds | Asked::Post);
        let told = seen.relation.filter(|_| seen.names_award || theirs)?;
        return (!says(&seen.sentence, told)).then_some(0.4);
    }
    if !matches!(seen.ask.asked, Asked::Name | Asked::Who | Asked::WhoIs) {
        return None;
    }
    let told = seen.relation?;
    // "bà Lê Thị Mơ, vợ ông, …": said right behind the name too.
    let behind = seen.parts_behind.iter().find(|part| !part.trim().is_empty());
    let behind = behind.is_some_and(|part| {
        told.iter()
            .any(|word| part.trim_start().starts_with(&format!("{word} ")))
    });
    (!behind && !says(&last_words(&seen.before, 6), told) && !says(&seen.part, told)).then_some(0.4)
}

pub const SET_APART: Objection = objection(
    "set apart by the question",
    set_apart,
    &[
        (
            "Trước bà Tơ, nông dân nào đã là Anh hùng? / [Bà Mai Thị Tơ] được tặng danh hiệu Anh hùng.",
            "0.40",
        ),
        (
            "Sau xóa nhà tạm, tỉnh thi đua cái gì tiếp? / Phong trào [“Chung tay xóa nhà tạm”] đã về đích.",
            "0.40",
        ),
    ],
    &[
        "Trước bà Tơ, nông dân nào đã là Anh hùng? / Bà là người thứ hai, sau [ông Nghiêm Văn Bột].",
        "Anh thợ lò ở than Vàng Danh được danh hiệu gì? / Công ty Than Vàng Danh có anh Tí được tặng [danh hiệu Thợ giỏi Vàng Danh].",
        "Hai xã cùng được tặng huân chương gì? / Xã Tân Kỳ đón nhận [Huân chương Lao động].",
        "Đoàn xã với Hội Phụ nữ mở chương trình gì? / [Đoàn xã cùng Hội Phụ nữ mở chương trình “Nhà sạch”].",
    ],
);

/// "Trước bà Tơ, ai …", "Sau đợt xóa nhà tạm … cái gì tiếp": what the question sets apart is not what it asks for.
fn set_apart(seen: &Seen) -> Option<f32> {
    const APART: [&str; 7] = ["trước", "ngoài", "sau", "cùng", "với", "cạnh", "trừ"];
    // "than Vàng Danh" is coal where nobody asks in English.
    const ENGLISH: [&str; 6] = ["besides", "before", "after", "except", "alongside", "than"];
    const BOTH: [&str; 5] = ["được", "nhận", "đón", "đạt", "có"];
    // The words behind it, as far as the name of one thing goes.
    const FAR: usize = 6;
    if !matches!(
        seen.ask.asked,
        Asked::Who | Asked::WhoIs | Asked::What | Asked::Name | Asked::Place
    ) {
        return None;
    }
    // A whole sentence that answers may well say the words of the question again.
    if seen.focus.trim() == seen.sentence.trim() {
        return None;
    }
    let asked: Vec<&str> = seen.asked.split_whitespace().collect();
    let focus: Vec<&str> = seen.focus.split_whitespace().collect();
    let holds = |run: &[&str]| {
        focus
            .windows(run.len())
            .any(|words| words.iter().zip(run).all(|(told, typed)| means(typed, told)))
    };
    let english = asks(seen.asked, &["who", "which", "what", "where", "whose", "name"]);
    let apart = asked
        .iter()
        .enumerate()
        .filter(|(_, word)| APART.iter().any(|apart| means(word, apart)) || english && ENGLISH.contains(word));
    let named = apart.into_iter().any(|(at, _)| {
        let behind = &asked[(at + 1).min(asked.len())..asked.len().min(at + 1 + FAR)];
        let person = match behind {
            [address, name, ..] => {
                ADDRESSES.iter().any(|known| means(address, known))
                    && focus.last().is_some_and(|last| means(name, last))
            }
            _ => false,
        };
        // "hai xã cùng được tặng huân chương gì": both got it, and nobody is set apart.
        let verb = behind
            .first()
            .is_some_and(|word| BOTH.iter().any(|verb| means(word, verb)));
        !verb && (person || behind.windows(2).any(holds))
    });
    named.then_some(0.4)
}

const ADDRESSES: [&str; 9] = ["ông", "bà", "anh", "chị", "cô", "thầy", "cụ", "em", "bác"];
