//! What a short form means by the words beside it: "chủ tịch HĐ" is of a council, "năm học 22-23" has its centuries left out.

use super::asked::phrase_at;
use crate::text::token::{Token, TokenKind};

/// "chủ tịch HĐ", "thành viên hd": a council has such, and a place called Hà Đông has "phường" or "quận" before it.
pub(super) fn chaired(words: &[Token], at: usize) -> bool {
    const WHO: [&str; 4] = ["chủ tịch", "ct", "thành viên", "ủy viên"];
    WHO.iter().any(|who| {
        let from = at.checked_sub(who.split(' ').count());
        from.is_some_and(|from| phrase_at(words, from, who) == Some(at))
    }) && words.get(at + 1).is_some_and(|next| next.is_word() && !next.capital)
}

/// "năm học 22-23", "nh 24/25": two digits of each year.
pub(super) fn school_year(words: &[Token], at: usize) -> Option<String> {
    let short = |at: usize| {
        let token = words
            .get(at)
            .filter(|t| t.kind == TokenKind::Number && t.key.len() == 2)?;
        token.key.parse::<u32>().ok()
    };
    let parted = |at: usize| words.get(at).is_some_and(|t| matches!(t.key.as_str(), "-" | "–" | "/"));
    let named = |at: usize| {
        let before = |back: usize| at.checked_sub(back).map(|at| &words[at]);
        before(1).is_some_and(|t| t.can_mean("học")) && before(2).is_some_and(|t| t.can_mean("năm"))
            || before(1).is_some_and(|t| t.key == "nh")
    };
    // "năm học 22-23 hay 23-24": the second has the first before it.
    let beside = |at: usize| {
        let joined = at.checked_sub(1).is_some_and(|at| {
            ["hay", "với", "và", "hoặc", "sang", "or", "and"]
                .iter()
                .any(|word| words[at].can_mean(word))
                || words[at].key == ","
        });
        let from = at
            .checked_sub(4)
            .filter(|from| joined && parted(from + 1) && short(from + 2).is_some());
        from.is_some_and(named)
    };
    let named = |at: usize| named(at) || beside(at);
    let own = short(at)?;
    let first = named(at) && parted(at + 1) && short(at + 2) == Some(own + 1);
    let second = || {
        let from = at.checked_sub(2)?;
        Some(named(from) && parted(at - 1) && short(from)? + 1 == own)
    };
    (first || second().unwrap_or(false)).then(|| format!("20{own}"))
}

/// "LS Trần Văn Tí", where the question speaks of law or of a court; elsewhere it may be a fallen soldier.
pub(super) fn names_lawyer(words: &[Token], at: usize) -> bool {
    const LAW: [&str; 7] = ["luật", "tòa", "cáo", "kiện", "án", "pháp", "bào"];
    let name = words.get(at + 1).is_some_and(|next| next.capital);
    name && words.iter().any(|t| LAW.iter().any(|word| t.can_mean(word)))
}

/// "giải thưởng HCM", "tư tưởng HCM": the President's name, and no city.
pub(super) fn called_after(words: &[Token], at: usize) -> bool {
    ["thưởng", "tưởng", "lăng", "bác"]
        .iter()
        .any(|word| at > 0 && words[at - 1].can_mean(word))
}

/// "NH nào", "nh chính sách", "các NH": a bank; before two years "nh" is a school year.
pub(super) fn lends(words: &[Token], at: usize) -> bool {
    const BEHIND: [&str; 7] = ["nào", "chính sách", "csxh", "nhà nước", "nông nghiệp", "đầu tư", "tmcp"];
    let behind = BEHIND.iter().any(|phrase| phrase_at(words, at + 1, phrase).is_some());
    let before = at.checked_sub(1).map(|at| &words[at]);
    behind || before.is_some_and(|t| ["các", "khối", "ngành"].iter().any(|word| t.can_mean(word)))
}

/// "sv dh tay nguyen", "dh nong lam": a university by what it teaches or by who is there; elsewhere "dh" may be a congress.
pub(super) fn teaches(words: &[Token], at: usize) -> bool {
    const TAUGHT: [&str; 14] = [
        "nông lâm",
        "bách khoa",
        "sư phạm",
        "kinh tế",
        "y dược",
        "y khoa",
        "luật",
        "kỹ thuật",
        "công nghệ",
        "xây dựng",
        "thủy lợi",
        "quốc gia",
        "ngoại thương",
        "thương mại",
    ];
    const THERE: [&str; 13] = [
        "sinh viên",
        "sv",
        "giảng viên",
        "gv",
        "thầy cô",
        "pgs",
        "gs",
        "hiệu trưởng",
        "bài báo",
        "đề tài",
        "ngut",
        "ngnd",
        "nhà giáo",
    ];
    // "dh thi dua", "dh xa", "dh lan 2": congresses, whoever came to them.
    const MEETS: [&str; 12] = [
        "thi đua",
        "tdyn",
        "đảng",
        "đại biểu",
        "lần",
        "xã",
        "huyện",
        "quận",
        "phường",
        "tỉnh",
        "toàn",
        "đoàn",
    ];
    let behind = |phrases: &[&str]| phrases.iter().any(|phrase| phrase_at(words, at + 1, phrase).is_some());
    let there = || (0..words.len()).any(|i| THERE.iter().any(|who| phrase_at(words, i, who).is_some()));
    let named = words.get(at + 1).is_some_and(|t| t.kind == TokenKind::Word);
    named && !behind(&MEETS) && (behind(&TAUGHT) || there())
}

