//! `guong print`: posters, the programme of a conference, the list for a ceremony, scripts to read aloud.

use super::args::{self, PrintKind};
use super::options::Options;
use super::paper::{self, Asked, Work};
use super::screen::{Exit, Screen};
use crate::diagnostic::{Diagnostic, Place};
use crate::plan::Plan;
use crate::public::EventId;

/// Posters and scripts of one file: a printer's queue takes no more at once.
const PART: usize = 500;

pub(super) fn run(options: &Options, print: &args::Print, screen: &dyn Screen) -> Exit {
    let asked = Asked { file: &print.file, press: &print.press };
    paper::run(options, &asked, screen, &|plan| work(plan, print))
}

fn work(plan: &Plan, print: &args::Print) -> Result<Work, Diagnostic> {
    let of = print.of.as_deref();
    match print.kind {
        PrintKind::Posters => in_parts(plan.subjects(of), of).map(Work::Posters),
        PrintKind::Scripts => in_parts(plan.told(&plan.chosen(of)), of).map(Work::Scripts),
        PrintKind::Programme => {
            let next = || plan.next_programme().ok_or_else(no_programme);
            event(plan, print)?.map_or_else(next, Ok).map(Work::Programme)
        }
        PrintKind::Ceremony => {
            let chosen = plan.chosen(of);
            let event = event(plan, print)?.or_else(|| plan.next_ceremony(&chosen));
            let ceremony = plan.ceremony(event, &chosen);
            match ceremony.honorees.is_empty() {
                true => Err(nobody(of)),
                false => Ok(Work::Ceremony(ceremony)),
            }
        }
    }
}

fn in_parts<T: Clone>(all: Vec<T>, of: Option<&str>) -> Result<Vec<Vec<T>>, Diagnostic> {
    match all.is_empty() {
        true => Err(nobody(of)),
        false => Ok(all.chunks(PART).map(<[T]>::to_vec).collect()),
    }
}

/// The conference that was named.
fn event(plan: &Plan, print: &args::Print) -> Result<Option<EventId>, Diagnostic> {
    let Some(name) = print.event.as_deref() else { return Ok(None) };
    plan.event_named(name).map(Some).map_err(|like| no_event(name, &like))
}

fn nobody(of: Option<&str>) -> Diagnostic {
    let (vi, en) = match of {
        Some(name) => {
            (format!("không có gì để in về “{name}”"), format!("there is nothing to print about “{name}”"))
        }
        None => ("không có gì để in".to_string(), "there is nothing to print".to_string()),
    };
    Diagnostic::error("nothing-to-print", Place::default())
        .vi(vi, "ghi tên đúng như trên trang web, hoặc bỏ --of để in tất cả")
        .en(en, "give the name as it stands on the site, or leave --of out to print all")
}

fn no_event(name: &str, like: &[String]) -> Diagnostic {
    const SHOWN: usize = 5;
    let shown: Vec<String> = like.iter().take(SHOWN).map(|name| format!("“{name}”")).collect();
    let (vi, en) = match shown.is_empty() {
        true => {
            ("ghi tên hội nghị như trên trang web".to_string(), "give its name as on the site".to_string())
        }
        false => {
            let shown = shown.join("; ");
            (format!("ghi rõ hơn, có thể là: {shown}"), format!("be more exact; it may be: {shown}"))
        }
    };
    Diagnostic::error("no-such-event", Place::default())
        .vi(format!("không rõ “{name}” là hội nghị nào"), vi)
        .en(format!("which conference “{name}” is cannot be told"), en)
}

fn no_programme() -> Diagnostic {
    Diagnostic::error("no-programme", Place::default())
        .vi(
            "chưa có hội nghị nào có chương trình",
            "điền trang tính “Chương trình”, hoặc chọn hội nghị với --event",
        )
        .en(
            "no conference has a programme",
            "fill in the sheet “Chương trình”, or choose a conference with --event",
        )
}
