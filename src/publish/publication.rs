//! One publication: what stands on the target, what is to be done, and the doing in its order.

use super::changes::Changes;
use super::compare::{Known, Tally};
use super::fault::PublishFault;
use super::index::Index;
use super::journal::Journal;
use super::list::List;
use super::order::{self, Stage, Step};
use super::retry::Patient;
use super::site::Site;
use super::state::{self, Head, Run, told};
use super::target::Target;
use super::upload::Upload;
use crate::write;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How to deal with what is found on the target.
#[derive(Clone, Copy, Debug, Default)]
pub struct How {
    /// Goes on where another computer began, and publishes over what guong did not publish.
    pub take_over: bool,
    /// Sends every file again, whatever the target is said to hold.
    pub everything: bool,
}

/// What is about to be published where.
pub struct Publication<'p> {
    site: &'p Site,
    target: Patient<'p>,
    journal: Journal,
    head: Head,
    /// What was published last.
    before: Index,
    /// The run whose list tells what is new; none until the publication began.
    run: Run,
    steps: Vec<Step>,
}

/// What a publication came to.
#[derive(Clone, Copy, Debug)]
pub struct Done {
    pub tally: Tally,
    /// How often the target was asked for anything: at a store, its requests.
    pub asked: usize,
}

/// What a computer that knew nothing of it put there when the folder was copied by hand.
const MARKER: &str = ".guong";

impl<'p> Publication<'p> {
    /// Looks at the target, and changes nothing there.
    pub fn prepare(
        target: &'p dyn Target,
        site: &'p Site,
        mut journal: Journal,
        how: How,
    ) -> Result<Self, PublishFault> {
        let target = Patient::new(target);
        let (head, known) = match Head::read(&target)? {
            Some(head) => {
                refuse_others(&head, &target, &mut journal, how)?;
                let known = known(&head, &target, how)?;
                (head, known)
            }
            None => (Head::default(), (adopt(&target, how)?, Index::default())),
        };
        let (mut known, before) = known;
        if how.everything {
            known.doubtful.extend(site.list.files.keys().cloned());
            journal.distrust()?;
        }
        let steps = known.steps(&site.list.files, &journal);
        Ok(Self { site, target, journal, head, before, run: Run::new(), steps })
    }

    /// What people will notice.
    pub fn changes(&self) -> Changes<'_> {
        Changes::between(&self.before, &self.site.list.index)
    }

    /// What has to be sent and removed.
    pub fn tally(&self) -> Tally {
        Tally::new(&self.steps, self.site.list.files.len())
    }

    /// Each step in its stage, in order.
    pub fn stages(&self) -> Vec<(Stage, Vec<Step>)> {
        order::stages(self.steps.clone())
    }

    /// How many people the last publication told of.
    pub fn people_before(&self) -> usize {
        self.before.people.len()
    }

    /// When the last publication was completed, in RFC 3339 and UTC.
    pub fn last_time(&self) -> Option<&str> {
        self.head.time.as_deref()
    }

    /// How many publications there were.
    pub fn generation(&self) -> u64 {
        self.head.generation
    }

    /// How often the target was asked for anything so far.
    pub fn asked(&self) -> usize {
        self.target.asked()
    }

    /// Whether a publication before this one did not end.
    pub fn is_resumed(&self) -> bool {
        !self.head.under_way.is_empty()
    }

    /// Whether the target has all already.
    pub fn is_idle(&self) -> bool {
        self.steps.is_empty() && !self.is_resumed() && self.head.list.is_some() && self.head.stale.is_empty()
    }

    /// Publishes; `progress` is told how many of how many steps are done, `now` (RFC 3339, UTC) is remembered.
    pub fn run(mut self, now: &str, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Done, PublishFault> {
        let tally = self.tally();
        self.begin()?;
        let done = AtomicUsize::new(0);
        let step = || progress(done.fetch_add(1, Ordering::Relaxed) + 1, tally.steps());
        let site = self.site.folder.as_path();
        let upload = Upload { site, target: &self.target, journal: &self.journal, done: &step };
        for (_, steps) in order::stages(std::mem::take(&mut self.steps)) {
            self.refuse_overtaking()?;
            upload.perform(&steps)?;
        }
        self.commit(now)?;
        Ok(Done { tally, asked: self.target.asked() })
    }

    /// Says on the target what is coming, before anything comes. Somebody may have thought about it for an hour.
    fn begin(&mut self) -> Result<(), PublishFault> {
        if Head::read(&self.target)?.unwrap_or_default() != self.head {
            return Err(PublishFault::Overtaken { target: self.target.name().to_owned() });
        }
        let path = self.run.list_path();
        let list = self.site.list.to_bytes().expect("a list in memory is packed");
        self.journal.begin(&self.run)?;
        told(&self.target, self.target.put(&path, &list))?;
        self.head.under_way.push(self.run.clone());
        self.head.write(&self.target)
    }

    /// Two computers may begin at the same moment: the one that says so last goes on.
    fn refuse_overtaking(&self) -> Result<(), PublishFault> {
        let latest = Head::read(&self.target)?.and_then(|head| head.under_way.last().cloned());
        if latest.as_ref() == Some(&self.run) {
            return Ok(());
        }
        Err(PublishFault::Overtaken { target: self.target.name().to_owned() })
    }

    /// From now on the new list holds, and the lists before it go.
    fn commit(&mut self, now: &str) -> Result<(), PublishFault> {
        self.refuse_overtaking()?;
        told(&self.target, self.target.finish())?;
        self.head = std::mem::take(&mut self.head).completed(now, &self.run);
        self.head.write(&self.target)?;
        for run in std::mem::take(&mut self.head.stale) {
            told(&self.target, self.target.remove(&run.list_path()))?;
        }
        self.head.write(&self.target)?;
        self.journal.complete()
    }
}

/// Refuses to work beside another computer, unless told that it is gone. What this one began may go on.
fn refuse_others(
    head: &Head,
    target: &dyn Target,
    journal: &mut Journal,
    how: How,
) -> Result<(), PublishFault> {
    match head.under_way.last() {
        Some(run) if journal.began(run) => Ok(()),
        Some(_) if !how.take_over => Err(PublishFault::Busy { target: target.name().to_owned() }),
        // What is noted here is of a run that others have written over, or that was completed.
        _ => journal.distrust(),
    }
}

/// What the lists say is there.
fn known(head: &Head, target: &dyn Target, how: How) -> Result<(Known, Index), PublishFault> {
    let read = |run: &Run| match state::read_list(target, run) {
        Err(PublishFault::Unreadable { .. }) if how.take_over => Ok(List::default()),
        read => read,
    };
    let List { files, index } = head.list.as_ref().map(read).transpose()?.unwrap_or_default();
    let mut known = Known { base: files, ..Known::default() };
    for run in &head.under_way {
        known.doubt(&read(run)?);
    }
    Ok((known, index))
}

/// A place where nothing was ever published may hold a site that was copied there by hand: its marker tells its files.
fn adopt(target: &dyn Target, how: How) -> Result<Known, PublishFault> {
    if let Some(bytes) = told(target, target.read(MARKER))?
        && let Some(paths) = write::marked_paths(&bytes)
    {
        let doubtful = paths.into_iter().chain([MARKER.into()]).collect();
        return Ok(Known { doubtful, ..Known::default() });
    }
    match told(target, target.foreign())? {
        Some(example) if !how.take_over => {
            Err(PublishFault::Foreign { target: target.name().to_owned(), example })
        }
        _ => Ok(Known::default()),
    }
}
