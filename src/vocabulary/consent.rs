//! Headings that ask, in whatever words, whether somebody agrees to be published: an answer "Không" must be heard.

use super::{Field, Meaning, RecordKind};
use crate::vietnamese::fold;

/// The consent that a heading asks for.
pub(super) fn consent(kind: RecordKind, path: &[&str]) -> Option<Meaning> {
    let leaf = format!(" {} ", fold(path.last()?));
    let says = |words: &[&str]| words.iter().any(|word| leaf.contains(&format!(" {word} ")));
    let asks = says(&[
        "cong bo",
        "cong khai",
        "dong y",
        "cho phep",
        "dang tai",
        "cho dang",
        "dang web",
        "dang bao",
        "dang tin",
    ]);
    if !asks
        || tells_of_it(&leaf)
        || !matches!(kind, RecordKind::Honoree | RecordKind::Award | RecordKind::Event)
    {
        return None;
    }
    let field = match () {
        () if says(&["anh", "hinh anh", "chan dung"]) => Field::PhotoConsent,
        () if says(&["giam ho", "cha me", "bo me", "phu huynh", "gia dinh", "dai dien"]) => {
            Field::GuardianConsent
        }
        () if says(&["tre em", "cua tre", "cac em"]) => Field::ChildConsent,
        () => Field::Publication,
    };
    Some(Meaning::Known { field, exact: false, word: "Công bố" })
}

/// "Ngày công bố", "Số phiếu đồng ý", "Link đăng báo": what is told is when, how many or where, not whether.
fn tells_of_it(leaf: &str) -> bool {
    const STARTS: [&str; 13] = [
        " ngay ",
        " so ",
        " ty le ",
        " ti le ",
        " cap ",
        " nguoi cong bo ",
        " quyet dinh ",
        " co quan ",
        " nam ",
        " thoi gian ",
        " link ",
        " duong dan ",
        " dia diem ",
    ];
    STARTS.iter().any(|start| leaf.starts_with(start))
}

/// Whether a private word names those who answer for somebody.
pub(super) fn speaks_for_others(word: &str) -> bool {
    matches!(fold(word).as_str(), "phu huynh" | "cha me" | "bo me" | "nguoi than" | "nguoi giam ho")
}
