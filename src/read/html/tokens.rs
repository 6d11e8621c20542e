//! A web page cut into tags and texts, as forgiving as a browser. Comments, scripts and the islands of XML that Excel
//! writes into a page yield nothing. Knows nothing of tables.

/// Elements whose content is no text of the page.
const RAW: [&str; 7] = ["script", "style", "title", "xml", "noscript", "template", "select"];

/// The longest name of a tag that is looked at.
const NAME: usize = 32;

/// A piece of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'t> {
    Start(Tag<'t>),
    End(Tag<'t>),
    /// As written, with entities.
    Text(&'t str),
}

/// A tag as written; names and attributes are compared without regard to case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag<'t> {
    pub name: &'t str,
    attributes: &'t str,
}

/// Walks a page.
pub struct Tokens<'t> {
    rest: &'t str,
}

impl<'t> Tokens<'t> {
    pub fn new(page: &'t str) -> Self {
        Self { rest: page }
    }

    /// Passes over a comment, declaration or instruction; one without an end reaches to the end of the page.
    fn skip_markup(&mut self) {
        let (start, end) = match self.rest.starts_with("<!--") {
            true => (4, "-->"),
            false => (1, ">"),
        };
        let end = self.rest[start..].find(end).map(|at| start + at + end.len());
        self.rest = &self.rest[end.unwrap_or(self.rest.len())..];
    }

    /// Takes the tag that the rest begins with; nothing if the page ends in it.
    fn tag(&mut self) -> Option<Token<'t>> {
        let inside = &self.rest[1..];
        let end = tag_end(inside);
        let (tag, rest) = inside.split_at(end.unwrap_or(inside.len()));
        self.rest = rest.get(1..).unwrap_or_default();
        end?;
        let (is_end, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        let name =
            tag.find(|letter: char| letter.is_ascii_whitespace() || letter == '/').unwrap_or(tag.len());
        let (name, attributes) = tag.split_at(name);
        let tag = Tag { name, attributes };
        if is_end {
            return Some(Token::End(tag));
        }
        if RAW.iter().any(|raw| tag.is(raw)) && !attributes.ends_with('/') {
            self.rest = &self.rest[raw_end(self.rest, name)..];
        }
        Some(Token::Start(tag))
    }

    /// The text up to the next tag.
    fn text(&mut self) -> Token<'t> {
        let next = self.rest.char_indices().skip(1).find(|(at, _)| is_markup(&self.rest[*at..]));
        let (text, rest) = self.rest.split_at(next.map_or(self.rest.len(), |(at, _)| at));
        self.rest = rest;
        Token::Text(text)
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        while self.rest.starts_with("<!") || self.rest.starts_with("<?") {
            self.skip_markup();
        }
        match self.rest {
            "" => None,
            rest if is_markup(rest) => self.tag(),
            _ => Some(self.text()),
        }
    }
}

impl<'t> Tag<'t> {
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of the attribute, empty if it has none.
    pub fn attribute(&self, name: &str) -> Option<&'t str> {
        let mut rest = self.attributes;
        while let Some((found, value, after)) = next_attribute(rest) {
            if found.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            rest = after;
        }
        None
    }

    /// The number that the attribute begins with.
    pub fn number(&self, name: &str) -> Option<u32> {
        let value = self.attribute(name)?.trim_start();
        let digits = value.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(value.len());
        value[..digits].parse().ok()
    }
}

/// Whether the text begins with a tag or a comment: a lone `<` is an ordinary character.
fn is_markup(text: &str) -> bool {
    let mut bytes = text.bytes();
    let is_name = |byte: u8| byte.is_ascii_alphabetic();
    match (bytes.next(), bytes.next(), bytes.next()) {
        (Some(b'<'), Some(b'!' | b'?'), _) => true,
        (Some(b'<'), Some(b'/'), Some(byte)) => is_name(byte),
        (Some(b'<'), Some(byte), _) => is_name(byte),
        _ => false,
    }
}

