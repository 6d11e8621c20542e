//! The program as its users run it: real workbooks in a folder, the real binary, and what stands in the site afterwards.

mod book;
mod contract;
mod handbook;
mod hostile;
mod office;
mod prints;
mod privacy;
