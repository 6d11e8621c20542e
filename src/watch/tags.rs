//! Finds the start tags of an HTML page with their attributes, for the few things the preview has to know of a page.
//! Not a parser: it builds no tree and mends nothing.

use std::ops::Range;

/// A start tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// In lower case.
    pub name: String,
    pub attributes: Vec<Attribute>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// In lower case.
    pub name: String,
    /// With character references resolved.
    pub value: String,
    /// Where the value stands in the page, without its quotes.
    pub range: Range<usize>,
}

impl Tag {
    pub fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }

    /// Whether attribute `name` holds `word`, in any case, among words separated by spaces.
    pub fn says(&self, name: &str, word: &str) -> bool {
        let words = self.attribute(name).map_or("", |attribute| &attribute.value);
        words.split_ascii_whitespace().any(|own| own.eq_ignore_ascii_case(word))
    }
}

/// The start tags of `html` in order. What stands in comments, scripts and styles is no tag.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut reader = Reader { html, at: 0 };
    let mut tags = Vec::new();
    while let Some(tag) = reader.next_tag() {
        if matches!(tag.name.as_str(), "script" | "style" | "textarea" | "title") {
            reader.skip_to(&format!("</{}", tag.name));
        }
        tags.push(tag);
    }
    tags
}

/// The byte position of the first `tag` (`<body`), in any case.
pub fn first(html: &str, tag: &str) -> Option<usize> {
    html.as_bytes().windows(tag.len()).position(|window| window.eq_ignore_ascii_case(tag.as_bytes()))
}

/// The byte position of the last `tag` (`</body>`), in any case.
pub fn last(html: &str, tag: &str) -> Option<usize> {
    html.as_bytes().windows(tag.len()).rposition(|window| window.eq_ignore_ascii_case(tag.as_bytes()))
}

struct Reader<'h> {
    html: &'h str,
    at: usize,
}

impl Reader<'_> {
    fn next_tag(&mut self) -> Option<Tag> {
        loop {
            self.at += self.rest().find('<')?;
            if self.rest().starts_with("<!--") {
                self.skip_to("-->");
                continue;
            }
            self.at += 1;
            if self.rest().starts_with(|c: char| c.is_ascii_alphabetic()) {
                let name = self.take_while(|c| !c.is_ascii_whitespace() && !matches!(c, '>' | '/'));
                return Some(Tag { name: name.to_ascii_lowercase(), attributes: self.attributes() });
            }
        }
    }

    fn attributes(&mut self) -> Vec<Attribute> {
        let mut attributes = Vec::new();
        loop {
            self.take_while(|c| c.is_ascii_whitespace() || c == '/');
            if self.rest().is_empty() || self.rest().starts_with('>') {
                return attributes;
            }
            let start = self.at;
            let name = self.take_while(|c| !c.is_ascii_whitespace() && !matches!(c, '=' | '>' | '/'));
            let name = name.to_ascii_lowercase();
            let range = self.value();
            attributes.push(Attribute { name, value: unescape(&self.html[range.clone()]), range });
            // An attribute that begins with `=` would not move on.
            self.at = self.at.max(start + 1);
        }
    }

    /// The value after `=`, if there is one; an empty range otherwise.
    fn value(&mut self) -> Range<usize> {
        self.take_while(|c| c.is_ascii_whitespace());
        if !self.rest().starts_with('=') {
            return self.at..self.at;
        }
        self.at += 1;
        self.take_while(|c| c.is_ascii_whitespace());
        match self.rest().chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let start = self.at + 1;
                let length = self.html[start..].find(quote).unwrap_or(self.html.len() - start);
                self.at = (start + length + 1).min(self.html.len());
                start..start + length
            }
            _ => {
                let start = self.at;
                self.take_while(|c| !c.is_ascii_whitespace() && c != '>');
                start..self.at
            }
        }
    }

    fn rest(&self) -> &str {
        &self.html[self.at..]
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> String {
        let rest = self.rest();
        let length = rest.find(|c: char| !wanted(c)).unwrap_or(rest.len());
        let taken = rest[..length].to_string();
        self.at += length;
        taken
    }

    /// To just before `mark`, or to the end.
    fn skip_to(&mut self, mark: &str) {
        let rest = self.rest().as_bytes();
        let same = |window: &[u8]| window.eq_ignore_ascii_case(mark.as_bytes());
        self.at += rest.windows(mark.len()).position(same).unwrap_or(rest.len());
    }
}

/// Resolves the character references that escapers of attributes write.
fn unescape(text: &str) -> String {
    let references = [
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&apos;", "'"),
        ("&#x2f;", "/"),
    ];
    let more = [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    references.iter().chain(&more).fold(text.to_string(), |text, (from, to)| text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tags_and_attributes_are_found() {
        let html = "<!DOCTYPE html><!-- <img src=no> --><LINK rel='preload StyleSheet' href=a.css>\
            <script>if (a<b) '<img src=no>'</script><img alt=\"x > y\" src=\"b&amp;c.jpg\"/><p hidden>";
        let tags = tags(html);
        let names: Vec<_> = tags.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["link", "script", "img", "p"]);
        assert!(tags[0].says("rel", "stylesheet"));
        assert_eq!(tags[0].attribute("href").map(|a| &html[a.range.clone()]), Some("a.css"));
        assert_eq!(tags[2].attribute("src").map(|a| a.value.as_str()), Some("b&c.jpg"));
        assert_eq!(tags[3].attribute("hidden").map(|a| a.value.as_str()), Some(""));
    }

    #[test]
    fn the_last_end_of_the_body_counts() {
        assert_eq!(last("<body></body></BODY>", "</body>"), Some(13));
        assert_eq!(last("<p>", "</body>"), None);
    }

    proptest! {
        #[test]
        fn any_text_is_survived(html in "[<>a-c='\"/! \\-đ]{0,60}") {
            for tag in tags(&html) {
                for attribute in tag.attributes {
                    prop_assert!(html.get(attribute.range).is_some());
                }
            }
        }
    }
}
