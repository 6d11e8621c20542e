"""How a sheet looks: fonts, borders, banners, widths; and files whose bytes do not depend on the day. No data here."""

import re
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

FACE = "Times New Roman"
_SIDE = Side(style="thin", color="000000")
GRID = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
HEAD = PatternFill("solid", fgColor="E7E0D2")
# The moment every file claims to have been saved at: bytes must not depend on when make.py ran.
SAVED = "2026-11-20T08:00:00Z"


def font(size=12, **more):
    return Font(name=FACE, size=size, **more)


def put(sheet, cell, value, size=12, align="left", merge=None, wrap=True, border=False, fill=None, **style):
    """Writes one styled cell; `merge` is the last cell of a merged range."""
    target = sheet[cell]
    target.value = value if value != "" else None
    target.font = font(size, **style)
    target.alignment = Alignment(horizontal=align, vertical="center", wrap_text=wrap)
    if border:
        target.border = GRID
    if fill:
        target.fill = fill
    if merge:
        sheet.merge_cells(f"{cell}:{merge}")
    return target


def widths(sheet, *sizes):
    for number, size in enumerate(sizes, 1):
        sheet.column_dimensions[get_column_letter(number)].width = size


def heading_row(sheet, row, names, size=12):
    for number, name in enumerate(names, 1):
        put(sheet, f"{get_column_letter(number)}{row}", name, size, "center", border=True, fill=HEAD, bold=True)
    sheet.row_dimensions[row].height = 34


def body_row(sheet, row, values, size=12, first=1):
    for number, value in enumerate(values, first):
        align = "center" if isinstance(value, int) or (isinstance(value, str) and len(value) < 3) else "left"
        put(sheet, f"{get_column_letter(number)}{row}", value, size, align, border=True)


def plain_sheet(book, title, headings, rows, sizes=None):
    """A sheet as the template has it: headings in row 1, frozen, one record a row."""
    sheet = book.create_sheet(title)
    heading_row(sheet, 1, headings)
    for number, row in enumerate(rows, 2):
        body_row(sheet, number, row)
    sheet.freeze_panes = "A2"
    widths(sheet, *(sizes or [max(12, min(38, len(h) + 6)) for h in headings]))
    return sheet


def record_sheet(book, title, headings, records, sizes=None):
    return plain_sheet(book, title, headings, [[record.get(h, "") for h in headings] for record in records], sizes)


def motto(sheet, office, left, right):
    """The banner of a state office: who writes on the left, the national motto on the right."""
    (l1, l2), (r1, r2) = left, right
    put(sheet, f"{l1}1", office[0], 12, "center", f"{l2}1")
    put(sheet, f"{l1}2", office[1], 12, "center", f"{l2}2", bold=True)
    put(sheet, f"{r1}1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "center", f"{r2}1", bold=True)
    put(sheet, f"{r1}2", "Độc lập - Tự do - Hạnh phúc", 13, "center", f"{r2}2", bold=True, underline="single")


def new_book():
    book = Workbook()
    book.remove(book.active)
    return book


def save(book, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    for sheet in book.worksheets:
        _fit_rows(sheet)
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    book.properties.creator = "Văn phòng"
    book.save(path)
    settle(path)


def _fit_rows(sheet):
    """Gives each row the height its longest wrapped text needs, up to seven lines."""
    for cells in sheet.iter_rows():
        row = cells[0].row
        if sheet.row_dimensions[row].height is None:
            sheet.row_dimensions[row].height = 17 * min(7, max(_lines(sheet, cell) for cell in cells))


def _lines(sheet, cell):
    if not isinstance(cell.value, str) or cell.value.startswith("=") or _merged(sheet, cell):
        return 1
    # A letter of 12 pt Times takes about one unit of column width.
    return -(-len(cell.value) // max(4, int(sheet.column_dimensions[cell.column_letter].width)))


def _merged(sheet, cell):
    return any(cell.coordinate in area for area in sheet.merged_cells.ranges)


def settle(path: Path):
    """Rewrites a zipped workbook with fixed dates, so that equal content is equal bytes."""
    with zipfile.ZipFile(path) as source:
        entries = [(item.filename, source.read(item)) for item in source.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in entries:
            if name in ("docProps/core.xml", "meta.xml"):
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?", SAVED.encode(), data)
            item = zipfile.ZipInfo(name, (2026, 11, 20, 8, 0, 0))
            item.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            target.writestr(item, data)
