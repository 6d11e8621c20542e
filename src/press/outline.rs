//! The outline of a PDF: chapters and, folded below them, names. Browsers make one of every heading, with its words run
//! together; this one says what it is told.

use crate::plan::{Mark, PageNumbers};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

/// Gives the document the outline of these marks, as far as their anchors landed on some page.
pub fn set(document: &mut Document, marks: &[Mark], landings: &PageNumbers) {
    let root = document.add_object(dictionary! { "Type" => "Outlines" });
    let Some((first, last, count)) = level(document, root, marks, landings) else { return };
    if let Ok(outlines) = document.get_dictionary_mut(root) {
        link(outlines, first, last, count);
    }
    if let Ok(catalog) = document.catalog_mut() {
        catalog.set("Outlines", root);
        catalog.set("PageMode", "UseOutlines");
    }
}

/// The items of one level; the first, the last, and how many; nothing where none landed.
fn level(
    document: &mut Document,
    parent: ObjectId,
    marks: &[Mark],
    landings: &PageNumbers,
) -> Option<(ObjectId, ObjectId, i64)> {
    let landed = marks.iter().filter(|mark| landings.contains_key(&mark.anchor));
    let items: Vec<(ObjectId, &Mark)> = landed.map(|mark| (document.new_object_id(), mark)).collect();
    for (at, &(id, mark)) in items.iter().enumerate() {
        let mut item = dictionary! {
            "Title" => text_string(&mark.label),
            "Parent" => parent,
            "Dest" => Object::Name(mark.anchor.clone().into_bytes()),
        };
        if let Some((before, _)) = at.checked_sub(1).and_then(|before| items.get(before)) {
            item.set("Prev", *before);
        }
        if let Some((after, _)) = items.get(at + 1) {
            item.set("Next", *after);
        }
        if let Some((first, last, count)) = level(document, id, &mark.below, landings) {
            // Negative: shown folded.
            link(&mut item, first, last, -count);
        }
        document.objects.insert(id, Object::Dictionary(item));
    }
    Some((items.first()?.0, items.last()?.0, items.len() as i64))
}

fn link(item: &mut Dictionary, first: ObjectId, last: ObjectId, count: i64) {
    item.set("First", first);
    item.set("Last", last);
    item.set("Count", count);
}
