//! Vietnamese text: cleaned, folded, compared, ordered, and decoded from older encodings. Knows no spreadsheet and no
//! meaning.

mod clean;
mod fold;
mod latin;
pub mod legacy;
mod letters;
mod names;
mod nearly;
mod order;
mod places;
mod syllable;
mod units;

pub use clean::{clean, clean_line, composed};
pub use fold::{fold, slug};
pub use names::{is_all_capitals, name_key, raise_initials, title_case_name};
pub use nearly::{distance, nearly};
pub use order::{Collation, INDEX_LETTERS, given_name, index_letter};
pub use places::{ABOVE_COMMUNES, COMMUNES, VILLAGES, communes_and_above};
pub use syllable::{is_syllable, share_of_syllables};
pub use units::{in_running_text, unit_case};
