//! The walk of the input folder.

use super::file;
use crate::read::{Inventory, Kind, input};
use std::fs;
use std::path::Path;

fn put(root: &Path, name: &str, bytes: &[u8]) {
    let path = root.join(name);
    fs::create_dir_all(path.parent().expect("below the root")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}

fn names(inventory: &Inventory) -> Vec<(&str, Kind)> {
    inventory.entries.iter().map(|entry| (&*entry.name, entry.kind)).collect()
}

#[test]
fn files_are_told_apart_by_content_and_name() {
    let root = tempfile::tempdir().expect("a folder");
    let xlsx = file("people.xlsx");
    for (name, bytes) in [
        ("xa/bieu.xlsx", xlsx.as_slice()),
        ("xa/bieu.dat", &xlsx),
        ("khong-duoi", &file("people.xls")),
        ("that-la-ods.docx", &file("people.ods")),
        ("hong.xls", b"<html>"),
        ("so.csv", b"a,b"),
        ("anh/dao.JPG", b"jpeg"),
        ("anh/dao.heic", b"heic"),
        ("bai/dao.md", b"# Dao"),
        ("tham-luan.pdf", b"%PDF"),
        ("tham-luan.docx", b"PK\x03\x04"),
        ("gi-do.bin", b"?"),
        ("Xã Trúc Vân.url", b"[InternetShortcut]\r\nURL=https://a.vn"),
        ("don-vi/nguon.txt", b"https://a.vn"),
        ("20140822/anh.png", b"png"),
        ("ten-to\u{302}\u{309}.txt", b"NFD"),
        // Passed over in silence:
        ("~$bieu.xlsx", b"lock"),
        (".~lock.bieu.xlsx#", b"lock"),
        ("4F3A01BC", &xlsx),
        ("lu12.tmp", &xlsx),
        ("Thumbs.db", b"x"),
        ("desktop.ini", b"x"),
        (".git/config.xlsx", &xlsx),
    ] {
        put(root.path(), name, bytes);
    }
    let found = input(root.path());
    assert_eq!(found.diagnostics, []);
    let expected = [
        ("20140822/anh.png", Kind::Photo),
        ("Xã Trúc Vân.url", Kind::Source),
        ("anh/dao.JPG", Kind::Photo),
        ("anh/dao.heic", Kind::Photo),
        ("bai/dao.md", Kind::Story),
        ("don-vi/nguon.txt", Kind::Source),
        ("gi-do.bin", Kind::Other),
        ("hong.xls", Kind::Workbook),
        ("khong-duoi", Kind::Workbook),
        ("so.csv", Kind::Workbook),
        ("ten-tổ.txt", Kind::Story),
        ("tham-luan.docx", Kind::Paper),
        ("tham-luan.pdf", Kind::Paper),
        ("that-la-ods.docx", Kind::Workbook),
        ("xa/bieu.dat", Kind::Workbook),
        ("xa/bieu.xlsx", Kind::Workbook),
    ];
    assert_eq!(names(&found.value), expected);
    let book = &found.value.entries[15];
    assert_eq!((book.size, book.bytes().value), (xlsx.len() as u64, Some(xlsx)));
}

#[test]
fn a_missing_folder_is_told() {
    let root = tempfile::tempdir().expect("a folder");
    let found = input(&root.path().join("input"));
    assert_eq!(found.value.entries, []);
    assert_eq!(found.diagnostics.len(), 1);
    assert_eq!(found.diagnostics[0].code, "folder-unreadable");
    assert_eq!(&*found.diagnostics[0].place.file, "input");
}

#[test]
fn a_file_that_vanished_is_told() {
    let root = tempfile::tempdir().expect("a folder");
    put(root.path(), "bieu.xlsx", b"x");
    let found = input(root.path());
    fs::remove_file(root.path().join("bieu.xlsx")).expect("was there");
    let read = found.value.entries[0].bytes();
    let told: Vec<_> = read.diagnostics.iter().map(|problem| (problem.code, &*problem.place.file)).collect();
    assert_eq!((read.value, told), (None, vec![("file-unreadable", "bieu.xlsx")]));
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_only() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().expect("a folder");
    put(outside.path(), "mat.xlsx", b"x");
    let root = tempfile::tempdir().expect("a folder");
    put(root.path(), "anh/a.png", b"png");
    let link = |target: &Path, name: &str| symlink(target, root.path().join(name)).expect("a link");
    link(outside.path(), "ngoai");
    link(&outside.path().join("mat.xlsx"), "mat.xlsx");
    link(&root.path().join("khong-co"), "gay");
    link(&root.path().join("anh/a.png"), "b.png");
    link(root.path(), "vong");
    let found = input(root.path());
    assert_eq!(names(&found.value), [("anh/a.png", Kind::Photo), ("b.png", Kind::Photo)]);
    let told: Vec<_> = found.diagnostics.iter().map(|problem| (problem.code, &*problem.place.file)).collect();
    assert_eq!(
        told,
        [("file-unreadable", "gay"), ("link-leads-out", "mat.xlsx"), ("link-leads-out", "ngoai")]
    );
}
