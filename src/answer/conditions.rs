//! How far one statement meets each condition of the question; what the conditions make of it is its score.

use super::award_words;
use super::candidate::Candidate;
use super::candidates::{UNSETTLED, Weighing};
use super::matching::{self, Surroundings, Text};
use super::partners;
use super::{fit, level};
use crate::fact::Statement;
use crate::question::asked::{Ask, Asked};
use crate::question::levels;
use crate::question::taken_over::is_taken_over;
use crate::question::terms::{Syllable, Term};
use crate::question::{PlaceSlot, Query};
use crate::text::phrase::stands;
use crate::text::{Lang, Span};

/// From so much weight of words on, and the share of it that is hardly any.
const MANY_WORDS: f32 = 4.5;
const LITTLE: f32 = 0.2;
/// What is left of a number beside which hardly a word of the question stands, and of what has none but its place.
const SAYS_LITTLE: f32 = 0.85;
const SAYS_NOTHING: f32 = 0.5;
/// The share of them that is more than half.
const HALF: f32 = 0.55;
/// From here on a term stands in the sentence itself and not only around it.
const IN_SENTENCE: f32 = 0.81;
/// An award that only the article names somewhere.
const AWARD_IN_ARTICLE: f32 = 0.7;
/// A place that the title or the sentence before names.
const AROUND: f32 = 0.85;
/// So surely is spoken of a person for whom a place is only where he comes from.
const OF_PERSON: f32 = 0.9;
/// The cluster that its article alone names.
const OF_ARTICLE: f32 = 0.9;

/// A year that a row of awards names.
const LISTED: f32 = 0.9;

/// What a headline is worth where a sentence of its report tells the same.
const HEADLINE: f32 = 0.85;

