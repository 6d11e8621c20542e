//! The relations between the parts of an Office package (`_rels/*.rels`): which id stands for which part.

use super::fault::Fault;
use super::package::Package;
use super::xml;
use std::collections::HashMap;
use std::sync::Arc;

/// The relations of one part.
#[derive(Debug, Default)]
pub struct Relations {
    by_id: HashMap<String, Relation>,
}

/// One relation to a part of the same package.
#[derive(Debug)]
pub struct Relation {
    /// Last word of the type's address: `worksheet`, `drawing`, `image`. Transitional and strict files agree in it.
    pub kind: String,
    /// The part's name from the root of the package.
    pub target: Arc<str>,
}

/// Sheets that hold no cells.
const CELLLESS: [&str; 4] = ["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"];

impl Relation {
    /// Whether the part is a worksheet. Some programs forget to say what it is.
    pub fn is_worksheet(&self) -> bool {
        !CELLLESS.contains(&self.kind.as_str())
    }
}

impl Relations {
    /// The relations of `part`; none if it has no list of them. The empty name is the package itself.
    pub fn of(package: &mut Package<'_>, part: &str) -> Result<Self, Fault> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = format!("{folder}/_rels/{file}.rels");
        let Some(list) = package.part(&name)? else { return Ok(Self::default()) };
        let mut by_id = HashMap::new();
        xml::for_each_start(list, |element| {
            let external = xml::attribute(element, "TargetMode")?.is_some_and(|mode| mode == "External");
            if element.local_name().as_ref() == "Relationship" && !external {
                let id = xml::attribute(element, "Id")?.unwrap_or_default().into_owned();
                let kind = xml::attribute(element, "Type")?.unwrap_or_default();
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let target = resolve(folder, &xml::attribute(element, "Target")?.unwrap_or_default());
                by_id.insert(id, Relation { kind, target: target.into() });
            }
            Ok(())
        })?;
        Ok(Self { by_id })
    }

    pub fn get(&self, id: &str) -> Option<&Relation> {
        self.by_id.get(id)
    }

    /// The part that stands in this relation, of which a part has at most one; of several the first by name.
    pub fn only(&self, kind: &str) -> Option<&str> {
        self.by_id
            .values()
            .filter(|relation| relation.kind == kind)
            .map(|relation| relation.target.as_ref())
            .min()
    }
}

/// The name from the root for a target written relative to `folder`.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut steps: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_resolved_from_the_folder_of_their_part() {
        for (folder, target, expected) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl/worksheets", "../drawings/drawing1.xml", "xl/drawings/drawing1.xml"),
            ("xl/worksheets", "..\\media\\image1.png", "xl/media/image1.png"),
            ("", "xl/workbook.xml", "xl/workbook.xml"),
            ("xl", "../../../etc/x", "etc/x"),
        ] {
            assert_eq!(resolve(folder, target), expected);
        }
    }
}
