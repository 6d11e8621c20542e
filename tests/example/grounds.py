"""Backgrounds and landscapes as SVG text: quiet paper colours, few shapes. Sizes are given, so that portraits and scenes share them."""

from figures import dot, fill, line


def paper(w, h, colour):
    return f'<rect width="{w}" height="{h}" fill="{colour}"/>'


def sun(x, y, r, colour="#E9CF93", opacity=0.75):
    return dot(x, y, r, colour, opacity)


def hills(w, base, colours, seed=0, rise=120):
    """Layers of soft hills, the nearest last."""
    out = ""
    for n, colour in enumerate(colours):
        y = base + n * rise * 0.62
        a, b = ((seed * 37 + n * 53) % 90) - 45, ((seed * 61 + n * 29) % 110) - 55
        out += fill(
            f"M0 {y + a} C{w * .18} {y - rise + b} {w * .34} {y - rise * .3} {w * .5} {y - rise * .2 + a} S{w * .8} {y - rise - b} {w} {y - a * .5} V4000 H0 Z",
            colour,
        )
    return out


def waves(w, y, colour, rows=5, gap=46, opacity=0.5):
    out = ""
    for n in range(rows):
        yy = y + n * gap
        shift = 60 if n % 2 else 0
        steps = "".join("q30 -22 60 0 t60 0 " for _ in range(int(w / 120) + 2))
        out += line(f"M{-shift - 60} {yy} {steps}", colour, 4 + n, opacity)
    return out


def paddies(w, y, h, light, dark):
    """Curved strips of rice fields running to the horizon."""
    out = fill(f"M0 {y} H{w} V{y + h} H0 Z", light)
    for k in range(-6, 7):
        x = w / 2 + k * w * 0.05
        xx = w / 2 + k * w * 0.24
        out += line(f"M{x} {y} Q{(x + xx) / 2 + k * 9} {y + h * .4} {xx} {y + h}", dark, 5, 0.45)
    for n in range(5):
        yy = y + h * (n + 1) ** 1.6 / 22
        out += line(f"M0 {yy} Q{w / 2} {yy + 10 + n * 5} {w} {yy}", dark, 4, 0.35)
    return out


def lotus(x, y, s, petal="#D99A8F", leaf="#8FA68C", opacity=0.8, stem=True):
    petals = "".join(
        f'<path d="M0 0 C-46 -50 -30 -130 0 -170 C30 -130 46 -50 0 0" fill="{petal}" opacity="{o}" transform="rotate({a})"/>'
        for a, o in ((-68, 0.55), (68, 0.55), (-36, 0.75), (36, 0.75), (0, 0.95))
    )
    return f'<g transform="translate({x} {y}) scale({s})" opacity="{opacity}">{line("M0 0 Q10 120 -6 400", leaf, 10) if stem else ""}{petals}</g>'


def lotus_leaf(x, y, r, colour="#9DB297", opacity=0.7):
    veins = "".join(
        line(f"M{x} {y} L{x + r * dx} {y + r * .36 * dy}", "#6F8A6E", 3, 0.5)
        for dx, dy in ((0.9, 0), (-0.9, 0), (0.6, 0.7), (-0.6, 0.7), (0.6, -0.7), (-0.6, -0.7))
    )
    return f'<g opacity="{opacity}">{dot(x, y, r, colour, 1, r * .36)}{veins}</g>'


def bamboo(x, h, colour="#8EA27C", lean=0, opacity=0.7):
    out = ""
    for k in range(7):
        y = h - k * h / 6.5
        out += line(f"M{x + lean * k * .15} {y} L{x + lean * (k + 1) * .15} {y - h / 6.5 + 10}", colour, 22)
        for sx in (1, -1):
            px, py = x + lean * k * 0.15, y - 30
            out += fill(f"M{px} {py} q{sx * 60} -60 {sx * 150} -30 q{sx * -70} 46 {sx * -150} 30 Z", colour, 0.75)
    return f'<g opacity="{opacity}">{out}</g>'


def palm(x, y, h, lean=0, trunk="#8C7355", leaf="#6F8A66"):
    """An areca or coconut palm whose foot stands on (x, y)."""
    tx, ty = x + lean, y - h
    fronds = "".join(
        f'<path d="M0 0 Q60 -60 170 10 Q70 -12 0 0" fill="{leaf}" transform="translate({tx} {ty}) rotate({a})"/>'
        for a in (-150, -120, -78, -40, -8, 26, 196, 168)
    )
    return line(f"M{x} {y} Q{x + lean * .2} {y - h / 2} {tx} {ty}", trunk, 14) + fronds


def tree(x, y, r, crown="#7F976E", trunk="#7A614A"):
    return (
        line(f"M{x} {y} L{x} {y - r * 1.2}", trunk, r * 0.16)
        + dot(x, y - r * 1.7, r, crown, 1, r * 0.85)
        + dot(x - r * 0.6, y - r * 1.35, r * 0.6, crown)
        + dot(x + r * 0.6, y - r * 1.35, r * 0.6, crown)
        + dot(x - r * 0.25, y - r * 1.95, r * 0.45, "#FFFFFF", 0.10)
    )


