//! From an address to the path of a page inside the site. Pages come from memory, so nothing here guards a disk; odd
//! paths are refused all the same, in case something below ever opens a file.

/// The site path of a request (`/guong/x.html`, still percent-encoded, without query): a folder stands for its
/// `index.html`. `None`: no page can have this address.
pub fn site_path(address: &str) -> Option<String> {
    let path = decode(address.strip_prefix('/')?)?;
    let path = match path.is_empty() || path.ends_with('/') {
        true => path + "index.html",
        false => path,
    };
    path.split('/').all(is_name).then_some(path)
}

/// The site path that `link` means on the page `base` (a site path). `None`: it leads out of the site.
pub fn resolve(base: &str, link: &str) -> Option<String> {
    let link = link.trim().split(['?', '#']).next().unwrap_or_default();
    let scheme = link.split('/').next().is_some_and(|first| first.contains(':'));
    if link.is_empty() || scheme || link.starts_with("//") {
        return None;
    }
    let mut parts: Vec<&str> = match link.starts_with('/') {
        true => Vec::new(),
        false => base.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect(),
    };
    for part in link.trim_start_matches('/').split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()?),
            name => parts.push(name),
        }
    }
    site_path(&format!("/{}", parts.join("/")))
}

fn is_name(part: &str) -> bool {
    !matches!(part, "" | "." | "..") && !part.contains(['\\', '\0', ':'])
}

/// Undoes percent-encoding; `None` where it is broken or not UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))?);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_become_paths() {
        let cases = [
            ("/", Some("index.html")),
            ("/guong/", Some("guong/index.html")),
            ("/guong/a.html", Some("guong/a.html")),
            ("/anh/%C4%90%C3%A0o.jpg", Some("anh/Đào.jpg")),
            ("/../etc/passwd", None),
            ("/%2e%2e/etc/passwd", None),
            ("/a/%2e%2e%2fb", None),
            ("/a//b", None),
            ("//etc/passwd", None),
            ("/..%5c..%5cwin.ini", None),
            ("/C:/win.ini", None),
            ("/a%00.html", None),
            ("/%ff", None),
            ("/%+1", None),
            ("/%4", None),
            ("*", None),
        ];
        for (address, path) in cases {
            assert_eq!(site_path(address).as_deref(), path, "{address}");
        }
    }

    #[test]
    fn links_are_resolved_from_their_page() {
        let cases = [
            ("guong/a.html", "../css/site.css?v=1", Some("css/site.css")),
            ("guong/a.html", "/css/site.css#x", Some("css/site.css")),
            ("guong/a.html", "b.jpg", Some("guong/b.jpg")),
            ("index.html", "./b.jpg", Some("b.jpg")),
            ("index.html", "../b.jpg", None),
            ("index.html", "https://example.vn/b.jpg", None),
            ("index.html", "//example.vn/b.jpg", None),
            ("index.html", "data:image/png;base64,AA==", None),
            ("index.html", "#top", None),
        ];
        for (base, link, path) in cases {
            assert_eq!(resolve(base, link).as_deref(), path, "{base} {link}");
        }
    }

    proptest! {
        #[test]
        fn no_path_climbs(address in "/[a-z%2eE5cF./\\\\]{0,24}") {
            if let Some(path) = site_path(&address) {
                prop_assert!(path.split('/').all(|part| part != ".." && !part.is_empty()));
                prop_assert!(!path.contains('\\'));
            }
        }

        #[test]
        fn any_bytes_are_survived(address in ".{0,40}", base in ".{0,20}") {
            let _ = (site_path(&address), resolve(&base, &address));
        }
    }
}
