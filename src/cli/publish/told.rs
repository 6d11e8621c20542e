//! What `guong publish` says: before, when it asks, and afterwards.

use super::super::options::Options;
use crate::diagnostic::Language;
use crate::publish::{Action, Done, Publication, PublishFault, Site, Tally, Target};
use chrono::{DateTime, Local};
use serde_json::json;
use std::path::Path;

/// What is to be published, kept beyond the publication for the log.
pub(super) struct Told {
    target: String,
    people: usize,
    events: usize,
    tally: Tally,
    generation: u64,
    last: Option<String>,
    is_resumed: bool,
    /// With the first names, for the screen.
    short: Vec<String>,
    /// With all names, for the log.
    pub lines: Vec<String>,
}

/// Names shown on the screen for each sort of change.
const SHOWN: usize = 8;

const TO_SEND: [&str; 2] = ["cần gửi", "to send:"];
const SENT: [&str; 2] = ["đã gửi", "sent:"];

/// Files shown of each stage by a dry run.
const FILES: usize = 20;

impl Told {
    pub fn new(options: &Options, target: &dyn Target, site: &Site, publication: &Publication<'_>) -> Self {
        let (index, is_first) = (&site.list.index, publication.generation() == 0);
        let changes = publication.changes();
        // The first time everybody is new: their number tells more than their names.
        let lines = |most| if is_first { Vec::new() } else { changes.lines(options.language, most) };
        Self {
            target: target.name().to_owned(),
            people: index.people.len(),
            events: index.events.len(),
            tally: publication.tally(),
            generation: publication.generation() + 1,
            last: publication.last_time().and_then(day),
            is_resumed: publication.is_resumed(),
            short: lines(SHOWN),
            lines: lines(usize::MAX),
        }
    }

    /// What will change, before anybody is asked.
    pub fn before(&self, options: &Options) -> String {
        if options.json {
            return String::new();
        }
        let mut text = String::new();
        let mut line = |said: String| text.push_str(&format!("{said}\n"));
        match options.language {
            Language::Vi => line(format!("Nơi công bố: {}", self.target)),
            Language::En => line(format!("Target: {}", self.target)),
        }
        if self.is_resumed {
            line(
                options
                    .say(
                        "Lần trước dừng giữa chừng; lần này làm tiếp.",
                        "The last run broke off; this one goes on.",
                    )
                    .into(),
            );
        }
        line(self.heading(options.language));
        self.short.iter().for_each(|said| line(format!("  {said}")));
        line(self.files(options.language, TO_SEND));
        text
    }

    fn heading(&self, language: Language) -> String {
        let (people, events) = (self.people, self.events);
        match (&self.last, language) {
            (None, Language::Vi) => format!("Công bố lần đầu: {people} người và tập thể, {events} hội nghị."),
            (None, Language::En) => {
                format!("First publication: {people} people and collectives, {events} conferences.")
            }
            (Some(last), Language::Vi) if self.short.is_empty() => {
                format!("So với lần trước ({last}): không có người, khen thưởng hay hội nghị nào thay đổi.")
            }
            (Some(last), Language::En) if self.short.is_empty() => {
                format!("Since {last}: no change of people, awards or conferences.")
            }
            (Some(last), Language::Vi) => format!("Thay đổi so với lần trước ({last}):"),
            (Some(last), Language::En) => format!("Changes since {last}:"),
        }
    }

    /// How many files, and how much is or was to be sent, in these words.
    fn files(&self, language: Language, [vi, en]: [&str; 2]) -> String {
        let Tally { new, changed, removed, unchanged, bytes } = self.tally;
        match language {
            Language::Vi => format!(
                "Tệp: {new} mới, {changed} đổi, {removed} bỏ, {unchanged} giữ nguyên; {vi} {}.",
                size(bytes).replace('.', ",")
            ),
            Language::En => format!(
                "Files: {new} new, {changed} changed, {removed} removed, {unchanged} unchanged; {en} {}.",
                size(bytes)
            ),
        }
    }

    /// What was done.
    pub fn after(&self, options: &Options, done: Done) -> String {
        if options.json {
            let Tally { new, changed, removed, unchanged, bytes } = self.tally;
            let summary = json!({
                "target": self.target, "generation": self.generation, "people": self.people, "events": self.events,
                "new": new, "changed": changed, "removed": removed, "unchanged": unchanged, "bytes": bytes, "requests": done.asked,
                "changes": self.lines,
            });
            return format!("{summary}\n");
        }
        let log = options.publication_log.display();
        match options.language {
            Language::Vi => format!("Đã công bố lên {}. Nhật ký: {log}\n", self.target),
            Language::En => format!("Published to {}. Log: {log}\n", self.target),
        }
    }

