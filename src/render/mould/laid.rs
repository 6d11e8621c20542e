//! What is laid out on a tape, read: its texts by their numbers, its shape, its value.

use super::tape::mark;
use minijinja::value::Value;
use std::borrow::Cow;
use xxhash_rust::xxh3::{xxh3_64, xxh3_128_with_seed};

/// A page or a part of it, as it is laid out.
#[derive(Clone, Copy)]
pub struct Laid<'t> {
    pub template: &'t str,
    pub marks: &'t [u8],
    pub keys: &'t [&'static str],
    /// Of where each of the keys stands in the program.
    pub keys_hash: u64,
    pub texts: &'t str,
    pub ends: &'t [usize],
    pub inner: &'t [usize],
}

/// What stands in the place of a text.
pub trait Texts {
    /// `number` counts the texts of a page or part from 0.
    fn text(&mut self, number: usize, text: &str) -> Value;
    fn html(&mut self, number: usize, text: &str) -> Value;
    /// A whole number that is not 0.
    fn number(&mut self, number: usize, text: &str) -> Value;
    /// `number` counts those of the page or part from 0; see [`Laid::inner`].
    fn part(&mut self, number: usize) -> Value;
}

impl<'t> Laid<'t> {
    pub fn text(&self, number: usize) -> &'t str {
        let from = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.texts[from..self.ends[number]]
    }

    /// The number of the part that is the `number`th of it, from 0, among all parts of the page.
    pub fn inner(&self, number: usize) -> usize {
        self.inner[number]
    }

    /// Bytes of its texts.
    pub fn size(&self) -> usize {
        self.texts.len()
    }

    /// A number of the shape alone, for this run of the program; that of its parts is their own.
    pub fn shape(&self) -> u128 {
        xxh3_128_with_seed(self.marks, xxh3_64(self.template.as_bytes()) ^ self.keys_hash)
    }

    /// The value, each text as `texts` has it.
    pub fn value(&self, texts: &mut impl Texts) -> Value {
        let mut reader = Reader { laid: *self, at: 0, key: 0, text: 0, part: 0 };
        reader.value(texts)
    }
}

/// Reads what is laid out from its start; the marks are those that [`Tape::of`] wrote.
struct Reader<'t> {
    laid: Laid<'t>,
    at: usize,
    key: usize,
    text: usize,
    part: usize,
}

impl Reader<'_> {
    fn value(&mut self, texts: &mut impl Texts) -> Value {
        match self.byte() {
            mark::MAP => self.map(texts),
            mark::LIST => self.list(texts),
            mark::FALSE => Value::from(false),
            mark::TRUE => Value::from(true),
            mark::ZERO => Value::from(0),
            mark::FLOAT => Value::from(f64::from_le_bytes(self.eight())),
            mark::NAME => Value::from(self.short()),
            mark::EMPTY => Value::from(""),
            mark::TEXT => {
                let number = self.next_text();
                texts.text(number, self.laid.text(number))
            }
            mark::HTML => {
                let number = self.next_text();
                texts.html(number, self.laid.text(number))
            }
            mark::NUMBER => {
                let number = self.next_text();
                texts.number(number, self.laid.text(number))
            }
            mark::PART => {
                self.part += 1;
                texts.part(self.part - 1)
            }
            _ => Value::from(()),
        }
    }

    fn map(&mut self, texts: &mut impl Texts) -> Value {
        let mut pairs = Vec::new();
        while let Some(key) = self.key() {
            pairs.push((key, self.value(texts)));
        }
        Value::from_pairs(pairs)
    }

    fn list(&mut self, texts: &mut impl Texts) -> Value {
        let mut values = Vec::new();
        while self.laid.marks[self.at] != mark::END {
            values.push(self.value(texts));
        }
        self.at += 1;
        Value::from(values)
    }

    /// None at the end of a map.
    fn key(&mut self) -> Option<Cow<'static, str>> {
        match self.byte() {
            mark::FIELD => {
                self.key += 1;
                Some(Cow::Borrowed(self.laid.keys[self.key - 1]))
            }
            mark::KEY => Some(Cow::Owned(self.short())),
            _ => None,
        }
    }

    fn next_text(&mut self) -> usize {
        self.text += 1;
        self.text - 1
    }

    fn byte(&mut self) -> u8 {
        self.at += 1;
        self.laid.marks[self.at - 1]
    }

    fn eight(&mut self) -> [u8; 8] {
        std::array::from_fn(|_| self.byte())
    }

    fn short(&mut self) -> String {
        let length = usize::from(u16::from_le_bytes([self.byte(), self.byte()]));
        self.at += length;
        String::from_utf8_lossy(&self.laid.marks[self.at - length..self.at]).into_owned()
    }
}
