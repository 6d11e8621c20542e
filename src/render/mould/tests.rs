//! A page from a mould has the bytes of the filled template; what a mould cannot tell is filled.

use crate::diagnostic::Language;
use crate::render::tests::renderer;
use crate::render::{Html, Part, Print, Ready, Renderer};
use proptest::prelude::*;
use serde::Serialize;

const PERSON: &str = "{% macro m(x) %}[{{ x|inline|tie }}]{% endmacro %}<h1>{{ name }}</h1>{% if title %}{{ title|tie }}{% endif %}\
{% for award in awards %}{{ m(award) }}{{ loop.index }}{% endfor %}{{ '{a} of {b}'|fill(a=name, b=count) }}\
{{ (title or name)|length_class }}{{ story }}{{ year }}{{ kind }}";

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Person,
    Model,
}

#[derive(Clone, Debug, Serialize)]
struct Context {
    name: String,
    title: Option<String>,
    awards: Vec<String>,
    count: usize,
    story: Html,
    year: Option<i32>,
    kind: Kind,
}

/// One renderer with moulds, one without.
fn pair(template: &str) -> (Renderer, Renderer) {
    let (mut with, without) = (renderer(template).value, renderer(template).value);
    with.vi.moulds = Some(super::Moulds::default());
    (with, without)
}

fn fill(renderer: &Renderer, context: &impl Serialize) -> Result<String, String> {
    renderer.fill(Language::Vi, "t.html", context).map_err(|fault| fault.to_string())
}

/// Moulds that there are of the template's shapes.
fn moulds(renderer: &Renderer) -> usize {
    let moulds = renderer.vi.moulds.as_ref().expect("it has them");
    let known = moulds.0.read().expect("nothing panicked");
    known.moulds.values().flatten().count()
}

fn context() -> impl Strategy<Value = Context> {
    let text = "[ -~àĐ\u{a0}\n]{0,12}";
    (text, proptest::option::of(text), proptest::collection::vec(text, 0..3), 0..2usize, text, any::<bool>())
        .prop_map(|(name, title, awards, count, story, model)| Context {
            name,
            title,
            awards,
            count,
            story: Html(story),
            year: model.then_some(1990),
            kind: if model { Kind::Model } else { Kind::Person },
        })
}

proptest! {
    #[test]
    fn bytes_are_those_of_the_filled_template(contexts in proptest::collection::vec(context(), 12)) {
        let (with, without) = pair(PERSON);
        for context in &contexts {
            for _ in 0..3 {
                prop_assert_eq!(fill(&with, context), fill(&without, context));
            }
        }
        prop_assert!(moulds(&with) > 0);
    }
}

#[test]
fn values_that_differ_in_texts_share_a_mould() {
    let (with, _) = pair("{{ a }}{% if b %}!{% endif %}");
    let json = |a: &str, b: bool| serde_json::json!({ "a": a, "b": b });
    assert_eq!(fill(&with, &json("x", true)), Ok("x!".into()));
    assert_eq!(fill(&with, &json("<", true)), Ok("&lt;!".into()));
    assert_eq!(moulds(&with), 1);
    assert_eq!(fill(&with, &json("y", false)), Ok("y".into()));
    assert_eq!(fill(&with, &json("", true)), Ok("!".into()));
    assert_eq!(moulds(&with), 3);
}

#[test]
fn what_a_mould_cannot_tell_is_filled() {
    for template in
        ["{{ a|length }}", "{{ a|upper }}", "{{ a ~ '!' }}", "{{ [a, b]|join('-') }}", "{{ a[0] }}"]
    {
        let (with, without) = pair(template);
        for text in ["đa", "bc", "d"] {
            let context = serde_json::json!({ "a": text, "b": "x" });
            assert_eq!(fill(&with, &context), fill(&without, &context), "{template}");
        }
        assert_eq!(moulds(&with), 0, "{template}");
    }
}

