//! Who is meant: short mentions looked up in what was said before, and persons joined with the posts beside them.

use super::Scene;
use crate::entity::person::PersonMention;
use crate::entity::post::PostMention;
use crate::entity::{Entity, Value};
use crate::text::{Span, fold};

/// The full name of a mention: itself, or the last full name before it that ends in the same syllables ("ông Tính"
/// after "ông Nguyễn Đình Tính").
pub fn full_name(scene: &Scene, mention: &PersonMention) -> Option<String> {
    if !mention.short {
        return Some(mention.name.clone());
    }
    let short = fold::phrase_key(&mention.name);
    persons_before(scene, mention.name_span.start)
        .find(|known| {
            let full = fold::phrase_key(&known.name);
            full.ends_with(&format!(" {short}"))
        })
        .map(|known| known.name.clone())
}

/// The full name a bare "bà", "ông", "cô" at byte `at` of the sentence stands for: the last person addressed so.
pub fn pronoun(scene: &Scene, address: &str, at: u32) -> Option<String> {
    let wanted = fold::key(address);
    persons_before(scene, at)
        .find(|known| fold::phrase_key(&known.address).split(' ').any(|word| word == wanted))
        .map(|known| known.name.clone())
}

/// Full mentions before byte `at` of the sentence at hand, the nearest first.
fn persons_before<'a>(scene: &'a Scene, at: u32) -> impl Iterator<Item = &'a PersonMention> {
    let here = scene.at;
    (0..=here).rev().flat_map(move |sentence| {
        scene.entities[sentence]
            .iter()
            .rev()
            .filter_map(move |e| match &e.value {
                Value::Person(p) if !p.short && (sentence < here || p.name_span.end <= at) => Some(p),
                _ => None,
            })
    })
}

/// A person and the posts said beside the name.
pub struct Holder<'a> {
    pub person: &'a PersonMention,
    pub posts: Vec<(Span, &'a PostMention)>,
    /// The name with its form of address and the posts.
    pub span: Span,
}

enum Item<'a> {
    Person(&'a PersonMention),
    Post(&'a PostMention),
}

/// The persons of the sentence at hand, each with the posts that are theirs. A post between two names goes to the
/// one it is joined to; one that could be either's goes to the name right behind it.
pub fn holders<'a>(scene: &Scene<'a>) -> Vec<Holder<'a>> {
    let text = scene.text();
    let items = items(scene.found());
    let gap = |i: usize, j: usize| {
        let gap = text
            .get(items[i].0.end as usize..items[j].0.start as usize)
            .unwrap_or("\n")
            .trim();
        // "Chủ tịch UBND phường Ô Chợ Dừa (Hà Nội) Uông Thị Thu Trà"
        let bracket = gap.starts_with('(') && gap.find(')') == Some(gap.len() - 1);
        if bracket { "" } else { gap }
    };
    let mut owner: Vec<Option<usize>> = vec![None; items.len()];
    let mut at = 0;
    while at < items.len() {
        if matches!(items[at].1, Item::Person(_)) {
            at += 1;
            continue;
        }
        let mut last = at;
        while last + 1 < items.len()
            && matches!(items[last + 1].1, Item::Post(_))
            && chains(gap(last, last + 1))
            && !introduces(text, items[last].0, items[last + 1].0, gap(last, last + 1))
        {
            last += 1;
        }
        let left = at
            .checked_sub(1)
            .filter(|i| matches!(items[*i].1, Item::Person(_)) && follows(gap(*i, at)));
        let right = Some(last + 1)
            .filter(|i| *i < items.len())
            .and_then(|i| match items[i].1 {
                Item::Person(p) => (precedes(gap(last, i), p)
                    && !introduces(text, items[last].0, items[i].0, gap(last, i)))
                .then_some((i, gap(last, i).is_empty())),
                Item::Post(_) => None,
            });
        let given = at
            .checked_sub(1)
            .filter(|i| matches!(items[*i].1, Item::Post(_)) && takes_office(gap(*i, at)))
            .and_then(|i| owner[i]);
        for (post, slot) in owner.iter_mut().enumerate().take(last + 1).skip(at) {
            *slot = match (left, right) {
                (Some(left), Some((right, true))) => {
                    let led = (0..left).any(|i| matches!(items[i].1, Item::Post(_)) && gap(left - 1, left).is_empty());
                    let all_behind = led && gap(left, at) == ",";
                    Some(if all_behind || post == last { right } else { left })
                }
                (Some(left), _) => Some(left),
                (None, Some((right, true))) => Some(right),
                (None, _) if given.is_some() => given,
                (None, Some((right, _))) => Some(right),
                (None, None) => None,
            };
        }
        at = last + 1;
    }
    items
        .iter()
        .enumerate()
        .filter_map(|(number, (span, item))| match item {
            Item::Person(person) => {
                let posts: Vec<(Span, &PostMention)> = owner
                    .iter()
                    .enumerate()
                    .filter(|(_, o)| **o == Some(number))
                    .filter_map(|(i, _)| match items[i].1 {
                        Item::Post(post) => Some((items[i].0, post)),
                        Item::Person(_) => None,
                    })
                    .collect();
                let whole = posts.iter().fold(*span, |whole, (post, _)| whole.join(*post));
                Some(Holder {
                    person,
                    posts,
                    span: whole,
                })
            }
            Item::Post(_) => None,
        })
        .collect()
}

