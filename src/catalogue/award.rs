//! The catalogue's data: awards with their legal rank, validity and names. Text of cells is read in `resolve`.

use crate::public::Level;
use crate::values::When;
use crate::vietnamese::fold;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

static FILE: LazyLock<File> = LazyLock::new(|| {
    toml::from_str(include_str!("awards.toml")).expect("the embedded catalogue is checked by its tests")
});

/// One award as the law (or custom) has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Award {
    /// Stable: `bang-khen`.
    pub id: String,
    /// As the law writes it, without class and issuer.
    pub name: String,
    /// Older and looser names; `alias=shown` where another text than the name is shown.
    #[serde(default)]
    pub aliases: Vec<String>,
    #[serde(default)]
    pub abbreviations: Vec<String>,
    /// Names of another kind under which it is wrongly listed.
    #[serde(default)]
    pub misfiled: Vec<String>,
    /// "danh hiệu thi đua", "hình thức khen thưởng", "danh hiệu vinh dự", "giải thưởng", "ngoài luật".
    pub sort: String,
    /// Number of classes (hạng Nhất, Nhì, Ba); 0 where it has none.
    #[serde(default)]
    pub classes: u16,
    /// Of the first class; the lower, the higher the honour.
    pub rank: u16,
    /// Rank where the Party or a mass organisation grants it.
    pub party_rank: Option<u16>,
    /// `person`, `collective`, `household`.
    pub recipients: Vec<String>,
    level: Option<String>,
    /// Who grants it, where only one can.
    pub issuer: Option<String>,
    from: Option<String>,
    until: Option<String>,
    /// Where it stands.
    #[serde(default)]
    pub law: String,
    /// Has a title of its own: "Kỷ niệm chương Vì sự nghiệp …".
    #[serde(default)]
    pub titled: bool,
    /// Lacks what would tell which award it is.
    #[serde(default)]
    pub vague: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Abbreviations of single words, folded, and what they stand for.
    words: HashMap<String, String>,
    award: Vec<Award>,
}

impl Award {
    /// The level at which it is granted, where that follows from the award.
    pub fn level(&self) -> Option<Level> {
        self.level.as_deref().and_then(|word| match word {
            "central" => Some(Level::Central),
            "ministry" => Some(Level::Ministry),
            "province" => Some(Level::Province),
            "district" => Some(Level::District),
            "commune" => Some(Level::Commune),
            "grassroots" => Some(Level::Grassroots),
            _ => None,
        })
    }

    /// Whether it could be granted on any day of that time.
    pub fn is_valid_in(&self, time: When) -> bool {
        let date = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<NaiveDate>().ok());
        date(&self.from).is_none_or(|from| from <= time.last_day())
            && date(&self.until).is_none_or(|until| time.first_day() <= until)
    }
}

/// All awards, from the highest rank.
pub fn awards() -> &'static [Award] {
    &FILE.award
}

/// The award with this id.
pub fn award(id: &str) -> Option<&'static Award> {
    awards().iter().find(|award| award.id == id)
}

/// What a folded word abbreviates, in the words of [`match_key`].
pub(super) fn expansion(word: &str) -> Option<Vec<String>> {
    FILE.words.get(word).map(|words| match_words(words))
}

/// A phrase as words to be matched: folded, sỹ as sĩ.
pub(super) fn match_words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(match_key).collect()
}

/// A folded word with i for y at its end: sỹ/sĩ, kỷ/kỉ, Mỹ/Mĩ.
pub(super) fn match_key(word: &str) -> String {
    match word {
        "sy" => "si".to_owned(),
        "ky" => "ki".to_owned(),
        "my" => "mi".to_owned(),
        "ly" => "li".to_owned(),
        word => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_catalogue_is_in_order() {
        let ids: BTreeSet<&str> = awards().iter().map(|award| award.id.as_str()).collect();
        assert_eq!(ids.len(), awards().len());
        assert!(awards().windows(2).all(|pair| pair[0].rank <= pair[1].rank));
        for award in awards() {
            assert!(award.level.is_none() || award.level().is_some(), "{}", award.id);
            let dates = [&award.from, &award.until];
            assert!(
                dates.into_iter().flatten().all(|date| date.parse::<NaiveDate>().is_ok()),
                "{}",
                award.id
            );
            let known = ["person", "collective", "household"];
            assert!(award.recipients.iter().all(|word| known.contains(&word.as_str())), "{}", award.id);
            assert!(!award.recipients.is_empty(), "{}", award.id);
        }
    }

    #[test]
    fn validity() {
        let valid = |id, time| award(id).map(|award| award.is_valid_in(time));
        assert_eq!(valid("xa-phuong-tieu-bieu", When::Year(2023)), Some(false));
        assert_eq!(valid("xa-phuong-tieu-bieu", When::Years(2023, 2024)), Some(true));
        assert_eq!(valid("chien-si-thi-dua-cap-huyen", When::Year(2025)), Some(true));
        assert_eq!(valid("chien-si-thi-dua-cap-huyen", When::Month { year: 2025, month: 7 }), Some(false));
    }
}
