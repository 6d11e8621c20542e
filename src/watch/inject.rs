//! Puts the preview's script into a page on its way to the browser, and lets the page's own security policy admit it.
//! The built site never contains either.

use super::tags::{first, last, tags};

/// What the script needs: itself, and to ask the server.
const NEEDED: [&str; 2] = ["script-src", "connect-src"];

/// `html` with a script element for `source`; `build` is the number of the build the page comes from.
pub fn inject(html: &str, source: &str, build: u64) -> String {
    let mut html = admit(html);
    let script = format!("<script type=\"module\" src=\"{source}\" data-guong-build=\"{build}\"></script>");
    let at = last(&html, "</body>").unwrap_or(html.len());
    html.insert_str(at, &script);
    html
}

/// Extends each policy in a `meta` element of the head (elsewhere a policy has no force) so that it admits scripts and connections of the server itself.
fn admit(html: &str) -> String {
    let mut admitted = html.to_string();
    let head = first(html, "<body").unwrap_or(html.len());
    for tag in tags(&html[..head], &["meta"]).into_iter().rev() {
        let is_policy = tag.says("http-equiv", "content-security-policy");
        if let (true, Some(policy)) = (is_policy, tag.attribute("content")) {
            let wider = extend(&policy.value).replace('&', "&amp;").replace('"', "&quot;");
            // The value may be unquoted or in single quotes, so a quote is escaped for both.
            admitted.replace_range(policy.range.clone(), &wider.replace('\'', "&#39;"));
        }
    }
    admitted
}

/// The policy with `'self'` in every directive the script needs. A directive that is not there falls back to
/// `default-src`, so it is added only where that one does not admit the server itself.
fn extend(policy: &str) -> String {
    let mut directives: Vec<Vec<&str>> = policy
        .split(';')
        .map(|directive| directive.split_ascii_whitespace().collect::<Vec<_>>())
        .filter(|directive| !directive.is_empty())
        .collect();
    let fallback = directives.iter().find(|d| d[0].eq_ignore_ascii_case("default-src")).cloned();
    for name in NEEDED {
        if !directives.iter().any(|directive| directive[0].eq_ignore_ascii_case(name)) {
            let sources = fallback.iter().flat_map(|directive| directive[1..].iter().copied());
            directives.extend(fallback.is_some().then(|| std::iter::once(name).chain(sources).collect()));
        }
    }
    for directive in &mut directives {
        if is_needed(directive[0]) && !directive.contains(&"'self'") {
            directive.retain(|source| *source != "'none'");
            directive.push("'self'");
        }
    }
    directives.iter().map(|directive| directive.join(" ")).collect::<Vec<_>>().join("; ")
}

fn is_needed(name: &str) -> bool {
    NEEDED.iter().any(|needed| needed.eq_ignore_ascii_case(name))
        || name.eq_ignore_ascii_case("script-src-elem")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_goes_to_the_end_of_the_body() {
        let script = "<script type=\"module\" src=\"/s.js\" data-guong-build=\"3\"></script>";
        assert_eq!(inject("<body><p>a</body>", "/s.js", 3), format!("<body><p>a{script}</body>"));
        assert_eq!(inject("<p>a", "/s.js", 3), format!("<p>a{script}"));
    }

    #[test]
    fn policies_admit_the_script_and_nothing_else() {
        let cases = [
            ("default-src 'self'", "default-src 'self'; script-src 'self'; connect-src 'self'"),
            (
                "default-src 'none'; img-src 'self'",
                "default-src 'none'; img-src 'self'; script-src 'self'; connect-src 'self'",
            ),
            (
                "script-src 'sha256-x'; connect-src 'none'; style-src 'self'",
                "script-src 'sha256-x' 'self'; connect-src 'self'; style-src 'self'",
            ),
            ("img-src 'self'", "img-src 'self'"),
        ];
        for (policy, wider) in cases {
            assert_eq!(extend(policy), wider);
        }
    }

    #[test]
    fn an_escaped_policy_stays_one_attribute() {
        let html = "<meta http-equiv=Content-Security-Policy content='default-src &#39;none&#39;'>";
        let admitted = admit(html);
        assert!(
            admitted.contains("content='default-src &#39;none&#39;; script-src &#39;self&#39;;"),
            "{admitted}"
        );
    }
}
