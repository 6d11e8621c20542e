//! Which names in a watched folder are by-products of saving and never content. Knows names only, opens nothing.

use std::ffi::OsStr;

/// Owner files, lock files, half-written files and what systems leave lying about.
pub fn is_noise(name: &OsStr) -> bool {
    let name = name.to_string_lossy().to_lowercase();
    hidden(&name) || unfinished(&name) || excel_temporary(&name) || system_file(&name)
}

/// Excel's owner file `~$x.xlsx`; LibreOffice's `.~lock.x.xlsx#`, and every other hidden file.
fn hidden(name: &str) -> bool {
    name.starts_with("~$") || name.starts_with('.')
}

/// `….tmp` (Excel, LibreOffice), editors' backups, downloads under way.
fn unfinished(name: &str) -> bool {
    name.ends_with('~') || [".tmp", ".part", ".crdownload", ".swp"].iter().any(|end| name.ends_with(end))
}

/// While saving, Excel writes into a file named by eight hexadecimal digits, without extension.
fn excel_temporary(name: &str) -> bool {
    name.len() == 8 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn system_file(name: &str) -> bool {
    matches!(name, "thumbs.db" | "desktop.ini")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_products_are_told_from_content() {
        let noise = [
            "~$bieu.xlsx",
            ".~lock.bieu.xlsx#",
            "lu3k2j.tmp",
            "A1B2.TMP",
            "5F3A9C10",
            "bieu.xlsx~",
            ".git",
            "anh.jpg.part",
            "Thumbs.db",
        ];
        for name in noise {
            assert!(is_noise(OsStr::new(name)), "{name}");
        }
        for name in ["bieu.xlsx", "5F3A9C10.jpg", "5F3A9C1", "12345678x", "Nguyễn Thị Đào.jpg", "LICENSE"]
        {
            assert!(!is_noise(OsStr::new(name)), "{name}");
        }
    }
}
