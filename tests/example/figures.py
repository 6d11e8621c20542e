"""Draws one bust as SVG text: face, hair, hat, clothes. Knows nothing of files or of who the person is.

The canvas is 1000 x 1250; the face is centred on (500, 500). Light comes from the left.
"""

from dataclasses import dataclass

SKINS = {"fair": ("#EBC3A0", "#D09E78"), "warm": ("#DDAA80", "#BF875C"), "tan": ("#CF986D", "#AD764C"), "deep": ("#BA855D", "#966440")}
INK = "#33241C"
HAIRS = {"black": ("#2B2320", "#463A34"), "brown": ("#4A3328", "#654838"), "grey": ("#8E8A84", "#AAA69F"), "white": ("#DAD5CB", "#EDE9E1")}

TORSO = "M-6 1260 C14 1090 84 972 258 910 C368 872 424 856 436 786 Q500 880 564 786 C576 856 632 872 742 910 C916 972 986 1090 1006 1260 Z"
# How far the head is set down into the collar, so that necks are not long.
SINK = 46
FACE = "M500 322 C598 322 636 408 631 505 C627 600 572 690 500 690 C428 690 373 600 369 505 C364 408 402 322 500 322 Z"


@dataclass(frozen=True)
class Figure:
    """What can vary from one person to the next. Names are keys of the tables in this module."""

    hair: str
    wear: str
    cloth: str
    skin: str = "warm"
    tone: str = "black"
    age: str = "middle"
    hat: str = ""
    mouth: str = "smile"
    eyes: str = "open"
    beard: str = ""
    glasses: bool = False
    trim: str = "#F4ECDD"
    lips: str = "#A4574A"
    tilt: float = 0
    width: float = 1.0
    flip: bool = False


def line(d, colour, size, opacity=1.0):
    return f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{size}" stroke-linecap="round" stroke-linejoin="round" opacity="{opacity}"/>'


def fill(d, colour, opacity=1.0):
    return f'<path d="{d}" fill="{colour}" opacity="{opacity}"/>'


def dot(x, y, r, colour, opacity=1.0, ry=None):
    return f'<ellipse cx="{x}" cy="{y}" rx="{r}" ry="{ry or r}" fill="{colour}" opacity="{opacity}"/>'


def bust(f: Figure) -> str:
    size = 1.26 if f.age == "child" else 1.12
    head = f'<g transform="translate(0 {SINK}) rotate({f.tilt} 500 720) translate(500 690) scale({f.width * size} {size}) translate(-500 -690)">'
    parts = [head, _hair_back(f), "</g>", _neck(f), WEARS[f.wear](f), _shade(), head, _head(f), _hair_front(f), HATS.get(f.hat, _nothing)(f), "</g>"]
    mirror = "translate(1000 0) scale(-1 1)" if f.flip else "translate(0 0)"
    return f'<g transform="{mirror}">{"".join(parts)}</g>'


def _nothing(f):
    return ""


def _shade():
    return f'<path d="{TORSO}" fill="url(#dusk)"/>'


# --- face ---------------------------------------------------------------------------------------


def _neck(f):
    skin, dark = SKINS[f.skin]
    return fill("M424 640 L426 820 Q500 930 574 820 L576 640 Z", skin) + fill("M426 690 Q500 800 575 680 L575 756 Q510 846 426 770 Z", dark, 0.75)


def _head(f):
    skin, dark = SKINS[f.skin]
    ears = dot(370, 520, 25, skin, 1, 42) + dot(630, 520, 25, dark, 1, 42) + line("M366 502 Q382 520 368 542", dark, 5)
    shadow = f'<clipPath id="face"><path d="{FACE}"/></clipPath><g clip-path="url(#face)">{fill("M560 300 Q600 480 560 700 L700 700 L700 300 Z", dark, .38)}{fill("M370 330 Q500 420 640 330 L640 300 L360 300 Z", dark, .35)}</g>'
    return ears + fill(FACE, skin) + shadow + _cheeks(f) + _age(f, dark) + _eyes(f) + _nose(dark) + _mouth(f) + _beard(f) + _glasses(f)


