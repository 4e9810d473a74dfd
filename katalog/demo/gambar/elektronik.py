"""Machines with a plug: computers, office machines, appliances, workshop machines."""

from katalog.demo.gambar.kanvas import Kanvas
from katalog.demo.gambar.warna import (
    ABU, BAJA, DAUN, EMAS, HITAM, KAYU, LAYAR, PUTIH, Rgb, across, ball, blend, down, flat, glass,
    pipe, shade, slant, tube,
)  # fmt: skip

_GELAP: Rgb = (52, 56, 62)


def _screen(k: Kanvas, x0: float, y0: float, x1: float, y1: float, w: Rgb) -> None:
    """A lit display with a landscape."""
    k.rect(x0, y0, x1, y1, slant(blend(LAYAR, w, 0.4), 1.5, 0.9), 2)
    dx, dy = x1 - x0, y1 - y0
    k.oval(x0 + dx * 0.72, y0 + dy * 0.3, dy * 0.13, dy * 0.13, ball((252, 220, 160)))
    k.poly([(x0, y1), (x0, y0 + dy * 0.7), (x0 + dx * 0.3, y0 + dy * 0.44), (x0 + dx * 0.56, y0 + dy * 0.72),
            (x0 + dx * 0.76, y0 + dy * 0.56), (x1, y0 + dy * 0.8), (x1, y1)],
           down(blend(w, LAYAR, 0.45), 1.2, 0.8))  # fmt: skip
    k.gleam([(x0, y0), (x0 + dx * 0.4, y0), (x0 + dx * 0.16, y1), (x0, y1)], 26)


def laptop(k: Kanvas, w: Rgb, v: int) -> None:
    """An open laptop."""
    badan = ((84, 88, 94), (176, 182, 190), (60, 64, 72))[v % 3]
    k.dim([(320, 402, 240, 18)], 120)
    k.rect(156, 90, 484, 318, down(badan, 1.2, 0.8), 10)
    _screen(k, 168, 104, 472, 300, w)
    k.poly([(150, 318), (490, 318), (560, 384), (80, 384)], down(badan, 1.25, 1.0))
    for r in range(4):
        y = 326 + r * 9
        k.poly([(180 - r * 9, y), (460 + r * 9, y), (462 + r * 10, y + 6), (178 - r * 10, y + 6)], flat(shade(badan, 0.5)))
    k.poly([(268, 366), (372, 366), (380, 380), (260, 380)], flat(shade(badan, 0.86)))
    k.rect(80, 384, 560, 396, down(shade(badan, 0.7)), 5)


def monitor(k: Kanvas, w: Rgb, v: int) -> None:
    """A monitor on its stand."""
    k.dim([(320, 414, 120, 16)], 110)
    k.poly([(296, 320), (344, 320), (352, 396), (288, 396)], across(BAJA))
    k.oval(320, 402, 96, 15, slant(BAJA, 1.3, 0.8))
    k.rect(126, 80, 514, 332, down(HITAM, 1.4, 0.9), 8)
    _screen(k, 136, 90, 504, 312, w)


def komputer(k: Kanvas, w: Rgb, v: int) -> None:
    """A desktop set."""
    k.dim([(250, 396, 150, 16), (490, 420, 90, 14), (260, 424, 170, 10)], 110)
    k.box(440, 120, 94, 292, (40, 24), _GELAP)
    k.rect(452, 136, 522, 152, flat((84, 90, 96)), 3)
    k.oval(487, 190, 9, 9, ball(blend(w, PUTIH, 0.3)))
    for y in range(250, 396, 12):
        k.rect(456, y, 518, y + 5, flat((34, 36, 40)), 2)
    k.poly([(232, 290), (280, 290), (288, 372), (224, 372)], across(BAJA))
    k.oval(256, 376, 74, 12, slant(BAJA, 1.2, 0.8))
    k.rect(92, 92, 420, 304, down(HITAM, 1.4, 0.9), 7)
    _screen(k, 101, 101, 411, 288, w)
    k.poly([(120, 394), (370, 394), (386, 426), (102, 426)], down((70, 74, 80), 1.3, 0.8))
    for r in range(3):
        k.poly([(130 - r * 4, 398 + r * 9), (360 + r * 4, 398 + r * 9), (361 + r * 4, 404 + r * 9),
                (129 - r * 4, 404 + r * 9)], flat((38, 40, 44)))  # fmt: skip


