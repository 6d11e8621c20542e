//! What the answers of targets on the web mean.

use crate::publish::fault::{Refusal, TargetFault};
use ureq::Body;
use ureq::http::{Response, StatusCode};

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
    let mut answer = match accept(path, answer) {
        // A store says the same where its bucket is missing, and then why.
        Err(fault) if fault.refusal == Refusal::Missing && !fault.detail.contains("NoSuchBucket") => {
            return Ok(None);
        }
        answer => answer?,
    };
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
