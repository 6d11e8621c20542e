//! Markdown of officers to HTML: a small set of elements, raw HTML shown as text, links to harmless schemes only.

use super::escape;
use super::html::Html;
use memchr::memchr_iter;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::iter::once;

/// `text` as HTML whose highest heading becomes `h{top}` (2 for a page's own text, 3 below a section's heading).
pub fn html(text: &str, top: u8) -> Html {
    match is_prose(text) {
        true => prose(text),
        false => parsed(text, top),
    }
}

/// Whether nothing in a text means anything to Markdown but the ends of paragraphs, as in most of what is typed into a
/// cell. A text of which this cannot be told at a glance is none.
fn is_prose(text: &str) -> bool {
    let means_something = |byte: u8| {
        matches!(byte, b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'#' | b'&' | b'\\' | b'|' | b'~')
    };
    let is_odd = |byte: u8| byte < b' ' && byte != b'\n';
    // Looks at all of them, which is faster than to stop at the first.
    let has_odd = text.bytes().fold(false, |found, byte| found | means_something(byte) | is_odd(byte));
    !has_odd && lines(text).all(is_line_of_prose)
}

/// What stands between line breaks.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    memchr_iter(b'\n', text.as_bytes()).chain(once(text.len())).map(move |end| {
        let line = &text[from..end];
        from = end + 1;
        line
    })
}

fn is_line_of_prose(line: &str) -> bool {
    let is_item = line.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['.', ')']);
    !line.starts_with([' ', '-', '+', '=', '>']) && !line.ends_with(' ') && !is_item
}

/// Each run of lines between empty ones is a paragraph.
fn prose(text: &str) -> Html {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut is_open = false;
    for line in lines(text) {
        match (line.is_empty(), is_open) {
            (true, true) => out.push_str("</p>\n"),
            (false, true) => out.push('\n'),
            (false, false) => out.push_str("<p>"),
            (true, false) => {}
        }
        is_open = !line.is_empty();
        out.push_str(&escape(line));
    }
    if is_open {
        out.push_str("</p>\n");
    }
    Html(out)
}

/// [`html`] by Markdown's own rules.
fn parsed(text: &str, top: u8) -> Html {
    // Without one of these there is no heading to look for.
    let highest = text.contains(['#', '=', '-']).then(|| headings(text).min()).flatten().unwrap_or(1);
    let shift = isize::from(top) - highest as isize;
    let mut writer = Writer { out: String::with_capacity(text.len() * 5 / 4), shift, ..Writer::default() };
    for event in parse(text) {
        writer.event(event);
    }
    Html(writer.out)
}

fn parse(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH)
}

fn headings(text: &str) -> impl Iterator<Item = usize> {
    parse(text).filter_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => Some(level as usize),
        _ => None,
    })
}

/// The words alone, with single spaces: for descriptions and feeds.
pub fn plain(text: &str) -> String {
    match is_prose(text) {
        true => single_spaced(text),
        false => parsed_words(text),
    }
}

/// The words alone, whatever spaces stand between them: for search. Of most texts it is the text itself.
pub fn words(text: &str) -> Cow<'_, str> {
    match is_prose(text) {
        true => text.into(),
        false => parsed_words(text).into(),
    }
}

fn parsed_words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for event in parse(text) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                words.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_) => words.push(' '),
            _ => {}
        }
    }
    single_spaced(&words)
}

fn single_spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

/// The words of each paragraph, list item and quotation, without headings: what somebody who tells it would say.
pub fn paragraphs(text: &str) -> Vec<String> {
    let (mut told, mut words, mut in_heading) = (Vec::new(), String::new(), false);
    for event in parse(text) {
        match event {
            Event::Start(Tag::Heading { .. }) => in_heading = true,
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text)
                if !in_heading =>
            {
                words.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableRow | TagEnd::CodeBlock) => {
                told.push(std::mem::take(&mut words));
            }
            Event::End(TagEnd::TableCell) => words.push(' '),
            _ => {}
        }
    }
    told.push(words);
    let told = told.iter().map(|text| single_spaced(text));
    told.filter(|text| !text.is_empty()).collect()
}

#[derive(Default)]
struct Writer {
    out: String,
    /// Levels by which headings move down.
    shift: isize,
    /// Within an image: its words are kept, the image is not.
    images: usize,
    /// For each open link, whether it was written.
    links: Vec<bool>,
    in_table_head: bool,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::Code(text) => self.wrapped("code", &text),
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        self.out.push_str(&escape(text));
    }

    fn wrapped(&mut self, element: &str, text: &str) {
        self.out.push_str(&format!("<{element}>{}</{element}>", escape(text)));
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Link { dest_url, .. } => self.start_link(&dest_url),
            Tag::Image { .. } => self.images += 1,
            Tag::List(Some(first)) if first != 1 => self.out.push_str(&format!("<ol start=\"{first}\">\n")),
            Tag::Table(_) => self.out.push_str("<div class=\"scroll\" tabindex=\"0\"><table>\n"),
            Tag::TableHead => {
                self.in_table_head = true;
                self.out.push_str("<thead><tr>");
            }
            tag => {
                if let Some(element) = self.element(&tag.to_end()) {
                    self.out.push_str(&format!("<{element}>"));
                }
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link => self.end_link(),
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            TagEnd::Table => self.out.push_str("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.in_table_head = false;
                self.out.push_str("</tr></thead>\n<tbody>\n");
            }
            tag => {
                if let Some(element) = self.element(&tag) {
                    let line = if is_block(&tag) { "\n" } else { "" };
                    self.out.push_str(&format!("</{element}>{line}"));
                }
            }
        }
    }

    fn start_link(&mut self, target: &CowStr<'_>) {
        let safe = is_safe(target);
        if safe {
            self.out.push_str(&format!("<a href=\"{}\">", escape(target)));
        }
        self.links.push(safe);
    }

    fn end_link(&mut self) {
        if self.links.pop() == Some(true) {
            self.out.push_str("</a>");
        }
    }

    fn element(&self, tag: &TagEnd) -> Option<&'static str> {
        Some(match tag {
            TagEnd::Paragraph => "p",
            TagEnd::Heading(level) => self.heading(*level),
            TagEnd::BlockQuote(_) => "blockquote",
            TagEnd::CodeBlock => "pre",
            TagEnd::List(true) => "ol",
            TagEnd::List(false) => "ul",
            TagEnd::Item => "li",
            TagEnd::Emphasis => "em",
            TagEnd::Strong => "strong",
            TagEnd::Strikethrough => "s",
            TagEnd::TableRow => "tr",
            TagEnd::TableCell if self.in_table_head => "th",
            TagEnd::TableCell => "td",
            _ => return None,
        })
    }

    /// The page has its only `h1` already.
    fn heading(&self, level: HeadingLevel) -> &'static str {
        const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        let shifted = (level as isize + self.shift).clamp(2, 6);
        NAMES[shifted as usize - 1]
    }
}

