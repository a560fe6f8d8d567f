//! "Thưởng bao nhiêu", "how much funding": which questions without the word "tiền" ask for money.

use super::asked::{Asked, phrase_at};
use super::counts;
use crate::text::token::{Token, TokenKind};

/// Whether "bao nhiêu" at `from..to` asks for a sum: nothing that is counted stands behind it, and before it money is
/// spoken of.
pub(super) fn is_sum(tokens: &[Token], from: usize, to: usize) -> bool {
    ends_at(tokens, to)
        && (of_money(tokens, from)
            || earns(tokens, from, to)
            || out_of_sum(tokens, to)
            || of_fund(tokens, from)
            || for_purpose(tokens, from, to))
}

/// "Quỹ cho vay của tổ được bao nhiêu?", "lương tháng cỡ bao nhiêu?": what can only be counted in money.
fn of_fund(tokens: &[Token], from: usize) -> bool {
    const FUNDS: [&str; 8] = [
        "quỹ",
        "lương",
        "lương tháng",
        "thu nhập",
        "học phí",
        "phụ cấp",
        "tiền công",
        "doanh thu",
    ];
    const LITTLE: [&str; 6] = ["được", "là", "có", "cỡ", "khoảng", "chừng"];
    /// So many words may say whose it is.
    const WHOSE: usize = 6;
    let end = (0..from)
        .rfind(|at| !LITTLE.iter().any(|word| tokens[*at].can_mean(word)))
        .map_or(0, |at| at + 1);
    // "quy 3", "so luong": without their marks the short ones are other words.
    let written = |at: usize, fund: &str| fund.contains(' ') || tokens[at].key == fund;
    let opens = |fund: &str| {
        let to = phrase_at(tokens, 0, fund).filter(|_| written(0, fund));
        to.is_some_and(|to| to <= end && end - to <= WHOSE)
    };
    let ends = |fund: &str| {
        let start = end.checked_sub(fund.split(' ').count());
        start.is_some_and(|start| phrase_at(tokens, start, fund) == Some(end) && written(start, fund))
    };
    FUNDS.iter().any(|fund| opens(fund) || ends(fund))
}

/// "Hội tặng bao nhiêu xây nhà?": what is given for something is money where nothing is counted.
fn for_purpose(tokens: &[Token], from: usize, to: usize) -> bool {
    const GIVE: [&str; 8] = ["tặng", "trao", "biếu", "gửi", "giúp", "cho", "hỗ trợ", "trao tặng"];
    let given = GIVE.iter().any(|verb| {
        let at = from.checked_sub(verb.split(' ').count());
        at.is_some_and(|at| phrase_at(tokens, at, verb) == Some(from))
    });
    let purpose = |t: &Token| PURPOSES.iter().any(|word| t.can_mean(word));
    given && tokens.get(to).is_some_and(purpose)
}

/// Verbs that say what a sum is for.
const PURPOSES: [&str; 9] = ["lập", "mua", "xây", "sửa", "dựng", "lắp", "làm", "giúp", "nuôi"];

/// "xin dùng bao nhiêu trong 100 triệu tài trợ?": a part of a sum.
fn out_of_sum(tokens: &[Token], to: usize) -> bool {
    let within = tokens.get(to).is_some_and(|t| t.can_mean("trong"));
    let number = |at: usize| tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number);
    within && (to + 1..to + 5).any(|at| number(at) && unit_end(tokens, at + 1).is_some())
}

/// The token behind a unit of money, with its currency: "triệu", "tỷ đồng".
pub(super) fn unit_end(tokens: &[Token], from: usize) -> Option<usize> {
    const UNITS: [&str; 5] = ["triệu", "tỷ", "tỉ", "đồng", "nghìn"];
    // "mấy trăm triệu người", "mấy chục đồng chí"
    const COUNTED: [&str; 12] = [
        "người", "dân", "lượt", "cây", "chí", "bào", "hộ", "tấn", "khách", "con", "kwh", "lít",
    ];
    let is = |at: usize, words: &[&str]| {
        tokens
            .get(at)
            .is_some_and(|t| words.iter().any(|word| t.can_mean(word)))
    };
    let unit = is(from, &UNITS) && !is(from + 1, &COUNTED);
    unit.then(|| from + 1 + usize::from(is(from + 1, &["đồng"])))
}

/// "how much land", and not "how much extra funding", "how much did it cost".
pub(super) fn is_thing(tokens: &[Token], from: usize) -> bool {
    const MONEY: [&str; 20] = [
        "money",
        "budget",
        "cost",
        "costs",
        "debt",
        "spending",
        "pay",
        "interest",
        "tax",
        "revenue",
        "cash",
        "compensation",
        "funding",
        "capital",
        "investment",
        "income",
        "profit",
        "prize",
        "bonus",
        "reward",
    ];
    // "How much a year does it bring?" asks for money too.
    const VERBS: [&str; 20] = [
        "goes", "went", "comes", "came", "did", "was", "were", "is", "does", "do", "has", "have", "had", "in", "of",
        "support", "a", "per", "each", "every",
    ];
    let opens = |t: &Token| t.is_word() && !t.capital && !VERBS.contains(&t.key.as_str());
    let end = counts::noun_end(tokens, from);
    let money = (from..end).any(|at| MONEY.contains(&tokens[at].key.as_str()));
    tokens.get(from).is_some_and(opens) && !money
}

