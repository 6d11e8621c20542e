//! The office's own log of publications, beside the input: what was published when, and what changed. Stays in the
//! office; holds public names only.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// Appends an entry: its first line, then the others indented.
pub fn append(path: &Path, head: &str, lines: &[String]) -> io::Result<()> {
    let mut file = File::options().create(true).append(true).open(path)?;
    // A byte-order mark, so that every editor of Windows reads Vietnamese.
    let mut text = if file.metadata()?.len() == 0 { "\u{feff}".to_owned() } else { String::new() };
    text.push_str(&format!("{head}\r\n"));
    for line in lines {
        text.push_str(&format!("    {line}\r\n"));
    }
    file.write_all(text.as_bytes())
}
