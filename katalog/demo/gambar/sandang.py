"""Clothes, cloth, shoes, bags, flags and banners."""

from katalog.demo.gambar.kanvas import Kanvas
from katalog.demo.gambar.warna import (
    BAJA, EMAS, HITAM, JINGGA, KAYU, KULIT, KUNING, PUTIH, Rgb, across, ball, blend, down, flat,
    pipe, shade, slant, tube,
)  # fmt: skip

_BADAN = [(206, 130), (276, 96), (320, 108), (364, 96), (434, 130), (430, 250), (436, 414), (320, 424), (204, 414), (210, 250)]


def _torso(k: Kanvas, w: Rgb, lengan: int) -> None:
    """A shirt laid flat; `lengan` is how far the sleeves reach down."""
    k.dim([(320, 418, 190, 16)], 90)
    for s in (-1, 1):
        x = 320 + s * 104
        k.blob([(x - s * 10, 118), (x + s * 56, 176), (x + s * (70 + lengan * 0.12), 190 + lengan),
                (x + s * (20 + lengan * 0.06), 206 + lengan), (x - s * 10, 220)],
               across(w, 1.06, 0.78) if s > 0 else across(w, 1.26, 0.94))  # fmt: skip
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
        k.poly([(x - 2, 204), (x + 62, 204), (x + 62, 218), (x + 30, 230), (x - 2, 218)], down(shade(w, 0.88)))
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
    k.blob([(276, 98), (320, 92), (364, 98), (350, 130), (320, 140), (290, 130)], down(shade(w, 0.55)))
    k.arc([(278, 98), (294, 132), (320, 142), (346, 132), (362, 98)], 8, flat(shade(w, 0.86)))
    k.poly([(226, 220), (416, 190), (416, 226), (226, 256)], slant(blend(w, PUTIH, 0.82), 1.0, 0.92))


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
    k.poly([(276, 96), (290, 70), (350, 70), (364, 96), (350, 124), (290, 124)], down(shade(w, 0.76)))
    k.poly([(210, 200), (430, 200), (430, 232), (210, 232)], down(blend(w, PUTIH, 0.7)))
    k.line([(320, 84), (320, 416)], 5, flat(BAJA))
    for x0, x1 in ((240, 264), (400, 376)):
        k.line([(x0, 300), (x1, 370)], 4, flat(shade(w, 0.5)))
    k.rect(206, 396, 434, 420, down(shade(w, 0.66)), 6)


def celana(k: Kanvas, w: Rgb, v: int) -> None:
    """Trousers."""
    k.dim([(320, 430, 120, 10)], 80)
    k.poly([(236, 80), (404, 80), (424, 240), (414, 428), (344, 428), (322, 210), (298, 428), (226, 428), (216, 240)], across(w, 1.2, 0.76))
    k.rect(234, 66, 406, 92, down(shade(w, 0.84)), 4)
    k.seam([(262, 110), (254, 420)], shade(w, 0.66), 4, 110)
    k.seam([(380, 110), (388, 420)], shade(w, 0.66), 4, 110)
    k.seam([(320, 92), (321, 206)], shade(w, 0.5), 3)
    k.rect(308, 70, 332, 88, tube(BAJA), 3)


def rompi(k: Kanvas, w: Rgb, v: int) -> None:
    """A safety vest with reflective bands."""
    c = ((84, 90, 98), (64, 112, 190), (240, 116, 40), (140, 196, 56), (246, 196, 44))[v % 5]
    k.dim([(320, 420, 140, 14)], 90)
    k.blob([(226, 96), (276, 76), (320, 190), (364, 76), (414, 96), (400, 190), (428, 230), (430, 410),
            (320, 420), (210, 410), (212, 230), (240, 190)], slant(c, 1.2, 0.84))  # fmt: skip
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
        k.blob([(150, y + 10), (180, y - 4), (470, y - 8), (492, y + 8), (494, y + 48), (470, y + 58),
                (168, y + 60), (146, y + 46)], down(c, 1.24, 0.72))  # fmt: skip
        k.seam([(152, y + 28), (480, y + 24)], shade(c, 0.6), 3, 150)


