//! The clause a number stands in: what is measured, the words after it, and the subject it takes over from the
//! clause before.

use crate::entity::quantity::{Amount, Quantity};
use crate::entity::{Value, Words};
use crate::fact::Scene;
use crate::text::Span;

/// A quantity with the words around it.
pub(super) struct Figure<'a> {
    pub quantity: &'a Quantity,
    /// The number with its unit, as written, "hơn" and "gần" included.
    pub value_words: String,
    pub what: String,
    pub basis: Option<String>,
    pub clause: Span,
}

/// Words that join the measure and its number and say nothing of either.
const LINKS: &[&str] = &[
    "đạt",
    "là",
    "có",
    "đã có",
    "được",
    "còn",
    "xuống còn",
    "với",
    "gồm",
    "và",
    "cho",
    "ước đạt",
    "ước",
    "lên",
    "tới",
    "đến",
    "đã",
    "vẫn",
    "hiện có",
    "đạt đủ",
    "bằng",
    "thực hiện",
    "xếp",
    "đứng",
    "xếp đứng",
    "ở vị trí",
    "vị trí",
    "chỉ",
    "ở mức",
    "khoảng",
    "tổng",
    "của",
    "trong",
    "ở",
    "về",
    "gần",
    "hơn",
    "trên",
    "đạt được",
    "số",
    "lên tới",
    "lên đến",
    "chiếm",
    "theo",
    "từ",
    "khi",
    "cùng",
    "do",
    "đạt tỷ lệ",
    "tỷ lệ",
    "was",
    "were",
    "is",
    "of",
    "the",
    "to",
    "and",
    "with",
    "in",
    "for",
];

/// Words that open a clause before its subject.
const OPENERS: &[&str] = &[
    "và",
    "trong đó",
    "trong đó có",
    "đã có",
    "có",
    "cụ thể",
    "theo đó",
    "ngoài ra",
    "đặc biệt",
    "riêng",
    "đồng thời",
    "đến nay",
    "qua đó",
    "hiện nay",
    "hiện",
    "nhờ đó",
    "từ đó",
    "nổi bật",
    "bên cạnh đó",
    "như",
    "còn",
    "tính đến nay",
    "đã",
    "cùng",
    "trong năm",
    "ví như",
    "tổng cộng",
    "do đó",
    "thêm",
    "cũng",
    "mới",
    "vì vậy",
];

/// What begins the same clause anew without a subject of its own.
const CHANGES: &[&str] = &[
    "tăng",
    "giảm",
    "vượt",
    "bằng",
    "đạt",
    "chiếm",
    "cao hơn",
    "thấp hơn",
    "tương đương",
    "hoàn thành",
];

/// All figures of the sentence, in order.
pub(super) fn all<'a>(scene: &Scene<'a>) -> Vec<Figure<'a>> {
    let found = scene.found();
    if !found.iter().any(|e| matches!(e.value, Value::Quantity(_))) {
        return Vec::new();
    }
    let words = Words::new(scene.text(), scene.lexicon, true, scene.article.lang);
    let mut layout = Layout::of(&words, scene);
    let kept: Vec<bool> = layout.quantities.iter().map(|q| layout.says_something(q)).collect();
    let mut kept = kept.into_iter();
    layout.quantities.retain(|_| kept.next().unwrap_or(false));
    let mut out = Vec::new();
    let mut subject: Option<(usize, usize)> = None;
    let mut subject_before = None;
    for (i, q) in layout.quantities.iter().enumerate() {
        let (first, _) = layout.group(i);
        if i == first {
            let closed = i > 0 && (layout.quantities[i - 1].end..q.start).any(|t| words.sign(t) == ";");
            subject_before = subject.filter(|_| !closed);
        }
        let (figure, own) = layout.figure(i, subject_before);
        if own.is_some() {
            subject = own;
        }
        if figure
            .what
            .split(' ')
            .filter(|w| w.chars().any(char::is_alphabetic))
            .count()
            >= 2
        {
            out.push(figure);
        }
    }
    out
}

struct Placed<'a> {
    start: usize,
    number_end: usize,
    end: usize,
    quantity: &'a Quantity,
}

