//! A drawing part: pictures that lie on a sheet, each with the cell of its upper left corner.

use super::Placed;
use crate::read::fault::Fault;
use crate::read::package::Package;
use crate::read::relations::Relations;
use crate::read::xml;
use quick_xml::events::{BytesStart, Event};

/// The anchor that is being read.
#[derive(Default)]
struct Anchor {
    row: Option<u32>,
    column: Option<u32>,
    /// Ids of its pictures; a group has several.
    pictures: Vec<String>,
    in_from: bool,
    /// The number that is being read.
    number: String,
}

/// Pictures anchored to a cell. Those placed absolutely belong to no row and are left out.
pub fn read(package: &mut Package<'_>, part: &str) -> Result<Vec<Placed>, Fault> {
    let relations = Relations::of(package, part)?;
    let Some(drawing) = package.part(part)? else { return Ok(Vec::new()) };
    let mut reader = xml::reader(drawing);
    let (mut buffer, mut anchor, mut placed) = (Vec::new(), Anchor::default(), Vec::new());
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer)?;
        match &event {
            Event::Start(element) | Event::Empty(element) => anchor.begin(element)?,
            Event::End(element) => match element.local_name().as_ref() {
                "twoCellAnchor" | "oneCellAnchor" => placed.extend(anchor.placed(&relations)),
                name => anchor.end(name),
            },
            Event::Eof => return Ok(placed),
            event if anchor.in_from => xml::push_text(event, &mut anchor.number),
            _ => {}
        }
    }
}

impl Anchor {
    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), Fault> {
        match element.local_name().as_ref() {
            "twoCellAnchor" | "oneCellAnchor" | "absoluteAnchor" => *self = Anchor::default(),
            "from" => self.in_from = true,
            "row" | "col" => self.number.clear(),
            "blip" => self.pictures.extend(xml::attribute(element, "embed")?.map(|id| id.into_owned())),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        match name {
            "from" => self.in_from = false,
            "row" if self.in_from => self.row = self.number.trim().parse().ok(),
            "col" if self.in_from => self.column = self.number.trim().parse().ok(),
            _ => {}
        }
    }

    /// The pictures of the anchor, at the cell of its corner.
    fn placed(&self, relations: &Relations) -> Vec<Placed> {
        let (Some(row), Some(column)) = (self.row, self.column) else { return Vec::new() };
        let parts = self.pictures.iter().filter_map(|id| relations.get(id));
        parts.map(|relation| Placed { row, column, part: relation.target.clone() }).collect()
    }
}
