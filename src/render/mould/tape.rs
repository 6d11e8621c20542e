//! What is put into a template, laid out flat: how it is built, and its texts in order. Tapes of one *shape* differ in
//! their texts alone.

use super::serial::Layer;
use minijinja::value::Value;
use serde::Serialize;
use std::borrow::Cow;
use xxhash_rust::xxh3::{Xxh3, xxh3_64, xxh3_128_with_seed};

/// A template and the value that is put into it, as marks and texts. Truths, names of variants, lengths, and whether
/// a text is empty or a number 0 stand in the marks; other texts and numbers stand apart, each with a mark in its place.
#[derive(Debug, Default)]
pub struct Tape {
    pub template: Cow<'static, str>,
    pub(super) marks: Vec<u8>,
    /// Of the fields, in their order.
    keys: Vec<&'static str>,
    /// Of where each of them stands in the program.
    keys_hash: u64,
    /// All texts, one behind the other.
    pub(super) texts: String,
    /// Where each text ends.
    pub(super) ends: Vec<usize>,
    /// Parts of the page that have a template of their own.
    pub parts: Vec<Tape>,
}

/// Bytes of an ordinary page.
const MARKS: usize = 8 << 10;
const TEXTS: usize = 24 << 10;

/// What an ordinary part has: bytes of marks, of texts, and how many of them.
const PART_MARKS: usize = 128;
const PART_TEXTS: usize = 512;
const PART_FIELDS: usize = 24;

/// The marks of a tape: what follows each.
pub(super) mod mark {
    /// Pairs of a key and a value, then [`END`].
    pub const MAP: u8 = b'{';
    /// Values, then [`END`].
    pub const LIST: u8 = b'[';
    pub const END: u8 = b'.';
    /// The next of the keys.
    pub const FIELD: u8 = b'k';
    /// Two bytes of length, the key.
    pub const KEY: u8 = b'm';
    pub const NONE: u8 = b'n';
    pub const FALSE: u8 = b'f';
    pub const TRUE: u8 = b't';
    /// Eight bytes, little-endian.
    pub const FLOAT: u8 = b'd';
    pub const ZERO: u8 = b'z';
    /// The next text, which is that of a number.
    pub const NUMBER: u8 = b'#';
    /// Two bytes of length, the text.
    pub const NAME: u8 = b'e';
    pub const EMPTY: u8 = b'0';
    /// The next text.
    pub const TEXT: u8 = b'"';
    /// The next text, which is HTML.
    pub const HTML: u8 = b'<';
    /// The next part.
    pub const PART: u8 = b'p';
}

/// What stands in the place of a text.
pub trait Texts {
    /// `number` counts the texts of a tape from 0.
    fn text(&mut self, number: usize, text: &str) -> Value;
    fn html(&mut self, number: usize, text: &str) -> Value;
    /// A whole number that is not 0.
    fn number(&mut self, number: usize, text: &str) -> Value;
    fn part(&mut self, number: usize) -> Value;
}

impl Tape {
    /// Lays a value out.
    pub fn of(template: &str, value: &impl Serialize) -> Result<Tape, String> {
        let mut tape = Tape::empty(Cow::Owned(template.to_string()));
        tape.marks.reserve(MARKS);
        tape.texts.reserve(TEXTS);
        value.serialize(Layer::new(&mut tape)).map_err(|fault| fault.to_string())?;
        Ok(tape)
    }

    pub(super) fn empty(template: Cow<'static, str>) -> Tape {
        Tape { template, ..Tape::default() }
    }

    /// With room for what a part of a page has.
    pub(super) fn of_part(template: &'static str) -> Tape {
        Tape {
            marks: Vec::with_capacity(PART_MARKS),
            keys: Vec::with_capacity(PART_FIELDS),
            texts: String::with_capacity(PART_TEXTS),
            ends: Vec::with_capacity(PART_FIELDS),
            ..Tape::empty(Cow::Borrowed(template))
        }
    }

    pub fn text(&self, number: usize) -> &str {
        let from = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.texts[from..self.ends[number]]
    }

    /// A number of the shape alone, for this run of the program; that of its parts is their own.
    pub fn shape(&self) -> u128 {
        xxh3_128_with_seed(&self.marks, xxh3_64(self.template.as_bytes()) ^ self.keys_hash)
    }

    /// Adds all that is in it but the names of fields, which a program does not change.
    pub fn hash(&self, hash: &mut Xxh3) {
        hash.update(self.template.as_bytes());
        hash.update(&self.marks);
        hash.update(&self.ends.iter().fold(0, |ends, &end| mixed(ends, end as u64)).to_le_bytes());
        hash.update(self.texts.as_bytes());
        self.parts.iter().for_each(|part| part.hash(hash));
    }

    pub(super) fn push_field(&mut self, name: &'static str) {
        self.marks.push(mark::FIELD);
        self.keys.push(name);
        // A name stands where it stands as long as the program runs; its letters need not be read.
        self.keys_hash = mixed(self.keys_hash, name.as_ptr() as u64);
    }

    /// The value, each text as `texts` has it.
    pub fn value(&self, texts: &mut impl Texts) -> Value {
        let mut reader = Reader { tape: self, at: 0, key: 0, text: 0, part: 0 };
        reader.value(texts)
    }
}

/// Reads a tape from its start; the marks are those that [`Tape::of`] wrote.
struct Reader<'t> {
    tape: &'t Tape,
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
                texts.text(number, self.tape.text(number))
            }
            mark::HTML => {
                let number = self.next_text();
                texts.html(number, self.tape.text(number))
            }
            mark::NUMBER => {
                let number = self.next_text();
                texts.number(number, self.tape.text(number))
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
        while self.tape.marks[self.at] != mark::END {
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
                Some(Cow::Borrowed(self.tape.keys[self.key - 1]))
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
        self.tape.marks[self.at - 1]
    }

    fn eight(&mut self) -> [u8; 8] {
        std::array::from_fn(|_| self.byte())
    }

    fn short(&mut self) -> String {
        let length = usize::from(u16::from_le_bytes([self.byte(), self.byte()]));
        self.at += length;
        String::from_utf8_lossy(&self.tape.marks[self.at - length..self.at]).into_owned()
    }
}

/// A number of all that was mixed so far and one more.
fn mixed(hash: u64, next: u64) -> u64 {
    (hash.rotate_left(5) ^ next).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
