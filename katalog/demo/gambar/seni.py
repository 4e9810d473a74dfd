"""Sport, music, crafts and play."""

import math

from katalog.demo.gambar.kanvas import Kanvas, scatter
from katalog.demo.gambar.warna import (
    BAJA,
    EMAS,
    HITAM,
    KAYU,
    PUTIH,
    Rgb,
    across,
    ball,
    down,
    flat,
    pipe,
    shade,
    slant,
    tube,
)

# One line per point would hide the shape.
# fmt: off


def bola(k: Kanvas, w: Rgb, v: int) -> None:
    """A ball."""
    k.dim([(320, 412, 120, 18)], 120)
    c = ((250, 250, 248), (240, 190, 60), (206, 112, 50))[v % 3]
    k.oval(320, 254, 154, 154, ball(c))
    if v % 3 == 0:
        for x, y, r in ((320, 254, 44), (216, 200, 30), (420, 190, 30), (256, 360, 30),
                (396, 356, 30), (320, 118, 22)):
            sudut = [math.tau * i / 5 - 1.57 for i in range(5)]
            k.poly([(x + r * math.cos(a), y + r * math.sin(a)) for a in sudut], slant((50, 54, 60)))
        return
    garis = (60, 40, 30) if v % 3 == 2 else (60, 90, 160)
    k.line([(166, 254), (474, 254)], 4, flat(garis))
    k.line([(320, 100), (320, 408)], 4, flat(garis))
    for s in (-1, 1):
        k.arc([(320 + s * 110, 146), (320 + s * 60, 254), (320 + s * 110, 362)], 4, flat(garis))


def raket(k: Kanvas, w: Rgb, v: int) -> None:
    """Rackets with a shuttlecock."""
    k.dim([(320, 420, 200, 12)], 90)
    for cx, s in ((230, -1), (380, 1)):
        k.line([(cx, 270), (cx + s * 30, 410)], 11, across(shade(w, 0.8)))
        k.line([(cx + s * 20, 364), (cx + s * 31, 414)], 19, across(HITAM))
        k.oval(cx - s * 16, 170, 78, 104, flat((240, 240, 238)), 120)
        for i in range(-3, 4):
            k.seam([(cx - s * 16 + i * 20, 78), (cx - s * 16 + i * 20, 262)], (150, 156, 162), 1.6)
            k.seam([(cx - s * 16 - 74, 170 + i * 26), (cx - s * 16 + 74, 170 + i * 26)],
                    (150, 156, 162), 1.6)
        sudut = [math.tau * i / 36 for i in range(38)]
        tepi = [(cx - s * 16 + 78 * math.cos(a), 170 + 104 * math.sin(a)) for a in sudut]
        k.line(tepi, 10, slant(w, 1.3, 0.8))
    k.poly([(494, 300), (560, 310), (536, 390), (514, 388)], across((250, 250, 248)))
    k.oval(524, 394, 19, 17, ball((240, 238, 230)))


def matras(k: Kanvas, w: Rgb, v: int) -> None:
    """Gym mats."""
    k.dim([(320, 396, 260, 16)], 120)
    for i in range(3):
        k.box(80, 330 - i * 48, 390, 44, (90, 56), shade(w, 1.0 + 0.14 * (i % 2)))


def gawang(k: Kanvas, w: Rgb, v: int) -> None:
    """A goal with its net."""
    k.dim([(320, 414, 260, 14)], 100)
    for i in range(16):
        k.line([(90 + i * 30, 120), (130 + i * 25, 400)], 1.8, flat((170, 176, 182)))
    for i in range(9):
        k.line([(84 + i * 5, 140 + i * 32), (556 - i * 5, 140 + i * 32)], 1.8,
                flat((170, 176, 182)))
    for p in ([(80, 410), (80, 112), (560, 112), (560, 410)], [(80, 410), (130, 400)],
            [(560, 410), (510, 400)]):
        k.line(p, 13, slant(PUTIH, 1.0, 0.8))
    k.oval(300, 386, 28, 28, ball((240, 240, 236)))


def gitar(k: Kanvas, w: Rgb, v: int) -> None:
    """A guitar."""
    c = ((190, 110, 50), (206, 150, 80), (130, 50, 40))[v % 3]
    k.dim([(320, 424, 130, 14)], 110)
    k.rect(306, 40, 334, 260, across((90, 56, 36)), 3)
    k.rect(300, 30, 340, 74, across((60, 40, 30)), 5)
    k.blob([(270, 190), (320, 180), (370, 190), (392, 240), (376, 280), (416, 340), (392, 410),
            (320, 428), (248, 410), (224, 340), (264, 280), (248, 240)], ball(c))
    k.oval(320, 272, 38, 38, ball((50, 32, 24)))
    k.rect(282, 352, 358, 366, down((60, 40, 30)), 3)
    for i in range(6):
        k.seam([(311 + i * 3.6, 40), (311 + i * 3.6, 358)], (240, 232, 210), 1.4, 220)


