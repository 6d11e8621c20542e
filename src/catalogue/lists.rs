//! Closed lists: fields, categories, forms of conferences, classes of recipients; and which entry a text means.

use crate::vietnamese::{clean_line, fold, nearly};
use serde::Deserialize;
use std::sync::LazyLock;

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let mut lists: Lists =
        toml::from_str(include_str!("lists.toml")).expect("the embedded lists are checked by their tests");
    lists.all_mut().into_iter().flatten().for_each(Entry::fold);
    lists
});

/// One value of a closed list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub name: String,
    /// Other spellings and abbreviations.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// All spellings as they are compared, the name first.
    #[serde(skip)]
    folded: Vec<String>,
}

impl Entry {
    fn fold(&mut self) {
        self.folded = names(self).map(fold).collect();
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    field: Vec<Entry>,
    category: Vec<Entry>,
    event_form: Vec<Entry>,
    object_class: Vec<Entry>,
}

impl Lists {
    fn all_mut(&mut self) -> [&mut Vec<Entry>; 4] {
        [&mut self.field, &mut self.category, &mut self.event_form, &mut self.object_class]
    }
}

/// Lĩnh vực hoạt động.
pub fn fields() -> &'static [Entry] {
    &LISTS.field
}

/// Danh mục: điển hình tiên tiến, người tốt việc tốt …
pub fn categories() -> &'static [Entry] {
    &LISTS.category
}

/// The three forms of conferences.
pub fn event_forms() -> &'static [Entry] {
    &LISTS.event_form
}

/// Phân loại đối tượng.
pub fn object_classes() -> &'static [Entry] {
    &LISTS.object_class
}

/// The field in its usual spelling ("GD-ĐT" → "Giáo dục - Đào tạo"); none where it is not in the list.
pub fn field(text: &str) -> Option<&'static str> {
    entry(fields(), text)
}

/// The category in its usual spelling; none where it is not in the list.
pub fn category(text: &str) -> Option<&'static str> {
    entry(categories(), text)
}

/// The class of recipients in its usual spelling; none where it is not in the list.
pub fn object_class(text: &str) -> Option<&'static str> {
    entry(object_classes(), text)
}

/// The categories of a cell in their usual spelling, those that no list knows as they stand. Divided by semicolons and
/// line breaks; by commas only where each part is a category.
pub fn categories_in(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for part in text.split([';', '\n']).map(clean_line).filter(|part| !part.is_empty()) {
        for name in categories_of(&part).into_iter().filter(|name| !name.is_empty()) {
            if !found.contains(&name) {
                found.push(name);
            }
        }
    }
    found
}

/// Which of the three forms a conference's name or form means; none where it names none of them, or several.
pub fn event_form(text: &str) -> Option<&'static str> {
    let folded = format!(" {} ", fold(text));
    let names = |entry: &Entry| entry.folded[1..].iter().any(|alias| folded.contains(&format!(" {alias} ")));
    let mut found = event_forms().iter().filter(|entry| names(entry));
    found.next().filter(|_| found.next().is_none()).map(|entry| entry.name.as_str())
}

fn categories_of(part: &str) -> Vec<String> {
    if let Some(name) = category(part) {
        return vec![name.to_owned()];
    }
    let parts: Option<Vec<String>> =
        part.split([',', '+']).map(|part| category(part).map(str::to_owned)).collect();
    parts.unwrap_or_else(|| vec![part.to_owned()])
}

/// The entry that the text is, exactly or but for a typed error.
fn entry(list: &'static [Entry], text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let exact = list.iter().find(|entry| entry.folded.contains(&folded));
    let found = exact.or_else(|| list.iter().find(|entry| nearly(&entry.folded[0], &folded)));
    found.map(|entry| entry.name.as_str())
}

fn names(entry: &Entry) -> impl Iterator<Item = &str> {
    std::iter::once(&entry.name).chain(&entry.aliases).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_finds_itself() {
        for list in [fields(), categories(), object_classes()] {
            for known in list {
                assert!(names(known).all(|name| entry(list, name) == Some(&known.name)), "{known:?}");
            }
        }
        assert_eq!((fields().len(), categories().len(), event_forms().len()), (23, 5, 3));
    }

    #[test]
    fn spellings_of_fields() {
        let cases = [
            ("Nông nghiệp, nông thôn", Some("Nông nghiệp - Nông thôn")),
            ("GD-ĐT", Some("Giáo dục - Đào tạo")),
            ("giáo dục – đào tạo", Some("Giáo dục - Đào tạo")),
            ("Văn hoá - Thể thao - Du lịch", Some("Văn hóa - Thể thao - Du lịch")),
            ("N/A", None),
            ("Thủy sản", None),
            ("", None),
        ];
        for (text, wanted) in cases {
            assert_eq!(field(text), wanted, "{text}");
        }
    }

    #[test]
    fn categories_of_cells() {
        let cases: [(&str, &[&str]); 5] = [
            ("ĐHTT", &["Điển hình tiên tiến"]),
            ("Người tốt, việc tốt", &["Người tốt, việc tốt"]),
            ("ĐHTT, NTVT", &["Điển hình tiên tiến", "Người tốt, việc tốt"]),
            ("Nhân tố mới; Gương sáng", &["Nhân tố mới", "Gương sáng"]),
            (" ; ", &[]),
        ];
        for (text, wanted) in cases {
            assert_eq!(categories_in(text), wanted, "{text}");
        }
    }

    #[test]
    fn forms_of_conferences() {
        let cases = [
            ("HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN PHƯỜNG AN HÒA", Some("Hội nghị điển hình tiên tiến")),
            ("Biểu dương NTVT", Some("Hội nghị biểu dương gương người tốt, việc tốt")),
            (
                "Lao động giỏi, lao động sáng tạo",
                Some("Hội nghị biểu dương lao động giỏi - lao động sáng tạo"),
            ),
            ("Điển hình tiên tiến và người tốt, việc tốt", None),
            ("Tổng kết năm", None),
        ];
        for (text, wanted) in cases {
            assert_eq!(event_form(text), wanted, "{text}");
        }
    }
}
