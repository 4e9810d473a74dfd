"""Clothes and cloth."""

from katalog.demo.gambar.kanvas import Kanvas
from katalog.demo.gambar.warna import (
    BAJA,
    EMAS,
    PUTIH,
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


_BADAN = [
    (206, 130),
    (276, 96),
    (320, 108),
    (364, 96),
    (434, 130),
    (430, 250),
    (436, 414),
    (320, 424),
    (204, 414),
    (210, 250),
]


def _torso(k: Kanvas, w: Rgb, lengan: int) -> None:
    """A shirt laid flat; `lengan` is how far the sleeves reach down."""
    k.dim([(320, 418, 190, 16)], 90)
    for s in (-1, 1):
        x = 320 + s * 104
        k.blob([(x - s * 10, 118), (x + s * 56, 176), (x + s * (70 + lengan * 0.12),
                190 + lengan), (x + s * (20 + lengan * 0.06), 206 + lengan), (x - s * 10, 220)],
                across(w, 1.06, 0.78) if s > 0 else across(w, 1.26, 0.94))
    k.blob(_BADAN, slant(w, 1.22, 0.82))
    for x0, x1 in ((258, 240), (386, 404)):
        k.seam([(x0, 250), (x1, 404)], shade(w, 0.7), 5, 70)


def _collar(k: Kanvas, w: Rgb) -> None:
    k.poly([(276, 98), (320, 150), (364, 98), (350, 90), (290, 90)], down(shade(w, 0.6)))
    k.poly([(270, 96), (292, 86), (320, 146), (292, 168)], slant(shade(w, 1.16)))
    k.poly([(370, 96), (348, 86), (320, 146), (348, 168)], slant(shade(w, 0.96)))


def kemeja(k: Kanvas, w: Rgb, v: int) -> None:
    """A uniform shirt with pockets."""
    _torso(k, w, 60)
    _collar(k, w)
    k.seam([(320, 148), (320, 416)], shade(w, 0.6), 3)
    for y in range(176, 410, 44):
        k.oval(320, y, 4.4, 4.4, ball(shade(w, 1.5)))
    for x in (240, 344):
        k.rect(x, 206, x + 60, 270, down(shade(w, 0.95), 1.1, 0.94), 5)
        k.poly([(x - 2, 204), (x + 62, 204), (x + 62, 218), (x + 30, 230), (x - 2, 218)],
                down(shade(w, 0.88)))
    k.rect(350, 188, 400, 200, slant(EMAS), 2)


def kemeja_batik(k: Kanvas, w: Rgb, v: int) -> None:
    """A batik shirt."""
    _torso(k, w, 40)
    _batik_dots(k, (222, 150, 420, 404), shade(w, 1.55))
    _collar(k, w)
    k.seam([(320, 148), (320, 416)], shade(w, 0.5), 4)
    for y in range(180, 410, 46):
        k.oval(320, y, 4.4, 4.4, ball(PUTIH))


def _batik_dots(k: Kanvas, kotak: tuple[int, int, int, int], c: Rgb) -> None:
    """A kawung-like ornament: four petals round a dot."""
    x0, y0, x1, y1 = kotak
    for i, y in enumerate(range(y0 + 12, y1 - 6, 30)):
        for x in range(x0 + 14 + i % 2 * 15, x1 - 6, 30):
            for dx, dy in ((-6, -6), (6, -6), (-6, 6), (6, 6)):
                k.oval(x + dx, y + dy, 5.2, 5.2, flat(c), 190)
            k.oval(x, y, 2, 2, flat(PUTIH))


def kaos(k: Kanvas, w: Rgb, v: int) -> None:
    """A T-shirt."""
    _torso(k, w, 10)
    k.blob([(276, 98), (320, 92), (364, 98), (350, 130), (320, 140), (290, 130)],
            down(shade(w, 0.55)))
    k.arc([(278, 98), (294, 132), (320, 142), (346, 132), (362, 98)], 8, flat(shade(w, 0.86)))
    k.poly([(226, 220), (416, 190), (416, 226), (226, 256)], slant(blend(w, PUTIH, 0.82), 1.0,
            0.92))


def jas(k: Kanvas, w: Rgb, v: int) -> None:
    """A jacket or coat with lapels."""
    _torso(k, w, 130)
    k.poly([(284, 96), (320, 260), (356, 96), (340, 88), (300, 88)], down(PUTIH, 1.0, 0.88))
    k.poly([(314, 120), (326, 120), (332, 236), (320, 252), (308, 236)], down((150, 44, 44)))
    k.poly([(278, 96), (316, 270), (252, 190), (262, 130)], slant(shade(w, 1.16)))
    k.poly([(362, 96), (324, 270), (388, 190), (378, 130)], slant(shade(w, 0.92)))
    k.seam([(320, 266), (320, 418)], shade(w, 0.45), 3)
    for y in (296, 340):
        k.oval(308, y, 6, 6, ball(shade(w, 0.5)))
    for x in (232, 356):
        k.rect(x, 330, x + 54, 342, down(shade(w, 0.72)), 3)


def jaket(k: Kanvas, w: Rgb, v: int) -> None:
    """A zipped jacket."""
    _torso(k, w, 130)
    k.poly([(276, 96), (290, 70), (350, 70), (364, 96), (350, 124), (290, 124)],
            down(shade(w, 0.76)))
    k.poly([(210, 200), (430, 200), (430, 232), (210, 232)], down(blend(w, PUTIH, 0.7)))
    k.line([(320, 84), (320, 416)], 5, flat(BAJA))
    for x0, x1 in ((240, 264), (400, 376)):
        k.line([(x0, 300), (x1, 370)], 4, flat(shade(w, 0.5)))
    k.rect(206, 396, 434, 420, down(shade(w, 0.66)), 6)


def celana(k: Kanvas, w: Rgb, v: int) -> None:
    """Trousers."""
    k.dim([(320, 430, 120, 10)], 80)
    k.poly([(236, 80), (404, 80), (424, 240), (414, 428), (344, 428), (322, 210), (298, 428),
            (226, 428), (216, 240)], across(w, 1.2, 0.76))
    k.rect(234, 66, 406, 92, down(shade(w, 0.84)), 4)
    k.seam([(262, 110), (254, 420)], shade(w, 0.66), 4, 110)
    k.seam([(380, 110), (388, 420)], shade(w, 0.66), 4, 110)
    k.seam([(320, 92), (321, 206)], shade(w, 0.5), 3)
    k.rect(308, 70, 332, 88, tube(BAJA), 3)


def rompi(k: Kanvas, w: Rgb, v: int) -> None:
    """A safety vest with reflective bands."""
    neon = ((84, 90, 98), (64, 112, 190), (240, 116, 40), (140, 196, 56), (246, 196, 44))
    c = neon[v] if v < 5 else (214, 218, 220)
    k.dim([(320, 420, 140, 14)], 90)
    k.blob([(226, 96), (276, 76), (320, 190), (364, 76), (414, 96), (400, 190), (428, 230),
            (430, 410), (320, 420), (210, 410), (212, 230), (240, 190)], slant(c, 1.2, 0.84))
    k.seam([(320, 186), (320, 418)], shade(c, 0.5), 4)
    for x0, x1 in ((248, 262), (378, 392)):
        k.poly([(x0, 96), (x1, 96), (x1, 404), (x0, 404)], across((228, 230, 226), 1.0, 0.84))
    for y in (276, 346):
        k.rect(212, y, 428, y + 26, down((230, 232, 228), 1.0, 0.84))


def kain_lipat(k: Kanvas, w: Rgb, v: int) -> None:
    """Folded cloth in a stack."""
    k.dim([(320, 404, 190, 20)], 120)
    for i, c in enumerate((shade(w, 0.8), shade(w, 1.3), w, shade(w, 1.12))):
        y = 340 - i * 60
        k.blob([(150, y + 10), (180, y - 4), (470, y - 8), (492, y + 8), (494, y + 48),
                (470, y + 58), (168, y + 60), (146, y + 46)], down(c, 1.24, 0.72))
        k.seam([(152, y + 28), (480, y + 24)], shade(c, 0.6), 3, 150)


def batik(k: Kanvas, w: Rgb, v: int) -> None:
    """Batik cloth, folded, its ornament on top."""
    soga = ((110, 70, 40), (40, 62, 110), (140, 40, 40), (50, 96, 70), (150, 96, 50),
            (60, 56, 66))[v % 6]
    isen = ((236, 206, 150), (232, 226, 206), (240, 200, 130))[v % 3]
    k.dim([(320, 400, 200, 20)], 120)
    k.poly([(110, 330), (220, 130), (470, 130), (540, 330)], slant(soga, 1.2, 0.86))
    for i in range(5):
        for j in range(7):
            t = (i + 0.5) / 5
            x = 220 - 110 * t + (250 + 180 * t) * (j + 0.5 + 0.25 * (-1) ** i) / 7.4
            y, r = 136 + 190 * t, 11 + 6 * t
            for dx, dy in ((-1, 0), (1, 0), (0, -0.72), (0, 0.72)):
                k.oval(x + dx * r, y + dy * r, r * 0.8, r * 0.42 + abs(dy) * r * 0.3, flat(isen),
                        215)
            k.oval(x, y, 3, 2.6, flat(soga))
    for s in range(3):
        k.blob([(106, 326 + s * 24), (320, 322 + s * 24), (542, 326 + s * 24),
                (546, 344 + s * 24), (320, 350 + s * 24), (102, 346 + s * 24)],
                down(blend(soga, isen, 0.3 * (s % 2)), 1.3, 0.7))


GAMBAR = {
    "kemeja": (kemeja, 6),
    "kemeja_batik": (kemeja_batik, 6),
    "kaos": (kaos, 6),
    "jas": (jas, 6),
    "jaket": (jaket, (0, 1, 2, 3, 5)),
    "celana": (celana, 6),
    "rompi": (rompi, 6),
    "kain_lipat": (kain_lipat, 6),
    "batik": (batik, (0, 1, 2, 3, 4)),
}
