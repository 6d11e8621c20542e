//! What the name of a photo's file says: whose it is, and which of several. `01. Bà Nguyễn Thị Đào - 2.jpg`

use crate::vietnamese::{fold, name_key};

/// A file's name without extension, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stem {
    /// What may be the name, the likeliest first: with accents as written (see [`name_key`]).
    pub names: Vec<String>,
    /// The trailing number.
    pub number: Option<u32>,
    /// Whether it is written with Vietnamese letters; then they count.
    pub accented: bool,
}

/// What stands before names without being a part of them, folded; the longer first.
const BEFORE_NAMES: [&str; 10] =
    ["anh chan dung", "chan dung", "anh the", "hinh anh", "dong chi", "anh", "hinh", "ong", "ba", "dc"];

impl Stem {
    pub fn of(stem: &str) -> Self {
        let key = name_key(stem);
        let mut words: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
        let number = trailing_number(&mut words);
        if words.len() > 1 && words[0].bytes().all(|byte| byte.is_ascii_digit()) {
            words.remove(0);
        }
        let whole = words.join(" ");
        let rest = without_words_before(&whole).map(str::to_owned);
        Self {
            names: [Some(whole), rest].into_iter().flatten().collect(),
            number,
            accented: !stem.is_ascii(),
        }
    }
}

fn trailing_number(words: &mut Vec<&str>) -> Option<u32> {
    // A name has letters; a stem of digits alone is a camera's number and no name.
    let number = words.last().filter(|word| word.len() <= 3 && words.len() > 1)?.parse().ok()?;
    words.pop();
    Some(number)
}

/// The name after a caption or a form of address; none where there is neither.
fn without_words_before(name: &str) -> Option<&str> {
    BEFORE_NAMES.into_iter().find_map(|before| {
        let count = before.split(' ').count();
        let (end, _) = name.match_indices(' ').nth(count - 1)?;
        (fold(&name[..end]) == before).then(|| &name[end + 1..])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stem_is_taken_apart() {
        let cases: [(&str, &[&str], Option<u32>); 9] = [
            ("nguyen-thi-dao", &["nguyen thi dao"], None),
            ("Nguyễn_Thị Đào (2)", &["nguyễn thị đào"], Some(2)),
            ("01. Nguyễn Thị Đào", &["nguyễn thị đào"], None),
            ("3 - Lê Văn Nam - 02", &["lê văn nam"], Some(2)),
            ("Bà Nguyễn Thị Đào", &["bà nguyễn thị đào", "nguyễn thị đào"], None),
            ("Ảnh chân dung Lê Nam", &["ảnh chân dung lê nam", "lê nam"], None),
            ("Đ/c Lê Nam", &["đ c lê nam"], None),
            ("IMG_20141103", &["img 20141103"], None),
            ("123", &["123"], None),
        ];
        for (stem, names, number) in cases {
            let names = names.iter().map(|name| name_key(name)).collect();
            assert_eq!(Stem::of(stem), Stem { names, number, accented: !stem.is_ascii() }, "{stem}");
        }
    }
}
