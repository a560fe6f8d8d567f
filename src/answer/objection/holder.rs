//! Holders of posts: of another term than the one asked for, or the one beside whom somebody else is asked for.

use super::rules::objection;
use super::{Objection, Seen, asks, ends, last_words, means, padded, says};
use crate::question::asked::Asked;
use crate::text::token::year;

pub const ANOTHER_TERM: Objection = objection(
    "of another term",
    another_term,
    &[
        (
            "Bí thư Huyện ủy Phú Lộc khóa 2010-2015 tên gì? / Với ông [Lê Văn Tí], Bí thư Huyện ủy Phú Lộc nhiệm kỳ 2015 - 2020, đoàn kiểm tra nêu rõ trách nhiệm.",
            "0.40",
        ),
        (
            "Ai là Chủ tịch xã nhiệm kỳ 2016-2021? / Ông [Vũ Văn Tài] giữ chức Chủ tịch UBND xã khóa 2011-2016.",
            "0.40",
        ),
    ],
    &[
        "Bí thư Huyện ủy khóa 2010-2015 tên gì? / Ông [Lê Văn Tí], nguyên Bí thư Huyện ủy (nhiệm kỳ 2010 - 2015); ông Vũ Văn Tài, Bí thư nhiệm kỳ 2015 - 2020.",
        "Bí thư Huyện ủy giai đoạn 2010-2015 tên gì? / Ông [Lê Văn Tí], Bí thư Huyện ủy nhiệm kỳ 2015 - 2020.",
    ],
);

/// "khóa 2010-2015" is not answered by who held the post in the term behind it.
fn another_term(seen: &Seen) -> Option<f32> {
    let somebody = matches!(
        seen.ask.asked,
        Asked::Who | Asked::WhoIs | Asked::Name | Asked::Post | Asked::ByWhom
    );
    if !somebody {
        return None;
    }
    let wanted = term(seen.asked)?;
    let told = term(&seen.after).or_else(|| term(&seen.before))?;
    (told != wanted).then_some(0.4)
}

pub const WHO_GIVES: Objection = objection(
    "who gives it, not who gets it",
    who_gives,
    &[
        (
            "Ai đoạt giải Nhất thi gốm? / Người đoạt giải Nhất còn được Chủ tịch UBND huyện [Mẫn Văn Toán] đề nghị Thành phố tặng Bằng khen.",
            "0.40",
        ),
        (
            "Who won first prize? / The winner was congratulated by chairman [Le Van Tam], who handed over the prize.",
            "0.40",
        ),
        (
            "Who took first prize in the contest? / [Ban Giám khảo] chọn 24 bài vào giải: 1 giải nhất, 3 giải nhì.",
            "0.40",
        ),
    ],
    &[
        "Ai đoạt giải Nhất thi gốm? / Chị [Lê Thị Tám] đoạt giải Nhất, được Chủ tịch huyện trao Bằng khen.",
        "Ai trao giải Nhất thi gốm? / [Ban Tổ chức] trao giải Nhất cho chị Lê Thị Tám.",
        "Ai trao giải Nhất thi gốm? / Người đoạt giải Nhất được Chủ tịch UBND huyện [Mẫn Văn Toán] trao giải.",
    ],
);

/// "Người đoạt giải được Chủ tịch A đề nghị khen": who stands between "được" and a verb of giving gives. Nor do those win
/// who judge.
fn who_gives(seen: &Seen) -> Option<f32> {
    const GETS: [&str; 13] = [
        "ăn giải",
        "took",
        "đoạt",
        "giành",
        "đạt",
        "nhận",
        "được",
        "đón nhận",
        "won",
        "win",
        "received",
        "got",
        "take",
    ];
    const GIVES: [&str; 9] = [
        "trao",
        "tặng",
        "ai khen",
        "ai thưởng",
        "đề nghị",
        "gave",
        "presented",
        "handed",
        "from",
    ];
    const VERBS: [&str; 12] = [
        "đề nghị",
        "trao",
        "tặng",
        "khen",
        "thưởng",
        "biểu dương",
        "tuyên dương",
        "gắn",
        "chúc mừng",
        "who handed",
        "who presented",
        "who gave",
    ];
    let who = matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Name);
    let gets = asks(seen.asked, &GETS) && !asks(seen.asked, &GIVES);
    const JUDGES: [&str; 7] = [
        "ban giám khảo",
        "ban tổ chức",
        "hội đồng giám khảo",
        "giám khảo",
        "jury",
        "judges",
        "organisers",
    ];
    // "Ban Tổ chức Huyện ủy" may win.
    if who && gets && says(&seen.focus, &JUDGES) && !says(&seen.focus, &["ủy", "trung ương"]) {
        return Some(0.4);
    }
    let led = last_words(&seen.before, 10);
    // A post or a body stands right before the name.
    let posted = [
        "chủ tịch",
        "giám đốc",
        "bí thư",
        "trưởng",
        "bộ trưởng",
        "hiệu trưởng",
        "thủ tướng",
        "by chairman",
        "by",
    ];
    let by = says(&led, &["được", "by"]) && says(&led, &posted);
    let gives = VERBS.iter().any(|verb| seen.after.starts_with(&format!(" {verb} ")));
    (who && gets && by && gives).then_some(0.4)
}

