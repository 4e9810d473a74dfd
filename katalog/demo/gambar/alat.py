"""Hand tools, sport, music, crafts, medical and office small things."""

import math

from katalog.demo.gambar.kanvas import Kanvas, scatter
from katalog.demo.gambar.warna import (
    BAJA, DAUN, EMAS, HITAM, JINGGA, KAYU, KRAFT, KULIT, KUNING, PUTIH, TANAH, Rgb, across, ball,
    blend, down, flat, glass, pipe, shade, slant, tube,
)  # fmt: skip


def stapler(k: Kanvas, w: Rgb, v: int) -> None:
    """A stapler with its staples."""
    k.dim([(320, 380, 230, 16)], 120)
    k.blob([(110, 352), (130, 336), (500, 336), (540, 356), (520, 376), (130, 376)], down(shade(w, 0.7), 1.3, 0.8))
    k.rect(140, 312, 500, 330, pipe(BAJA, 1.7), 5)
    k.blob([(120, 300), (160, 240), (260, 222), (420, 240), (524, 290), (530, 318), (300, 316), (140, 326)], down(w, 1.4, 0.7))
    k.gleam([(190, 250), (300, 236), (420, 258), (300, 256)], 90)
    k.rect(400, 386, 500, 406, pipe(BAJA, 1.7), 2)


def gunting(k: Kanvas, w: Rgb, v: int) -> None:
    """Scissors."""
    k.dim([(320, 300, 230, 60)], 60)
    for s in (-1, 1):
        k.poly([(300, 240 + s * 8), (560, 240 - s * 46), (580, 240 - s * 40), (330, 240 + s * 26)], slant((206, 212, 218), 1.3, 0.8))
        for i in range(24):
            a, b = math.tau * i / 24, math.tau * (i + 1) / 24
            k.line([(180 + math.cos(a) * 72, 240 + s * 70 + math.sin(a) * 44),
                    (180 + math.cos(b) * 72, 240 + s * 70 + math.sin(b) * 44)], 24, flat(shade(w, 1.1 - 0.2 * s)))  # fmt: skip
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
            c = (JINGGA if i == 3 and r == 0 else (232, 232, 230) if i < 3 else (120, 126, 134))
            k.rect(218 + i * 53, 182 + r * 44, 262 + i * 53, 216 + r * 44, down(c, 1.1, 0.86), 6)


def flashdisk(k: Kanvas, w: Rgb, v: int) -> None:
    """A USB stick."""
    k.dim([(320, 330, 220, 20)], 100)
    k.poly([(380, 160), (520, 230), (490, 292), (350, 222)], slant(BAJA, 1.5, 0.8))
    for a, b in ((440, 204), (484, 226)):
        k.rect(a, b, a + 16, b + 16, flat((70, 74, 80)))
    k.blob([(120, 80), (170, 70), (390, 166), (400, 210), (360, 246), (330, 240), (120, 140), (104, 110)], slant(w, 1.4, 0.7))
    k.oval(150, 104, 16, 13, flat((226, 224, 220)))
    k.gleam([(170, 84), (370, 172), (360, 186), (166, 96)], 80)


def tetikus(k: Kanvas, w: Rgb, v: int) -> None:
    """A mouse."""
    k.dim([(320, 390, 150, 20)], 120)
    k.blob([(230, 180), (270, 110), (320, 96), (370, 110), (410, 180), (424, 300), (380, 384), (320, 398), (260, 384), (216, 300)], slant(blend(w, HITAM, 0.2), 1.4, 0.7))
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
            x = 320 + ((i - 7.5) * 31 if r < 4 else (-232, -192, -152, -112, 148, 188, 220)[i] if i < 7 else 0) * s
            k.poly([(x, y), (x + lebar * 0.86 * s, y), (x + lebar * 0.86 * s, y + 20), (x, y + 20)], down(shade(c, 0.56), 1.24, 0.9))


