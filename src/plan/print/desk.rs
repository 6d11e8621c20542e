//! Where a paper is laid out: the model, the size, the style, and which pictures were used.

use super::{Layout, Printed, Size};
use crate::plan::here::Here;
use crate::plan::images::Rendition;
use crate::plan::view::portrait;
use crate::public::{Honoree, Photo};
use crate::render::{Html, RenderFault};
use serde::Serialize;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Deref;

/// Dots on an inch that a printed photo has at least, where it was taken with so many.
const DOTS: u32 = 300;

/// Tenths of a millimetre in an inch.
const INCH: u32 = 254;

pub struct Desk<'p> {
    here: Here<'p>,
    layout: &'p Layout<'p>,
    pictures: RefCell<BTreeSet<String>>,
}

/// A photo in print.
#[derive(Serialize)]
pub struct Photograph<'p> {
    pub src: String,
    pub alt: String,
    pub caption: Option<&'p str>,
    /// Wider than tall.
    pub wide: bool,
}

#[derive(Serialize)]
struct Context<'c, T: Serialize> {
    paper: Paper<'c>,
    it: &'c T,
}

/// What stands around every paper.
#[derive(Serialize)]
struct Paper<'c> {
    title: &'c str,
    size: &'static str,
    /// Name of the paper's template and style sheet, for its style.
    kind: &'c str,
    style: Html,
    site: &'c str,
    office: Option<&'c str>,
    logo: Option<String>,
}

impl<'p> Deref for Desk<'p> {
    type Target = Here<'p>;

    fn deref(&self) -> &Here<'p> {
        &self.here
    }
}

impl<'p> Desk<'p> {
    pub fn new(here: Here<'p>, layout: &'p Layout<'p>) -> Self {
        Self { here, layout, pictures: RefCell::default() }
    }

    pub fn size(&self) -> Size {
        self.layout.size
    }

    /// On which page an anchor landed.
    pub fn page_of(&self, anchor: &str) -> Option<u32> {
        self.layout.pages.get(anchor).copied()
    }

    /// Fills the template `print/KIND.html`.
    pub fn lay_out(self, kind: &str, title: String, it: &impl Serialize) -> Result<Printed, RenderFault> {
        let settings = self.settings();
        let logo = self.theme_options().logo.as_deref();
        let paper = Paper {
            title: &title,
            size: self.layout.size.word(),
            kind,
            style: Html(self.style(kind)),
            site: &settings.title,
            office: settings.office.as_deref(),
            logo: logo.map(|name| format!("{}img/{name}", self.layout.folder)),
        };
        let html =
            self.renderer.fill(self.language, &format!("print/{kind}.html"), &Context { paper, it })?;
        Ok(Printed { title, html, pictures: self.pictures.into_inner(), marks: Vec::new() })
    }

    /// The style of all papers, that of the kind, that of the kind on paper of this size, and the colours of the theme.
    fn style(&self, kind: &str) -> String {
        let sized = format!("{kind}-{}", self.layout.size.word().to_lowercase());
        let sheets = ["frame", kind, &sized].map(|name| self.theme.file(&format!("print/{name}.css")));
        let sheets = sheets.into_iter().flatten().map(String::from_utf8_lossy);
        let mut style = sheets.collect::<Vec<_>>().concat();
        for (name, colour) in &self.theme_options().colours {
            style.push_str(&format!(":root {{ --{name}: {colour}; }}\n"));
        }
        style.replace("../", self.layout.folder)
    }

    /// The photo that stands for an honoree, `width` tenths of a millimetre wide on the paper.
    pub fn portrait(&self, honoree: &'p Honoree, width: u32) -> Option<Photograph<'p>> {
        let mut shown = honoree.photos.iter().filter_map(|photo| self.photograph(photo, width));
        let alt = self.here.fill("honoree.portrait_alt", &[("name", &honoree.name)]);
        shown.next().map(|photograph| Photograph { alt, ..photograph })
    }

    /// A photo as JPEG, which a PDF keeps as it is: the smallest that is sharp at `width` tenths of a millimetre.
    pub fn photograph(&self, photo: &'p Photo, width: u32) -> Option<Photograph<'p>> {
        let wanted = width * DOTS / INCH;
        let picture = self.here.images.get(&photo.source)?;
        let plain = || picture.renditions.iter().filter(|rendition| rendition.mime == "image/jpeg");
        let sharp = plain().filter(|rendition| rendition.width >= wanted).min_by_key(width_of);
        let chosen = sharp.or_else(|| plain().max_by_key(width_of))?;
        self.pictures.borrow_mut().insert(chosen.path.clone());
        Some(Photograph {
            src: format!("{}{}", self.layout.folder, chosen.path),
            alt: String::new(),
            caption: photo.caption.as_deref(),
            wide: chosen.width > chosen.height,
        })
    }

    /// The letter of a person's ornament.
    pub fn letter(&self, honoree: &Honoree) -> Option<char> {
        portrait::letter(honoree)
    }
}

fn width_of(rendition: &&Rendition) -> u32 {
    rendition.width
}

/// Text as a string of CSS.
pub fn css_string(text: &str) -> Html {
    let mut string = String::from("\"");
    for char in text.chars() {
        match char {
            // `<` could end the style element.
            '"' | '\\' | '<' | '\n' | '\r' => string.push_str(&format!("\\{:x} ", u32::from(char))),
            char => string.push(char),
        }
    }
    string.push('"');
    Html(string)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_leaves_its_string_of_css() {
        assert_eq!(css_string("Gương “sáng”").0, "\"Gương “sáng”\"");
        assert_eq!(css_string("a\"}</style>\\\n").0, "\"a\\22 }\\3c /style>\\5c \\a \"");
    }
}
