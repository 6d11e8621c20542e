//! Whether HTML is whole: read by the tokens that browsers see, every element closed in its turn, no attribute twice, and
//! nothing in it that carries out script of its own.

use html5gum::Error::{ControlCharacterInInputStream, NoncharacterInInputStream};
use html5gum::{Token, Tokenizer};

const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"];

/// Elements whose end browsers supply. The theme leaves out none but these.
const OPTIONAL_END: &[&str] = &["p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody"];

/// The structure of a page: its elements with the names of their attributes, in order.
pub type Structure = Vec<String>;

/// The page's structure, or what is wrong with it.
pub fn structure(html: &str) -> Result<Structure, String> {
    let mut elements = Vec::new();
    let mut open: Vec<String> = Vec::new();
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let attributes: Vec<(String, String)> = tag
                    .attributes
                    .iter()
                    .map(|(name, value)| {
                        (
                            String::from_utf8_lossy(name).into_owned(),
                            String::from_utf8_lossy(value).into_owned(),
                        )
                    })
                    .collect();
                attributes.iter().try_for_each(|(name, value)| harmless(name, value))?;
                let names: Vec<&str> = attributes.iter().map(|(name, _)| name.as_str()).collect();
                elements.push(format!("{name} {}", names.join(" ")));
                if !VOID.contains(&name.as_str()) && !tag.self_closing {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => close(&mut open, &String::from_utf8_lossy(&tag.name))?,
            Token::Comment(_) => elements.push("comment".into()),
            // Characters that mean nothing do no harm to what stands around them.
            Token::Error(error)
                if matches!(*error, NoncharacterInInputStream | ControlCharacterInInputStream) => {}
            Token::Error(error) => return Err(format!("{:?}", *error)),
            Token::String(_) | Token::Doctype(_) => {}
        }
    }
    match open.iter().find(|name| !OPTIONAL_END.contains(&name.as_str())) {
        Some(name) => Err(format!("<{name}> is never closed")),
        None => Ok(elements),
    }
}

/// Takes the element off those that are open, and above it those that need no end.
fn close(open: &mut Vec<String>, name: &str) -> Result<(), String> {
    while let Some(last) = open.pop() {
        if last == name {
            return Ok(());
        }
        if !OPTIONAL_END.contains(&last.as_str()) {
            return Err(format!("</{name}> closes <{last}>"));
        }
    }
    Err(format!("</{name}> closes nothing"))
}

fn harmless(name: &str, value: &str) -> Result<(), String> {
    // As browsers read an address: without the characters that they leave out.
    let address: String = value.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let leads = matches!(name, "href" | "src" | "action" | "formaction" | "poster" | "xlink:href");
    let runs = ["javascript:", "vbscript:", "data:text"]
        .iter()
        .any(|scheme| address.to_lowercase().starts_with(scheme));
    match name.starts_with("on") || name == "srcdoc" || leads && runs {
        true => Err(format!("{name}=\"{value}\" runs script")),
        false => Ok(()),
    }
}
