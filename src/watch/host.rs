//! Whether a request means this server by its own name. A page of the web can point a name of its own at 127.0.0.1 (DNS
//! rebinding) and would then read the preview; the Host header gives it away.

/// Accepts 127.0.0.1, localhost and [::1] with the server's own port; without a port only on port 80 (RFC 9110, 7.2).
pub fn is_ours(host: &str, port: u16) -> bool {
    let (name, given) = match host.rsplit_once(':') {
        Some((name, digits)) if !digits.ends_with(']') => (name, digits.parse().ok()),
        _ => (host, Some(80)),
    };
    let name = name.to_ascii_lowercase();
    matches!(name.as_str(), "127.0.0.1" | "localhost" | "[::1]") && given == Some(port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_with_this_port() {
        for host in ["127.0.0.1:4780", "localhost:4780", "LOCALHOST:4780", "[::1]:4780"] {
            assert!(is_ours(host, 4780), "{host}");
        }
        let foreign = [
            "",
            "127.0.0.1",
            "127.0.0.1:80",
            "example.vn:4780",
            "localhost.example.vn:4780",
            "127.0.0.1.example.vn:4780",
            "127.0.0.1:4780:4780",
            "localhost:4780@example.vn",
            "[::1]",
            "::1:4780",
            "0.0.0.0:4780",
            "localhost:04780x",
        ];
        for host in foreign {
            assert!(!is_ours(host, 4780), "{host}");
        }
        assert!(is_ours("localhost", 80));
    }
}
