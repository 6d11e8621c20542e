//! The lists of honorees: by kind, category, field, unit, level, movement, award, year and letter, made in one pass over
//! the honorees in the order in which they are shown.

use super::address;
use super::kinship::Kinship;
use crate::public::{AwardState, Honoree, HonoreeId, Kind, Level, Site};
use crate::vietnamese::{self, Collation, INDEX_LETTERS};
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// Index into [`Facets::all`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FacetId(pub u32);

/// What lists divide honorees by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    All,
    Kind,
    Category,
    Field,
    Unit,
    Level,
    Movement,
    Award,
    Year,
    Letter,
}

impl Dimension {
    /// Those a visitor chooses from.
    pub const CHOICES: [Dimension; 9] = [
        Dimension::Kind,
        Dimension::Category,
        Dimension::Field,
        Dimension::Unit,
        Dimension::Level,
        Dimension::Movement,
        Dimension::Award,
        Dimension::Year,
        Dimension::Letter,
    ];

    /// How many there are.
    const COUNT: usize = Dimension::CHOICES.len() + 1;

    /// Those that the search page combines.
    pub const FILTERS: [Dimension; 6] = [
        Dimension::Kind,
        Dimension::Field,
        Dimension::Unit,
        Dimension::Award,
        Dimension::Movement,
        Dimension::Year,
    ];

    /// Folder of its lists, and its name in the address of a search.
    pub fn folder(self) -> &'static str {
        match self {
            Dimension::All => "tat-ca",
            Dimension::Kind => "loai",
            Dimension::Category => "danh-muc",
            Dimension::Field => "linh-vuc",
            Dimension::Unit => "don-vi",
            Dimension::Level => "cap",
            Dimension::Movement => "phong-trao",
            Dimension::Award => "khen-thuong",
            Dimension::Year => "nam",
            Dimension::Letter => "chu-cai",
        }
    }

    /// Name of its words in the theme's strings.
    pub fn word(self) -> &'static str {
        match self {
            Dimension::All => "facet.all",
            Dimension::Kind => "facet.kind",
            Dimension::Category => "facet.category",
            Dimension::Field => "facet.field",
            Dimension::Unit => "facet.unit",
            Dimension::Level => "facet.level",
            Dimension::Movement => "facet.movement",
            Dimension::Award => "facet.award",
            Dimension::Year => "facet.year",
            Dimension::Letter => "facet.letter",
        }
    }
}

/// How a facet is called: in the words of the data, or by a name in the theme's strings.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    Text(String),
    Word(&'static str),
}

/// One list.
#[derive(Clone, Debug, Hash)]
pub struct Facet {
    pub dimension: Dimension,
    /// Unique within the dimension.
    pub slug: String,
    /// Where the first page of the list stands.
    pub path: String,
    pub label: Label,
    /// In the order in which they are shown.
    pub members: Vec<HonoreeId>,
    order: Vec<u8>,
}

/// All lists, grouped by dimension, each dimension in its own order.
#[derive(Debug, Hash)]
pub struct Facets {
    pub all: Vec<Facet>,
    of: [OfDimension; Dimension::COUNT],
}

/// The lists of a dimension.
#[derive(Debug, Default, Hash)]
struct OfDimension {
    range: Range<usize>,
    /// The largest first.
    largest: Vec<FacetId>,
    /// By slug, and by every value as it stands in the data, so that a value that is known need not be folded.
    found: BTreeMap<String, FacetId>,
}

impl Facets {
    /// `order` holds every honoree once.
    pub fn new(site: &Site, order: &[HonoreeId], kinship: &Kinship, collation: &Collation) -> Self {
        let mut collector =
            Collector { site, kinship, collation, known: Default::default(), all: Vec::new() };
        for &id in order {
            collector.honoree(id);
        }
        Self::sorted(collector)
    }

