"""Draws the pictures of the example: who wears what before which view, and the scenes. Writes JPEG and PNG files."""

import io

import piexif
import resvg_py
from PIL import Image

from figures import Figure, bust
from scenes import SCENES
from views import VIEWS

# The two that carry camera data with a place, which a site must not pass on.
WITH_PLACE = ("Trần Văn Hòa.jpg", "to-tau-so-3.jpg")

F = Figure
PORTRAITS = {
    "nguyen-thi-dao.jpg": (F("bun", "ba_ba", "#7E5A6B", "tan", "grey", "old", "conical", "smile", "smile", tilt=-2), "river"),
    "Trần Văn Hòa.jpg": (F("crop", "raincoat", "#C98A2B", "deep", mouth="calm", beard="stubble", trim="#6B4A1E", width=1.05), "sea"),
    "y-moan-nie.jpg": (F("short", "coat", "#5E8C8A", "deep", glasses=True, tilt=1), "paper_blue"),
    "ho-thi-kan.jpg": (F("bob", "woven", "#2F2B33", "tan", hat="scarf", trim="#39303F", mouth="calm"), "mountain"),
    "le-quang-vinh.jpg": (F("side", "shirt", "#8AA3A8", "warm", age="young", mouth="grin", trim="#F2EEE3", glasses=True, tilt=-2), "forest"),
    "phan-dinh-khoi.jpg": (F("crop", "uniform_green", "#6F7A58", "tan", "white", "old", mouth="calm", trim="#7C8765", glasses=True), "paper_sun"),
    "hbia-eban.jpg": (F("tail", "scrubs", "#4F7F86", "deep", age="young", mouth="grin", trim="#EFE6D2", flip=True), "mountain"),
    "dang-minh-quan.jpg": (F("wave", "worker", "#47637C", "warm", age="young", trim="#E0C46C", beard="stubble"), "workshop"),
    "pham-thi-thu-thuy.jpg": (F("tail", "shirt", "#C77C6A", "fair", trim="#F4ECDD", mouth="grin", eyes="smile"), "workshop"),
    "vo-dinh-lac.jpg": (F("bald", "ao_dai", "#3D4F5E", "tan", "white", "old", "turban", "smile", "smile", beard="long", trim="#45586A"), "moon_river"),
    "thich-nu-dieu-tam.jpg": (F("shaved", "robe", "#9A7B4F", "warm", age="old", eyes="smile", trim="#B08F5E"), "lotus"),
    "nguyen-duc-toan.jpg": (F("side", "cassock", "#2E2C2E", "warm", "grey", mouth="smile", glasses=True), "casuarina"),
    "cao-xuan-bach.jpg": (F("crop", "police", "#5F7A55", "warm", hat="peaked", trim="#557049"), "street"),
    "vang-a-pao.jpg": (F("crop", "uniform_green", "#4F6B4A", "tan", age="young", hat="bucket", trim="#59724F", mouth="grin"), "sea"),
    "bao-khanh.jpg": (F("wave", "pupil", "#F3F0E8", "warm", age="child", trim="#FFFFFF"), "paddies"),
    "tran-thi-hoa-truc-van.jpg": (F("bun", "ao_dai", "#A85B6A", "fair", "white", "old", eyes="smile", glasses=True, trim="#F3DCC0"), "garden"),
    "nguyen-van-hung-sa-mai.jpg": (F("wave", "tee", "#2F5B6B", "deep", beard="moustache", trim="#E7C97A", tilt=2), "sea"),
    "huynh-ngoc-anh.jpg": (F("bob", "shirt", "#C9A24F", "fair", age="young", trim="#FBF5E6", mouth="smile", flip=True), "hyacinth"),
    "duong-van-thuan.jpg": (F("side", "shirt", "#7D8B5A", "deep", "grey", "old", mouth="grin", eyes="smile", trim="#93A06E"), "paddies"),
    "thach-sa-ruol.jpg": (F("crop", "worker", "#3F6E8A", "deep", age="young", hat="helmet", trim="#F0E7D0", mouth="smile"), "paper_blue"),
    "ngo-van-lanh.jpg": (F("short", "tee", "#6F7F8A", "tan", age="young", trim="#E9DFC9", mouth="smile"), "dawn_sea"),
    "do-thi-hong-loan.jpg": (F("bun", "ao_dai", "#7A6396", "warm", "black", trim="#EBD9EE", mouth="smile", eyes="smile"), "garden"),
    "nong-van-tai.jpg": (F("crop", "worker", "#D07F3C", "tan", hat="helmet", trim="#F4E7BF", mouth="calm", beard="stubble"), "mountain"),
    "truong-thi-ngoc-diep.jpg": (F("long", "ao_dai", "#E5D9C8", "fair", age="young", trim="#B7746A", mouth="smile"), "paper_sun"),
    "Văn Thị Tuyết Nhung.jpg": (F("bob", "ba_ba", "#5B7B86", "warm", "brown", glasses=True, mouth="smile", trim="#F0E0C2"), "paper_rose"),
    "dinh-van-sau.jpg": (F("crop", "tee", "#8B7B6A", "deep", "white", "old", "bucket", "calm", "smile", "moustache", trim="#7C7563"), "dawn_sea"),
    "Hồ Văn Lượm.jpg": (F("bald", "woven", "#3A3030", "deep", "white", "old", mouth="calm", beard="long"), "forest"),
    "le-thi-ngoc-tram.jpg": (F("bob", "coat", "#A7727A", "fair", "grey", "old", eyes="smile", glasses=True), "river"),
    "nguyen-huu-nghia.jpg": (F("side", "shirt", "#D9CDB6", "warm", "white", "old", trim="#EFE7D6", glasses=True, mouth="smile"), "paper_sun"),
    "tran-thi-minh-hang.jpg": (F("bun", "police", "#5F7A55", "warm", age="young", trim="#6B8660", mouth="calm"), "street"),
    "Tôn Nữ Quỳnh Giao.jpg": (F("long", "ao_dai", "#3E6E6A", "fair", trim="#E9D7A4", mouth="grin", flip=True), "lotus"),
    "nguyen-thi-be-tu.jpg": (F("knot", "ba_ba", "#94704A", "deep", "grey", "old", "conical", "grin", "smile"), "street"),
}

