//! Passages by their words, what was looked for in bold.

use super::{Browser, Entry, PAGE, Screen, Wish, turns};
use crate::answer::Rich;
use crate::archive::Head;
use crate::text::token::{Token, tokens};
use crate::text::{Lang, fold};
use crate::wording;

/// Nobody turns more pages than these.
const FARTHEST: usize = 50;

impl Browser {
    pub(super) fn search(&self, words: &str, from: usize, lang: Lang) -> Screen {
        let from = from.min(FARTHEST - PAGE);
        let sought = tokens(words);
        let found = self.archive.passages(&[words.to_owned()], FARTHEST);
        // What is near by its heading alone holds none of the words.
        let found = found
            .into_iter()
            .map(|passage| (highlighted(&passage.text, &sought), passage.head));
        let found: Vec<(Rich, Head)> = found.filter(|(text, _)| text.0.iter().any(|run| run.bold)).collect();
        let more = found.len() > from + PAGE;
        let entries: Vec<Entry> = (from + 1..)
            .zip(found.into_iter().skip(from).take(PAGE))
            .map(|(number, (text, head))| Entry {
                words: Rich::plain(format!("{number}.")),
                quote: Some(text),
                head: Some(head),
            })
            .collect();
        let note = entries
            .is_empty()
            .then(|| wording::NO_PASSAGES.in_lang(lang).to_owned());
        Screen {
            title: wording::SEARCH_TITLE.with(lang, &[words]),
            note,
            entries,
            turns: turns(from, more, lang, |from| Wish::Search {
                words: words.to_owned(),
                from,
            }),
            ..Screen::default()
        }
    }
}

/// A passage with the words somebody looked for in bold; typed without marks, a word stands for any that reads so.
pub(super) fn highlighted(text: &str, sought: &[Token]) -> Rich {
    let mut out = Rich::default();
    let mut at = 0;
    for token in tokens(text) {
        let (start, end) = (token.span.start as usize, token.span.end as usize);
        let word = text.get(start..end).unwrap_or_default();
        let is_sought = sought
            .iter()
            .any(|sought| sought.is_word() && sought.can_mean(&fold::key(word)));
        let is_number = sought
            .iter()
            .any(|sought| !sought.is_word() && sought.key == fold::key(word) && word.len() > 1);
        if is_sought || is_number {
            let between = text.get(at..start).unwrap_or_default();
            // Words side by side are one mark: Telegram shows a hundred of them at most.
            match out.0.last_mut() {
                Some(last) if last.bold && between == " " => last.text.push_str(&format!(" {word}")),
                _ => out = out.say(between).bold(word),
            }
            at = end;
        }
    }
    out.say(text.get(at..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bold(text: &str, words: &str) -> Vec<String> {
        let runs = highlighted(text, &tokens(words)).0.into_iter();
        runs.filter(|run| run.bold).map(|run| run.text).collect()
    }

    #[test]
    fn words_are_found_without_marks_but_marks_that_were_typed_count() {
        let text = "Quận Tây Hồ có 12 tập thể, hồ sơ 12 bộ.";
        assert_eq!(bold(text, "tay ho 12"), ["Tây Hồ", "12", "hồ", "12"]);
        assert_eq!(bold(text, "Tây hổ"), ["Tây"]);
        assert_eq!(highlighted(text, &tokens("tập thể")).text(), text, "nothing is lost");
    }
}
