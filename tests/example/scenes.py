"""The landscape scenes, 1500 x 1000: collectives, households, models and conferences, composed from the shapes in `grounds`."""

import math

from figures import dot, fill, line
from grounds import bamboo, boat, duck, hills, house, lotus, lotus_leaf, paddies, palm, paper, person, sampan, sun, tree, waves

WIDE = (1500, 1000)


def _sky(colour, x, y, r, disc="#E9CF93"):
    return paper(1500, 1000, colour) + sun(x, y, r, disc)


def _night_post():
    """A street corner by a tiled bridge at night: a stall, a lamp, motorbikes waiting."""
    stars = "".join(
        dot(x, y, 3, "#F3E6C0", 0.8)
        for x, y in ((120, 90), (300, 160), (520, 70), (760, 130), (980, 60), (1210, 120), (1400, 200), (1340, 60), (640, 210))
    )
    bridge = (
        fill("M700 640 Q1100 420 1500 640 V700 Q1100 520 700 700 Z", "#6E5A55")
        + "".join(
            line(f"M{x} {y} V{y - 70}", "#5A4946", 10)
            for x, y in ((800, 600), (900, 560), (1000, 540), (1100, 535), (1200, 540), (1300, 562), (1400, 600))
        )
        + fill("M760 545 Q1100 380 1440 545 L1470 520 Q1100 310 730 520 Z", "#8E4B3A")
    )
    stall = (
        fill("M150 720 V470 H520 V720 Z", "#5B4A44")
        + fill("M110 480 L170 380 H500 L560 480 Z", "#B5694F")
        + fill("M190 640 H480 V560 H190 Z", "#F0D79A", 0.9)
        + fill("M170 640 H500 V720 H170 Z", "#7A5B46")
    )
    lamp = line("M640 800 V330 Q640 290 690 290", "#3E3A3C", 12) + dot(700, 300, 26, "#F8E6AE") + fill("M700 300 L560 820 H860 Z", "#F8E6AE", 0.16)
    crowd = (
        person(600, 830, 1.15, "#C4744F", "#3A3A40", "hair")
        + person(680, 836, 1.1, "#4F7F86", "#3A3A40", "cap", arm="hold")
        + person(245, 700, 0.9, "#E0C07A", "#3A3A40", "hair")
        + person(420, 704, 0.9, "#86A077", "#3A3A40", "hair", arm="hold")
    )
    return (
        _sky("#4B5664", 1180, 190, 84, "#F3E6C0")
        + stars
        + hills(1500, 560, ["#434E5B", "#3B4650"], 4)
        + fill("M700 660 H1500 V1000 H700 Z", "#56707A")
        + waves(1500, 700, "#8FA7AA", 4, 60, 0.3)
        + bridge
        + fill("M0 720 H1500 Q1000 760 900 1000 H0 Z", "#6E6258")
        + stall
        + lamp
        + crowd
        + _bike(760, 850, "#A8423F")
        + _bike(930, 880, "#3F6670")
        + _bike(330, 840, "#D0A24A")
    )


def _bike(x, y, colour):
    wheel = "".join(dot(x + dx, y, 42, "#26211E") + dot(x + dx, y, 24, "#8B8780") for dx in (-80, 84))
    return (
        wheel
        + fill(
            f"M{x - 96} {y - 36} Q{x - 40} {y - 96} {x + 10} {y - 60} L{x + 60} {y - 112} L{x + 76} {y - 106} L{x + 60} {y - 40} Q{x} {y - 10} {x - 60} {y - 20} Z",
            colour,
        )
        + fill(f"M{x - 96} {y - 78} q60 -18 104 0 l-8 16 h-90 z", "#33302E")
        + line(f"M{x + 66} {y - 108} l-26 -22 M{x + 66} {y - 100} L{x + 84} {y}", "#33302E", 8)
    )


