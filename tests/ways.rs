//! The ways in which people type a question.

use thidua::question::language;
use thidua::text::Lang;
use thidua::text::fold;
use unicode_normalization::UnicodeNormalization;

/// As it stands.
pub fn as_typed(question: &str) -> String {
    question.to_string()
}

/// Every mark dropped, as many type.
pub fn without_marks(question: &str) -> String {
    question.split(' ').map(fold::bare).collect::<Vec<_>>().join(" ")
}

/// Caps Lock left on: names lose their capitals too.
pub fn in_capitals(question: &str) -> String {
    question.to_uppercase()
}

/// Said to somebody: "Anh chị cho biết giúp … hả bạn, mình cần gấp".
pub fn to_somebody(question: &str) -> String {
    let plain = question.trim_end_matches(['?', '.', ' ']);
    match language::of(question) {
        Lang::Vi if fold::bare(question) == question => format!("Anh chi cho biet giup {plain} ha ban, minh can gap"),
        Lang::Vi => format!("Anh chị cho biết giúp {plain} hả bạn, mình cần gấp"),
        Lang::En => format!("Hi, {plain}? Thanks!"),
    }
}

/// Two letters swapped inside the longest common word: "bao nhêiu".
pub fn with_a_slip(question: &str) -> String {
    let common = |word: &&str| word.chars().all(char::is_lowercase) && word.chars().count() > 3;
    let Some(longest) = question.split(' ').filter(common).max_by_key(|w| w.chars().count()) else {
        return question.to_string();
    };
    let mut letters: Vec<char> = longest.chars().collect();
    letters.swap(1, 2);
    question.replacen(longest, &letters.into_iter().collect::<String>(), 1)
}

/// Marks on every second word, capitals where they were.
pub fn half_marked(question: &str) -> String {
    let unmarked = |word: &str| -> String {
        let letters = word
            .nfd()
            .filter(|c| !unicode_normalization::char::is_combining_mark(*c));
        letters
            .map(|c| match c {
                'đ' => 'd',
                'Đ' => 'D',
                _ => c,
            })
            .collect()
    };
    let words = question.split(' ').enumerate();
    let words = words.map(|(at, word)| if at % 2 == 0 { word.to_string() } else { unmarked(word) });
    words.collect::<Vec<_>>().join(" ")
}

/// The keys of the input method, which is off.
struct Keys {
    /// Grave, acute, hook, tilde, dot.
    tones: [char; 5],
    /// The key of the circumflex; none where the letter is typed twice.
    hat: Option<char>,
    breve: char,
    horn: char,
    /// The second key of "đ"; none where the letter is typed twice.
    bar: Option<char>,
}

/// "Huaan chuwowng Lao ddoongj": Telex, the tone behind the word.
pub fn in_telex(question: &str) -> String {
    let keys = Keys {
        tones: ['f', 's', 'r', 'x', 'j'],
        hat: None,
        breve: 'w',
        horn: 'w',
        bar: None,
    };
    keys.of(question)
}

/// "Hua6n chu7o7ng Lao d9o6ng5": VNI, the tone behind the word.
pub fn in_vni(question: &str) -> String {
    let keys = Keys {
        tones: ['2', '1', '3', '4', '5'],
        hat: Some('6'),
        breve: '8',
        horn: '7',
        bar: Some('9'),
    };
    keys.of(question)
}

impl Keys {
    /// A Vietnamese question as these keys type it; an English one as it stands.
    fn of(&self, question: &str) -> String {
        match language::of(question) {
            Lang::Vi => question
                .split(' ')
                .map(|word| self.word(word))
                .collect::<Vec<_>>()
                .join(" "),
            Lang::En => question.to_string(),
        }
    }

    fn word(&self, word: &str) -> String {
        let letters = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let mut out = String::new();
        let mut tone = None;
        let mut letter = ' ';
        for c in letters.nfd() {
            match c {
                '\u{302}' => out.push(self.hat.unwrap_or(letter)),
                '\u{306}' => out.push(self.breve),
                '\u{31b}' => out.push(self.horn),
                'đ' => out.extend(['d', self.bar.unwrap_or('d')]),
                'Đ' => out.extend(['D', self.bar.unwrap_or('D')]),
                _ => match ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}']
                    .iter()
                    .position(|t| *t == c)
                {
                    Some(at) => tone = Some(self.tones[at]),
                    None => {
                        out.push(c);
                        letter = c;
                    }
                },
            }
        }
        out.extend(tone);
        out + &word[letters.len()..]
    }
}
