//! The same passages in SQLite FTS5, marks removed, asked with the question's words OR-ed.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;
use rusqlite::Connection;
use thidua::article::{read, sections};
use thidua::text::token::{TokenKind, tokens};

pub struct Peer {
    connection: Connection,
}

impl Peer {
    pub fn create(file: &Path) -> Result<Peer> {
        let connection = Connection::open(file)?;
        // As fast as it goes: no sync while filling, and its whole index may stay in memory.
        connection.execute_batch(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144;
             PRAGMA mmap_size = 8589934592;
             CREATE VIRTUAL TABLE passages USING fts5(body, tokenize = \"unicode61 remove_diacritics 2\");",
        )?;
        Ok(Peer { connection })
    }

    /// Puts in the sentences of all articles of a folder; returns how many, and the time that SQLite took for them.
    pub fn take_in(&mut self, folder: &Path) -> Result<(usize, Duration)> {
        let mut spent = Duration::ZERO;
        let mut passages = 0;
        let mut paths: Vec<_> = std::fs::read_dir(folder)?.flatten().map(|e| e.path()).collect();
        paths.sort();
        for batch in paths.chunks(500) {
            let mut sentences: Vec<String> = Vec::new();
            for path in batch {
                let Ok(article) = read::read("made", &std::fs::read(path)?, None) else {
                    continue;
                };
                // Its tokenizer keeps đ; the questions are folded, so it is given d.
                let plain = |text: &str| text.replace('đ', "d").replace('Đ', "D");
                let all = sections::sentences(&article);
                sentences.extend(all.iter().map(|s| plain(s.span.of(&article.text))));
            }
            let began = Instant::now();
            let transaction = self.connection.transaction()?;
            {
                let mut insert = transaction.prepare_cached("INSERT INTO passages (body) VALUES (?1)")?;
                for sentence in &sentences {
                    insert.execute([sentence])?;
                }
            }
            transaction.commit()?;
            spent += began.elapsed();
            passages += sentences.len();
        }
        let began = Instant::now();
        self.connection
            .execute("INSERT INTO passages (passages) VALUES ('optimize')", [])?;
        Ok((passages, spent + began.elapsed()))
    }

    /// The time of each question, until `budget` is spent.
    pub fn ask(&self, questions: &[String], budget: Duration) -> Result<Vec<Duration>> {
        let mut select = self
            .connection
            .prepare("SELECT rowid, body FROM passages WHERE passages MATCH ?1 ORDER BY rank LIMIT 10")?;
        let all = Instant::now();
        let mut times = Vec::new();
        for question in questions {
            if all.elapsed() > budget && times.len() >= 50 {
                break;
            }
            let began = Instant::now();
            let words: Vec<String> = tokens(question)
                .into_iter()
                .filter(|t| t.kind != TokenKind::Sign)
                .map(|t| format!("\"{}\"", t.bare))
                .collect();
            let found = select.query_map([words.join(" OR ")], |row| row.get::<_, String>(1))?;
            std::hint::black_box(found.collect::<Result<Vec<_>, _>>()?);
            times.push(began.elapsed());
        }
        Ok(times)
    }
}
