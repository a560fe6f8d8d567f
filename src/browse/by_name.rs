//! Screens of one shape: something is chosen by its name, or typed, and then told page by page.

use super::{Browser, CHOICES, Choice, Entry, Screen, Wish, page, place_in};
use crate::text::Lang;
use crate::wording::{self, Wording};

/// The words of such a family of screens, and the wish behind its buttons.
pub(super) struct ByName {
    pub title: Wording,
    /// "Choose one, or type its name".
    pub choose: Wording,
    /// Nothing bears the name that was typed.
    pub unknown: Wording,
    /// The button back to the choice.
    pub others: Wording,
    pub wish: fn(Option<String>, usize) -> Wish,
}

impl Browser {
    /// The screen of a name, or the names to choose from. `known`: all names with how much each has; `told`: how the
    /// name that was asked for is written, and what there is on it.
    pub(super) fn by_name(
        &self,
        family: &ByName,
        asked: Option<&str>,
        from: usize,
        lang: Lang,
        known: impl Fn() -> Vec<(String, usize)>,
        told: impl Fn(&str) -> Option<(String, Vec<Entry>)>,
    ) -> Screen {
        let screen = Screen {
            title: family.title.in_lang(lang).to_owned(),
            ..Screen::default()
        };
        let Some(asked) = asked else {
            return choose(screen, family.choose, &known(), from, lang, family.wish);
        };
        let Some((title, entries)) = told(asked) else {
            let screen = Screen {
                note: Some(family.unknown.with(lang, &[asked])),
                ..screen
            };
            return choose(screen, family.choose, &known(), 0, lang, family.wish);
        };
        let (shown, mut turns) = page(&entries, from, lang, |from| (family.wish)(Some(asked.to_owned()), from));
        turns.push(Choice {
            label: family.others.in_lang(lang).to_owned(),
            wish: (family.wish)(None, 0),
        });
        Screen {
            title: format!("{title} {}", place_in(from, shown.len(), entries.len())),
            entries: shown.to_vec(),
            turns,
            ..screen
        }
    }
}

/// A step at which something is chosen. `wish`: of a name, or of the names behind the first so many.
pub(super) fn choose(
    mut screen: Screen,
    note: Wording,
    groups: &[(String, usize)],
    from: usize,
    lang: Lang,
    wish: impl Fn(Option<String>, usize) -> Wish,
) -> Screen {
    let note = if groups.is_empty() { wording::NOTHING_YET } else { note };
    let note = note.in_lang(lang);
    screen.note = Some(screen.note.map_or(note.to_owned(), |said| format!("{said} {note}")));
    let shown = groups.iter().skip(from).take(CHOICES);
    screen.choices = shown
        .map(|(name, count)| Choice {
            label: format!("{name} ({count})"),
            wish: wish(Some(name.clone()), 0),
        })
        .collect();
    let turn = |words: Wording, from| Choice {
        label: words.in_lang(lang).to_owned(),
        wish: wish(None, from),
    };
    if from > 0 {
        screen
            .turns
            .push(turn(wording::PAGE_BACK, from.saturating_sub(CHOICES)));
    }
    if groups.len() > from + CHOICES {
        screen.turns.push(turn(wording::PAGE_ON, from + CHOICES));
    }
    screen
}
