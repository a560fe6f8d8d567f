//! Authorities that stand behind an award, by the form of their names: "Chủ tịch UBND Thành phố", "Thủ tướng Chính
//! phủ", "Bộ Giáo dục và Đào tạo", "quận", "the Ministry"; and the level they give at.

use super::Words;
use super::award::{self, Level};

/// Heads of an authority's name, with the level where the head alone decides it.
const HEADS: &[(&str, Option<Level>)] = &[
    ("phó chủ tịch nước", Some(Level::State)),
    ("chủ tịch nước", Some(Level::State)),
    ("đảng , nhà nước", Some(Level::State)),
    ("đảng và nhà nước", Some(Level::State)),
    ("nhà nước", Some(Level::State)),
    ("quốc hội", Some(Level::State)),
    ("thủ tướng chính phủ", Some(Level::Government)),
    ("thủ tướng cp", Some(Level::Government)),
    ("thủ tướng", Some(Level::Government)),
    ("ttg", Some(Level::Government)),
    ("chính phủ", Some(Level::Government)),
    ("bộ trưởng bộ", Some(Level::Ministry)),
    ("bộ trưởng", Some(Level::Ministry)),
    ("bộ tư lệnh", Some(Level::Ministry)),
    ("bộ", Some(Level::Ministry)),
    ("ban bí thư", Some(Level::Ministry)),
    ("ban chấp hành trung ương", Some(Level::Ministry)),
    ("trung ương đoàn", Some(Level::Ministry)),
    ("bí thư trung ương đoàn", Some(Level::Ministry)),
    ("bí thư tw đoàn", Some(Level::Ministry)),
    ("trung ương hội", Some(Level::Ministry)),
    ("t . ư đoàn", Some(Level::Ministry)),
    ("tư đoàn", Some(Level::Ministry)),
    ("tw đoàn", Some(Level::Ministry)),
    ("trung ương", Some(Level::Ministry)),
    ("tổng liên đoàn lao động", Some(Level::Ministry)),
    ("tổng liên đoàn", Some(Level::Ministry)),
    ("tổng cục", Some(Level::Ministry)),
    ("ngân hàng nhà nước", Some(Level::Ministry)),
    ("tòa án nhân dân tối cao", Some(Level::Ministry)),
    ("viện kiểm sát nhân dân tối cao", Some(Level::Ministry)),
    ("chủ tịch ủy ban nhân dân", None),
    ("chủ tịch ubnd", None),
    ("ủy ban nhân dân", None),
    ("ubnd", None),
    ("hội đồng nhân dân", None),
    ("hđnd", None),
    ("thành ủy", Some(Level::Province)),
    ("tỉnh ủy", Some(Level::Province)),
    ("quận ủy", Some(Level::District)),
    ("huyện ủy", Some(Level::District)),
    ("thành đoàn", Some(Level::Province)),
    ("tỉnh đoàn", Some(Level::Province)),
    ("quận đoàn", Some(Level::District)),
    ("đảng ủy", None),
    ("ban thường vụ", None),
    ("ban chấp hành", None),
    ("ban đối ngoại", Some(Level::Ministry)),
    ("liên đoàn lao động", None),
    ("liên đoàn", None),
    ("ủy ban mặt trận tổ quốc", None),
    ("ủy ban mttq", None),
    ("mặt trận tổ quốc", None),
    ("mttq", None),
    ("giám đốc sở", Some(Level::Grassroots)),
    ("giám đốc công an", Some(Level::Grassroots)),
    ("giám đốc", Some(Level::Grassroots)),
    ("hiệu trưởng", Some(Level::Grassroots)),
    ("thủ trưởng", Some(Level::Grassroots)),
    ("tổng giám đốc", Some(Level::Grassroots)),
    ("sở", Some(Level::Grassroots)),
    ("công an", Some(Level::Grassroots)),
    ("tập đoàn", Some(Level::Grassroots)),
    ("tổng công ty", Some(Level::Grassroots)),
    ("hội", None),
    ("ngành", None),
    ("lãnh đạo", None),
    ("chủ tịch", None),
    ("the prime minister", Some(Level::Government)),
    ("prime minister", Some(Level::Government)),
    ("the government", Some(Level::Government)),
    ("the president", Some(Level::State)),
    ("the state president", Some(Level::State)),
    ("the ministry", Some(Level::Ministry)),
    ("the state", Some(Level::State)),
    ("the city", Some(Level::Province)),
    ("the district", Some(Level::District)),
    ("the province", Some(Level::Province)),
];

/// Kinds of unit, and the level of what they give.
const UNITS: &[(&str, Level)] = &[
    ("thành phố", Level::Province),
    ("tp", Level::Province),
    ("tỉnh", Level::Province),
    ("thủ đô", Level::Province),
    ("hà nội", Level::Province),
    ("quận", Level::District),
    ("huyện", Level::District),
    ("thị xã", Level::District),
    ("q", Level::District),
    ("phường", Level::Commune),
    ("xã", Level::Commune),
    ("thị trấn", Level::Commune),
];

