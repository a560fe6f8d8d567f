//! Every setting; the only reader of the environment and of `.env`.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use url::Url;

use crate::access::Access;
use crate::bot::Token;
use crate::intake::guard::Allowed;

/// All settings there are; `.env.example` lists the same.
pub const KEYS: [&str; 10] = [
    "TELOXIDE_TOKEN",
    "TELOXIDE_TOKEN_FILE",
    "TELOXIDE_API_URL",
    "TELOXIDE_PROXY",
    "THIDUA_OWNERS",
    "THIDUA_ACCESS",
    "THIDUA_HEALTH",
    "THIDUA_ALLOW_ADDRESSES",
    "THIDUA_LOG",
    "THIDUA_LOG_FORMAT",
];

#[derive(Debug, Default)]
pub struct Config {
    pub token: Option<Token>,
    pub api_url: Option<Url>,
    pub proxy: Option<Url>,
    pub owners: Vec<u64>,
    /// Who may ask.
    pub access: Access,
    /// Where to tell how the bot is doing; on this machine only.
    pub health: Option<SocketAddr>,
    /// systemd's socket, which systemd itself sets.
    pub notify: Option<PathBuf>,
    /// A log of JSON lines, for programs to read.
    pub json_log: bool,
    /// Addresses inside the network that articles may be fetched from.
    pub allow_addresses: Vec<Allowed>,
    /// How much is logged, as `tracing` filters say it.
    pub log: String,
    /// One sentence for each setting that cannot be used, naming it; never its value.
    pub problems: Vec<String>,
}

impl Config {
    /// From the environment, and from `.env` in the folder the program was started in.
    pub fn load() -> Config {
        let mut problems = Vec::new();
        let mut values: HashMap<String, String> = HashMap::new();
        if Path::new(".env").exists() {
            match dotenvy::from_path_iter(".env") {
                Ok(lines) => {
                    for line in lines {
                        match line {
                            Ok((key, value)) => {
                                values.insert(key, value);
                            }
                            // The line itself may hold the token, so it is not repeated.
                            Err(_) => problems
                                .push("Có dòng trong .env không đọc được (a line of .env cannot be read).".to_string()),
                        }
                    }
                }
                Err(error) => problems.push(format!("Không đọc được .env (it cannot be read): {error}.")),
            }
        }
        for key in KEYS {
            match std::env::var(key) {
                Ok(value) => {
                    values.insert(key.to_string(), value);
                }
                Err(std::env::VarError::NotPresent) => {}
                Err(std::env::VarError::NotUnicode(_)) => {
                    problems.push(format!("{key} không phải UTF-8 (is not UTF-8)."))
                }
            }
        }
        Config {
            notify: std::env::var_os("NOTIFY_SOCKET").map(PathBuf::from),
            ..Config::of(&values, problems)
        }
    }

    fn of(values: &HashMap<String, String>, mut problems: Vec<String>) -> Config {
        let get = |key: &str| values.get(key).map(|v| v.trim()).filter(|v| !v.is_empty());
        let token = token(get("TELOXIDE_TOKEN"), get("TELOXIDE_TOKEN_FILE"), &mut problems);
        let mut address = |key: &str, schemes: &[&str]| {
            let text = get(key)?;
            let url = Url::parse(text)
                .ok()
                .filter(|url| schemes.contains(&url.scheme()) && url.has_host());
            if url.is_none() {
                problems.push(format!(
                    "{key} không phải địa chỉ dùng được (is not a usable address): {}.",
                    schemes.join(", ")
                ));
            }
            url
        };
        let api_url = address("TELOXIDE_API_URL", &["http", "https"]);
        let proxy = address("TELOXIDE_PROXY", &["http", "https", "socks5", "socks5h"]);
        let owners = get("THIDUA_OWNERS").unwrap_or("").split([',', ';', ' ']);
        let mut ids = Vec::new();
        for owner in owners.filter(|o| !o.is_empty()) {
            match owner.parse() {
                Ok(id) => ids.push(id),
                Err(_) => problems.push("THIDUA_OWNERS: cần số id, cách nhau bằng dấu phẩy (numeric ids, parted by commas; /id tells yours).".to_string()),
            }
        }
        let access = match get("THIDUA_ACCESS") {
            None | Some("open") => Access::Open,
            Some("closed") => Access::Closed,
            Some(_) => {
                problems.push("THIDUA_ACCESS: open hoặc (or) closed.".to_string());
                Access::Closed
            }
        };
        let health = get("THIDUA_HEALTH").and_then(|text| {
            let address = text
                .parse::<SocketAddr>()
                .ok()
                .filter(|address| address.ip().is_loopback());
            if address.is_none() {
                problems.push(
                    "THIDUA_HEALTH: cần địa chỉ trong máy (an address of this machine), 127.0.0.1:8087.".to_string(),
                );
            }
            address
        });
        let json_log = match get("THIDUA_LOG_FORMAT") {
            None | Some("text") => false,
            Some("json") => true,
            Some(_) => {
                problems.push("THIDUA_LOG_FORMAT: text hoặc (or) json.".to_string());
                false
            }
        };
        let mut allow_addresses = Vec::new();
        let named = get("THIDUA_ALLOW_ADDRESSES").unwrap_or("").split([',', ';', ' ']);
        for address in named.filter(|address| !address.is_empty()) {
            match Allowed::parse(address) {
                Some(allowed) => allow_addresses.push(allowed),
                None => problems.push("THIDUA_ALLOW_ADDRESSES: cần địa chỉ IP, có thể kèm cổng, cách nhau bằng dấu phẩy (IP addresses, with or without a port, parted by commas).".to_string()),
            }
        }
        Config {
            token,
            access,
            health,
            notify: None,
            json_log,
            api_url,
            proxy,
            owners: ids,
            allow_addresses,
            log: get("THIDUA_LOG").unwrap_or("warn").to_string(),
            problems,
        }
    }
}