def _fleet():
    boats = (
        boat(260, 640, 0.8, "#5F6B52", "#C79A3C")
        + boat(700, 600, 0.6)
        + boat(1080, 650, 0.95, "#4F5F73", "#B5453A")
        + boat(1330, 590, 0.5, "#7C5236", "#4F7271")
    )
    ring = "".join(
        person(x, y, 1.05, c, "#40454A", h)
        for x, y, c, h in (
            (300, 900, "#C98A2B", "cap"),
            (420, 940, "#8A4A42", "hair"),
            (560, 960, "#3F6670", "cap"),
            (710, 966, "#B5694F", "hair"),
            (860, 958, "#6A7F62", "conical"),
            (1000, 936, "#D0B36A", "cap"),
            (1120, 896, "#56707A", "hair"),
        )
    )
    return (
        _sky("#F0E1C8", 740, 520, 190, "#F0C585")
        + hills(1500, 470, ["#C5C6B6"], 3, 80)
        + fill("M0 530 H1500 V1000 H0 Z", "#93B3B5")
        + waves(1500, 570, "#E9EEDF", 6, 44)
        + boats
        + fill("M0 830 Q760 770 1500 850 V1000 H0 Z", "#D9C8A2")
        + ring
    )


def _emergency():
    cross = fill("M690 250 h40 v40 h40 v40 h-40 v40 h-40 v-40 h-40 v-40 h40 z", "#4D8F7A")
    front = (
        fill("M250 760 V170 H1250 V760 Z", "#EFEADD")
        + fill("M1080 170 H1250 V760 H1080 Z", "#000000", 0.05)
        + fill("M220 180 V140 H1280 V180 Z", "#5E8C8A")
        + "".join(fill(f"M{x} {y} h110 v90 h-110 z", "#A9C1C4") for y in (240, 400) for x in (310, 460, 850, 1000, 1110))
        + fill("M600 760 V470 H820 V760 Z", "#7FA0A2")
        + line("M710 470 V760", "#5E7F80", 6)
        + fill("M540 470 L580 410 H840 L880 470 Z", "#5E8C8A")
    )
    van = (
        fill("M900 800 V640 Q900 620 925 620 H1180 Q1250 630 1290 720 L1330 740 V800 Z", "#F7F4EC")
        + fill("M1190 640 Q1240 650 1268 718 H1190 Z", "#8FB0B8")
        + fill("M900 730 H1330 V752 H900 Z", "#B5453A")
        + "".join(dot(x, 806, 44, "#2B2826") + dot(x, 806, 20, "#A9A59B") for x in (985, 1245))
        + fill("M1040 600 h60 v20 h-60 z", "#4D7FA0")
    )
    team = (
        person(420, 840, 1.3, "#7FA6A0", "#6B918B", "hair")
        + person(520, 850, 1.3, "#F2EFE6", "#55606A", "hair", arm="hold")
        + person(620, 846, 1.25, "#4D7E68", "#436E5B", "cap")
        + person(740, 850, 1.3, "#F2EFE6", "#4A4A4A", "hair", arm="up")
    )
    return (
        _sky("#DFE5E1", 1260, 180, 110, "#EAD9A5")
        + hills(1500, 420, ["#C4D0C4"], 5, 120)
        + front
        + cross
        + fill("M0 750 H1500 V1000 H0 Z", "#CFC7B4")
        + line("M0 940 H1500", "#B5453A", 14, 0.8)
        + palm(150, 780, 380, 40)
        + palm(1420, 780, 330, -30)
        + van
        + team
    )


