//! Lists the files of the default theme so that the program can carry them; decides nothing about them.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("themes/sen");
    println!("cargo:rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    collect(&root, &mut files)?;
    files.sort();
    let lines: String = files.iter().map(|file| line(&root, file)).collect();
    let list = format!("pub(super) static FILES: &[(&str, &[u8])] = &[\n{lines}];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("default_theme.rs"), list)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    println!("cargo:rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        match path.is_dir() {
            true => collect(&path, files)?,
            false => files.push(path),
        }
    }
    Ok(())
}

fn line(root: &Path, file: &Path) -> String {
    let below = file.strip_prefix(root).expect("found below the root");
    let name = below.to_string_lossy().replace('\\', "/");
    format!("    ({name:?}, include_bytes!({:?})),\n", file.display().to_string())
}
