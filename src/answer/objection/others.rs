//! "Ba trường còn lại là …": what is told of the others is not told of all.

use super::number::is_number;
use super::rules::objection;
use super::{Objection, Seen, asks, last_words, says};
use crate::question::asked::{Asked, Sort};
use crate::text::phrase::stands;

pub const THE_OTHERS: Objection = objection(
    "only the others",
    the_others,
    &[
        (
            "Khối gồm các trường nào? / Khối có sáu trường; ba trường còn lại là [Quang Lãng, Bạch Hạ, Khai Thái].",
            "0.50",
        ),
        ("Cụm có những xã nào? / Hai xã còn lại là [Phú Lộc và Tân Kỳ].", "0.50"),
    ],
    &[
        "Ba trường còn lại của khối là trường nào? / Ba trường còn lại là [Quang Lãng, Bạch Hạ, Khai Thái].",
        "Người nào được chuyển lên thành phố? / Xã khen 10 người; trường hợp còn lại là [bà Lê Thị Mùa], được chuyển lên thành phố.",
        "Các xã cùng cụm với Phú Lộc gồm những xã nào? / Hai xã còn lại là [Tân Kỳ, Phú Túc].",
    ],
);

/// "ba trường còn lại là …" names not all of them.
fn the_others(seen: &Seen) -> Option<f32> {
    // "các xã cùng cụm với Phú Lộc" are the others too.
    const OTHERS: [&str; 6] = ["còn", "ngoài", "cùng", "other", "others", "remaining"];
    const REST: [&str; 4] = ["còn lại", "the other", "the others", "the remaining"];
    let open = matches!(
        seen.ask.asked,
        Asked::Members | Asked::Place | Asked::Who | Asked::What | Asked::Name
    );
    // "trường hợp còn lại là bà A": one is asked for, and the last one may be it.
    let one = seen.ask.sort == Sort::Person && says(&seen.before, &["trường hợp còn lại", "người còn lại"]);
    let told = says(&last_words(&seen.before, 6), &REST) && !one;
    (open && told && !asks(seen.asked, &OTHERS)).then_some(0.5)
}

pub const THE_REST: Objection = objection(
    "nobody told as another",
    the_rest,
    &[
        (
            "Bạn còn lại được huy chương vàng tên gì? / [Nguyễn Thuận Hưng] là một trong hai thí sinh đoạt huy chương vàng.",
            "0.50",
        ),
        (
            "Which three other units got the flag? / [Hội Luật gia] là một trong 4 tổ chức được tặng Cờ thi đua.",
            "0.50",
        ),
        ("Hai xã còn lại được khen là xã nào? / [Xã Tân Kỳ] được khen.", "0.50"),
    ],
    &[
        "Bạn còn lại được huy chương vàng tên gì? / Cùng đoạt huy chương vàng còn có [Phan Minh Đức].",
        "Hai xã còn lại là xã nào? / Hai xã còn lại là [Phú Lộc và Tân Kỳ].",
        "Còn lại những xã nào được khen? / Cụm có [Phú Lộc, Tân Kỳ] được khen.",
    ],
);

/// "Người còn lại tên gì?" is told where somebody is named beside another; who is one of several stands alone.
fn the_rest(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 12] = [
        "còn lại",
        "which other",
        "what other",
        "which one other",
        "which two other",
        "which three other",
        "which four other",
        "the other one",
        "the other two",
        "the other three",
        "the others",
        "the remaining",
    ];
    const TOLD: [&str; 11] = [
        "còn lại",
        "còn",
        "khác",
        "cùng",
        "ngoài",
        "bên cạnh",
        "lần lượt",
        "gồm",
        "other",
        "others",
        "remaining",
    ];
    let behind = says(&seen.behind, &["còn lại", "khác", "other", "others"]);
    let told = (says(&seen.lead, &TOLD) || behind) && !says(&seen.sentence, &["một trong", "one of"]);
    let and = says(&seen.focus, &["và", "and"]) || seen.after.starts_with(" và ") || seen.after.starts_with(" and ");
    let row = seen.written.contains([',', ';']) || and;
    (seen.asks_for_names() && asks(seen.own, &ASKED) && !told && !row).then_some(0.5)
}

pub const ONLY_OTHERS_COUNTED: Objection = objection(
    "only others are counted",
    only_others_counted,
    &[
        (
            "Khối thi đua có mấy đơn vị? / [Hai đơn vị] khác, ngân hàng A và B, được đề nghị Bằng khen.",
            "0.50",
        ),
        (
            "How many units are in the bloc? / [Two units] others won praise.",
            "0.50",
        ),
    ],
    &[
        "Khối thi đua có mấy đơn vị khác được khen? / [Hai đơn vị] khác được đề nghị Bằng khen.",
        "Khối thi đua có mấy đơn vị? / Khối có [tám đơn vị].",
        "Quận có mấy người đạt cấp thành phố? / Quận công nhận 318 cá nhân, [27 cá nhân] khác đạt cấp thành phố.",
        "Ngoài Phú Lộc còn mấy xã được khen? / [Hai xã] khác được khen.",
    ],
);