def _bridge():
    piers = "".join(fill(f"M{x} 560 h46 v{h} h-46 z", "#B9B0A0") for x, h in ((330, 180), (620, 200), (910, 200), (1190, 180)))
    deck = (
        fill("M0 600 Q750 420 1500 600 V636 Q750 460 0 636 Z", "#D8CFBD")
        + line("M0 592 Q750 412 1500 592", "#8E4B3A", 12)
        + "".join(line(f"M{x} {592 - 180 * (1 - ((x - 750) / 750) ** 2) * .5} v-40", "#8E4B3A", 6) for x in range(60, 1500, 90))
        + line("M0 552 Q750 372 1500 552", "#8E4B3A", 6)
    )
    kids = "".join(_cyclist(x, y, c) for x, y, c in ((560, 512, "#F4F0E6"), (690, 502, "#F4F0E6"), (840, 503, "#C77C6A")))
    return (
        _sky("#EAE5D3", 1120, 220, 120)
        + hills(1500, 470, ["#C5CFBC", "#AEBFA2"], 6)
        + fill("M0 640 H1500 V1000 H0 Z", "#B4C9C6")
        + piers
        + waves(1500, 700, "#F2F1E4", 6, 52)
        + deck
        + kids
        + fill("M0 820 Q260 760 520 1000 H0 Z", "#9DAF7E")
        + tree(140, 850, 90)
        + f'<g transform="translate(320 880) rotate(172)">{sampan(0, 0, .6)}</g>'
        + bamboo(1430, 1000, "#8EA27C", -50)
    )


def _cyclist(x, y, top):
    wheels = "".join(f'<circle cx="{x + dx}" cy="{y}" r="22" fill="none" stroke="#3A3633" stroke-width="5"/>' for dx in (-30, 32))
    return (
        wheels
        + line(f"M{x - 30} {y} L{x - 4} {y - 34} L{x + 22} {y - 34} L{x + 32} {y} M{x - 4} {y - 34} L{x} {y} L{x + 22} {y - 34}", "#A8423F", 5)
        + fill(f"M{x - 18} {y - 40} Q{x - 20} {y - 86} {x + 6} {y - 92} L{x + 12} {y - 44} Z", top)
        + line(f"M{x + 4} {y - 82} L{x + 24} {y - 52}", "#D2A27B", 7)
        + dot(x + 6, y - 106, 13, "#D2A27B")
        + fill(
            f"M{x - 8} {y - 108} Q{x - 6} {y - 126} {x + 8} {y - 124} Q{x + 22} {y - 122} {x + 19} {y - 108} Q{x + 6} {y - 116} {x - 8} {y - 108} Z",
            "#2E2622",
        )
    )


def _market():
    awnings = "".join(
        fill(f"M{x} 480 L{x + 40} 370 H{x + 290} L{x + 330} 480 Z", c)
        + "".join(fill(f"M{x + k * 66} 480 l20 -110 h34 l-14 110 z", "#F4ECDD", 0.5) for k in (0, 2, 4))
        + line(f"M{x + 20} 480 V760 M{x + 310} 480 V760", "#7A614A", 10)
        for x, c in ((60, "#B5694F"), (430, "#5E8C8A"), (800, "#C79A3C"), (1150, "#8A5A6B"))
    )
    baskets = "".join(
        fill(f"M{x - 74} {y} Q{x} {y + 90} {x + 74} {y} Z", "#B98F5A")
        + line(f"M{x - 74} {y} H{x + 74}", "#8C6A40", 9)
        + "".join(dot(x - 48 + k * 24, y - 14 - (k % 2) * 12, 20, c) for k in range(5))
        for x, y, c in (
            (190, 800, "#7F9A5E"),
            (400, 830, "#C8553F"),
            (640, 850, "#D9A83F"),
            (900, 830, "#8FAA6E"),
            (1130, 810, "#B5694F"),
            (1340, 840, "#D98C6E"),
        )
    )
    crowd = (
        person(260, 790, 1.2, "#7E5A6B", "#3A3A40", "conical")
        + person(540, 800, 1.2, "#E0D2B4", "#55606A", "hair", arm="hold")
        + person(770, 800, 1.25, "#94704A", "#3A3A40", "conical", arm="hold")
        + person(1020, 796, 1.2, "#4F7F86", "#3A3A40", "hair")
        + person(1240, 796, 1.2, "#A85B6A", "#3A3A40", "conical")
    )
    leaves = lotus_leaf(640, 955, 130, "#8FAA7E") + lotus_leaf(900, 965, 110, "#9DB88B") + lotus_leaf(380, 960, 110, "#86A277")
    return (
        _sky("#F0E4CC", 1230, 200, 110, "#EBC88A")
        + hills(1500, 460, ["#CCCFB8"], 2, 90)
        + fill("M0 700 H1500 V1000 H0 Z", "#D8C9A8")
        + awnings
        + crowd
        + baskets
        + leaves
    )