def house(x, y, w, wall="#EFE3CC", roof="#A9573F", door="#7A4B36"):
    """A low house with a tiled roof; (x, y) is the foot of its left wall."""
    h = w * 0.42
    tiles = "".join(
        line(f"M{x + w * (.02 + k * .12)} {y - h - w * .03} L{x + w * (.16 + k * .085)} {y - h - w * .25}", "#7F3D2B", 3, 0.4) for k in range(9)
    )
    return (
        fill(f"M{x} {y} V{y - h} H{x + w} V{y} Z", wall)
        + fill(f"M{x + w * .72} {y} V{y - h} H{x + w} V{y} Z", "#000000", 0.08)
        + fill(f"M{x - w * .09} {y - h} L{x + w * .13} {y - h - w * .28} H{x + w * .87} L{x + w * 1.09} {y - h} Z", roof)
        + tiles
        + fill(f"M{x + w * .42} {y} v{-h * .66} h{w * .17} v{h * .66} Z", door)
        + fill(
            f"M{x + w * .12} {y - h * .4} v{-h * .3} h{w * .15} v{h * .3} Z M{x + w * .74} {y - h * .4} v{-h * .3} h{w * .15} v{h * .3} Z", "#8FA3A0"
        )
    )


def boat(x, y, s=1.0, hull="#7C5236", trim="#B5453A"):
    """A fishing boat with a cabin; (x, y) is the middle of its waterline."""
    body = (
        fill("M-210 -60 Q-190 30 -120 34 H120 Q200 30 250 -90 Q120 -40 -210 -60 Z", hull)
        + line("M-208 -56 Q120 -36 248 -86", trim, 14)
        + fill("M-110 -62 V-150 H40 V-58 Z", "#EFE3CC")
        + fill("M-126 -150 H56 V-168 H-126 Z", "#4F7271")
        + fill("M-90 -128 h36 v34 h-36 z M-30 -128 h36 v34 h-36 z", "#5B7780")
        + line("M90 -60 L96 -270 M96 -262 L-30 -168 M96 -262 L236 -92", "#5A4636", 6)
        + fill("M96 -270 l64 22 l-62 20 z", trim)
        + fill("M196 -66 q16 -20 34 -6 q-10 18 -34 6", "#F3E9D6")
    )
    return f'<g transform="translate({x} {y}) scale({s})">{body}</g>'


def sampan(x, y, s=1.0, hull="#6E4A33"):
    return f'<g transform="translate({x} {y}) scale({s})">{fill("M-260 -40 Q-220 26 -120 30 H130 Q220 26 270 -46 Q140 -6 -10 -6 Q-140 -6 -260 -40 Z", hull)}{line("M-256 -38 Q-140 -4 -10 -4 Q140 -4 266 -44", "#A67A55", 7)}</g>'


def person(x, y, s=1.0, top="#B5694F", legs="#4A4A4A", hat="", skin="#D2A27B", arm="down"):
    """A small standing person, feet on (x, y)."""
    arms = {
        "down": "M-24 -150 L-34 -84 M24 -150 L34 -84",
        "up": "M-24 -150 L-34 -84 M24 -150 L58 -210",
        "hold": "M-24 -150 L-10 -104 L30 -108 M24 -150 L34 -110",
    }[arm]
    head = {
        "conical": fill("M0 -246 L58 -196 Q0 -182 -58 -196 Z", "#E6CE97"),
        "cap": fill("M-24 -206 Q-22 -238 0 -238 Q24 -238 26 -206 L42 -202 L-24 -204 Z", "#6A7F62"),
        "hair": fill("M-25 -200 Q-28 -240 0 -240 Q28 -240 25 -200 Q16 -222 0 -222 Q-16 -222 -25 -200 Z", "#2E2622"),
        "": "",
    }[hat]
    return (
        f'<g transform="translate({x} {y}) scale({s})">{line("M-13 -70 L-15 0 M13 -70 L15 0", legs, 22)}{fill("M-32 -60 L-26 -160 Q0 -180 26 -160 L32 -60 Z", top)}{line(arms, skin, 14)}'
        f"{dot(0, -202, 24, skin, 1, 28)}{head}</g>"
    )


def duck(x, y, s=1.0, body="#F4EEE0"):
    return f'<g transform="translate({x} {y}) scale({s})">{fill("M-40 0 Q-44 -26 -16 -26 Q8 -24 14 -40 Q14 -60 32 -60 Q48 -58 46 -42 Q44 -30 36 -24 Q40 6 0 8 Q-30 8 -40 0 Z", body)}{fill("M45 -48 l20 5 l-20 5 z", "#D9963F")}{dot(34, -48, 3, "#33241C")}{line("M-20 -8 Q-4 2 14 -10", "#B9AE98", 3)}</g>'
