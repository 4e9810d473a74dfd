"""Hand tools, spare parts and medical things."""

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
    pipe,
    shade,
    slant,
    tube,
)

# One line per point would hide the shape.
# fmt: off


def tali(k: Kanvas, w: Rgb, v: int) -> None:
    """A coil of rope or cable."""
    c = ((206, 176, 120), (52, 96, 168), (196, 60, 50), (90, 94, 100))[v % 4]
    k.dim([(320, 396, 190, 22)], 120)
    for i in range(7):
        y = 356 - i * 26
        k.oval(320, y, 170, 56, slant(shade(c, 0.9 + 0.05 * (i % 2)), 1.3, 0.7))
        k.oval(320, y - 6, 128, 38, slant(shade(c, 0.56)))
        for j in range(14):
            x = 170 + j * 23
            k.seam([(x, y + 34 - abs(x - 320) * 0.14), (x + 13, y + 50 - abs(x - 320) * 0.18)],
                    shade(c, 0.6), 3, 120)
    k.arc([(470, 370), (540, 390), (560, 350)], 19, slant(c))


def lampu_sorot(k: Kanvas, w: Rgb, v: int) -> None:
    """A floodlight."""
    k.dim([(320, 416, 140, 16)], 110)
    k.line([(180, 250), (190, 380), (450, 380), (460, 250)], 13, slant((70, 74, 80)))
    k.rect(150, 110, 490, 320, slant((60, 64, 70), 1.4, 0.8), 14)
    k.rect(174, 132, 466, 298, down((250, 248, 236)), 6)
    for i in range(7):
        for j in range(4):
            k.oval(204 + i * 39, 158 + j * 38, 13, 13, ball((255, 240, 170) if v else (236, 244,
                    255)))


def perkakas(k: Kanvas, w: Rgb, v: int) -> None:
    """A tool box with tools."""
    c = ((196, 44, 40), (52, 96, 168), (232, 170, 50))[v % 3]
    k.dim([(320, 412, 230, 18)], 120)
    k.line([(220, 260), (170, 110)], 15, across(KAYU))
    k.poly([(130, 80), (206, 60), (216, 100), (142, 122)], slant((120, 126, 132)))
    k.line([(330, 260), (350, 130)], 13, across(BAJA))
    k.ring(356, 104, 24, 13, slant(BAJA))
    k.line([(430, 260), (470, 160)], 19, across((232, 120, 40)))
    k.line([(470, 160), (488, 100)], 8, across(BAJA))
    k.box(110, 260, 380, 146, (56, 34), c)
    k.rect(126, 290, 474, 306, down(shade(c, 0.7)))
    for x in (180, 400):
        k.rect(x, 284, x + 30, 322, slant(BAJA), 4)


def cangkul(k: Kanvas, w: Rgb, v: int) -> None:
    """A hoe and a spade."""
    k.dim([(320, 420, 200, 12)], 110)
    k.line([(240, 60), (200, 380)], 16, across(KAYU))
    k.poly([(140, 350), (270, 372), (250, 424), (130, 404)], slant((120, 126, 132), 1.4, 0.8))
    k.line([(420, 70), (400, 280)], 15, across(shade(KAYU, 0.9)))
    k.line([(390, 64), (452, 70)], 16, pipe(KAYU))
    k.blob([(360, 270), (446, 276), (450, 370), (396, 424), (348, 366)],
            slant((90, 100, 112), 1.5, 0.8))


def semprot(k: Kanvas, w: Rgb, v: int) -> None:
    """A knapsack sprayer."""
    c = ((60, 130, 190), (240, 190, 50))[v % 2]
    k.dim([(300, 420, 150, 16)], 120)
    k.blob([(200, 130), (240, 100), (360, 100), (400, 130), (410, 380), (390, 412), (210, 412),
            (190, 380)], across(c, 1.34, 0.74))
    k.rect(250, 70, 350, 110, tube((50, 54, 60)), 8)
    for x in (226, 366):
        k.arc([(x, 130), (x - 20, 230), (x, 390)], 13, flat((44, 48, 54)))
    k.rect(240, 210, 360, 310, slant(PUTIH, 1.0, 0.92), 8)
    k.arc([(400, 380), (480, 390), (500, 280), (470, 200)], 8, flat((44, 48, 54)))
    k.line([(466, 210), (560, 80)], 9, across(EMAS))


