//! How a page is passed on: its address, a code for phones, a link to share. No third party is asked for anything.

use crate::plan::here::Here;
use crate::plan::qr::Code;
use crate::render::Html;
use base64::prelude::{BASE64_STANDARD, Engine};
use serde::Serialize;
use std::sync::LazyLock;

/// Bytes of an ordinary drawing.
const PATH: usize = 4 * 1024;

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
    let facebook = format!("https://www.facebook.com/sharer/sharer.php?u={}", percent(&url));
    let zalo = format!("https://button-share.zalo.me/share_external?d={}", percent(&zalo_token(&url)));
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
    let mut path = String::with_capacity(PATH);
    (0..code.size).for_each(|y| push_row(&mut path, y, code.row(y)));
    Html(format!(
        "<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\" focusable=\"false\"><path class=\"qr-paper\" \
         d=\"M0 0h{side}v{side}H0z\"/><path class=\"qr-ink\" d=\"{path}\"/></svg>"
    ))
}

/// Runs of dark modules as strokes one wide, from the left.
fn push_row(path: &mut String, y: usize, mut row: u64) {
    if row == 0 {
        return;
    }
    let first = row.trailing_zeros() as usize;
    for part in ["M", number(first + MARGIN), " ", number(y + MARGIN), ".5h"] {
        path.push_str(part);
    }
    row >>= first;
    loop {
        let dark = row.trailing_ones();
        row >>= dark;
        if row == 0 {
            return path.push_str(number(dark as usize));
        }
        let light = row.trailing_zeros();
        row >>= light;
        path.push_str(step(dark as usize, light as usize));
    }
}

/// As many modules as a line of a code may have, and the margin.
const PLACES: usize = 64 + MARGIN;

/// A place on a code in digits.
fn number(number: usize) -> &'static str {
    static NUMBERS: LazyLock<Vec<String>> = LazyLock::new(|| (0..PLACES).map(|n| n.to_string()).collect());
    &NUMBERS[number]
}

/// From the end of a stroke's beginning over the dark modules, then over the light ones; there are hundreds in a code.
fn step(dark: usize, light: usize) -> &'static str {
    static STEPS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let text = |at: usize| format!("{}m{} 0h", at / PLACES, at % PLACES);
        (0..PLACES * PLACES).map(text).collect()
    });
    &STEPS[dark * PLACES + light]
}

fn percent(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(byte as char),
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