    fn sorted(collector: Collector<'_>) -> Self {
        let mut all: Vec<(usize, Facet)> = collector.all.into_iter().enumerate().collect();
        all.sort_by(|(_, a), (_, b)| (a.dimension, &a.order, &a.slug).cmp(&(b.dimension, &b.order, &b.slug)));
        let mut ids = vec![FacetId(0); all.len()];
        for (index, (place, _)) in all.iter().enumerate() {
            ids[*place] = FacetId(index as u32);
        }
        let all: Vec<Facet> = all.into_iter().map(|(_, facet)| facet).collect();
        let of = collector.known.map(|known| {
            let found: BTreeMap<String, FacetId> =
                known.into_iter().map(|(value, place)| (value, ids[place])).collect();
            OfDimension::new(&all, found)
        });
        Self { all, of }
    }

    pub fn get(&self, id: FacetId) -> &Facet {
        &self.all[id.0 as usize]
    }

    /// The lists of a dimension in their order.
    pub fn of(&self, dimension: Dimension) -> impl Iterator<Item = (FacetId, &Facet)> {
        let range = self.of[dimension as usize].range.clone();
        range.map(|index| (FacetId(index as u32), &self.all[index]))
    }

    /// The lists of a dimension, those with the most members first, equal ones in their order.
    pub fn largest(&self, dimension: Dimension) -> &[FacetId] {
        &self.of[dimension as usize].largest
    }

    /// The list of a value as it stands in the data ("Giáo dục - Đào tạo"), or of a slug.
    pub fn find(&self, dimension: Dimension, value: &str) -> Option<FacetId> {
        let found = &self.of[dimension as usize].found;
        found.get(value).or_else(|| found.get(&slug_of(dimension, value))).copied()
    }
}

impl OfDimension {
    fn new(all: &[Facet], found: BTreeMap<String, FacetId>) -> Self {
        let mut largest: Vec<FacetId> = found.values().copied().collect();
        largest.sort();
        largest.dedup();
        let range = match (largest.first(), largest.last()) {
            (Some(first), Some(last)) => first.0 as usize..last.0 as usize + 1,
            _ => 0..0,
        };
        largest.sort_by_key(|id| std::cmp::Reverse(all[id.0 as usize].members.len()));
        Self { range, largest, found }
    }
}

struct Collector<'s> {
    site: &'s Site,
    kinship: &'s Kinship,
    collation: &'s Collation,
    /// By slug, and by value as it stands in the data, so that each spelling is folded once.
    known: [HashMap<String, usize>; Dimension::COUNT],
    all: Vec<Facet>,
}

impl Collector<'_> {
    fn honoree(&mut self, id: HonoreeId) {
        let site = self.site;
        let honoree = site.honoree(id);
        self.add(id, Dimension::All, "", || Label::Word("facet.all"), Vec::new);
        self.kind(id, honoree.kind);
        self.texts(id, Dimension::Category, &honoree.categories);
        self.texts(id, Dimension::Field, honoree.field.as_slice());
        self.places(id, honoree);
        for &movement in &honoree.movements {
            let movement = site.movement(movement);
            self.text(id, Dimension::Movement, &movement.slug, &movement.name);
        }
        self.awards(id, honoree);
        for &year in &honoree.years {
            // Newest first.
            let order = || (10_000 - year).to_be_bytes().to_vec();
            self.add(id, Dimension::Year, &year.to_string(), || Label::Text(year.to_string()), order);
        }
        self.letter(id, honoree);
    }

    fn kind(&mut self, id: HonoreeId, kind: Kind) {
        let label = || Label::Word(kind_word(kind));
        self.add(id, Dimension::Kind, kind_slug(kind), label, || vec![kind as u8]);
    }

    fn places(&mut self, id: HonoreeId, honoree: &Honoree) {
        let Some(unit) = honoree.unit else { return };
        if let Some(level) = self.site.unit(unit).level {
            let label = || Label::Word(level_word(level));
            self.add(id, Dimension::Level, level_slug(level), label, || vec![level as u8]);
        }
        let kinship = self.kinship;
        for &unit in kinship.above(unit) {
            let unit = self.site.unit(unit);
            self.text(id, Dimension::Unit, &unit.slug, &unit.name);
        }
    }

    fn awards(&mut self, id: HonoreeId, honoree: &Honoree) {
        for award in honoree.awards.iter().filter(|award| award.state == AwardState::Granted) {
            let collation = self.collation;
            let order = || [&award.rank.to_be_bytes()[..], &collation.key(&award.form)].concat();
            self.add(id, Dimension::Award, &award.form, || Label::Text(award.form.clone()), order);
        }
    }

    fn letter(&mut self, id: HonoreeId, honoree: &Honoree) {
        let letter = sorting_letter(honoree);
        let place = INDEX_LETTERS.iter().position(|&known| known == letter).unwrap_or(INDEX_LETTERS.len());
        let label = || Label::Text(letter.to_string());
        self.add(id, Dimension::Letter, &letter.to_string(), label, || vec![place as u8]);
    }

    fn texts(&mut self, id: HonoreeId, dimension: Dimension, values: &[String]) {
        for value in values {
            self.text(id, dimension, value, value);
        }
    }

    fn text(&mut self, id: HonoreeId, dimension: Dimension, value: &str, label: &str) {
        let collation = self.collation;
        self.add(id, dimension, value, || Label::Text(label.to_string()), || collation.key(label));
    }

    fn add(
        &mut self,
        id: HonoreeId,
        dimension: Dimension,
        value: &str,
        label: impl FnOnce() -> Label,
        order: impl FnOnce() -> Vec<u8>,
    ) {
        let place = match self.known[dimension as usize].get(value) {
            Some(&place) => place,
            None => self.place(dimension, value, Made { label: label(), order: order() }),
        };
        // Two awards of one form, or two roads to one unit, are one member.
        if self.all[place].members.last() != Some(&id) {
            self.all[place].members.push(id);
        }
    }
}

