"""The workbooks, one function for each sending office, each laid out as that office would. The words are in the data modules."""

import csv
import subprocess
from datetime import date

import xlwt
from openpyxl.drawing.image import Image
from openpyxl.worksheet.datavalidation import DataValidation

import lists
import people
import places
from sheets import body_row, heading_row, motto, new_book, plain_sheet, put, record_sheet, save, settle, widths


def write_all(folder):
    """Writes every workbook into `folder`, but for the hospital's, which needs pictures to paste."""
    settings(folder / "00-thiet-lap.xlsx")
    featured(folder / "01-guong-tieu-bieu.xlsx")
    truc_van(folder / "xa-truc-van" / "DS kem QD 214 - NTVT 2026.xlsx")
    sa_mai(folder / "xa-sa-mai" / "Danh sach bieu duong nam 2026 (sua lan 2).xlsx")
    khe_tram(folder / "xa-khe-tram" / "dien hinh 2021-2024.xls")
    union(folder / "cong-doan" / "LDG-LDST 2025.ods")
    lam_khue(folder / "phuong-lam-khue" / "de-nghi-khen-thuong.csv")
    garment(folder / "doanh-nghiep" / "Tong hop danh hieu May Ben Trang 2025.xlsx")
    forces(folder / "luc-luong-vu-trang" / "DS khen thuong LLVT 2025-2026.xlsx")
    ward(folder / "phuong-song-trang" / "MauTDKT (1).xlsx")
    school(folder / "truong-hoc" / "Khen Thuong THPT 2026.xlsx")


def settings(path):
    book = new_book()
    plain_sheet(book, "Thiết lập", ["Mục", "Giá trị"], places.SETTINGS, [30, 90])
    plain_sheet(book, "Đơn vị", places.UNIT_HEADINGS, places.UNITS, [10, 40, 34, 9, 18, 30, 30, 12, 50])
    plain_sheet(book, "Hội nghị", places.EVENT_HEADINGS, places.EVENTS, [9, 48, 34, 9, 30, 32, 18, 14, 12, 12, 14, 10, 10, 40, 22])
    plain_sheet(book, "Chương trình", places.PROGRAMME_HEADINGS, places.PROGRAMME, [10, 9, 8, 52, 38, 30])
    plain_sheet(book, "Cơ cấu đại biểu", places.DELEGATE_HEADINGS, places.DELEGATES, [10, 22, 28, 10])
    plain_sheet(book, "Phong trào", places.MOVEMENT_HEADINGS, places.MOVEMENTS, [9, 40, 12, 28, 40, 48, 48])
    plain_sheet(book, "Văn bản", places.DOCUMENT_HEADINGS, places.DOCUMENTS, [18, 12, 13, 34, 56, 20, 28, 10, 10])
    plain_sheet(book, "Tham luận", places.TALK_HEADINGS, places.TALKS, [10, 36, 22, 38, 54, 32])
    plain_sheet(book, "Gỡ bỏ", places.TAKEDOWN_HEADINGS, places.TAKEDOWN, [24, 24, 10, 14, 34])
    guide = book.create_sheet("Hướng dẫn", 0)
    for row, line in enumerate(places.GUIDE, 1):
        put(guide, f"A{row}", line, 14 if row == 1 else 12, bold=row == 1)
    widths(guide, 110)
    book.active = 1
    save(book, path)


def featured(path):
    book = new_book()
    record_sheet(book, "Cá nhân", people.PERSON_HEADINGS, people.PERSONS)
    record_sheet(book, "Tập thể", people.GROUP_HEADINGS, people.COLLECTIVES)
    record_sheet(book, "Hộ gia đình", people.HOUSE_HEADINGS, people.HOUSEHOLDS)
    record_sheet(book, "Mô hình", people.MODEL_HEADINGS, people.MODELS)
    plain_sheet(book, "Khen thưởng", people.AWARD_HEADINGS, people.AWARDS)
    save(book, path)