def tv(k: Kanvas, w: Rgb, v: int) -> None:
    """A flat television."""
    k.dim([(320, 398, 190, 12)], 100)
    for x in (170, 450):
        k.line([(x, 352), (x - 20, 392)], 9, flat(HITAM))
        k.line([(x, 352), (x + 20, 392)], 9, flat(HITAM))
    k.rect(78, 76, 562, 358, down(HITAM, 1.3, 0.9), 5)
    _screen(k, 84, 82, 556, 350, ((52, 110, 168), (190, 110, 60), (70, 130, 90))[v % 3])


def layar(k: Kanvas, w: Rgb, v: int) -> None:
    """A projector screen on a tripod."""
    k.dim([(320, 424, 120, 14)], 90)
    for x in (240, 320, 400):
        k.line([(320, 350), (x, 420)], 7, across(HITAM))
    k.rect(315, 80, 325, 360, tube(BAJA))
    k.rect(116, 84, 524, 348, flat(HITAM))
    k.rect(126, 92, 514, 340, slant((250, 250, 250), 1.0, 0.94))
    k.rect(106, 72, 534, 92, pipe((210, 212, 214)), 8)
    k.rect(112, 344, 528, 354, pipe(BAJA), 4)


def tablet(k: Kanvas, w: Rgb, v: int) -> None:
    """A tablet and its case."""
    k.dim([(320, 410, 170, 16)], 110)
    k.poly([(150, 130), (430, 104), (470, 384), (190, 412)], slant(shade(w, 0.8), 1.2, 0.8))
    k.rect(210, 90, 460, 392, down(HITAM, 1.4, 0.9), 18)
    _screen(k, 224, 110, 446, 372, w)


def printer(k: Kanvas, w: Rgb, v: int) -> None:
    """A printer with paper."""
    c = _GELAP if v % 2 else (222, 224, 226)
    k.dim([(330, 406, 210, 20)], 120)
    k.poly([(210, 190), (420, 190), (436, 90), (228, 90)], down((250, 250, 250), 1.0, 0.9))
    k.box(140, 210, 330, 180, (64, 38), c)
    k.poly([(160, 204), (480, 204), (506, 186), (200, 186)], down(shade(c, 0.8)))
    k.rect(166, 300, 444, 352, down(shade(c, 0.5), 0.8, 1.2), 6)
    k.poly([(190, 330), (420, 330), (440, 396), (170, 396)], down((252, 252, 252), 1.0, 0.92))
    k.rect(360, 226, 446, 268, glass((60, 90, 120)), 4)
    for i, t in enumerate(((60, 170, 90), (220, 160, 50), (90, 140, 220))):
        k.oval(180 + i * 26, 246, 7, 7, ball(t))


def pemindai(k: Kanvas, w: Rgb, v: int) -> None:
    """A document scanner."""
    c = (226, 228, 230) if v % 2 else (88, 92, 98)
    k.dim([(320, 400, 180, 18)], 120)
    k.poly([(232, 196), (408, 196), (424, 76), (250, 76)], down(PUTIH, 1.0, 0.9))
    k.poly([(190, 210), (450, 210), (440, 150), (204, 150)], down(shade(c, 0.8)))
    k.blob([(160, 230), (190, 200), (450, 200), (482, 230), (488, 380), (152, 380)], down(c, 1.2, 0.8))
    k.rect(190, 330, 450, 352, down(shade(c, 0.5)), 6)
    k.rect(392, 240, 452, 300, glass((50, 90, 140)), 5)
    k.poly([(204, 352), (436, 352), (456, 400), (184, 400)], down(PUTIH, 1.0, 0.94))


