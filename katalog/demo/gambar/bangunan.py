"""Building materials."""

from katalog.demo.gambar.kanvas import Kanvas, scatter
from katalog.demo.gambar.warna import (
    BAJA,
    EMAS,
    KAYU,
    Rgb,
    across,
    ball,
    blend,
    down,
    flat,
    pipe,
    shade,
    slant,
    tube,
)

# One line per point would hide the shape.
# fmt: off


_BETON: Rgb = (186, 186, 182)


def bata(k: Kanvas, w: Rgb, v: int) -> None:
    """A stack of red bricks."""
    k.dim([(330, 412, 210, 18)], 120)
    for r in range(4):
        for i in range(3 - r % 2):
            x, y = 120 + i * 126 + r % 2 * 63, 336 - r * 62
            k.box(x, y, 116, 54, (64, 34), shade((184, 86, 56), 0.92 + 0.06 * ((i + r) % 3)))


def bata_ringan(k: Kanvas, w: Rgb, v: int) -> None:
    """A pallet of light blocks."""
    k.dim([(330, 420, 230, 16)], 120)
    k.box(110, 386, 360, 26, (90, 46), KAYU)
    for r in range(4):
        for i in range(3):
            k.box(112 + i * 120, 318 - r * 66, 116, 62, (88, 46), (214, 214, 210))


def paving(k: Kanvas, w: Rgb, v: int) -> None:
    """Paving stones."""
    c = {0: (110, 112, 116), 2: (176, 84, 70), 5: (172, 174, 172)}[v]
    k.dim([(330, 400, 240, 18)], 110)
    for r in range(4):
        for i in range(4):
            x = 80 + i * 108 + r * 30
            y = 352 - r * 44
            k.box(x, y, 100, 34, (26, 38), shade(c, 0.9 + 0.08 * ((i * 2 + r) % 3)))


def uditch(k: Kanvas, w: Rgb, v: int) -> None:
    """A precast U-shaped drain."""
    k.dim([(340, 404, 240, 18)], 120)
    k.poly([(110, 200), (250, 110), (300, 110), (160, 200)], slant(shade(_BETON, 1.15)))
    k.poly([(160, 200), (300, 110), (440, 110), (360, 200), (330, 340), (190, 340)],
            down(shade(_BETON, 0.56)))
    k.poly([(190, 340), (330, 340), (420, 276), (320, 276)], slant(shade(_BETON, 0.8)))
    k.poly([(360, 200), (500, 110), (550, 110), (410, 200)], slant(shade(_BETON, 1.15)))
    k.poly([(110, 200), (160, 200), (190, 340), (330, 340), (360, 200), (410, 200), (410, 396),
            (110, 396)], down(_BETON, 1.1, 0.86))
    k.poly([(410, 200), (550, 110), (550, 300), (410, 396)], down(shade(_BETON, 0.76), 1.06, 0.84))


def besi(k: Kanvas, w: Rgb, v: int) -> None:
    """Bundles of reinforcement bars."""
    c = ((120, 112, 106), (150, 156, 162))[v % 2]
    k.dim([(320, 392, 250, 18)], 120)
    for r in range(5):
        for i in range(5 - r % 2):
            y = 350 - r * 24
            x0, x1 = 90 + i * 12 + r * 10, 430 + i * 26 + r * 8
            k.line([(x0, y + i * 5), (x1, y - 120 + i * 5)], 19, pipe(shade(c,
                    0.9 + 0.07 * ((i + r) % 3)), 1.6))
            k.oval(x0, y + i * 5, 10, 10, ball(shade(c, 1.24)))
    for x, y in ((210, 262), (400, 204)):
        k.arc([(x - 4, y), (x + 24, y + 40), (x + 50, y + 96)], 7, flat((60, 62, 66)))


def pipa(k: Kanvas, w: Rgb, v: int) -> None:
    """Pipes."""
    c = ((110, 120, 130), (60, 110, 170), (226, 228, 228), (52, 56, 62))[v % 4]
    k.dim([(320, 408, 240, 18)], 120)
    for x, y, r in ((250, 210, 50), (360, 226, 50), (190, 320, 54), (310, 336, 54), (430, 346, 54)):
        k.poly([(x - r * 0.6, y - r * 0.8), (x + 110, y - 150), (x + 150, y - 100),
                (x + r * 0.7, y + r * 0.7)], slant(c, 1.3, 0.66))
        k.oval(x, y, r, r, ball(shade(c, 1.12)))
        k.oval(x, y, r * 0.72, r * 0.72, slant((44, 46, 50), 0.8, 1.5))


