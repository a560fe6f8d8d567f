//! The one fetcher, and the only file that names the HTTP client: what it connects to, how often it is sent on, how
//! much it takes and how long it waits are bounded here.

use std::io::Read;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use flate2::read::{GzDecoder, ZlibDecoder};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{
    ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, IF_MODIFIED_SINCE, IF_NONE_MATCH,
    LAST_MODIFIED, LOCATION, RETRY_AFTER, USER_AGENT,
};
use reqwest::{Client, StatusCode};
use url::Url;

use super::guard::{self, Allowed, Forbidden};

const ON_THE_WIRE: usize = 5 * 1024 * 1024;
const UNPACKED: usize = 20 * 1024 * 1024;
const REDIRECTS: usize = 5;
const CONNECT_WITHIN: Duration = Duration::from_secs(5);
const HEADERS_WITHIN: Duration = Duration::from_secs(10);
const ALL_WITHIN: Duration = Duration::from_secs(30);

/// Sites are told who asks, and how to find out more.
pub const AGENT: &str = "thidua";

pub struct Fetcher {
    client: Client,
    allowed: Arc<Vec<Allowed>>,
    within: Duration,
}

/// What was known of a page when it was fetched before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Validators {
    pub etag: Option<String>,
    pub modified: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Fetched {
    /// Where it was found in the end.
    pub address: String,
    /// The page moved for good; its new address.
    pub moved: bool,
    pub body: Vec<u8>,
    pub content_type: Option<String>,
    pub validators: Validators,
    /// It is as it was.
    pub unchanged: bool,
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    #[error("not a web address")]
    Address,
    #[error("sent on too often, or from https to http")]
    Redirects,
    #[error("larger than may be fetched")]
    TooLarge,
    #[error("took too long")]
    TooSlow,
    /// The site asks to come back later; after so many seconds, where it says so.
    #[error("the site asks to wait")]
    Wait(Option<u64>),
    #[error("the site answered {0}")]
    Status(u16),
    #[error("the site could not be reached")]
    Unreached,
}

/// Resolves names and hands on only addresses that may be reached, so that what was checked is what is connected to.
struct Pinned {
    allowed: Arc<Vec<Allowed>>,
}

impl Resolve for Pinned {
    fn resolve(&self, name: Name) -> Resolving {
        let allowed = self.allowed.clone();
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            // The port was checked before. An address that a setting names with a port is reached by its number alone.
            let open = |found: &SocketAddr| guard::may_reach(found.ip(), 443, &allowed).is_ok();
            let pinned: Vec<SocketAddr> = found.filter(open).collect();
            if pinned.is_empty() {
                return Err(Box::new(Forbidden::Inside) as Box<dyn std::error::Error + Send + Sync>);
            }
            Ok(Box::new(pinned.into_iter()) as Addrs)
        })
    }
}

impl Fetcher {
    /// `allowed`: addresses that may be reached although they are inside.
    pub fn new(allowed: Vec<Allowed>) -> Result<Fetcher, FetchError> {
        let allowed = Arc::new(allowed);
        let client = Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            // A proxy would resolve names itself, and the check would be for nothing.
            .no_proxy()
            .referer(false)
            .connect_timeout(CONNECT_WITHIN)
            .dns_resolver(Arc::new(Pinned {
                allowed: allowed.clone(),
            }))
            .build()
            .map_err(|_| FetchError::Unreached)?;
        Ok(Fetcher {
            client,
            allowed,
            within: ALL_WITHIN,
        })
    }

    /// For who cannot wait half a minute.
    pub fn hurried(mut self, within: Duration) -> Fetcher {
        self.within = within;
        self
    }

    /// Whether an address is one that a setting names; then it is of one's own network.
    pub fn is_own(&self, address: &str) -> bool {
        let url = Url::parse(address).ok();
        let ip = url.as_ref().and_then(|url| url.host_str()?.parse().ok());
        ip.is_some_and(|ip: std::net::IpAddr| self.allowed.iter().any(|one| one.address == ip))
    }

    pub async fn get(&self, address: &str, known: &Validators) -> Result<Fetched, FetchError> {
        let url = Url::parse(address.trim()).map_err(|_| FetchError::Address)?;
        tokio::time::timeout(self.within, self.follow(url, known))
            .await
            .unwrap_or(Err(FetchError::TooSlow))
    }

