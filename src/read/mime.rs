//! The parts of a message (RFC 2045, 2557), in which a saved web page lies with all that belongs to it. Unpacks only
//! what is a page.

use super::charset;
use super::fault::Fault;
use std::borrow::Cow;

/// Parts of one message; Excel writes one for each sheet and a few more.
const PARTS: usize = 4_096;

/// One part.
pub struct Part<'m> {
    /// Where the page lay before, as far as is told.
    pub place: String,
    /// In lower case, as `text/html`.
    kind: String,
    charset: String,
    encoding: String,
    body: &'m [u8],
}

/// Whether the bytes begin like the head of a message.
pub fn is_message(head: &str) -> bool {
    let head = head.to_ascii_lowercase();
    let named = ["mime-version:", "from:", "content-type:"].iter().any(|name| head.starts_with(name));
    named && head.contains("content-type:") && head.contains("multipart/related")
}

/// The parts of the message.
pub fn parts(message: &[u8]) -> Result<Vec<Part<'_>>, Fault> {
    let (head, body) = split_head(message);
    let boundary = parameter(&field(&head, "content-type"), "boundary").ok_or(Fault::Broken)?;
    let line = format!("--{boundary}");
    let mut pieces = Vec::new();
    let mut start = None;
    let mut at = 0;
    for text in body.split_inclusive(|byte| *byte == b'\n') {
        if text.starts_with(line.as_bytes()) {
            pieces.extend(start.map(|start: usize| &body[start..at]));
            start = Some(at + text.len());
        }
        at += text.len();
    }
    // A message that was cut off ends without its boundary.
    pieces.extend(start.map(|start| &body[start..]));
    pieces.truncate(PARTS);
    Ok(pieces.into_iter().map(Part::of).collect())
}

impl<'m> Part<'m> {
    fn of(piece: &'m [u8]) -> Self {
        let (head, body) = split_head(piece);
        let kind = field(&head, "content-type");
        Self {
            place: field(&head, "content-location"),
            charset: parameter(&kind, "charset").unwrap_or_default(),
            kind: kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase(),
            encoding: field(&head, "content-transfer-encoding").to_ascii_lowercase(),
            body,
        }
    }

    pub fn is_page(&self) -> bool {
        self.kind == "text/html"
    }

    /// The text of the part.
    pub fn text(&self) -> String {
        let bytes = match self.encoding.as_str() {
            "quoted-printable" => Cow::Owned(quoted_printable(self.body)),
            "base64" => Cow::Owned(base64(self.body)),
            _ => Cow::Borrowed(self.body),
        };
        charset::decode_as(&self.charset, &bytes).into_owned()
    }
}

/// The head, with folded lines joined, and what stands after the first blank line.
fn split_head(message: &[u8]) -> (String, &[u8]) {
    let mut at = 0;
    for line in message.split_inclusive(|byte| *byte == b'\n') {
        at += line.len();
        if at > line.len() && line.trim_ascii().is_empty() {
            break;
        }
    }
    let head = String::from_utf8_lossy(&message[..at]).replace("\r\n", "\n");
    (head.replace("\n\t", " ").replace("\n ", " "), &message[at..])
}

/// The value of the field in a head.
fn field(head: &str, name: &str) -> String {
    let fields = head.lines().filter_map(|line| line.split_once(':'));
    let mut found = fields.filter(|(field, _)| field.trim().eq_ignore_ascii_case(name));
    found.next().map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
}

/// A parameter of a field's value: `text/html; charset="utf-8"`.
fn parameter(value: &str, name: &str) -> Option<String> {
    let parameters = value.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let mut found = parameters.filter(|(parameter, _)| parameter.trim().eq_ignore_ascii_case(name));
    found.next().map(|(_, value)| value.trim().trim_matches('"').to_owned())
}

fn quoted_printable(text: &[u8]) -> Vec<u8> {
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let mut bytes = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        let rest = &text[at + 1..];
        let soft = rest.starts_with(b"\n") || rest.starts_with(b"\r\n");
        at += match (byte, digit(rest.first()), digit(rest.get(1))) {
            (b'=', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                3
            }
            (b'=', ..) if soft => 2 + usize::from(rest[0] == b'\r'),
            _ => {
                bytes.push(*byte);
                1
            }
        };
    }
    bytes
}

/// What is no digit of base64 is passed over.
fn base64(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for byte in text {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => continue,
        };
        (bits, count) = (bits << 6 | u32::from(digit), count + 6);
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_unpacked() {
        let message = "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"--x\"; type=\"text/html\"\r\n\r\n\
            preamble\r\n----x\r\nContent-Location: a/b.htm\r\nContent-Transfer-Encoding: quoted-printable\r\n\
            Content-Type: text/html; charset=\"utf-8\"\r\n\r\n<p class=3Dx>=C4=90=\r\n=C3=A0o 1=\r\n----x\r\nContent-Type: text/html\r\n\
            Content-Transfer-Encoding: base64\r\n\r\nPHA+\r\nYQ==\r\n----x\r\nContent-Type: image/png\r\n\r\nx\r\n----x--\r\n";
        assert!(is_message(message));
        let parts = parts(message.as_bytes()).expect("a boundary");
        let pages: Vec<_> = parts
            .iter()
            .filter(|part| part.is_page())
            .map(|part| (part.place.as_str(), part.text()))
            .collect();
        assert_eq!(pages, [("a/b.htm", "<p class=x>Đào 1".to_owned()), ("", "<p>a".to_owned())]);
    }

    #[test]
    fn a_message_without_boundary_is_broken() {
        assert_eq!(parts(b"MIME-Version: 1.0\r\n\r\nx").map(|parts| parts.len()), Err(Fault::Broken));
    }
}
