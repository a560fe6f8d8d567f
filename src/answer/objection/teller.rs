//! Who only tells of it: the chairman who says what a team did is not the one who did it, and what the question calls by
//! name is not what it asks for.

use super::rules::objection;
use super::{Objection, Seen, asks, last_words, says};
use crate::question::asked::Asked;
use crate::text::fold;

pub const ONLY_TELLS: Objection = objection(
    "only tells of it",
    only_tells,
    &[
        (
            "Người mất túi tiền tên là gì? / Chủ tịch UBND phường [Vương Khánh Toàn] thông tin, tổ 4 được thưởng vì trả túi tiền cho người mất.",
            "0.50",
        ),
        (
            "Những ai là chiến sĩ thi đua? / Báo cáo do Chủ tịch UBND tỉnh [Bùi Quốc Na] trình bày nêu 3 chiến sĩ thi đua.",
            "0.50",
        ),
        (
            "Who started the market on wheels? / Vice Chairwoman [Ngo Thi Na] praised the market, which made 386 trips.",
            "0.50",
        ),
        (
            "Ai cứu hai học sinh đuối nước? / Hiệu trưởng [Lê Thị Na] cho biết hai học sinh đuối nước được người dân cứu.",
            "0.50",
        ),
        (
            "Anh hùng Lao động của tỉnh là ai? / Chủ tịch UBND tỉnh [Bùi Quốc Na] điểm lại: tỉnh có 1 Anh hùng Lao động.",
            "0.50",
        ),
        (
            "Hồ sơ bị trả lại là của ai? / Dưới sự chủ trì của Chủ tịch UBND tỉnh [Bùi Quốc Na], Hội đồng trả lại 6 hồ sơ.",
            "0.50",
        ),
    ],
    &[
        "Ai chủ trì phiên họp? / Dưới sự chủ trì của Chủ tịch UBND tỉnh [Bùi Quốc Na], Hội đồng họp.",
        "Ai cứu hai học sinh đuối nước? / [Anh Lê Văn Sao] kể, anh cứu hai học sinh đuối nước.",
        "Ai cho biết tổ 4 được thưởng? / Chủ tịch UBND phường [Vương Khánh Toàn] cho biết tổ 4 được thưởng.",
        "Ai là Chủ tịch UBND phường? / Chủ tịch UBND phường [Vương Khánh Toàn] cho biết tổ 4 được thưởng.",
    ],
);

/// "Chủ tịch phường Vương Khánh Toàn thông tin, …": whom the question asks for did or lost something himself.
fn only_tells(seen: &Seen) -> Option<f32> {
    const TELLS: [&str; 33] = [
        "trình bày",
        "chủ trì",
        "điều hành",
        "điểm lại",
        "điểm qua",
        "nhắc lại",
        "báo cáo",
        "cho biết",
        "cho hay",
        "thông tin",
        "chia sẻ",
        "nhận định",
        "đánh giá",
        "nhấn mạnh",
        "khẳng định",
        "thông báo",
        "trao đổi",
        "nói",
        "nhẩm tính",
        "tính ra",
        "thừa nhận",
        "kể lại",
        "khen ngợi",
        "ghi nhận",
        "hoan nghênh",
        "biểu dương",
        "said",
        "praised",
        "hailed",
        "lauded",
        "noted",
        "thanked",
        "told",
    ];
    const POSTS: [&str; 17] = [
        "chủ tịch",
        "phó",
        "trưởng",
        "giám đốc",
        "bí thư",
        "hiệu trưởng",
        "đội trưởng",
        "chủ nhiệm",
        "chánh",
        "cục trưởng",
        "chairman",
        "chairwoman",
        "director",
        "deputy",
        "vice",
        "head",
        "secretary",
    ];
    // Who else may be asked for that only tells, beside those posts.
    const ASKED: [&str; 55] = [
        "presented",
        "delivered",
        "read",
        "presided",
        "trình bày",
        "chủ trì",
        "điều hành",
        "đọc",
        "directed",
        "directs",
        "managed",
        "manages",
        "runs",
        "commanded",
        "cho biết",
        "cho hay",
        "thông tin",
        "chia sẻ",
        "nói",
        "kể",
        "theo",
        "phát biểu",
        "đánh giá",
        "khẳng định",
        "báo cáo",
        "lãnh đạo",
        "đại diện",
        "đứng đầu",
        "cán bộ",
        "khen",
        "khen ngợi",
        "ghi nhận",
        "biểu dương",
        "hoan nghênh",
        "praised",
        "hailed",
        "lauded",
        "noted",
        "thanked",
        "said",
        "says",
        "told",
        "tell",
        "leader",
        "according",
        "led",
        "leads",
        "heads",
        "headed",
        "in charge",
        "president",
        "chief",
        "chairs",
        "chair",
        "chaired",
    ];
    // "Anh hùng Lao động của tỉnh là ai?"
    let holder = seen.ask.asked == Asked::WhoIs && seen.names_award;
    if !holder && !matches!(seen.ask.asked, Asked::Who | Asked::Name) {
        return None;
    }
    let tells = seen.after.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    let begins = TELLS
        .iter()
        .any(|verb| tells == *verb || tells.starts_with(&format!("{verb} ")));
    // "Dưới sự chủ trì của Chủ tịch A, Hội đồng họp"
    const PRESENCE: [&str; 6] = [
        "sự chủ trì của",
        "sự chứng kiến của",
        "sự tham dự của",
        "sự có mặt của",
        "chaired by",
        "presence of",
    ];
    let presides =
        says(&last_words(&seen.before, 12), &PRESENCE) && !asks(seen.asked, &ASKED) && !asks(seen.asked, &["dự"]);
    if presides {
        return Some(0.5);
    }
    let post = says(&last_words(&seen.before, 8), &POSTS) || says(&seen.focus, &POSTS);
    (begins && post && !asks(seen.asked, &ASKED) && !asks(seen.asked, &POSTS)).then_some(0.5)
}