def potong_rumput(k: Kanvas, w: Rgb, v: int) -> None:
    """A brush cutter."""
    k.dim([(320, 410, 250, 12)], 100)
    k.line([(140, 130), (500, 372)], 13, slant(BAJA))
    k.blob([(70, 90), (110, 60), (170, 80), (180, 140), (130, 170), (80, 150)],
            slant((206, 110, 40), 1.3, 0.8))
    k.line([(300, 180), (250, 260), (330, 300)], 10, flat(HITAM))
    k.blob([(470, 340), (540, 330), (570, 380), (500, 400)], slant((230, 110, 40)))
    k.oval(520, 404, 76, 11, slant((176, 182, 188), 1.3, 0.8))


def gergaji(k: Kanvas, w: Rgb, v: int) -> None:
    """A chainsaw."""
    k.dim([(320, 380, 250, 16)], 120)
    k.poly([(300, 260), (590, 250), (604, 276), (590, 304), (300, 310)],
            down((190, 196, 202), 1.3, 0.8))
    for x in range(310, 590, 15):
        k.rect(x, 244, x + 8, 252, flat(HITAM))
        k.rect(x, 304, x + 8, 312, flat(HITAM))
    k.blob([(90, 250), (130, 210), (290, 210), (320, 250), (310, 350), (110, 350)],
            slant((230, 110, 40), 1.3, 0.76))
    k.arc([(110, 260), (70, 180), (160, 150), (260, 190)], 22, across((60, 64, 70)))
    k.oval(230, 290, 40, 40, ball((70, 74, 80)))


def perban(k: Kanvas, w: Rgb, v: int) -> None:
    """Rolls of bandage."""
    for cx, cy, r in ((430, 300, 74), (260, 270, 96)):
        k.dim([(cx, cy + r, r, 14)], 100)
        k.oval(cx + 34, cy - 6, r, r, across((222, 218, 208)))
        k.oval(cx, cy, r, r, slant((250, 248, 242), 1.0, 0.9))
        for s in (0.78, 0.58, 0.38):
            k.ring(cx, cy, r * s, 2.4, flat((214, 208, 196)))
        k.oval(cx, cy, r * 0.18, r * 0.18, flat((170, 160, 146)))
    k.poly([(240, 362), (470, 380), (480, 410), (230, 400)], slant((244, 240, 230), 1.0, 0.9))


def spuit(k: Kanvas, w: Rgb, v: int) -> None:
    """Syringes."""
    for y, c in ((300, (110, 180, 210)), (190, (220, 190, 110))):
        k.dim([(310, y + 70, 220, 8)], 80)
        k.line([(470, y), (580, y - 20)], 3, flat(BAJA))
        k.rect(440, y - 11, 480, y + 11, pipe((220, 226, 230)), 4)
        k.rect(190, y - 32, 450, y + 32, pipe((226, 236, 240), 1.2), 8)
        k.rect(330, y - 26, 446, y + 26, pipe(c, 1.6), 5)
        for x in range(220, 440, 22):
            k.seam([(x, y - 30), (x, y - 12)], (90, 110, 126), 2)
        k.rect(110, y - 7, 330, y + 7, pipe((236, 238, 240)))
        k.rect(320, y - 26, 336, y + 26, down((60, 64, 70)), 3)
        k.rect(96, y - 30, 112, y + 30, across((226, 230, 232)), 5)
        k.rect(184, y - 50, 198, y + 50, across((226, 230, 232)), 5)


