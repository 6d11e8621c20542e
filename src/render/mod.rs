//! A page's context and a template in, text out. The only room that knows minijinja; it knows nothing of the model.

mod fault;
mod filters;
mod html;
pub mod markdown;

pub use fault::RenderFault;
pub use html::{Html, escape};

use crate::diagnostic::{Diagnostic, Language, Warned};
use crate::theme::Theme;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior};
use serde::Serialize;
use xxhash_rust::xxh3::xxh3_128;

/// What came of filling a template.
#[derive(Debug, PartialEq, Eq)]
pub enum Rendered {
    /// It would be filled with what the caller knows already.
    Same,
    New {
        /// Of the template's name and all that was put into it.
        key: u128,
        text: String,
    },
}

impl Rendered {
    /// Nothing for what is known.
    pub fn into_bytes(self) -> Vec<u8> {
        match self {
            Rendered::Same => Vec::new(),
            Rendered::New { text, .. } => text.into_bytes(),
        }
    }
}

/// The templates of a theme, ready to be filled, in both languages. Shared by threads.
pub struct Renderer {
    vi: Environment<'static>,
    en: Environment<'static>,
}

impl Renderer {
    /// Reads all templates; those that cannot be understood are told and missing.
    pub fn new(theme: &Theme) -> Warned<Renderer> {
        let mut diagnostics = Vec::new();
        let vi = environment(theme, Language::Vi, &mut diagnostics);
        // The same templates: what is wrong with them has been said.
        let en = environment(theme, Language::En, &mut Vec::new());
        Warned::new(Renderer { vi, en }, diagnostics)
    }

    /// As [`Renderer::fill`], unless `known` is the key of what would be put into the template. To tell the key takes a
    /// fraction of filling it. Keys hold for one theme and one program.
    pub fn fill_unless(
        &self,
        language: Language,
        template: &str,
        context: &impl Serialize,
        known: Option<u128>,
    ) -> Result<Rendered, RenderFault> {
        let mut makings = serde_json::to_vec(context).map_err(|fault| RenderFault::Template {
            template: template.to_string(),
            line: None,
            reason: fault.to_string(),
        })?;
        makings.extend_from_slice(template.as_bytes());
        makings.push(language as u8);
        let key = xxh3_128(&makings);
        if known == Some(key) {
            return Ok(Rendered::Same);
        }
        Ok(Rendered::New { key, text: self.fill(language, template, context)? })
    }

    /// Fills the template of that name. The words of the language stand in `t`.
    pub fn fill(
        &self,
        language: Language,
        template: &str,
        context: &impl Serialize,
    ) -> Result<String, RenderFault> {
        let environment = match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        };
        environment
            .get_template(template)
            .and_then(|template| template.render(Value::from(Serde(context))))
            .map_err(RenderFault::from)
    }
}

fn environment(theme: &Theme, language: Language, problems: &mut Vec<Diagnostic>) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_auto_reload(false);
    environment.set_syntax(quiet_syntax());
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(write_value);
    environment.add_global("t", Value::from(Serde(theme.strings(language).table())));
    filters::register(&mut environment);
    for (name, text) in theme.templates() {
        if let Err(fault) = environment.add_template_owned(name.to_string(), text.to_string()) {
            problems.push(RenderFault::from(fault).diagnostic());
        }
    }
    environment
}

/// Lines that hold only a block leave no trace in the page.
fn quiet_syntax() -> SyntaxConfig {
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    syntax.expect("the delimiters are the usual ones")
}

/// Nothing for none, plain text escaped for HTML (`/` stays), and safe text as it is.
fn write_value(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    if value.is_none() {
        return Ok(());
    }
    match value.as_str() {
        Some(text) if value.is_safe() => Ok(out.write_str(text)?),
        Some(text) => Ok(out.write_str(&escape(text))?),
        _ => minijinja::escape_formatter(out, state, value),
    }
}

#[cfg(test)]
mod tests;