def sapu(k: Kanvas, w: Rgb, v: int) -> None:
    """A broom with dustpan."""
    k.dim([(260, 424, 120, 12), (460, 424, 100, 12)], 110)
    k.line([(300, 60), (256, 290)], 13, across(KAYU))
    k.poly([(228, 286), (284, 296), (330, 420), (170, 404)], across((150, 110, 60), 1.3, 0.7))
    for i in range(14):
        k.seam([(234 + i * 3.6, 296), (176 + i * 11, 404)], (90, 62, 30), 2)
    k.poly([(226, 276), (288, 288), (286, 308), (222, 296)], down((190, 50, 44) if v == 2 else shade(w, 0.9)))
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
    for x, b in ((164, (92, 170, 110)), (206, (226, 160, 60)), (248, (112, 182, 216)), (288, (206, 110, 150))):
        k.turn(x + 10, [(136, 7), (152, 8), (164, 17), (200, 17)], tube(b, 1.5))
    k.turn(230, [(316, 60), (372, 52)], tube(KUNING, 1.4), halus=False)
    k.oval(230, 316, 60, 13, down((150, 110, 20)))
    for x in (150, 490):
        k.oval(x, 406, 20, 20, ball(HITAM))


def bola(k: Kanvas, w: Rgb, v: int) -> None:
    """A ball."""
    k.dim([(320, 412, 120, 18)], 120)
    c = ((250, 250, 248), (240, 190, 60), (206, 112, 50))[v % 3]
    k.oval(320, 254, 154, 154, ball(c))
    if v % 3 == 0:
        for x, y, r in ((320, 254, 44), (216, 200, 30), (420, 190, 30), (256, 360, 30), (396, 356, 30), (320, 118, 22)):
            k.poly([(x + r * math.cos(a), y + r * math.sin(a)) for a in (math.tau * i / 5 - 1.57 for i in range(5))], slant((50, 54, 60)))
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
            k.seam([(cx - s * 16 - 74, 170 + i * 26), (cx - s * 16 + 74, 170 + i * 26)], (150, 156, 162), 1.6)
        tepi = [(cx - s * 16 + 78 * math.cos(a), 170 + 104 * math.sin(a)) for a in (math.tau * i / 36 for i in range(38))]
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
        k.line([(84 + i * 5, 140 + i * 32), (556 - i * 5, 140 + i * 32)], 1.8, flat((170, 176, 182)))
    for p in ([(80, 410), (80, 112), (560, 112), (560, 410)], [(80, 410), (130, 400)], [(560, 410), (510, 400)]):
        k.line(p, 13, slant(PUTIH, 1.0, 0.8))
    k.oval(300, 386, 28, 28, ball((240, 240, 236)))


def gitar(k: Kanvas, w: Rgb, v: int) -> None:
    """A guitar."""
    c = ((190, 110, 50), (206, 150, 80), (130, 50, 40))[v % 3]
    k.dim([(320, 424, 130, 14)], 110)
    k.rect(306, 40, 334, 260, across((90, 56, 36)), 3)
    k.rect(300, 30, 340, 74, across((60, 40, 30)), 5)
    k.blob([(270, 190), (320, 180), (370, 190), (392, 240), (376, 280), (416, 340), (392, 410), (320, 428),
            (248, 410), (224, 340), (264, 280), (248, 240)], ball(c))  # fmt: skip
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
        k.poly([(x, 400 - h), (x + 34, 400 - h), (x + 10, 400 - h - 50), (x, 400 - h - 44)], across(shade(c, 0.9)))
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
            k.line([(cx - r * 0.8 + i * r * 0.4, y + 13), (cx - r * 0.8 + i * r * 0.4, y + h)], 5, flat(BAJA))
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
        k.blob([(320 + s * 60, 230), (320 + s * 130, 250), (320 + s * 140, 300), (320 + s * 80, 300)], slant(c))
        k.oval(320 + s * 54, 392, 50, 34, ball(c))
    k.oval(320, 300, 104, 110, ball(c))
    k.oval(320, 310, 62, 70, ball(shade(c, 1.4)))
    k.oval(320, 158, 96, 86, ball(c))
    k.oval(320, 186, 42, 32, ball(shade(c, 1.5)))
    k.oval(320, 172, 13, 9, ball(HITAM))
    for s in (-1, 1):
        k.oval(320 + s * 38, 142, 8, 8, ball(HITAM))


