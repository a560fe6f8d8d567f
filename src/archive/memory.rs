//! temporary
use super::*;
use crate::article::{Article, sections};
use crate::entity::lexicon::Lexicon;
use crate::entity::{self, Words, place};
use crate::fact::{self, context::Setting};
use crate::text::fold;
use std::collections::HashSet;
pub struct Archive { pub articles: Vec<Article>, facts: Vec<(StoredFact, HashSet<String>)>, passages: Vec<(Passage, HashSet<String>)> }
fn bag(t: &str) -> HashSet<String> { fold::phrase_bare(t).split(' ').map(|s| s.to_string()).collect() }
impl Archive {
    pub fn build(articles: Vec<Article>, lexicon: &Lexicon) -> Archive {
        let mut facts = vec![]; let mut passages = vec![];
        for a in &articles {
            let sentences = sections::sentences(a);
            let entities: Vec<_> = sentences.iter().map(|s| entity::find(&Words::new(s.span.of(&a.text), lexicon, true, a.lang))).collect();
            let setting = Setting::of(a, lexicon, &sentences, &entities);
            let head = Head { id: a.id.clone(), title: a.title.clone(), date: a.date, url: a.url.clone(), site: a.site.clone(), about: setting.about.clone(), years: setting.years.clone() };
            let ctx = |i: usize| -> String { 
                let mut out = String::new();
                if i > 0 && sentences[i-1].block == sentences[i].block { out += sentences[i-1].span.of(&a.text); }
                if let Some(h) = sentences[..i].iter().rev().find(|s| s.kind == crate::article::BlockKind::Heading) { out += " . "; out += h.span.of(&a.text); }
                out };
            for (i, s) in sentences.iter().enumerate() {
                let text = s.span.of(&a.text).to_string();
                let said: Vec<Vec<PlaceId>> = place::mentions(&entities[i]).map(|(_, m)| fact::context::meant(a, lexicon, &m.candidates)).collect();
                let (period, from) = setting.period(i, &entities[i], a, None);
                let b = bag(&format!("{} {} {}", text, a.title, ctx(i)));
                passages.push((Passage { head: head.clone(), span: s.span, context: ctx(i), place_said: !said.is_empty(), places: if said.is_empty() { setting.about.clone() } else { said }, period, period_said: from.is_none(), text, score: 0.0 }, b));
            }
            for f in fact::extract(a, lexicon) {
                let quote = f.quote.of(&a.text).to_string();
                let i = sentences.iter().position(|s| s.span.contains(f.clause)).unwrap_or(0);
                let b = bag(&format!("{} {} {}", quote, a.title, ctx(i)));
                facts.push((StoredFact { clause: f.clause.of(&a.text).to_string(), quote, head: head.clone(), context: ctx(i), fact: f }, b));
            }
        }
        Archive { articles, facts, passages }
    }
    pub fn facts(&self, q: &FactQuery) -> Vec<StoredFact> {
        let mut v: Vec<(usize, &StoredFact)> = self.facts.iter().map(|(f, b)| (q.words.iter().filter(|w| b.contains(*w)).count(), f)).filter(|x| x.0 > 0).collect();
        v.sort_by_key(|x| std::cmp::Reverse(x.0)); v.into_iter().take(q.limit).map(|x| x.1.clone()).collect()
    }
    pub fn passages(&self, words: &[String], limit: usize) -> Vec<Passage> {
        let mut v: Vec<(usize, &Passage)> = self.passages.iter().map(|(f, b)| (words.iter().filter(|w| b.contains(*w)).count(), f)).filter(|x| x.0 > 0).collect();
        v.sort_by_key(|x| std::cmp::Reverse(x.0)); v.into_iter().take(limit).map(|x| x.1.clone()).collect()
    }
}
