//! Where in the input something stands: file, sheet, cell.

use std::fmt;
use std::sync::Arc;

/// A cell, zero-based; shown as Excel shows it (`D17`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellAt {
    pub row: u32,
    pub column: u32,
}

impl CellAt {
    pub fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }
}

impl fmt::Display for CellAt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_letters(self.column), self.row + 1)
    }
}

/// The letters of a zero-based column: 0 is `A`, 26 is `AA`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// A place in the input, as exactly as it is known. `file` is the path below `input/`, with `/`; empty where the
/// problem concerns no file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub file: Arc<str>,
    /// The sheet's position in its workbook comes before its name in the order, so that problems are told as the
    /// officer meets them.
    pub sheet: Option<(u16, Arc<str>)>,
    pub cell: Option<CellAt>,
}

impl Place {
    pub fn file(file: impl Into<Arc<str>>) -> Self {
        Self { file: file.into(), sheet: None, cell: None }
    }

    pub fn sheet(file: impl Into<Arc<str>>, position: u16, name: impl Into<Arc<str>>) -> Self {
        Self { file: file.into(), sheet: Some((position, name.into())), cell: None }
    }

    /// The same sheet, at a cell.
    pub fn at(&self, cell: CellAt) -> Self {
        Self { cell: Some(cell), ..self.clone() }
    }

    pub fn sheet_name(&self) -> &str {
        self.sheet.as_ref().map_or("", |(_, name)| name)
    }

    /// `D17`, or nothing.
    pub fn cell_name(&self) -> String {
        self.cell.map(|cell| cell.to_string()).unwrap_or_default()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some((_, sheet)) = &self.sheet {
            write!(f, " › {sheet}")?;
        }
        if let Some(cell) = self.cell {
            write!(f, " › {cell}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_excel_names_them() {
        let name = |row, column| CellAt::new(row, column).to_string();
        assert_eq!(name(16, 3), "D17");
        assert_eq!(name(0, 25), "Z1");
        assert_eq!(name(0, 26), "AA1");
        assert_eq!(name(1_048_575, 16_383), "XFD1048576");
    }

    #[test]
    fn a_place_reads_as_a_path() {
        let place = Place::sheet("bieu-huong-van.xlsx", 0, "Cá nhân").at(CellAt::new(16, 3));
        assert_eq!(place.to_string(), "bieu-huong-van.xlsx › Cá nhân › D17");
    }
}
