//! Workbooks made in memory, for what no office program writes: old versions, rare records, hostile files.

use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A zip of these parts.
pub fn zipped<C: AsRef<[u8]>>(parts: &[(&str, C)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a new part");
        writer.write_all(content.as_ref()).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

/// The parts of a zip.
pub fn unzipped(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let parts = (0..archive.len()).map(|index| {
        let mut part = archive.by_index(index).expect("a part");
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("a whole part");
        (part.name().expect("a name").into_owned(), content)
    });
    parts.collect()
}

/// A workbook of one sheet `S`, with this inside its `<worksheet>`, and more parts.
pub fn xlsx(inside: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let sheet = format!("<worksheet xmlns:r=\"r\">{inside}</worksheet>");
    let book = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"rId1\"/></sheets></workbook>";
    let relations = "<Relationships><Relationship Id=\"rId1\" Type=\"t/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
                     </Relationships>";
    let mut parts = vec![
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/worksheets/sheet1.xml", sheet.as_str()),
    ];
    parts.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    parts.extend(more);
    zipped(&parts)
}

/// An OpenDocument workbook with this inside its `<office:spreadsheet>`, and these automatic styles.
pub fn ods(inside: &str, styles: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:spreadsheet>{inside}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_str()),
    ])
}

/// A binary workbook of one sheet `S`, with these records in its sheet, styles and shared texts.
pub fn xlsb(sheet: &[u8], styles: &[u8], strings: &[u8]) -> Vec<u8> {
    let relations = "<Relationships><Relationship Id=\"rId1\" Type=\"t/worksheet\" Target=\"worksheets/sheet1.bin\"/>\
                     </Relationships>";
    let bundle = [&[1, 0, 0, 0, 1, 0, 0, 0], wide("rId1").as_slice(), wide("S").as_slice()].concat();
    zipped(&[
        ("xl/workbook.bin", packed(156, &bundle).as_slice()),
        ("xl/_rels/workbook.bin.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.bin", sheet),
        ("xl/styles.bin", styles),
        ("xl/sharedStrings.bin", strings),
    ])
}

/// A record of a binary part: type and length in seven bits a byte.
pub fn packed(kind: u32, content: &[u8]) -> Vec<u8> {
    let mut record = Vec::new();
    for mut number in [kind, content.len() as u32] {
        while number > 0x7F {
            record.push(number as u8 | 0x80);
            number >>= 7;
        }
        record.push(number as u8);
    }
    [record.as_slice(), content].concat()
}

/// A text of UTF-16 with its length before it.
pub fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut bytes = (units.len() as u32).to_le_bytes().to_vec();
    bytes.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
    bytes
}

/// A record of an old workbook.
pub fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let length = content.len() as u16;
    [&kind.to_le_bytes(), &length.to_le_bytes(), content].concat()
}

/// 16-bit numbers as bytes.
pub fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

/// The stream of an old workbook of one sheet: the version's number, records before the sheet list, the sheet's name
/// as that version writes it, the sheet's records.
pub fn biff(version: u16, globals: &[u8], name: &[u8], sheet: &[u8]) -> Vec<u8> {
    let begin = record(0x0809, &words(&[version, 0x0005]));
    let end = record(0x000A, &[]);
    let start = begin.len() + globals.len() + 4 + 6 + name.len() + end.len();
    let bound = [(start as u32).to_le_bytes().as_slice(), &[0, 0], name].concat();
    let sheet = [record(0x0809, &words(&[version, 0x0010])).as_slice(), sheet, &end].concat();
    [begin.as_slice(), globals, &record(0x0085, &bound), &end, &sheet].concat()
}

/// A compound file with one stream; a short one lies in the mini stream.
pub fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    const END: u32 = 0xFFFF_FFFE;
    let mini = stream.len() < 4096;
    let sectors = stream.len().div_ceil(512) as u32;
    // Sector 0 is the allocation table, 1 the directory, 2 the mini allocation table, the rest the stream.
    let chain = |from: u32, count: u32| (from + 1..from + count).chain([END]).collect::<Vec<_>>();
    let table = |entries: Vec<u32>| {
        let mut bytes: Vec<u8> = entries.iter().flat_map(|entry| entry.to_le_bytes()).collect();
        bytes.resize(bytes.len().next_multiple_of(512), 0xFF);
        bytes
    };
    let mut header = vec![0; 512];
    header[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    header[24..34].copy_from_slice(&words(&[0x3E, 3, 0xFFFE, 9, 6]));
    for (at, number) in [(44, 1), (48, 1), (56, 4096), (60, 2), (64, 1), (68, END), (76, 0)] {
        header[at..at + 4].copy_from_slice(&u32::to_le_bytes(number));
    }
    header[80..].fill(0xFF);
    let allocation = table([vec![0xFFFF_FFFD, END, END], chain(3, sectors)].concat());
    assert_eq!(allocation.len(), 512, "a stream of at most 62 KB");
    let root = entry("Root Entry", 5, 1, if mini { (3, stream.len()) } else { (END, 0) });
    let only = entry(name, 2, u32::MAX, if mini { (0, stream.len()) } else { (3, stream.len()) });
    let mut directory = [root, only].concat();
    directory.resize(512, 0);
    let minis = table(chain(0, if mini { stream.len().div_ceil(64) as u32 } else { 1 }));
    let mut data = stream.to_vec();
    data.resize(sectors as usize * 512, 0);
    [header, allocation, directory, minis, data].concat()
}

/// An entry of a compound file's directory: its child, and where its bytes begin and how many there are.
fn entry(name: &str, kind: u8, child: u32, (start, size): (u32, usize)) -> Vec<u8> {
    let mut bytes = vec![0; 128];
    let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes[..units.len()].copy_from_slice(&units);
    bytes[64..66].copy_from_slice(&(units.len() as u16 + 2).to_le_bytes());
    bytes[66] = kind;
    for (at, number) in [(68, u32::MAX), (72, u32::MAX), (76, child), (116, start), (120, size as u32)] {
        bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
    }
    bytes
}