def stetoskop(k: Kanvas, w: Rgb, v: int) -> None:
    """A stethoscope."""
    k.dim([(330, 404, 170, 18)], 90)
    for s in (-1, 1):
        k.arc([(300 + s * 70, 70), (300 + s * 110, 150), (300 + s * 50, 240), (300, 280)], 13,
                slant(blend(w, HITAM, 0.2)))
        k.line([(300 + s * 70, 70), (300 + s * 50, 50)], 9, flat(BAJA))
        k.oval(300 + s * 48, 48, 9, 9, ball(HITAM))
    k.arc([(300, 276), (290, 380), (380, 410), (460, 360), (450, 300)], 14,
            slant(blend(w, HITAM, 0.2)))
    k.oval(450, 280, 48, 48, ball(BAJA))
    k.oval(450, 276, 36, 36, ball((226, 230, 234)))


def tandu(k: Kanvas, w: Rgb, v: int) -> None:
    """A stretcher."""
    k.dim([(320, 380, 260, 16)], 120)
    for p in ([(180, 260), (260, 370)], [(260, 260), (180, 370)], [(400, 260), (480, 370)],
            [(480, 260), (400, 370)]):
        k.line(p, 8, across(BAJA))
    k.poly([(60, 250), (150, 200), (590, 200), (560, 250)], slant(JINGGA, 1.3, 0.84))
    k.rect(50, 248, 570, 264, pipe(BAJA, 1.7), 7)
    for x in (200, 340, 480):
        k.poly([(x, 250), (x + 36, 200), (x + 62, 200), (x + 28, 250)], flat((60, 64, 70)))
    for x in (180, 260, 400, 480):
        k.oval(x, 376, 14, 14, ball(HITAM))


def ban(k: Kanvas, w: Rgb, v: int) -> None:
    """A tyre."""
    k.dim([(330, 420, 150, 16)], 130)
    k.oval(370, 244, 150, 172, across((36, 38, 42)))
    k.oval(300, 244, 160, 172, ball((58, 60, 66)))
    for i in range(30):
        a = math.tau * i / 30
        k.line([(300 + math.cos(a) * 146, 244 + math.sin(a) * 157), (300 + math.cos(a + 0.06) * 160,
                244 + math.sin(a + 0.06) * 172)], 6, flat((28, 30, 34)))
    k.oval(300, 244, 100, 108, ball((196, 202, 208)))
    if v % 2:
        k.oval(300, 244, 96, 104, down((90, 88, 86), 0.7, 1.4))
        return
    for i in range(5):
        a = math.tau * i / 5 - 1.57
        k.line([(300, 244), (300 + math.cos(a) * 88, 244 + math.sin(a) * 95)], 30,
                slant((160, 166, 172), 1.4, 0.8))
    k.oval(300, 244, 26, 28, ball((120, 126, 132)))


def aki(k: Kanvas, w: Rgb, v: int) -> None:
    """A battery."""
    c = ((50, 54, 60), (52, 96, 168), (60, 120, 80))[v % 3]
    k.dim([(330, 404, 200, 18)], 120)
    k.box(150, 220, 290, 176, (80, 44), c)
    k.box(142, 196, 306, 40, (84, 46), shade(c, 0.7))
    for x, t in ((220, (196, 50, 46)), (420, (60, 64, 70))):
        k.can(x, 142, 20, 28, BAJA)
        k.turn(x, [(160, 26), (170, 26)], tube(t), halus=False)
    k.rect(176, 266, 414, 366, slant(PUTIH, 1.0, 0.92), 6)
    k.rect(176, 266, 414, 306, across(JINGGA if v % 2 == 0 else EMAS), 6)


def oli(k: Kanvas, w: Rgb, v: int) -> None:
    """Engine oil."""
    for x, y, s, c in ((350, 150, 0.86, (196, 60, 50)), (160, 100, 1.0, ((60, 64, 70),
            (52, 96, 168), (206, 160, 50))[v % 3])):
        b = y + 312 * s
        k.dim([(x + 90 * s, b, 110 * s, 14)], 120)
        k.blob([(x, y + 80 * s), (x + 40 * s, y + 30 * s), (x + 150 * s, y + 30 * s),
                (x + 190 * s, y + 80 * s), (x + 190 * s, b - 8), (x + 96 * s, b + 4), (x, b - 8)],
                across(c, 1.34, 0.7))
        k.blob([(x + 120 * s, y + 80 * s), (x + 160 * s, y + 84 * s), (x + 160 * s, y + 170 * s),
                (x + 126 * s, y + 160 * s)], flat((232, 230, 226)))
        k.rect(x + 30 * s, y - 6 * s, x + 90 * s, y + 44 * s, tube((40, 42, 46)), 5)
        k.rect(x + 20 * s, y + 190 * s, x + 170 * s, b - 26 * s, slant(blend(PUTIH, c, 0.1), 1.0,
                0.9), 6)
        k.blob([(x + 95 * s, y + 200 * s), (x + 120 * s, y + 246 * s), (x + 95 * s, y + 262 * s),
                (x + 70 * s, y + 246 * s)], ball(EMAS))


