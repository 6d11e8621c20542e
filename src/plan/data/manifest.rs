//! The web manifest: name, colours and icon for a phone's home screen.

use crate::plan::address;
use crate::plan::here::Here;
use serde_json::{Value, json};

pub fn manifest(here: &Here<'_>) -> String {
    let manifest = json!({
        "name": here.settings().title,
        "short_name": here.settings().title,
        "lang": "vi",
        "start_url": address::HOME,
        "display": "browser",
        "background_color": "#FBF8F2",
        "theme_color": "#9B1C1F",
        "icons": icons(here),
    });
    format!("{manifest:#}\n")
}

/// The drawing, and the sizes that phones want as pictures. Addresses are as seen from the manifest, at the root.
fn icons(here: &Here<'_>) -> Vec<Value> {
    let drawn = |size: u32| {
        let src = here.theme.asset(&format!("img/icon-{size}.png"))?;
        Some(
            json!({ "src": src, "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": "any maskable" }),
        )
    };
    let any = json!({ "src": address::FAVICON, "sizes": "any", "type": "image/svg+xml" });
    [Some(any), drawn(192), drawn(512)].into_iter().flatten().collect()
}
