//! Where and when a statement holds: what its own clause says, else its sentence, else its section, else what the
//! article is about. The article's own date is never a period.

use super::{Fact, Found, Scene, Statement, cluster_formed, pact, quotation, relative_year, times};
use crate::article::sections::Sentence;
use crate::article::{Article, BlockKind};
use crate::entity::date::{self, Period};
use crate::entity::lexicon::Lexicon;
use crate::entity::place::{self, PlaceId, PlaceKind};
use crate::entity::{Entity, Value};
use crate::text::Span;

/// What the article as a whole is about, and what each sentence takes over from those before it.
pub struct Setting {
    /// The places the article is about: the title's and the lead's.
    pub about: Vec<Vec<PlaceId>>,
    /// The period the title names, where it names one.
    title_period: Option<Period>,
    /// For each sentence the period its section reports on, and the sentence that says so.
    running: Vec<Option<(Period, Span)>>,
    /// The years the title and the opening speak of.
    pub years: Vec<i16>,
}

impl Setting {
    pub fn of(article: &Article, lexicon: &Lexicon, sentences: &[Sentence], entities: &[Vec<Entity>]) -> Setting {
        let about = about(article, lexicon, sentences, entities);
        let title_period = sentences
            .iter()
            .zip(entities)
            .take_while(|(s, _)| s.kind == BlockKind::Title)
            .flat_map(|(s, found)| date::periods(found, None).into_iter().map(move |told| (s, told)))
            .find(|(s, (span, p))| {
                let day = article.reference_day();
                let year = p.as_year();
                !year.is_some_and(|year| times::only_launched(s.span.of(&article.text), *span, day, year))
            })
            .map(|(_, (_, p))| p);
        let signed = pact::signed(article, sentences, entities);
        let mut running = Vec::with_capacity(sentences.len());
        let mut current: Option<(Period, Span)> = None;
        let mut block = 0;
        for (sentence, found) in sentences.iter().zip(entities) {
            if sentence.kind == BlockKind::Title || sentence.kind == BlockKind::Caption {
                running.push(None);
                continue;
            }
            if sentence.kind == BlockKind::Heading {
                current = None;
            }
            // What a paragraph recalls of an earlier year ends with it.
            let recalled = current.is_some_and(|(period, _)| recalls(article, period));
            if sentence.block != block && recalled {
                current = None;
            }
            block = sentence.block;
            // "Năm 2022, …" at the head of a sentence sets the period for what follows; one in the middle does not.
            let text = sentence.span.of(&article.text);
            // "Ngày 3/7 vừa qua, tại hội nghị …", "Dịp này, …": the report comes back to its own occasion.
            if times::returns(text, found) {
                current = None;
            }
            // A year before the title's that opens no paragraph is an aside, and ends with it.
            let aside = current.is_some_and(|(period, from)| {
                // "In 2014 alone there were 506": one year of those the report tells of.
                let alone = from.of(&article.text).contains(" alone");
                let before =
                    alone || title_period.is_some_and(|title| period.to < title.from) || left_behind(article, period);
                let inside = |pair: &[Sentence]| pair[1].span == from && pair[0].block == pair[1].block;
                let block = |pair: &[Sentence]| pair[1].block != sentence.block;
                before && sentences.windows(2).any(|pair| inside(pair) && block(pair))
            });
            if aside {
                current = None;
            }
            let mut told = date::periods(found, None);
            told.extend(relative_year::years(text, article.reference_day()));
            let opening = times::section(text, &told, current.is_none(), article.reference_day());
            if let Some(period) = opening {
                current = Some((period, sentence.span));
            } else if let Some(signed) = signed.filter(|_| pact::speaks_of(text)) {
                current = Some(signed);
            }
            running.push(current);
        }
        let years = years(article, sentences, entities);
        Setting {
            about,
            title_period,
            running,
            years,
        }
    }

