//! "Tên em đạt giải Nhất", "Người trao cờ cho xã tên gì", "Chức cụm trưởng giao cho ai": somebody is asked for.

use super::{Rewording, Said, UNITS, rule};
use crate::question::person_nouns::PEOPLE;

pub const RULES: &[Rewording] = &[
    rule(
        "reworded: tên <người> …",
        name_of,
        &[
            (
                "tên em đạt giải Nhất cuộc thi ở Phú Lộc",
                "em đạt giải Nhất cuộc thi ở Phú Lộc là ai",
            ),
            (
                "ten cua dong chi bi thu xa phu loc la gi",
                "dong chi bi thu xa phu loc là ai",
            ),
            ("Tên bí thư xã Phú Lộc?", "bí thư xã Phú Lộc là ai"),
            (
                "Tên phong trào phụ nữ Phú Lộc vừa tổng kết?",
                "phong trào phụ nữ Phú Lộc vừa tổng kết tên là gì",
            ),
            ("tên nữ bí thư đoàn xã Phú Lộc", "nữ bí thư đoàn xã Phú Lộc là ai"),
            (
                "Tên trường dẫn đầu cuộc thi là gì?",
                "trường dẫn đầu cuộc thi là trường nào",
            ),
        ],
        &[
            "Tên phong trào do ai đặt?",
            "Bí thư xã Phú Lộc tên gì?",
            "tên lửa bắn rơi mấy máy bay",
        ],
    ),
    rule(
        "reworded: cô gì …",
        some_name,
        &[
            (
                "cô gì viết quy chế tổ tuần tra ấy",
                "cô nào viết quy chế tổ tuần tra ấy",
            ),
            ("Ông gì cứu ba em nhỏ ở Phú Lộc", "Ông nào cứu ba em nhỏ ở Phú Lộc"),
        ],
        &["Tặng cô gì?", "Cô làm gì ở Phú Lộc?", "ông gì"],
    ),
    rule(
        "reworded: người trao … tên gì",
        who_gives,
        &[
            (
                "Người thay mặt Bộ trao cờ cho xã tên gì?",
                "Ai thay mặt Bộ trao cờ cho xã",
            ),
            (
                "nguoi da trao bang khen cho ong khoat la ai",
                "Ai da trao bang khen cho ong khoat",
            ),
            (
                "Vị trực tiếp gắn huân chương lên cờ xã là ai ạ",
                "Ai trực tiếp gắn huân chương lên cờ xã",
            ),
            (
                "Huân chương của xã Phú Lộc: hạng mấy, người trao là ai?",
                "Huân chương của xã Phú Lộc: hạng mấy, ai trao",
            ),
        ],
        &[
            "Người được trao cờ tên gì?",
            "Người đứng đầu xã là ai?",
            "Người trao cờ được tặng gì?",
        ],
    ),
    rule(
        "reworded: <chức vụ> trao … là ai",
        post_that_gives,
        &[
            (
                "xã đón danh hiệu, đồng chí bí thư tỉnh ủy gắn danh hiệu là ai",
                "xã đón danh hiệu, đồng chí bí thư tỉnh ủy nào gắn danh hiệu",
            ),
            (
                "Chủ tịch huyện trao cờ cho xã tên gì?",
                "Chủ tịch huyện nào trao cờ cho xã",
            ),
        ],
        &["Chủ tịch huyện được trao cờ là ai?", "Bí thư huyện ủy là ai?"],
    ),
    rule(
        "reworded: <chức vụ> … họ tên là gì",
        post_named,
        &[
            (
                "Vị chủ tịch huyện ký quyết định khen họ tên là gì?",
                "Vị chủ tịch huyện ký quyết định khen là ai",
            ),
            ("bi thu xa phu loc ten gi", "bi thu xa phu loc là ai"),
        ],
        &[
            "Chủ tịch huyện là ai?",
            "Chủ tịch huyện phát động phong trào tên gì?",
            "Mô hình của bí thư xã tên gì?",
        ],
    ),
    rule(
        "reworded: chức <chức vụ> … giao cho ai",
        role_given,
        &[
            ("Chức khối trưởng năm 2022 giao cho ai?", "khối trưởng năm 2022 là ai"),
            (
                "vai tro cum truong cum 5 nam 2017 thuoc ve don vi nao",
                "cum truong cum 5 nam 2017 là don vi nao",
            ),
            ("Ghế chủ tịch xã hiện do ai đảm nhiệm?", "chủ tịch xã hiện là ai"),
        ],
        &["Chức danh này giao cho ai?", "Ai giữ chức khối trưởng?"],
    ),
    rule(
        "reworded: sang <năm> giao lại cho ai",
        handed_on,
        &[
            ("sang 2023 giao lại cho ai?", "năm 2023 thì ai"),
            ("Năm 2020 chuyển cho đơn vị nào vậy", "năm 2020 thì đơn vị nào"),
        ],
        &["Năm 2020 giao cờ cho ai?", "Giao lại cho ai?"],
    ),
];