def plakat(k: Kanvas, w: Rgb, v: int) -> None:
    """A crystal or wooden plaque."""
    c = ((176, 206, 220), KAYU, (90, 60, 44))[v % 3]
    k.dim([(320, 424, 140, 16)], 120)
    k.box(210, 360, 200, 54, (40, 22), (60, 46, 40))
    k.blob([(230, 352), (222, 180), (260, 90), (320, 66), (380, 90), (418, 180), (410, 352)], slant(c, 1.36, 0.76))
    k.blob([(248, 338), (242, 190), (274, 116), (320, 98), (366, 116), (398, 190), (392, 338)], slant(shade(c, 0.9), 1.3, 0.9))
    k.blob([(320, 130), (354, 170), (320, 216), (286, 170)], ball(EMAS))
    for y, p in ((250, 60), (274, 48), (298, 54)):
        k.line([(320 - p, y), (320 + p, y)], 7, flat(shade(EMAS, 1.1)))
    k.gleam([(256, 150), (276, 126), (270, 336), (252, 336)], 90)


def medali(k: Kanvas, w: Rgb, v: int) -> None:
    """Medals on ribbons."""
    for x, c in ((420, (184, 190, 196)), (220, (176, 116, 60)), (320, EMAS)):
        y = 300 if c != EMAS else 320
        k.dim([(x, y + 92, 70, 10)], 80)
        k.poly([(x - 46, 60), (x - 16, 60), (x + 16, y - 50), (x - 12, y - 50)], slant((196, 40, 44)))
        k.poly([(x + 46, 60), (x + 16, 60), (x - 16, y - 50), (x + 12, y - 50)], slant((240, 240, 240), 1.0, 0.84))
        k.oval(x, y, 74, 74, ball(shade(c, 0.9)))
        k.oval(x, y, 58, 58, ball(shade(c, 1.1)))
        k.poly([(x + r * math.cos(a), y + r * math.sin(a)) for a, r in
                ((math.tau * i / 10 - 1.57, 38 if i % 2 == 0 else 17) for i in range(10))], slant(shade(c, 1.3)))  # fmt: skip


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


def ukiran(k: Kanvas, w: Rgb, v: int) -> None:
    """A carved wooden panel."""
    c = (KAYU, (120, 70, 40), (196, 146, 90))[v % 3]
    k.dim([(320, 424, 190, 12)], 110)
    k.rect(130, 70, 510, 410, slant(shade(c, 0.8)), 8)
    k.rect(154, 94, 486, 386, slant(shade(c, 0.62), 0.9, 1.2), 4)
    for i in range(12):
        a = math.tau * i / 12
        x, y = 320 + math.cos(a) * 96, 240 + math.sin(a) * 86
        k.blob([(x, y), (x + math.cos(a + 0.5) * 54, y + math.sin(a + 0.5) * 50), (x + math.cos(a) * 62, y + math.sin(a) * 56),
                (x + math.cos(a - 0.5) * 40, y + math.sin(a - 0.5) * 36)], slant(c, 1.4, 0.8))  # fmt: skip
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
    k.blob([(200, 150), (250, 70), (320, 40), (390, 70), (440, 150), (420, 180), (220, 180)], slant(EMAS, 1.3, 0.76))
    for i in range(5):
        k.oval(232 + i * 44, 124 - abs(2 - i) * -10, 14, 14, ball(((196, 44, 40), (40, 110, 80))[i % 2]))
    k.blob([(214, 160), (320, 130), (426, 160), (430, 270), (390, 370), (320, 412), (250, 370), (210, 270)], ball(c))
    for s in (-1, 1):
        k.blob([(320 + s * 24, 236), (320 + s * 56, 216), (320 + s * 88, 232), (320 + s * 56, 250)], flat(PUTIH))
        k.oval(320 + s * 54, 234, 13, 13, ball(HITAM))
        k.arc([(320 + s * 22, 208), (320 + s * 60, 186), (320 + s * 96, 206)], 9, flat(HITAM))
    k.blob([(320, 230), (342, 300), (320, 312), (298, 300)], slant(shade(c, 1.1)))
    k.blob([(270, 344), (320, 330), (370, 344), (320, 366)], slant((150, 24, 24)))
    k.arc([(276, 326), (320, 318), (364, 326)], 7, flat(HITAM))


