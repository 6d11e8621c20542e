//! Text with separators → one sheet. All values stay text: nothing tells a number from a code there.

use super::build::{Budget, SheetBuilder};
use super::fault::Fault;
use super::{Contents, charset, sniff};

/// In the order of trust: a tab or semicolon is hardly ever written in a text, a comma often.
const SEPARATORS: [char; 3] = ['\t', ';', ','];

/// Rows by which the separator is found.
const SAMPLE_ROWS: usize = 50;

/// Reads the only sheet, which bears the file's name without its extension.
pub fn read(name: &str, bytes: &[u8]) -> Result<Contents, Fault> {
    let text = charset::decode(bytes);
    let (separator, text) = separator(&text);
    let mut budget = Budget::default();
    let mut builder = SheetBuilder::new(&mut budget, sniff::stem(name), 0);
    for field in Fields::new(text, separator) {
        builder.text(field.row, field.column, &field.text)?;
    }
    Ok(Contents { sheets: vec![builder.finish()], ..Contents::default() })
}

/// Whether the text looks like rows of several columns.
pub fn has_columns(text: &str) -> bool {
    let (separator, text) = separator(text);
    evidence(text, separator) > 0
}

/// The separator, and the text without the line `sep=;` by which Excel is told of it.
fn separator(text: &str) -> (char, &str) {
    if let Some(rest) = text.strip_prefix("sep=") {
        let line = rest.lines().next().unwrap_or_default();
        if let (Some(separator), true) = (line.chars().next(), line.chars().count() == 1) {
            let rest = &rest[line.len()..];
            let rest = rest.strip_prefix('\r').unwrap_or(rest);
            return (separator, rest.strip_prefix('\n').unwrap_or(rest));
        }
    }
    // Of equally good ones the first counts, and max_by_key takes the last.
    let best = SEPARATORS.into_iter().rev().max_by_key(|separator| evidence(text, *separator));
    (best.unwrap_or(','), text)
}

/// How many separators stand in rows that are as wide as most rows are.
fn evidence(text: &str, separator: char) -> usize {
    let mut widths = Vec::new();
    for field in Fields::new(text, separator) {
        if field.row as usize >= SAMPLE_ROWS {
            break;
        }
        widths.resize(field.row as usize + 1, 0);
        widths[field.row as usize] = field.column as usize;
    }
    let score = |width: usize| width * widths.iter().filter(|other| **other == width).count();
    widths.iter().map(|width| score(*width)).max().unwrap_or(0)
}

/// One field and its place. A blank line is a row as well, as Excel counts it.
struct Field {
    row: u32,
    column: u32,
    text: String,
}

/// The fields of RFC 4180; a quotation mark inside an unquoted field is an ordinary character.
struct Fields<'t> {
    rest: &'t str,
    separator: char,
    row: u32,
    column: u32,
    done: bool,
}

impl<'t> Fields<'t> {
    fn new(text: &'t str, separator: char) -> Self {
        Self { rest: text, separator, row: 0, column: 0, done: text.is_empty() }
    }

    /// The text of a quoted field, up to and without its closing mark.
    fn quoted(&mut self) -> String {
        let mut text = String::new();
        while let Some(end) = self.rest.find('"') {
            text.push_str(&self.rest[..end]);
            self.rest = &self.rest[end + 1..];
            match self.rest.strip_prefix('"') {
                Some(rest) => {
                    text.push('"');
                    self.rest = rest;
                }
                None => return text,
            }
        }
        text.push_str(std::mem::take(&mut self.rest));
        text
    }

    /// The text up to the next separator or line break.
    fn plain(&mut self) -> &'t str {
        let ends = [self.separator, '\n', '\r'];
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        text
    }

    /// Steps over the separator or line break to the next field.
    fn step(&mut self) {
        let after_break = self.rest.strip_prefix("\r\n").or_else(|| self.rest.strip_prefix(['\n', '\r']));
        if let Some(rest) = self.rest.strip_prefix(self.separator) {
            self.rest = rest;
            self.column = self.column.saturating_add(1);
        } else {
            self.rest = after_break.unwrap_or_default();
            self.row = self.row.saturating_add(1);
            self.column = 0;
            self.done = self.rest.is_empty();
        }
    }
}