impl Weighing<'_> {
    /// An award that no word near names, in an article that is looked at closely and names it.
    pub(super) fn award_in_article(&self, near: f32) -> f32 {
        // Whether it was given at all must be said outright.
        let looks = near == award_words::UNNAMED && !self.query.yes_no;
        let Some(closer) = self.closer.filter(|_| looks) else {
            return near;
        };
        let whole = award_words::fit(self, ("", closer.text()), &[]);
        if whole >= 0.95 { AWARD_IN_ARTICLE } else { near }
    }

    /// A number must be of the level that was asked; who somebody is hardly has one.
    pub(super) fn level(&self, clause: &str, quote: &str) -> f32 {
        let level = level::fit(&self.levels, clause, quote);
        let counts = matches!(
            self.ask.asked,
            Asked::HowMany | Asked::Money | Asked::Who | Asked::Members
        );
        // "Cụm thi đua 10 của thành phố": whose cluster it is, its report need not say again.
        let of_cluster = !self.query.clusters.is_empty() && !matches!(self.ask.asked, Asked::HowMany | Asked::Money);
        let of_event = || {
            self.asking.once(|asking| levels::names_event(&asking.own))
                && !levels::names_local_event(quote, &self.levels)
        };
        if level == level::UNSAID && (of_cluster || of_event()) {
            1.0
        } else if counts || level != level::UNSAID {
            level
        } else {
            0.85
        }
    }

    pub(super) fn slots(&self) -> usize {
        let query = self.query;
        let named = [query.places.len(), query.persons.len(), query.clusters.len()]
            .iter()
            .filter(|n| **n > 0)
            .count();
        // Who somebody is hangs on the name more than on any word.
        let of_person = matches!(
            self.ask.asked,
            Asked::Place | Asked::Where | Asked::WhoIs | Asked::Post | Asked::Age | Asked::Birth
        );
        named + usize::from(of_person && !query.persons.is_empty())
    }

    /// How near the texts name a place: in the statement itself, or around it.
    pub(super) fn named(&self, slot: &PlaceSlot, own: &[&Text], around: &[&Text]) -> f32 {
        let holds = |texts: &[&Text]| texts.iter().any(|text| self.prepared.holds_name(text, slot));
        if holds(own) {
            0.97
        } else if holds(around) {
            AROUND
        } else {
            self.closer.map_or(0.0, |closer| closer.place(slot, self.prepared))
        }
    }

    /// Whether the places of a sentence that speak against the one asked for stand beside its subject only.
    pub(super) fn only_partners(&self, text: &str, rival: &fit::Rivals) -> bool {
        let told = self.prepared.sentence(text, self.query.lang);
        partners::only_partners(text, &told.entities, rival)
    }

    /// "Ông Bốn nuôi cá và chuyện thi đua": what somebody did is told by the report, more than by its headline.
    pub(super) fn headline(&self, candidate: &Candidate) -> f32 {
        let only_headline = self.ask.asked == Asked::Deeds && candidate.quote == candidate.head.title;
        if only_headline { HEADLINE } else { 1.0 }
    }

    /// "Anh Kiên (Chúc Sơn)": a place only says who somebody is; what is told of him may have come about elsewhere.
    pub(super) fn place_of_person(&self, place: f32, person: f32, named: &dyn Fn(&PlaceSlot) -> f32) -> f32 {
        if self.query.persons.is_empty() || self.query.places.is_empty() || person < OF_PERSON {
            return place;
        }
        let said = self.query.places.iter().map(named).fold(1.0, f32::min);
        place.max(said)
    }

    /// How well the texts around, the nearest first, fit the cluster that is asked for; where none names one, the
    /// cluster that the whole article is about.
    pub(super) fn cluster(&self, texts: &[&str]) -> f32 {
        let of_article = || match self.closer {
            Some(closer) if closer.is_of_cluster(self.query) => OF_ARTICLE,
            _ => 0.0,
        };
        fit::cluster(self.query, texts).unwrap_or_else(of_article)
    }

    /// Whom a pronoun means is known where the whole article is.
    pub(super) fn person_before(&self, person: f32, span: Span, text: &str) -> f32 {
        match self.closer {
            Some(closer) if self.said_by() && person < 0.8 => closer.speaks(),
            Some(closer) if !self.query.persons.is_empty() && (person < 0.8) => {
                let known = if person == UNSETTLED { 0.0 } else { person };
                let near = closer.person(span, text, &self.query.persons);
                known.max(near).max(self.by_another(closer, span, text, near))
            }
            _ => person,
        }
    }

    /// "bao nhiêu lượt phàn nàn": of what follows the noun that is counted something must stand near the number.
    pub(super) fn counts(&self, candidate: &Candidate) -> bool {
        let noun = self.ask.noun_at..self.ask.noun_at + self.ask.noun.len();
        // How far the award that is counted fits is weighed by itself.
        let award = |term: &Term| {
            let mut awards = self.query.awards.iter().filter(|s| !s.award.ids.is_empty());
            awards.any(|s| (s.from..s.to).contains(&term.from))
        };
        let mut told = candidate
            .terms
            .iter()
            .zip(&candidate.met)
            .filter(|(term, _)| noun.contains(&term.from) && term.weight >= 0.8 && is_spelled(&term.words))
            .filter(|(term, _)| !award(term))
            .map(|(_, met)| *met)
            .peekable();
        if self.counts_alike(candidate) {
            return true;
        }
        // A report in English counts in other words.
        let foreign = !candidate.quote.split(' ').any(crate::text::fold::is_marked);
        self.query.lang == Lang::En || foreign || told.peek().is_none() || told.any(|met| met >= matching::MISSING)
    }

    /// "How many of the workers were from private firms?": of what the part is, something must stand near the number.
    pub(super) fn tells_part(&self, candidate: &Candidate) -> bool {
        const BEHIND: [&str; 16] = [
            "are", "were", "is", "was", "have", "had", "came", "come", "work", "worked", "live", "lived", "belong",
            "belonged", "do", "did",
        ];
        let tokens = &self.query.tokens;
        let says = |at: usize, word: &str| tokens.get(at).is_some_and(|t| t.key == word);
        let of_whom = (0..tokens.len()).find(|at| says(*at, "many") && says(at + 1, "of"));
        let verb = of_whom.and_then(|of| (of + 2..tokens.len()).find(|at| BEHIND.iter().any(|word| says(*at, word))));
        let Some(verb) = verb.filter(|_| self.query.lang == Lang::En) else {
            return true;
        };
        let mut told = candidate
            .terms
            .iter()
            .zip(&candidate.met)
            .filter(|(term, _)| term.from > verb)
            .map(|(_, met)| *met)
            .peekable();
        told.peek().is_none() || told.any(|met| met >= IN_SENTENCE)
    }

    /// "Khối Môi trường - Đô thị" bears a name and no number: a cluster around which nothing of the name is said is another.
    pub(super) fn of_other_cluster(&self, candidate: &Candidate) -> bool {
        let of_cluster = candidate
            .fact
            .as_ref()
            .is_some_and(|f| matches!(f.fact.statement, Statement::ClusterFormed(_)));
        let named = |words: &String| words.chars().next().is_some_and(char::is_uppercase) && words.contains(' ');
        let missing = candidate.missing().iter().filter(|words| named(words)).count();
        let all = candidate.terms.iter().filter(|term| named(&term.words)).count();
        // "Khối Môi trường - Đô thị (LĐLĐ)": of several names one may stand elsewhere.
        of_cluster && self.query.clusters.is_empty() && missing * 2 > all - missing
    }

    /// "Anh A được công nhận liệt sĩ rồi à?": neither his post nor another award of his says so. Where no question word
    /// says what is wanted, more than half of what is said of the subject must stand in the sentence itself.
    pub(super) fn leaves_out(&self, candidate: &Candidate) -> bool {
        // "… đã được phong chưa?": that it is only proposed is the answer.
        let proposed = self.query.yes_no && candidate.award >= 0.85 && candidate.person >= 0.85 && {
            let quote = format!(" {} ", crate::text::fold::phrase_bare(&candidate.quote));
            let says = |words: &str| stands(&quote, words);
            ["de nghi", "trinh", "xet tang", "de xuat", "proposed", "nominated"]
                .iter()
                .any(|words| says(words))
                && !says("chua")
        };
        if self.ask.from < self.ask.to || is_taken_over(self.ask.from) || (proposed && !self.query.awards.is_empty()) {
            return false;
        }
        let slot = |term: &Term| {
            let query = self.query;
            let covers = |from: usize, to: usize| (from..to).contains(&term.from);
            query
                .awards
                .iter()
                .any(|s| !s.award.ids.is_empty() && covers(s.from, s.to))
                || query.posts.iter().any(|s| covers(s.from, s.to))
        };
        let (mut all, mut held) = (0.0, 0.0);
        for (term, met) in candidate.terms.iter().zip(&candidate.met) {
            if term.weight >= 0.9 && !slot(term) {
                all += term.weight;
                held += if *met >= IN_SENTENCE { term.weight } else { 0.0 };
            }
        }
        all > 0.0 && held < all * HALF
    }

    /// "riêng an ninh bao nhiêu?" is told where the sentence speaks of that part.
    pub(super) fn leaves_out_part(&self, candidate: &Candidate) -> bool {
        let part = self.query.part();
        let terms = candidate.terms.iter().zip(&candidate.met);
        let mut own = terms.filter(|(term, _)| part.contains(&term.words.as_str()));
        own.any(|(_, met)| *met < IN_SENTENCE)
    }

    /// "Nhà vệ sinh cho 6 điểm trường hết bao nhiêu?" is not told by what some bicycles were worth: a number must stand with
    /// some of the words that say what it is of.
    ///
    /// "Thời tiết Hà Nội ngày mai thế nào?" is told by nobody praised there: some word is held.
    pub(super) fn says_little(&self, candidate: &Candidate) -> Option<f32> {
        let query = self.query;
        let number = matches!(self.ask.asked, Asked::HowMany | Asked::Money | Asked::Percent);
        let statement = candidate.fact.as_ref().map(|stored| &stored.fact.statement);
        let praised = matches!(statement, Some(Statement::PersonPraised(_)));
        let named = !query.awards.is_empty() || !query.persons.is_empty() || !query.posts.is_empty();
        let of_place = self.ask.asked == Asked::What && praised && !named;
        if !(number || of_place) || !query.inherited.is_empty() {
            return None;
        }
        let (mut all, mut held) = (0.0, 0.0);
        for (term, met) in candidate
            .terms
            .iter()
            .zip(&candidate.met)
            .filter(|(t, _)| t.weight >= 0.7)
        {
            all += term.weight;
            held += if *met >= IN_SENTENCE { term.weight } else { 0.0 };
        }
        match number {
            true => (all >= MANY_WORDS && held < all * LITTLE).then_some(SAYS_LITTLE),
            false => (all > 0.0 && held == 0.0).then_some(SAYS_NOTHING),
        }
    }

    /// "Họp xét thi đua 2015 ngày nào?": the year belongs to what was held, whenever that was.
    pub(super) fn year_of_name(&self, around: &Surroundings) -> f32 {
        let Some(year) = self.query.period().and_then(|p| p.as_year()) else {
            return 0.0;
        };
        let said = |text: &Text| text.holds(&[Syllable::number(year)]);
        if around.texts.iter().any(|(text, _)| said(text)) {
            0.85
        } else {
            0.0
        }
    }

    /// "Chiến sĩ thi đua năm 2008, Bằng khen (2010), Giải thưởng A năm 2013": a row of awards names its years itself.
    pub(super) fn of_year_listed(&self, text: &Text) -> f32 {
        let row = matches!(self.ask.asked, Asked::What | Asked::Class | Asked::Name | Asked::ByWhom);
        let year = self.query.period().and_then(|p| p.as_year()).filter(|_| row);
        let said = year.is_some_and(|year| text.holds(&[Syllable::number(year)]));
        if said { LISTED } else { 0.0 }
    }

    /// "HĐ TĐKT tỉnh của ông A chốt mấy đơn vị": the person only says which article is meant.
    pub(super) fn person_is_context(&self) -> bool {
        let held_by_another = self.query.persons.iter().any(|p| p.is_context(self.query));
        held_by_another
            && matches!(
                self.ask.asked,
                Asked::HowMany | Asked::Money | Asked::Percent | Asked::Rank | Asked::When | Asked::Where
            )
    }

    /// "Theo bà A, vì sao …?": all of the article that has her name may be what she says.
    fn said_by(&self) -> bool {
        self.query.persons.iter().any(|p| p.says_it(self.query))
    }

    pub(super) fn person(&self, near: &Text, quote: &Text, strictly: bool) -> f32 {
        if self.query.persons.is_empty() {
            return 1.0;
        }
        let best = |text: &Text| {
            let mut readings = self.query.persons.iter().flat_map(|p| p.readings());
            readings.any(|name| text.holds_name(name))
        };
        if best(near) {
            1.0
        } else if !strictly && best(quote) {
            0.85
        } else if !strictly && (self.person_is_context() || self.said_by()) {
            // Settled by the whole article in `widen`.
            UNSETTLED
        } else {
            0.0
        }
    }
}

