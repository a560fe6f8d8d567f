//! What counts as new, and for whom.

use std::collections::{BTreeSet, HashMap};

use jiff::ToSpan;
use jiff::civil::Date;

use crate::archive::{Head, StoredFact};
use crate::entity::lexicon::{Lexicon, Places};
use crate::entity::place::{PlaceId, PlaceKind};
use crate::fact::award_given::Status;
use crate::fact::movement_launched::MovementLaunched;
use crate::fact::{Kind, Statement};
use crate::text::fold;
use crate::text::phrase::stands;

/// An article is news for so many days, the day it came out included.
const DAYS: i32 = 7;

/// An article that came out lately, with what it tells.
#[derive(Clone, Debug)]
pub struct News {
    pub head: Head,
    /// Who got what, figures, launches, people held up as examples; nothing else.
    pub facts: Vec<StoredFact>,
    /// The place it is grouped under; empty where it says none.
    pub place: String,
    /// The keys of all units it concerns.
    keys: BTreeSet<String>,
}

/// An article that was corrected.
#[derive(Clone, Debug)]
pub struct Correction {
    /// As it is now.
    pub news: News,
    /// The ids it had before; its own where the correction took its place in the same file.
    pub earlier: Vec<String>,
    /// When, in seconds since 1970.
    pub at: i64,
}

/// A place somebody follows: its name, and the keys of the units that bear it.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    pub name: String,
    pub keys: Vec<String>,
}

/// Of what somebody wants to hear. An empty list leaves its condition open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    pub places: Vec<Wanted>,
    pub kinds: Vec<Kind>,
    /// People, units, awards, as somebody wrote them.
    pub follow: Vec<String>,
}

impl Filter {
    /// What of an article is wanted; none where nothing of it is. One that tells no facts is wanted by its title,
    /// where only places count, or where the title holds a name that is followed.
    pub fn wanted(&self, news: &News) -> Option<News> {
        let names: Vec<String> = self.follow.iter().map(|name| fold::phrase_bare(name)).collect();
        let named = |text: &str| {
            let text = format!(" {} ", fold::phrase_bare(text));
            names.iter().any(|name| stands(&text, name))
        };
        let mut wanted = news.clone();
        wanted.facts.retain(|stored| {
            let kind = self.kinds.is_empty() || self.kinds.contains(&stored.fact.statement.kind());
            kind && (names.is_empty() || named(&stored.quote) || named(&stored.fact.statement.to_string()))
        });
        let by_title = self.kinds.is_empty() && (names.is_empty() || named(&news.head.title));
        (by_title || !wanted.facts.is_empty()).then_some(wanted)
    }
}

impl News {
    pub fn of(head: Head, facts: Vec<StoredFact>, known: &Units) -> News {
        let told = |stored: &StoredFact| match &stored.fact.statement {
            Statement::AwardGiven(given) => matches!(given.status, Status::Given | Status::Posthumous),
            Statement::MovementLaunched(movement) => movement.launched && has_name(movement),
            Statement::FigureReached(_) | Statement::PersonPraised(_) => true,
            _ => false,
        };
        News {
            facts: facts.into_iter().filter(told).collect(),
            place: known.heading(&head),
            keys: known.concerned(&head),
            head,
        }
    }

    /// An article of a test, with the facts and the places it is said to have.
    #[cfg(test)]
    pub fn about(head: Head, facts: Vec<StoredFact>, keys: impl IntoIterator<Item = String>) -> News {
        News {
            head,
            facts,
            place: String::new(),
            keys: keys.into_iter().collect(),
        }
    }

    /// Which of the places followed it is about; without any followed, where it is grouped.
    pub fn place_for(&self, wanted: &[Wanted]) -> Option<String> {
        if wanted.is_empty() {
            return Some(self.place.clone());
        }
        let about = |wanted: &&Wanted| wanted.keys.iter().any(|key| self.keys.contains(key));
        wanted.iter().find(about).map(|wanted| wanted.name.clone())
    }
}

/// One without a name of its own bears the words of its kind, which tell no more than the title does.
pub fn has_name(movement: &MovementLaunched) -> bool {
    !movement.name.is_empty() && fold::phrase_bare(&movement.name) != fold::phrase_bare(&movement.kind_words)
}

/// Whether an article of this day is news. Older ones, loaded in bulk, are none; nor is one without a day.
pub fn is_recent(date: Option<Date>, today: Date) -> bool {
    let (Ok(first), Ok(tomorrow)) = (today.checked_sub((DAYS - 1).days()), today.checked_add(1.day())) else {
        return false;
    };
    // A site's clock may be ahead of ours around midnight.
    date.is_some_and(|date| first <= date && date <= tomorrow)
}

/// The same story told by several sites, once, with the ids of all that tell it: the title says so.
pub fn once(news: Vec<News>) -> Vec<(News, Vec<String>)> {
    let mut out: Vec<(String, News, Vec<String>)> = Vec::new();
    for one in news {
        let title = fold::phrase_bare(&one.head.title);
        let id = one.head.id.clone();
        match out.iter_mut().find(|(known, ..)| *known == title) {
            Some((.., ids)) => ids.push(id),
            None => out.push((title, one, vec![id])),
        }
    }
    out.into_iter().map(|(_, one, ids)| (one, ids)).collect()
}

