//! The social cards of a site: drawn on all cores, those of the old site kept undrawn.

use crate::card::Press;
use crate::diagnostic::{Diagnostic, Place};
use crate::plan::{CARD_FONTS, Plan};
use crate::write::Staging;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Puts the cards that pages name into the site.
pub(super) fn put(plan: &Plan, staging: &Staging) -> Result<(), Diagnostic> {
    let fonts = CARD_FONTS.map(|path| plan.theme().file(path).unwrap_or_default());
    // People of one name, award and unit have the same card: once.
    let cards: BTreeMap<String, _> = plan
        .entries()
        .iter()
        .filter_map(|entry| Some((plan.card_path(entry.page)?, plan.card(entry.page)?)))
        .collect();
    let press =
        Press::new(fonts[0], fonts[1], fonts[2]).map_err(|fault| font_unusable(&fault.0.to_string()))?;
    cards.par_iter().try_for_each(|(path, text)| match staging.keep(path) {
        true => Ok(()),
        false => staging.put(path, &press.draw(&text.card())).map_err(|fault| fault.diagnostic()),
    })
}

fn font_unusable(reason: &str) -> Diagnostic {
    Diagnostic::error("theme-font-unusable", Place::default())
        .vi(
            format!("phông chữ của giao diện không dùng được: {reason}"),
            "chép lại thư mục fonts của giao diện sen",
        )
        .en(
            format!("a font of the theme cannot be used: {reason}"),
            "copy the folder fonts of the theme sen again",
        )
}
