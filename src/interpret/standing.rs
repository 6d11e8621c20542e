//! Whether what a list names was granted: lists of proposals and drafts, decisions whose number is still blank, and those
//! who were refused or lost what they had.

use super::row::{RowView, shown_line};
use crate::catalogue;
use crate::diagnostic::CellAt;
use crate::find::{Column, Line};
use crate::values::decision::{self, DocumentKind};
use crate::values::mark;
use crate::vietnamese::{clean_line, fold};
use crate::vocabulary::Field;

/// Words that name who asked for what was granted: "theo đề nghị của …", "xét Tờ trình của …".
const ASKED_BEFORE: [&str; 6] = [
    " theo de nghi ",
    " xet de nghi ",
    " can cu de nghi ",
    " xet to trinh ",
    " can cu to trinh ",
    " duoc binh xet ",
];

/// Whether a title or a section says that what it names is only asked for, weighed or drafted.
pub(super) fn says_proposed(title: &str) -> bool {
    const WORDS: [&str; 19] = [
        " de nghi ",
        " de xuat ",
        " dang ky ",
        " to trinh ",
        " trinh ubnd ",
        " trinh chu tich ",
        " trinh hoi dong ",
        " trinh cap ",
        " trinh khen ",
        " du kien ",
        " hiep y ",
        " lay y kien ",
        " danh sach xet ",
        " danh sach binh xet ",
        " ca nhan xet ",
        " tap the xet ",
        " hop xet ",
        " hop binh xet ",
        " du thao ",
    ];
    let folded = without_asked(title);
    WORDS.iter().any(|word| folded.contains(word))
}

fn without_asked(text: &str) -> String {
    let folded = format!(" {} ", fold(text));
    ASKED_BEFORE.iter().fold(folded, |text, words| text.replace(words, " "))
}

/// The line above a table by which it is a list of proposals or a draft: "(Kèm theo Tờ trình số …)", "TỜ TRÌNH", "ĐỀ NGHỊ
/// KHEN THƯỞNG …", "DỰ THẢO", "Số:      /QĐ-UBND".
pub(super) fn proposal(lines: &[Line]) -> Option<CellAt> {
    let is_proposal = |line: &&Line| {
        let document = decision::find_in_banner(&clean_line(&line.text)).map(|found| found.kind);
        document == Some(DocumentKind::Proposal)
            || numbered(line) == Some(DocumentKind::Proposal)
            || line_proposes(&line.text)
    };
    lines.iter().find(is_proposal).map(|line| line.at).or_else(|| unfilled(lines))
}

/// Any line, not only the title: the words must speak of honours, or begin the line.
fn line_proposes(text: &str) -> bool {
    const STARTS: [&str; 8] = [
        " to trinh ",
        " du thao ",
        " de nghi ",
        " bieu de nghi ",
        " ho so de nghi ",
        " ban de nghi ",
        " bien ban hop ",
        " bien ban binh xet ",
    ];
    const WORDS: [&str; 13] = [
        " de nghi khen ",
        " de nghi tang ",
        " de nghi xet ",
        " de nghi cong nhan ",
        " de nghi bieu duong ",
        " de nghi ton vinh ",
        " de nghi truy tang ",
        " dang ky thi dua ",
        " dang ky danh hieu ",
        " hiep y khen ",
        " lay y kien nhan dan ",
        " danh sach du kien ",
        " du kien khen thuong ",
    ];
    // "Đơn vị đề nghị khen thưởng: …" only names the office that asks.
    let is_label = text.contains(':') && !text.trim_end().ends_with(':');
    let folded = without_asked(text);
    let names_decision = decision::find_in_banner(&clean_line(text))
        .is_some_and(|found| found.kind == DocumentKind::Decision && found.number.is_some());
    !names_decision
        && (STARTS.iter().any(|start| folded.starts_with(start))
            || (!is_label && WORDS.iter().any(|word| folded.contains(word))))
}

/// What document a line "Số: …" in the letterhead numbers.
pub(super) fn numbered(line: &Line) -> Option<DocumentKind> {
    let is_number = fold(&line.text).starts_with("so ") && line.text.chars().count() <= 40;
    let found = is_number.then(|| decision::parse(&line.text))?;
    (found.number.is_some() || found.kind == DocumentKind::Proposal).then_some(found.kind)
}

/// The line of a decision whose number is still to be filled in ("Số:      /QĐ-UBND"), where no other line has one: it has
/// not been signed.
pub(super) fn unfilled(lines: &[Line]) -> Option<CellAt> {
    let decisions: Vec<(CellAt, bool)> = lines.iter().filter_map(decision_of).collect();
    let filled = decisions.iter().any(|(_, filled)| *filled);
    decisions.first().filter(|_| !filled).map(|(at, _)| *at)
}

