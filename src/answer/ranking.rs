//! Questions for what stands first, and the words that say so.

use super::degrees::{asked_of, degrees};
use super::reply::Asking;
use crate::text::phrase::any_stands;

/// Whether words speak of what stands first: "dẫn đầu", "nhiều nhất", "oldest".
pub fn ranks(text: &str) -> bool {
    let bare = marked_bare(text);
    // "nhiều người được khen nhất là xã A" ranks, "nhất là" alone does not.
    if !degrees(text).is_empty() {
        return true;
    }
    // "Diễn viên duyên dáng nhất là chị A"; ", nhất là xã B" only says above all.
    let called = text.match_indices(" nhất là ").any(|(at, is)| {
        let next = text[at + is.len()..].split(' ').next().unwrap_or("").to_lowercase();
        !text[..at].ends_with([',', ';', ':', '-']) && CALLED.contains(&next.as_str())
    });
    if called {
        return true;
    }
    // "A được bình chọn hạng nhất": of those compared it is the first; an order's class is none.
    const VOTED: [&str; 5] = ["binh chon", "bau chon", "binh xet", "xep", "suy ton"];
    if VOTED.iter().any(|voted| bare.contains(&format!(" {voted} hang nhat "))) {
        return true;
    }
    // "Đoạt giải nhất là gia đình chị A": a place, and no ", nhất là".
    let won = ["giai", "ve", "dung", "xep"]
        .iter()
        .any(|place| bare.contains(&format!(" {place} nhat la ")));
    let without = |bare: String, words: &&str| bare.replace(words, " ");
    won || any_stands(&NOT_RANKS.iter().fold(without_heads(&bare), without), &RANKS)
}

/// The words in bare syllables but for "Nhật" and "nhặt", which are no "nhất", and "trị": "giải Nhất trị giá …" is not "nhất trí".
fn marked_bare(text: &str) -> String {
    let key = crate::text::fold::phrase_key(text);
    let words: Vec<&str> = key.split(' ').collect();
    let bare = |at: usize| match words[at] {
        word @ ("nhật" | "trị" | "nhặt") => word.to_string(),
        "nhat" if super::picked_up::stands(&words, at) => "nhặt".to_string(),
        word => crate::text::fold::phrase_bare(word),
    };
    format!(" {} ", (0..words.len()).map(bare).collect::<Vec<_>>().join(" "))
}

/// "Người đứng đầu Hội Chữ thập đỏ": who heads a body ranks nowhere.
fn without_heads(bare: &str) -> String {
    const WHO: [&str; 6] = ["nguoi", "ai", "vi", "chi", "ong", "ba"];
    const BODIES: [&str; 22] = [
        "hoi", "phong", "ban", "so", "ubnd", "uy", "huyen", "quan", "xa", "phuong", "tinh", "mttq", "mat", "cong",
        "trung", "chi", "chinh", "co", "to", "doanh", "lien", "don",
    ];
    let words: Vec<&str> = bare.split_whitespace().collect();
    let heads = |at: usize| {
        words[at..].starts_with(&["dung", "dau"])
            && at.checked_sub(1).is_some_and(|before| WHO.contains(&words[before]))
            && words.get(at + 2).is_some_and(|body| BODIES.contains(body))
    };
    let kept = (0..words.len()).filter(|at| !heads(*at) && !at.checked_sub(1).is_some_and(heads));
    format!(" {} ", kept.map(|at| words[at]).collect::<Vec<_>>().join(" "))
}

/// A question for what stands first is met by words that rank only, one for what stands second by no other rank.
pub fn superlative(asked: bool, asking: &Asking, quote: &str) -> f32 {
    let second = asking.once(|asking| asks_second(&asking.own));
    let third = !second && asking.once(|asking| says(&asking.own, &ASKED_THIRD));
    met_by(quote, asked, (second, third), &asking.own)
}

fn asks_second(own: &str) -> bool {
    says(own, ASKED_SECOND) || asks_nhi(own)
}

fn met_by(quote: &str, asked: bool, (second, third): (bool, bool), own: &str) -> f32 {
    let met = if second {
        says(quote, SECOND)
    } else if third {
        says(quote, &THIRD) || says(quote, &["hang ba", "giai ba", "thu 3"])
    } else {
        !asked
            || ranks(&without_degrees(own, quote))
            || (says(own, &MOST) && says(quote, &BOUNDS))
            || (says(own, &EARLIEST) && says(quote, &EARLIEST))
    };
    if met { 1.0 } else { 0.5 }
}

