"""Sacks, pouches and bags of goods."""

from katalog.demo.gambar.kanvas import Kanvas
from katalog.demo.gambar.kertas import MUDA
from katalog.demo.gambar.warna import (
    DAUN,
    KUNING,
    PUTIH,
    TANAH,
    Rgb,
    across,
    ball,
    blend,
    down,
    flat,
    shade,
    slant,
    tube,
)

# One line per point would hide the shape.
# fmt: off


def _sack(k: Kanvas, w: Rgb, pita: Rgb, butir: Rgb | None) -> None:
    """A woven sack standing upright, sewn at the top."""
    k.dim([(320, 420, 150, 20)], 130)
    k.blob([(214, 120), (320, 108), (428, 120), (452, 230), (446, 370), (420, 418), (222, 418),
            (196, 370), (190, 230)], across(w, 1.2, 0.72))
    k.poly([(214, 92), (426, 92), (430, 128), (210, 128)], down(shade(w, 0.94), 1.1, 0.86))
    k.seam([(212, 116), (428, 116)], shade(w, 0.5), 3)
    k.blob([(230, 190), (320, 182), (412, 190), (416, 336), (320, 344), (226, 336)],
            slant(pita, 1.16, 0.84))
    k.oval(320, 240, 44, 42, ball(blend(PUTIH, pita, 0.1)))
    for i in range(3):
        k.seam([(258, 298 + i * 14), (382 - i * 20, 298 + i * 14)], PUTIH, 4, 200)
    if butir:
        k.oval(320, 240, 24, 24, ball(butir))
    k.gleam([(216, 150), (236, 146), (230, 400), (212, 390)], 50)


def karung_beras(k: Kanvas, w: Rgb, v: int) -> None:
    """A sack of rice with some poured out."""
    _sack(k, (238, 232, 218), ((50, 130, 84), (180, 60, 50), (46, 96, 160))[v % 3], (240, 226, 180))
    k.blob([(400, 420), (450, 384), (500, 376), (546, 404), (556, 424)],
            slant((246, 242, 228), 1.0, 0.88))
    for i in range(30):
        k.oval(430 + (i * 37) % 118, 398 + (i * 13) % 22, 4, 2, flat((226, 218, 196)))


def semen(k: Kanvas, w: Rgb, v: int) -> None:
    """Sacks of cement."""
    for y, x in ((330, 150), (246, 176), (162, 160)):
        k.dim([(x + 160, y + 84, 170, 12)], 90)
        k.blob([(x, y + 16), (x + 30, y), (x + 160, y - 8), (x + 290, y), (x + 320, y + 16),
                (x + 316, y + 70), (x + 160, y + 84), (x + 4, y + 70)],
                down((196, 190, 178), 1.16, 0.72))
        k.poly([(x + 80, y + 8), (x + 250, y + 8), (x + 250, y + 70), (x + 80, y + 72)],
                down(((176, 54, 44), (44, 92, 150))[v % 2], 1.15, 0.8))
        k.oval(x + 164, y + 38, 26, 20, ball(PUTIH))


def pupuk(k: Kanvas, w: Rgb, v: int) -> None:
    """A sack of fertilizer with granules."""
    _sack(k, (236, 236, 230), ((64, 132, 70), (44, 110, 150), (196, 120, 46))[v % 3],
            (120, 180, 90))
    for i in range(60):
        c = ((170, 150, 120), (200, 190, 170), (150, 90, 70))[i % 3]
        k.oval(440 + (i * 29) % 110, 424 - (i * 7) % 34, 5, 4.4, ball(c))


def pakan(k: Kanvas, w: Rgb, v: int) -> None:
    """Animal feed with pellets in a scoop."""
    _sack(k, (214, 178, 122), ((150, 70, 40), (60, 110, 80))[v % 2], (222, 186, 110))
    k.blob([(430, 422), (466, 392), (520, 390), (556, 424)], slant((150, 108, 62), 1.2, 0.8))
    for i in range(40):
        k.rect(436 + i * 31 % 108, 400 + i * 11 % 20, 446 + i * 31 % 108, 405 + i * 11 % 20,
                down((128, 88, 48)), 2)


def _pouch(k: Kanvas, x: float, y: float, w: Rgb, butir: Rgb) -> None:
    k.dim([(x + 90, y + 268, 100, 14)], 110)
    k.blob([(x + 8, y), (x + 90, y - 4), (x + 172, y), (x + 182, y + 130), (x + 186, y + 258),
            (x + 90, y + 272), (x - 6, y + 258), (x - 2, y + 130)], across(w, 1.28, 0.72))
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
        k.blob([(x, y), (x + 30, y - 22), (x + 60, y - 8), (x + 84, y - 24), (x + 92, y + 4),
                (x + 50, y + 26), (x + 10, y + 22)], slant(c, 1.2, 0.74))


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
    k.rect(376, 168, 452, 330, across(MUDA[v % 6]), 6)
    k.oval(414, 226, 22, 22, ball(PUTIH))
    for i, c in enumerate(((226, 120, 40), (200, 60, 50), (236, 190, 70))):
        k.oval(270 + i * 60, 250, 30, 26, ball(c))
    k.poly([(146, 262), (494, 262), (470, 416), (170, 416)], across(((70, 130, 90),
            (60, 100, 160))[v % 2], 1.2, 0.76))
    for x in (220, 400):
        k.arc([(x, 266), (x + 4, 214), (x + 44, 214), (x + 48, 266)], 10,
                across(((50, 100, 70), (40, 76, 130))[v % 2]))


GAMBAR = {
    "karung_beras": (karung_beras, 2),
    "semen": (semen, 2),
    "pupuk": (pupuk, 3),
    "pakan": (pakan, 2),
    "kemasan": (kemasan, 3),
    "kopi": (kopi, 2),
    "jamu": (jamu, 2),
    "benih": (benih, 2),
    "keranjang_sembako": (keranjang_sembako, 2),
}
