//! What the targets on the web share: one client for all files under way, and what its answers mean.

use crate::publish::fault::{Refusal, TargetFault};
use std::time::Duration;
use ureq::http::{Response, StatusCode};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body};

/// A client that trusts whom the system trusts, so that an agency's own certificates hold here as in its browsers.
pub(super) fn agent() -> Agent {
    let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
    let config = Agent::config_builder()
        .tls_config(tls)
        .http_status_as_error(false)
        .allow_non_standard_methods(true)
        // A store answers to a redirect of its own; what is sent to another place would not be seen by visitors.
        .max_redirects(0)
        .max_redirects_will_error(false)
        .max_idle_connections_per_host(LANES)
        .timeout_connect(Some(Duration::from_secs(20)))
        .timeout_recv_response(Some(Duration::from_secs(120)))
        .timeout_send_body(Some(Duration::from_secs(1800)))
        .timeout_recv_body(Some(Duration::from_secs(600)))
        .user_agent(concat!("guong/", env!("CARGO_PKG_VERSION")));
    config.build().into()
}

/// More than any target has under way.
const LANES: usize = 32;

/// The largest file that is read from a target: the list of a country. Bytes.
const LARGEST: u64 = 1 << 30;

/// The answer where it is a good one.
pub(super) fn accept(path: &str, answer: Answer) -> Result<Response<Body>, TargetFault> {
    let mut answer = answer.map_err(|error| unanswered(path, &error))?;
    if answer.status().is_success() {
        return Ok(answer);
    }
    let status = answer.status();
    // What cannot be read says nothing; the status tells enough.
    let said = answer.body_mut().with_config().limit(10_000).read_to_string().unwrap_or_default();
    Err(TargetFault::new(refusal(status), path, format!("{status}{}", reason(&said))))
}

pub(super) type Answer = Result<Response<Body>, ureq::Error>;

/// The bytes of a file; none where there is none.
pub(super) fn bytes(path: &str, answer: Answer) -> Result<Option<Vec<u8>>, TargetFault> {
    if let Ok(answer) = &answer
        && matches!(answer.status(), StatusCode::NOT_FOUND | StatusCode::GONE)
    {
        return Ok(None);
    }
    let mut answer = accept(path, answer)?;
    let bytes = answer.body_mut().with_config().limit(LARGEST).read_to_vec();
    bytes.map(Some).map_err(|error| unanswered(path, &error))
}

/// That a file is gone, or never was.
pub(super) fn gone(path: &str, answer: Answer) -> Result<(), TargetFault> {
    match answer {
        Ok(answer) if matches!(answer.status(), StatusCode::NOT_FOUND | StatusCode::GONE) => Ok(()),
        answer => accept(path, answer).map(drop),
    }
}

fn refusal(status: StatusCode) -> Refusal {
    match status.as_u16() {
        408 | 423 | 425 | 429 | 500 | 502..=504 => Refusal::Passing,
        401 | 403 | 407 => Refusal::Denied,
        404 | 410 => Refusal::Missing,
        413 | 507 => Refusal::Full,
        _ => Refusal::Other,
    }
}

/// No address is told: that of a store holds a signature.
fn unanswered(path: &str, error: &ureq::Error) -> TargetFault {
    match error {
        ureq::Error::Io(error) if is_of_certificate(error) => {
            TargetFault::new(Refusal::Unproven, path, error)
        }
        ureq::Error::Rustls(error) => TargetFault::new(Refusal::Unproven, path, error),
        ureq::Error::Io(_)
        | ureq::Error::Timeout(_)
        | ureq::Error::HostNotFound
        | ureq::Error::ConnectionFailed
        | ureq::Error::Protocol(_) => TargetFault::new(Refusal::Passing, path, error),
        ureq::Error::BadUri(_) => TargetFault::new(Refusal::Other, path, "address not understood"),
        _ => TargetFault::new(Refusal::Other, path, error),
    }
}

fn is_of_certificate(error: &std::io::Error) -> bool {
    error.kind() == std::io::ErrorKind::InvalidData && error.to_string().contains("certificate")
}

/// The code and message by which S3-compatible stores explain themselves.
fn reason(said: &str) -> String {
    let part = |name: &str| {
        let (_, rest) = said.split_once(&format!("<{name}>"))?;
        rest.split_once(&format!("</{name}>")).map(|(text, _)| text)
    };
    let parts: Vec<&str> = ["Code", "Message"].into_iter().filter_map(part).collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(": ")) }
}
