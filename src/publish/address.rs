//! Where to publish, as it is typed: a folder, or an address. Never holds a password.

use std::fmt;
use std::path::PathBuf;

/// A place to publish to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// Also of a network share: `\\server\share\site`.
    Folder(PathBuf),
    /// `s3://bucket/prefix`; the prefix is empty or ends in `/`.
    S3 { bucket: String, prefix: String },
    /// `sftp://user@host:port/path`.
    Sftp(SftpAddress),
    /// The address of the folder on the web, `http:` or `https:`, ending in `/`.
    WebDav(String),
}

/// A folder of a computer that is reached by SSH.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SftpAddress {
    /// `user@host`, or `host`.
    pub host: String,
    pub port: Option<u16>,
    /// Absolute, or below the user's own folder (`sftp://host/~/www`); no slash at the end.
    pub path: String,
}

/// Why an address cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressFault {
    /// Passwords stand in nobody's command line.
    Password,
    UnknownScheme(String),
    /// No bucket, host or path.
    Incomplete,
}

impl Address {
    /// Understands what was typed.
    pub fn parse(text: &str) -> Result<Self, AddressFault> {
        let Some((scheme, rest)) = text.split_once("://") else {
            return if text.is_empty() {
                Err(AddressFault::Incomplete)
            } else {
                Ok(Self::Folder(text.into()))
            };
        };
        let authority = rest.split('/').next().unwrap_or_default();
        let user = authority.rsplit_once('@').map_or("", |(user, _)| user);
        if user.contains(':') {
            return Err(AddressFault::Password);
        }
        match scheme.to_ascii_lowercase().as_str() {
            "s3" => s3(rest),
            "sftp" | "ssh" => sftp(rest),
            "webdav" | "dav" => webdav("http", rest),
            "webdavs" | "davs" => webdav("https", rest),
            other => Err(AddressFault::UnknownScheme(other.to_owned())),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => write!(formatter, "{}", folder.display()),
            Self::S3 { bucket, prefix } => write!(formatter, "s3://{bucket}/{prefix}"),
            Self::Sftp(SftpAddress { host, port, path }) => {
                let port = port.map(|port| format!(":{port}")).unwrap_or_default();
                let slash = if path.starts_with('/') { "" } else { "/~/" };
                write!(formatter, "sftp://{host}{port}{slash}{path}")
            }
            Self::WebDav(url) => write!(formatter, "{}", url.replacen("http", "webdav", 1)),
        }
    }
}

fn s3(rest: &str) -> Result<Address, AddressFault> {
    let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
    let prefix = prefix.trim_matches('/');
    match bucket {
        "" => Err(AddressFault::Incomplete),
        bucket => Ok(Address::S3 { bucket: bucket.to_owned(), prefix: folder(prefix) }),
    }
}

fn sftp(rest: &str) -> Result<Address, AddressFault> {
    let (authority, path) = rest.split_once('/').ok_or(AddressFault::Incomplete)?;
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) => (host, Some(port.parse().map_err(|_| AddressFault::Incomplete)?)),
        None => (authority, None),
    };
    let path = match path.trim_end_matches('/') {
        "" | "~" => return Err(AddressFault::Incomplete),
        path => path.strip_prefix("~/").map_or_else(|| format!("/{path}"), str::to_owned),
    };
    // A host that begins with a dash would be an option of the program that is asked.
    match host {
        "" => Err(AddressFault::Incomplete),
        host if host.starts_with('-') => Err(AddressFault::Incomplete),
        host => Ok(Address::Sftp(SftpAddress { host: host.to_owned(), port, path })),
    }
}

fn webdav(scheme: &str, rest: &str) -> Result<Address, AddressFault> {
    match rest.trim_end_matches('/') {
        "" => Err(AddressFault::Incomplete),
        rest => Ok(Address::WebDav(format!("{scheme}://{rest}/"))),
    }
}

fn folder(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!("{path}/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_understood_and_shown_alike() {
        let shown = [
            ("D:\\web", "D:\\web"),
            ("\\\\server\\share\\site", "\\\\server\\share\\site"),
            ("../web", "../web"),
            ("s3://guong/xa-truc-van/", "s3://guong/xa-truc-van/"),
            ("s3://guong", "s3://guong/"),
            ("sftp://web@may-chu:2222/var/www/guong/", "sftp://web@may-chu:2222/var/www/guong"),
            ("ssh://may-chu/~/www", "sftp://may-chu/~/www"),
            ("webdavs://can-bo@web.example.vn/guong", "webdavs://can-bo@web.example.vn/guong/"),
        ];
        for (typed, expected) in shown {
            assert_eq!(Address::parse(typed).expect("understood").to_string(), expected);
        }
    }

    #[test]
    fn what_cannot_be_used_is_refused() {
        use AddressFault::*;
        let cases = [
            ("", Incomplete),
            ("s3://", Incomplete),
            ("sftp://host", Incomplete),
            ("sftp://-oProxyCommand=x/a", Incomplete),
            ("webdavs://an:matkhau@web.example.vn/", Password),
            ("sftp://an:matkhau@host/a", Password),
            ("ftp://host/a", UnknownScheme("ftp".into())),
        ];
        for (typed, fault) in cases {
            assert_eq!(Address::parse(typed), Err(fault), "{typed}");
        }
    }
}
