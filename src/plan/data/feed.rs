//! Atom feeds: the latest honours of all, or of a unit and those below it.

use crate::plan::address;
use crate::plan::facets::Dimension;
use crate::plan::here::Here;
use crate::plan::view::parts;
use crate::public::{AwardState, Honoree, HonoreeId, UnitId};
use crate::render::escape;
use crate::values::When;
use chrono::NaiveDate;

/// Entries of a feed.
const ENTRIES: usize = 50;

/// The newest honours first, by the day of their decision, else the last day of their year.
pub fn feed(here: &Here<'_>, unit: Option<UnitId>) -> String {
    let mut members: Vec<HonoreeId> =
        members(here, unit).iter().copied().filter(|&id| !here.site().honoree(id).child).collect();
    members.sort_by_cached_key(|&id| std::cmp::Reverse(day(here.site().honoree(id))));
    members.truncate(ENTRIES);
    let newest = members.first().map(|&id| stamp(here, day(here.site().honoree(id))));
    let updated = newest.unwrap_or_else(|| stamp(here, None));
    let title = title(here, unit);
    let own = full(here, here.path);
    let home = full(
        here,
        &unit.map_or_else(|| address::HOME.into(), |id| address::unit(&here.site().unit(id).slug)),
    );
    let entries: String = members.iter().map(|&id| entry(here, id)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\">\n\
         <title>{}</title>\n<id>{own}</id>\n<link rel=\"self\" href=\"{own}\"/>\n<link href=\"{home}\"/>\n\
         <updated>{updated}</updated>\n<author><name>{}</name></author>\n{entries}</feed>\n",
        escape(&title),
        escape(here.settings().office.as_deref().unwrap_or(&here.settings().title)),
    )
}

fn members<'p>(here: &Here<'p>, unit: Option<UnitId>) -> &'p [HonoreeId] {
    let Some(unit) = unit else { return &here.index().order };
    let list = here.index().facets.find(Dimension::Unit, &here.site().unit(unit).slug);
    list.map(|list| here.index().members(list)).unwrap_or_default()
}

fn title(here: &Here<'_>, unit: Option<UnitId>) -> String {
    let title = &here.settings().title;
    unit.map_or_else(|| title.clone(), |id| format!("{title}: {}", here.site().unit(id).name))
}

fn entry(here: &Here<'_>, id: HonoreeId) -> String {
    let honoree = here.site().honoree(id);
    let address = full(here, &address::honoree(&honoree.slug));
    let name = format!("{} {}", honoree.title, honoree.name);
    let parts = [
        Some(parts::line(here, honoree)),
        parts::seal(honoree).map(|award| award.name.clone()),
        parts::why(honoree),
    ];
    let summary: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    format!(
        "<entry><title>{}</title><id>{address}</id><link href=\"{address}\"/><updated>{}</updated>\
         <summary>{}</summary></entry>\n",
        escape(name.trim()),
        stamp(here, day(honoree)),
        escape(&summary.join(". ")),
    )
}

fn day(honoree: &Honoree) -> Option<NaiveDate> {
    let granted = honoree.awards.iter().filter(|award| award.state == AwardState::Granted);
    let award = granted.filter_map(|award| award.date.or(award.year)).map(When::last_day).max();
    award.or_else(|| honoree.years.first().map(|&year| When::Year(year).last_day()))
}

/// Of no day known: that of the site, so that the bytes do not depend on the clock. Never later than the site.
fn stamp(here: &Here<'_>, day: Option<NaiveDate>) -> String {
    let site = here.settings().updated.map(When::last_day);
    let day = match (day, site) {
        (Some(day), Some(site)) => Some(day.min(site)),
        (day, site) => day.or(site),
    };
    format!("{}T00:00:00+07:00", day.unwrap_or(NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or_default()))
}

fn full(here: &Here<'_>, path: &str) -> String {
    escape(&here.absolute(path).unwrap_or_else(|| path.to_string())).into_owned()
}