/// Where the `>` of a tag stands: not within the quotation marks of a value.
fn tag_end(tag: &str) -> Option<usize> {
    let (mut quote, mut before) = (None, b' ');
    for (at, byte) in tag.bytes().enumerate() {
        match quote {
            Some(mark) if byte == mark => quote = None,
            Some(_) => {}
            None if byte == b'>' => return Some(at),
            None if matches!(byte, b'"' | b'\'') && before == b'=' => quote = Some(byte),
            None => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    // A mark that is never closed: then it is none.
    tag.find('>')
}

/// Where the end tag of a raw element begins.
fn raw_end(rest: &str, name: &str) -> usize {
    let ends = rest.match_indices("</").map(|(at, _)| at);
    let named = |at: &usize| {
        let tag = rest.as_bytes().get(at + 2..at + 2 + name.len().min(NAME));
        tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
    };
    ends.into_iter().find(named).unwrap_or(rest.len())
}

/// Name and value of the first attribute, and what stands after it.
fn next_attribute(text: &str) -> Option<(&str, &str, &str)> {
    let text = text.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '/');
    if text.is_empty() {
        return None;
    }
    // The first character is never the sign of equality alone, or there would be no step forward.
    let end = text.char_indices().skip(1).find(|(_, letter)| *letter == '=' || letter.is_ascii_whitespace());
    let (name, rest) = text.split_at(end.map_or(text.len(), |(at, _)| at));
    let Some(value) = rest.trim_ascii_start().strip_prefix('=') else { return Some((name, "", rest)) };
    let value = value.trim_ascii_start();
    let quoted = value.chars().next().filter(|mark| matches!(mark, '"' | '\''));
    if let Some((inside, after)) = quoted.and_then(|mark| value[1..].split_once(mark)) {
        return Some((name, inside, after));
    }
    let end = value.find(|letter: char| letter.is_ascii_whitespace()).unwrap_or(value.len());
    Some((name, &value[..end], &value[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(page: &str) -> String {
        let part = |token: Token<'_>| match token {
            Token::Start(tag) => format!("<{}>", tag.name),
            Token::End(tag) => format!("</{}>", tag.name),
            Token::Text(text) => text.to_owned(),
        };
        Tokens::new(page).map(part).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn a_page_is_cut_as_browsers_do() {
        for (page, expected) in [
            ("<TD class=a>1 < 2</td >", "<TD>|1 < 2|</td>"),
            ("<!-- <td> --><!DOCTYPE html><?xml ?><![if x]>a<![endif]>", "a"),
            ("<td title=\"a>b\">c", "<td>|c"),
            ("<td title=\"a>b", "<td>|b"),
            ("<style><!-- td {} --></STYLE>a<br/>b", "<style>|</STYLE>|a|<br>|b"),
            ("<xml><x:Name>S</x:Name></xml>a", "<xml>|</xml>|a"),
            ("a<td", "a"),
            ("a</3 <", "a</3 <"),
        ] {
            assert_eq!(shown(page), expected, "{page}");
        }
    }

    #[test]
    fn attributes_are_found_however_they_are_written() {
        let Some(Token::Start(tag)) =
            Tokens::new("<td nowrap ColSpan = '3' rowspan=\"2\" width=64pt / x=>").next()
        else {
            panic!("a tag")
        };
        for (name, value) in [
            ("nowrap", Some("")),
            ("colspan", Some("3")),
            ("ROWSPAN", Some("2")),
            ("width", Some("64pt")),
            ("x", Some("")),
            ("y", None),
        ] {
            assert_eq!(tag.attribute(name), value, "{name}");
        }
        assert_eq!((tag.number("width"), tag.number("nowrap")), (Some(64), None));
    }

    proptest! {
        #[test]
        fn any_page_comes_to_an_end(page in "[<>/!a-t\"'= -]{0,200}") {
            for token in Tokens::new(&page) {
                if let Token::Start(tag) = token {
                    let _ = tag.attribute("z");
                }
            }
        }
    }
}
