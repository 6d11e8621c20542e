"""Makes the pictures of the handbook again, from the program itself: python3 tests/handbook/make.py [PROGRAM]

Needs openpyxl and Pillow, LibreOffice, pdftoppm, node with the packages of tests/watch, Chromium. The worked example of
input/ is the data; what is wrong in the pictures is written here. Sizes in the handbook's page are set to the pictures'.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

import sheets

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
HANDBOOK = ROOT / "src" / "handbook"
WIDTH = 1200
DAY = "2026-11-22"


def main():
    program = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target" / "debug" / "guong").resolve()
    with tempfile.TemporaryDirectory() as scratch:
        office = Office(program, Path(scratch))
        office.template()
        office.example()
        office.browser()
        office.report_and_export()
        office.book()
    set_sizes()


class Office:
    """A project in a scratch folder, and what the program makes of it."""

    def __init__(self, program, scratch):
        self.program, self.scratch = program, scratch
        self.folder = scratch / "Guong sang"
        self.run("new", str(self.folder), cwd=scratch)

    def run(self, *arguments, cwd=None):
        subprocess.run([self.program, *arguments], cwd=cwd or self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def template(self):
        template = self.folder / "input" / "danh-sach-guong.xlsx"
        self.picture(sheets.only(template, "Hướng dẫn", "A1:C24"), "to-huong-dan")
        self.picture(sheets.filled(template, "Cá nhân", "A1:H6"), "to-ca-nhan")
        self.picture(sheets.only(self.folder / "bieu-gui-don-vi.xlsx", "Danh sách", "A1:M10"), "bieu-gui-don-vi")

    def example(self):
        """The worked example, and beside it a workbook in which some cells are wrong."""
        shutil.rmtree(self.folder / "input")
        shutil.copytree(ROOT / "input", self.folder / "input")
        if (ROOT / ".guong-cache").is_dir():
            shutil.copytree(ROOT / ".guong-cache", self.folder / ".guong-cache")
        self.faulty = self.folder / "input" / "xa-khe-tram" / "Bo sung nam 2026.xlsx"
        sheets.faulty(self.faulty, mended=False)
        self.mended = self.scratch / "mended.xlsx"
        sheets.faulty(self.mended, mended=True)

    def browser(self):
        """The preview, its panel, and the home page without either."""
        environment = os.environ | {
            "GUONG": str(self.program), "GUONG_PROJECT": str(self.folder), "GUONG_DAY": DAY,
            "GUONG_FAULTY": str(self.faulty), "GUONG_MENDED": str(self.mended), "GUONG_SHOTS": str(self.scratch),
        }
        subprocess.run(["node", "shots.mjs"], cwd=HERE, env=environment, check=True)
        for name in ("xem-truoc", "viec-can-sua", "trang-chu"):
            keep(Image.open(self.scratch / f"{name}.png"), name)

    def report_and_export(self):
        sheets.faulty(self.faulty, mended=False)
        self.run("check", "--report", str(self.scratch / "can-sua.xlsx"), "--now", DAY)
        self.picture(sheets.only(self.scratch / "can-sua.xlsx", "Xã Khe Trầm", "A1:H9"), "danh-sach-can-sua")
        copy = self.scratch / "can-sua-to-mau" / self.faulty.relative_to(self.folder / "input")
        self.picture(sheets.only(copy, "Bổ sung", "A1:J8"), "ban-sao-to-mau")
        self.run("export", str(self.scratch / "tong-hop.xlsx"), "--keep-going", "--now", DAY)
        self.picture(sheets.only(self.scratch / "tong-hop.xlsx", "Tiến độ hội nghị", "A1:K16"), "bang-tong-hop")

    def book(self):
        """The cover of the yearbook and two pages that face each other."""
        book = self.scratch / "ky-yeu.pdf"
        self.run("book", str(book), "--keep-going", "--now", DAY)
        subprocess.run(["pdftoppm", "-r", "80", "-png", book, self.scratch / "trang"], check=True)
        pages = [Image.open(path) for path in sorted(self.scratch.glob("trang-*.png"))]
        shown, gap = [pages[0], *pages[23:25]], 24
        spread = Image.new("RGB", (sum(page.width + gap for page in shown) + gap, shown[0].height + 2 * gap), "#D8CCB8")
        left = gap
        for page in shown:
            spread.paste(page, (left, gap))
            left += page.width + gap
        keep(spread, "ky-yeu")

    def picture(self, workbook, name):
        """The first printed page of a workbook, cut to what is on it."""
        path = self.scratch / f"{name}.xlsx"
        workbook.save(path)
        profile = f"-env:UserInstallation=file://{self.scratch}/profile"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", self.scratch, path],
            check=True, stdout=subprocess.DEVNULL,
        )
        shot = self.scratch / name
        subprocess.run(["pdftoppm", "-r", "190", "-png", "-singlefile", "-f", "1", "-l", "1", shot.with_suffix(".pdf"), shot], check=True)
        page = Image.open(shot.with_suffix(".png")).convert("RGB")
        keep(page.crop(content(page)), name)


def content(page):
    """The box of all that is not white, with a margin."""
    white = page.convert("L").point(lambda level: 255 if level < 250 else 0)
    left, top, right, bottom = white.getbbox()
    margin = 12
    return max(left - margin, 0), max(top - margin, 0), min(right + margin, page.width), min(bottom + margin, page.height)


def keep(image, name):
    image = image.convert("RGB")
    size = WIDTH, round(image.height * WIDTH / image.width)
    image.resize(size, Image.LANCZOS).save(HANDBOOK / "anh" / f"{name}.webp", quality=72, method=6)


def set_sizes():
    page = HANDBOOK / "index.html"

    def sized(match):
        with Image.open(HANDBOOK / match[1]) as image:
            return f'<img src="{match[1]}" width="{image.width}" height="{image.height}"'

    text = re.sub(r'<img src="(anh/[^"]+)" width="\d+" height="\d+"', sized, page.read_text(encoding="utf-8"))
    page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
