//! What in a web page is not shown: by its own style, by its class, by an attribute.

use super::tokens::Tag;
use std::collections::HashSet;

/// The classes that the page's own style sheets hide.
#[derive(Debug, Default)]
pub struct Styles {
    hidden: HashSet<String>,
}

impl Styles {
    /// Looks through all `<style>` elements of the page. Only rules for a class alone count (`.an`, `td.an`).
    pub fn of(page: &str) -> Self {
        let mut styles = Styles::default();
        let mut rest = page;
        while let Some(start) = find(rest, "<style") {
            let sheet = rest[start..].split_once('>').map_or("", |(_, sheet)| sheet);
            let end = find(sheet, "</style").unwrap_or(sheet.len());
            styles.sheet(&sheet[..end]);
            rest = &sheet[end..];
        }
        styles
    }

    /// Whether the element and all in it is not shown.
    pub fn hides(&self, tag: &Tag<'_>) -> bool {
        let by_style = tag.attribute("style").is_some_and(hides);
        let classes = || tag.attribute("class").unwrap_or_default().split_ascii_whitespace();
        let by_class = !self.hidden.is_empty() && classes().any(|class| self.hidden.contains(class));
        by_style || by_class || tag.attribute("hidden").is_some()
    }

    fn sheet(&mut self, sheet: &str) {
        for rule in sheet.split('}') {
            let Some((selectors, declarations)) = rule.rsplit_once('{') else { continue };
            if hides(declarations) {
                self.hidden.extend(selectors.split(',').filter_map(class).map(str::to_owned));
            }
        }
    }
}

/// The class of a selector that has no other condition than an element's name.
fn class(selector: &str) -> Option<&str> {
    let last = selector.split_ascii_whitespace().next_back()?;
    let (element, class) = last.split_once('.')?;
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    (plain(element) && plain(class)).then_some(class)
}

/// Whether these declarations hide an element.
fn hides(declarations: &str) -> bool {
    declarations.split(';').any(|declaration| {
        let (name, value) = declaration.split_once(':').unwrap_or((declaration, ""));
        let (name, value) = (name.trim().to_ascii_lowercase(), value.trim().to_ascii_lowercase());
        match name.as_str() {
            "display" => value.starts_with("none"),
            "visibility" => value.starts_with("hidden") || value.starts_with("collapse"),
            _ => false,
        }
    })
}

/// Where `wanted` (in lower case) first stands, without regard to case.
pub fn find(text: &str, wanted: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    bytes.windows(wanted.len()).position(|part| part.eq_ignore_ascii_case(wanted.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::super::tokens::{Token, Tokens};
    use super::*;

    #[test]
    fn what_is_hidden_is_seen() {
        let styles = Styles::of(
            "<STYLE><!-- .a, td.b{color:red; display : none !important} .c{} div .d .e{display:none}</style>",
        );
        for (tag, expected) in [
            ("<td style='DISPLAY:none;color:red'>", true),
            ("<td style=\"visibility:collapse\">", true),
            ("<td style=\"mso-display-none:1\">", false),
            ("<td hidden>", true),
            ("<td class=\"x b\">", true),
            ("<td class=a>", true),
            ("<td class=c>", false),
            ("<td class=d>", false),
            ("<td>", false),
        ] {
            let Some(Token::Start(found)) = Tokens::new(tag).next() else { panic!("a tag: {tag}") };
            assert_eq!(styles.hides(&found), expected, "{tag}");
        }
    }
}
