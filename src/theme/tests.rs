//! The carried theme is whole, and a project's files stand over it one by one.

use super::*;
use std::collections::BTreeSet;
use std::fs;

fn names(table: &toml::Table, prefix: &str, into: &mut BTreeSet<String>) {
    for (key, value) in table {
        let name = format!("{prefix}{key}");
        match value.as_table() {
            Some(inner) => names(inner, &format!("{name}."), into),
            None => {
                into.insert(name);
            }
        }
    }
}

fn all_names(language: Language) -> BTreeSet<String> {
    let theme = Theme::load(DEFAULT, None).value;
    let mut found = BTreeSet::new();
    names(theme.strings(language).table(), "", &mut found);
    found
}

#[test]
fn both_languages_have_the_same_words() {
    assert_eq!(all_names(Language::Vi), all_names(Language::En));
}

#[test]
fn the_carried_theme_says_nothing_is_wrong() {
    let theme = Theme::load(DEFAULT, None);
    assert!(theme.diagnostics.is_empty(), "{:?}", theme.diagnostics);
    assert!(theme.value.templates().count() > 10);
    assert!(theme.value.asset("css").is_some_and(|path| path.starts_with("tep-tinh/sen-")));
}

#[test]
fn a_project_that_changes_a_file_has_a_theme_of_its_own() {
    let themes = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(themes.path().join("sen")).expect("a folder");
    let is_carried = || Theme::load(DEFAULT, Some(themes.path())).value.is_carried();
    assert!(is_carried() && Theme::load(DEFAULT, None).value.is_carried());
    let carried = Theme::load(DEFAULT, None).value.file("theme.toml").map(<[u8]>::to_vec);
    fs::write(themes.path().join("sen/theme.toml"), carried.expect("it has options")).expect("a file");
    assert!(is_carried(), "a copy changes nothing");
    fs::write(themes.path().join("sen/theme.toml"), "").expect("a file");
    assert!(!is_carried());
}

#[test]
fn the_style_names_fonts_by_their_published_names() {
    let theme = Theme::load(DEFAULT, None).value;
    let style = theme.assets().iter().find(|asset| asset.name == "css").expect("there is a style bundle");
    let style = String::from_utf8_lossy(&style.bytes);
    assert!(!style.contains("../fonts/"), "an address was not replaced");
    let font = theme.asset("fonts/literata-400.woff2").expect("published");
    assert!(style.contains(font.trim_start_matches("tep-tinh/")));
}

#[test]
fn a_project_overrides_one_word_one_template_and_one_colour() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("sen");
    fs::create_dir_all(own.join("templates")).expect("made");
    fs::create_dir_all(own.join("strings")).expect("made");
    fs::write(own.join("templates/notice.html"), "mine").expect("written");
    fs::write(own.join("strings/vi.toml"), "[nav]\nhome = \"Nhà\"\n").expect("written");
    fs::write(own.join("theme.toml"), "[colours]\nred = \"#123456\"\n").expect("written");
    let theme = Theme::load(DEFAULT, Some(folder.path()));
    assert!(theme.diagnostics.is_empty(), "{:?}", theme.diagnostics);
    let theme = theme.value;
    assert_eq!(theme.strings(Language::Vi).get("nav.home"), "Nhà");
    assert_ne!(theme.strings(Language::Vi).get("nav.events"), "nav.events");
    assert!(theme.templates().any(|(name, text)| name == "notice.html" && text == "mine"));
    let style = &theme.assets().iter().find(|asset| asset.name == "css").expect("bundle").bytes;
    assert!(String::from_utf8_lossy(style).contains("--red:#123456"));
}

#[test]
fn what_is_wrong_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("sen");
    fs::create_dir_all(own.join("strings")).expect("made");
    let code = |text: &str| {
        fs::write(own.join("theme.toml"), text).expect("written");
        Theme::load(DEFAULT, Some(folder.path())).diagnostics.first().map(|problem| problem.code)
    };
    assert_eq!(code("[colours]\nred = \"red;} body{display:none\"\n"), Some("theme-options-invalid"));
    assert_eq!(code("nonsense = 1\n"), Some("theme-options-invalid"));
    assert_eq!(code("logo = \"khong-co.svg\"\n"), Some("theme-options-invalid"));
    assert_eq!(code("logo = \"sen.svg\"\n"), None);
    assert_eq!(code(""), None);
    fs::write(own.join("strings/vi.toml"), "a = ").expect("written");
    assert_eq!(code(""), Some("theme-strings-invalid"));
    assert_eq!(Theme::load("khac", None).diagnostics[0].code, "theme-not-found");
}

#[test]
fn a_value_is_put_in_as_it_is() {
    for (text, values, expected) in [
        ("{a} of {b}", &[("a", "{b}"), ("b", "2")][..], "{b} of 2"),
        ("{a}{a}", &[("a", "x")], "xx"),
        ("{{a}} {c} { a", &[("a", "x")], "{x} {c} { a"),
        ("{ab}", &[("a", "x"), ("ab", "y")], "y"),
        ("", &[("a", "x")], ""),
    ] {
        assert_eq!(fill(text, values), expected, "{text}");
    }
}