def wayang(k: Kanvas, w: Rgb, v: int) -> None:
    """A gunungan of leather."""
    k.dim([(320, 430, 60, 10)], 90)
    k.line([(320, 330), (320, 430)], 9, across((60, 40, 30)))
    k.blob([(320, 36), (372, 130), (440, 240), (424, 330), (320, 356), (216, 330), (200, 240), (268, 130)], slant(EMAS, 1.3, 0.76))
    k.blob([(320, 76), (356, 150), (410, 244), (398, 314), (320, 334), (242, 314), (230, 244), (284, 150)], slant((150, 40, 36), 1.2, 0.8))
    for a, b in scatter(26):
        x, y = 256 + a * 128, 160 + b * 140
        k.oval(x, y, 11, 11, ball(EMAS))
        k.oval(x, y, 5, 5, ball((40, 90, 80)))
    k.rect(276, 270, 364, 334, slant(EMAS), 4)
    k.rect(310, 286, 330, 334, down((90, 30, 26)), 3)


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
            k.seam([(x, y + 34 - abs(x - 320) * 0.14), (x + 13, y + 50 - abs(x - 320) * 0.18)], shade(c, 0.6), 3, 120)
    k.arc([(470, 370), (540, 390), (560, 350)], 19, slant(c))


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
    c = (PUTIH, (64, 68, 74))[v % 2]
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


def lampu_sorot(k: Kanvas, w: Rgb, v: int) -> None:
    """A floodlight."""
    k.dim([(320, 416, 140, 16)], 110)
    k.line([(180, 250), (190, 380), (450, 380), (460, 250)], 13, slant((70, 74, 80)))
    k.rect(150, 110, 490, 320, slant((60, 64, 70), 1.4, 0.8), 14)
    k.rect(174, 132, 466, 298, down((250, 248, 236)), 6)
    for i in range(7):
        for j in range(4):
            k.oval(204 + i * 39, 158 + j * 38, 13, 13, ball((255, 240, 170) if v else (236, 244, 255)))


def lampu_hias(k: Kanvas, w: Rgb, v: int) -> None:
    """A lantern lamp."""
    c = (KAYU, (60, 64, 70), (196, 156, 100))[v % 3]
    k.dim([(320, 424, 110, 14)], 110)
    k.rect(308, 340, 332, 410, tube(c))
    k.oval(320, 412, 86, 15, slant(c))
    k.turn(320, [(100, 60), (220, 116), (340, 78)], tube((252, 232, 180), 1.2))
    for i in range(7):
        x = (i - 3) / 3
        k.arc([(320 + x * 58, 100), (320 + x * 112, 220), (320 + x * 76, 340)], 5, across(shade(c, 0.9)))
    for y, r in ((94, 62), (160, 100), (280, 104), (334, 80)):
        k.turn(320, [(y, r), (y + 9, r)], tube(c, 1.3), halus=False)


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
    k.blob([(360, 270), (446, 276), (450, 370), (396, 424), (348, 366)], slant((90, 100, 112), 1.5, 0.8))


def semprot(k: Kanvas, w: Rgb, v: int) -> None:
    """A knapsack sprayer."""
    c = ((60, 130, 190), (240, 190, 50))[v % 2]
    k.dim([(300, 420, 150, 16)], 120)
    k.blob([(200, 130), (240, 100), (360, 100), (400, 130), (410, 380), (390, 412), (210, 412), (190, 380)], across(c, 1.34, 0.74))
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
    k.blob([(70, 90), (110, 60), (170, 80), (180, 140), (130, 170), (80, 150)], slant((206, 110, 40), 1.3, 0.8))
    k.line([(300, 180), (250, 260), (330, 300)], 10, flat(HITAM))
    k.blob([(470, 340), (540, 330), (570, 380), (500, 400)], slant((230, 110, 40)))
    k.oval(520, 404, 76, 11, slant((176, 182, 188), 1.3, 0.8))


def gergaji(k: Kanvas, w: Rgb, v: int) -> None:
    """A chainsaw."""
    k.dim([(320, 380, 250, 16)], 120)
    k.poly([(300, 260), (590, 250), (604, 276), (590, 304), (300, 310)], down((190, 196, 202), 1.3, 0.8))
    for x in range(310, 590, 15):
        k.rect(x, 244, x + 8, 252, flat(HITAM))
        k.rect(x, 304, x + 8, 312, flat(HITAM))
    k.blob([(90, 250), (130, 210), (290, 210), (320, 250), (310, 350), (110, 350)], slant((230, 110, 40), 1.3, 0.76))
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
        k.arc([(300 + s * 70, 70), (300 + s * 110, 150), (300 + s * 50, 240), (300, 280)], 13, slant(blend(w, HITAM, 0.2)))
        k.line([(300 + s * 70, 70), (300 + s * 50, 50)], 9, flat(BAJA))
        k.oval(300 + s * 48, 48, 9, 9, ball(HITAM))
    k.arc([(300, 276), (290, 380), (380, 410), (460, 360), (450, 300)], 14, slant(blend(w, HITAM, 0.2)))
    k.oval(450, 280, 48, 48, ball(BAJA))
    k.oval(450, 276, 36, 36, ball((226, 230, 234)))


