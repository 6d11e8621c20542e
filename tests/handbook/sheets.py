"""Workbooks for the pictures: sheets of the program's own workbooks as they look on screen, and one with faults."""

import datetime
from copy import copy

import openpyxl

PEOPLE = [
    [1, "Bà", "Lò Thị Mai", 1975, "Chi hội trưởng Phụ nữ", "Xã Khe Trầm", "Nông nghiệp - Nông thôn", "Người tốt, việc tốt", None, None,
     "Giấy khen", "Xã", "12/QĐ-UBND", datetime.date(2026, 9, 2), "Chủ tịch UBND xã Khe Trầm", "2026", "Vận động bà con góp công làm ba cây cầu qua suối."],
    [2, "Ông", "Trần Văn Lâm", 1969, "Trưởng thôn", "Xã Khe Trầm", "Nông nghiệp - Nông thôn", "Điển hình tiên tiến", None, None,
     "Bằng khen", "Tỉnh", "34/QĐ-UBND", datetime.date(2026, 8, 19), "Chủ tịch UBND tỉnh", "2021-2026", "Hiến đất mở đường thôn, giúp mười hai hộ trồng cam."],
    [3, "Đồng chí", "Nguyễn Thị Hạnh", 1988, "Giáo viên", "Trường THCS Sông Trăng", "Giáo dục - Đào tạo", "Người tốt, việc tốt", None, None,
     "Giấy khen", "Xã", "15/QĐ-UBND", datetime.date(2026, 11, 20), "Chủ tịch UBND phường", "2026", "Dạy lớp học tình thương vào buổi tối."],
]

HEADINGS = ["STT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị công tác", "Hình thức khen thưởng", "Số quyết định", "Ngày quyết định",
            "Tóm tắt thành tích", "Công bố"]

FAULTY = [
    [1, "Vàng Thị Sua", 1979, "Nông dân", "Xã Khe Trầm", "Giấy khen", "21/QĐ-UBND", "31/02/2026", "Trồng ba héc-ta rừng quế.", "Có"],
    [2, None, 1980, "Nông dân", "Xã Khe Trầm", "Giấy khen", "21/QĐ-UBND", "02/09/2026", "Giữ rừng đầu nguồn.", "Có"],
    [3, "Giàng A Páo", 1969, "Trưởng bản", "Xã Khe Trầm", "Giấy khen", "21/QĐ-UBND", "02/09/2026", "Liên hệ ông Páo: 0912 345 678.", "Có"],
    [4, "Lò Văn Pánh", 1990, "Hội viên", "Xã Khê Trầm", "Bằng khen", "34/QĐ-UBND", "10/20/2026", "Dạy chữ cho người lớn tuổi.", "đang chờ"],
]


def only(path, name, area):
    """One sheet as it looks in its window: with the letters of the columns and the numbers of the rows."""
    book = openpyxl.load_workbook(path, rich_text=True)
    for other in [sheet for sheet in book if sheet.title != name]:
        if other.sheet_state == "visible":
            book.remove(other)
    framed(book[name], area)
    return book


def filled(path, name, area):
    """The sheet of people with three rows of data below its example."""
    book = only(path, name, area)
    sheet = book[name]
    for row, values in enumerate(PEOPLE, start=4):
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(row, column, value)
            cell._style = copy(sheet.cell(3, column)._style)
            cell.font = openpyxl.styles.Font(name="Times New Roman", size=12)
            cell.fill = openpyxl.styles.PatternFill()
            cell.alignment = openpyxl.styles.Alignment(horizontal="left", vertical="top", wrap_text=True)
    return book


def framed(sheet, area):
    sheet.print_area = area
    sheet.print_title_rows = sheet.print_title_cols = None
    sheet.print_options.headings = sheet.print_options.gridLines = True
    sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = 1
    sheet.oddFooter.left.text = sheet.oddFooter.right.text = None


def faulty(path, mended):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Bổ sung"
    sheet.append(["UBND XÃ KHE TRẦM"])
    sheet.append(["DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN BỔ SUNG NĂM 2026"])
    sheet.append([])
    sheet.append(HEADINGS)
    for row in FAULTY:
        sheet.append(row)
    for letter, width in zip("ABCDEFGHIJ", [6, 18, 10, 12, 16, 20, 14, 16, 34, 11]):
        sheet.column_dimensions[letter].width = width
    if mended:
        sheet["H5"] = "28/02/2026"
    book.save(path)
