//! The officer's handbook, carried in the program: one page in Vietnamese, its style sheet and its pictures. Needs no
//! server: the page opens from any folder. The pictures are made by `tests/handbook/make.py` from the program itself.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The name of its folder, and of its place in the preview's addresses.
pub const FOLDER: &str = "so-tay";

/// The page itself.
pub const INDEX: &str = "index.html";

/// One file of the handbook.
#[derive(Debug)]
pub struct File {
    /// Below the handbook's folder, with `/`.
    pub name: &'static str,
    /// As it stands in the header `Content-Type`.
    pub content_type: &'static str,
    pub bytes: &'static [u8],
}

/// All files of the handbook, the page first.
pub static FILES: [File; 12] = [
    File { name: INDEX, content_type: "text/html; charset=utf-8", bytes: include_bytes!("index.html") },
    File { name: "so-tay.css", content_type: "text/css; charset=utf-8", bytes: include_bytes!("so-tay.css") },
    picture("anh/to-huong-dan.webp", include_bytes!("anh/to-huong-dan.webp")),
    picture("anh/to-ca-nhan.webp", include_bytes!("anh/to-ca-nhan.webp")),
    picture("anh/bieu-gui-don-vi.webp", include_bytes!("anh/bieu-gui-don-vi.webp")),
    picture("anh/xem-truoc.webp", include_bytes!("anh/xem-truoc.webp")),
    picture("anh/viec-can-sua.webp", include_bytes!("anh/viec-can-sua.webp")),
    picture("anh/danh-sach-can-sua.webp", include_bytes!("anh/danh-sach-can-sua.webp")),
    picture("anh/ban-sao-to-mau.webp", include_bytes!("anh/ban-sao-to-mau.webp")),
    picture("anh/bang-tong-hop.webp", include_bytes!("anh/bang-tong-hop.webp")),
    picture("anh/ky-yeu.webp", include_bytes!("anh/ky-yeu.webp")),
    picture("anh/trang-chu.webp", include_bytes!("anh/trang-chu.webp")),
];

const fn picture(name: &'static str, bytes: &'static [u8]) -> File {
    File { name, content_type: "image/webp", bytes }
}

/// The file of that name; the page itself for the empty name.
pub fn file(name: &str) -> Option<&'static File> {
    let name = if name.is_empty() { INDEX } else { name };
    FILES.iter().find(|file| file.name == name)
}

/// Writes the handbook into a folder, which is made if need be, and returns where the page stands.
///
/// # Errors
/// The folder or a file in it cannot be written.
pub fn unpack(folder: &Path) -> io::Result<PathBuf> {
    for file in &FILES {
        let path = folder.join(file.name);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, file.bytes)?;
    }
    Ok(folder.join(INDEX))
}
