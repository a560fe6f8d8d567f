//! Cuts the report out of its page: where it begins, where it ends, and which lines between are its own.

use std::collections::HashSet;

use jiff::civil::Date;

use super::lines::Line;
use super::tail::{is_item, without_tail};
use super::{BlockKind, caption, dateline, furniture, site_line, table};
use crate::text::fold::phrase_bare;

/// The report's own lines, and the page's date.
#[derive(Debug, Default)]
pub struct Cut {
    pub title: String,
    pub date: Option<Date>,
    pub blocks: Vec<(BlockKind, String)>,
}

pub fn cut(lines: &[Line]) -> Cut {
    let head = head(lines);
    let mut out = Cut {
        title: head.title,
        date: head.date,
        blocks: Vec::new(),
    };
    let body = own_lines(&joined(&lines[head.next..]), &out.title, &mut out.date);
    let body = without_tail(body, &out.title);
    out.blocks = body.into_iter().map(|own| (own.kind, own.text)).collect();
    out
}

struct Head {
    title: String,
    date: Option<Date>,
    /// The first line after the title.
    next: usize,
}

/// The title: the line right above the page's dateline, else the first line that is long enough for one.
fn head(lines: &[Line]) -> Head {
    // "Gia Lâm thưởng ai trong năm qua?" right above the day is a headline, though it closes like a sentence.
    let asks = |at: usize| {
        let day = lines.get(at + 1).and_then(|next| dateline::of_line(&next.text));
        lines[at].text.ends_with(['?', '!']) && day.is_some_and(|(_, others)| others <= 4)
    };
    let first_prose = (0..lines.len()).find(|at| lines[*at].is_prose() && !asks(*at));
    let first_prose = first_prose.unwrap_or(lines.len());
    let dateline = lines[..first_prose]
        .iter()
        .position(|l| matches!(dateline::of_line(&l.text), Some((_, others)) if others <= 4));
    let is_title = |line: &Line, least: usize| {
        line.words() >= least
            && !furniture::is_noise(line)
            && !furniture::is_credit(line)
            && !furniture::ends(line)
            && !caption::is_marked(&line.text)
            && dateline::of_line(&line.text).is_none()
            && !line.text.starts_with(char::is_lowercase)
    };
    let within = dateline.unwrap_or(first_prose);
    let long = |at: &usize| is_title(&lines[*at], 6) || dateline::out_of_title(&lines[*at].text).1.is_some();
    let nearest = match dateline {
        // The site and its section may stand between the headline and the day.
        Some(_) => {
            let telling = |at: &usize| long(at) && !site_line::is_site(&lines[*at]);
            (0..within).rev().find(telling).or_else(|| (0..within).rev().find(long))
        }
        None => (0..within).find(long),
    };
    let longest = || {
        (0..first_prose)
            .filter(|at| is_title(&lines[*at], 2))
            .max_by_key(|at| (lines[*at].text.chars().count(), usize::MAX - at))
    };
    let Some(at) = nearest.or_else(longest) else {
        // No headline: the first sentence of the report names it.
        return Head {
            title: String::new(),
            date: None,
            next: 0,
        };
    };
    let (title, date) = dateline::out_of_title(&lines[at].text);
    Head {
        title,
        date,
        next: at + 1,
    }
}

/// A line of the report.
#[derive(Debug)]
pub(super) struct Own {
    pub kind: BlockKind,
    pub text: String,
    pub prose: bool,
    /// An empty line or something dropped stood before it.
    pub after_break: bool,
}

