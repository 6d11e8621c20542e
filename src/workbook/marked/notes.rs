//! Comments on cells: the texts in one part, their boxes in a drawing of the older kind, which every version of Excel and
//! LibreOffice shows.

use super::package::{Package, inserted};
use super::xml::{Kind, escape, tags};
use super::{MAIN, NotMarked};
use crate::diagnostic::CellAt;
use std::collections::BTreeMap;

const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const AUTHOR: &str = "Gương Sáng";

/// What comes behind the place of the drawing in a sheet (ECMA-376 part 1, CT_Worksheet).
const BEHIND: [&str; 8] = [
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
];

/// Said by every element of ours: a drawing that was there may call these by other prefixes.
const SPACES: &str = "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

/// The type of box that comments have.
const BOX: &str = "<v:shapetype SPACES id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

const DRAWING: &str = "<xml SPACES></xml>";

/// Boxes of ours are numbered from here: Excel numbers those of the first drawings from 1025.
const FIRST_BOX: usize = 900_001;

/// Puts comments on cells of the sheet `part`. Those that have one already keep it.
pub(super) fn add(
    package: &mut Package<'_>,
    part: &str,
    texts: &BTreeMap<CellAt, String>,
) -> Result<(), NotMarked> {
    let relations = package.relations(part)?;
    let of = |kind: &str| {
        relations.iter().find(|relation| relation.kind == kind).map(|relation| relation.target.clone())
    };
    match (of("comments"), of("vmlDrawing"), of("threadedComment")) {
        (None, None, None) => begin(package, part, texts),
        (Some(comments), Some(drawing), None) => {
            let added = extend(package, &comments, texts)?;
            draw(package, &drawing, &added)
        }
        // Conversations, or a drawing of buttons: nothing is added to them.
        _ => Err(NotMarked::Unusual),
    }
}

/// The first comments of a sheet.
fn begin(package: &mut Package<'_>, part: &str, texts: &BTreeMap<CellAt, String>) -> Result<(), NotMarked> {
    let comments = package.free("xl/guongComments*.xml");
    package.put(&comments, format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"{MAIN}\"><authors></authors><commentList></commentList></comments>"));
    package.declare(&format!("<Override PartName=\"/{comments}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/>"))?;
    let drawing = package.free("xl/drawings/guongDrawing*.vml");
    package.put(&drawing, DRAWING.replace("SPACES", SPACES));
    package.declare(&format!("<Override PartName=\"/{drawing}\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"))?;
    package.relate(part, &format!("{KINDS}/comments"), &comments)?;
    let id = package.relate(part, &format!("{KINDS}/vmlDrawing"), &drawing)?;
    let sheet = package.text(part)?;
    package.put(part, with_drawing(&sheet, &id)?);
    let added = extend(package, &comments, texts)?;
    draw(package, &drawing, &added)
}

/// The sheet with a reference to its drawing, where the format wants it.
fn with_drawing(sheet: &str, id: &str) -> Result<String, NotMarked> {
    let mut is_behind_data = false;
    for tag in tags(sheet) {
        let tag = tag?;
        let closes = tag.name == "worksheet" && tag.kind == Kind::Close;
        if closes || (is_behind_data && BEHIND.contains(&tag.name)) {
            let drawing = format!("<legacyDrawing xmlns:r=\"{KINDS}\" r:id=\"{id}\"/>");
            return Ok(format!("{}{drawing}{}", &sheet[..tag.range.start], &sheet[tag.range.start..]));
        }
        is_behind_data |= tag.name == "sheetData" && tag.kind != Kind::Open;
    }
    Err(NotMarked::Unusual)
}

/// Adds texts to a part of comments; returns the cells that had none.
fn extend(
    package: &mut Package<'_>,
    comments: &str,
    texts: &BTreeMap<CellAt, String>,
) -> Result<Vec<CellAt>, NotMarked> {
    let text = package.text(comments)?;
    let (mut authors, mut taken) = (0, Vec::new());
    for tag in tags(&text) {
        let tag = tag?;
        match (tag.name, tag.kind) {
            ("author", Kind::Close | Kind::Empty) => authors += 1,
            ("comment", Kind::Open | Kind::Empty) => taken.extend(tag.attribute("ref")),
            _ => {}
        }
    }
    let free: Vec<(&CellAt, &String)> =
        texts.iter().filter(|(cell, _)| !taken.contains(&cell.to_string())).collect();
    let lines: String = free.iter().map(|(cell, text)| comment(cell, authors, text)).collect();
    let text = inserted(&text, "authors", &format!("<author>{AUTHOR}</author>"))?;
    package.put(comments, inserted(&text, "commentList", &lines)?);
    Ok(free.into_iter().map(|(cell, _)| *cell).collect())
}

fn comment(cell: &CellAt, author: usize, text: &str) -> String {
    let text = escape(text);
    format!(
        "<comment ref=\"{cell}\" authorId=\"{author}\"><text><r><rPr><sz val=\"10\"/><rFont val=\"Tahoma\"/></rPr><t xml:space=\"preserve\">{text}</t></r></text></comment>"
    )
}

/// Draws the boxes of comments, hidden until the mouse comes over their cells.
fn draw(package: &mut Package<'_>, drawing: &str, cells: &[CellAt]) -> Result<(), NotMarked> {
    let text = package.text(drawing)?;
    let shape_type = match text.contains("\"_x0000_t202\"") {
        true => String::new(),
        false => BOX.replace("SPACES", SPACES),
    };
    let boxes: String = (FIRST_BOX..).zip(cells).map(|(number, cell)| shape(number, cell)).collect();
    package.put(drawing, inserted(&text, "xml", &format!("{shape_type}{boxes}"))?);
    Ok(())
}

/// A box beside its cell, three columns wide and six rows high.
fn shape(number: usize, cell: &CellAt) -> String {
    let CellAt { row, column } = *cell;
    let top = row.saturating_sub(1);
    let (left, right, bottom) = (column + 1, column + 4, top + 6);
    format!(
        "<v:shape {SPACES} id=\"_x0000_s{number}\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#fbf8f2\" o:insetmode=\"auto\">\
         <v:fill color2=\"#fbf8f2\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>\
         <v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>\
         <x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>\
         <x:Anchor>{left}, 12, {top}, 4, {right}, 12, {bottom}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>\
         <x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use quick_xml::NsReader;
    use quick_xml::events::Event;
    use quick_xml::name::ResolveResult;

    #[test]
    fn boxes_stand_by_themselves_in_a_drawing_with_other_prefixes() {
        for text in [shape(1, &CellAt::new(0, 0)), BOX.replace("SPACES", SPACES)] {
            let mut reader = NsReader::from_str(&text);
            loop {
                let (space, event) = reader.read_resolved_event().expect("XML");
                assert!(!matches!(space, ResolveResult::Unknown(_)), "{event:?}");
                if matches!(event, Event::Eof) {
                    break;
                }
            }
        }
    }
}