/// Where a line speaks of a decision's number, and whether the number is there.
fn decision_of(line: &Line) -> Option<(CellAt, bool)> {
    let text = clean_line(&line.text);
    let folded = fold(&text);
    let speaks = folded.starts_with("so ") || folded.contains("quyet dinh") || folded.starts_with("qd ");
    let read = speaks.then(|| decision::parse(&text)).filter(|read| read.kind == DocumentKind::Decision)?;
    let is_blank = || {
        let symbol = text.to_lowercase().replace("/ ", "/");
        symbol.contains("/qđ") || folded.contains(" so ngay") || folded.ends_with(" so")
    };
    (read.number.is_some() || is_blank()).then_some((line.at, read.number.is_some()))
}

/// Whether a title, a sheet's name or a section says that those below were refused, or lost what they had.
pub(super) fn says_refused(text: &str) -> bool {
    const WORDS: [&str; 17] = [
        " khong du dieu kien ",
        " chua du dieu kien ",
        " khong du tieu chuan ",
        " chua du tieu chuan ",
        " khong dat ",
        " chua dat ",
        " khong xet ",
        " chua xet ",
        " khong cong nhan ",
        " khong duoc cong nhan ",
        " khong duoc xet ",
        " khong khen thuong ",
        " loai khoi danh sach ",
        " dua ra khoi danh sach ",
        " bi loai ",
        " huy bo ket qua ",
        " bi huy ",
    ];
    let folded = format!(" {} ", fold(text));
    WORDS.iter().any(|word| folded.contains(word)) || is_revoked(&folded)
}

/// "Thu hồi Bằng khen", "Đã thu hồi": of honours, not of land.
fn is_revoked(folded: &str) -> bool {
    const HONOURS: [&str; 9] = ["", "bang", "giay", "danh", "quyet", "khen", "hinh", "huan", "ky"];
    let Some((_, rest)) = folded.split_once(" thu hoi ") else { return folded.contains(" tuoc danh hieu ") };
    HONOURS.contains(&rest.split(' ').next().unwrap_or_default())
}

/// The cell of a row by which it was refused: "Không đạt" under "Kết quả", "Thu hồi" under "Trạng thái".
pub(super) fn refused_in_row(row: &RowView<'_, '_>, outcomes: &[u32]) -> Option<(CellAt, String)> {
    let mut cells = outcomes.iter().filter_map(|&column| row.cell(column));
    cells.find_map(|found| {
        let text = shown_line(found.value);
        let is_word = text.chars().any(char::is_alphabetic) && text.chars().count() <= 60;
        let refused = catalogue::is_refusal(&text) || says_refused(&text) || is_out(&text);
        (is_word && refused).then_some((found.at, text))
    })
}

/// The columns of a table that say what came of a proposal.
pub(super) fn outcomes(columns: &[Column]) -> Vec<u32> {
    const STARTS: [&str; 9] = [
        "ket qua",
        "trang thai",
        "tinh trang",
        "ket luan",
        "xet duyet",
        "duyet",
        "hoi dong",
        "y kien cua hoi dong",
        "y kien hoi dong",
    ];
    let tells = |column: &&Column| {
        let title = fold(column.path.last().map_or("", String::as_str));
        let elsewhere = matches!(column.field(), Some(Field::Award | Field::ProposedAward | Field::Decision));
        column.field() == Some(Field::Outcome)
            || !elsewhere && STARTS.iter().any(|start| title.starts_with(start))
    };
    columns.iter().filter(tells).map(|column| column.index).collect()
}

/// What a council said of a proposal ("C", "Đạt", "Thông qua"), which is no result of anybody's work.
pub(super) fn is_verdict(text: &str) -> bool {
    const PASSED: [&str; 10] = [
        "c",
        "d",
        "duyet",
        "da duyet",
        "thong qua",
        "dong y",
        "nhat tri",
        "dat yeu cau",
        "du dieu kien",
        "du tieu chuan",
    ];
    mark::is_mark(text) || PASSED.contains(&fold(text).as_str())
}

/// The one word of a result by which somebody is out: "Loại", "Rút hồ sơ".
fn is_out(text: &str) -> bool {
    let folded = fold(text);
    let withdrawn = folded == "rut" || folded.starts_with("rut ") || folded.starts_with("xin rut");
    withdrawn || matches!(folded.as_str(), "loai" | "bi loai" | "truot" | "rot" | "hong" | "vang")
}

/// Whether a title or a sheet's name is that of a list of people who are not honoured in it: delegates, staff, members of
/// councils, receipts. Words of honour before the occasion make it one of honours: "ĐẠI BIỂU ĐIỂN HÌNH TIÊN TIẾN DỰ …".
pub(super) fn serves_otherwise(text: &str) -> bool {
    const LISTS: [&str; 20] = [
        " dai bieu ",
        " khach moi ",
        " phan cong ",
        " nhiem vu phuc vu ",
        " ban to chuc ",
        " tieu ban ",
        " to giup viec ",
        " to thu ky ",
        " thanh vien hoi dong ",
        " thanh vien ban ",
        " ky nhan ",
        " nhan tien ",
        " chi tien ",
        " chi tra ",
        " ky luat ",
        " diem danh ",
        " cham cong ",
        " lien he ",
        " danh ba ",
        " tap huan ",
    ];
    let folded = format!(" {} ", fold(text));
    LISTS.iter().any(|word| folded.contains(word)) && !speaks_of_honours(text)
}