# Pasted into the cells of the hospital's list.
PASTED = {
    "bv-1": (F("tail", "scrubs", "#7FA6A0", "fair", age="young", hat="medical", trim="#D7E4DF", mouth="smile", eyes="smile"), "paper_blue"),
    "bv-2": (F("crop", "scrubs", "#4D7E68", "warm", hat="medical", trim="#5F9079", glasses=True, mouth="calm"), "paper_blue"),
    "bv-3": (F("bun", "ba_ba", "#6E86A0", "tan", mouth="smile", trim="#F4ECDD"), "paper_rose"),
    "bv-4": (F("short", "shirt", "#E3DCCB", "tan", age="young", mouth="grin", trim="#FFFFFF"), "mountain"),
    "bv-5": (F("long", "coat", "#B98A4E", "fair", age="young", glasses=True), "paper_sun"),
    "bv-6": (F("crop", "uniform_green", "#5F7896", "deep", "grey", "old", mouth="grin", trim="#6E86A2", eyes="smile"), "paper_blue"),
}

DEFS = """<defs>
<linearGradient id="dusk" x1="0" x2="1"><stop offset=".35" stop-color="#1E1410" stop-opacity="0"/><stop offset="1" stop-color="#1E1410" stop-opacity=".26"/></linearGradient>
<linearGradient id="veil" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#FFF8E8" stop-opacity=".35"/><stop offset=".6" stop-color="#FFF8E8" stop-opacity="0"/></linearGradient>
<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 .25  0 0 0 0 .18  0 0 0 0 .12  .34 0 0 0 -.13"/></filter>
</defs>"""


def draw_all(folder):
    """Portraits and scenes into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (figure, view) in PORTRAITS.items():
        _save(_portrait(figure, view), 1000, 1250, folder / name)
    for name, (size, drawing) in SCENES.items():
        _save(drawing, *size, folder / name)


def draw_pasted(folder):
    """The small portraits that the hospital pastes into its cells."""
    for name, (figure, view) in PASTED.items():
        _save(_portrait(figure, view), 1000, 1250, folder / f"{name}.jpg", 480)


def _portrait(figure, view):
    size = 0.88 if figure.age == "child" else 1.02
    return VIEWS[view]() + f'<g transform="translate(500 1250) scale({size}) translate(-500 -1235)">{bust(figure)}</g>'


def _save(drawing, width, height, path, shown=None):
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">{DEFS}{drawing}'
        f'<rect width="{width}" height="{height}" fill="url(#veil)"/><rect width="{width}" height="{height}" filter="url(#grain)" opacity=".5"/></svg>'
    )
    image = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg)))).convert("RGB")
    if shown:
        image = image.resize((shown, shown * height // width), Image.LANCZOS)
    extra = {"exif": _camera_data()} if path.name in WITH_PLACE else {}
    image.save(path, "JPEG", quality=82, optimize=True, progressive=True, **extra)


def _camera_data():
    place = {
        piexif.GPSIFD.GPSLatitudeRef: b"N",
        piexif.GPSIFD.GPSLatitude: ((12, 1), (34, 1), (5600, 100)),
        piexif.GPSIFD.GPSLongitudeRef: b"E",
        piexif.GPSIFD.GPSLongitude: ((109, 1), (8, 1), (700, 100)),
    }
    camera = {piexif.ImageIFD.Make: b"Example", piexif.ImageIFD.Model: b"Camera 1", piexif.ImageIFD.Artist: b"0900000002"}
    return piexif.dump({"0th": camera, "GPS": place})
