"""Draws the theme's icons for phones and old browsers from its lotus, themes/sen/img/sen.svg.

    env/bin/python tests/example/icons.py
"""

import io
import re
from pathlib import Path

import resvg_py
from PIL import Image

IMG = Path(__file__).resolve().parent.parent.parent / "themes" / "sen" / "img"
PAPER, RED = "#FBF8F2", "#9B1C1F"


def draw(size, margin):
    """The lotus in red on paper, `margin` twenty-fourths of it left free on each side."""
    lotus = re.search(r"</style>(.*)</svg>", (IMG / "sen.svg").read_text(), re.S).group(1)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="{-margin} {-margin} '
        f'{48 + 2 * margin} {48 + 2 * margin}"><rect x="-24" y="-24" width="96" height="96" fill="{PAPER}"/>'
        f'<g fill="none" stroke="{RED}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">{lotus}</g></svg>'
    )
    return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg)))).convert("RGB").quantize(32)


def main():
    for size in (180, 192, 512):
        draw(size, 12).save(IMG / f"icon-{size}.png", optimize=True)
    draw(64, 2).convert("RGB").save(IMG / "favicon.ico", sizes=[(16, 16), (32, 32), (48, 48)])


main()
