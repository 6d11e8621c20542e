//! Persons as written in one cell: forms of address and ranks before the name, couples, sex. Guesses nothing: a rank says
//! nothing of sex.

use crate::vietnamese::{clean_line, name_key};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Sex as a column or a form of address states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sex {
    Male,
    Female,
}

impl Sex {
    /// "Nam", "NỮ", "nu", "Male" … None where the text is no sex.
    pub fn parse(text: &str) -> Option<Sex> {
        match crate::vietnamese::fold(text).as_str() {
            "nam" | "nam gioi" | "trai" | "male" | "m" => Some(Sex::Male),
            "nu" | "nu gioi" | "gai" | "female" | "f" => Some(Sex::Female),
            _ => None,
        }
    }

    /// From Ông, Anh, Bà, Chị alone; never from a rank, an office or a degree.
    pub fn of_title(title: &str) -> Option<Sex> {
        title.split_whitespace().find_map(|word| match clean_line(word).to_lowercase().as_str() {
            "ông" | "anh" => Some(Sex::Male),
            "bà" | "chị" => Some(Sex::Female),
            _ => None,
        })
    }
}

/// Forms of address, ranks, degrees and honours that stand before a name, as shown. Matched with accents, since "Ong" is
/// a family name; abbreviations end in a full stop, which need not be written.
/// Another spelling is written `spelling=shown`.
const TITLES: &str = "Ông/Bà|Ông (bà)=Ông/Bà|Ông bà=Ông/Bà|Ông|Bà|Chị|Anh|Em|Cô|Thầy|Bác|Chú|Cháu|Cụ|Mẹ|Đ/c|Đ.c=Đ/c|\
    Đc=Đ/c|Đồng chí|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Chuẩn Đô đốc|Phó Đô đốc|Đô đốc|\
    Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu úy|Chuẩn úy|Thượng sĩ|Trung sĩ|\
    Hạ sĩ|Binh nhất|Binh nhì|GS.|PGS.|TSKH.|TS.|ThS.|BS.|BSCKI|BSCKII|BSCK1|BSCK2|BSNT|CKI|CKII|CK1|CK2|\
    KS.|KTS.|DS.|DSCKI|LS.|CN.|ĐD.|NCS.|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Kiến trúc sư|\
    Dược sĩ|Luật sư|Cử nhân|Điều dưỡng|NGND.|NGƯT.|NSND.|NSƯT.|TTND.|TTƯT.|NNND.|NNƯT.|AHLĐ|AHLLVTND|\
    Nhà giáo Nhân dân|Nhà giáo Ưu tú|Nghệ sĩ Nhân dân|Nghệ sĩ Ưu tú|Thầy thuốc Nhân dân|\
    Thầy thuốc Ưu tú|Nghệ nhân Nhân dân|Nghệ nhân Ưu tú|Nhà giáo|Nghệ sĩ|Nghệ nhân|Thầy giáo|Cô giáo|\
    Em học sinh|Học sinh|Anh hùng Lao động|Anh hùng Lực lượng vũ trang nhân dân|Anh hùng LLVTND|\
    Cựu chiến binh|Thương binh|Già làng|Doanh nhân|Bà mẹ Việt Nam anh hùng|Mẹ Việt Nam anh hùng|\
    Bà mẹ VNAH|Mẹ VNAH|Linh mục|Giám mục|Nữ tu|Mục sư|Hòa thượng|Thượng tọa|Đại đức|Ni trưởng|Ni sư|\
    Sư cô|Sư thầy|Đại lão Hòa thượng|Đại lão hoà thượng=Đại lão Hòa thượng|Cố|QNCN|AHLLVT|CCB=Cựu chiến binh|\
    Lương y|Nhà báo|Nhà văn|Nhà thơ|Nhạc sĩ|Họa sĩ|Ca sĩ|Võ sư|Cựu thanh niên xung phong|Tu sĩ|Cư sĩ|Mục sư Nhiệm chức|\
    Liệt sĩ|Người có uy tín|Cụ ông=Cụ ông|Cụ bà=Cụ bà|Bạn|ThS.BS.=ThS.BS.|Y sĩ|Dược sỹ=Dược sĩ|Ô.=Ông|B.=Bà|CNĐD|YS.|ĐĐ.=Đại đức|HT.=Hòa thượng|TT.=Thượng tọa|\
    LM.=Linh mục|NHS.|KTV.";

