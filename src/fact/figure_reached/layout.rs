//! A sentence laid out for the figure rules: its quantities by token, and the stretches between commas.

use crate::entity::quantity::{Amount, Quantity};
use crate::entity::{Value, Words};
use crate::fact::Scene;
use crate::text::Span;
use crate::text::token::TokenKind;

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

/// Words after a bare number that count it among those just named: "87 trong số đó".
pub(super) const OF_THOSE: &[&str] = &[
    "trong số đó",
    "trong số này",
    "trong số ấy",
    "trong số họ",
    "of them",
    "of these",
    "of those",
];

/// What begins the same clause anew without a subject of its own.
pub(super) const CHANGES: &[&str] = &[
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

pub(super) struct Placed<'a> {
    pub start: usize,
    pub number_end: usize,
    pub end: usize,
    pub quantity: &'a Quantity,
}

impl Placed<'_> {
    /// Where the unit stands.
    fn unit_span(&self, words: &Words) -> Span {
        let tokens = &words.tokens;
        match self.number_end < self.end {
            true => tokens[self.number_end].span.join(tokens[self.end - 1].span),
            false => Span { start: 0, end: 0 },
        }
    }
}

pub(super) struct Layout<'w, 'a> {
    pub words: &'w Words<'a>,
    pub quantities: Vec<Placed<'a>>,
    pub quoted: Vec<bool>,
    pub dates: Vec<(usize, usize)>,
}

impl<'w, 'a> Layout<'w, 'a> {
    pub fn of(words: &'w Words<'a>, scene: &Scene<'a>) -> Self {
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

    /// The words of the stretch before the one that begins at `piece`.
    pub fn piece_before(&self, piece: usize) -> &'a str {
        if piece < 2 || self.words.sign(piece - 1) == ";" {
            return "";
        }
        let (start, end) = self.piece(piece - 2);
        self.str(start, end)
    }

    pub fn str(&self, from: usize, to: usize) -> &'a str {
        if from >= to {
            return "";
        }
        let text = self.words.str(self.span(from, to));
        text.trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '|' | '.' | '…' | '(')
        })
    }

    pub fn span(&self, from: usize, to: usize) -> Span {
        let last = self.words.tokens.len() - 1;
        self.words.tokens[from.min(last)]
            .span
            .join(self.words.tokens[to.max(from + 1).min(last + 1) - 1].span)
    }

    fn cuts(&self, at: usize) -> bool {
        !self.quoted[at] && matches!(self.words.sign(at), "," | ";" | "…" | "|" | "(" | ")" | "!" | "?")
    }

    /// The stretch between commas that holds token `at`.
    pub fn piece(&self, at: usize) -> (usize, usize) {
        let start = (0..at).rev().find(|i| self.cuts(*i)).map_or(0, |i| i + 1);
        let end = (at..self.words.tokens.len())
            .find(|i| self.cuts(*i))
            .unwrap_or(self.words.tokens.len());
        (start, end)
    }

    /// The list of quantities that quantity `i` stands in: "6.560 doanh nghiệp, 49 hợp tác xã và 9.246 hộ".
    pub fn group(&self, i: usize) -> (usize, usize) {
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
    pub fn trim(&self, mut from: usize, mut to: usize) -> (usize, usize) {
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

    pub fn trim_end(&self, from: usize, mut to: usize) -> usize {
        loop {
            let before = to;
            if to > from && !self.words.tokens[to - 1].is_word() && !matches!(self.words.sign(to - 1), "”" | "\"" | ")")
            {
                let digits = self.words.tokens[to - 1].kind == TokenKind::Number;
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

    /// What a number without a noun behind it counts: "212 người …; 87 trong số đó", "nâng tổng số gương lên 265",
    /// "7.318 lượt người …; riêng năm 2022 là 265".
    pub fn unit(&self, i: usize) -> &'a str {
        let q = &self.quantities[i];
        if q.quantity.amount != Amount::Count {
            return "";
        }
        let known = || {
            let counted = |q: &&Placed<'a>| q.quantity.amount == Amount::Count && !q.quantity.unit.is_empty();
            let last = self.quantities[..i].iter().rev().find(counted)?;
            Some(self.words.str(last.unit_span(self.words)))
        };
        if self.words.any_phrase(q.end, OF_THOSE).is_some() {
            return known().unwrap_or("");
        }
        let (piece, _) = self.piece(q.start);
        let named = (piece..q.start)
            .rev()
            .take(10)
            .find(|t| self.words.is(*t, "số"))
            .and_then(|number| {
                let parts = [
                    "lên", "là", "đạt", "còn", "được", "của", "đã", "có", "trong", "năm", "thành",
                ];
                let end = (number + 1..q.start).find(|t| parts.iter().any(|w| self.words.is(*t, w)))?;
                ((1..=3).contains(&(end - number - 1)) && self.words.tokens[number + 1].is_word())
                    .then(|| self.str(number + 1, end))
            });
        let goes_on = ["riêng", "trong đó", "còn"]
            .iter()
            .any(|w| self.words.phrase(piece, w).is_some());
        named.or_else(|| known().filter(|_| goes_on)).unwrap_or("")
    }

    /// Whether a number is a figure at all, rather than a length of time in passing, an age, or a bare digit.
    pub fn says_something(&self, q: &Placed) -> bool {
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
                let of_those = next(OF_THOSE);
                let said = before(&["là", "đạt", "còn", "lên"]) || (q.start > 0 && self.words.sign(q.start - 1) == ":");
                let closes = q.end >= self.words.tokens.len() || !self.words.tokens[q.end].is_word();
                (said && closes) || of_those
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
                // "Khối thi đua 18 năm 2017", "quý 3 năm 2020": a year begins behind the number.
                let dated = self
                    .words
                    .tokens
                    .get(q.end)
                    .is_some_and(|t| t.kind == TokenKind::Number);
                !passing && !dated
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
