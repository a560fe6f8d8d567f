//! Questions that say it in other words than the report, where the nearest value is not what is meant: how many instead of
//! which, another deed's number, a plan for a result, a unit for a person.

use super::rules::objection;
use super::{Objection, Seen, asks, last_words, says};
use crate::question::asked::Asked;
use crate::text::fold;
use crate::text::phrase::{any_stands, stands};

pub(super) fn bare(text: &str) -> String {
    format!(" {} ", fold::phrase_bare(text))
}

pub(super) fn has(text: &str, phrases: &[&str]) -> bool {
    any_stands(text, phrases)
}

pub const ONLY_COUNTED: Objection = objection(
    "only how many",
    only_counted,
    &[
        ("Xã nào được tặng cờ? / Tại hội nghị, [ba xã] được tặng cờ.", "0.35"),
        (
            "Những công trình nào được gắn biển? / Huyện có [3 công trình] được gắn biển.",
            "0.35",
        ),
        ("Còn chỉ tiêu nào không đạt? / Huyện đạt [17/18 chỉ tiêu].", "0.35"),
        (
            "Khoa nào được Bằng khen? / [Ba khoa nhận Bằng khen của Bộ trưởng Bộ Y tế.]",
            "0.35",
        ),
        ("Họ là những ai? / Huyện có [3 cá nhân] được tặng Bằng khen.", "0.35"),
    ],
    &[
        "Xã nào được tặng cờ? / [Ba xã Phú Lộc, Tân Kỳ và An Hòa] được tặng cờ.",
        "Đợt 90 ngày tên là gì? / Các tổ là nòng cốt của đợt mang tên [“90 ngày không giấy tờ”].",
    ],
);

/// "Công trình nào?" is not answered by "3 công trình": how many there are names none of them.
fn only_counted(seen: &Seen) -> Option<f32> {
    const NUMBERS: [&str; 10] = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];
    let open = matches!(
        seen.ask.asked,
        Asked::What | Asked::Who | Asked::Members | Asked::Place | Asked::Name
    );
    let asked = &seen.asked.bare;
    let who = has(asked, &["nhung ai", "gom ai", "who were they", "who are they"]);
    // "nhanh hơn thế nào" asks for no name.
    let which = asked.replace(" the nao ", " ");
    if !open || !who && !has(&which, &["nao", "which", "ten"]) {
        return None;
    }
    let focus = bare(&seen.written);
    let mut words = focus.split_whitespace().peekable();
    let first = words.next()?;
    // "17/18 chỉ tiêu", "1.240 hộ"
    while words.next_if(|word| word.bytes().all(|b| b.is_ascii_digit())).is_some() {}
    let counts = first.bytes().all(|b| b.is_ascii_digit()) || NUMBERS.contains(&first);
    // “90 ngày không giấy tờ chờ” is a name of its own.
    let quoted = seen.quoted || seen.written.starts_with(['“', '"']);
    let nameless = !quoted && !seen.written.chars().skip(1).any(char::is_uppercase);
    let noun = words.next()?;
    // "Ba khoa nhận Bằng khen của Bộ trưởng": a whole sentence that goes on with what they did.
    let goes_on = words
        .next()
        .is_some_and(|next| ["nhan", "duoc", "dat", "don", "gianh"].contains(&next));
    let tells = ["la", "gom", "received", "were"]
        .iter()
        .any(|word| focus.split(' ').any(|w| w == *word));
    let nameless = nameless || !quoted && goes_on && !tells && !seen.written.contains([':', '(']);
    let people = who
        && [
            "ca",
            "tap",
            "nguoi",
            "don",
            "chien",
            "guong",
            "ho",
            "can",
            "individuals",
        ]
        .contains(&noun);
    (counts && nameless && (people || has(asked, &[noun]))).then_some(0.35)
}

