//! Pictures placed *in* cells (Excel 365): from the `vm` of a cell through four parts to the picture
//! ([MS-XLSX] 2.3.6.1, 2.6.183).

use crate::read::fault::Fault;
use crate::read::package::Package;
use crate::read::relations::Relations;
use crate::read::xml;
use quick_xml::events::Event;
use std::sync::Arc;

const METADATA: &str = "xl/metadata.xml";
const VALUES: &str = "xl/richData/rdrichvalue.xml";
const RELATIONS: &str = "xl/richData/richValueRel.xml";

/// The picture's part for each `vm` (the first is 1); nothing where the rich value is no picture.
pub fn read(package: &mut Package<'_>) -> Result<Vec<Option<Arc<str>>>, Fault> {
    let (Some(metadata), pictures) = (metadata(package)?, pictures(package)?) else { return Ok(Vec::new()) };
    let values = values(package)?;
    let picture = |value: &usize| {
        let rich = *metadata.rich_values.get(*value)?;
        pictures.get((*values.get(rich)?)?)?.clone()
    };
    Ok(metadata.values.iter().map(picture).collect())
}

struct Metadata {
    /// For each `vm`: a position in `rich_values`.
    values: Vec<usize>,
    /// Numbers of rich values.
    rich_values: Vec<usize>,
}

fn metadata(package: &mut Package<'_>) -> Result<Option<Metadata>, Fault> {
    if !package.has(VALUES) {
        return Ok(None);
    }
    let Some(part) = package.part(METADATA)? else { return Ok(None) };
    let mut metadata = Metadata { values: Vec::new(), rich_values: Vec::new() };
    let mut in_values = false;
    xml::for_each_start(part, |element| {
        match element.local_name().as_ref() {
            "valueMetadata" => in_values = true,
            "cellMetadata" | "futureMetadata" => in_values = false,
            "rc" if in_values => metadata.values.push(xml::number(element, "v")?.unwrap_or(usize::MAX)),
            "rvb" => metadata.rich_values.push(xml::number(element, "i")?.unwrap_or(usize::MAX)),
            _ => {}
        }
        Ok(())
    })?;
    Ok(Some(metadata))
}

/// For each rich value its first member, which is the number of the picture's relation where it is a picture.
fn values(package: &mut Package<'_>) -> Result<Vec<Option<usize>>, Fault> {
    let Some(part) = package.part(VALUES)? else { return Ok(Vec::new()) };
    let mut reader = xml::reader(part);
    let (mut buffer, mut values, mut text) = (Vec::new(), Vec::new(), String::new());
    let mut members = 0;
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer)?;
        match &event {
            Event::Start(element) => match element.local_name().as_ref() {
                "rv" => (members, _) = (0, values.push(None)),
                "v" => (members, _) = (members + 1, text.clear()),
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "v" && members == 1 => {
                if let Some(last) = values.last_mut() {
                    *last = text.trim().parse().ok();
                }
            }
            Event::Eof => return Ok(values),
            event if members == 1 => xml::push_text(event, &mut text),
            _ => {}
        }
    }
}

/// The picture of each relation, in their order.
fn pictures(package: &mut Package<'_>) -> Result<Vec<Option<Arc<str>>>, Fault> {
    let relations = Relations::of(package, RELATIONS)?;
    let Some(part) = package.part(RELATIONS)? else { return Ok(Vec::new()) };
    let mut pictures = Vec::new();
    xml::for_each_start(part, |element| {
        if element.local_name().as_ref() == "rel" {
            let id = xml::attribute(element, "id")?.unwrap_or_default();
            let image = relations.get(&id).filter(|relation| relation.kind == "image");
            pictures.push(image.map(|relation| relation.target.clone()));
        }
        Ok(())
    })?;
    Ok(pictures)
}
