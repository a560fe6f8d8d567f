//! Which addresses may be fetched from: those of the open internet. A bot that fetches what it is told to must not be a
//! way into the network it stands in.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// An address that a setting names, with the port it names; without one, any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowed {
    pub address: IpAddr,
    pub port: Option<u16>,
}

impl Allowed {
    /// "127.0.0.1", "127.0.0.1:8080", "[::1]:8080".
    pub fn parse(text: &str) -> Option<Allowed> {
        if let Ok(address) = text.parse() {
            return Some(Allowed { address, port: None });
        }
        let socket: std::net::SocketAddr = text.parse().ok()?;
        Some(Allowed {
            address: socket.ip(),
            port: Some(socket.port()),
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Forbidden {
    #[error("only http and https are fetched")]
    Scheme,
    #[error("the address holds a name or a password")]
    Credentials,
    #[error("only ports 80 and 443 are fetched from")]
    Port,
    #[error("the address is not of the open internet")]
    Inside,
}

/// What can be told of an address before its name is resolved.
pub fn check(url: &Url, allowed: &[Allowed]) -> Result<(), Forbidden> {
    if !matches!(url.scheme(), "http" | "https") {
        return Err(Forbidden::Scheme);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Forbidden::Credentials);
    }
    let port = url.port_or_known_default().unwrap_or(0);
    // The parser has made plain addresses of decimal, octal and hexadecimal ones.
    let literal = match url.host() {
        Some(Host::Ipv4(address)) => Some(IpAddr::V4(address)),
        Some(Host::Ipv6(address)) => Some(IpAddr::V6(address)),
        Some(Host::Domain(_)) => None,
        None => return Err(Forbidden::Inside),
    };
    if let Some(address) = literal {
        return may_reach(address, port, allowed);
    }
    let named = |one: &Allowed| one.port.is_none_or(|named| named == port);
    if !matches!(port, 80 | 443) && !allowed.iter().any(named) {
        return Err(Forbidden::Port);
    }
    Ok(())
}

/// Whether a connection may be made.
pub fn may_reach(address: IpAddr, port: u16, allowed: &[Allowed]) -> Result<(), Forbidden> {
    let address = unmapped(address);
    if allowed
        .iter()
        .any(|one| unmapped(one.address) == address && one.port.is_none_or(|named| named == port))
    {
        return Ok(());
    }
    if !matches!(port, 80 | 443) {
        return Err(Forbidden::Port);
    }
    let outside = match address {
        IpAddr::V4(address) => is_open_v4(address),
        IpAddr::V6(address) => is_open_v6(address),
    };
    if outside { Ok(()) } else { Err(Forbidden::Inside) }
}

/// An IPv4 address that was written as one of IPv6.
fn unmapped(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(v6) => v6.to_ipv4_mapped().map_or(address, IpAddr::V4),
        v4 => v4,
    }
}

fn is_open_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    !(address.is_unspecified()
        || address.is_loopback()
        || address.is_private()
        || address.is_link_local()
        || address.is_broadcast()
        || address.is_documentation()
        || address.is_multicast()
        || a == 0
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (18..20).contains(&b))
        || a >= 240)
}

/// Of IPv6, what is handed out to the open internet, without the ways into IPv4 that it holds.
fn is_open_v6(address: Ipv6Addr) -> bool {
    let parts = address.segments();
    let global = parts[0] & 0xe000 == 0x2000;
    let teredo_or_special = parts[0] == 0x2001 && parts[1] < 0x0200;
    let documentation = (parts[0] == 0x2001 && parts[1] == 0x0db8) || (parts[0] == 0x3fff && parts[1] < 0x1000);
    let six_to_four = parts[0] == 0x2002;
    global && !teredo_or_special && !documentation && !six_to_four
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(address: &str) -> Result<(), Forbidden> {
        match Url::parse(address) {
            Ok(url) => check(&url, &[]),
            Err(_) => Err(Forbidden::Inside),
        }
    }

    #[test]
    fn the_open_internet_may_be_fetched_from() {
        for address in [
            "https://8.8.8.8/",
            "http://[2606:4700::1111]/x",
            "https://hanoi.vn/tin",
            "http://1.1.1.1:443/",
        ] {
            assert_eq!(verdict(address), Ok(()), "{address}");
        }
    }

    #[test]
    fn what_is_inside_may_not_however_it_is_written() {
        for address in [
            "http://127.0.0.1/",
            "http://127.1/",
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0177.0.0.1/",
            "http://0/",
            "http://0.0.0.0/",
            "http://10.0.0.1/",
            "http://172.16.0.1/",
            "http://172.31.255.255/",
            "http://192.168.1.1/",
            "http://169.254.169.254/latest/meta-data/",
            "http://100.64.0.1/",
            "http://192.0.0.8/",
            "http://198.18.0.1/",
            "http://224.0.0.1/",
            "http://240.0.0.1/",
            "http://255.255.255.255/",
            "http://192.0.2.1/",
            "http://[::1]/",
            "http://[::]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[::ffff:7f00:1]/",
            "http://[::127.0.0.1]/",
            "http://[64:ff9b::7f00:1]/",
            "http://[2002:7f00:1::]/",
            "http://[2001:0:7f00:1::]/",
            "http://[fe80::1]/",
            "http://[fc00::1]/",
            "http://[fd12:3456::1]/",
            "http://[ff02::1]/",
            "http://[2001:db8::1]/",
            "http://[fec0::1]/",
            "http://１２７.０.０.１/",
            "http://127.0.0.1./",
            "http://0x7f.1/",
            "http://017700000001/",
        ] {
            assert_eq!(verdict(address), Err(Forbidden::Inside), "{address}");
        }
    }

    #[test]
    fn other_schemes_ports_and_passwords_are_refused() {
        for address in [
            "file:///etc/passwd",
            "ftp://hanoi.vn/",
            "gopher://hanoi.vn/",
            "data:text/html,x",
        ] {
            assert!(verdict(address).is_err(), "{address}");
        }
        assert_eq!(verdict("http://hanoi.vn:22/"), Err(Forbidden::Port));
        assert_eq!(verdict("https://8.8.8.8:6379/"), Err(Forbidden::Port));
        assert_eq!(verdict("https://hanoi.vn@127.0.0.1/"), Err(Forbidden::Credentials));
    }

    #[test]
    fn what_a_setting_names_may_be_fetched_from() {
        let allowed = [Allowed::parse("127.0.0.1:8080").unwrap()];
        let told = |address: &str| check(&Url::parse(address).unwrap(), &allowed);
        assert_eq!(told("http://127.0.0.1:8080/"), Ok(()));
        assert_eq!(told("http://[::ffff:127.0.0.1]:8080/"), Ok(()));
        assert_eq!(told("http://127.0.0.1:8081/"), Err(Forbidden::Port));
        assert_eq!(told("http://127.0.0.1/"), Err(Forbidden::Inside));
        assert_eq!(Allowed::parse("localhost"), None);
    }
}
