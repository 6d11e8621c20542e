//! The social cards of a site: drawn on all cores, those of the old site kept undrawn.

use crate::card::Press;
use crate::diagnostic::{Diagnostic, Place};
use crate::plan::{CARD_FONTS, Plan};
use crate::write::Staging;
use rayon::prelude::*;
use std::collections::HashSet;
use std::sync::Mutex;

/// Puts the cards that pages name into the site.
pub(super) fn put(plan: &Plan, staging: &Staging) -> Result<(), Diagnostic> {
    if plan.entries().iter().all(|entry| plan.card_path(entry.page).is_none()) {
        return Ok(());
    }
    let fonts = CARD_FONTS.map(|path| plan.theme().file(path).unwrap_or_default());
    let press =
        Press::new(fonts[0], fonts[1], fonts[2]).map_err(|fault| font_unusable(&fault.0.to_string()))?;
    // People of one name, award and unit have the same card: once.
    let made = Mutex::new(HashSet::new());
    let is_first = |path: &str| made.lock().expect("nothing panics while it is held").insert(path.to_owned());
    plan.entries().par_iter().try_for_each(|entry| {
        let Some((path, text)) = plan.card_path(entry.page).zip(plan.card(entry.page)) else { return Ok(()) };
        if !is_first(&path) || staging.keep(&path) {
            return Ok(());
        }
        staging.put(&path, &press.draw(&text.card())).map_err(|fault| fault.diagnostic())
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