/// "Hai đơn vị khác" are not all of them.
fn only_others_counted(seen: &Seen) -> Option<f32> {
    const OTHERS: [&str; 9] = [
        "khác", "còn", "ngoài", "thêm", "cùng", "other", "others", "besides", "more",
    ];
    let told = [" khác ", " others ", " còn lại "]
        .iter()
        .any(|word| seen.after.starts_with(word));
    // "công nhận 318 cá nhân cấp quận, 27 cá nhân khác cấp thành phố": those the question may well mean.
    let opens = seen.lead.split_whitespace().count() <= 2;
    (seen.ask.asked == Asked::HowMany && told && opens && !asks(seen.asked, &OTHERS)).then_some(0.5)
}

pub const ALL_BUT: Objection = objection(
    "all but the one left out",
    all_but,
    &[
        (
            "Cụm thi đua 4 có những xã nào? / Ngoài chủ nhà, cụm có [Dục Tú, Mai Lâm và Tàm Xá].",
            "0.45",
        ),
        (
            "Khối gồm những trường nào? / Bên cạnh trường Phú Lộc, khối có [Quang Lãng, Khai Thái].",
            "0.45",
        ),
    ],
    &[
        "Ngoài chủ nhà, cụm có những xã nào? / Ngoài chủ nhà, cụm có [Dục Tú, Mai Lâm và Tàm Xá].",
        "Cụm thi đua 4 có những xã nào? / Cụm có [Cổ Loa, Dục Tú, Mai Lâm].",
    ],
);

/// "Ngoài chủ nhà, cụm có …" leaves one out of the list.
fn all_but(seen: &Seen) -> Option<f32> {
    const LEFT_OUT: [&str; 7] = [
        " ngoài ",
        " bên cạnh ",
        " không kể ",
        " trừ ",
        " cùng với ",
        " besides ",
        " apart from ",
    ];
    const AS_WELL: [&str; 4] = [" ngoài ra ", " bên cạnh đó ", " ngoài việc ", " bên cạnh việc "];
    let opens = |words: &[&str]| words.iter().any(|words| seen.sentence.starts_with(words));
    // "Ngoài Mê Linh, cụm còn có …": a list that holds the one as well.
    let one = LEFT_OUT.iter().find_map(|words| seen.sentence.strip_prefix(words));
    let one: Vec<&str> = one.unwrap_or("").split(' ').take(2).collect();
    if one.len() == 2 && says(&seen.focus, &[&one.join(" ")]) {
        return None;
    }
    let asked = asks(
        seen.asked,
        &["ngoài", "trừ", "cùng", "khác", "besides", "other", "with"],
    );
    (seen.ask.asked == Asked::Members && opens(&LEFT_OUT) && !opens(&AS_WELL) && !asked).then_some(0.45)
}

pub const OF_THE_WHOLE: Objection = objection(
    "of the whole city or country",
    of_the_whole,
    &[
        (
            "Đan Phượng có bao nhiêu hộ giỏi cấp thành phố? / Toàn thành phố có [5.914 hộ] được công nhận.",
            "0.60",
        ),
        (
            "Huyện Ba Vì tặng bao nhiêu Bằng khen? / Cả nước có [1.200 Bằng khen] được trao.",
            "0.60",
        ),
    ],
    &[
        "Toàn thành phố có bao nhiêu hộ giỏi, kể cả Đan Phượng? / Toàn thành phố có [5.914 hộ] được công nhận.",
        "Hà Nội có bao nhiêu hộ giỏi? / Toàn thành phố có [5.914 hộ] được công nhận.",
        "Đan Phượng có bao nhiêu hộ giỏi? / Toàn huyện có [368 hộ] được công nhận.",
        "Nghệ An được bao nhiêu Bằng khen? / Tỉnh có 9 Chiến sĩ thi đua toàn quốc và [356 Bằng khen].",
    ],
);

/// Words for all of a city or of the country.
const WHOLES: [&str; 9] = [
    "toàn thành phố",
    "cả thành phố",
    "toàn tp",
    "toàn quốc",
    "cả nước",
    "nationwide",
    "citywide",
    "whole country",
    "whole city",
];

/// "toàn thành phố có 5.914 hộ" does not tell how many a district has.
fn of_the_whole(seen: &Seen) -> Option<f32> {
    let amount = matches!(seen.ask.asked, Asked::HowMany | Asked::Money | Asked::Percent);
    // "9 Chiến sĩ thi đua toàn quốc và 356 Bằng khen": the end of a title.
    let led = last_words(&seen.before, 5);
    let told = says(&led, &WHOLES) && !says(&led, &["đua toàn quốc", "nước toàn quốc"]);
    (amount && seen.of_part && told && !asks(seen.asked, &WHOLES)).then_some(0.6)
}