def batik(k: Kanvas, w: Rgb, v: int) -> None:
    """Batik cloth, folded, its ornament on top."""
    soga = ((110, 70, 40), (40, 62, 110), (140, 40, 40), (50, 96, 70), (150, 96, 50), (60, 56, 66))[v % 6]
    isen = ((236, 206, 150), (232, 226, 206), (240, 200, 130))[v % 3]
    k.dim([(320, 400, 200, 20)], 120)
    k.poly([(110, 330), (220, 130), (470, 130), (540, 330)], slant(soga, 1.2, 0.86))
    for i in range(5):
        for j in range(7):
            t = (i + 0.5) / 5
            x = 220 - 110 * t + (250 + 180 * t) * (j + 0.5 + 0.25 * (-1) ** i) / 7.4
            y, r = 136 + 190 * t, 11 + 6 * t
            for dx, dy in ((-1, 0), (1, 0), (0, -0.72), (0, 0.72)):
                k.oval(x + dx * r, y + dy * r, r * 0.8, r * 0.42 + abs(dy) * r * 0.3, flat(isen), 215)
            k.oval(x, y, 3, 2.6, flat(soga))
    for s in range(3):
        k.blob([(106, 326 + s * 24), (320, 322 + s * 24), (542, 326 + s * 24), (546, 344 + s * 24),
                (320, 350 + s * 24), (102, 346 + s * 24)], down(blend(soga, isen, 0.3 * (s % 2)), 1.3, 0.7))  # fmt: skip


def topi(k: Kanvas, w: Rgb, v: int) -> None:
    """A cap."""
    k.dim([(330, 384, 200, 18)], 110)
    k.blob([(180, 330), (190, 230), (250, 156), (330, 138), (410, 160), (456, 240), (462, 330), (320, 352)], slant(w, 1.3, 0.74))
    k.blob([(160, 344), (230, 316), (330, 322), (330, 352), (200, 386), (120, 384)], down(shade(w, 0.86), 1.36, 0.8))
    for x in (250, 400):
        k.arc([(330, 142), (x, 220), (x - 10, 336)], 2.6, flat(shade(w, 0.6)))
    k.oval(330, 140, 11, 7, ball(shade(w, 0.8)))
    k.oval(296, 254, 34, 30, ball(blend(PUTIH, EMAS, 0.4)))


def topi_satpam(k: Kanvas, w: Rgb, v: int) -> None:
    """A guard's peaked cap with a torch beside it."""
    biru = (34, 46, 78)
    k.dim([(310, 384, 200, 18)], 120)
    k.blob([(130, 200), (220, 140), (320, 126), (420, 140), (500, 200), (420, 250), (220, 250)], slant(biru, 1.4, 0.8))
    k.poly([(206, 240), (430, 240), (436, 300), (200, 300)], down((22, 24, 30)))
    k.rect(202, 270, 434, 284, pipe(EMAS))
    k.blob([(196, 296), (320, 284), (440, 296), (420, 350), (320, 372), (216, 350)], down((26, 28, 32), 1.6, 0.9))
    k.blob([(318, 168), (350, 196), (318, 240), (286, 196)], ball(EMAS))
    k.rect(468, 330, 572, 360, pipe((40, 42, 46)), 6)
    k.rect(556, 318, 584, 372, pipe((60, 62, 66)), 6)


def helm(k: Kanvas, w: Rgb, v: int) -> None:
    """A hard hat."""
    c = (JINGGA, (52, 96, 168), (196, 52, 46), (60, 132, 86), KUNING, (238, 238, 236))[v % 6]
    k.dim([(320, 386, 200, 20)], 120)
    k.blob([(156, 330), (170, 220), (240, 140), (330, 118), (420, 142), (480, 226), (492, 330), (320, 350)], slant(c, 1.36, 0.74))
    k.blob([(126, 344), (220, 316), (420, 316), (520, 344), (430, 376), (210, 376)], down(c, 1.26, 0.7))
    for x, d in ((320, 0), (250, -26), (394, 26)):
        k.arc([(x, 128 + abs(d) * 0.7), (x + d * 0.8, 220), (x + d, 318)], 13, across(shade(c, 1.14)))
    k.gleam([(222, 200), (260, 166), (280, 180), (240, 240)], 90)