pub const NOT_DENIED: Objection = objection(
    "nothing of not yet",
    not_denied,
    &[
        (
            "Xã nào chưa đạt chuẩn? / Huyện thưởng [xã Phú Lộc] vì đạt chuẩn sớm.",
            "0.50",
        ),
        ("Còn đơn vị nào chưa nộp báo cáo? / [Trường Tân Kỳ] được khen.", "0.50"),
    ],
    &["Xã nào chưa đạt chuẩn? / Cả huyện đã đạt chuẩn, xã còn lại là [xã Phú Lộc]."],
);

/// "Xã nào chưa về đích?" is not answered by one of which nothing of the sort is said.
fn not_denied(seen: &Seen) -> Option<f32> {
    const DENIES: [&str; 16] = [
        "chua",
        "con lai",
        "tru",
        "khong",
        "ngoai tru",
        "duy nhat",
        "lui",
        "rieng",
        "con",
        "cham",
        "thieu",
        "not",
        "except",
        "remaining",
        "yet",
        "only",
    ];
    let asked = &seen.asked.bare;
    // "… được công nhận chưa?" asks whether; "phòng cháy, chữa cháy", "chua chay" puts fires out.
    let other = has(asked, &["chua chay", "chua benh", "sua chua", "cuu chua"]);
    let denied = asks(seen.asked, &["chưa", "not yet"]) && !other && !asked.trim_end().ends_with(" chua");
    let open = matches!(seen.ask.asked, Asked::Place | Asked::Who | Asked::What | Asked::Members);
    (denied && open && !has(seen.bare_sentence(), &DENIES)).then_some(0.5)
}

pub const INDIVIDUAL: Objection = objection(
    "a unit for a person",
    individual,
    &[
        ("Ai đoạt giải nhất cá nhân? / [Phường Phú Lộc] giành giải Nhất.", "0.40"),
        (
            "Who won the individual first prize? / [Phường Phú Lộc] giành giải Nhất.",
            "0.40",
        ),
    ],
    &["Ai đoạt giải nhất cá nhân? / Giải Nhất thuộc về [chị Lê Thị Mùa]."],
);

/// "Giải nhất cá nhân" was won by no ward.
fn individual(seen: &Seen) -> Option<f32> {
    const UNITS: [&str; 13] = [
        "phuong", "xa", "quan", "huyen", "truong", "cong an", "don vi", "tap the", "ward", "commune", "school", "hoi",
        "doan",
    ];
    const ASKED: [&str; 9] = [
        "giai nhat ca nhan",
        "giai nhi ca nhan",
        "giai ba ca nhan",
        "giai ca nhan",
        "ca nhan giai nhat",
        "ca nhan doat giai",
        "individual first prize",
        "individual prize",
        "individual second prize",
    ];
    if !matches!(seen.ask.asked, Asked::Who | Asked::WhoIs | Asked::What) {
        return None;
    }
    let focus = bare(&seen.written);
    let unit = UNITS.iter().any(|u| focus.starts_with(&format!(" {u} ")));
    (has(&seen.asked.bare, &ASKED) && unit).then_some(0.4)
}

pub const NOTHING_DONE: Objection = objection(
    "nothing of the deed",
    nothing_done,
    &[
        (
            "Ai đọc báo cáo ở hội nghị? / Kết thúc hội nghị, [ông Lê Văn Tí] phát động đợt thi đua.",
            "0.75",
        ),
        ("Ai kể chuyện dời mộ? / [Bà Vũ Thị Lành] nói về lớp học.", "0.75"),
    ],
    &[
        "Ai đọc báo cáo ở hội nghị? / Báo cáo do [ông Lê Văn Tí] trình bày.",
        "Ai trao giải? / [Bà Vũ Thị Lành] gắn huân chương.",
        "Ai nghĩ ra phiên chợ? / Ý tưởng là của [ông Lê Văn Tí].",
        "Ai đạt Người tốt, việc tốt cấp thành phố? / Gương cấp thành phố là [bà Vũ Thị Lành].",
    ],
);

