//! The program as its users run it: real workbooks in a folder, the real binary, and what stands in the site afterwards.

mod contract;
mod handbook;
mod hostile;
mod office;
mod privacy;