def _meal():
    """Seen from above: one great tray, seven pairs of chopsticks and more."""
    tray = dot(750, 500, 400, "#B9975A") + dot(750, 500, 376, "#D3B376") + dot(750, 500, 340, "#C9A767", 0.7)

    def bowl(x, y, r, inner, food=""):
        return (
            dot(x + 8, y + 12, r, "#000000", 0.12)
            + dot(x, y, r, "#F6F1E6")
            + dot(x, y, r * 0.82, "#5E7F80", 0.35)
            + dot(x, y, r * 0.76, inner)
            + food
        )

    greens = "".join(line(f"M{700 + k * 14} {560 - (k % 3) * 22} q20 -30 44 -14", "#5F8A4E", 12) for k in range(7))
    fish = (
        fill("M600 400 Q690 330 800 392 L850 350 L846 440 L800 414 Q690 470 600 400 Z", "#B98A4E")
        + dot(636, 394, 7, "#33241C")
        + "".join(line(f"M{680 + k * 30} 372 q14 28 0 52", "#8A6234", 5) for k in range(4))
    )
    dishes = (
        dot(725, 402, 168, "#F6F1E6", 1, 104)
        + fish
        + bowl(740, 590, 92, "#A9C48A", greens)
        + bowl(900, 530, 74, "#D98C4F", "".join(dot(870 + k * 22, 526 + (k % 2) * 18, 14, "#B5553A") for k in range(4)))
        + bowl(585, 545, 74, "#E9D9A5", "".join(dot(560 + k * 20, 540 + (k % 2) * 20, 13, "#F7EFD2") for k in range(4)))
    )
    seats = ""
    for k in range(9):
        a = 2 * math.pi * k / 9 - 0.5
        x, y = 750 + 318 * math.cos(a), 500 + 318 * math.sin(a)
        seats += bowl(x, y, 52, "#FBF8EE")
        cx, cy = 750 + 356 * math.cos(a + 0.24), 500 + 356 * math.sin(a + 0.24)
        dx, dy = 62 * math.cos(a), 62 * math.sin(a)
        seats += line(f"M{cx - dx:.0f} {cy - dy:.0f} L{cx + dx:.0f} {cy + dy:.0f}", "#6E4A33", 7) + line(
            f"M{cx - dx + 12:.0f} {cy - dy + 10:.0f} L{cx + dx + 12:.0f} {cy + dy + 10:.0f}", "#6E4A33", 7
        )
    mat = "".join(line(f"M0 {y} H1500", "#B0553F" if y % 200 < 50 else "#C9B588", 10, 0.5) for y in range(20, 1000, 50))
    return paper(1500, 1000, "#E3D3AC") + mat + tray + dishes + seats


def _field_road():
    road = fill("M690 480 H760 L1120 1000 H380 Z", "#DCCDAE") + line("M724 500 L744 1000", "#C4B38E", 8, 0.8)
    jack = "".join(tree(x, y, r, "#6F8A5E") for x, y, r in ((600, 560, 44), (520, 660, 66), (390, 830, 104), (850, 560, 44), (960, 660, 66)))
    fruit = "".join(
        dot(x, y, 14, "#C2A34A", 1, 20)
        for x, y in (
            (
                380,
                690,
            ),
            (430, 720),
            (350, 740),
            (520, 580),
            (540, 600),
        )
    )
    cart = (
        fill("M760 800 h180 v-70 h-200 z", "#8E4B3A")
        + fill("M744 730 Q850 640 950 730 Z", "#D9B95E")
        + dot(790, 806, 34, "#2B2826")
        + dot(910, 806, 34, "#2B2826")
        + person(1010, 830, 1.0, "#5B7B86", "#3A3A40", "conical")
    )
    return (
        _sky("#EFE6CC", 1130, 210, 120)
        + hills(1500, 420, ["#C6D0BC", "#AFC0A0"], 9, 110)
        + paddies(1500, 490, 510, "#D2CC84", "#9AA356")
        + road
        + jack
        + fruit
        + cart
        + person(660, 700, 0.72, "#A85B6A", "#3A3A40", "conical")
        + house(1180, 600, 220)
        + palm(1450, 640, 300, -20)
    )


