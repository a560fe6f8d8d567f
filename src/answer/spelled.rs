//! What a side of a comparison is called in the answer.

use crate::entity::lexicon::Lexicon;
use crate::question::Query;
use crate::text::Lang;
use crate::text::capital::capitalised;
use crate::text::fold::phrase_bare;
use crate::text::token::{TokenKind, tokens};

/// "phuong bo de 2025" is told as "phường Bồ Đề 2025": what was typed without its marks has them in the answer, where it can
/// mean one name alone. In English a name keeps the letters it was typed in, but for capitals.
pub fn spelled(name: &str, side: &Query, lexicon: &Lexicon) -> String {
    const UNITS: [&str; 7] = ["phường", "xã", "quận", "huyện", "tỉnh", "cụm", "khối"];
    // "nam 2021", "quy 2": before a number only, "Nam Định" and "Quy Nhơn" are names.
    const TIMES: [&str; 3] = ["năm", "tháng", "quý"];
    if side.lang == Lang::En && name.contains(char::is_uppercase) {
        return name.to_string();
    }
    let words = tokens(name);
    let bare = |from: usize, phrase: &str| {
        let phrase = phrase_bare(phrase);
        let to = from + phrase.split(' ').count();
        let typed = words.get(from..to)?;
        let same = typed.iter().map(|t| t.bare.as_str()).eq(phrase.split(' '));
        (same && typed.iter().all(|t| t.key == t.bare)).then_some(to)
    };
    let mut places: Vec<&str> = side
        .places
        .iter()
        .flat_map(|slot| &slot.ids)
        .map(|id| lexicon.places.get(*id).name.as_str())
        .collect();
    let all = places.clone();
    places.retain(|name| {
        let alike = |other: &&str| other != name && phrase_bare(other) == phrase_bare(name);
        !all.iter().any(alike)
    });
    let meant = |from: usize, forms: &[&str]| {
        let of = |form: &&str| Some((bare(from, form)?, form.to_string()));
        forms.iter().find_map(of)
    };
    let kind = |at: usize| {
        let number = words.get(at + 1).is_some_and(|t| t.kind == TokenKind::Number);
        let times = || meant(at, &TIMES).filter(|_| number);
        meant(at, &UNITS).or_else(times).filter(|_| name.is_ascii())
    };
    let (mut out, mut copied, mut at) = (String::new(), 0, 0);
    while at < words.len() {
        let Some((to, form)) = meant(at, &places).or_else(|| kind(at)) else {
            at += 1;
            continue;
        };
        let capital = words[at].capital && !form.starts_with(char::is_uppercase);
        out.push_str(&name[copied..words[at].span.start as usize]);
        out.push_str(&if capital { capitalised(&form) } else { form });
        copied = words[to - 1].span.end as usize;
        at = to;
    }
    out + &name[copied..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::sides::sides;
    use crate::question;

    #[test]
    fn a_side_is_told_with_its_marks() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let names = |question: &str| -> Vec<String> {
            let today = jiff::civil::date(2026, 11, 22);
            let sides = sides(&question::understand(question, &lexicon, today));
            sides.iter().map(|(name, side)| spelled(name, side, &lexicon)).collect()
        };
        assert_eq!(
            names("nam 2025 phuong bo de hay xa o dien nhieu giay khen hon"),
            ["phường Bồ Đề", "xã Ô Diên"]
        );
        assert_eq!(
            names("Tay Ho voi Ung Hoa, noi nao nhieu NTVT hon?"),
            ["Tây Hồ", "Ứng Hòa"]
        );
        assert_eq!(
            names("Tay Ho 2019 voi Nam Tu Liem 2023 ben nao nhieu hon?"),
            ["Tây Hồ", "Nam Từ Liêm"]
        );
        // "Đông Quang" and "Đồng Quang" were both communes.
        assert_eq!(
            names("xa Dong Quang voi phuong Bo De, noi nao nhieu NTVT hon?"),
            ["xã Dong Quang", "phường Bồ Đề"]
        );
        assert_eq!(names("Which has more titles, Tay Ho or ba vi?"), ["Tay Ho", "Ba Vì"]);
    }
}
