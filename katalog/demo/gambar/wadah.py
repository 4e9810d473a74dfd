"""Turned things: bottles, tins, tanks, vessels and what else a lathe could make."""

from katalog.demo.gambar.kanvas import Kanvas
from katalog.demo.gambar.warna import (
    ABU,
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


def _label(k: Kanvas, cx: float, y0: float, y1: float, r: float, warna: Rgb) -> None:
    """A paper label that bends with the body, with lines instead of words."""
    k.turn(cx, [(y0, r), (y1, r)], tube(PUTIH, 1.0), halus=False)
    k.turn(cx, [(y0 + 6, r), (y0 + (y1 - y0) * 0.45, r)], tube(warna, 1.25), halus=False)
    for i in range(3):
        y = y0 + (y1 - y0) * (0.62 + i * 0.12)
        k.seam([(cx - r * 0.6, y + 4), (cx + r * (0.6 - i * 0.15), y + 4)], ABU, 2)


def _bottle(k: Kanvas, cx: float, bawah: float, r: float, h: float, isi: Rgb, tutup: Rgb) -> None:
    """A round-shouldered bottle with a screw cap."""
    y = bawah - h
    badan = [(y, r * 0.34), (y + h * 0.1, r * 0.36), (y + h * 0.26, r), (bawah, r * 0.96)]
    k.turn(cx, badan, tube(isi, 1.6))
    k.rect(cx - r * 0.42, y - h * 0.1, cx + r * 0.42, y + h * 0.04, tube(tutup), 4)
    _label(k, cx, y + h * 0.4, y + h * 0.84, r * 1.0, blend(isi, tutup, 0.5))
    k.gleam([(cx - r * 0.7, y + h * 0.3), (cx - r * 0.5, y + h * 0.27), (cx - r * 0.5, bawah - 8),
            (cx - r * 0.7, bawah - 8)], 60)


def _jug(k: Kanvas, cx: float, w: Rgb, tutup: Rgb) -> None:
    """A jerrycan with a handle hole."""
    k.blob([(cx - 84, 190), (cx - 60, 160), (cx + 20, 150), (cx + 76, 176), (cx + 92, 230),
            (cx + 92, 400), (cx + 70, 416), (cx - 70, 416), (cx - 92, 400), (cx - 92, 230)],
            across(w, 1.34, 0.72))
    k.blob([(cx + 10, 186), (cx + 56, 192), (cx + 62, 226), (cx + 14, 222)], flat((228, 226, 222)))
    k.rect(cx - 58, 120, cx - 12, 164, tube(tutup), 6)
    k.rect(cx - 70, 250, cx + 70, 380, slant(PUTIH, 1.0, 0.92), 6)
    k.rect(cx - 70, 258, cx + 70, 306, across(shade(w, 0.86), 1.2, 0.9))
    for y in (322, 338, 354):
        k.seam([(cx - 54, y), (cx + 50 - (y - 322), y)], ABU, 3)
    k.gleam([(cx - 82, 220), (cx - 72, 200), (cx - 72, 396), (cx - 82, 396)], 90)


def botol_pembersih(k: Kanvas, w: Rgb, v: int) -> None:
    """Floor cleaner: a jerrycan and a bottle."""
    cair = ((92, 170, 110), (96, 150, 210), (206, 110, 150), (228, 190, 80))[v % 4]
    k.dim([(280, 414, 120, 18), (440, 414, 60, 14)], 110)
    _jug(k, 280, cair, shade(cair, 0.6))
    _bottle(k, 446, 414, 50, 210, shade(cair, 1.1), PUTIH)


def botol_semprot(k: Kanvas, w: Rgb, v: int) -> None:
    """A trigger spray bottle."""
    cair = ((112, 182, 216), (150, 200, 130), (226, 160, 180))[v % 3]
    k.dim([(320, 416, 90, 18)], 110)
    k.turn(320, [(190, 26), (226, 34), (270, 78), (414, 82)], tube(cair, 1.6))
    k.rect(292, 160, 348, 200, tube(PUTIH), 5)
    k.blob([(256, 92), (380, 92), (400, 120), (356, 136), (344, 164), (296, 164), (290, 136),
            (256, 128)], down(shade(cair, 0.7), 1.3, 0.8))
    k.rect(236, 98, 262, 122, across(PUTIH), 4)
    k.line([(292, 134), (272, 158), (270, 186)], 9, flat(shade(cair, 0.55)))
    _label(k, 320, 300, 392, 81, shade(cair, 0.8))
    k.gleam([(262, 280), (274, 274), (274, 404), (262, 404)], 70)


def botol_obat(k: Kanvas, w: Rgb, v: int) -> None:
    """Amber medicine bottles."""
    kaca = ((150, 84, 36), (120, 68, 30))[v % 2]
    k.dim([(270, 410, 80, 18), (430, 412, 54, 14)], 110)
    k.turn(270, [(150, 34), (184, 36), (214, 78), (410, 80)], tube(kaca, 1.5))
    k.rect(230, 110, 310, 162, tube(PUTIH), 5)
    _label(k, 270, 256, 370, 80, (84, 148, 120) if v % 2 else (70, 110, 180))
    k.turn(430, [(270, 20), (286, 22), (302, 46), (412, 48)], tube(kaca, 1.5))
    k.rect(406, 244, 454, 280, tube((40, 90, 150)), 4)
    _label(k, 430, 320, 388, 48, (190, 110, 60))


def botol_minum(k: Kanvas, w: Rgb, v: int) -> None:
    """Syrup and honey in tall glass."""
    isi = ((200, 110, 30), (180, 40, 50))[v % 2]
    k.dim([(260, 416, 62, 16), (390, 416, 62, 16)], 110)
    _bottle(k, 260, 416, 58, 290, isi, EMAS)
    _bottle(k, 390, 416, 58, 250, shade(isi, 0.8), EMAS)


def minyak(k: Kanvas, w: Rgb, v: int) -> None:
    """Cooking oil in a clear bottle and a pouch."""
    k.dim([(250, 416, 76, 16), (420, 416, 84, 16)], 110)
    _bottle(k, 250, 416, 72, 296, (232, 180, 50), (60, 130, 70))
    k.blob([(344, 196), (420, 188), (496, 196), (504, 300), (494, 416), (346, 416), (336, 300)],
            across((238, 194, 76), 1.3, 0.8))
    k.rect(342, 190, 498, 212, down((222, 176, 60)), 3)
    k.rect(366, 250, 474, 360, slant((70, 140, 80), 1.2, 0.85), 12)
    k.oval(420, 306, 34, 34, ball(KUNING))


def sambal(k: Kanvas, w: Rgb, v: int) -> None:
    """Jars of chilli sauce."""
    for cx, c in ((240, (170, 44, 30)), (400, (128, 54, 30))):
        k.dim([(cx, 408, 74, 16)], 110)
        k.turn(cx, [(214, 60), (236, 70), (260, 74), (406, 72)], tube(c, 1.4))
        k.can(cx, 178, 62, 36, EMAS if v % 2 else (150, 40, 36))
        _label(k, cx, 282, 376, 74, KUNING)


def kaleng(k: Kanvas, w: Rgb, v: int) -> None:
    """A tin of powdered food."""
    k.dim([(320, 412, 110, 20)], 110)
    k.can(320, 150, 106, 258, ABU)
    _label(k, 320, 176, 394, 107, (60, 120, 180))
    k.oval(320, 150, 96, 18, slant((226, 228, 230), 1.1, 0.8))


def cat(k: Kanvas, w: Rgb, v: int) -> None:
    """A paint pail in the colour of its paint."""
    k.dim([(310, 414, 118, 20)], 120)
    k.turn(310, [(168, 116), (412, 104)], tube((236, 236, 234), 1.0), halus=False)
    k.oval(310, 168, 116, 24, down(shade(w, 0.7)))
    k.oval(310, 172, 104, 19, slant(w, 1.3, 0.9))
    k.turn(310, [(236, 113), (366, 106)], tube(w, 1.35), halus=False)
    k.blob([(310, 262), (346, 306), (310, 342), (274, 306)], ball(shade(w, 1.5)))
    k.arc([(194, 178), (214, 106), (310, 74), (406, 106), (426, 178)], 4, flat(BAJA))
    k.rect(456, 300, 476, 412, across(KAYU), 6)
    k.rect(440, 256, 492, 304, down(BAJA), 3)
    k.rect(440, 214, 492, 260, down(w, 1.2, 0.8), 4)


def drum_aspal(k: Kanvas, w: Rgb, v: int) -> None:
    """Steel drums."""
    for cx, y, c in ((400, 150, (54, 58, 62)), (250, 176, (38, 40, 44))):
        k.dim([(cx, y + 236, 106, 18)], 120)
        k.can(cx, y, 100, 236, c)
        for s in (78, 156):
            k.turn(cx, [(y + s, 104), (y + s + 10, 104)], tube(shade(c, 1.2), 1.6), halus=False)
        k.oval(cx - 40, y, 14, 4, flat(shade(c, 0.5)))


def ember(k: Kanvas, w: Rgb, v: int) -> None:
    """A bucket."""
    k.dim([(320, 408, 104, 18)], 110)
    k.arc([(206, 196), (240, 104), (320, 76), (400, 104), (434, 196)], 5, flat(BAJA))
    k.turn(320, [(190, 118), (404, 88)], tube(w, 1.4), halus=False)
    k.oval(320, 190, 118, 28, down(shade(w, 0.66)))
    k.oval(320, 194, 106, 22, down(shade(w, 0.5), 0.9, 1.2))
    k.turn(320, [(206, 121), (216, 120)], tube(shade(w, 0.9), 1.4), halus=False)


def tong(k: Kanvas, w: Rgb, v: int) -> None:
    """A wheeled bin."""
    k.dim([(320, 422, 110, 18)], 120)
    k.poly([(226, 160), (404, 160), (388, 414), (244, 414)], across(w, 1.24, 0.76))
    for s in (0.3, 0.5, 0.7):
        k.line([(226 + 160 * s, 180), (244 + 146 * s, 404)], 6, flat(shade(w, 0.84)))
    k.blob([(210, 150), (230, 116), (400, 116), (422, 150), (420, 166), (212, 166)],
            down(shade(w, 0.9), 1.36, 0.9))
    k.rect(216, 100, 262, 118, down(shade(w, 0.7)), 6)
    for x in (250, 382):
        k.oval(x, 410, 22, 22, ball(HITAM))
        k.oval(x, 410, 8, 8, ball(ABU))


def galon(k: Kanvas, w: Rgb, v: int) -> None:
    """A gallon of drinking water."""
    air = (150, 196, 226)
    k.dim([(320, 420, 104, 18)], 110)
    k.turn(320, [(96, 30), (128, 32), (166, 98), (230, 104), (250, 96), (270, 104), (340, 104),
            (360, 96), (380, 104), (416, 98)], tube(air, 1.6))
    k.rect(286, 66, 354, 104, tube((50, 110, 180)), 6)
    k.rect(252, 276, 388, 336, slant((60, 120, 190), 1.3, 0.9), 10)
    k.blob([(320, 284), (340, 314), (320, 330), (300, 314)], ball(PUTIH))
    k.gleam([(240, 190), (256, 180), (256, 400), (240, 400)], 80)


def tandon(k: Kanvas, w: Rgb, v: int) -> None:
    """A water tank."""
    k.dim([(320, 424, 136, 18)], 120)
    k.turn(320, [(96, 40), (112, 66), (146, 128), (180, 136), (420, 132)], tube(w, 1.4))
    k.rect(280, 72, 360, 104, tube(shade(w, 0.8)), 6)
    for y in range(196, 412, 34):
        k.turn(320, [(y, 138), (y + 10, 138)], tube(shade(w, 0.9), 1.3), halus=False)
    k.rect(432, 372, 470, 388, pipe(BAJA), 3)


def tabung(k: Kanvas, w: Rgb, v: int) -> None:
    """A fire extinguisher."""
    merah = (196, 40, 36)
    k.dim([(320, 424, 84, 16)], 120)
    k.turn(320, [(130, 24), (150, 40), (180, 76), (420, 76)], tube(merah, 1.5))
    k.rect(304, 96, 336, 136, tube(BAJA))
    k.line([(276, 86), (370, 78)], 10, pipe(HITAM))
    k.line([(280, 104), (360, 108)], 8, pipe(HITAM))
    k.arc([(336, 112), (420, 132), (432, 240), (418, 330)], 10, flat((44, 44, 46)))
    k.rect(408, 320, 430, 372, across(HITAM), 4)
    _label(k, 320, 250, 350, 77, (236, 200, 80))


def termos(k: Kanvas, w: Rgb, v: int) -> None:
    """A tumbler and a flask."""
    k.dim([(250, 418, 62, 14), (410, 418, 58, 14)], 110)
    k.turn(250, [(150, 58), (180, 62), (414, 56)], tube(w, 1.6), halus=False)
    k.rect(194, 104, 306, 152, tube(HITAM), 12)
    k.turn(410, [(196, 52), (240, 56), (414, 46)], tube(BAJA, 1.7), halus=False)
    k.oval(410, 196, 52, 12, down(shade(w, 0.8)))
    k.rect(356, 176, 464, 200, tube(w), 8)
    k.turn(250, [(226, 62), (262, 61)], tube(shade(w, 0.7), 1.4), halus=False)


def gelas(k: Kanvas, w: Rgb, v: int) -> None:
    """Mugs."""
    for cx, y, c in ((412, 210, shade(w, 1.15)), (256, 226, w)):
        k.dim([(cx, y + 176, 86, 16)], 110)
        k.arc([(cx + 70, y + 40), (cx + 120, y + 52), (cx + 118, y + 108), (cx + 66, y + 126)],
                14, across(shade(c, 0.9)))
        k.turn(cx, [(y, 78), (y + 150, 74), (y + 172, 62)], tube(c, 1.6))
        k.oval(cx, y, 78, 18, down(shade(c, 0.8)))
        k.oval(cx, y + 3, 70, 14, down(shade(c, 0.55), 0.9, 1.3))


def gelas_minum(k: Kanvas, w: Rgb, v: int) -> None:
    """A warm drink with a saucer, or a cold one."""
    isi = ((122, 70, 36), (196, 120, 40), (226, 190, 90))[v % 3]
    k.dim([(320, 404, 130, 20)], 110)
    k.oval(320, 394, 146, 26, slant((238, 236, 232), 1.0, 0.84))
    k.oval(320, 390, 96, 15, down((214, 210, 204)))
    k.turn(320, [(178, 86), (300, 78), (386, 54)], tube((230, 228, 222), 1.0))
    k.oval(320, 178, 86, 21, slant(PUTIH, 1.0, 0.9))
    k.oval(320, 182, 76, 16, slant(isi, 1.3, 0.8))
    k.arc([(402, 210), (452, 220), (446, 280), (396, 296)], 13, across((232, 230, 226)))
    for x in (292, 326, 356):
        k.line([(x, 152), (x + 10, 124), (x - 4, 100)], 6, flat(PUTIH), 90)


def labu(k: Kanvas, w: Rgb, v: int) -> None:
    """Laboratory glass with coloured liquids."""
    for cx, r, c in ((240, 92, (70, 140, 210)), (430, 62, (90, 180, 110))):
        c = shade(c, 1.1) if v else c
        k.dim([(cx, 414, r, 16)], 90)
        puncak = 414 - r * 2.9
        k.turn(cx, [(puncak, r * 0.3), (puncak + r * 0.9, r * 0.3), (400, r), (412, r * 0.96)],
                tube((214, 226, 232), 1.2))
        k.turn(cx, [(330, r * 0.66), (400, r * 0.93), (410, r * 0.9)], tube(c, 1.5))
        k.oval(cx, 330, r * 0.66, 9, down(shade(c, 1.3)))
        k.oval(cx, puncak, r * 0.34, 7, down((226, 234, 238)))
        k.gleam([(cx - r * 0.2, puncak + 8), (cx - r * 0.1, puncak + 8), (cx - r * 0.5, 396),
                (cx - r * 0.72, 396)], 120)


def keramik(k: Kanvas, w: Rgb, v: int) -> None:
    """A glazed vase."""
    k.dim([(320, 420, 84, 18)], 120)
    k.turn(320, [(80, 56), (110, 36), (150, 40), (230, 116), (310, 116), (390, 62), (418, 60)],
            tube(w, 1.6))
    for y, r in ((216, 108), (324, 112)):
        k.turn(320, [(y, r), (y + 9, r + 1)], tube(EMAS, 1.5), halus=False)
    for i in range(5):
        k.blob([(244 + i * 38, 250), (258 + i * 38, 270), (244 + i * 38, 296),
                (230 + i * 38, 270)], ball(blend(PUTIH, w, 0.2)))
    k.oval(320, 80, 56, 12, down(shade(w, 0.5)))


def piala(k: Kanvas, w: Rgb, v: int) -> None:
    """A trophy."""
    emas = EMAS if v % 2 == 0 else (184, 190, 196)
    k.dim([(320, 428, 96, 16)], 120)
    k.arc([(246, 110), (186, 120), (196, 190), (258, 214)], 12, across(emas))
    k.arc([(394, 110), (454, 120), (444, 190), (382, 214)], 12, across(emas))
    k.turn(320, [(78, 90), (100, 86), (170, 80), (230, 40), (262, 14)], tube(emas, 1.8))
    k.turn(320, [(256, 14), (300, 12), (330, 50)], tube(emas, 1.7))
    k.oval(320, 78, 90, 18, down(shade(emas, 0.7)))
    k.box(250, 334, 124, 84, (20, 14), (60, 46, 40))
    k.rect(274, 356, 350, 396, slant(emas, 1.4, 0.9), 3)


def lampu(k: Kanvas, w: Rgb, v: int) -> None:
    """LED bulbs."""
    for cx, y in ((246, 110), (418, 150)):
        k.dim([(cx, y + 290, 56, 12)], 100)
        k.oval(cx, y + 84, 84, 84, ball((250, 248, 240) if v else (252, 240, 206)))
        k.turn(cx, [(y + 132, 68), (y + 210, 40), (y + 230, 36)], tube((226, 228, 230), 1.0))
        k.turn(cx, [(y + 230, 32), (y + 280, 28), (y + 292, 12)], tube(BAJA, 1.8))
        for s in (240, 254, 268):
            k.seam([(cx - 30, y + s), (cx + 30, y + s + 4)], shade(BAJA, 0.5), 2.4)


def gong(k: Kanvas, w: Rgb, v: int) -> None:
    """A gong in its stand."""
    logam = (170, 120, 50) if v % 2 == 0 else (120, 110, 100)
    k.dim([(320, 424, 190, 18)], 110)
    for x in (150, 476):
        k.rect(x, 90, x + 20, 420, tube((130, 52, 36)))
        k.rect(x - 24, 404, x + 44, 424, down((104, 40, 28)), 4)
    k.blob([(120, 92), (320, 56), (526, 92), (510, 116), (320, 92), (138, 116)],
            down((150, 60, 40)))
    for x in (270, 370):
        k.line([(x, 92), (x, 150)], 4, flat((90, 80, 60)))
    k.oval(322, 252, 132, 132, ball(logam))
    k.oval(322, 252, 104, 104, ball(shade(logam, 1.16)))
    k.oval(322, 248, 38, 38, ball(shade(logam, 1.4)))


def kerucut(k: Kanvas, w: Rgb, v: int) -> None:
    """Traffic cones."""
    for cx, s in ((440, 0.8), (270, 1.0)):
        dasar = 416
        k.dim([(cx, dasar, 110 * s, 18)], 110)
        k.poly([(cx - 104 * s, dasar), (cx - 84 * s, dasar - 22), (cx + 90 * s, dasar - 22),
                (cx + 106 * s, dasar)], down(shade(JINGGA, 0.75)))
        k.turn(cx, [(dasar - 290 * s, 12 * s), (dasar - 20, 70 * s)], tube(JINGGA, 1.4),
                halus=False)
        for a, b in ((0.36, 0.52), (0.66, 0.8)):
            k.turn(cx, [(dasar - 290 * s + 270 * s * a, (12 + 58 * a) * s),
                    (dasar - 290 * s + 270 * s * b, (12 + 58 * b) * s)],
                    tube((240, 240, 238), 1.0), halus=False)


def kendang(k: Kanvas, w: Rgb, v: int) -> None:
    """A hand drum lying on its stand."""
    k.dim([(320, 408, 190, 18)], 110)
    for x in (200, 420):
        k.line([(x - 40, 404), (x + 40, 296)], 13, across((120, 70, 40)))
        k.line([(x + 40, 404), (x - 40, 296)], 13, across((140, 82, 46)))
    k.blob([(130, 180), (320, 156), (500, 190), (500, 300), (320, 340), (130, 310)],
            ("v", (shade(KAYU, 1.4), KAYU, shade(KAYU, 0.5))))
    for i in range(8):
        x = 150 + i * 44
        k.seam([(x, 174 - (i % 2) * 4), (x + 44, 318)], (240, 226, 190), 3)
        k.seam([(x + 44, 174), (x, 322)], (240, 226, 190), 3)
    k.oval(130, 246, 26, 66, ball((236, 222, 192)))
    k.oval(502, 246, 22, 56, ball((226, 210, 180)))


def infus(k: Kanvas, w: Rgb, v: int) -> None:
    """An infusion bag."""
    k.dim([(320, 430, 70, 10)], 60)
    k.line([(320, 40), (320, 76)], 5, flat(BAJA))
    k.blob([(260, 80), (320, 70), (380, 80), (398, 200), (376, 300), (320, 316), (264, 300),
            (242, 200)], across((214, 228, 236), 1.3, 0.9))
    k.rect(276, 140, 364, 250, slant(PUTIH, 1.0, 0.94), 6)
    k.rect(276, 140, 364, 166, across((70, 130, 180)))
    for y in (184, 202, 220):
        k.seam([(288, y), (350, y)], ABU, 3)
    k.rect(306, 314, 334, 346, tube((190, 206, 216)), 4)
    k.arc([(320, 346), (322, 392), (352, 412), (420, 416)], 4, flat((176, 196, 206)))


GAMBAR = {
    "botol_pembersih": (botol_pembersih, 3),
    "botol_semprot": (botol_semprot, 3),
    "botol_obat": (botol_obat, 2),
    "botol_minum": (botol_minum, 2),
    "minyak": (minyak, 1),
    "sambal": (sambal, 2),
    "kaleng": (kaleng, 1),
    "cat": (cat, 6),
    "drum_aspal": (drum_aspal, 1),
    "ember": (ember, (1, 2, 3, 5)),
    "tong": (tong, 6),
    "galon": (galon, 1),
    "tandon": (tandon, (0, 1)),
    "tabung": (tabung, 1),
    "termos": (termos, (0, 5, 1)),
    "gelas": (gelas, (5, 1, 4)),
    "gelas_minum": (gelas_minum, 2),
    "labu": (labu, 2),
    "keramik": (keramik, (5, 1, 3, 4)),
    "piala": (piala, 2),
    "lampu": (lampu, 2),
    "gong": (gong, 2),
    "kerucut": (kerucut, 1),
    "kendang": (kendang, 1),
    "infus": (infus, 1),
}
