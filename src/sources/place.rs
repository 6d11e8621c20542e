//! Where a source is: an address on the web, or a path.

use std::fmt;
use std::path::{Path, PathBuf};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Place {
    /// `http:` or `https:`.
    Web(String),
    Path(PathBuf),
}

/// Where every site of guong describes its open data.
const DESCRIPTION: [&str; 2] = ["du-lieu", "datapackage.json"];

const WORKBOOKS: [&str; 6] = [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv"];

impl Place {
    /// What is written, paths taken from the folder `below`. None where it is an address of another sort.
    pub fn parse(text: &str, below: &Path) -> Option<Self> {
        let (scheme, rest) = text.split_once("://").unwrap_or_default();
        match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => {
                let address = text.split(['#', '?']).next().unwrap_or(text);
                (!rest.is_empty()).then(|| Self::Web(address.to_owned()))
            }
            "file" => Some(Self::Path(of_file_address(rest))),
            "" => Some(Self::Path(below.join(with_separators(text)))),
            _ => None,
        }
    }

    /// Whether it is a workbook itself, not a site or its open data.
    pub fn is_workbook(&self) -> bool {
        let name = self.to_string().to_lowercase();
        WORKBOOKS.iter().any(|end| name.ends_with(end))
    }

    /// The description of the open data of a site, whichever of its pages or folders is named.
    pub fn description(&self) -> Self {
        let text = self.to_string();
        if text.ends_with(".json") {
            return self.clone();
        }
        let [folder, file] = DESCRIPTION;
        let named = if text.ends_with(".html") { self.beside("") } else { self.clone() };
        match named.to_string().trim_end_matches(['/', '\\']).ends_with(folder) {
            true => named.within(file),
            false => named.within(folder).within(file),
        }
    }

    /// Another file in the folder of this one; `path` has `/` between its parts.
    pub fn beside(&self, path: &str) -> Self {
        match self {
            Self::Web(address) => {
                let folder = address.rsplit_once('/').map_or(address.as_str(), |(folder, _)| folder);
                Self::Web(format!("{folder}/{path}"))
            }
            Self::Path(file) => Self::Path(file.with_file_name("").join(path)),
        }
    }

    fn within(&self, name: &str) -> Self {
        match self {
            Self::Web(address) => Self::Web(format!("{}/{name}", address.trim_end_matches('/'))),
            Self::Path(folder) => Self::Path(folder.join(name)),
        }
    }

    /// The last part.
    pub fn file_name(&self) -> String {
        let text = self.to_string();
        text.rsplit(['/', '\\']).next().unwrap_or_default().to_owned()
    }

    /// Whose it is, as folders in which its lists could lie: host and path, or the folder in which the site lies. From
    /// there a list without a unit's name gets one, as it does in the folders of the input.
    pub fn owner(&self) -> String {
        let text = self.to_string();
        let parts: Vec<&str> = text.split(['/', '\\']).filter(|part| !part.is_empty()).collect();
        let is_telling = |part: &&str| !matches!(*part, "du-lieu" | "site" | "..") && !is_file(part);
        let told: Vec<&str> = match self {
            Self::Web(_) => {
                let host = parts.iter().skip(1).take(1);
                let folders = parts.iter().skip(2).filter(|part| is_telling(part));
                host.chain(folders).copied().collect()
            }
            Self::Path(_) => parts.into_iter().rev().find(is_telling).into_iter().collect(),
        };
        told.join("/").replace(':', "-")
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Web(address) => formatter.write_str(address),
            Self::Path(path) => write!(formatter, "{}", path.display()),
        }
    }
}

fn is_file(part: &str) -> bool {
    WORKBOOKS.iter().chain([".html", ".json"].iter()).any(|end| part.to_lowercase().ends_with(end))
}

/// `/D:/web` and `server/share` behind `file://`, as Windows writes them into shortcuts.
fn of_file_address(rest: &str) -> PathBuf {
    let decoded = rest.replace("%20", " ");
    match decoded.strip_prefix('/') {
        Some(path) if path.as_bytes().get(1) == Some(&b':') => PathBuf::from(path),
        Some(_) => PathBuf::from(decoded),
        None => PathBuf::from(format!("//{decoded}")),
    }
}

/// Lists are written on Windows and read anywhere.
fn with_separators(text: &str) -> PathBuf {
    PathBuf::from(if cfg!(windows) { text.to_owned() } else { text.replace('\\', "/") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn described(text: &str) -> String {
        Place::parse(text, Path::new("input")).expect("a place").description().to_string()
    }

    #[test]
    fn a_site_is_named_by_any_of_its_pages() {
        for text in [
            "https://a.vn/guong",
            "https://a.vn/guong/",
            "https://a.vn/guong/index.html?x#y",
            "https://a.vn/guong/du-lieu/",
            "https://a.vn/guong/du-lieu/index.html",
            "https://a.vn/guong/du-lieu/datapackage.json",
        ] {
            assert_eq!(described(text), "https://a.vn/guong/du-lieu/datapackage.json", "{text}");
        }
        assert_eq!(described("../xa-b/site"), "input/../xa-b/site/du-lieu/datapackage.json");
        assert_eq!(described("file:///srv/xa/index.html"), "/srv/xa/du-lieu/datapackage.json");
    }

    #[test]
    fn its_owner_is_told_by_its_address() {
        let owner = |text| Place::parse(text, Path::new("input")).expect("a place").owner();
        assert_eq!(
            owner("https://kho.vn:8080/xa-truc-van/du-lieu/datapackage.json"),
            "kho.vn-8080/xa-truc-van"
        );
        assert_eq!(owner("..\\kho\\xa-khe-tram\\site\\index.html"), "xa-khe-tram");
        assert_eq!(owner("https://kho.vn/ds.xlsx"), "kho.vn");
    }

    #[test]
    fn other_addresses_are_none() {
        assert_eq!(Place::parse("ftp://a.vn/x", Path::new("")), None);
        assert_eq!(Place::parse("https://", Path::new("")), None);
    }
}