def fotokopi(k: Kanvas, w: Rgb, v: int) -> None:
    """A floor-standing copier."""
    k.dim([(330, 428, 170, 16)], 120)
    k.box(200, 214, 230, 208, (60, 32), (222, 224, 226))
    for y in (230, 292, 354):
        k.rect(210, y, 420, y + 52, down((206, 210, 214), 1.1, 0.92), 4)
        k.rect(280, y + 20, 350, y + 30, flat((120, 126, 132)), 4)
    k.box(190, 150, 250, 64, (64, 34), (96, 102, 108))
    k.box(200, 106, 220, 34, (60, 30), (224, 226, 228))
    k.poly([(430, 150), (500, 128), (516, 146), (446, 172)], glass((60, 110, 160)))


def proyektor(k: Kanvas, w: Rgb, v: int) -> None:
    """A projector."""
    c = (236, 237, 238) if v % 2 == 0 else _GELAP
    k.dim([(330, 380, 200, 18)], 120)
    k.box(150, 236, 320, 126, (84, 46), c)
    k.oval(230, 300, 52, 52, ball((70, 76, 84)))
    k.oval(230, 300, 38, 38, ball((40, 60, 96)))
    k.oval(222, 292, 12, 12, ball((190, 210, 240)))
    for y in range(262, 342, 13):
        k.rect(340, y, 446, y + 6, flat(shade(c, 0.72)), 3)
    for x in (180, 440):
        k.rect(x, 360, x + 20, 376, flat(HITAM), 3)


def router(k: Kanvas, w: Rgb, v: int) -> None:
    """A router with antennas, or a rack switch."""
    k.dim([(320, 388, 220, 16)], 110)
    if v % 2:
        for y in (230, 310):
            k.box(110, y, 380, 62, (60, 34), (64, 70, 78))
            for i in range(12):
                k.rect(130 + i * 28, y + 20, 151 + i * 28, y + 42, down((30, 32, 36)), 2)
                k.oval(140 + i * 28, y + 12, 3, 3, flat((90, 220, 120)))
        return
    for x, a in ((170, -14), (320, 0), (470, 14)):
        k.line([(x, 300), (x + a * 2, 120)], 13, across(HITAM))
    k.blob([(130, 300), (200, 282), (440, 282), (510, 300), (520, 360), (320, 378), (120, 360)], down(_GELAP, 1.4, 0.8))
    for i in range(6):
        k.oval(220 + i * 40, 340, 4.5, 4.5, ball((90, 220, 140)))


def wifi(k: Kanvas, w: Rgb, v: int) -> None:
    """A ceiling access point."""
    k.dim([(320, 392, 130, 20)], 80)
    k.oval(320, 254, 152, 140, ball((238, 240, 242)))
    k.oval(320, 248, 120, 108, ball((250, 250, 250)))
    k.oval(320, 246, 30, 27, ball((208, 216, 226)))
    k.oval(320, 246, 14, 12, ball((70, 140, 230)))


def server(k: Kanvas, w: Rgb, v: int) -> None:
    """A server rack."""
    k.dim([(330, 430, 140, 16)], 130)
    k.box(210, 66, 200, 358, (56, 28), (44, 48, 54))
    for i in range(9):
        y = 80 + i * 37
        k.rect(222, y, 398, y + 31, down((78, 84, 92), 1.2, 0.8), 2)
        for j in range(7):
            k.rect(270 + j * 17, y + 8, 282 + j * 17, y + 23, flat((34, 36, 40)), 1)
        for j, c in enumerate(((80, 220, 130), (80, 160, 240), (240, 180, 60))[: 2 + i % 2]):
            k.oval(234 + j * 12, y + 16, 3.6, 3.6, flat(c))


def ups(k: Kanvas, w: Rgb, v: int) -> None:
    """An uninterruptible power supply."""
    k.dim([(330, 420, 110, 16)], 120)
    k.box(230, 150, 150, 262, (70, 40), (58, 62, 68))
    k.rect(252, 176, 358, 232, glass((40, 90, 140)), 5)
    k.oval(305, 276, 20, 20, ball((90, 96, 102)))
    k.oval(305, 276, 9, 9, ball((90, 220, 130)))
    for y in range(316, 396, 13):
        k.rect(252, y, 358, y + 6, flat((36, 38, 42)), 3)


