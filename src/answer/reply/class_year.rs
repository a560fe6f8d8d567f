//! The year of an award, and of an award in one class, where its sentence names several: "hạng Ba năm 2012, hạng Nhì năm
//! 2017".

use super::{Asking, Reply, emphasised};
use crate::answer::Rich;
use crate::archive::StoredFact;

/// "năm 2021, Chủ tịch UBND thành phố tặng Bằng khen": the year the clause itself says.
pub fn when(asking: &Asking, fact: &StoredFact) -> Option<Reply> {
    if asking.once(super::passage::asks_for_day) || fact.fact.period_from.is_some() {
        return None;
    }
    // "hạng Ba năm 2012, hạng Nhì năm 2017": each class has its own year.
    let own = of_class(asking, &fact.quote);
    let year = match own {
        Some(year) => year,
        None => fact.fact.period?.as_year()?.to_string(),
    };
    if asking.query.periods.iter().any(|slot| slot.words.contains(&year)) {
        return None;
    }
    let begin = fact.quote.find(fact.clause.as_str());
    let behind = begin.and_then(|begin| fact.quote.get(begin + fact.clause.len()..));
    // "hạng Ba năm 2012, hạng Nhì | năm 2017": the year right behind is this one's.
    let at = behind
        .and_then(|behind| behind.find(&year))
        .filter(|at| *at <= RIGHT_BEHIND);
    if let (Some(begin), Some(at)) = (begin, at)
        && let Some(said) = fact.quote.get(begin..begin + fact.clause.len() + at + year.len())
    {
        let text = Rich::plain(&said[..said.len() - year.len()]).bold(&year);
        return Some(Reply::new(text, year, 1.0));
    }
    if fact.clause.contains(&year) {
        return Some(Reply::new(emphasised(fact.clause.trim(), &year), year, 1.0));
    }
    if of_class(asking, &fact.quote).is_some() {
        return Some(Reply::new(emphasised(&fact.quote, &year), year, 1.0));
    }
    // "Năm 2012, ông A được tặng …": the year that opens the sentence holds for its first clause.
    let begin = fact.quote.find(fact.clause.as_str())?;
    let before = fact.quote.get(..begin)?;
    let opens = before.chars().count() <= OPENING && before.contains(&year) && !before.contains([';', '.']);
    let said = fact.quote.get(..begin + fact.clause.len())?;
    opens.then(|| Reply::new(emphasised(said, &year), year, 1.0))
}

/// So far behind the clause stands a year that belongs to it: " năm 2017", " (2016".
const RIGHT_BEHIND: usize = 8;

/// So far from the clause may the year stand that opens its sentence, in characters.
const OPENING: usize = 40;

/// The year that stands right behind the class the question names.
pub fn of_class(asking: &Asking, quote: &str) -> Option<String> {
    let classes = asking.query.awards.iter().flat_map(|slot| slot.award.classes.iter());
    let mut named = classes.map(|class| format!("hạng {}", class.vietnamese()));
    if quote.matches("hạng ").count() < 2 {
        return None;
    }
    named.find_map(|class| behind(quote, &class))
}

fn behind(quote: &str, class: &str) -> Option<String> {
    let rest = quote.get(quote.find(class)? + class.len()..)?.trim_start();
    let rest = rest.strip_prefix("vào ").unwrap_or(rest);
    let rest = rest.strip_prefix("năm ").or_else(|| rest.strip_prefix('('))?;
    let rest = rest.strip_prefix("năm ").unwrap_or(rest);
    let year: String = rest.chars().take_while(char::is_ascii_digit).collect();
    (year.len() == 4).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::behind;

    #[test]
    fn each_class_has_the_year_behind_it() {
        let quote = "Trường được tặng Huân chương Lao động hạng Ba năm 2012, hạng Nhì (2017).";
        assert_eq!(behind(quote, "hạng Ba").as_deref(), Some("2012"));
        assert_eq!(behind(quote, "hạng Nhì").as_deref(), Some("2017"));
        assert_eq!(behind(quote, "hạng Nhất"), None);
        assert_eq!(
            behind("Năm 2012 nhận hạng Ba, năm 2017 nhận hạng Nhì.", "hạng Ba"),
            None
        );
    }
}
