//! Short forms become long ones before anything else is read: "q. HBT nhận BK TTg" → "quận Hai Bà Trưng nhận Bằng
//! khen Thủ tướng".

use super::short_forms;
use crate::entity::lexicon::Lexicon;
use crate::text::fold;
use crate::text::syllable::is_syllable;
use crate::text::token::{Token, TokenKind, tokens};

/// The text with the short forms of the lexicon written out. `typed`: also those that only people type ("dc", "ko").
pub fn expand(text: &str, lexicon: &Lexicon, typed: bool) -> String {
    expanded(text, &tokens(text), lexicon, typed).unwrap_or_else(|| text.to_string())
}

/// The words of an article's text with the short forms written out; their spans mean nothing in it.
pub fn words(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let words = tokens(text);
    match expanded(text, &words, lexicon, false) {
        Some(long) => tokens(&long),
        None => words,
    }
}

/// Nothing where there is no short form.
pub(super) fn expanded(text: &str, words: &[Token], lexicon: &Lexicon, typed: bool) -> Option<String> {
    if !typed && !words.iter().any(|word| lexicon.short_heads.contains_key(&word.key)) {
        return None;
    }
    let mut out = String::new();
    let mut copied = 0usize;
    let mut at = 0;
    while at < words.len() {
        if typed && let Some(long) = by_neighbours(text, words, at) {
            out.push_str(&text[copied..words[at].span.start as usize]);
            out.push_str(&long);
            copied = words[at].span.end as usize;
            at += 1;
            continue;
        }
        if typed && (counts_whole(words, at) || heads_school(words, at) || heads_place(words, at, lexicon)) {
            at += 1;
            continue;
        }
        // Of what articles print only what begins as a short form does is looked at.
        let may_be = typed || lexicon.short_heads.contains_key(&words[at].key);
        match may_be.then(|| short_form(text, words, at, lexicon, typed)).flatten() {
            Some((long, len)) => {
                out.push_str(&text[copied..words[at].span.start as usize]);
                out.push_str(long);
                copied = words[at + len - 1].span.end as usize;
                at += len;
                // The point of "q." goes with it.
                let point = words
                    .get(at)
                    .is_some_and(|t| t.key == "." && t.span.start as usize == copied);
                if point && words.get(at + 1).is_some() {
                    copied += 1;
                    at += 1;
                    if !text[copied..].starts_with(' ') {
                        out.push(' ');
                    }
                }
            }
            None => at += 1,
        }
    }
    if copied == 0 {
        return None;
    }
    out.push_str(&text[copied..]);
    Some(out)
}