def truc_van(path):
    """Banner with the decision, two heading rows, a numbering row, cells merged downwards, total and signatures."""
    book = new_book()
    sheet = book.create_sheet("Danh sach")
    motto(sheet, ("ỦY BAN NHÂN DÂN", "XÃ TRÚC VÂN"), "AE", "GN")
    put(sheet, "A4", "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN", 14, "center", "N4", bold=True)
    put(sheet, "A5", "GƯƠNG NGƯỜI TỐT, VIỆC TỐT NĂM 2026", 13, "center", "N5", bold=True)
    put(sheet, "A6", "(Kèm theo Quyết định số 214/QĐ-UBND, ngày 15 tháng 9 năm 2026 của Chủ tịch UBND xã Trúc Vân)", 12, "center", "N6", italic=True)
    _two_row_heading(sheet)
    first = 11
    for row, (name, sex, year, job, unit, deed, number, remark) in enumerate(lists.TRUC_VAN, first):
        born = (year, "") if sex == "Nam" else ("", year)
        body_row(sheet, row, [row - first + 1, name, *born, job, unit, deed, "", "", "", "", number, "HN14", remark])
    last = first + len(lists.TRUC_VAN) - 1
    for column, value in zip("HIJK", ["Giấy khen của Chủ tịch Ủy ban nhân dân xã", "214/QĐ-UBND", date(2026, 9, 15), "Xã"]):
        put(sheet, f"{column}{first}", value, 12, "center", f"{column}{last}", border=True).number_format = "dd/mm/yyyy"
    put(sheet, f"A{last + 1}", "Tổng cộng: 12 cá nhân", 12, "left", f"G{last + 1}", border=True, bold=True)
    _signatures(sheet, last + 3)
    widths(sheet, 5, 24, 8, 8, 24, 26, 46, 18, 14, 13, 9, 16, 10, 18)
    save(book, path)


def _two_row_heading(sheet):
    single = dict(
        A="TT",
        B="Họ và tên",
        E="Chức vụ",
        F="Đơn vị công tác",
        G="Tóm tắt thành tích",
        H="Hình thức khen thưởng",
        L="Số CCCD",
        M="Hội nghị",
        N="Ghi chú",
    )
    for column, name in single.items():
        put(sheet, f"{column}8", name, 12, "center", f"{column}9", border=True, bold=True)
    put(sheet, "C8", "Năm sinh", 12, "center", "D8", border=True, bold=True)
    put(sheet, "I8", "Quyết định", 12, "center", "K8", border=True, bold=True)
    for column, name in dict(C="Nam", D="Nữ", I="Số QĐ", J="Ngày tháng", K="Cấp độ").items():
        put(sheet, f"{column}9", name, 12, "center", border=True, bold=True)
    body_row(sheet, 10, list(range(1, 15)), 10)


def _signatures(sheet, row):
    put(sheet, f"B{row}", "Nơi nhận:", 11, bold=True, italic=True)
    for offset, line in enumerate(["- Như Điều 3;", "- Ủy ban Mặt trận Tổ quốc xã;", "- Lưu: VT, VHXH."], 1):
        put(sheet, f"B{row + offset}", line, 11, wrap=False)
    put(sheet, f"E{row}", "NGƯỜI LẬP BIỂU", 12, "center", f"F{row}", bold=True)
    put(sheet, f"E{row + 4}", "Nguyễn Thị Xuyến", 12, "center", f"F{row + 4}", bold=True)
    put(sheet, f"H{row}", "TM. ỦY BAN NHÂN DÂN", 12, "center", f"K{row}", bold=True)
    put(sheet, f"H{row + 1}", "CHỦ TỊCH", 12, "center", f"K{row + 1}", bold=True)
    put(sheet, f"H{row + 2}", "(Ký, họ tên, đóng dấu)", 12, "center", f"K{row + 2}", italic=True)
    put(sheet, f"H{row + 4}", "Trần Hữu Phú", 12, "center", f"K{row + 4}", bold=True)