struct Layout<'w, 'a> {
    words: &'w Words<'a>,
    quantities: Vec<Placed<'a>>,
    quoted: Vec<bool>,
    dates: Vec<(usize, usize)>,
}

impl<'w, 'a> Layout<'w, 'a> {
    fn of(words: &'w Words<'a>, scene: &Scene<'a>) -> Self {
        let range = |span: Span| {
            let start = words.tokens.partition_point(|t| t.span.end <= span.start);
            let end = words.tokens.partition_point(|t| t.span.start < span.end);
            (start, end.max(start + 1))
        };
        let mut quantities = Vec::new();
        let mut dates = Vec::new();
        for entity in scene.found() {
            match &entity.value {
                Value::Quantity(quantity) => {
                    let (start, mut end) = range(entity.span);
                    // "4.000 tập thể, cá nhân": both sorts are counted together.
                    let joint = words.sign(end) == "," || words.is(end, "và");
                    let second = ["cá nhân", "tập thể", "hộ gia đình", "individuals", "people"];
                    if let Some(after) = words.any_phrase(end + 1, &second).filter(|_| joint) {
                        end = after;
                    }
                    let (_, number_end) = range(quantity.number);
                    quantities.push(Placed {
                        start,
                        number_end,
                        end,
                        quantity,
                    });
                }
                Value::Date(_) => dates.push(range(entity.span)),
                _ => {}
            }
        }
        let mut inside = false;
        let quoted = (0..words.tokens.len())
            .map(|at| {
                match words.sign(at) {
                    "“" | "«" => inside = true,
                    "”" | "»" => inside = false,
                    _ => {}
                }
                inside
            })
            .collect();
        Layout {
            words,
            quantities,
            quoted,
            dates,
        }
    }

    /// Quantity `i` with its measure; and the words that later numbers of the sentence may take over as theirs.
    fn figure(&self, i: usize, subject: Option<(usize, usize)>) -> (Figure<'a>, Option<(usize, usize)>) {
        let q = &self.quantities[i];
        let (first, last) = self.group(i);
        let (piece, _) = self.piece(self.quantities[first].start);
        let (_, piece_end) = self.piece(self.quantities[last].end.saturating_sub(1));
        let counted = matches!(q.quantity.amount, Amount::Count | Amount::Share { .. });
        let mut behind = piece;
        if first > 0 && self.quantities[first - 1].number_end > piece {
            behind = self.quantities[first - 1].number_end;
            // What the number before counts stays with it: "127 cá nhân được khen và | 2 tập thể".
            let joint = (behind..q.start)
                .rev()
                .find(|t| ["và", "với", "and"].iter().any(|w| self.words.is(*t, w)));
            behind = joint.filter(|_| counted).map_or(behind, |t| t + 1);
        }
        let untrimmed = self.quantities[first].start;
        let (from, to) = self.trim(behind, untrimmed);
        let changes = |at: usize| CHANGES.iter().any(|c| self.words.phrase(at, c).is_some());
        let begins_anew =
            (from >= to && !counted) || (from < to && changes(from) && to - from <= 3) || (!counted && changes(behind));
        let next = self
            .quantities
            .get(last + 1)
            .map_or(piece_end, |n| n.start.min(piece_end));
        let after_start = self.quantities[last].end;
        let joint = (after_start..next).find(|t| self.words.is(*t, "và") && !self.quoted[*t]);
        // Counted as an object, the number closes what is said of it at "và".
        let next = joint.filter(|_| counted && from < to).unwrap_or(next);
        let tail = self.trim_end(after_start, next);
        let before = self.str(from, to);
        let after = self.str(after_start, tail);
        let taken = if begins_anew { subject } else { None };
        let taken_words = taken.map_or("", |(a, b)| self.str(a, b));
        let mut basis = None;
        let what = if counted {
            let words = before.split(' ').count() + after.split(' ').count();
            let context = if words < 5 && taken.is_none() {
                self.piece_before(piece)
            } else {
                ""
            };
            join(&[
                taken_words,
                last_words(context, 12),
                last_words(before, 22),
                &q.quantity.unit,
                first_words(after, 16),
            ])
        } else {
            let rate =
                (0..3).any(|back| untrimmed > back + 1 && self.words.phrase(untrimmed - back - 2, "tỷ lệ").is_some());
            let name = join(&[
                if rate && !before.to_lowercase().contains("tỷ lệ") {
                    "tỷ lệ"
                } else {
                    ""
                },
                taken_words,
                last_words(before, 22),
            ]);
            let change = [
                "đạt",
                "bằng",
                "vượt",
                "tăng",
                "giảm",
                "chiếm",
                "khoảng",
                "hơn",
                "trên",
                "gần",
                "thực hiện",
            ];
            let of = (untrimmed > 0 && change.iter().any(|w| self.words.is(untrimmed - 1, w)))
                || self.words.phrase(after_start, "so với").is_some()
                || q.quantity.approx != crate::entity::quantity::Approx::Exact;
            if q.quantity.amount == Amount::Percent && of && !name.is_empty() {
                basis = (!after.is_empty()).then(|| first_words(after, 12).to_string());
                name
            } else {
                join(&[&name, first_words(after, if name.is_empty() { 18 } else { 10 })])
            }
        };
        let own = if !begins_anew && to > from {
            Some((from, to))
        } else if counted && taken.is_none() && i == last {
            Some((q.number_end, tail.max(q.end)))
        } else {
            None
        };
        let start = taken.map_or(from.min(q.start), |(a, _)| a);
        let mut clause = self.span(start, tail.max(q.end));
        if clause.end - clause.start > 400 {
            clause = self.span(from.min(q.start), tail.max(q.end));
        }
        let figure = Figure {
            quantity: q.quantity,
            value_words: self.str(q.start, q.end).to_string(),
            what,
            basis,
            clause,
        };
        (figure, own)
    }