/// Words that end a name when they stand in it in lower case.
const STOPS: &[&str] = &[
    "được", "tặng", "trao", "cho", "đã", "vừa", "có", "là", "về", "vì", "do", "tại", "trong", "năm", "đối", "với",
    "các", "một", "những", "khen", "nhận", "đạt", "tổ", "để", "từ", "theo", "khi", "ở", "vào", "sẽ", "đang", "và",
    "cùng", "của", "trước", "sau", "nhiều", "này", "cũng", "dành", "ghi", "đến", "phát", "gửi", "diễn", "dựa", "bị",
    "luôn", "đón", "không", "chưa", "còn", "rất", "thì", "mà", "đoạt", "giành", "thuộc", "nằm", "tuyên", "bắt", "lên",
    "mang", "ngày", "hôm", "cam", "họp", "nên", "vẫn", "làm", "giữ", "đảm", "ký", "dự", "nắm", "xếp", "đứng", "dẫn",
    "thay", "nay", "qua",
];

/// The authority whose name begins at token `at`: the token after it, and its level where it shows.
pub fn at(words: &Words, at: usize) -> Option<(usize, Option<Level>)> {
    let head = HEADS
        .iter()
        .filter_map(|(head, level)| words.phrase(at, head).map(|end| (end, *level)))
        .max_by_key(|(end, _)| *end);
    match head {
        Some((end, level)) => {
            let (after, below) = name_after(words, end);
            // "Bộ", "hội", "ngành" are words of their own without a name after them; so is "sở".
            let bare = words.str(words.tokens[at].span).to_lowercase();
            let needs_name =
                end == at + 1 && matches!(bare.as_str(), "hội" | "bộ" | "sở" | "ngành" | "so" | "bo" | "hoi");
            if needs_name && after == end && (!words.strict || !words.tokens[at].capital || bare == "hội") {
                return None;
            }
            Some((after, level.or(below)))
        }
        None => unit(words, at).map(|(end, level)| (end, Some(level))),
    }
}

/// "Thành phố", "TP Hà Nội", "quận Tây Hồ", "tỉnh": the token after it, and its level.
pub fn unit(words: &Words, at: usize) -> Option<(usize, Level)> {
    let (mut end, level) = UNITS
        .iter()
        .filter_map(|(unit, level)| words.phrase(at, unit).map(|end| (end, *level)))
        .max_by_key(|(end, _)| *end)?;
    if words.sign(end) == "." && words.tokens.get(end + 1).is_some_and(|t| t.capital) {
        end += 1;
    }
    Some((proper_name(words, end), level))
}

/// The rest of an authority's name after its head, and the level of the unit in it.
fn name_after(words: &Words, from: usize) -> (usize, Option<Level>) {
    let mut end = from;
    let mut level = None;
    loop {
        if let Some((after, found)) = unit(words, end) {
            level = Some(found);
            end = after;
            continue;
        }
        let after = proper_name(words, end);
        if after == end {
            break;
        }
        end = after;
        // "Giáo dục và Đào tạo", "Văn hóa - Thể thao": a joint between two capitals.
        let joint = words.is(end, "và") || matches!(words.sign(end), "-" | "–" | "&");
        let capital = words.strict && words.tokens.get(end + 1).is_some_and(|t| t.capital && t.is_word());
        // "Hội Nông dân và Giấy khen của …": another award.
        let award = award::begins(words, end + 1);
        if joint && capital && !award && !capital_head(words, end + 1) {
            end += 1;
        }
    }
    (end, level)
}

/// Whether another name begins here: "…, UBND quận", "và Bộ …".
fn capital_head(words: &Words, at: usize) -> bool {
    HEADS.iter().any(|(head, _)| words.phrase(at, head).is_some())
}

/// Capitalised syllables, each with at most two in lower case after it that end no name ("Nội vụ", "Y tế").
/// In typed words, a place's name.
pub fn proper_name(words: &Words, from: usize) -> usize {
    if !words.strict {
        let hits = words.lexicon.places.names.longest(&words.tokens, from, false);
        return from + hits.first().map_or(0, |h| h.len);
    }
    let word = |i: usize| words.tokens.get(i).filter(|t| t.is_word());
    let glued = |i: usize| i == from || words.tokens[i - 1].span.end + 1 >= words.tokens[i].span.start;
    let mut end = from;
    // "Trường Đại học Bách khoa TP. HCM": the short form of a unit begins the unit's own name.
    let short = |i: usize| i > from && words.is(i, "tp") && words.sign(i + 1) == ".";
    while word(end).is_some_and(|t| t.capital) && glued(end) && !short(end) {
        end += 1;
        let place = words.lexicon.places.names.longest(&words.tokens, end - 1, true);
        if let Some(hit) = place.first()
            && words.tokens[end - 1..end - 1 + hit.len].iter().all(|t| t.capital)
        {
            end = end - 1 + hit.len;
            continue;
        }
        for _ in 0..1 {
            let lower = word(end).is_some_and(|t| !t.capital && !STOPS.contains(&t.key.as_str()));
            if lower && unit(words, end).is_none() && !word(end - 1).is_some_and(|t| t.key.len() == 1 && t.key != "y") {
                end += 1;
            }
        }
    }
    end
}
