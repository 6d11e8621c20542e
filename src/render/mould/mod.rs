//! Moulds: a site has thousands of pages of one build, so a template is filled once for a shape with gaps in the place of
//! its texts, and each page of that shape is the mould with its texts put in. The bytes are those of filling the template.
//!
//! That holds for templates that print texts, ask whether they are there and put them through our filters, as those do
//! that the program carries. One that compares a text with another cannot be told from its print, so a project's own
//! templates are always filled. No more than [`ROOM`] is kept; rare shapes are filled too.

mod gap;
mod serial;
mod tape;
#[cfg(test)]
mod tests;

pub(super) use gap::Gap;
pub(super) use serial::{HTML, PART};
pub(super) use tape::{Tape, Texts};

use gap::{Gaps, Making, Piece};
use minijinja::value::Value;
use minijinja::{Error, Template};
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

/// Bytes of all moulds together.
const ROOM: usize = 24 << 20;

/// A text with gaps.
struct Mould {
    pieces: Vec<Piece>,
    /// Bytes of the text between the gaps.
    size: usize,
}

/// What is known of a shape.
#[derive(Clone)]
enum Known {
    /// Met once: no mould yet, most shapes are met no second time.
    Met,
    /// No mould can be made.
    Spoilt,
    Mould(Arc<Mould>),
}

/// The moulds of one language's templates, by template and shape. Shared by threads.
#[derive(Default)]
pub struct Moulds {
    known: RwLock<HashMap<u128, Known>>,
    size: AtomicUsize,
}

impl Moulds {
    /// The template filled, where there is a mould of this shape or one can be made now.
    pub fn cast(&self, template: &Template<'_, '_>, tape: &Tape, parts: &[String]) -> Option<String> {
        let shape = tape.shape();
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner).get(&shape).cloned();
        match known {
            Some(Known::Mould(mould)) => Some(mould.cast(tape, parts)),
            Some(Known::Spoilt) => None,
            Some(Known::Met) => {
                let mould = self.make(template, tape);
                let cast = mould.as_ref().map(|mould| mould.cast(tape, parts));
                self.keep(shape, mould.map_or(Known::Spoilt, Known::Mould));
                cast
            }
            None => {
                self.keep(shape, Known::Met);
                None
            }
        }
    }

    fn make(&self, template: &Template<'_, '_>, tape: &Tape) -> Option<Arc<Mould>> {
        let mould = Mould::of(template, tape).ok()??;
        let size = self.size.fetch_add(mould.size, Ordering::Relaxed);
        (size < ROOM).then(|| Arc::new(mould))
    }

    fn keep(&self, shape: u128, known: Known) {
        self.known.write().unwrap_or_else(PoisonError::into_inner).insert(shape, known);
    }
}

impl Mould {
    fn of(template: &Template<'_, '_>, tape: &Tape) -> Result<Option<Mould>, Error> {
        let making = Arc::new(Making::default());
        let value: Value = tape.value(&mut Gaps(making.clone()));
        let printed = template.render(value)?;
        let pieces = making.pieces(&printed);
        Ok(pieces.map(|pieces| Mould { size: printed.len(), pieces }))
    }

    fn cast(&self, tape: &Tape, parts: &[String]) -> String {
        let filled = tape.texts.len() + parts.iter().map(String::len).sum::<usize>();
        let mut text = String::with_capacity(self.size + filled + filled / 4);
        for piece in &self.pieces {
            match piece {
                Piece::Plain(plain) => text.push_str(plain),
                Piece::Gap(filling) => filling.print(tape, parts, &mut text),
            }
        }
        text
    }
}
