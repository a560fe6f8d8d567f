//! Conferences, congresses, ceremonies: what for, when, where, who came.

mod occasion;
mod people;
mod phrase;
mod when;

use serde::{Deserialize, Serialize};

use super::FactRule;
use crate::rule::Rule;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventHeld {
    /// As written: "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2021".
    pub what: String,
    pub date: Option<jiff::civil::Date>,
    /// The day as written, where its year is not told: "ngày 3/3".
    #[serde(default)]
    pub day_words: Option<String>,
    /// The venue as written: "Ủy ban nhân dân (UBND) quận Hoàn Kiếm".
    pub venue: Option<String>,
    pub organiser: Option<String>,
    /// Those who came or spoke, with their posts, as written.
    pub people: Vec<String>,
}

impl std::fmt::Display for EventHeld {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.what)?;
        if let Some(date) = self.date {
            write!(f, " | on: {date}")?;
        } else if let Some(day) = &self.day_words {
            write!(f, " | on: {day}")?;
        }
        if let Some(venue) = &self.venue {
            write!(f, " | at: {venue}")?;
        }
        if let Some(organiser) = &self.organiser {
            write!(f, " | by: {organiser}")?;
        }
        if !self.people.is_empty() {
            write!(f, " | with: {}", self.people.join("; "))?;
        }
        Ok(())
    }
}

pub const RULES: &[FactRule] = &[
    Rule {
        name: "event: <day>, <organiser> tổ chức <event>",
        fires: &[
            (
                "Ngày 17/1/2022, tại UBND quận Hoàn Kiếm, Cụm thi đua số 8 tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng năm 2021.",
                "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2021 | on: 2022-01-17 | at: UBND quận Hoàn Kiếm | by: Cụm thi đua số 8",
            ),
            (
                "Hội nghị tổng kết của quận Hoàng Mai được tổ chức sáng ngày 27/9/2019.",
                "Hội nghị tổng kết của quận Hoàng Mai | on: 2019-09-27 | by: quận Hoàng Mai",
            ),
            (
                "Hội đồng Thi đua tỉnh Bến Tre, ngày 21-3-2019, họp phiên thứ nhất bàn việc tặng cờ.",
                "họp phiên thứ nhất bàn việc tặng cờ | on: 2019-03-21 | by: Hội đồng Thi đua tỉnh Bến Tre",
            ),
            (
                "Tại tỉnh Bình Phước, ngày 28-7-2015, hội nghị sơ kết giao ước thi đua đã diễn ra.",
                "hội nghị sơ kết giao ước thi đua | on: 2015-07-28 | at: tỉnh Bình Phước",
            ),
            (
                "Sáng ngày 3/3, quận Hoàng Mai tổ chức hội nghị tổng kết phong trào thi đua.",
                "hội nghị tổng kết phong trào thi đua | on: Sáng ngày 3/3 | by: quận Hoàng Mai",
            ),
        ],
        near_misses: &[
            "Thực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014, hội nghị nêu nhiều giải pháp.",
            "Phong trào chào mừng kỷ niệm ngày thành lập quận (1/9/1997 - 1/9/2022) được tổng kết.",
        ],
        find: occasion::find,
    },
    Rule {
        name: "event: dự <event> có <people>",
        fires: &[
            (
                "Quận Ba Đình họp\nHội nghị tổng kết phong trào thi đua của quận đã thành công. Dự hội nghị có các đồng chí: Lê Văn Sao - Bí thư Quận ủy; Chủ tịch UBND quận Vũ Thu Na.",
                "Hội nghị tổng kết phong trào thi đua của quận | with: Lê Văn Sao - Bí thư Quận ủy; Chủ tịch UBND quận Vũ Thu Na",
            ),
            (
                "Phát biểu tại hội nghị, ông Lê Văn Sao ghi nhận kết quả của quận.",
                "hội nghị | with: ông Lê Văn Sao",
            ),
        ],
        near_misses: &[
            "Bà Lê Thị Na đã vận động bà con tham dự lớp học.",
            "Dự hội nghị có 295 đại biểu.",
        ],
        find: people::find,
    },
    Rule {
        name: "event: kỷ niệm <n> năm …",
        fires: &[
            (
                "Năm 2023 là năm kỷ niệm 75 năm ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc (11/6/1948 - 11/6/2023).",
                "kỷ niệm 75 năm ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc",
            ),
            (
                "Dịp này, nhân 25 năm thành lập quận, nhiều hội thi được mở.",
                "nhân 25 năm thành lập quận",
            ),
        ],
        near_misses: &["Sau 5 năm thực hiện, phong trào đã lan rộng."],
        find: occasion::anniversary,
    },
];