def sa_mai(path):
    """Section rows give the kind; names in capitals with stray double spaces; full birth dates, villages and phones."""
    book = new_book()
    sheet = book.create_sheet("Xã Sa Mai")
    motto(sheet, ("ỦY BAN NHÂN DÂN", "XÃ SA MAI"), "AC", "EJ")
    put(sheet, "A4", "DANH SÁCH TẬP THỂ, CÁ NHÂN, HỘ GIA ĐÌNH ĐƯỢC KHEN THƯỞNG NGƯỜI TỐT, VIỆC TỐT NĂM 2026", 14, "center", "J4", bold=True)
    put(sheet, "A5", "(Kèm theo Quyết định số 188/QĐ-UBND ngày 20/10/2026 của Chủ tịch UBND xã Sa Mai)", 12, "center", "J5", italic=True)
    heading_row(
        sheet,
        7,
        [
            "STT",
            "Tên tập thể/cá nhân/hộ gia đình",
            "Ngày, tháng, năm sinh",
            "Chức vụ",
            "Đơn vị",
            "Nội dung khen thưởng",
            "Hình thức khen thưởng",
            "Năm",
            "Nơi ở",
            "SĐT",
        ],
    )
    row = 8
    for section, members in lists.SA_MAI:
        put(sheet, f"A{row}", section, 12, "left", f"J{row}", border=True, bold=True)
        for number, (name, born, job, unit, deed, village, phone) in enumerate(members, 1):
            row += 1
            body_row(
                sheet,
                row,
                [number, name, date(*born) if born else "", job, unit, deed, "Giấy khen của Chủ tịch Ủy ban nhân dân xã", 2026, village, phone],
            )
            sheet[f"C{row}"].number_format = "dd/mm/yyyy"
        row += 1
    put(sheet, f"A{row}", "Danh sách có 3 tập thể, 7 cá nhân, 2 hộ gia đình./.", 12, "left", f"J{row}", italic=True)
    widths(sheet, 6, 40, 14, 24, 16, 56, 26, 8, 18, 14)
    save(book, path)


