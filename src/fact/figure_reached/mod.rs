//! Figures: what was measured or counted, how much, of what, for whom.

mod clause;
mod layout;
mod pairs;
mod row;
mod yearly;

use serde::{Deserialize, Serialize};

use super::{FactRule, Found, Scene, Statement};
use crate::entity::date::Period;
use crate::entity::quantity::{Amount, Approx};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureReached {
    /// The line of `measures.tsv`, where the lexicon knows the measure.
    pub measure: Option<u32>,
    /// What is measured, in the article's words: "thu ngân sách trên địa bàn", "trường công lập đạt chuẩn quốc gia".
    pub what: String,
    pub value: f64,
    pub amount: Amount,
    pub approx: Approx,
    /// The number with its unit as written: "4.586 tỷ đồng", "39/46 trường".
    pub value_words: String,
    pub unit: String,
    /// What a percentage is of, or a change against: "dự toán Thành phố giao", "cùng kỳ năm 2019".
    pub basis: Option<String>,
}

impl std::fmt::Display for FigureReached {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} = {}", self.what, self.value_words)?;
        if self.approx != Approx::Exact {
            write!(f, " ({:?})", self.approx)?;
        }
        if let Some(basis) = &self.basis {
            write!(f, " | of: {basis}")?;
        }
        Ok(())
    }
}

/// One rule for each sort of amount.
pub const RULES: &[FactRule] = &[
    FactRule {
        name: "figure: <what> đạt <money>",
        fires: &[
            (
                "Thu ngân sách trên địa bàn đạt 2.345 tỷ đồng.",
                "Thu ngân sách trên địa bàn = 2.345 tỷ đồng",
            ),
            (
                "Năm 2021, chi ngân sách thực hiện hơn 912,5 tỷ đồng.",
                "chi ngân sách = hơn 912,5 tỷ đồng (Over)",
            ),
        ],
        near_misses: &["Đồng chí bí thư gặp 3 đồng chí khác."],
        find: |scene| figures(scene, |amount| amount == Amount::Money),
    },
    FactRule {
        name: "figure: <what> đạt <percent> <basis>",
        fires: &[
            (
                "Thu ngân sách đạt 168% kế hoạch năm, trong đó thu ngoài quốc doanh đạt 112% kế hoạch.",
                "Thu ngân sách = 168% | of: kế hoạch năm ; thu ngoài quốc doanh = 112% | of: kế hoạch",
            ),
            (
                "Thu ngân sách đạt 90 tỷ đồng, tăng 13,5% so với cùng kỳ năm 2019.",
                "Thu ngân sách tăng = 13,5% | of: so với cùng kỳ năm 2019",
            ),
            (
                "100% học sinh trên địa bàn được học tập an toàn.",
                "học sinh trên địa bàn được học tập an toàn = 100%",
            ),
        ],
        near_misses: &["Quận hoàn thành các chỉ tiêu được giao."],
        find: |scene| figures(scene, |amount| amount == Amount::Percent),
    },
    FactRule {
        name: "figure: <n>/<m> <unit> <what>",
        fires: &[
            (
                "39/46 trường công lập đạt chuẩn quốc gia đạt tỷ lệ 84,8%.",
                "trường công lập đạt chuẩn quốc gia = 39/46 trường công lập",
            ),
            (
                "Quận đã hoàn thành 21/21 chỉ tiêu Thành phố giao.",
                "Quận đã hoàn thành chỉ tiêu Thành phố giao = 21/21 chỉ tiêu",
            ),
        ],
        near_misses: &["Ngày 19/5 có lễ kỷ niệm."],
        find: |scene| figures(scene, |amount| matches!(amount, Amount::Share { .. })),
    },
    FactRule {
        name: "figure: <what> xếp thứ <n>/<m>",
        fires: &[
            (
                "Chỉ số cải cách hành chính của quận xếp thứ 5/30.",
                "Chỉ số cải cách hành chính của quận = thứ 5/30",
            ),
            (
                "Kết quả chỉ số CCHC được chấm điểm và xếp đứng thứ 3.",
                "Kết quả chỉ số CCHC được chấm điểm = thứ 3",
            ),
        ],
        near_misses: &["Đại hội lần thứ 5 của quận."],
        find: |scene| figures(scene, |amount| matches!(amount, Amount::Rank { .. })),
    },
    FactRule {
        name: "figure: <n> <unit> <what>",
        fires: &[
            (
                "Phong trào giúp giảm 1.000 hộ nghèo trong 5 năm.",
                "Phong trào giúp giảm hộ nghèo trong 5 năm = 1.000 hộ nghèo",
            ),
            (
                "Đã có 9.244 người và 166 hộ kinh doanh được hỗ trợ kịp thời.",
                "người được hỗ trợ kịp thời = 9.244 người ; hộ kinh doanh được hỗ trợ kịp thời = 166 hộ kinh doanh",
            ),
            (
                "The city honoured 62 outstanding workers. Forty-one of them work for private companies.",
                "The city honoured outstanding workers = 62 outstanding workers ; outstanding workers of them work for private companies = Forty-one",
            ),
            (
                "Danh sách có 212 người; 87 trong số đó thuộc lực lượng y tế.",
                "Danh sách người = 212 người ; người trong số đó thuộc lực lượng y tế = 87",
            ),
            (
                "Quận vừa xét thêm, nâng tổng số gương lên 265.",
                "nâng tổng số gương = 265",
            ),
        ],
        near_misses: &[
            "Chỉ thị số 34-CT/TW ngày 07/4/2014.",
            "Nhiều năm qua, phong trào được duy trì.",
        ],
        find: |scene| figures(scene, |amount| amount == Amount::Count),
    },
    FactRule {
        name: "figure: <what> | <n> | <n>",
        fires: &[
            (
                "Kết quả\nPhường | Hộ nghèo | Sáng kiến\nCây Xoài | 12 | 1.300",
                "Cây Xoài, Hộ nghèo = 12 ; Cây Xoài, Sáng kiến = 1.300",
            ),
            (
                "Kết quả\nĐơn vị | Điểm\nPhường Cây Xoài | 97,5",
                "Phường Cây Xoài, Điểm = 97,5",
            ),
        ],
        near_misses: &["Kết quả\nHình thức | Tập thể | Cá nhân\nHuân chương Lao động | 96 | 141"],
        find: cells,
    },
    FactRule {
        name: "figure: <what>: <name> <n>; <name> <n>",
        fires: &[
            (
                "Điểm bình xét: Mỹ Đức 98,75; Sơn Tây 98; Phúc Thọ 97,25.",
                "Điểm bình xét, Mỹ Đức = 98,75 ; Điểm bình xét, Sơn Tây = 98 ; Điểm bình xét, Phúc Thọ = 97,25",
            ),
            (
                "Số gương từng phường: Cây Xoài 12, Hoa Sen 9, Bến Đá 7.",
                "Số gương từng phường, Cây Xoài = 12 ; Số gương từng phường, Hoa Sen = 9 ; Số gương từng phường, Bến Đá = 7",
            ),
        ],
        near_misses: &[
            "Điểm bình xét: Mỹ Đức 98,75; các huyện khác thấp hơn.",
            "Thời gian: Thứ Hai 12; Thứ Ba 13.",
        ],
        find: pairs::find,
    },
    FactRule {
        name: "figure: <what> năm <year> <n>; năm <year> <n>",
        fires: &[
            (
                "Lượt khám năm 2019 là 412.000; năm 2021 vì Covid-19 còn 238.000; năm 2024 đạt 468.500 lượt, cao nhất.",
                "Lượt khám = 412.000 ; Lượt khám = 238.000 ; Lượt khám = 468.500 lượt",
            ),
            (
                "Số sáng kiến năm 2020 là 12; năm 2021 là 18; năm 2022 tăng lên 31.",
                "Số sáng kiến = 12 ; Số sáng kiến = 18 ; Số sáng kiến = 31",
            ),
        ],
        near_misses: &[
            "Lượt khám năm 2019 là 412.000; năm 2021 bệnh viện mở khoa Mắt.",
            "Tỷ lệ hài lòng năm 2019 là 91%; năm 2020 là 93%; năm 2021 là 97%.",
        ],
        find: yearly::find,
    },
];

