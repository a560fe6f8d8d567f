//! Who got what: a man of the district is not its police, and who got something did not give it.

use super::rules::objection;
use super::subject::{ADDRESSES, CALLINGS};
use super::{GIVING, Objection, Seen, asks, means, says};
use crate::question::asked::Asked;
use crate::text::fold;

pub const SOMEBODY_GOT_IT: Objection = objection(
    "somebody got it, and no body",
    somebody_got_it,
    &[
        (
            "Năm 2016 Công an quận được tặng gì? / Bản thân ông Tuyên được tặng [Bằng khen] năm 2016.",
            "0.50",
        ),
        (
            "What did the Lung Cu border post receive? / Riêng Thiếu tá Sính được công nhận [Chiến sĩ thi đua toàn quân].",
            "0.50",
        ),
        (
            "Trường Hoa Sen được tặng huân chương gì? / Bà Lê Thị Na được tặng [Huân chương Lao động hạng Ba].",
            "0.50",
        ),
        (
            "Thành phố thưởng Công an quận bao nhiêu tiền? / Anh Lê Công Toàn báo tin cho công an, cũng được tặng Giấy khen kèm [5 triệu đồng].",
            "0.40",
        ),
        (
            "Huyện thưởng đội Phú Lộc mấy triệu? / Bà Lê Thị Na được thưởng [2 triệu đồng].",
            "0.40",
        ),
    ],
    &[
        "Trường Hoa Sen được tặng gì? / Trường được tặng [Cờ thi đua].",
        "Trường Hoa Sen được tặng gì? / Bà Lê Thị Na thay mặt trường nhận [Cờ thi đua].",
        "What did the post's commander receive? / Thiếu tá Sính được tặng [Bằng khen].",
        "What did the Lung Cu border post receive? / Thiếu tá Sính thay mặt đồn nhận [Cờ thi đua].",
        "Ông Tuyên được tặng gì? / Bản thân ông Tuyên được tặng [Bằng khen] năm 2016.",
        "Trường Hoa Sen được tặng gì? / Ông Tuyên trao [Cờ thi đua] cho trường.",
        "tinh tang truong thon nam tong huan chuong gi / Anh Sênh được tỉnh tặng [Huân chương Dũng cảm].",
        "Huyện tặng tổ trưởng Na gì? / Bà Na được tặng [Bằng khen].",
        "Huyện tặng ông Tuyên gì? / Ông Tuyên được tặng [Bằng khen].",
        "Thành phố thưởng Công an quận bao nhiêu tiền? / Công an quận được thưởng [50 triệu đồng].",
        "Thành phố thưởng anh Toàn bao nhiêu tiền? / Anh Lê Công Toàn được tặng Giấy khen kèm [5 triệu đồng].",
        "Thành phố thưởng Công an quận bao nhiêu tiền? / Ông Lê Văn Tí trao cho công an [50 triệu đồng].",
    ],
);

/// "Công an quận được tặng gì?", "thưởng Công an quận bao nhiêu?": neither is told by what a man of the district got.
fn somebody_got_it(seen: &Seen) -> Option<f32> {
    const TIES: [&str; 4] = ["bản thân", "riêng", "còn", "cá nhân"];
    const GOT: [&str; 6] = ["được tặng", "được trao", "được thưởng", "được nhận", "nhận", "được"];
    const FOR_IT: [&str; 4] = ["thay mặt", "đại diện", "trao", "gắn"];
    const GIFT: [&str; 10] = [
        "tặng",
        "nhận",
        "khen",
        "thưởng",
        "trao",
        "đón",
        "receive",
        "get",
        "win",
        "given",
    ];
    const TAKES: [&str; 4] = ["được", "dc", "nhận", "đón"];
    let left = match seen.ask.asked {
        Asked::What | Asked::Class if !seen.leans => 0.5,
        Asked::Money => 0.4,
        _ => return None,
    };
    let asked: Vec<&str> = seen.asked.split_whitespace().collect();
    let opening = match asked.as_slice() {
        [year, _, behind @ ..] if means(year, "năm") => behind,
        all => all,
    };
    let gets = || begins_with_body(opening) && asks(seen.own, &TAKES);
    let body = gets()
        || body_in_english(opening)
        || (1..asked.len()).any(|at| gives(asked[at - 1]) && begins_with_body(&asked[at..]));
    // An award told in English stands nowhere in a Vietnamese sentence: its subject is the sentence's.
    let elsewhere = seen.lead.trim().is_empty() && !seen.sentence.starts_with(&*seen.focus);
    let before = if elsewhere { &seen.sentence } else { &seen.before };
    let told = TIES.iter().find_map(|tie| before.trim_start().strip_prefix(tie));
    let told = told.unwrap_or(before);
    let first = told.split_whitespace().next()?;
    let called = CALLINGS.iter().any(|calling| told.trim_start().starts_with(calling));
    let named = elsewhere || seen.names.iter().any(|name| !name.is_empty());
    let somebody = (ADDRESSES.contains(&first) || called) && named;
    let got = says(told, &GOT) && !says(told, &FOR_IT);
    (body && somebody && got && asks(seen.own, &GIFT)).then_some(left)
}

