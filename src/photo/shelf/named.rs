//! The photo that a cell names: beside the workbook, in an `anh/` there, below `input/` or its `anh/`, else by name alone.

use super::{Shelf, alike, file_name, without_ending};
use crate::photo::is_photo_name;
use crate::vietnamese::fold;

/// Why a cell's text names no photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// A path that leaves `input/`: absolute, of a network or another drive, or by `..`.
    Outside { near: Vec<String> },
    /// An address of the web.
    Link,
    /// No such file; `near` are those whose names are alike.
    Missing { near: Vec<String> },
    /// Several files could be meant.
    Ambiguous(Vec<String>),
}

/// The folder for photos in a project's `input/`.
const PHOTOS: &str = "anh";

/// No more candidates are named in one message.
const MOST_NEAR: usize = 3;

impl Shelf {
    /// The path of the photo that `text` names in a workbook that lies in `folder` (a path below `input/`, empty for
    /// `input/` itself). With or without extension, in any case, with accents composed or not.
    pub fn named(&self, text: &str, folder: &str) -> Result<&str, NameFault> {
        let text = text.trim().replace('\\', "/");
        let lower = text.to_ascii_lowercase();
        if ["http://", "https://", "ftp://", "www."].iter().any(|scheme| lower.starts_with(scheme)) {
            return Err(NameFault::Link);
        }
        if text.starts_with('/') || text.contains(':') {
            return Err(NameFault::Outside { near: self.near(&text) });
        }
        let Some(beside) = resolve(&join(folder, &text)) else {
            return Err(NameFault::Outside { near: self.near(&text) });
        };
        let mut paths = vec![beside];
        // What is written with `..` is meant from the workbook and from nowhere else.
        if !text.split('/').any(|part| part == "..") {
            let places = [join(folder, PHOTOS), String::new(), PHOTOS.to_owned()];
            paths.extend(places.iter().filter_map(|place| resolve(&join(place, &text))));
        }
        self.decide(self.candidates(&text, &paths), &text)
    }

    /// The first way of looking that finds anything decides.
    fn candidates(&self, text: &str, paths: &[String]) -> Vec<usize> {
        let by_path = paths.iter().map(|path| self.by_path.get(&alike(path)).cloned().unwrap_or_default());
        let by_path_and_any_ending = paths.iter().map(|path| self.with_any_ending(path));
        let by_name = std::iter::once_with(|| self.anywhere(text));
        let mut ways = by_path.chain(by_path_and_any_ending).chain(by_name);
        ways.find(|found| !found.is_empty()).unwrap_or_default()
    }

    fn decide(&self, found: Vec<usize>, text: &str) -> Result<&str, NameFault> {
        match found[..] {
            [] => Err(NameFault::Missing { near: self.near(text) }),
            [only] => Ok(self.path(only)),
            // On systems that tell capitals from small letters, the exact name decides.
            _ => {
                match found.iter().filter(|index| self.path(**index).ends_with(text)).collect::<Vec<_>>()[..]
                {
                    [only] => Ok(self.path(*only)),
                    _ => Err(NameFault::Ambiguous(self.paths(found))),
                }
            }
        }
    }

    /// Files at a path given without its extension.
    fn with_any_ending(&self, path: &str) -> Vec<usize> {
        if is_photo_name(path) {
            return Vec::new();
        }
        let from = format!("{}.", alike(path));
        let starting = self.by_path.range(from.clone()..).take_while(|(other, _)| other.starts_with(&from));
        starting
            .filter(|(other, _)| without_ending(other).len() + 1 == from.len())
            .flat_map(|(_, files)| files.clone())
            .collect()
    }

    /// Files in any folder with this name, or with one that folds to the same.
    fn anywhere(&self, text: &str) -> Vec<usize> {
        if text.contains('/') {
            return Vec::new();
        }
        if let Some(found) = self.by_name.get(&alike(text)) {
            return found.clone();
        }
        let all =
            || self.by_name.iter().flat_map(|(name, files)| files.iter().map(move |file| (name, *file)));
        let (stem, ending) = (alike(without_ending(text)), is_photo_name(text).then(|| ending(text)));
        let fits = |name: &str| ending.as_ref().is_none_or(|wanted| *wanted == self::ending(name));
        let same: Vec<usize> = all()
            .filter(|(name, _)| fits(name) && without_ending(name) == stem)
            .map(|(_, file)| file)
            .collect();
        if !same.is_empty() {
            return same;
        }
        let folded = fold(&stem);
        all()
            .filter(|(name, _)| fits(name) && fold(without_ending(name)) == folded)
            .map(|(_, file)| file)
            .collect()
    }