/// "mấy TT, mấy CN", "bao nhiêu tập thể, cn": beside each other they are collectives and individuals, and no centre or
/// worker.
pub(super) fn rewarded(words: &[Token], at: usize) -> Option<&'static str> {
    const COLLECTIVES: [&str; 2] = ["tt", "tập thể"];
    const INDIVIDUALS: [&str; 2] = ["cn", "cá nhân"];
    const LEADING: [&str; 11] = ["mấy", "nhiêu", "bn", "và", "va", "cho", "số", "với", ",", "/", "&"];
    let stands =
        |forms: &[&str]| (0..words.len()).any(|i| forms.iter().any(|form| phrase_at(words, i, form).is_some()));
    let led = at > 0 && LEADING.iter().any(|lead| words[at - 1].can_mean(lead));
    let (long, beside) = match words[at].key.as_str() {
        "tt" => ("tập thể", INDIVIDUALS),
        "cn" => ("cá nhân", COLLECTIVES),
        _ => return None,
    };
    (led && stands(&beside)).then_some(long)
}

/// "Tân TP Nội vụ", "tp tai chinh huyen": the head of such an office, and no city; "giải cấp TP giáo dục trao" is of the
/// city's level.
pub(super) fn heads_office(words: &[Token], at: usize) -> bool {
    const OFFICES: [&str; 9] = [
        "nội vụ",
        "tài chính",
        "giáo dục",
        "kinh tế",
        "tư pháp",
        "tài nguyên",
        "lao động",
        "văn hóa",
        "quản lý đô thị",
    ];
    const OF_CITY: [&str; 5] = ["cấp", "toàn", "ubnd", "ủy ban nhân dân", "của"];
    let office = |office: &str| phrase_at(words, at + 1, office).is_some();
    let city = |before: &str| {
        let from = at.checked_sub(before.split(' ').count());
        from.is_some_and(|from| phrase_at(words, from, before) == Some(at))
    };
    OFFICES.iter().any(|name| office(name)) && !OF_CITY.iter().any(|before| city(before))
}

/// "Cụm 7: CT, CP là phường nào?": where a cluster is spoken of these are its head and deputy; "CT UBND" chairs, and "cờ
/// CP" is the government's.
pub(super) fn heads_cluster(words: &[Token], at: usize) -> Option<&'static str> {
    const GAVE: [&str; 5] = ["cờ", "khen", "bk", "tặng", "thưởng"];
    const BEHIND: [&str; 13] = [
        "là", "nào", "và", "ai", "cụm", "của", "năm", "ct", "cp", "thuộc", "do", "ở", "hiện",
    ];
    let long = match words[at].key.as_str() {
        "ct" => "cụm trưởng",
        "cp" => "cụm phó",
        _ => return None,
    };
    let cluster = words.iter().enumerate().any(|(i, t)| i != at && t.can_mean("cụm"));
    // "cờ thi đua CP", "bk của CP"
    let near = &words[at.saturating_sub(3)..at];
    let given = near.iter().any(|t| GAVE.iter().any(|word| t.can_mean(word)));
    let ends = |t: &Token| !t.is_word() || BEHIND.iter().any(|word| t.can_mean(word));
    (cluster && !given && words.get(at + 1).is_none_or(ends)).then_some(long)
}

/// "lúa BN-3", "giống ST-25": a stroke and a number right behind make a code of capitals.
pub(super) fn numbers_code(words: &[Token], at: usize) -> bool {
    let glued = |at: usize| {
        words
            .get(at + 1)
            .is_some_and(|next| next.span.start == words[at].span.end)
    };
    let stroke = words.get(at + 1).is_some_and(|t| matches!(t.key.as_str(), "-" | "–"));
    let number = words
        .get(at + 2)
        .is_some_and(|t| t.kind == TokenKind::Number && t.key.len() <= 2);
    stroke && number && glued(at) && glued(at + 1)
}

/// "q11", "p5"; "Q1 2018" and "Q1/2018" are quarters.
pub fn numbered(words: &[Token]) -> Option<(&'static str, &str)> {
    let key = words.first()?.key.as_str();
    if words
        .get(1)
        .is_some_and(|next| next.key == "/" || next.key.len() == 4 && next.kind == TokenKind::Number)
    {
        return None;
    }
    let kinds = [("q", "quận"), ("p", "phường"), ("vđ", "vành đai"), ("vd", "vành đai")];
    let (kind, number) = kinds
        .iter()
        .find_map(|(short, kind)| key.strip_prefix(short).map(|number| (kind, number)))?;
    let is_number = (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    is_number.then_some((*kind, number))
}

/// "For Q4" in an English question is a quarter of the year.
pub fn of_quarter(text: &str, kind: &str) -> bool {
    kind == "quận" && super::language::of(text) == crate::text::Lang::En
}