def kayu(k: Kanvas, w: Rgb, v: int) -> None:
    """Sawn timber or plywood."""
    c = (KAYU, (206, 164, 110), (150, 96, 60))[v % 3]
    k.dim([(330, 400, 240, 18)], 120)
    for r in range(4):
        for i in range(4):
            x, y = 84 + i * 74, 346 - r * 42
            warna = shade(c, 0.9 + 0.08 * ((i + r * 2) % 3))
            k.poly([(x, y), (x + 170, y - 110), (x + 240, y - 110), (x + 70, y)],
                    slant(shade(warna, 1.16)))
            k.poly([(x + 70, y), (x + 240, y - 110), (x + 240, y - 74), (x + 70, y + 36)],
                    down(shade(warna, 0.74)))
            k.rect(x, y, x + 70, y + 36, slant(warna))
            k.ring(x + 35, y + 18, 10, 1.6, flat(shade(warna, 0.7)))


def genteng(k: Kanvas, w: Rgb, v: int) -> None:
    """Roof tiles or corrugated sheets."""
    c = ((78, 82, 88), (70, 100, 150), (186, 90, 60), (86, 120, 90), (150, 96, 66),
            (190, 196, 202))[v % 6]
    k.dim([(320, 408, 250, 16)], 110)
    for r in range(4):
        y = 330 - r * 66
        for i in range(6):
            x = 70 + i * 78 + r * 12
            k.blob([(x, y + 60), (x + 8, y + 8), (x + 40, y - 6), (x + 76, y + 8),
                    (x + 86, y + 60), (x + 44, y + 74)],
                    across(shade(c, 0.94 + 0.05 * ((i + r) % 3)), 1.34, 0.66))


def keramik_lantai(k: Kanvas, w: Rgb, v: int) -> None:
    """Floor tiles."""
    c = blend(w, (230, 226, 218), 0.55)
    k.dim([(320, 404, 240, 16)], 110)
    for i in range(4):
        y = 392 - i * 13
        k.poly([(110, y), (420, y), (540, y - 110), (240, y - 110)], slant(shade(c, 0.94)))
        k.poly([(110, y), (420, y), (420, y + 9), (110, y + 9)], down(shade(c, 0.7)))
        k.poly([(420, y), (540, y - 110), (540, y - 101), (420, y + 9)], down(shade(c, 0.6)))
    k.poly([(250, 100), (470, 76), (480, 296), (260, 324)], slant(shade(c, 1.1), 1.2, 0.84))
    k.gleam([(250, 100), (340, 90), (300, 318), (260, 324)], 90)
    for s in range(5):
        k.arc([(270 + s * 40, 110), (300 + s * 34, 190), (280 + s * 42, 300)], 1.8,
                flat(shade(c, 0.9)))


def kloset(k: Kanvas, w: Rgb, v: int) -> None:
    """A toilet."""
    c = (246, 246, 244)
    k.dim([(310, 424, 130, 16)], 120)
    k.rect(360, 110, 480, 270, across(c, 1.0, 0.82), 14)
    k.rect(350, 96, 490, 122, down(c, 1.0, 0.88), 8)
    k.oval(420, 96, 14, 7, ball(BAJA))
    k.blob([(200, 280), (330, 250), (440, 270), (420, 330), (390, 420), (270, 420), (250, 350)],
            across(c, 1.0, 0.78))
    k.oval(300, 274, 126, 38, slant(c, 1.0, 0.88))
    k.oval(296, 272, 84, 22, down((206, 212, 216), 0.9, 1.1))


def bronjong(k: Kanvas, w: Rgb, v: int) -> None:
    """A gabion basket full of stones."""
    k.dim([(330, 412, 230, 18)], 120)
    k.box(110, 210, 350, 196, (90, 60), (130, 128, 122))
    for i, (a, b) in enumerate(scatter(90)):
        x, y = 132 + a * 306, 228 + b * 160
        k.oval(x, y, 25, 19, ball(shade((160, 156, 148), 0.8 + 0.1 * (i % 4))))
    for i in range(12):
        x = 110 + i * 32
        k.line([(x, 210), (x, 406)], 2.6, flat((226, 228, 230)))
        k.line([(x, 210), (x + 90, 150)], 2, flat((210, 212, 214)))
    for i in range(7):
        k.line([(110, 210 + i * 33), (460, 210 + i * 33)], 2.6, flat((226, 228, 230)))
        k.line([(460, 210 + i * 33), (550, 150 + i * 33)], 2, flat((176, 178, 180)))