/// "Đơn vị nào nhì?": with its mark; "nao nhi" may be "nào nhỉ".
fn asks_nhi(own: &str) -> bool {
    let key = format!(" {} ", crate::text::fold::phrase_key(own));
    [" nào nhì ", " ai nhì ", " đứng nhì "]
        .iter()
        .any(|words| key.contains(words))
}

/// "Đội nào về nhất?": who is the youngest there, or was applauded most, did not win for that.
fn without_degrees(own: &str, quote: &str) -> String {
    const WON: [&str; 12] = [
        "came first",
        "came out first",
        "ranked first",
        "finished first",
        "ve nhat",
        "dung nhat",
        "xep nhat",
        "giai nhat",
        "vo dich",
        "dung dau",
        "dan dau",
        "ve dau",
    ];
    const OTHERWISE: [&str; 8] = [
        "phan lon nhat",
        "tre tuoi nhat",
        "tre nhat",
        "cao tuoi nhat",
        "gia nhat",
        "lon tuoi nhat",
        "nho tuoi nhat",
        "nhieu nhat",
    ];
    let bare = crate::text::fold::phrase_bare(quote);
    match says(own, &WON) {
        true => OTHERWISE.iter().fold(bare, |bare, words| bare.replace(words, " ")),
        false => quote.to_string(),
    }
}

/// "Thưởng cao nhất bao nhiêu": the most there may be is told as a bound too.
const MOST: [&str; 4] = ["cao nhat", "nhieu nhat", "highest", "most"];
const BOUNDS: [&str; 4] = ["toi da", "khong qua", "at most", "maximum"];

/// "Hộ nào bàn giao đất sớm nhất?": who was the first to.
const EARLIEST: [&str; 7] = [
    "som nhat",
    "truoc nhat",
    "truoc tien",
    "dau tien",
    "first",
    "earliest",
    "tien phong",
];

const ASKED_SECOND: &[&str] = &[
    "the hang nhi",
    "con hang nhi",
    "dung hang nhi",
    "xep hang nhi",
    "ve nhi",
    "xep nhi",
    "xep thu nhi",
    "came second",
    "come second",
    "ranked second",
    "finished second",
    "stood second",
    "runner up",
    "dung thu hai",
    "xep thu hai",
    "ve thu hai",
    "dung thu 2",
    "ai thu hai",
    "ai thu nhi",
    "nao thu hai",
    "nao thu nhi",
    "ngoi nhi",
    "vi tri nhi",
    "vi tri thu hai",
];
const ASKED_THIRD: [&str; 9] = [
    "came third",
    "come third",
    "ranked third",
    "finished third",
    "stood third",
    "placed third",
    "xep thu ba",
    "dung thu ba",
    "ve thu ba",
];
const SECOND: &[&str] = &[
    "thu hai",
    "thu nhi",
    "thu 2",
    "ve nhi",
    "xep nhi",
    "hang nhi",
    "dung nhi",
    "vi tri nhi",
    "ngoi nhi",
    "don vi nhi",
    "ke den",
    "giai nhi",
    "a quan",
    "second",
    "runner up",
];

/// The place in a row that words speak of: 1 for "dẫn đầu", 2 for "thứ hai", "kế đến".
pub fn place(text: &str) -> Option<u32> {
    match () {
        _ if says(text, SECOND) || asks_nhi(text) => Some(2),
        _ if says(text, &THIRD) => Some(3),
        _ if says(text, &FIRST) => Some(1),
        _ => None,
    }
}

const THIRD: [&str; 7] = [
    "thu ba",
    "xep ba",
    "don vi ba",
    "third",
    "ve ba",
    "xep hang ba",
    "vi tri ba",
];
const FIRST: [&str; 26] = [
    "dan dau",
    "dung dau",
    "dau bang",
    "topped",
    "best",
    "led",
    "ve dau",
    "ve nhat",
    "xep nhat",
    "thu nhat",
    "don vi nhat",
    "nao nhat",
    "nhat cum",
    "nhat khoi",
    "ngoi dau",
    "ngoi nhat",
    "dung nhat",
    "xep hang nhat",
    "vi tri so mot",
    "vi tri dau",
    "vi tri nhat",
    "quan quan",
    "dau cum",
    "dau khoi",
    "first",
    "top",
];

fn says(text: &str, words: &[&str]) -> bool {
    let bare = format!(" {} ", crate::text::fold::phrase_bare(text));
    any_stands(&bare, words)
}

