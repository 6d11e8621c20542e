//! A large XML part in pieces that end where an element of a given name ends, so that each can be parsed in memory.
//! This takes half the time of parsing a stream, and no more memory than a few rows. While some pieces are parsed, the
//! next are unpacked.

use super::charset;
use super::fault::Fault;
use encoding_rs::Decoder;
use std::io::Read;

/// Bytes that are read at once. Small enough for the processor's cache.
const PIECE: usize = 256 << 10;

/// Pieces that are unpacked before they are parsed, for each core: enough for all to have their share, few enough to take
/// little memory, and for the first to be parsed soon.
const AT_ONCE: usize = 4;

/// The longest end tag that is looked for; prefixes are a few letters.
const END_TAG: usize = 64;

/// Cuts a part into pieces.
pub struct Chunks<R> {
    part: R,
    /// The element's name.
    name: &'static str,
    buffer: Vec<u8>,
    /// Bytes of the buffer that were given out.
    used: usize,
    done: bool,
    /// For a part that is not in UTF-8.
    decoder: Option<Decoder>,
}

impl<R: Read> Chunks<R> {
    pub fn new(part: R, name: &'static str) -> Self {
        Self { part, name, buffer: Vec::new(), used: 0, done: false, decoder: None }
    }

    /// Hands all pieces to `parse` in their order, some at a time; while it is at work, the next are unpacked.
    pub fn parse(&mut self, mut parse: impl FnMut(&[String]) -> Result<(), Fault> + Send) -> Result<(), Fault>
    where
        R: Send,
    {
        let (mut pieces, mut next) = (Vec::new(), Vec::new());
        self.fill(&mut pieces)?;
        while !pieces.is_empty() {
            let (parsed, filled) = rayon::join(|| parse(&pieces), || self.fill(&mut next));
            parsed?;
            filled?;
            std::mem::swap(&mut pieces, &mut next);
        }
        Ok(())
    }

    /// Puts the next pieces where others were, whose memory they take; none at the end of the part.
    fn fill(&mut self, pieces: &mut Vec<String>) -> Result<(), Fault> {
        let mut count = 0;
        while count < AT_ONCE * rayon::current_num_threads()
            && let Some(piece) = self.next()?
        {
            match pieces.get_mut(count) {
                Some(own) => piece.clone_into(own),
                None => pieces.push(piece.to_owned()),
            }
            count += 1;
        }
        pieces.truncate(count);
        Ok(())
    }

    /// The next piece, which ends after an element or at the end of the part; nothing after that.
    fn next(&mut self) -> Result<Option<&str>, Fault> {
        self.buffer.drain(..self.used);
        self.used = 0;
        while !self.done && self.used == 0 {
            let before = self.buffer.len();
            self.read(before)?;
            // An end tag may lie across the border of what was read before and now.
            let from = before.saturating_sub(END_TAG);
            self.used = last_end(&self.buffer[from..], self.name).map_or(0, |end| from + end);
        }
        if self.done {
            self.used = self.buffer.len();
        }
        let piece = simdutf8::basic::from_utf8(&self.buffer[..self.used]).map_err(|_| Fault::Broken)?;
        Ok((!piece.is_empty()).then_some(piece))
    }

    /// Reads on; the buffer holds so many bytes `before`.
    fn read(&mut self, before: usize) -> Result<(), Fault> {
        let is_start = before == 0 && self.decoder.is_none();
        let read = self.part.by_ref().take(PIECE as u64).read_to_end(&mut self.buffer)?;
        self.done = read < PIECE;
        if is_start {
            self.decoder = charset::of_xml(&self.buffer).map(|encoding| encoding.new_decoder());
        }
        if let Some(decoder) = &mut self.decoder {
            let raw = self.buffer.split_off(before);
            let mut text = String::with_capacity(decoder.max_utf8_buffer_length(raw.len()).unwrap_or(0));
            let _ = decoder.decode_to_string(&raw, &mut text, self.done);
            self.buffer.append(&mut text.into_bytes());
        }
        Ok(())
    }
}

/// Where the last end tag of the element ends: `</row>`, `</x:row >`.
fn last_end(bytes: &[u8], name: &str) -> Option<usize> {
    let starts = (0..bytes.len()).rev().filter(|at| bytes[*at..].starts_with(b"</"));
    starts.into_iter().find_map(|start| {
        let tag = &bytes[start + 2..bytes.len().min(start + END_TAG)];
        let end = tag.iter().position(|byte| *byte == b'>')?;
        let full = tag[..end].trim_ascii_end();
        let local = full.rsplit(|byte| *byte == b':').next()?;
        (local == name.as_bytes()).then_some(start + 2 + end + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pieces(text: &str) -> Vec<String> {
        let mut chunks = Chunks::new(text.as_bytes(), "row");
        let mut pieces = Vec::new();
        while let Some(piece) = chunks.next().expect("UTF-8") {
            pieces.push(piece.to_owned());
        }
        pieces
    }

    #[test]
    fn pieces_end_with_an_element() {
        let row = format!("<row>{}</row>", "đ".repeat(1000));
        let text = format!("<sheetData>{}</sheetData>", row.repeat(1000));
        let pieces = pieces(&text);
        assert_eq!(pieces.concat(), text);
        assert!(pieces.len() > 5);
        let (last, others) = pieces.split_last().expect("several");
        assert!(others.iter().all(|piece| piece.ends_with("</row>")));
        assert!(last.starts_with("<row>") && last.ends_with("</sheetData>"));
    }

    #[test]
    fn only_end_tags_count() {
        let end = |text: &str| last_end(text.as_bytes(), "si");
        assert_eq!(end("<si>a</si><si>b"), Some(10));
        assert_eq!(end("</x:si ><x:si>"), Some(8));
        assert_eq!(end("<si/></sir></a:is>si>"), None);
        assert_eq!(end("</si"), None);
    }

    #[test]
    fn a_part_without_the_element_is_one_piece() {
        assert_eq!(pieces(&"x".repeat(3 * PIECE)).len(), 1);
        assert_eq!(pieces(""), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn nothing_is_lost(rows in proptest::collection::vec(0_usize..PIECE, 0..12)) {
            let text: String = rows.iter().map(|width| format!("<row>{}</row>", " ".repeat(*width))).collect();
            prop_assert_eq!(pieces(&text).concat(), text);
        }
    }
}