/// Persons and posts in the order of the text, none inside another.
fn items(found: &[Entity]) -> Vec<(Span, Item<'_>)> {
    let mut out: Vec<(Span, Item)> = Vec::new();
    for entity in found {
        let item = match &entity.value {
            Value::Person(person) => Item::Person(person),
            Value::Post(post) => Item::Post(post),
            _ => continue,
        };
        if out.last().is_none_or(|(span, _)| span.end <= entity.span.start) {
            out.push((entity.span, item));
        }
    }
    out
}

/// Whether a post before a comma belongs to the opening of the sentence: "Thừa ủy quyền của Chủ tịch nước, đồng chí
/// …" does not make the comrade President. "Theo Giám đốc, ông A, …" names whoever it is between commas.
fn introduces(text: &str, post: Span, person: Span, gap: &str) -> bool {
    const OPENINGS: [&str; 9] = ["thừa", "được", "tiếp", "thực", "theo", "thay", "trước", "đáp", "nhận"];
    let before = text.get(..post.start as usize).unwrap_or("");
    let clause = before.rsplit([',', ';', ':']).next().unwrap_or("");
    let first = clause.split_whitespace().next().map(fold::key).unwrap_or_default();
    let behind = text.get(person.end as usize..).unwrap_or("").trim_start();
    // "Theo Bí thư chi bộ, bà Na, 65 tuổi, đã hiến đất" tells of another.
    let told = behind.strip_prefix(',').map(str::trim_start);
    let of_another = |rest: &str| {
        let next = rest.split_whitespace().next().unwrap_or("");
        next.starts_with(|c: char| c.is_ascii_digit()) || matches!(next, "ở" | "trú" | "sinh" | "quê")
    };
    let named = first == "theo" && told.is_some_and(|rest| !of_another(rest));
    gap == "," && OPENINGS.contains(&first.as_str()) && !named
}

/// What stands between two posts of one person.
fn chains(gap: &str) -> bool {
    matches!(
        gap,
        "," | "-"
            | "–"
            | "—"
            | "và"
            | "kiêm"
            | ", kiêm"
            | "kiêm nhiệm"
            | "đồng thời là"
            | ", đồng thời là"
            | "/"
            | "and"
            | ", and"
    )
}

/// What stands between a name and the post said after it.
fn follows(gap: &str) -> bool {
    matches!(
        gap,
        "," | "-"
            | "–"
            | "—"
            | "("
            | ", là"
            | "là"
            | "hiện là"
            | ", hiện là"
            | "giữ chức"
            | "giữ chức vụ"
            | "làm"
            | "được bầu làm"
            | "được bổ nhiệm làm"
            | "được bổ nhiệm giữ chức"
            | "được bổ nhiệm giữ chức vụ"
            | "- là"
            | "– là"
            | ", the"
    )
}

/// "bổ nhiệm ông A, Phó Chủ tịch huyện, giữ chức Phó Giám đốc Sở": between the post somebody had and the one he is given.
fn takes_office(gap: &str) -> bool {
    let gap = gap.trim_start_matches([',', '-', '–', ')']).trim();
    let gap = gap.strip_prefix("đến ").or(gap.strip_prefix("sang ")).unwrap_or(gap);
    matches!(
        gap,
        "giữ chức"
            | "giữ chức vụ"
            | "làm"
            | "nhận chức"
            | "nhận chức vụ"
            | "đảm nhiệm chức vụ"
            | "đảm nhận chức vụ"
            | "nhận nhiệm vụ"
            | "được bổ nhiệm làm"
            | "được bổ nhiệm giữ chức"
            | "được bổ nhiệm giữ chức vụ"
            | "được bầu làm"
            | "được bầu giữ chức"
    )
}

/// What stands between a post and the name said after it: nothing, or a mark where a form of address follows.
fn precedes(gap: &str, person: &PersonMention) -> bool {
    gap.is_empty() || (!person.address.is_empty() && matches!(gap, "-" | "–" | "," | "là" | ":" | "— "))
}