/// "Ai đọc báo cáo?": a sentence that says neither what was done nor to what tells of another deed.
fn nothing_done(seen: &Seen) -> Option<f32> {
    const LITTLE: [&str; 16] = [
        "vua", "moi", "tung", "sap", "da", "la", "duoc", "bi", "se", "dang", "cung", "thay", "lam", "o", "cua", "co",
    ];
    if seen.ask.asked != Asked::Who {
        return None;
    }
    let (asked, sentence) = (&seen.own.bare, seen.bare_sentence());
    let (_, behind) = asked.split_once(" ai ")?;
    let deed: Vec<&str> = behind.split_whitespace().take(2).collect();
    let [verb, object] = deed.as_slice() else { return None };
    // Who stands first or second is said in many ways.
    const RANKS: [&str; 7] = ["thu", "xep", "ve", "dung", "nhat", "nhi", "dan"];
    // "Gương cấp thành phố là bà Nhung" says who "đạt danh hiệu".
    let holds = seen.names_award && matches!(*verb, "dat" | "gianh" | "doat" | "thanh" | "mang");
    // "Ai lên làm trưởng phòng?": who came to a post is told by the post alone.
    const COMES: [&str; 6] = ["len", "ve", "dung", "ra", "ngoi", "nam"];
    const TO: [&str; 6] = ["lam", "giu", "nam", "thay", "ra", "ghe"];
    if RANKS.contains(verb) || holds || COMES.contains(verb) && TO.contains(object) {
        return None;
    }
    // "Nhiều nhất là gia đình ông A: 210 m2" goes on with what was told.
    const GOES_ON: [&str; 4] = ["nhieu nhat", "dong nhat", "it nhat", "cao nhat"];
    if GOES_ON.iter().any(|opening| sentence.trim_start().starts_with(opening)) {
        return None;
    }
    let gives = super::GIVING.iter().any(|giving| fold::phrase_bare(giving) == *verb);
    let said = |word: &str| stands(sentence, word);
    // "Ai đưa ra ý rút ngắn …?": "Người đề xuất là …" tells it.
    const IDEAS: [&str; 4] = ["y tuong", "sang kien", "de xuat", "khoi xuong"];
    let idea = matches!(*verb, "dua" | "neu" | "nghi" | "nay" | "hien") && IDEAS.iter().any(|idea| said(idea));
    (!idea && !LITTLE.contains(verb) && !gives && !said(verb) && !said(object)).then_some(0.75)
}

pub const ONLY_PLANNED: Objection = objection(
    "only a plan",
    only_planned,
    &[
        (
            "Thực tế huyện xóa được mấy điểm rác? / Chủ tịch yêu cầu trồng cây; xóa [62 điểm rác].",
            "0.60",
        ),
        (
            "Huyện đã trồng bao nhiêu cây? / Huyện dự kiến trồng [20.000 cây].",
            "0.60",
        ),
    ],
    &[
        "Tỉnh được bao nhiêu cờ? / Nam Định có số Cờ thi đua của Chính phủ nhiều nhất, [41 cờ].",
        "Quận thu được bao nhiêu tỷ? / Trên nền các phong trào do quận đề ra, quận thu [2.341 tỷ đồng].",
        "Huyện đã trồng bao nhiêu cây? / Theo kế hoạch đề ra, huyện đã trồng [20.000 cây].",
        "Trường đào tạo được bao nhiêu kỹ sư? / Thầy Phan Đình Tám chia sẻ: trường đào tạo [9.000 kỹ sư].",
    ],
);

