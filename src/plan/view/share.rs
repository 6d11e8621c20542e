//! How a page is passed on: its address, a code for phones, a link to share. No third party is asked for anything.

use crate::plan::here::Here;
use crate::plan::qr::Code;
use crate::render::Html;
use base64::prelude::{BASE64_STANDARD, Engine};
use serde::Serialize;
use std::sync::LazyLock;

/// Bytes of an ordinary drawing.
const DRAWING: usize = 5 * 1024;

/// Quiet modules around the code, as its standard asks for.
const MARGIN: usize = 4;

#[derive(Serialize)]
pub struct Share {
    pub url: String,
    pub zalo: String,
    pub facebook: String,
    /// The address is short enough for a code.
    pub has_code: bool,
}

/// Nothing where the site does not know its own address.
pub fn of(here: &Here<'_>) -> Option<Share> {
    let url = here.absolute(here.path)?;
    let facebook = ["https://www.facebook.com/sharer/sharer.php?u=", &percent(&url)].concat();
    let zalo = ["https://button-share.zalo.me/share_external?d=", &percent(&zalo_token(&url))].concat();
    Some(Share { zalo, facebook, has_code: Code::holds(&url), url })
}

/// What Zalo's page for passing on a link is told: the address as JSON in Base64, as its own button sends it.
fn zalo_token(url: &str) -> String {
    BASE64_STANDARD.encode(format!("{{\"url\":{}}}", serde_json::Value::from(url)))
}

/// A drawing of the code of `text`, for the eye only; empty where the text is too long for one.
pub fn qr(text: &str) -> Html {
    let Some(code) = Code::new(text) else { return Html::default() };
    let side = code.size + 2 * MARGIN;
    let mut svg = Vec::with_capacity(DRAWING);
    svg.extend_from_slice(
        format!(
            "<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\">\
             <path class=\"qr-paper\" d=\"M0 0h{side}v{side}H0z\"/><path class=\"qr-ink\" d=\""
        )
        .as_bytes(),
    );
    (0..code.size).for_each(|y| push_row(&mut svg, y, code.row(y)));
    svg.extend_from_slice(b"\"/></svg>");
    Html(String::from_utf8(svg).expect("letters and digits"))
}

/// Runs of dark modules as strokes one wide, from the left.
fn push_row(path: &mut Vec<u8>, y: usize, mut row: u64) {
    if row == 0 {
        return;
    }
    let first = row.trailing_zeros() as usize;
    for part in ["M", number(first + MARGIN), " ", number(y + MARGIN), ".5h"] {
        path.extend_from_slice(part.as_bytes());
    }
    row >>= first;
    loop {
        let dark = row.trailing_ones();
        row >>= dark;
        if row == 0 {
            return path.extend_from_slice(number(dark as usize).as_bytes());
        }
        let light = row.trailing_zeros();
        row >>= light;
        step(dark as usize, light as usize).push(path);
    }
}

/// As many modules as a line of a code may have, and the margin.
const PLACES: usize = 64 + MARGIN;

/// A place on a code in digits.
fn number(number: usize) -> &'static str {
    static NUMBERS: LazyLock<Vec<String>> = LazyLock::new(|| (0..PLACES).map(|n| n.to_string()).collect());
    &NUMBERS[number]
}

/// A short text; there are hundreds of them in a drawing.
struct Step {
    bytes: [u8; 8],
    length: usize,
}

impl Step {
    fn new(text: &str) -> Self {
        let mut bytes = [0; 8];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        Self { bytes, length: text.len() }
    }

    /// All bytes at once, and back what is too much: a copy of a length that is known is no call.
    fn push(&self, out: &mut Vec<u8>) {
        let end = out.len() + self.length;
        out.extend_from_slice(&self.bytes);
        out.truncate(end);
    }
}

/// From the end of a stroke's beginning over the dark modules, then over the light ones.
fn step(dark: usize, light: usize) -> &'static Step {
    static STEPS: LazyLock<Vec<Step>> = LazyLock::new(|| {
        let step = |at: usize| Step::new(&format!("{}m{} 0h", at / PLACES, at % PLACES));
        (0..PLACES * PLACES).map(step).collect()
    });
    &STEPS[dark * PLACES + light]
}

fn percent(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
    let mut out = String::with_capacity(text.len() + 16);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(byte as char),
            byte => out.extend(['%', digit(byte >> 4), digit(byte & 15)]),
        }
    }
    out
}
