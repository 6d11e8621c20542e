//! Cell references as text (`D17`, `A1:C2`) → zero-based numbers.

use super::sheet::Area;

/// Zero-based row and column of `D17`; `$` is allowed. Nothing else is, and nothing beyond what a sheet could hold.
pub fn cell(text: &str) -> Option<(u32, u32)> {
    let (mut column, mut row) = (0_u32, 0_u32);
    for &byte in text.as_bytes() {
        match byte {
            b'$' => {}
            b'A'..=b'Z' | b'a'..=b'z' if row == 0 => {
                let letter = u32::from(byte.to_ascii_uppercase() - b'A') + 1;
                column = column.checked_mul(26)?.checked_add(letter)?;
            }
            b'0'..=b'9' if column > 0 => row = row.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?,
            _ => return None,
        }
    }
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

/// `A1:C2`, or a single cell.
pub fn area(text: &str) -> Option<Area> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    let ((first_row, first_column), (last_row, last_column)) = (cell(first)?, cell(last)?);
    Some(Area { first_row, last_row, first_column, last_column })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read_and_others_refused() {
        for (text, expected) in [
            ("A1", Some((0, 0))),
            ("$D$17", Some((16, 3))),
            ("xfd1048576", Some((1_048_575, 16_383))),
            ("A0", None),
            ("17", None),
            ("D", None),
            ("D1D", None),
            ("", None),
            ("AAAAAAAAAA1", None),
            ("A99999999999", None),
        ] {
            assert_eq!(cell(text), expected, "{text}");
        }
        let expected = Area { first_row: 0, last_row: 1, first_column: 0, last_column: 2 };
        assert_eq!(area("A1:C2"), Some(expected));
    }
}
