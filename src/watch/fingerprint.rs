//! What of a page the visitor can see, as numbers: equal numbers, nothing to reload. Styles are told apart from the
//! rest, since they can be exchanged while the page stays.

use super::project::Snapshot;
use super::site_path::resolve;
use super::tags::{Tag, tags};
use serde::Serialize;
use xxhash_rust::xxh3::Xxh3;

/// The elements that bring something of their own to a page.
const BRINGING: [&str; 9] =
    ["link", "img", "source", "script", "iframe", "video", "audio", "embed", "object"];

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fingerprint {
    /// Everything but the styles, in hexadecimal: a JSON number would lose digits in the browser.
    pub page: String,
    /// The style sheets in the order of the page.
    pub styles: Vec<Style>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Style {
    /// As it stands in the page.
    pub href: String,
    /// Changes with the bytes of the sheet.
    pub stamp: String,
}

/// The fingerprint of `bytes`, the page at `path`.
pub fn fingerprint(snapshot: &dyn Snapshot, path: &str, bytes: &[u8]) -> Fingerprint {
    let html = String::from_utf8_lossy(bytes);
    let mut look = Look { snapshot, path, hasher: Xxh3::new(), styles: Vec::new() };
    let mut done = 0;
    for tag in tags(&html, &BRINGING) {
        if let Some(style) = style_link(&tag) {
            look.hasher.update(&html.as_bytes()[done..style.start]);
            done = style.end;
        }
        look.at(&tag);
    }
    look.hasher.update(&html.as_bytes()[done..]);
    Fingerprint { page: hex(look.hasher.digest()), styles: look.styles }
}

struct Look<'s> {
    snapshot: &'s dyn Snapshot,
    path: &'s str,
    hasher: Xxh3,
    styles: Vec<Style>,
}

impl Look<'_> {
    /// Takes in what the tag brings to the page: its style sheet, its photos, its script.
    fn at(&mut self, tag: &Tag) {
        if style_link(tag).is_some() {
            self.style(tag);
        }
        let sources = ["src", "poster", "data"].iter().filter_map(|name| tag.attribute(name));
        let candidates = tag.attribute("srcset").into_iter().flat_map(|set| set.value.split(','));
        let candidates = candidates.filter_map(|candidate| candidate.split_ascii_whitespace().next());
        for link in sources.map(|source| source.value.as_str()).chain(candidates) {
            self.resource(self.path, link);
        }
    }

    fn style(&mut self, tag: &Tag) {
        let Some(href) = tag.attribute("href") else { return };
        let path = resolve(self.path, &href.value);
        let stamp = path.as_deref().and_then(|path| self.snapshot.stamp(path));
        self.styles.push(Style { href: href.value.clone(), stamp: stamp.map_or_else(String::new, hex) });
        let Some(path) = path else { return };
        // Fonts and pictures of a sheet are not fetched again when only the sheet is exchanged: they count as page. Those
        // of a lasting sheet are lasting, too.
        if self.snapshot.is_lasting(&path) {
            return;
        }
        if let Some(Ok(sheet)) = self.snapshot.page(&path) {
            for link in style_references(&String::from_utf8_lossy(&sheet.bytes)) {
                self.resource(&path, link);
            }
        }
    }

    fn resource(&mut self, base: &str, link: &str) {
        let stamp = resolve(base, link).and_then(|path| self.snapshot.stamp(&path));
        self.hasher.update(&stamp.unwrap_or_default().to_le_bytes());
    }
}

/// Where the address of a linked style sheet stands in the page.
fn style_link(tag: &Tag) -> Option<std::ops::Range<usize>> {
    let style = tag.name == "link" && tag.says("rel", "stylesheet");
    tag.attribute("href").filter(|_| style).map(|href| href.range.clone())
}

/// What `url(…)` and `@import "…"` name.
fn style_references(css: &str) -> Vec<&str> {
    let named = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    let imported = css.split("@import").skip(1).filter_map(|rest| rest.split(';').next());
    let imported = imported.filter(|rest| !rest.contains("url("));
    named.chain(imported).map(|link| link.trim().trim_matches(['"', '\''])).collect()
}

fn hex(number: u64) -> String {
    format!("{number:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::watch::toy::Toy;

    const HTML: &str = "<link rel=stylesheet href='site.css'><img srcset='a.jpg 1x, b.jpg 2x'><p>x";
    const FILES: [(&str, &str); 5] = [
        ("p.html", HTML),
        ("site.css", "@font-face{src:url('f.woff2')}"),
        ("a.jpg", "a"),
        ("b.jpg", "b"),
        ("f.woff2", "f"),
    ];

    fn of(changed: &[(&'static str, &'static str)]) -> Fingerprint {
        let files = Toy { files: FILES.iter().chain(changed).copied().collect(), ..Toy::default() };
        let html = files.files["p.html"];
        fingerprint(&files, "p.html", html.as_bytes())
    }

    #[test]
    fn a_changed_text_photo_or_font_changes_the_page() {
        let before = of(&[]);
        assert_eq!(before, of(&[]));
        let page = "<link rel=stylesheet href='site.css'><img srcset='a.jpg 1x, b.jpg 2x'><p>y";
        for change in [("p.html", page), ("b.jpg", "c"), ("f.woff2", "g")] {
            assert_ne!(of(&[change]).page, before.page, "{change:?}");
        }
    }

    #[test]
    fn a_changed_style_leaves_the_page() {
        let before = of(&[]);
        let edited = of(&[("site.css", "@font-face{src:url('f.woff2')}p{}")]);
        assert_eq!(edited.page, before.page);
        assert_ne!(edited.styles, before.styles);
        let renamed = "<link rel=stylesheet href='site.2.css'><img srcset='a.jpg 1x, b.jpg 2x'><p>x";
        let renamed = of(&[("p.html", renamed), ("site.2.css", "@font-face{src:url('f.woff2')}")]);
        assert_eq!(renamed.page, before.page);
        assert_eq!(renamed.styles[0].href, "site.2.css");
    }
}
