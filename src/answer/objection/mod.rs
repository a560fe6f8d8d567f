//! Objections: what stands beside an answer and speaks against it. A number may be a yearly mean, a target or a growth
//! where the thing itself was asked; a day may be a decision's where the ceremony was asked; a second round is not the
//! first. Each objection looks at the words around the answer and leaves a part of its worth.

mod condition;
mod day;
mod number;
mod which;

use crate::archive::Head;
use crate::entity::date::Period;
use crate::question::Query;
use crate::question::asked::Ask;
use crate::text::fold;

/// An objection: its name for `explain`, and what it leaves of the answer's worth, where it is raised.
type Objection = (&'static str, fn(&Seen) -> Option<f32>);

const ALL: &[Objection] = &[
    ("a mean or a rate", number::rate),
    ("a target", number::target),
    ("a growth", number::growth),
    ("new ones or all", number::new_or_all),
    ("another sort of day", day::of_another_sort),
    ("not yet", day::not_yet),
    ("another year", day::another_year),
    ("another round", condition::round),
    ("another giver", condition::giver),
    ("the other end of the row", which::other_end),
    ("another relation", which::relation),
    ("nothing given", which::nothing_given),
    ("who got it", which::recipient),
    ("another class", condition::class),
    ("a number in a name", number::in_a_name),
    ("another occasion", day::another_occasion),
    ("those behind the first", which::rest),
    ("a part of it", number::part),
];

/// An answer in its sentence, beside the question.
pub struct Seen<'a> {
    pub ask: &'a Ask,
    /// The question without marks, a space at both ends; so the others.
    asked: String,
    /// The year of the article's day.
    year: Option<i16>,
    period: Option<Period>,
    /// The words of it that stand with this ask.
    own: String,
    /// What stands before the answer in its sentence, back to a semicolon, and right behind it.
    before: String,
    after: String,
    /// The word right before the answer, with its marks: "tăng" is no "tặng".
    last: String,
    /// The answer stands between quotation marks.
    quoted: bool,
    /// Nothing but a comma or a colon stands right before the answer.
    opens: bool,
    /// The part between commas that holds the answer.
    part: String,
    /// The whole sentence, and all that is known around it.
    sentence: String,
    /// The sentence with its marks.
    marked: String,
    around: String,
}

impl<'a> Seen<'a> {
    /// `focus` as it stands in `clause`, that in `quote`; `context`: the sentences before.
    pub fn new(
        query: &Query,
        ask: &'a Ask,
        focus: &str,
        clause: &str,
        quote: &str,
        context: &str,
        head: &Head,
    ) -> Seen<'a> {
        let at = quote
            .find(clause)
            .and_then(|from| clause.find(focus).map(|at| from + at))
            .or_else(|| quote.find(focus));
        let (text, at) = match at {
            Some(at) => (quote, at),
            None => (clause, clause.find(focus).unwrap_or(0)),
        };
        let end = (at + focus.len()).min(text.len());
        let (before, after) = (&text[..at], text.get(end..).unwrap_or(""));
        let last = |signs: &[char]| before.rfind(signs).map_or(before, |i| &before[i..]);
        let first = |signs: &[char]| after.find(signs).map_or(after, |i| &after[..i]);
        let (stops, commas) = ([';', '.', '!', '?'], [';', ',', ':', '(', ')']);
        Seen {
            ask,
            asked: padded(&query.text),
            year: head.date.map(|d| d.year()),
            period: query.period(),
            own: padded(&super::answerer::segment(query, ask)),
            quoted: before.matches(['“', '"']).count()
                > before.matches('”').count() + before.matches('"').count() / 2 * 2,
            opens: before.trim_end().ends_with([',', ':', '(', ';']),
            last: fold::phrase_key(before).rsplit(' ').next().unwrap_or("").to_string(),
            before: padded(last(&stops)),
            after: padded(first(&stops)),
            part: padded(&format!(
                "{} {} {}",
                last(&commas),
                text.get(at..end).unwrap_or(""),
                first(&commas)
            )),
            sentence: padded(quote),
            marked: format!(" {} ", fold::phrase_key(quote)),
            around: padded(&format!("{} . {context} . {quote}", head.title)),
        }
    }

    /// What all objections leave, and the names of those raised.
    pub fn weigh(&self) -> (f32, Vec<&'static str>) {
        let raised = ALL
            .iter()
            .filter_map(|(name, raise)| raise(self).map(|left| (*name, left)));
        raised.fold((1.0, Vec::new()), |(all, mut names), (name, left)| {
            names.push(name);
            (all * left, names)
        })
    }
}

fn padded(text: &str) -> String {
    format!(" {} ", fold::phrase_bare(text))
}

/// Whether one of the phrases stands in the padded text, in whole words.
fn says(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| text.contains(&format!(" {phrase} ")))
}

/// Whether the padded text ends in one of the phrases.
fn ends(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| text.ends_with(&format!(" {phrase} ")))
}

