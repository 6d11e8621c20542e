//! The server against clients that are no browsers.

use super::toy;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(40);

struct Scene {
    preview: guong::watch::Preview,
    folder: tempfile::TempDir,
}

impl Scene {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("index.html"), "<body>một</body>").expect("written");
        let scene = Self { preview: toy::start(folder.path(), None), folder };
        scene.until("/", "một");
        scene
    }

    fn address(&self) -> SocketAddr {
        self.preview.address()
    }

    /// Sends `request` (with `HOST` for our own name) and reads until the server closes.
    fn send(&self, request: &str) -> io::Result<String> {
        let mut stream = self.connect()?;
        stream.write_all(request.replace("HOST", &self.address().to_string()).as_bytes())?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).to_string())
    }

    fn get(&self, path: &str) -> io::Result<String> {
        self.send(&format!("GET {path} HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n"))
    }

    fn connect(&self) -> io::Result<TcpStream> {
        let stream = TcpStream::connect(self.address())?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(stream)
    }

    fn until(&self, path: &str, text: &str) {
        let found = (0..400).any(|_| {
            thread::sleep(Duration::from_millis(50));
            self.get(path).is_ok_and(|answer| answer.contains(text))
        });
        assert!(found, "{path} never shows “{text}”");
    }
}

#[test]
fn it_is_reached_on_this_machine_only() {
    assert!(Scene::new().address().ip().is_loopback());
}

#[test]
fn foreign_names_and_odd_requests_get_no_page() -> io::Result<()> {
    let scene = Scene::new();
    let refused = [
        ("GET / HTTP/1.1\r\nHost: example.vn\r\nConnection: close\r\n\r\n", "421"),
        ("GET / HTTP/1.0\r\n\r\n", "421"),
        ("GET http://example.vn/ HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", "421"),
        ("GET /../../etc/passwd HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", "404"),
        ("GET /%2e%2e%2f%2e%2e/etc/passwd HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", "404"),
        ("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "405"),
        ("nonsense\r\n\r\n", "400"),
    ];
    for (request, status) in refused {
        let answer = scene.send(request)?;
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}"))
                || answer.starts_with(&format!("HTTP/1.0 {status}")),
            "{request}{answer}"
        );
        assert!(!answer.contains("một") && !answer.contains("root:"), "{request}{answer}");
    }
    Ok(())
}

#[test]
fn head_has_a_length_and_no_body() -> io::Result<()> {
    let answer = Scene::new().send("HEAD / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n")?;
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
    assert!(head.starts_with("HTTP/1.1 200") && head.contains("content-length: "), "{head}");
    assert_eq!(body, "");
    Ok(())
}

#[test]
fn each_build_is_an_event() -> io::Result<()> {
    let scene = Scene::new();
    let mut stream = scene.connect()?;
    write!(stream, "GET /__guong/events HTTP/1.1\r\nHost: {}\r\n\r\n", scene.address())?;
    let mut lines = BufReader::new(stream).lines();
    let mut next = || lines.find(|line| line.as_ref().is_ok_and(|line| line.starts_with("data: ")));
    let first = next().expect("the build on screen")?;
    fs::write(scene.folder.path().join("index.html"), "<body>hai</body>")?;
    let second = next().expect("the next build")?;
    assert_ne!(first, second);
    scene.until("/", "hai");
    Ok(())
}

#[test]
fn a_build_is_let_go_when_the_next_one_comes() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("index.html"), "<body>lần 0</body>")?;
    let project = toy::project(folder.path());
    let alive = project.alive();
    let scene = Scene { preview: toy::start_project(project, None), folder };
    let mut listener = scene.connect()?;
    write!(listener, "GET /__guong/events HTTP/1.1\r\nHost: {}\r\n\r\n", scene.address())?;
    for save in 1..=8 {
        fs::write(scene.folder.path().join("index.html"), format!("<body>lần {save}</body>"))?;
        scene.until("/", &format!("lần {save}"));
        scene.get("/__guong/state/")?;
    }
    // This test and the project hold one each, the build on screen another, and one may just be on its way out.
    assert!(Arc::strong_count(&alive) <= 4, "{} are held", Arc::strong_count(&alive));
    Ok(())
}

#[test]
fn a_build_that_panics_leaves_the_last_good_page() -> io::Result<()> {
    let scene = Scene::new();
    fs::write(scene.folder.path().join("panic.txt"), "x")?;
    scene.until("/__guong/state/", "program-failed");
    assert!(scene.get("/")?.contains("một"));
    fs::remove_file(scene.folder.path().join("panic.txt"))?;
    fs::write(scene.folder.path().join("index.html"), "<body>hai</body>")?;
    scene.until("/", "hai");
    scene.until("/__guong/state/", "\"fatal\":[]");
    Ok(())
}

#[test]
fn a_head_that_never_ends_is_given_up() -> io::Result<()> {
    let scene = Scene::new();
    let mut slow = scene.connect()?;
    slow.write_all(b"GET / HTTP/1.1\r\nHost: ")?;
    let mut huge = scene.connect()?;
    huge.write_all(format!("GET / HTTP/1.1\r\nX: {}", "x".repeat(100_000)).as_bytes())?;
    let mut answer = String::new();
    huge.read_to_string(&mut answer).or_else(reset)?;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431"), "{answer}");
    slow.read_to_string(&mut answer).or_else(reset)?;
    assert!(scene.get("/")?.contains("một"));
    Ok(())
}

#[test]
fn a_flood_of_connections_is_bounded_and_passes() -> io::Result<()> {
    let scene = Scene::new();
    let flood: Vec<TcpStream> = (0..400).map(|_| scene.connect()).collect::<io::Result<_>>()?;
    let refused = flood.iter().filter(|stream| closed(stream)).count();
    assert!(refused >= 150, "only {refused} of 400 refused");
    drop(flood);
    scene.until("/", "một");
    Ok(())
}

/// Whether the server has closed the connection.
fn closed(mut stream: &TcpStream) -> bool {
    let set = stream.set_read_timeout(Some(Duration::from_millis(20)));
    set.is_ok()
        && match stream.read(&mut [0]) {
            Ok(read) => read == 0,
            Err(error) => error.kind() == io::ErrorKind::ConnectionReset,
        }
}

/// A connection cut while we were still sending.
fn reset(error: io::Error) -> io::Result<usize> {
    match error.kind() {
        io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe => Ok(0),
        _ => Err(error),
    }
}

#[test]
fn a_given_port_that_is_taken_is_a_fault_and_the_usual_one_gives_way() {
    let (one, two) = (Scene::new(), Scene::new());
    assert_ne!(one.address(), two.address());
    let taken = guong::watch::Options {
        folders: Vec::new(),
        port: Some(one.address().port()),
        poll: None,
        browser: guong::watch::Browser::Leave,
        language: guong::diagnostic::Language::Vi,
    };
    let project = Box::new(toy::project(one.folder.path()));
    let fault = guong::watch::Preview::start(project, taken, Arc::new(|_| {})).err();
    let fault = fault.expect("the port is taken");
    assert!(guong::watch::fault(&fault, guong::diagnostic::Language::Vi).contains("--port"));
}
