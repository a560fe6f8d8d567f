//! A story that stands on several sites is one article; an answer from it names them all.

use super::{Answer, Source};
use crate::archive::Head;

impl Answer {
    /// With a source for each further site of the articles it rests on, behind the article's own.
    pub(super) fn with_all_sites(mut self) -> Answer {
        self.sources = self.sources.into_iter().flat_map(on_all_sites).collect();
        self
    }
}

fn on_all_sites(source: Source) -> Vec<Source> {
    let elsewhere = source.head.also.iter().map(|address| {
        let site = host(address);
        Source {
            head: Head {
                title: format!("{} ({site})", source.head.title),
                url: Some(address.clone()),
                site: Some(site.to_owned()),
                also: Vec::new(),
                ..source.head.clone()
            },
            quote: source.quote.clone(),
        }
    });
    let elsewhere: Vec<Source> = elsewhere.collect();
    std::iter::once(source).chain(elsewhere).collect()
}

/// "hanoi.vn", as people say it.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn a_site_is_named_by_its_host() {
        assert_eq!(host("https://www.hanoi.vn/tin/1?a=b"), "hanoi.vn");
        assert_eq!(host("http://127.0.0.1:8080"), "127.0.0.1:8080");
    }
}
