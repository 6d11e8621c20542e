//! What Excel notes in a page of its own about the sheets: names, which are hidden, and where they lie. It stands in
//! `<xml>` islands, mostly within comments.

use super::style::find;
use super::text::Text;

/// A sheet as noted.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Noted {
    pub name: String,
    pub hidden: bool,
    /// The file that holds the sheet's table, where it is another one.
    pub place: String,
}

/// The sheets that the page notes, in their order.
pub fn sheets(page: &str) -> Vec<Noted> {
    let mut sheets = Vec::new();
    let mut rest = page;
    while let Some(start) = find(rest, "<x:excelworksheet>") {
        let block = &rest[start..];
        let end = find(block, "</x:excelworksheet>").unwrap_or(block.len());
        sheets.push(noted(&block[..end]));
        rest = &block[end..];
    }
    sheets
}

fn noted(block: &str) -> Noted {
    let mut text = Text::default();
    text.push(between(block, "<x:name>", "</x:name>").unwrap_or_default());
    let visible = between(block, "<x:visible>", "</x:visible>").unwrap_or("SheetVisible");
    let place = between(block, "<x:worksheetsource", ">").unwrap_or_default();
    let place = place.split(['"', '\'']).nth(1).unwrap_or_default();
    Noted {
        name: text.take(),
        hidden: !visible.trim().eq_ignore_ascii_case("SheetVisible"),
        place: place.to_owned(),
    }
}

fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<&'t str> {
    let rest = &text[find(text, start)? + start.len()..];
    Some(&rest[..find(rest, end)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_noted_in_islands() {
        let page = "<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>C&aacute; nh&acirc;n</x:Name>\
            <x:WorksheetSource HRef=3D\"a\"/></x:ExcelWorksheet><x:ExcelWorksheet><x:Name>B</x:Name>\
            <x:WorksheetSource HRef='b.files/sheet002.htm'/><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible>\
            </x:ExcelWorksheet></x:ExcelWorksheets></xml><![endif]-->";
        let noted = sheets(page);
        let shown: Vec<_> =
            noted.iter().map(|sheet| (sheet.name.as_str(), sheet.hidden, sheet.place.as_str())).collect();
        assert_eq!(shown, [("Cá nhân", false, "a"), ("B", true, "b.files/sheet002.htm")]);
    }
}
