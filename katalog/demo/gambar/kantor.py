"""Small things for the office, and the cleaner's cart."""

import math

from katalog.demo.gambar.kanvas import Kanvas
from katalog.demo.gambar.warna import (
    BAJA,
    EMAS,
    HITAM,
    JINGGA,
    KAYU,
    KUNING,
    PUTIH,
    Rgb,
    across,
    ball,
    blend,
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


def stapler(k: Kanvas, w: Rgb, v: int) -> None:
    """A stapler with its staples."""
    k.dim([(320, 380, 230, 16)], 120)
    k.blob([(110, 352), (130, 336), (500, 336), (540, 356), (520, 376), (130, 376)],
            down(shade(w, 0.7), 1.3, 0.8))
    k.rect(140, 312, 500, 330, pipe(BAJA, 1.7), 5)
    k.blob([(120, 300), (160, 240), (260, 222), (420, 240), (524, 290), (530, 318), (300, 316),
            (140, 326)], down(w, 1.4, 0.7))
    k.gleam([(190, 250), (300, 236), (420, 258), (300, 256)], 90)
    k.rect(400, 386, 500, 406, pipe(BAJA, 1.7), 2)


def gunting(k: Kanvas, w: Rgb, v: int) -> None:
    """Scissors."""
    k.dim([(320, 300, 230, 60)], 60)
    for s in (-1, 1):
        k.poly([(300, 240 + s * 8), (560, 240 - s * 46), (580, 240 - s * 40),
                (330, 240 + s * 26)], slant((206, 212, 218), 1.3, 0.8))
        for i in range(24):
            a, b = math.tau * i / 24, math.tau * (i + 1) / 24
            k.line([(180 + math.cos(a) * 72, 240 + s * 70 + math.sin(a) * 44),
                    (180 + math.cos(b) * 72, 240 + s * 70 + math.sin(b) * 44)], 24,
                    flat(shade(w, 1.1 - 0.2 * s)))
        k.line([(240, 240 + s * 50), (330, 240 + s * 8)], 24, slant(w))
    k.oval(338, 240, 13, 13, ball(BAJA))


def stempel(k: Kanvas, w: Rgb, v: int) -> None:
    """A self-inking stamp and its pad."""
    k.dim([(260, 404, 100, 16), (470, 408, 90, 14)], 110)
    k.blob([(200, 130), (260, 100), (320, 130), (312, 210), (208, 210)], across(w, 1.3, 0.7))
    k.rect(234, 200, 286, 270, tube(HITAM))
    k.rect(172, 262, 348, 400, down((66, 70, 76), 1.3, 0.8), 12)
    k.rect(196, 300, 324, 352, slant(PUTIH, 1.0, 0.92), 5)
    k.box(396, 346, 140, 50, (36, 22), (60, 64, 70))
    k.poly([(406, 344), (534, 344), (562, 328), (434, 328)], slant((60, 60, 130)))


def kalkulator(k: Kanvas, w: Rgb, v: int) -> None:
    """A desk calculator."""
    k.dim([(320, 416, 150, 16)], 120)
    k.rect(196, 70, 444, 410, down(blend(w, (70, 74, 80), 0.4), 1.3, 0.8), 18)
    k.rect(216, 96, 424, 160, glass((140, 160, 140)), 6)
    for r in range(5):
        for i in range(4):
            c = JINGGA if i == 3 and r == 0 else (232, 232, 230) if i < 3 else (120, 126, 134)
            k.rect(218 + i * 53, 182 + r * 44, 262 + i * 53, 216 + r * 44, down(c, 1.1, 0.86), 6)


def flashdisk(k: Kanvas, w: Rgb, v: int) -> None:
    """A USB stick."""
    k.dim([(320, 330, 220, 20)], 100)
    k.poly([(380, 160), (520, 230), (490, 292), (350, 222)], slant(BAJA, 1.5, 0.8))
    for a, b in ((440, 204), (484, 226)):
        k.rect(a, b, a + 16, b + 16, flat((70, 74, 80)))
    k.blob([(120, 80), (170, 70), (390, 166), (400, 210), (360, 246), (330, 240), (120, 140),
            (104, 110)], slant(w, 1.4, 0.7))
    k.oval(150, 104, 16, 13, flat((226, 224, 220)))
    k.gleam([(170, 84), (370, 172), (360, 186), (166, 96)], 80)


def tetikus(k: Kanvas, w: Rgb, v: int) -> None:
    """A mouse."""
    k.dim([(320, 390, 150, 20)], 120)
    k.blob([(230, 180), (270, 110), (320, 96), (370, 110), (410, 180), (424, 300), (380, 384),
            (320, 398), (260, 384), (216, 300)], slant(blend(w, HITAM, 0.2), 1.4, 0.7))
    k.seam([(320, 98), (320, 230)], (20, 22, 24), 3)
    k.rect(309, 140, 331, 196, tube((120, 126, 134)), 10)
    k.arc([(222, 236), (320, 252), (418, 236)], 2.6, flat((24, 26, 28)))


def papan_ketik(k: Kanvas, w: Rgb, v: int) -> None:
    """A keyboard."""
    c = blend(w, (64, 68, 74), 0.5)
    k.dim([(320, 350, 270, 18)], 120)
    k.poly([(90, 190), (550, 190), (600, 330), (40, 330)], down(c, 1.3, 0.84))
    k.rect(40, 330, 600, 344, down(shade(c, 0.6)), 4)
    for r in range(5):
        y, s = 200 + r * 26, 1 + r * 0.045
        for i in range(15 if r < 4 else 7):
            lebar = 30 if r < 4 else 30 + (260 if i == 3 else 8)
            x = 320 + ((i - 7.5) * 31 if r < 4 else (-232, -192, -152, -112, 148, 188,
                    220)[i] if i < 7 else 0) * s
            k.poly([(x, y), (x + lebar * 0.86 * s, y), (x + lebar * 0.86 * s, y + 20),
                    (x, y + 20)], down(shade(c, 0.56), 1.24, 0.9))


def sapu(k: Kanvas, w: Rgb, v: int) -> None:
    """A broom with dustpan."""
    k.dim([(260, 424, 120, 12), (460, 424, 100, 12)], 110)
    k.line([(300, 60), (256, 290)], 13, across(KAYU))
    k.poly([(228, 286), (284, 296), (330, 420), (170, 404)], across((150, 110, 60), 1.3, 0.7))
    for i in range(14):
        k.seam([(234 + i * 3.6, 296), (176 + i * 11, 404)], (90, 62, 30), 2)
    k.poly([(226, 276), (288, 288), (286, 308), (222, 296)], down((190, 50,
            44) if v == 2 else shade(w, 0.9)))
    k.line([(470, 130), (452, 340)], 11, across(BAJA))
    k.poly([(390, 336), (520, 336), (544, 420), (370, 420)], slant(w, 1.3, 0.76))
    k.poly([(400, 348), (510, 348), (524, 406), (386, 406)], slant(shade(w, 0.7)))


def tim_kebersihan(k: Kanvas, w: Rgb, v: int) -> None:
    """A janitor's cart."""
    c = ((52, 96, 168), (60, 140, 96), (206, 120, 40))[v % 3]
    k.dim([(330, 424, 220, 14)], 120)
    k.line([(460, 60), (440, 330)], 9, across(KAYU))
    k.line([(486, 70), (462, 330)], 9, across(BAJA))
    k.poly([(440, 40), (480, 50), (470, 90), (432, 84)], slant((226, 222, 210)))
    k.rect(120, 372, 520, 392, pipe((70, 74, 80)), 6)
    k.poly([(350, 210), (510, 210), (496, 372), (366, 372)], slant(c, 1.2, 0.76))
    k.rect(128, 200, 340, 214, pipe(BAJA), 4)
    k.rect(136, 214, 150, 374, tube(BAJA))
    k.rect(322, 214, 336, 374, tube(BAJA))
    k.rect(150, 290, 322, 302, pipe(BAJA))
    for x, b in ((164, (92, 170, 110)), (206, (226, 160, 60)), (248, (112, 182, 216)),
            (288, (206, 110, 150))):
        k.turn(x + 10, [(136, 7), (152, 8), (164, 17), (200, 17)], tube(b, 1.5))
    k.turn(230, [(316, 60), (372, 52)], tube(KUNING, 1.4), halus=False)
    k.oval(230, 316, 60, 13, down((150, 110, 20)))
    for x in (150, 490):
        k.oval(x, 406, 20, 20, ball(HITAM))


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


def plakat(k: Kanvas, w: Rgb, v: int) -> None:
    """A crystal or wooden plaque."""
    c = ((176, 206, 220), KAYU, (90, 60, 44))[v % 3]
    k.dim([(320, 424, 140, 16)], 120)
    k.box(210, 360, 200, 54, (40, 22), (60, 46, 40))
    k.blob([(230, 352), (222, 180), (260, 90), (320, 66), (380, 90), (418, 180), (410, 352)],
            slant(c, 1.36, 0.76))
    k.blob([(248, 338), (242, 190), (274, 116), (320, 98), (366, 116), (398, 190), (392, 338)],
            slant(shade(c, 0.9), 1.3, 0.9))
    k.blob([(320, 130), (354, 170), (320, 216), (286, 170)], ball(EMAS))
    for y, p in ((250, 60), (274, 48), (298, 54)):
        k.line([(320 - p, y), (320 + p, y)], 7, flat(shade(EMAS, 1.1)))
    k.gleam([(256, 150), (276, 126), (270, 336), (252, 336)], 90)


def medali(k: Kanvas, w: Rgb, v: int) -> None:
    """Medals on ribbons."""
    for x, c in ((420, (184, 190, 196)), (220, (176, 116, 60)), (320, EMAS)):
        y = 300 if c != EMAS else 320
        k.dim([(x, y + 92, 70, 10)], 80)
        k.poly([(x - 46, 60), (x - 16, 60), (x + 16, y - 50), (x - 12, y - 50)],
                slant((196, 40, 44)))
        k.poly([(x + 46, 60), (x + 16, 60), (x - 16, y - 50), (x + 12, y - 50)],
                slant((240, 240, 240), 1.0, 0.84))
        k.oval(x, y, 74, 74, ball(shade(c, 0.9)))
        k.oval(x, y, 58, 58, ball(shade(c, 1.1)))
        k.poly([(x + r * math.cos(a), y + r * math.sin(a)) for a, r in ((math.tau * i / 10 - 1.57,
                38 if i % 2 == 0 else 17) for i in range(10))], slant(shade(c, 1.3)))


def papan_nama(k: Kanvas, w: Rgb, v: int) -> None:
    """A sign board with an emblem."""
    c = ((54, 40, 34), (226, 228, 230), (40, 70, 120))[v % 3]
    k.dim([(320, 408, 230, 14)], 110)
    for x in (170, 456):
        k.rect(x, 250, x + 15, 404, tube(BAJA))
    k.rect(90, 110, 550, 312, slant(c, 1.24, 0.84), 10)
    k.rect(102, 122, 538, 300, slant(shade(c, 1.08), 1.1, 0.92), 6)
    k.blob([(180, 160), (222, 200), (180, 262), (138, 200)], ball(EMAS))
    for y, p in ((176, 500), (212, 460), (246, 480)):
        k.line([(256, y), (p, y)], 15, slant(EMAS if v % 3 != 1 else (70, 76, 84)))


def kabel(k: Kanvas, w: Rgb, v: int) -> None:
    """A cable drum."""
    c = blend(w, HITAM, 0.2)
    k.dim([(330, 416, 150, 18)], 120)
    k.oval(420, 240, 74, 160, slant(shade(KAYU, 0.8)))
    k.rect(240, 140, 420, 344, pipe(c, 1.5))
    for x in range(256, 416, 15):
        k.line([(x, 142), (x, 342)], 3, flat(shade(c, 0.7)))
    k.oval(240, 242, 78, 164, slant(KAYU, 1.3, 0.8))
    k.oval(240, 242, 26, 54, down(shade(KAYU, 0.5)))
    for a in range(6):
        s = math.tau * a / 6
        k.oval(240 + math.cos(s) * 52, 242 + math.sin(s) * 112, 6, 9, ball(BAJA))
    k.arc([(400, 344), (470, 404), (560, 410)], 11, flat(c))


def stopkontak(k: Kanvas, w: Rgb, v: int) -> None:
    """A power strip."""
    c = ((64, 68, 74), PUTIH)[v % 2]
    k.dim([(330, 350, 240, 18)], 110)
    k.arc([(110, 270), (60, 320), (120, 400), (260, 410)], 11, flat(shade(c, 0.76)))
    k.poly([(110, 230), (500, 190), (560, 280), (150, 336)], slant(c, 1.06, 0.86))
    k.poly([(150, 336), (560, 280), (562, 304), (152, 362)], down(shade(c, 0.74)))
    for i in range(4):
        x, y = 186 + i * 92, 278 - i * 10
        k.oval(x, y, 38, 30, down(shade(c, 0.8)))
        k.oval(x - 11, y, 5, 5, flat(HITAM))
        k.oval(x + 13, y - 2, 5, 5, flat(HITAM))
    k.poly([(518, 216), (538, 214), (552, 244), (530, 248)], slant((206, 50, 44)))


def koran(k: Kanvas, w: Rgb, v: int) -> None:
    """Newspapers."""
    for i, (x, y) in enumerate(((190, 90), (130, 130))):
        k.dim([(x + 170, y + 280, 180, 12)], 80)
        k.poly([(x, y), (x + 310, y - 20), (x + 340, y + 250), (x + 20, y + 276)],
                slant((238, 234, 224), 1.04, 0.9))
        if i:
            k.poly([(x + 20, y + 22), (x + 290, y + 4), (x + 294, y + 40), (x + 24, y + 60)],
                    flat((60, 62, 66)))
            k.poly([(x + 28, y + 82), (x + 160, y + 72), (x + 168, y + 166), (x + 36, y + 178)],
                    slant((120, 150, 176)))
            for s in range(9):
                k.seam([(x + 182, y + 76 + s * 18), (x + 308, y + 66 + s * 18)], (140, 136, 130), 4)
                if s > 5:
                    k.seam([(x + 40, y + 92 + s * 18), (x + 166, y + 82 + s * 18)],
                            (140, 136, 130), 4)


def aplikasi(k: Kanvas, w: Rgb, v: int) -> None:
    """Application windows."""
    c = ((52, 96, 168), (60, 132, 110), (120, 80, 150))[v % 3]
    k.dim([(330, 412, 220, 14)], 90)
    for i, (x, y) in enumerate(((210, 80), (110, 150))):
        k.rect(x, y, x + 340, y + 240, down(PUTIH, 1.0, 0.95), 12)
        k.rect(x, y, x + 340, y + 40, down(c if i else shade(c, 1.4)), 12)
        for j, t in enumerate(((230, 80, 70), (240, 190, 60), (80, 190, 110))):
            k.oval(x + 24 + j * 24, y + 20, 7, 7, ball(t))
        if i:
            k.rect(x + 18, y + 58, x + 96, y + 222, down((226, 232, 240)), 5)
            for j, h in enumerate((50, 90, 70, 120, 100)):
                k.rect(x + 118 + j * 42, y + 210 - h, x + 146 + j * 42, y + 210,
                        down(shade(c, 1.0 + 0.14 * j)), 3)
            for s in range(4):
                k.line([(x + 30, y + 80 + s * 30), (x + 80, y + 80 + s * 30)], 7,
                        flat((176, 188, 204)))


def payung(k: Kanvas, w: Rgb, v: int) -> None:
    """An umbrella."""
    k.dim([(330, 424, 90, 12)], 100)
    k.line([(320, 60), (320, 396)], 8, across(BAJA))
    k.arc([(320, 380), (322, 420), (352, 424), (366, 396)], 13, across(KAYU))
    k.blob([(80, 250), (130, 140), (320, 70), (510, 140), (560, 250), (440, 230), (320, 250),
            (200, 230)], slant(w, 1.4, 0.74))
    k.blob([(200, 232), (240, 130), (320, 70), (400, 130), (440, 232), (320, 250)],
            slant(shade(w, 1.2), 1.2, 0.84))


def tinta(k: Kanvas, w: Rgb, v: int) -> None:
    """Bottles of printer ink."""
    for cx, y, c in ((400, 190, shade(w, 0.8)), (250, 150, w)):
        k.dim([(cx, 410, 76, 14)], 110)
        k.turn(cx, [(y + 60, 20), (y + 90, 26), (y + 120, 70), (404, 70)], tube(c, 1.5))
        k.turn(cx, [(y, 10), (y + 62, 24)], tube((60, 62, 68)), halus=False)
        k.turn(cx, [(y + 150, 71), (394, 71)], tube(PUTIH, 1.0), halus=False)
        k.turn(cx, [(y + 156, 71), (y + 190, 71)], tube(c, 1.3), halus=False)
        k.blob([(cx, 330), (cx + 18, 362), (cx, 380), (cx - 18, 362)], ball(c))


GAMBAR = {
    "tinta": (tinta, (0, 1, 2, 4)),
    "stapler": (stapler, (0, 1, 2)),
    "gunting": (gunting, (0, 1, 2)),
    "stempel": (stempel, (0, 1, 2)),
    "kalkulator": (kalkulator, (0, 5)),
    "flashdisk": (flashdisk, (0, 1, 2, 5)),
    "tetikus": (tetikus, (0, 1, 2, 5)),
    "papan_ketik": (papan_ketik, (0, 5)),
    "sapu": (sapu, (3, 1, 2, 4, 5)),
    "tim_kebersihan": (tim_kebersihan, 2),
    "plakat": (plakat, 2),
    "medali": (medali, 1),
    "papan_nama": (papan_nama, 2),
    "kabel": (kabel, (0, 5, 1, 2)),
    "stopkontak": (stopkontak, (0, 5)),
    "koran": (koran, 1),
    "aplikasi": (aplikasi, 2),
    "payung": (payung, (1, 2)),
}
