//! What a theme publishes, each file under a name that changes with its content, so that a browser may keep it for ever.

use super::files::Files;
use super::options::Options;
use std::collections::BTreeMap;
use xxhash_rust::xxh3::xxh3_64;

/// Folder of the site in which the theme's files stand.
const FOLDER: &str = "tep-tinh";

/// A published file of the theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// By which the program and templates ask for it: `css`, `js/site.js`, `fonts/literata-400.woff2`, `img/sen.svg`.
    pub name: String,
    /// Below the site's root: `tep-tinh/sen-3f9a2c41.css`.
    pub path: String,
    pub bytes: Vec<u8>,
}

/// All published files: fonts and pictures first, then the style bundle that names them, then scripts.
pub(super) fn assets(files: &Files, options: &Options) -> Vec<Asset> {
    let fonts = files.below("fonts/").filter(|(name, _)| name.ends_with(".woff2"));
    let mut assets: Vec<Asset> = fonts.map(|(name, bytes)| asset("fonts", name, bytes)).collect();
    assets.extend(files.below("img/").map(|(name, bytes)| asset("img", name, bytes)));
    let style = bundle(files, options, &assets);
    assets.push(Asset { name: "css".into(), ..asset("css", "sen.css", style.as_bytes()) });
    assets.extend(files.below("js/").map(|(name, bytes)| asset("js", name, bytes)));
    assets
}

fn asset(folder: &str, name: &str, bytes: &[u8]) -> Asset {
    let (stem, end) = name.rsplit_once('.').unwrap_or((name, "bin"));
    let hash = (xxh3_64(bytes) >> 32) as u32;
    Asset {
        name: format!("{folder}/{name}"),
        path: format!("{FOLDER}/{stem}-{hash:08x}.{end}"),
        bytes: bytes.to_vec(),
    }
}

/// One style sheet of all files of `css/` in the order of their names, then the colours chosen in `theme.toml`.
fn bundle(files: &Files, options: &Options, assets: &[Asset]) -> String {
    let parts = files.below("css/").filter(|(name, _)| name.ends_with(".css"));
    let mut style: String =
        parts.map(|(_, bytes)| squeeze(std::str::from_utf8(bytes).unwrap_or_default())).collect();
    style.push_str(&colours(&options.colours, ":root"));
    let night = colours(&options.night, ":root");
    if !night.is_empty() {
        style.push_str(&format!("@media (prefers-color-scheme:dark){{{night}}}\n"));
    }
    assets
        .iter()
        .fold(style, |style, asset| style.replace(&format!("../{}", asset.name), file_name(&asset.path)))
}

fn colours(colours: &BTreeMap<String, String>, selector: &str) -> String {
    if colours.is_empty() {
        return String::new();
    }
    let lines: String = colours.iter().map(|(name, value)| format!("--{name}:{value};")).collect();
    format!("{selector}{{{lines}}}\n")
}

/// Comments, indents and empty lines cost bytes on every first visit; nothing else is touched.
fn squeeze(style: &str) -> String {
    let mut plain = String::with_capacity(style.len());
    let mut rest = style;
    while let Some(start) = rest.find("/*") {
        plain.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    plain.push_str(rest);
    let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |text, line| text + line + "\n")
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