def _ducks():
    flock = "".join(
        duck(x, y, s)
        for x, y, s in (
            (260, 800, 1.0),
            (380, 850, 1.1),
            (520, 800, 1.0),
            (610, 880, 1.25),
            (760, 820, 1.05),
            (880, 890, 1.3),
            (1010, 830, 1.05),
            (200, 900, 1.2),
            (440, 930, 1.35),
            (1130, 900, 1.25),
            (700, 950, 1.4),
        )
    )
    rows = "".join(
        line(f"M{x} {y} q-10 -34 -22 -46 M{x} {y} q0 -38 4 -54 M{x} {y} q10 -32 24 -42", "#7F9A4E", 5, 0.9)
        for y in (640, 690, 750)
        for x in range(40 + (y % 60), 1500, 74)
    )
    return (
        _sky("#EDE8D0", 350, 220, 120)
        + hills(1500, 420, ["#C6D0BC", "#B0C1A2"], 7, 100)
        + fill("M0 520 H1500 V1000 H0 Z", "#BBD0C4")
        + waves(1500, 790, "#EEF2E4", 4, 58, 0.6)
        + rows
        + fill("M0 520 Q750 470 1500 520 V562 Q750 516 0 562 Z", "#A3AE72")
        + person(1220, 700, 1.25, "#7D8B5A", "#4A4A40", "conical", arm="up")
        + line("M1290 440 L1302 700", "#8C7355", 8)
        + palm(120, 540, 300, 30)
        + palm(70, 540, 220, -20)
        + house(880, 520, 190)
        + flock
    )


def _forest_garden():
    trunks = "".join(
        line(f"M{x} 1000 V{y}", c, w)
        for x, y, c, w in (
            (120, 0, "#7A6650", 54),
            (330, 0, "#8E7A60", 34),
            (1180, 0, "#8E7A60", 40),
            (1400, 0, "#75624D", 60),
            (980, 0, "#A08D70", 24),
            (540, 0, "#A08D70", 22),
        )
    )
    canopy = "".join(
        dot(x, y, r, c, 0.9, r * 0.6)
        for x, y, r, c in (
            (60, 40, 260, "#7F9A6E"),
            (400, 10, 240, "#8FAA7A"),
            (760, -10, 260, "#9DB588"),
            (1120, 20, 250, "#86A277"),
            (1450, 50, 240, "#76926A"),
        )
    )
    beds = "".join(
        fill(f"M{x} {y} q-34 -46 -66 -40 q14 42 66 40 q34 -46 66 -40 q-14 42 -66 40 q-6 -60 0 -84 q16 40 0 84", "#5F8A52")
        for y in (760, 850, 945)
        for x in range(260 + (y % 90), 1320, 130)
    )
    team = (
        person(560, 800, 1.3, "#2F2B33", "#3F3540", "hair", arm="hold")
        + person(860, 780, 1.25, "#A8423F", "#2F2B33", "hair")
        + person(1060, 830, 1.0, "#F3F0E8", "#3F5A73", "hair", arm="hold")
        + person(720, 770, 0.95, "#F3F0E8", "#3F5A73", "hair")
    )
    return (
        _sky("#E2E6D0", 760, 300, 200, "#EFE0AE")
        + hills(1500, 520, ["#BCCBAA", "#A2B792"], 3, 110)
        + canopy
        + trunks
        + fill("M0 720 Q750 660 1500 720 V1000 H0 Z", "#B5A57E")
        + team
        + beds
    )


