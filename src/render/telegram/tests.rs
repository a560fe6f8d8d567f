//! What the sample answers of the project look like on Telegram.

use super::*;
use crate::answer::Rich;

fn source(title: &str, date: Option<jiff::civil::Date>, quote: &str) -> Source {
    Source {
        head: Head {
            id: "bai".to_owned(),
            title: title.to_owned(),
            date,
            url: None,
            also: Vec::new(),
            site: None,
            about: Vec::new(),
            years: Vec::new(),
        },
        quote: quote.to_owned(),
    }
}

fn given(status: Status, text: Rich, sources: Vec<Source>) -> Answer {
    Answer {
        status,
        lang: Lang::Vi,
        text,
        sources,
        more: Vec::new(),
        suggestions: Vec::new(),
        choices: Vec::new(),
        facts: Vec::new(),
        trace: Vec::new(),
        weighed: Vec::new(),
        told: None,
    }
}

fn show(answer: &Answer) -> Message {
    let address = |head: &Head| Some(format!("https://t.me/bot?start=a_{}", head.id));
    super::answer(
        answer,
        &Frame {
            hand_over: false,
            key: "1f",
            asked: None,
            address: &address,
        },
    )
}

fn labels(message: &Message) -> Vec<Vec<&str>> {
    message
        .buttons
        .iter()
        .map(|row| row.iter().map(|button| button.label.as_str()).collect())
        .collect()
}

#[test]
fn an_answer_shows_its_sentence_title_date_and_buttons() {
    let text = Rich::default()
        .bold("Phòng Nội vụ")
        .say(" được tặng thưởng Huân chương Lao động hạng Ba.");
    let sources = vec![
        source(
            "Quận X phát động",
            Some(jiff::civil::date(2023, 3, 9)),
            "Cụ thể: \"hạng Ba\" <…>",
        ),
        source("Bài khác", None, "Câu khác."),
    ];
    let message = show(&given(Status::Answered, text, sources));
    assert_eq!(
        message.pages[0].html,
        "<b>Phòng Nội vụ</b> được tặng thưởng Huân chương Lao động hạng Ba.\n\
         <blockquote>Cụ thể: &quot;hạng Ba&quot; &lt;…&gt;</blockquote>\nQuận X phát động · 09/03/2023"
    );
    assert_eq!(
        labels(&message),
        [vec!["Bài viết", "Nguồn khác: 1"], vec!["👍 Đúng", "👎 Sai"]]
    );
}

#[test]
fn an_article_without_a_date_says_so_and_a_long_quotation_is_folded_up() {
    let quote = "dài ".repeat(120);
    let message = show(&given(
        Status::Answered,
        Rich::plain("Có."),
        vec![source("Bài", None, quote.trim())],
    ));
    assert!(message.pages[0].html.contains("<blockquote expandable>dài"));
    assert!(message.pages[0].html.ends_with("Bài · không rõ ngày"));
}

#[test]
fn nothing_found_offers_questions_and_takes_no_votes() {
    let mut answer = given(Status::NotFound, Rich::plain("Không tìm thấy."), Vec::new());
    answer.suggestions = vec!["Ai được khen?".to_owned(), "x".repeat(200)];
    let message = show(&answer);
    let long = format!("{}…", "x".repeat(59));
    assert_eq!(labels(&message), [vec!["Ai được khen?"], vec![long.as_str()]]);
}

#[test]
fn choices_stand_side_by_side() {
    let mut answer = given(Status::Related, Rich::plain("Quận hay phường?"), Vec::new());
    answer.choices = vec![
        ("Quận".to_owned(), "quận?".to_owned()),
        ("Phường".to_owned(), "phường?".to_owned()),
    ];
    assert_eq!(labels(&show(&answer)), [vec!["Quận", "Phường"]]);
}

#[test]
fn the_data_of_every_button_fits_and_is_read_back() {
    let key = "f".repeat(16);
    let presses = [
        Press::Sources(key.clone()),
        Press::More(key.clone()),
        Press::Suggestion(key.clone(), 99),
        Press::Choice(key.clone(), 3),
        Press::Right(key.clone()),
        Press::Wrong(key.clone()),
        Press::HandOver(key.clone()),
        Press::Reply(key),
        Press::Reason("1f".to_owned(), 3),
        Press::Turn("1f".to_owned(), 12),
        Press::File("1f".to_owned()),
        Press::Set(Setting::Language(Some(Lang::En))),
        Press::Set(Setting::Zone(4)),
        Press::Erase(true),
        Press::Remove("1f".to_owned(), Removal::Yes),
        Press::Change(u64::MAX, Change::Kind(3)),
    ];
    for press in presses {
        assert!(press.data().len() <= 64);
        assert_eq!(Press::read(&press.data()), Some(press));
    }
    for data in ["", "s", "q:1", "q:1:x", "e:1", "t:1:-1", "z:2", "g:x"] {
        assert_eq!(Press::read(data), None, "{data}");
    }
}
