//! Who or what a sentence names in so many words: "Người khởi xướng là anh A", "nhiều nhất là xã B".

use super::Asking;
use crate::answer::ranking;
use crate::entity::{Entity, Value};
use crate::question::asked::{Asked, Sort};
use crate::text::phrase::stands;
use crate::text::{Span, fold};

/// "Người khởi xướng là anh A": who or what is called so in so many words.
pub fn called(asking: &Asking, text: &str, entity: &Entity, near: impl Fn(&str) -> f32) -> bool {
    if !matches!(
        entity.value,
        Value::Person(_) | Value::Organisation(_) | Value::Place(_)
    ) || (asking.ask.sort == Sort::Unit && matches!(entity.value, Value::Person(_)))
    {
        return false;
    }
    let before = &text[..entity.span.start as usize];
    let part = before.rfind([';', ',', '.']).map_or(before, |at| &before[at..]);
    let bare = format!(" {} ", fold::phrase_bare(part));
    // "giải Nhất thuộc về đội phường A"
    let bare = ["doi", "to", "nhom", "tap the"]
        .iter()
        .find_map(|unit| bare.strip_suffix(&format!(" {unit} ")))
        .map_or(bare.clone(), |rest| format!("{rest} "));
    let is = [
        " la ",
        " la cac ",
        " la ong ",
        " la ba ",
        " la anh ",
        " la chi ",
        " thuoc ve ",
    ];
    // "Đơn vị có nhiều người được khen nhất là …" answers what stands first.
    let ranked = || ranking::alike(&asking.own, part);
    is.iter().any(|w| bare.ends_with(w)) && (near(part) >= 0.3 || ranked()) || at_one_end(asking, &bare)
}

/// "phong trào tên gì": whether the name of such a thing is asked for; both without marks.
pub fn names(asked: &str, thing: &str) -> bool {
    ["ten", "co ten", "mang ten"]
        .iter()
        .any(|word| asked.contains(&format!("{thing} {word} ")))
}

/// "cao nhất là A, thấp nhất B 22%": what stands right behind the words for the end of a row that is asked for.
fn at_one_end(asking: &Asking, before: &str) -> bool {
    const ENDS: [&[&str]; 2] = [
        &["it nhat", "thap nhat", "kem nhat", "cham nhat", "nho nhat"],
        &["nhieu nhat", "cao nhat", "dong nhat", "lon nhat"],
    ];
    let asked = |end: &&&[&str]| end.iter().any(|words| stands(&asking.own_bare, words));
    let mut ends = ENDS.iter().filter(asked);
    let told = |end: &[&str]| end.iter().any(|words| before.ends_with(&format!(" {words} ")));
    ends.next().is_some_and(|end| told(end)) && ends.next().is_none()
}

/// What is left of what stands between quotation marks and is hardly a name: what somebody says, or a word put in doubt.
const HARDLY_A_NAME: f32 = 0.6;
/// A name has so many words at most.
const LONGEST_NAME: usize = 12;
/// So many words before the marks may say what bears the name.
const BEFORE: usize = 5;
/// So many words of the question may say what is asked for.
const HEAD: usize = 4;

/// How far what stands between quotation marks is the name of what is asked for: "phong trào “Sạch nhà”", "tên là “Sạch
/// nhà”"; what somebody says, or a word of the writer's between such marks, names nothing.
pub fn quoted_name(asking: &Asking, text: &str, span: Span) -> f32 {
    const NAMING: [&str; 12] = [
        "ten", "goi", "danh", "hieu", "de", "mang", "trao", "dua", "hinh", "thi", "trinh", "called",
    ];
    // Bodies are named outright.
    const BODIES: [&str; 12] = [
        "truong",
        "cong ty",
        "benh vien",
        "xa",
        "phuong",
        "quan",
        "huyen",
        "thon",
        "doanh nghiep",
        "hop tac xa",
        "ngan hang",
        "co quan",
    ];
    let quoted = span.of(text);
    if asking.ask.asked != Asked::Name || !quoted.starts_with(['“', '"']) {
        return 1.0;
    }
    let inner = quoted.trim_matches(['“', '”', '"']);
    let asked = asking.asked.trim();
    let before = fold::phrase_bare(text.get(..span.start as usize).unwrap_or(""));
    let near: Vec<&str> = before.rsplit(' ').take(BEFORE).collect();
    let head: Vec<&str> = asked.split(' ').take(HEAD).collect();
    let named = near.iter().any(|word| NAMING.contains(word));
    let of_kind = near.iter().any(|word| head.contains(word));
    let body = BODIES.iter().any(|body| asked.starts_with(&format!("{body} ")));
    // "thành phong trào tên gì" is told by no nickname of somebody.
    const THINGS: [&str; 8] = [
        "phong trao",
        "mo hinh",
        "cau lac bo",
        "chuong trinh",
        "chien dich",
        "cuoc thi",
        "du an",
        "cuoc van dong",
    ];
    let thing = THINGS.iter().find(|thing| names(asked, thing));
    if thing.is_some_and(|thing| !fold::phrase_bare(text).contains(thing)) {
        return HARDLY_A_NAME * HARDLY_A_NAME;
    }
    let speaks = inner.split_whitespace().count() > LONGEST_NAME;
    let small = inner.chars().next().is_some_and(char::is_lowercase);
    match speaks || small && !named || body && !named || !(named || of_kind) && small {
        true => HARDLY_A_NAME,
        false if led_less(asking, text, span) => ANOTHERS,
        false => 1.0,
    }
}

/// What is left of a name where the words right before another one say more of what is asked.
const ANOTHERS: f32 = 0.85;

/// "cán bộ, công chức “Kỷ cương”; tổ dân phố “Xanh, sạch”": of several names each is that of what leads up to it.
fn led_less(asking: &Asking, text: &str, span: Span) -> bool {
    let said = |to: usize| {
        let before = text.get(..to).unwrap_or("");
        let from = before.rfind(['”', ';', '.']).unwrap_or(0);
        let lead = format!(" {} ", fold::phrase_bare(&before[from..]));
        asking.query.terms.iter().filter(|term| term.stands_in(&lead)).count()
    };
    let own = said(span.start as usize);
    text.match_indices('“').any(|(at, _)| said(at) > own)
}