def _book_post():
    hut = house(520, 700, 420, "#EFE3CC", "#8E4B3A", "#5B4A3C")
    shelf = fill("M960 560 h250 v180 h-250 z", "#9C7A55") + "".join(
        fill(f"M{972 + k * 24} {572 + r * 84} h18 v72 h-18 z", ("#A8423F", "#4F7F86", "#D0A24A", "#6F8A5E", "#7A6396")[(k + r * 2) % 5])
        for r in (0, 1)
        for k in range(9)
    )
    sacks = "".join(
        fill(f"M{x} {y} q-50 -10 -46 -80 q6 -30 46 -26 q46 -6 50 30 q2 70 -50 76 Z", c)
        for x, y, c in ((330, 800, "#C9B588"), (420, 820, "#B8C4BC"), (250, 830, "#D0C0A0"))
    )
    scale = (
        fill("M430 760 h120 v14 h-120 z M484 774 h14 v60 h-14 z M450 834 h84 v12 h-84 z", "#5B6B73")
        + dot(491, 730, 34, "#F6F1E6")
        + line("M491 730 L508 712", "#A8423F", 5)
    )
    kids = (
        person(640, 850, 0.95, "#F3F0E8", "#3F5A73", "hair", arm="hold")
        + person(760, 870, 1.0, "#D98C6E", "#3F5A73", "hair", arm="up")
        + person(880, 850, 0.9, "#86A077", "#55606A", "hair", arm="hold")
        + person(370, 900, 0.95, "#C9A24F", "#3F5A73", "hair")
        + person(1080, 880, 1.3, "#7A6396", "#3A3A40", "hair", arm="hold")
    )
    return (
        _sky("#ECE7D4", 300, 200, 120)
        + hills(1500, 480, ["#C8D0BB"], 4, 90)
        + fill("M0 560 H1500 V760 H0 Z", "#B4C9C6")
        + waves(1500, 590, "#F2F1E4", 3, 40)
        + fill("M0 700 Q750 640 1500 700 V1000 H0 Z", "#A9B583")
        + hut
        + tree(1340, 760, 130)
        + tree(160, 740, 90, "#8FAA7A")
        + shelf
        + sacks
        + scale
        + kids
    )


def _swimming():
    floats = "".join(
        dot(x, y, 17, "#D0703F" if k % 2 else "#F4ECDD")
        for k, (x, y) in enumerate(
            [(300 + i * 76, 640 - i * 3) for i in range(13)]
            + [(250 + i * 92, 905) for i in range(13)]
            + [(290 - i * 8, 690 + i * 54) for i in range(4)]
            + [(1225 + i * 30, 640 + i * 62) for i in range(5)]
        )
    )
    swimmers = "".join(
        dot(x, y, 26, "#CF986D", 1, 28)
        + fill(f"M{x - 27} {y - 4} Q{x - 26} {y - 34} {x} {y - 34} Q{x + 26} {y - 34} {x + 27} {y - 4} Q{x} {y - 18} {x - 27} {y - 4} Z", c)
        + line(f"M{x - 60} {y + 30} q60 -18 120 0", "#F4F6EE", 7)
        + line(f"M{x + 26} {y + 20} L{x + 66} {y - 10}", "#CF986D", 14)
        for x, y, c in (
            (420, 740, "#2E2622"),
            (560, 800, "#A8423F"),
            (720, 730, "#2E2622"),
            (850, 810, "#3F6670"),
            (990, 740, "#2E2622"),
            (1110, 820, "#D0A24A"),
        )
    )
    adults = person(640, 720, 1.0, "#C77C6A", "#7FA3A3", "hair", arm="up") + person(1180, 740, 1.0, "#4F7F86", "#7FA3A3", "cap")
    steps = "".join(
        fill(f"M{0} {560 + k * 46} H{330 - k * 44} V{606 + k * 46} H0 Z", c) for k, c in enumerate(("#D8CBB0", "#CDBE9F", "#C2B28F", "#B7A680"))
    )
    return (
        _sky("#E8EADB", 1180, 190, 120)
        + hills(1500, 420, ["#C6D2C0", "#AEC2A4"], 2, 110)
        + fill("M0 540 H1500 V1000 H0 Z", "#A9C8C6")
        + waves(1500, 600, "#EFF4EA", 8, 50, 0.55)
        + floats
        + adults
        + swimmers
        + steps
        + person(120, 640, 1.25, "#7E5A6B", "#3A3A40", "conical", arm="hold")
        + bamboo(1440, 620, "#8EA27C", -40)
    )


