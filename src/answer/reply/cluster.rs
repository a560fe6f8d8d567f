//! Emulation clusters: members, roles, size.

use super::{Asking, Reply};
use crate::answer::{Rich, ranking};
use crate::archive::StoredFact;
use crate::entity::{self, Words};
use crate::fact::cluster_formed::{ClusterFormed, ClusterPart};
use crate::question::asked::{Asked, Sort};
use crate::text::phrase::any_stands;
use crate::text::{Lang, fold};
use crate::wording;

pub fn reply(asking: &Asking, fact: &StoredFact, cluster: &ClusterFormed) -> Option<Reply> {
    let asked_of_cluster = !asking.query.clusters.is_empty() || says(asking, &["cum", "khoi", "cluster", "bloc"]);
    if !asked_of_cluster {
        return None;
    }
    let number_fits =
        asking.query.clusters.is_empty() || asking.query.clusters.iter().any(|c| c.number == cluster.number);
    if !number_fits {
        return None;
    }
    match &cluster.part {
        ClusterPart::Members { names, count } => members(asking, cluster, names, *count),
        ClusterPart::Role { role, holder } => role_held(
            asking,
            called(asking, fact, cluster),
            role,
            &all_holders(asking, fact, holder),
        ),
    }
}

/// What the members of clusters are called in English questions.
const UNITS: [&str; 14] = [
    "units",
    "members",
    "member",
    "districts",
    "communes",
    "wards",
    "provinces",
    "schools",
    "agencies",
    "companies",
    "departments",
    "unit",
    "localities",
    "places",
];

fn says(asking: &Asking, words: &[&str]) -> bool {
    let text = &asking.asked;
    any_stands(text, words)
}

fn members(asking: &Asking, cluster: &ClusterFormed, names: &[String], count: Option<u32>) -> Option<Reply> {
    if asking.once(asks_for_role) && asking.ask.asked != Asked::Members {
        return None;
    }
    match asking.ask.asked {
        // "quận Long Biên thuộc cụm thi đua nào?"
        Asked::What | Asked::Name | Asked::Place if says(asking, &["thuoc", "belong", "belongs"]) => {
            let text = Rich::default()
                .bold(&cluster.name)
                .say(": ")
                .say(names.join(", "))
                .say(".");
            Some(Reply::new(text, cluster.name.clone(), 1.0))
        }
        // "What was the average income in Cluster 3?" asks for none of them.
        Asked::What if asking.lang() == Lang::En && !says(asking, &UNITS) => None,
        Asked::Members | Asked::Place | Asked::Who | Asked::What if !names.is_empty() => {
            let list = names.join(", ");
            let own = &asking.bare;
            let has = [
                "co huyen nao",
                "co quan nao",
                "co tinh nao",
                "co xa nao",
                "co phuong nao",
                "co don vi nao",
            ];
            let all = asking.ask.asked == Asked::Members
                || has.iter().any(|w| own.contains(w))
                || says(asking, &["nhung", "cac", "thuoc", "trong", "in"]);
            let ranked = says(
                asking,
                &[
                    "dan dau", "nhat", "nhi", "first", "second", "third", "last", "ranked", "top", "best", "highest",
                    "lowest", "most", "fewest",
                ],
            );
            let quality = if all && !ranked { 1.0 } else { 0.4 };
            let text = wording::members(asking.lang(), &cluster.name, Rich::default().bold(&list));
            Some(Reply::new(text, list, quality))
        }
        // "khen chuyên đề bao nhiêu?" asks for no members.
        Asked::HowMany if asking.ask.noun.is_empty() && !says(asking, &["thanh vien", "don vi", "members"]) => None,
        Asked::HowMany => {
            let count = count.or((names.len() > 1).then_some(names.len() as u32))?;
            let fits = [
                "don vi",
                "thanh vien",
                "quan",
                "huyen",
                "tinh",
                "dia phuong",
                "tinh thanh",
            ]
            .iter()
            .map(|unit| asking.counts(unit))
            .fold(0.0, f32::max);
            // "How many commendations did the provinces give?" counts none of them.
            let mut nouns = asking
                .ask
                .noun
                .last()
                .into_iter()
                .chain(asking.ask.noun_also.iter().flatten());
            let units = |word: &String| !word.is_ascii() || UNITS.contains(&word.as_str());
            if asking.lang() == Lang::En && !nouns.any(units) {
                return None;
            }
            // "Khối có mấy sở?"
            let departments = asking.lang() == Lang::Vi && asking.ask.noun.first().is_some_and(|noun| noun == "so");
            let fits = if departments { 1.0 } else { fits };
            let text = wording::member_count(asking.lang(), &cluster.name, count, names);
            (fits > 0.0).then(|| Reply::new(text, count.to_string(), fits))
        }
        _ => None,
    }
}

