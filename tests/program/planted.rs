//! An office whose workbooks and photos hold a word that stands nowhere else in every place where private facts are kept.

use crate::office::{Office, fill};
use crate::pictures;
use crate::search::SECRET_COLOUR;
use image::ImageFormat;
use rust_xlsxwriter::{DataValidation, DocProperties, Image, Note, Workbook, Worksheet};

/// What stands in private and unknown columns of people who are published: told to nobody, quoted in no message.
pub const VALUES: [&str; 12] = [
    "046081000123",
    "0905123987",
    "zuydieu.private@example.vn",
    "Hẻm Kín Mít",
    "9704229988776655",
    "Ghichuzq bí mật",
    "Dantoczq",
    "Tongiaozq",
    "Laloailaq",
    "Tienthuongzq",
    "1961-03-27",
    "27/03/1961",
];

/// What stands around the cells.
pub const AROUND: [&str; 17] = [
    "Cotkhuatzq",
    "Sheetkhuatzq",
    "Binhluanzq",
    "Thuoctinhzq",
    "Dinhnghiazq",
    "Danhsachzq",
    "Dautrangzq",
    "Motaanhzq",
    "Exifzq",
    "Xmpzq",
    "Iptczq",
    "Iccmauzq",
    "Chuthichzq",
    "Duoitepzq",
    "Pngtextzq",
    "Pngnenzq",
    "Webpexifzq",
];

/// People who are not to be named, what a child is not to be known by, and where rows stand: said in messages only.
pub const PEOPLE: [&str; 9] = [
    "Anzq Dòng Khuất",
    "Khongzq Công Bố",
    "Andanhzq Kín Tên",
    "Chuaroqz Đang Chờ",
    "Goboqz Yêu Cầu",
    "Treemqz Hồng Nhung",
    "Trường Kínzq",
    "ds-bi-mat-tenteptin",
    "Tentranganzq",
];

/// `Goboqz` may stand in the address that answers "đã gỡ theo yêu cầu", and nowhere else.
pub const TAKEN_DOWN: &str = "goboqz";

const HEADINGS: [&str; 19] = [
    "STT",
    "Họ và tên",
    "Ngày sinh",
    "Số CCCD",
    "Điện thoại",
    "Email",
    "Địa chỉ / Nơi ở",
    "Số tài khoản ngân hàng",
    "Ghi chú",
    "Dân tộc",
    "Tôn giáo",
    "Cột lạ",
    "Tiền thưởng(VND)",
    "Đơn vị",
    "Danh hiệu",
    "Năm",
    "Công bố",
    "Chức vụ",
    "Ảnh",
];

/// A workbook with a mark in every private place, three people whose photos are published, and photos.
pub fn plant(office: &Office) {
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new()
            .set_title("Thuoctinhzq")
            .set_author("Thuoctinhzq")
            .set_comment("Thuoctinhzq")
            .set_custom_property("Thuoctinhzq", "Thuoctinhzq"),
    );
    workbook.define_name("Dinhnghiazq", "='Cá nhân'!$B$2").expect("a name");
    people(workbook.add_worksheet());
    child(workbook.add_worksheet());
    let hidden = named(workbook.add_worksheet(), "Tentranganzq").set_hidden(true);
    fill(hidden, &[&["STT", "Họ và tên", "Đơn vị"], &["1", "Sheetkhuatzq", "Xã Trúc Vân"]]);
    let gone = named(workbook.add_worksheet(), "Gỡ bỏ");
    fill(gone, &[&["Họ và tên", "Đơn vị", "Lý do"], &["Goboqz Yêu Cầu", "Xã Trúc Vân", "Ghichuzq bí mật"]]);
    let talks = named(workbook.add_worksheet(), "Tham luận");
    fill(
        talks,
        &[
            &["Tên tham luận", "Người trình bày", "Tóm tắt"],
            &["Bài nói", "Bà Khongzq Công Bố", "Chị Andanhzq Kín Tên kể chuyện"],
        ],
    );
    workbook.save(office.path("input/ds-bi-mat-tenteptin.xlsx")).expect("a workbook");
    let photos = [
        ("dao.jpg", pictures::jpeg()),
        ("tam.png", pictures::png()),
        ("buoi.webp", pictures::webp()),
        ("khong.jpg", pictures::plain(SECRET_COLOUR, ImageFormat::Jpeg)),
        ("khongzq-cong-bo.jpg", pictures::plain(SECRET_COLOUR, ImageFormat::Jpeg)),
    ];
    for (name, bytes) in photos {
        std::fs::write(office.path("input").join(name), bytes).expect("a photo");
    }
}

fn named<'s>(sheet: &'s mut Worksheet, name: &str) -> &'s mut Worksheet {
    sheet.set_name(name).expect("a name")
}

fn people(sheet: &mut Worksheet) {
    let person = |name: &'static str, publication: &'static str, photo: &'static str| -> Vec<&'static str> {
        let mut row = vec!["1", name, "27/3/1961"];
        row.extend(&VALUES[..10]);
        row.extend(["Xã Trúc Vân", "Giấy khen", "2025", publication, "Hội viên", photo]);
        row
    };
    let rows = [
        HEADINGS.to_vec(),
        person("Nguyễn Thị Đào", "Có", "dao.jpg"),
        person("Anzq Dòng Khuất", "Có", "khong.jpg"),
        person("Khongzq Công Bố", "Không", "khong.jpg"),
        person("Andanhzq Kín Tên", "Ẩn danh", "khong.jpg"),
        person("Chuaroqz Đang Chờ", "đang chờ", "khong.jpg"),
        person("Goboqz Yêu Cầu", "Có", "khong.jpg"),
        person("Lê Văn Tâm", "Có", "tam.png"),
        person("Trần Thị Bưởi", "Có", "buoi.webp"),
    ];
    let cells: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let sheet = named(sheet, "Cá nhân");
    fill(sheet, &cells);
    sheet.set_row_hidden(2).expect("a hidden row");
    sheet.write_string(0, 20, "Thành tích").expect("a heading");
    sheet.write_string(1, 20, "Cotkhuatzq").expect("a cell");
    sheet.set_column_hidden(20).expect("a hidden column");
    sheet.insert_note(1, 1, &Note::new("Binhluanzq").set_author("Binhluanzq")).expect("a note");
    let choices = DataValidation::new().allow_list_strings(&["Danhsachzq"]).expect("a list");
    let choices = choices.set_input_message("Danhsachzq").expect("a message");
    sheet.add_data_validation(1, 14, 9, 14, &choices).expect("a validation");
    sheet.set_header("&CDautrangzq").set_footer("&CDautrangzq");
    let pasted = pictures::plain(SECRET_COLOUR, ImageFormat::Png);
    let pasted = Image::new_from_buffer(&pasted).expect("a picture").set_alt_text("Motaanhzq");
    // Beside the names of those who are not published.
    for row in [3, 4, 5, 6] {
        sheet.insert_image(row, 18, &pasted).expect("a picture");
    }
}

fn child(sheet: &mut Worksheet) {
    fill(
        named(sheet, "Học sinh"),
        &[
            &["STT", "Họ và tên", "Năm sinh", "Đơn vị", "Danh hiệu", "Năm", "Tóm tắt thành tích", "Ảnh"],
            &[
                "1",
                "Treemqz Hồng Nhung",
                "2015",
                "Trường Kínzq",
                "Giấy khen của Hiệu trưởng Trường Kínzq",
                "2026",
                "Em Treemqz Hồng Nhung nhặt được của rơi",
                "khong.jpg",
            ],
        ],
    );
}