/// "bao nhiêu" by itself: nothing that is counted stands behind it, "bao nhiêu vì …", "bao nhiêu cho …".
fn ends_at(tokens: &[Token], to: usize) -> bool {
    const BEHIND: [&str; 35] = [
        "vào",
        "một",
        "mỗi",
        "hằng",
        "hàng",
        "trên",
        "và",
        "ở",
        "trong",
        "vì",
        "cho",
        "để",
        "khi",
        "nhờ",
        "sau",
        "tại",
        "theo",
        "từ",
        "do",
        "vậy",
        "thế",
        "nhỉ",
        "ạ",
        "hả",
        "đấy",
        "hồi",
        "vụ",
        "dịp", // "chi bao nhiêu thưởng ban điều hành"
        "thưởng",
        "khen",
        "trao",
        "tặng",
        "đổ",
        "lo",
        "chăm",
    ];
    // "thưởng bao nhiêu năm 2017?"
    let year = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|t| t.key.len() == 4 && t.key.parse::<u16>().is_ok())
    };
    // "góp bao nhiêu ha đất": hectares, and no "hả".
    let measure = tokens.get(to).is_some_and(|t| t.key == "ha") && tokens.get(to + 1).is_some_and(Token::is_word);
    !measure
        && tokens.get(to).is_none_or(|t| {
            !t.is_word()
                || BEHIND.iter().chain(&PURPOSES).any(|word| t.can_mean(word))
                || (t.can_mean("năm") && year(to + 1))
        })
}

/// "thưởng", "giá", "hết" right before, or "tiền thưởng" anywhere before.
fn of_money(tokens: &[Token], from: usize) -> bool {
    const LITTLE: [&str; 12] = [
        "là", "được", "đạt", "kèm", "tới", "với", "khoảng", "tiền", "hết", "chừng", "cỡ", "tầm",
    ];
    const MONEY: [&str; 53] = [
        "hỗ trợ",
        "trợ cấp",
        "nộp ngân sách",
        "thu ngân sách",
        "chi ngân sách",
        "nộp thuế",
        "doanh thu",
        "góp",
        "góp vào",
        "lĩnh",
        "biếu",
        "gom",
        "huy động",
        "lỗ",
        "thua lỗ",
        "lời",
        "lời lãi",
        "kiếm",
        "thu về",
        "thu lãi",
        "quyên góp",
        "ủng hộ",
        "làm lợi",
        "tiết kiệm",
        "giải ngân",
        "trích",
        "rót",
        "bỏ ra",
        "phạt",
        "bồi thường",
        "tài trợ",
        "tạm ứng",
        "chi",
        "nộp",
        "lừa",
        "vay",
        "thưởng",
        "lợi nhuận",
        "chi phí",
        "đầu tư",
        "nợ",
        "nộp thuế",
        "giá",
        "lãi",
        "lương",
        "vốn",
        "trị giá",
        "tiền",
        "thu nhập",
        "doanh thu",
        "kinh phí",
        "hết",
        "tiền thưởng",
    ];
    let mut at = from;
    while at > 0 && LITTLE.iter().any(|w| phrase_at(tokens, at - 1, w).is_some()) {
        // "xây hết bao nhiêu"
        if tokens[at - 1].bare == "tien" || (tokens[at - 1].can_mean("hết") && at > 1) {
            return true;
        }
        at -= 1;
    }
    let right_before = MONEY.iter().any(|w| {
        let length = w.split(' ').count();
        at >= length && phrase_at(tokens, at - length, w) == Some(at)
    });
    // "mai am tinh thuong bao nhieu": a home out of love is no reward.
    let love =
        at > 1 && tokens[at - 1].key == "thuong" && matches!(tokens[at - 2].bare.as_str(), "tinh" | "yeu" | "binh");
    let right_before = right_before && !love;
    // "Tổng tiền thưởng của cuộc thi là bao nhiêu?"
    const SUMS: [&str; 5] = ["mức thưởng", "tiền thưởng", "số tiền", "tổng tiền", "tổng kinh phí"];
    let sum = |at: usize| SUMS.iter().any(|w| phrase_at(tokens, at, w).is_some());
    right_before || (0..from).any(|at| sum(at) || rewards(tokens, at))
}