/// Posts by which somebody is called.
const POSTS: [&str; 24] = [
    "bí thư",
    "phó bí thư",
    "chủ tịch",
    "phó chủ tịch",
    "giám đốc",
    "phó giám đốc",
    "bộ trưởng",
    "thứ trưởng",
    "thủ tướng",
    "phó thủ tướng",
    "trưởng phòng",
    "trưởng ban",
    "trưởng công an",
    "hiệu trưởng",
    "lãnh đạo",
    "chỉ huy trưởng",
    "chủ nhiệm",
    "cục trưởng",
    "tổ trưởng",
    "trưởng thôn",
    "đại tá",
    "thiếu tướng",
    "trung tướng",
    "thượng tá",
];
const THINGS: [&str; 18] = [
    "phong trào",
    "mô hình",
    "đợt thi đua",
    "cuộc thi",
    "hội thi",
    "cuộc vận động",
    "câu lạc bộ",
    "chương trình",
    "đề án",
    "dự án",
    "sáng kiến",
    "công trình",
    "chuyên đề",
    "giải thưởng",
    "chiến dịch",
    "tác phẩm",
    "danh hiệu",
    "quỹ",
];
/// What asks for a name at the end.
const NAMED: [&str; 12] = [
    "tên là gì",
    "tên gì",
    "họ tên là gì",
    "tên đầy đủ là gì",
    "là ai",
    "là vị nào",
    "là người nào",
    "là đồng chí nào",
    "là gì",
    "ra sao",
    "là chi",
    "là những ai",
];
const PARTICLES: [&str; 10] = ["ạ", "vậy", "thế", "nhỉ", "a", "nhé", "hả", "đấy", "bạn", "vay"];

/// The words that ask at the end of the question: where they begin, and whether there are any.
pub(super) fn asking(said: &Said, phrases: &[&str]) -> Option<usize> {
    let mut end = said.end();
    while end > 1 && said.one_of(end - 1, &PARTICLES) == Some(end) {
        end -= 1;
    }
    (0..end).find(|at| said.one_of(*at, phrases) == Some(end))
}

/// Whether something is asked for in the tokens `from..to`.
pub(super) fn asks(said: &Said, from: usize, to: usize) -> bool {
    const WORDS: [&str; 9] = [
        "ai",
        "nào",
        "gì",
        "mấy",
        "bao nhiêu",
        "đâu",
        "khi nào",
        "bao giờ",
        "vì sao",
    ];
    // "ai quoc", "dau": without marks these stand in other words.
    (from..to).any(|at| said.one_of(at, &WORDS).is_some_and(|end| end <= to))
}

fn some_name(said: &Said) -> Option<String> {
    let to = said.one_of(0, &["cô", "bà", "anh", "chị", "ông", "em", "bác", "chú", "cụ"])?;
    let verb = said.phrase(to, "gì").filter(|behind| behind + 1 < said.end())?;
    Some(said.with(to, verb, "nào"))
}

fn name_of(said: &Said) -> Option<String> {
    let at = said.one_of(0, &["họ và tên", "họ tên", "tên tuổi", "tên gọi", "tên"])?;
    let at = said.one_of(at, &["đầy đủ của", "của", "đầy đủ"]).unwrap_or(at);
    let at = said.one_of(at, &["những", "các"]).unwrap_or(at);
    let end = asking(said, &NAMED).unwrap_or(said.end());
    let post = || said.one_of(said.one_of(at, &["nữ"]).unwrap_or(at), &POSTS);
    let person = said.one_of(at, &PEOPLE).or_else(post);
    let thing = said.one_of(at, &THINGS);
    let unit = said.one_of(at, &UNITS).filter(|to| *to < end);
    if asks(said, at, end) || end < at + 2 {
        return None;
    }
    let rest = said.words(at, end);
    if thing.is_some() {
        Some(format!("{rest} tên là gì"))
    } else if person.is_some() {
        Some(format!("{rest} là ai"))
    } else {
        unit.map(|to| format!("{rest} là {} nào", said.words(at, to)))
    }
}

/// Who holds a post is asked for, whatever he does: no name of a thing.
fn post_named(said: &Said) -> Option<String> {
    let end = asking(said, &NAMED[..4])?;
    let at = said.one_of(0, &["vị", "ông", "bà", "đồng chí", "nữ"]).unwrap_or(0);
    let post = said.one_of(at, &POSTS)?;
    let thing = (post..end).any(|at| said.one_of(at, &THINGS) == Some(end));
    (!thing && !asks(said, 0, end)).then(|| format!("{} là ai", said.words(0, end)))
}