/// "What did the Lung Cu border post receive": a body stands right before the verb.
fn body_in_english(words: &[&str]) -> bool {
    const BODIES: [&str; 16] = [
        "post",
        "station",
        "police",
        "team",
        "school",
        "hospital",
        "company",
        "cooperative",
        "club",
        "union",
        "district",
        "ward",
        "commune",
        "province",
        "department",
        "unit",
    ];
    const GET: [&str; 3] = ["receive", "get", "win"];
    let asks = matches!(words, ["what" | "which", "did", ..] | ["what" | "which", _, "did", ..]);
    asks && words
        .windows(2)
        .any(|two| BODIES.contains(&two[0]) && GET.contains(&two[1]))
}

fn gives(word: &str) -> bool {
    ["thưởng", "tặng", "khen"].iter().any(|verb| means(word, verb))
}

/// Whether words of a question begin with what is no man: "Công an quận", "đội Phú Lộc".
fn begins_with_body(words: &[&str]) -> bool {
    const HEADS: [&str; 24] = [
        "công an",
        "đội",
        "tổ",
        "trường",
        "bệnh viện",
        "hội",
        "phòng",
        "ban",
        "sở",
        "công ty",
        "hợp tác xã",
        "câu lạc bộ",
        "trung tâm",
        "chi bộ",
        "chi hội",
        "tập thể",
        "đơn vị",
        "quận",
        "huyện",
        "xã",
        "phường",
        "tỉnh",
        "thị xã",
        "thành phố",
    ];
    // "tổ trưởng Na", "hội viên Na", and "trưởng thôn" typed without its marks, are somebody.
    const SOMEBODY: [&str; 3] = ["trưởng", "phó", "viên"];
    const LED: [&str; 8] = ["thôn", "xóm", "bản", "ấp", "ban", "phòng", "khu", "khoa"];
    let can_be = |at: usize, all: &[&str]| {
        let word = words.get(at);
        word.is_some_and(|word| all.iter().any(|own| means(word, own)))
    };
    let leads = words.first() == Some(&"truong") && can_be(1, &LED);
    !leads
        && HEADS.iter().any(|head| {
            let parts: Vec<&str> = head.split(' ').collect();
            let same = parts.iter().enumerate().all(|(at, part)| can_be(at, &[part]));
            same && !can_be(parts.len(), &SOMEBODY)
        })
}

pub const WHO_GOT_IT: Objection = objection(
    "who got it",
    recipient,
    &[
        (
            "Ai trao Huân chương cho bệnh viện? / [Bác sĩ Lê Thị Na] được tặng danh hiệu cao quý.",
            "0.50",
        ),
        (
            "Who presented the flag? / [Mr Vi Van Sam] received the flag of the ward.",
            "0.50",
        ),
        (
            "Huân chương do ai trao? / Tỉnh có 1 tập thể được tặng Huân chương là [Sở Nông nghiệp].",
            "0.50",
        ),
        (
            "Ai trao Huân chương cho trường? / [Trường Tân Kỳ] nhận Huân chương Lao động.",
            "0.50",
        ),
        (
            "Ai trao danh hiệu? / 1 bác sĩ được truy tặng Huân chương Lao động: [bác sĩ Lê Văn Tí], bệnh viện huyện.",
            "0.50",
        ),
        (
            "ai trao huan chuong cho cu xuyen / Ở phần trang trọng nhất có [cụ Thái Thị Xuyến] cùng con cháu.",
            "0.40",
        ),
        (
            "Ai trao Bằng khen cho đội? / [Đại úy Lê Văn Tí], cán bộ Đội Cảnh sát hình sự, được thăng cấp.",
            "0.50",
        ),
    ],
    &["Ai trao Huân chương cho bệnh viện? / [Ông Vi Văn Sâm] trao Huân chương; bệnh viện được tặng cờ."],
);

