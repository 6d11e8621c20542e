//! A full disk, made of a small file system in memory where the system lets an ordinary user mount one.

use super::*;
use std::process::Command;

/// Not a test of its own: started by the tests below on a file system of 256 KB.
#[test]
fn victim() {
    let Ok(mounted) = std::env::var("GUONG_TEST_FULL_DISK") else { return };
    let mounted = PathBuf::from(mounted);
    let (site, input) = match std::env::var("GUONG_TEST_SITE_IS_MOUNT") {
        Ok(_) => (mounted.clone(), mounted.with_file_name("elsewhere")),
        Err(_) => (mounted.join("site"), mounted.join("input")),
    };
    let build = |size: usize| {
        let staging = Staging::begin(&site, &input)?;
        staging.put("index.html", "x".repeat(size).as_bytes())?;
        staging.put("guong/dao.html", "y".repeat(size).as_bytes())?;
        staging.finish()
    };
    build(10_000).expect("room for a small site");
    let before = read_tree(&site);
    let fault = build(150_000).expect_err("no room for a large site");
    let is_full = matches!(&fault, WriteFault::Machine { error, .. } if error.kind() == std::io::ErrorKind::StorageFull);
    assert!(is_full, "{fault:?}");
    assert_eq!(fault.diagnostic().code, "disk-is-full");
    assert_eq!(read_tree(&site), before);
    build(20_000).expect("room for a small site");
}

#[test]
fn a_full_disk_is_told_and_the_old_site_stays() {
    run_on_a_small_disk(None);
}

#[test]
fn a_site_that_is_a_mounted_disk_of_its_own_is_written_and_may_fill() {
    run_on_a_small_disk(Some("GUONG_TEST_SITE_IS_MOUNT"));
}

fn run_on_a_small_disk(variable: Option<&str>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mount = "mount -t tmpfs -o size=256k guong-test \"$GUONG_TEST_FULL_DISK\"";
    let in_namespace = |script: &str| {
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user", "--mount", "sh", "-c", script]);
        command
            .env("GUONG_TEST_FULL_DISK", folder.path())
            .env("GUONG_TEST_PROGRAM", std::env::current_exe().ok()?);
        variable.map(|variable| command.env(variable, "1"));
        command.output().ok()
    };
    if !in_namespace(mount).is_some_and(|output| output.status.success()) {
        eprintln!("no file system may be mounted here: not tried");
        return;
    }
    let script = format!("{mount} && exec \"$GUONG_TEST_PROGRAM\" --exact write::tests::full_disk::victim");
    let output = in_namespace(&script).expect("it ran just now");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}