def angklung(k: Kanvas, w: Rgb, v: int) -> None:
    """Bamboo angklung."""
    c = (206, 164, 90)
    k.dim([(320, 418, 200, 14)], 110)
    k.line([(120, 110), (520, 90)], 13, pipe(c))
    k.line([(120, 404), (540, 404)], 16, pipe(c))
    for x in (130, 320, 510):
        k.line([(x, 110), (x, 400)], 9, across(shade(c, 0.84)))
    for i, h in enumerate((190, 220, 150, 180, 120)):
        x = 176 + i * 72
        k.rect(x, 400 - h, x + 34, 394, tube(shade(c, 1.04), 1.5), 6)
        k.poly([(x, 400 - h), (x + 34, 400 - h), (x + 10, 400 - h - 50), (x, 400 - h - 44)],
                across(shade(c, 0.9)))
        k.seam([(x, 400 - h * 0.4), (x + 34, 400 - h * 0.4)], (130, 90, 40), 4)


def drum(k: Kanvas, w: Rgb, v: int) -> None:
    """Marching drums."""
    c = ((196, 40, 40), (52, 96, 168), (240, 240, 238))[v % 3]
    for cx, y, r, h in ((400, 180, 110, 190), (220, 260, 90, 120)):
        k.dim([(cx, y + h + 16, r, 16)], 120)
        k.turn(cx, [(y, r), (y + h, r)], tube(c, 1.4), halus=False)
        for yy in (y, y + h - 13):
            k.turn(cx, [(yy, r + 4), (yy + 13, r + 4)], tube(BAJA, 1.7), halus=False)
        k.oval(cx, y, r, r * 0.24, slant(PUTIH, 1.0, 0.88))
        for i in range(5):
            k.line([(cx - r * 0.8 + i * r * 0.4, y + 13), (cx - r * 0.8 + i * r * 0.4, y + h)], 5,
                    flat(BAJA))
    k.line([(150, 230), (250, 262)], 8, pipe(KAYU))
    k.line([(300, 210), (210, 264)], 8, pipe(KAYU))


def mainan(k: Kanvas, w: Rgb, v: int) -> None:
    """Wooden blocks."""
    c = ((206, 60, 50), (52, 110, 180), (240, 186, 52), (70, 150, 90), (200, 110, 170))
    k.dim([(320, 412, 220, 16)], 120)
    for i, (x, y) in enumerate(((120, 316), (240, 316), (360, 316), (180, 220), (300, 220))):
        k.box(x, y, 100, 88, (40, 26), c[(i + v) % 5])
        k.oval(x + 50, y + 44, 24, 24, ball(shade(c[(i + v) % 5], 1.5)))
    k.poly([(240, 212), (300, 110), (370, 212)], slant(c[v % 5]))
    k.oval(510, 370, 40, 40, ball(c[(v + 2) % 5]))


def boneka(k: Kanvas, w: Rgb, v: int) -> None:
    """A puppet or model figure."""
    c = ((196, 140, 90), (150, 110, 80))[v % 2]
    k.dim([(320, 420, 130, 16)], 120)
    for s in (-1, 1):
        k.oval(320 + s * 80, 100, 34, 34, ball(c))
        k.blob([(320 + s * 60, 230), (320 + s * 130, 250), (320 + s * 140, 300),
                (320 + s * 80, 300)], slant(c))
        k.oval(320 + s * 54, 392, 50, 34, ball(c))
    k.oval(320, 300, 104, 110, ball(c))
    k.oval(320, 310, 62, 70, ball(shade(c, 1.4)))
    k.oval(320, 158, 96, 86, ball(c))
    k.oval(320, 186, 42, 32, ball(shade(c, 1.5)))
    k.oval(320, 172, 13, 9, ball(HITAM))
    for s in (-1, 1):
        k.oval(320 + s * 38, 142, 8, 8, ball(HITAM))


def ukiran(k: Kanvas, w: Rgb, v: int) -> None:
    """A carved wooden panel."""
    c = (KAYU, (120, 70, 40), (196, 146, 90))[v % 3]
    k.dim([(320, 424, 190, 12)], 110)
    k.rect(130, 70, 510, 410, slant(shade(c, 0.8)), 8)
    k.rect(154, 94, 486, 386, slant(shade(c, 0.62), 0.9, 1.2), 4)
    for i in range(12):
        a = math.tau * i / 12
        x, y = 320 + math.cos(a) * 96, 240 + math.sin(a) * 86
        k.blob([(x, y), (x + math.cos(a + 0.5) * 54, y + math.sin(a + 0.5) * 50),
                (x + math.cos(a) * 62, y + math.sin(a) * 56),
                (x + math.cos(a - 0.5) * 40, y + math.sin(a - 0.5) * 36)], slant(c, 1.4, 0.8))
        k.oval(x, y, 17, 17, ball(shade(c, 1.2)))
    k.oval(320, 240, 62, 62, ball(c))
    k.blob([(320, 196), (352, 240), (320, 286), (288, 240)], slant(shade(c, 1.3), 1.2, 0.8))