/// The lines after the title that are the report's, up to where its page goes on to other things.
fn own_lines(lines: &[Line], title: &str, date: &mut Option<Date>) -> Vec<Own> {
    let title_key = phrase_bare(title);
    let spaced = lines.iter().filter(|l| l.gap).count() * 2 > lines.len();
    let mut seen: HashSet<&str> = HashSet::new();
    let mut out: Vec<Own> = Vec::new();
    let mut prose = 0usize;
    let mut below_image = false;
    let mut site: Option<String> = None;
    let in_table = table::in_table(lines);
    for (at, line) in lines.iter().enumerate() {
        if in_table[at] && prose > 0 {
            out.push(Own {
                kind: BlockKind::Paragraph,
                text: line.text.clone(),
                prose: true,
                after_break: line.gap,
            });
            continue;
        }
        if prose > 0 && furniture::ends(line) {
            break;
        }
        let key = line.bare();
        if let Some((day, others)) = dateline::of_line(&line.text) {
            let believed = prose == 0 || others == 0 || dateline::is_labelled(&line.text);
            // A day alone below the last paragraph is the report's, where none stands above and no other follows.
            let closes = || {
                let mut after = lines[at + 1..].iter();
                others == 0 && after.all(|l| !l.is_prose() && dateline::of_line(&l.text).is_none())
            };
            if believed && (prose <= 1 || dateline::is_labelled(&line.text) || closes()) {
                date.get_or_insert(day);
            }
            if believed {
                continue;
            }
        }
        if key == title_key {
            below_image = true;
            continue;
        }
        if furniture::is_noise(line) || furniture::ends(line) {
            continue;
        }
        let prefix = super::press::prefix(&line.text).map(|p| phrase_bare(p.name));
        if prefix.is_some() && prose >= 2 && !seen.contains(key) && (site.is_none() || prefix == site) {
            // Only a report's opening bears the paper's name: another story begins, its headline stands above.
            while out.last().is_some_and(|own| !own.prose && seen_twice(lines, &own.text)) {
                out.pop();
            }
            break;
        }
        if prefix.is_some() && site.is_none() {
            site = prefix;
        }
        if !seen.insert(key) && (line.words() >= 4 || !line.is_prose()) {
            continue;
        }
        let is_prose = line.is_prose();
        if prose == 0 && !is_prose && !keeps_before_lead(line) {
            continue;
        }
        let glued_below = spaced && !line.gap && prose == 1 && !below_image && !line.below_image;
        if !is_prose || line.words() < 40 {
            let box_of_others = line.barred || glued_below;
            let others = (line.barred && prose <= 1 && !line.closes())
                || (box_of_others && furniture::is_glued_headlines(line) && !caption::is_marked(&line.text));
            if others {
                continue;
            }
        }
        let after = &lines[at + 1..];
        let left = after.iter().filter(|l| l.is_prose()).count();
        if !is_prose && prose >= 2 && left * 3 <= prose && (furniture::is_signature(line) || furniture::is_credit(line))
        {
            continue;
        }
        let prose_follows = after
            .iter()
            .find(|l| !caption::is_marked(&l.text) && !caption::looks_like(&l.text))
            .is_some_and(Line::is_prose);
        let kind = kind(line, below_image || line.below_image, prose_follows);
        let text = match kind {
            BlockKind::Caption => caption::bare(&line.text),
            _ => super::press::without(&line.text),
        };
        let after_break = std::mem::take(&mut below_image) || line.gap;
        prose += usize::from(is_prose && kind == BlockKind::Paragraph);
        out.push(Own {
            kind,
            text: text.to_string(),
            prose: is_prose,
            after_break,
        });
    }
    out
}

/// Captions set in several lines become one: the next begins with a small letter.
fn joined(lines: &[Line]) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let mut prose = false;
    for line in lines {
        let goes_on =
            prose && line.text.starts_with(char::is_lowercase) && !line.is_prose() && !furniture::is_noise(line);
        match out
            .last_mut()
            .filter(|last| goes_on && !last.is_prose() && !last.closes())
        {
            Some(last) => *last = last.joined(line),
            None => out.push(line.clone()),
        }
        prose |= line.is_prose();
    }
    out
}

/// Whether a headline stands twice on the page, as it does in cards of other stories (the photograph's and its own).
fn seen_twice(lines: &[Line], text: &str) -> bool {
    lines.iter().filter(|l| l.text == text).count() >= 2
}

