//! Examples of how a web server is told to serve the site: headers, types, lifetimes in caches. A new project gets them
//! beside its input; whoever runs the server puts in its own names.

mod media;

pub use media::{cache_control, content_type, is_named_by_content};

/// The folder of a project in which they stand.
pub const FOLDER: &str = "may-chu";

/// Name of each file, and its text.
pub const FILES: [(&str, &str); 5] = [
    ("nginx.conf", include_str!("nginx.conf")),
    ("Caddyfile", include_str!("Caddyfile")),
    ("htaccess.txt", include_str!("htaccess.txt")),
    ("web.config", include_str!("web.config")),
    ("_headers", include_str!("_headers")),
];