/// "Thực tế xóa được mấy điểm?": what somebody called for or plans is not what came of it.
fn only_planned(seen: &Seen) -> Option<f32> {
    const REAL: [&str; 10] = [
        "duoc bao nhieu",
        "duoc may",
        "thuc te",
        "da",
        "ket qua",
        "het dot",
        "sau dot",
        "actually",
        "achieved",
        "in the end",
    ];
    const PLANNED: [&str; 18] = [
        "kêu gọi",
        "đề nghị",
        "kiến nghị",
        "nhiệm kỳ tới",
        "năm tới",
        "giai đoạn tới",
        "yêu cầu",
        "phấn đấu",
        "mục tiêu",
        "dự kiến",
        "sẽ",
        "chỉ tiêu",
        "kế hoạch",
        "đặt ra",
        "giao chỉ tiêu",
        "đề ra",
        "dự tính",
        "will",
    ];
    // Who decides, rules or comes from Nam Định intends nothing.
    const INTENDS: [&str; 6] = ["dự định", "đang định", "xã định", "huyện định", "quận định", "còn định"];
    const WISHED: [&str; 12] = [
        "muc tieu", "chi tieu", "phan dau", "du kien", "ke hoach", "target", "goal", "yeu cau", "giao", "tinh", "se",
        "dat ra",
    ];
    let own = &seen.own.bare;
    if !matches!(seen.ask.asked, Asked::HowMany | Asked::Money) || has(own, &WISHED) {
        return None;
    }
    let lead = bare(&seen.lead);
    let near = last_words(&lead, 12);
    let reached = has(&near, &["dat", "vuot", "da"]);
    // What is for the years to come has not come about at all.
    const TO_COME: [&str; 5] = ["nhiem ky toi", "nam toi", "giai doan toi", "thoi gian toi", "den nam"];
    let left = if has(&lead, &TO_COME) { 0.45 } else { 0.6 };
    // "các phong trào do quận đề ra": who set what on foot says nothing of the number.
    let lead_in = [" đề ra ", " đặt ra "]
        .iter()
        .fold(seen.lead.clone(), |lead, words| match lead.find(words) {
            Some(at) if last_words(&lead[..at + 1], 4).contains(" do ") => lead.replacen(words, " ", 1),
            _ => lead,
        });
    // With their marks: who shares ("chia sẻ") or has a family ("gia đình") plans nothing.
    let planned = says(&lead_in, &PLANNED) || says(&seen.lead, &INTENDS);
    (has(own, &REAL) && planned && !reached).then_some(left)
}

pub const NOT_UNDONE: Objection = objection(
    "nothing undone",
    not_undone,
    &[
        (
            "Trường nào bị rút hồ sơ khen thưởng? / [Trường Tân Kỳ] nhận Huân chương.",
            "0.40",
        ),
        (
            "Ai bị thu hồi danh hiệu? / [Ông Lê Văn Tí] được phong danh hiệu.",
            "0.40",
        ),
        (
            "Vì sao tỉnh hủy bằng khen ông Tí? / Ông Tí được tặng Bằng khen vì [thành tích trong nông nghiệp].",
            "0.40",
        ),
    ],
    &["Trường nào bị rút hồ sơ khen thưởng? / Hội đồng rút hồ sơ của [Trường Tân Kỳ]."],
);

/// "Trường nào bị rút hồ sơ?" is not answered where nothing of the sort is told.
fn not_undone(seen: &Seen) -> Option<f32> {
    const UNDONE: [&str; 13] = [
        "huy bang khen",
        "huy khen thuong",
        "huy quyet dinh",
        "bi rut",
        "rut ho so",
        "bi huy",
        "bi thu hoi",
        "thu hoi",
        "bi tuoc",
        "bi loai",
        "bi bac",
        "bi tra lai",
        "bi truot",
    ];
    const TOLD: [&str; 16] = [
        "rút",
        "hủy",
        "huỷ",
        "hủy bỏ",
        "thu hồi",
        "tước",
        "loại",
        "không",
        "chưa",
        "trượt",
        "bác",
        "trả lại",
        "withdrawn",
        "revoked",
        "cancelled",
        "rejected",
    ];
    let open = matches!(
        seen.ask.asked,
        Asked::Place | Asked::Who | Asked::What | Asked::HowMany | Asked::Why
    );
    (open && has(&seen.own.bare, &UNDONE) && !says(&seen.sentence, &TOLD)).then_some(0.4)
}
