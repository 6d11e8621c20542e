//! How a page is passed on: its address, a code for phones, a link to share. No third party is asked for anything.

use crate::plan::here::Here;
use crate::render::{Html, escape};
use base64::prelude::{BASE64_STANDARD, Engine};
use fast_qr::qr::QRBuilder;
use serde::Serialize;

/// Quiet modules around the code, as its standard asks for.
const MARGIN: usize = 4;

#[derive(Serialize)]
pub struct Share {
    pub url: String,
    pub zalo: String,
    pub facebook: String,
    pub qr: Html,
}

/// Nothing where the site does not know its own address.
pub fn of(here: &Here<'_>) -> Option<Share> {
    let url = here.absolute(here.path)?;
    let facebook = format!("https://www.facebook.com/sharer/sharer.php?u={}", percent(&url));
    let zalo = format!("https://button-share.zalo.me/share_external?d={}", percent(&zalo_token(&url)));
    let label = here.fill("share.qr_label", &[("url", &url)]);
    Some(Share { qr: qr(&url, &label), zalo, facebook, url })
}

/// What Zalo's page for passing on a link is told: the address as JSON in Base64, as its own button sends it.
fn zalo_token(url: &str) -> String {
    BASE64_STANDARD.encode(serde_json::json!({ "url": url }).to_string())
}

/// A drawing of the code of `text`; empty where the text is too long for one.
pub fn qr(text: &str, label: &str) -> Html {
    let Ok(code) = QRBuilder::new(text).build() else { return Html::default() };
    let side = code.size + 2 * MARGIN;
    let mut path = String::new();
    for row in 0..code.size {
        push_row(&mut path, row, &code[row].iter().map(|module| module.value()).collect::<Vec<bool>>());
    }
    Html(format!(
        "<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{}\"><path class=\"qr-paper\" \
         d=\"M0 0h{side}v{side}H0z\"/><path class=\"qr-ink\" d=\"{path}\"/></svg>",
        escape(label)
    ))
}

/// Runs of dark modules as rectangles one high.
fn push_row(path: &mut String, row: usize, modules: &[bool]) {
    let mut column = 0;
    while column < modules.len() {
        let run = modules[column..].iter().take_while(|&&dark| dark).count();
        if run > 0 {
            path.push_str(&format!("M{} {}h{run}v1h-{run}z", column + MARGIN, row + MARGIN));
        }
        column += run.max(1);
    }
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
