//! The straight line: what the same work costs a program that knows nothing but the way. It streams the workbook with
//! calamine, sets the stories with pulldown-cmark, fills the pages, and writes as many files and about as many bytes as
//! `guong` did, on two threads. No checks, no privacy, no search. `line WORKBOOK FOLDER FILES BYTES`, or
//! `line WORKBOOK` to stream alone.

use calamine::{Data, DataRef, Reader, Xlsx, open_workbook};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use std::error::Error;
use std::fmt::Write;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

type Fault = Box<dyn Error + Send + Sync>;

/// A row: the text of each column.
type Row = Vec<String>;

/// Rows handed over at once, so that the threads seldom meet.
const CHUNK: usize = 64;

/// Rows above the first person: title, blank, headings.
const ABOVE: u32 = 3;

/// Where everything goes, and how large a page is.
struct Place {
    folder: PathBuf,
    /// Bytes of an average page.
    size: usize,
}

fn main() -> Result<(), Fault> {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    match words.as_slice() {
        [workbook] => stream(workbook, |row| drop(std::hint::black_box(row))),
        [workbook, folder, files, bytes] => {
            let (files, bytes): (usize, usize) = (files.parse()?, bytes.parse()?);
            let place = Place { folder: folder.into(), size: bytes / files };
            write_all(workbook, files, Arc::new(place))
        }
        _ => Err("line WORKBOOK [FOLDER FILES BYTES]".into()),
    }
}

/// Reads the rows here while another thread writes; then both write.
fn write_all(workbook: &str, files: usize, place: Arc<Place>) -> Result<(), Fault> {
    for folder in ["guong", "danh-sach"] {
        fs::create_dir_all(place.folder.join(folder))?;
    }
    let (sender, receiver) = sync_channel::<Vec<(usize, Row)>>(1 << 16);
    let receiver = Arc::new(Mutex::new(receiver));
    let writer = thread::spawn({
        let (receiver, place) = (receiver.clone(), place.clone());
        move || pages(&receiver, &place)
    });
    let mut chunk = Vec::with_capacity(CHUNK);
    let mut people = 0;
    stream(workbook, |row| {
        chunk.push((people, row));
        people += 1;
        if chunk.len() == CHUNK {
            // Fails only where the writer has failed, which is told when it is joined.
            let _ = sender.send(std::mem::replace(&mut chunk, Vec::with_capacity(CHUNK)));
        }
    })?;
    let _ = sender.send(chunk);
    drop(sender);
    pages(&receiver, &place)?;
    writer.join().map_err(|_| "a thread panicked")??;
    (people..files).try_for_each(|number| list(number, &place))
}

fn stream(workbook: &str, mut visit: impl FnMut(Row)) -> Result<(), Fault> {
    let mut book: Xlsx<BufReader<File>> = open_workbook(workbook)?;
    let name = book.sheet_names().first().cloned().ok_or("no sheet")?;
    let mut cells = book.worksheet_cells_reader(&name)?;
    let (mut row, mut at) = (Row::new(), ABOVE);
    while let Some(cell) = cells.next_cell()? {
        let (number, column) = cell.get_position();
        if number < ABOVE {
            continue;
        }
        if number != at {
            visit(std::mem::take(&mut row));
            at = number;
        }
        row.resize(column as usize, String::new());
        row.push(match cell.get_value() {
            DataRef::SharedString(text) => (*text).to_string(),
            other => Data::from(other.clone()).to_string(),
        });
    }
    visit(row);
    Ok(())
}

fn pages(receiver: &Mutex<Receiver<Vec<(usize, Row)>>>, place: &Place) -> Result<(), Fault> {
    loop {
        let Ok(chunk) = receiver.lock().map_err(|_| "a thread panicked")?.recv() else { return Ok(()) };
        for (number, row) in chunk {
            page(number, &row, place)?;
        }
    }
}

fn page(number: usize, row: &Row, place: &Place) -> Result<(), Fault> {
    let cell = |column: usize| escaped(row.get(column).map_or("", String::as_str));
    let mut text = String::with_capacity(place.size + 4096);
    write!(text, "<!doctype html>\n<html lang=\"vi\"><head><title>{}</title></head>\n<body>", cell(2))?;
    write!(text, "<h1>{} {}</h1><p>{}, {}</p><p>{}</p>", cell(1), cell(2), cell(6), cell(7), cell(13))?;
    story(row.get(14).map_or("", String::as_str), &mut text);
    for column in [3, 8, 9, 10, 11, 12] {
        write!(text, "<dd>{}</dd>", cell(column))?;
    }
    put(&place.folder.join(format!("guong/{number}.html")), text, place.size)
}

/// Paragraphs; the stories have nothing else.
fn story(markdown: &str, text: &mut String) {
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Paragraph) => text.push_str("<p>"),
            Event::End(TagEnd::Paragraph) => text.push_str("</p>\n"),
            Event::Text(words) => text.push_str(&escaped(&words)),
            Event::SoftBreak => text.push('\n'),
            _ => {}
        }
    }
}

fn list(number: usize, place: &Place) -> Result<(), Fault> {
    put(
        &place.folder.join(format!("danh-sach/{number}.html")),
        String::from("<!doctype html>\n<ul>"),
        place.size,
    )
}

/// Fills the page up to its size with what stands around every page.
fn put(path: &Path, mut text: String, size: usize) -> Result<(), Fault> {
    const AROUND: &str = "<li class=\"card\"><a href=\"../danh-sach/tat-ca.html\">Gương sáng</a></li>\n";
    while text.len() < size {
        text.push_str(AROUND);
    }
    Ok(fs::write(path, text)?)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
