//! An S3-compatible store over a folder, which checks signatures: s3s-fs, installed by `tests/run`.

use super::{Known, Setup, program};
use crate::office::Place;
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
use std::path::{Path, PathBuf};
use std::process::Command;

const KEY: &str = "KHOATHUNGHIEM";
const SECRET: &str = "bi-mat-cua-kho-thu-nghiem";

pub fn s3(home: &Path, port: u16) -> Option<Setup> {
    // A program built without them has nothing to do with servers of the web.
    cfg!(feature = "publish-remote").then_some(())?;
    let installed = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/s3/bin/s3s-fs");
    let store = Some(installed).filter(|store| store.is_file()).or_else(|| program("s3s-fs"))?;
    let files = home.join("data/kho");
    std::fs::create_dir_all(&files).expect("a bucket");
    let mut command = Command::new(store);
    command.args(["--host", "127.0.0.1", "--port", &port.to_string()]);
    command.args(["--access-key", KEY, "--secret-key", SECRET]).arg(home.join("data"));
    let known = |secret: &str| Known {
        arguments: ["s3://kho/UNIT", "--endpoint", &format!("http://127.0.0.1:{port}")]
            .map(String::from)
            .into(),
        environment: variables(secret, home),
    };
    let (unknown, known) = (known("sai"), known(SECRET));
    Some(Setup { command, files, known, unknown, secrets: vec![KEY.into(), SECRET.into()] })
}

fn variables(secret: &str, home: &Path) -> Vec<(String, String)> {
    // The file of credentials for those who come in, the environment for those who do not.
    let file: PathBuf = home.join(format!("credentials-{secret}"));
    let text = format!("[default]\naws_access_key_id = {KEY}\naws_secret_access_key = {secret}\n");
    std::fs::write(&file, text).expect("credentials");
    vec![("AWS_SHARED_CREDENTIALS_FILE".into(), file.display().to_string())]
}

/// The store keeps it in a file beside the buckets.
pub fn told_of(home: &Path, place: &Place, path: &str) -> String {
    let unit = place.files.file_name().expect("a unit").to_string_lossy();
    let [bucket, object] =
        ["kho".to_owned(), format!("{unit}/{path}")].map(|name| BASE64_URL_SAFE_NO_PAD.encode(name));
    let file = home.join("data").join(format!(".bucket-{bucket}.object-{object}.metadata.json"));
    std::fs::read_to_string(file).expect("what the store keeps")
}
