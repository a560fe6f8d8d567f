//! How the bot is doing, for who watches over it: `/healthz`, `/readyz` and `/metrics` on a loopback address, and
//! systemd's watchdog. Counts and times only; never a name, a number of a person, or a text.

use std::fmt::Write;
use std::net::SocketAddr;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::net::UnixDatagram;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;

use super::RunError;

/// Without a step of the poll loop for so long the bot hangs; a step may be a poll of 10 seconds, cut off after 17, and
/// the longest pause is a minute.
const HANGS_AFTER: Duration = Duration::from_secs(150);

/// Without a good poll for so long Telegram is out of reach.
const UNREACHED_AFTER: Duration = Duration::from_secs(90);

/// Who asks has to be done within this time.
const ASKED_WITHIN: Duration = Duration::from_secs(5);

/// What is counted. The name in the metrics, and what it says there.
#[derive(Clone, Copy)]
pub enum Count {
    Updates,
    PollsFailed,
    Sent,
    NotTaken,
    Unknown,
    Waits,
    Panics,
    NotStored,
}

#[rustfmt::skip]
const COUNTS: [(Count, &str, &str); 8] = [
    (Count::Updates, "thidua_updates_total", "Updates taken in."),
    (Count::PollsFailed, "thidua_polls_failed_total", "Polls without a good answer."),
    (Count::Sent, "thidua_messages_sent_total", "Messages that arrived."),
    (Count::NotTaken, "thidua_messages_refused_total", "Messages Telegram refused for good."),
    (Count::Unknown, "thidua_messages_unknown_total", "Messages of which it is not known whether they arrived."),
    (Count::Waits, "thidua_waits_total", "Times Telegram asked to wait."),
    (Count::Panics, "thidua_panics_total", "Handlers that broke off."),
    (Count::NotStored, "thidua_not_stored_total", "Batches of updates that could not be kept."),
];

pub struct Health {
    began: Instant,
    counts: [AtomicU64; COUNTS.len()],
    stepped: Mutex<Instant>,
    heard: Mutex<Option<Instant>>,
    watchdog: Option<Watchdog>,
}

impl Health {
    pub fn new(notify: Option<PathBuf>) -> Health {
        Health {
            began: Instant::now(),
            counts: Default::default(),
            stepped: Mutex::new(Instant::now()),
            heard: Mutex::default(),
            watchdog: notify.and_then(Watchdog::new),
        }
    }

    pub fn count(&self, what: Count, number: usize) {
        self.counts[what as usize].fetch_add(number as u64, Ordering::Relaxed);
    }

    /// The poll loop made a step: it got an answer, or gave up waiting for one. This feeds the watchdog.
    pub fn step(&self) {
        *self.stepped.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        self.tell("WATCHDOG=1");
    }

    /// Telegram was heard, and what it said is kept.
    pub fn heard(&self) {
        let first = self
            .heard
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .replace(Instant::now());
        if first.is_none() {
            self.tell("READY=1");
        }
    }

    pub fn stopping(&self) {
        self.tell("STOPPING=1");
    }

    fn tell(&self, words: &str) {
        if let Some(watchdog) = &self.watchdog {
            watchdog.tell(words);
        }
    }

    fn since_step(&self) -> Duration {
        self.stepped.lock().unwrap_or_else(PoisonError::into_inner).elapsed()
    }

    fn since_heard(&self) -> Option<Duration> {
        let heard = *self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.map(|at| at.elapsed())
    }

    fn page(&self, path: &str) -> (StatusCode, String) {
        let verdict = |good: bool, words: &str| {
            let status = if good {
                StatusCode::OK
            } else {
                StatusCode::SERVICE_UNAVAILABLE
            };
            (status, format!("{words}\n"))
        };
        match path {
            "/healthz" if self.since_step() < HANGS_AFTER => verdict(true, "ok"),
            "/healthz" => verdict(false, "the poll loop hangs"),
            "/readyz" => match self.since_heard() {
                None => verdict(false, "starting"),
                Some(since) if since > UNREACHED_AFTER => verdict(false, "Telegram does not answer"),
                Some(_) => verdict(true, "ok"),
            },
            "/metrics" => (StatusCode::OK, self.metrics()),
            _ => (StatusCode::NOT_FOUND, "/healthz /readyz /metrics\n".to_owned()),
        }
    }

    /// Prometheus' text format.
    fn metrics(&self) -> String {
        let mut out = String::new();
        for (what, name, help) in COUNTS {
            let value = self.counts[what as usize].load(Ordering::Relaxed);
            let _ = writeln!(out, "# HELP {name} {help}\n# TYPE {name} counter\n{name} {value}");
        }
        let gauges = [
            ("thidua_up_seconds", "Since the start.", Some(self.began.elapsed())),
            (
                "thidua_poll_step_age_seconds",
                "Since the poll loop last made a step.",
                Some(self.since_step()),
            ),
            (
                "thidua_heard_age_seconds",
                "Since Telegram was last heard.",
                self.since_heard(),
            ),
        ];
        for (name, help, value) in gauges {
            if let Some(value) = value {
                let seconds = value.as_secs_f64();
                let _ = writeln!(out, "# HELP {name} {help}\n# TYPE {name} gauge\n{name} {seconds:.3}");
            }
        }
        out
    }
}

/// Begins to answer at an address.
pub async fn serve(health: Arc<Health>, address: SocketAddr) -> Result<(), RunError> {
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| RunError::Setting(format!("THIDUA_HEALTH: {address}: {error}")))?;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let health = health.clone();
            tokio::spawn(async move {
                let service = service_fn(move |request: Request<Incoming>| {
                    let (status, text) = health.page(request.uri().path());
                    let mut response = Response::new(text);
                    *response.status_mut() = status;
                    std::future::ready(Ok::<_, std::convert::Infallible>(response))
                });
                let serving = hyper::server::conn::http1::Builder::new()
                    .timer(TokioTimer::new())
                    .header_read_timeout(ASKED_WITHIN)
                    .serve_connection(TokioIo::new(stream), service);
                let _ = serving.await;
            });
        }
    });
    Ok(())
}

/// systemd's end of `sd_notify`: a datagram with a word.
struct Watchdog {
    socket: UnixDatagram,
    to: std::os::unix::net::SocketAddr,
}

impl Watchdog {
    fn new(path: PathBuf) -> Option<Watchdog> {
        let name = path.as_os_str().as_bytes();
        let to = match name.strip_prefix(b"@") {
            Some(name) => abstract_address(name)?,
            None => std::os::unix::net::SocketAddr::from_pathname(&path).ok()?,
        };
        let socket = UnixDatagram::unbound().ok()?;
        socket.set_nonblocking(true).ok()?;
        Some(Watchdog { socket, to })
    }

    fn tell(&self, words: &str) {
        let _ = self.socket.send_to_addr(words.as_bytes(), &self.to);
    }
}

#[cfg(target_os = "linux")]
fn abstract_address(name: &[u8]) -> Option<std::os::unix::net::SocketAddr> {
    use std::os::linux::net::SocketAddrExt;
    std::os::unix::net::SocketAddr::from_abstract_name(name).ok()
}

#[cfg(not(target_os = "linux"))]
fn abstract_address(_: &[u8]) -> Option<std::os::unix::net::SocketAddr> {
    None
}
