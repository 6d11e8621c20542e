//! The description of open data (Frictionless data package): which table lies where.

use serde::Deserialize;

/// The tables of open data that a project can take in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Table {
    Honorees,
    Awards,
    Events,
    Units,
}

#[derive(Deserialize)]
struct Package {
    resources: Vec<Resource>,
}

#[derive(Deserialize)]
struct Resource {
    name: String,
    path: String,
}

/// Each table and its path beside the description. None where the bytes describe no data of guong.
pub(super) fn resources(description: &[u8]) -> Option<Vec<(Table, String)>> {
    let package: Package = serde_json::from_slice(description).ok()?;
    let known =
        package.resources.into_iter().filter_map(|resource| Some((table(&resource.name)?, resource.path)));
    let tables: Vec<_> = known.filter(|(_, path)| stays_beside(path)).collect();
    tables.iter().any(|(table, _)| *table == Table::Honorees).then_some(tables)
}

/// By the names of the files of open data (`plan::DataFile`), without extension.
fn table(name: &str) -> Option<Table> {
    match name {
        "guong" => Some(Table::Honorees),
        "khen-thuong" => Some(Table::Awards),
        "hoi-nghi" => Some(Table::Events),
        "don-vi" => Some(Table::Units),
        _ => None,
    }
}

/// As data packages demand: nothing that leads elsewhere.
fn stays_beside(path: &str) -> bool {
    crate::write::path_flaw(path).is_none()
}
