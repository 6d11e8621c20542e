//! The preview from outside: real folders, real sockets, a real browser. How a site is made does not matter in most of it:
//! a toy project stands in there, and says with plain files what is on screen.

mod browser;
mod office;
mod program;
mod real;
mod saves;
mod sockets;
mod toy;