/// Between title and lead stand sections, authors and menus; a caption or a line of some length is kept.
fn keeps_before_lead(line: &Line) -> bool {
    if caption::is_marked(&line.text) || line.cell || (line.closes() && line.words() >= 5) {
        return true;
    }
    !furniture::is_glued_headlines(line) && !line.barred && (line.words() >= 12 || caption::looks_like(&line.text))
}

fn kind(line: &Line, below_image: bool, prose_follows: bool) -> BlockKind {
    let text = &line.text;
    let looks = below_image || (!line.closes() && caption::looks_like(text));
    if caption::is_marked(text) || line.cell || (looks && line.words() <= 60) {
        BlockKind::Caption
    } else if line.is_prose() || line.closes() {
        BlockKind::Paragraph
    } else if prose_follows && line.words() <= 18 && !is_item(text) {
        BlockKind::Heading
    } else {
        BlockKind::Paragraph
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::lines::lines;

    const LEAD: &str =
        "Sáng nay, quận Hồng Hà tổ chức hội nghị tổng kết phong trào thi đua và khen thưởng nhiều tập thể.";
    const NEXT: &str = "Theo báo cáo, quận Hồng Hà có 12 tập thể được tặng cờ và 30 cá nhân được tặng giấy khen.";

    fn shown(page: &str) -> Vec<String> {
        let cut = cut(&lines(page));
        let mut out = vec![format!("Title {}", cut.title)];
        out.extend(cut.blocks.iter().map(|(kind, text)| format!("{kind:?} {text}")));
        out
    }

    #[test]
    fn menus_before_and_boxes_after_are_cut() {
        let page = format!(
            "Trang chủ\nTìm kiếm\n  Album ảnh\n\nQuận Hồng Hà khen thưởng gương người tốt\nNgày đăng 02/03/2021 | 10:00\n\n{LEAD}\n\n{NEXT}\n\nMai Lan\n\nTin khác\n\nQuận Lam Sơn đón nhận Huân chương\n\n{LEAD} Thêm."
        );
        assert_eq!(
            shown(&page),
            [
                "Title Quận Hồng Hà khen thưởng gương người tốt".to_string(),
                format!("Paragraph {LEAD}"),
                format!("Paragraph {NEXT}")
            ]
        );
    }

    #[test]
    fn the_day_below_a_lead_or_a_headline_that_asks_is_the_reports() {
        let day = |page: &str| cut(&lines(page)).date.map(|day| day.to_string());
        let lead = "Xã Đông Quang gọi tên 12 gương người tốt\nTin Sông Hồng - Sau ba tháng, xã Đông Quang đã có 12 gương được khen.\n11/11/2025, 11:02\n\nChiều 10/11, xã Đông Quang tổ chức hội nghị tổng kết ba tháng đầu tiên.";
        assert_eq!(day(lead).as_deref(), Some("2025-11-11"));
        let asks = "Trên đường lên quận, huyện Đông Quang thưởng ai trong năm qua?\n18/01/2024 11:02 | Lượt xem: 402\nPhòng Nội vụ huyện Đông Quang hôm 17/1 công bố kết quả thi đua của năm cũ.";
        assert_eq!(day(asks).as_deref(), Some("2024-01-18"));
        assert!(cut(&lines(asks)).title.ends_with("năm qua?"));
    }

    #[test]
    fn a_site_below_the_headline_is_no_headline() {
        let page = format!(
            "Quận Hồng Hà: 112 mái nhà mới\nỦy ban MTTQ Việt Nam TP Hà Nội\n17/11/2009 14:33\n\n{LEAD}\n\n{NEXT}\n"
        );
        assert_eq!(shown(&page)[0], "Title Quận Hồng Hà: 112 mái nhà mới");
    }

    #[test]
    fn headlines_of_other_stories_without_a_mark_are_cut() {
        let page = format!(
            "Quận Hồng Hà khen thưởng gương tốt\n02/03/2021\n{LEAD}\n{NEXT}\n\nBóng đá châu Âu đêm qua\n\nChứng khoán giảm nhẹ\n\nTạp chí Lam Sơn đón nhận Huân chương Lao động hạng Nhất\n\nGiá vàng tăng mạnh\n"
        );
        assert_eq!(shown(&page).len(), 3);
    }

    #[test]
    fn captions_at_the_end_are_kept() {
        let page = format!(
            "Quận Hồng Hà khen thưởng gương tốt\n{LEAD}\n{NEXT}\n\nLãnh đạo quận Hồng Hà trao giấy khen cho các cá nhân\nĐại diện các tập thể được tặng cờ tại hội nghị tổng kết phong trào thi đua\nQuang cảnh hội nghị của quận Hồng Hà"
        );
        let shown = shown(&page);
        assert_eq!(shown.len(), 6, "{shown:#?}");
        assert!(shown[3..].iter().all(|s| s.starts_with("Caption")));
    }

    #[test]
    fn lists_of_recipients_are_kept() {
        let page = format!(
            "Quận Hồng Hà khen thưởng gương tốt\n{LEAD}\nCác tập thể được tặng cờ trong dịp này gồm có:\n- Trường Tiểu học Sao Mai\n- Trạm Y tế phường Cây Xoài\n- Hội Cựu chiến binh\n"
        );
        assert_eq!(shown(&page).len(), 6);
    }

    #[test]
    fn tables_of_figures_are_kept_and_menus_of_bars_are_not() {
        let page = format!(
            "Quận Hồng Hà khen thưởng gương tốt\n{LEAD}\nHình thức | Tập thể | Cá nhân\nCờ thi đua của Chính phủ | 58 | -\nHuân chương Lao động | 96 | 141\nHà Nội | Đà Nẵng | Huế\n{NEXT}\n"
        );
        assert_eq!(
            shown(&page)[2..],
            [
                "Paragraph Hình thức | Tập thể | Cá nhân".to_string(),
                "Paragraph Cờ thi đua của Chính phủ | 58 | -".to_string(),
                "Paragraph Huân chương Lao động | 96 | 141".to_string(),
                format!("Paragraph {NEXT}"),
            ]
        );
        for table in [
            "Đơn vị | 2012 | 2013\nSao Mai | 6,10% | 5,42%\nCây Xoài | 6,84% | 6,31%",
            "Đơn vị | Điểm | Xếp loại\nPhòng Kinh tế | 89 | Tốt\nVăn phòng | 82,5 | Khá",
        ] {
            let page = format!("Quận Hồng Hà khen thưởng gương tốt\n{LEAD}\n{table}\n{NEXT}\n");
            assert_eq!(shown(&page).len(), 6, "{table}");
        }
    }

    #[test]
    fn a_lead_said_twice_and_captions_are_told_apart() {
        let page = format!(
            "Báo Hồng Hà điện tử\nEn\n\nQuận Hồng Hà khen thưởng gương tốt\n\n09:03, 13/03/2019\n\n(HH) - {LEAD}\n\n(HH) - {LEAD}\n\nNhững bông hoa đẹp\n\n{NEXT}\n\nẢnh: Ông Trần Văn A trao cờ cho các tập thể.\n\nGiới thiệu với bạn bè\n"
        );
        assert_eq!(
            shown(&page),
            [
                "Title Quận Hồng Hà khen thưởng gương tốt".to_string(),
                format!("Paragraph {LEAD}"),
                "Heading Những bông hoa đẹp".to_string(),
                format!("Paragraph {NEXT}"),
                "Caption Ông Trần Văn A trao cờ cho các tập thể.".to_string(),
            ]
        );
    }

    #[test]
    fn cards_of_other_stories_end_the_report() {
        let page = format!(
            "Quận Hồng Hà khen thưởng gương tốt\n\n(BHH) {LEAD}\n\n{NEXT}\n\nHọc sinh giỏi\n\nHọc sinh giỏi\n\n(BHH) Năm nay, trường Lam Sơn có 20 học sinh được tặng Bằng khen của Thủ tướng.\n"
        );
        assert_eq!(shown(&page).len(), 3);
    }
}