/// "trao", "thay mặt Bộ trao": verbs by which somebody hands over, at a token.
fn gives(said: &Said, at: usize) -> Option<usize> {
    let at = said
        .one_of(at, &["đã", "trực tiếp", "lên", "về", "đến", "tới", "đứng ra"])
        .unwrap_or(at);
    said.one_of(
        at,
        &[
            "trao tặng",
            "trao",
            "gắn",
            "tặng",
            "thay mặt",
            "thừa ủy quyền",
            "đại diện",
            "ký tặng",
        ],
    )
}

fn who_gives(said: &Said) -> Option<String> {
    let end = asking(said, &NAMED)?;
    // "… hạng mấy, người trao là ai?": what is asked before stays.
    let opens = (0..end).rev().filter(|at| said.opens(*at));
    let giver = |from: usize| {
        let at = said.one_of(from, &["người", "vị", "nhân vật", "đồng chí", "cán bộ", "lãnh đạo"])?;
        gives(said, at).map(|_| (from, at))
    };
    let (from, at) = opens.filter_map(giver).next()?;
    let handed = (at..end).any(|at| said.one_of(at, &["trao", "gắn", "tặng"]).is_some());
    let who = if from == 0 { "Ai" } else { "ai" };
    (handed && !asks(said, at, end))
        .then(|| said.with(from, said.tokens.len(), &format!("{who} {}", said.words(at, end))))
}

fn post_that_gives(said: &Said) -> Option<String> {
    let end = asking(said, &NAMED)?;
    let opens = (0..end).filter(|at| said.opens(*at));
    let (_, post) = opens
        .filter_map(|at| {
            let from = said.one_of(at, &["đồng chí", "ông", "bà", "vị"]).unwrap_or(at);
            Some((from, said.one_of(from, &POSTS)?))
        })
        .next_back()?;
    // "bí thư | tỉnh ủy | gắn danh hiệu"
    let verb = (post..end.min(post + WHOSE)).find(|at| gives(said, *at).is_some())?;
    let gets = (post..verb).any(|at| said.one_of(at, &["được", "nhận"]).is_some());
    (!gets && !asks(said, 0, end)).then(|| format!("{} nào {}", said.words(0, verb), said.words(verb, end)))
}

/// So many words may say of which body somebody's post is.
const WHOSE: usize = 6;

fn role_given(said: &Said) -> Option<String> {
    const ROLES: [&str; 9] = [
        "chức vụ",
        "chức",
        "vai trò",
        "vị trí",
        "ghế",
        "cương vị",
        "vai",
        "nhiệm vụ",
        "trọng trách",
    ];
    const GIVEN: [&str; 14] = [
        "được giao lại cho",
        "được giao cho",
        "giao lại cho",
        "giao cho",
        "được trao cho",
        "trao cho",
        "chuyển cho",
        "bàn giao cho",
        "thuộc về",
        "về tay",
        "do",
        "chuyển giao cho",
        "chuyển sang cho",
        "chuyển sang",
    ];
    let at = said.one_of(0, &ROLES)?;
    // "Chức danh này", "vai trò của phụ nữ" name no role.
    said.one_of(at, &["cụm", "khối", "trưởng", "phó"])
        .or_else(|| said.one_of(at, &POSTS))?;
    let end = said.end();
    (at..end).find_map(|given| {
        let to = said.one_of(given, &GIVEN)?;
        let who = (to..end).find_map(|at| said.one_of(at, &["ai", "nào"]))?;
        (who <= to + 3 && !asks(said, at, given))
            .then(|| format!("{} là {}", said.words(at, given), said.words(to, who)))
    })
}

/// "sang 2023 giao lại cho ai": a role that the turn before told of goes on to somebody.
fn handed_on(said: &Said) -> Option<String> {
    let at = said.one_of(0, &["sang năm", "sang", "qua năm", "đến năm", "tới năm", "năm", "đến"])?;
    let year = said
        .tokens
        .get(at)
        .filter(|t| t.key.len() == 4 && t.key.bytes().all(|b| b.is_ascii_digit()))?;
    let to = said
        .one_of(at + 1, &["thì được", "thì", "được", "lại"])
        .unwrap_or(at + 1);
    let to = said.one_of(
        to,
        &[
            "giao lại cho",
            "giao cho",
            "chuyển giao cho",
            "chuyển cho",
            "bàn giao cho",
            "trao lại cho",
            "về tay",
            "thuộc về",
        ],
    )?;
    let who = (to..said.end()).find_map(|at| said.one_of(at, &["ai", "nào"]))?;
    (who <= to + 4).then(|| format!("năm {} thì {}", year.key, said.words(to, who)))
}
