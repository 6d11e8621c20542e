//! `guong publish`: builds if the input changed, shows what will change for visitors, asks, and brings it to the target.

mod asked;
mod fresh;
mod told;

use super::args;
use super::build;
use super::options::Options;
use super::screen::{Exit, Screen};
use crate::diagnostic::{Diagnostic, Place};
use crate::publish::{self, Address, Connection, How, Journal, Publication, PublishFault, Site};
use chrono::{SecondsFormat, Utc};
use std::path::{Path, PathBuf};
use told::Told;

pub(super) fn run(options: &Options, publish: &args::Publish, screen: &dyn Screen) -> Exit {
    let address = match Address::parse(&publish.target) {
        Ok(address) => address,
        Err(fault) => return build::fail(options, screen, &fault.diagnostic()),
    };
    if let Some(failed) = make_fresh(options, publish, screen) {
        return failed;
    }
    match bring(options, publish, &address, screen) {
        Ok(exit) => exit,
        Err(fault) => build::fail(options, screen, &fault.diagnostic()),
    }
}

/// Builds where the input is newer than the site. How that ended, if nothing should be published.
fn make_fresh(options: &Options, publish: &args::Publish, screen: &dyn Screen) -> Option<Exit> {
    let newer = fresh::newer_than_site(options)?;
    if publish.no_build {
        build::tell_one(options, screen, &fresh::site_is_old(&newer));
        return None;
    }
    if !options.json {
        screen.out(&told::building(options, &newer));
    }
    match build::run(options, &args::Build { no_cards: false }, screen) {
        Exit::Done => None,
        failed => {
            build::tell_one(options, screen, &fresh::nothing_published());
            Some(failed)
        }
    }
}

fn bring(
    options: &Options,
    publish: &args::Publish,
    address: &Address,
    screen: &dyn Screen,
) -> Result<Exit, PublishFault> {
    let address = placed(options, address)?;
    let site = Site::open(&options.output)?;
    if !site.strangers.is_empty() {
        build::tell_one(options, screen, &asked::strangers(&site.strangers));
    }
    let connection = Connection { endpoint: publish.endpoint.clone(), region: publish.region.clone() };
    let target = publish::open(&address, &connection)?;
    let journal = Journal::open(&options.cache.join("cong-bo"), target.name())?;
    let how = How { take_over: publish.take_over, everything: publish.everything };
    let publication = Publication::prepare(&*target, &site, journal, how)?;
    if publication.is_idle() {
        screen.out(&told::idle(options, &*target, &publication));
        return Ok(Exit::Done);
    }
    let told = Told::new(options, &*target, &site, &publication);
    screen.out(&told.before(options));
    if publish.dry_run {
        screen.out(&told::dry_run(options, &publication));
        return Ok(Exit::Done);
    }
    match agreed(options, publish, &publication, screen) {
        Some(refused) => Ok(refused),
        None => perform(options, publication, &told, screen),
    }
}

/// The address with a folder made absolute; refused where it meets the input or the built site.
fn placed(options: &Options, address: &Address) -> Result<Address, PublishFault> {
    let Address::Folder(folder) = address else { return Ok(address.clone()) };
    let folder = resolved(folder);
    let own = [&options.input, &options.output].map(|own| resolved(own));
    match own.iter().any(|own| own.starts_with(&folder) || folder.starts_with(own)) {
        true => Err(PublishFault::Overlap(folder)),
        false => Ok(Address::Folder(folder)),
    }
}

/// With links resolved as far as the path exists.
fn resolved(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let real = absolute.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
    match real.and_then(|(above, real)| Some(real.join(absolute.strip_prefix(above).ok()?))) {
        // Joining nothing would leave a separator at the end.
        Some(real) => real.components().collect(),
        None => absolute,
    }
}

/// Asks what has to be asked. How the command ends, if somebody or nobody refused.
fn agreed(
    options: &Options,
    publish: &args::Publish,
    publication: &Publication<'_>,
    screen: &dyn Screen,
) -> Option<Exit> {
    let withdrawn = publication.changes().withdrawn.len();
    if publication.changes().is_great_loss() && !publish.allow_loss {
        let answer = if publish.yes { None } else { screen.ask(&asked::loss_question(options, publication)) };
        return match answer {
            Some(answer) if answer == withdrawn.to_string() => None,
            Some(_) => Some(left(options, screen)),
            None => Some(refuse(options, screen, &asked::great_loss(publication), Exit::Errors)),
        };
    }
    if publish.yes {
        return None;
    }
    match screen.confirm(asked::question(options)) {
        Some(true) => None,
        Some(false) => Some(left(options, screen)),
        None => Some(refuse(options, screen, &asked::nobody_to_ask(), Exit::Fault)),
    }
}

fn left(options: &Options, screen: &dyn Screen) -> Exit {
    screen.out(options.say("Đã thôi, chưa gửi gì.\n", "Left as it was; nothing was sent.\n"));
    Exit::Done
}

fn refuse(options: &Options, screen: &dyn Screen, problem: &Diagnostic, exit: Exit) -> Exit {
    build::fail(options, screen, problem);
    exit
}

fn perform(
    options: &Options,
    publication: Publication<'_>,
    told: &Told,
    screen: &dyn Screen,
) -> Result<Exit, PublishFault> {
    let stage = options.say("Công bố", "Publishing");
    let now = Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true);
    let done = publication.run(&now, &|done, all| screen.progress(stage, done, all));
    screen.progress_done();
    let entry = match &done {
        Ok(_) => told.entry(options),
        Err(fault) => told.entry_of_failure(options, fault),
    };
    if let Err(error) = publish::append_log(&options.publication_log, &entry, &told.lines) {
        build::tell_one(options, screen, &log_is_not_written(&options.publication_log, &error));
    }
    screen.out(&told.after(options, done?));
    Ok(Exit::Done)
}

fn log_is_not_written(path: &Path, error: &std::io::Error) -> Diagnostic {
    let path = path.display();
    Diagnostic::warning("publication-log-failed", Place::default())
        .vi(
            format!("Không ghi được nhật ký công bố “{path}”: “{error}”."),
            "Đóng tệp ấy nếu đang mở ở chương trình khác.",
        )
        .en(format!("The log “{path}” could not be written: “{error}”."), "Close it in other programs.")
}