/// Given names too: before a single word they belong to the name.
const ALSO_NAMES: [&str; 5] = ["Anh", "Em", "Cô", "Chú", "Cháu"];

/// Words of the longest form of address ("Anh hùng Lực lượng vũ trang nhân dân").
const MOST_WORDS: usize = 8;

/// Short forms that are none without their full stop: "B", "TT" begin other things.
const STOPPED: [&str; 5] = ["ô", "b", "tt", "ht", "lm"];

struct Title {
    shown: &'static str,
    /// Keys of its words.
    words: Vec<String>,
}

/// By their first word, longest first.
static KNOWN: LazyLock<HashMap<String, Vec<Title>>> = LazyLock::new(|| {
    let title = |row: &'static str| {
        let (spelling, shown) = row.split_once('=').unwrap_or((row, row));
        Title { shown, words: pieces(spelling).map(|(word, _)| name_key(word)).collect() }
    };
    let mut known: HashMap<String, Vec<Title>> = HashMap::new();
    for title in TITLES.split('|').map(title) {
        known.entry(title.words[0].clone()).or_default().push(title);
    }
    known.values_mut().for_each(|titles| titles.sort_by_key(|title| std::cmp::Reverse(title.words.len())));
    known
});

/// Form of address and name: `Đ/c Thượng tá Lê An` → (`Đ/c Thượng tá`, `Lê An`). The first is empty where there is none,
/// or nothing else.
pub fn split_title(text: &str) -> (String, &str) {
    match take_titles(text.trim()) {
        (titles, name) if !name.is_empty() => (join(&titles), name),
        _ => (String::new(), text.trim()),
    }
}

/// The form of address where a cell holds nothing else ("Ông", "thượng tá").
pub fn title_alone(text: &str) -> Option<String> {
    let (titles, rest) = take_titles(text.trim());
    (rest.is_empty() && !titles.is_empty()).then(|| join(&titles))
}

/// The two people of "vợ chồng ông A và bà B", "ông A - bà B", "hộ ông A, bà B", each with the form of address. None
/// where it is not plainly two.
pub fn couple(text: &str) -> Option<Vec<String>> {
    if let Some(two) = two_of_a_kind(text.trim()) {
        return Some(two);
    }
    let (rest, is_couple) = without_household(text.trim());
    if !is_couple && !rest.contains(JOINTS) && !rest.contains("và") && !rest.contains("cùng") {
        return None;
    }
    let people = [" và ", " - ", " – ", " & ", ", ", " cùng vợ là ", " cùng vợ ", " và vợ là "]
        .into_iter()
        .filter_map(|joint| rest.split_once(joint))
        .find(|(first, second)| is_person(first, is_couple) && is_person(second, is_couple))?;
    Some(vec![with_title(people.0), with_title(people.1)])
}

/// Signs that join two names; the words are "và" and "cùng".
const JOINTS: [char; 4] = [',', '-', '–', '&'];

/// "Hai em A và B", "Hai mẹ con bà A, chị B": two full names behind a word that says there are two.
fn two_of_a_kind(text: &str) -> Option<Vec<String>> {
    static PAIRS: LazyLock<Vec<(Vec<String>, &str)>> = LazyLock::new(|| {
        let pairs = [
            ("hai anh em", ""),
            ("hai chị em", ""),
            ("hai mẹ con", ""),
            ("hai bố con", ""),
            ("hai cha con", ""),
            ("hai em", "Em"),
            ("hai cháu", "Cháu"),
            ("hai bạn", "Bạn"),
        ];
        pairs.map(|(start, title)| (keys(start), title)).into()
    });
    first_key(text).filter(|first| *first == PAIRS[0].0[0])?;
    let (rest, title) = PAIRS.iter().find_map(|(start, title)| Some((strip_words(text, start)?, *title)))?;
    let (first, second) =
        [" và ", " - ", " – ", ", "].into_iter().find_map(|joint| rest.split_once(joint))?;
    let both = [first, second].map(|name| name.trim().trim_end_matches(['.', ',']));
    let named = |name: &&str| name.contains(' ') && !name.contains([',', ';']);
    let titled = |name: &str| match split_title(name).0.is_empty() && !title.is_empty() {
        true => format!("{title} {name}"),
        false => with_title(name),
    };
    both.iter().all(named).then(|| both.iter().map(|name| titled(name)).collect())
}