/// The years of the first term of office that a padded text names: "nhiệm kỳ 2015 2020".
fn term(text: &str) -> Option<(i16, i16)> {
    const TERMS: [&str; 3] = ["kỳ", "khóa", "term"];
    let words: Vec<&str> = text.split_whitespace().collect();
    words.iter().enumerate().find_map(|(at, word)| {
        TERMS.iter().find(|term| means(word, term))?;
        let near = words.iter().skip(at + 1).take(4);
        let mut years = near.filter_map(|word| year(word));
        years.next().zip(years.next())
    })
}

pub const OF_THE_YEAR_SUMMED_UP: Objection = objection(
    "of the year that was summed up",
    of_the_year_summed_up,
    &[
        (
            "Năm 2023 ai làm cụm phó? / Cụm họp tổng kết phong trào thi đua năm 2022, Cụm phó là [Lâm Đồng].",
            "0.70",
        ),
        (
            "Khối trưởng năm 2023 là đơn vị nào? / Hội nghị tổng kết năm 2022 do Khối trưởng [Sở Nội vụ] chủ trì.",
            "0.70",
        ),
    ],
    &[
        "Năm 2022 ai làm cụm phó? / Cụm họp tổng kết phong trào thi đua năm 2022, Cụm phó là [Lâm Đồng].",
        "Năm 2023 ai làm cụm phó? / Cụm họp tổng kết năm 2022; Cụm phó năm 2023 là [Kon Tum].",
        "Năm 2023 ai làm cụm phó? / Cụm họp tổng kết năm 2022, bầu [Kon Tum] làm cụm phó.",
    ],
);

/// "Tổng kết năm 2017 … Cụm phó là Lâm Đồng": who held a role of a cluster in the year a report sums up need not hold
/// it in the next.
fn of_the_year_summed_up(seen: &Seen) -> Option<f32> {
    const ROLES: [&str; 8] = [
        "cụm trưởng",
        "cụm phó",
        "khối trưởng",
        "khối phó",
        "trưởng khối",
        "phó khối",
        "trưởng cụm",
        "phó cụm",
    ];
    const NEXT: [&str; 14] = [
        "bầu",
        "suy tôn",
        "bàn giao",
        "trao lại",
        "tiếp nhận",
        "nhận",
        "cử",
        "chọn",
        "thống nhất",
        "đảm nhiệm",
        "giao",
        "tới",
        "mới",
        "giao ước",
    ];
    let year = seen.period?.as_year()?;
    let role = seen.asks_for_names() && asks(seen.own, &ROLES) && seen.year == Some(year);
    let (last, this) = (format!("năm {}", year - 1), year.to_string());
    let summed = says(&seen.around, &["tổng kết"]) && says(&seen.around, &[&last]);
    (role && summed && !says(&seen.sentence, &NEXT) && !says(&seen.sentence, &[&this])).then_some(0.7)
}

pub const THE_REPLACED: Objection = objection(
    "the one who was replaced",
    the_replaced,
    &[
        (
            "Ai thay ông Lê Văn Tí làm giám đốc? / Quyết định hủy phần khen thưởng đối với ông Lê Văn Tí, [Giám đốc Hợp tác xã Gò Sen].",
            "0.35",
        ),
        (
            "Ai thay ông Lê Văn Tí làm chủ tịch huyện? / Người thay mặt huyện đón nhận là [Bí thư Huyện ủy Vũ Văn Na].",
            "0.35",
        ),
        (
            "Who succeeded Mr Ti as director? / Ông [Lê Văn Tí] là Giám đốc Hợp tác xã Gò Sen.",
            "0.35",
        ),
    ],
    &[
        "Ai thay ông Lê Văn Tí làm giám đốc? / Bà [Vũ Thị Lành] được bầu thay ông Tí làm giám đốc.",
        "Ai thay mặt huyện trao cờ? / Ông [Lê Văn Tí], Chủ tịch huyện, trao cờ.",
        "Ai làm giám đốc? / Ông [Lê Văn Tí] là Giám đốc Hợp tác xã Gò Sen.",
    ],
);

