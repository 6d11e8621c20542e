//! Where a tape lays out: marks, names of fields and texts, each kind one behind the other.

use std::cell::RefCell;

/// What is laid out, all of each kind one behind the other.
#[derive(Debug, Default)]
pub struct Stretch {
    pub marks: Vec<u8>,
    /// Of the fields, in their order.
    pub keys: Vec<&'static str>,
    pub texts: String,
    /// Where each text ends, from where the texts of its page or part begin.
    pub ends: Vec<usize>,
}

/// A place in a stretch: how much of each kind is before it.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub marks: usize,
    pub keys: usize,
    pub texts: usize,
    pub ends: usize,
}

/// Bytes of an ordinary page: marks and texts, and how many fields it has.
const MARKS: usize = 8 << 10;
const TEXTS: usize = 48 << 10;
const FIELDS: usize = 512;

/// Bytes beyond which the room of a tape is given back.
const LONG_TEXTS: usize = 16 * TEXTS;

/// Stretches that a thread keeps: a page needs two, and another may be made meanwhile.
const SPARES: usize = 4;

thread_local! {
    /// What was laid out on is used again: a site has thousands of tapes, one after the other.
    static SPARE: RefCell<Vec<Stretch>> = const { RefCell::new(Vec::new()) };
}

impl Stretch {
    /// An empty one with room for an ordinary page.
    pub fn spare() -> Stretch {
        SPARE.with_borrow_mut(Vec::pop).unwrap_or_else(|| Stretch {
            marks: Vec::with_capacity(MARKS),
            keys: Vec::with_capacity(FIELDS),
            texts: String::with_capacity(TEXTS),
            ends: Vec::with_capacity(FIELDS),
        })
    }

    /// Keeps it for the next tape of this thread; not one that a page of unusual length has left.
    pub fn put_by(mut self) {
        if !(TEXTS..=LONG_TEXTS).contains(&self.texts.capacity()) {
            return;
        }
        let Stretch { marks, keys, texts, ends } = &mut self;
        marks.clear();
        keys.clear();
        texts.clear();
        ends.clear();
        SPARE.with_borrow_mut(|spare| {
            if spare.len() < SPARES {
                spare.push(self);
            }
        });
    }

    pub fn end(&self) -> Place {
        Place {
            marks: self.marks.len(),
            keys: self.keys.len(),
            texts: self.texts.len(),
            ends: self.ends.len(),
        }
    }

    /// Takes what stands behind a place of another: from where to where it stands now.
    pub fn take_from(&mut self, other: &mut Stretch, place: Place) -> (Place, Place) {
        let from = self.end();
        self.marks.extend_from_slice(&other.marks[place.marks..]);
        self.keys.extend_from_slice(&other.keys[place.keys..]);
        self.texts.push_str(&other.texts[place.texts..]);
        self.ends.extend_from_slice(&other.ends[place.ends..]);
        other.marks.truncate(place.marks);
        other.keys.truncate(place.keys);
        other.texts.truncate(place.texts);
        other.ends.truncate(place.ends);
        (from, self.end())
    }
}