def ac(k: Kanvas, w: Rgb, v: int) -> None:
    """A split air conditioner: indoor and outdoor unit."""
    k.dim([(440, 418, 120, 14)], 100)
    k.blob([(90, 96), (110, 84), (440, 84), (462, 96), (462, 190), (446, 206), (106, 206), (90, 190)], down((248, 248, 248), 1.0, 0.86))
    k.rect(112, 186, 440, 196, flat((120, 126, 132)), 4)
    k.seam([(100, 166), (452, 166)], ABU, 2)
    k.oval(420, 146, 6, 6, ball((90, 200, 140)))
    k.box(340, 246, 200, 160, (36, 22), (226, 228, 228))
    k.oval(420, 326, 62, 62, ball((120, 126, 130)))
    for s in range(4):
        k.oval(420, 326, 52 - s * 14, 52 - s * 14, ball((70, 74, 78) if s % 2 else (140, 146, 150)))
    for y in range(270, 386, 14):
        k.rect(496, y, 530, y + 6, flat((160, 164, 168)))


def ac_lantai(k: Kanvas, w: Rgb, v: int) -> None:
    """A floor-standing cooler."""
    k.dim([(320, 428, 100, 16)], 110)
    k.box(230, 70, 160, 348, (46, 24), (238, 239, 240))
    k.rect(246, 90, 374, 190, down((120, 128, 136), 1.2, 0.9), 6)
    for y in range(98, 186, 11):
        k.rect(252, y, 368, y + 5, flat((210, 214, 218)))
    k.rect(280, 210, 340, 238, glass((40, 80, 120)), 4)
    k.rect(246, 330, 374, 400, down((216, 220, 224)), 6)


def kipas(k: Kanvas, w: Rgb, v: int) -> None:
    """A stand fan."""
    k.dim([(320, 424, 100, 16)], 110)
    k.oval(320, 414, 92, 16, slant(w, 1.2, 0.8))
    k.rect(312, 250, 328, 410, tube(BAJA))
    k.oval(320, 176, 116, 116, down((214, 220, 224), 1.0, 0.9))
    for a in ((320, 96, 400, 130), (396, 176, 380, 256), (320, 256, 240, 236), (244, 176, 262, 100)):
        k.blob([(320, 176), (a[0], a[1]), (a[2], a[3])], slant(w, 1.4, 0.86))
    for r in (116, 86, 56):
        k.ring(320, 176, r, 2.6, flat((120, 126, 132)))
    k.oval(320, 176, 24, 24, ball(w))


def kamera(k: Kanvas, w: Rgb, v: int) -> None:
    """A camera."""
    k.dim([(320, 392, 180, 18)], 120)
    k.rect(250, 110, 390, 170, down((58, 60, 64)), 14)
    k.rect(140, 150, 500, 374, down((52, 54, 58), 1.3, 0.8), 22)
    k.rect(140, 210, 500, 330, down((38, 40, 44)))
    k.oval(330, 268, 106, 106, ball((74, 78, 84)))
    k.oval(330, 268, 82, 82, ball((44, 48, 54)))
    k.oval(330, 268, 56, 56, ball((50, 70, 120)))
    k.oval(310, 246, 18, 18, ball((200, 214, 244)))
    k.rect(164, 134, 214, 152, tube(BAJA), 4)
    k.rect(430, 168, 478, 192, slant((200, 60, 50)), 4)


def kamera_pengawas(k: Kanvas, w: Rgb, v: int) -> None:
    """A bullet security camera."""
    k.dim([(330, 400, 130, 14)], 60)
    k.rect(460, 130, 488, 300, across((226, 228, 230)), 4)
    k.line([(470, 216), (400, 216)], 20, pipe((220, 222, 224)))
    k.blob([(150, 190), (180, 168), (400, 176), (424, 200), (420, 270), (396, 290), (176, 284), (150, 262)], down(PUTIH, 1.0, 0.8))
    k.oval(162, 228, 30, 52, ball((60, 64, 70)))
    k.oval(160, 228, 17, 30, ball((40, 60, 110)))
    k.poly([(140, 166), (420, 168), (440, 184), (150, 184)], down((214, 218, 222)))


