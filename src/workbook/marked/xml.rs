//! The tags of a part with the places where they stand, so that a part can be changed by splicing: what lies between two
//! changes stays byte for byte. Knows XML, not workbooks.

use super::NotMarked;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Open,
    Close,
    Empty,
}

/// A tag of a part's text.
#[derive(Clone, Debug)]
pub(super) struct Tag<'x> {
    pub name: &'x str,
    pub kind: Kind,
    /// From `<` to behind `>`.
    pub range: Range<usize>,
    pub raw: &'x str,
}

/// All tags in order; ends with an error where the text is no XML.
pub(super) struct Tags<'x> {
    text: &'x str,
    reader: Reader<&'x [u8]>,
}

pub(super) fn tags(text: &str) -> Tags<'_> {
    Tags { text, reader: Reader::from_str(text) }
}

impl<'x> Iterator for Tags<'x> {
    type Item = Result<Tag<'x>, NotMarked>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let start = self.reader.buffer_position() as usize;
            let kind = match self.reader.read_event() {
                Ok(Event::Start(_)) => Kind::Open,
                Ok(Event::Empty(_)) => Kind::Empty,
                Ok(Event::End(_)) => Kind::Close,
                Ok(Event::Eof) => return None,
                Ok(_) => continue,
                Err(_) => return Some(Err(NotMarked::Unusual)),
            };
            return Some(self.tag(kind, start..self.reader.buffer_position() as usize));
        }
    }
}

impl<'x> Tags<'x> {
    fn tag(&self, kind: Kind, range: Range<usize>) -> Result<Tag<'x>, NotMarked> {
        let raw = self.text.get(range.clone()).filter(|raw| raw.starts_with('<') && raw.ends_with('>'));
        let raw = raw.ok_or(NotMarked::Unusual)?;
        let name = raw.trim_start_matches(['<', '/']);
        let end = name.find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/')).unwrap_or(0);
        Ok(Tag { name: &name[..end], kind, range, raw })
    }
}

impl Tag<'_> {
    /// The value of an attribute, references resolved.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let value = &self.raw[self.value_range(name)?];
        quick_xml::escape::unescape(value).ok().map(|value| value.into_owned())
    }

    /// The tag with an attribute that has this value, in the place of the one it may have.
    pub fn with(&self, name: &str, value: &str) -> String {
        match self.value_range(name) {
            Some(range) => format!("{}{value}{}", &self.raw[..range.start], &self.raw[range.end..]),
            None => {
                let behind = 1 + self.name.len();
                format!("{} {name}=\"{value}\"{}", &self.raw[..behind], &self.raw[behind..])
            }
        }
    }

    /// Where the value of an attribute stands in the tag, without its quotes.
    fn value_range(&self, name: &str) -> Option<Range<usize>> {
        let mut at = 1 + self.name.len();
        loop {
            let equals = at + self.raw[at..].find('=')?;
            let quote = self.raw[equals..].find(['"', '\''])? + equals;
            let mark = self.raw.as_bytes()[quote] as char;
            let end = quote + 1 + self.raw[quote + 1..].find(mark)?;
            if self.raw[at..equals].trim() == name {
                return Some(quote + 1..end);
            }
            at = end + 1;
        }
    }
}

/// A text as it stands in XML; characters that XML cannot hold are left out.
pub(super) fn escape(text: &str) -> String {
    let held: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    quick_xml::escape::escape(held).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_exchanged_or_added() {
        let tag = |text: &'static str| tags(text).next().expect("a tag").expect("XML");
        assert_eq!(tag("<c r='A1' s=\"3\"/>").with("s", "7"), "<c r='A1' s=\"7\"/>");
        assert_eq!(tag("<c rs=\"1\"/>").with("s", "7"), "<c s=\"7\" rs=\"1\"/>");
        assert_eq!(tag("<c/>").with("s", "7"), "<c s=\"7\"/>");
        assert_eq!(tag("<sheet name=\"A &amp; B\" r:id='x'/>").attribute("name").as_deref(), Some("A & B"));
    }
}