def _cheeks(f):
    return dot(425, 590, 34, "#D9694F", 0.20, 24) + dot(575, 590, 34, "#D9694F", 0.20, 24)


def _eyes(f):
    brow = HAIRS[f.tone][0] if f.tone != "white" else "#B7B0A4"
    heavy = 11 if f.lips == "#A4574A" else 7
    out = line("M412 470 Q438 450 470 464", brow, heavy) + line("M530 464 Q562 450 588 470", brow, heavy)
    for x in (441, 559):
        if f.eyes == "smile":
            out += line(f"M{x - 24} 517 Q{x} 493 {x + 24} 517", INK, 7)
        else:
            out += dot(x, 512, 11, INK, 1, 13) + dot(x - 3, 507, 3, "#FFFFFF", 0.9) + line(f"M{x - 25} 510 Q{x - 2} 488 {x + 24} 507", INK, 6)
    return out


def _nose(dark):
    return line("M504 505 Q498 560 484 580 Q494 598 520 590", dark, 7)


def _mouth(f):
    if f.mouth == "grin":
        return fill("M446 622 Q500 640 554 622 Q540 672 500 674 Q460 672 446 622 Z", "#7E3A30") + fill(
            "M454 628 Q500 644 546 628 Q540 644 500 648 Q460 644 454 628 Z", "#FBF6EC"
        )
    if f.mouth == "calm":
        return line("M462 634 Q500 644 538 633", f.lips, 8)
    return line("M452 626 Q500 660 548 625", f.lips, 8) + line("M484 664 Q500 670 516 664", SKINS[f.skin][1], 5, 0.7)


def _age(f, dark):
    if f.age == "old":
        return "".join(
            line(d, dark, 5, 0.75)
            for d in (
                "M432 586 Q416 612 428 644",
                "M568 586 Q584 612 572 644",
                "M390 506 Q396 516 390 528",
                "M610 506 Q604 516 610 528",
                "M440 404 Q500 392 560 404",
                "M452 382 Q500 374 548 382",
                "M424 540 Q441 548 458 540",
                "M542 540 Q559 548 576 540",
            )
        )
    if f.age == "middle":
        return line("M434 592 Q424 612 430 630", dark, 4, 0.5) + line("M566 592 Q576 612 570 630", dark, 4, 0.5)
    return ""


def _beard(f):
    light = HAIRS[f.tone][1]
    if f.beard == "long":
        return fill("M452 648 Q500 690 548 648 Q560 720 530 800 Q502 850 488 800 Q446 730 452 648 Z", light) + fill(
            "M446 618 Q470 596 500 606 Q530 596 554 618 Q520 622 500 616 Q480 622 446 618 Z", light
        )
    if f.beard == "moustache":
        return fill("M450 616 Q474 592 500 604 Q526 592 550 616 Q522 616 500 612 Q478 616 450 616 Z", HAIRS[f.tone][0], 0.9)
    if f.beard == "stubble":
        return fill("M378 560 Q400 690 500 690 Q600 690 622 560 Q590 640 548 606 Q500 594 452 606 Q410 640 378 560 Z", INK, 0.12)
    return ""


def _glasses(f):
    if not f.glasses:
        return ""
    ring = 'fill="#FFFFFF" fill-opacity=".16" stroke="#3B2E26" stroke-width="6"'
    return (
        f'<rect x="396" y="478" width="88" height="68" rx="30" {ring}/><rect x="516" y="478" width="88" height="68" rx="30" {ring}/>'
        + line("M484 504 Q500 496 516 504", "#3B2E26", 6)
        + line("M396 504 L370 498 M604 504 L630 498", "#3B2E26", 6)
    )


# --- hair ---------------------------------------------------------------------------------------