def anyaman(k: Kanvas, w: Rgb, v: int) -> None:
    """A woven basket."""
    c = ((206, 164, 100), (176, 120, 66), (226, 196, 140))[v % 3]
    k.dim([(320, 412, 170, 18)], 120)
    k.arc([(180, 230), (200, 110), (320, 66), (440, 110), (460, 230)], 19, across(shade(c, 0.8)))
    k.turn(320, [(224, 190), (300, 186), (400, 140)], tube(c, 1.3))
    for r in range(7):
        y = 240 + r * 24
        lebar = 186 - r * r * 0.9
        for i in range(16):
            if (i + r) % 2:
                x = 320 - lebar + i * lebar / 8
                k.rect(x, y, x + lebar / 9, y + 20, across(shade(c, 0.76)), 3)
    k.oval(320, 224, 192, 42, down(shade(c, 0.9)))
    k.oval(320, 228, 174, 32, down(shade(c, 0.46), 0.9, 1.3))


def topeng(k: Kanvas, w: Rgb, v: int) -> None:
    """A dance mask."""
    c = ((196, 44, 40), (60, 140, 90), (246, 240, 226), (236, 190, 60))[v % 4]
    k.dim([(320, 420, 130, 14)], 100)
    k.blob([(200, 150), (250, 70), (320, 40), (390, 70), (440, 150), (420, 180), (220, 180)],
            slant(EMAS, 1.3, 0.76))
    for i in range(5):
        k.oval(232 + i * 44, 124 - abs(2 - i) * -10, 14, 14, ball(((196, 44, 40),
                (40, 110, 80))[i % 2]))
    k.blob([(214, 160), (320, 130), (426, 160), (430, 270), (390, 370), (320, 412), (250, 370),
            (210, 270)], ball(c))
    for s in (-1, 1):
        k.blob([(320 + s * 24, 236), (320 + s * 56, 216), (320 + s * 88, 232),
                (320 + s * 56, 250)], flat(PUTIH))
        k.oval(320 + s * 54, 234, 13, 13, ball(HITAM))
        k.arc([(320 + s * 22, 208), (320 + s * 60, 186), (320 + s * 96, 206)], 9, flat(HITAM))
    k.blob([(320, 230), (342, 300), (320, 312), (298, 300)], slant(shade(c, 1.1)))
    k.blob([(270, 344), (320, 330), (370, 344), (320, 366)], slant((150, 24, 24)))
    k.arc([(276, 326), (320, 318), (364, 326)], 7, flat(HITAM))


def wayang(k: Kanvas, w: Rgb, v: int) -> None:
    """A gunungan of leather."""
    k.dim([(320, 430, 60, 10)], 90)
    k.line([(320, 330), (320, 430)], 9, across((60, 40, 30)))
    k.blob([(320, 36), (372, 130), (440, 240), (424, 330), (320, 356), (216, 330), (200, 240),
            (268, 130)], slant(EMAS, 1.3, 0.76))
    k.blob([(320, 76), (356, 150), (410, 244), (398, 314), (320, 334), (242, 314), (230, 244),
            (284, 150)], slant((150, 40, 36), 1.2, 0.8))
    for a, b in scatter(26):
        x, y = 256 + a * 128, 160 + b * 140
        k.oval(x, y, 11, 11, ball(EMAS))
        k.oval(x, y, 5, 5, ball((40, 90, 80)))
    k.rect(276, 270, 364, 334, slant(EMAS), 4)
    k.rect(310, 286, 330, 334, down((90, 30, 26)), 3)


def lampu_hias(k: Kanvas, w: Rgb, v: int) -> None:
    """A lantern lamp."""
    c = (KAYU, (60, 64, 70), (196, 156, 100))[v % 3]
    k.dim([(320, 424, 110, 14)], 110)
    k.rect(308, 340, 332, 410, tube(c))
    k.oval(320, 412, 86, 15, slant(c))
    k.turn(320, [(100, 60), (220, 116), (340, 78)], tube((252, 232, 180), 1.2))
    for i in range(7):
        x = (i - 3) / 3
        k.arc([(320 + x * 58, 100), (320 + x * 112, 220), (320 + x * 76, 340)], 5,
                across(shade(c, 0.9)))
    for y, r in ((94, 62), (160, 100), (280, 104), (334, 80)):
        k.turn(320, [(y, r), (y + 9, r)], tube(c, 1.3), halus=False)


GAMBAR = {
    "bola": (bola, 2),
    "raket": (raket, (1, 2, 0)),
    "matras": (matras, (1, 2, 3, 0)),
    "gawang": (gawang, 1),
    "gitar": (gitar, 2),
    "angklung": (angklung, 1),
    "drum": (drum, 2),
    "mainan": (mainan, 2),
    "boneka": (boneka, 2),
    "ukiran": (ukiran, 2),
    "anyaman": (anyaman, (0, 1, 2)),
    "topeng": (topeng, 4),
    "wayang": (wayang, 1),
    "lampu_hias": (lampu_hias, 3),
}
