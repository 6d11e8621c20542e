//! Gaps: what stands in the place of a text while a mould is made. A template may print it, ask whether it is there, and
//! put it through our own filters; whatever else it does with it spoils the mould, and nothing is lost.

use minijinja::value::{DynObject, Object, ObjectRepr, Value};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::sync::atomic::{self, AtomicBool};
use std::sync::{Arc, Mutex, PoisonError};

use super::cast::Parts;
use super::laid::{Laid, Texts};
use crate::render::{Html, escape};

/// Around the number of a gap in what a template prints; no character, so no template has one.
const OPEN: char = '\u{fdd0}';
const CLOSE: char = '\u{fdd1}';

/// What is put into a gap.
#[derive(Clone, Debug)]
pub enum Filling {
    Text(usize),
    /// A text that is HTML.
    Html(usize),
    Part(usize),
    /// Through a filter.
    Changed(fn(&str) -> String, Arc<Filling>),
    /// Through a filter that makes HTML.
    Set(fn(&str) -> Html, Arc<Filling>),
    /// One behind the other.
    Joined(Vec<Piece>),
}

#[derive(Clone, Debug)]
pub enum Piece {
    Plain(String),
    Gap(Filling),
}

/// One making of a mould: the gaps that were printed, by their numbers.
#[derive(Debug, Default)]
pub struct Making {
    gaps: Mutex<Vec<Filling>>,
    spoilt: AtomicBool,
}

impl Making {
    /// A mark for the gap, which [`pieces`] finds again.
    fn mark(&self, filling: &Filling) -> String {
        let mut gaps = self.gaps.lock().unwrap_or_else(PoisonError::into_inner);
        gaps.push(filling.clone());
        format!("{OPEN}{}{CLOSE}", gaps.len() - 1)
    }

    /// Something was done with a gap that no text could be put through later.
    fn spoil(&self) {
        self.spoilt.store(true, atomic::Ordering::Relaxed);
    }

    /// What was printed, as plain text and gaps; none where the mould is spoilt.
    pub fn pieces(&self, printed: &str) -> Option<Vec<Piece>> {
        if self.spoilt.load(atomic::Ordering::Relaxed) {
            return None;
        }
        let gaps = self.gaps.lock().unwrap_or_else(PoisonError::into_inner);
        let mut parts = printed.split(OPEN);
        let mut pieces = vec![Piece::Plain(parts.next().unwrap_or_default().to_string())];
        for part in parts {
            let (number, plain) = part.split_once(CLOSE)?;
            pieces.push(Piece::Gap(gaps.get(number.parse::<usize>().ok()?)?.clone()));
            pieces.push(Piece::Plain(plain.to_string()));
        }
        pieces.retain(|piece| !matches!(piece, Piece::Plain(text) if text.is_empty()));
        Some(pieces)
    }
}

/// A text that is not known yet.
#[derive(Debug)]
pub struct Gap {
    making: Arc<Making>,
    filling: Filling,
}

impl Gap {
    pub fn of(value: &Value) -> Option<&Gap> {
        value.downcast_object_ref::<Gap>()
    }

    /// What a template prints for it.
    pub fn mark(&self) -> String {
        self.making.mark(&self.filling)
    }

    /// The gap of what a filter makes of the text.
    pub fn changed(&self, change: fn(&str) -> String) -> Value {
        self.with(Filling::Changed(change, Arc::new(self.filling.clone())))
    }

    /// The gap of the HTML that a filter makes of the text.
    pub fn set(&self, set: fn(&str) -> Html) -> Value {
        self.with(Filling::Set(set, Arc::new(self.filling.clone())))
    }

    /// The gap of a text in which there are marks of gaps.
    pub fn joined(&self, printed: &str) -> Value {
        match self.making.pieces(printed) {
            Some(pieces) => self.with(Filling::Joined(pieces)),
            None => Value::from(printed),
        }
    }

    fn with(&self, filling: Filling) -> Value {
        Value::from_object(Gap { making: self.making.clone(), filling })
    }
}

impl Object for Gap {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value(self: &Arc<Self>, _: &Value) -> Option<Value> {
        self.making.spoil();
        None
    }

    fn custom_cmp(self: &Arc<Self>, _: &DynObject) -> Option<Ordering> {
        self.making.spoil();
        None
    }

    fn render(self: &Arc<Self>, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.making.spoil();
        Ok(())
    }
}

/// Puts gaps in the place of all texts.
pub struct Gaps(pub Arc<Making>);

impl Gaps {
    fn gap(&self, filling: Filling) -> Value {
        Value::from_object(Gap { making: self.0.clone(), filling })
    }
}

impl Texts for Gaps {
    fn text(&mut self, number: usize, _: &str) -> Value {
        self.gap(Filling::Text(number))
    }

    fn html(&mut self, number: usize, _: &str) -> Value {
        self.gap(Filling::Html(number))
    }

    fn number(&mut self, number: usize, _: &str) -> Value {
        self.gap(Filling::Text(number))
    }

    fn part(&mut self, number: usize) -> Value {
        self.gap(Filling::Part(number))
    }
}

impl Filling {
    /// Prints it, as safe HTML.
    pub fn print(&self, laid: &Laid<'_>, parts: &Parts<'_>, out: &mut String) {
        match self {
            Filling::Text(number) => out.push_str(&escape(laid.text(*number))),
            Filling::Html(number) => out.push_str(laid.text(*number)),
            Filling::Part(number) => parts.print(laid, *number, out),
            Filling::Set(set, filling) => out.push_str(&set(&filling.text(laid, parts)).0),
            Filling::Changed(..) | Filling::Joined(_) => out.push_str(&escape(&self.text(laid, parts))),
        }
    }

    /// The text before it is printed.
    fn text<'t>(&self, laid: &Laid<'t>, parts: &Parts<'_>) -> Cow<'t, str> {
        let text = match self {
            Filling::Text(number) | Filling::Html(number) => return Cow::Borrowed(laid.text(*number)),
            Filling::Part(number) => parts.text(laid, *number),
            Filling::Changed(change, filling) => change(&filling.text(laid, parts)),
            Filling::Set(set, filling) => set(&filling.text(laid, parts)).0,
            Filling::Joined(pieces) => pieces.iter().fold(String::new(), |mut text, piece| {
                match piece {
                    Piece::Plain(plain) => text.push_str(plain),
                    Piece::Gap(filling) => text.push_str(&filling.text(laid, parts)),
                }
                text
            }),
        };
        Cow::Owned(text)
    }
}