pub const CALLED_SO: Objection = objection(
    "the question calls it so",
    called_so,
    &[
        (
            "Chị em phụ nữ nhận phần việc gì trong 60 ngày đêm? / Quận phát động đợt thi đua “[60 ngày đêm vì phố sạch]”.",
            "0.50",
        ),
        (
            "Học sinh làm gì trong tuần lễ hồng? / Trường mở “[Tuần lễ hồng yêu thương]”.",
            "0.50",
        ),
    ],
    &[
        "Tên đầy đủ của đợt thi đua 60 ngày đêm là gì? / Quận phát động đợt thi đua “[60 ngày đêm vì phố sạch]”.",
        "“60 ngày đêm vì phố sạch” là làm gì? / Quận phát động đợt thi đua “[60 ngày đêm vì phố sạch]”.",
        "Quận phát động đợt thi đua nào? / Quận phát động đợt thi đua “[60 ngày đêm vì phố sạch]”.",
    ],
);

/// "… trong 60 ngày đêm?": the drive by whose first words the question calls it is not what is asked for.
fn called_so(seen: &Seen) -> Option<f32> {
    const NAMES: [&str; 14] = [
        "tên",
        "chủ đề",
        "khẩu hiệu",
        "phong trào gì",
        "phong trào nào",
        "thi đua gì",
        "thi đua nào",
        "đợt nào",
        "cuộc thi nào",
        "cuộc vận động nào",
        "chương trình nào",
        "đầy đủ",
        "name",
        "called",
    ];
    let open = matches!(seen.ask.asked, Asked::What | Asked::Deeds);
    // The name between the marks, with what stands before them or without.
    let name = match seen.written.split_once('“') {
        Some((lead, name)) if lead.split_whitespace().count() <= 6 && name.trim_end().ends_with('”') => {
            super::padded(name)
        }
        Some(_) => return None,
        None if seen.quoted => seen.focus.clone(),
        None => return None,
    };
    if !open || asks(seen.asked, &NAMES) {
        return None;
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let first = words.get(..3).filter(|_| words.len() > 3)?;
    // "Cánh đồng 3 không là 3 không gì?" asks for the thing itself; "… trong 60 ngày đêm" only says when.
    let asked = seen.asked.bare.trim();
    let at = asked.find(&fold::phrase_bare(&first.join(" ")))?;
    let during = asked[..at].split_whitespace().rev().take(4);
    during
        .into_iter()
        .any(|word| matches!(word, "trong" | "during"))
        .then_some(0.5)
}
