"""The views behind portraits, composed from the shapes in `grounds`."""

from figures import dot, fill, line
from grounds import bamboo, boat, hills, house, lotus, lotus_leaf, paddies, palm, paper, sampan, sun, waves

W, H = 1000, 1250


def _river():
    return (
        paper(W, H, "#E9E3D0")
        + sun(740, 330, 150)
        + hills(W, 560, ["#C9D0BC", "#B4C1AA"], 3)
        + fill("M0 760 H1000 V1250 H0 Z", "#B9CBC6")
        + waves(W, 800, "#F4F0E2", 7, 62)
        + sampan(190, 840, 0.7)
    )


def _sea():
    return (
        paper(W, H, "#E6E2D3")
        + sun(250, 420, 170, "#EBCB8B")
        + fill("M0 640 H1000 V1250 H0 Z", "#9FBCBD")
        + waves(W, 690, "#EAF0E6", 9, 56)
        + boat(800, 650, 0.62)
    )


def _dawn_sea():
    return paper(W, H, "#F0DFC8") + sun(500, 640, 330, "#F0C98A", 0.65) + fill("M0 700 H1000 V1250 H0 Z", "#A9BDBE") + waves(W, 750, "#F6E7CC", 8, 58)


def _paper_blue():
    return (
        paper(W, H, "#DCE3E1")
        + sun(500, 520, 400, "#C9D6D5", 0.8)
        + lotus(120, 900, 1.1, "#F1EDE2", "#B8C8C4", 0.8)
        + lotus(880, 1010, 1.4, "#F1EDE2", "#B8C8C4", 0.8)
    )


def _paper_sun():
    return paper(W, H, "#EFE4CB") + sun(500, 520, 410, "#E6CD94", 0.75) + lotus_leaf(90, 1010, 190, "#C9C59B") + lotus_leaf(930, 1090, 210, "#C9C59B")


def _paper_rose():
    return (
        paper(W, H, "#EEDFD3")
        + sun(500, 520, 400, "#E3C2B0", 0.7)
        + lotus(870, 960, 1.3, "#C9786C", "#A9AE92", 0.7)
        + lotus(110, 1060, 1.0, "#C9786C", "#A9AE92", 0.7)
    )


def _mountain():
    return paper(W, H, "#E7E6D8") + sun(720, 300, 130) + hills(W, 520, ["#C2CCC4", "#A3B5A6", "#869D86", "#728B70"], 5, 170)


def _forest():
    return (
        paper(W, H, "#E3E5D2")
        + sun(300, 320, 140, "#EAD69B")
        + hills(W, 640, ["#B9C5A8", "#9DB08D"], 2, 120)
        + bamboo(90, 1250, "#7F9670", 40)
        + bamboo(910, 1250, "#7F9670", -60)
        + bamboo(230, 1250, "#9BAE88", 30, 0.5)
    )


def _paddies():
    return (
        paper(W, H, "#EDE7CE")
        + sun(700, 330, 150)
        + hills(W, 540, ["#C5CFB8", "#AEC09D"], 7)
        + paddies(W, 680, 570, "#C6CC8C", "#8FA05B")
        + palm(130, 720, 330, -30)
        + palm(60, 730, 250, 30)
    )


def _garden():
    flowers = "".join(
        lotus(x, y, 0.34 + (x % 7) * 0.03, c, "#86A07A", 0.95)
        for x, y, c in (
            (60, 900, "#D98C6E"),
            (150, 980, "#D9B34F"),
            (40, 1060, "#C8707E"),
            (940, 910, "#D9B34F"),
            (860, 990, "#C8707E"),
            (970, 1070, "#D98C6E"),
            (120, 820, "#C8707E"),
            (890, 820, "#D98C6E"),
        )
    )
    return paper(W, H, "#EBE8D3") + sun(500, 470, 380, "#E9DBA8", 0.6) + hills(W, 820, ["#B7C6A0", "#9FB389"], 4, 80) + flowers


def _lotus():
    return (
        paper(W, H, "#E8E9D9")
        + sun(500, 480, 380, "#EBDDB0", 0.75)
        + fill("M0 860 H1000 V1250 H0 Z", "#B5C7BB")
        + lotus_leaf(150, 960, 180)
        + lotus_leaf(880, 930, 200)
        + lotus_leaf(70, 1120, 170)
        + lotus(100, 850, 1.15)
        + lotus(905, 800, 1.4)
        + lotus(230, 930, 0.8)
    )


