//! A digest as Telegram shows it: what is told first on one page, the rest behind a button.

use super::html::Html;
use super::{day, pages};
use crate::archive::Head;
use crate::digest::compose::{Digest, Item};
use crate::digest::due::{Minute, Occasion};
use crate::fact::Kind;
use crate::text::Lang;
use crate::wording::{self, Wording};

/// So many lines are read at a glance.
const FIRST_PAGE: usize = 14;

/// The pages of a digest; those after the first stand behind "Xem tiếp".
pub fn pages(digest: &Digest, address: &dyn Fn(&Head) -> Option<String>) -> Vec<Html> {
    let mut head = vec![title(digest), Html::default().text(&counts(digest))];
    head.extend(
        digest
            .late
            .then(|| Html::default().italic(wording::DIGEST_LATE.in_lang(digest.lang))),
    );
    head.extend(
        digest
            .folded
            .then(|| Html::default().italic(wording::DIGEST_FOLDED.in_lang(digest.lang))),
    );
    below(head, digest, address)
}

/// The pages that say what was corrected in articles sent before.
pub fn corrections(digest: &Digest, address: &dyn Fn(&Head) -> Option<String>) -> Vec<Html> {
    let head = [
        Html::default().bold(wording::CORRECTED_TITLE.in_lang(digest.lang)),
        Html::default().text(wording::CORRECTED.in_lang(digest.lang)),
    ];
    below(head.into(), digest, address)
}

/// What the articles of a digest tell, below its head.
fn below(mut head: Vec<Html>, digest: &Digest, address: &dyn Fn(&Head) -> Option<String>) -> Vec<Html> {
    let lines: Vec<Html> = digest
        .groups
        .iter()
        .flat_map(|group| {
            let heading =
                (digest.groups.len() > 1 && !group.place.is_empty()).then(|| Html::default().bold(&group.place));
            let items = group.items.iter().flat_map(|item| item_lines(digest, item, address));
            heading.into_iter().chain(items).collect::<Vec<_>>()
        })
        .collect();
    let (first, rest) = lines.split_at(lines.len().min(FIRST_PAGE));
    head.extend(first.iter().cloned());
    let mut all = pages::pages(&head);
    all.extend(pages::pages(rest));
    all
}

/// "Bản tin thi đua sáng 22/11 · Tây Hồ, Bắc Từ Liêm"
fn title(digest: &Digest) -> Html {
    let part = part_of_day(digest.occasion.minute).in_lang(digest.lang);
    let date = day(digest.occasion.date);
    let date = date.get(..5).unwrap_or(&date);
    let mut title = if digest.at_once {
        wording::ALERT_TITLE.in_lang(digest.lang).to_owned()
    } else {
        wording::DIGEST_TITLE.with(digest.lang, &[part, date])
    };
    for names in [&digest.places, &digest.names] {
        if !names.is_empty() {
            title = format!("{title} · {}", names.join(", "));
        }
    }
    Html::default().bold(&title)
}

/// For who wants to hear also that nothing is new.
pub fn nothing(lang: Lang, occasion: Occasion) -> Html {
    let part = part_of_day(occasion.minute).in_lang(lang);
    let date = day(occasion.date);
    let title = wording::DIGEST_TITLE.with(lang, &[part, date.get(..5).unwrap_or(&date)]);
    let nothing = wording::NOTHING_SINCE.in_lang(lang);
    Html::default().bold(&title).text("\n").text(nothing)
}

fn part_of_day(minute: Minute) -> Wording {
    match minute.hour() {
        0..=10 => wording::MORNING,
        11..=13 => wording::NOON,
        14..=17 => wording::AFTERNOON,
        _ => wording::EVENING,
    }
}

