//! Organisations and collectives, by head words of the lexicon and the form of their names: "Phòng Nội vụ quận",
//! "Hội Cựu chiến binh quận", "Trường Tiểu học Phương Liên", "Nhân dân và cán bộ quận Tây Hồ".

use super::{Entity, Value, Words, authority, award};

#[derive(Clone, Debug, PartialEq)]
pub struct OrganisationMention {
    /// As written.
    pub name: String,
    /// The line of `organisations.tsv` its head word stands in.
    pub head: u32,
}

/// Heads that are words of every day unless a name or a unit follows them.
const PLAIN: &[&str] = &[
    "phòng",
    "hội",
    "trường",
    "bộ",
    "sở",
    "báo",
    "viện",
    "cục",
    "tập thể",
    "công ty",
    "doanh nghiệp",
    "trung tâm",
    "bệnh viện",
    "văn phòng",
    "công đoàn",
    "nhà máy",
    "ngân hàng",
    "hợp tác xã",
    "công an",
    "thanh tra",
    "tổ dân phố",
    "khu dân cư",
    "chi bộ",
    "đảng bộ",
    "đảng ủy",
    "tập đoàn",
    "học viện",
    "xí nghiệp",
    "hiệp hội",
    "ủy ban",
    "liên đoàn",
    "giáo hội",
    "tạp chí",
    "kho bạc",
    "chi cục",
    "bv",
    "ban quản lý",
    "công đoàn cơ sở",
    "đội",
    "quỹ",
    "câu lạc bộ",
    "bảo tàng",
    "thư viện",
    "nhà hát",
    "nhà văn hóa",
    "nhà xuất bản",
    "liên hiệp",
    "chi hội",
    "chi đoàn",
    "đại đội",
];

/// What schools are called by where "trường" is left out: "THPT Khương Đình", "Cao đẳng Nghệ thuật Hà Nội".
pub const SCHOOLS: [&str; 10] = [
    "cao đẳng",
    "đại học",
    "học viện",
    "trung cấp",
    "tiểu học",
    "mầm non",
    "thpt",
    "thcs",
    "mẫu giáo",
    "trung học",
];

/// Words whose second syllable alone would be a head.
const COMPOUNDS: &[(&str, &str)] = &[
    ("đại", "hội"),
    ("xã", "hội"),
    ("cán", "bộ"),
    ("toàn", "bộ"),
    ("nội", "bộ"),
    ("tiến", "bộ"),
    ("quân", "đội"),
    ("bộ", "đội"),
    ("đồng", "đội"),
    ("trụ", "sở"),
    ("cơ", "sở"),
];