/// Without "vợ chồng", "hộ gia đình" and the like; and whether a couple was named.
fn without_household(text: &str) -> (&str, bool) {
    static PREFIXES: LazyLock<Vec<(Vec<String>, bool)>> = LazyLock::new(|| {
        let prefixes = ["hộ gia đình", "gia đình", "hộ", "vợ chồng", "hai vợ chồng", "đôi vợ chồng"];
        prefixes.map(|prefix| (keys(prefix), prefix.ends_with("vợ chồng"))).into()
    });
    let mut rest = text;
    let mut is_couple = false;
    let mut first = first_key(rest);
    for (prefix, of_couple) in PREFIXES.iter() {
        if first.as_ref() == prefix.first()
            && let Some(after) = strip_words(rest, prefix)
        {
            rest = after;
            first = first_key(rest);
            is_couple |= of_couple;
        }
    }
    (rest, is_couple)
}

fn first_key(text: &str) -> Option<String> {
    pieces(text).next().map(|(word, _)| name_key(word))
}

/// The keys of the words of a phrase.
fn keys(phrase: &str) -> Vec<String> {
    phrase.split(' ').map(name_key).collect()
}

/// With a form of address of a man or a woman; of a couple the name is enough.
fn is_person(text: &str, is_couple: bool) -> bool {
    let (title, name) = split_title(text);
    let is_name =
        name.split(' ').count() <= 6 && !name.contains([',', ';']) && name.chars().any(char::is_alphabetic);
    is_name && (Sex::of_title(&title).is_some() || (is_couple && name.contains(' ')))
}

fn with_title(text: &str) -> String {
    let (title, name) = split_title(text);
    if title.is_empty() { name.to_owned() } else { format!("{title} {name}") }
}

/// All forms of address at the start, and what follows.
fn take_titles(text: &str) -> (Vec<&'static str>, &str) {
    let mut titles = Vec::new();
    let mut rest = text;
    while let Some((title, after)) = take_title(rest) {
        titles.push(title);
        rest = after;
    }
    (titles, rest)
}

/// The longest form of address at the start, and what follows.
fn take_title(text: &str) -> Option<(&'static str, &str)> {
    let mut words = pieces(text).take(MOST_WORDS).map(|(word, end)| (name_key(word), end));
    let first = words.next()?;
    let titles = KNOWN.get(&first.0)?;
    let head: Vec<(String, usize)> = std::iter::once(first).chain(words).collect();
    titles.iter().find_map(|title| {
        let taken = head.get(..title.words.len())?;
        let is_it = taken.iter().zip(&title.words).all(|((key, _), word)| key == word);
        let stopped = title.words.len() > 1 || !STOPPED.contains(&title.words[0].as_str());
        let is_it = is_it && (stopped || text[taken[0].1..].starts_with('.'));
        let after = after_joint(&text[taken.last().filter(|_| is_it)?.1..]);
        let may_be_name = ALSO_NAMES.contains(&title.shown) && !after.is_empty() && !after.contains(' ');
        (!may_be_name).then_some((title.shown, after))
    })
}

/// What follows the words, and the punctuation after them; none where the text does not start with them.
fn strip_words<'a>(text: &'a str, keys: &[String]) -> Option<&'a str> {
    let mut found = pieces(text);
    let mut end = 0;
    for key in keys {
        let (word, after) = found.next()?;
        if name_key(word) != *key {
            return None;
        }
        end = after;
    }
    Some(after_joint(&text[end..]))
}

fn after_joint(text: &str) -> &str {
    text.trim_start_matches([' ', '.', ',', ':', '-', ')'])
}

/// Words between spaces, full stops, brackets and colons (each one byte), with the places where they end.
fn pieces(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let ended = |at: &mut usize, word: &'_ str| {
        let end = *at + word.len();
        *at = end + 1;
        Some(end)
    };
    let words = text.split([' ', '.', ':', ',', '(', ')']);
    words.scan(0, move |at, word| ended(at, word).map(|end| (word, end))).filter(|(word, _)| !word.is_empty())
}