def sepatu(k: Kanvas, w: Rgb, v: int) -> None:
    """A pair of shoes."""
    c = blend(w, (36, 34, 34), 0.4) if v in (0, 4) else w
    for x, y, s in ((120, 20, 0.86), (60, 90, 1.0)):
        k.dim([(x + 260 * s, y + 300 * s, 200 * s, 16)], 120)
        k.blob([(x + 70 * s, y + 170 * s), (x + 140 * s, y + 150 * s), (x + 220 * s, y + 190 * s),
                (x + 340 * s, y + 220 * s), (x + 440 * s, y + 250 * s), (x + 450 * s, y + 290 * s),
                (x + 80 * s, y + 292 * s), (x + 60 * s, y + 230 * s)], slant(c, 1.36, 0.66))  # fmt: skip
        k.blob([(x + 62 * s, y + 280 * s), (x + 260 * s, y + 284 * s), (x + 452 * s, y + 276 * s),
                (x + 456 * s, y + 302 * s), (x + 260 * s, y + 308 * s), (x + 62 * s, y + 306 * s)],
               down((50, 46, 44), 1.2, 0.8))  # fmt: skip
        k.oval(x + 106 * s, y + 166 * s, 42 * s, 15 * s, down(shade(c, 0.4)))
        for i in range(4):
            k.line([(x + (170 + i * 30) * s, y + (176 + i * 12) * s), (x + (196 + i * 30) * s, y + (156 + i * 14) * s)], 5, flat(PUTIH))


def sepatu_bot(k: Kanvas, w: Rgb, v: int) -> None:
    """Boots."""
    c = blend(w, (36, 36, 34), 0.35) if v == 0 else w
    for x, y in ((300, 70), (140, 90)):
        k.dim([(x + 110, y + 326, 130, 14)], 120)
        k.blob([(x + 20, y), (x + 110, y - 6), (x + 116, y + 120), (x + 130, y + 210), (x + 210, y + 250),
                (x + 236, y + 300), (x + 14, y + 306), (x + 10, y + 160)], across(c, 1.3, 0.7))  # fmt: skip
        k.blob([(x + 8, y + 296), (x + 120, y + 300), (x + 240, y + 294), (x + 240, y + 324), (x + 8, y + 326)], down((40, 38, 36), 1.3, 0.8))
        k.oval(x + 66, y + 4, 46, 12, down(shade(c, 0.4)))
        for i in range(5):
            k.line([(x + 84, y + 60 + i * 30), (x + 122, y + 52 + i * 30)], 5, flat(shade(c, 0.5)))


def sandal(k: Kanvas, w: Rgb, v: int) -> None:
    """A pair of sandals."""
    for x in (200, 370):
        k.dim([(x + 50, 270, 76, 160)], 90)
        k.blob([(x, 130), (x + 50, 90), (x + 100, 130), (x + 104, 260), (x + 92, 390), (x + 50, 420),
                (x + 8, 390), (x - 4, 260)], across(shade(w, 0.7), 1.3, 0.8))  # fmt: skip
        k.blob([(x + 10, 136), (x + 50, 102), (x + 90, 136), (x + 92, 260), (x + 82, 384), (x + 50, 408),
                (x + 18, 384), (x + 8, 260)], slant(KULIT, 1.2, 0.84))  # fmt: skip
        k.arc([(x - 6, 270), (x + 30, 190), (x + 50, 158)], 18, across(w))
        k.arc([(x + 106, 270), (x + 70, 190), (x + 50, 158)], 18, across(shade(w, 0.9)))


def sarung_tangan(k: Kanvas, w: Rgb, v: int) -> None:
    """Work gloves."""
    for x, c in ((340, shade(w, 1.16)), (160, w)):
        k.dim([(x + 70, 414, 84, 12)], 100)
        jari = [(x + 10, 210), (x + 44, 176), (x + 80, 182), (x + 114, 210)]
        for i, (jx, jy) in enumerate(jari):
            k.line([(jx + 8, 300), (jx + (i - 1.5) * 5, jy - 70)], 32, across(c, 1.2, 0.84))
        k.line([(x + 120, 320), (x + 160, 250)], 34, across(shade(c, 0.9)))
        k.blob([(x, 230), (x + 66, 216), (x + 132, 236), (x + 134, 340), (x + 66, 356), (x, 340)], slant(c, 1.2, 0.82))
        k.rect(x + 2, 336, x + 132, 410, down(shade(c, 0.7), 1.2, 0.84), 12)


def ransel(k: Kanvas, w: Rgb, v: int) -> None:
    """A backpack."""
    k.dim([(320, 420, 140, 16)], 120)
    k.arc([(286, 100), (300, 60), (340, 60), (354, 100)], 12, across(shade(w, 0.6)))
    k.blob([(216, 150), (250, 96), (320, 84), (390, 96), (424, 150), (436, 380), (410, 416), (230, 416),
            (204, 380)], slant(w, 1.26, 0.74))  # fmt: skip
    k.blob([(234, 270), (320, 256), (406, 270), (414, 390), (320, 402), (226, 390)], slant(shade(w, 0.9), 1.2, 0.86))
    k.arc([(226, 200), (320, 176), (414, 200)], 5, flat(shade(w, 0.45)))
    k.arc([(240, 292), (320, 280), (400, 292)], 4, flat(shade(w, 0.45)))
    k.rect(296, 210, 344, 238, slant(blend(PUTIH, w, 0.2)), 4)


