//! Names that Excel takes for sheets: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end, no two
//! alike but for case.

use std::collections::HashSet;

/// In UTF-16 units, as Excel counts.
const LONGEST: usize = 31;

/// The names given so far.
#[derive(Debug, Default)]
pub(super) struct SheetNames(HashSet<String>);

impl SheetNames {
    /// The nearest permitted name that is still free.
    pub fn give(&mut self, wanted: &str) -> String {
        let bare = permitted(wanted);
        let mut name = shortened(&bare, "");
        let mut number = 2;
        while !self.0.insert(name.to_lowercase()) {
            name = shortened(&bare, &format!(" ({number})"));
            number += 1;
        }
        name
    }
}

fn permitted(wanted: &str) -> String {
    let replaced: String = wanted
        .chars()
        .map(|character| match character {
            '[' => '(',
            ']' => ')',
            ':' | '*' | '?' | '/' | '\\' => '-',
            control if control.is_control() => ' ',
            other => other,
        })
        .collect();
    let bare = replaced.trim_matches(['\'', ' ']);
    // Excel keeps this name for itself.
    if bare.is_empty() || bare.eq_ignore_ascii_case("history") {
        format!("Tệp {bare}").trim().to_string()
    } else {
        bare.to_string()
    }
}

fn shortened(bare: &str, end: &str) -> String {
    let room = LONGEST - end.encode_utf16().count();
    let mut name = String::new();
    let mut used = 0;
    for character in bare.chars() {
        used += character.len_utf16();
        if used > room {
            break;
        }
        name.push(character);
    }
    format!("{}{end}", name.trim_end_matches(['\'', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_plain_and_unlike() {
        let mut names = SheetNames::default();
        assert_eq!(names.give("Xã A: đợt 1/2"), "Xã A- đợt 1-2");
        assert_eq!(names.give("xã a: đợt 1/2"), "xã a- đợt 1-2 (2)");
        assert_eq!(names.give("'History'"), "Tệp History");
        assert_eq!(names.give(""), "Tệp");
        let long = "Trường Trung học phổ thông Nguyễn Thị Minh Khai";
        assert_eq!(names.give(long).chars().count(), 31);
        assert!(names.give(long).ends_with(" (2)"));
    }

    proptest::proptest! {
        #[test]
        fn any_text_becomes_a_name_that_excel_takes(texts in proptest::collection::vec(".{0,40}", 1..6)) {
            let mut names = SheetNames::default();
            let mut workbook = rust_xlsxwriter::Workbook::new();
            for text in texts {
                let name = names.give(&text);
                proptest::prop_assert!(workbook.add_worksheet().set_name(&name).is_ok(), "{name:?}");
            }
            proptest::prop_assert!(workbook.save_to_buffer().is_ok());
        }
    }
}
