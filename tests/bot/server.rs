//! HTTP for the Bot API: a thread a connection, requests read by hand, faults put in where a test asks for them.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::telegram::{Reply, Telegram};

pub const TOKEN: &str = "123456:AAE-loopback_token";

/// Every wait of a test ends after this, with the transcript.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// What goes wrong with a request.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Refused with this code and text.
    Refuse(u16, &'static str),
    RetryAfter(u64),
    /// The group became this supergroup.
    Moved(i64),
    /// A gateway's page in place of an answer.
    BadGateway,
    /// The request is carried out, and the answer is cut off.
    Garbage,
    /// The request is carried out, and of the answer so many bytes arrive.
    Cut(usize),
    /// The connection is closed without an answer, before the request was carried out.
    Close,
    /// The request is carried out, then the connection is closed.
    CloseAfter,
    /// The request is not carried out and never answered.
    Hang,
}

struct Planned {
    method: &'static str,
    chat: Option<i64>,
    times: usize,
    fault: Fault,
}

pub struct Shared {
    pub telegram: Mutex<Telegram>,
    pub changed: Condvar,
    planned: Mutex<Vec<Planned>>,
    closed: AtomicBool,
    /// Of a hundred requests so many fail, by chance, in a way and order that the seed decides.
    storm: Mutex<Option<(u32, u64)>>,
}

/// The server; it ends with the test.
pub struct Server {
    pub shared: Arc<Shared>,
    address: SocketAddr,
}

impl Server {
    pub fn start() -> Server {
        Server::start_at("127.0.0.1:0")
    }

    pub fn start_at(address: &str) -> Server {
        let listener = TcpListener::bind(address).unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            telegram: Mutex::new(Telegram::default()),
            changed: Condvar::new(),
            planned: Mutex::default(),
            closed: AtomicBool::new(false),
            storm: Mutex::default(),
        });
        let for_thread = shared.clone();
        std::thread::spawn(move || {
            for connection in listener.incoming() {
                if for_thread.closed.load(Ordering::SeqCst) {
                    return;
                }
                let shared = for_thread.clone();
                std::thread::spawn(move || connection.map(|stream| shared.serve(stream)));
            }
        });
        Server { shared, address }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Plans a fault for the next requests of a method, of one chat or of all.
    pub fn plan(&self, method: &'static str, chat: Option<i64>, times: usize, fault: Fault) {
        self.shared.planned.lock().unwrap().push(Planned {
            method,
            chat,
            times,
            fault,
        });
    }

    /// From now on so many of a hundred requests fail; 0 ends it.
    pub fn storm(&self, percent: u32, seed: u64) {
        *self.shared.storm.lock().unwrap() = Some((percent, seed));
    }

    pub fn telegram(&self) -> MutexGuard<'_, Telegram> {
        self.shared.telegram.lock().unwrap()
    }

    /// Waits until something can be found, and returns it; fails with the transcript when time is up.
    #[track_caller]
    pub fn wait<T>(&self, what: &str, find: impl Fn(&Telegram) -> Option<T>) -> T {
        let until = Instant::now() + PATIENCE;
        let mut telegram = self.telegram();
        loop {
            if let Some(found) = find(&telegram) {
                return found;
            }
            let left = until.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "waited in vain for {what}; calls so far:\n{}",
                telegram.transcript()
            );
            telegram = self.shared.changed.wait_timeout(telegram, left).unwrap().0;
        }
    }

    pub fn push(&self, kind: &str, body: Value) {
        self.telegram().push(kind, body);
        self.shared.changed.notify_all();
    }
}

impl Server {
    pub fn push_numbered(&self, number: i64, kind: &str, body: Value) {
        self.telegram().push_numbered(number, kind, body);
        self.shared.changed.notify_all();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.closed.store(true, Ordering::SeqCst);
        self.shared.changed.notify_all();
        // The listener sees it is closed at the next connection.
        let _ = TcpStream::connect(self.address);
    }
}

impl Shared {
    fn serve(&self, stream: TcpStream) {
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let mut writer = stream;
        while let Some((path, body)) = request(&mut reader) {
            if let Some(file) = path.strip_prefix(&format!("/file/bot{TOKEN}/")) {
                let mut telegram = self.telegram.lock().unwrap();
                let bytes = match telegram.links_out.checked_sub(1) {
                    Some(left) => {
                        telegram.links_out = left;
                        None
                    }
                    None => telegram.files.get(file).cloned(),
                };
                drop(telegram);
                let Some(bytes) = bytes else {
                    if respond(
                        &mut writer,
                        404,
                        "application/json",
                        "{\"ok\":false,\"error_code\":404}",
                    )
                    .is_err()
                    {
                        return;
                    }
                    continue;
                };
                let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", bytes.len());
                if writer.write_all(&[head.as_bytes(), &bytes].concat()).is_err() {
                    return;
                }
                continue;
            }
            let parameters: Value = if body.is_empty() {
                json!({})
            } else if body.starts_with(b"--") {
                multipart(&body)
            } else {
                match serde_json::from_slice(&body) {
                    Ok(parameters) => parameters,
                    Err(_) => return,
                }
            };
            let method = path.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
            let fault = self.fault(&method, &parameters);
            let reply = match fault {
                None => self.answer(&path, &method, &parameters),
                Some(Fault::Refuse(code, text)) => Reply::refuse(code, text),
                Some(Fault::RetryAfter(seconds)) => Reply::retry_after(seconds),
                Some(Fault::Moved(chat)) => Reply::migrated(chat),
                Some(Fault::BadGateway) => {
                    let page = "<html><h1>502 Bad Gateway</h1></html>";
                    let _ = respond(&mut writer, 502, "text/html", page);
                    continue;
                }
                Some(Fault::Garbage) => {
                    self.answer(&path, &method, &parameters);
                    let _ = respond(&mut writer, 200, "application/json", "{\"ok\":true,\"resu");
                    continue;
                }
                Some(Fault::Cut(bytes)) => {
                    let body = self.answer(&path, &method, &parameters).body();
                    let cut: String = body.chars().take(bytes.min(body.chars().count() - 1)).collect();
                    let _ = respond(&mut writer, 200, "application/json", &cut);
                    continue;
                }
                Some(Fault::Close) => return,
                Some(Fault::CloseAfter) => {
                    self.answer(&path, &method, &parameters);
                    return;
                }
                Some(Fault::Hang) => {
                    while !self.closed.load(Ordering::SeqCst) {
                        std::thread::sleep(Duration::from_millis(50));
                    }
                    return;
                }
            };
            if respond(&mut writer, reply.code, "application/json", &reply.body()).is_err() {
                return;
            }
        }
    }

