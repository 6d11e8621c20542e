//! The program's one client for the web. Only here and in the targets of `publish`: ureq.

use std::time::Duration;
use ureq::Agent;
use ureq::tls::{RootCerts, TlsConfig};

/// More than anything here has under way at once.
const CONNECTIONS: usize = 32;

/// A client that trusts whom the system trusts, so that an agency's own certificates hold here as in its browsers. Any
/// status is an answer; redirects are not followed unless a request says so.
pub fn agent() -> Agent {
    let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
    let config = Agent::config_builder()
        .tls_config(tls)
        .http_status_as_error(false)
        .allow_non_standard_methods(true)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .max_idle_connections_per_host(CONNECTIONS)
        .timeout_connect(Some(Duration::from_secs(20)))
        .timeout_recv_response(Some(Duration::from_secs(120)))
        .timeout_send_body(Some(Duration::from_secs(1800)))
        .timeout_recv_body(Some(Duration::from_secs(600)))
        .user_agent(concat!("guong/", env!("CARGO_PKG_VERSION")));
    config.build().into()
}
