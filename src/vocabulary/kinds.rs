//! The kinds of records a table can hold, and the fields a column can mean.

use serde::Deserialize;

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RecordKind {
    #[default]
    Honoree,
    Setting,
    Unit,
    Event,
    Programme,
    Delegates,
    Movement,
    /// Awards of honorees listed elsewhere: the columns of an honoree, joined by name.
    Award,
    Document,
    Talk,
    Takedown,
    /// A project's own names for columns ("Tên cột").
    Heading,
}

/// What a column means. One enum for all kinds of records; which apply is said by the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Order,
    Code,
    Title,
    Name,
    FamilyName,
    MiddleName,
    GivenName,
    FormerName,
    CollectiveName,
    HouseholdName,
    ModelName,
    AnyName,
    Kind,
    ObjectClass,
    Sex,
    Male,
    Female,
    Birth,
    BirthMale,
    BirthFemale,
    BirthDay,
    BirthMonth,
    BirthYear,
    Ethnicity,
    Religion,
    Party,
    Position,
    Unit,
    Department,
    PositionAndUnit,
    Field,
    Category,
    Movement,
    Event,
    Award,
    ProposedAward,
    Level,
    Decision,
    DecisionDate,
    Presented,
    Issuer,
    DecisionAll,
    Year,
    YearFrom,
    YearTo,
    Achievement,
    Quote,
    Story,
    Photo,
    PhotoCaption,
    PhotoConsent,
    Publication,
    ChildConsent,
    GuardianConsent,
    Featured,
    SortName,
    Posthumous,
    Method,
    Cost,
    Results,
    Lessons,
    Replicated,
    /// Whether a proposal passed: "Đạt", "Không đạt".
    Outcome,
    /// Known, of no use to the site, never published.
    Ignored,
    /// A remark: known, never published.
    Remark,
    Key,
    Value,
    OtherNames,
    Sort,
    Parent,
    Successor,
    Since,
    About,
    Form,
    Host,
    Venue,
    When,
    Expected,
    Duration,
    Deadline,
    Status,
    Pilot,
    Delegates,
    Time,
    Content,
    Presenter,
    Paper,
    Dimension,
    Group,
    Count,
    Goal,
    Number,
    Summary,
    Link,
}

/// Which fields a table has: most of those that a row is asked for are none of its columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fields(u128);

impl Fields {
    pub fn has(self, field: Field) -> bool {
        self.0 & (1 << field as u32) != 0
    }
}

impl FromIterator<Field> for Fields {
    fn from_iter<T: IntoIterator<Item = Field>>(fields: T) -> Self {
        Self(fields.into_iter().fold(0, |all, field| all | 1 << field as u32))
    }
}

// The last field must have its place among the bits.
const _: () = assert!((Field::Link as u32) < u128::BITS);

impl Field {
    /// Whether the field names the thing of the row.
    pub fn is_name(self) -> bool {
        matches!(
            self,
            Field::Name
                | Field::FamilyName
                | Field::CollectiveName
                | Field::HouseholdName
                | Field::ModelName
                | Field::AnyName
        )
    }

    /// Whether it names, counts or dates something, so that it is looked into; other texts are shown as they are.
    pub fn is_phrase(self) -> bool {
        self.is_name()
            || (Field::Title as u32..=Field::YearTo as u32).contains(&(self as u32))
            || (Field::OtherNames as u32..=Field::Since as u32).contains(&(self as u32))
            || (Field::Form as u32..=Field::Time as u32).contains(&(self as u32))
            || self == Field::Presenter
    }
}