def _moon_river():
    return (
        paper(W, H, "#C3CDD0")
        + sun(730, 300, 140, "#F6EBC8", 0.95)
        + hills(W, 620, ["#A3B2B5", "#8A9CA0"], 6)
        + fill("M0 780 H1000 V1250 H0 Z", "#7E949B")
        + waves(W, 820, "#F3E9C6", 7, 60, 0.45)
        + sampan(200, 850, 0.6, "#4D3A2E")
    )


def _casuarina():
    needles = "".join(
        line(f"M{x} {y} q{dx} -70 {dx * 2} -150", "#7C9478", 9, 0.6)
        for x, y in ((70, 900), (140, 830), (60, 700), (930, 880), (870, 800), (950, 680))
        for dx in (-40, -18, 8, 30)
    )
    return (
        paper(W, H, "#EAE4D0")
        + sun(330, 360, 140)
        + fill("M0 700 H1000 V900 H0 Z", "#A9C3C3")
        + waves(W, 730, "#F3F1E4", 4, 44)
        + fill("M0 880 Q500 820 1000 900 V1250 H0 Z", "#E2CFA2")
        + line("M90 1250 V650 M910 1250 V630", "#7E6A53", 18)
        + needles
    )


def _workshop():
    windows = "".join(
        fill(f"M{x} 200 h150 v330 h-150 z", "#F5EBCF") + line(f"M{x + 75} 200 v330 M{x} 365 h150", "#BFAE8C", 6) for x in (70, 270, 580, 780)
    )
    lamps = "".join(
        line(f"M{x} 0 V90", "#8B7D68", 5) + fill(f"M{x - 56} 130 Q{x} 60 {x + 56} 130 Z", "#7D8F8A") + dot(x, 134, 22, "#F3DC9A") for x in (250, 750)
    )
    return (
        paper(W, H, "#E2D8C2")
        + windows
        + lamps
        + fill("M0 720 H1000 V1250 H0 Z", "#CDBD9E")
        + "".join(fill(f"M{x} 700 h120 v26 h-120 z", "#9C8568") for x in (20, 180, 720, 870))
    )


def _street():
    roofs = "".join(
        house(x, y, w, wall, roof) for x, y, w, wall, roof in ((-60, 900, 340, "#EBDCBB", "#A9573F"), (700, 880, 360, "#E4D2B4", "#8E4B3A"))
    )
    return (
        paper(W, H, "#ECE3D0")
        + sun(560, 330, 150)
        + hills(W, 640, ["#C9CDB9"], 1)
        + roofs
        + fill("M0 890 H1000 V1250 H0 Z", "#D8C7A6")
        + palm(330, 900, 380, 30)
    )


def _hyacinth():
    pads = "".join(
        lotus_leaf(x, y, r, c, 0.9)
        for x, y, r, c in (
            (80, 900, 90, "#8FAA7E"),
            (210, 960, 100, "#A3B98D"),
            (60, 1050, 110, "#86A277"),
            (920, 890, 95, "#8FAA7E"),
            (830, 970, 105, "#A3B98D"),
            (960, 1080, 110, "#86A277"),
            (180, 1130, 110, "#9BB388"),
        )
    )
    blooms = "".join(lotus(x, y, 0.45, "#9C86B4", "#7F9A6E", 0.95) for x, y in ((90, 880), (200, 930), (900, 870), (820, 940), (950, 1040)))
    return (
        paper(W, H, "#EAE6D6")
        + sun(420, 400, 260, "#E8D9A8", 0.7)
        + hills(W, 640, ["#C3CDB9"], 8)
        + fill("M0 780 H1000 V1250 H0 Z", "#B4C8C6")
        + waves(W, 810, "#F1EFE2", 4, 50)
        + pads
        + blooms
    )


VIEWS = {
    "river": _river,
    "sea": _sea,
    "dawn_sea": _dawn_sea,
    "paper_blue": _paper_blue,
    "paper_sun": _paper_sun,
    "paper_rose": _paper_rose,
    "mountain": _mountain,
    "forest": _forest,
    "paddies": _paddies,
    "garden": _garden,
    "lotus": _lotus,
    "moon_river": _moon_river,
    "casuarina": _casuarina,
    "workshop": _workshop,
    "street": _street,
    "hyacinth": _hyacinth,
}
