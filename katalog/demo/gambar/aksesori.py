"""Hats, shoes, bags, flags and banners."""

from katalog.demo.gambar.kanvas import Kanvas
from katalog.demo.gambar.warna import (
    BAJA,
    EMAS,
    JINGGA,
    KAYU,
    KULIT,
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

# One line per point would hide the shape.
# fmt: off


def topi(k: Kanvas, w: Rgb, v: int) -> None:
    """A cap."""
    k.dim([(330, 384, 200, 18)], 110)
    k.blob([(180, 330), (190, 230), (250, 156), (330, 138), (410, 160), (456, 240), (462, 330),
            (320, 352)], slant(w, 1.3, 0.74))
    k.blob([(160, 344), (230, 316), (330, 322), (330, 352), (200, 386), (120, 384)],
            down(shade(w, 0.86), 1.36, 0.8))
    for x in (250, 400):
        k.arc([(330, 142), (x, 220), (x - 10, 336)], 2.6, flat(shade(w, 0.6)))
    k.oval(330, 140, 11, 7, ball(shade(w, 0.8)))
    k.oval(296, 254, 34, 30, ball(blend(PUTIH, EMAS, 0.4)))


def topi_satpam(k: Kanvas, w: Rgb, v: int) -> None:
    """A guard's peaked cap with a torch beside it."""
    biru = (34, 46, 78)
    k.dim([(310, 384, 200, 18)], 120)
    k.blob([(130, 200), (220, 140), (320, 126), (420, 140), (500, 200), (420, 250), (220, 250)],
            slant(biru, 1.4, 0.8))
    k.poly([(206, 240), (430, 240), (436, 300), (200, 300)], down((22, 24, 30)))
    k.rect(202, 270, 434, 284, pipe(EMAS))
    k.blob([(196, 296), (320, 284), (440, 296), (420, 350), (320, 372), (216, 350)],
            down((26, 28, 32), 1.6, 0.9))
    k.blob([(318, 168), (350, 196), (318, 240), (286, 196)], ball(EMAS))
    k.rect(468, 330, 572, 360, pipe((40, 42, 46)), 6)
    k.rect(556, 318, 584, 372, pipe((60, 62, 66)), 6)


def helm(k: Kanvas, w: Rgb, v: int) -> None:
    """A hard hat."""
    c = (JINGGA, (52, 96, 168), (196, 52, 46), (60, 132, 86), KUNING, (238, 238, 236))[v % 6]
    k.dim([(320, 386, 200, 20)], 120)
    k.blob([(156, 330), (170, 220), (240, 140), (330, 118), (420, 142), (480, 226), (492, 330),
            (320, 350)], slant(c, 1.36, 0.74))
    k.blob([(126, 344), (220, 316), (420, 316), (520, 344), (430, 376), (210, 376)],
            down(c, 1.26, 0.7))
    for x, d in ((320, 0), (250, -26), (394, 26)):
        k.arc([(x, 128 + abs(d) * 0.7), (x + d * 0.8, 220), (x + d, 318)], 13,
                across(shade(c, 1.14)))
    k.gleam([(222, 200), (260, 166), (280, 180), (240, 240)], 90)


def sepatu(k: Kanvas, w: Rgb, v: int) -> None:
    """A pair of shoes."""
    c = blend(w, (36, 34, 34), 0.4) if v in (0, 4) else w
    for x, y, s in ((120, 20, 0.86), (60, 90, 1.0)):
        k.dim([(x + 260 * s, y + 300 * s, 200 * s, 16)], 120)
        k.blob([(x + 70 * s, y + 170 * s), (x + 140 * s, y + 150 * s), (x + 220 * s, y + 190 * s),
                (x + 340 * s, y + 220 * s), (x + 440 * s, y + 250 * s),
                (x + 450 * s, y + 290 * s), (x + 80 * s, y + 292 * s), (x + 60 * s, y + 230 * s)],
                slant(c, 1.36, 0.66))
        k.blob([(x + 62 * s, y + 280 * s), (x + 260 * s, y + 284 * s), (x + 452 * s, y + 276 * s),
                (x + 456 * s, y + 302 * s), (x + 260 * s, y + 308 * s),
                (x + 62 * s, y + 306 * s)], down((50, 46, 44), 1.2, 0.8))
        k.oval(x + 106 * s, y + 166 * s, 42 * s, 15 * s, down(shade(c, 0.4)))
        for i in range(4):
            k.line([(x + (170 + i * 30) * s, y + (176 + i * 12) * s), (x + (196 + i * 30) * s,
                    y + (156 + i * 14) * s)], 5, flat(PUTIH))


def sepatu_bot(k: Kanvas, w: Rgb, v: int) -> None:
    """Boots."""
    c = blend(w, (36, 36, 34), 0.35) if v == 0 else w
    for x, y in ((300, 70), (140, 90)):
        k.dim([(x + 110, y + 326, 130, 14)], 120)
        k.blob([(x + 20, y), (x + 110, y - 6), (x + 116, y + 120), (x + 130, y + 210),
                (x + 210, y + 250), (x + 236, y + 300), (x + 14, y + 306), (x + 10, y + 160)],
                across(c, 1.3, 0.7))
        k.blob([(x + 8, y + 296), (x + 120, y + 300), (x + 240, y + 294), (x + 240, y + 324),
                (x + 8, y + 326)], down((40, 38, 36), 1.3, 0.8))
        k.oval(x + 66, y + 4, 46, 12, down(shade(c, 0.4)))
        for i in range(5):
            k.line([(x + 84, y + 60 + i * 30), (x + 122, y + 52 + i * 30)], 5, flat(shade(c, 0.5)))


def sandal(k: Kanvas, w: Rgb, v: int) -> None:
    """A pair of sandals."""
    for x in (200, 370):
        k.dim([(x + 50, 270, 76, 160)], 90)
        k.blob([(x, 130), (x + 50, 90), (x + 100, 130), (x + 104, 260), (x + 92, 390),
                (x + 50, 420), (x + 8, 390), (x - 4, 260)], across(shade(w, 0.7), 1.3, 0.8))
        k.blob([(x + 10, 136), (x + 50, 102), (x + 90, 136), (x + 92, 260), (x + 82, 384),
                (x + 50, 408), (x + 18, 384), (x + 8, 260)], slant(KULIT, 1.2, 0.84))
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
        k.blob([(x, 230), (x + 66, 216), (x + 132, 236), (x + 134, 340), (x + 66, 356), (x, 340)],
                slant(c, 1.2, 0.82))
        k.rect(x + 2, 336, x + 132, 410, down(shade(c, 0.7), 1.2, 0.84), 12)


def ransel(k: Kanvas, w: Rgb, v: int) -> None:
    """A backpack."""
    k.dim([(320, 420, 140, 16)], 120)
    k.arc([(286, 100), (300, 60), (340, 60), (354, 100)], 12, across(shade(w, 0.6)))
    k.blob([(216, 150), (250, 96), (320, 84), (390, 96), (424, 150), (436, 380), (410, 416),
            (230, 416), (204, 380)], slant(w, 1.26, 0.74))
    k.blob([(234, 270), (320, 256), (406, 270), (414, 390), (320, 402), (226, 390)],
            slant(shade(w, 0.9), 1.2, 0.86))
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
        k.poly([*[(x, y + geser) for x, y in tepi], *[(x, y + geser + 110) for x,
                y in reversed(tepi)]],
                ("h", (shade(c, 0.8), shade(c, 1.16), shade(c, 0.84), shade(c, 1.1),
                shade(c, 0.86))))


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
        k.blob([(x + 2, 70), (x + 50, 60), (x + 76, 110), (x + 62, 220), (x + 74, 330),
                (x + 40, 390), (x + 2, 380)], across(c, 1.2, 0.78))
        k.oval(x + 34, 200, 17, 17, ball(PUTIH))
    k.dim([(300, 424, 220, 8)], 70)


def spanduk(k: Kanvas, w: Rgb, v: int) -> None:
    """A hanging banner with a tumpal border."""
    c = ((52, 96, 168), (176, 56, 52), (50, 120, 80), (190, 120, 50))[v % 4]
    for x in (90, 544):
        k.rect(x, 110, x + 8, 410, tube(KAYU))
    k.dim([(320, 420, 240, 8)], 50)
    k.poly([(98, 160), (320, 172), (544, 160), (544, 322), (320, 334), (98, 322)],
            slant(c, 1.26, 0.84))
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
    k.blob([(228, 300), (290, 260), (350, 310), (412, 270), (412, 410), (228, 410)],
            slant(shade(c, 0.7)))
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
    k.blob([(400, 316), (500, 300), (560, 320), (566, 350), (480, 366), (400, 380)],
            down(c, 1.3, 0.7))
    k.rect(424, 306, 494, 386, slant(BAJA, 1.3, 0.8), 8)
    k.rect(440, 322, 478, 370, down(c, 1.2, 0.8), 4)


GAMBAR = {
    "topi": (topi, 6),
    "topi_satpam": (topi_satpam, 1),
    "helm": (helm, (4, 0, 1, 2, 3, 5)),
    "sepatu": (sepatu, 6),
    "sepatu_bot": (sepatu_bot, (0, 3, 4)),
    "sandal": (sandal, (0, 1, 4)),
    "sarung_tangan": (sarung_tangan, (4, 5, 1, 2, 3)),
    "ransel": (ransel, (0, 1, 2, 3, 5)),
    "tas": (tas, (0, 1, 2, 3, 5)),
    "tas_kain": (tas_kain, (0, 1, 2, 3, 5)),
    "bendera": (bendera, 1),
    "bendera_biru": (bendera_biru, 2),
    "umbul": (umbul, 1),
    "spanduk": (spanduk, 2),
    "baliho": (baliho, 2),
    "banner": (banner, 2),
    "keset": (keset, (4, 3, 5, 2, 1)),
    "sabuk": (sabuk, (0, 4)),
}