def _hair_back(f):
    dark, _ = HAIRS[f.tone]
    shapes = {
        "long": fill(
            "M352 520 C330 300 420 262 500 262 C580 262 670 300 648 520 C650 660 690 800 706 960 C640 930 360 930 294 960 C310 800 350 660 352 520 Z",
            dark,
        ),
        "bob": fill(
            "M352 500 C330 300 420 262 500 262 C580 262 670 300 648 500 C664 580 668 650 652 706 Q500 640 348 706 C332 650 336 580 352 500 Z", dark
        ),
        "bun": dot(500, 262, 84, dark) + dot(500, 262, 84, "#000000", 0.12),
        "knot": dot(604, 318, 74, dark),
        "tail": fill("M600 330 C720 330 730 520 690 700 C680 740 650 700 652 660 C656 560 640 460 590 420 Z", dark),
    }
    return shapes.get(f.hair, "")


_CURTAIN = "M500 336 C440 344 384 400 368 520 C336 400 372 272 500 270 C628 272 664 400 632 520 C616 400 560 344 500 336 Z"
_FRONTS = {
    "long": _CURTAIN,
    "bob": "M366 520 C340 380 380 270 500 268 C624 270 662 390 634 520 C630 470 612 430 590 402 C520 420 440 408 404 396 C380 430 368 470 366 520 Z",
    "bun": _CURTAIN,
    "knot": "M366 520 C338 380 380 272 502 270 C626 272 660 390 634 520 C622 440 590 372 450 350 C400 380 376 440 366 520 Z",
    "tail": "M366 500 C344 372 396 276 502 274 C616 276 656 380 634 500 C626 440 596 380 470 352 C410 378 378 430 366 500 Z",
    "short": "M362 505 C340 372 392 270 506 268 C626 266 664 378 640 505 C634 452 624 426 606 400 C540 412 460 398 414 372 C388 402 372 446 362 505 Z",
    "side": "M362 505 C336 372 380 262 520 262 C640 262 668 390 640 505 C636 460 626 430 612 408 C560 396 500 372 440 342 C424 380 384 420 362 505 Z",
    "crop": "M364 490 C352 366 410 288 500 288 C590 288 648 366 636 490 C630 420 604 380 580 366 Q500 350 420 366 C396 380 370 420 364 490 Z",
    "wave": "M362 510 C330 400 360 262 470 276 C520 240 640 264 648 360 C660 410 648 460 640 510 C634 460 622 420 600 396 C560 420 520 378 470 398 C440 410 410 390 396 404 C380 430 368 470 362 510 Z",
}


def _hair_front(f):
    dark, light = HAIRS[f.tone]
    if f.hair == "bald":
        return fill("M364 520 C352 460 362 420 384 396 C384 440 376 480 372 520 Z M636 520 C648 460 638 420 616 396 C616 440 624 480 628 520 Z", dark)
    if f.hair == "shaved":
        return fill("M368 480 C364 396 404 322 500 322 C596 322 636 396 632 480 C612 400 570 366 500 366 C430 366 388 400 368 480 Z", "#6B5B50", 0.22)
    if f.hair not in _FRONTS:
        return ""
    shine = line("M412 356 C436 318 474 304 512 302", light, 12, 0.8)
    return fill(_FRONTS[f.hair], dark) + shine


# --- hats ---------------------------------------------------------------------------------------


def _conical(f):
    straw, dark = "#E6CE97", "#C9A969"
    ribs = "".join(line(f"M{500 - k * 34} {150 + k * 30} Q500 {176 + k * 38} {500 + k * 34} {150 + k * 30}", dark, 3, 0.7) for k in range(1, 10))
    strap = line("M384 470 Q392 640 500 706 Q608 640 616 470", "#A8423F", 9, 0.9)
    return (
        strap
        + fill("M500 118 Q512 120 520 132 L846 430 Q500 520 154 430 L480 132 Q488 120 500 118 Z", straw)
        + ribs
        + fill("M505 118 Q512 120 520 132 L846 430 Q700 470 540 480 Z", dark, 0.45)
    )


def _bucket(f):
    c = f.trim
    return (
        fill("M372 420 C368 300 410 258 500 256 C590 258 632 300 628 420 Z", c)
        + fill("M300 446 Q320 390 372 388 Q500 420 628 388 Q680 390 700 446 Q500 400 300 446 Z", c)
        + line("M372 392 Q500 424 628 392", INK, 6, 0.25)
        + fill("M560 262 C610 290 632 330 628 390 Q660 388 700 446 Q640 424 570 416 Z", "#000000", 0.14)
    )