/// "Dr. A was given the title": who got it did not give it.
fn recipient(seen: &Seen) -> Option<f32> {
    if seen.ask.asked != Asked::ByWhom {
        return None;
    }
    let words: Vec<&str> = seen.after.split_whitespace().take(14).collect();
    // "…, được Chủ tịch nước ủy quyền, trao …"
    if words.windows(2).any(|w| w == ["ủy", "quyền"] || w == ["ủy", "nhiệm"]) {
        return None;
    }
    // "1 tập thể được tặng Huân chương là Sở A": who it is that got it.
    const GOT: [&str; 4] = ["được tặng", "được nhận", "đón nhận", "được phong"];
    let is = seen.before.ends_with(" là ") && says(&seen.before, &GOT);
    if is && !says(&seen.before, &["người trao", "người tặng", "người gắn"]) {
        return Some(0.5);
    }
    // "4 bác sĩ được trao danh hiệu, 1 bác sĩ được truy tặng Huân chương: bác sĩ A": the same behind a colon.
    const PASSIVE: [&str; 5] = ["được truy tặng", "được tặng", "được trao", "được nhận", "được phong"];
    let named = seen.opens && says(&seen.before, &PASSIVE) && !says(&seen.before, &["bởi", "do"]);
    if named && !says(&seen.after, &GIVING) {
        return Some(0.5);
    }
    // "Ai trao cho cụ Xuyến?" is not told by cụ Thái Thị Xuyến.
    let bare = fold::phrase_bare(&seen.focus);
    let given = bare.split(' ').next_back().unwrap_or("");
    let whom = seen.own.bare.split_once(" cho ").map_or("", |(_, whom)| whom);
    let addressed = whom
        .split(' ')
        .zip(whom.split(' ').skip(1))
        .any(|(address, name)| name == given && ADDRESSES.iter().any(|known| fold::bare(known) == address));
    if addressed && bare.split(' ').count() > 2 {
        return Some(0.4);
    }
    let gives = words
        .iter()
        .position(|w| matches!(*w, "trao" | "tặng" | "khen" | "presented" | "gave" | "awarded"));
    let gets = words.iter().enumerate().position(|(at, w)| match *w {
        "được" => at <= APPOSITION,
        // "Trường A đón nhận Huân chương"; "nhận định", "nhận xét" is said by somebody.
        // "dự lễ đón nhận và trao": who came to the feast may give.
        "nhận" if at > 0 && matches!(words[at - 1], "lên" | "đón" | "dự") => {
            at <= APPOSITION && !words[..at].contains(&"lễ")
        }
        "nhận" => at <= 2 && !matches!(words.get(at + 1), Some(&"định" | &"xét" | &"thấy")),
        "received" => true,
        "was" | "were" => matches!(words.get(at + 1), Some(&"given" | &"awarded" | &"presented" | &"named")),
        _ => false,
    });
    gets.filter(|at| gives.is_none_or(|gives| *at < gives)).map(|_| 0.5)
}

/// So many words may stand between somebody and what he got: "[A], cán bộ Đội Cảnh sát hình sự, được thăng cấp".
const APPOSITION: usize = 9;

