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

/// The start tags of `html` that have one of the `names`, in order. What stands in comments, scripts and styles is no
/// tag.
pub fn tags(html: &str, names: &[&str]) -> Vec<Tag> {
    let mut reader = Reader { html, at: 0 };
    let mut tags = Vec::new();
    while let Some(name) = reader.next_name() {
        match names.iter().find(|wanted| wanted.eq_ignore_ascii_case(name)) {
            Some(wanted) => tags.push(Tag { name: wanted.to_string(), attributes: reader.attributes() }),
            None => reader.skip_attributes(),
        }
        let raw = ["script", "style", "textarea", "title"].iter().find(|raw| raw.eq_ignore_ascii_case(name));
        raw.iter().for_each(|raw| reader.skip_to(&format!("</{raw}")));
    }
    tags
}

/// The byte position of the first `tag` (`<body`), in any case.
pub fn first(html: &str, tag: &str) -> Option<usize> {
    html.match_indices('<').map(|(at, _)| at).find(|&at| begins(html, at, tag))
}

/// The byte position of the last `tag` (`</body>`), in any case.
pub fn last(html: &str, tag: &str) -> Option<usize> {
    html.rmatch_indices('<').map(|(at, _)| at).find(|&at| begins(html, at, tag))
}

fn begins(html: &str, at: usize, mark: &str) -> bool {
    html.as_bytes()[at..].get(..mark.len()).is_some_and(|own| own.eq_ignore_ascii_case(mark.as_bytes()))
}

struct Reader<'h> {
    html: &'h str,
    at: usize,
}

impl<'h> Reader<'h> {
    /// Moves behind the name of the next start tag.
    fn next_name(&mut self) -> Option<&'h str> {
        loop {
            self.at += self.rest().find('<')?;
            if self.rest().starts_with("<!--") {
                self.at += self.rest().find("-->").unwrap_or(self.rest().len());
                continue;
            }
            self.at += 1;
            if self.rest().starts_with(|c: char| c.is_ascii_alphabetic()) {
                return Some(self.take_while(|c| !c.is_ascii_whitespace() && !matches!(c, '>' | '/')));
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
            let range = self.value();
            let value = unescape(&self.html[range.clone()]);
            attributes.push(Attribute { name: name.to_ascii_lowercase(), value, range });
            // An attribute that begins with `=` would not move on.
            self.at = self.at.max(start + 1);
        }
    }

    /// To the `>` that ends the tag: one in a quoted value does not.
    fn skip_attributes(&mut self) {
        while let Some(length) = self.rest().find(['>', '"', '\'']) {
            self.at += length;
            let mark = &self.rest()[..1];
            if mark == ">" {
                return;
            }
            let quoted = self.rest()[1..].find(mark).map_or(self.rest().len(), |length| length + 2);
            self.at += quoted;
        }
        self.at = self.html.len();
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

    fn rest(&self) -> &'h str {
        &self.html[self.at..]
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'h str {
        let rest = self.rest();
        let length = rest.find(|c: char| !wanted(c)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// To just before the next `tag`, or to the end.
    fn skip_to(&mut self, tag: &str) {
        self.at += first(self.rest(), tag).unwrap_or(self.rest().len());
    }
}

/// Resolves the character references that escapers of attributes write.
fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_string();
    }
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
            <script>if (a<b) '<img src=no>'</script><b title=\"<img src=no>\"><img alt=\"x > y\" src=\"b&amp;c.jpg\"/><p hidden>";
        let tags = tags(html, &["link", "script", "img", "p"]);
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
            for tag in tags(&html, &["a", "c", "ac"]) {
                for attribute in tag.attributes {
                    prop_assert!(html.get(attribute.range).is_some());
                }
            }
        }
    }
}
