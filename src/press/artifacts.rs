//! What a page shows beside its text (running heads, page numbers, lines) marked as such, as readers of tagged PDF need it:
//! browsers leave it without any mark.

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, ObjectId, Stream};

/// Marks on every page whatever no tag encloses. A page that cannot be read stays as it is.
pub fn mark(document: &mut Document) {
    for page in document.get_pages().into_values().collect::<Vec<_>>() {
        let Ok(content) = Content::decode(&document.get_page_content(page)) else { continue };
        let content = Content { operations: marked(content.operations) };
        if let Ok(bytes) = content.encode() {
            replace(document, page, bytes);
        }
    }
}

fn replace(document: &mut Document, page: ObjectId, bytes: Vec<u8>) {
    let mut stream = Stream::new(lopdf::Dictionary::new(), bytes);
    // Uncompressed it is as good, only larger.
    let _ = stream.compress();
    let old = document.get_page_contents(page);
    match old[..] {
        [content] => drop(document.objects.insert(content, Object::Stream(stream))),
        _ => {
            let content = document.add_object(stream);
            if let Ok(page) = document.get_dictionary_mut(page) {
                page.set("Contents", content);
            }
        }
    }
}

fn marked(operations: Vec<Operation>) -> Vec<Operation> {
    let mut out = Vec::with_capacity(operations.len() + 16);
    let mut depth = 0_usize;
    let mut rest = operations.as_slice();
    while let Some(first) = rest.first() {
        let taken = match first.operator.as_str() {
            "BMC" | "BDC" => {
                depth += 1;
                None
            }
            "EMC" => {
                depth = depth.saturating_sub(1);
                None
            }
            _ if depth == 0 => shown(rest),
            _ => None,
        };
        let (own, others) = rest.split_at(taken.unwrap_or(1));
        if taken.is_some() {
            out.push(Operation::new("BMC", vec!["Artifact".into()]));
        }
        out.extend_from_slice(own);
        if taken.is_some() {
            out.push(Operation::new("EMC", Vec::new()));
        }
        rest = others;
    }
    out
}

/// How many operations show one thing from the first on: a text, a path with its paint, a picture. Nothing where they show
/// none (a path that only clips), or hold marks of their own.
fn shown(operations: &[Operation]) -> Option<usize> {
    let end =
        |ends: &[&str]| operations.iter().position(|operation| ends.contains(&operation.operator.as_str()));
    let until = match operations.first()?.operator.as_str() {
        "BT" => end(&["ET"])?,
        "m" | "re" => {
            let painted = end(&["f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n"])?;
            (operations[painted].operator != "n").then_some(painted)?
        }
        "Do" | "sh" | "BI" => 0,
        _ => return None,
    };
    let is_marked =
        operations[..until].iter().any(|it| matches!(it.operator.as_str(), "BMC" | "BDC" | "EMC"));
    (!is_marked).then_some(until + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_tag_encloses_is_marked_and_nothing_else() {
        let page = b"0 0 9 9 re\nW* n\nq\nBT\n/F1 9 Tf\n(1) Tj\nET\n/P <</MCID 0>> BDC\nBT\n(a) Tj\nET\n0 0 1 1 re\nf\nEMC\n\
                     0 0 m\n1 1 l\nS\n/X1 Do\nQ";
        let operations = Content::decode(page).expect("operations").operations;
        let names: Vec<String> = marked(operations).into_iter().map(|operation| operation.operator).collect();
        assert_eq!(
            names.join(" "),
            "re W* n q BMC BT Tf Tj ET EMC BDC BT Tj ET re f EMC BMC m l S EMC BMC Do EMC Q"
        );
    }
}
