//! Moulds: a site has thousands of pages of one build, so a template is filled once for a shape with gaps in the place of
//! its texts, and each page of that shape is the mould with its texts put in. The bytes are those of filling the template.
//!
//! That holds for templates that print texts, ask whether they are there and put them through our filters, as those do
//! that the program carries. One that compares a text with another cannot be told from its print, so a project's own
//! templates are always filled. No more than [`ROOM`] is kept.

mod cast;
mod gap;
mod kept;
mod laid;
mod ready;
mod serial;
mod stretch;
mod tape;
#[cfg(test)]
mod tests;

pub(super) use cast::Parts;
pub(super) use gap::Gap;
pub use kept::Kept;
pub(super) use laid::{Laid, Texts};
pub use ready::{Print, Ready};
pub(super) use serial::{HTML, PART};
pub(super) use tape::Tape;

use crate::hashing::QuickMap;
use gap::{Gaps, Making, Piece};
use minijinja::value::Value;
use minijinja::{Environment, Error};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

/// Bytes of all moulds together.
const ROOM: usize = 24 << 20;

/// A text with gaps.
struct Mould {
    pieces: Vec<Piece>,
    /// Bytes of the text with its gaps.
    size: usize,
    /// Bytes by which a page came out longer than that and its texts, at most: filters add to them.
    growth: AtomicUsize,
    /// It was used again after the page for which it was made.
    is_useful: AtomicBool,
}

/// The moulds of one language's templates, by shape. Shared by threads.
#[derive(Default)]
pub struct Moulds(RwLock<Known>);

#[derive(Default)]
struct Known {
    /// None for a shape of which no mould can be made.
    moulds: QuickMap<u128, Option<Arc<Mould>>>,
    /// Bytes of all of them.
    size: usize,
}

impl Moulds {
    /// The mould of this shape, where there is one or one can be made.
    fn find(&self, templates: &Environment<'_>, laid: &Laid<'_>, shape: u128) -> Option<Arc<Mould>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner).moulds.get(&shape).cloned();
        if let Some(known) = known {
            return known.inspect(|mould| mould.is_used_again());
        }
        let made = Mould::of(templates, laid).ok().flatten().map(Arc::new);
        self.0.write().unwrap_or_else(PoisonError::into_inner).keep(shape, made.clone());
        made
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
    fn of(templates: &Environment<'_>, laid: &Laid<'_>) -> Result<Option<Mould>, Error> {
        let making = Arc::new(Making::default());
        let value: Value = laid.value(&mut Gaps(making.clone()));
        let printed = templates.get_template(laid.template)?.render(value)?;
        let pieces = making.pieces(&printed);
        Ok(pieces.map(|pieces| Mould::new(pieces, printed.len())))
    }

    fn new(pieces: Vec<Piece>, size: usize) -> Mould {
        Mould { pieces, size, growth: AtomicUsize::new(0), is_useful: AtomicBool::new(false) }
    }

    /// Written once: all threads look at it for every page.
    fn is_used_again(&self) {
        if !self.is_useful.load(Ordering::Relaxed) {
            self.is_useful.store(true, Ordering::Relaxed);
        }
    }

    fn print(&self, laid: &Laid<'_>, parts: &Parts<'_>, out: &mut String) {
        for piece in &self.pieces {
            match piece {
                Piece::Plain(plain) => out.push_str(plain),
                Piece::Gap(filling) => filling.print(laid, parts, out),
            }
        }
    }
}