def geomembran(k: Kanvas, w: Rgb, v: int) -> None:
    """Rolls of sheet."""
    c = ((48, 52, 58), (226, 228, 226))[v % 2]
    k.dim([(320, 404, 250, 18)], 120)
    for x, y in ((150, 220), (100, 320)):
        k.rect(x, y - 56, x + 390, y + 56, pipe(c, 1.6), 10)
        k.oval(x + 390, y, 28, 56, ball(shade(c, 1.15)))
        for r in (40, 26, 13):
            k.oval(x + 390, y, r * 0.5, r, flat(shade(c, 0.6 if r != 26 else 1.3)))
    k.poly([(100, 366), (490, 366), (560, 404), (60, 404)], slant(c, 1.2, 0.84))


def pasir(k: Kanvas, w: Rgb, v: int) -> None:
    """A heap of sand or crushed stone."""
    c = ((206, 176, 130), (150, 148, 144), (120, 96, 76))[v % 3]
    k.dim([(320, 392, 250, 20)], 120)
    k.blob([(60, 390), (160, 300), (250, 190), (320, 140), (392, 190), (490, 300), (580, 390),
            (320, 410)], slant(c, 1.24, 0.7))
    for i, (a, t) in enumerate(scatter(160)):
        y = 170 + t * 220
        x = 320 + (a * 2 - 1) * (20 + t * 205)
        r = 3 + (i % 4) * (1.6 if v % 3 == 1 else 0.6)
        k.oval(x, y, r * 1.3, r, ball(shade(c, 0.76 + 0.12 * (i % 4))))


def keran(k: Kanvas, w: Rgb, v: int) -> None:
    """A tap."""
    k.dim([(330, 404, 150, 16)], 90)
    k.rect(130, 210, 360, 260, pipe(BAJA, 1.7), 10)
    k.rect(110, 186, 146, 284, pipe(BAJA, 1.7), 6)
    k.arc([(340, 236), (440, 226), (480, 270), (482, 330)], 42, across(BAJA, 1.5, 0.7))
    k.rect(456, 316, 510, 346, tube(BAJA), 5)
    k.rect(286, 150, 318, 216, tube(EMAS))
    k.line([(240, 142), (364, 142)], 22, pipe((52, 96, 168) if v else (190, 50, 46)))


def pipa_sambung(k: Kanvas, w: Rgb, v: int) -> None:
    """Pipe fittings."""
    c = ((206, 210, 212), (70, 110, 160))[v % 2]
    k.dim([(230, 400, 110, 16), (450, 404, 90, 14)], 110)
    k.arc([(150, 380), (160, 250), (220, 200), (330, 190)], 84, slant(c, 1.3, 0.7))
    k.oval(330, 190, 28, 52, ball(shade(c, 1.1)))
    k.oval(332, 190, 18, 36, flat((60, 62, 66)))
    k.rect(92, 340, 206, 394, tube(shade(c, 0.94)), 6)
    k.turn(450, [(290, 62), (396, 62)], tube(c), halus=False)
    k.oval(450, 290, 62, 16, slant(shade(c, 1.2)))
    k.oval(450, 290, 44, 11, flat((60, 62, 66)))


GAMBAR = {
    "bata": (bata, 1),
    "bata_ringan": (bata_ringan, 1),
    "paving": (paving, (0, 2, 5)),
    "uditch": (uditch, 1),
    "besi": (besi, 2),
    "pipa": (pipa, 2),
    "kayu": (kayu, 2),
    "genteng": (genteng, (2, 4, 0, 5)),
    "keramik_lantai": (keramik_lantai, (5, 4, 0, 1)),
    "kloset": (kloset, 1),
    "bronjong": (bronjong, 1),
    "geomembran": (geomembran, 2),
    "pasir": (pasir, 3),
    "keran": (keran, 2),
    "pipa_sambung": (pipa_sambung, 2),
}