def kampas(k: Kanvas, w: Rgb, v: int) -> None:
    """A brake disc with pads."""
    k.dim([(320, 410, 190, 16)], 120)
    k.oval(270, 250, 150, 150, ball((150, 156, 162)))
    for i in range(20):
        a = math.tau * i / 20
        k.oval(270 + math.cos(a) * 112, 250 + math.sin(a) * 112, 7, 7, flat((80, 84, 90)))
    k.oval(270, 250, 76, 76, ball((90, 96, 102)))
    k.oval(270, 250, 34, 34, flat((224, 222, 218)))
    for y in (250, 330):
        k.blob([(420, y), (470, y - 24), (560, y - 18), (590, y + 14), (560, y + 50),
                (440, y + 46)], slant((70, 62, 58), 1.4, 0.8))


def pelampung(k: Kanvas, w: Rgb, v: int) -> None:
    """A life vest."""
    c = {4: JINGGA, 2: (196, 50, 46)}[v]
    k.dim([(320, 420, 150, 14)], 110)
    for s in (-1, 1):
        k.blob([(320 + s * 8, 150), (320 + s * 40, 80), (320 + s * 96, 70), (320 + s * 130, 170),
                (320 + s * 124, 400), (320 + s * 10, 410)], slant(c, 1.3, 0.8))
        k.rect(320 + s * 66 - 40, 330, 320 + s * 66 + 40, 390, down(shade(c, 0.86)), 8)
        k.poly([(320 + s * 30, 190), (320 + s * 110, 170), (320 + s * 112, 200),
                (320 + s * 30, 220)], flat((232, 234, 230)))
    for y in (236, 300):
        k.line([(200, y), (440, y)], 15, flat((44, 46, 50)))
        k.rect(300, y - 15, 342, y + 15, down((90, 94, 100)), 5)


def jaring(k: Kanvas, w: Rgb, v: int) -> None:
    """A fishing net with floats."""
    c = ((60, 130, 110), (52, 96, 168))[v % 2]
    k.dim([(320, 400, 250, 18)], 100)
    k.blob([(60, 390), (120, 250), (240, 170), (400, 170), (520, 250), (590, 390), (320, 416)],
            slant(blend(c, PUTIH, 0.5)), 150)
    for i in range(12):
        k.arc([(70 + i * 44, 392), (140 + i * 31, 270), (210 + i * 18, 170)], 2.2, flat(c))
        k.arc([(590 - i * 44, 392), (520 - i * 31, 270), (440 - i * 18, 170)], 2.2,
                flat(shade(c, 0.86)))
    for i in range(9):
        k.oval(100 + i * 55, 396 - abs(4 - i) * 4, 18, 14, ball(JINGGA if i % 2 else KUNING))


GAMBAR = {
    "tali": (tali, (4, 1, 2, 3)),
    "lampu_sorot": (lampu_sorot, 2),
    "perkakas": (perkakas, 2),
    "cangkul": (cangkul, 1),
    "semprot": (semprot, 2),
    "potong_rumput": (potong_rumput, 1),
    "gergaji": (gergaji, 1),
    "perban": (perban, 1),
    "spuit": (spuit, 1),
    "stetoskop": (stetoskop, (0, 1)),
    "tandu": (tandu, 1),
    "ban": (ban, 2),
    "aki": (aki, 2),
    "oli": (oli, 3),
    "kampas": (kampas, 1),
    "pelampung": (pelampung, (2, 4)),
    "jaring": (jaring, 2),
}
