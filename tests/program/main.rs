//! The program as its users run it: real workbooks in a folder, the real binary, and what stands in the site afterwards.

mod again;
mod book;
mod contract;
mod crash;
mod handbook;
mod hostile;
mod office;
mod pictures;
mod planted;
mod preview;
mod prints;
mod privacy;
mod same;
mod search;
mod supply;
mod workbooks;
