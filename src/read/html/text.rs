//! The text of a cell or paragraph of a web page as it is seen: white space joined, entities resolved.

use quick_xml::escape::resolve_html5_entity;

/// The longest name of an entity.
const ENTITY: usize = 32;

/// The numbers 128 to 159 stand for the letters of Windows-1252 (HTML 13.2.5.80), where they differ.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Text that is being gathered.
#[derive(Debug, Default)]
pub struct Text {
    text: String,
    /// Whether white space came since the last letter.
    space: bool,
}

impl Text {
    /// Appends a text as written in the page.
    pub fn push(&mut self, raw: &str) {
        let mut rest = raw;
        while let Some(letter) = rest.chars().next() {
            let used = match letter {
                '&' => self.reference(rest),
                letter if letter.is_ascii_whitespace() => {
                    self.space = true;
                    1
                }
                letter => {
                    self.letters(letter.encode_utf8(&mut [0; 4]));
                    letter.len_utf8()
                }
            };
            rest = &rest[used..];
        }
    }

    /// A line break that is always seen.
    pub fn line(&mut self) {
        self.space = false;
        self.text.push('\n');
    }

    /// A line break between two paragraphs: none at the beginning, and no second one.
    pub fn paragraph(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.line();
        }
    }

    /// What was gathered, without line breaks at its ends; begins anew.
    pub fn take(&mut self) -> String {
        self.space = false;
        let text = std::mem::take(&mut self.text);
        text.trim_matches('\n').to_owned()
    }

    fn letters(&mut self, letters: &str) {
        if std::mem::take(&mut self.space) && !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push(' ');
        }
        self.text.push_str(letters);
    }

    /// Appends what the reference at the beginning of `rest` stands for; returns its length. One that is not known is
    /// kept as it is written.
    fn reference(&mut self, rest: &str) -> usize {
        let name = &rest[1..];
        let end = name.bytes().take(ENTITY).position(|byte| !byte.is_ascii_alphanumeric() && byte != b'#');
        let name = &name[..end.unwrap_or(name.len().min(ENTITY))];
        let used = 1 + name.len() + usize::from(rest[1 + name.len()..].starts_with(';'));
        if let Some(number) = name.strip_prefix('#') {
            if let Some(letter) = numbered(number) {
                self.letters(letter.encode_utf8(&mut [0; 4]));
                return used;
            }
        } else if let Some(letters) = resolve_html5_entity(name) {
            self.letters(letters);
            return used;
        }
        self.letters("&");
        1
    }
}

/// The letter with this number, decimal or `x` hexadecimal.
fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    match code {
        0x80..=0x9F => Some(WINDOWS[code as usize - 0x80]),
        0 => None,
        code => char::from_u32(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_as_seen() {
        for (raw, expected) in [
            ("  Nguyễn\r\n   Thị  Đào ", "Nguyễn Thị Đào"),
            ("Nguy&#7877;n Th&#x1ECB; &Agrave;", "Nguyễn Thị À"),
            ("a &amp; b &lt;c&gt; &nbsp;d", "a & b <c> \u{a0}d"),
            ("&#150; &#0; &gi; & &", "– &#0; &gi; & &"),
            ("&#99999999999;&xộ", "&#99999999999;&xộ"),
            ("b&ocirc;ng", "bông"),
        ] {
            let mut text = Text::default();
            text.push(raw);
            assert_eq!(text.take(), expected, "{raw}");
        }
    }

    #[test]
    fn lines_are_kept() {
        let mut text = Text::default();
        text.paragraph();
        text.push(" a ");
        text.line();
        text.push(" b ");
        text.paragraph();
        text.paragraph();
        text.push("c");
        text.paragraph();
        assert_eq!(text.take(), "a\nb\nc");
    }
}
