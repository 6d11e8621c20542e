//! The PDF that a browser wrote: where the anchors of its page landed, and what a reader is told of it.

use super::{PressFault, artifacts, outline};
use crate::plan::{Mark, PageNumbers};
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
    /// Its outline.
    pub marks: &'a [Mark],
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
    Ok(landings_of(&load(bytes)?))
}

fn landings_of(document: &Document) -> PageNumbers {
    let pages: HashMap<ObjectId, u32> =
        document.get_pages().into_iter().map(|(number, page)| (page, number)).collect();
    let Some(named) = destinations(document) else { return PageNumbers::new() };
    let landed = |(name, target): (&Vec<u8>, &Object)| {
        let target = document.dereference(target).ok()?.1;
        let page = target.as_array().ok()?.first()?.as_reference().ok()?;
        Some((String::from_utf8(name.clone()).ok()?, *pages.get(&page)?))
    };
    named.iter().filter_map(landed).collect()
}

/// Gives it title, author, language, day and outline, marks what is beside the text, and packs the objects: tags are many and small.
///
/// # Errors
/// The bytes are no PDF that can be read, or it cannot be written again.
pub fn finish(bytes: &[u8], about: &About<'_>) -> Result<Finished, PressFault> {
    let mut document = load(bytes)?;
    let landings = landings_of(&document);
    outline::set(&mut document, about.marks, &landings);
    describe_links(&mut document, &landings);
    artifacts::mark(&mut document);
    let information = document.add_object(information(about));
    document.trailer.set("Info", information);
    let metadata = document.add_object(metadata(about));
    let catalog = document.catalog_mut().map_err(unreadable)?;
    catalog.set("Lang", text_string("vi"));
    catalog.set("Metadata", metadata);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
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

/// Says of each link where it leads: a reader who does not see the page hears nothing else of it.
fn describe_links(document: &mut Document, landings: &PageNumbers) {
    for page in document.get_pages().into_values().collect::<Vec<_>>() {
        let Ok(links) = document.get_page_annotations_mut(page) else { continue };
        for link in links {
            if let Some(told) = destination(link, landings) {
                link.set("Contents", text_string(&told));
            }
        }
    }
}

/// "Trang 12", or an address.
fn destination(link: &Dictionary, landings: &PageNumbers) -> Option<String> {
    if let Ok(name) = link.get(b"Dest").and_then(Object::as_name) {
        return landings.get(std::str::from_utf8(name).ok()?).map(|page| format!("Trang {page}"));
    }
    let address = link.get(b"A").and_then(Object::as_dict).and_then(|action| action.get(b"URI")).ok()?;
    Some(String::from_utf8_lossy(address.as_str().ok()?).into_owned())
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
