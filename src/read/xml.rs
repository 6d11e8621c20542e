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

/// The attribute as a number; nothing if it is absent or none.
pub fn number<T: std::str::FromStr>(element: &BytesStart<'_>, local: &str) -> Result<Option<T>, Fault> {
    Ok(attribute(element, local)?.and_then(|value| value.trim().parse().ok()))
}

/// Whether the attribute is `1` or `true`.
pub fn flag(element: &BytesStart<'_>, local: &str) -> Result<bool, Fault> {
    Ok(attribute(element, local)?.is_some_and(|value| matches!(value.as_ref(), "1" | "true" | "on")))
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