/// Whether a title names those listed with words of honour, before it comes to the occasion.
pub(super) fn speaks_of_honours(text: &str) -> bool {
    const HONOURS: [&str; 14] = [
        "dien hinh",
        "tien tien",
        "tieu bieu",
        "xuat sac",
        "guong",
        "khen",
        "bieu duong",
        "ton vinh",
        "vinh danh",
        "danh hieu",
        "chien si thi dua",
        "tang",
        "nguoi tot",
        "thanh tich",
    ];
    const OCCASIONS: [&str; 6] = [" du ", " tham du ", " hoi nghi ", " dai hoi ", " le ", " toa dam "];
    let folded = format!(" {} ", fold(text));
    let occasion = OCCASIONS.iter().filter_map(|word| folded.find(word)).min();
    let who = &folded[..occasion.map_or(folded.len(), |at| at + 1)];
    HONOURS.iter().any(|word| who.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_proposals() {
        for text in [
            "ĐỀ NGHỊ KHEN THƯỞNG TỔNG KẾT PHONG TRÀO",
            "BIỂU ĐỀ NGHỊ KHEN THƯỞNG",
            "TỜ TRÌNH đề nghị khen thưởng",
            "(Đính kèm Công văn số 15/UBND-VHXH ngày 05/11/2025 về việc đề nghị khen thưởng)",
            "DỰ THẢO",
            "DỰ THẢO DANH SÁCH KHEN THƯỞNG",
            "BIÊN BẢN HỌP XÉT THI ĐUA",
            "Số:       /QĐ-UBND",
            "(Kèm theo Quyết định số …… ngày …… tháng …… năm 2025)",
            "(Kèm theo Tờ trình số 12/TTr-UBND ngày 5/11/2025)",
        ] {
            assert!(proposal(&Line::stacked(&[text])).is_some(), "{text}");
        }
        for text in [
            "DANH SÁCH XÉT KHEN THƯỞNG",
            "DANH SÁCH HIỆP Y KHEN THƯỞNG",
            "DANH SÁCH DỰ KIẾN KHEN THƯỞNG",
            "DANH SÁCH LẤY Ý KIẾN NHÂN DÂN",
            "DANH SÁCH BÌNH XÉT THI ĐUA",
        ] {
            assert!(says_proposed(text), "{text}");
        }
    }

    #[test]
    fn lists_of_what_was_granted() {
        for text in [
            "(Kèm theo Quyết định số 12/QĐ-UBND ngày 5/3/2025 theo đề nghị của Trưởng phòng Nội vụ)",
            "Xét đề nghị của Trưởng phòng Nội vụ",
            "HỘI ĐỒNG XÉT KHEN THƯỞNG",
            "Đơn vị đề nghị khen thưởng: UBND xã Sa Mai",
            "(Kèm theo Quyết định khen thưởng của Chủ tịch UBND xã)",
            "DANH SÁCH GIA ĐÌNH ĐƯỢC BÌNH XÉT",
        ] {
            assert!(proposal(&Line::stacked(&[text])).is_none(), "{text}");
        }
        assert!(!says_proposed("HỘI ĐỒNG XÉT KHEN THƯỞNG"));
        assert_eq!(
            unfilled(&Line::stacked(&["Số:     /QĐ-UBND", "(Kèm theo Quyết định số 12/QĐ-UBND)"])),
            None
        );
    }

    #[test]
    fn lists_of_other_people() {
        for text in [
            "DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ BIỂU DƯƠNG ĐIỂN HÌNH TIÊN TIẾN",
            "Đại biểu",
            "Phân công",
            "DANH SÁCH BAN TỔ CHỨC LỄ TÔN VINH",
            "DANH SÁCH KÝ NHẬN TIỀN THƯỞNG",
            "DANH SÁCH CÁ NHÂN BỊ KỶ LUẬT",
        ] {
            assert!(serves_otherwise(text), "{text}");
        }
        for text in [
            "DANH SÁCH ĐẠI BIỂU ĐIỂN HÌNH TIÊN TIẾN DỰ HỘI NGHỊ",
            "DANH SÁCH ĐẠI BIỂU ĐƯỢC BIỂU DƯƠNG TẠI HỘI NGHỊ",
            "DANH SÁCH CÁ NHÂN TIÊU BIỂU",
            "DANH SÁCH KHEN THƯỞNG BAN TỔ CHỨC",
            "Danh sách",
        ] {
            assert!(!serves_otherwise(text), "{text}");
        }
    }

    #[test]
    fn refused_and_revoked() {
        for text in [
            "Không đủ điều kiện",
            "DANH SÁCH CHƯA ĐẠT",
            "Không xét",
            "THU HỒI",
            "DANH SÁCH THU HỒI BẰNG KHEN",
            "Đã thu hồi",
            "Các trường hợp loại khỏi danh sách",
        ] {
            assert!(says_refused(text), "{text}");
        }
        for text in ["HỘ DÂN ỦNG HỘ THU HỒI ĐẤT", "Đủ điều kiện", "Đạt", "Không gian xanh"]
        {
            assert!(!says_refused(text), "{text}");
        }
    }
}