def _peaked(f):
    c = f.trim
    crown = fill("M306 316 C330 262 430 246 500 244 C570 246 670 262 694 316 C686 356 654 380 634 400 Q500 360 366 400 C346 380 314 356 306 316 Z", c)
    band = fill("M366 398 Q500 356 634 398 L634 430 Q500 392 366 430 Z", "#8F2A24" if f.wear == "uniform_green" else "#3B4A38")
    return (
        crown
        + fill("M570 252 C640 262 684 286 694 316 C686 356 654 380 634 400 Q600 384 570 380 Z", "#000000", 0.16)
        + band
        + fill("M366 428 Q500 388 634 428 Q600 462 500 464 Q400 462 366 428 Z", "#26211E")
    )


def _helmet(f):
    c = "#E0B040"
    dome = fill("M340 420 C334 300 396 250 500 250 C604 250 666 300 660 420 Q500 376 340 420 Z", c) + fill(
        "M474 246 Q500 238 526 246 L534 392 Q500 386 466 392 Z", "#FFFFFF", 0.28
    )
    brim = fill("M292 446 Q310 412 350 408 Q500 366 650 408 Q690 412 708 446 Q610 420 500 420 Q390 420 292 446 Z", "#CF9D31")
    return dome + fill("M580 262 C640 290 664 350 660 420 Q620 404 560 396 Z", "#000000", 0.14) + brim


def _scarf(f):
    """A woven headscarf, wound round, with a band of pattern."""
    c = f.trim
    teeth = "".join(fill(f"M{372 + k * 24} {398 - abs(5 - k) * -3} l12 -20 l12 20 z", "#F0DDB0") for k in range(0, 11))
    return (
        fill("M352 452 C338 320 396 252 500 250 C604 252 662 320 648 452 C630 410 580 384 500 384 C420 384 370 410 352 452 Z", c)
        + f'<g opacity=".95">{teeth}</g>'
        + line("M362 424 Q500 340 638 424", "#A8423F", 10)
        + fill("M640 400 C700 420 716 500 690 560 C670 520 650 480 640 440 Z", c)
        + fill("M590 272 C640 310 660 380 648 452 Q620 410 580 394 Z", "#000000", 0.18)
    )


def _turban(f):
    """The ring of cloth worn with áo dài."""
    c = f.trim
    return fill("M346 420 C330 300 420 246 500 246 C580 246 670 300 654 420 C630 350 570 322 500 322 C430 322 370 350 346 420 Z", c) + "".join(
        line(d, "#000000", 5, 0.2)
        for d in ("M362 372 C390 306 440 286 500 284 C560 286 610 306 638 372", "M352 400 C376 330 430 304 500 302 C570 304 624 330 648 400")
    )


def _cap_medical(f):
    return fill("M352 440 C340 310 400 258 500 256 C600 258 660 310 648 440 Q500 380 352 440 Z", f.trim) + line(
        "M356 430 Q500 372 644 430", INK, 5, 0.18
    )


HATS = {"conical": _conical, "bucket": _bucket, "peaked": _peaked, "helmet": _helmet, "scarf": _scarf, "turban": _turban, "medical": _cap_medical}


# --- clothes ------------------------------------------------------------------------------------


def _neckline(f, d):
    return fill(d, SKINS[f.skin][0])


def _ba_ba(f):
    buttons = "".join(dot(500, y, 9, f.trim) for y in (985, 1070, 1155, 1240))
    return (
        fill(TORSO, f.cloth)
        + _neckline(f, "M434 786 Q440 840 500 930 Q560 840 566 786 Q500 860 434 786 Z")
        + line("M430 800 Q448 850 500 934 Q552 850 570 800", f.trim, 6, 0.75)
        + line("M500 934 L500 1260", INK, 4, 0.3)
        + buttons
        + line("M250 1260 L262 1110 M750 1260 L738 1110", INK, 5, 0.22)
    )