#[test]
fn parts_are_filled_before_the_page() {
    #[derive(Serialize)]
    struct Page {
        name: Option<()>,
        parts: Vec<Part<serde_json::Value>>,
    }
    let (with, without) =
        pair("{% if name %}<b>{{ name }}</b>{% endif %}{% for part in parts or [] %}{{ part }};{% endfor %}");
    let part = |name| Part::new("t.html", serde_json::json!({ "name": name, "parts": [] }));
    for names in [["a", "<"], ["b", "c"], ["d", ""]] {
        let page = Page { name: None, parts: names.map(part).into() };
        let expected = names.map(|name| match name {
            "" => ";".to_string(),
            "<" => "<b>&lt;</b>;".to_string(),
            name => format!("<b>{name}</b>;"),
        });
        assert_eq!(fill(&without, &page), Ok(expected.concat()));
        assert_eq!(fill(&with, &page), Ok(expected.concat()));
    }
}

#[test]
fn parts_stand_within_parts() {
    #[derive(Serialize)]
    struct Node {
        name: &'static str,
        parts: Vec<Part<Node>>,
    }
    let (with, without) = pair("<b>{{ name }}</b>{% for part in parts %}({{ part }}){% endfor %}");
    let node = |name, parts| Node { name, parts };
    let part = |name, parts| Part::new("t.html", node(name, parts));
    let family = |names: [&'static str; 5]| {
        let [page, first, inner, other, last] = names;
        let first = part(first, vec![part(inner, vec![]), part(other, vec![part(inner, vec![])])]);
        node(page, vec![first, part(last, vec![])])
    };
    // The second page has the moulds of the first.
    for [page, first, inner, other, last] in [["a", "b", "c", "d", "e"], ["v", "w", "x", "y", "<"]] {
        let shown = last.replace('<', "&lt;");
        let expected = format!(
            "<b>{page}</b>(<b>{first}</b>(<b>{inner}</b>)(<b>{other}</b>(<b>{inner}</b>)))(<b>{shown}</b>)"
        );
        let page = family([page, first, inner, other, last]);
        assert_eq!(fill(&without, &page), Ok(expected.clone()));
        assert_eq!(fill(&with, &page), Ok(expected));
    }
}

