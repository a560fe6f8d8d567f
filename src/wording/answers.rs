//! The sentences of an answer.

use jiff::civil::Date;

use super::{date, number, pick};
use crate::answer::Rich;
use crate::entity::award::Class;
use crate::entity::post::Tenure;
use crate::fact::award_given::Status;
use crate::question::asked::Asked;
use crate::question::courtesy::Courtesy;
use crate::text::Lang;

pub fn commendation(lang: Lang) -> &'static str {
    pick(lang, "khen thưởng", "commendation")
}

pub fn class_english(class: Class) -> &'static str {
    match class {
        Class::First => "First Class",
        Class::Second => "Second Class",
        Class::Third => "Third Class",
    }
}

/// "X được tặng Y."
pub fn award_given(lang: Lang, to: Rich, award: Rich, status: Status) -> Rich {
    let verb = match (status, lang) {
        (Status::Given | Status::Earlier, Lang::Vi) => "được tặng",
        (Status::Given | Status::Earlier, Lang::En) => "was awarded the",
        (Status::Posthumous, Lang::Vi) => "được truy tặng",
        (Status::Posthumous, Lang::En) => "was posthumously awarded the",
        (Status::Proposed, Lang::Vi) => "được đề nghị tặng",
        (Status::Proposed, Lang::En) => "was proposed for the",
        (Status::Planned, Lang::Vi) => "sẽ được tặng",
        (Status::Planned, Lang::En) => "is to be awarded the",
        (Status::Revoked, Lang::Vi) => "bị thu hồi",
        (Status::Revoked, Lang::En) => "was stripped of the",
        (Status::RevocationAsked, Lang::Vi) => "bị đề nghị thu hồi",
        (Status::RevocationAsked, Lang::En) => "was to be stripped, as was asked, of the",
        (Status::Refused, Lang::Vi) => "không được tặng",
        (Status::Refused, Lang::En) => "was not awarded the",
    };
    // "96 collectives were awarded …"
    let several = to.text().chars().next().is_some_and(|c| c.is_ascii_digit()) && !to.text().starts_with("1 ");
    let verb = match verb.strip_prefix("was ") {
        Some(rest) if several => format!("were {rest}"),
        None if several && verb.starts_with("is ") => verb.replacen("is", "are", 1),
        _ => verb.to_string(),
    };
    // A commendation without a form of its own: "was commended".
    let verb = match (
        lang,
        award.text() == commendation(lang),
        verb.strip_suffix(" awarded the"),
    ) {
        (Lang::En, true, Some(was)) => return to.say(format!(" {was} commended.")),
        _ => verb,
    };
    let mut out = to.say(format!(" {verb} "));
    out.0.extend(award.0);
    out.say(".")
}

/// "Bằng khen", "Bằng khen của UBND thành phố"
pub fn award_from(lang: Lang, award: &str, giver: Option<&str>) -> Rich {
    let out = Rich::default().bold(award);
    match giver {
        Some(giver) => out.say(pick(lang, " của ", " from ")).say(giver),
        None => out,
    }
}

/// "X trao Y cho Z."
pub fn presented(lang: Lang, presenter: &str, award: &str, to: Option<&str>) -> Rich {
    let out = Rich::default()
        .bold(presenter)
        .say(pick(lang, " trao ", " presented "))
        .say(award);
    match to {
        Some(to) => out.say(pick(lang, " cho ", " to ")).say(to).say("."),
        None => out.say("."),
    }
}

/// "Y của X."
pub fn award_of(lang: Lang, to: Option<&str>, award: &str, giver: &str) -> Rich {
    let out = match to {
        Some(to) => Rich::default().say(to).say(pick(lang, " nhận ", " received ")),
        None => Rich::default(),
    };
    let already = award.contains(giver);
    let out = out.say(if already {
        award.split(giver).next().unwrap_or(award).to_string()
    } else {
        format!("{award}{}", pick(lang, " của ", " from "))
    });
    out.bold(giver).say(".")
}

/// "X là Y (theo bài ngày …)."
pub fn post_held(lang: Lang, person: Rich, post: Rich, tenure: Tenure, on: Option<Date>) -> Rich {
    let verb = match (tenure, lang) {
        (Tenure::Holds, Lang::Vi) => " là ",
        (Tenure::Holds, Lang::En) => " is ",
        (Tenure::Former, Lang::Vi) => " là nguyên ",
        (Tenure::Former, Lang::En) => " is the former ",
        (Tenure::Late, Lang::Vi) => " là cố ",
        (Tenure::Late, Lang::En) => " is the late ",
        (Tenure::Acting, Lang::Vi) => " là quyền ",
        (Tenure::Acting, Lang::En) => " is the acting ",
    };
    let mut out = person.say(verb);
    out.0.extend(post.0);
    match on {
        Some(on) => out.say(format!(
            " ({} {}).",
            pick(lang, "theo bài ngày", "as reported on"),
            date(lang, on)
        )),
        None => out.say("."),
    }
}