def _ao_dai(f):
    collar = fill("M424 772 Q500 842 576 772 L584 838 Q500 906 416 838 Z", f.cloth) + line("M424 774 Q500 844 576 774", f.trim, 6, 0.8)
    flap = line("M506 884 C600 910 690 960 730 1080 L742 1260", INK, 5, 0.3)
    flowers = "".join(
        f'<g transform="translate({x} {y}) scale({s})">{_bloom(f.trim)}</g>'
        for x, y, s in ((330, 1060, 1), (420, 1170, 0.8), (620, 1120, 0.7), (250, 1200, 0.7))
    )
    return fill(TORSO, f.cloth) + flowers + collar + flap


def _bloom(colour):
    return "".join(
        f'<path d="M0 0 C-16 -18 -12 -44 0 -56 C12 -44 16 -18 0 0" fill="{colour}" opacity=".55" transform="rotate({a})"/>'
        for a in (-72, -36, 0, 36, 72)
    )


def _shirt(f):
    collar = fill("M430 788 L388 858 L474 950 L500 880 Z M570 788 L612 858 L526 950 L500 880 Z", f.trim) + line(
        "M388 858 L474 950 L500 880 L526 950 L612 858", INK, 4, 0.25
    )
    buttons = "".join(dot(500, y, 8, INK, 0.45) for y in (1010, 1100, 1190))
    return (
        fill(TORSO, f.cloth)
        + _neckline(f, "M434 790 Q440 830 500 890 Q560 830 566 790 Q500 850 434 790 Z")
        + line("M500 890 L500 1260", INK, 4, 0.3)
        + collar
        + buttons
        + line("M270 1260 L284 1090 M730 1260 L716 1090", INK, 5, 0.2)
    )


def _tee(f):
    return (
        fill(TORSO, f.cloth)
        + _neckline(f, "M420 800 Q500 950 580 800 Q500 860 420 800 Z")
        + line("M418 812 Q500 966 582 812", f.trim, 12, 0.8)
        + line("M262 1260 L280 1090 M738 1260 L720 1090", INK, 5, 0.2)
    )


def _uniform(f):
    straps = fill("M250 916 L350 882 L366 918 L262 962 Z M750 916 L650 882 L634 918 L738 962 Z", "#000000", 0.18)
    pockets = "".join(fill(f"M{x} 1090 h150 v26 l-75 20 l-75 -20 z", "#000000", 0.14) + dot(x + 75, 1118, 7, f.trim) for x in (270, 580))
    return _shirt(f) + straps + pockets


def _police(f):
    tie = fill("M484 886 L516 886 L530 1120 L500 1170 L470 1120 Z", "#2F3B2C")
    return _uniform(f) + tie


def _coat(f):
    """A white coat over scrubs, with a stethoscope."""
    under = (
        fill(TORSO, "#F3F1EA")
        + fill("M420 806 L500 1010 L580 806 Q500 880 420 806 Z", f.cloth)
        + _neckline(f, "M434 790 Q450 850 500 920 Q550 850 566 790 Q500 850 434 790 Z")
    )
    lapel = (
        fill("M420 800 L360 880 L400 940 L384 970 L500 1150 L500 1010 Z M580 800 L640 880 L600 940 L616 970 L500 1150 L500 1010 Z", "#FFFFFF")
        + line("M420 800 L360 880 L400 940 L384 970 L500 1150 L616 970 L600 940 L640 880 L580 800", "#8A8377", 4, 0.6)
        + line("M500 1150 L500 1260", "#8A8377", 4, 0.6)
    )
    scope = (
        line("M418 830 C370 960 400 1040 440 1090 M582 830 C640 960 610 1030 600 1070", "#3A4650", 12)
        + dot(440, 1104, 24, "#59636B")
        + dot(440, 1104, 12, "#C9CDD0")
    )
    return under + lapel + scope


