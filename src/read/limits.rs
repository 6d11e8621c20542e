//! Every bound under which a file is read, in one place; knows nothing of formats.
//!
//! The bounds lie far above the largest list an office keeps (some thousand rows) and far below what would bring an
//! office computer of 4 GB down. Memory is claimed only for what was really read, never for what a file says of itself.

/// Largest file that is opened at all. A list with 100,000 rows is about 15 MB; photos pasted in rarely pass 100 MB.
pub const FILE_BYTES: u64 = 200 << 20;

/// Largest part of a zipped workbook after unpacking: a sheet of about 400,000 rows × 16 columns.
pub const PART_BYTES: u64 = 256 << 20;

/// All parts of one zipped workbook after unpacking, each counted when it is read.
pub const PACKAGE_BYTES: u64 = 768 << 20;

/// How many times a part may grow when unpacked. Sheets grow 10 to 40 times, prepared empty rows about 100 times; a
/// zip bomb grows 1,000 times.
pub const UNPACKING: u64 = 250;

/// A part may grow to this size whatever its ratio: short parts of repeated text exceed any ratio harmlessly.
pub const UNPACKING_FREE: u64 = 8 << 20;

/// Non-blank cells of one workbook. At 32 bytes each they take 128 MB.
pub const CELLS: usize = 4_000_000;

/// Text of all cells of one workbook, in bytes, counted as often as a shared text is used.
pub const TEXT_BYTES: usize = 256 << 20;

/// Characters of one cell: what Excel itself allows.
pub const CELL_TEXT: usize = 32_767;

/// Rows of one sheet: what Excel itself allows.
pub const ROWS: u32 = 1_048_576;

/// Columns of one sheet: what Excel itself allows.
pub const COLUMNS: u32 = 16_384;

/// Sheets of one workbook. Offices with a sheet per commune reach some two hundred.
pub const SHEETS: usize = 1_024;

/// Merged areas of one workbook: two in each row of a very long list.
pub const MERGES: usize = 200_000;

/// Pictures of one workbook, in bytes as embedded, each counted once however often it is shown.
pub const PICTURE_BYTES: usize = 128 << 20;

/// Places of one workbook at which a picture is shown.
pub const PICTURES: usize = 20_000;

/// Number formats and cell styles of one workbook. Excel allows 65,490 styles.
pub const STYLES: usize = 131_072;

/// All parts of a workbook but its sheets and media, unpacked, when calamine is to open it: it keeps them in memory. The
/// shared texts of 100,000 rows are about 15 MB.
pub const OPENED_BYTES: u64 = 32 << 20;

/// The styles of such a workbook. Each five bytes of them may become a style of some hundred bytes.
pub const OPENED_STYLES: u64 = 4 << 20;

/// A binary workbook written anew for calamine: 4,000,000 numbers take 90 MB.
pub const REWRITTEN_BYTES: usize = 96 << 20;