/// Filled before.
#[derive(Clone)]
struct Before(&'static str);

impl Print for Before {
    fn key(&self) -> u64 {
        self.0.bytes().fold(7, |key, byte| key * 31 + u64::from(byte))
    }

    fn size(&self) -> usize {
        self.0.len()
    }

    fn print(&self, out: &mut String) {
        out.push_str(self.0);
    }
}

#[test]
fn parts_that_were_filled_before_stand_where_they_are_put() {
    #[derive(Serialize)]
    struct Page {
        name: &'static str,
        parts: Vec<Part<Inner>>,
        one: Option<Ready>,
        all: Vec<Ready>,
    }
    #[derive(Serialize)]
    struct Inner {
        name: &'static str,
        one: Ready,
    }
    let ready = |text| Ready::new(Before(text));
    let (with, without) = pair(
        "<b>{{ name }}</b>{% if one %}[{{ one }}]{% endif %}\
         {% for part in all or [] %}{{ part }}{% endfor %}{% for part in parts or [] %}({{ part }}){% endfor %}",
    );
    // The second page has the moulds of the first.
    for [one, first, last] in [["<i>", "&amp;", "<u>"], ["1", "2", ""]] {
        let inner = Part::new("t.html", Inner { name: "<", one: ready(last) });
        let page = Page {
            name: "a",
            parts: vec![inner],
            one: Some(ready(one)),
            all: vec![ready(first), ready(last)],
        };
        let expected = format!("<b>a</b>[{one}]{first}{last}(<b>&lt;</b>[{last}])");
        assert_eq!(fill(&with, &page), Ok(expected));
    }
    let page = Page { name: "a", parts: vec![], one: None, all: vec![ready("x"), ready("<y>")] };
    assert_eq!(fill(&without, &page), Ok("<b>a</b>x<y>".to_string()));
    assert_eq!(fill(&with, &page), Ok("<b>a</b>x<y>".to_string()));
}

#[test]
fn keys_tell_apart_whatever_is_put_into_a_template() {
    #[derive(Serialize)]
    struct Page {
        texts: Vec<&'static str>,
        count: u32,
        is_new: bool,
        parts: Vec<Part<[&'static str; 2]>>,
        ready: Vec<Ready>,
    }
    let page =
        || Page { texts: vec!["ab", "c"], count: 1, is_new: true, parts: Vec::new(), ready: Vec::new() };
    let parts = |texts: [[&'static str; 2]; 2]| texts.map(|texts| Part::new("p.html", texts)).into();
    let ready = |texts: &[&'static str]| texts.iter().map(|text| Ready::new(Before(text))).collect();
    let pages = [
        page(),
        Page { texts: vec!["a", "bc"], ..page() },
        Page { texts: vec!["abc"], ..page() },
        Page { texts: vec!["ab", "d"], ..page() },
        Page { count: 2, ..page() },
        Page { count: 0, ..page() },
        Page { is_new: false, ..page() },
        Page { parts: parts([["a", "b"], ["c", "d"]]), ..page() },
        Page { parts: parts([["a", "bc"], ["", "d"]]), ..page() },
        Page { parts: parts([["c", "d"], ["a", "b"]]), ..page() },
        Page { parts: vec![Part::new("q.html", ["a", "b"]), Part::new("p.html", ["c", "d"])], ..page() },
        Page { ready: ready(&["a", "b"]), ..page() },
        Page { ready: ready(&["b", "a"]), ..page() },
        Page { ready: ready(&["a"]), ..page() },
    ];
    let key = |page: &Page, seed| super::Tape::of("t.html", page).expect("laid out").key(seed);
    let mut keys: Vec<u128> = pages.iter().flat_map(|page| [key(page, 0), key(page, 1)]).collect();
    keys.push(super::Tape::of("u.html", &page()).expect("laid out").key(0));
    let count = keys.len();
    assert_eq!(key(&page(), 0), keys[0]);
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count);
}

#[test]
fn moulds_that_served_once_make_room() {
    let mould = |is_useful| {
        let mould = super::Mould::new(Vec::new(), super::ROOM / 3);
        if is_useful {
            mould.is_used_again();
        }
        Some(super::Arc::new(mould))
    };
    let mut known = super::Known::default();
    for (shape, is_useful) in [(1, true), (2, false), (3, true)] {
        known.keep(shape, mould(is_useful));
    }
    known.keep(4, mould(true));
    let kept = |known: &super::Known| [1, 2, 3, 4, 5].map(|shape| known.moulds.contains_key(&shape));
    assert_eq!(kept(&known), [true, false, true, true, false]);
    known.keep(5, mould(true));
    assert_eq!(kept(&known), [true, false, true, true, false]);
    assert_eq!(known.size, super::ROOM / 3 * 3);
}

/// What a template compares must be told by the shape: a length, or the name of a variant.
#[test]
fn carried_templates_compare_no_text_and_no_number() {
    const VARIANTS: [&str; 2] = ["section == ", "row.state != "];
    let theme = crate::theme::Theme::load(crate::theme::DEFAULT, None).value;
    let mut compared = 0;
    for (name, text) in theme.templates() {
        let tags = text.split('{').filter_map(|rest| rest.strip_prefix(['{', '%'])?.split('}').next());
        let compares = |tag: &&str| ["==", "!=", ">", "<"].iter().any(|sign| tag.contains(sign));
        for tag in tags.filter(compares) {
            let is_told = tag.contains("|length ") || VARIANTS.iter().any(|start| tag.contains(start));
            assert!(is_told, "{name}: {tag}");
            compared += 1;
        }
    }
    assert!(compared >= 5);
}