pub fn find(words: &Words) -> Vec<Entity> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.tokens.len() {
        match name_at(words, at) {
            Some((entity, end)) => {
                out.push(entity);
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

/// The organisation whose head begins at token `at`, and the token after its name.
pub fn name_at(words: &Words, at: usize) -> Option<(Entity, usize)> {
    let terms = &words.lexicon.organisations;
    let vietnamese = terms.names.longest(&words.tokens, at, words.strict);
    let hit = match vietnamese.first() {
        Some(hit) => *hit,
        None => *terms.english.longest(&words.tokens, at, words.strict).first()?,
    };
    // "Đại hội Thi đua" is no association, "cán bộ Đoàn" no ministry.
    if at > 0
        && COMPOUNDS
            .iter()
            .any(|(first, head)| words.is(at, head) && words.is(at - 1, first))
    {
        return None;
    }
    let head_end = at + hit.len;
    let end = extended(words, head_end);
    let span = words.tokens[at].span.join(words.tokens[end - 1].span);
    if end == head_end {
        let head = words.str(span).to_lowercase();
        let plain = PLAIN.iter().any(|p| *p == head || crate::text::fold::bare(p) == head);
        if plain || (words.strict && !words.tokens[at].capital && hit.len < 3) {
            return None;
        }
    } else if words.strict && !words.tokens[at].capital && hit.len == 1 && !is_upper(words, at) {
        // "bộ", "hội", "phòng" in running text: only with a capital name right after.
        let next = &words.tokens[head_end];
        if !next.capital {
            return None;
        }
    }
    let value = Value::Organisation(OrganisationMention {
        name: words.str(span).to_string(),
        head: hit.value,
    });
    let rule = "organisation: <head> <name> <unit>";
    Some((Entity { span, value, rule }, end))
}

fn is_upper(words: &Words, at: usize) -> bool {
    let text = words.str(words.tokens[at].span);
    text.chars().count() > 1 && text.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

/// The token after the name that goes on at `from`: capitalised syllables, units, joints between capitals.
fn extended(words: &Words, from: usize) -> usize {
    let mut end = from;
    loop {
        let before = end;
        if words.sign(end) == "“" || words.sign(end) == "\"" {
            break;
        }
        if let Some((after, _)) = authority::unit(words, end) {
            end = after;
            continue;
        }
        end = authority::proper_name(words, end);
        // "Bộ Giao thông vận tải" alone of the ministries goes on in small letters.
        if end > before && words.is(end - 1, "thông") && words.is(end, "vận") && words.is(end + 1, "tải") {
            end += 2;
        }
        if end == before {
            // "số 2", "Chi bộ 5": a number closes the name.
            let number = words
                .tokens
                .get(end)
                .is_some_and(|t| t.kind == crate::text::token::TokenKind::Number && t.key.len() <= 2);
            if words.is(end, "số") && words.tokens.get(end + 1).is_some_and(|t| !t.is_word()) {
                end += 2;
                continue;
            }
            if number && end == from && words.strict && numbered(words, from) {
                end += 1;
                continue;
            }
            break;
        }
        let joint = words.is(end, "và") || matches!(words.sign(end), "-" | "–" | "&");
        let capital = words.strict && words.tokens.get(end + 1).is_some_and(|t| t.capital && t.is_word());
        let glued = |i: usize| words.tokens[i - 1].span.end == words.tokens[i].span.start;
        let dash = matches!(words.sign(end), "-" | "–");
        // "Hội Nông dân và Giấy khen của …": another award.
        let award = award::begins(words, end + 1);
        if joint
            && capital
            && !award
            && name_head(words, end + 1).is_none()
            && (!dash || glued(end) || words.tokens[before].capital)
        {
            // "Phòng Nội vụ - Chủ tịch …": a post after a dash is another thing.
            if words
                .lexicon
                .posts
                .names
                .longest(&words.tokens, end + 1, true)
                .is_empty()
                && !begins_person(words, end + 1)
            {
                end += 1;
                continue;
            }
        }
    }
    end
}

fn numbered(words: &Words, from: usize) -> bool {
    from > 0 && ["bộ", "phố", "cư", "đua"].iter().any(|w| words.is(from - 1, w))
}

fn name_head(words: &Words, at: usize) -> Option<u32> {
    words
        .lexicon
        .organisations
        .names
        .longest(&words.tokens, at, words.strict)
        .first()
        .map(|h| h.value)
}

/// A family name begins here, most likely a person's.
fn begins_person(words: &Words, at: usize) -> bool {
    let family = |t: &crate::text::token::Token| super::person::family::FREQUENT.contains(&t.key.as_str());
    let posts = [
        "phó",
        "chủ",
        "bí",
        "trưởng",
        "giám",
        "ủy",
        "cụm",
        "nguyên",
        "thiếu",
        "đại",
        "trung",
        "thượng",
    ];
    words.tokens.get(at).is_some_and(family) || posts.iter().any(|p| words.is(at, p))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;
    use crate::text::Lang;

    fn found(text: &str, strict: bool) -> Vec<String> {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        find(&Words::new(text, &lexicon, strict, Lang::Vi))
            .into_iter()
            .filter_map(|e| match e.value {
                Value::Organisation(o) => Some(o.name),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn names_are_whole() {
        for (text, expected) in [
            ("Phòng Nội vụ quận được tặng", "Phòng Nội vụ quận"),
            (
                "Nhân dân và cán bộ quận Tây Hồ được tặng",
                "Nhân dân và cán bộ quận Tây Hồ",
            ),
            (
                "Đảng bộ, chính quyền và Nhân dân quận.",
                "Đảng bộ, chính quyền và Nhân dân quận",
            ),
            ("Trường Tiểu học Hoa Sen có tên", "Trường Tiểu học Hoa Sen"),
            (
                "Chủ tịch Ủy ban MTTQ Việt Nam thành phố Hà Nội phát biểu",
                "Ủy ban MTTQ Việt Nam thành phố Hà Nội",
            ),
            (
                "Phòng Lao động - Thương binh và Xã hội huyện Ba Vì nhận",
                "Phòng Lao động - Thương binh và Xã hội huyện Ba Vì",
            ),
            ("Công ty TNHH Ánh Dương được tặng", "Công ty TNHH Ánh Dương"),
        ] {
            assert_eq!(found(text, true), [expected], "{text}");
        }
        assert_eq!(
            found("hoi cuu chien binh dong da co gi", false),
            ["hoi cuu chien binh dong da"]
        );
    }

    #[test]
    fn words_of_every_day_are_no_organisations() {
        for text in [
            "phòng chống dịch bệnh",
            "trường hợp này",
            "tham dự hội thảo",
            "toàn bộ công việc",
            "hội nghị quận",
        ] {
            assert_eq!(found(text, true), [""; 0], "{text}");
        }
    }
}
