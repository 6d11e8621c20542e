//! From a request to its answer: pages from memory, the state of a page, the stream of builds. Knows nothing of sockets.

use super::host::is_ours;
use super::inject::inject;
use super::notice;
use super::project::Page;
use super::report;
use super::screen::{Found, Screen, Shown};
use super::script;
use super::site_path::site_path;
use crate::handbook;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, header};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

/// Everything of the preview itself lies below this address.
const OWN: &str = "/__guong/";
const JSON: &str = "application/json; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";
/// A connection that was cut without a word is noticed with the next sign of life.
const SIGN_OF_LIFE: Duration = Duration::from_secs(10);
/// For what has its version in its address: the script's files, styles and photos of the site.
const FOR_EVER: HeaderValue = HeaderValue::from_static("max-age=31536000, immutable");
const HANDBOOK: HeaderValue = HeaderValue::from_static("/__guong/so-tay/");
const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

/// Answers one request to the server at `port`.
pub async fn answer(screen: Arc<Screen>, port: u16, request: Request<impl Send>) -> Response<Body> {
    let mut response = match refuse(&request, port) {
        Some(refusal) => refusal,
        None => route(screen, request.uri().path().to_string()).await,
    };
    guard(response.headers_mut());
    response
}

/// Other names than our own, and all that is not reading.
fn refuse<B>(request: &Request<B>, port: u16) -> Option<Response<Body>> {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let named = request.uri().authority().map(|authority| authority.as_str());
    let ours = host.is_some_and(|host| is_ours(host, port)) && named.is_none_or(|name| is_ours(name, port));
    if !ours {
        return Some(plain(StatusCode::MISDIRECTED_REQUEST, "This address is not served here.\n"));
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut refusal = plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD.\n");
        refusal.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return Some(refusal);
    }
    None
}

/// No other site may load, frame or sniff the preview; nothing of it is kept, unless said otherwise.
fn guard(headers: &mut HeaderMap) {
    headers.entry(header::CACHE_CONTROL).or_insert(NO_STORE);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("frame-ancestors 'self'"));
}

async fn route(screen: Arc<Screen>, address: String) -> Response<Body> {
    let Some(own) = address.strip_prefix(OWN) else {
        return rendered(screen, move |shown, screen| site_page(shown, &address, screen)).await;
    };
    if own == "events" {
        return events(&screen);
    }
    if own == "problems" {
        return rendered(screen, |shown, screen| {
            with_type(StatusCode::OK, JSON, report::problems(shown, screen.language))
        })
        .await;
    }
    if let Some(page) = own.strip_prefix("state/") {
        let path = site_path(&format!("/{page}"));
        return rendered(screen, move |shown, screen| {
            let state = report::state(shown, path.as_deref(), &script::VERSION, screen.language);
            with_type(StatusCode::OK, JSON, state)
        })
        .await;
    }
    match own.strip_prefix(handbook::FOLDER) {
        Some(rest) => handbook_file(rest),
        None => script_file(own),
    }
}

/// Runs `make` where it may take its time, on the build that is on screen now. A panic in it is an answer, not an end.
async fn rendered<F>(screen: Arc<Screen>, make: F) -> Response<Body>
where
    F: FnOnce(&Shown, &Screen) -> Response<Body> + Send + 'static,
{
    let language = screen.language;
    let work = tokio::task::spawn_blocking(move || make(&screen.now(), &screen));
    work.await.unwrap_or_else(|fault| {
        let page = notice::broken(&fault.to_string(), language);
        with_type(StatusCode::INTERNAL_SERVER_ERROR, HTML, page.into_bytes())
    })
}

fn site_page(shown: &Shown, address: &str, screen: &Screen) -> Response<Body> {
    let own = |text: String| Page { content_type: HTML.into(), bytes: text.into_bytes() };
    let path = site_path(address);
    let (status, page) = match shown.find(path.as_deref()) {
        Found::Page(page) => (StatusCode::OK, page),
        Found::Missing(page) => (StatusCode::NOT_FOUND, page),
        Found::Nothing => (StatusCode::NOT_FOUND, own(notice::nothing(screen.language))),
        Found::Broken(reason) => {
            (StatusCode::INTERNAL_SERVER_ERROR, own(notice::broken(&reason, screen.language)))
        }
        Found::NoBuild => (StatusCode::SERVICE_UNAVAILABLE, own(notice::no_build(screen.language))),
    };
    let bytes = match page.content_type.starts_with("text/html") {
        true => with_script(&page.bytes, shown.build),
        false => page.bytes,
    };
    let mut response = with_type(status, &page.content_type, bytes);
    if path.is_some_and(|path| shown.is_lasting(&path)) {
        response.headers_mut().insert(header::CACHE_CONTROL, FOR_EVER);
    }
    response
}

fn with_script(html: &[u8], build: u64) -> Vec<u8> {
    let source = format!("{OWN}{}/main.js", *script::VERSION);
    inject(&String::from_utf8_lossy(html), &source, build).into_bytes()
}

/// One event a build, beginning with the one that is on screen.
fn events(screen: &Screen) -> Response<Body> {
    let builds = WatchStream::new(screen.follow());
    let events = builds.map(|shown| Ok::<_, Infallible>(Event::default().data(shown.build.to_string())));
    Sse::new(events).keep_alive(KeepAlive::new().interval(SIGN_OF_LIFE)).into_response()
}

fn script_file(own: &str) -> Response<Body> {
    let name = own.strip_prefix(script::VERSION.as_str()).and_then(|rest| rest.strip_prefix('/'));
    match name.and_then(script::file) {
        Some(file) => {
            let mut response = with_type(StatusCode::OK, &file.content_type, file.bytes);
            response.headers_mut().insert(header::CACHE_CONTROL, FOR_EVER);
            response
        }
        None => plain(StatusCode::NOT_FOUND, "No such file.\n"),
    }
}

/// A file of the handbook. Its links are relative, so its address ends with a slash.
fn handbook_file(rest: &str) -> Response<Body> {
    match rest.strip_prefix('/').map(handbook::file) {
        Some(Some(file)) => with_type(StatusCode::OK, file.content_type, file.bytes.to_vec()),
        Some(None) => plain(StatusCode::NOT_FOUND, "No such file.\n"),
        None => {
            let mut response = plain(StatusCode::FOUND, "");
            response.headers_mut().insert(header::LOCATION, HANDBOOK);
            response
        }
    }
}

fn plain(status: StatusCode, text: &'static str) -> Response<Body> {
    with_type(status, "text/plain; charset=utf-8", text.as_bytes().to_vec())
}

fn with_type(status: StatusCode, content_type: &str, bytes: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    let octets = HeaderValue::from_static("application/octet-stream");
    let content_type = HeaderValue::from_str(content_type).unwrap_or(octets);
    response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    response
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;
