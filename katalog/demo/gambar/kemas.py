"""Paper goods, boxes, sacks and pouches."""

from katalog.demo.gambar.kanvas import Kanvas
from katalog.demo.gambar.warna import (
    ABU, BAJA, DAUN, EMAS, HITAM, JINGGA, KRAFT, KUNING, PUTIH, TANAH, Rgb, across, ball, blend,
    down, flat, pipe, shade, slant, tube,
)  # fmt: skip

_MUDA = ((92, 132, 190), (196, 92, 84), (104, 160, 112), (214, 158, 78), (140, 110, 168), (90, 150, 160))


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
    c = _MUDA[v % 6]
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
    c = _MUDA[v % 6]
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
    k.poly([(400, 262), (432, 256), (444, 244), (500, 236), (536, 418), (424, 420)], slant(w, 1.3, 0.86))


def buku(k: Kanvas, w: Rgb, v: int) -> None:
    """A stack of books with one standing."""
    k.dim([(320, 412, 200, 18)], 120)
    for i, c in enumerate((shade(w, 0.75), (206, 196, 178), w)):
        y = 350 - i * 48
        x = 140 + (i % 2) * 16
        k.poly([(x, y + 46), (x + 250, y + 46), (x + 320, y + 20), (x + 320, y - 14), (x + 250, y + 8),
                (x, y + 8)], down((236, 232, 222)))  # fmt: skip
        k.rect(x - 8, y + 6, x + 250, y + 50, across(c, 1.25, 0.85), 6)
        k.poly([(x - 8, y + 6), (x + 64, y - 22), (x + 320, y - 22), (x + 250, y + 6)], slant(shade(c, 1.12)))
    k.poly([(376, 92), (500, 76), (520, 366), (396, 396)], slant(w, 1.24, 0.78))
    k.poly([(376, 92), (396, 396), (378, 386), (358, 100)], across(shade(w, 0.66)))
    _brand_slanted = [(404, 130), (480, 120), (484, 186), (410, 198)]
    k.poly(_brand_slanted, slant(blend(PUTIH, w, 0.2), 1.0, 0.94))
    k.seam([(416, 240), (492, 228)], PUTIH, 4, 190)
    k.seam([(418, 258), (470, 250)], PUTIH, 4, 190)


def brosur(k: Kanvas, w: Rgb, v: int) -> None:
    """Leaflets and a poster."""
    c = _MUDA[v % 6]
    k.dim([(330, 408, 200, 18)], 100)
    for i, (x, y) in enumerate(((340, 110), (160, 132))):
        warna = c if i else shade(c, 1.25)
        k.poly([(x, y), (x + 170, y - 18), (x + 190, y + 262), (x + 18, y + 278)], slant(PUTIH, 1.0, 0.92))
        k.poly([(x, y), (x + 170, y - 18), (x + 178, y + 92), (x + 8, y + 108)], slant(warna, 1.2, 0.8))
        k.blob([(x + 60, y + 70), (x + 100, y + 20), (x + 140, y + 60), (x + 160, y + 88),
                (x + 40, y + 96)], ball(shade(warna, 1.4)))  # fmt: skip
        for s in range(6):
            k.seam([(x + 24, y + 134 + s * 20), (x + 154 - (s % 3) * 26, y + 122 + s * 20)], ABU, 4, 170)