/// What a list is made with when its first member comes.
struct Made {
    label: Label,
    order: Vec<u8>,
}

impl Collector<'_> {
    /// The list of a value that is met for the first time: a new one, or that of another spelling.
    fn place(&mut self, dimension: Dimension, value: &str, made: Made) -> usize {
        let slug = slug_of(dimension, value);
        let (all, known) = (&mut self.all, &mut self.known[dimension as usize]);
        let place = *known.entry(slug.clone()).or_insert_with(|| {
            let path = address::list(dimension, &slug, 1);
            let Made { label, order } = made;
            all.push(Facet { dimension, slug, path, label, members: Vec::new(), order });
            all.len() - 1
        });
        known.insert(value.to_string(), place);
        place
    }
}

/// The letter under which an honoree stands: of the given name for a person, of the first word for the rest.
pub fn sorting_letter(honoree: &Honoree) -> char {
    let name = honoree.sort_name.as_deref().unwrap_or(&honoree.name);
    match honoree.kind {
        Kind::Person => vietnamese::index_letter(name),
        _ => vietnamese::index_letter(name.split(' ').next().unwrap_or_default()),
    }
}

fn slug_of(dimension: Dimension, value: &str) -> String {
    match dimension {
        Dimension::Letter => letter_slug(value),
        _ => vietnamese::slug(value),
    }
}

/// Letters that fold to the same one keep apart, as they are typed in Telex.
fn letter_slug(letter: &str) -> String {
    match letter {
        "Ă" => "aw".into(),
        "Â" => "aa".into(),
        "Đ" => "dd".into(),
        "Ê" => "ee".into(),
        "Ô" => "oo".into(),
        "Ơ" => "ow".into(),
        "Ư" => "uw".into(),
        "#" => "khac".into(),
        other => other.to_lowercase(),
    }
}

pub fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "kind.person",
        Kind::Collective => "kind.collective",
        Kind::Household => "kind.household",
        Kind::Model => "kind.model",
    }
}

pub fn kind_slug(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "ca-nhan",
        Kind::Collective => "tap-the",
        Kind::Household => "ho-gia-dinh",
        Kind::Model => "mo-hinh",
    }
}

pub fn level_word(level: Level) -> &'static str {
    match level {
        Level::Central => "level.central",
        Level::Ministry => "level.ministry",
        Level::Province => "level.province",
        Level::District => "level.district",
        Level::Commune => "level.commune",
        Level::Grassroots => "level.grassroots",
    }
}

fn level_slug(level: Level) -> &'static str {
    match level {
        Level::Central => "trung-uong",
        Level::Ministry => "bo-nganh",
        Level::Province => "tinh",
        Level::District => "huyen",
        Level::Commune => "xa",
        Level::Grassroots => "co-so",
    }
}
