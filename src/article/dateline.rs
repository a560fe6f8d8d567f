//! When a report was published: the page's own line says it, in many forms; else the report may tell its day.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use crate::text::Span;
use crate::text::fold::phrase_bare;

/// A full date in digits or words, with the year.
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    let months = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?\
                  |oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    Regex::new(&format!(
        r"(?xi)
        \b(?P<y1>(?:19|20)\d\d)[-/.](?P<m1>\d{{1,2}})[-/.](?P<d1>\d{{1,2}})(?:T\d\d:\d\d\S*)?\b
        |\b(?P<d2>\d{{1,2}})\s?[-/.]\s?(?P<m2>\d{{1,2}})\s?[-/.]\s?(?P<y2>(?:19|20)\d\d)\b
        |\b(?P<d3>\d{{1,2}})\s+tháng\s+(?P<m3>\d{{1,2}})(?:\s*,|\s+năm)?\s+(?P<y3>(?:19|20)\d\d)\b
        |\b(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m4>{months})\.?,?\s+(?P<y4>(?:19|20)\d\d)\b
        |\b(?P<m5>{months})\.?\s+(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y5>(?:19|20)\d\d)\b"
    ))
    .expect("a constant pattern")
});

static TIME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?xi)\b\d{1,2}\s?(?::|h|g|giờ)\s?\d{2}(?::\d{2})?(?:\s?phút|\s?p\b)?
            (?:\s?[ap]\.?m\b\.?|\s(?:sáng|trưa|chiều|tối)\b)?
        |\[?\(?(?:GMT|UTC)\s?\+?\s?\d*\)?\]?",
    )
    .expect("a constant pattern")
});

/// Words that stand beside a date on a page and say nothing else.
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?xi)\b(?:
        ngày\s+(?:đăng|xuất\s+bản|cập\s+nhật|tạo|ban\s+hành)|đăng\s+(?:ngày|lúc|bởi)|cập\s+nhật(?:\s+(?:ngày|lúc|lần\s+cuối))?
        |xuất\s+bản(?:\s+(?:ngày|lúc))?|(?:số\s+)?ra\s+ngày|số\s+ra|số\s+\d+|xem\s+cỡ\s+chữ\W.*|cỡ\s+chữ\W.*|thời\s+gian|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật|ngày|lúc|giờ|date|posted|published|updated|on|at
        |(?:mon|tues|wednes|thurs|fri|satur|sun)day|sa|ch
        |(?:(?:số\s+)?(?:lượt|lần)\s+(?:xem|đọc|truy\s+cập)|đã\s+(?:xem|đọc)|view\s+count|views?|bình\s+luận|comments?)\s*:?\s*[\d.,]*
        |[\d.,]+\s+(?:(?:lượt|lần)\s+(?:xem|đọc)|views?|bình\s+luận|comments?|phút\s+đọc|min(?:ute)?s?\s+read))\b",
    )
    .expect("a constant pattern")
});

/// Who publishes or signs the page, beside its date: "Báo Sông Hồng cuối tuần –", "(Cổng TTĐT huyện …)", "Tác giả: …".
static PUBLISHER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)^\W{0,2}\(\p{Lu}[^()\d]{2,40}\)|\((?i:theo|nguồn|báo|cổng|trang|tạp\schí|đài|bản\stin)\s[^()\d]{2,60}\)
        |^\W*(?:(?i:báo)(?:\s(?i:điện\stử))?\s\p{Lu}|(?i:cổng\s(?:ttđt|thông\stin)|trang\s(?:ttđt|thông\stin|tin)|tạp\schí|bản\stin|đài\s(?:pt|phát))\b)
            [^\d|–—,:()]{1,60}?(?:\s?[|–—,:]|\s-|\s(?i:số\sra)\b)
        |(?i:tác\sgiả|người\sđăng|đăng\sbởi|người\sviết|biên\stập|nguồn|chuyên\smục|phóng\sviên)\s?:?\s[^|\d–—]{1,40}?(?:\s(?i:lúc|ngày)\b|[|–—]|\s-|$)
        |\b[Bb]y\s(?:\p{Lu}[\p{L}.]*\s?){1,5}
        |\b[\p{L}\d-]+\.(?i:vn|com|net|org|info)(?:\.vn)?\b
        |\bTP\.|\bTp\.",
    )
    .expect("a constant pattern")
});

