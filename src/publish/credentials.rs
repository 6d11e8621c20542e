//! Names and passwords from where systems keep them: the environment, the files of the AWS tools, `.netrc`. They go into
//! requests and nowhere else.

use rusty_s3::Credentials;
use std::env;
use std::fs;
use std::path::PathBuf;

/// Who is asked for at a WebDAV server.
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    pub user: String,
    pub password: String,
}

/// The files `credentials` and `config` of the AWS tools, as far as they concern the chosen profile.
#[derive(Default)]
pub struct AwsFiles {
    settings: Vec<(String, String)>,
}

/// A variable of the environment that is set to something.
pub fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// Of the environment, else of the files.
pub fn aws(files: &AwsFiles) -> Option<Credentials> {
    if let Some(credentials) = Credentials::from_env() {
        return Some(credentials);
    }
    let (key, secret) = (files.setting("aws_access_key_id")?, files.setting("aws_secret_access_key")?);
    Some(match files.setting("aws_session_token") {
        Some(token) => Credentials::new_with_token(key, secret, token),
        None => Credentials::new(key, secret),
    })
}

/// Of the environment (`GUONG_WEBDAV_USER`, `GUONG_WEBDAV_PASSWORD`), else of `.netrc`.
pub fn login(host: &str, user: Option<&str>) -> Option<Login> {
    let user = user.map(str::to_owned);
    if let Some(password) = variable("GUONG_WEBDAV_PASSWORD") {
        let user = user.or_else(|| variable("GUONG_WEBDAV_USER")).unwrap_or_default();
        return Some(Login { user, password });
    }
    let path = variable("NETRC").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(NETRC)))?;
    in_netrc(&fs::read_to_string(path).ok()?, host, user.as_deref())
}

/// The name that curl looks for.
const NETRC: &str = if cfg!(windows) { "_netrc" } else { ".netrc" };

impl AwsFiles {
    /// Reads both files; one that is not there says nothing.
    pub fn read() -> Self {
        let profile = variable("AWS_PROFILE").unwrap_or_else(|| "default".into());
        let read = |variable_name: &str, file: &str| {
            let path = variable(variable_name)
                .map(PathBuf::from)
                .or_else(|| Some(env::home_dir()?.join(".aws").join(file)))?;
            fs::read_to_string(path).ok()
        };
        let credentials = read("AWS_SHARED_CREDENTIALS_FILE", "credentials").unwrap_or_default();
        let config = read("AWS_CONFIG_FILE", "config").unwrap_or_default();
        let settings = section(&credentials, &profile).chain(section(&config, &profile));
        Self { settings: settings.collect() }
    }

    pub fn setting(&self, name: &str) -> Option<String> {
        self.settings.iter().find(|(other, _)| other == name).map(|(_, value)| value.clone())
    }
}

/// The settings of a profile: under `[name]`, or `[profile name]` as the file `config` has it.
fn section(text: &str, profile: &str) -> impl Iterator<Item = (String, String)> {
    let mut is_inside = false;
    text.lines().filter_map(move |line| {
        let line = line.trim();
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            is_inside = name.trim().trim_start_matches("profile ").trim() == profile;
            return None;
        }
        let (name, value) = line.split_once('=').filter(|_| is_inside && !line.starts_with(['#', ';']))?;
        Some((name.trim().to_owned(), value.trim().to_owned()))
    })
}

/// The entry of a host, or `default`; of a user where one is given.
fn in_netrc(text: &str, host: &str, user: Option<&str>) -> Option<Login> {
    let mut words = text.split_whitespace();
    let (mut is_here, mut login) = (false, Login { user: String::new(), password: String::new() });
    loop {
        let word = words.next();
        let ends = matches!(word, None | Some("machine" | "default"));
        if ends && is_here && !login.password.is_empty() && user.is_none_or(|user| user == login.user) {
            return Some(login);
        }
        if ends {
            login = Login { user: String::new(), password: String::new() };
        }
        match word? {
            "machine" => is_here = words.next()? == host,
            "default" => is_here = true,
            "login" => login.user = words.next()?.to_owned(),
            "password" => login.password = words.next()?.to_owned(),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_profile_is_read() {
        let text = "[default]\nregion = a\n# x = y\n[profile office]\nregion=b\nendpoint_url = http://x\n";
        let office: Vec<_> = section(text, "office").collect();
        assert_eq!(office, [("region".into(), "b".into()), ("endpoint_url".into(), "http://x".into())]);
        assert_eq!(section(text, "default").count(), 1);
    }

    #[test]
    fn the_entry_of_a_host_is_found() {
        let text = "machine a.vn login an password one\nmachine b.vn\n login binh\n password two\n";
        let found = |host, user| in_netrc(text, host, user).map(|login| (login.user, login.password));
        assert_eq!(found("b.vn", None), Some(("binh".into(), "two".into())));
        assert_eq!(found("a.vn", Some("an")), Some(("an".into(), "one".into())));
        assert_eq!(found("a.vn", Some("chi")), None);
        assert_eq!(found("c.vn", None), None);
    }
}
