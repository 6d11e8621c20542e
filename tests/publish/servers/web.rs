//! Apache as an office's plain web server.

use super::{Known, Setup, open_to_all, program};
use std::path::Path;
use std::process::Command;

const MODULES: &str = "/usr/lib/apache2/modules";

pub fn web(home: &Path, port: u16) -> Option<Setup> {
    // A program built without them has nothing to do with servers of the web.
    cfg!(feature = "publish-remote").then_some(())?;
    let server = program("apache2")?;
    let files = home.join("www");
    std::fs::create_dir_all(&files).expect("a folder");
    open_to_all(&files);
    let load = ["mpm_event", "authz_core", "mime", "dir"]
        .map(|name| format!("LoadModule {name}_module {MODULES}/mod_{name}.so\n"))
        .concat();
    let configuration = format!(
        "{load}Listen 127.0.0.1:{port}\nServerName localhost\nPidFile {home}/apache.pid\nErrorLog {home}/apache.log\n\
         User www-data\nGroup www-data\nTypesConfig /etc/mime.types\nDirectoryIndex index.html\nDocumentRoot {home}/www\n\
         <Directory {home}/www>\nRequire all granted\n</Directory>\n",
        home = home.display()
    );
    std::fs::write(home.join("apache.conf"), configuration).expect("a configuration");
    let mut command = Command::new(server);
    command.args(["-X", "-f"]).arg(home.join("apache.conf"));
    let known = Known { arguments: vec![format!("http://127.0.0.1:{port}/UNIT")], environment: Vec::new() };
    Some(Setup { command, files, unknown: known.clone(), known, secrets: Vec::new() })
}
