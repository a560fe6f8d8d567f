//! The bot's token, which is never printed.

use std::fmt;

#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// The token, if it has the form of one: digits, a colon, letters, digits, `_` and `-`.
    pub fn new(text: &str) -> Option<Token> {
        let text = text.trim();
        let (id, secret) = text.split_once(':')?;
        let id_fits = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
        let secret_fits = !secret.is_empty()
            && secret
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
        (id_fits && secret_fits).then(|| Token(text.to_owned()))
    }

    pub(super) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_never_printed() {
        let token = Token::new("123456:AAE_x-9").unwrap();
        assert_eq!(format!("{token:?}"), "Token(…)");
        assert_eq!(token.reveal(), "123456:AAE_x-9");
    }

    #[test]
    fn what_has_not_the_form_of_a_token_is_refused() {
        for text in ["", "123456", "abc:def", "123:", ":abc", "123:ab/../getMe", "123:a b"] {
            assert!(Token::new(text).is_none(), "{text}");
        }
    }
}
