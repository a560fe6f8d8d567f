//! The fetcher: what it refuses to connect to, and how much it takes of what answers.

use std::io::Write;
use std::time::Duration;

use thidua::intake::fetch::{FetchError, Fetched, Fetcher, Validators};
use thidua::intake::guard::{Allowed, Forbidden};

use super::site::{Page, Site};

fn get(fetcher: &Fetcher, address: &str) -> Result<Fetched, FetchError> {
    get_again(fetcher, address, &Validators::default())
}

fn get_again(fetcher: &Fetcher, address: &str, known: &Validators) -> Result<Fetched, FetchError> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(fetcher.get(address, known))
}

fn fetcher(site: &Site) -> Fetcher {
    let allowed = Allowed::parse(&site.address.to_string()).unwrap();
    Fetcher::new(vec![allowed]).unwrap()
}

/// A hundred ways to write this machine and its neighbours; the canary that listens here is never reached.
#[test]
fn no_way_of_writing_an_address_leads_inside() {
    let canary = Site::start();
    let port = canary.address.port();
    let hosts = [
        "127.0.0.1",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "017700000001",
        "0",
        "0.0.0.0",
        "00.0.0.0",
        "127.0.0.1.",
        "127.000.000.001",
        "127.255.255.254",
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[2001:0:7f00:1::]",
        "１２７.０.０.１",
        "127。0。0。1",
        "user@127.0.0.1",
        "a:b@localhost",
        "%31%32%37.0.0.1",
        "①②⑦.0.0.1",
        "[::ffff:0:127.0.0.1]",
        "[fe80::1]",
        "[fc00::1]",
    ];
    let mut forms = Vec::new();
    for host in hosts {
        forms.push(format!("http://{host}:{port}/"));
        forms.push(format!("http://{host}/"));
        forms.push(format!("https://{host}:{port}/"));
    }
    for other in [
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "gopher://127.0.0.1:70/",
        "data:text/html,a",
        "//127.0.0.1",
        "",
    ] {
        forms.push(other.to_owned());
    }
    assert!(forms.len() >= 100);
    let fetcher = Fetcher::new(Vec::new()).unwrap().hurried(Duration::from_secs(3));
    let mut refusals = 0;
    for form in &forms {
        let refused = get(&fetcher, form).expect_err(form);
        let refused_before_connecting = matches!(refused, FetchError::Forbidden(_) | FetchError::Address);
        // A name that is no name anywhere is not found.
        assert!(
            refused_before_connecting || refused == FetchError::Unreached,
            "{form}: {refused:?}"
        );
        refusals += usize::from(refused_before_connecting);
    }
    assert!(canary.visits().is_empty(), "{:?}", canary.visits());
    assert!(refusals >= 95, "{refusals}");
}

#[test]
fn the_same_address_is_reached_when_a_setting_names_it() {
    let site = Site::start();
    site.html("/a", "<p>Quận</p>");
    let fetched = get(&fetcher(&site), &site.url("/a")).unwrap();
    assert_eq!(fetched.body, "<p>Quận</p>".as_bytes());
    assert_eq!(site.visits().len(), 1);
}

#[test]
fn every_redirect_is_checked_again() {
    let (site, canary) = (Site::start(), Site::start());
    canary.html("/", "secret");
    site.redirect("/in", &canary.url("/"));
    site.redirect("/meta", "http://169.254.169.254/latest/");
    site.redirect("/file", "file:///etc/passwd");
    site.redirect("/loop", "/loop");
    let fetcher = fetcher(&site);
    for path in ["/in", "/meta", "/file"] {
        let refused = get(&fetcher, &site.url(path)).unwrap_err();
        assert!(matches!(refused, FetchError::Forbidden(_)), "{path}: {refused:?}");
    }
    assert!(canary.visits().is_empty());
    assert_eq!(get(&fetcher, &site.url("/loop")).unwrap_err(), FetchError::Redirects);
    assert_eq!(site.visits().iter().filter(|visit| visit.path == "/loop").count(), 6);
    for number in 0..5 {
        site.redirect(&format!("/{number}"), &format!("/{}", number + 1));
    }
    site.html("/5", "<p>đích</p>");
    let fetched = get(&fetcher, &site.url("/0")).unwrap();
    assert_eq!(fetched.address, site.url("/5"));
    assert!(!fetched.moved, "these moves are for the moment");
}