def kartu(k: Kanvas, w: Rgb, v: int) -> None:
    """Identity cards on lanyards."""
    for x, y, c in ((350, 170, shade(w, 1.15)), (170, 150, w)):
        k.dim([(x + 90, y + 250, 90, 12)], 80)
        k.arc([(x + 40, y), (x + 20, y - 60), (x + 90, y - 110), (x + 160, y - 60), (x + 130, y)], 12, across(c))
        k.rect(x + 70, y - 14, x + 110, y + 12, tube(BAJA), 4)
        k.rect(x, y, x + 180, y + 240, slant(PUTIH, 1.0, 0.93), 12)
        k.rect(x, y, x + 180, y + 60, across(c, 1.2, 0.9), 12)
        k.rect(x + 56, y + 82, x + 124, y + 162, down((214, 218, 222)), 6)
        k.oval(x + 90, y + 112, 18, 20, ball((150, 158, 166)))
        k.blob([(x + 62, y + 160), (x + 74, y + 138), (x + 106, y + 138), (x + 118, y + 160)], ball((150, 158, 166)))
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
        k.turn(x, [(240, 10), (252, 11), (284, 30), (340, 28), (360, 30), (424, 28)], tube((176, 212, 234), 1.7))
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
                (270 + i * 20, 300), (214 + i * 20, 260)], slant(blend(w, c, 0.55), 1.2, 0.9))  # fmt: skip
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
    k.blob([(226, 252), (250, 180), (290, 206), (322, 160), (350, 220), (352, 250)], slant(PUTIH, 1.0, 0.88))
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
        k.blob([(x, 208), (x - 12, 150), (x + 2, 130), (x + 12, 160), (x + 26, 126), (x + 34, 166),
                (x + 40, 208)], slant(blend(PUTIH, c, 0.4), 1.2, 0.84))  # fmt: skip


def masker_kotak(k: Kanvas, w: Rgb, v: int) -> None:
    """Surgical masks before their box."""
    k.dim([(350, 390, 160, 16), (260, 418, 160, 12)], 110)
    k.box(240, 170, 250, 206, (60, 36), (238, 240, 240))
    _brand(k, 256, 190, 474, 360, (84, 160, 190))
    for i in range(2):
        x, y = 120 + i * 40, 300 + i * 30
        for s in (-18, 196):
            k.arc([(x + s, y + 14), (x + s + (-22 if s < 0 else 22), y + 50), (x + s, y + 84)], 4, flat(PUTIH))
        k.blob([(x, y), (x + 90, y - 8), (x + 180, y), (x + 186, y + 50), (x + 180, y + 96),
                (x + 90, y + 104), (x, y + 96), (x - 6, y + 50)], down((150, 200, 220), 1.3, 0.86))  # fmt: skip
        for s in (28, 50, 72):
            k.seam([(x + 4, y + s), (x + 176, y + s)], (90, 150, 176), 2.4)


def susu(k: Kanvas, w: Rgb, v: int) -> None:
    """Cartons of milk."""
    c = _MUDA[v % 4]
    for x, h in ((350, 220), (200, 270)):
        y = 414 - h
        k.dim([(x + 70, 414, 84, 14)], 110)
        k.box(x, y, 110, h, (40, 24), PUTIH)
        k.poly([(x, y), (x + 40, y - 66), (x + 140, y - 66), (x + 110, y)], slant(c, 1.25, 0.9))
        k.poly([(x + 110, y), (x + 140, y - 66), (x + 150, y - 24)], down(shade(c, 0.7)))
        k.rect(x + 38, y - 84, x + 142, y - 62, down(shade(c, 0.9)), 3)
        k.blob([(x, y + h * 0.5), (x + 30, y + h * 0.42), (x + 70, y + h * 0.54), (x + 110, y + h * 0.44),
                (x + 110, y + h), (x, y + h)], down(c, 1.2, 0.86))  # fmt: skip


def _sack(k: Kanvas, w: Rgb, pita: Rgb, butir: Rgb | None) -> None:
    """A woven sack standing upright, sewn at the top."""
    k.dim([(320, 420, 150, 20)], 130)
    k.blob([(214, 120), (320, 108), (428, 120), (452, 230), (446, 370), (420, 418), (222, 418),
            (196, 370), (190, 230)], across(w, 1.2, 0.72))  # fmt: skip
    k.poly([(214, 92), (426, 92), (430, 128), (210, 128)], down(shade(w, 0.94), 1.1, 0.86))
    k.seam([(212, 116), (428, 116)], shade(w, 0.5), 3)
    k.blob([(230, 190), (320, 182), (412, 190), (416, 336), (320, 344), (226, 336)], slant(pita, 1.16, 0.84))
    k.oval(320, 240, 44, 42, ball(blend(PUTIH, pita, 0.1)))
    for i in range(3):
        k.seam([(258, 298 + i * 14), (382 - i * 20, 298 + i * 14)], PUTIH, 4, 200)
    if butir:
        k.oval(320, 240, 24, 24, ball(butir))
    k.gleam([(216, 150), (236, 146), (230, 400), (212, 390)], 50)