/// What a short form means by the words beside it.
fn by_neighbours(text: &str, words: &[Token], at: usize) -> Option<String> {
    if let Some((kind, number)) =
        short_forms::numbered(&words[at..]).filter(|(kind, _)| !short_forms::of_quarter(text, kind))
    {
        return Some(format!("{kind} {number}"));
    }
    let own = short_forms::school_year(words, at);
    let beside = || short_forms::rewarded(words, at).or_else(|| short_forms::heads_cluster(words, at));
    if let Some(long) = own.or_else(|| beside().map(str::to_string)) {
        return Some(long);
    }
    let key = words[at].key.as_str();
    let next = words.get(at + 1);
    // "gđ 2012-2017" is a span of years and no director.
    let years = next.is_some_and(|t| t.kind == TokenKind::Number && t.key.len() == 4);
    // "HS AHLĐ", "hs đề nghị", "hs khen thưởng", "thẩm định mấy hs": a file, no pupil.
    const HANDLED: [[&str; 2]; 9] = [
        ["thẩm", "định"],
        ["thẩm", "tra"],
        ["trả", "lại"],
        ["đúng", "hạn"],
        ["trễ", "hạn"],
        ["một", "cửa"],
        ["thủ", "tục"],
        ["hành", "chính"],
        ["trực", "tuyến"],
    ];
    // So many words may stand between: "thẩm định bao nhiêu hs". "Thi trực tuyến, có mấy hs dự" counts pupils.
    const NEAR: usize = 4;
    let handled = |two: &[Token]| HANDLED.iter().any(|[a, b]| two[0].can_mean(a) && two[1].can_mean(b));
    let near = &words[at.saturating_sub(NEAR)..words.len().min(at + NEAR)];
    let contest = words
        .iter()
        .enumerate()
        .any(|(i, t)| t.can_mean("thi") && !words.get(i + 1).is_some_and(|next| next.can_mean("đua")));
    let filed = near.windows(2).any(handled) && !contest
        || next.is_some_and(|t| {
            let written = t.span.of(text);
            t.can_mean("đề")
                || t.can_mean("khen")
                || t.key == "trình"
                || (written.chars().count() > 2 && written.chars().all(char::is_uppercase))
        });
    // "bao nhieu pt", "mấy pt": a share, and no movement.
    let asked = at > 0 && ["nhiêu", "mấy"].iter().any(|w| words[at - 1].can_mean(w));
    // "gđ công an tỉnh", "gd sở", "gd bv": the head of a body, and no education.
    let heads = next.is_some_and(|t| BODIES.iter().any(|body| t.can_mean(body)));
    // "gd ca tinh": the police behind its head's short form.
    let headed = at > 0 && ["gd", "gđ", "pgd", "pgđ"].contains(&words[at - 1].key.as_str());
    // "khám sk", "bv sk nhân dân": health, and no improvement of the work.
    const CARED_FOR: [&str; 5] = ["khám", "sóc", "bảo", "vệ", "bv"];
    let cared_for = at > 0 && CARED_FOR.iter().any(|w| words[at - 1].can_mean(w));
    // "q nào", "p nao": a unit that is asked for.
    let which = next.is_some_and(|t| t.can_mean("nào"));
    let long = match key {
        "sk" if cared_for => "sức khỏe",
        "gđ" | "gd" if years => "giai đoạn",
        "gđ" | "gd" if heads => "giám đốc",
        "pgđ" | "pgd" if heads => "phó giám đốc",
        "ca" if headed => "công an",
        "tp" if short_forms::heads_office(words, at) => "trưởng phòng",
        "hs" if filed => "hồ sơ",
        "pt" | "phtram" if asked => "phần trăm",
        "dv" | "đv" if asked || which => "đơn vị",
        "q" if which => "quận",
        "p" if which => "phường",
        "h" if which => "huyện",
        "x" if which => "xã",
        "ls" if short_forms::names_lawyer(words, at) => "luật sư",
        "ht" if next.is_some_and(|t| t.key == "thích") => "Hòa thượng",
        "hcm" if short_forms::called_after(words, at) => "Hồ Chí Minh",
        "hđ" | "hd" if short_forms::chaired(words, at) => "hội đồng",
        "dh" | "đh" if at > 1 && heads_school(words, at - 1) => "trường đại học",
        "dh" if short_forms::teaches(words, at) => "đại học",
        "nh" if short_forms::lends(words, at) => "ngân hàng",
        _ if holds_conference(words, at) => "hội nghị",
        _ => return None,
    };
    Some(long.to_string())
}

/// What a body that has a director begins with, short forms included.
const BODIES: [&str; 14] = [
    "công", "ca", "sở", "bệnh", "bv", "bvđk", "trung", "tt", "cty", "hợp", "htx", "nhà", "quỹ", "học",
];

/// "HN tổng kết", "hn bieu duong": a conference, and not Hà Nội.
fn holds_conference(words: &[Token], at: usize) -> bool {
    const HELD: [&str; 6] = [
        "tổng kết",
        "sơ kết",
        "biểu dương",
        "tuyên dương",
        "tôn vinh",
        "điển hình",
    ];
    words[at].key == "hn"
        && HELD
            .iter()
            .any(|held| super::asked::phrase_at(words, at + 1, held).is_some())
}

/// "hieu truong dh X": the head of a school, whose short form begins behind him.
fn heads_school(words: &[Token], at: usize) -> bool {
    words[at].bare == "truong" && at > 0 && words[at - 1].can_mean("hiệu")
}

/// "den cuoi 2014 ca huyen X co bao nhieu me": typed small and without marks before what is counted it is "cả".
fn counts_whole(words: &[Token], at: usize) -> bool {
    const UNITS: [&str; 7] = ["quan", "huyen", "phuong", "xa", "tinh", "thanh", "tp"];
    let whole = words[at].key == "ca" && !words[at].capital;
    let unit = words.get(at + 1).is_some_and(|t| UNITS.contains(&t.key.as_str()));
    let rest = &words[(at + 1).min(words.len())..];
    // "ca quan tan phu duoc khen": at the head, and somebody who gets something, it is the police.
    let gets = rest.windows(2).any(|two| {
        ["duoc", "dc"].contains(&two[0].bare.as_str()) && ["khen", "thuong", "tang"].contains(&two[1].bare.as_str())
    });
    if at == 0 && gets {
        return false;
    }
    let counts = rest
        .windows(2)
        .any(|pair| pair[0].bare == "bao" && pair[1].bare == "nhieu")
        || rest.iter().any(|t| t.key == "may" || t.key == "bn");
    whole && unit && counts
}

