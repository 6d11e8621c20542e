//! Lays out on a tape whatever can be serialised.

use super::ready::{READY, Ready};
use super::tape::{Tape, mark};
use serde::ser::{self, Serialize, Serializer};
use std::fmt::{self, Display};

/// The name by which [`crate::render::Html`] tells that its text is HTML.
pub const HTML: &str = "guong::Html";

/// The name by which [`crate::render::Part`] tells that it is one; the variant is its template.
pub const PART: &str = "guong::Part";

/// Where a value is laid out.
pub(super) struct Layer<'t> {
    tape: &'t mut Tape,
    /// The next text is HTML.
    html: bool,
}

/// What cannot be laid out.
#[derive(Debug)]
pub(super) struct Fault(String);

impl Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}

impl ser::Error for Fault {
    fn custom<T: Display>(message: T) -> Self {
        Fault(message.to_string())
    }
}

impl<'t> Layer<'t> {
    pub fn new(tape: &'t mut Tape) -> Self {
        Self { tape, html: false }
    }

    fn mark(self, mark: u8) -> Result<(), Fault> {
        self.tape.push_mark(mark);
        Ok(())
    }

    fn number(self, number: u64, is_negative: bool) -> Result<(), Fault> {
        match number {
            0 => self.tape.push_mark(mark::ZERO),
            _ => self.tape.push_number(number, is_negative),
        }
        Ok(())
    }

    fn open(self, mark: u8) -> Open<'t> {
        self.tape.push_mark(mark);
        Open { tape: self.tape, ends: 1 }
    }

    /// `{name: value}`, as variants with something in them are told.
    fn variant(self, name: &'static str, mark: u8) -> Open<'t> {
        self.tape.push_mark(mark::MAP);
        self.tape.push_field(name);
        self.tape.push_mark(mark);
        Open { tape: self.tape, ends: 2 }
    }
}

/// A list, map or part that is not finished.
pub(super) struct Open<'t> {
    tape: &'t mut Tape,
    /// How many ends it needs.
    ends: usize,
}

impl Open<'_> {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
        value.serialize(Layer::new(self.tape))
    }

    fn close(self) -> Result<(), Fault> {
        (0..self.ends).for_each(|_| self.tape.push_mark(mark::END));
        Ok(())
    }
}

/// A short text among the marks, behind its length.
fn short(tape: &mut Tape, text: &str) -> Result<(), Fault> {
    let length = u16::try_from(text.len()).map_err(|_| Fault(format!("a name of {} bytes", text.len())))?;
    tape.push_marks(&length.to_le_bytes());
    tape.push_marks(text.as_bytes());
    Ok(())
}

/// Numbers are laid out as the widest of their kind.
macro_rules! through {
    ($($method:ident($number:ty)),+ => $widest:ident) => {
        $(fn $method(self, value: $number) -> Result<(), Fault> {
            self.$widest(value.into())
        })+
    };
}

/// What is laid out one value behind the other.
macro_rules! values {
    ($($kind:ident::$method:ident),+ $(,)?) => {
        $(impl ser::$kind for Open<'_> {
            type Ok = ();
            type Error = Fault;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
                self.push(value)
            }

            fn end(self) -> Result<(), Fault> {
                self.close()
            }
        })+
    };
}

/// What has fields.
macro_rules! fields {
    ($($kind:ident),+) => {
        $(impl ser::$kind for Open<'_> {
            type Ok = ();
            type Error = Fault;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Fault> {
                self.tape.push_field(name);
                self.push(value)
            }

            fn end(self) -> Result<(), Fault> {
                self.close()
            }
        })+
    };
}

impl<'t> Serializer for Layer<'t> {
    type Ok = ();
    type Error = Fault;
    type SerializeSeq = Open<'t>;
    type SerializeTuple = Open<'t>;
    type SerializeTupleStruct = Open<'t>;
    type SerializeTupleVariant = Open<'t>;
    type SerializeMap = Open<'t>;
    type SerializeStruct = Open<'t>;
    type SerializeStructVariant = Open<'t>;

    fn serialize_bool(self, value: bool) -> Result<(), Fault> {
        self.mark(if value { mark::TRUE } else { mark::FALSE })
    }

    through!(serialize_i8(i8), serialize_i16(i16), serialize_i32(i32) => serialize_i64);
    through!(serialize_u8(u8), serialize_u16(u16), serialize_u32(u32) => serialize_u64);
    through!(serialize_f32(f32) => serialize_f64);

    fn serialize_i64(self, value: i64) -> Result<(), Fault> {
        self.number(value.unsigned_abs(), value < 0)
    }

    fn serialize_u64(self, value: u64) -> Result<(), Fault> {
        self.number(value, false)
    }

    fn serialize_f64(self, value: f64) -> Result<(), Fault> {
        self.tape.push_mark(mark::FLOAT);
        self.tape.push_marks(&value.to_le_bytes());
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Fault> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<(), Fault> {
        let mark = if self.html { mark::HTML } else { mark::TEXT };
        match text {
            "" => self.mark(mark::EMPTY),
            text => {
                self.tape.push_text(mark, text);
                Ok(())
            }
        }
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Fault> {
        Err(Fault("bytes cannot stand in a page".into()))
    }

    fn serialize_none(self) -> Result<(), Fault> {
        self.mark(mark::NONE)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Fault> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Fault> {
        self.mark(mark::NONE)
    }

    fn serialize_unit_struct(self, name: &'static str) -> Result<(), Fault> {
        match Ready::handed().filter(|_| name == READY) {
            Some(part) => self.tape.push_ready(part),
            None => self.tape.push_mark(mark::NONE),
        }
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Fault> {
        self.tape.push_mark(mark::NAME);
        short(self.tape, variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Fault> {
        value.serialize(Layer { html: name == HTML, ..self })
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Fault> {
        if name == PART {
            let outer = self.tape.begin_part();
            value.serialize(Layer::new(self.tape))?;
            self.tape.end_part(variant, outer);
            return Ok(());
        }
        self.tape.push_mark(mark::MAP);
        self.tape.push_field(variant);
        value.serialize(Layer::new(self.tape))?;
        self.tape.push_mark(mark::END);
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'t>, Fault> {
        Ok(self.open(mark::LIST))
    }

    fn serialize_tuple(self, _: usize) -> Result<Open<'t>, Fault> {
        Ok(self.open(mark::LIST))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Open<'t>, Fault> {
        Ok(self.open(mark::LIST))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'t>, Fault> {
        Ok(self.variant(variant, mark::LIST))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'t>, Fault> {
        Ok(self.open(mark::MAP))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'t>, Fault> {
        Ok(self.open(mark::MAP))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'t>, Fault> {
        Ok(self.variant(variant, mark::MAP))
    }
}

values!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field,
);

fields!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Fault;

    /// Keys are texts.
    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), Fault> {
        let name = Tape::name(name)?;
        self.tape.push_mark(mark::KEY);
        short(self.tape, &name)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
        self.push(value)
    }

    fn end(self) -> Result<(), Fault> {
        self.close()
    }
}
