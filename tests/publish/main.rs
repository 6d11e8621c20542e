//! Publishing as offices do it: the real program, and real servers that these tests start on this machine: OpenSSH,
//! Apache with WebDAV, an S3-compatible store that checks signatures. `tests/run` installs them; where one is missing
//! its tests say so and pass, unless `GUONG_SERVERS` is set.

mod changes;
mod consistent;
mod folder;
mod interrupted;
mod office;
mod remote;
mod servers;
mod united;