fn is_block(tag: &TagEnd) -> bool {
    !matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::TableCell)
}

/// http, https, and addresses within the site. No `mailto`: an address in a story is somebody's private one.
fn is_safe(target: &str) -> bool {
    let target = target.trim();
    let scheme = target.split(['/', '?', '#']).next().unwrap_or_default().split_once(':');
    match scheme {
        Some((scheme, _)) => ["http", "https"].iter().any(|allowed| scheme.eq_ignore_ascii_case(allowed)),
        // Two slashes leave the site; a control character may hide a scheme from us but not from a browser.
        None => {
            !target.is_empty()
                && !target.starts_with("//")
                && !target.contains(|c: char| c.is_control() || c == '\\')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn markdown_is_set_and_nothing_harmful_passes() {
        let cases = [
            ("Một *hai* **ba**.", "<p>Một <em>hai</em> <strong>ba</strong>.</p>\n"),
            ("# A\n## B\n### C", "<h2>A</h2>\n<h3>B</h3>\n<h4>C</h4>\n"),
            ("### A\n#### B", "<h2>A</h2>\n<h3>B</h3>\n"),
            ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
            ("a <b>b</b>", "<p>a &lt;b&gt;b&lt;/b&gt;</p>\n"),
            ("[x](javascript:alert(1))", "<p>x</p>\n"),
            ("[x](JaVaScRiPt:1)", "<p>x</p>\n"),
            ("[x](data:text/html,1)", "<p>x</p>\n"),
            ("[x](//evil.example)", "<p>x</p>\n"),
            ("[x](mailto:a@vi.example)", "<p>x</p>\n"),
            (
                "[x](https://vi.example/?a=1&b=2)",
                "<p><a href=\"https://vi.example/?a=1&amp;b=2\">x</a></p>\n",
            ),
            ("[x](../gioi-thieu.html#a:b)", "<p><a href=\"../gioi-thieu.html#a:b\">x</a></p>\n"),
            ("![ảnh](http://vi.example/a.png)", "<p>ảnh</p>\n"),
            ("{{ 7 * 7 }}", "<p>{{ 7 * 7 }}</p>\n"),
            ("- a\n- b", "<ul><li>a</li>\n<li>b</li>\n</ul>\n"),
        ];
        for (text, expected) in cases {
            assert_eq!(html(text, 2).0, expected, "{text}");
        }
        assert_eq!(html("# A\n### C", 3).0, "<h3>A</h3>\n<h5>C</h5>\n");
        assert_eq!(plain("# A\n\nb *c*\nd"), "A b c d");
        assert_eq!(paragraphs("# A\n\nb *c*\nd\n\n- e\n- f\n\n> g"), ["b c d", "e", "f", "g"]);
    }

    #[test]
    fn a_story_without_marks_is_prose() {
        for text in ["", "Một.\n\n\nHai – ba;\nbốn: 5 - 6 = 7!\n", "“A”, 'b' > c.\n2011: ba"] {
            assert!(is_prose(text), "{text}");
        }
        for text in
            ["- a", "a\n===", "1. a", "12) a", "a  \nb", " a", "\ta", "a_b", "a\r\nb", "a\u{0}", "> a"]
        {
            assert!(!is_prose(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn prose_is_set_as_markdown_sets_it(text in "([a-zđà\u{a0}\u{2003} \n0-9.)(:;,\"'!?@$%^{}/=+–“>-]|\n\n| \n|\\PC){0,60}") {
            if is_prose(&text) {
                prop_assert_eq!(html(&text, 2), parsed(&text, 2));
                prop_assert_eq!(plain(&text), parsed_words(&text));
            }
            prop_assert_eq!(single_spaced(&words(&text)), parsed_words(&text));
        }

        #[test]
        fn no_text_makes_an_element_that_is_not_ours(text in "\\PC{0,200}") {
            let html = html(&text, 2).0;
            for part in html.split('<').skip(1) {
                let name: String =
                    part.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
                let ours = ["p", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ol", "ul", "li", "em", "strong",
                    "s", "tr", "th", "td", "table", "thead", "tbody", "div", "a", "br", "hr", "code"];
                prop_assert!(ours.contains(&name.as_str()), "{name} in {html}");
            }
        }
    }
}