def karung_beras(k: Kanvas, w: Rgb, v: int) -> None:
    """A sack of rice with some poured out."""
    _sack(k, (238, 232, 218), ((50, 130, 84), (180, 60, 50), (46, 96, 160))[v % 3], (240, 226, 180))
    k.blob([(400, 420), (450, 384), (500, 376), (546, 404), (556, 424)], slant((246, 242, 228), 1.0, 0.88))
    for i in range(30):
        k.oval(430 + (i * 37) % 118, 398 + (i * 13) % 22, 4, 2, flat((226, 218, 196)))


def semen(k: Kanvas, w: Rgb, v: int) -> None:
    """Sacks of cement."""
    for y, x in ((330, 150), (246, 176), (162, 160)):
        k.dim([(x + 160, y + 84, 170, 12)], 90)
        k.blob([(x, y + 16), (x + 30, y), (x + 160, y - 8), (x + 290, y), (x + 320, y + 16),
                (x + 316, y + 70), (x + 160, y + 84), (x + 4, y + 70)], down((196, 190, 178), 1.16, 0.72))  # fmt: skip
        k.poly([(x + 80, y + 8), (x + 250, y + 8), (x + 250, y + 70), (x + 80, y + 72)],
               down(((176, 54, 44), (44, 92, 150))[v % 2], 1.15, 0.8))  # fmt: skip
        k.oval(x + 164, y + 38, 26, 20, ball(PUTIH))


def pupuk(k: Kanvas, w: Rgb, v: int) -> None:
    """A sack of fertilizer with granules."""
    _sack(k, (236, 236, 230), ((64, 132, 70), (44, 110, 150), (196, 120, 46))[v % 3], (120, 180, 90))
    for i in range(60):
        c = ((170, 150, 120), (200, 190, 170), (150, 90, 70))[i % 3]
        k.oval(440 + (i * 29) % 110, 424 - (i * 7) % 34, 5, 4.4, ball(c))


def pakan(k: Kanvas, w: Rgb, v: int) -> None:
    """Animal feed with pellets in a scoop."""
    _sack(k, (214, 178, 122), ((150, 70, 40), (60, 110, 80))[v % 2], (222, 186, 110))
    k.blob([(430, 422), (466, 392), (520, 390), (556, 424)], slant((150, 108, 62), 1.2, 0.8))
    for i in range(40):
        k.rect(436 + (i * 31) % 108, 400 + (i * 11) % 20, 446 + (i * 31) % 108, 405 + (i * 11) % 20, down((128, 88, 48)), 2)


def _pouch(k: Kanvas, x: float, y: float, w: Rgb, butir: Rgb) -> None:
    k.dim([(x + 90, y + 268, 100, 14)], 110)
    k.blob([(x + 8, y), (x + 90, y - 4), (x + 172, y), (x + 182, y + 130), (x + 186, y + 258),
            (x + 90, y + 272), (x - 6, y + 258), (x - 2, y + 130)], across(w, 1.28, 0.72))  # fmt: skip
    k.rect(x, y - 12, x + 180, y + 16, down(shade(w, 0.8), 1.2, 0.9), 3)
    k.rect(x + 26, y + 60, x + 154, y + 150, slant(blend(PUTIH, w, 0.1), 1.0, 0.92), 10)
    k.oval(x + 90, y + 104, 30, 30, ball(butir))
    k.rect(x + 40, y + 172, x + 140, y + 236, slant(butir, 1.2, 0.84), 12)
    k.gleam([(x + 10, y + 24), (x + 22, y + 24), (x + 18, y + 250), (x + 2, y + 246)], 70)


def kemasan(k: Kanvas, w: Rgb, v: int) -> None:
    """Snacks in stand-up pouches."""
    c = ((206, 130, 50), (120, 150, 70), (190, 70, 60), (90, 70, 120))[v % 4]
    _pouch(k, 350, 138, shade(c, 1.2), KUNING)
    _pouch(k, 160, 150, c, (226, 176, 96))