def speaker(k: Kanvas, w: Rgb, v: int) -> None:
    """Loudspeakers."""
    for x, y, s in ((350, 120, 0.84), (150, 84, 1.0)):
        k.dim([(x + 90 * s, y + 330 * s, 110 * s, 14)], 120)
        k.box(x, y, 170 * s, 330 * s, (44 * s, 24 * s), (46, 48, 52))
        for cy, r in ((220, 66), (80, 36)):
            k.oval(x + 85 * s, y + cy * s, r * s, r * s, ball((92, 96, 102)))
            k.oval(x + 85 * s, y + cy * s, r * 0.8 * s, r * 0.8 * s, ball((38, 40, 44)))
            k.oval(x + 85 * s, y + cy * s, r * 0.34 * s, r * 0.34 * s, ball((110, 114, 120)))


def ponsel(k: Kanvas, w: Rgb, v: int) -> None:
    """A phone."""
    k.dim([(330, 416, 110, 14)], 110)
    k.rect(236, 66, 410, 414, down(HITAM, 1.5, 0.9), 26)
    _screen(k, 248, 84, 398, 398, w)


def telepon(k: Kanvas, w: Rgb, v: int) -> None:
    """A desk phone or an audio headset's base."""
    k.dim([(320, 398, 180, 16)], 120)
    k.poly([(190, 210), (470, 210), (520, 390), (140, 390)], down((62, 66, 72), 1.3, 0.8))
    k.rect(330, 230, 460, 280, glass((70, 110, 140)), 4)
    for r in range(3):
        for c in range(3):
            k.rect(330 + c * 46, 296 + r * 28, 366 + c * 46, 314 + r * 28, down((214, 216, 218)), 4)
    k.arc([(180, 180), (190, 300), (176, 384)], 36, across((40, 42, 46)))
    for y in (196, 366):
        k.oval(184, y, 36, 24, ball((52, 56, 60)))


def mikrofon(k: Kanvas, w: Rgb, v: int) -> None:
    """Microphones of several channels at a stand."""
    k.dim([(320, 424, 120, 14)], 100)
    for x, a, c in ((230, -60, (196, 60, 50)), (320, 0, (60, 64, 70)), (410, 60, (50, 96, 168))):
        k.line([(320 + a * 0.3, 420), (x, 230)], 16, across((60, 62, 66)))
        k.turn(x, [(170, 34), (214, 30), (236, 16)], tube(c), halus=False)
        k.oval(x, 150, 40, 44, ball((120, 124, 130)))


def headset(k: Kanvas, w: Rgb, v: int) -> None:
    """A headset."""
    k.dim([(320, 408, 150, 16)], 100)
    k.arc([(206, 290), (212, 150), (320, 92), (428, 150), (434, 290)], 20, across((54, 58, 64)))
    for x in (206, 434):
        k.oval(x, 300, 42, 62, ball((64, 68, 74)))
        k.oval(x + (10 if x < 300 else -10), 300, 26, 46, ball((36, 38, 42)))
    k.arc([(206, 350), (230, 396), (300, 404)], 7, flat((54, 58, 64)))
    k.oval(306, 404, 16, 11, ball(HITAM))


def mesin_cuci(k: Kanvas, w: Rgb, v: int) -> None:
    """A front-loading washer."""
    k.dim([(330, 424, 140, 16)], 120)
    k.box(190, 100, 240, 318, (52, 28), (238, 239, 240))
    k.rect(202, 112, 418, 160, down((214, 218, 222)), 4)
    k.rect(322, 122, 404, 150, glass((40, 80, 120)), 4)
    k.oval(240, 136, 14, 14, ball(BAJA))
    k.oval(310, 278, 90, 90, ball(BAJA))
    k.oval(310, 278, 68, 68, glass((70, 100, 130)))
    k.blob([(260, 300), (300, 280), (340, 296), (362, 288), (350, 330), (270, 332)], slant((226, 232, 240), 1.0, 0.8), 190)


