"""Paper goods, boxes and rolls."""

from katalog.demo.gambar.kanvas import Kanvas
from katalog.demo.gambar.warna import (
    ABU,
    BAJA,
    HITAM,
    KRAFT,
    KUNING,
    PUTIH,
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

# Printed wrappers, lighter than the main colours but in their order.
MUDA = (
    (108, 114, 128),
    (92, 132, 190),
    (196, 92, 84),
    (104, 160, 112),
    (222, 172, 84),
    (150, 176, 186),
)

# One line per point would hide the shape.
# fmt: off


def _brand(k: Kanvas, x0: float, y0: float, x1: float, y1: float, warna: Rgb) -> None:
    """A printed front: a coloured field, a disc, and lines where words would be."""
    k.rect(x0, y0, x1, y1, slant(warna, 1.16, 0.86), 4)
    r = min(x1 - x0, y1 - y0) * 0.2
    k.oval((x0 + x1) / 2, y0 + (y1 - y0) * 0.38, r, r, ball(blend(PUTIH, warna, 0.16)))
    for i in range(3):
        y = y0 + (y1 - y0) * (0.7 + 0.09 * i)
        k.seam([(x0 + 14, y), (x1 - 14 - i * 12, y)], PUTIH, 3, 190)


def kertas(k: Kanvas, w: Rgb, v: int) -> None:
    """Reams of paper."""
    c = MUDA[v % 6]
    k.dim([(330, 404, 200, 22)], 120)
    for i in range(3):
        y = 320 - i * 66
        k.box(130, y, 330, 64, (76, 44), PUTIH if i == 2 else shade(c, 1.1))
        k.rect(130, y, 460, y + 64, down((238, 238, 236) if i == 2 else c, 1.1, 0.92))
        if i < 2:
            k.rect(152, y + 14, 252, y + 50, slant(PUTIH, 1.0, 0.94), 4)
            k.oval(408, y + 32, 18, 18, ball(PUTIH))
    for s in range(6):
        k.seam([(132, 196 + s * 9), (458, 196 + s * 9)], (196, 196, 194), 1.4)
    k.poly([(206, 144), (330, 144), (410, 188), (206, 188)], ("d", (PUTIH, PUTIH)), 80)


def kertas_dus(k: Kanvas, w: Rgb, v: int) -> None:
    """A carton of paper with a lid."""
    c = MUDA[v % 6]
    k.dim([(330, 414, 190, 20)], 120)
    k.box(150, 190, 300, 216, (90, 50), (232, 230, 226))
    k.rect(150, 270, 450, 340, across(c, 1.2, 0.9))
    k.poly([(450, 270), (540, 220), (540, 290), (450, 340)], down(shade(c, 0.8)))
    k.box(142, 158, 316, 56, (94, 52), shade(c, 1.05))
    k.rect(180, 362, 280, 384, flat(PUTIH), 3)
    k.rect(280, 232, 330, 250, flat((90, 84, 78)), 8)


def pena(k: Kanvas, w: Rgb, v: int) -> None:
    """A box of pens with three in front."""
    k.dim([(300, 400, 170, 18), (430, 412, 110, 12)], 110)
    k.box(140, 180, 220, 214, (60, 36), blend(PUTIH, w, 0.2))
    _brand(k, 152, 250, 348, 384, w)
    k.rect(152, 194, 348, 240, down((70, 74, 82)), 3)
    for i in range(9):
        x = 160 + i * 21
        k.rect(x, 150, x + 13, 238, tube(w, 1.5), 4)
        k.rect(x, 140, x + 13, 170, tube(HITAM, 1.6), 5)
    for i in range(3):
        y = 330 + i * 34
        k.line([(390, y), (520, y + 10)], 15, pipe(w, 1.6))
        k.line([(390, y), (424, y + 3)], 16, pipe(shade(w, 0.7), 1.6))
        k.poly([(526, y + 4), (548, y + 12), (525, y + 18)], down(BAJA))


def map_(k: Kanvas, w: Rgb, v: int) -> None:
    """Ring binders and a flat folder."""
    k.dim([(300, 414, 170, 18), (460, 418, 90, 12)], 120)
    for i, c in enumerate((shade(w, 0.8), w, shade(w, 1.15))):
        x = 150 + i * 78
        k.box(x, 130, 70, 280, (30, 18), c)
        k.rect(x + 14, 166, x + 56, 236, flat(PUTIH), 4)
        for s in (182, 200, 216):
            k.seam([(x + 20, s), (x + 50, s)], ABU, 2.4)
        k.oval(x + 35, 352, 15, 15, ball(shade(c, 0.5)))
        k.oval(x + 35, 352, 8, 8, ball(BAJA))
    k.poly([(410, 250), (520, 232), (546, 412), (432, 418)], slant(PUTIH, 1.0, 0.9))
    k.poly([(400, 262), (432, 256), (444, 244), (500, 236), (536, 418), (424, 420)],
            slant(w, 1.3, 0.86))


def buku(k: Kanvas, w: Rgb, v: int) -> None:
    """A stack of books with one standing."""
    k.dim([(320, 412, 200, 18)], 120)
    for i, c in enumerate((shade(w, 0.75), (206, 196, 178), w)):
        y = 350 - i * 48
        x = 140 + (i % 2) * 16
        k.poly([(x, y + 46), (x + 250, y + 46), (x + 320, y + 20), (x + 320, y - 14),
                (x + 250, y + 8), (x, y + 8)], down((236, 232, 222)))
        k.rect(x - 8, y + 6, x + 250, y + 50, across(c, 1.25, 0.85), 6)
        k.poly([(x - 8, y + 6), (x + 64, y - 22), (x + 320, y - 22), (x + 250, y + 6)],
                slant(shade(c, 1.12)))
    k.poly([(376, 92), (500, 76), (520, 366), (396, 396)], slant(w, 1.24, 0.78))
    k.poly([(376, 92), (396, 396), (378, 386), (358, 100)], across(shade(w, 0.66)))
    _brand_slanted = [(404, 130), (480, 120), (484, 186), (410, 198)]
    k.poly(_brand_slanted, slant(blend(PUTIH, w, 0.2), 1.0, 0.94))
    k.seam([(416, 240), (492, 228)], PUTIH, 4, 190)
    k.seam([(418, 258), (470, 250)], PUTIH, 4, 190)


def brosur(k: Kanvas, w: Rgb, v: int) -> None:
    """Leaflets and a poster."""
    c = MUDA[v % 6]
    k.dim([(330, 408, 200, 18)], 100)
    for i, (x, y) in enumerate(((340, 110), (160, 132))):
        warna = c if i else shade(c, 1.25)
        k.poly([(x, y), (x + 170, y - 18), (x + 190, y + 262), (x + 18, y + 278)],
                slant(PUTIH, 1.0, 0.92))
        k.poly([(x, y), (x + 170, y - 18), (x + 178, y + 92), (x + 8, y + 108)],
                slant(warna, 1.2, 0.8))
        k.blob([(x + 60, y + 70), (x + 100, y + 20), (x + 140, y + 60), (x + 160, y + 88),
                (x + 40, y + 96)], ball(shade(warna, 1.4)))
        for s in range(6):
            k.seam([(x + 24, y + 134 + s * 20), (x + 154 - s % 3 * 26, y + 122 + s * 20)], ABU, 4,
                    170)


def kartu(k: Kanvas, w: Rgb, v: int) -> None:
    """Identity cards on lanyards."""
    for x, y, c in ((350, 170, shade(w, 1.15)), (170, 150, w)):
        k.dim([(x + 90, y + 250, 90, 12)], 80)
        k.arc([(x + 40, y), (x + 20, y - 60), (x + 90, y - 110), (x + 160, y - 60), (x + 130, y)],
                12, across(c))
        k.rect(x + 70, y - 14, x + 110, y + 12, tube(BAJA), 4)
        k.rect(x, y, x + 180, y + 240, slant(PUTIH, 1.0, 0.93), 12)
        k.rect(x, y, x + 180, y + 60, across(c, 1.2, 0.9), 12)
        k.rect(x + 56, y + 82, x + 124, y + 162, down((214, 218, 222)), 6)
        k.oval(x + 90, y + 112, 18, 20, ball((150, 158, 166)))
        k.blob([(x + 62, y + 160), (x + 74, y + 138), (x + 106, y + 138), (x + 118, y + 160)],
                ball((150, 158, 166)))
        for s in (184, 202, 218):
            k.seam([(x + 40, y + s), (x + 140, y + s)], ABU, 4, 180)


def _carton(k: Kanvas, w: Rgb, bidang: Rgb) -> None:
    k.dim([(330, 414, 200, 20)], 120)
    k.box(140, 170, 310, 238, (96, 56), w)
    k.poly([(256, 170), (352, 114), (388, 114), (292, 170)], slant(shade(w, 0.8), 1.2, 0.9))
    k.rect(256, 170, 292, 214, down(shade(w, 0.82)))
    _brand(k, 320, 250, 430, 392, bidang)


def air_karton(k: Kanvas, w: Rgb, v: int) -> None:
    """A carton of water with bottles in front."""
    _carton(k, blend(KRAFT, PUTIH, 0.2), (56, 130, 190))
    for x in (180, 246):
        k.dim([(x, 424, 34, 8)], 90)
        k.turn(x, [(240, 10), (252, 11), (284, 30), (340, 28), (360, 30), (424, 28)],
                tube((176, 212, 234), 1.7))
        k.rect(x - 13, 224, x + 13, 244, tube((40, 100, 170)), 4)
        k.turn(x, [(320, 30), (364, 30)], tube((60, 130, 190), 1.3), halus=False)


def boks(k: Kanvas, w: Rgb, v: int) -> None:
    """A cool box."""
    k.dim([(330, 412, 200, 20)], 120)
    k.box(150, 214, 310, 190, (70, 40), (60, 116, 176) if v == 0 else (196, 66, 50))
    k.box(142, 178, 326, 44, (76, 42), PUTIH)
    k.arc([(176, 232), (180, 270), (424, 270), (430, 232)], 12, pipe(PUTIH))


def toner(k: Kanvas, w: Rgb, v: int) -> None:
    """A cartridge before its box."""
    k.dim([(370, 396, 150, 16), (240, 416, 170, 14)], 110)
    k.box(270, 130, 220, 250, (50, 30), (236, 236, 234))
    _brand(k, 282, 148, 478, 366, shade(w, 0.9))
    k.box(110, 316, 270, 86, (44, 26), (54, 56, 60))
    k.rect(122, 330, 368, 350, pipe((90, 94, 98)), 5)
    k.rect(122, 368, 368, 392, pipe(shade(w, 0.8)), 6)
    k.rect(330, 300, 372, 318, tube((70, 74, 78)), 4)


def lisensi(k: Kanvas, w: Rgb, v: int) -> None:
    """A software box and its disc."""
    k.dim([(300, 416, 130, 16), (450, 418, 90, 12)], 110)
    k.box(190, 110, 200, 300, (50, 30), w)
    for i, c in enumerate((PUTIH, KUNING, (120, 190, 220))):
        k.blob([(230 + i * 30, 190 + i * 26), (310 + i * 16, 180 + i * 20), (350, 250 + i * 12),
                (270 + i * 20, 300), (214 + i * 20, 260)], slant(blend(w, c, 0.55), 1.2, 0.9))
    for y in (340, 358, 374):
        k.seam([(214, y), (340, y)], PUTIH, 4, 190)
    k.oval(462, 344, 78, 72, slant((214, 220, 228), 1.3, 0.8))
    k.oval(462, 344, 60, 55, slant(blend((210, 214, 222), w, 0.3), 1.4, 0.86))
    k.oval(462, 344, 20, 18, slant((240, 240, 240), 1.0, 0.9))
    k.oval(462, 344, 9, 8, flat((196, 194, 190)))


def tisu(k: Kanvas, w: Rgb, v: int) -> None:
    """A tissue box and rolls."""
    k.dim([(280, 410, 150, 18), (470, 414, 76, 14)], 100)
    k.box(140, 268, 240, 136, (70, 40), blend(w, PUTIH, 0.3))
    k.blob([(226, 252), (250, 180), (290, 206), (322, 160), (350, 220), (352, 250)],
            slant(PUTIH, 1.0, 0.88))
    for i in range(4):
        k.oval(178 + i * 54, 336, 20, 20, ball(blend(PUTIH, w, 0.3)))
    for y in (300, 200):
        k.turn(474, [(y, 64), (y + 106, 64)], tube((242, 241, 238), 1.0), halus=False)
        k.oval(474, y, 64, 18, slant(PUTIH, 1.0, 0.92))
        k.oval(474, y, 22, 6, flat((150, 120, 90)))


def sarung_kotak(k: Kanvas, w: Rgb, v: int) -> None:
    """A dispenser box with gloves coming out."""
    c = ((70, 130, 190), (90, 160, 130))[v % 2]
    k.dim([(330, 412, 180, 18)], 110)
    k.box(150, 230, 290, 176, (80, 46), (240, 240, 238))
    _brand(k, 166, 262, 424, 394, c)
    k.oval(330, 206, 86, 17, flat((120, 124, 128)))
    for x in (276, 316, 356):
        k.blob([(x, 208), (x - 12, 150), (x + 2, 130), (x + 12, 160), (x + 26, 126),
                (x + 34, 166), (x + 40, 208)], slant(blend(PUTIH, c, 0.4), 1.2, 0.84))


def masker_kotak(k: Kanvas, w: Rgb, v: int) -> None:
    """Surgical masks before their box."""
    k.dim([(350, 390, 160, 16), (260, 418, 160, 12)], 110)
    k.box(240, 170, 250, 206, (60, 36), (238, 240, 240))
    _brand(k, 256, 190, 474, 360, (84, 160, 190))
    for i in range(2):
        x, y = 120 + i * 40, 300 + i * 30
        for s in (-18, 196):
            k.arc([(x + s, y + 14), (x + s + (-22 if s < 0 else 22), y + 50), (x + s, y + 84)], 4,
                    flat(PUTIH))
        k.blob([(x, y), (x + 90, y - 8), (x + 180, y), (x + 186, y + 50), (x + 180, y + 96),
                (x + 90, y + 104), (x, y + 96), (x - 6, y + 50)],
                down((150, 200, 220), 1.3, 0.86))
        for s in (28, 50, 72):
            k.seam([(x + 4, y + s), (x + 176, y + s)], (90, 150, 176), 2.4)


def susu(k: Kanvas, w: Rgb, v: int) -> None:
    """Cartons of milk."""
    c = MUDA[v % 4]
    for x, h in ((350, 220), (200, 270)):
        y = 414 - h
        k.dim([(x + 70, 414, 84, 14)], 110)
        k.box(x, y, 110, h, (40, 24), PUTIH)
        k.poly([(x, y), (x + 40, y - 66), (x + 140, y - 66), (x + 110, y)], slant(c, 1.25, 0.9))
        k.poly([(x + 110, y), (x + 140, y - 66), (x + 150, y - 24)], down(shade(c, 0.7)))
        k.rect(x + 38, y - 84, x + 142, y - 62, down(shade(c, 0.9)), 3)
        k.blob([(x, y + h * 0.5), (x + 30, y + h * 0.42), (x + 70, y + h * 0.54),
                (x + 110, y + h * 0.44), (x + 110, y + h), (x, y + h)], down(c, 1.2, 0.86))


def batangan(k: Kanvas, w: Rgb, v: int) -> None:
    """Rolls of tape."""
    for cx, cy, r in ((420, 300, 88), (250, 270, 116)):
        k.dim([(cx, cy + r, r, 16)], 110)
        k.oval(cx + 26, cy - 6, r, r, across(shade(w, 0.7)))
        k.oval(cx, cy, r, r, slant(w, 1.3, 0.86))
        k.oval(cx, cy, r * 0.66, r * 0.66, slant(KRAFT, 1.2, 0.8))
        k.oval(cx, cy, r * 0.58, r * 0.58, slant((222, 218, 212), 0.9, 1.1))


GAMBAR = {
    "kertas": (kertas, 6),
    "kertas_dus": (kertas_dus, (1, 5)),
    "pena": (pena, 6),
    "map": (map_, 6),
    "buku": (buku, 6),
    "brosur": (brosur, (0, 1, 2)),
    "kartu": (kartu, (1, 2, 3, 5)),
    "air_karton": (air_karton, 1),
    "boks": (boks, 2),
    "toner": (toner, (0, 1, 2, 4)),
    "lisensi": (lisensi, 2),
    "tisu": (tisu, (5, 1)),
    "sarung_kotak": (sarung_kotak, 2),
    "masker_kotak": (masker_kotak, 1),
    "susu": (susu, 2),
    "lakban": (batangan, (4, 5, 0)),
}