    /// Completes what a rule found.
    pub fn fact(&self, scene: &Scene, rule: &str, found: Found) -> Fact {
        let sentence = scene.sentence();
        let last = (scene.at + found.sentences.max(1) - 1).min(scene.sentences.len() - 1);
        let mut quote = sentence.span.join(scene.sentences[last].span);
        if quote.of(&scene.article.text).chars().count() > quotation::LONGEST {
            quote = quotation::shortened(scene, sentence.span, found.clause.shifted(sentence.span.start));
        }
        let said = places_near(scene, found.clause);
        let place_said = !said.is_empty();
        let places = if place_said { said } else { self.about.clone() };
        let of_cluster = matches!(found.statement, Statement::ClusterFormed(_));
        let closing = of_cluster.then(|| self.cluster_period(scene, found.clause)).flatten();
        // "A làm Cụm trưởng; vai Cụm trưởng năm 2023 do B giữ": what the next part tells is of its own year.
        let part = of_cluster.then(|| relative_year::part_of(scene.text(), found.clause));
        let award = matches!(found.statement, Statement::AwardGiven(_));
        let (period, period_from) = match found.period.or(closing) {
            Some(period) => (Some(period), None),
            None if times::tells_of_now(scene, &found) => {
                let today = scene.article.reference_day();
                (today.and_then(|day| Period::year(day.year())), None)
            }
            None => {
                let own: Vec<Entity> = scene
                    .found()
                    .iter()
                    .filter(|e| !times::held_against(scene, e))
                    .filter(|e| award || !times::of_birth(scene.text(), e.span))
                    .filter(|e| part.is_none_or(|part| e.span.start < part.end && !closes(scene.text(), e.span, part)))
                    .cloned()
                    .collect();
                self.period(scene.at, &own, scene.article, scene.text(), Some(found.clause), award)
            }
        };
        Fact {
            article: scene.article.id.clone(),
            quote,
            clause: found.clause.shifted(sentence.span.start),
            places,
            place_said,
            period,
            period_from,
            rule: rule.to_string(),
            statement: found.statement,
        }
    }

    /// The year of a clause about a cluster where it is said otherwise than as its own words tell it.
    fn cluster_period(&self, scene: &Scene, clause: Span) -> Option<Period> {
        let day = scene.article.reference_day();
        let part = relative_year::part_of(scene.text(), clause);
        let said = date::periods(scene.found(), day)
            .iter()
            .any(|(span, p)| !p.is_day() && part.contains(*span));
        let counted = relative_year::of_clause(scene.text(), clause, day).filter(|_| !said);
        // "… Cụm trưởng năm 2019 cho Sơn La. Cụm phó là Cao Bằng."
        let before = scene.at.checked_sub(1).map(|at| scene.text_of(at));
        let goes_on = before
            .and_then(|before| cluster_formed::year_told(before, scene.text()))
            .filter(|_| !said);
        counted.or(goes_on).or_else(|| self.closing_period(scene, clause))
    }

    /// "bầu A làm Cụm trưởng, B làm Cụm phó năm 2019": the only period of the sentence, said at the end of its row, holds
    /// for the whole row.
    fn closing_period(&self, scene: &Scene, clause: Span) -> Option<Period> {
        let periods = date::periods(scene.found(), scene.article.reference_day());
        let mut long = periods.iter().filter(|(_, p)| !p.is_day());
        let (span, period) = long.next().filter(|_| long.next().is_none())?;
        let gap = scene.text().get(clause.end as usize..span.start as usize)?;
        // "A làm Cụm trưởng; B, C làm Cụm phó năm 2019."
        let rest = scene.text().get(span.end as usize..)?;
        let closes = rest.trim().trim_end_matches(['.', '!']).is_empty();
        let parted = gap.contains(['.', ':']) || (gap.contains(';') && !closes);
        (span.start >= clause.end && !parted).then_some(*period)
    }