/// "2 bài mới, 3 khen thưởng, 1 phong trào"
fn counts(digest: &Digest) -> String {
    let kinds = [
        (Kind::AwardGiven, wording::AWARDS),
        (Kind::MovementLaunched, wording::MOVEMENTS),
        (Kind::PersonPraised, wording::EXAMPLES_PRAISED),
        (Kind::FigureReached, wording::FIGURES),
    ];
    let articles = (digest.items().count(), wording::NEW_ARTICLES);
    let kinds = kinds.iter().map(|(kind, words)| (digest.count(*kind), *words));
    let all = std::iter::once(articles).chain(kinds).filter(|(count, _)| *count > 0);
    let all = all.map(|(count, words)| {
        let said = words.with(digest.lang, &[&count.to_string()]);
        match (digest.lang, count, said.strip_suffix('s')) {
            (Lang::En, 1, Some(one)) => one.to_owned(),
            _ => said,
        }
    });
    all.collect::<Vec<_>>().join(", ")
}

/// Its facts, each with its link; an article that tells none is told of by its title.
fn item_lines(digest: &Digest, item: &Item, address: &dyn Fn(&Head) -> Option<String>) -> Vec<Html> {
    let number = wording::ARTICLE_NUMBER.with(digest.lang, &[&item.number.to_string()]);
    let address = address(&item.head);
    let linked = |line: Html| {
        let line = line.text(" (");
        match &address {
            Some(address) => line.link(address, &number),
            None => line.text(&number),
        }
        .text(")")
    };
    if item.facts.is_empty() {
        return vec![linked(Html::default().text("• ").text(&item.head.title))];
    }
    let line = |(_, words): &(Kind, crate::answer::Rich)| linked(Html::default().text("• ").rich(words));
    item.facts.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Rich;
    use crate::digest::compose::Group;

    fn digest(facts: usize) -> Digest {
        let head = Head {
            id: "bai".to_owned(),
            title: "Quận Tây Hồ phát động thi đua".to_owned(),
            date: None,
            url: None,
            also: Vec::new(),
            site: None,
            about: Vec::new(),
            years: Vec::new(),
        };
        let fact = |number: usize| {
            let line = Rich::default()
                .bold(format!("Phòng số {number}"))
                .say(": Huân chương Lao động hạng Ba");
            (Kind::AwardGiven, line)
        };
        let item = |number: usize, facts: usize| Item {
            number,
            ids: vec!["bai".to_owned()],
            head: head.clone(),
            facts: (1..=facts).map(fact).collect(),
        };
        Digest {
            lang: Lang::Vi,
            occasion: Occasion {
                date: jiff::civil::date(2026, 11, 22),
                minute: Minute::new(7, 30).unwrap(),
            },
            late: false,
            folded: false,
            places: vec!["Tây Hồ".to_owned(), "Bắc Từ Liêm".to_owned()],
            names: Vec::new(),
            at_once: false,
            groups: vec![Group {
                place: "Tây Hồ".to_owned(),
                items: vec![item(1, facts), item(2, 0)],
            }],
        }
    }

    #[test]
    fn a_digest_reads_as_it_should() {
        let pages = pages(&digest(1), &|_| Some("https://bao.vn/bai".to_owned()));
        assert_eq!(pages.len(), 1);
        assert_eq!(
            pages[0].plain,
            "Bản tin thi đua sáng 22/11 · Tây Hồ, Bắc Từ Liêm\n2 bài mới, 1 khen thưởng\n\
             • Phòng số 1: Huân chương Lao động hạng Ba (bài 1)\n• Quận Tây Hồ phát động thi đua (bài 2)"
        );
        assert!(pages[0].html.contains("• <b>Phòng số 1</b>: Huân"));
        assert!(pages[0].html.contains("(<a href=\"https://bao.vn/bai\">bài 1</a>)"));
    }

    #[test]
    fn what_comes_late_or_folded_says_so_and_what_is_long_has_a_second_page() {
        let digest = Digest {
            late: true,
            folded: true,
            lang: Lang::En,
            ..digest(40)
        };
        let pages = pages(&digest, &|_| None);
        assert_eq!(pages.len(), 2);
        assert!(
            pages[0]
                .plain
                .starts_with("Emulation digest, morning of 22/11 · Tây Hồ, Bắc Từ Liêm\n2 new articles, 40 awards\n")
        );
        assert!(pages[0].plain.contains("later than usual") && pages[0].plain.contains("the one before"));
        assert_eq!(
            pages[0].plain.matches('•').count() + pages[1].plain.matches('•').count(),
            41
        );
    }
}