def tandu(k: Kanvas, w: Rgb, v: int) -> None:
    """A stretcher."""
    k.dim([(320, 380, 260, 16)], 120)
    for p in ([(180, 260), (260, 370)], [(260, 260), (180, 370)], [(400, 260), (480, 370)], [(480, 260), (400, 370)]):
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
        k.line([(300 + math.cos(a) * 146, 244 + math.sin(a) * 157), (300 + math.cos(a + 0.06) * 160, 244 + math.sin(a + 0.06) * 172)], 6, flat((28, 30, 34)))
    k.oval(300, 244, 100, 108, ball((196, 202, 208)))
    if v % 2:
        k.oval(300, 244, 96, 104, down((90, 88, 86), 0.7, 1.4))
        return
    for i in range(5):
        a = math.tau * i / 5 - 1.57
        k.line([(300, 244), (300 + math.cos(a) * 88, 244 + math.sin(a) * 95)], 30, slant((160, 166, 172), 1.4, 0.8))
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
    for x, y, s, c in ((350, 150, 0.86, (196, 60, 50)), (160, 100, 1.0, ((60, 64, 70), (52, 96, 168), (206, 160, 50))[v % 3])):
        b = y + 312 * s
        k.dim([(x + 90 * s, b, 110 * s, 14)], 120)
        k.blob([(x, y + 80 * s), (x + 40 * s, y + 30 * s), (x + 150 * s, y + 30 * s), (x + 190 * s, y + 80 * s),
                (x + 190 * s, b - 8), (x + 96 * s, b + 4), (x, b - 8)], across(c, 1.34, 0.7))  # fmt: skip
        k.blob([(x + 120 * s, y + 80 * s), (x + 160 * s, y + 84 * s), (x + 160 * s, y + 170 * s), (x + 126 * s, y + 160 * s)], flat((232, 230, 226)))
        k.rect(x + 30 * s, y - 6 * s, x + 90 * s, y + 44 * s, tube((40, 42, 46)), 5)
        k.rect(x + 20 * s, y + 190 * s, x + 170 * s, b - 26 * s, slant(blend(PUTIH, c, 0.1), 1.0, 0.9), 6)
        k.blob([(x + 95 * s, y + 200 * s), (x + 120 * s, y + 246 * s), (x + 95 * s, y + 262 * s), (x + 70 * s, y + 246 * s)], ball(EMAS))


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
        k.blob([(420, y), (470, y - 24), (560, y - 18), (590, y + 14), (560, y + 50), (440, y + 46)], slant((70, 62, 58), 1.4, 0.8))


def pelampung(k: Kanvas, w: Rgb, v: int) -> None:
    """A life vest."""
    c = (JINGGA, (196, 50, 46))[v % 2]
    k.dim([(320, 420, 150, 14)], 110)
    for s in (-1, 1):
        k.blob([(320 + s * 8, 150), (320 + s * 40, 80), (320 + s * 96, 70), (320 + s * 130, 170), (320 + s * 124, 400), (320 + s * 10, 410)], slant(c, 1.3, 0.8))
        k.rect(320 + s * 66 - 40, 330, 320 + s * 66 + 40, 390, down(shade(c, 0.86)), 8)
        k.poly([(320 + s * 30, 190), (320 + s * 110, 170), (320 + s * 112, 200), (320 + s * 30, 220)], flat((232, 234, 230)))
    for y in (236, 300):
        k.line([(200, y), (440, y)], 15, flat((44, 46, 50)))
        k.rect(300, y - 15, 342, y + 15, down((90, 94, 100)), 5)


