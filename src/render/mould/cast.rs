//! A page and its parts, cast in their moulds: the parts into the place where they stand, without a text of their own.

use super::laid::Laid;
use super::ready::Print;
use super::tape::{Part, Tape};
use super::{Mould, Moulds};
use minijinja::Environment;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// A page or a part of it, ready to be printed.
enum Cast<'t> {
    /// The place of its mould among those of the page.
    Mould(usize, Laid<'t>),
    /// There is no mould of it.
    Filled(String),
    Ready(&'t dyn Print),
}

/// The parts of a page, inner ones before their outer ones, and the moulds of all of them.
#[derive(Default)]
pub struct Parts<'t> {
    cast: Vec<Cast<'t>>,
    moulds: Vec<Arc<Mould>>,
    /// The place of each shape's mould that was met. Most parts of a page have one shape, and those that other threads look
    /// at as well are looked at once for each.
    met: Vec<(u128, Option<usize>)>,
    /// Bytes of what was cast, about.
    size: usize,
}

impl<'t> Parts<'t> {
    /// All parts, then the page, each by `fill` where no mould can be made.
    pub fn fill<E>(
        moulds: Option<&Moulds>,
        templates: &Environment<'_>,
        tape: &'t Tape,
        fill: impl Fn(Laid<'t>, &Parts<'t>) -> Result<String, E>,
    ) -> Result<String, E> {
        let mut parts = Parts::default();
        for part in tape.parts() {
            let cast = match part {
                Part::Ready(part) => {
                    parts.size += part.size();
                    Cast::Ready(part)
                }
                Part::Laid(part) => match moulds.and_then(|moulds| parts.mould(moulds, templates, part)) {
                    Some(mould) => Cast::Mould(mould, part),
                    None => Cast::Filled(fill(part, &parts)?),
                },
            };
            parts.cast.push(cast);
        }
        let page = tape.page();
        let Some(mould) = moulds.and_then(|moulds| parts.mould(moulds, templates, page)) else {
            return fill(page, &parts);
        };
        Ok(parts.page(mould, &page))
    }

    /// The page, in a text with room for it from the start: a long one is not moved then.
    fn page(&self, mould: usize, page: &Laid<'_>) -> String {
        let mould = &self.moulds[mould];
        let mut text = String::with_capacity(self.size + mould.growth.load(Ordering::Relaxed));
        mould.print(page, self, &mut text);
        let growth = text.len().saturating_sub(self.size);
        if growth > mould.growth.load(Ordering::Relaxed) {
            mould.growth.store(growth, Ordering::Relaxed);
        }
        text
    }

    /// Prints the part that is the `number`th of `laid`.
    pub fn print(&self, laid: &Laid<'_>, number: usize, out: &mut String) {
        match &self.cast[laid.inner(number)] {
            Cast::Mould(mould, part) => self.moulds[*mould].print(part, self, out),
            Cast::Filled(text) => out.push_str(text),
            Cast::Ready(part) => part.print(out),
        }
    }

    /// The text of the part that is the `number`th of `laid`.
    pub fn text(&self, laid: &Laid<'_>, number: usize) -> String {
        let mut text = String::new();
        self.print(laid, number, &mut text);
        text
    }

    /// The place of the mould, where there is one or one can be made.
    fn mould(&mut self, moulds: &Moulds, templates: &Environment<'_>, laid: Laid<'t>) -> Option<usize> {
        let shape = laid.shape();
        let met = self.met.iter().rfind(|(met, _)| *met == shape).map(|(_, place)| *place);
        let place = met.unwrap_or_else(|| {
            let place = moulds.find(templates, &laid, shape).map(|mould| {
                self.moulds.push(mould);
                self.moulds.len() - 1
            });
            self.met.push((shape, place));
            place
        })?;
        self.size += self.moulds[place].size + laid.size();
        Some(place)
    }
}
