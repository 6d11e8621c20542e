//! A part that stands in many pages, filled once: its mould, and what was printed into each gap.

use super::cast::Parts;
use super::gap::Piece;
use super::tape::Tape;
use super::{Mould, Moulds};
use minijinja::Environment;
use std::sync::Arc;

/// A part without the text of its template, which all of its shape share.
pub struct Kept {
    mould: Arc<Mould>,
    /// What stands in the gaps, one behind the other.
    texts: Box<str>,
    /// Where each of them ends.
    ends: Box<[u32]>,
    key: u64,
}

impl Kept {
    /// None where no mould can be made, or the part has parts itself.
    pub fn of(moulds: &Moulds, templates: &Environment<'_>, tape: &Tape) -> Option<Kept> {
        if tape.parts().next().is_some() {
            return None;
        }
        let (laid, parts) = (tape.page(), Parts::default());
        let mould = moulds.find(templates, &laid, laid.shape())?;
        let (mut texts, mut ends) = (String::new(), Vec::new());
        for piece in &mould.pieces {
            if let Piece::Gap(filling) = piece {
                filling.print(&laid, &parts, &mut texts);
                ends.push(u32::try_from(texts.len()).ok()?);
            }
        }
        Some(Kept { mould, texts: texts.into(), ends: ends.into(), key: tape.key(0) as u64 })
    }

    /// Prints the part, each text of its gaps as `put` writes it.
    pub fn print(&self, out: &mut String, put: impl Fn(&str, &mut String)) {
        let (mut from, mut ends) = (0, self.ends.iter());
        for piece in &self.mould.pieces {
            match piece {
                Piece::Plain(plain) => out.push_str(plain),
                Piece::Gap(_) => {
                    let end = ends.next().map_or(from, |&end| end as usize);
                    put(&self.texts[from..end], out);
                    from = end;
                }
            }
        }
    }

    /// A number of its template and its texts, the same with each run of a program.
    pub fn key(&self) -> u64 {
        self.key
    }

    /// Bytes of what is printed, about.
    pub fn size(&self) -> usize {
        self.mould.size + self.texts.len()
    }
}
