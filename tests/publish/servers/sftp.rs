//! OpenSSH's server with a key of its own and one user's key; clients use the system's `sftp` with a configuration of
//! their own.

use super::{Known, Setup, program};
use std::path::{Path, PathBuf};
use std::process::Command;

pub fn sftp(home: &Path, port: u16) -> Option<Setup> {
    let (server, _) = (program("sshd")?, program("sftp")?);
    // Where the server shuts itself in before anybody has logged in; only the administrator's needs it.
    let _ = std::fs::create_dir_all("/run/sshd");
    for key in ["may-chu", "can-bo", "nguoi-la"] {
        let made = Command::new("ssh-keygen")
            .args(["-q", "-t", "ed25519", "-N", "", "-f"])
            .arg(home.join(key))
            .status();
        assert!(made.expect("ssh-keygen").success());
    }
    let configuration = format!(
        "Port {port}\nListenAddress 127.0.0.1\nHostKey {home}/may-chu\nAuthorizedKeysFile {home}/can-bo.pub\nStrictModes no\n\
         UsePAM no\nPasswordAuthentication no\nPermitRootLogin prohibit-password\nPidFile none\nSubsystem sftp internal-sftp\n",
        home = home.display()
    );
    std::fs::write(home.join("sshd_config"), configuration).expect("a configuration");
    let mut command = Command::new(server);
    command.args(["-D", "-e", "-f"]).arg(home.join("sshd_config"));
    let files = home.join("www dir");
    let known = |key: &str| Known {
        arguments: vec![format!("sftp://127.0.0.1:{port}{}/UNIT", files.display())],
        environment: vec![("GUONG_SFTP".into(), client(home, (key, port)).display().to_string())],
    };
    let (known, unknown) = (known("can-bo"), known("nguoi-la"));
    Some(Setup { command, files, known, unknown, secrets: Vec::new() })
}

/// `sftp` with one key, and with the server's in its known hosts.
fn client(home: &Path, (key, port): (&str, u16)) -> PathBuf {
    let host = std::fs::read_to_string(home.join("may-chu.pub")).expect("a key");
    std::fs::write(home.join("known_hosts"), format!("[127.0.0.1]:{port} {host}")).expect("known hosts");
    let configuration = format!(
        "IdentityFile {home}/{key}\nIdentitiesOnly yes\nUserKnownHostsFile {home}/known_hosts\nStrictHostKeyChecking yes\n",
        home = home.display()
    );
    let (file, script) = (home.join(format!("ssh-{key}")), home.join(format!("sftp-{key}")));
    std::fs::write(&file, configuration).expect("a configuration");
    std::fs::write(&script, format!("#!/bin/sh\nexec sftp -F '{}' \"$@\"\n", file.display()))
        .expect("a script");
    super::open_to_all(&script);
    script
}