fn asks_for_role(asking: &Asking) -> bool {
    let own = &asking.own_bare;
    let says = |words: &[&str]| any_stands(own, words);
    says(&[
        "cum truong",
        "cum pho",
        "truong cum",
        "pho cum",
        "phu trach",
        "head",
        "heads",
        "headed",
        "led",
        "leader",
        "deputy",
        "leads",
        "chair",
        "chairs",
        "chaired",
        "oversees",
        "lead",
        "khoi truong",
        "khoi pho",
        "truong khoi",
        "pho khoi",
        "cam trich",
        "lam pho",
    ]) || ranking::place(&asking.own).is_some()
}

/// "Đứng đầu cụm" is said of who came first as well.
const AT_HEAD: f32 = 0.9;

/// What is left of a person where a unit is asked for.
const NO_UNIT: f32 = 0.5;

/// Whether a holder begins with somebody's name and not with a post that tells of a body.
fn is_person(asking: &Asking, holder: &str) -> bool {
    let words = Words::new(holder, asking.lexicon, true, asking.lang());
    let found = entity::person::find(&words);
    found.iter().any(|e| e.span.start == 0)
}

/// Those who hold a role, as the answer tells them and as the sentence writes them.
struct Held {
    told: String,
    written: String,
}

impl Held {
    fn alone(holder: &str) -> Held {
        Held {
            told: holder.to_string(),
            written: holder.to_string(),
        }
    }
}

/// "Vân Đình và Mỹ Đức làm Cụm phó", "xã Vân Đình và xã Mỹ Đức": the one named right before holds it too.
fn with_partner(quote: &str, holder: &str, lang: Lang) -> Held {
    let before = quote
        .split_once(holder)
        .and_then(|(before, _)| before.strip_suffix(" và "));
    // "Năm 2024, Vân Đình và Mỹ Đức": a comma stands before the name.
    let named = |word: &&str| word.starts_with(char::is_uppercase) && !word.ends_with([',', ';', ':']);
    let mut partner = before.map_or(0, |before| before.rsplit(' ').take_while(named).count());
    let kind = KINDS.iter().find(|kind| holder.starts_with(**kind));
    if !(2..=4).contains(&partner) || kind.is_none() && !holder.starts_with(char::is_uppercase) {
        return Held::alone(holder);
    }
    let before: Vec<&str> = before.unwrap_or("").split(' ').collect();
    // Both are of the kind that is said of the one, "xã Vân Đình và xã Mỹ Đức", "huyện Ba Vì và Mỹ Đức".
    if let Some(kind) = kind {
        let said = kind.trim().split(' ').count();
        let at = before.len().checked_sub(partner + said);
        if at.is_none_or(|at| before[at..at + said].join(" ") != kind.trim()) {
            return Held::alone(holder);
        }
        partner += said;
    }
    let partner = before[before.len() - partner..].join(" ");
    Held {
        written: format!("{partner} và {holder}"),
        told: wording::list(&[partner, holder.to_string()], lang),
    }
}

/// What stands before the name of a unit.
const KINDS: [&str; 7] = ["phường ", "xã ", "quận ", "huyện ", "thị xã ", "thị trấn ", "tỉnh "];

/// "A; B và C làm cụm phó": where all of them are asked for, the row that the sentence tells before the last.
fn all_holders(asking: &Asking, fact: &StoredFact, holder: &str) -> Held {
    let row = fact
        .quote
        .find(holder)
        .map(|at| &fact.quote[..at])
        .filter(|_| asking.ask.asked == Asked::Members && is_person(asking, holder));
    let Some(before) = row.filter(|before| before.contains(';')) else {
        return with_partner(&fact.quote, holder, asking.lang());
    };
    let words = Words::new(before, asking.lexicon, true, asking.lang());
    let mut names: Vec<&str> = entity::person::find(&words)
        .into_iter()
        .map(|found| words.str(found.span))
        .collect();
    names.push(holder);
    Held::alone(&names.join("; "))
}

/// The cluster's name, without a number that neither the question nor the sentence says.
fn called<'a>(asking: &Asking, fact: &StoredFact, cluster: &'a ClusterFormed) -> &'a str {
    let said = |text: &str| {
        any_stands(
            &format!(" {} ", fold::phrase_bare(text)),
            &[&fold::phrase_bare(&cluster.number)],
        )
    };
    match cluster.name.rsplit_once(" số ") {
        Some((kind, number)) if number == cluster.number && !said(&fact.quote) && !said(&asking.own) => kind,
        _ => &cluster.name,
    }
}

