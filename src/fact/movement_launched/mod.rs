//! Movements, drives, campaigns, models, contests and slogans.

mod named;
mod subject;
mod unnamed;

use serde::{Deserialize, Serialize};

use super::{FactRule, Scene};
use crate::entity::movement::{MovementKind, MovementMention};
use crate::entity::{Value, Words};
use crate::rule::Rule;
use crate::text::Span;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MovementLaunched {
    pub kind: MovementKind,
    /// Without quotation marks; the kind's words where it has no name of its own.
    pub name: String,
    /// The kind as written: "phong trào thi đua đặc biệt".
    pub kind_words: String,
    /// Who launched or carries it, as written, where said.
    pub organiser: Option<String>,
    /// What it is for, as written: "tổ chức thành công cuộc bầu cử …".
    pub aim: Option<String>,
    /// Launched here, rather than only spoken of or taken part in.
    pub launched: bool,
}

impl std::fmt::Display for MovementLaunched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.kind_words, self.name)?;
        if let Some(organiser) = &self.organiser {
            write!(f, " | by: {organiser}")?;
        }
        if let Some(aim) = &self.aim {
            write!(f, " | for: {aim}")?;
        }
        if self.launched {
            write!(f, " | launched")?;
        }
        Ok(())
    }
}

pub const RULES: &[FactRule] = &[
    Rule {
        name: "movement: <organiser> <verb> <kind> “<name>”",
        fires: &[
            (
                "Hội Phụ nữ quận Ba Đình phát động các phong trào “Sống xanh”; “Phụ nữ giúp nhau làm kinh tế”.",
                "phong trào: Sống xanh | by: Hội Phụ nữ quận Ba Đình | launched ; phong trào: Phụ nữ giúp nhau làm kinh tế | by: Hội Phụ nữ quận Ba Đình | launched",
            ),
            (
                "Các đoàn thể có mô hình riêng: Hội Nông dân quận làm “Vườn sạch”, Đoàn Thanh niên quận có “Khởi nghiệp trẻ”.",
                "mô hình: Vườn sạch | by: Hội Nông dân quận ; mô hình: Khởi nghiệp trẻ | by: Đoàn Thanh niên quận",
            ),
            (
                "Nổi bật là phong trào \"Dân vận khéo\" và chủ đề “Kỷ cương, sáng tạo”.",
                "phong trào: Dân vận khéo ; chủ đề: Kỷ cương, sáng tạo",
            ),
            (
                "Mô hình “Vườn sạch” do Hội Phụ nữ huyện Mê Linh phát động từ tháng 4/2022.",
                "Mô hình: Vườn sạch | by: Hội Phụ nữ huyện Mê Linh | launched",
            ),
            (
                "Năm 2019, quận Ba Đình mở ba đợt thi đua, đợt một mang tên “Phố không rác” từ 1/3 tới 30/5.",
                "đợt thi đua: Phố không rác | by: quận Ba Đình | launched",
            ),
        ],
        near_misses: &["Trong phong trào thi đua, 15 cá nhân được tặng danh hiệu “Chiến sĩ thi đua cơ sở”."],
        find: named::find,
    },
    Rule {
        name: "movement: <verb> <kind> <aim>",
        fires: &[
            (
                "Quận Ba Đình mở đợt thi đua cao điểm tổ chức thành công cuộc bầu cử đại biểu Quốc hội khóa XV.",
                "đợt thi đua cao điểm: đợt thi đua cao điểm | by: Quận Ba Đình | for: tổ chức thành công cuộc bầu cử đại biểu Quốc hội khóa XV | launched",
            ),
            (
                "Thay mặt quận, bà Lê Thị Na đã phát động phong trào thi đua năm 2023 với 6 nhóm nội dung cụ thể, trong đó có thu ngân sách.",
                "phong trào thi đua: phong trào thi đua năm 2023 với 6 nhóm nội dung cụ thể | by: bà Lê Thị Na | launched",
            ),
            (
                "Đợt thi đua thứ 3 của năm 2012 kéo dài từ 1-7 tới 10-10.",
                "Đợt thi đua: Đợt thi đua thứ 3 của năm 2012",
            ),
            (
                "Cuộc thi viết về gương người tốt đã nhận 120 bài dự thi.",
                "Cuộc thi: Cuộc thi viết về gương người tốt",
            ),
        ],
        near_misses: &[
            "Quận đã phát động nhiều phong trào thi đua thiết thực, hiệu quả.",
            "Sau đợt thi đua, các phường họp tổng kết.",
        ],
        find: unnamed::find,
    },
    Rule {
        name: "movement: <kind>: <name>; <name>; …",
        fires: &[
            (
                "Năm 2020 quận chọn một số chuyên đề thi đua: nâng cao hiệu lực của hệ thống chính trị; dân vận chính quyền.",
                "chuyên đề thi đua: nâng cao hiệu lực của hệ thống chính trị ; chuyên đề thi đua: dân vận chính quyền",
            ),
            (
                "Phường có các mô hình: tuyến phố không rác; tổ tự quản; nhà sạch vườn đẹp.",
                "mô hình: tuyến phố không rác ; mô hình: tổ tự quản ; mô hình: nhà sạch vườn đẹp",
            ),
        ],
        near_misses: &["Kết quả phong trào thi đua: quận đã hoàn thành 21 chỉ tiêu; thu ngân sách đạt 168%."],
        find: named::listed,
    },
];

fn mentions<'a>(scene: &Scene<'a>, at: usize) -> impl Iterator<Item = (Span, &'a MovementMention)> {
    scene.entities[at].iter().filter_map(|e| match &e.value {
        Value::Movement(m) => Some((e.span, m)),
        _ => None,
    })
}

fn words<'a>(scene: &Scene<'a>) -> Words<'a> {
    scene.words()
}
