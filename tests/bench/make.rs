//! Makes what the comparison reads: the same people as one workbook, as twenty, as one with a row changed, and as JSON
//! for the programs that read no workbooks; or photos. `make people COUNT FOLDER`, `make photos COUNT FOLDER`.

mod books;
mod people;

use books::workbook;
use image::codecs::jpeg::JpegEncoder;
use image::{ImageBuffer, Rgb};
use people::{Conference, Person, conferences, person};
use rust_xlsxwriter::Workbook;
use serde_json::json;
use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

type Outcome = Result<(), Box<dyn Error>>;

/// Workbooks among which the same people are shared out in the second form.
const FILES: usize = 20;

fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    match words.as_slice() {
        [what, count, folder] if what == "people" => all(count.parse()?, Path::new(folder)),
        [what, count, folder] if what == "photos" => photos(count.parse()?, Path::new(folder)),
        _ => Err("make people COUNT FOLDER | make photos COUNT FOLDER".into()),
    }
}

fn all(count: usize, folder: &Path) -> Outcome {
    let whole = |number| person(number);
    let put = |name: &str, bytes: Vec<u8>| -> Outcome {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        Ok(fs::write(path, bytes)?)
    };
    put("one/danh-sach.xlsx", workbook(0..count, &whole)?)?;
    let changed = |number| match number == count / 2 {
        true => Person { summary: "Câu này đã được sửa.".into(), ..person(number) },
        false => person(number),
    };
    put("changed/danh-sach.xlsx", workbook(0..count, &changed)?)?;
    for part in 0..FILES {
        let range = count * part / FILES..count * (part + 1) / FILES;
        put(&format!("twenty/don-vi-{part:02}.xlsx"), workbook(range, &whole)?)?;
    }
    lists(count, folder)
}

/// `people.json`: the same for the programs that take it ready-made.
fn lists(count: usize, folder: &Path) -> Outcome {
    let mut out = BufWriter::new(File::create(folder.join("people.json"))?);
    write!(out, "{{\"people\":[")?;
    for number in 0..count {
        write!(out, "{}{}", if number > 0 { ",\n" } else { "" }, json!(person(number)))?;
    }
    let conferences: Vec<Conference> = conferences(count).collect();
    writeln!(out, "],\"conferences\":{}}}", json!(conferences))?;
    Ok(out.flush()?)
}

/// JPEGs of 12 megapixels, a few pictures under many names: what follows the picture's end makes each a file of its own.
fn photos(count: usize, folder: &Path) -> Outcome {
    fs::create_dir_all(folder.join("anh"))?;
    let pictures: Vec<Vec<u8>> = (0..4).map(picture).collect::<Result<_, _>>()?;
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Cá nhân")?;
    sheet.write_row(0, 0, ["STT", "Họ và tên", "Đơn vị công tác", "Tóm tắt thành tích", "Ảnh"])?;
    for number in 0..count {
        let (person, file) = (person(number), format!("anh-{number:04}.jpg"));
        let bytes = [&pictures[number % pictures.len()][..], file.as_bytes()].concat();
        fs::write(folder.join("anh").join(&file), bytes)?;
        sheet.write_number(number as u32 + 1, 0, number as f64 + 1.0)?;
        sheet.write_row(number as u32 + 1, 1, [&person.name, &person.unit, &person.summary, &file])?;
    }
    Ok(book.save(folder.join("danh-sach.xlsx"))?)
}

/// Soft shapes with the grain that a phone's camera leaves.
fn picture(seed: u32) -> Result<Vec<u8>, image::ImageError> {
    let pixel = |x: u32, y: u32| {
        let soft = |a: u32, b: u32| ((x / a + y / b + 40 * seed) % 200) as f32;
        let grain = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)) >> 29;
        let light = |value: f32| (value + grain as f32 + 20.0) as u8;
        Rgb([light(soft(23, 17)), light(soft(31, 29)), light(soft(19, 41))])
    };
    let image = ImageBuffer::from_fn(4000, 3000, pixel);
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90).encode_image(&image)?;
    Ok(bytes)
}
