//! The record of a build as text: who made it, its grounds, then a line for each file.
//!
//! ```text
//! 0.1.0 21142064 1795… 5c1e…               program and theme
//! 8f…                                      grounds in common
//! 01…a7…                                   grounds of each honoree, 16 digits each
//! 3b… 77… 4,1f guong/nguyen-thi-dao.html   key, hash, who was seen (* for all, - for none), path
//! ```

use super::Made;
use crate::hashing::{QuickMap, hex};
use crate::plan::{Grounds, Seen};
use rayon::prelude::*;
use std::io::{self, Write};

/// Digits of the ground of an honoree.
const DIGITS: usize = 16;

pub(super) fn write(
    out: &mut impl Write,
    maker: &str,
    grounds: &Grounds,
    files: &[(String, Made)],
) -> io::Result<()> {
    writeln!(out, "{maker}\n{:032x}", grounds.common)?;
    grounds.honorees.iter().try_for_each(|&honoree| out.write_all(&hex::<DIGITS>(honoree.into())))?;
    writeln!(out)?;
    files.iter().try_for_each(|(path, made)| {
        for number in [made.key, made.hash] {
            out.write_all(&hex::<32>(number))?;
            out.write_all(b" ")?;
        }
        write_seen(out, &made.seen)?;
        writeln!(out, " {path}")
    })
}

fn write_seen(out: &mut impl Write, seen: &Seen) -> io::Result<()> {
    let Seen::These(ids) = seen else { return write!(out, "*") };
    match ids.split_first() {
        None => write!(out, "-"),
        Some((first, others)) => {
            write_id(out, *first)?;
            others.iter().try_for_each(|id| {
                out.write_all(b",")?;
                write_id(out, *id)
            })
        }
    }
}

/// In base 16, without leading zeros.
fn write_id(out: &mut impl Write, id: u32) -> io::Result<()> {
    let digits = hex::<8>(id.into());
    let from = digits.iter().position(|&digit| digit != b'0').unwrap_or(digits.len() - 1);
    out.write_all(&digits[from..])
}

/// Nothing where another wrote it, or it is damaged.
pub(super) fn read(text: &str, maker: &str) -> Option<(Grounds, QuickMap<String, Made>)> {
    let mut lines = text.lines();
    lines.next().filter(|line| *line == maker)?;
    let common = u128::from_str_radix(lines.next()?, 16).ok()?;
    let honorees = lines.next()?.as_bytes().chunks(DIGITS).map(|digits| {
        let digits = std::str::from_utf8(digits).ok()?;
        u64::from_str_radix(digits, 16).ok()
    });
    let grounds = Grounds { common, honorees: honorees.collect::<Option<_>>()? };
    let files: Vec<&str> = lines.collect();
    let files: Option<Vec<(String, Made)>> = files.into_par_iter().map(line).collect();
    Some((grounds, files?.into_iter().collect()))
}

fn line(line: &str) -> Option<(String, Made)> {
    let mut parts = line.splitn(4, ' ');
    let mut number = || u128::from_str_radix(parts.next()?, 16).ok();
    let (key, hash) = (number()?, number()?);
    let seen = seen(parts.next()?)?;
    Some((parts.next()?.to_string(), Made { key, hash, seen }))
}

fn seen(text: &str) -> Option<Seen> {
    match text {
        "*" => Some(Seen::All),
        "-" => Some(Seen::These(Box::default())),
        ids => {
            ids.split(',').map(|id| u32::from_str_radix(id, 16).ok()).collect::<Option<_>>().map(Seen::These)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_reads_back_as_it_was_written() {
        let grounds = Grounds { common: u128::MAX, honorees: vec![0, 1, u64::MAX] };
        let seen = [Seen::All, Seen::These(Box::default()), Seen::These([0, 10, 255].into())];
        let files: Vec<(String, Made)> = (1..)
            .zip(seen)
            .map(|(number, seen)| {
                (format!("a b {number}.html"), Made { key: number, hash: number << 90, seen })
            })
            .collect();
        let mut text = Vec::new();
        write(&mut text, "we", &grounds, &files).expect("written");
        let text = String::from_utf8(text).expect("text");
        assert_eq!(read(&text, "we"), Some((grounds, files.into_iter().collect())));
        assert_eq!(read(&text, "they"), None);
        assert_eq!(read(&text[..text.len() - 16], "we"), None);
    }
}
