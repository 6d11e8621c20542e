//! Apache with WebDAV and one user's password.

use super::{Known, Setup, open_to_all, program};
use std::path::Path;
use std::process::Command;

const USER: &str = "can-bo";
const PASSWORD: &str = "mat-khau-thu";
/// Of the password, as `htpasswd -s` writes it.
const HASH: &str = "{SHA}9uc1ivrGlxgp1T0FJlBfCNKKt8o=";

const MODULES: &str = "/usr/lib/apache2/modules";

pub fn webdav(home: &Path, port: u16) -> Option<Setup> {
    // A program built without them has nothing to do with servers of the web.
    cfg!(feature = "publish-remote").then_some(())?;
    let server = program("apache2").filter(|_| Path::new(MODULES).join("mod_dav_fs.so").is_file())?;
    let files = home.join("dav");
    std::fs::create_dir_all(&files).expect("a folder");
    open_to_all(&files);
    std::fs::write(home.join("users"), format!("{USER}:{HASH}\n")).expect("users");
    std::fs::write(home.join("apache.conf"), configuration(home, port)).expect("a configuration");
    let mut command = Command::new(server);
    command.args(["-X", "-f"]).arg(home.join("apache.conf"));
    let known = |password: &str| Known {
        arguments: vec![format!("webdav://{USER}@127.0.0.1:{port}/UNIT")],
        environment: vec![("GUONG_WEBDAV_PASSWORD".into(), password.into())],
    };
    let (known, unknown) = (known(PASSWORD), known("doan-mo"));
    Some(Setup { command, files, known, unknown, secrets: vec![PASSWORD.into()] })
}

fn configuration(home: &Path, port: u16) -> String {
    let needed =
        ["mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_basic", "dav", "dav_fs"];
    let load = needed.map(|name| format!("LoadModule {name}_module {MODULES}/mod_{name}.so\n")).concat();
    format!(
        "{load}Listen 127.0.0.1:{port}\nServerName localhost\nPidFile {home}/apache.pid\nErrorLog {home}/apache.log\n\
         User www-data\nGroup www-data\nDocumentRoot {home}/dav\nDavLockDB {home}/locks\n\
         <Directory {home}/dav>\nDav On\nAuthType Basic\nAuthName guong\nAuthUserFile {home}/users\nRequire valid-user\n\
         </Directory>\n",
        home = home.display()
    )
}
