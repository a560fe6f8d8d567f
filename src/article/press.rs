//! The paper's name at the head of a report: "(LĐTĐ) …", "HNP - …", "Kinhtedothi - …".

use std::sync::LazyLock;

use regex::Regex;

/// What a report's opening says of its paper.
#[derive(Debug, PartialEq)]
pub struct Prefix<'a> {
    pub name: &'a str,
    /// The report's own words after it.
    pub rest: &'a str,
}

static BRACKETED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\(([\p{L}.]{2,15}(?: (?:online|Online|điện tử|trí|VN))?)\)\s*[-–—.:]*\s*")
        .expect("a constant pattern")
});
static DASHED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^([\p{L}.]{2,20}(?: (?:Online|online))?)\s*[-–—]\s+").expect("a constant pattern"));
/// "BÁO SƠN LA - …", "Báo Lào Cai - …", "The Hanoi Times - …", "(Biên phòng) - …", "PNTĐ-Hội …": papers named in several
/// words, or glued to the report.
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"^(?:((?:BÁO|Báo|TẠP CHÍ|Tạp chí|The)(?: [\p{Lu}][\p{L}.]*){1,4}|(?:\p{Lu}{2,} ){1,3}(?:ONLINE|NEWS|TIMES))\s*[-–—]\s+|\(([\p{Lu}]\p{Ll}+ \p{Ll}+)\)\s*[-–—]\s+|(\p{Lu}{3,6})[-–](?:\p{Lu}\p{Ll}))",
    )
    .expect("a constant pattern")
});

/// Short forms of offices, which open sentences too: "HĐND - UBND quận …".
const OFFICES: [&str; 10] = [
    "UBND", "HĐND", "MTTQ", "TU", "LĐLĐ", "CA", "QĐND", "CAND", "TTND", "ĐTN",
];

pub fn prefix(line: &str) -> Option<Prefix<'_>> {
    if let Some(found) = NAMED.captures(line) {
        let name = (1..=3).find_map(|i| found.get(i))?;
        let glued = found.get(3).is_some();
        let end = match glued {
            // The mark itself goes, the letters behind it are the report's.
            true => line[name.end()..]
                .chars()
                .next()
                .map_or(name.end(), |c| name.end() + c.len_utf8()),
            false => found.get(0)?.end(),
        };
        let (name, rest) = (name.as_str(), &line[end..]);
        let office = glued && OFFICES.contains(&name);
        if !rest.is_empty() && !office {
            return Some(Prefix { name, rest });
        }
    }
    let found = BRACKETED.captures(line).or_else(|| DASHED.captures(line))?;
    let (whole, name) = (found.get(0)?, found.get(1)?.as_str());
    let bracketed = line.starts_with('(');
    let first = name.split(' ').next().unwrap_or("");
    let letters = first.chars().count();
    let shouted = letters <= 6 && first.chars().all(|c| c.is_uppercase() || c == '.');
    // No Vietnamese syllable is longer than seven letters: it is an address said as a word.
    let address = letters >= 8 || first.contains(".vn") || first.contains(".com");
    let named = name.contains(' ');
    let rest = &line[whole.end()..];
    let next_shouted = rest.split_whitespace().next().is_some_and(|w| OFFICES.contains(&w));
    let ok = (shouted || address || (bracketed && named))
        && !OFFICES.contains(&name)
        && (bracketed || !next_shouted || address)
        && !rest.is_empty();
    ok.then_some(Prefix { name, rest })
}

/// The line without its paper's name.
pub fn without(line: &str) -> &str {
    prefix(line).map_or(line, |p| p.rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_named_in_brackets_or_before_a_dash() {
        for (line, name) in [
            ("(LĐTĐ) Ngày 17/1, quận họp.", "LĐTĐ"),
            ("HNP - Sáng 31/3, UBND quận họp.", "HNP"),
            ("Kinhtedothi - Hội nghị diễn ra.", "Kinhtedothi"),
            ("(ĐN) - Ngày 15-3 tới", "ĐN"),
            ("(LĐ online) - Bốn địa phương", "LĐ online"),
            ("TPO - Đại hội", "TPO"),
            ("BÁO SƠN LA - Trong giai đoạn 2015 - 2020", "BÁO SƠN LA"),
            ("Báo Lào Cai - 3 năm qua", "Báo Lào Cai"),
            ("DONG KHOI ONLINE - Phong trào", "DONG KHOI ONLINE"),
            ("The Hanoi Times - Ba Dinh District met", "The Hanoi Times"),
            ("(Biên phòng) - Đồn Biên phòng Cà Xèng", "Biên phòng"),
            ("PNTĐ-Hội LHPN huyện", "PNTĐ"),
        ] {
            assert_eq!(prefix(line).map(|p| p.name), Some(name), "{line}");
        }
        for line in [
            "HĐND - UBND quận tổ chức hội nghị.",
            "Quảng Ngãi - Hơn 400 đại biểu",
            "(Tây Hồ) Hội nghị",
            "Ông A - Chủ tịch",
            "UBND quận họp.",
            "UBND-Hội đồng nhân dân quận họp.",
            "Báo Hà Nội Mới đưa tin - ảnh",
        ] {
            assert_eq!(prefix(line), None, "{line}");
        }
    }
}
