//! The default theme as the program carries it. The list is made by `build.rs` from `themes/sen/`.

include!(concat!(env!("OUT_DIR"), "/default_theme.rs"));

/// Path in the theme and bytes of every file, sorted by path.
pub(super) fn files() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    FILES.iter().copied()
}