def _stage(wall, cloth, people_tops, outdoors=False):
    """A conference: curtain, rostrum with lotus, backs of the audience. No lettering, as a picture is no place for text."""
    room = (
        paper(1500, 1000, wall)
        + fill("M180 110 H1320 V620 H180 Z", cloth)
        + "".join(line(f"M{x} 110 V620", "#000000", 10, 0.08) for x in range(220, 1320, 60))
        + fill("M180 110 H1320 V160 H180 Z", "#C79A3C", 0.85)
    )
    mark = sun(750, 350, 130, "#EBD9A5", 0.9) + lotus(750, 420, 0.95, "#C9786C", opacity=1, stem=False)
    if outdoors:
        room = (
            _sky("#E9EAD8", 1250, 170, 110)
            + hills(1500, 420, ["#C6D2C0"], 5, 100)
            + tree(120, 620, 150)
            + tree(1400, 620, 160, "#86A077")
            + fill("M300 180 H1200 V600 H300 Z", cloth)
            + fill("M240 180 L330 90 H1170 L1260 180 Z", "#8E4B3A")
        )
    floor = fill("M0 620 H1500 V1000 H0 Z", "#B58D62") + fill("M100 600 H1400 V664 H100 Z", "#8C6A48")
    rostrum = (
        fill("M1010 600 L1030 450 H1170 L1190 600 Z", "#7A5236")
        + lotus(1100, 560, 0.36, "#E6CE97", opacity=1, stem=False)
        + person(1100, 490, 1.0, "#F3F0E8", "#3A3A40", "hair")
    )
    guests = "".join(
        person(330 + k * 92, 600, 0.95, top, "#3A3A40", ("hair", "", "conical", "cap", "hair", "hair", "hair")[k % 7], arm="hold")
        for k, top in enumerate(people_tops)
    )
    flowers = "".join(lotus(300 + k * 74, 640, 0.20, ("#D98C6E", "#D9B34F", "#C8707E")[k % 3], opacity=1, stem=False) for k in range(9))
    rows = ""
    for r, (y, s) in enumerate(((760, 0.9), (860, 1.08), (980, 1.3))):
        for k in range(13 - r):
            x = 40 + r * 30 + k * (118 + r * 14)
            shade = ("#5B7B86", "#F0EADC", "#7E5A6B", "#6F7A58", "#C9A24F", "#8A4A42", "#4A5560")[(k * 3 + r * 2) % 7]
            hair = ("#2E2622", "#2E2622", "#8E8A84", "#3A2D26", "#DAD5CB")[(k * 2 + r) % 5]
            rows += (
                fill(f"M{x - 50 * s} {y + 110} Q{x - 50 * s} {y - 10} {x} {y - 14} Q{x + 50 * s} {y - 10} {x + 50 * s} {y + 110} Z", shade)
                + dot(x, y - 46 * s, 30 * s, hair, 1, 36 * s)
                + fill(f"M{x - 12 * s} {y - 16} h{24 * s} v14 h{-24 * s} z", "#C9986D")
            )
    return room + mark + floor + flowers + guests + rostrum + rows