    /// The time a clause of sentence `at` speaks of, and the sentence that says so where it is another one.
    pub fn period(
        &self,
        at: usize,
        found: &[Entity],
        article: &Article,
        text: &str,
        clause: Option<Span>,
        award: bool,
    ) -> (Option<Period>, Option<Span>) {
        let mut periods = date::periods(found, article.reference_day());
        periods.extend(relative_year::years(text, article.reference_day()));
        periods.extend(relative_year::opened(text, article.reference_day()));
        periods.sort_by_key(|(span, _)| span.start);
        periods.retain(|(span, _)| award || !times::of_birth(text, *span) && !times::since_then(text, *span));
        // "Ngày 13/7/2020 … Đại hội lần thứ II, giai đoạn 2020-2025": the years are part of the name of what that day held.
        let on_day = periods.iter().any(|(_, p)| p.is_day());
        let names = |span: Span| on_day && times::of_congress(text, span);
        let mut long = periods.iter().filter(|(span, p)| !p.is_day() && !names(*span));
        if let Some(clause) = clause {
            let mut years = long.clone().filter(|(span, _)| clause.contains(*span));
            let first = years.next();
            // "đồng/người năm 2015 tăng lên 55,8 triệu đồng năm 2019": it is told of the year it came to.
            let last = years.next_back().filter(|(to, _)| {
                let closes = text
                    .get(to.end as usize..clause.end as usize)
                    .is_some_and(|rest| rest.trim().is_empty());
                closes && first.is_some_and(|(from, _)| times::came_to(text, from.end, to.start))
            });
            let inside = last.or(first);
            // "làm Cụm trưởng năm 2017, …": what stands right behind belongs to it.
            // "hạng Nhì (2016)": so does what stands behind it in brackets.
            let behind = long.clone().find(|(span, _)| {
                let gap = text.get(clause.end as usize..span.start as usize).map(str::trim);
                // "hạng Nhì (năm 2012 trường đã có hạng Ba)" tells something else in its brackets.
                let rest = text.get(span.end as usize..).unwrap_or("").trim_start();
                let alone = rest.starts_with([')', ',', ';', '-', '–']) || rest.is_empty();
                (clause.end..=clause.end + 2).contains(&span.start) && (gap == Some("") || (gap == Some("(") && alone))
            });
            let before = long.clone().rev().find(|(span, _)| span.end <= clause.start);
            if let Some((span, p)) = behind.or(inside).or(before) {
                let today = article.reference_day();
                if let Some(to) = today.filter(|day| *day > p.to && times::until_now(text, *span)) {
                    return (Some(Period { from: p.from, to }), None);
                }
                let now = today.filter(|_| times::since(text, *span, clause.start));
                return (now.and_then(|day| Period::year(day.year())).or(Some(*p)), None);
            }
        } else if let Some((span, p)) = long.clone().find(|(span, _)| {
            let aside = times::of_its_own_part(text, *span) || times::of_relative(text, *span);
            !times::compared(text, *span) && !aside
        }) {
            let now = article.reference_day().filter(|day| *day > p.to);
            let now = now.filter(|_| times::until_now(text, *span) || times::since(text, *span, text.len() as u32));
            return (Some(now.map_or(*p, |to| Period { from: p.from, to })), None);
        }
        // "Từ năm 2018, mỗi phường …": what is to come is said, and the report goes on with its own time.
        let to_come = |period: Period| article.reference_day().is_some_and(|day| day < period.from);
        if let Some((period, from)) = self.running[at].filter(|(period, _)| award || !to_come(*period)) {
            return (Some(period), Some(from));
        }
        // "…; trước đó, năm 2012, ngài đã có …": what was before is not of this clause's time.
        let apart = |span: Span| {
            clause.is_some_and(|clause| {
                let (from, to) = (clause.end.min(span.end), clause.start.max(span.start));
                text.get(from as usize..to as usize)
                    .is_some_and(|gap| gap.contains(';') && gap.contains("trước"))
            })
        };
        let other = |span: Span| {
            times::compared(text, span)
                || times::of_relative(text, span)
                || apart(span)
                || (clause.is_none_or(|own| own.end <= span.start) && times::of_its_own_part(text, span))
        };
        match long.find(|(span, _)| !other(*span)) {
            Some((_, p)) => (Some(*p), None),
            None => (
                self.title_period,
                article
                    .blocks
                    .first()
                    .map(|b| b.span)
                    .filter(|_| self.title_period.is_some()),
            ),
        }
    }
}

/// "… thay huyện Gia Lâm, đơn vị giữ vai này năm 2018; Cụm phó là huyện Sóc Sơn": a year that closes a part before is not
/// that of the next.
fn closes(text: &str, year: Span, part: Span) -> bool {
    let between = text.get(year.end as usize..part.start as usize);
    between.is_some_and(|between| between.trim() == ";")
}

/// Whether a year lies two years and more before the day of the report: one of the year before may be summed up by it.
fn recalls(article: &Article, period: Period) -> bool {
    let told = article.reference_day().map(|day| day.year());
    told.is_some_and(|year| period.in_one_year().is_some() && period.to.year() + 1 < year)
}