    /// Files whose names fold to the same, whatever folder and extension were written.
    fn near(&self, text: &str) -> Vec<String> {
        let wanted = fold(without_ending(file_name(text)));
        let alike = self
            .files
            .iter()
            .filter(|file| !wanted.is_empty() && fold(without_ending(file_name(&file.path))) == wanted);
        alike.map(|file| file.path.clone()).take(MOST_NEAR).collect()
    }

    fn paths(&self, files: Vec<usize>) -> Vec<String> {
        files.into_iter().map(|file| self.path(file).to_owned()).collect()
    }
}

fn ending(name: &str) -> String {
    name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase()
}

fn join(folder: &str, path: &str) -> String {
    if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") }
}

/// The path without `.` and `..`; none where it leaves its root.
fn resolve(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shelf() -> Shelf {
        let files = [
            "anh/Nguyễn Thị Đào.jpg",
            "anh/Le\u{302} Nam.JPG",
            "anh/to-3.png",
            "don-vi/anh/to-3.png",
            "don-vi/truong.webp",
            "lop.jpg",
            "lop.png",
            "x/1.jpg",
            "y/1.jpg",
        ];
        Shelf::new(files.into_iter())
    }

    #[test]
    fn a_cell_names_a_photo_in_many_ways() {
        let cases = [
            ("Nguyễn Thị Đào.jpg", "", "anh/Nguyễn Thị Đào.jpg"),
            ("nguyễn thị đào", "", "anh/Nguyễn Thị Đào.jpg"),
            ("nguyen-thi-dao.jpg", "", "anh/Nguyễn Thị Đào.jpg"),
            ("anh\\NGUYỄN THỊ ĐÀO.JPG", "", "anh/Nguyễn Thị Đào.jpg"),
            ("Lê Nam.jpg", "", "anh/Le\u{302} Nam.JPG"),
            ("to-3.png", "", "anh/to-3.png"),
            ("to-3", "don-vi", "don-vi/anh/to-3.png"),
            ("truong.webp", "don-vi", "don-vi/truong.webp"),
            ("truong", "", "don-vi/truong.webp"),
            ("../anh/to-3.png", "don-vi", "anh/to-3.png"),
            ("./lop.png", "", "lop.png"),
            ("y/1.jpg", "", "y/1.jpg"),
        ];
        for (text, folder, expected) in cases {
            assert_eq!(shelf().named(text, folder), Ok(expected), "{text}");
        }
    }

    #[test]
    fn a_doubt_is_told_with_its_candidates() {
        let owned = |files: &[&str]| files.iter().map(|file| (*file).to_owned()).collect::<Vec<_>>();
        let cases = [
            ("lop", NameFault::Ambiguous(owned(&["lop.jpg", "lop.png"]))),
            ("1.jpg", NameFault::Ambiguous(owned(&["x/1.jpg", "y/1.jpg"]))),
            ("truong.jpg", NameFault::Missing { near: owned(&["don-vi/truong.webp"]) }),
            ("nobody.jpg", NameFault::Missing { near: vec![] }),
            ("", NameFault::Missing { near: vec![] }),
            ("https://example.org/a.jpg", NameFault::Link),
        ];
        for (text, expected) in cases {
            assert_eq!(shelf().named(text, ""), Err(expected), "{text:?}");
        }
    }

    #[test]
    fn a_name_never_leads_out_of_the_input() {
        let out = [
            "../../etc/passwd",
            "/etc/passwd",
            "C:\\anh\\x.jpg",
            "\\\\may-chu\\anh\\x.jpg",
            "../x.jpg",
            "file:///x.jpg",
            "a/../../../../x",
        ];
        for text in out {
            assert!(matches!(shelf().named(text, ""), Err(NameFault::Outside { .. })), "{text}");
        }
        let shelf = shelf();
        let near = shelf.named("D:\\Hình\\to-3.png", "");
        assert!(matches!(near, Err(NameFault::Outside { near }) if near.len() == 2));
    }

    proptest! {
        #[test]
        fn whatever_is_named_is_on_the_shelf(text in "\\PC{0,40}", folder in "[a-z/.]{0,10}") {
            let shelf = shelf();
            if let Ok(path) = shelf.named(&text, &folder) {
                prop_assert!(shelf.files.iter().any(|file| file.path == path));
            }
        }
    }
}