/// Whether it is asked what a thing is called: "Con tàu … tên là gì?".
pub(super) fn names_thing(query: &Query, ask: &Ask) -> bool {
    const THINGS: [&str; 40] = [
        "con tàu",
        "tàu",
        "chiếc",
        "con đường",
        "tuyến",
        "cuốn",
        "quyển",
        "bài hát",
        "ca khúc",
        "bộ phim",
        "vở",
        "cây cầu",
        "cầu",
        "mô hình",
        "dự án",
        "công trình",
        "phần mềm",
        "ứng dụng",
        "sáng kiến",
        "đề tài",
        "phong trào",
        "cuộc thi",
        "công ty",
        "doanh nghiệp",
        "hợp tác xã",
        "câu lạc bộ",
        "quỹ",
        "sản phẩm",
        "thương hiệu",
        "giống",
        "bệnh viện",
        "trường",
        "chợ",
        "chùa",
        "xưởng",
        "quán",
        "cửa hàng",
        "tờ báo",
        "nhà máy",
        "đội",
    ];
    if ask.asked != Asked::Name {
        return false;
    }
    let tokens = &query.tokens;
    // "vo ong A ten gi" asks for his wife, and for no "vở".
    let sure = |thing: &str| thing.contains(' ') || tokens.first().is_some_and(|t| t.key == thing);
    let opens = |thing: &&str| crate::question::asked::phrase_at(tokens, 0, thing).is_some() && sure(thing);
    THINGS.iter().any(opens)
}

/// "sxkd" is a short form nobody wrote out: it cannot be looked for.
fn is_spelled(words: &str) -> bool {
    let vowel = |c: char| "aeiouy".contains(c) || !c.is_ascii();
    words.to_lowercase().chars().any(vowel)
}
