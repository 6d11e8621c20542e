//! Templates print what they are given, escaped, and say where they are wrong.

use super::*;
use crate::theme::DEFAULT;
use serde_json::json;
use std::fs;

pub(super) fn renderer(template: &str) -> Warned<Renderer> {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(folder.path().join("sen/templates")).expect("made");
    fs::write(folder.path().join("sen/templates/t.html"), template).expect("written");
    Renderer::new(&Theme::load(DEFAULT, Some(folder.path())).value, &[])
}

#[test]
fn values_are_escaped_and_none_is_nothing() {
    #[derive(Serialize)]
    struct Context {
        a: &'static str,
        b: Option<u8>,
        html: Html,
    }
    let context = Context { a: "<i>\"a/b\"", b: None, html: Html("<b>x</b>".into()) };
    let text = renderer("{{ a }}|{{ b }}|{{ html }}").value.fill(Language::Vi, "t.html", &context);
    assert_eq!(text.expect("renders"), "&lt;i&gt;&quot;a/b&quot;||<b>x</b>");
}

#[test]
fn words_numbers_and_hard_spaces() {
    let template = "{{ 'a {x} {y}'|fill(x=1, y='b') }}|{{ n|number }}|{{ 'Số 5 của ông An, Tổ Kỹ thuật - Trường THCS Trúc Hạ'|tie }}|{{ 'Xã Trúc Vân'|inline }}";
    let text = renderer(template).value.fill(Language::Vi, "t.html", &json!({ "n": 1234567 }));
    assert_eq!(
        text.expect("renders"),
        "a 1 b|1.234.567|Số\u{a0}5 của ông\u{a0}An, Tổ\u{a0}Kỹ thuật\u{a0}- Trường THCS Trúc\u{a0}Hạ|xã Trúc Vân"
    );
}

#[test]
fn a_missing_field_and_a_broken_template_name_their_line() {
    let fault = renderer("a\n{{ it.nope }}").value.fill(Language::Vi, "t.html", &json!({ "it": {} }));
    let fault = fault.expect_err("the field is missing");
    let RenderFault::Template { template, line, .. } = fault else { panic!("{fault}") };
    assert_eq!((template.as_str(), line), ("t.html", Some(2)));
    let broken = renderer("a\n{% if %}");
    assert_eq!(broken.diagnostics[0].code, "template-invalid");
}