/// "Trước đó: X (theo bài ngày …)."; of an article without a day nobody knows whether it was before.
pub fn held_before(lang: Lang, holders: &[(String, Option<Date>)]) -> Rich {
    let dated: Vec<String> = holders
        .iter()
        .filter_map(|(person, on)| {
            let on = date(lang, (*on)?);
            Some(format!(
                "{person} ({} {on})",
                pick(lang, "theo bài ngày", "as reported on")
            ))
        })
        .collect();
    let undated = holders
        .iter()
        .filter(|(_, on)| on.is_none())
        .map(|(person, _)| person.clone());
    let undated: Vec<String> = undated.collect();
    let before = pick(lang, "Trước đó: ", "Before: ");
    let without_day = pick(lang, "Bài không ghi ngày nêu: ", "An undated article names: ");
    let lines = [(before, dated), (without_day, undated)]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(label, names)| format!("{label}{}.", names.join("; ")));
    Rich::plain(lines.collect::<Vec<_>>().join(" "))
}

/// "Cộng lại: 20 tập thể (12 + 8)."
pub fn summed(lang: Lang, counts: &[u32], unit: &str) -> Rich {
    let each: Vec<String> = counts.iter().map(|count| number(f64::from(*count))).collect();
    let total = number(counts.iter().map(|count| f64::from(*count)).sum());
    Rich::plain(pick(
        lang,
        "Cộng các lần nêu trong bài: ",
        "The occasions told, summed up: ",
    ))
    .bold(format!("{total} {unit}"))
    .say(format!(" ({}).", each.join(" + ")))
}

/// "Có năm 2023 mà không có năm 2024: x, y."
pub fn only_in(lang: Lang, one: &str, other: &str, names: &[String]) -> Rich {
    // A year stands by itself, a place behind "ở".
    let at = |side: &str| match side.starts_with("năm ") || lang == Lang::En {
        true => side.to_string(),
        false => format!("ở {side}"),
    };
    let out = Rich::plain(pick(lang, "Theo các bài, có ", "By the articles, in "))
        .say(at(one))
        .say(pick(lang, " mà không có ", " but not in "))
        .say(at(other))
        .say(": ");
    match names.is_empty() {
        true => out.say(pick(lang, "không có.", "none.")),
        false => out.bold(names.join(", ")).say("."),
    }
}

/// A name nobody bears, and the one that may be meant.
pub fn perhaps(lang: Lang, typed: &str, meant: &str) -> Rich {
    Rich::plain(pick(lang, "Không thấy ai tên “", "Nobody named “"))
        .say(typed)
        .say(pick(
            lang,
            "” trong các bài. Có phải ",
            "” stands in the articles. Do you mean ",
        ))
        .bold(meant)
        .say("?")
}

/// Whose name a mistyped one was taken for.
pub fn meant_person(lang: Lang, typed: &str, meant: &str) -> Rich {
    Rich::plain(pick(lang, "(Không thấy “", "(“"))
        .say(typed)
        .say(pick(lang, "”. Có phải bạn hỏi ", "” was not found. Did you mean "))
        .say(meant)
        .say("?)")
}

/// "Bài ngày 28/12/2021: ", before what one of several articles says.
pub fn by_article_of(lang: Lang, day: Date) -> String {
    format!("{} {}: ", pick(lang, "Bài ngày", "Article of"), date(lang, day))
}

pub fn courtesy(lang: Lang, courtesy: Courtesy) -> Rich {
    Rich::plain(match courtesy {
        Courtesy::Greeting => pick(
            lang,
            "Xin chào! Mời bạn hỏi về thi đua, khen thưởng ở các quận, huyện Hà Nội, ví dụ: “Ai được Huân chương Lao động ở Tây Hồ?”",
            "Hello! Ask me about emulation and commendation in Hà Nội, for example: “Who got the Labour Order in Tây Hồ?”",
        ),
        Courtesy::Thanks => pick(lang, "Rất vui được giúp bạn.", "You are welcome."),
        Courtesy::Assent => pick(
            lang,
            "Vâng. Bạn cần gì thêm cứ hỏi nhé.",
            "Fine. Ask again whenever you like.",
        ),
        Courtesy::Farewell => pick(lang, "Tạm biệt, hẹn gặp lại bạn.", "Goodbye."),
    })
}

pub fn too_long(lang: Lang) -> Rich {
    Rich::plain(pick(
        lang,
        "Câu hỏi dài quá 400 ký tự. Bạn rút gọn giúp, mỗi lần một hai ý.",
        "The question is longer than 400 characters. Please shorten it to one or two points.",
    ))
}

pub fn empty_question(lang: Lang) -> Rich {
    Rich::plain(pick(
        lang,
        "Bạn muốn hỏi gì? Ví dụ: “Chủ tịch UBND quận Tây Hồ là ai?”",
        "What would you like to know? For example: “Who chairs the Tây Hồ People's Committee?”",
    ))
}

pub fn partly(lang: Lang) -> Rich {
    Rich::plain(pick(
        lang,
        "Phần còn lại chưa thấy bài nào nêu.",
        "No article tells the rest.",
    ))
}