def oven(k: Kanvas, w: Rgb, v: int) -> None:
    """A deck oven or dryer."""
    k.dim([(330, 424, 160, 16)], 120)
    for x in (190, 440):
        k.rect(x, 370, x + 14, 420, tube(BAJA))
    k.box(170, 110, 300, 270, (60, 32), (186, 192, 198))
    for y in (126, 252):
        k.rect(186, y, 386, y + 112, down((150, 156, 162)), 4)
        k.rect(200, y + 22, 372, y + 92, glass((64, 50, 40)), 4)
        k.rect(206, y + 8, 366, y + 15, pipe(PUTIH), 3)
        for s in (26, 58, 88):
            k.oval(428, y + s, 11, 11, ball(HITAM))


def kompor(k: Kanvas, w: Rgb, v: int) -> None:
    """A two-burner stove."""
    k.dim([(330, 390, 220, 18)], 120)
    k.poly([(120, 330), (196, 240), (520, 240), (560, 330)], down((196, 202, 208), 1.2, 0.9))
    k.rect(120, 330, 560, 382, down((150, 156, 162)), 6)
    for cx in (250, 424):
        k.oval(cx, 284, 70, 24, down((70, 72, 76)))
        k.oval(cx, 280, 40, 13, ball((46, 48, 52)))
        k.oval(cx, 276, 26, 8, ball(EMAS))
        k.line([(cx - 66, 276), (cx + 66, 276)], 6, flat(HITAM))
        k.line([(cx, 258), (cx, 298)], 6, flat(HITAM))
        k.oval(cx, 356, 19, 19, ball(HITAM))


def dispenser(k: Kanvas, w: Rgb, v: int) -> None:
    """A water dispenser."""
    k.turn(320, [(60, 60), (80, 78), (150, 78), (178, 24)], tube((160, 202, 230), 1.6))
    k.dim([(330, 430, 100, 14)], 120)
    k.box(240, 176, 160, 246, (46, 26), (70, 74, 80) if v == 0 else (238, 239, 240))
    k.rect(256, 196, 384, 290, down((40, 42, 46), 0.8, 1.2), 6)
    for x, c in ((290, (60, 120, 210)), (350, (206, 60, 50))):
        k.rect(x - 9, 206, x + 9, 236, tube(c), 4)
    k.rect(262, 274, 378, 288, down(BAJA), 3)


def genset(k: Kanvas, w: Rgb, v: int) -> None:
    """A generator in a frame."""
    c = ((206, 60, 44), (232, 176, 44))[v % 2]
    k.dim([(320, 408, 210, 18)], 120)
    k.rect(150, 130, 490, 196, down(c, 1.2, 0.8), 16)
    k.rect(170, 200, 330, 372, down((70, 74, 80), 1.2, 0.8), 6)
    for y in range(214, 364, 14):
        k.rect(182, y, 318, y + 6, flat((120, 126, 132)))
    k.oval(404, 286, 74, 74, ball((60, 64, 70)))
    k.oval(404, 286, 44, 44, ball((160, 166, 172)))
    k.rect(200, 116, 240, 134, tube(HITAM), 4)
    for p in ([(136, 112), (136, 392)], [(504, 112), (504, 392)], [(136, 112), (504, 112)], [(136, 392), (504, 392)]):
        k.line(p, 13, pipe(HITAM) if p[0][1] == p[1][1] else across(HITAM))


def pompa(k: Kanvas, w: Rgb, v: int) -> None:
    """A water pump."""
    c = ((50, 100, 170), (60, 130, 90))[v % 2]
    k.dim([(330, 392, 200, 18)], 120)
    k.rect(140, 364, 500, 386, down((80, 84, 90)), 4)
    k.rect(300, 230, 480, 352, pipe(c), 22)
    for x in range(330, 468, 16):
        k.rect(x, 226, x + 7, 356, pipe(shade(c, 0.8)), 3)
    k.rect(360, 190, 430, 236, down(shade(c, 0.7)), 6)
    k.oval(234, 290, 88, 88, ball((96, 102, 108)))
    k.oval(234, 290, 40, 40, ball((60, 64, 70)))
    k.rect(204, 150, 264, 220, tube((110, 116, 122)), 4)
    k.rect(192, 140, 276, 162, tube((80, 86, 92)), 4)
    k.rect(104, 262, 154, 318, pipe((110, 116, 122)), 4)


