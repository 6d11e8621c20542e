//! The same publication to each kind of server.

use crate::office::{Office, person};
use crate::servers::{Server, s3, sftp, webdav};
use std::fs;

#[test]
fn to_a_store() {
    let Some(server) = Server::start(s3) else { return };
    publishes(&server);
    // A store has no server beside it that would know types and lifetimes.
    let page = server.told_of(&server.place("a"), "index.html");
    assert!(page.contains("text/html; charset=utf-8") && page.contains("no-cache"), "{page}");
}

#[test]
fn to_a_computer_with_ssh() {
    if let Some(server) = Server::start(sftp) {
        publishes(&server);
    }
}

#[test]
fn to_a_webdav_server() {
    if let Some(server) = Server::start(webdav) {
        publishes(&server);
    }
}

fn publishes(server: &Server) {
    let office = Office::of(12);
    let (place, other) = (server.place("a"), server.place("b"));
    for place in [&place, &other] {
        let run = office.publish(place, &[]);
        assert_eq!(run.code, 0, "{}{}", run.out, run.err);
        assert_eq!(place.differences(&office), [""; 0]);
    }
    assert!(office.publish(&place, &[]).out.contains("không có gì thay đổi"));
    let mut people: Vec<_> = (0..11).map(person).collect();
    people.push(("Hoàng Xuân Mới".into(), "Giấy khen"));
    office.people(&people);
    let run = office.publish(&place, &["--message-format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Thêm 1 người: Hoàng Xuân Mới."), "{}", run.out);
    assert_eq!(place.differences(&office), [""; 0]);
    assert!(!place.tells_of(&person(11).0));
    assert!(other.tells_of(&person(11).0), "another unit's place is left alone");
    refuses_strangers(server, &office);
}

/// Wrong credentials are told as such, and nothing secret is ever said.
fn refuses_strangers(server: &Server, office: &Office) {
    let place = server.place_of_stranger("a");
    let run = office.publish(&place, &["--everything"]);
    assert_eq!(run.code, 2, "{}{}", run.out, run.err);
    assert!(run.err.contains("không được phép ghi"), "{}", run.err);
    let log = fs::read_to_string(office.path("nhat-ky-cong-bo.txt")).expect("a log");
    for secret in server.secrets().iter().chain(place.environment.iter().map(|(_, value)| value)) {
        let said = [&run.out, &run.err, &log];
        assert!(secret.contains('/') || !said.iter().any(|said| said.contains(secret.as_str())), "{secret}");
    }
}
