//! Where each page stands: flat files with short Vietnamese names, linked relatively so that the folder works from a
//! disk, below any path and on any host.

use super::facets::Dimension;
use super::page::{DataFile, SearchFile};
use crate::diagnostic::Language;

/// Folder of the second interface.
pub const ENGLISH: &str = "en/";

pub const HOME: &str = "index.html";
/// The folder of honorees, and the end of a page's name.
pub const HONOREES: &str = "guong/";
pub const PAGE: &str = ".html";

pub const FACETS: &str = "danh-sach/index.html";
pub const EVENTS: &str = "hoi-nghi/index.html";
pub const UNITS: &str = "don-vi/index.html";
pub const MOVEMENTS: &str = "phong-trao/index.html";
pub const DOCUMENTS: &str = "van-ban/index.html";
pub const TALKS: &str = "tham-luan/index.html";
pub const PROGRESS: &str = "tien-do.html";
pub const STATISTICS: &str = "thong-ke.html";
pub const SEARCH: &str = "tim-kiem.html";
pub const DATA: &str = "du-lieu/index.html";
pub const GALLERY: &str = "thanh-phan.html";
pub const ABOUT: &str = "gioi-thieu.html";
pub const PRIVACY: &str = "du-lieu-ca-nhan.html";
pub const TAKE_DOWN: &str = "yeu-cau-go-bo.html";
pub const NOT_FOUND: &str = "404.html";
pub const FAVICON: &str = "favicon.svg";
pub const FAVICON_ICO: &str = "favicon.ico";
pub const MANIFEST: &str = "manifest.webmanifest";
pub const ROBOTS: &str = "robots.txt";
pub const SITEMAP: &str = "sitemap.xml";

pub fn honoree(slug: &str) -> String {
    [HONOREES, slug, PAGE].concat()
}

pub fn event(slug: &str) -> String {
    ["hoi-nghi/", slug, PAGE].concat()
}

pub fn unit(slug: &str) -> String {
    ["don-vi/", slug, PAGE].concat()
}

pub fn movement(slug: &str) -> String {
    ["phong-trao/", slug, PAGE].concat()
}

pub fn document(slug: &str) -> String {
    ["van-ban/", slug, PAGE].concat()
}

pub fn talk(slug: &str) -> String {
    ["tham-luan/", slug, PAGE].concat()
}

/// A dot before the number: no slug holds one, so no address can be met twice.
pub fn list(dimension: Dimension, slug: &str, number: u32) -> String {
    let folder = dimension.folder();
    match (dimension, number) {
        (Dimension::All, 1) => "danh-sach/tat-ca.html".into(),
        (Dimension::All, number) => format!("danh-sach/tat-ca.{number}.html"),
        (_, 1) => format!("danh-sach/{folder}/{slug}.html"),
        (_, number) => format!("danh-sach/{folder}/{slug}.{number}.html"),
    }
}

/// A page (from 1) of the list of conferences.
pub fn events(number: u32) -> String {
    index("hoi-nghi", number)
}

/// A page (from 1) of the list of units.
pub fn units(number: u32) -> String {
    index("don-vi", number)
}

pub fn yearbook(volume: u32) -> String {
    volume_of("ky-yeu", volume)
}

pub fn notice_board(volume: u32) -> String {
    volume_of("niem-yet", volume)
}

pub fn feed(unit: Option<&str>) -> String {
    unit.map_or_else(|| "atom.xml".into(), |slug| format!("don-vi/{slug}.xml"))
}

pub fn calendar(event: Option<&str>) -> String {
    format!("hoi-nghi/{}.ics", event.unwrap_or("tat-ca"))
}

pub fn sitemap_part(number: u32) -> String {
    format!("sitemap-{number}.xml")
}

pub fn data(file: DataFile) -> String {
    format!("du-lieu/{}", file.name())
}

pub fn search_index(file: SearchFile) -> String {
    match file {
        SearchFile::Contents => "tim/muc-luc.js".into(),
        SearchFile::Filters => "tim/loc.js".into(),
        SearchFile::Filter(number) => format!("tim/loc-{number}.js"),
        SearchFile::Words(number) => format!("tim/tu-{number}.js"),
        SearchFile::Records(number) => format!("tim/muc-{number}.js"),
    }
}

/// The address of a page in a language: the second one has a folder of its own.
pub fn in_language(path: &str, language: Language) -> String {
    match language {
        Language::Vi => path.to_string(),
        Language::En => format!("{ENGLISH}{path}"),
    }
}

/// `to` as seen from the page at `from`, both below the site's root.
pub fn relative(from: &str, to: &str) -> String {
    // Behind the last folder that both are in.
    let mut shared = 0;
    for (at, (byte, other)) in from.bytes().zip(to.bytes()).enumerate() {
        match byte == other {
            true if byte == b'/' => shared = at + 1,
            true => {}
            false => break,
        }
    }
    let ups = from[shared..].bytes().filter(|&byte| byte == b'/').count();
    let mut address = String::with_capacity(3 * ups + to.len() - shared);
    (0..ups).for_each(|_| address.push_str("../"));
    address.push_str(&to[shared..]);
    address
}

/// The first page of a list is the index of its folder.
fn index(folder: &str, number: u32) -> String {
    match number {
        1 => format!("{folder}/index.html"),
        number => format!("{folder}/index.{number}.html"),
    }
}

fn volume_of(name: &str, volume: u32) -> String {
    match volume {
        1 => format!("{name}.html"),
        volume => format!("{name}-{volume}.html"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_as_short_as_they_can_be() {
        let cases = [
            ("index.html", "guong/a.html", "guong/a.html"),
            ("guong/a.html", "guong/b.html", "b.html"),
            ("guong/a.html", "index.html", "../index.html"),
            ("danh-sach/nam/2014.html", "tep-tinh/sen.css", "../../tep-tinh/sen.css"),
            ("danh-sach/nam/2014.html", "danh-sach/tat-ca.html", "../tat-ca.html"),
            ("en/guong/a.html", "guong/a.html", "../../guong/a.html"),
            ("don-vi/a.html", "don-vi/ab.html", "ab.html"),
            ("don-vi/a.html", "don-vi-cu/a.html", "../don-vi-cu/a.html"),
            ("guong/đa.html", "guong/đà.html", "đà.html"),
        ];
        for (from, to, expected) in cases {
            assert_eq!(relative(from, to), expected, "{from} → {to}");
        }
    }
}