def khe_tram(path):
    """An office still on the old format (BIFF8): dates typed in three ways, the village as a column."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Khe Trầm")
    sheet.portrait, sheet.fit_num_pages, sheet.fit_width_to_pages, sheet.fit_height_to_pages = False, 1, 1, 0
    cell = xlwt.easyxf("font: name Times New Roman, height 240; align: wrap on, vert centre; borders: left thin, right thin, top thin, bottom thin")
    bold = xlwt.easyxf(
        "font: name Times New Roman, height 240, bold on; align: wrap on, vert centre, horiz centre; borders: left thin, right thin, top thin, bottom thin"
    )
    title = xlwt.easyxf("font: name Times New Roman, height 280, bold on; align: horiz centre")
    sheet.write_merge(0, 0, 0, 3, "UBND XÃ KHE TRẦM", title)
    sheet.write_merge(2, 2, 0, 12, "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021-2024", title)
    names = [
        "STT",
        "Họ và tên",
        "Nữ",
        "Dân tộc",
        "Năm sinh",
        "Nơi ở",
        "Chức vụ",
        "Đơn vị",
        "Tóm tắt thành tích",
        "Hình thức khen thưởng",
        "Số QĐ",
        "Ngày QĐ",
        "Ghi chú",
    ]
    for column, (name, width) in enumerate(zip(names, [5, 22, 5, 11, 9, 12, 22, 14, 50, 30, 14, 20, 14])):
        sheet.write(4, column, name, bold)
        sheet.col(column).width = width * 290
    for number, (name, sex, folk, year, village, job, deed, honour, decision, day) in enumerate(lists.KHE_TRAM, 1):
        values = [number, name, "x" if sex == "Nữ" else "", folk, year, village, job, lists.KT, deed, honour, decision, day, ""]
        for column, value in enumerate(values):
            sheet.write(4 + number, column, value, cell)
        sheet.row(4 + number).height_mismatch, sheet.row(4 + number).height = True, 640
    end = 6 + len(lists.KHE_TRAM)
    sheet.write(end, 8, "Người lập bảng", title)
    sheet.write(end + 3, 8, "Hồ Văn Khiêm", title)
    book.add_sheet("Sheet2")
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(str(path))


def union(path):
    """The trade union keeps its lists in LibreOffice; one column of its own that no reader knows."""
    book = new_book()
    sheet = book.create_sheet("LDG-LDST")
    put(sheet, "A1", "LIÊN ĐOÀN LAO ĐỘNG THỊ XÃ SÔNG TRĂNG", 13, "left", "E1", bold=True, wrap=False)
    put(sheet, "A3", "DANH SÁCH BIỂU DƯƠNG LAO ĐỘNG GIỎI - LAO ĐỘNG SÁNG TẠO NĂM 2025", 14, "center", "L3", bold=True)
    heading_row(
        sheet,
        5,
        [
            "STT",
            "Họ tên",
            "Chức danh",
            "Đơn vị công tác",
            "Danh mục",
            "Nội dung khen thưởng",
            "Làm lợi (triệu đồng/năm)",
            "Hình thức khen thưởng",
            "Số quyết định",
            "Ngày quyết định",
            "Hội nghị",
            "Điện thoại",
        ],
    )
    for row, (name, job, unit, deed, gain, phone) in enumerate(lists.UNION, 6):
        body_row(
            sheet,
            row,
            [
                row - 5,
                name,
                job,
                unit,
                people.WORK,
                deed,
                gain,
                "Giấy khen của Liên đoàn Lao động thị xã",
                "41/QĐ-LĐLĐ",
                date(2025, 4, 22),
                "HN11",
                phone,
            ],
        )
        sheet[f"J{row}"].number_format = "dd/mm/yyyy"
    row = 6 + len(lists.UNION)
    put(sheet, f"B{row}", "Tổng cộng", 12, border=True, bold=True)
    put(sheet, f"G{row}", sum(r[4] for r in lists.UNION), 12, "center", border=True, bold=True)
    widths(sheet, 6, 24, 22, 36, 28, 54, 14, 30, 14, 14, 10, 14)
    draft = path.with_suffix(".xlsx")
    save(book, draft)
    subprocess.run(["soffice", "--headless", "--convert-to", "ods", "--outdir", path.parent, draft], check=True, capture_output=True)
    draft.unlink()
    settle(path)


def lam_khue(path):
    """Exported from a web form: semicolons, a byte order mark, proposals that are not decided yet."""
    names = [
        "STT",
        "Họ và tên",
        "Năm sinh",
        "Chức vụ",
        "Đơn vị",
        "Lĩnh vực",
        "Danh mục",
        "Tóm tắt thành tích",
        "Hình thức đề nghị khen thưởng",
        "Năm",
        "Hội nghị",
        "Điện thoại",
        "Công bố",
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8-sig", newline="") as target:
        writer = csv.writer(target, delimiter=";")
        writer.writerow(names)
        for number, (name, born, job, unit, field, category, deed, honour, phone, publish) in enumerate(lists.LAM_KHUE, 1):
            writer.writerow([number, name, born, job, unit, field, category, deed, honour, 2026, "HN20", phone, publish])


def hospital(path, pictures):
    """Portraits pasted into the cells of the first column."""
    book = new_book()
    sheet = book.create_sheet("Biểu dương")
    put(sheet, "A1", "BỆNH VIỆN ĐA KHOA KHU VỰC SÔNG TRĂNG", 13, "left", "D1", bold=True, wrap=False)
    put(sheet, "A2", "DANH SÁCH BIỂU DƯƠNG LAO ĐỘNG GIỎI - LAO ĐỘNG SÁNG TẠO NĂM 2026", 14, "center", "K2", bold=True)
    heading_row(
        sheet,
        4,
        [
            "Ảnh",
            "TT",
            "Họ và tên",
            "Năm sinh",
            "Chức vụ",
            "Đơn vị",
            "Lĩnh vực",
            "Danh mục",
            "Tóm tắt thành tích",
            "Hình thức khen thưởng",
            "Số quyết định",
            "Ngày quyết định",
            "Hội nghị",
        ],
    )
    for row, (picture, name, born, job, unit, deed) in enumerate(lists.HOSPITAL, 5):
        body_row(
            sheet,
            row,
            [
                "",
                row - 4,
                name,
                born,
                job,
                unit,
                "Y tế",
                people.WORK,
                deed,
                "Giấy khen của Giám đốc Bệnh viện",
                "96/QĐ-BV",
                date(2026, 10, 20),
                "HN15",
            ],
        )
        sheet[f"L{row}"].number_format = "dd/mm/yyyy"
        sheet.row_dimensions[row].height = 96
        if picture:
            image = Image(pictures / f"{picture}.jpg")
            image.width, image.height = 96, 120
            sheet.add_image(image, f"A{row}")
    widths(sheet, 15, 5, 26, 9, 26, 36, 10, 28, 54, 28, 14, 14, 10)
    save(book, path)


def garment(path):
    """The matrix form: a column for each title, X where it was given, a total below."""
    book = new_book()
    sheet = book.create_sheet("Tổng hợp")
    put(sheet, "A1", "CÔNG TY TNHH MAY BẾN TRĂNG", 13, "left", "D1", bold=True, wrap=False)
    put(sheet, "A2", "BẢNG TỔNG HỢP DANH HIỆU THI ĐUA, KHEN THƯỞNG NĂM 2025", 14, "center", "I2", bold=True)
    put(
        sheet,
        "A3",
        "(Kèm theo Quyết định số 15/QĐ-MBT ngày 20 tháng 01 năm 2026 của Giám đốc Công ty TNHH May Bến Trăng)",
        12,
        "center",
        "I3",
        italic=True,
    )
    heading_row(sheet, 5, ["STT", "Họ tên", "Chức vụ", "Đơn vị", "Tóm tắt thành tích", *lists.MATRIX_AWARDS, "Ghi chú"])
    for row, (name, job, deed, marks) in enumerate(lists.GARMENT, 6):
        body_row(sheet, row, [row - 5, name, job, lists.MAY, deed, *[mark.strip() for mark in marks.ljust(3)], ""])
    row = 6 + len(lists.GARMENT)
    put(sheet, f"A{row}", f"Tổng cộng ({len(lists.GARMENT)} lượt cá nhân)", 12, "left", f"E{row}", border=True, bold=True)
    for number, column in enumerate("FGH"):
        put(sheet, f"{column}{row}", sum(r[3].ljust(3)[number] == "X" for r in lists.GARMENT), 12, "center", border=True, bold=True)
    widths(sheet, 6, 26, 28, 32, 52, 14, 14, 18, 14)
    save(book, path)


def forces(path):
    book = new_book()
    _army(book.create_sheet("Quân sự, Biên phòng"))
    _police(book.create_sheet("Công an"))
    save(book, path)


def _army(sheet):
    """Sections by award, ranks in a column of their own, an empty section that says so."""
    put(sheet, "A1", "KẾT QUẢ THI ĐUA, KHEN THƯỞNG NĂM 2025", 14, "center", "H1", bold=True)
    heading_row(sheet, 3, ["STT", "Họ và tên", "Cấp bậc", "Chức vụ", "Đơn vị", "Tóm tắt thành tích", "Năm", "Ghi chú"])
    row = 4
    for section, members in lists.ARMY:
        put(sheet, f"A{row}", section, 12, "left", f"H{row}", border=True, bold=True)
        for number, (name, rank, job, unit, deed) in enumerate(members, 1):
            row += 1
            body_row(sheet, row, [number, name, rank, job, unit, deed, 2025, ""])
        if not members:
            row += 1
            put(sheet, f"A{row}", "(Không có)", 12, "left", f"H{row}", border=True, italic=True)
        row += 1
    widths(sheet, 6, 24, 14, 28, 40, 58, 8, 14)


def _police(sheet):
    put(sheet, "A1", "DANH SÁCH CÁN BỘ, CHIẾN SĨ ĐƯỢC KHEN THƯỞNG", 14, "center", "J1", bold=True)
    heading_row(
        sheet,
        3,
        [
            "STT",
            "Họ và tên",
            "Cấp bậc",
            "Chức vụ",
            "Đơn vị công tác",
            "Nội dung khen thưởng",
            "Hình thức KT",
            "Cấp khen",
            "Số QĐ",
            "Ngày QĐ",
            "Số TĐV/CCCD",
        ],
    )
    for row, values in enumerate(lists.POLICE, 4):
        body_row(sheet, row, [row - 3, *values, f"04600000{2000 + row}"])
    widths(sheet, 6, 24, 14, 26, 28, 50, 30, 12, 14, 14, 16)


def ward(path):
    """The provincial form with its prepared rows, drop-downs and code columns looked up on hidden sheets."""
    book = new_book()
    sheet = book.create_sheet("file nhận")
    names = [
        "STT",
        "Tên gọi\n(Ông/Bà/Chức danh)",
        "Tên tập thể/cá nhân/hộ gia đình",
        "Chức vụ",
        "Đơn vị công tác",
        "Phân loại khen thưởng",
        "Danh hiệu thi đua/Hình thức khen thưởng",
        "Phân loại đối tượng",
        "Lĩnh vực hoạt động",
        "Tóm tắt thành tích",
        "Năm",
    ]
    heading_row(sheet, 1, names)
    for row, (values, reason) in enumerate(zip(lists.WARD, lists.WARD_REASONS), 2):
        title, name, job, unit, kind, target, field = values
        body_row(sheet, row, [row - 1, title, name, job, unit, kind, "Giấy khen của Chủ tịch Ủy ban nhân dân phường", target, field, reason, 2026])
    for row in range(2 + len(lists.WARD), 121):
        body_row(sheet, row, [row - 1, *[""] * 10])
    _codes(book, sheet)
    sheet.freeze_panes = "A2"
    widths(sheet, 6, 16, 34, 24, 36, 26, 36, 34, 30, 60, 8)
    save(book, path)


def _codes(book, sheet):
    kinds = [("Khen thưởng cá nhân", "CANHAN"), ("Khen thưởng tập thể", "TAPTHE"), ("Khen thưởng hộ gia đình", "HOGIADINH")]
    hidden = book.create_sheet("phan loai kt")
    hidden.sheet_state = "hidden"
    for row, pair in enumerate(kinds, 1):
        hidden[f"A{row}"], hidden[f"B{row}"] = pair
    choice = DataValidation("list", f"='phan loai kt'!$A$1:$A${len(kinds)}", allow_blank=True)
    sheet.add_data_validation(choice)
    choice.add("F2:F120")
    put(sheet, "R1", "Mã Phân loại khen thưởng", 12, "center", bold=True)
    for row in range(2, 121):
        sheet[f"R{row}"] = f"=IFERROR(VLOOKUP(F{row},'phan loai kt'!$A$1:$B$3,2,0),\"\")"


def school(path):
    """Every Heading In Title Case, birth dates as text, one of them the American way round; pupils on a sheet of their own."""
    book = new_book()
    names = [
        "Số Thứ Tự",
        "Họ Và Tên",
        "Ngày Sinh",
        "Chức Vụ",
        "Đơn Vị",
        "Năm Học",
        "Số Quyết Đinh",
        "Ngày Quyết Định",
        "Khen Thưởng",
        "Thành Tích",
        "Ghi Chú",
    ]
    rows = [
        [n, name, born, job, lists.SCHOOL, year, number, day, honour, deed, ""]
        for n, (name, born, job, year, number, day, honour, deed) in enumerate(lists.TEACHERS, 1)
    ]
    plain_sheet(book, "Cán Bộ Giáo Viên", names, rows, [10, 26, 13, 32, 22, 14, 18, 15, 26, 56, 14])
    names = [
        "Số Thứ Tự",
        "Họ Và Tên",
        "Ngày Sinh",
        "Lớp",
        "Đơn Vị",
        "Năm",
        "Số Quyết Định",
        "Ngày Quyết Định",
        "Khen Thưởng",
        "Thành Tích",
        "Đồng Ý Của Trẻ Em",
        "Đồng Ý Của Người Giám Hộ",
        "Ghi Chú",
    ]
    rows = [
        [n, name, born, form, lists.SCHOOL, int(year), number, day, honour, deed, child, guardian, ""]
        for n, (name, born, form, year, number, day, honour, deed, child, guardian) in enumerate(lists.STUDENTS, 1)
    ]
    plain_sheet(book, "Học Sinh", names, rows, [10, 26, 13, 12, 22, 8, 18, 15, 26, 56, 14, 16, 14])
    save(book, path)
