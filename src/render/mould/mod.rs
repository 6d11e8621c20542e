//! Moulds: a site has thousands of pages of one build, so a template is filled once for a shape with gaps in the place of
//! its texts, and each page of that shape is the mould with its texts put in. The bytes are those of filling the template.
//!
//! That holds for templates that print texts, ask whether they are there and put them through our filters, as those do
//! that the program carries. One that compares a text with another cannot be told from its print, so a project's own
//! templates are always filled. No more than [`ROOM`] is kept.

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
use minijinja::{Environment, Error};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

/// Bytes of all moulds together.
const ROOM: usize = 24 << 20;

/// A text with gaps.
struct Mould {
    pieces: Vec<Piece>,
    /// Bytes of the text with its gaps.
    size: usize,
    /// It was used again after the page for which it was made.
    is_useful: AtomicBool,
}

/// The moulds of one language's templates, by shape. Shared by threads.
#[derive(Default)]
pub struct Moulds(RwLock<Known>);

#[derive(Default)]
struct Known {
    /// None for a shape of which no mould can be made.
    moulds: HashMap<u128, Option<Arc<Mould>>>,
    /// Bytes of all of them.
    size: usize,
}

impl Moulds {
    /// The template filled, where there is a mould of this shape or one can be made.
    pub fn cast(&self, templates: &Environment<'_>, tape: &Tape, parts: &[String]) -> Option<String> {
        let shape = tape.shape();
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner).moulds.get(&shape).cloned();
        let mould = match known {
            Some(known) => {
                let mould = known?;
                mould.is_used_again();
                mould
            }
            None => {
                let made = Mould::of(templates, tape).ok().flatten().map(Arc::new);
                self.0.write().unwrap_or_else(PoisonError::into_inner).keep(shape, made.clone());
                made?
            }
        };
        Some(mould.cast(tape, parts))
    }
}

impl Known {
    /// Where there is no room, those that served one page make some; if that is not enough, nothing more is kept.
    fn keep(&mut self, shape: u128, mould: Option<Arc<Mould>>) {
        let size = mould.as_ref().map_or(0, |mould| mould.size);
        if self.size + size > ROOM {
            let is_useful = |mould: &Mould| mould.is_useful.load(Ordering::Relaxed);
            self.moulds.retain(|_, mould| mould.as_deref().is_none_or(is_useful));
            self.size = self.moulds.values().flatten().map(|mould| mould.size).sum();
        }
        if self.size + size <= ROOM && self.moulds.insert(shape, mould).is_none() {
            self.size += size;
        }
    }
}

impl Mould {
    fn of(templates: &Environment<'_>, tape: &Tape) -> Result<Option<Mould>, Error> {
        let making = Arc::new(Making::default());
        let value: Value = tape.value(&mut Gaps(making.clone()));
        let printed = templates.get_template(&tape.template)?.render(value)?;
        let pieces = making.pieces(&printed);
        Ok(pieces.map(|pieces| Mould { pieces, size: printed.len(), is_useful: AtomicBool::new(false) }))
    }

    /// Written once: all threads look at it for every page.
    fn is_used_again(&self) {
        if !self.is_useful.load(Ordering::Relaxed) {
            self.is_useful.store(true, Ordering::Relaxed);
        }
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
