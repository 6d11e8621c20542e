//! Which paths a file of the site may have, so that the site is the same on every system it is copied to.

use super::WriteFault;

/// What is wrong with a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathFlaw {
    /// Empty, absolute, or with an empty, `.` or `..` part.
    Shape,
    /// A character that Windows does not allow in names, or a control character.
    Character,
    /// A part that ends in a dot or a space, which Windows drops.
    Ending,
    /// `CON`, `aux.html` and the like, which are devices on Windows.
    Device,
    /// More than 255 bytes in a part, the limit of most file systems.
    Length,
    /// The names that guong keeps for itself at the root of a site.
    Reserved,
}

/// What the names of guong's own files at the root of a site begin with.
pub(super) const OWN_PREFIX: &str = ".guong";

/// The limit of NTFS, ext4 and APFS alike.
const LONGEST_PART: usize = 255;

/// Refuses a path (parts separated by `/`) that cannot be a file of the site everywhere.
pub(super) fn check(path: &str) -> Result<(), WriteFault> {
    match flaw(path) {
        Some(flaw) => Err(WriteFault::BadPath { path: path.to_owned(), flaw }),
        None => Ok(()),
    }
}

/// The first flaw of a path.
pub fn flaw(path: &str) -> Option<PathFlaw> {
    if path.starts_with(OWN_PREFIX) {
        return Some(PathFlaw::Reserved);
    }
    path.split('/').find_map(part_flaw)
}

fn part_flaw(part: &str) -> Option<PathFlaw> {
    if matches!(part, "" | "." | "..") {
        Some(PathFlaw::Shape)
    } else if part.len() > LONGEST_PART {
        Some(PathFlaw::Length)
    } else if part.bytes().any(is_forbidden) {
        Some(PathFlaw::Character)
    } else if part.ends_with(['.', ' ']) {
        Some(PathFlaw::Ending)
    } else {
        is_device(part).then_some(PathFlaw::Device)
    }
}

fn is_forbidden(byte: u8) -> bool {
    matches!(byte, 0..0x20 | 0x7f | b'<' | b'>' | b':' | b'"' | b'\\' | b'|' | b'?' | b'*')
}

/// The device names of Windows, with any extension (Microsoft, "Naming Files, Paths, and Namespaces").
fn is_device(part: &str) -> bool {
    const LONGEST: usize = "CONOUT$".len();
    let stem = part.split('.').next().unwrap_or(part).trim_end();
    if stem.len() > LONGEST {
        return false;
    }
    let stem = stem.to_ascii_uppercase();
    if matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") {
        return true;
    }
    let number = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    number.is_some_and(|number| {
        let mut characters = number.chars();
        let is_port = characters.next().is_some_and(|first| "123456789¹²³".contains(first));
        is_port && characters.next().is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_work_everywhere_pass() {
        for path in
            ["index.html", "guong/nguyen-thi-dao-2k7f9.html", "anh/9f3a-640.webp", ".nojekyll", "a b.pdf"]
        {
            assert_eq!(flaw(path), None, "{path}");
        }
        for path in ["console.html", "com.html", "com10.html", "auxiliary/nul-x", "Đào.html"] {
            assert_eq!(flaw(path), None, "{path}");
        }
    }

    #[test]
    fn paths_that_fail_somewhere_are_refused_with_the_reason() {
        use PathFlaw::*;
        let cases = [
            (Shape, vec!["", "/etc/passwd", "../x", "a/../x", "a//b", "a/", "./a", "a/."]),
            (Character, vec!["a\\b", "C:/x", "a:b", "a?b", "a*b", "a\0b", "a\nb", "\\\\server\\x"]),
            (Ending, vec!["a.", "a /b", "guong/tên."]),
            (
                Device,
                vec!["CON", "aux.html", "guong/nul.tar.gz", "com1", "LPT9.txt", "com¹.html", "con .html"],
            ),
            (Reserved, vec![".guong", ".guong-journal", ".guong-new/x"]),
        ];
        for (expected, paths) in cases {
            for path in paths {
                assert_eq!(flaw(path), Some(expected), "{path:?}");
            }
        }
        assert_eq!(flaw(&"x".repeat(256)), Some(Length));
    }
}