def koran(k: Kanvas, w: Rgb, v: int) -> None:
    """Newspapers."""
    for i, (x, y) in enumerate(((190, 90), (130, 130))):
        k.dim([(x + 170, y + 280, 180, 12)], 80)
        k.poly([(x, y), (x + 310, y - 20), (x + 340, y + 250), (x + 20, y + 276)], slant((238, 234, 224), 1.04, 0.9))
        if i:
            k.poly([(x + 20, y + 22), (x + 290, y + 4), (x + 294, y + 40), (x + 24, y + 60)], flat((60, 62, 66)))
            k.poly([(x + 28, y + 82), (x + 160, y + 72), (x + 168, y + 166), (x + 36, y + 178)], slant((120, 150, 176)))
            for s in range(9):
                k.seam([(x + 182, y + 76 + s * 18), (x + 308, y + 66 + s * 18)], (140, 136, 130), 4)
                if s > 5:
                    k.seam([(x + 40, y + 92 + s * 18), (x + 166, y + 82 + s * 18)], (140, 136, 130), 4)


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
                k.rect(x + 118 + j * 42, y + 210 - h, x + 146 + j * 42, y + 210, down(shade(c, 1.0 + 0.14 * j)), 3)
            for s in range(4):
                k.line([(x + 30, y + 80 + s * 30), (x + 80, y + 80 + s * 30)], 7, flat((176, 188, 204)))


def payung(k: Kanvas, w: Rgb, v: int) -> None:
    """An umbrella."""
    k.dim([(330, 424, 90, 12)], 100)
    k.line([(320, 60), (320, 396)], 8, across(BAJA))
    k.arc([(320, 380), (322, 420), (352, 424), (366, 396)], 13, across(KAYU))
    k.blob([(80, 250), (130, 140), (320, 70), (510, 140), (560, 250), (440, 230), (320, 250), (200, 230)], slant(w, 1.4, 0.74))
    k.blob([(200, 232), (240, 130), (320, 70), (400, 130), (440, 232), (320, 250)], slant(shade(w, 1.2), 1.2, 0.84))


def jaring(k: Kanvas, w: Rgb, v: int) -> None:
    """A fishing net with floats."""
    c = ((60, 130, 110), (52, 96, 168))[v % 2]
    k.dim([(320, 400, 250, 18)], 100)
    k.blob([(60, 390), (120, 250), (240, 170), (400, 170), (520, 250), (590, 390), (320, 416)], slant(blend(c, PUTIH, 0.5)), 150)
    for i in range(22):
        k.arc([(70 + i * 24, 392), (140 + i * 17, 270), (210 + i * 10, 170)], 2.2, flat(c))
        k.arc([(590 - i * 24, 392), (520 - i * 17, 270), (440 - i * 10, 170)], 2.2, flat(shade(c, 0.86)))
    for i in range(9):
        k.oval(100 + i * 55, 396 - abs(4 - i) * 4, 18, 14, ball(JINGGA if i % 2 else KUNING))


GAMBAR = {
    "stapler": (stapler, 3),
    "gunting": (gunting, 3),
    "stempel": (stempel, 3),
    "kalkulator": (kalkulator, 2),
    "flashdisk": (flashdisk, 3),
    "tetikus": (tetikus, 3),
    "papan_ketik": (papan_ketik, 2),
    "sapu": (sapu, 4),
    "tim_kebersihan": (tim_kebersihan, 3),
    "bola": (bola, 3),
    "raket": (raket, 3),
    "matras": (matras, 4),
    "gawang": (gawang, 1),
    "gitar": (gitar, 2),
    "angklung": (angklung, 1),
    "drum": (drum, 2),
    "mainan": (mainan, 3),
    "boneka": (boneka, 2),
    "plakat": (plakat, 3),
    "medali": (medali, 1),
    "papan_nama": (papan_nama, 3),
    "ukiran": (ukiran, 2),
    "anyaman": (anyaman, 3),
    "topeng": (topeng, 4),
    "wayang": (wayang, 1),
    "tali": (tali, 3),
    "kabel": (kabel, 3),
    "stopkontak": (stopkontak, 2),
    "lampu_sorot": (lampu_sorot, 2),
    "lampu_hias": (lampu_hias, 3),
    "perkakas": (perkakas, 3),
    "cangkul": (cangkul, 1),
    "semprot": (semprot, 2),
    "potong_rumput": (potong_rumput, 1),
    "gergaji": (gergaji, 1),
    "perban": (perban, 1),
    "spuit": (spuit, 1),
    "stetoskop": (stetoskop, 2),
    "tandu": (tandu, 1),
    "ban": (ban, 2),
    "aki": (aki, 2),
    "oli": (oli, 3),
    "kampas": (kampas, 1),
    "pelampung": (pelampung, 2),
    "koran": (koran, 1),
    "aplikasi": (aplikasi, 3),
    "payung": (payung, 4),
    "jaring": (jaring, 2),
}