def _culture_house():
    hall = (
        fill("M330 760 V360 H1170 V760 Z", "#EFE3CC")
        + fill("M1000 360 H1170 V760 H1000 Z", "#000000", 0.05)
        + fill("M250 370 L380 230 H1120 L1250 370 Z", "#A9573F")
        + fill("M470 250 L540 150 H960 L1030 250 Z", "#8E4B3A")
        + "".join(line(f"M{x} 380 V760", "#D0BE98", 26) for x in (400, 560, 940, 1100))
        + fill("M640 760 V500 H860 V760 Z", "#7A4B36")
        + line("M750 500 V760", "#5B3627", 6)
        + "".join(fill(f"M{x} 460 h70 v120 h-70 z", "#8FA3A0") for x in (445, 985))
        + sun(750, 430, 46, "#E6CD94", 1)
        + lotus(750, 456, 0.34, "#C9786C", opacity=1, stem=False)
    )
    steps = "".join(
        fill(f"M{560 - k * 40} {760 + k * 26} H{940 + k * 40} v26 H{560 - k * 40} Z", c) for k, c in enumerate(("#D8CBB0", "#CDBE9F", "#C2B28F"))
    )
    lanterns = "".join(line(f"M{x} 380 v40", "#7A614A", 4) + dot(x, 446, 26, "#B5453A", 1, 30) for x in (480, 1020))
    folk = (
        person(420, 880, 1.1, "#A85B6A", "#F3F0E8", "hair")
        + person(500, 884, 1.1, "#F3F0E8", "#3A3A40", "hair", arm="hold")
        + person(1060, 884, 1.1, "#5B7B86", "#3A3A40", "conical")
        + person(1150, 890, 0.8, "#F3F0E8", "#3F5A73", "hair", arm="up")
    )
    return (
        _sky("#ECE6D2", 1220, 180, 110, "#EBCB8B")
        + hills(1500, 520, ["#C8D0BB", "#B3C2A4"], 6, 110)
        + fill("M0 740 H1500 V1000 H0 Z", "#D8C9A8")
        + hall
        + steps
        + lanterns
        + folk
        + tree(170, 800, 130)
        + palm(1360, 820, 420, -30)
        + palm(1440, 820, 340, 20)
        + lotus_leaf(160, 940, 110)
        + lotus_leaf(1340, 950, 120)
        + lotus(190, 930, 0.5, stem=False)
        + lotus(1320, 940, 0.6, stem=False)
    )


_TOPS = ("#7E5A6B", "#5B7B86", "#94704A", "#6F7A58", "#2F2B33", "#C9A24F", "#F0EADC")
SCENES = {
    "to-xe-dem-ben-trang.jpg": (WIDE, _night_post()),
    "to-tau-so-3.jpg": (WIDE, _fleet()),
    "khoa-cap-cuu.jpg": (WIDE, _emergency()),
    "cau-ha-lang.jpg": (WIDE, _bridge()),
    "cho-ben-thom.jpg": (WIDE, _market()),
    "ho-bui-van-de.jpg": (WIDE, _meal()),
    "ho-mai-thi-luu.jpg": (WIDE, _field_road()),
    "mo-hinh-lua-vit.jpg": (WIDE, _ducks()),
    "mo-hinh-thuoc-nam.jpg": (WIDE, _forest_garden()),
    "mo-hinh-sach-doi-rac.jpg": (WIDE, _book_post()),
    "lop-boi-khuc-song-can.jpg": (WIDE, _swimming()),
    "hoi-nghi-truc-ha.jpg": (WIDE, _stage("#E4D6B8", "#7F3230", _TOPS)),
    "hoi-nghi-thi-xa.jpg": (WIDE, _stage("#DDD2BE", "#35555A", _TOPS[::-1])),
    "hoi-nghi-truc-van.jpg": (WIDE, _stage("#E9EAD8", "#6E2E2C", _TOPS, True)),
    "hoi-nghi-song-trang.jpg": (WIDE, _culture_house()),
}
