use std::io::BufRead; use std::sync::Arc;
use thidua::*;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let lexicon = Arc::new(entity::lexicon::Lexicon::load(std::path::Path::new("data/lexicon")));
    for p in &lexicon.problems { eprintln!("{p}"); }
    let mut articles = vec![];
    let mut paths: Vec<_> = std::fs::read_dir(&args[1]).unwrap().map(|e| e.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e == "txt")).collect(); paths.sort();
    for p in paths { let id = p.file_stem().unwrap().to_str().unwrap().to_string(); match article::read::read(&id, &std::fs::read(&p).unwrap(), None) { Ok(a) => articles.push(a), Err(e) => eprintln!("{id}: {e:?}") } }
    let archive = Arc::new(archive::Archive::build(articles, &lexicon));
    if args.get(2).is_some_and(|a| a == "facts") {
        for a in &archive.articles { if args.get(3).is_some_and(|x| *x != a.id) { continue; } println!("== {} | {} | {:?} {:?}", a.id, a.title, a.date, a.told_on); for f in fact::extract(a, &lexicon) { println!("  {:18} {:60} | {} | {:?} said={} | {:?}", f.statement.kind().name(), f.rule, f.statement, f.places.iter().map(|p| p.iter().map(|i| lexicon.places.get(*i).full_name()).collect::<Vec<_>>().join("/")).collect::<Vec<_>>(), f.place_said, f.period.map(|p| format!("{}..{}", p.from, p.to))); } }
        return;
    }
    let answerer = answer::Answerer::new(archive, lexicon);
    let now: jiff::Zoned = "2026-11-22T08:00:00+07:00[Asia/Ho_Chi_Minh]".parse().unwrap();
    if let Some(q) = args.get(2) { let turns: Vec<answer::Turn> = vec![];
        let mut turns = turns; for t in &args[3..] { let a = answerer.ask(t, &turns, now.clone()); turns.push(a.turn(t, now.timestamp().as_second())); }
        let a = answerer.ask(q, &turns, now.clone()); for t in &a.trace { println!("{t}"); } println!("{:?}: {}", a.status, a.text.text()); for s in &a.sources { println!("  > {} [{}]", s.quote, s.head.id); } return; }
    for line in std::io::stdin().lock().lines() {
        let v: serde_json::Value = serde_json::from_str(&line.unwrap()).unwrap();
        let mut turns: Vec<answer::Turn> = vec![];
        for c in v["context"].as_array().cloned().unwrap_or_default() { let t = c.as_str().unwrap(); let a = answerer.ask(t, &turns, now.clone()); turns.push(a.turn(t, now.timestamp().as_second())); }
        let a = answerer.ask(v["q"].as_str().unwrap(), &turns, now.clone());
        let status = match a.status { answer::Status::Answered => "answered", answer::Status::Related => "related", _ => "not_found" };
        println!("{}", serde_json::json!({"status": status, "answer": a.text.text(), "sources": a.sources.iter().map(|s| serde_json::json!({"id": s.head.id, "title": s.head.title, "date": s.head.date.map(|d| d.to_string()), "quote": s.quote})).collect::<Vec<_>>()}));
    }
}
