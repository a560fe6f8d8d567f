//! What can be asked for, each with questions that ask for it (the words that say so) and questions that look alike and do
//! not.

use super::asked::Asked::{self, *};
use super::understand;
use crate::entity::lexicon::Lexicon;
use crate::rule::Rule;

pub type AskRule = Rule<Asked>;

const fn rule(
    name: &'static str,
    find: Asked,
    fires: &'static [(&'static str, &'static str)],
    near_misses: &'static [&'static str],
) -> AskRule {
    AskRule {
        name,
        fires,
        near_misses,
        find,
    }
}

pub const RULES: &[AskRule] = &[
    rule(
        "asked: who",
        Who,
        &[
            ("Ai được khen ở Tây Hồ?", "Ai"),
            ("don vi nao duoc tang co", "don vi nao"),
        ],
        &[
            "Phong trào thi đua ái quốc có từ năm nào?",
            "phong trao thi dua ai quoc co tu nam nao",
            "Sao phường bị rút khỏi danh sách?",
        ],
    ),
    rule(
        "asked: who somebody is",
        WhoIs,
        &[
            ("Bà Lã Thị Mơ là ai?", "là ai"),
            ("who is the chairman of Tay Ho", "who is"),
        ],
        &["Ai được khen?"],
    ),
    rule(
        "asked: which post",
        Post,
        &[
            ("Ông Vi Văn Sâm giữ chức vụ gì?", "giữ chức vụ gì"),
            ("ong vi van sam lam chuc gi", "lam chuc gi"),
        ],
        &["Ông Vi Văn Sâm làm gì?"],
    ),
    rule(
        "asked: what",
        What,
        &[("Quận Tây Hồ được tặng gì?", "gì"), ("what did Tay Ho receive", "what")],
        &["Phong trào tên là gì?", "Ông làm gì?"],
    ),
    rule(
        "asked: a name",
        Name,
        &[
            ("Phong trào tên là gì?", "tên là gì"),
            ("what is the name of the movement", "what is the name of"),
        ],
        &["Người có tên trong danh sách được tặng gì?"],
    ),
    rule(
        "asked: how many",
        HowMany,
        &[
            ("Quận khen bao nhiêu tập thể?", "bao nhiêu"),
            ("may ca nhan duoc khen", "may"),
        ],
        &["Quận xếp thứ mấy?", "Thu bao nhiêu tỷ đồng?"],
    ),
    rule(
        "asked: how much money",
        Money,
        &[
            ("Quận thưởng bao nhiêu tiền?", "bao nhiêu tiền"),
            ("quan thu bao nhieu ty dong", "bao nhieu ty dong"),
        ],
        &["Quận thưởng bao nhiêu người?"],
    ),
    rule(
        "asked: what share",
        Percent,
        &[
            ("Thu đạt bao nhiêu phần trăm?", "bao nhiêu phần trăm"),
            ("what percentage of the plan", "what percentage"),
        ],
        &["Thu đạt bao nhiêu?"],
    ),
    rule(
        "asked: which rank",
        Rank,
        &[
            ("Quận xếp thứ mấy?", "xếp thứ mấy"),
            ("quan dung thu may", "dung thu may"),
        ],
        &["Quận có mấy phường?"],
    ),
    rule(
        "asked: when",
        When,
        &[
            ("Hội nghị diễn ra khi nào?", "khi nào"),
            ("which year was it founded", "which year"),
        ],
        &["Ông sinh năm nào?"],
    ),
    rule(
        "asked: where",
        Where,
        &[
            ("Lễ trao giải ở đâu?", "ở đâu"),
            ("where was the conference held", "where"),
        ],
        &["Phường nào dẫn đầu?"],
    ),
    rule(
        "asked: which place",
        Place,
        &[("Quận nào dẫn đầu?", "Quận nào"), ("which ward led", "which ward")],
        &["Cụm gồm những quận nào?"],
    ),
    rule(
        "asked: which class",
        Class,
        &[
            ("Huân chương Lao động hạng mấy?", "hạng mấy"),
            ("which class was the order", "which class"),
        ],
        &["Quận xếp hạng mấy?"],
    ),
    rule(
        "asked: by whom",
        ByWhom,
        &[
            ("Ai trao Huân chương cho quận?", "Ai trao"),
            ("who presented the flag", "who presented"),
        ],
        &["Ai được trao Huân chương?", "Who presented the report?"],
    ),
    rule(
        "asked: why",
        Why,
        &[
            ("Vì sao phường được khen?", "Vì sao"),
            ("why was the ward commended", "why"),
        ],
        &["Ngôi sao nào được khen?"],
    ),
    rule(
        "asked: which members",
        Members,
        &[
            ("Cụm 8 gồm những ai?", "gồm những ai"),
            ("cum 8 gom nhung quan nao", "gom nhung"),
        ],
        &["Quận nào là cụm trưởng?"],
    ),
    rule(
        "asked: which deeds",
        Deeds,
        &[
            ("Bà Lã Thị Mơ làm được gì?", "làm được gì"),
            ("ba mo da lam gi", "da lam gi"),
        ],
        &["Bà làm gì mà được khen?"],
    ),
    rule(
        "asked: born when",
        Birth,
        &[
            ("Ông Vi Văn Sâm sinh năm nào?", "sinh năm nào"),
            ("ong sam sinh nam bao nhieu", "sinh nam bao nhieu"),
        ],
        &["Phong trào ra đời năm nào?"],
    ),
    rule(
        "asked: which age",
        Age,
        &[
            ("Cụ Mùi bao nhiêu tuổi?", "bao nhiêu tuổi"),
            ("how old is Mrs Mui", "how old"),
        ],
        &["Bao nhiêu người trên 80 tuổi?"],
    ),
    rule(
        "asked: which decision",
        Decision,
        &[
            ("Quyết định số bao nhiêu khen bà Mơ?", "Quyết định số bao nhiêu"),
            ("quyet dinh so may", "quyet dinh so may"),
        ],
        &["Ai ký quyết định khen bà Mơ?"],
    ),
];

/// The words of an example by which it asks for what the rule says.
pub fn run_example(rule: &AskRule, question: &str, lexicon: &Lexicon) -> Vec<String> {
    let query = understand(question, lexicon, jiff::civil::date(2025, 12, 1));
    let words = &query.tokens;
    let asks = query.asks.iter().filter(|ask| ask.asked == rule.find);
    let said = asks.filter_map(|ask| {
        let (first, last) = (words.get(ask.from)?, words.get(ask.to.checked_sub(1)?)?);
        Some(first.span.join(last.span).of(&query.text).to_string())
    });
    said.collect()
}

/// The name of the rule by which a question asks.
pub fn name(asked: Asked) -> &'static str {
    RULES
        .iter()
        .find(|rule| rule.find == asked)
        .map_or("", |rule| rule.name)
}