def tas(k: Kanvas, w: Rgb, v: int) -> None:
    """A seminar bag."""
    k.dim([(320, 410, 190, 16)], 120)
    k.arc([(256, 170), (262, 96), (378, 96), (384, 170)], 14, across(shade(w, 0.6)))
    k.rect(150, 160, 490, 400, down(w, 1.2, 0.78), 18)
    k.poly([(150, 176), (490, 176), (478, 292), (162, 292)], slant(shade(w, 0.86), 1.16, 0.9))
    for x in (220, 404):
        k.rect(x, 270, x + 20, 312, tube(BAJA), 4)
    k.rect(280, 324, 360, 366, slant(blend(PUTIH, w, 0.15)), 5)


def tas_kain(k: Kanvas, w: Rgb, v: int) -> None:
    """A tote bag."""
    dasar = blend(w, (240, 230, 210), 0.62)
    k.dim([(320, 418, 140, 14)], 110)
    for x in (262, 330):
        k.arc([(x, 176), (x + 4, 90), (x + 44, 90), (x + 50, 176)], 9, across(shade(dasar, 0.8)))
    k.poly([(200, 160), (440, 160), (450, 414), (190, 414)], across(dasar, 1.14, 0.82))
    k.oval(320, 290, 66, 66, ball(w))
    k.blob([(320, 240), (360, 300), (320, 336), (280, 300)], slant(blend(PUTIH, w, 0.2)))
    k.seam([(200, 176), (440, 176)], shade(dasar, 0.6), 2.4)


def _flag(k: Kanvas, atas: Rgb, bawah: Rgb) -> None:
    k.dim([(200, 430, 70, 10)], 100)
    k.rect(176, 56, 188, 426, tube((214, 218, 222)))
    k.oval(182, 54, 11, 11, ball(EMAS))
    tepi = [(190, 76), (280, 96), (370, 70), (480, 92)]
    for geser, c in ((0, atas), (110, bawah)):
        k.poly([*[(x, y + geser) for x, y in tepi], *[(x, y + geser + 110) for x, y in reversed(tepi)]],
               ("h", (shade(c, 0.8), shade(c, 1.16), shade(c, 0.84), shade(c, 1.1), shade(c, 0.86))))  # fmt: skip


def bendera(k: Kanvas, w: Rgb, v: int) -> None:
    """The national flag."""
    _flag(k, (206, 30, 38), (250, 250, 250))


def bendera_biru(k: Kanvas, w: Rgb, v: int) -> None:
    """An office's flag with an emblem."""
    c = ((40, 80, 150), (40, 120, 80))[v % 2]
    _flag(k, c, c)
    k.blob([(336, 140), (386, 180), (336, 250), (286, 180)], ball(EMAS))


def umbul(k: Kanvas, w: Rgb, v: int) -> None:
    """Tall event flags."""
    for i, c in enumerate(((206, 60, 50), (240, 186, 60), (60, 120, 180), (70, 150, 90))):
        x = 140 + i * 104
        k.rect(x - 5, 60, x + 3, 420, tube(KAYU))
        k.blob([(x + 2, 70), (x + 50, 60), (x + 76, 110), (x + 62, 220), (x + 74, 330), (x + 40, 390), (x + 2, 380)], across(c, 1.2, 0.78))
        k.oval(x + 34, 200, 17, 17, ball(PUTIH))
    k.dim([(300, 424, 220, 8)], 70)


def spanduk(k: Kanvas, w: Rgb, v: int) -> None:
    """A hanging banner with a tumpal border."""
    c = ((52, 96, 168), (176, 56, 52), (50, 120, 80), (190, 120, 50))[v % 4]
    for x in (90, 544):
        k.rect(x, 110, x + 8, 410, tube(KAYU))
    k.dim([(320, 420, 240, 8)], 50)
    k.poly([(98, 160), (320, 172), (544, 160), (544, 322), (320, 334), (98, 322)], slant(c, 1.26, 0.84))
    for x in range(104, 536, 24):
        k.poly([(x, 324), (x + 12, 300), (x + 24, 325)], down(shade(c, 1.6)))
    k.oval(180, 236, 40, 40, ball(PUTIH))
    for y, p in ((206, 500), (236, 460), (262, 420)):
        k.line([(250, y), (p, y)], 13, flat(PUTIH))


