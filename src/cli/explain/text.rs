//! One sheet explained in words, no line wider than a page.

use super::rows::{self, Run};
use super::words;
use crate::cli::options::Options;
use crate::diagnostic::{CellAt, Diagnostic, Severity};
use crate::interpret::{RowFate, SheetExplained, TableExplained};
use crate::project::Reading;

/// Characters in a line, which a terminal and a printed page both hold.
const WIDTH: usize = 100;

/// Headings longer than this are cut: they are there to be recognised.
const TITLE: usize = 40;

pub(super) fn sheet(sheet: &SheetExplained, reading: &Reading, options: &Options) -> String {
    let here =
        |said: &&Diagnostic| said.place.file == sheet.sheet.file && said.place.sheet == sheet.sheet.sheet;
    let page = Page { sheet, reading, options, said: reading.diagnostics.iter().filter(here).collect() };
    let mut text = format!("{}{}\n", sheet.sheet, words::role(sheet, options));
    if sheet.tables.is_empty() {
        page.said.iter().for_each(|said| text += &page.problem(said, 2));
    }
    let mut above = 0;
    for table in &sheet.tables {
        text += &page.table(table, above);
        above = last_row(table);
    }
    text + "\n"
}

fn last_row(table: &TableExplained) -> u32 {
    table.rows.last().map_or(table.headings.1, |(row, _)| *row)
}

/// A sheet, and what was said of it.
struct Page<'r> {
    sheet: &'r SheetExplained,
    reading: &'r Reading,
    options: &'r Options,
    said: Vec<&'r Diagnostic>,
}

impl Page<'_> {
    /// `above` is the row below which nothing belongs to another table.
    fn table(&self, table: &TableExplained, above: u32) -> String {
        let runs = rows::runs(table, self.sheet, self.reading);
        let mut text = wrapped(2, &words::table(table, &range(table), self.options));
        text += &self.banner(table, above);
        text += &format!("    {}\n", self.options.say("Các cột:", "Columns:"));
        text += &self.columns(table);
        text += &format!("    {}\n", self.options.say("Các dòng:", "Rows:"));
        let width = runs.iter().map(|run| span(run).chars().count()).max().unwrap_or(0);
        runs.iter().for_each(|run| text += &self.run(run, table, width));
        text + &wrapped(4, &words::sums(&rows::sums(&runs), self.options))
    }

    /// What was taken from above the table, each with its cell.
    fn banner(&self, table: &TableExplained, above: u32) -> String {
        let is_above = |cell: CellAt| cell.row < table.headings.0 && (above == 0 || cell.row > above);
        let said = self.said.iter().filter(|said| said.place.cell.is_some_and(is_above));
        let said: String = said.map(|said| self.problem(said, 6)).collect();
        if said.is_empty() {
            return said;
        }
        format!("    {}\n{said}", self.options.say("Phía trên bảng:", "Above the table:"))
    }

    fn columns(&self, table: &TableExplained) -> String {
        let titles: Vec<String> = table.columns.iter().map(|column| cut(&column.title)).collect();
        let width = titles.iter().map(|title| title.chars().count()).max().unwrap_or(0);
        let line = |(column, title): (&crate::interpret::ColumnExplained, &String)| {
            let taken = words::taken_for(column, self.reading, self.options);
            hanging(&format!("      {:>3}  {title:width$}  → ", column.place()), &taken)
        };
        table.columns.iter().zip(&titles).map(line).collect()
    }

    fn run(&self, run: &Run, table: &TableExplained, width: usize) -> String {
        let section = table.sections.iter().find(|section| section.row == run.first);
        let word = words::row(run, section, self.options);
        let mut text = hanging(&format!("      {:width$}  ", span(run)), &word);
        let is_withheld = matches!(run.fate, Some(RowFate::Withheld(_)));
        if run.told || (is_withheld && run.first == run.last) {
            let inside = |cell: CellAt| (run.first..=run.last).contains(&cell.row);
            let wanted = if run.fate == Some(RowFate::Refused) { Severity::Error } else { Severity::Note };
            let said = self.said.iter().filter(|said| said.severity >= wanted);
            let said = said.filter(|said| said.place.cell.is_some_and(inside));
            said.for_each(|said| text += &self.problem(said, width + 10));
        }
        text
    }

    /// A problem under what it is about: cell, message, and how to mend it.
    fn problem(&self, said: &Diagnostic, indent: usize) -> String {
        let words = said.words(self.options.language);
        let who = said.who.as_deref().filter(|who| !words.message.contains(who));
        let message = match who {
            Some(who) => format!("{who}: {}", words.message),
            None => words.message.clone(),
        };
        let cell = said.place.cell_name();
        let cell = if cell.is_empty() { cell } else { format!("{cell}  ") };
        let mut text = hanging(&format!("{:indent$}{cell}", ""), &message);
        if !words.hint.is_empty() {
            text += &hanging(
                &format!("{:indent$}{:width$}→ ", "", "", width = cell.chars().count()),
                &words.hint,
            );
        }
        text
    }
}

/// "A6:I16".
fn range(table: &TableExplained) -> String {
    let first = table.columns.first().map_or(0, |column| column.column);
    let last = table.columns.last().map_or(0, |column| column.column);
    format!("{}:{}", CellAt::new(table.headings.0, first), CellAt::new(last_row(table), last))
}

fn span(run: &Run) -> String {
    match run.first == run.last {
        true => (run.first + 1).to_string(),
        false => format!("{}–{}", run.first + 1, run.last + 1),
    }
}

fn cut(title: &str) -> String {
    if title.chars().count() <= TITLE {
        return title.to_string();
    }
    title.chars().take(TITLE - 1).chain(['…']).collect()
}

fn wrapped(indent: usize, text: &str) -> String {
    hanging(&" ".repeat(indent), text)
}

/// A text behind a lead, broken between words; further lines stand under the first.
fn hanging(lead: &str, text: &str) -> String {
    let indent = lead.chars().count();
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().map_or(0, |line| line.chars().count());
        if line > 0 && indent + line + 1 + word.chars().count() > WIDTH {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    let under = format!("\n{}", " ".repeat(indent));
    format!("{lead}{}\n", lines.join(&under))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words_and_stand_under_each_other() {
        let text = hanging("  A  ", &"chữ ".repeat(40));
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines.iter().all(|line| line.chars().count() <= WIDTH));
        assert!(lines[1].starts_with("     chữ"));
    }
}
