//! The web manifest: name, colours and icon for a phone's home screen.

use crate::plan::address;
use crate::plan::here::Here;
use serde_json::json;

pub fn manifest(here: &Here<'_>) -> String {
    let manifest = json!({
        "name": here.settings().title,
        "short_name": here.settings().title,
        "lang": "vi",
        "start_url": address::HOME,
        "display": "browser",
        "background_color": "#FBF8F2",
        "theme_color": "#9B1C1F",
        "icons": [{ "src": address::FAVICON, "sizes": "any", "type": "image/svg+xml" }],
    });
    format!("{manifest:#}\n")
}
