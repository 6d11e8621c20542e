//! Totals over things that are never published per person.

/// What may be told of sex, age, ethnicity, religion and party membership: counts, small ones withheld.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Totals {
    /// Honorees who wish to stay unnamed, counted only.
    pub anonymous: u32,
    /// Each is empty where too little is known, or nothing can be told without pointing at somebody.
    pub breakdowns: Vec<Breakdown>,
}

/// One dimension over persons. Groups under five are not in it, nor any from which they could be computed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Breakdown {
    /// `sex`, `age`, `ethnicity`, `religion`, `party`.
    pub dimension: &'static str,
    /// Group as shown and its count.
    pub groups: Vec<(String, u32)>,
    /// Persons of whom the dimension is known; none where it would give a withheld group away.
    pub known: Option<u32>,
}
