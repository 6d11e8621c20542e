//! Prize money beside the name of an award ("kèm tiền thưởng 300.000 đồng"), which is nobody's business: taken out.

use crate::vietnamese::fold;

/// Words that lead to the sum.
const LEADS: [&str; 16] = [
    "va", "kem", "theo", "tien", "thuong", "mat", "muc", "so", "tri", "gia", "voi", "la", "phan", "qua",
    "cung", "trieu",
];

/// The text without sums of money and the words that lead to them.
pub fn without_money(text: &str) -> String {
    let mut kept = text.to_owned();
    while let Some((start, end)) = sum(&kept) {
        kept = format!("{} {}", without_lead(&kept[..start]), kept[end..].trim_start());
    }
    match fold(&kept).ends_with("tien thuong") {
        true => without_lead(&kept).to_owned(),
        false => kept,
    }
}

/// The first run of figures that a unit of money follows.
fn sum(text: &str) -> Option<(usize, usize)> {
    let starts = text.char_indices().filter(|&(at, c)| {
        c.is_ascii_digit() && !text[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ','))
    });
    starts.map(|(at, _)| at).find_map(|start| {
        let figures = text[start..].find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')));
        let rest = &text[start + figures?..];
        let words = rest.trim_start();
        let unit = unit_length(words)?;
        Some((start, text.len() - words.len() + unit))
    })
}

/// The length of "đồng", "đ", "VNĐ", "triệu đồng", "nghìn đồng" at the start of a text.
fn unit_length(text: &str) -> Option<usize> {
    let length = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let unit = text[..length].to_lowercase();
    let is_comrade = text[length..].starts_with('/') || text[length..].trim_start().starts_with("chí");
    match unit.as_str() {
        _ if is_comrade => None,
        "đ" | "đồng" | "vnđ" | "vnd" | "dong" => Some(length),
        "nghìn" | "ngàn" | "triệu" | "tr" => {
            let more = text[length..].trim_start();
            let gap = text.len() - length - more.len();
            Some(unit_length(more).map_or(length, |more| length + gap + more))
        }
        _ => None,
    }
}

fn without_lead(text: &str) -> &str {
    let trimmed = |text| str::trim_end_matches(text, |c: char| !c.is_alphanumeric());
    let mut kept = trimmed(text);
    loop {
        let start = kept
            .rfind(|c: char| !c.is_alphanumeric())
            .map_or(0, |at| at + kept[at..].chars().next().map_or(0, char::len_utf8));
        if start == 0 || !LEADS.contains(&fold(&kept[start..]).as_str()) {
            return kept;
        }
        kept = trimmed(&kept[..start]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_go() {
        let cases = [
            ("Giấy khen kèm tiền thưởng 300.000 đồng", "Giấy khen"),
            ("Giấy khen và thưởng 500.000đ", "Giấy khen"),
            ("Giấy khen (500.000đ)", "Giấy khen )"),
            ("Bằng khen của Chủ tịch UBND tỉnh kèm 1.000.000 VNĐ", "Bằng khen của Chủ tịch UBND tỉnh"),
            ("Bằng khen kèm số tiền 1,5 triệu đồng, Giấy khen", "Bằng khen , Giấy khen"),
            ("GK + tiền thưởng", "GK"),
        ];
        for (text, wanted) in cases {
            assert_eq!(without_money(text).trim(), wanted, "{text}");
        }
        for text in [
            "Huy hiệu 40 năm tuổi Đảng",
            "2 đồng chí được Giấy khen",
            "01 đ/c: Giấy khen",
            "163/QĐ-UBND",
            "QĐ 12 Đảng ủy",
        ] {
            assert_eq!(without_money(text), text);
        }
    }
}
