//! The skeleton of a JPEG file: whether it is complete, and how it is coded. Decodes nothing.
//!
//! The decoder fills what is missing of a truncated photo with grey; nobody's portrait should end in grey.

/// What the markers of a file tell (ITU-T T.81, annex B).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Skeleton {
    /// Whether the end-of-image marker is where the format wants it. What follows it (motion photos, makers' notes) does
    /// not count; a marker inside a thumbnail does not either.
    pub complete: bool,
    /// Coded in several scans, which takes the memory of all coefficients to decode.
    pub progressive: bool,
}

impl Skeleton {
    pub fn of(bytes: &[u8]) -> Self {
        let mut skeleton = Self::default();
        let mut rest = bytes.get(2..).unwrap_or_default();
        while let Some((marker, after)) = next_marker(rest) {
            skeleton.complete |= marker == END_OF_IMAGE;
            skeleton.progressive |= PROGRESSIVE.contains(&marker);
            rest = match marker {
                END_OF_IMAGE => return skeleton,
                // Stuffed bytes and restarts stand inside the compressed data; they have no length.
                0x00 | 0x01 | 0xd0..=0xd8 => after,
                _ => segment_length(after).and_then(|length| after.get(length..)).unwrap_or_default(),
            };
        }
        skeleton
    }
}

const END_OF_IMAGE: u8 = 0xd9;

/// The frame headers SOF2, SOF6, SOF10 and SOF14.
const PROGRESSIVE: [u8; 4] = [0xc2, 0xc6, 0xca, 0xce];

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
