"""Heavy equipment, boats and carts."""

import math

from katalog.demo.gambar.kanvas import Kanvas
from katalog.demo.gambar.kendaraan import _KACA, _spoked, _wheel
from katalog.demo.gambar.warna import (
    BAJA,
    HITAM,
    JINGGA,
    KAYU,
    KUNING,
    PUTIH,
    Rgb,
    across,
    ball,
    down,
    flat,
    glass,
    pipe,
    shade,
    slant,
    tube,
)

# One line per point would hide the shape.
# fmt: off


def ekskavator(k: Kanvas, w: Rgb, v: int) -> None:
    """An excavator."""
    c = (KUNING, JINGGA)[v % 2]
    k.dim([(370, 414, 220, 16)], 130)
    k.rect(240, 346, 520, 408, down((52, 54, 58), 1.4, 0.8), 30)
    for x in range(274, 500, 42):
        k.oval(x, 378, 17, 17, ball((120, 126, 132)))
    k.line([(330, 290), (250, 130), (140, 150)], 34, slant(c, 1.25, 0.8))
    k.line([(150, 150), (96, 280)], 26, across(shade(c, 0.94)))
    k.line([(270, 190), (180, 158)], 9, pipe(BAJA))
    k.poly([(64, 270), (130, 270), (140, 320), (96, 352), (54, 336)], slant((76, 80, 86)))
    for x in (62, 80, 98):
        k.poly([(x, 332), (x + 13, 332), (x + 2, 356)], flat((50, 52, 56)))
    k.blob([(290, 340), (290, 270), (340, 240), (510, 240), (534, 270), (534, 340)],
            down(c, 1.3, 0.76))
    k.rect(310, 150, 410, 290, down(c, 1.1, 0.9), 12)
    k.rect(322, 164, 398, 250, glass(_KACA), 8)
    for y in range(268, 330, 13):
        k.rect(450, y, 514, y + 6, flat(shade(c, 0.6)))


def stoomwals(k: Kanvas, w: Rgb, v: int) -> None:
    """A road roller."""
    c = (KUNING, JINGGA)[v % 2]
    k.dim([(320, 412, 240, 16)], 130)
    k.blob([(250, 330), (256, 230), (300, 206), (470, 206), (540, 240), (546, 330)],
            down(c, 1.3, 0.76))
    for x in (290, 430):
        k.rect(x, 100, x + 11, 226, across(HITAM))
    k.rect(264, 84, 460, 104, down(c), 8)
    k.rect(330, 180, 380, 236, down(HITAM), 10)
    k.oval(180, 322, 86, 86, ball((120, 126, 132)))
    k.oval(180, 322, 68, 68, ball((150, 156, 162)))
    k.line([(180, 322), (290, 300)], 22, pipe(shade(c, 0.8)))
    k.oval(180, 322, 15, 15, ball(HITAM))
    _wheel(k, 470, 334, 76)


def traktor(k: Kanvas, w: Rgb, v: int) -> None:
    """A farm tractor."""
    c = ((190, 44, 40), (50, 110, 170), (60, 130, 70))[v % 3]
    k.dim([(320, 412, 240, 16)], 130)
    k.blob([(110, 310), (116, 240), (150, 226), (330, 226), (340, 310)], down(c, 1.3, 0.76))
    for y in range(246, 300, 12):
        k.rect(128, y, 190, y + 5, flat(shade(c, 0.5)))
    k.rect(196, 130, 208, 230, tube(HITAM))
    k.rect(330, 96, 520, 116, down(c), 8)
    for x in (346, 500):
        k.rect(x, 110, x + 9, 290, across(HITAM))
    k.poly([(358, 120), (498, 120), (490, 250), (346, 250)], glass(_KACA), 180)
    k.blob([(330, 250), (420, 226), (540, 250), (560, 320), (330, 330)], slant(c, 1.2, 0.8))
    for x, r in ((180, 58), (446, 108)):
        k.oval(x, 412 - r, r, r, ball((42, 44, 48)))
        for i in range(12):
            a = math.tau * i / 12
            ux, uy = math.cos(a), math.sin(a)
            k.line([(x + ux * r * 0.78, 412 - r + uy * r * 0.78), (x + ux * r, 412 - r + uy * r)],
                    9, flat((30, 31, 34)))
        k.oval(x, 412 - r, r * 0.54, r * 0.54, ball(KUNING))
        k.oval(x, 412 - r, r * 0.2, r * 0.2, ball((120, 100, 40)))