def baliho(k: Kanvas, w: Rgb, v: int) -> None:
    """A billboard."""
    c = ((46, 90, 150), (170, 70, 50), (60, 120, 90))[v % 3]
    k.dim([(320, 426, 190, 12)], 110)
    for x in (180, 446):
        k.rect(x, 280, x + 16, 424, tube((110, 116, 122)))
    k.rect(96, 72, 546, 330, down((90, 96, 102)), 3)
    k.rect(108, 84, 534, 318, slant(c, 1.4, 0.84))
    k.poly([(108, 318), (240, 190), (330, 270), (420, 210), (534, 318)], down(shade(c, 0.7)))
    k.oval(440, 144, 36, 36, ball((252, 224, 160)))
    for y, p in ((126, 340), (156, 300), (182, 260)):
        k.line([(136, y), (p, y)], 12, flat(PUTIH))


def banner(k: Kanvas, w: Rgb, v: int) -> None:
    """A roll-up banner."""
    c = ((46, 110, 160), (170, 60, 54), (60, 130, 90), (120, 80, 140))[v % 4]
    k.dim([(320, 424, 130, 12)], 110)
    k.rect(228, 64, 412, 410, slant(c, 1.3, 0.84))
    k.blob([(228, 300), (290, 260), (350, 310), (412, 270), (412, 410), (228, 410)], slant(shade(c, 0.7)))
    k.oval(320, 146, 48, 48, ball(PUTIH))
    for y, p in ((226, 384), (248, 360), (270, 340)):
        k.line([(256, y), (p, y)], 9, flat(PUTIH))
    k.rect(210, 404, 430, 426, pipe(BAJA), 6)


def keset(k: Kanvas, w: Rgb, v: int) -> None:
    """A rolled carpet or mat."""
    k.dim([(320, 404, 230, 18)], 110)
    k.poly([(150, 290), (470, 290), (566, 400), (86, 400)], slant(w, 1.2, 0.8))
    k.poly([(172, 304), (450, 304), (526, 384), (126, 384)], slant(shade(w, 1.25), 1.1, 0.9))
    k.poly([(192, 314), (432, 314), (494, 374), (156, 374)], slant(w, 1.1, 0.86))
    k.rect(150, 196, 470, 296, pipe(w, 1.4), 6)
    k.oval(470, 246, 24, 50, ball(shade(w, 0.8)))
    for r in (36, 24, 12):
        k.oval(470, 246, r * 0.48, r, flat(shade(w, 0.5 if r != 24 else 1.3)))


def sabuk(k: Kanvas, w: Rgb, v: int) -> None:
    """A rolled leather belt."""
    c = blend(w, (60, 40, 30), 0.3)
    k.dim([(310, 384, 190, 18)], 120)
    k.oval(290, 300, 150, 84, down(c, 1.3, 0.7))
    k.oval(290, 276, 150, 84, slant(shade(c, 0.6)))
    k.oval(290, 282, 118, 62, slant(shade(c, 1.1)))
    k.oval(290, 274, 84, 42, slant(shade(c, 0.55)))
    k.blob([(400, 316), (500, 300), (560, 320), (566, 350), (480, 366), (400, 380)], down(c, 1.3, 0.7))
    k.rect(424, 306, 494, 386, slant(BAJA, 1.3, 0.8), 8)
    k.rect(440, 322, 478, 370, down(c, 1.2, 0.8), 4)


GAMBAR = {
    "kemeja": (kemeja, 6),
    "kemeja_batik": (kemeja_batik, 6),
    "kaos": (kaos, 6),
    "jas": (jas, 6),
    "jaket": (jaket, 4),
    "celana": (celana, 6),
    "rompi": (rompi, 5),
    "kain_lipat": (kain_lipat, 6),
    "batik": (batik, 6),
    "topi": (topi, 6),
    "topi_satpam": (topi_satpam, 1),
    "helm": (helm, 6),
    "sepatu": (sepatu, 6),
    "sepatu_bot": (sepatu_bot, 4),
    "sandal": (sandal, 2),
    "sarung_tangan": (sarung_tangan, 3),
    "ransel": (ransel, 6),
    "tas": (tas, 4),
    "tas_kain": (tas_kain, 4),
    "bendera": (bendera, 1),
    "bendera_biru": (bendera_biru, 2),
    "umbul": (umbul, 1),
    "spanduk": (spanduk, 4),
    "baliho": (baliho, 3),
    "banner": (banner, 2),
    "keset": (keset, 5),
    "sabuk": (sabuk, 2),
}
