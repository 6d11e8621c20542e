//! The preview from outside: real folders, real sockets, a real browser. How a site is made does not matter here; a toy
//! project stands in for it.

mod browser;
mod saves;
mod sockets;
mod toy;