/// The last so many words of a padded text, padded.
fn last_words(text: &str, most: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    format!(" {} ", words[words.len().saturating_sub(most)..].join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::lexicon::Lexicon;
    use crate::question::understand;
    use jiff::civil::date;

    /// The objections raised to `focus` in `sentence` as an answer, told on 12/05/2023.
    fn raised(question: &str, sentence: &str, focus: &str) -> Vec<&'static str> {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let query = understand(question, &lexicon, date(2025, 12, 1));
        let head = Head {
            date: Some(date(2023, 5, 12)),
            ..Head::default()
        };
        let ask = query.asks[0].clone();
        Seen::new(&query, &ask, focus, sentence, sentence, "", &head).weigh().1
    }

    #[test]
    fn what_is_of_another_make_is_objected_to() {
        let cases: &[(&str, &str, &str, &str)] = &[
            (
                "Tỉnh có bao nhiêu hộ sản xuất giỏi?",
                "Mỗi năm bình quân 136.000 hộ đăng ký.",
                "136.000 hộ",
                "a mean or a rate",
            ),
            (
                "Tỉnh có bao nhiêu tổ xe máy?",
                "Chỉ tiêu ban đầu là 200 tổ.",
                "200 tổ",
                "a target",
            ),
            (
                "Huyện có bao nhiêu gương cấp huyện?",
                "Số gương cấp huyện tăng 17 người.",
                "17 người",
                "a growth",
            ),
            (
                "Huyện có tổng cộng bao nhiêu nghệ nhân?",
                "Huyện có thêm 4 nghệ nhân.",
                "4 nghệ nhân",
                "new ones or all",
            ),
            (
                "Lễ đón Huân chương tổ chức ngày nào?",
                "Quyết định ký ngày 30/12/2020, lễ đón vào tháng sau.",
                "30/12/2020",
                "another sort of day",
            ),
            (
                "Lễ đón tổ chức ngày nào?",
                "Ngày 30/12/2020 có tin vui, lễ đón chưa ấn định.",
                "30/12/2020",
                "not yet",
            ),
            (
                "Năm 2023 có bao nhiêu sáng kiến?",
                "Năm ngoái công đoàn có 2.905 sáng kiến.",
                "2.905 sáng kiến",
                "another year",
            ),
            (
                "Đợt hai chi trả bao nhiêu tỷ?",
                "Đợt một chi trả 2.940 tỷ đồng.",
                "2.940 tỷ đồng",
                "another round",
            ),
            (
                "Bao nhiêu người được Thủ tướng tặng Bằng khen?",
                "Có 24 người được Chủ tịch UBND quận tặng Bằng khen.",
                "24 người",
                "another giver",
            ),
            (
                "Ai cao tuổi nhất?",
                "Nhỏ tuổi nhất là em Đinh Gia Phong.",
                "em Đinh Gia Phong",
                "the other end of the row",
            ),
            (
                "Vợ ông Trần Văn Hòa là ai?",
                "Ông Trần Văn Hòa được ông Lê Văn Sao giúp.",
                "Lê Văn Sao",
                "another relation",
            ),
            (
                "Ai trao Bằng khen cho hộ nuôi tôm đứng đầu?",
                "Đứng đầu là hộ bà Lê Thị Na, lãi 4,7 tỷ đồng nhờ nuôi tôm.",
                "bà Lê Thị Na",
                "nothing given",
            ),
            (
                "Ai trao Huân chương cho bệnh viện?",
                "Bác sĩ Lê Thị Na được tặng danh hiệu cao quý.",
                "Bác sĩ Lê Thị Na",
                "who got it",
            ),
            (
                "Tỉnh được mấy Huân chương Độc lập hạng Nhất?",
                "Tỉnh có 2 tập thể được phong Anh hùng; 3 Huân chương Độc lập hạng Nhì.",
                "2 tập thể",
                "another class",
            ),
            (
                "Bao nhiêu người được phong Nghệ nhân?",
                "Huyện phát động phong trào “Mỗi nghệ nhân dạy 10 lao động trẻ”.",
                "10 lao động trẻ",
                "a number in a name",
            ),
            (
                "Hội nghị tổng kết năm của cụm tổ chức ở đâu?",
                "Tại trụ sở quận Tây Hồ, cụm họp sơ kết 9 tháng.",
                "quận Tây Hồ",
                "another occasion",
            ),
            (
                "Phường dẫn đầu được thưởng bao nhiêu tiền?",
                "Phường dẫn đầu được 300 triệu đồng, hai phường kế tiếp nhận 100 triệu đồng.",
                "100 triệu đồng",
                "those behind the first",
            ),
            (
                "Huyện chi bao nhiêu tiền khen thưởng?",
                "Trong số đó, khen đột xuất hết 412 triệu đồng.",
                "412 triệu đồng",
                "a part of it",
            ),
        ];
        for (question, sentence, focus, objection) in cases {
            assert_eq!(raised(question, sentence, focus), [*objection], "{question}");
        }
        assert_eq!(cases.len(), ALL.len(), "each objection has its case");
    }

    #[test]
    fn what_was_asked_for_is_not() {
        let cases: &[(&str, &str, &str)] = &[
            (
                "Mỗi năm bình quân bao nhiêu hộ đăng ký?",
                "Mỗi năm bình quân 136.000 hộ đăng ký.",
                "136.000 hộ",
            ),
            (
                "Chỉ tiêu ban đầu là bao nhiêu tổ?",
                "Chỉ tiêu ban đầu là 200 tổ.",
                "200 tổ",
            ),
            (
                "Số gương tăng bao nhiêu người?",
                "Số gương cấp huyện tăng 17 người.",
                "17 người",
            ),
            (
                "Huyện có thêm bao nhiêu nghệ nhân?",
                "Huyện có thêm 4 nghệ nhân.",
                "4 nghệ nhân",
            ),
            (
                "Quyết định ký ngày nào?",
                "Quyết định ký ngày 30/12/2020.",
                "30/12/2020",
            ),
            (
                "Năm 2022 có bao nhiêu sáng kiến?",
                "Năm ngoái công đoàn có 2.905 sáng kiến.",
                "2.905 sáng kiến",
            ),
            (
                "Năm 2023 có bao nhiêu sáng kiến?",
                "Công đoàn có 2.905 sáng kiến, nhiều hơn năm ngoái.",
                "2.905 sáng kiến",
            ),
            (
                "Đợt 2 chi trả bao nhiêu tỷ?",
                "Đợt hai chi trả 2.940 tỷ đồng.",
                "2.940 tỷ đồng",
            ),
            (
                "Bao nhiêu người được thành phố khen?",
                "Có 9 người được quận khen và 24 người được Thành phố tặng Bằng khen.",
                "24 người",
            ),
            (
                "Ai cao tuổi nhất?",
                "Cao tuổi nhất là cụ Vương Thị Mùi, nhỏ tuổi nhất là em Phong.",
                "cụ Vương Thị Mùi",
            ),
            (
                "Ai trao Bằng khen cho hộ nuôi tôm đứng đầu?",
                "Bằng khen do ông Lê Văn Sao trao cho hộ bà Na.",
                "ông Lê Văn Sao",
            ),
            (
                "Tỉnh được mấy Huân chương Lao động hạng Nhì?",
                "Tỉnh có 3 Huân chương Độc lập; 96 Huân chương Lao động, gồm 7 hạng Nhất, 24 hạng Nhì.",
                "24 hạng Nhì",
            ),
            (
                "Hội nghị sơ kết của cụm tổ chức ở đâu?",
                "Tại trụ sở quận Tây Hồ, cụm họp sơ kết 9 tháng.",
                "quận Tây Hồ",
            ),
            (
                "Bao nhiêu người được Tỉnh đoàn tặng Bằng khen?",
                "Có 12 tổ được Chủ tịch UBND tỉnh tặng Bằng khen; 46 người được Tỉnh đoàn tặng Bằng khen.",
                "46 người",
            ),
            (
                "Đại hội lần V biểu dương bao nhiêu điển hình?",
                "Đại hội lần thứ V biểu dương 62 điển hình, cử 15 đại biểu dự Đại hội toàn quốc lần thứ X.",
                "62 điển hình",
            ),
            (
                "UBND tỉnh thưởng Ban chuyên án bao nhiêu tiền?",
                "UBND tỉnh thưởng Ban chuyên án 50 triệu đồng; Giám đốc Công an tỉnh thưởng thêm 20 triệu đồng.",
                "50 triệu đồng",
            ),
            ("Tỉnh có bao nhiêu thẻ?", "Hội mua tặng 1.204 thẻ.", "1.204 thẻ"),
            (
                "Vợ ông Trần Văn Hòa là ai?",
                "Vợ ông Hòa, bà Ngô Thị Lụa, cũng được khen.",
                "bà Ngô Thị Lụa",
            ),
            (
                "Phường dẫn đầu được thưởng bao nhiêu tiền?",
                "Phường dẫn đầu được 300 triệu đồng, hai phường kế tiếp nhận 100 triệu đồng.",
                "300 triệu đồng",
            ),
            (
                "Huyện có bao nhiêu mô hình được đăng ký?",
                "Có 412 mô hình được đăng ký, công nhận 357.",
                "412 mô hình",
            ),
            (
                "Huyện chi bao nhiêu tiền khen đột xuất?",
                "Trong số đó, khen đột xuất hết 412 triệu đồng.",
                "412 triệu đồng",
            ),
        ];
        for (question, sentence, focus) in cases {
            assert!(
                raised(question, sentence, focus).is_empty(),
                "{question}: {:?}",
                raised(question, sentence, focus)
            );
        }
    }
}