/// The first full date of a text and where it stands.
fn first_date(text: &str) -> Option<(Date, Span)> {
    DATE.captures_iter(text).find_map(|found| {
        let get = |names: [&str; 5]| {
            names
                .into_iter()
                .find_map(|n| found.name(n))
                .map(|m| m.as_str().to_string())
        };
        let month = get(["m1", "m2", "m3", "m4", "m5"])?;
        let month = month.parse::<i8>().ok().or_else(|| month_by_name(&month))?;
        let year = get(["y1", "y2", "y3", "y4", "y5"])?.parse().ok()?;
        let day = get(["d1", "d2", "d3", "d4", "d5"])?.parse().ok()?;
        let whole = found.get(0)?;
        let date = Date::new(year, month, day).ok()?;
        Some((date, Span::new(whole.start(), whole.end())))
    })
}

fn month_by_name(name: &str) -> Option<i8> {
    let start = name.get(..3)?.to_lowercase();
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    MONTHS.iter().position(|m| *m == start).map(|i| i as i8 + 1)
}

/// The date of a line that is a page's dateline, and how many words of another sort (a section's name, an author)
/// stand beside it. `None` for running text.
pub fn of_line(line: &str) -> Option<(Date, usize)> {
    if line.chars().count() > 120 {
        return None;
    }
    let (date, span) = first_date(line)?;
    // A range of days is an anniversary or a term; "Đăng ngày … - Cập nhật …" labels both of its days.
    if DATE.find_iter(line).count() > 1 && !(is_labelled(line) && phrase_bare(line).contains(" cap nhat ")) {
        return None;
    }
    match beside(line, span) {
        Some(0) => Some((date, 0)),
        _ if is_in_pieces(line, span) => Some((date, 4)),
        others => others.map(|others| (date, others)),
    }
}

/// How many words of another sort stand beside the date of a line; `None` for running text.
fn beside(line: &str, span: Span) -> Option<usize> {
    let mut rest = line.to_string();
    rest.replace_range(span.start as usize..span.end as usize, " ");
    let rest = TIME.replace_all(&rest, " ").into_owned();
    let rest = PUBLISHER.replace_all(&rest, " ").into_owned();
    let rest = LABEL.replace_all(&rest, " ").into_owned();
    // A point that closes a label of its own closes no sentence: "Ngày đăng: 19/06/2020. Lượt đọc: 1.203".
    let labels = is_labelled(line) && phrase_bare(&rest).is_empty();
    if !labels && rest.contains(['.', ';', '?', '!', '“', '"']) {
        return None;
    }
    let others = phrase_bare(&rest).split_whitespace().count();
    // "Ban Thi đua - Khen thưởng TP Hà Nội | 11:25 AM, 28/09/2018": with its hour behind a name, however long.
    let hour = line.contains(':') && TIME.is_match(line);
    let named = hour
        && others <= NAMED
        && line.starts_with(char::is_uppercase)
        && is_last(line, span)
        && PARTED.is_match(&line[..span.start as usize]);
    // "Hà Nội mới cuối tuần | 26/02/2019": no sentence has a bar.
    let barred = others <= NAMED && is_last(line, span) && line[..span.start as usize].trim_end().ends_with('|');
    (others <= 4 || named || barred).then_some(others.min(4))
}

/// What parts the pieces of a dateline.
static PIECES: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[|–—•·()]|\s-\s|[,.]\s|\s{2}").expect("a constant pattern"));