fn token(token: Option<&str>, file: Option<&str>, problems: &mut Vec<String>) -> Option<Token> {
    let (key, text) = match (token, file) {
        (Some(token), _) => ("TELOXIDE_TOKEN", token.to_string()),
        (None, Some(file)) => match std::fs::read_to_string(file) {
            Ok(text) => ("TELOXIDE_TOKEN_FILE", text),
            Err(error) => {
                problems.push(format!(
                    "TELOXIDE_TOKEN_FILE: không đọc được {file} (it cannot be read): {error}."
                ));
                return None;
            }
        },
        (None, None) => return None,
    };
    let token = Token::new(&text);
    if token.is_none() {
        problems.push(format!(
            "{key} không có dạng token của @BotFather, 123456:AA… (has not the form of a token)."
        ));
    }
    token
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(pairs: &[(&str, &str)]) -> Config {
        let values = pairs.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect();
        Config::of(&values, Vec::new())
    }

    #[test]
    fn settings_are_read_and_empty_ones_are_unset() {
        let config = config(&[
            ("TELOXIDE_TOKEN", " 12:ab "),
            ("TELOXIDE_API_URL", "http://127.0.0.1:8081"),
            ("TELOXIDE_PROXY", ""),
            ("THIDUA_OWNERS", "1, 22"),
        ]);
        assert!(config.token.is_some() && config.proxy.is_none() && config.problems.is_empty());
        assert_eq!((config.owners, config.log.as_str()), (vec![1, 22], "warn"));
    }

    #[test]
    fn a_wrong_setting_is_named_and_its_value_is_not_shown() {
        let config = config(&[
            ("TELOXIDE_TOKEN", "secret-without-form"),
            ("TELOXIDE_API_URL", "nowhere"),
            ("THIDUA_OWNERS", "me"),
            ("THIDUA_ALLOW_ADDRESSES", "localhost"),
        ]);
        assert_eq!(config.problems.len(), 4);
        for key in [
            "TELOXIDE_TOKEN",
            "TELOXIDE_API_URL",
            "THIDUA_OWNERS",
            "THIDUA_ALLOW_ADDRESSES",
        ] {
            assert!(config.problems.iter().any(|p| p.starts_with(key)), "{key}");
        }
        assert!(!format!("{config:?}").contains("secret"));
    }

    #[test]
    fn health_is_told_on_this_machine_only_and_a_wrong_access_closes() {
        assert!(config(&[("THIDUA_HEALTH", "127.0.0.1:8087")]).health.is_some());
        let open = config(&[("THIDUA_HEALTH", "0.0.0.0:8087"), ("THIDUA_ACCESS", "offen")]);
        assert!(open.health.is_none() && open.access == Access::Closed && open.problems.len() == 2);
    }

    #[test]
    fn a_missing_token_file_is_named() {
        let config = config(&[("TELOXIDE_TOKEN_FILE", "/no/such/file")]);
        assert!(config.token.is_none() && config.problems[0].contains("/no/such/file"));
    }
}
