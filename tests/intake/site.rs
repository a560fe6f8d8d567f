//! A web site on 127.0.0.1: pages, redirects, slow and endless bodies, wrong lengths and types; it counts who came.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

#[derive(Clone)]
pub enum Page {
    /// Status line, further headers, body.
    Plain(&'static str, Vec<(String, String)>, Vec<u8>),
    /// With an `ETag`; who has it is told that nothing changed.
    Tagged(String, Vec<u8>),
    /// Sends on and on.
    Endless,
    /// A byte now and then.
    Slow,
    /// Fewer bytes than were promised.
    Short,
}

#[derive(Clone, Debug)]
pub struct Visit {
    pub path: String,
    pub headers: HashMap<String, String>,
}

#[derive(Default)]
struct Shared {
    pages: Mutex<HashMap<String, Page>>,
    visits: Mutex<Vec<Visit>>,
    closed: AtomicBool,
}

pub struct Site {
    shared: Arc<Shared>,
    pub address: SocketAddr,
}

impl Site {
    pub fn start() -> Site {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared::default());
        let for_thread = shared.clone();
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                if for_thread.closed.load(Ordering::SeqCst) {
                    return;
                }
                let shared = for_thread.clone();
                std::thread::spawn(move || shared.serve(connection));
            }
        });
        Site { shared, address }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn put(&self, path: &str, page: Page) {
        self.shared.pages.lock().unwrap().insert(path.to_owned(), page);
    }

    pub fn html(&self, path: &str, html: impl AsRef<[u8]>) {
        let kind = ("Content-Type".to_owned(), "text/html; charset=utf-8".to_owned());
        self.put(path, Page::Plain("200 OK", vec![kind], html.as_ref().to_vec()));
    }

    pub fn redirect(&self, path: &str, to: &str) {
        let to = ("Location".to_owned(), to.to_owned());
        self.put(path, Page::Plain("302 Found", vec![to], Vec::new()));
    }

    /// How many visits there were.
    pub fn visited(&self) -> usize {
        self.shared.visits.lock().unwrap().len()
    }

    pub fn visits(&self) -> Vec<Visit> {
        self.shared.visits.lock().unwrap().clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.shared.closed.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
    }
}

impl Shared {
    fn serve(&self, stream: TcpStream) {
        let _ = stream.set_read_timeout(Some(Duration::from_secs(20)));
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let mut to = stream;
        let mut first = String::new();
        if reader.read_line(&mut first).is_err() || first.is_empty() {
            return;
        }
        let mut headers = HashMap::new();
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).is_err() || line.trim().is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':') {
                headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
            }
        }
        let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
        let visit = Visit {
            path: path.clone(),
            headers: headers.clone(),
        };
        self.visits.lock().unwrap().push(visit);
        let page = self
            .pages
            .lock()
            .unwrap()
            .get(path.split('?').next().unwrap_or_default())
            .cloned();
        let _ = self.answer(page, &headers, &mut to);
        let _ = to.shutdown(std::net::Shutdown::Write);
        let _ = std::io::copy(&mut reader.take(1 << 16), &mut std::io::sink());
    }

    fn answer(&self, page: Option<Page>, headers: &HashMap<String, String>, to: &mut TcpStream) -> std::io::Result<()> {
        let plain = |to: &mut TcpStream, status: &str, further: &[(String, String)], body: &[u8]| {
            write!(
                to,
                "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n",
                body.len()
            )?;
            for (name, value) in further {
                write!(to, "{name}: {value}\r\n")?;
            }
            write!(to, "\r\n")?;
            to.write_all(body)
        };
        match page {
            None => plain(to, "404 Not Found", &[], b"none"),
            Some(Page::Plain(status, further, body)) => plain(to, status, &further, &body),
            Some(Page::Tagged(tag, body)) => {
                let further = [("ETag".to_owned(), tag.clone())];
                match headers.get("if-none-match") == Some(&tag) {
                    true => plain(to, "304 Not Modified", &further, b""),
                    false => plain(to, "200 OK", &further, &body),
                }
            }
            Some(Page::Endless) => {
                write!(
                    to,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
                )?;
                let chunk = [b'a'; 65536];
                // Bounded all the same: 64 MB.
                (0..1024).try_for_each(|_| to.write_all(&chunk))
            }
            Some(Page::Slow) => {
                write!(
                    to,
                    "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\nConnection: close\r\n\r\n"
                )?;
                for _ in 0..200 {
                    if self.closed.load(Ordering::SeqCst) {
                        break;
                    }
                    to.write_all(b"a")?;
                    std::thread::sleep(Duration::from_millis(50));
                }
                Ok(())
            }
            Some(Page::Short) => {
                write!(
                    to,
                    "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\nConnection: close\r\n\r\nshort"
                )
            }
        }
    }
}
