//! Bytes of a photo into pixels, under limits and shielded from faults of the decoders. Only here: decoders of `image`.

use super::kind::recognise;
use super::{PhotoFault, jpeg};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A camera's photo has 12 to 60 million pixels; more is an error or an attack.
const MOST_PIXELS: u64 = 100_000_000;

/// In bytes, for the pixels and what the decoder needs beside them.
const MOST_MEMORY: u64 = 512 << 20;

/// A photo as the file has it, not yet turned upright.
pub(super) struct Decoded {
    pub image: DynamicImage,
    pub orientation: Orientation,
    /// The colours' profile (ICC), where one is embedded.
    pub profile: Option<Vec<u8>>,
}

/// A decoder that has read no more than the header, within the limits.
pub(super) struct Opened<'b> {
    decoder: Box<dyn ImageDecoder + 'b>,
    /// What decoding will need, in bytes: an estimate from above.
    pub memory: u64,
}

/// Reads the header; refuses what is no photo, is incomplete or exceeds the limits.
pub(super) fn open(bytes: &[u8]) -> Result<Opened<'_>, PhotoFault> {
    let format = recognise(bytes)?;
    if format == ImageFormat::Jpeg && !jpeg::is_complete(bytes) {
        return Err(PhotoFault::Truncated);
    }
    shielded(|| {
        let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
        let mut limits = Limits::default();
        limits.max_alloc = Some(MOST_MEMORY);
        reader.limits(limits);
        let decoder = reader.into_decoder().map_err(|error| fault(&error))?;
        let (width, height) = decoder.dimensions();
        if u64::from(width) * u64::from(height) > MOST_PIXELS {
            return Err(PhotoFault::TooLarge { width, height });
        }
        let memory = decoder.total_bytes() + working_memory(format, width, height);
        Ok(Opened { decoder: Box::new(decoder), memory })
    })
}

impl Opened<'_> {
    /// Reads the pixels.
    pub fn decode(mut self) -> Result<Decoded, PhotoFault> {
        shielded(move || {
            let orientation = self.decoder.orientation().unwrap_or(Orientation::NoTransforms);
            // A photo with a broken profile is shown as if it had none.
            let profile = self.decoder.icc_profile().unwrap_or(None);
            let image = DynamicImage::from_decoder(self.decoder).map_err(|error| fault(&error))?;
            Ok(Decoded { image, orientation, profile })
        })
    }
}

/// A progressive JPEG keeps all coefficients (16 bits, three components) until its last scan.
fn working_memory(format: ImageFormat, width: u32, height: u32) -> u64 {
    let pixels = u64::from(width) * u64::from(height);
    if format == ImageFormat::Jpeg { pixels * 6 } else { pixels }
}

fn fault(error: &image::ImageError) -> PhotoFault {
    PhotoFault::damaged(error)
}

/// A decoder that panics on a hostile file must not take the other photos with it.
pub(super) fn shielded<T>(work: impl FnOnce() -> Result<T, PhotoFault>) -> Result<T, PhotoFault> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(PhotoFault::Damaged("decoder panic".to_owned())))
}
