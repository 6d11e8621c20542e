//! A second try at a workbook in XML that our own reader found broken although its zip is sound: calamine may know the
//! ways of the program that wrote it. Refuses what could hide something, and what calamine could not hold in memory.

use super::Contents;
use super::calamine;
use super::fault::{Bound, Fault};
use super::limits;
use super::package::Package;
use std::borrow::Cow;

/// How many bytes after the name of an attribute are looked at for its value.
const VALUE: usize = 32;

/// The least that one shared text takes in its part: `<si></si>`, about.
const SHARED_TEXT: u64 = 8;

/// The cells of all worksheets. Merged areas and pictures are not told; hidden rows and columns there are none.
pub fn read(package: &mut Package<'_>) -> Result<Contents, Fault> {
    // calamine looks for the styles there only, and takes dates for numbers where it finds none.
    if !package.has("xl/styles.xml") {
        return Err(Fault::Broken);
    }
    let (mut opened, mut hiding) = (0, false);
    for name in package.names() {
        let part = package.bytes(&name)?.unwrap_or_default();
        match is_sheet(&name) {
            true => hiding |= hides(&part),
            false if name.contains("/media/") => {}
            false => opened += opened_size(&name, &part)?,
        }
    }
    if opened > limits::OPENED_BYTES {
        return Err(Fault::TooLarge(Bound::Unpacked));
    }
    if !package.is_unambiguous() {
        return Err(Fault::Broken);
    }
    match calamine::xlsx(package.file()) {
        // What is hidden must not be published, and calamine does not tell what it is.
        Ok(_) if hiding => Err(Fault::Unsupported),
        Ok(sheets) => Ok(Contents { sheets, read_otherwise: true, ..Contents::default() }),
        Err(Fault::Unsupported) => Err(Fault::Broken),
        Err(fault) => Err(fault),
    }
}

/// Whether calamine reads the part cell by cell, if at all.
fn is_sheet(name: &str) -> bool {
    let kept_in_memory = ["sharedstrings.xml", "styles.xml"].iter().any(|end| name.ends_with(end));
    name.contains("/worksheets/") && !kept_in_memory
}

/// The size of a part that calamine keeps in memory, if it may.
fn opened_size(name: &str, part: &[u8]) -> Result<u64, Fault> {
    let size = part.len() as u64;
    if name.ends_with("styles.xml") && size > limits::OPENED_STYLES {
        return Err(Fault::TooLarge(Bound::Styles));
    }
    // calamine takes memory for as many shared texts as the part claims to hold.
    let part = narrow(part);
    let mut claims = values(&part, b"uniqueCount").map(number);
    match claims.any(|texts| texts > size / SHARED_TEXT) {
        true => Err(Fault::Broken),
        false => Ok(size),
    }
}

/// Whether a row or column may be hidden. Says so of some texts, too, which is the safe side.
fn hides(part: &[u8]) -> bool {
    let part = narrow(part);
    values(&part, b"hidden").any(|value| !matches!(value.first(), Some(b'0' | b'f' | b'F')))
}

/// The part without zero bytes, so that UTF-16 can be searched as well.
fn narrow(part: &[u8]) -> Cow<'_, [u8]> {
    match part.contains(&0) {
        true => part.iter().copied().filter(|byte| *byte != 0).collect(),
        false => Cow::Borrowed(part),
    }
}

/// What stands behind each mention of the attribute, from its value on.
fn values<'p>(part: &'p [u8], name: &'p [u8]) -> impl Iterator<Item = &'p [u8]> {
    let mentions = part.windows(name.len()).enumerate().filter(move |(_, bytes)| *bytes == name);
    mentions.map(move |(at, _)| {
        let behind = &part[at + name.len()..part.len().min(at + name.len() + VALUE)];
        let value = behind.iter().position(|byte| !b" \t\r\n='\"+".contains(byte));
        &behind[value.unwrap_or(behind.len())..]
    })
}

/// The number that the bytes begin with; one too large to be told is as large as can be.
fn number(bytes: &[u8]) -> u64 {
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit());
    digits.fold(0, |number, digit| number.saturating_mul(10).saturating_add(u64::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_hidden_is_seen() {
        for (part, expected) in [
            ("<row r=\"1\"><c/></row>", false),
            ("<row hidden=\"0\"/><col hidden = 'false'/>", false),
            ("<row hidden=\"1\"/>", true),
            ("<row hidden=\"0\"/><col hidden\n=\n'true'/>", true),
            ("<row hidden=\"&#49;\"/>", true),
            ("<t>hidden</t>", true),
            ("hidden", true),
        ] {
            assert_eq!(hides(part.as_bytes()), expected, "{part}");
            let wide: Vec<u8> = part.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(hides(&wide), expected, "{part} in UTF-16");
        }
    }

    #[test]
    fn claims_beyond_a_parts_size_are_refused() {
        for (claim, expected) in [
            ("3", Ok(128)),
            ("17", Err(Fault::Broken)),
            ("99999999999999999999999", Err(Fault::Broken)),
            ("nhiều", Ok(128)),
        ] {
            let mut part = format!("<sst uniqueCount = \"{claim}\">").into_bytes();
            part.resize(128, b' ');
            assert_eq!(opened_size("xl/sharedstrings.xml", &part), expected, "{claim}");
        }
        let styles = vec![b' '; limits::OPENED_STYLES as usize + 1];
        assert_eq!(opened_size("xl/styles.xml", &styles), Err(Fault::TooLarge(Bound::Styles)));
    }
}