fn role_held(asking: &Asking, cluster: &str, role: &str, holder: &Held) -> Option<Reply> {
    if !matches!(
        asking.ask.asked,
        Asked::Who | Asked::WhoIs | Asked::Place | Asked::What | Asked::Name | Asked::Members
    ) || !asking.once(asks_for_role)
    {
        return None;
    }
    // "Sở đứng nhất khối được đề nghị thưởng gì?": who came first is known, and what they got is asked.
    if asking.ask.asked == Asked::What && asking.once(gets) {
        return None;
    }
    // "Thành phố" is no "phó".
    let wanted = &asking.bare.replace("thanh pho", "");
    let held = fold::phrase_bare(role);
    let mut quality = 0.0f32;
    let deputy_asked = wanted.contains("pho") || wanted.contains("deputy");
    let head_asked = wanted.contains("cum truong")
        || wanted.contains("khoi truong")
        || wanted.contains("truong cum")
        || wanted.contains("truong khoi") && !fold::phrase_key(&asking.own).contains("trường khối")
        || wanted.contains("head")
        || wanted.contains("leader")
        || wanted.contains("leads")
        || wanted.contains("chairs")
        || wanted.contains("chaired")
        || wanted.contains("cam trich");
    let overseer_asked = wanted.contains("phu trach") || wanted.contains("overse");
    let deputy = held.contains("pho");
    if deputy_asked && deputy {
        let which = |text: &str| {
            if text.contains("thu hai") || text.contains("thu 2") {
                2
            } else if text.contains("thu nhat") || text.contains("thu 1") {
                1
            } else {
                0
            }
        };
        quality = match (which(wanted), which(&held)) {
            (0, _) | (_, 0) => 0.9,
            (a, b) if a == b => 1.0,
            _ => 0.0,
        };
    }
    // "deputy head" asks for no head, "the head and deputy head" for both; "took over from" asks for the one before.
    let of_deputy = wanted.contains("deputy") && wanted.matches("head").count() < 2
        || (wanted.contains("over") && wanted.contains(" from"));
    if head_asked && !of_deputy && held.contains("truong") && !deputy {
        quality = quality.max(1.0);
    }
    if overseer_asked && held.contains("phu trach") {
        quality = quality.max(1.0);
    }
    // "Ai đứng đầu cụm 8, ai làm phó?": who heads it, if nobody tells who came first.
    let at_head = ["dung dau cum", "dung dau khoi"]
        .iter()
        .any(|words| wanted.contains(words));
    if at_head && held.contains("truong") && !deputy {
        quality = quality.max(AT_HEAD);
    }
    // "xây nhiều nhà nhất cụm" asks not who came first in the cluster.
    let most = any_stands(&asking.own_bare, &["nhieu", "it", "most", "fewest"]);
    let ranked = ranking::place(role).filter(|_| !most);
    if ranked.is_some() && ranked == ranking::place(&asking.own) && !(deputy_asked || overseer_asked) {
        quality = quality.max(1.0);
    }
    if quality == 0.0 {
        return None;
    }
    // "Đơn vị nào làm cụm trưởng?": somebody who heads another cluster is no unit.
    if asking.ask.sort == Sort::Unit && is_person(asking, &holder.written) {
        quality *= NO_UNIT;
    }
    let text = wording::role_of_cluster(asking.lang(), role, cluster)
        .bold(&holder.told)
        .say(".");
    Some(Reply::new(text, holder.written.clone(), quality))
}

/// Whether it is asked what somebody got.
fn gets(asking: &Asking) -> bool {
    let given = [
        "thuong gi",
        "tang gi",
        "khen gi",
        "nhan gi",
        "duoc gi",
        "trao gi",
        "given",
        "receive",
        "get",
    ];
    any_stands(&asking.own_bare, &given)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_partner_of_a_holder_is_told_too() {
        let told = |quote: &str, lang: Lang| with_partner(quote, "Mỹ Đức", lang).told;
        let both = "Năm 2024, Vân Đình và Mỹ Đức làm Cụm phó.";
        assert_eq!(told(both, Lang::Vi), "Vân Đình và Mỹ Đức");
        assert_eq!(told(both, Lang::En), "Vân Đình and Mỹ Đức");
        assert_eq!(
            told("Họp ở Hà Nội, Vân Đình và Mỹ Đức làm Cụm phó.", Lang::Vi),
            "Vân Đình và Mỹ Đức"
        );
        let wards = |quote: &str| with_partner(quote, "xã Mỹ Đức", Lang::Vi).told;
        assert_eq!(
            wards("Điều hành cụm là xã Ba Vì; xã Vân Đình và xã Mỹ Đức làm Cụm phó."),
            "xã Vân Đình và xã Mỹ Đức"
        );
        assert_eq!(wards("Cụm họp ở huyện Vân Đình và xã Mỹ Đức làm Cụm phó."), "xã Mỹ Đức");
        // Near misses: nobody's name stands right before, and a comma does.
        assert_eq!(told("Cụm trưởng và Mỹ Đức làm Cụm phó.", Lang::Vi), "Mỹ Đức");
        assert_eq!(told("Ba Vì là Cụm trưởng, Mỹ Đức làm Cụm phó.", Lang::Vi), "Mỹ Đức");
    }
}