pub const OF_SO_MANY_UNITS: Objection = objection(
    "of so many units together",
    of_so_many_units,
    &[
        (
            "Phường Nhật Tân được phát bao nhiêu chiếc làn? / Sau một năm, hội viên 8 phường được phát [1.520 chiếc làn].",
            "0.50",
        ),
        (
            "Xã Minh Quang góp bao nhiêu ngày công? / Nhân dân sáu xã góp [1.146 ngày công].",
            "0.50",
        ),
    ],
    &[
        "Quận Tây Hồ có bao nhiêu gương? / Năm 2023 quận công nhận [345 gương].",
        "100 ngày ở Thanh Xuân các phường đăng ký mấy công trình? / 11 phường đăng ký [45 công trình].",
        "8 phường được phát bao nhiêu chiếc làn? / Sau một năm, hội viên 8 phường được phát [1.520 chiếc làn].",
        "Phường Nhật Tân được phát bao nhiêu chiếc làn? / Trong 8 phường, Nhật Tân được phát [340 chiếc làn].",
        "Huyện Ba Vì góp bao nhiêu ngày công? / Nhân dân 31 xã góp [1.146 ngày công].",
    ],
);

/// "hội viên 8 phường được phát 1.520 chiếc": what several got together is not one's.
fn of_so_many_units(seen: &Seen) -> Option<f32> {
    const UNITS: [&[&str]; 6] = [&["phường"], &["xã"], &["quận"], &["huyện"], &["tỉnh"], &["thôn"]];
    const SO_MANY: [&str; 8] = ["hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười"];
    const ALL: [&str; 5] = ["cac", "nhung", "moi", "nhieu", "may"];
    let own: Vec<&str> = seen.asked.bare.split_whitespace().collect();
    let told: Vec<&str> = seen.before.split_whitespace().collect();
    let together = |unit: &str| {
        let bare = crate::text::fold::phrase_bare(unit);
        // "các phường đăng ký mấy công trình": all of them are asked for.
        let single = |at: &usize| own[*at] == bare && (*at == 0 || !ALL.contains(&own[at - 1]));
        let name = (0..own.len()).find(single).and_then(|at| own.get(at + 1..at + 3));
        let named = name.is_some_and(|name| !stands(seen.bare_sentence(), &name.join(" ")));
        // "năm 2023 quận công nhận": a year counts none.
        let number = |word: &str| word.len() <= 2 && is_number(word) || SO_MANY.contains(&word);
        let counted = own.windows(2).any(|two| two[1] == bare && is_number(two[0]));
        named && !counted && told.windows(2).any(|two| two[1] == unit && number(two[0]))
    };
    let unit = UNITS.iter().find(|unit| asks(seen.asked, unit));
    let amount = matches!(seen.ask.asked, Asked::HowMany | Asked::Money);
    (amount && seen.one_place && unit.is_some_and(|unit| together(unit[0]))).then_some(0.5)
}

/// Whether a place a question names is less than a large city.
pub(super) fn is_part(words: &str) -> bool {
    const CITIES: [&str; 11] = [
        "ha noi",
        "hanoi",
        "hai phong",
        "haiphong",
        "da nang",
        "danang",
        "can tho",
        "ho chi minh",
        "hue",
        "viet nam",
        "vietnam",
    ];
    let bare = crate::text::fold::phrase_bare(words);
    !CITIES.iter().any(|city| bare.ends_with(city)) && !bare.starts_with("thanh pho") && !bare.starts_with("tp")
}

pub const THE_WHOLE_OF_PARTS: Objection = objection(
    "the whole, where a part is asked for",
    the_whole_of_parts,
    &[
        (
            "Mấy hồ sơ bị trả vì đã được khen ở nơi khác? / Trong [27 hồ sơ] bị trả về, 16 hồ sơ thiếu minh chứng, 11 hồ sơ đã được khen ở cấp khác.",
            "0.60",
        ),
        (
            "bao nhieu don bi loai do nop muon / Trong số [27 đơn] bị loại có 16 đơn nộp muộn.",
            "0.60",
        ),
        (
            "How many files were returned because they lacked proof? / Of the [27 files] returned, 16 files lacked proof.",
            "0.60",
        ),
    ],
    &[
        "Mấy hồ sơ bị trả vì thiếu minh chứng? / Trong 27 hồ sơ bị trả về, [16 hồ sơ] thiếu minh chứng.",
        "Mấy hồ sơ bị trả về? / Trong [27 hồ sơ] bị trả về, 16 hồ sơ thiếu minh chứng.",
        "Mấy hồ sơ bị trả vì thiếu minh chứng? / Trong tháng, [27 hồ sơ] bị trả về vì thiếu minh chứng.",
    ],
);

/// "bị trả vì …": where a sentence parts all that were returned by why, all of them are not those of one reason.
fn the_whole_of_parts(seen: &Seen) -> Option<f32> {
    const REASONS: [&str; 5] = ["vì", "do", "because", "owing to", "due to"];
    const OPENS: [&str; 8] = [
        "trong",
        "trong số",
        "trong tổng số",
        "of",
        "of the",
        "among",
        "among the",
        "out of",
    ];
    let opens = OPENS.iter().any(|opens| seen.lead.trim() == *opens);
    let parted = seen.behind.split_whitespace().any(is_number) && !says(&seen.part, &REASONS);
    (seen.ask.asked == Asked::HowMany && opens && parted && asks(seen.own, &REASONS)).then_some(0.6)
}
