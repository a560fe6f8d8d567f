//! Whether those who got an award are all, and of the sort, that are asked for.

use super::Asking;
use crate::entity::{self, Words};
use crate::text::fold;
use crate::text::phrase::stands;

/// "4 đơn vị: A, B, C": fewer names than the sentence counts are not all of them.
pub fn too_few(fact: &crate::archive::StoredFact, names: usize) -> bool {
    let words = crate::text::token::tokens(&fact.quote);
    let row = words.iter().position(|t| t.key == ":");
    let Some(row) = row.filter(|at| *at >= 2) else {
        return false;
    };
    words[row.saturating_sub(4)..row]
        .iter()
        .filter_map(|t| t.key.parse::<usize>().ok())
        .next_back()
        .is_some_and(|count| (2..=12).contains(&count) && names >= 2 && names < count)
}

/// Whether a name is of the sort of unit a question for a place asks for: "xã nào", "which commune".
pub fn is_unit_asked(asking: &Asking, name: &str) -> bool {
    const KINDS: [(&[&str], &[&str]); 6] = [
        (&["xa", "commune"], &["xa"]),
        (&["phuong", "ward"], &["phuong"]),
        (&["quan", "district"], &["quan", "huyen", "thi xa"]),
        (&["huyen"], &["huyen"]),
        (&["tinh", "province"], &["tinh"]),
        (
            &["dia phuong", "noi"],
            &["xa", "phuong", "quan", "huyen", "tinh", "thi xa", "thanh pho"],
        ),
    ];
    let own = &asking.own_bare;
    let bare = format!(" {} ", fold::phrase_bare(name));
    KINDS.iter().any(|(asked, told)| {
        let asks = asked
            .iter()
            .any(|k| own.contains(&format!(" {k} nao ")) || stands(own, k) && own.contains(" which "));
        asks && told.iter().any(|k| stands(&bare, k))
    })
}

/// The kinds of unit that bear a name by itself: "Thanh Hóa" is a province and a city, though nothing says so.
fn kinds_of<'a>(asking: &Asking<'a>, name: &str) -> Vec<&'a str> {
    let words = Words::new(name, asking.lexicon, true, asking.lang());
    let found = entity::place::find(&words);
    let whole = entity::place::mentions(&found).filter(|(span, _)| span.start == 0 && span.end as usize == name.len());
    whole
        .flat_map(|(_, mention)| &mention.candidates)
        .map(|id| asking.lexicon.places.get(*id).kind_word.as_str())
        .collect()
}

/// The names that are of the asked sort of unit. "hai xã Đại Thắng", "Chuyên Mỹ": the kind is said once for the row.
pub fn units_asked(asking: &Asking, names: &[String]) -> Vec<String> {
    let mut row = false;
    let of_row = names.iter().filter(|name| {
        if is_unit_asked(asking, name) {
            row = opens_row(name);
            return true;
        }
        row &= is_bare(name);
        row
    });
    let units: Vec<String> = of_row.cloned().collect();
    // "cho Hà Tĩnh và Thanh Hóa": what stands beside a unit and is one of the same kind.
    let kinds: Vec<&str> = units.iter().flat_map(|unit| kinds_of(asking, unit)).collect();
    let alike = |name: &&String| units.contains(name) || kinds_of(asking, name).iter().any(|kind| kinds.contains(kind));
    names.iter().filter(alike).cloned().collect()
}

const KIND_WORDS: [&str; 8] = ["xa", "phuong", "quan", "huyen", "tinh", "thi", "thanh", "don"];

/// "nhân dân hai xã Đại Thắng", "các phường A": several of a kind begin here.
fn opens_row(name: &str) -> bool {
    const SEVERAL: [&str; 11] = [
        "cac", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi", "nhung",
    ];
    let name = fold::phrase_bare(name);
    let words: Vec<&str> = name.split(' ').collect();
    words.windows(2).any(|two| {
        let several = SEVERAL.contains(&two[0]) || two[0].bytes().all(|b| b.is_ascii_digit());
        several && KIND_WORDS.contains(&two[1])
    })
}

/// "Chuyên Mỹ": nothing but capitalised syllables.
fn is_bare(name: &str) -> bool {
    name.split(' ').all(|word| word.starts_with(char::is_uppercase)) && !KIND_WORDS.contains(&first_bare(name).as_str())
}

fn first_bare(name: &str) -> String {
    fold::phrase_bare(name.split(' ').next().unwrap_or(""))
}

/// "Kể tên các …", "danh sách": more than one is asked for.
pub fn lists(asking: &Asking) -> bool {
    let own = &asking.own_bare;
    ["ke ten", "liet ke", "danh sach", "neu ten", "list the", "name the"]
        .iter()
        .any(|words| stands(own, words))
}

/// What is left of who got an award where who did something else is asked.
const NOT_THE_DOER: f32 = 0.35;

/// "Ai phát biểu ở lễ đón huân chương?", "ai ký quyết định khen": not who got it.
pub fn did(asking: &Asking) -> f32 {
    deed(asking).map_or(1.0, |_| NOT_THE_DOER)
}

/// What somebody did who is asked for by that: "phat bieu", "signed".
pub fn deed(asking: &Asking) -> Option<&'static str> {
    const DEEDS: [&str; 23] = [
        "ai ky",
        "ai phat bieu",
        "ai chu tri",
        "ai doc",
        "ai trinh bay",
        "ai kien",
        "ai dan doan",
        "ai chi huy",
        "ai khai mac",
        "ai be mac",
        "ai dieu hanh",
        "ai phat dong",
        "ai den tham",
        "ai toi tham",
        "who read",
        "who spoke",
        "who signed",
        "who chaired",
        "who opened",
        "who visited",
        "who sued",
        "who hosted",
        "who moderated",
    ];
    let own = asking
        .own_bare
        .replace(" ai la nguoi ", " ai ")
        .replace(" ai da ", " ai ");
    let asked = DEEDS.into_iter().find(|deed| stands(&own, deed))?;
    asked.split_once(' ').map(|(_, deed)| deed)
}