/// The numbers of a table's row, each under its column's heading; rows of awards are the awards'.
fn cells(scene: &Scene) -> Vec<Found> {
    let Some(row) = scene.text().contains('|').then(|| super::table::row(scene)).flatten() else {
        return Vec::new();
    };
    let awards = scene
        .found()
        .iter()
        .any(|e| matches!(e.value, crate::entity::Value::Award(_)) && row.name.contains(e.span));
    if awards {
        return Vec::new();
    }
    let name = row.name.of(scene.text());
    row.cells
        .iter()
        .map(|cell| {
            // A column of a year says no more of what is counted than the sentence over the table.
            let (of, unit) = match cell.year {
                Some(_) => (row.caption.trim_end_matches(':'), String::new()),
                None => (cell.heading.as_str(), cell.heading.to_lowercase()),
            };
            let what = format!("{name}, {of}");
            let statement = FigureReached {
                measure: measure(scene, &what),
                value: cell.value,
                amount: if cell.percent { Amount::Percent } else { Amount::Count },
                approx: Approx::Exact,
                value_words: cell.span.of(scene.text()).to_string(),
                unit,
                basis: None,
                what,
            };
            Found {
                period: cell.year.and_then(Period::year),
                ..Found::new(row.name.join(cell.span), Statement::FigureReached(statement))
            }
        })
        .collect()
}

fn figures(scene: &Scene, wanted: fn(Amount) -> bool) -> Vec<Found> {
    if scene.text().contains('|') && super::table::row(scene).is_some() {
        return Vec::new();
    }
    clause::all(scene)
        .into_iter()
        .filter(|figure| wanted(figure.quantity.amount))
        .map(|figure| {
            let statement = FigureReached {
                measure: measure(scene, &figure.what),
                value: figure.quantity.value,
                amount: figure.quantity.amount,
                approx: figure.quantity.approx,
                value_words: figure.value_words,
                unit: figure.unit,
                basis: figure.basis,
                what: figure.what,
            };
            Found {
                period: row::year(scene, figure.at),
                ..Found::new(figure.clause, Statement::FigureReached(statement))
            }
        })
        .collect()
}

/// The measure of the lexicon that the words name, the longest of them.
fn measure(scene: &Scene, what: &str) -> Option<u32> {
    let tokens = crate::text::token::tokens(what);
    let measures = &scene.lexicon.measures;
    (0..tokens.len())
        .flat_map(|at| {
            let vietnamese = measures.names.longest(&tokens, at, true);
            if vietnamese.is_empty() {
                measures.english.longest(&tokens, at, true)
            } else {
                vietnamese
            }
        })
        .max_by_key(|hit| hit.len)
        .map(|hit| hit.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_finds_what_its_examples_say() {
        let lexicon = crate::entity::lexicon::Lexicon::load(std::path::Path::new("data/lexicon"));
        let rules: Vec<&'static FactRule> = RULES.iter().collect();
        let complaints = crate::rule::check(&rules, |rule, text| {
            let rule = RULES.iter().find(|r| r.name == rule.name);
            rule.map_or(Vec::new(), |rule| crate::fact::run_example(rule, text, &lexicon))
        });
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    }
}
