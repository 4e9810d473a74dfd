"""Animals and plants."""

import math

from katalog.demo.gambar.kanvas import Kanvas, scatter
from katalog.demo.gambar.pangan import _leaf
from katalog.demo.gambar.warna import (
    DAUN,
    HITAM,
    KULIT,
    PUTIH,
    TANAH,
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


def _fish(k: Kanvas, x: float, y: float, s: float, c: Rgb) -> None:
    """A fish looking left."""
    k.poly([(x + 250 * s, y), (x + 330 * s, y - 54 * s), (x + 312 * s, y),
            (x + 330 * s, y + 54 * s)], slant(shade(c, 0.86)))
    k.blob([(x, y), (x + 60 * s, y - 52 * s), (x + 150 * s, y - 60 * s),
            (x + 256 * s, y - 12 * s), (x + 256 * s, y + 14 * s), (x + 150 * s, y + 60 * s),
            (x + 60 * s, y + 48 * s)],
            ("v", (shade(c, 0.7), c, shade(c, 1.4), shade(c, 1.7), shade(c, 1.2))))
    k.poly([(x + 100 * s, y - 56 * s), (x + 160 * s, y - 90 * s), (x + 190 * s, y - 46 * s)],
            slant(shade(c, 0.8)))
    k.arc([(x + 70 * s, y - 40 * s), (x + 84 * s, y), (x + 70 * s, y + 38 * s)], 3,
            flat(shade(c, 0.6)))
    k.oval(x + 40 * s, y - 12 * s, 9 * s, 9 * s, ball(PUTIH))
    k.oval(x + 39 * s, y - 12 * s, 4.6 * s, 4.6 * s, flat(HITAM))
    for i in range(4):
        k.arc([(x + (112 + i * 32) * s, y - 34 * s), (x + (124 + i * 32) * s, y),
                (x + (112 + i * 32) * s, y + 34 * s)], 2, flat(shade(c, 0.84)))


def ikan(k: Kanvas, w: Rgb, v: int) -> None:
    """Fresh fish on ice."""
    c = ((110, 130, 150), (176, 96, 80), (90, 96, 100))[v % 3]
    k.dim([(320, 400, 220, 20)], 100)
    k.blob([(80, 340), (200, 290), (440, 284), (566, 340), (540, 394), (110, 398)],
            slant((226, 238, 246), 1.0, 0.88))
    for a, b in scatter(44):
        x, y = 110 + a * 420, 312 + b * 70
        k.poly([(x, y), (x + 15, y - 8), (x + 24, y + 5), (x + 8, y + 13)],
                slant((206, 226, 240), 1.3, 0.9))
    _fish(k, 180, 170, 1.0, shade(c, 0.9))
    _fish(k, 120, 264, 1.16, c)


def ikan_kantong(k: Kanvas, w: Rgb, v: int) -> None:
    """Fingerlings in an oxygen bag."""
    k.dim([(320, 418, 130, 18)], 100)
    k.blob([(300, 110), (340, 110), (420, 190), (436, 330), (400, 412), (240, 412), (204, 330),
            (222, 190)], across((170, 210, 230), 1.4, 0.8))
    k.poly([(292, 60), (350, 60), (336, 120), (306, 120)], across((206, 226, 236)))
    k.rect(296, 104, 346, 120, pipe((206, 60, 50)), 5)
    for a, b in scatter(10):
        _fish(k, 226 + a * 130, 230 + b * 160, 0.2, ((230, 120, 50), (90, 100, 110))[v % 2])
    k.gleam([(236, 200), (256, 190), (250, 380), (228, 350)], 90)


def _legs(k: Kanvas, xs: tuple[int, ...], y0: int, y1: int, c: Rgb, tebal: int) -> None:
    for i, x in enumerate(xs):
        warna = c if i % 2 else shade(c, 0.76)
        k.line([(x, y0), (x + (6 if i % 2 else -2), y1 - 8)], tebal, across(warna))
        k.rect(x - tebal * 0.55, y1 - 18, x + tebal * 0.7, y1, down((58, 48, 42)), 3)


def sapi(k: Kanvas, w: Rgb, v: int) -> None:
    """A cow."""
    c = ((176, 112, 66), (214, 198, 176), (120, 66, 44), (240, 238, 234))[v % 4]
    k.dim([(330, 412, 220, 20)], 120)
    _legs(k, (200, 244, 434, 478), 300, 412, c, 26)
    k.arc([(506, 196), (536, 250), (528, 330)], 9, across(shade(c, 0.8)))
    k.oval(530, 340, 10, 18, ball((60, 48, 40)))
    k.blob([(160, 190), (220, 152), (360, 160), (480, 156), (520, 210), (510, 290), (460, 326),
            (320, 336), (210, 320), (166, 270)], down(c, 1.26, 0.7))
    if v % 4 == 3:
        for x, y, r in ((270, 210, 46), (430, 230, 50), (350, 290, 34)):
            k.blob([(x - r, y), (x, y - r * 0.7), (x + r, y - 6), (x + r * 0.4, y + r * 0.6),
                    (x - r * 0.6, y + r * 0.5)], ball((50, 46, 44)))
    k.blob([(200, 190), (150, 130), (110, 136), (96, 200), (120, 270), (170, 280)],
            slant(c, 1.2, 0.8))
    k.blob([(72, 150), (104, 116), (148, 130), (146, 190), (112, 236), (76, 232), (66, 190)],
            slant(shade(c, 1.06), 1.2, 0.8))
    k.oval(88, 224, 26, 19, ball(blend(c, KULIT, 0.7)))
    k.oval(80, 222, 4, 4, flat(HITAM))
    k.oval(104, 168, 5.4, 5.4, flat(HITAM))
    for s in (-1, 1):
        k.arc([(118 + s * 20, 128), (116 + s * 40, 106), (118 + s * 38, 84)], 9,
                across((226, 214, 190)))
    k.oval(160, 138, 25, 11, ball(shade(c, 0.86)))
    k.oval(92, 120, 3, 3, flat((240, 200, 40)))


def kambing(k: Kanvas, w: Rgb, v: int) -> None:
    """A goat or sheep."""
    c = ((236, 230, 218), (120, 78, 50), (70, 62, 58))[v % 3]
    k.dim([(330, 408, 170, 18)], 120)
    _legs(k, (244, 280, 404, 438), 310, 408, c, 18)
    k.blob([(220, 240), (270, 200), (360, 206), (440, 200), (476, 240), (462, 310), (380, 336),
            (260, 328), (216, 290)], down(c, 1.2, 0.74))
    k.blob([(466, 214), (500, 190), (494, 226)], slant(c))
    k.blob([(260, 240), (220, 150), (190, 140), (180, 190), (214, 270)], slant(c, 1.14, 0.84))
    k.blob([(150, 150), (180, 110), (222, 116), (226, 160), (186, 206), (154, 200)],
            slant(c, 1.2, 0.8))
    k.arc([(204, 116), (224, 80), (256, 76)], 10, across((150, 130, 106)))
    k.arc([(190, 114), (200, 76), (230, 62)], 10, across((170, 150, 120)))
    k.blob([(224, 130), (262, 138), (268, 166), (234, 156)], slant(shade(c, 0.84)))
    k.poly([(166, 200), (190, 204), (172, 244)], down(shade(c, 0.86)))
    k.oval(184, 150, 5, 5, flat(HITAM))


def ayam(k: Kanvas, w: Rgb, v: int) -> None:
    """A hen."""
    c = ((176, 92, 44), (240, 236, 226), (80, 70, 66))[v % 3]
    k.dim([(320, 408, 130, 16)], 110)
    for x in (300, 350):
        k.line([(x, 340), (x - 4, 398)], 8, across((226, 170, 60)))
        k.line([(x - 26, 404), (x + 18, 404)], 6, flat((214, 156, 50)))
    for dx, dy in ((80, -90), (100, -60), (104, -20)):
        k.blob([(400, 260), (410 + dx * 0.6, 240 + dy), (430 + dx, 250 + dy),
                (440 + dx * 0.5, 280)], slant(shade(c, 0.7), 1.3, 0.8))
    k.blob([(240, 210), (300, 230), (390, 216), (450, 240), (440, 310), (370, 356), (280, 350),
            (226, 300)], slant(c, 1.2, 0.74))
    k.blob([(300, 256), (370, 246), (420, 274), (370, 316), (310, 304)],
            slant(shade(c, 0.86), 1.2, 0.8))
    k.blob([(210, 130), (250, 112), (284, 136), (300, 230), (236, 270), (222, 200)],
            slant(shade(c, 1.08), 1.2, 0.84))
    k.blob([(222, 118), (226, 84), (244, 98), (256, 76), (266, 100), (286, 92), (278, 126)],
            slant((206, 40, 36)))
    k.blob([(214, 156), (226, 166), (220, 198), (206, 180)], slant((206, 40, 36)))
    k.poly([(216, 136), (176, 150), (216, 160)], down((232, 170, 50)))
    k.oval(240, 140, 5, 5, flat(HITAM))


def bibit(k: Kanvas, w: Rgb, v: int) -> None:
    """A seedling in a polybag."""
    c = (DAUN, (70, 130, 80), (120, 160, 70))[v % 3]
    k.dim([(320, 420, 90, 16)], 110)
    k.turn(320, [(290, 72), (416, 62)], tube((52, 54, 58)), halus=False)
    k.oval(320, 290, 72, 16, down(TANAH))
    k.arc([(320, 290), (316, 190), (322, 90)], 9, across((120, 96, 60)))
    for i in range(9):
        s = 1 if i % 2 else -1
        _leaf(k, 320, 250 - i * 19, s * (96 - i * 5), -34 - i * 4, shade(c, 0.88 + 0.06 * (i % 4)))
    _leaf(k, 322, 96, 12, -50, shade(c, 1.12))


def pohon(k: Kanvas, w: Rgb, v: int) -> None:
    """A young tree."""
    c = (DAUN, (196, 130, 160), (226, 190, 60))[v % 3]
    k.dim([(320, 424, 110, 14)], 110)
    k.turn(320, [(230, 9), (380, 15), (420, 22)], tube((120, 92, 66)))
    for i in range(26):
        jauh = 24 * (26 - i) ** 0.5
        x, y = 320 + jauh * math.cos(i * 2.4), 170 + jauh * 0.78 * math.sin(i * 2.4)
        k.oval(x, y, 46, 40, ball(shade(c, 0.8 + 0.09 * ((i * 7) % 5))))


def tanaman_pot(k: Kanvas, w: Rgb, v: int) -> None:
    """A potted plant."""
    c = (DAUN, (60, 120, 80), (150, 170, 60), (150, 60, 80))[v % 4]
    k.dim([(320, 424, 90, 14)], 110)
    for i in range(11):
        dx = (i - 5) * 30
        k.arc([(320, 300), (320 + dx * 0.5, 220), (320 + dx, 170 + abs(dx) * 0.3)], 5,
                across(shade(c, 0.8)))
        _leaf(k, 320 + dx * 0.6, 230, dx * 0.8, -116 + abs(dx) * 0.5,
                shade(c, 0.86 + 0.07 * (i % 4)))
    k.turn(320, [(300, 92), (416, 64)], tube(((190, 110, 74), (236, 234, 230), (90, 96, 104),
            (70, 110, 160))[v % 4], 1.2), halus=False)
    k.turn(320, [(286, 100), (312, 98)], tube(((176, 98, 64), (226, 224, 220), (80, 86, 94),
            (60, 100, 150))[v % 4], 1.2), halus=False)


def rumput(k: Kanvas, w: Rgb, v: int) -> None:
    """A slab of turf."""
    c = ((96, 156, 66), (130, 160, 70))[v % 2]
    k.dim([(330, 400, 230, 18)], 110)
    k.box(100, 300, 370, 90, (90, 80), TANAH)
    k.poly([(96, 300), (186, 214), (560, 214), (472, 300)], slant(c, 1.2, 0.8))
    for i, (a, t) in enumerate(scatter(130)):
        x = 100 + 90 * t + a * 366
        y = 300 - 84 * t
        k.line([(x, y), (x + (i % 5 - 2) * 4, y - 22 - i % 9)], 3, flat(shade(c,
                0.76 + 0.1 * (i % 5))))


GAMBAR = {
    "ikan": (ikan, 2),
    "ikan_kantong": (ikan_kantong, 2),
    "sapi": (sapi, 2),
    "kambing": (kambing, 2),
    "ayam": (ayam, 2),
    "bibit": (bibit, 3),
    "pohon": (pohon, 2),
    "tanaman_pot": (tanaman_pot, 4),
    "rumput": (rumput, 1),
}
