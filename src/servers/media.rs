//! What a server says of a file of the site: its type, and how long it may be kept. The examples beside this file tell
//! web servers the same.

/// Folders whose files are named by their content.
const NAMED_BY_CONTENT: [&str; 3] = ["tep-tinh/", "anh/", "the/"];

/// Whether a path of the site tells the content: what stands there never changes.
pub fn is_named_by_content(path: &str) -> bool {
    NAMED_BY_CONTENT.iter().any(|folder| path.starts_with(folder))
}

/// The value of the header `Cache-Control`.
pub fn cache_control(path: &str) -> &'static str {
    if is_named_by_content(path) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// The value of the header `Content-Type`.
pub fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" | "webmanifest" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml",
        "ico" => "image/x-icon",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "xml" => "application/xml; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}