/// A name is looked up once, when it is connected to, and what was found is checked there: a name that led outside a
/// moment before and leads inside now gets no further, even on a port that was let through for its number.
#[test]
fn a_name_that_leads_inside_is_refused_at_the_moment_of_connecting() {
    let site = Site::start();
    site.html("/", "secret");
    let fetcher = fetcher(&site);
    assert!(get(&fetcher, &site.url("/")).is_ok());
    let by_name = format!("http://localhost:{}/", site.address.port());
    assert_eq!(
        get(&fetcher, &by_name).unwrap_err(),
        FetchError::Forbidden(Forbidden::Inside)
    );
    site.redirect("/on", &by_name);
    assert_eq!(
        get(&fetcher, &site.url("/on")).unwrap_err(),
        FetchError::Forbidden(Forbidden::Inside)
    );
    assert_eq!(site.visits().len(), 2);
}

#[test]
fn large_slow_and_broken_bodies_end() {
    let site = Site::start();
    site.put("/endless", Page::Endless);
    site.put("/slow", Page::Slow);
    site.put("/short", Page::Short);
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let zeros = vec![0; 1 << 20];
    (0..30).for_each(|_| packer.write_all(&zeros).unwrap());
    let bomb = packer.finish().unwrap();
    assert!(bomb.len() < 100_000);
    let packed = |body: Vec<u8>| {
        let header = ("Content-Encoding".to_owned(), "gzip".to_owned());
        Page::Plain("200 OK", vec![header], body)
    };
    site.put("/bomb", packed(bomb));
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all("<p>Quận</p>".as_bytes()).unwrap();
    site.put("/packed", packed(packer.finish().unwrap()));
    site.put("/torn", packed(vec![0x1f, 0x8b, 8, 0, 1, 2, 3]));
    let fetcher = fetcher(&site).hurried(Duration::from_secs(2));
    let told = |path: &str| get(&fetcher, &site.url(path)).map(|fetched| fetched.body);
    assert_eq!(told("/endless"), Err(FetchError::TooLarge));
    assert_eq!(told("/bomb"), Err(FetchError::TooLarge));
    assert_eq!(told("/slow"), Err(FetchError::TooSlow));
    assert_eq!(told("/short"), Err(FetchError::Unreached));
    assert_eq!(told("/torn"), Err(FetchError::Unreached));
    assert_eq!(told("/packed").unwrap(), "<p>Quận</p>".as_bytes());
    assert_eq!(told("/nowhere"), Err(FetchError::Status(404)));
}

#[test]
fn what_did_not_change_is_not_sent_again_and_who_asks_to_wait_is_heard() {
    let site = Site::start();
    site.put("/feed", Page::Tagged("\"one\"".to_owned(), b"<rss/>".to_vec()));
    let wait = ("Retry-After".to_owned(), "120".to_owned());
    site.put("/busy", Page::Plain("429 Too Many Requests", vec![wait], Vec::new()));
    let fetcher = fetcher(&site);
    let first = get(&fetcher, &site.url("/feed")).unwrap();
    assert!(!first.unchanged);
    let second = get_again(&fetcher, &site.url("/feed"), &first.validators).unwrap();
    assert!(second.unchanged && second.body.is_empty());
    assert_eq!(
        site.visits()[1].headers.get("if-none-match").map(String::as_str),
        Some("\"one\"")
    );
    assert_eq!(
        get(&fetcher, &site.url("/busy")).unwrap_err(),
        FetchError::Wait(Some(120))
    );
}

#[test]
fn a_port_that_no_page_stands_behind_is_refused() {
    let fetcher = Fetcher::new(Vec::new()).unwrap();
    let refused = get(&fetcher, "http://hanoi.vn:6379/").unwrap_err();
    assert_eq!(refused, FetchError::Forbidden(Forbidden::Port));
}