def kopi(k: Kanvas, w: Rgb, v: int) -> None:
    """Coffee in a pouch with beans."""
    _pouch(k, 200, 138, ((74, 50, 38), (46, 62, 56))[v % 2], (150, 100, 60))
    for i in range(26):
        x, y = 396 + (i * 41) % 140, 420 - (i * 17) % 46
        k.oval(x, y, 12, 8, ball((92, 56, 34)))
        k.seam([(x - 8, y), (x + 8, y)], (50, 28, 16), 2)


def jamu(k: Kanvas, w: Rgb, v: int) -> None:
    """Herbal drink with its roots."""
    _pouch(k, 190, 138, ((196, 150, 60), (110, 140, 70), (170, 96, 50))[v % 3], (226, 170, 60))
    for i, c in enumerate(((214, 140, 50), (196, 160, 110), (206, 120, 44))):
        x, y = 396 + i * 44, 390 + (i % 2) * 18
        k.blob([(x, y), (x + 30, y - 22), (x + 60, y - 8), (x + 84, y - 24), (x + 92, y + 4), (x + 50, y + 26),
                (x + 10, y + 22)], slant(c, 1.2, 0.74))  # fmt: skip


def benih(k: Kanvas, w: Rgb, v: int) -> None:
    """A seed packet with seedlings."""
    _pouch(k, 180, 138, ((90, 150, 70), (206, 160, 60), (70, 130, 120))[v % 3], (150, 190, 80))
    k.blob([(384, 424), (420, 398), (500, 396), (548, 424)], slant(TANAH, 1.1, 0.7))
    for x in (420, 464, 508):
        k.arc([(x, 404), (x + 2, 376), (x, 350)], 5, across(DAUN))
        k.blob([(x, 352), (x - 26, 336), (x - 34, 316), (x - 8, 330)], slant(DAUN, 1.3, 0.8))
        k.blob([(x, 352), (x + 24, 334), (x + 36, 312), (x + 8, 328)], slant(DAUN, 1.4, 0.86))


def keranjang_sembako(k: Kanvas, w: Rgb, v: int) -> None:
    """A bag of staples."""
    k.dim([(320, 418, 180, 18)], 120)
    k.rect(180, 150, 270, 330, across((240, 234, 218)), 12)
    k.rect(196, 200, 254, 270, slant((50, 130, 84)), 4)
    k.turn(320, [(118, 16), (140, 18), (170, 40), (330, 40)], tube((230, 182, 60), 1.6))
    k.rect(304, 100, 336, 126, tube((60, 130, 70)), 4)
    k.rect(376, 168, 452, 330, across(_MUDA[v % 6]), 6)
    k.oval(414, 226, 22, 22, ball(PUTIH))
    for i, c in enumerate(((226, 120, 40), (200, 60, 50), (236, 190, 70))):
        k.oval(270 + i * 60, 250, 30, 26, ball(c))
    k.poly([(146, 262), (494, 262), (470, 416), (170, 416)], across(((70, 130, 90), (60, 100, 160))[v % 2], 1.2, 0.76))
    for x in (220, 400):
        k.arc([(x, 266), (x + 4, 214), (x + 44, 214), (x + 48, 266)], 10, across(((50, 100, 70), (40, 76, 130))[v % 2]))


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
    "kertas_dus": (kertas_dus, 2),
    "pena": (pena, 6),
    "map": (map_, 6),
    "buku": (buku, 6),
    "brosur": (brosur, 6),
    "kartu": (kartu, 2),
    "air_karton": (air_karton, 1),
    "boks": (boks, 2),
    "toner": (toner, 5),
    "lisensi": (lisensi, 4),
    "tisu": (tisu, 2),
    "sarung_kotak": (sarung_kotak, 2),
    "masker_kotak": (masker_kotak, 1),
    "susu": (susu, 4),
    "karung_beras": (karung_beras, 3),
    "semen": (semen, 2),
    "pupuk": (pupuk, 3),
    "pakan": (pakan, 2),
    "kemasan": (kemasan, 4),
    "kopi": (kopi, 2),
    "jamu": (jamu, 3),
    "benih": (benih, 3),
    "keranjang_sembako": (keranjang_sembako, 2),
    "lakban": (batangan, 5),
}