    async fn follow(&self, mut url: Url, known: &Validators) -> Result<Fetched, FetchError> {
        let mut moved = true;
        let mut hops = 0;
        loop {
            guard::check(&url, &self.allowed)?;
            let mut request = self
                .client
                .get(url.clone())
                .header(USER_AGENT, AGENT)
                .header(
                    ACCEPT,
                    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
                )
                .header(ACCEPT_ENCODING, "gzip, deflate");
            if let Some(etag) = &known.etag {
                request = request.header(IF_NONE_MATCH, etag);
            }
            if let Some(modified) = &known.modified {
                request = request.header(IF_MODIFIED_SINCE, modified);
            }
            let response = tokio::time::timeout(HEADERS_WITHIN, request.send())
                .await
                .map_err(|_| FetchError::TooSlow)?
                .map_err(|error| told(&error))?;
            let status = response.status();
            let Some(next) = target(&url, status, response.headers()) else {
                return self.body(url, moved && hops > 0, response).await;
            };
            moved &= matches!(status.as_u16(), 301 | 308);
            let next = next?;
            hops += 1;
            if hops > REDIRECTS || (url.scheme() == "https" && next.scheme() != "https") {
                return Err(FetchError::Redirects);
            }
            url = next;
        }
    }

    async fn body(&self, url: Url, moved: bool, mut response: reqwest::Response) -> Result<Fetched, FetchError> {
        let status = response.status();
        let header = |name| {
            response
                .headers()
                .get(name)
                .and_then(|value| value.to_str().ok())
                .map(str::to_owned)
        };
        let validators = Validators {
            etag: header(ETAG),
            modified: header(LAST_MODIFIED),
        };
        let content_type = header(CONTENT_TYPE);
        let packed = header(CONTENT_ENCODING).unwrap_or_default().to_ascii_lowercase();
        let wait = header(RETRY_AFTER).and_then(|value| value.trim().parse().ok());
        if status != StatusCode::NOT_MODIFIED && !status.is_success() {
            return Err(match status.as_u16() {
                429 | 503 => FetchError::Wait(wait),
                code => FetchError::Status(code),
            });
        }
        let mut wire = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| told(&error))? {
            if wire.len() + chunk.len() > ON_THE_WIRE {
                return Err(FetchError::TooLarge);
            }
            wire.extend_from_slice(&chunk);
        }
        Ok(Fetched {
            address: url.to_string(),
            moved,
            body: unpacked(wire, &packed)?,
            content_type,
            validators,
            unchanged: status == StatusCode::NOT_MODIFIED,
        })
    }
}

/// Where a page sends the reader on to.
fn target(url: &Url, status: StatusCode, headers: &HeaderMap) -> Option<Result<Url, FetchError>> {
    if !matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let to = headers.get(LOCATION)?.to_str().ok();
    Some(to.and_then(|to| url.join(to).ok()).ok_or(FetchError::Redirects))
}

/// What was packed for the way, counted while it is unpacked.
fn unpacked(wire: Vec<u8>, packed: &str) -> Result<Vec<u8>, FetchError> {
    let reader: Box<dyn Read> = match packed {
        "" | "identity" => return Ok(wire),
        "gzip" | "x-gzip" => Box::new(GzDecoder::new(wire.as_slice())),
        "deflate" => Box::new(ZlibDecoder::new(wire.as_slice())),
        _ => return Err(FetchError::Unreached),
    };
    let mut out = Vec::new();
    let read = reader.take(UNPACKED as u64 + 1).read_to_end(&mut out);
    if out.len() > UNPACKED {
        return Err(FetchError::TooLarge);
    }
    read.map(|_| out).map_err(|_| FetchError::Unreached)
}

fn told(error: &reqwest::Error) -> FetchError {
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(one) = cause {
        if let Some(forbidden) = one.downcast_ref::<Forbidden>() {
            return FetchError::Forbidden(*forbidden);
        }
        cause = one.source();
    }
    if error.is_timeout() {
        FetchError::TooSlow
    } else {
        FetchError::Unreached
    }
}