def _scrubs(f):
    return (
        fill(TORSO, f.cloth)
        + _neckline(f, "M424 800 L500 960 L576 800 Q500 866 424 800 Z")
        + line("M420 804 L500 970 L580 804", f.trim, 12, 0.7)
        + fill("M560 1080 h130 v120 h-130 z", "#000000", 0.10)
    )


def _worker(f):
    stripes = fill("M196 934 L290 896 L330 1260 L232 1260 Z M804 934 L710 896 L670 1260 L768 1260 Z", f.trim, 0.85)
    return _shirt(f) + stripes + fill("M-10 1140 H1010 V1186 H-10 Z", f.trim, 0.85)


def _woven(f):
    """A dark tunic with woven bands, as in the highlands."""
    bands = ""
    for y, colour in ((1000, "#A8423F"), (1060, "#D9B45B"), (1120, "#A8423F")):
        bands += "".join(fill(f"M{x} {y} l16 -22 l16 22 l-16 22 z", colour) for x in range(110, 900, 40))
    clip = f'<clipPath id="torso"><path d="{TORSO}"/></clipPath><g clip-path="url(#torso)">{bands}</g>'
    beads = "".join(dot(430 + k * 20, 842 + (3.5 - abs(3.5 - k)) * 24, 10, ("#A8423F", "#F0DDB0", "#4D7A78")[k % 3]) for k in range(8))
    return (
        fill(TORSO, f.cloth)
        + clip
        + _neckline(f, "M424 800 L500 920 L576 800 Q500 866 424 800 Z")
        + line("M420 800 L500 930 L580 800", "#D9B45B", 9)
        + beads
    )


def _robe(f):
    return (
        fill(TORSO, f.cloth)
        + _neckline(f, "M430 796 L500 930 L566 796 Q500 860 430 796 Z")
        + fill("M568 780 L640 850 L420 1260 L330 1260 Z", f.trim)
        + fill("M432 780 L360 850 L470 1010 L500 930 Z", f.trim)
        + line("M432 780 L500 930 M568 780 L330 1260 M640 850 L420 1260", INK, 4, 0.25)
    )


def _cassock(f):
    buttons = "".join(dot(500, y, 8, "#000000", 0.6) for y in range(930, 1260, 52))
    return (
        fill(TORSO, f.cloth)
        + fill("M424 776 Q500 846 576 776 L580 834 Q500 898 420 834 Z", f.cloth)
        + fill("M470 806 Q500 822 530 806 L532 856 Q500 868 468 856 Z", "#F7F3EA")
        + line("M424 778 Q500 848 576 778", "#000000", 5, 0.4)
        + line("M500 880 V1260", "#000000", 4, 0.4)
        + buttons
    )


def _pupil(f):
    scarf = fill(
        "M400 812 Q500 900 600 812 L636 862 Q560 920 520 924 L600 1090 L540 1100 L500 960 L460 1100 L400 1090 L480 924 Q440 920 364 862 Z", "#B5302B"
    )
    return _shirt(f) + scarf + line("M480 924 Q500 950 520 924", "#7E1F1C", 7)


def _raincoat(f):
    hood = fill("M300 905 C320 800 400 770 440 780 Q500 870 560 780 C600 770 680 800 700 905 Q600 980 500 985 Q400 980 300 905 Z", f.cloth) + line(
        "M308 905 Q400 978 500 982 Q600 978 692 905", INK, 5, 0.3
    )
    snaps = "".join(dot(500, y, 12, f.trim) for y in (1050, 1140, 1230))
    return (
        fill(TORSO, f.cloth)
        + hood
        + _neckline(f, "M438 790 Q450 850 500 880 Q550 850 562 790 Q500 850 438 790 Z")
        + line("M500 985 V1260", INK, 5, 0.3)
        + snaps
    )


WEARS = {
    "ba_ba": _ba_ba,
    "ao_dai": _ao_dai,
    "shirt": _shirt,
    "tee": _tee,
    "uniform_green": _uniform,
    "police": _police,
    "coat": _coat,
    "scrubs": _scrubs,
    "worker": _worker,
    "woven": _woven,
    "robe": _robe,
    "cassock": _cassock,
    "pupil": _pupil,
    "raincoat": _raincoat,
}
