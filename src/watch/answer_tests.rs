//! What each kind of request is answered, without a socket.

use super::*;
use crate::diagnostic::Language;
use crate::watch::toy::Toy;

const PORT: u16 = 4780;
const OURS: &str = "127.0.0.1:4780";
const FILES: [(&str, &str); 6] = [
    ("index.html", "<body>home</body>"),
    ("404.html", "<body>not here</body>"),
    ("guong/đào.html", "<body>Đào</body>"),
    ("site.css", "p{}"),
    ("broken.html", "error: mẫu “<b>” hỏng"),
    ("panic.html", "panic"),
];

fn screen(files: &[(&'static str, &'static str)]) -> Arc<Screen> {
    let screen = Screen::new(Language::Vi, 0);
    screen.publish(Ok(Arc::new(Toy::of(files))));
    Arc::new(screen)
}

fn ask(screen: Arc<Screen>, method: &str, host: &str, address: &str) -> (StatusCode, HeaderMap, String) {
    let request = Request::builder().method(method).uri(address).header(header::HOST, host).body(());
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(async {
        let response = answer(screen, PORT, request.expect("a request")).await;
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 1 << 20).await.expect("a body from memory");
        (parts.status, parts.headers, String::from_utf8(bytes.to_vec()).expect("text"))
    })
}

fn get(address: &str) -> (u16, String) {
    let (status, _, body) = ask(screen(&FILES), "GET", OURS, address);
    (status.as_u16(), body)
}

#[test]
fn pages_come_with_the_script_and_other_files_as_they_are() {
    let (status, body) = get("/");
    assert_eq!(status, 200);
    assert!(body.starts_with("<body>home<script type=\"module\" src=\"/__guong/"), "{body}");
    assert!(get("/guong/%C4%91%C3%A0o.html").1.starts_with("<body>Đào<script"));
    assert_eq!(get("/site.css?guong=1"), (200, "p{}".to_string()));
}

#[test]
fn what_is_not_there_is_answered_by_the_sites_own_page() {
    for address in
        ["/no.html", "/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%5cwin.ini", "//index.html"]
    {
        let (status, body) = get(address);
        assert_eq!(status, 404, "{address}");
        assert!(body.starts_with("<body>not here<script"), "{address}: {body}");
    }
    let (status, _, body) = ask(screen(&[]), "GET", OURS, "/no.html");
    assert_eq!(status, 404);
    assert!(body.contains("Không có trang này"));
}

#[test]
fn a_broken_page_and_a_panic_are_answers() {
    let (status, body) = get("/broken.html");
    assert_eq!(status, 500);
    assert!(body.contains("mẫu “&lt;b&gt;” hỏng") && body.contains("/main.js"), "{body}");
    assert_eq!(get("/panic.html").0, 500);
}

#[test]
fn before_the_first_build_there_is_a_page_that_waits() {
    let screen = Arc::new(Screen::new(Language::En, 0));
    let (status, _, body) = ask(screen, "GET", OURS, "/guong/x.html");
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(body.contains("Nothing to show yet") && body.contains("data-guong-build=\"0\""), "{body}");
}

#[test]
fn only_our_own_name_is_served() {
    for host in ["example.vn:4780", "127.0.0.1:80", "rebind.example:4780", ""] {
        let (status, _, body) = ask(screen(&FILES), "GET", host, "/");
        assert_eq!(status, StatusCode::MISDIRECTED_REQUEST, "{host}");
        assert!(!body.contains("home"));
    }
    let (status, ..) = ask(screen(&FILES), "GET", OURS, "http://example.vn/");
    assert_eq!(status, StatusCode::MISDIRECTED_REQUEST);
}

#[test]
fn only_reading_is_served() {
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
        let (status, headers, _) = ask(screen(&FILES), method, OURS, "/");
        assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
        assert_eq!(headers[header::ALLOW], "GET, HEAD");
    }
    assert_eq!(ask(screen(&FILES), "HEAD", OURS, "/").0, StatusCode::OK);
}

#[test]
fn nothing_is_kept_and_no_other_site_may_load_it() {
    for address in ["/", "/site.css", "/no.html", "/__guong/problems", "/__guong/state/", "/__guong/none"] {
        let (_, headers, _) = ask(screen(&FILES), "GET", OURS, address);
        assert_eq!(headers[header::CACHE_CONTROL], "no-store", "{address}");
        assert_eq!(headers["cross-origin-resource-policy"], "same-origin", "{address}");
        assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff", "{address}");
        assert!(!headers.contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN), "{address}");
    }
}

#[test]
fn the_script_is_kept_for_ever_under_its_version() {
    let address = format!("/__guong/{}/main.js", *script::VERSION);
    let (status, headers, _) = ask(screen(&FILES), "GET", OURS, &address);
    assert_eq!(status, StatusCode::OK);
    assert_eq!(headers[header::CACHE_CONTROL], "max-age=31536000, immutable");
    for address in ["/__guong/0/main.js", "/__guong/", &address.replace("main.js", "../main.js")] {
        assert_eq!(get(address).0, 404, "{address}");
    }
}

#[test]
fn what_is_named_by_its_content_is_kept_for_ever() {
    let files = [("index.html", "x"), ("site-lasting.css", "p{}"), ("site.css", "p{}")];
    let kept = |address: &str| ask(screen(&files), "GET", OURS, address).1[header::CACHE_CONTROL].clone();
    assert_eq!(kept("/site-lasting.css"), FOR_EVER);
    for address in ["/", "/site.css", "/none-lasting.css"] {
        assert_eq!(kept(address), NO_STORE, "{address}");
    }
}

#[test]
fn the_handbook_is_served_with_its_pictures() {
    let (status, headers, page) = ask(screen(&[]), "GET", OURS, "/__guong/so-tay/");
    assert_eq!((status, &headers[header::CONTENT_TYPE]), (StatusCode::OK, &HeaderValue::from_static(HTML)));
    assert!(page.contains("<h1"), "{page}");
    let (status, headers, _) = ask(screen(&[]), "GET", OURS, "/__guong/so-tay");
    assert_eq!((status, &headers[header::LOCATION]), (StatusCode::FOUND, &HANDBOOK));
    assert_eq!(get("/__guong/so-tay/so-tay.css").0, 200);
    assert_eq!(get("/__guong/so-tay/../main.js").0, 404);
}

#[test]
fn the_state_is_that_of_the_page_shown_at_the_address() {
    let state = |address: &str| -> serde_json::Value { serde_json::from_str(&get(address).1).expect("JSON") };
    assert_eq!(state("/__guong/state/")["page"], state("/__guong/state/index.html")["page"]);
    assert_ne!(state("/__guong/state/")["page"], state("/__guong/state/no.html")["page"]);
    assert_eq!(state("/__guong/state/no.html")["page"], state("/__guong/state/neither.html")["page"]);
    assert_eq!(state("/__guong/state/")["withheld"], 3);
}