def traktor_tangan(k: Kanvas, w: Rgb, v: int) -> None:
    """A two-wheeled walking tractor."""
    c = ((190, 44, 40), (50, 110, 170), (60, 130, 70))[v % 3]
    k.dim([(300, 412, 230, 16)], 130)
    k.line([(320, 270), (480, 210), (570, 190)], 11, pipe((70, 74, 80)))
    k.line([(320, 290), (470, 240), (560, 224)], 11, pipe((90, 94, 100)))
    k.rect(100, 210, 300, 320, down(c, 1.3, 0.76), 16)
    k.rect(116, 176, 216, 214, down(shade(c, 0.84)), 10)
    for y in range(230, 304, 13):
        k.rect(112, y, 178, y + 6, flat(shade(c, 0.5)))
    k.rect(230, 150, 246, 214, tube(HITAM))
    k.oval(330, 300, 44, 44, ball((90, 94, 100)))
    k.poly([(380, 300), (470, 330), (480, 400), (420, 360)], slant((120, 126, 132)))
    k.oval(290, 340, 76, 76, ball((44, 46, 50)))
    for i in range(14):
        a = math.tau * i / 14
        k.line([(290 + math.cos(a) * 62, 340 + math.sin(a) * 62), (290 + math.cos(a) * 78,
                340 + math.sin(a) * 78)], 9, flat((30, 31, 34)))
    k.oval(290, 340, 36, 36, ball(KUNING))


def pemanen(k: Kanvas, w: Rgb, v: int) -> None:
    """A combine harvester."""
    c = (190, 44, 40)
    k.dim([(330, 414, 240, 14)], 130)
    k.rect(250, 350, 520, 410, down((52, 54, 58), 1.4, 0.8), 28)
    k.poly([(220, 346), (240, 170), (420, 150), (560, 190), (560, 346)], down(c, 1.3, 0.74))
    k.rect(250, 92, 350, 240, down(shade(c, 0.9)), 8)
    k.rect(260, 104, 340, 190, glass(_KACA), 6)
    k.poly([(400, 150), (540, 90), (560, 110), (450, 176)], across((190, 196, 202)))
    k.poly([(80, 300), (230, 240), (240, 346), (90, 400)], slant(KUNING))
    for x in (90, 130, 170):
        k.arc([(x, 290), (x - 16, 340), (x + 16, 396)], 8, flat((70, 74, 80)))


def perahu(k: Kanvas, w: Rgb, v: int) -> None:
    """A rubber boat with an outboard motor."""
    c = {4: JINGGA, 0: (60, 66, 74), 2: (196, 50, 44), 5: (236, 238, 238)}[v]
    k.dim([(320, 392, 260, 18)], 110)
    k.rect(500, 150, 560, 220, down((50, 54, 60)), 14)
    k.rect(522, 214, 540, 330, tube((70, 74, 80)))
    k.blob([(60, 210), (140, 250), (480, 256), (540, 270), (540, 356), (480, 376), (150, 372),
            (80, 316)], down(c, 1.4, 0.6))
    k.blob([(96, 226), (160, 240), (500, 246), (500, 270), (160, 274)], down((70, 74, 80)))
    for x in (240, 370):
        k.rect(x, 236, x + 56, 262, down(KAYU), 4)
    k.arc([(96, 270), (200, 320), (400, 326), (520, 318)], 6, flat(PUTIH))


def kursi_roda(k: Kanvas, w: Rgb, v: int) -> None:
    """A wheelchair."""
    k.dim([(320, 416, 170, 14)], 110)
    for p in ([(380, 100), (350, 300)], [(350, 290), (200, 300)], [(210, 300), (180, 390)],
            [(350, 210), (220, 210), (216, 300)]):
        k.line(p, 10, across(BAJA))
    k.line([(380, 104), (430, 96)], 13, flat(HITAM))
    k.poly([(352, 130), (376, 130), (354, 296), (330, 296)], slant(w, 1.2, 0.8))
    k.poly([(214, 282), (356, 272), (360, 302), (210, 308)], down(w, 1.2, 0.76))
    k.line([(232, 208), (340, 208)], 15, pipe(HITAM))
    _spoked(k, 350, 312, 98)
    _wheel(k, 210, 386, 27)
    k.line([(180, 392), (140, 396)], 11, flat(HITAM))


def gerobak(k: Kanvas, w: Rgb, v: int) -> None:
    """A hand cart."""
    c = {3: (60, 140, 80), 1: (52, 96, 168), 4: JINGGA}[v]
    k.dim([(330, 412, 220, 16)], 120)
    k.line([(160, 290), (70, 240)], 12, pipe(BAJA))
    k.line([(70, 240), (70, 300)], 12, across(HITAM))
    k.poly([(140, 170), (520, 170), (490, 320), (170, 320)], down(c, 1.24, 0.76))
    k.poly([(140, 170), (190, 140), (560, 140), (520, 170)], slant(shade(c, 0.6)))
    k.poly([(520, 170), (560, 140), (526, 292), (490, 320)], down(shade(c, 0.7)))
    for x in (240, 330, 420):
        k.line([(x, 176), (x + 2, 316)], 6, flat(shade(c, 0.82)))
    k.rect(150, 318, 500, 332, pipe(HITAM), 4)
    _wheel(k, 330, 352, 58)


GAMBAR = {
    "ekskavator": (ekskavator, 2),
    "stoomwals": (stoomwals, 2),
    "traktor": (traktor, 2),
    "traktor_tangan": (traktor_tangan, 2),
    "pemanen": (pemanen, 1),
    "perahu": (perahu, (4, 0, 2, 5)),
    "kursi_roda": (kursi_roda, (0, 1)),
    "gerobak": (gerobak, (3, 1, 4)),
}