/// Whether a year is over for so long that a report no longer sums it up: one of the autumn tells of its own.
fn left_behind(article: &Article, period: Period) -> bool {
    let day = article.reference_day();
    period.in_one_year().is_some() && day.is_some_and(|day| day.month() > SUMMED_UP && period.to.year() < day.year())
}

/// The last month in which reports still sum up the year before, its school year too.
const SUMMED_UP: i8 = 8;

/// The years of the title, of the first sentences, and of the day told.
fn years(article: &Article, sentences: &[Sentence], entities: &[Vec<Entity>]) -> Vec<i16> {
    let mut out: Vec<i16> = sentences
        .iter()
        .zip(entities)
        .take(6)
        .flat_map(|(_, found)| date::periods(found, article.reference_day()))
        // Of a long time only its end is near: "(1/9/1997 - 1/9/2022)" is told in 2022.
        .flat_map(|(_, p)| {
            let from = Some(p.from.year()).filter(|from| p.to.year() - from <= 1);
            from.into_iter().chain([p.to.year()])
        })
        .collect();
    out.extend(article.reference_day().map(|d| d.year()));
    out.sort();
    out.dedup();
    out
}

/// The places a clause names, else the part of its sentence between semicolons.
fn places_near(scene: &Scene, clause: Span) -> Vec<Vec<PlaceId>> {
    let within = |wide: Span| -> Vec<Vec<PlaceId>> {
        place::mentions(scene.found())
            .filter(|(span, _)| wide.contains(*span))
            .map(|(_, m)| meant(scene.article, scene.lexicon, &m.candidates))
            .collect()
    };
    let inside = within(clause);
    match inside.is_empty() {
        true => within(relative_year::part_of(scene.text(), clause)),
        false => inside,
    }
}

/// The units a name can mean on the article's day: those alive then, and of these the ones that the report names with their
/// kind, where it does.
pub fn meant(article: &Article, lexicon: &Lexicon, candidates: &[PlaceId]) -> Vec<PlaceId> {
    let alive: Vec<PlaceId> = match article.reference_day() {
        Some(day) => candidates
            .iter()
            .copied()
            .filter(|p| lexicon.places.get(*p).alive_on(day))
            .collect(),
        None => Vec::new(),
    };
    // "74 gia đình ở Phú Xuyên" in a report that speaks of huyện Phú Xuyên.
    let told = |id: &&PlaceId| {
        let place = lexicon.places.get(**id);
        let kind: String = place.kind_word.chars().skip(1).collect();
        article.text.contains(&format!("{kind} {}", place.name))
    };
    let told: Vec<PlaceId> = match alive.len() {
        0 | 1 => Vec::new(),
        _ => alive.iter().filter(told).copied().collect(),
    };
    match (told.is_empty(), alive.is_empty()) {
        (false, _) => told,
        (true, false) => alive,
        (true, true) => candidates.to_vec(),
    }
}

/// What the article is about: the places of its title; else those its first sentences name most.
fn about(article: &Article, lexicon: &Lexicon, sentences: &[Sentence], entities: &[Vec<Entity>]) -> Vec<Vec<PlaceId>> {
    let narrow = |places: Vec<Vec<PlaceId>>| -> Vec<Vec<PlaceId>> {
        let below: Vec<Vec<PlaceId>> = places
            .iter()
            .filter(|ids| ids.iter().any(|p| lexicon.places.get(*p).kind != PlaceKind::Province))
            .cloned()
            .collect();
        let mut out = if below.is_empty() { places } else { below };
        out.dedup();
        out.truncate(8);
        out
    };
    let of = |wanted: &dyn Fn(&Sentence) -> bool| -> Vec<Vec<PlaceId>> {
        sentences
            .iter()
            .zip(entities)
            .filter(|(s, _)| wanted(s))
            .flat_map(|(_, found)| {
                place::mentions(found)
                    .map(|(_, m)| meant(article, lexicon, &m.candidates))
                    .collect::<Vec<_>>()
            })
            .collect()
    };
    let title = of(&|s| s.kind == BlockKind::Title);
    if !title.is_empty() {
        return narrow(title);
    }
    for block in 1..article.blocks.len() {
        let lead = of(&|s| s.block == block && s.kind != BlockKind::Caption);
        if !lead.is_empty() {
            return narrow(lead);
        }
    }
    Vec::new()
}

/// Whether an entity is a place.
pub fn is_place(entity: &Entity) -> bool {
    matches!(entity.value, Value::Place(_))
}