    /// The words of the stretch before the one that begins at `piece`.
    fn piece_before(&self, piece: usize) -> &'a str {
        if piece < 2 || self.words.sign(piece - 1) == ";" {
            return "";
        }
        let (start, end) = self.piece(piece - 2);
        self.str(start, end)
    }

    fn str(&self, from: usize, to: usize) -> &'a str {
        if from >= to {
            return "";
        }
        let text = self.words.str(self.span(from, to));
        text.trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '|' | '.' | '…' | '(')
        })
    }

    fn span(&self, from: usize, to: usize) -> Span {
        let last = self.words.tokens.len() - 1;
        self.words.tokens[from.min(last)]
            .span
            .join(self.words.tokens[to.max(from + 1).min(last + 1) - 1].span)
    }

    fn cuts(&self, at: usize) -> bool {
        !self.quoted[at] && matches!(self.words.sign(at), "," | ";" | "…" | "|" | "(" | ")" | "!" | "?")
    }

    /// The stretch between commas that holds token `at`.
    fn piece(&self, at: usize) -> (usize, usize) {
        let start = (0..at).rev().find(|i| self.cuts(*i)).map_or(0, |i| i + 1);
        let end = (at..self.words.tokens.len())
            .find(|i| self.cuts(*i))
            .unwrap_or(self.words.tokens.len());
        (start, end)
    }

    /// The list of quantities that quantity `i` stands in: "6.560 doanh nghiệp, 49 hợp tác xã và 9.246 hộ".
    fn group(&self, i: usize) -> (usize, usize) {
        let joined = |a: usize, b: usize| {
            let (a, b) = (&self.quantities[a], &self.quantities[b]);
            let gap = a.end..b.start;
            let same = matches!(a.quantity.amount, Amount::Count) && matches!(b.quantity.amount, Amount::Count);
            same && !gap.is_empty()
                && gap.clone().all(|t| {
                    self.words.sign(t) == "," || ["và", "cùng", "and", "với"].iter().any(|w| self.words.is(t, w))
                })
        };
        let (mut first, mut last) = (i, i);
        while first > 0 && joined(first - 1, first) {
            first -= 1;
        }
        while last + 1 < self.quantities.len() && joined(last, last + 1) {
            last += 1;
        }
        (first, last)
    }

    /// `from..to` without openers and dates at its head, without links at its end.
    fn trim(&self, mut from: usize, mut to: usize) -> (usize, usize) {
        loop {
            let before = from;
            if from < to && !self.words.tokens[from].is_word() && !matches!(self.words.sign(from), "“" | "\"") {
                from += 1;
            }
            if let Some(after) = self.words.any_phrase(from, OPENERS).filter(|after| *after <= to) {
                from = after;
            }
            if let Some((_, after)) = self.dates.iter().find(|(start, end)| *start == from && *end <= to) {
                from = *after;
            }
            if from == before || from >= to {
                break;
            }
        }
        to = self.trim_end(from, to);
        (from, to.max(from))
    }

    fn trim_end(&self, from: usize, mut to: usize) -> usize {
        loop {
            let before = to;
            if to > from && !self.words.tokens[to - 1].is_word() && !matches!(self.words.sign(to - 1), "”" | "\"" | ")")
            {
                let digits = self.words.tokens[to - 1].kind == crate::text::token::TokenKind::Number;
                to -= usize::from(!digits);
            }
            for link in LINKS {
                let len = link.split(' ').count();
                if to >= from + len && self.words.phrase(to - len, link) == Some(to) {
                    to -= len;
                    break;
                }
            }
            if to == before || to <= from {
                return to.max(from);
            }
        }
    }

    /// Whether a number is a figure at all, rather than a length of time in passing, an age, or a bare digit.
    fn says_something(&self, q: &Placed) -> bool {
        let unit = q.quantity.unit.to_lowercase();
        let next = |words: &[&str]| self.words.any_phrase(q.end, words).is_some();
        let before = |words: &[&str]| q.start > 0 && words.iter().any(|w| self.words.is(q.start - 1, w));
        let spelled = !self.words.tokens[q.number_end - 1]
            .key
            .starts_with(|c: char| c.is_ascii_digit());
        let among = q.start > 1 && self.words.phrase(q.start - 2, "một trong").is_some();
        if (spelled && q.quantity.value == 1.0) || among {
            return false;
        }
        match q.quantity.amount {
            Amount::Count if unit.is_empty() => {
                let said = before(&["là", "đạt", "còn"]) || (q.start > 0 && self.words.sign(q.start - 1) == ":");
                let closes = q.end >= self.words.tokens.len() || !self.words.tokens[q.end].is_word();
                said && closes
            }
            Amount::Count
                if matches!(
                    unit.as_str(),
                    "năm" | "tháng" | "ngày" | "giờ" | "phút" | "tuần" | "years" | "days"
                ) =>
            {
                let passing = next(&[
                    "qua",
                    "nay",
                    "trước",
                    "sau",
                    "gần đây",
                    "liền",
                    "liên tiếp",
                    "tới",
                    "học",
                ]) || before(&["trong", "sau", "qua", "mỗi", "hàng", "từ", "lúc", "vào", "thứ"]);
                !passing
            }
            Amount::Count if unit.starts_with("tuổi") || unit == "h" => false,
            Amount::Rank { of: None } => {
                let number = q.quantity.number;
                let head = self.words.tokens.partition_point(|t| t.span.end <= number.start);
                let before = |word: &str| head > 0 && self.words.is(head - 1, word);
                ["xếp", "đứng", "trí", "hạng", "năm"].iter().any(|w| before(w))
            }
            _ => true,
        }
    }
}

fn join(parts: &[&str]) -> String {
    let kept: Vec<&str> = parts.iter().map(|p| p.trim()).filter(|p| !p.is_empty()).collect();
    kept.join(" ")
}

fn last_words(text: &str, count: usize) -> &str {
    let starts: Vec<usize> = text
        .split(' ')
        .map(|w| w.as_ptr() as usize - text.as_ptr() as usize)
        .collect();
    let from = starts.len().saturating_sub(count);
    starts.get(from).map_or("", |at| &text[*at..])
}

fn first_words(text: &str, count: usize) -> &str {
    let end = text
        .char_indices()
        .filter(|(_, c)| *c == ' ')
        .nth(count - 1)
        .map_or(text.len(), |(at, _)| at);
    &text[..end]
}