impl Iterator for Fields<'_> {
    type Item = Field;

    fn next(&mut self) -> Option<Field> {
        if self.done {
            return None;
        }
        let (row, column) = (self.row, self.column);
        let mut text = String::new();
        if let Some(rest) = self.rest.strip_prefix('"') {
            self.rest = rest;
            text = self.quoted();
        }
        text.push_str(self.plain());
        self.step();
        Some(Field { row, column, text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::sheet::Value;
    use proptest::prelude::*;

    /// The cells as text, one line a row, `|` between cells.
    fn shown(bytes: &[u8]) -> String {
        let contents = read("thu/danh-sach.csv", bytes).expect("within bounds");
        let sheet = &contents.sheets[0];
        assert_eq!(&*sheet.name, "danh-sach");
        let cell = |value: &Value| match value {
            Value::Text(text) => text.to_string(),
            other => panic!("a csv holds texts only: {other:?}"),
        };
        let row = |row: &crate::read::Row| {
            let cells: Vec<_> =
                row.cells.iter().map(|at| format!("{}{}", at.column, cell(&at.value))).collect();
            format!("{}:{}", row.index, cells.join("|"))
        };
        sheet.rows.iter().map(row).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn separators_are_found() {
        for (text, expected) in [
            ("a,b\nc,d", "0:0a|1b\n1:0c|1d"),
            ("a;b\r\nc, x;d\r\n", "0:0a|1b\n1:0c, x|1d"),
            ("a\tb\nc\td", "0:0a|1b\n1:0c|1d"),
            ("sep=;\r\na,b;c", "0:0a,b|1c"),
            ("một dòng, có phẩy\nhai", "0:0một dòng|1 có phẩy\n1:0hai"),
        ] {
            assert_eq!(shown(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn rows_are_numbered_as_in_excel() {
        let text = "a,b\n\n\"x\ny\",\"nói \"\"gì\"\"\"\n,,\nc";
        assert_eq!(shown(text.as_bytes()), "0:0a|1b\n2:0x\ny|1nói \"gì\"\n4:0c");
    }

    #[test]
    fn encodings_are_recognised() {
        let utf_16: Vec<u8> = "\u{feff}Họ;tên".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(shown(&utf_16), "0:0Họ|1tên");
        assert_eq!(shown("\u{feff}Họ;tên".as_bytes()), "0:0Họ|1tên");
        // Windows-1258: tones after their vowels.
        let bytes = b"Nguy\xEA\xDEn Thi\xF2;\xD0a\xCCo";
        assert_eq!(shown(bytes), "0:0Nguyê\u{303}n Thi\u{323}|1Đa\u{300}o");
    }

    #[test]
    fn legacy_bytes_come_out_as_latin_letters() {
        // “Nguyễn Thị” in TCVN3, then in VNI.
        assert_eq!(shown(b"Nguy\xD4n Th\xDE;\xB8"), "0:0NguyÔn ThÞ|1¸");
        assert_eq!(shown(b"Nguye\xE3n Th\xF2;b"), "0:0Nguyeãn Thò|1b");
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = read("x.csv", &bytes);
        }

        #[test]
        fn what_is_quoted_comes_back(texts in proptest::collection::vec("[a-zđờ\",;\n ]{0,8}x", 1..6)) {
            let line: Vec<_> = texts.iter().map(|text| format!("\"{}\"", text.replace('"', "\"\""))).collect();
            let contents = read("x.csv", format!("sep=;\n{}", line.join(";")).as_bytes()).expect("within bounds");
            let cells = &contents.sheets[0].rows[0].cells;
            let back: Vec<_> = cells.iter().map(|cell| cell.value.clone()).collect();
            let expected: Vec<_> = texts.iter().map(|text| Value::Text(text.as_str().into())).collect();
            prop_assert_eq!(back, expected);
        }
    }
}
