//! "Liệt kê giúp 6 huyện của cụm 5", "Xin danh sách các tổ được khen": all of some sort are asked for by name.

use super::{Rewording, Said, rule};
use crate::text::token::TokenKind;

pub const RULES: &[Rewording] = &[
    rule(
        "reworded: liệt kê giúp (các) <đơn vị>",
        list,
        &[
            ("Liệt kê giúp các xã của cụm 5", "Kể tên các xã của cụm 5"),
            (
                "ke ten giup minh 6 truong thuoc khoi 3",
                "Kể tên các truong thuoc khoi 3",
            ),
            ("Xin danh sách các tổ được khen", "Kể tên các tổ được khen"),
            ("Kể tên 6 xã của cụm 5", "Kể tên các xã của cụm 5"),
            (
                "Liệt kê các danh hiệu của xã Phú Lộc",
                "những danh hiệu nào của xã Phú Lộc",
            ),
        ],
        &[
            "Kể tên các xã của cụm 5",
            "Danh sách được khen có ai?",
            "danh sach nguoi duoc khen",
        ],
    ),
    rule(
        "reworded: <số> <đơn vị> trong cụm … là những <đơn vị> nào",
        members,
        &[
            (
                "5 phường trong cụm thi đua số 8 là những phường nào?",
                "5 phường trong cụm thi đua số 8 gồm những phường nào?",
            ),
            ("Các xã thuộc cụm 5 là những đâu?", "Các xã thuộc cụm 5 gồm những đâu?"),
        ],
        &[
            "Hai phường dẫn đầu cụm 8 là những phường nào?",
            "5 phường được khen là những phường nào?",
        ],
    ),
    rule(
        "reworded: cụm … có những <đơn vị> nào",
        made_of,
        &[
            ("Cụm 5 có mặt những huyện nào?", "Cụm 5 gồm những huyện nào?"),
            (
                "Khối 3 có mấy xã, là những xã nào?",
                "Khối 3 có mấy xã, gồm những xã nào?",
            ),
            (
                "khoi thi dua 3 tap hop cac truong nao",
                "khoi thi dua 3 gồm những truong nào",
            ),
            (
                "Năm 2012 cụm thi đua số 9 có những huyện nào tham gia?",
                "Năm 2012 cụm thi đua số 9 gồm những huyện nào?",
            ),
        ],
        &[
            "Cụm 5 có mấy huyện?",
            "Huyện nào có các xã được khen?",
            "Cụm 5 khen những huyện nào?",
        ],
    ),
    rule(
        "reworded: những <đơn vị> nào thuộc cụm …",
        which_belong,
        &[
            ("Những xã nào thuộc cụm 5?", "cụm 5 gồm những xã nào"),
            (
                "cac phuong nao nam trong cum thi dua so 8 nam 2020",
                "cum thi dua so 8 nam 2020 gồm những phuong nào",
            ),
        ],
        &["Xã nào dẫn đầu cụm 5?", "Những xã nào thuộc huyện Phú Lộc được khen?"],
    ),
];

fn list(said: &Said) -> Option<String> {
    let verb = said.one_of(
        0,
        &[
            "liệt kê",
            "kể tên",
            "kể ra",
            "kể",
            "nêu tên",
            "nêu",
            "xin danh sách",
            "danh sách",
            "xin tên",
            "cho biết tên",
            "điểm tên",
        ],
    )?;
    let mut at = verb;
    while let Some(to) = said.one_of(
        at,
        &[
            "giúp",
            "hộ",
            "giùm",
            "cho",
            "tôi",
            "mình",
            "em",
            "với",
            "ra",
            "lại",
            "cụ thể",
            "đầy đủ",
            "tên",
            "rõ",
            "dùm",
        ],
    ) {
        // "danh sách em được khen" speaks of children.
        if at == verb && said.one_of(at, &["em", "hộ"]) == Some(to) && said.phrase(to, "được").is_some() {
            break;
        }
        at = to;
    }
    let all = said.one_of(
        at,
        &[
            "tất cả các",
            "tất cả những",
            "tất cả",
            "toàn bộ các",
            "toàn bộ",
            "các",
            "những",
        ],
    );
    let number = said
        .tokens
        .get(at)
        .is_some_and(|t| t.kind == TokenKind::Number && t.key.len() < 3)
        || said
            .one_of(at, &["hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"])
            .is_some()
            && said.tokens[at].key != "ba";
    let noun = match (all, number) {
        (Some(to), _) => to,
        (None, true) => at + 1,
        (None, false) => return None,
    };
    let noun = match said
        .tokens
        .get(noun)
        .filter(|t| all.is_some() && t.kind == TokenKind::Number)
    {
        Some(_) => noun + 1,
        None => noun,
    };
    let next = said.tokens.get(noun).filter(|t| t.is_word())?;
    // "Kể tên các danh hiệu của A" asks for no members.
    if let Some(to) = said.one_of(noun, &THINGS) {
        let thing = format!("những {} nào", said.words(noun, to));
        return Some(said.with(0, to, &thing));
    }
    let other = said.with(0, noun, "Kể tên các");
    (!next.capital && other != said.text && other.to_lowercase() != said.text.to_lowercase()).then_some(other)
}

