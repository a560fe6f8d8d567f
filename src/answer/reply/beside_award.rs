//! A number right beside the award that is counted: "Bằng khen của Thủ tướng 1.143", "165 “Người tốt, việc tốt”", and
//! beside the class of it: "5 Huân chương Lao động (1 hạng Nhì, 4 hạng Ba)".

use super::Asking;
use crate::entity::award::{Class, classes_at};

use crate::entity::{Entity, Value, Words};
use crate::question::asked::Asked;
use crate::text::Span;
use crate::text::token::{Token, TokenKind};

/// The number beside an award that the question counts, where nothing else is counted by it.
pub fn of(asking: &Asking, words: &Words, entities: &[Entity]) -> Option<Span> {
    if asking.ask.asked != Asked::HowMany || !asking.ask.any_unit {
        return None;
    }
    entities.iter().find_map(|entity| {
        let Value::Award(award) = &entity.value else {
            return None;
        };
        let mut slots = asking.query.awards.iter();
        let slot = slots.find(|slot| slot.award.ids.iter().any(|id| award.ids.contains(id)))?;
        if let [class] = slot.award.classes[..] {
            return of_class(class, words, entity);
        }
        let words = &words.tokens;
        let quote = |t: &Token| matches!(t.key.as_str(), "“" | "\"" | "”" | "‘" | "’");
        let number = |t: &&Token| t.kind == TokenKind::Number && !t.is_year();
        let behind = words.iter().position(|t| t.span.start >= entity.span.end);
        let after = behind.and_then(|at| {
            let at = at + usize::from(words.get(at).is_some_and(quote));
            // "Bằng khen 5 tập thể" counts collectives.
            let ends = words.get(at + 1).is_none_or(|next| !next.is_word() && !quote(next));
            words.get(at).filter(number).filter(|_| ends)
        });
        let from = words.iter().rposition(|t| t.span.end <= entity.span.start);
        let before = from.and_then(|at| {
            let quoted = words.get(at).is_some_and(quote);
            let at = at.checked_sub(usize::from(quoted))?;
            words.get(at).filter(number).filter(|_| quoted)
        });
        after.or(before).map(|t| t.span).or_else(|| who_hold(words, entity))
    })
}

/// "3 hold the title of …, 12 are recognised as Hanoi Artisans": the number of those who are said to hold the award.
fn who_hold(words: &[Token], award: &Entity) -> Option<Span> {
    const HOLD: [&str; 14] = [
        "are", "were", "hold", "held", "became", "won", "received", "earned", "got", "được", "đạt", "nhận", "là", "có",
    ];
    let end = words.iter().position(|t| t.span.start >= award.span.start)?;
    let number = (end.saturating_sub(BETWEEN)..end).rfind(|at| words[*at].kind == TokenKind::Number)?;
    let said = words[number + 1..end].iter().all(Token::is_word);
    let key = |at: usize| words.get(at).map_or("", |t| t.key.as_str());
    // "9 lượt đơn vị nhận Cờ thi đua": each time one was given.
    let times = key(number + 1) == "lượt" && (number + 2..end).any(|at| HOLD.contains(&key(at)));
    let holds = times || HOLD.contains(&key(number + 1));
    (said && holds && !words[number].is_year()).then(|| words[number].span)
}

/// So many words at most stand between those who hold an award and its name.
const BETWEEN: usize = 7;

/// The number before the class, where the classes of an award stand behind it in brackets.
fn of_class(class: Class, words: &Words, award: &Entity) -> Option<Span> {
    let open = words.tokens.iter().position(|t| t.span.start >= award.span.end)?;
    let number = |at: &usize| words.tokens[*at].kind == TokenKind::Number;
    let of_it = |at: &usize| classes_at(words, at + 1).is_some_and(|(classes, _)| classes == [class]);
    let mut inside = (open + 1..words.tokens.len()).take_while(|at| words.sign(*at) != ")");
    let bracket = words.sign(open) == "(";
    let found = inside.find(|at| number(at) && of_it(at)).filter(|_| bracket)?;
    Some(words.tokens[found].span)
}