pub const WHO_DID_IT: Objection = objection(
    "who did it, not to whom",
    who_did_it,
    &[
        (
            "Ba cháu nhỏ được cứu tên là gì? / Huyện khen [hai em Lực và Mơ] vì đã cứu ba bạn nhỏ.",
            "0.50",
        ),
        (
            "Ba bạn nhỏ mà Lực và Mơ cứu tên gì? / Huyện khen [hai em Lực và Mơ] vì đã cứu ba bạn nhỏ.",
            "0.50",
        ),
        (
            "nguoi duoc cuu la ai / [Ông Lê Văn Tí] lao xuống cứu một người đàn ông.",
            "0.50",
        ),
        (
            "Hai cháu bé được cứu tên gì? / Nghe tiếng kêu, [anh Lê Văn Tí], 33 tuổi, thợ sửa thuyền, nhảy xuống đầu tiên.",
            "0.50",
        ),
        (
            "chu tau ca duoc ong tam cuu ten la gi / Đồn trao Thư khen tới [thuyền trưởng Lê Văn Tám].",
            "0.50",
        ),
        (
            "What are the names of the children who were rescued? / [Lực and Mơ] jumped in and rescued three children.",
            "0.50",
        ),
    ],
    &[
        "Ai cứu ba cháu nhỏ? / Huyện khen [hai em Lực và Mơ] vì đã cứu ba bạn nhỏ.",
        "Ba cháu nhỏ được cứu tên là gì? / Ba cháu được cứu là [Tí, Sửu và Dần].",
        "Ba cháu nhỏ được cứu tên là gì? / Hai em đã cứu [ba cháu Tí, Sửu và Dần].",
        "Hai cháu được cứu ở xã nào? / Tại [xã Phú Lộc], anh Tí lao xuống kéo hai cháu lên.",
        "Hai cháu bé được cứu nhờ ai? / [Anh Tí] lao xuống cứu hai cháu.",
        "Ba cháu nhỏ được ai cứu? / [Hai em Lực và Mơ] đã cứu ba bạn nhỏ.",
    ],
);

/// "Người được cứu tên là gì?": whoever saved them is the other one.
fn who_did_it(seen: &Seen) -> Option<f32> {
    const DONE: [(&[&str], &[&str], &[&str]); 4] = [
        (
            &[
                "được cứu",
                "cứu được",
                "được cứu sống",
                "were rescued",
                "was rescued",
                "were saved",
                "was saved",
            ],
            &["được cứu", "rescued by", "saved by"],
            &[
                "cứu",
                "nhảy xuống",
                "lao xuống",
                "lao ra",
                "bơi ra",
                "vớt",
                "kéo lên",
                "rescued",
                "saved",
                "rescue",
                "save",
            ],
        ),
        (
            &["được nhận nuôi", "được nuôi"],
            &["được nhận nuôi", "được nuôi"],
            &["nhận nuôi", "nuôi"],
        ),
        (&["được đỡ đầu"], &["được đỡ đầu"], &["đỡ đầu"]),
        (
            &["bị bắt", "bị tóm", "were arrested"],
            &["bị bắt", "were arrested"],
            &["bắt", "bắt giữ", "arrested"],
        ),
    ];
    let named = seen.asks_for_names() && seen.ask.asked != Asked::Place;
    let doer = asks(
        seen.own,
        &[
            "được ai",
            "ai cứu",
            "ai đã",
            "do ai",
            "bởi ai",
            "ai bắt",
            "nhờ ai",
            "by whom",
            "who rescued",
            "who saved",
        ],
    );
    let did = |(asked, undergone, told): &(&'static [&'static str], &[&str], &[&str])| {
        asks(seen.asked, asked)
            && !says(&seen.sentence, undergone)
            && says(&seen.behind, told)
            && !says(&seen.lead, told)
    };
    // "Ba bạn nhỏ mà Lực cứu tên gì?"
    let whom = asks(seen.own, &["mà"]) && asks(seen.own, &["cứu tên", "cứu là ai", "cứu được tên", "cứu sống tên"]);
    let saved = whom && says(&seen.behind, &["cứu"]) && !says(&seen.lead, &["cứu"]);
    (named && (!doer && DONE.iter().any(did) || saved || saved_by(seen))).then_some(0.5)
}

/// "được ông Lự cứu tên là gì": whether the answer is the one who did it.
fn saved_by(seen: &Seen) -> bool {
    if !asks(seen.own, &["cứu", "giúp", "vớt"]) {
        return false;
    }
    let words: Vec<&str> = seen.own.split_whitespace().collect();
    let focus = fold::phrase_bare(&seen.focus);
    let given = focus.split(' ').next_back().unwrap_or("");
    let by = |at: usize| {
        let address = ADDRESSES.iter().any(|known| means(words[at + 1], known));
        let saves = ["cứu", "giúp", "vớt"].iter().any(|verb| means(words[at + 3], verb));
        means(words[at], "được") && address && fold::bare(words[at + 2]) == given && saves
    };
    focus.contains(' ') && (0..words.len().saturating_sub(3)).any(by)
}