/// "h. dong anh": the kind of a unit with its name behind it, which is longer than the short form "H.Dong" reaches.
fn heads_place(words: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    const KINDS: [&str; 4] = ["h", "q", "p", "x"];
    let kind = KINDS.contains(&words[at].key.as_str()) && words.get(at + 1).is_some_and(|t| t.key == ".");
    let short = |hits: Vec<crate::entity::gazetteer::Hit<u32>>| hits.iter().map(|hit| hit.len).max().unwrap_or(0);
    let longest = || {
        let hits = lexicon.places.names.longest(words, at + 2, false);
        hits.iter().map(|hit| hit.len).max().unwrap_or(0)
    };
    let reach = || short(lexicon.abbreviations.names.longest(words, at, true));
    kind && reach() > 2 && longest() + 2 > reach()
}

/// Where a short form counts, as its line says.
fn place_of(lexicon: &Lexicon, id: u32) -> &str {
    lexicon
        .abbreviations
        .get(id)
        .more
        .get("where")
        .map_or("", String::as_str)
}

const AT_THE_END: &str = "end";

/// "co dc thuong hk": the last word, in small letters; "o hk" is a place.
fn ends(words: &[Token], at: usize, length: usize) -> bool {
    const BEFORE_PLACES: [&str; 10] = ["o", "tai", "quan", "q", "con", "va", "hay", "cua", "voi", "the"];
    let last = words[at + length..].iter().all(|t| t.kind == TokenKind::Sign);
    let before = at.checked_sub(1).map(|before| &words[before]);
    last && !words[at].capital && before.is_some_and(|t| t.is_word() && !BEFORE_PLACES.contains(&t.bare.as_str()))
}