/// The places of the lexicon, and what each was made of.
pub struct Units<'a> {
    places: &'a Places,
    before: HashMap<PlaceId, Vec<PlaceId>>,
}

impl<'a> Units<'a> {
    pub fn of(lexicon: &'a Lexicon) -> Units<'a> {
        let places = &lexicon.places;
        let mut whole: HashMap<PlaceId, Vec<PlaceId>> = HashMap::new();
        let mut parts: HashMap<PlaceId, Vec<PlaceId>> = HashMap::new();
        for (number, place) in places.all.iter().enumerate() {
            // A district goes on in the wards that went on, not in each that took a strip of its land.
            let same = place
                .successors
                .iter()
                .filter(|(to, _)| places.get(*to).kind == place.kind);
            for (successor, extent) in same {
                let list = if matches!(extent.as_str(), "full" | "allpop") {
                    &mut whole
                } else {
                    &mut parts
                };
                list.entry(*successor).or_default().push(PlaceId(number as u32));
            }
        }
        for (unit, parts) in parts {
            whole.entry(unit).or_insert(parts);
        }
        Units { places, before: whole }
    }

    /// The units an article is about, those above them, and those they were made of: who followed a district goes
    /// on hearing of the wards it became.
    fn concerned(&self, head: &Head) -> BTreeSet<String> {
        let mut todo: Vec<PlaceId> = head.about.iter().flatten().copied().collect();
        let mut seen = BTreeSet::new();
        while let Some(place) = todo.pop() {
            for place in self.places.upwards(place) {
                if seen.insert(place) {
                    todo.extend(self.before.get(&place).into_iter().flatten());
                }
            }
        }
        seen.into_iter()
            .map(|place| self.places.get(place).key.clone())
            .collect()
    }

    /// The district an article is about, else the ward, else the city.
    fn heading(&self, head: &Head) -> String {
        let Some(first) = head.about.first().and_then(|units| units.first()) else {
            return String::new();
        };
        let mut above = self.places.upwards(*first);
        let district = above.find(|place| self.places.get(*place).kind == PlaceKind::District);
        let place = self.places.get(district.unwrap_or(*first));
        let mut name = place.full_name();
        if let Some(first) = name.get(..1).map(str::to_uppercase) {
            name.replace_range(..1, &first);
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// The ward Phú Thượng of 2025 lies in what was quận Tây Hồ; the ward Ba Đình took no more than a strip of it.
    #[test]
    fn who_follows_a_district_goes_on_hearing_of_its_wards() {
        let lexicon = Lexicon::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/lexicon"));
        let units = Units::of(&lexicon);
        let ward = |name: &str| {
            let today = jiff::civil::date(2026, 11, 22);
            let alive = |place: &crate::entity::place::Place| {
                place.name == name && place.kind == PlaceKind::Ward && place.alive_on(today)
            };
            PlaceId(lexicon.places.all.iter().position(alive).unwrap() as u32)
        };
        let about = |place: PlaceId| Head {
            id: "bai".to_owned(),
            title: "Bài".to_owned(),
            date: None,
            url: None,
            also: Vec::new(),
            site: None,
            about: vec![vec![place]],
            years: Vec::new(),
        };
        let district = [Wanted {
            name: "Tây Hồ".to_owned(),
            keys: vec!["003".to_owned()],
        }];
        let told = |name: &str| News::of(about(ward(name)), Vec::new(), &units).place_for(&district);
        assert_eq!(told("Phú Thượng").as_deref(), Some("Tây Hồ"));
        assert_eq!(told("Tây Hồ").as_deref(), Some("Tây Hồ"));
        assert_eq!(told("Ba Đình"), None);
        assert_eq!(told("Hà Đông"), None);
    }

    #[test]
    fn who_follows_a_name_hears_of_nothing_else() {
        let head = |title: &str| Head {
            id: title.to_owned(),
            title: title.to_owned(),
            date: None,
            url: None,
            also: Vec::new(),
            site: None,
            about: Vec::new(),
            years: Vec::new(),
        };
        let follows = |name: &str| Filter {
            follow: vec![name.to_owned()],
            ..Filter::default()
        };
        let news = News::about(head("Trường Mầm non Hoa Sen đón Huân chương Lao động"), Vec::new(), []);
        assert!(follows("huan chuong lao dong").wanted(&news).is_some());
        assert!(follows("mầm non hoa sen").wanted(&news).is_some());
        assert!(follows("Huân chương Độc lập").wanted(&news).is_none());
        assert!(follows("oa Sen").wanted(&news).is_none(), "whole words only");
        let kinds = Filter {
            kinds: vec![Kind::AwardGiven],
            ..Filter::default()
        };
        assert!(kinds.wanted(&news).is_none(), "it tells no award");
    }

    #[test]
    fn news_is_a_week_old_at_most() {
        let day = |text: &str| Some(text.parse::<Date>().unwrap());
        let today = jiff::civil::date(2026, 11, 22);
        assert!(is_recent(day("2026-11-22"), today));
        assert!(is_recent(day("2026-11-16"), today));
        assert!(is_recent(day("2026-11-23"), today));
        assert!(!is_recent(day("2026-11-15"), today));
        assert!(!is_recent(day("2026-11-24"), today));
        assert!(!is_recent(None, today));
    }
}