/// "Kinh tế & Đô thị • Nông thôn mới • 10:32 ngày 5/12/2020", "Hà Nội, 08.03.2016 - Trang Phụ nữ Thủ đô": one piece is
/// the date and nothing else, the others are names; a sentence or the name of a gathering is no name.
fn is_in_pieces(line: &str, date: Span) -> bool {
    const GATHERINGS: [&str; 11] = [
        "hoi nghi",
        "dai hoi",
        "le",
        "ky niem",
        "ngay hoi",
        "buoi",
        "quang canh",
        "anh",
        "photo",
        "toan canh",
        "sang nay",
    ];
    // The date's own commas and points part nothing.
    let mut marked = line.trim().to_string();
    let lead = line.len() - line.trim_start().len();
    marked.replace_range(date.start as usize - lead..date.end as usize - lead, "§");
    let pieces: Vec<&str> = PIECES
        .split(&marked)
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .collect();
    let dated = |piece: &str| {
        let rest = TIME.replace_all(piece, " ").into_owned();
        piece.contains('§') && phrase_bare(&LABEL.replace_all(&rest, " ")).is_empty()
    };
    let name = |piece: &&str| {
        let bare = phrase_bare(piece);
        let gathering = GATHERINGS.iter().any(|word| bare.starts_with(&format!("{word} ")));
        let site = SITES.iter().any(|word| bare.starts_with(&format!("{word} ")));
        let most = if site { PIECE + 5 } else { PIECE };
        bare.split_whitespace().count() <= most && !gathering && !piece.ends_with(['?', '!', ';'])
    };
    let others = pieces.iter().filter(|piece| !dated(piece));
    (2..=6).contains(&pieces.len())
        && pieces.iter().any(|piece| dated(piece))
        && others
            .clone()
            .all(|piece| name(piece) && !piece.contains(['“', '"', '§']))
        && !marked.ends_with('.')
}

/// What the site of a unit is called, which goes on with the unit's own name.
const SITES: [&str; 4] = ["trang thong tin", "cong thong tin", "trang tin", "ban tin"];

/// So many words a piece beside a date may have, and some more where it names a site.
const PIECE: usize = 7;

/// What parts a publisher's name from the date.
static PARTED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[|–—,]|\s-\s|\s{2}").expect("a constant pattern"));

/// So many words may name who publishes.
const NAMED: usize = 9;

/// Nothing but an hour, a label and signs stands behind the date.
fn is_last(line: &str, date: Span) -> bool {
    let rest = TIME.replace_all(&line[date.end as usize..], " ").into_owned();
    phrase_bare(&LABEL.replace_all(&rest, " ")).is_empty()
}

/// Whether the line names its date as the page's: "Ngày đăng …", "Cập nhật …".
pub fn is_labelled(line: &str) -> bool {
    let bare = phrase_bare(line);
    [
        "ngay dang",
        "dang ngay",
        "cap nhat",
        "ngay xuat ban",
        "published",
        "posted",
    ]
    .iter()
    .any(|label| bare.starts_with(label))
}

static IN_BRACKETS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\s*\(([^()]*)\)\s*$").expect("a constant pattern"));

static BEFORE_TITLE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)^\W*(?:date|ngày đăng|posted|published)\s*:?\s*").expect("a constant pattern"));

/// A title line without a date that stands in it: "… cuộc bầu cử (14:55 31/03/2021)", "date 2025-09-29 …".
pub fn out_of_title(line: &str) -> (String, Option<Date>) {
    if let Some(found) = BEFORE_TITLE.find(line) {
        let rest = &line[found.end()..];
        if let Some((date, span)) = first_date(rest).filter(|(_, span)| span.start == 0) {
            let rest = rest[span.end as usize..].trim_start();
            let rest = TIME
                .replace(rest, "")
                .trim_start_matches([' ', '-', '|', ':'])
                .to_string();
            return (rest, Some(date));
        }
    }
    if let Some(found) = IN_BRACKETS.captures(line) {
        let (whole, inner) = (found.get(0), &found[1]);
        let lone = DATE.find_iter(inner).count() == 1 && of_line(inner).is_some_and(|(_, others)| others == 0);
        // Without an hour it may be the day a district was founded: such titles say what the day is.
        let sure = TIME.is_match(inner) || !phrase_bare(line).contains("ngay");
        if let (Some(whole), Some((date, _))) = (whole, first_date(inner).filter(|_| lone && sure)) {
            return (line[..whole.start()].trim_end().to_string(), Some(date));
        }
    }
    (line.to_string(), None)
}

