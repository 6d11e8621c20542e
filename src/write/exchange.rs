//! Two folders change places in one step, where the system can.

use super::WriteFault;
use std::path::Path;

/// Sees to it that everything in `folder` is on the disk before it takes another's place: on a power failure the old
/// site is better than a new one of empty files. One call for the whole file system, not one for each file.
#[cfg(target_os = "linux")]
pub(super) fn settle(folder: &Path) -> Result<(), WriteFault> {
    use super::fault::At;
    let opened = std::fs::File::open(folder).at(folder)?;
    rustix::fs::syncfs(&opened).map_err(Into::into).at(folder)
}

/// Elsewhere there is no such call, and one for each of thousands of files takes minutes.
#[cfg(not(target_os = "linux"))]
pub(super) fn settle(_folder: &Path) -> Result<(), WriteFault> {
    Ok(())
}

/// Lets `staging` and `target`, both folders, change places. False where system or file system know no such step.
#[cfg(target_os = "linux")]
pub(super) fn exchange(staging: &Path, target: &Path) -> Result<bool, WriteFault> {
    use super::fault::At;
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, staging, CWD, target, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        // No such flag, no such call, a mount point, another file system.
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP | Errno::BUSY | Errno::XDEV) => Ok(false),
        Err(error) => Err(error.into()).at(target),
    }
}

#[cfg(not(target_os = "linux"))]
pub(super) fn exchange(_staging: &Path, _target: &Path) -> Result<bool, WriteFault> {
    Ok(false)
}
