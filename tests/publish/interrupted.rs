//! A publication that is killed at many points: visitors always find a site that fits together, and the next run
//! completes it.

use crate::consistent::{missing_assets, missing_for_visitors};
use crate::office::{Office, Place, person};
use crate::servers::{Server, s3, sftp, webdav};
use std::fs;
use std::thread;
use std::time::Duration;

#[test]
fn to_a_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    survives(&Place::folder(&folder.path().join("web")), 9);
}

#[test]
fn to_a_store() {
    if let Some(server) = Server::start(s3) {
        survives(&server.place("a"), 6);
    }
}

#[test]
fn to_a_computer_with_ssh() {
    if let Some(server) = Server::start(sftp) {
        survives(&server.place("a"), 4);
    }
}

#[test]
fn to_a_webdav_server() {
    if let Some(server) = Server::start(webdav) {
        survives(&server.place("a"), 4);
    }
}

/// A network that is away for a moment is waited for.
#[test]
fn a_server_that_starts_anew_is_waited_for() {
    for make in [s3, webdav] {
        let Some(mut server) = Server::start(make) else { continue };
        let office = Office::of(20);
        assert_eq!(office.run(&["build"]).code, 0);
        let place = server.place("a");
        let mut run = office.start(&place);
        while office.noted() < 10 && run.try_wait().expect("a process").is_none() {
            thread::sleep(Duration::from_micros(300));
        }
        server.interrupt(Duration::from_millis(400));
        assert!(run.wait().expect("a process").success());
        // A server that is killed leaves files of its own.
        let site = office.site();
        let other = place.differences(&office).into_iter().filter(|path| site.contains_key(path));
        assert_eq!(other.collect::<Vec<_>>(), [""; 0]);
    }
}

/// Kills a first publication and then one that changes every page, its style sheet and some people, each at several
/// points.
fn survives(place: &Place, points: usize) {
    let office = Office::of(20);
    assert_eq!(office.run(&["build"]).code, 0);
    let all = office.site().len();
    for point in 0..points {
        kill_after(&office, place, all * point / points);
        assert_eq!(missing_assets(&place.published()), [""; 0], "first, point {point}");
    }
    assert_eq!(office.publish(place, &["--no-build"]).code, 0);
    assert_eq!(place.differences(&office), [""; 0]);
    let mut killed = 0;
    for point in 0..points {
        // Each time other people come and go, so that what an interrupted run brought is not what the next one wants.
        let people = (0..18).chain([20 + point]).map(person);
        office.people(&people.collect::<Vec<_>>());
        restyle(&office, point);
        assert_eq!(office.run(&["build"]).code, 0);
        killed += usize::from(kill_after(&office, place, all * point / points));
        let published = place.published();
        assert_eq!(missing_assets(&published), [""; 0], "changed, point {point}");
        assert_eq!(missing_for_visitors(&published), [""; 0], "changed, point {point}");
    }
    assert!(killed * 2 >= points, "most runs were killed before they ended");
    let run = office.publish(place, &[]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    assert_eq!(place.differences(&office), [""; 0]);
    assert!(
        !place.tells_of(&person(20).0),
        "whoever an interrupted run brought and the last did not is gone"
    );
    let own = fs::read_dir(&place.files).expect("a folder").filter_map(Result::ok);
    let own = own.filter(|entry| entry.file_name().to_string_lossy().starts_with(".guong")).count();
    assert_eq!(own, 2, "the head and one list");
}

/// Changes a colour, by which every page gets another style sheet.
fn restyle(office: &Office, number: usize) {
    let theme = office.path("themes/sen");
    fs::create_dir_all(&theme).expect("a folder");
    fs::write(theme.join("theme.toml"), format!("[colours]\nred = \"#9B1C1{number}\"\n")).expect("a theme");
}

/// Begins to publish, and kills the program once so many steps more are noted. Whether it was killed before it ended.
fn kill_after(office: &Office, place: &Place, steps: usize) -> bool {
    let until = office.noted() + steps;
    let mut run = office.start(place);
    while office.noted() < until && run.try_wait().expect("a process").is_none() {
        thread::sleep(Duration::from_micros(300));
    }
    // One that has ended already did all its steps.
    let _ = run.kill();
    let ended = run.wait().expect("a process").success();
    // What a helper of the killed program had under way, it ends or drops.
    thread::sleep(Duration::from_millis(300));
    !ended
}
