//! Pieces of a long worksheet, read side by side. Only rows that say their own number can be; any other piece is read in
//! its turn.

use super::SheetReader;
use crate::read::build::{Budget, PieceOfRows, SheetBuilder};
use crate::read::fault::Fault;
use crate::read::xlsx::{Placed, Shared};
use rayon::prelude::*;

/// Whether a piece is nothing but rows, as all but the first and the last of a worksheet are, and the first of them says
/// its number.
pub fn stands_alone(piece: &str) -> bool {
    let piece = piece.trim();
    let tag = piece.split('>').next().unwrap_or_default();
    tag.starts_with("<row ")
        && tag.contains(" r=")
        && piece.ends_with("</row>")
        && !piece.contains("sheetData")
}

/// What a piece holds.
struct Piece {
    rows: PieceOfRows,
    pictures: Vec<Placed>,
    /// The row that one behind it without its own number has.
    next_row: u32,
}

impl SheetReader<'_, '_> {
    /// Reads the pieces and adds them in their order.
    pub(super) fn pieces(&mut self, waiting: &mut Vec<&String>) -> Result<(), Fault> {
        let read: Vec<_> = waiting.par_iter().map(|piece| read(piece, self.shared)).collect();
        for (piece, read) in waiting.drain(..).zip(read) {
            match read? {
                Some(read) => {
                    self.builder.append(read.rows)?;
                    self.found.pictures.extend(read.pictures);
                    self.next_row = read.next_row;
                }
                None => {
                    self.chunk(piece)?;
                }
            }
        }
        Ok(())
    }
}

/// Reads a piece by itself; none where that cannot be.
fn read(piece: &str, shared: &Shared) -> Result<Option<Piece>, Fault> {
    let mut budget = Budget::default();
    let mut builder = SheetBuilder::new(&mut budget, "", 0);
    let mut reader = SheetReader::new(shared, &mut builder);
    reader.in_rows = true;
    reader.chunk(piece)?;
    let SheetReader { found, next_row, follows, .. } = reader;
    let rows = builder.into_rows();
    Ok((!follows).then_some(Piece { rows, pictures: found.pictures, next_row }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::sheet::Value;

    const ROWS: u32 = 30_000;

    /// Rows as programs write them; some thousand in the middle do not say their number.
    fn row(at: u32) -> String {
        let number = if (9_000..15_000).contains(&at) { String::new() } else { format!(" r=\"{}\"", at + 1) };
        let hidden = if at.is_multiple_of(7) { " hidden=\"1\"" } else { "" };
        format!("<row{number}{hidden}><c><v>{at}</v></c><c t=\"str\"><v>{}</v></c></row>", "đ".repeat(20))
    }

    #[test]
    fn pieces_make_one_sheet() {
        let rows: String = (0..ROWS).map(row).collect();
        let part = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        let mut budget = Budget::default();
        let mut builder = SheetBuilder::new(&mut budget, "S", 0);
        super::super::read(part.as_bytes(), &Shared::default(), &mut builder).expect("well-formed");
        let sheet = builder.finish();
        assert_eq!(sheet.rows.len(), ROWS as usize);
        for (at, row) in (0..ROWS).zip(&sheet.rows) {
            assert_eq!((row.index, row.hidden, row.cells.len()), (at, at % 7 == 0, 2));
            assert_eq!(row.value(0), Some(&Value::Number(f64::from(at))));
        }
    }

    #[test]
    fn only_rows_that_say_their_number_stand_alone() {
        assert!(stands_alone(" <row spans=\"1:2\" r=\"4\"><c/></row>"));
        for piece in
            ["<row><c r=\"A4\"/></row>", "<row r=\"4\"/><row r=\"5\">", "<sheetData><row r=\"4\"></row>"]
        {
            assert!(!stands_alone(piece), "{piece}");
        }
    }
}
