//! Headings that no list of words could hold, read by what they are made of: abbreviations written out, qualifiers taken
//! off ("được khen thưởng", "năm 2023"), and several headings joined into one ("Nghề nghiệp/Chức vụ"). Every part must
//! be known: a heading with a single unknown part stays unknown, and its column unpublished.

use super::Field;
use super::template::Wording;
use crate::vietnamese::fold;

/// What a part of a heading means, letter by letter; by its folded key.
pub(super) type Exact<'v> = dyn Fn(&str) -> Option<Field> + 'v;

/// The field that the heading means, put together from its parts.
pub(super) fn compose(said: &str, words: &Wording, exact: &Exact<'_>) -> Option<Field> {
    let whole = written_out(&fold(said), words);
    if whole.len() > LONGEST {
        return None;
    }
    if let Some(field) = exact(&whole).filter(|field| !is_bare(*field)) {
        return Some(field);
    }
    if speaks_of_decision(&whole) {
        return Some(Field::DecisionAll);
    }
    let parts = parts(said);
    match parts.as_slice() {
        [] => None,
        [only] => part(&written_out(only, words), words, exact),
        several => {
            let fields = each(several, words, exact);
            fields.and_then(|fields| together(&fields)).or_else(|| part(&whole, words, exact))
        }
    }
}

/// What each part means; "Họ tên cán bộ, giáo viên" says once that it asks for names.
fn each(parts: &[String], words: &Wording, exact: &Exact<'_>) -> Option<Vec<Field>> {
    let mut fields: Vec<Field> = Vec::new();
    for one in parts {
        let one = written_out(one, words);
        let whom = fields.last().filter(|field| field.is_name()).and_then(|_| whom(&one, words));
        fields.push(match whom {
            Some(field) => field,
            None => part(&one, words, exact)?,
        });
    }
    Some(fields)
}

/// Those whom a word names: "Tên doanh nghiệp, doanh nhân" says "Tên" for both.
fn whom(word: &str, words: &Wording) -> Option<Field> {
    let lists = [
        (&words.people, Field::Name),
        (&words.collectives, Field::CollectiveName),
        (&words.households, Field::HouseholdName),
    ];
    lists.into_iter().find(|(list, _)| list.iter().any(|own| own == word)).map(|(_, field)| field)
}

/// Prose is no heading.
const LONGEST: usize = 110;

/// Words such as "Ngày" or "Số" that mean something only beside others.
fn is_bare(field: Field) -> bool {
    matches!(field, Field::Ignored | Field::Remark)
}

/// The folded parts between commas, strokes, dashes and "và".
fn parts(said: &str) -> Vec<String> {
    let said = super::key::without_english(said).unwrap_or(said);
    let bare = super::key::without_brackets(said).unwrap_or_else(|| said.to_string());
    let lower = bare.to_lowercase().replace("họ và ", "họ ");
    let joined =
        [" và ", " hoặc ", " - ", " – ", "&", "+"].iter().fold(lower, |text, joint| text.replace(joint, ","));
    joined.split([',', '/', ';', '\n']).map(fold).filter(|part| !part.is_empty()).collect()
}

/// Abbreviations written out: "htkt" is "hinh thuc khen thuong", "d vi" is "don vi".
fn written_out(folded: &str, words: &Wording) -> String {
    let mut text = format!(" {folded} ");
    for [short, long] in &words.abbreviations {
        let (short, long) = (format!(" {short} "), format!(" {long} "));
        if text.contains(&short) {
            text = text.replace(&short, &long);
        }
    }
    text.trim().to_string()
}

/// One part without its qualifiers.
fn part(folded: &str, words: &Wording, exact: &Exact<'_>) -> Option<Field> {
    if let Some(field) = exact(folded) {
        return Some(field);
    }
    let asks = ["de nghi", "de xuat", "dang ky"]
        .iter()
        .any(|word| format!(" {folded} ").contains(&format!(" {word} ")));
    let core = core(folded, words);
    let dated = folded.ends_with(|c: char| c.is_ascii_digit());
    let field = exact(&core)
        .or_else(|| named(&core, words))
        .or_else(|| honoured(folded))
        .or_else(|| content(&core, words, exact))?;
    match field {
        // Who proposes is one thing, how high it goes another.
        Field::Level if asks => None,
        // "Danh hiệu năm 2023" is a column of that year.
        Field::Award if dated => None,
        Field::Award if asks => Some(Field::ProposedAward),
        field => Some(field),
    }
}

/// Without the words that qualify a heading before and behind.
fn core(folded: &str, words: &Wording) -> String {
    let mut text = without_year(folded).to_string();
    loop {
        let tail = words.tails.iter().find_map(|tail| text.strip_suffix(tail.as_str())?.strip_suffix(' '));
        let head = || words.heads.iter().find_map(|head| text.strip_prefix(head.as_str())?.strip_prefix(' '));
        match tail.or_else(head) {
            Some(shorter) => text = without_year(shorter).to_string(),
            None => return text,
        }
    }
}

/// "Đơn vị được tặng Cờ", "Đối tượng được đề nghị …": the collectives, or whoever it was, that are honoured.
fn honoured(folded: &str) -> Option<Field> {
    const GIVEN: [&str; 10] = ["khen", "tang", "bieu", "tuyen", "ton", "vinh", "de", "cong", "trao", "truy"];
    let (who, what) = folded.split_once(" duoc ")?;
    let given = what.split(' ').next().is_some_and(|word| GIVEN.contains(&word));
    match who {
        _ if !given => None,
        "don vi" | "tap the" | "co quan" | "co quan don vi" | "ten don vi" => Some(Field::CollectiveName),
        "nguoi" | "ca nhan" => Some(Field::Name),
        "doi tuong" => Some(Field::AnyName),
        _ => None,
    }
}

