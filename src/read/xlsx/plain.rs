//! The two shapes that nearly all of a workbook consists of, a shared text without formatting and a cell with a bare
//! value, told by their letters: an XML reader takes five times as long over them. Everything else is left to it.

use crate::read::xml::cut;
use memchr::memchr3;

/// The text of an item `<si><t>…</t></si>`, and what follows the item.
pub fn item(rest: &str) -> Option<(&str, &str)> {
    let (attributes, rest) = cut(rest.strip_prefix("<si><t")?, b'>')?;
    if !(attributes.is_empty() || attributes.starts_with(' ')) {
        return None;
    }
    // To the end of the text, if nothing before it means anything else.
    let end = memchr3(b'<', b'&', b'\r', rest.as_bytes())?;
    Some((&rest[..end], rest[end..].strip_prefix("</t></si>")?))
}

/// The attributes and the value of a cell `<c …><v>…</v></c>`, and what follows the cell.
pub fn cell(rest: &str) -> Option<(&str, &str, &str)> {
    let (attributes, rest) = cut(rest.strip_prefix("<c ")?, b'>')?;
    let (value, rest) = cut(rest.strip_prefix("<v>")?, b'<')?;
    Some((attributes, as_it_is(value)?, rest.strip_prefix("/v></c>")?))
}

/// The text, if it stands for itself: it holds no reference and no break that XML would change.
fn as_it_is(text: &str) -> Option<&str> {
    (!text.contains('&') && !text.contains('\r')).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_items_and_cells_are_taken() {
        assert_eq!(item("<si><t>Lê An\n2</t></si><si/>"), Some(("Lê An\n2", "<si/>")));
        assert_eq!(item("<si><t xml:space=\"preserve\"> a </t></si>"), Some((" a ", "")));
        assert_eq!(cell("<c r=\"B5\" t='s'><v>12</v></c></row>"), Some(("r=\"B5\" t='s'", "12", "</row>")));
    }

    #[test]
    fn all_else_is_left() {
        for other in [
            "<si><t>a &amp; b</t></si>",
            "<si><t>a\r\n</t></si>",
            "<si><t/></si>",
            "<si><r><t>a</t></r></si>",
            "<si><t>a</t><rPh/></si>",
            "<si><t>a<!-- b --></t></si>",
            "<si><tx>a</tx></si>",
            "<si> <t>a</t></si>",
            "<x:si><t>a</t></x:si>",
            "<si><t>a",
        ] {
            assert_eq!(item(other), None, "{other}");
        }
        for other in [
            "<c r=\"A1\"/><v>1</v>",
            "<c r=\"A1\"><f>1</f><v>1</v></c>",
            "<c r=\"A1\"><v>1</v><x/></c>",
            "<c r=\"A1\"><v xml:space=\"preserve\">1</v></c>",
            "<c r=\"A1\"><v>&#49;</v></c>",
            "<cols><v>1</v></c>",
        ] {
            assert_eq!(cell(other), None, "{other}");
        }
    }
}
