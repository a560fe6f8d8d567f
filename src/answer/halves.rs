//! Two questions in one message that each stand alone: "ai là chủ tịch quận A và bí thư quận ủy B là ai?". Each is answered
//! by itself.

use jiff::civil::Date;

use super::answerer::Answerer;
use super::{Answer, Rich, Status};
use crate::question::{self, Query};
use crate::text::token::Token;
use crate::wording;

/// Both answers where the message parts into two questions and one of them at least is answered.
pub fn answer(answerer: &Answerer, query: &Query, today: Date) -> Option<Answer> {
    let (first, second) = match each_cluster(query) {
        Some(pair) => pair,
        None if query.compares || query.yes_no || query.asks.len() < 2 || query.places.len() < 2 => return None,
        None => halves(answerer, query, today)?,
    };
    let answers = [answerer.answered(&first, &[]), answerer.answered(&second, &[])];
    let answered = answers.iter().filter(|a| a.status == Status::Answered).count();
    if answered == 0 {
        return None;
    }
    let mut out = Answer::bare(Status::Answered, query.lang, Rich::default());
    for part in answers.into_iter().filter(|a| a.status == Status::Answered) {
        if !out.text.is_empty() {
            out.text = out.text.say("\n");
        }
        out.text = out.text.with(part.text);
        out.sources.extend(part.sources);
        out.more.extend(part.more);
        out.facts.extend(part.facts);
        out.trace.extend(part.trace);
    }
    if answered == 1 {
        out.status = Status::Related;
        out.text = out.text.say("\n").with(wording::partly(query.lang));
    }
    Some(out)
}

/// "Cụm trưởng cụm 10 (2019) và cụm 11 (2023) là đơn vị nào?": the same is asked of two clusters, each with the year beside it.
fn each_cluster(query: &Query) -> Option<(Query, Query)> {
    let [first, second] = query.clusters.as_slice() else {
        return None;
    };
    if first.number == second.number || query.compares || query.yes_no {
        return None;
    }
    let of = |cluster: &question::ClusterSlot| {
        let mut own = query.clone();
        own.clusters = vec![cluster.clone()];
        if query.periods.len() > 1 {
            let near = query.periods.iter().min_by_key(|p| p.from.abs_diff(cluster.to));
            own.periods = near.cloned().into_iter().collect();
        }
        own
    };
    Some((of(first), of(second)))
}

/// The two questions: parted where "và", a comma or a question mark leaves each an ask and a place of its own.
fn halves(answerer: &Answerer, query: &Query, today: Date) -> Option<(Query, Query)> {
    let words = &query.tokens;
    let alone = |text: &str| -> Option<Query> {
        let half = question::understand(text, &answerer.lexicon, today);
        (half.asks.len() == 1 && half.places.len() == 1).then_some(half)
    };
    let parts = |token: &Token| token.can_mean("và") || matches!(token.key.as_str(), "and" | "," | ";" | "?" | "còn");
    words.iter().filter(|token| parts(token)).find_map(|token| {
        let mut first = alone(query.text.get(..token.span.start as usize)?)?;
        let mut second = alone(query.text.get(token.span.end as usize..)?)?;
        first.lang = query.lang;
        second.lang = query.lang;
        // One place asked about in both is one question.
        (first.places[0].ids != second.places[0].ids).then_some((first, second))
    })
}