/// "Ai thay ông Tí làm giám đốc?": a sentence that tells of no change names the one before at best.
fn the_replaced(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 14] = [
        "thay ông",
        "thay bà",
        "thay anh",
        "thay chị",
        "thay đồng chí",
        "thay thế",
        "kế nhiệm",
        "thế chỗ",
        "thay chân",
        "thế chân",
        "succeeded",
        "succeed",
        "replaced",
        "took over from",
    ];
    const TOLD: [&str; 17] = [
        "thay",
        "thay thế",
        "kế nhiệm",
        "bàn giao",
        "trao lại",
        "bầu",
        "bổ nhiệm",
        "điều động",
        "tiếp quản",
        "nhận chức",
        "tân",
        "mới",
        "succeeded",
        "replaced",
        "appointed",
        "elected",
        "new",
    ];
    let somebody = matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::Name);
    // "người thay mặt huyện đón nhận" takes nobody's place.
    let told = seen.sentence.replace(" thay mặt ", " ");
    (somebody && asks(seen.own, &ASKED) && !says(&told, &TOLD)).then_some(0.35)
}

/// Posts as questions and reports name them, the longer before those that stand in them.
const POSTS: [&[&str]; 12] = [
    &["phó thủ tướng", "deputy prime minister", "deputy pm"],
    &["thủ tướng", "thủ tướng chính phủ", "prime minister", "pm"],
    &["phó chủ tịch nước", "vice president"],
    &["chủ tịch nước", "state president", "president"],
    &["phó chủ tịch quốc hội", "vice chairman of the national assembly"],
    &[
        "chủ tịch quốc hội",
        "national assembly chairwoman",
        "national assembly chairman",
    ],
    &[
        "tổng bí thư",
        "general secretary",
        "party chief",
        "party general secretary",
    ],
    &["thứ trưởng", "deputy minister"],
    &["bộ trưởng", "minister"],
    &["phó bí thư", "deputy secretary"],
    &["bí thư", "secretary"],
    &["chủ tịch", "chairman", "chairwoman"],
];

pub const BESIDE_THEM: Objection = objection(
    "who they were with",
    beside_them,
    &[
        (
            "Ai cùng Thủ tướng dự lễ mít tinh? / Thủ tướng [Lê Văn Tí] dự lễ mít tinh ở quảng trường.",
            "0.35",
        ),
        (
            "Which Politburo member joined the Prime Minister at the rally? / Thủ tướng [Lê Văn Tí] phát biểu tại lễ mít tinh.",
            "0.35",
        ),
    ],
    &[
        "Ai cùng Thủ tướng dự lễ mít tinh? / Cùng dự với Thủ tướng có Bộ trưởng [Vũ Văn Tài].",
        "Thủ tướng nào cùng Chủ tịch nước dự lễ? / Thủ tướng [Lê Văn Tí] dự lễ mít tinh.",
    ],
);

/// "Ai cùng Thủ tướng dự lễ?" asks for another than the Prime Minister.
fn beside_them(seen: &Seen) -> Option<f32> {
    const WITH: [&str; 13] = [
        "cùng",
        "với",
        "tháp tùng",
        "joined",
        "join",
        "joining",
        "accompanied",
        "accompany",
        "accompanying",
        "alongside",
        "with",
        "beside",
        "met",
    ];
    if !seen.asks_for_names() {
        return None;
    }
    let told = POSTS.iter().find(|names| ends(&seen.before, names))?;
    let words: Vec<&str> = seen.asked.split_whitespace().collect();
    let named = |at: usize| {
        let rest = padded(&words[at..].join(" "));
        let rest = rest
            .strip_prefix(" the ")
            .map_or(rest.clone(), |rest| format!(" {rest}"));
        POSTS.iter().find(|names| names.iter().any(|name| begins(&rest, name)))
    };
    let with = |at: &usize| {
        WITH.iter().any(|with| {
            let length = with.split(' ').count();
            let run = words.get(*at..at + length);
            run.is_some_and(|run| with.split(' ').zip(run).all(|(known, typed)| means(typed, known)))
        })
    };
    let beside = (0..words.len()).filter(with).any(|at| {
        let behind = at + 1 + usize::from(means(words[at], "tháp"));
        behind < words.len() && named(behind) == Some(told)
    });
    beside.then_some(0.35)
}

/// Whether the padded text begins with the phrase.
fn begins(text: &str, phrase: &str) -> bool {
    let mut typed = text.split_whitespace();
    phrase
        .split(' ')
        .all(|word| typed.next().is_some_and(|typed| means(typed, word)))
}
