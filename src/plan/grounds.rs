//! What the pages of a plan are made from, as numbers, so that the next build knows which of them it need not make: a page
//! that saw the same is the same. A page sees of the honorees those that it asks for, and of all else everything.

use super::Plan;
use crate::public::{Honoree, HonoreeId, Site};
use rayon::prelude::*;
use std::cell::RefCell;
use std::hash::Hash;
use std::ops::Deref;
use xxhash_rust::xxh3::Xxh3;

/// The grounds of a plan. Equal ones give the same files, with the same program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grounds {
    /// Of the site without what stands of each honoree, of theme, photos, orders and lists.
    pub common: u128,
    /// Of each honoree, by its id.
    pub honorees: Vec<u64>,
}

/// Which honorees a page saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Maybe all of them.
    All,
    /// Ascending, none twice.
    These(Box<[u32]>),
}

impl Plan {
    /// What its pages are made from.
    pub fn grounds(&self) -> Grounds {
        let Site { settings, units, honorees, events, movements, documents, talks, files, gone, totals } =
            &*self.site;
        let mut common = Xxh3::new();
        (settings, units, events, movements, documents, talks).hash(&mut common);
        (files, gone, totals).hash(&mut common);
        (&self.images, &self.options, self.theme.hash(), &self.index, &self.entries).hash(&mut common);
        let of_each = |honoree: &Honoree| {
            let mut own = Xxh3::new();
            honoree.hash(&mut own);
            own.digest()
        };
        Grounds { common: common.digest128(), honorees: honorees.par_iter().map(of_each).collect() }
    }
}

/// The site as a page sees it: whom it asks for is noted.
pub struct Sight<'h, 'p> {
    pub(super) site: &'p Site,
    pub(super) seen: &'h RefCell<Vec<u32>>,
}

impl<'p> Sight<'_, 'p> {
    pub fn honoree(&self, id: HonoreeId) -> &'p Honoree {
        self.seen.borrow_mut().push(id.0);
        self.site.honoree(id)
    }
}

/// All but the honorees.
impl<'p> Deref for Sight<'_, 'p> {
    type Target = &'p Site;

    fn deref(&self) -> &&'p Site {
        &self.site
    }
}

impl Seen {
    /// From ids in any order.
    pub fn these(mut ids: Vec<u32>) -> Self {
        ids.sort_unstable();
        ids.dedup();
        Seen::These(ids.into())
    }
}
