"""Makes the worked example in input/ from the texts beside this file.

    python3 -m venv env
    env/bin/pip install openpyxl xlwt pillow reportlab resvg_py piexif
    env/bin/python tests/example/make.py            # everything
    env/bin/python tests/example/make.py --no-art   # leave input/anh as it is

LibreOffice (soffice) must be installed for the .ods workbook, and the font
Liberation Serif for the papers. Two runs give the same bytes. People, units
and figures are invented.
"""

import shutil
import sys
import tempfile
from pathlib import Path

import offices
import papers
import pictures
import places

HERE = Path(__file__).resolve().parent
INPUT = HERE.parent.parent / "input"


def main():
    INPUT.mkdir(exist_ok=True)
    if "--no-art" not in sys.argv:
        pictures.draw_all(INPUT / "anh")
    offices.write_all(INPUT)
    with tempfile.TemporaryDirectory() as pasted:
        pictures.draw_pasted(Path(pasted))
        offices.hospital(INPUT / "benh-vien" / "Bieu duong LDG-LDST 2026 (co anh).xlsx", Path(pasted))
    papers.write_all(INPUT / "tai-lieu")
    stories(INPUT / "bai-viet")


def stories(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for story in sorted((HERE / "stories").glob("*.md")):
        shutil.copyfile(story, folder / story.name)
    for name, text in [("gioi-thieu", places.INTRO), ("loi-gioi-thieu-ky-yeu", places.BOOK_FOREWORD), ("du-lieu-ca-nhan", places.PRIVACY)]:
        (folder / f"{name}.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