/// A name without marks that several bear is asked back; the names stand on the buttons.
pub fn which_one(lang: Lang, typed: &str, names: &[String]) -> Rich {
    Rich::plain("“")
        .say(typed)
        .say(pick(lang, "” là ", "” may be "))
        .bold(names.join(pick(lang, " hay ", " or ")))
        .say("?")
}

/// What mistyped words were taken for.
pub fn taken_for(lang: Lang, typed: &str, meant: &str) -> Rich {
    Rich::plain(pick(lang, "(Hiểu “", "(“"))
        .say(typed)
        .say(pick(lang, "” là “", "” was taken for “"))
        .say(meant)
        .say("”.)")
}

/// A question of a place that its chat has for its own.
pub fn at_place(lang: Lang, question: &str, place: &str) -> String {
    format!("{question} {} {place}?", pick(lang, "ở", "in"))
}

/// Of which place it was understood, where the question named none.
pub fn taken_at(lang: Lang, place: &str) -> Rich {
    Rich::plain(pick(lang, "(Hiểu là ở ", "(Taken of "))
        .say(place)
        .say(pick(
            lang,
            ", nơi mặc định đặt ở /caidat.)",
            ", the default place of /settings.)",
        ))
}

pub fn unknown(lang: Lang) -> &'static str {
    pick(lang, "chưa thấy bài nào nêu.", "no article tells.")
}

/// What is missing, and the nearest that is known; or what may be the answer, where it may well be.
pub fn only_related(lang: Lang, asked: Asked, near: Rich, may_be: bool) -> Rich {
    if may_be {
        let unsure = pick(
            lang,
            "Chưa chắc, nhưng có thể là: ",
            "This is not certain, but it may be: ",
        );
        return Rich::plain(unsure).with(near);
    }
    let (vi, en) = match asked {
        Asked::Money => ("số tiền", "the sum"),
        Asked::Percent => ("tỷ lệ", "the share"),
        Asked::HowMany => ("con số", "the number"),
        Asked::Rank => ("thứ hạng", "the rank"),
        Asked::When => ("ngày", "the date"),
        Asked::Where | Asked::Place => ("địa điểm", "the place"),
        Asked::Class => ("hạng", "the class"),
        Asked::Why => ("lý do", "the reason"),
        Asked::Post => ("chức vụ", "the post"),
        Asked::Birth => ("ngày sinh", "the birth date"),
        Asked::Age => ("tuổi", "the age"),
        Asked::Decision => ("số quyết định", "the decision's number"),
        _ => ("điều", "just what"),
    };
    Rich::plain(pick(lang, "Chưa thấy bài nào nêu ", "No article tells "))
        .bold(pick(lang, vi, en))
        .say(pick(lang, " bạn hỏi. Gần nhất: ", " you ask for. The nearest: "))
        .with(near)
}

/// What answers most likely, where something else may too.
pub fn most_likely(lang: Lang, told: Rich) -> Rich {
    Rich::plain(pick(lang, "Nhiều khả năng là: ", "Most likely: ")).with(told)
}

/// What may answer as well.
pub fn may_be(lang: Lang, told: Rich) -> Rich {
    Rich::plain(pick(lang, "Cũng có thể là: ", "It may also be: ")).with(told)
}

/// What was looked for and where, and how many articles there are.
pub fn not_found(lang: Lang, award: Option<&str>, place: Option<&str>, articles: usize, newest: Option<Date>) -> Rich {
    let known = match newest {
        Some(day) => format!(
            "{articles} {} {})",
            pick(lang, "bài (mới nhất", "articles (newest"),
            date(lang, day)
        ),
        None => format!("{articles} {}", pick(lang, "bài", "articles")),
    };
    let out = Rich::plain(pick(lang, "Không tìm thấy ", "Not found: "));
    let out = match (award, place) {
        (None, None) => out.say(pick(lang, "điều bạn hỏi", "what you ask")),
        // Of the place there may be many articles; none says this.
        (None, Some(place)) => out
            .say(pick(lang, "điều bạn hỏi về ", "what you ask about "))
            .bold(place),
        (Some(award), None) => out.bold(award),
        (Some(award), Some(place)) => out.bold([award, place].join(pick(lang, " ở ", ", "))),
    };
    out.say(pick(lang, " trong ", " in ")).say(known).say(".")
}

/// Questions to offer where nothing was found.
pub fn offer_awards_of(lang: Lang, place: &str) -> String {
    match lang {
        Lang::Vi => format!("{place} được khen thưởng gì?"),
        Lang::En => format!("What awards did {place} receive?"),
    }
}

pub fn offer_holders_of(lang: Lang, award: &str) -> String {
    match lang {
        Lang::Vi => format!("Ai được {award}?"),
        Lang::En => format!("Who got the {award}?"),
    }
}

/// " (năm 2022)"
pub fn in_year(lang: Lang, year: &str) -> String {
    format!(" ({}{year})", pick(lang, "năm ", ""))
}