/// The day a report's first paragraph speaks from: "Ngày 17/1/2022, tại …", "… được tổ chức sáng 27/9/2019".
/// Days of decrees, of anniversaries and of terms are others.
pub fn told(paragraph: &str) -> Option<Date> {
    let mut from = 0;
    while let Some((date, span)) = first_date(&paragraph[from..]) {
        let (start, end) = (from + span.start as usize, from + span.end as usize);
        let before = phrase_bare(&paragraph[..start]);
        let after = paragraph[end..].trim_start();
        let words: Vec<&str> = before.split_whitespace().rev().take(6).collect();
        let day_word = words.first().is_none_or(|w| {
            matches!(
                *w,
                "ngay" | "sang" | "trua" | "chieu" | "toi" | "nay" | "qua" | "on" | "day"
            )
        });
        let open_bracket = paragraph[..start].rfind('(') > paragraph[..start].rfind(')');
        let other = words
            .iter()
            .any(|w| matches!(*w, "so" | "niem" | "tu" | "den" | "truoc" | "lap" | "until" | "from"));
        if day_word && !open_bracket && !other && !after.starts_with("của") && !after.starts_with(['-', '–']) {
            return Some(date);
        }
        from = end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn datelines_in_many_forms() {
        for (line, day) in [
            ("13/11/2020 22:02", date(2020, 11, 13)),
            ("Ngày đăng 09/03/2023 | 20:54  | View count: 102", date(2023, 3, 9)),
            ("04/07/2018 - 10:58 PM", date(2018, 7, 4)),
            ("09:03, 13/03/2019", date(2019, 3, 13)),
            ("Thời sự 16-06-2018", date(2018, 6, 16)),
            ("Thứ Sáu, 13/11/2020, 22:02 (GMT+7)", date(2020, 11, 13)),
            ("Thứ năm, ngày 29 tháng 9 năm 2022", date(2022, 9, 29)),
            ("Updated on 29 September 2022, 10:15 AM", date(2022, 9, 29)),
            ("Sep 29, 2022", date(2022, 9, 29)),
            (
                "12/09/2025 - 14:50 - Trang thông tin điện tử phường Hồng Hà",
                date(2025, 9, 12),
            ),
            ("Cập nhật lúc 15h30 ngày 2.9.2021", date(2021, 9, 2)),
            ("2025-09-29T08:00:00+07:00", date(2025, 9, 29)),
            ("29/9/2022", date(2022, 9, 29)),
            ("Ngày đăng: 12/07/2020. Lượt đọc: 2.310", date(2020, 7, 12)),
            ("Báo Sông Hồng cuối tuần – số ra 24.10.2020", date(2020, 10, 24)),
            ("(Cổng TTĐT huyện Mê Linh) 15:20 | 12/01/2017", date(2017, 1, 12)),
            ("Tin Sông Hồng, thứ Hai 10/06/2024", date(2024, 6, 10)),
            ("Đăng bởi Ban biên tập lúc 10/10/2025 - 7:40 sáng", date(2025, 10, 10)),
            ("10/06/2024 | Tác giả: Nguyễn Văn An | 120 lượt xem", date(2024, 6, 10)),
            ("By Nguyen Van An | 16 October 2024", date(2024, 10, 16)),
            ("Kinh tế & Đô thị, số ra ngày 17 tháng 9 năm 2012", date(2012, 9, 17)),
            ("Baosonghong.vn, 15:12 - 02/11/2019", date(2019, 11, 2)),
            ("TP. Vinh, 10/9/2025 11:05:33", date(2025, 9, 10)),
            (
                "Ban Thi đua - Khen thưởng TP Hà Nội | 11:25 AM, 28/09/2018",
                date(2018, 9, 28),
            ),
            ("Pháp luật và Đời sống  17/08/2020, 07:30", date(2020, 8, 17)),
            ("Người cao tuổi - Số 88 (ra ngày 02/11/2011)", date(2011, 11, 2)),
            ("(Sông Hồng mới cuối tuần) 07/03/2026", date(2026, 3, 7)),
            ("Sông Hồng mới ra hằng tháng | 26/02/2019", date(2019, 2, 26)),
            ("Hà Nội, 08.03.2016 - Trang Phụ nữ Sông Hồng", date(2016, 3, 8)),
            (
                "Sông Hồng & Đô thị • Nông thôn mới • 10:32 ngày 5/12/2020",
                date(2020, 12, 5),
            ),
            (
                "Song Hong News | In English | Posted Friday, December 28, 2018 | Views: 913",
                date(2018, 12, 28),
            ),
            (
                "River Daily, English edition. Published 14 October 2022, 11:05. Reporter: Le Van An",
                date(2022, 10, 14),
            ),
            ("songhongmoi - Đời sống công đoàn - 25/04/2025 10:10", date(2025, 4, 25)),
            ("Thời báo Sông Hồng Việt Nam, ngày 03/01/2020", date(2020, 1, 3)),
            ("My Tho, December 22, 2023 (Song Hong Online)", date(2023, 12, 22)),
            ("Đăng ngày 03/10/2025 - Cập nhật 03/10/2025 20:40", date(2025, 10, 3)),
            ("06/10/2023 | 14:25 PM | Xem cỡ chữ: A- A A+", date(2023, 10, 6)),
        ] {
            assert_eq!(of_line(line).map(|(d, _)| d), Some(day), "{line}");
        }
    }

    #[test]
    fn other_dates_are_no_datelines() {
        for line in [
            "Hội nghị được tổ chức sáng 29/9/2022 tại trụ sở quận, có 300 đại biểu.",
            "(1/9/1997 - 1/9/2022)",
            "Kỷ niệm 20 năm thành lập quận Cầu Giấy 1/9/1997",
            "Giá vàng hôm nay (9/5): giảm",
            "31/2/2020",
            "Báo Sông Hồng trao giải cuộc thi viết ngày 24/10/2020 tại quận Hoàng Mai",
            "Năm 2022",
            "Lễ đón Huân chương của xã bắt đầu lúc 8:00 ngày 12/3/2020",
            "Hội nghị tổng kết thi đua, 12/3/2020",
            "Song Hong, 3 May 2019 - The district has commended 76 artisans and 190 residents",
        ] {
            assert_eq!(of_line(line), None, "{line}");
        }
    }

    #[test]
    fn a_date_in_the_title_line() {
        let (title, day) = out_of_title("Quận ra quân trồng cây (14:55 31/03/2021)");
        assert_eq!(
            (title.as_str(), day),
            ("Quận ra quân trồng cây", Some(date(2021, 3, 31)))
        );
        let (title, day) = out_of_title("date 2025-09-29 Khen thưởng 5.000 trường hợp");
        assert_eq!(
            (title.as_str(), day),
            ("Khen thưởng 5.000 trường hợp", Some(date(2025, 9, 29)))
        );
        let anniversary = "Kỷ niệm Ngày thành lập quận (6/11/2003)";
        assert_eq!(out_of_title(anniversary), (anniversary.to_string(), None));
        let term = "Đại hội lần thứ VII (2020 – 2025)";
        assert_eq!(out_of_title(term), (term.to_string(), None));
    }

    #[test]
    fn the_day_a_report_tells() {
        assert_eq!(told("Ngày 17/1/2022, tại UBND quận, cụm họp."), Some(date(2022, 1, 17)));
        assert_eq!(
            told("Hội nghị được tổ chức sáng ngày 27/9/2019."),
            Some(date(2019, 9, 27))
        );
        assert_eq!(
            told("Thực hiện Chỉ thị số 34 ngày 7/4/2014 của Bộ Chính trị, quận họp."),
            None
        );
        assert_eq!(
            told("Nhân 25 năm thành lập (1/9/1997 - 1/9/2022), quận họp ngày 25/8."),
            None
        );
        assert_eq!(
            told("Kỷ niệm 70 năm Ngày 11/6/1948, quận họp chiều 9/6/2018."),
            Some(date(2018, 6, 9))
        );
    }
}
