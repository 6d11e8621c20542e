//! The files of the preview's script, embedded in the program. Their address holds a hash of them all, so that a
//! browser may keep them and still gets new ones from a newer program.

use super::project::Page;
use std::sync::LazyLock;
use xxhash_rust::xxh3::Xxh3;

const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";

/// Name, content type, text.
const FILES: [(&str, &str, &str); 9] = [
    ("main.js", SCRIPT, include_str!("preview/main.js")),
    ("server.js", SCRIPT, include_str!("preview/server.js")),
    ("page.js", SCRIPT, include_str!("preview/page.js")),
    ("bar.js", SCRIPT, include_str!("preview/bar.js")),
    ("dom.js", SCRIPT, include_str!("preview/dom.js")),
    ("overlay.js", SCRIPT, include_str!("preview/overlay.js")),
    ("panel.js", SCRIPT, include_str!("preview/panel.js")),
    ("words.js", SCRIPT, include_str!("preview/words.js")),
    ("preview.css", STYLE, include_str!("preview/preview.css")),
];

/// Changes with every change of the script.
pub static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = Xxh3::new();
    FILES.iter().for_each(|(_, _, text)| hasher.update(text.as_bytes()));
    format!("{:016x}", hasher.digest())
});

/// One file of the script.
pub fn file(name: &str) -> Option<Page> {
    let (_, content_type, text) = FILES.iter().find(|(own, ..)| *own == name)?;
    Some(Page { content_type: (*content_type).into(), bytes: text.as_bytes().to_vec() })
}