/// What stands first here in the same respect as is asked for: most where most is asked for, and not the youngest.
pub fn alike(asked: &str, part: &str) -> bool {
    let asked = format!(" {} ", crate::text::fold::phrase_bare(asked));
    asked_of(&asked, part) && ranks(&asked)
}

/// What a name begins with behind "nhất là".
const CALLED: [&str; 20] = [
    "ông",
    "bà",
    "anh",
    "chị",
    "cô",
    "em",
    "cụ",
    "thầy",
    "xã",
    "phường",
    "quận",
    "huyện",
    "tỉnh",
    "trường",
    "đội",
    "thôn",
    "tổ",
    "gia",
    "hộ",
    "nhà",
];

const RANKS: [&str; 46] = [
    "nhieu hon ca",
    "cao hon ca",
    "lon hon ca",
    "dong hon ca",
    "first prize",
    "grand prize",
    "finished first",
    "finish first",
    "finishing first",
    "won first",
    "took first",
    "dan dau",
    "dung dau",
    "ve dau",
    "ngoi dau",
    "dau bang",
    "dau cum",
    "so mot",
    "nhat",
    "cao tuoi nhat",
    "came first",
    "come first",
    "comes first",
    "came out first",
    "came out top",
    "came out on top",
    "emerged first",
    "ranked first",
    "ranking first",
    "ranks first",
    "stood first",
    "placed first",
    "first place",
    "top",
    "topped",
    "best",
    "oldest",
    "youngest",
    "most",
    "highest",
    "largest",
    "biggest",
    "leading",
    "vo dich",
    "quan quan",
    "thu khoa",
];

/// Words that hold "nhất" and rank nothing.
const NOT_RANKS: [&str; 17] = [
    " cam dau ",
    " chu nhat ",
    " top 3 ",
    " top 5 ",
    " top 10 ",
    " top 20 ",
    " nhat tri ",
    " hang nhat ",
    " thong nhat ",
    " tan son nhat ",
    " hop nhat ",
    " duy nhat ",
    " lan thu nhat ",
    " first class ",
    " nhat la ",
    " it nhat ",
    " dong nhat ",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn superlative(asked: bool, own: &str, quote: &str) -> f32 {
        met_by(quote, asked, (asks_second(own), says(own, &ASKED_THIRD)), own)
    }

    #[test]
    fn words_that_rank() {
        assert!(ranks("Đơn vị có nhiều người được khen nhất là xã A."));
        assert!(ranks("Diễn viên duyên dáng nhất là chị Từ Thị Hường, cán bộ xã."));
        assert!(ranks("Huyện A được bình chọn hạng nhất."));
        assert!(ranks("Nhiều hơn cả là phường A, có 118 tổ."));
        assert!(!ranks("Các thôn còn khó khăn, nhất là xã Tân Kỳ."));
        assert!(!ranks("Nhất là những xã miền núi còn khó khăn."));
        assert!(!ranks("Xã được tặng Huân chương hạng Nhất."));
        assert!(!ranks("Người đứng đầu Hội Chữ thập đỏ quận tên gì?"));
        assert!(!ranks("Bà Hiền ở phường Nhật Tân được khen vì việc gì?"));
        assert!(ranks("Giải Nhất trị giá 5 triệu đồng về tay bà Mùa."));
        assert!(ranks("Người đứng đầu danh sách hiến máu tên gì?"));
        assert!(alike(
            "Which unit had the most people commended?",
            "Nhiều người được khen nhất là"
        ));
        assert!(!alike("Đơn vị nào có nhiều sáng kiến nhất?", "Người trẻ nhất là"));
        assert_eq!(
            superlative(true, "thưởng cao nhất bao nhiêu", "Mức thưởng tối đa 5 triệu đồng."),
            1.0
        );
        let second = "Which city came second?";
        assert_eq!(superlative(false, second, "Thành phố A đứng thứ hai."), 1.0);
        assert!(superlative(false, second, "Thành phố B dẫn đầu.") < 1.0);
        let third = "Which youth union finished third?";
        assert_eq!(superlative(false, third, "Huyện đoàn A xếp thứ ba."), 1.0);
        assert!(superlative(false, third, "Huyện đoàn B xếp thứ Nhì.") < 1.0);
        assert_eq!(
            superlative(
                true,
                "Hộ nào bàn giao đất sớm nhất?",
                "Người nhường đất đầu tiên là ông A."
            ),
            1.0
        );
    }
}