/// Without "năm 2023", "năm học 2023-2024" at the end.
fn without_year(folded: &str) -> &str {
    let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    if bare.len() == folded.len() {
        return folded;
    }
    let bare = bare.trim_end();
    ["nam hoc", "giai doan", "nam"]
        .iter()
        .find_map(|word| bare.strip_suffix(word))
        .map_or(folded, str::trim_end)
}

/// "Họ và tên" of whomever, or "Tên" of one of those who are honoured; never of those who answer for others.
fn named(core: &str, words: &Wording) -> Option<Field> {
    let after = |heads: &[&str]| heads.iter().find_map(|head| core.strip_prefix(head)?.strip_prefix(' '));
    let in_full = after(&["ho va ten cua", "ho va ten", "ho ten"]);
    let who = in_full.or_else(|| after(&["ten"]))?;
    let who = who.strip_suffix(" nay").unwrap_or(who);
    match whom(who, words) {
        Some(Field::Name) => Some(Field::Name),
        _ if names_others(who, words) => None,
        Some(field) if in_full.is_none() => Some(field),
        _ if in_full.is_some() && !who.starts_with("nguoi ") => Some(Field::Name),
        _ => of_one_honoured(who, words),
    }
}

/// "cá nhân có thành tích …", "tập thể đạt …": begins with who it is, and goes on about them.
fn of_one_honoured(who: &str, words: &Wording) -> Option<Field> {
    const GOES_ON: [&str; 10] = ["co", "dat", "duoc", "tieu", "dien", "xuat", "hoc", "va", "hoac", "trong"];
    let ends = who.match_indices(' ').map(|(at, _)| at);
    ends.filter(|at| who[at + 1..].split(' ').next().is_some_and(|next| GOES_ON.contains(&next)))
        .find_map(|at| whom(&who[..at], words))
}

/// "Họ tên người nhận": somebody else's name, or one beside a private fact.
fn names_others(who: &str, words: &Wording) -> bool {
    let text = format!(" {who} ").replace(" can bo ", " ");
    words.others.iter().any(|other| text.contains(&format!(" {other} ")))
}

/// "Nội dung", "tóm tắt", "mô tả" of an achievement, a deed or a model.
fn content(core: &str, words: &Wording, exact: &Exact<'_>) -> Option<Field> {
    let rest =
        words.contents.iter().find_map(|start| core.strip_prefix(start.as_str())?.strip_prefix(' '))?;
    let of = exact(rest).or_else(|| content(rest, words, exact))?;
    matches!(
        of,
        Field::Achievement | Field::Name | Field::ModelName | Field::Award | Field::Story | Field::Category
    )
    .then_some(Field::Achievement)
}

/// "Số QĐ, ngày", "QĐ số, ngày tháng năm, cơ quan ban hành": all words are those of a decision's particulars, and more
/// than one particular is named.
fn speaks_of_decision(whole: &str) -> bool {
    const WORDS: [&str; 27] = [
        "so", "hieu", "ky", "ngay", "thang", "nam", "quyet", "dinh", "van", "ban", "khen", "thuong", "cua",
        "co", "quan", "hanh", "cong", "nhan", "cap", "tang", "nguoi", "noi", "ra", "don", "vi", "va", "danh",
    ];
    let words: Vec<&str> = whole.split(' ').collect();
    let has = |word: &str| words.contains(&word);
    whole.contains("quyet dinh")
        && has("so")
        && (has("ngay") || has("nam") || whole.contains("co quan"))
        && words.iter().all(|word| WORDS.contains(word))
}

/// What several headings in one mean together; none where they do not belong together.
fn together(fields: &[Field]) -> Option<Field> {
    let has = |field: Field| fields.contains(&field);
    let only = |allowed: &[Field]| fields.iter().all(|field| allowed.contains(field));
    let of_names = fields.iter().filter(|field| field.is_name()).count();
    match () {
        () if fields.iter().all(|field| *field == fields[0]) => Some(fields[0]),
        () if only(&[Field::Name, Field::FamilyName, Field::MiddleName, Field::GivenName]) => {
            Some(Field::Name)
        }
        () if has(Field::Name) && of_names == 1 && only(&BESIDE_NAME) => Some(Field::Name),
        () if of_names > 0 && only(&NAMES) => Some(Field::AnyName),
        () if has(Field::Name)
            && fields.iter().all(|field| NAMES.contains(field) || BESIDE_NAME.contains(field)) =>
        {
            Some(Field::AnyName)
        }
        () if only(&[Field::Title, Field::Position]) => Some(Field::Position),
        () if only(&[Field::Unit, Field::Department]) => Some(Field::Unit),
        () if only(&[
            Field::Title,
            Field::Position,
            Field::Unit,
            Field::Department,
            Field::PositionAndUnit,
        ]) =>
        {
            Some(Field::PositionAndUnit)
        }
        () if only(&[Field::Award, Field::ProposedAward]) => Some(Field::ProposedAward),
        () if only(&[Field::Decision, Field::DecisionDate, Field::Issuer, Field::DecisionAll]) => {
            Some(Field::DecisionAll)
        }
        () if has(Field::Achievement) && only(&[Field::Achievement, Field::Field, Field::Results]) => {
            Some(Field::Achievement)
        }
        _ => None,
    }
}

/// A name's cell is searched for these.
const BESIDE_NAME: [Field; 6] =
    [Field::Name, Field::Birth, Field::Position, Field::Unit, Field::PositionAndUnit, Field::Title];

/// Names of different kinds in one column; units are then those honoured.
const NAMES: [Field; 6] =
    [Field::Name, Field::CollectiveName, Field::HouseholdName, Field::AnyName, Field::Unit, Field::ModelName];