    fn answer(&self, path: &str, method: &str, parameters: &Value) -> Reply {
        if path != format!("/bot{TOKEN}/{}", path.rsplit('/').next().unwrap_or_default()) {
            return Reply::refuse(401, "Unauthorized");
        }
        if self.closed.load(Ordering::SeqCst) {
            return Reply::refuse(401, "Unauthorized");
        }
        let reply = if method == "getupdates" {
            self.updates(parameters)
        } else {
            self.telegram.lock().unwrap().call(method, parameters)
        };
        self.changed.notify_all();
        reply
    }

    /// Long polling; a later poller ends an earlier one.
    fn updates(&self, parameters: &Value) -> Reply {
        let seconds = parameters["timeout"].as_u64().unwrap_or(0).min(50);
        let until = Instant::now() + Duration::from_secs(seconds);
        let mut telegram = self.telegram.lock().unwrap();
        let turn = telegram.begin_poll(parameters);
        self.changed.notify_all();
        loop {
            if telegram.polls != turn {
                return Reply::refuse(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                );
            }
            let updates = telegram.pending(parameters["limit"].as_u64().unwrap_or(100) as usize);
            let left = until.saturating_duration_since(Instant::now());
            if !updates.is_empty() || left.is_zero() || self.closed.load(Ordering::SeqCst) {
                return Reply::grant(Value::Array(updates));
            }
            telegram = self.changed.wait_timeout(telegram, left).unwrap().0;
        }
    }

    fn fault(&self, method: &str, parameters: &Value) -> Option<Fault> {
        let mut planned = self.planned.lock().unwrap();
        let fits = |plan: &Planned| {
            plan.times > 0
                && plan.method.eq_ignore_ascii_case(method)
                && plan.chat.is_none_or(|chat| parameters["chat_id"] == chat)
        };
        let plan = planned.iter_mut().find(|plan| fits(plan));
        let by_plan = plan.map(|plan| {
            plan.times -= 1;
            plan.fault.clone()
        });
        drop(planned);
        let fault = by_plan.or_else(|| self.by_chance(method))?;
        self.telegram
            .lock()
            .unwrap()
            .calls
            .push((format!("{method} !{fault:?}"), parameters.clone(), Instant::now()));
        self.changed.notify_all();
        Some(fault)
    }
}

impl Shared {
    fn by_chance(&self, method: &str) -> Option<Fault> {
        let mut storm = self.storm.lock().unwrap();
        let (percent, seed) = storm.as_mut()?;
        let mut next = |below: u64| {
            *seed ^= *seed << 13;
            *seed ^= *seed >> 7;
            *seed ^= *seed << 17;
            *seed % below
        };
        if next(100) >= u64::from(*percent) {
            return None;
        }
        // teloxide waits ten seconds after an error of the server, so that there are few of them.
        let fault = match next(20) {
            0 if method == "sendmessage" => Fault::BadGateway,
            1 if method == "sendmessage" => Fault::Refuse(500, "Internal Server Error"),
            2..=6 => Fault::Close,
            7..=11 => Fault::CloseAfter,
            12..=14 => Fault::Garbage,
            _ => Fault::RetryAfter(1 + next(2)),
        };
        Some(fault)
    }
}

/// The fields of a form, and its one file as `file` and `file_name`.
fn multipart(body: &[u8]) -> Value {
    let body = String::from_utf8_lossy(body);
    let boundary = body.lines().next().unwrap_or_default().to_owned();
    let mut fields = json!({});
    for part in body.split(&boundary) {
        let Some((head, value)) = part.split_once("\r\n\r\n") else {
            continue;
        };
        let quoted = |key: &str| {
            let from = head.find(&format!("{key}=\""))? + key.len() + 2;
            Some(head[from..].split('"').next()?.to_owned())
        };
        let value = value.strip_suffix("\r\n").unwrap_or(value);
        match quoted("; filename") {
            Some(name) => {
                fields["file_name"] = json!(name);
                fields["file"] = json!(value);
            }
            None => fields[quoted("; name").unwrap_or_default()] = json!(value),
        }
    }
    fields
}

/// One request: its path and its body. `None` at the end of the connection.
fn request(reader: &mut BufReader<TcpStream>) -> Option<(String, Vec<u8>)> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
    let path = line.split(' ').nth(1)?.to_owned();
    let mut length = 0;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok().filter(|read| *read > 0)?;
        let header = header.trim_end().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse().ok().filter(|length| *length < 20_000_000)?;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some((path, body))
}

fn respond(writer: &mut TcpStream, code: u16, kind: &str, body: &str) -> std::io::Result<()> {
    let head = format!(
        "HTTP/1.1 {code} x\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    writer.write_all(format!("{head}{body}").as_bytes())?;
    writer.flush()
}
