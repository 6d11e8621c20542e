//! Builds that end in the middle: by a journal cut short at each step, and by kills at random moments.

use super::*;
use crate::write::journal::Journal;
use std::process::{Command, Stdio};
use std::time::Duration;

const OLD: [(&str, &str); 4] = [("a.html", "1"), ("b/c.html", "1"), ("gone/x.html", "1"), ("same.html", "1")];
const NEW: [(&str, &str); 4] = [("a.html", "2"), ("b/c.html", "2"), ("new/y.html", "2"), ("same.html", "1")];

#[test]
fn a_journal_is_completed_from_whatever_step_it_was_cut_at() {
    let steps = journaled().1.steps().count();
    assert!(steps > 4);
    for done in 0..=steps {
        let (project, journal) = journaled();
        let (staging, site) = (project.path(".site.guong-new"), project.path("site"));
        for step in journal.steps().take(done) {
            step.perform(&staging, &site).expect("a step");
        }
        drop(project.begin().expect("a run that mends"));
        assert_eq!(project.site(), tree(&NEW), "{done} steps");
        assert_eq!(project.litter(), [""; 0]);
        let written = project.build(&NEW).expect("a build");
        assert_eq!(written.unchanged, 4, "{done} steps: the marker tells of the new site");
    }
}

/// A project whose new site is decided by a journal, no step of which is done.
fn journaled() -> (Project, Journal) {
    let project = Project::new(Way::Journal);
    project.build(&OLD).expect("a build");
    let staging = project.begin().expect("a staging folder");
    for (path, text) in NEW {
        staging.put(path, text.as_bytes()).expect("room on the disk");
    }
    let journal = staging.decide(&staging.sum_up().expect("no path twice")).expect("a journal");
    drop(staging);
    assert!(project.path(".site.guong-new").exists(), "a decided site outlives its builder");
    (project, journal)
}

#[test]
fn a_journal_that_leads_out_of_the_site_is_refused() {
    let (project, _) = journaled();
    let journal = r#"{"clearances": [], "moves": [], "removals": ["../input/a.xlsx"]}"#;
    fs::write(project.path(".site.guong-new/.guong-journal"), journal).expect("a journal");
    assert!(matches!(project.begin(), Err(WriteFault::Unreadable(_))));
}

/// The site of one kind for the builder that is killed: large enough that kills fall inside builds.
fn version(number: usize) -> Vec<(String, String)> {
    let count = 60 + 40 * number;
    (0..count).map(|page| (format!("d{}/{page}.html", (page + number) % 7), number.to_string())).collect()
}

/// Not a test of its own: builds for ever, when the test below starts this program again as its victim.
#[test]
fn victim() {
    let Ok(root) = std::env::var("GUONG_TEST_VICTIM") else { return };
    let way = if std::env::var("GUONG_TEST_WAY").is_ok() { Way::Journal } else { Way::Exchange };
    let root = PathBuf::from(root);
    for round in 0.. {
        let staging = Staging::begin_with(
            &root.join("site"),
            &root.join("input"),
            Options { way, ..Options::default() },
        )
        .expect("a staging folder");
        for (path, text) in version(round % 2) {
            staging.put(&path, text.as_bytes()).expect("room on the disk");
        }
        staging.finish().expect("a build");
    }
}

#[test]
fn a_kill_at_any_moment_leaves_one_whole_site() {
    for way in WAYS {
        let project = Project::new(way);
        let whole = [0, 1].map(|number| version(number).into_iter().collect::<BTreeMap<_, _>>());
        for round in 0..15_u64 {
            kill_a_victim(&project, Duration::from_micros(30_000 + round * 7_919 % 60_000));
            // With a journal the next run completes the site; the exchange leaves it whole as it is.
            if way == Way::Journal {
                drop(project.begin().expect("a run that mends"));
            }
            let site = project.site();
            assert!(site.is_empty() || whole.contains(&site), "{way:?}, round {round}: {} files", site.len());
            drop(project.begin().expect("a run that mends"));
            assert_eq!(project.litter(), [""; 0]);
        }
        assert!(!project.site().is_empty(), "{way:?}: no victim came to an end of a build");
    }
}

fn kill_a_victim(project: &Project, after: Duration) {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args(["--exact", "write::tests::interrupted::victim", "--nocapture"]);
    command.env("GUONG_TEST_VICTIM", project.root.path()).stdout(Stdio::null()).stderr(Stdio::null());
    if project.way == Way::Journal {
        command.env("GUONG_TEST_WAY", "journal");
    }
    let mut victim = command.spawn().expect("a victim");
    std::thread::sleep(after);
    victim.kill().expect("a kill");
    victim.wait().expect("an end");
}