/// "Thu nhập trung bình của dân xã bao nhiêu một năm?", and not "thu nhập tăng bao nhiêu".
fn earns(tokens: &[Token], from: usize, to: usize) -> bool {
    const EARNED: [&str; 6] = [
        "thu nhập",
        "doanh thu",
        "lợi nhuận",
        "tiền lương",
        "mức lương",
        "kinh phí",
    ];
    const CHANGES: [&str; 6] = ["tăng", "giảm", "hơn", "gấp", "vượt", "bằng"];
    let stands = |at: usize| EARNED.iter().any(|w| phrase_at(tokens, at, w).is_some());
    let changes = |t: &Token| CHANGES.iter().any(|w| t.can_mean(w));
    let each = tokens
        .get(to)
        .is_some_and(|t| ["một", "mỗi", "hằng", "hàng"].iter().any(|w| t.can_mean(w)));
    each && (0..from)
        .rev()
        .find(|at| stands(*at))
        .is_some_and(|at| !tokens[at..from].iter().any(changes))
}

/// "Bộ thưởng đội bóng bao nhiêu?": the verb, whoever stands between; "khen thưởng" and "Giải thưởng" may be counted.
fn rewards(tokens: &[Token], at: usize) -> bool {
    const BEFORE: [&str; 7] = ["khen", "giải", "danh", "bình", "tuyên", "tình", "yêu"];
    const BEHIND: [&str; 4] = ["vụ", "trực", "xuyên", "thức"];
    let is = |at: Option<usize>, words: &[&str]| {
        at.and_then(|at| tokens.get(at))
            .is_some_and(|t| words.iter().any(|word| t.can_mean(word)))
    };
    tokens[at].can_mean("thưởng") && !is(at.checked_sub(1), &BEFORE) && !is(Some(at + 1), &BEHIND)
}

/// Numbers of a name of their own.
const NUMBERS: [&str; 8] = [
    "score",
    "population",
    "area",
    "length",
    "number",
    "headcount",
    "workforce",
    "capacity",
];

/// Where the number stands that "what" asks for: "What is the maximum score …".
pub(super) fn number_asked(tokens: &[Token], to: usize) -> Option<usize> {
    let what = to.checked_sub(1).is_some_and(|at| tokens[at].key == "what");
    let near = (to..tokens.len().min(to + 8)).take_while(|at| what && tokens[*at].is_word());
    near.into_iter().find(|at| tokens[*at].key == "score")
}

/// "What was the company's net profit in 2017?", "what total score did she get": the head of what is asked for, before
/// any preposition.
pub(super) fn measure(tokens: &[Token], from: usize) -> Option<Asked> {
    const BE: [&str; 4] = ["is", "was", "are", "were"];
    const ENDS: [&str; 16] = [
        "in", "of", "for", "at", "after", "by", "during", "since", "from", "to", "between", "on", "did", "does", "has",
        "had",
    ];
    const MONEY: [&str; 18] = [
        "profit",
        "revenue",
        "turnover",
        "income",
        "budget",
        "cost",
        "price",
        "salary",
        "wage",
        "bonus",
        "debt",
        "fee",
        "gdp",
        "grdp",
        "balance",
        "investment",
        "capital",
        "collection",
    ];
    // "the budget revenue target": what is reckoned in money may be planned.
    const PLANNED: [&str; 6] = ["target", "figure", "amount", "total", "plan", "estimate"];
    let says = |t: &Token, words: &[&str]| words.contains(&t.key.strip_suffix('s').unwrap_or(&t.key));
    let from = from + usize::from(tokens.get(from).is_some_and(|t| BE.contains(&t.key.as_str())));
    let run = tokens.get(from..)?;
    let stops =
        |t: &&Token| (t.is_word() || matches!(t.key.as_str(), "'" | "’" | "-")) && !ENDS.contains(&t.key.as_str());
    let words: Vec<&Token> = run.iter().take_while(stops).take(12).collect();
    // "the average income per person": what it is reckoned by is not what is asked for.
    let per = words.iter().position(|t| t.key == "per").unwrap_or(words.len());
    let mut heads = words[..per].iter().rev().filter(|t| t.is_word());
    let head = *heads.next()?;
    let planned = says(head, &PLANNED) && heads.next().is_some_and(|of| says(of, &MONEY));
    let a_head = words.iter().any(|t| t.key == "per" || t.key == "gross");
    if planned || says(head, &MONEY) || (a_head && head.key == "product") {
        Some(Asked::Money)
    } else if says(head, &NUMBERS) {
        Some(Asked::HowMany)
    } else if head.key == "growth" || (head.key == "rate" && words.len() > 1) {
        Some(Asked::Percent)
    } else {
        None
    }
}

/// Whether an English count is of money: "US dollars", "million dong".
pub fn counts_money(tokens: &[Token], from: usize) -> bool {
    const BEFORE: [&str; 7] = [
        "us",
        "million",
        "billion",
        "thousand",
        "vietnam",
        "vietnamese",
        "trillion",
    ];
    const MONEY: [&str; 7] = ["dollars", "dollar", "usd", "dong", "vnd", "dongs", "euros"];
    let key = |at: usize| tokens.get(at).map_or("", |t| t.key.as_str());
    let at = (from..from + 3).find(|at| !BEFORE.contains(&key(*at))).unwrap_or(from);
    MONEY.contains(&key(at))
}