    /// The first line of the log's entry.
    pub fn entry(&self, options: &Options) -> String {
        let (now, target, files) = (now(), &self.target, self.files(options.language, SENT));
        match options.language {
            Language::Vi => format!(
                "{now}  Công bố lần {} lên {target}. {} {files}",
                self.generation,
                self.total(options)
            ),
            Language::En => {
                format!("{now}  Publication {} to {target}. {} {files}", self.generation, self.total(options))
            }
        }
    }

    /// The same where it did not end well; the lines behind it tell what was under way.
    pub fn entry_of_failure(&self, options: &Options, fault: &PublishFault) -> String {
        let said = fault.diagnostic();
        let message = &said.words(options.language).message;
        match options.language {
            Language::Vi => format!("{}  Công bố lên {} dừng giữa chừng: {message}", now(), self.target),
            Language::En => format!("{}  Publication to {} broke off: {message}", now(), self.target),
        }
    }

    fn total(&self, options: &Options) -> String {
        let (people, events) = (self.people, self.events);
        match options.language {
            Language::Vi => format!("Trang có {people} người và tập thể, {events} hội nghị."),
            Language::En => format!("The site has {people} people and collectives, {events} conferences."),
        }
    }
}

pub(super) fn building(options: &Options, newer: &Path) -> String {
    let newer = newer.display();
    match options.language {
        Language::Vi => {
            format!("Dữ liệu có thể đã đổi sau lần dựng trang trước (“{newer}”): dựng lại rồi công bố.\n")
        }
        Language::En => {
            format!("The data may have changed since the site was built (“{newer}”): building first.\n")
        }
    }
}

/// Nothing has changed.
pub(super) fn idle(options: &Options, target: &dyn Target, publication: &Publication<'_>) -> String {
    let (name, last) = (target.name(), publication.last_time().and_then(day).unwrap_or_default());
    if options.json {
        let generation = publication.generation();
        return format!(
            "{}\n",
            json!({ "target": name, "generation": generation, "new": 0, "changed": 0, "removed": 0,
                "requests": publication.asked() })
        );
    }
    match options.language {
        Language::Vi => format!("{name}: không có gì thay đổi từ lần công bố trước ({last}).\n"),
        Language::En => format!("{name}: nothing changed since the last publication ({last}).\n"),
    }
}

/// Every file in the order in which it would go, the first ones of each stage.
pub(super) fn dry_run(options: &Options, publication: &Publication<'_>) -> String {
    let stages = publication.stages();
    if options.json {
        let steps = stages.iter().flat_map(|(_, steps)| steps);
        let steps: Vec<_> =
            steps.map(|step| json!({ "action": word(step.action), "path": step.path })).collect();
        return format!("{}\n", json!({ "dry_run": true, "steps": steps }));
    }
    let mut text = String::new();
    for (_, steps) in &stages {
        for step in steps.iter().take(FILES) {
            text.push_str(&format!("  {} {}\n", sign(step.action), step.path));
        }
        if let Some(rest) = steps.len().checked_sub(FILES).filter(|rest| *rest > 0) {
            text.push_str(&format!("  … {rest} {}\n", options.say("tệp nữa", "more files")));
        }
    }
    text.push_str(options.say("Chạy thử: chưa gửi gì.\n", "Dry run: nothing was sent.\n"));
    text
}

fn word(action: Action) -> &'static str {
    match action {
        Action::Add(_) => "add",
        Action::Replace(_) => "replace",
        Action::Remove => "remove",
    }
}

fn sign(action: Action) -> char {
    match action {
        Action::Add(_) => '+',
        Action::Replace(_) => '~',
        Action::Remove => '-',
    }
}

/// In the time of the place, as offices write it.
fn day(time: &str) -> Option<String> {
    let time = DateTime::parse_from_rfc3339(time).ok()?;
    Some(time.with_timezone(&Local).format("%d/%m/%Y %H:%M").to_string())
}

fn now() -> String {
    Local::now().format("%d/%m/%Y %H:%M").to_string()
}

fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{:.1} KB", bytes as f64 / 1e3),
        1_000_000..1_000_000_000 => format!("{:.1} MB", bytes as f64 / 1e6),
        _ => format!("{:.1} GB", bytes as f64 / 1e9),
    }
}
