#!/usr/bin/env python3
"""Makes the workbooks beside this file, by which the reader is tested. All people in them are invented.

Needs openpyxl, pillow and LibreOffice (`soffice`). Run it in this folder: python3 make.py
"""

import datetime
import os
import shutil
import struct
import subprocess
import tempfile
import zipfile
import zlib

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.drawing.image import Image
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = os.path.dirname(os.path.abspath(__file__))


def png(path, colour):
    """A picture of 4 × 4 points of one colour."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = (b"\0" + bytes(colour) * 4) * 4
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 4, 4, 8, 2, 0, 0, 0)))
        file.write(chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def people(sheet):
    """A list with everything that a reader must carry over."""
    sheet.title = "Cá nhân"
    sheet["A1"] = "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN"
    sheet.merge_cells("A1:E1")
    sheet.append(["STT", "Họ và tên", "Ngày sinh", "Đạt", "Ghi chú"])
    sheet.append([1, "Nguyễn Thị Đào", datetime.date(1968, 8, 22), "x", "  giữ khoảng trắng "])
    sheet.append([2.5, "Trần Văn Bình", datetime.datetime(2014, 8, 22, 7, 30), None, "dòng một\ndòng hai"])
    sheet.append([3, "Dòng ẩn", datetime.time(7, 30), None, "   "])
    sheet.append([4, "Lê & <Hợp>", datetime.date(1950, 5, 19), None, "=1/0"])
    sheet.append([5, CellRichText("Phạm ", TextBlock(InlineFont(b=True), "Thị"), " Cúc"), None, None, "=A3+1"])
    sheet["A8"] = "Gộp ba dòng"
    sheet.merge_cells("A8:A10")
    sheet["B10"] = "=NA()"
    sheet["H12"] = "xa"
    sheet.row_dimensions[5].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet.column_dimensions["F"].hidden = True
    sheet.column_dimensions["G"].hidden = True


def book(mac=False):
    workbook = Workbook()
    if mac:
        workbook.epoch = CALENDAR_MAC_1904
    people(workbook.active)
    hidden = workbook.create_sheet("DANHMUC")
    hidden["A1"] = "CANHAN"
    hidden.sheet_state = "hidden"
    workbook.create_sheet("Trống")
    return workbook


def convert(source, extension, target):
    """Has LibreOffice write `source` in another format."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", extension]
            + ["--outdir", folder, source],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        made = os.path.splitext(os.path.basename(source))[0] + "." + extension
        shutil.move(os.path.join(folder, made), os.path.join(HERE, target))


def main():
    os.chdir(HERE)
    with tempfile.TemporaryDirectory() as folder:
        plain = os.path.join(folder, "people.xlsx")
        book().save(plain)
        # LibreOffice calculates the formulas, which openpyxl cannot.
        convert(plain, "xlsx", "people.xlsx")
        convert("people.xlsx", "xls", "people.xls")
        convert("people.xlsx", "ods", "people.ods")
        mac = os.path.join(folder, "people-1904.xlsx")
        book(mac=True).save(mac)
        convert(mac, "xlsx", "people-1904.xlsx")
        convert("people-1904.xlsx", "xls", "people-1904.xls")

        filtered = os.path.join(folder, "filtered.xlsx")
        lists = Workbook()
        for row in [["Họ và tên", "Xã"], ["Đào", "Hương Vân"], ["Bình", "Hải Dương"], ["Cúc", "Hương Vân"]]:
            lists.active.append(row)
        lists.active.auto_filter.ref = "A1:B4"
        lists.active.auto_filter.add_filter_column(1, ["Hương Vân"])
        lists.active.row_dimensions[3].hidden = True
        lists.save(filtered)
        convert(filtered, "xlsx", "filtered.xlsx")
        convert("filtered.xlsx", "xls", "filtered.xls")
        convert("filtered.xlsx", "ods", "filtered.ods")

        red, blue = os.path.join(folder, "red.png"), os.path.join(folder, "blue.png")
        png(red, (155, 28, 31))
        png(blue, (28, 31, 155))
        pictures = Workbook()
        pictures.active.append(["Họ và tên", "Ảnh"])
        pictures.active.append(["Nguyễn Thị Đào"])
        pictures.active.append(["Trần Văn Bình"])
        pictures.active.add_image(Image(red), "B2")
        pictures.active.add_image(Image(blue), "B3")
        pictures.save("pictures.xlsx")
        convert("pictures.xlsx", "ods", "pictures.ods")


if __name__ == "__main__":
    main()
