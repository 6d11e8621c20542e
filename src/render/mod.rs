//! A page's context and a template in, text out. The only room that knows minijinja; it knows nothing of the model.

mod fault;
mod filters;
mod html;
pub mod markdown;
mod mould;
mod part;

pub use fault::RenderFault;
pub use filters::tie;
pub use html::{Html, escape};
pub use mould::{Kept, Print, Ready};
pub use part::Part;

use crate::diagnostic::{Diagnostic, Language, Warned};
use crate::theme::Theme;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior};
use mould::{Gap, Laid, Moulds, Parts, Tape, Texts};
use serde::Serialize;

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
    vi: Templates,
    en: Templates,
}

/// A filter: its name, and what it makes of a text.
pub type Drawing = (&'static str, fn(&str) -> Html);

struct Templates {
    environment: Environment<'static>,
    /// Only where all templates are those that the program carries.
    moulds: Option<Moulds>,
}

impl Renderer {
    /// Reads all templates; those that cannot be understood are told and missing. `drawings` are filters that make HTML
    /// of a text.
    pub fn new(theme: &Theme, drawings: &[Drawing]) -> Warned<Renderer> {
        let mut diagnostics = Vec::new();
        let vi = Templates::new(theme, Language::Vi, &mut diagnostics);
        // The same templates: what is wrong with them has been said.
        let en = Templates::new(theme, Language::En, &mut Vec::new());
        let mut templates = [vi, en];
        for (name, draw) in drawings {
            templates.iter_mut().for_each(|all| filters::add_html_filter(&mut all.environment, name, *draw));
        }
        let [vi, en] = templates;
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
        let tape = lay_out(template, context)?;
        let key = tape.key(language as u64);
        if known == Some(key) {
            return Ok(Rendered::Same);
        }
        Ok(Rendered::New { key, text: self.templates(language).fill(&tape)? })
    }

    /// Fills the template of that name. The words of the language stand in `t`.
    pub fn fill(
        &self,
        language: Language,
        template: &str,
        context: &impl Serialize,
    ) -> Result<String, RenderFault> {
        self.templates(language).fill(&lay_out(template, context)?)
    }

    /// A part filled once for many pages. None of a project's own templates: they may do with a text what they like.
    pub fn keep(&self, language: Language, template: &str, context: &impl Serialize) -> Option<Kept> {
        let Templates { environment, moulds } = self.templates(language);
        Kept::of(moulds.as_ref()?, environment, &Tape::of(template, context).ok()?)
    }

    fn templates(&self, language: Language) -> &Templates {
        match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        }
    }
}

fn lay_out(template: &str, context: &impl Serialize) -> Result<Tape, RenderFault> {
    Tape::of(template, context).map_err(|reason| RenderFault::Template {
        template: template.to_string(),
        line: None,
        reason,
    })
}

impl Templates {
    fn new(theme: &Theme, language: Language, problems: &mut Vec<Diagnostic>) -> Templates {
        let moulds = theme.has_carried_templates().then(Moulds::default);
        Templates { environment: environment(theme, language, problems), moulds }
    }

    /// Fills the parts, then the template in which they stand.
    fn fill(&self, tape: &Tape) -> Result<String, RenderFault> {
        Parts::fill(self.moulds.as_ref(), &self.environment, tape, |laid, parts| {
            let template = self.environment.get_template(laid.template)?;
            Ok(template.render(laid.value(&mut Known { laid, parts }))?)
        })
    }
}

/// Puts every text in its own place.
struct Known<'k> {
    laid: Laid<'k>,
    parts: &'k Parts<'k>,
}

impl Texts for Known<'_> {
    fn text(&mut self, _: usize, text: &str) -> Value {
        Value::from(text)
    }

    fn html(&mut self, _: usize, text: &str) -> Value {
        Value::from_safe_string(text.to_string())
    }

    fn number(&mut self, _: usize, text: &str) -> Value {
        text.parse::<i64>().map_or_else(|_| Value::from(text), Value::from)
    }

    fn part(&mut self, number: usize) -> Value {
        Value::from_safe_string(self.parts.text(&self.laid, number))
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
        None => match Gap::of(value) {
            Some(gap) => Ok(out.write_str(&gap.mark())?),
            None => minijinja::escape_formatter(out, state, value),
        },
    }
}

#[cfg(test)]
mod tests;
