//! The bot under test, with an engine whose answers the test knows.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use thidua::access::Access;
use thidua::answer::{Answer, Rich, Source, Status, Turn};
use thidua::archive::Head;
use thidua::article::{Article, Block, BlockKind};
use thidua::bot::{Engine, Overview, RunError, Settings, Token, run_until};
use thidua::browse::Screen;
use thidua::digest::request::Request;
use thidua::text::{Lang, Span};
use tokio::sync::oneshot;

use super::server::{PATIENCE, Server, TOKEN};

/// A bot in this process.
pub struct Running {
    stop: Option<oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<Result<(), RunError>>>,
    pub state: Arc<tempfile::TempDir>,
}

impl Running {
    pub fn start(server: &Server) -> Running {
        Running::start_in(server, Arc::new(tempfile::tempdir().unwrap()))
    }

    pub fn start_in(server: &Server, state: Arc<tempfile::TempDir>) -> Running {
        let settings = settings(&server.url(), TOKEN, state.path());
        Running::start_with(settings, state)
    }

    pub fn start_with(settings: Settings, state: Arc<tempfile::TempDir>) -> Running {
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .worker_threads(2)
                .enable_all()
                .build()
                .unwrap();
            let result = runtime.block_on(run_until(settings, engine(), async {
                let _ = stopped.await;
            }));
            runtime.shutdown_timeout(Duration::from_millis(100));
            result
        });
        Running {
            stop: Some(stop),
            thread: Some(thread),
            state,
        }
    }

    /// Tells the bot to stop and waits for how it ends.
    pub fn stop(mut self) -> Result<(), RunError> {
        self.stop.take().map(|stop| stop.send(()));
        self.end()
    }

    /// Waits until the bot ends by itself.
    pub fn end(&mut self) -> Result<(), RunError> {
        let thread = self.thread.take().unwrap();
        let until = Instant::now() + PATIENCE;
        while !thread.is_finished() {
            assert!(Instant::now() < until, "the bot did not end");
            std::thread::sleep(Duration::from_millis(10));
        }
        thread.join().expect("the bot must never panic")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.take().map(|stop| stop.send(()));
    }
}

pub fn settings(api: &str, token: &str, state: &Path) -> Settings {
    Settings {
        token: Token::new(token).unwrap(),
        api_url: Some(api.parse().unwrap()),
        proxy: None,
        state: state.to_owned(),
        owners: Vec::new(),
        now: None,
        access: Access::Open,
        health: None,
        notify: None,
    }
}

pub fn engine() -> Engine {
    Engine {
        ask: Arc::new(|asked, _| answer(asked.question, asked.turns)),
        unit: Arc::new(|_| None),
        article: Arc::new(|id| (id == "bai-mot").then(article)),
        overview: Arc::new(|| Overview {
            articles: 5,
            newest: Some(jiff::civil::date(2023, 3, 9)),
            places: vec!["Tây Hồ".to_owned(), "Ba Đình".to_owned()],
        }),
        browse: Arc::new(|_, _| Screen::default()),
        place: Arc::new(|_, _, _| None),
        examples: Arc::new(|_, _| vec!["ai được khen?".to_owned(), "có gì mới?".to_owned()]),
        pieces: Arc::new(|_, _| Vec::new()),
        news: Arc::new(|_| Vec::new()),
        request: Arc::new(|_| Ok(Request::default())),
        tidings: Arc::new(Vec::new),
        take_in: Arc::new(|_, _| Err(thidua::intake::foreign::Refusal::Empty.into())),
        newsroom: Arc::new(|_| Ok(Default::default())),
        corrections: Arc::new(|_| Vec::new()),
        remove: Arc::new(|_| Ok(None)),
        refresh: Arc::new(|| ()),
    }
}

/// What the engine says, told by the question.
fn answer(question: &str, turns: &[Turn]) -> Answer {
    let mut answer = Answer {
        status: Status::Answered,
        lang: Lang::Vi,
        text: Rich::default()
            .bold("Phòng A & B")
            .say(format!(" trả lời <{question}>")),
        sources: vec![
            source("bai-mot", None),
            source("bai-hai", Some("https://bao.vn/hai?a=1&b=\"2\"")),
            source("bai-ba", None),
        ],
        more: Vec::new(),
        suggestions: Vec::new(),
        choices: Vec::new(),
        facts: Vec::new(),
        trace: Vec::new(),
        weighed: Vec::new(),
        told: None,
    };
    match question {
        "chào" => {
            answer.status = Status::Courtesy;
            answer.text = Rich::plain("Chào bạn!");
            answer.sources.clear();
        }
        "không có" => {
            answer.status = Status::NotFound;
            answer.text = Rich::plain("Không tìm thấy.");
            answer.sources.clear();
            answer.suggestions =
                vec!["Ai được khen ở quận có tên rất dài và thêm nhiều chữ nữa cho quá sáu mươi?".to_owned()];
        }
        "mơ hồ" => {
            answer.status = Status::Related;
            answer.text = Rich::plain("Quận hay phường?");
            answer.sources.clear();
            answer.choices = vec![
                ("Quận".to_owned(), "quận thì sao".to_owned()),
                ("Phường".to_owned(), "phường?".to_owned()),
            ];
        }
        "danh sách" => {
            answer.more = (0..400)
                .map(|n| Rich::default().bold(format!("Người số {n}")).say(" được khen"))
                .collect()
        }
        "có trang" => answer.sources.remove(0).quote.clear(),
        "còn nữa" => {
            let before: Vec<&str> = turns.iter().map(|turn| turn.question.as_str()).collect();
            answer.text = Rich::plain(format!("trước đó: {}", before.join(" | ")));
        }
        "chậm" => std::thread::sleep(Duration::from_millis(1500)),
        "hỏng" => panic!("the engine breaks, as the test wants"),
        "dài" => answer.text = Rich::plain("Một câu trả lời dài. ".repeat(600)),
        _ => {}
    }
    answer
}

fn source(id: &str, url: Option<&str>) -> Source {
    Source {
        head: Head {
            id: id.to_owned(),
            title: format!("Tiêu đề \"{id}\""),
            date: (id == "bai-mot").then(|| jiff::civil::date(2023, 3, 9)),
            url: url.map(str::to_owned),
            also: Vec::new(),
            site: None,
            about: Vec::new(),
            years: Vec::new(),
        },
        quote: format!("Câu trong bài {id}: \"khen\" <1 & 2>."),
    }
}

/// A long article, so that it takes several messages.
pub fn article() -> Article {
    let title = "Tiêu đề bài một";
    let mut text = title.to_owned();
    let mut blocks = vec![Block {
        span: Span::new(0, title.len()),
        kind: BlockKind::Title,
    }];
    for number in 0..12 {
        text.push('\n');
        let start = text.len();
        text.push_str(&format!("Đoạn {number}. "));
        text.push_str(&"Chữ có dấu <ở đây> & nhiều. ".repeat(30));
        blocks.push(Block {
            span: Span::new(start, text.len()),
            kind: BlockKind::Paragraph,
        });
    }
    Article {
        id: "bai-mot".to_owned(),
        title: title.to_owned(),
        date: None,
        told_on: None,
        url: None,
        also: Vec::new(),
        site: None,
        lang: Lang::Vi,
        text,
        blocks,
    }
}