/// `PGS.TS.`, but `Đ/c Thượng tá`.
fn join(titles: &[&str]) -> String {
    let mut joined = String::new();
    for title in titles {
        let is_close = joined.is_empty() || (joined.ends_with('.') && title.ends_with('.'));
        joined.push_str(if is_close { "" } else { " " });
        joined.push_str(title);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn titles_are_split_off() {
        let cases = [
            ("Ông Nguyễn Văn An", "Ông", "Nguyễn Văn An"),
            ("BÀ TRẦN THỊ ĐÀO", "Bà", "TRẦN THỊ ĐÀO"),
            ("đ/c: Lê An", "Đ/c", "Lê An"),
            ("Đ.c Thượng tá Lê An", "Đ/c Thượng tá", "Lê An"),
            ("Đại uý Lê An", "Đại úy", "Lê An"),
            ("TS. Lê An", "TS.", "Lê An"),
            ("PGS.TS Lê An", "PGS.TS.", "Lê An"),
            ("PGS. TS. BS. Lê An", "PGS.TS.BS.", "Lê An"),
            ("BS CKII Lê An", "BS. CKII", "Lê An"),
            ("BSCKI. Lê An", "BSCKI", "Lê An"),
            ("NGƯT Lê An", "NGƯT.", "Lê An"),
            ("Linh mục Giuse Lê An", "Linh mục", "Giuse Lê An"),
            ("Mẹ VNAH Lê Thị An", "Mẹ VNAH", "Lê Thị An"),
            ("Bà mẹ Việt Nam anh hùng Lê Thị An", "Bà mẹ Việt Nam anh hùng", "Lê Thị An"),
            ("Trung sỹ Lê An", "Trung sĩ", "Lê An"),
            ("Nguyễn Thị Anh", "", "Nguyễn Thị Anh"),
            ("Anh Thư", "", "Anh Thư"),
            ("anh Lê An", "Anh", "Lê An"),
            ("Ong Thị Mai", "", "Ong Thị Mai"),
            ("Bá Văn Mai", "", "Bá Văn Mai"),
            ("Ông", "", "Ông"),
            ("Y Moan", "", "Y Moan"),
            ("Ô. Lê An", "Ông", "Lê An"),
            ("B. Lê Mai", "Bà", "Lê Mai"),
            ("B Lê Mai", "", "B Lê Mai"),
            ("CNĐD Lê An", "CNĐD", "Lê An"),
            ("ĐĐ. Thích Minh An", "Đại đức", "Thích Minh An"),
            ("", "", ""),
        ];
        for (text, title, name) in cases {
            assert_eq!(split_title(text), (title.to_owned(), name), "{text}");
        }
    }

    #[test]
    fn titles_alone() {
        assert_eq!(title_alone("ÔNG"), Some("Ông".into()));
        assert_eq!(title_alone("Thượng tá"), Some("Thượng tá".into()));
        assert_eq!(title_alone("Ông Lê An"), None);
        assert_eq!(title_alone(""), None);
    }

    #[test]
    fn couples() {
        let two = Some(vec!["Ông Lê Văn An".to_owned(), "Bà Trần Thị Đào".to_owned()]);
        for text in [
            "vợ chồng ông Lê Văn An và bà Trần Thị Đào",
            "Vợ chồng Ông Lê Văn An - Bà Trần Thị Đào",
            "ông Lê Văn An và bà Trần Thị Đào",
            "Hộ gia đình ông Lê Văn An, bà Trần Thị Đào",
            "Gia đình ông Lê Văn An và vợ là bà Trần Thị Đào",
        ] {
            assert_eq!(couple(text), two, "{text}");
        }
        assert_eq!(couple("Vợ chồng Lê Văn An và Trần Thị Đào").map(|people| people.len()), Some(2));
        for text in
            ["Lê Văn An", "Hội A và Hội B", "vợ chồng ông Lê Văn An", "Lê Văn An - Trần Thị Đào", "", " và "]
        {
            assert_eq!(couple(text), None, "{text}");
        }
    }

    #[test]
    fn sex_is_stated_and_never_guessed() {
        for (text, sex) in [
            ("Nam", Some(Sex::Male)),
            ("NU", Some(Sex::Female)),
            (" nữ ", Some(Sex::Female)),
            ("Việt Nam", None),
            ("x", None),
        ] {
            assert_eq!(Sex::parse(text), sex, "{text}");
        }
        for (title, sex) in [
            ("Ông", Some(Sex::Male)),
            ("Bà", Some(Sex::Female)),
            ("Thượng tá", None),
            ("Đ/c", None),
            ("Bác sĩ", None),
            ("Ông/Bà", None),
        ] {
            assert_eq!(Sex::of_title(title), sex, "{title}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_split(text in "\\PC*|(Ông|bà|và|TS|[. ,:()-]|An){0,9}") {
            let (title, name) = split_title(&text);
            prop_assert!(name.is_empty() <= text.trim().is_empty(), "{title}");
            couple(&text);
            title_alone(&text);
        }
    }
}
