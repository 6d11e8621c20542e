//! Accepts connections on 127.0.0.1 and bounds what each may cost. What is answered is decided elsewhere.

use super::answer::answer;
use super::screen::Screen;
use super::slow::Impatient;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::sync::Semaphore;

/// Where the preview is found unless told otherwise: always the same, so that an open page finds a restarted server.
/// Free of well-known services, and below the ranges systems give out by themselves.
const USUAL_PORT: u16 = 4780;
/// How many ports after the usual one are tried: as many previews run side by side.
const PORTS_TRIED: u16 = 20;
/// A browser opens six connections a host; this is for a good many browsers, and bounds what a flood can take.
const CONNECTIONS: usize = 200;
/// For the head of a request to arrive, and for an idle connection to be used again.
const HEAD_TIME: Duration = Duration::from_secs(15);
/// For the other side to take the next byte.
const WRITE_TIME: Duration = Duration::from_secs(30);
/// Bytes; the smallest that `hyper` allows is 8 KB, browsers send about 1 KB.
const HEAD_SIZE: usize = 16 * 1024;
/// After a failed accept (too many open files), as long is waited before the next.
const BREATH: Duration = Duration::from_millis(100);

/// Takes `port`, or else the usual one or the next that is free.
///
/// # Errors
/// The port, or every one tried, is taken or forbidden.
pub fn listen(port: Option<u16>) -> io::Result<TcpListener> {
    let ports = match port {
        Some(port) => port..=port,
        None => USUAL_PORT..=USUAL_PORT + PORTS_TRIED,
    };
    let mut last = io::Error::from(ErrorKind::AddrInUse);
    for port in ports {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))) {
            Ok(listener) => {
                listener.set_nonblocking(true)?;
                return Ok(listener);
            }
            Err(error) => last = error,
        }
    }
    Err(last)
}

/// Serves what is on `screen` until dropped.
///
/// # Errors
/// The listener cannot be used.
pub async fn serve(listener: TcpListener, screen: Arc<Screen>) -> io::Result<()> {
    let port = listener.local_addr()?.port();
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(BREATH).await;
            continue;
        };
        // One connection too many is closed at once rather than kept waiting.
        let Ok(place) = places.clone().try_acquire_owned() else { continue };
        let screen = screen.clone();
        tokio::spawn(async move {
            converse(stream, port, screen).await;
            drop(place);
        });
    }
}

/// All requests of one connection.
async fn converse(stream: TcpStream, port: u16, screen: Arc<Screen>) {
    // Answers are small and wanted at once. Where it cannot be set, they come a little later.
    let _ = stream.set_nodelay(true);
    let service = service_fn(|request| {
        let screen = screen.clone();
        async move { Ok::<_, Infallible>(answer(screen, port, request).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(HEAD_SIZE)
        .serve_connection(TokioIo::new(Impatient::new(stream, WRITE_TIME)), service);
    // An error here is a client that went away or talks no HTTP: it concerns nobody.
    let _ = connection.await;
}
