//! What the store is: the version of its form.

use std::path::Path;

use super::StoreError;

/// Raised when a program of the version before could no longer work with what this one writes.
const FORMAT: u32 = 2;

/// Refuses a store that a newer program wrote; marks a new one.
pub(super) fn check_format(db: &sled::Db, state: &Path) -> Result<(), StoreError> {
    let Some(value) = db.get("format")? else {
        db.insert("format", FORMAT.to_string().as_bytes())?;
        return Ok(());
    };
    let found = std::str::from_utf8(&value)
        .ok()
        .and_then(|text| text.parse::<u32>().ok());
    match found {
        Some(found) if found <= FORMAT => {
            if found < FORMAT {
                db.insert("format", FORMAT.to_string().as_bytes())?;
            }
            Ok(())
        }
        Some(found) => Err(StoreError::Newer {
            folder: state.to_owned(),
            found,
            known: FORMAT,
        }),
        None => Err(StoreError::Damaged {
            folder: state.to_owned(),
            cause: "its format is not a number".to_owned(),
        }),
    }
}
