//! Which units belong to which: parents, successors, children. Says nothing of who is honoured.

use crate::public::{Site, UnitId};

/// How many steps a chain of parents and successors may have; a ring in the data ends here at the latest.
const STEPS: usize = 16;

/// Computed once for a site.
#[derive(Debug, Default, Hash)]
pub struct Kinship {
    above: Vec<Vec<UnitId>>,
    children: Vec<Vec<UnitId>>,
    predecessors: Vec<Vec<UnitId>>,
}

impl Kinship {
    pub fn new(site: &Site) -> Self {
        let count = site.units.len();
        let mut kinship = Self {
            above: Vec::with_capacity(count),
            children: vec![vec![]; count],
            predecessors: vec![vec![]; count],
        };
        for index in 0..count {
            let id = UnitId(index as u32);
            let unit = site.unit(id);
            if let Some(parent) = unit.parent.filter(|&parent| parent != id) {
                kinship.children[parent.0 as usize].push(id);
            }
            if let Some(successor) = unit.successor.filter(|&successor| successor != id) {
                kinship.predecessors[successor.0 as usize].push(id);
            }
            kinship.above.push(above(site, id));
        }
        kinship
    }

    /// The unit itself, then every unit whose list includes its honorees: parents and successors, and theirs.
    pub fn above(&self, id: UnitId) -> &[UnitId] {
        &self.above[id.0 as usize]
    }

    /// In protocol order.
    pub fn children(&self, id: UnitId) -> &[UnitId] {
        &self.children[id.0 as usize]
    }

    /// The units in whose place it stands.
    pub fn predecessors(&self, id: UnitId) -> &[UnitId] {
        &self.predecessors[id.0 as usize]
    }
}

fn above(site: &Site, id: UnitId) -> Vec<UnitId> {
    let mut found = vec![id];
    let mut next = 0;
    while next < found.len() && found.len() < STEPS {
        let unit = site.unit(found[next]);
        for kin in [unit.parent, unit.successor].into_iter().flatten() {
            if !found.contains(&kin) {
                found.push(kin);
            }
        }
        next += 1;
    }
    found
}
