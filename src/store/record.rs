//! A record as bytes: a mark, the version of its form, a checksum, and the record in JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::StoreError;

/// Begins a record with a checksum. Those written before there was one begin with their version, a small number.
const MARK: u8 = 0xC5;
const HEAD: usize = 6;

/// Above this size sled writes a value into a file of its own which it never syncs, so nothing larger is kept.
const LARGEST_VALUE: usize = 60 * 1024;

pub(super) fn encode<T: Serialize>(version: u8, value: &T) -> Result<Vec<u8>, StoreError> {
    let mut bytes = vec![MARK, version, 0, 0, 0, 0];
    serde_json::to_writer(&mut bytes, value).map_err(|error| StoreError::Failed(error.to_string()))?;
    if bytes.len() > LARGEST_VALUE {
        return Err(StoreError::Failed("a record is larger than may be kept".to_owned()));
    }
    let sum = checksum(version, &bytes[HEAD..]);
    bytes[2..HEAD].copy_from_slice(&sum);
    Ok(bytes)
}

/// The record, where it has the wanted version, is whole, and can be read.
pub(super) fn decode<T: DeserializeOwned>(version: u8, bytes: &[u8]) -> Option<T> {
    match bytes {
        [MARK, found, a, b, c, d, body @ ..] => {
            let whole = *found == version && [*a, *b, *c, *d] == checksum(*found, body);
            whole.then(|| serde_json::from_slice(body).ok()).flatten()
        }
        [found, body @ ..] if *found == version => serde_json::from_slice(body).ok(),
        _ => None,
    }
}

fn checksum(version: u8, body: &[u8]) -> [u8; 4] {
    let mut sum = crc32fast::Hasher::new();
    sum.update(&[version]);
    sum.update(body);
    sum.finalize().to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_of_another_version_counts_as_absent() {
        let bytes = encode(2, &"words").unwrap();
        assert_eq!(decode::<String>(2, &bytes).as_deref(), Some("words"));
        assert_eq!(decode::<String>(1, &bytes), None);
        assert_eq!(decode::<String>(2, &bytes[..4]), None);
    }

    #[test]
    fn a_record_from_before_there_were_checksums_is_still_read() {
        assert_eq!(decode::<String>(1, b"\x01\"words\"").as_deref(), Some("words"));
    }

    #[test]
    fn a_record_with_any_flipped_bit_counts_as_absent() {
        let bytes = encode(1, &"từ ngữ 2026").unwrap();
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(decode::<String>(1, &flipped), None, "bit {bit}");
        }
    }
}