def panel_surya(k: Kanvas, w: Rgb, v: int) -> None:
    """Solar panels."""
    k.dim([(330, 408, 210, 16)], 110)
    k.line([(430, 190), (500, 404)], 11, across(BAJA))
    k.line([(240, 240), (180, 404)], 11, across(BAJA))
    k.poly([(120, 300), (230, 92), (556, 92), (500, 300)], slant((206, 212, 218)))
    k.poly([(134, 292), (236, 100), (544, 100), (490, 292)], glass((30, 60, 120)))
    for i in range(1, 6):
        t = i / 6
        k.seam([(134 + 356 * t, 292), (236 + 308 * t, 100)], (190, 206, 226), 2.4)
    for i in range(1, 4):
        t = i / 4
        k.seam([(236 - 102 * t, 100 + 192 * t), (544 - 54 * t, 100 + 192 * t)], (190, 206, 226), 2.4)


def panel_listrik(k: Kanvas, w: Rgb, v: int) -> None:
    """A distribution board."""
    k.dim([(330, 424, 120, 14)], 110)
    k.box(220, 90, 190, 326, (46, 26), (206, 208, 206))
    k.rect(236, 106, 394, 400, down((190, 192, 190), 1.1, 0.94), 4)
    for i, c in enumerate(((206, 60, 50), (232, 186, 50), (70, 160, 90))):
        k.oval(272 + i * 42, 150, 13, 13, ball(c))
    k.rect(262, 186, 368, 236, glass((70, 90, 90)), 4)
    k.poly([(315, 272), (350, 332), (280, 332)], down((240, 196, 50)))
    k.line([(316, 290), (308, 310), (320, 308), (312, 326)], 4, flat(HITAM))
    k.rect(376, 330, 386, 372, tube(HITAM), 4)


def penggiling(k: Kanvas, w: Rgb, v: int) -> None:
    """A hopper mill of stainless steel."""
    k.dim([(320, 424, 170, 16)], 120)
    for x in (190, 420):
        k.line([(x, 300), (x - 14, 418)], 12, across((70, 110, 150)))
        k.line([(x, 300), (x + 20, 418)], 12, across((60, 96, 130)))
    k.poly([(190, 90), (370, 90), (320, 200), (240, 200)], across((196, 202, 208), 1.3, 0.7))
    k.oval(280, 90, 90, 18, down((120, 126, 132)))
    k.rect(180, 200, 380, 306, pipe((190, 196, 202)), 16)
    k.rect(386, 226, 480, 306, pipe((60, 110, 90)), 10)
    k.poly([(220, 300), (290, 300), (256, 372), (196, 372)], across((170, 176, 182)))
    k.oval(184, 254, 40, 40, ball((90, 94, 100)))
    k.oval(184, 254, 14, 14, ball(BAJA))


def perontok(k: Kanvas, w: Rgb, v: int) -> None:
    """A thresher or shredder on wheels."""
    c = ((206, 70, 44), (60, 130, 80), (48, 104, 170))[v % 3]
    k.dim([(320, 420, 220, 16)], 120)
    k.poly([(110, 150), (230, 130), (240, 200), (150, 230)], slant(shade(c, 0.9)))
    k.rect(210, 130, 460, 300, down(c, 1.2, 0.76), 12)
    k.poly([(456, 200), (548, 240), (548, 290), (456, 300)], down(shade(c, 0.8)))
    k.rect(240, 160, 340, 250, down(shade(c, 0.72)), 8)
    k.oval(400, 220, 46, 46, ball((70, 74, 80)))
    k.rect(190, 306, 480, 326, pipe(HITAM), 4)
    for x in (230, 440):
        k.oval(x, 374, 48, 48, ball((46, 48, 52)))
        k.oval(x, 374, 22, 22, ball(BAJA))


