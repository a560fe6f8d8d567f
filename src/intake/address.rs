//! The one form of a page's address: what sharing, counting and mobile editions add to it is taken off.

use url::Url;

/// Parameters that say how a reader came to a page, not which page it is.
const TRACKING: [&str; 14] = [
    "fbclid",
    "gclid",
    "dclid",
    "msclkid",
    "zarsrc",
    "mc_cid",
    "mc_eid",
    "igshid",
    "ref",
    "referrer",
    "source",
    "amp",
    "outputtype",
    "share",
];

/// Editions of a site that show the same pages.
const EDITIONS: [&str; 5] = ["www.", "m.", "mobile.", "amp.", "wap."];

/// `None` for what is no web address.
pub fn normalised(address: &str) -> Option<String> {
    let mut url = Url::parse(address.trim()).ok()?;
    if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
        return None;
    }
    url.set_fragment(None);
    let kept: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(key, _)| {
            let key = key.to_ascii_lowercase();
            !key.starts_with("utm_") && !TRACKING.contains(&key.as_str())
        })
        .map(|(key, value)| (key.into_owned(), value.into_owned()))
        .collect();
    let host = url.host_str()?.trim_end_matches('.').to_ascii_lowercase();
    let edition = EDITIONS.iter().find_map(|edition| host.strip_prefix(edition));
    // "m.vn" is a site of its own.
    let host = edition.filter(|rest| rest.contains('.')).unwrap_or(&host);
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let mut path = url.path().trim_end_matches('/').to_string();
    for last in ["/index.html", "/index.htm", "/index.php", "/default.aspx", "/amp"] {
        if let Some(rest) = path.strip_suffix(last) {
            path = rest.trim_end_matches('/').to_string();
        }
    }
    // Sites are reached by either scheme, and mean the same page.
    let mut out = format!("{host}{port}{path}");
    if !kept.is_empty() {
        let mut kept = kept;
        kept.sort();
        let query = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(kept)
            .finish();
        out.push('?');
        out.push_str(&query);
    }
    Some(out)
}

/// The site of an address, as it is shown to people.
pub fn site(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?;
    Some(host.strip_prefix("www.").unwrap_or(host).to_string())
}

/// Of some addresses of one story, one of each site but that of the first.
pub fn of_other_sites(own: Option<&str>, all: &[String]) -> Vec<String> {
    let place = |address: &str| {
        let address = normalised(address)?;
        Some(address.split(['/', '?']).next().unwrap_or_default().to_owned())
    };
    let mut seen: Vec<String> = own.and_then(place).into_iter().collect();
    let mut out = Vec::new();
    for address in all {
        if let Some(place) = place(address).filter(|place| !seen.contains(place)) {
            seen.push(place);
            out.push(address.clone());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variants_of_an_address_are_one() {
        let one = normalised("https://hanoi.vn/tin/khen-thuong-123").unwrap();
        for variant in [
            "http://hanoi.vn/tin/khen-thuong-123",
            "https://www.hanoi.vn/tin/khen-thuong-123/",
            "https://HANOI.vn:443/tin/khen-thuong-123#binh-luan",
            "https://m.hanoi.vn/tin/khen-thuong-123?utm_source=zalo&utm_medium=x&fbclid=1",
            "https://hanoi.vn/tin/khen-thuong-123/amp",
            "  https://hanoi.vn/tin/./khen-thuong-123?zarsrc=30 ",
        ] {
            assert_eq!(normalised(variant).unwrap(), one, "{variant}");
        }
        assert_eq!(
            normalised("https://hanoi.vn/xem?b=2&id=7"),
            normalised("https://hanoi.vn/xem?id=7&b=2")
        );
    }

    #[test]
    fn of_a_story_on_many_sites_each_is_named_once() {
        let all = [
            "https://a.vn/1",
            "https://m.a.vn/1?utm_source=x",
            "guid:a.vn/rss#1",
            "https://b.vn/tin/9",
            "http://www.b.vn/tin/9/amp",
            "file:/bai.txt",
        ]
        .map(str::to_owned);
        assert_eq!(of_other_sites(Some("https://www.a.vn/1"), &all), ["https://b.vn/tin/9"]);
        assert_eq!(of_other_sites(None, &all), ["https://a.vn/1", "https://b.vn/tin/9"]);
    }

    #[test]
    fn different_pages_stay_different() {
        let all = [
            "https://hanoi.vn/xem?id=7",
            "https://hanoi.vn/xem?id=8",
            "https://hanoi.vn/xem",
            "https://hanoi.vn/Xem",
            "https://hanoi.vn:8443/xem",
            "https://m.vn/xem",
            "https://tayho.hanoi.vn/xem",
        ];
        let mut known: Vec<String> = all.iter().map(|a| normalised(a).unwrap()).collect();
        known.sort();
        known.dedup();
        assert_eq!(known.len(), all.len());
        for none in ["ftp://a.vn/x", "hanoi.vn/x", "file:///etc/passwd", "javascript:1", ""] {
            assert_eq!(normalised(none), None, "{none}");
        }
    }
}
