//! What the program is made of: every dependency from the one registry, under a licence that `.ci/deny.toml` allows, and
//! fixed by the lock file.

use serde_json::Value;
use std::path::Path;
use std::process::Command;

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

#[test]
fn every_dependency_is_permitted_and_from_the_registry() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let allowed =
        allowed(&std::fs::read_to_string(root.join(".ci/deny.toml")).expect("the list of licences"));
    assert!(allowed.len() > 5);
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    let told = command.args(["metadata", "--format-version", "1", "--locked"]).current_dir(root).output();
    let told = told.expect("cargo, which runs this test");
    if !told.status.success() {
        // Crates of other systems are not at hand without a network.
        eprintln!("not tried: {}", String::from_utf8_lossy(&told.stderr));
        return;
    }
    let metadata: Value = serde_json::from_slice(&told.stdout).expect("JSON");
    for package in
        metadata["packages"].as_array().expect("packages").iter().filter(|package| package["name"] != "guong")
    {
        let licence = package["license"].as_str().unwrap_or_default();
        assert!(is_allowed(licence, &allowed), "{} is under “{licence}”", package["name"]);
        assert_eq!(package["source"], REGISTRY, "{}", package["name"]);
    }
}

/// The quoted words of the list `allow`.
fn allowed(config: &str) -> Vec<String> {
    let list = config.split_once("allow = [").and_then(|(_, rest)| rest.split_once(']'));
    let list = list.map_or("", |(list, _)| list);
    list.split('"').skip(1).step_by(2).map(str::to_string).collect()
}

/// Whether each part of an SPDX expression offers one that is allowed. `/` is what old manifests write for OR.
fn is_allowed(licence: &str, allowed: &[String]) -> bool {
    let known = |one: &str| allowed.iter().any(|allowed| allowed == one);
    let offers = |part: &str| {
        part.replace('/', " OR ").split(" OR ").any(|one| known(one.trim_matches([' ', '(', ')'])))
    };
    licence.split(" AND ").all(offers)
}

#[test]
fn licences_are_read_as_they_are_meant() {
    let allowed = ["MIT".to_string(), "IJG".to_string()];
    for (licence, expected) in [
        ("MIT", true),
        ("GPL-3.0 OR MIT", true),
        ("Unlicense/MIT", true),
        ("(MIT OR Apache-2.0) AND IJG", true),
        ("MIT AND GPL-3.0", false),
        ("", false),
    ] {
        assert_eq!(is_allowed(licence, &allowed), expected, "{licence}");
    }
}