pub(super) fn short_form<'l>(
    text: &str,
    words: &[Token],
    at: usize,
    lexicon: &'l Lexicon,
    typed: bool,
) -> Option<(&'l str, usize)> {
    // "the 10th congress" has no short form in it.
    let glued = at > 0 && words[at - 1].kind == TokenKind::Number && words[at - 1].span.end == words[at].span.start;
    // "Chuyên án 319MT" and "lúa BN-3" bear codes, "300tr" a sum.
    let capitals = words[at].span.of(text).chars().all(char::is_uppercase);
    let code = capitals && (glued || short_forms::numbers_code(words, at));
    if words[at].kind == TokenKind::Sign || (glued && words[at].key == "th") || code {
        return None;
    }
    let hit = lexicon
        .abbreviations
        .names
        .longest(words, at, true)
        .into_iter()
        .filter(|hit| {
            let place = place_of(lexicon, hit.value);
            place.is_empty() || (typed && (place != AT_THE_END || ends(words, at, hit.len)))
        })
        .max_by_key(|hit| place_of(lexicon, hit.value) == AT_THE_END)?;
    // "TƯ" is short for the centre, "tư" is a word.
    let written = words[at].span.of(text);
    if hit.len == 1 && fold::is_marked(written) && is_syllable(written) && written.chars().any(char::is_lowercase) {
        return None;
    }
    let single = hit.len == 1 && words[at].key.chars().count() == 1;
    let pointed = words
        .get(at + 1)
        .is_some_and(|t| t.key == "." && t.span.start == words[at].span.end);
    let term = lexicon.abbreviations.get(hit.value);
    if single {
        // "q." and "j" are each what the lexicon has: with the point or without. The "k" of "500k" is neither.
        let key = &words[at].key;
        let alone = at == 0 || words[at - 1].span.end < words[at].span.start;
        let known = |form: &str| term.spellings.iter().any(|s| s.to_lowercase() == form);
        let stands = (pointed && known(&format!("{key}."))) || (alone && known(key));
        if !stands {
            return None;
        }
    }
    let long = &term.name;
    // A long form is its own expansion: nothing to do.
    let hit_words = &words[at..at + hit.len];
    let stands = hit_words[0].span.join(hit_words[hit.len - 1].span).of(text);
    let already = stands == long || tokens(long).iter().map(|t| &t.key).eq(hit_words.iter().map(|t| &t.key));
    (!already).then_some((long.as_str(), hit.len))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        Lexicon::load(std::path::Path::new("data/lexicon"))
    }

    #[test]
    fn short_forms_are_written_out() {
        let lexicon = lexicon();
        let typed = |text: &str| expand(text, &lexicon, true);
        assert_eq!(typed("q. HBT đc BK j"), "quận Hai Bà Trưng được bằng khen gì");
        assert_eq!(typed("hcld o tx Sơn Tây"), "Huân chương Lao động o thị xã Sơn Tây");
        assert_eq!(typed("hộ trồng lúa BN-3"), "hộ trồng lúa BN-3");
        assert_eq!(typed("có ai k?"), "có ai không?");
        assert_eq!(typed("mấy tn có vc rồi z"), "mấy thanh niên có việc rồi vậy");
        assert_eq!(typed("ngành GD&ĐT"), "ngành giáo dục và đào tạo");
        assert_eq!(typed("đc thưởng j"), "được thưởng gì");
        assert_eq!(typed("co dc khen hk"), "co được khen không");
        assert_eq!(typed("ai dc khen o hk?"), "ai được khen o Hoàn Kiếm?");
        assert_eq!(typed("CSTĐ HK"), "Chiến sĩ thi đua Hoàn Kiếm");
        assert_eq!(typed("gđ 2012-2017"), "giai đoạn 2012-2017");
        assert_eq!(typed("GĐ Sở"), "giám đốc Sở");
        assert_eq!(typed("HS AHLĐ"), "hồ sơ Anh hùng Lao động");
        assert_eq!(typed("mấy HS"), "mấy học sinh");
        assert_eq!(typed("Tân TP Nội vụ Phú Lộc"), "Tân trưởng phòng Nội vụ Phú Lộc");
        assert_eq!(typed("TP Vinh"), "thành phố Vinh");
        for before in ["giải cấp", "toàn", "Ủy ban nhân dân", "khen của"] {
            let long = format!("{before} thành phố giáo dục có gì");
            assert_eq!(typed(&format!("{before} TP giáo dục có gì")), long);
        }
        assert_eq!(typed("q4 có ai"), "quận 4 có ai");
        assert_eq!(typed("Who was chosen for Q4?"), "Who was chosen for Q4?");
    }

    /// What offices write short, with marks and without.
    #[test]
    fn office_shorthand_means_the_same_with_and_without_marks() {
        let lexicon = lexicon();
        for (forms, long) in [
            ("HCLĐ|hcld|HC LĐ", "Huân chương Lao động"),
            ("HCĐL|hcdl|HC ĐL", "Huân chương Độc lập"),
            ("CSTĐ|cstd", "Chiến sĩ thi đua"),
            ("CSTĐCS|cstdcs|CSTĐ cơ sở", "Chiến sĩ thi đua cơ sở"),
            ("NTVT|ntvt|NT-VT", "Người tốt, việc tốt"),
            ("TTLĐXS|ttldxs|TT LĐXS", "Tập thể lao động xuất sắc"),
            ("UBND|ubnd", "Ủy ban nhân dân"),
            ("MTTQ|mttq", "Mặt trận Tổ quốc"),
            ("NTM|ntm", "nông thôn mới"),
            ("TĐKT|tdkt", "thi đua, khen thưởng"),
            ("HBT|hbt", "Hai Bà Trưng"),
            ("BTL|btl", "Bắc Từ Liêm"),
            ("NTL|ntl", "Nam Từ Liêm"),
            ("HK", "Hoàn Kiếm"),
        ] {
            for form in forms.split('|') {
                assert_eq!(expand(form, &lexicon, true), long, "{form}");
            }
        }
        for (short, long) in [
            ("BK TTg", "bằng khen Thủ tướng Chính phủ"),
            ("bk ttg o q11", "bằng khen Thủ tướng Chính phủ o quận 11"),
            ("TP HN", "thành phố Hà Nội"),
            ("q. HBT", "quận Hai Bà Trưng"),
            ("q.btl", "quận Bắc Từ Liêm"),
            ("p. Xuân La", "phường Xuân La"),
            ("ko có ai", "không có ai"),
            ("bn người", "bao nhiêu người"),
            ("thuong bao tien mot nguoi", "thuong bao nhiêu tiền mot nguoi"),
            ("mấy SK cấp TP", "mấy sáng kiến cấp thành phố"),
            ("kham sk mien phi", "kham sức khỏe mien phi"),
            ("ho nd sxkd gioi", "ho nông dân sản xuất, kinh doanh giỏi"),
            ("CBCNV cty", "cán bộ, công nhân viên công ty"),
            ("mấy TT, mấy CN", "mấy tập thể, mấy cá nhân"),
            ("mấy CN ngành điện", "mấy công nhân ngành điện"),
            ("cụm 7: CT, CP là ai", "cụm 7: cụm trưởng, cụm phó là ai"),
            ("cờ CP của cụm 7", "cờ Chính phủ của cụm 7"),
            ("q nao duoc de nghi", "quận nao duoc de nghi"),
            ("P nào đứng đầu", "phường nào đứng đầu"),
        ] {
            assert_eq!(expand(short, &lexicon, true), long, "{short}");
        }
    }

    #[test]
    fn letters_and_words_of_every_day_are_no_short_forms() {
        let lexicon = lexicon();
        for text in [
            "may ca nhan duoc khen",
            "thu 500k",
            "cap thanh pho",
            "q Tây Hồ",
            "bắc tư liêm đầu tư gì",
        ] {
            assert_eq!(expand(text, &lexicon, true), text);
        }
        let printed = "được khen thì vs ko";
        assert_eq!(expand(printed, &lexicon, false), printed);
    }
}
