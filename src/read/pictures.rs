//! The pictures of a zipped workbook, each unpacked once and shared by all places that show it.

use super::fault::Fault;
use super::limits;
use super::package::Package;
use std::collections::HashMap;
use std::sync::Arc;

/// What was unpacked so far.
#[derive(Debug)]
pub struct Pictures {
    known: HashMap<String, Option<Arc<[u8]>>>,
    bytes: usize,
    places: usize,
    /// Whether a picture was left out because of the bounds.
    pub left_out: bool,
}

impl Default for Pictures {
    fn default() -> Self {
        let (bytes, places) = (limits::PICTURE_BYTES, limits::PICTURES);
        Self { known: HashMap::new(), bytes, places, left_out: false }
    }
}

impl Pictures {
    /// The picture's bytes for one more place; nothing if the part is missing, damaged or beyond the bounds.
    pub fn get(&mut self, package: &mut Package<'_>, part: &str) -> Option<Arc<[u8]>> {
        if self.places == 0 {
            self.left_out = true;
            return None;
        }
        self.places -= 1;
        if let Some(known) = self.known.get(part) {
            return known.clone();
        }
        let bytes = self.unpack(package, part);
        self.known.insert(part.to_owned(), bytes.clone());
        bytes
    }

    fn unpack(&mut self, package: &mut Package<'_>, part: &str) -> Option<Arc<[u8]>> {
        let bytes = match package.bytes(part) {
            Ok(bytes) => bytes?,
            Err(fault) => {
                self.left_out |= matches!(fault, Fault::TooLarge(_));
                return None;
            }
        };
        match self.bytes.checked_sub(bytes.len()) {
            Some(left) => {
                self.bytes = left;
                Some(bytes.into())
            }
            None => {
                self.left_out = true;
                None
            }
        }
    }
}
