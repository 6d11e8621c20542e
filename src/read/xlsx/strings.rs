//! Shared and inline texts: rich text joined, phonetic guides left out, `_x000D_` resolved.

use super::plain;
use crate::read::chunks::Chunks;
use crate::read::fault::Fault;
use crate::read::package::Package;
use crate::read::strings::Strings;
use crate::read::xml;
use memchr::memchr;
use quick_xml::Reader;
use quick_xml::events::Event;
use rayon::prelude::*;

/// All shared texts; none if the workbook has no such part. What the part says of their number is not believed.
pub fn read(package: &mut Package<'_>, part: &str) -> Result<Strings, Fault> {
    let mut strings = Strings::default();
    let Some(part) = package.part(part)? else { return Ok(strings) };
    Chunks::new(part, "si").parse(|chunks| {
        let read: Vec<_> = chunks.par_iter().map(|chunk| piece(chunk)).collect();
        read.into_iter().try_for_each(|piece| piece.map(|piece| strings.append(piece)))
    })?;
    Ok(strings)
}

/// The texts of a piece of the part.
fn piece(chunk: &str) -> Result<Strings, Fault> {
    let mut strings = Strings::default();
    let mut push = |raw: &str| {
        strings.push_with(|all| {
            push_unescaped(raw, all);
            Ok::<_, Fault>(())
        })
    };
    let mut raw = String::new();
    let mut xml = xml::piece(chunk);
    loop {
        while let Some((text, rest)) = plain::item(xml::rest(&xml, chunk)) {
            push(text)?;
            xml::go_on(&mut xml, rest);
        }
        raw.clear();
        match xml.read_event()? {
            Event::Start(element) if element.local_name().as_ref() == "si" => text(&mut xml, "si", &mut raw)?,
            Event::Empty(element) if element.local_name().as_ref() == "si" => {}
            Event::Eof => return Ok(strings),
            _ => continue,
        }
        push(&raw)?;
    }
}

/// Appends the text of an `<si>` or `<is>` (named `end`) that was just begun: its `<t>` and those of its runs.
pub fn text(xml: &mut Reader<&[u8]>, end: &str, text: &mut String) -> Result<(), Fault> {
    let (mut in_text, mut in_guide) = (false, false);
    loop {
        let event = xml.read_event()?;
        match &event {
            Event::Start(element) => match element.local_name().as_ref() {
                "t" => in_text = true,
                "rPh" => in_guide = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "t" => in_text = false,
                "rPh" => in_guide = false,
                name if name == end => return Ok(()),
                _ => {}
            },
            Event::Eof => return Err(Fault::Broken),
            event if in_text && !in_guide => xml::push_text(event, text),
            _ => {}
        }
    }
}

/// Appends `raw` with `_xHHHH_` (ECMA-376, 22.9.2.19) turned into what it stands for.
pub fn push_unescaped(raw: &str, text: &mut String) {
    let mut rest = raw;
    while let Some(at) = memchr(b'_', rest.as_bytes()) {
        text.push_str(&rest[..at]);
        let (letter, used) = escaped(&rest[at..]).unwrap_or(('_', 1));
        text.push(letter);
        rest = &rest[at + used..];
    }
    text.push_str(rest);
}

/// The character that `rest` begins with in the form `_xHHHH_`, and its length in bytes.
fn escaped(rest: &str) -> Option<(char, usize)> {
    let digits = rest.get(2..6).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
    let letter = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
    (rest.as_bytes().get(6) == Some(&b'_')).then_some((letter, 7))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_resolved_and_nothing_else_is_touched() {
        for (raw, expected) in [
            ("Khóm_x000D_\n2", "Khóm\r\n2"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x00ZZ_ _x41_ a_x", "_x00ZZ_ _x41_ a_x"),
            ("_xD800_", "_xD800_"),
            ("_xộộ_", "_xộộ_"),
        ] {
            let mut text = String::new();
            push_unescaped(raw, &mut text);
            assert_eq!(text, expected);
        }
    }

    #[test]
    fn runs_are_joined_and_guides_left_out() {
        let item = "<si><r><t>Nguyễn </t></r><r><rPr/><t xml:space=\"preserve\">Th&#7883; </t></r>\
                    <rPh><t>x</t></rPh><r><t>Đào &amp; Lê</t></r></si>";
        let mut xml = xml::piece(item);
        xml.read_event().expect("the start tag");
        let mut joined = String::new();
        text(&mut xml, "si", &mut joined).expect("well-formed");
        assert_eq!(joined, "Nguyễn Thị Đào & Lê");
    }
}