def mikroskop(k: Kanvas, w: Rgb, v: int) -> None:
    """A microscope."""
    k.dim([(320, 416, 120, 18)], 120)
    k.blob([(210, 400), (230, 372), (410, 372), (430, 400), (424, 416), (216, 416)], down((70, 76, 84), 1.3, 0.8))
    k.arc([(400, 384), (440, 300), (420, 200), (360, 150)], 36, across((226, 228, 230)))
    k.rect(230, 306, 400, 324, down(HITAM, 1.4, 0.9), 4)
    k.poly([(250, 120), (306, 96), (350, 210), (296, 232)], across((236, 238, 240)))
    k.poly([(222, 64), (262, 46), (304, 100), (254, 122)], across((50, 54, 60)))
    k.poly([(300, 226), (340, 210), (336, 286), (316, 290)], across(BAJA))
    k.oval(424, 304, 24, 24, ball(HITAM))


def timbangan(k: Kanvas, w: Rgb, v: int) -> None:
    """A digital scale."""
    k.dim([(320, 388, 180, 18)], 120)
    k.oval(320, 226, 140, 26, slant((206, 212, 218), 1.2, 0.8))
    k.rect(296, 230, 344, 280, tube(BAJA))
    k.blob([(160, 300), (190, 276), (450, 276), (482, 300), (496, 366), (470, 382), (170, 382), (146, 366)], down((226, 228, 230), 1.1, 0.8))
    k.rect(240, 304, 400, 352, glass((50, 90, 80)), 5)
    for x in (190, 450):
        k.oval(x, 330, 13, 13, ball((60, 110, 170)))


def tensimeter(k: Kanvas, w: Rgb, v: int) -> None:
    """A blood-pressure monitor with cuff."""
    k.dim([(330, 400, 210, 18)], 110)
    k.rect(320, 170, 530, 390, down((238, 240, 242), 1.0, 0.84), 22)
    k.rect(340, 190, 510, 310, glass((120, 150, 150)), 8)
    k.oval(424, 350, 26, 20, ball((50, 110, 180)))
    k.arc([(330, 360), (280, 400), (240, 380)], 8, flat((70, 74, 80)))
    k.blob([(100, 230), (180, 204), (260, 230), (268, 350), (180, 380), (96, 350)], across((54, 76, 120), 1.3, 0.7))
    k.oval(180, 230, 66, 22, down((30, 44, 76)))


GAMBAR = {
    "laptop": (laptop, 6),
    "monitor": (monitor, 4),
    "komputer": (komputer, 4),
    "tv": (tv, 2),
    "layar": (layar, 1),
    "tablet": (tablet, 3),
    "printer": (printer, 2),
    "pemindai": (pemindai, 2),
    "fotokopi": (fotokopi, 1),
    "proyektor": (proyektor, 2),
    "router": (router, 2),
    "wifi": (wifi, 1),
    "server": (server, 1),
    "ups": (ups, 1),
    "ac": (ac, 1),
    "ac_lantai": (ac_lantai, 1),
    "kipas": (kipas, 5),
    "kamera": (kamera, 1),
    "kamera_pengawas": (kamera_pengawas, 1),
    "speaker": (speaker, 1),
    "ponsel": (ponsel, 2),
    "telepon": (telepon, 1),
    "mikrofon": (mikrofon, 1),
    "headset": (headset, 1),
    "mesin_cuci": (mesin_cuci, 1),
    "oven": (oven, 1),
    "kompor": (kompor, 1),
    "dispenser": (dispenser, 2),
    "genset": (genset, 2),
    "pompa": (pompa, 2),
    "panel_surya": (panel_surya, 1),
    "panel_listrik": (panel_listrik, 1),
    "penggiling": (penggiling, 1),
    "perontok": (perontok, 3),
    "mikroskop": (mikroskop, 1),
    "timbangan": (timbangan, 1),
    "tensimeter": (tensimeter, 1),
}