/// What is given or carried and has no members.
const THINGS: [&str; 14] = [
    "danh hiệu",
    "phần thưởng",
    "huân chương",
    "huy chương",
    "bằng khen",
    "giấy khen",
    "phong trào",
    "mô hình",
    "hình thức khen thưởng",
    "giải thưởng",
    "công trình",
    "sáng kiến",
    "thành tích",
    "cuộc vận động",
];

/// Words before the cluster that something belongs to.
const BELONGS: [&str; 9] = [
    "thuộc",
    "trong",
    "của",
    "ở",
    "nằm trong",
    "tham gia",
    "sinh hoạt ở",
    "cùng",
    "hợp thành",
];
const CLUSTERS: [&str; 4] = ["cụm", "khối", "các cụm", "cùng cụm"];
/// Units that clusters are made of.
const UNITS: [&str; 18] = [
    "phường",
    "xã",
    "quận",
    "huyện",
    "tỉnh",
    "trường",
    "đơn vị",
    "địa phương",
    "quận huyện",
    "sở",
    "ngành",
    "cơ quan",
    "thành viên",
    "trường mầm non",
    "trường tiểu học",
    "doanh nghiệp",
    "công ty",
    "tỉnh thành",
];

/// The token behind a unit that stands at a token.
fn unit(said: &Said, at: usize) -> Option<usize> {
    said.one_of(at, &UNITS)
}

/// The first token of the cluster, where units at `at` are said to belong to one.
fn of_cluster(said: &Said, at: usize) -> Option<usize> {
    let to = said.one_of(at, &BELONGS)?;
    said.one_of(to, &CLUSTERS).map(|_| to)
}

fn members(said: &Said) -> Option<String> {
    let few = said.one_of(0, &["các", "những", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám"]);
    let number = said.tokens.first()?.kind == TokenKind::Number;
    let at = few.or(number.then_some(1))?;
    of_cluster(said, unit(said, at)?)?;
    const ARE: [&str; 3] = ["là những", "là các", "là"];
    const WHICH: [&str; 6] = ["ai", "đâu", "đơn vị nào", "nơi nào", "địa phương nào", "gì"];
    (at..said.end()).find_map(|at| {
        let to = said.one_of(at, &ARE)?;
        let which =
            said.one_of(to, &WHICH).is_some() || unit(said, to).is_some_and(|to| said.phrase(to, "nào").is_some());
        which.then(|| said.with(at, to, "gồm những"))
    })
}

/// "Cụm 5 có mặt những huyện nào", "khối 3 tập hợp các trường nào"
fn made_of(said: &Said) -> Option<String> {
    const HAS: [&str; 8] = [
        "có mặt",
        "tập hợp",
        "quy tụ",
        "bao gồm",
        "hợp bởi",
        "có",
        "được hợp thành từ",
        "gồm có",
    ];
    // "Năm 2012 cụm 9 có những huyện nào tham gia?"
    let when = said.one_of(0, &["năm", "hồi năm", "hồi", "giai đoạn", "trong năm", "tính đến năm"]);
    let number = |at: usize| said.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number);
    let first = when.filter(|at| number(*at)).map_or(0, |at| at + 1);
    said.one_of(first, &["cụm", "khối"])?;
    (first + 1..said.end()).find_map(|at| {
        // "Khối 3 có mấy đơn vị, là những đơn vị nào?"
        let again = said.phrase(at, "là").filter(|_| said.opens(at));
        let has = said.one_of(at, &HAS).or(again)?;
        let all = said.one_of(has, &["những", "các"])?;
        let to = unit(said, all)?;
        let which = said.phrase(to, "nào")?;
        // "… có những huyện nào tham gia": that they take part goes without saying.
        let behind = said.one_of(
            which,
            &[
                "tham gia",
                "là thành viên",
                "góp mặt",
                "sinh hoạt",
                "hoạt động",
                "cùng tham gia",
            ],
        );
        Some(said.with(
            at,
            behind.unwrap_or(which),
            &format!("gồm những {} nào", said.words(all, to)),
        ))
    })
}

fn which_belong(said: &Said) -> Option<String> {
    let at = said.one_of(0, &["những", "các"])?;
    let to = unit(said, at)?;
    let which = said.phrase(to, "nào")?;
    let cluster = of_cluster(said, which)?;
    let units = said.words(at, to);
    Some(format!("{} gồm những {units} nào", said.words(cluster, said.end())))
}
