//! The skeleton of a JPEG file: whether it is complete. Decodes nothing.
//!
//! The decoder fills what is missing of a truncated photo with grey; nobody's portrait should end in grey.

/// Whether the file has its end-of-image marker where the format wants it (ITU-T T.81, annex B). What follows the marker
/// (motion photos, makers' notes) does not count; a marker inside a thumbnail does not either.
pub(super) fn is_complete(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let Some((marker, after)) = next_marker(rest) {
        rest = match marker {
            END_OF_IMAGE => return true,
            // Stuffed bytes and restarts stand inside the compressed data; they have no length.
            0x00 | 0x01 | 0xd0..=0xd8 => after,
            _ => match segment_length(after) {
                Some(length) => after.get(length..).unwrap_or_default(),
                None => return false,
            },
        };
    }
    false
}

const END_OF_IMAGE: u8 = 0xd9;

/// The code of the next marker and what follows it. Bytes before it are compressed data, or padding.
fn next_marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let start = bytes.iter().position(|byte| *byte == 0xff)?;
    let fill = bytes[start..].iter().position(|byte| *byte != 0xff)?;
    Some((bytes[start + fill], &bytes[start + fill + 1..]))
}

fn segment_length(bytes: &[u8]) -> Option<usize> {
    let length = u16::from_be_bytes(bytes.get(..2)?.try_into().ok()?);
    (length >= 2).then_some(usize::from(length))
}
