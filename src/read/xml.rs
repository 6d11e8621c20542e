//! Small helpers over quick-xml, shared by the zipped formats.

use super::fault::Fault;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::borrow::Cow;
use std::io::BufRead;

/// A reader that gives `<a/>` as `Event::Empty` and forgives wrong end tags, as offices' programs do.
pub fn reader<R: BufRead>(part: R) -> Reader<R> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().check_end_names = false;
    reader
}

/// A reader of a piece of a part, in which elements may end that began before it.
pub fn piece(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    reader
}

/// What the reader of a piece has not read yet.
pub fn rest<'p>(reader: &Reader<&'p [u8]>, piece: &'p str) -> &'p str {
    piece.get(piece.len() - reader.get_ref().len()..).unwrap_or_default()
}

/// Lets the reader of a piece go on with what is left of its [`rest`].
pub fn go_on<'p>(reader: &mut Reader<&'p [u8]>, rest: &'p str) {
    *reader.get_mut() = rest.as_bytes();
}

/// A reader of a whole document that is text already, whatever it says of its encoding.
pub fn document(text: &str) -> Reader<&[u8]> {
    let text = text.trim_start();
    let declared = text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    let mut reader = Reader::from_str(declared.map_or(text, |(_, document)| document));
    reader.config_mut().check_end_names = false;
    // Systems that write such documents by hand forget to escape it.
    reader.config_mut().allow_dangling_amp = true;
    reader
}

/// All text up to the end of the element `name`, which was just begun and holds none of its own name.
pub fn text_until(reader: &mut Reader<&[u8]>, name: &str) -> Result<String, Fault> {
    let mut text = String::new();
    loop {
        match reader.read_event()? {
            Event::End(element) if element.local_name().as_ref() == name => return Ok(text),
            Event::Eof => return Err(Fault::Broken),
            event => push_text(&event, &mut text),
        }
    }
}

/// Calls `each` for every start tag (`<a>` and `<a/>` alike) until the end of the part.
pub fn for_each_start<R: BufRead>(
    part: R,
    mut each: impl FnMut(&BytesStart<'_>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let mut reader = reader(part);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer)? {
            Event::Start(element) | Event::Empty(element) => each(&element)?,
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The attribute of this local name, whatever its prefix, with entities resolved.
pub fn attribute<'e>(element: &'e BytesStart<'_>, local: &str) -> Result<Option<Cow<'e, str>>, Fault> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute?;
        if attribute.key.local_name().as_ref() == local {
            return Ok(Some(attribute.normalized_value(XmlVersion::Implicit1_0)?));
        }
    }
    Ok(None)
}

/// Takes the next attribute off `raw` (what stands in a tag after its name), just as it is written. For the tags of
/// cells, of which there are millions: three times as fast as [`BytesStart::attributes`].
pub fn next_attribute<'e>(raw: &mut &'e str) -> Result<Option<(&'e str, &'e str)>, Fault> {
    let start = raw.trim_ascii_start();
    if start.is_empty() {
        return Ok(None);
    }
    let (name, rest) = cut(start, b'=').ok_or(Fault::Broken)?;
    let rest = rest.trim_ascii_start();
    let quote = rest.bytes().next().filter(|mark| matches!(mark, b'"' | b'\'')).ok_or(Fault::Broken)?;
    let (value, rest) = cut(&rest[1..], quote).ok_or(Fault::Broken)?;
    *raw = rest;
    Ok(Some((name.trim_ascii_end(), value)))
}

/// What stands before and after the first `mark`. In texts this short a plain loop is faster than a search.
pub fn cut(text: &str, mark: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == mark)?;
    Some((&text[..at], &text[at + 1..]))
}

/// The attribute as a number; nothing if it is absent or none.
pub fn number<T: std::str::FromStr>(element: &BytesStart<'_>, local: &str) -> Result<Option<T>, Fault> {
    Ok(attribute(element, local)?.and_then(|value| value.trim().parse().ok()))
}

/// Whether the attribute is `1` or `true`.
pub fn flag(element: &BytesStart<'_>, local: &str) -> Result<bool, Fault> {
    Ok(attribute(element, local)?.is_some_and(|value| is_true(&value)))
}

pub fn is_true(value: &str) -> bool {
    matches!(value, "1" | "true" | "on")
}

/// Appends what `event` says in words: text, CDATA, `&amp;`, `&#7885;`.
pub fn push_text(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(part) => text.push_str(&part.xml10_content()),
        Event::CData(part) => text.push_str(&part.xml10_content()),
        Event::GeneralRef(reference) => push_reference(reference, text),
        _ => {}
    }
}

/// An unknown or impossible reference is kept as it is written, so that nothing is lost.
fn push_reference(reference: &BytesRef<'_>, text: &mut String) {
    let name = reference.xml10_content();
    match (reference.resolve_char_ref(), resolve_predefined_entity(&name)) {
        (Ok(Some(letter)), _) => text.push(letter),
        (_, Some(resolved)) => text.push_str(resolved),
        _ => text.extend(["&", &name, ";"]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_taken_off_one_by_one() {
        let mut raw = " r=\"A1\"\n s = '3' t=\"\" ";
        let mut found = Vec::new();
        while let Some(attribute) = next_attribute(&mut raw).expect("well-formed") {
            found.push(attribute);
        }
        assert_eq!(found, [("r", "A1"), ("s", "3"), ("t", "")]);
        for broken in [" r", " r=1", " r=\"1", " r="] {
            assert_eq!(next_attribute(&mut &*broken), Err(Fault::Broken), "{broken}");
        }
    }
}
