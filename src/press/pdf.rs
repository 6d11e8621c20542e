//! The PDF that a browser wrote: where the anchors of its page landed, and what a reader is told of it.

use super::PressFault;
use crate::plan::PageNumbers;
use chrono::NaiveDate;
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, dictionary, text_string};
use std::collections::HashMap;

/// What a PDF says of itself.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    pub title: &'a str,
    pub author: &'a str,
    /// The day of the run.
    pub day: NaiveDate,
    /// Shown with its outline open, as a book is.
    pub outline: bool,
}

/// A PDF that is ready.
#[derive(Clone, Debug)]
pub struct Finished {
    pub bytes: Vec<u8>,
    pub pages: usize,
}

/// On which page each anchor landed that a link of the document leads to. Empty where the browser did not write it.
///
/// # Errors
/// The bytes are no PDF that can be read.
pub fn landings(bytes: &[u8]) -> Result<PageNumbers, PressFault> {
    let document = load(bytes)?;
    let pages: HashMap<ObjectId, u32> =
        document.get_pages().into_iter().map(|(number, page)| (page, number)).collect();
    let Some(named) = destinations(&document) else { return Ok(PageNumbers::new()) };
    let landed = |(name, target): (&Vec<u8>, &Object)| {
        let target = document.dereference(target).ok()?.1;
        let page = target.as_array().ok()?.first()?.as_reference().ok()?;
        Some((String::from_utf8(name.clone()).ok()?, *pages.get(&page)?))
    };
    Ok(named.iter().filter_map(landed).collect())
}

/// Says title, author, language and day, and packs the objects: tags are many and small.
///
/// # Errors
/// The bytes are no PDF that can be read, or it cannot be written again.
pub fn finish(bytes: &[u8], about: &About<'_>) -> Result<Finished, PressFault> {
    let mut document = load(bytes)?;
    shorten_outline(&mut document);
    let information = document.add_object(information(about));
    document.trailer.set("Info", information);
    let metadata = document.add_object(metadata(about));
    let catalog = document.catalog_mut().map_err(unreadable)?;
    catalog.set("Lang", text_string("vi"));
    catalog.set("Metadata", metadata);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    if about.outline {
        catalog.set("PageMode", "UseOutlines");
    }
    document.prune_objects();
    let mut packed = Vec::with_capacity(bytes.len());
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
    document.save_with_options(&mut packed, options).map_err(|error| PressFault::Pdf(error.to_string()))?;
    Ok(Finished { pages: document.get_pages().len(), bytes: packed })
}

fn load(bytes: &[u8]) -> Result<Document, PressFault> {
    Document::load_mem(bytes).map_err(unreadable)
}

fn unreadable(error: lopdf::Error) -> PressFault {
    PressFault::Pdf(error.to_string())
}

fn destinations(document: &Document) -> Option<&Dictionary> {
    let named = document.catalog().ok()?.get(b"Dests").ok()?;
    document.dereference(named).ok()?.1.as_dict().ok()
}

/// Leaves chapters and names: the headings within a story are of no use for finding anybody.
fn shorten_outline(document: &mut Document) {
    let root = document.catalog().ok().and_then(|catalog| catalog.get(b"Outlines").ok()?.as_reference().ok());
    let chapters = root.map(|root| children(document, root)).unwrap_or_default();
    for name in chapters.into_iter().flat_map(|chapter| children(document, chapter)).collect::<Vec<_>>() {
        if let Ok(item) = document.get_dictionary_mut(name) {
            [&b"First"[..], b"Last", b"Count"].into_iter().for_each(|key| drop(item.remove(key)));
        }
    }
}

/// The items below an item of the outline.
fn children(document: &Document, item: ObjectId) -> Vec<ObjectId> {
    let linked = |item: ObjectId, key: &[u8]| document.get_dictionary(item).ok()?.get(key).ok()?.as_reference().ok();
    // A chain that bites its tail ends where all objects have been met.
    let chain = std::iter::successors(linked(item, b"First"), |&item| linked(item, b"Next"));
    chain.take(document.objects.len()).collect()
}

fn information(about: &About<'_>) -> Dictionary {
    let day = about.day.format("D:%Y%m%d000000Z").to_string();
    dictionary! {
        "Title" => text_string(about.title),
        "Author" => text_string(about.author),
        "Creator" => text_string("guong"),
        "CreationDate" => Object::string_literal(day.clone()),
        "ModDate" => Object::string_literal(day),
    }
}

/// The same as XMP, which archives read.
fn metadata(about: &About<'_>) -> Stream {
    use crate::render::escape;
    let day = about.day.format("%Y-%m-%dT00:00:00Z");
    let text = format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n\
         <dc:language><rdf:Bag><rdf:li>vi</rdf:li></rdf:Bag></dc:language>\n\
         <xmp:CreatorTool>guong</xmp:CreatorTool><xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>\n\
         </rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>",
        title = escape(about.title),
        author = escape(about.author),
    );
    let kind = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    Stream::new(kind, text.into_bytes()).with_compression(false)
}
