"""Computers and office machines."""

from katalog.demo.gambar.kanvas import Kanvas
from katalog.demo.gambar.warna import (
    BAJA,
    HITAM,
    LAYAR,
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


_GELAP: Rgb = (52, 56, 62)


def _screen(k: Kanvas, x0: float, y0: float, x1: float, y1: float, w: Rgb) -> None:
    """A lit display with a landscape."""
    k.rect(x0, y0, x1, y1, slant(blend(LAYAR, w, 0.4), 1.5, 0.9), 2)
    dx, dy = x1 - x0, y1 - y0
    k.oval(x0 + dx * 0.72, y0 + dy * 0.3, dy * 0.13, dy * 0.13, ball((252, 220, 160)))
    k.poly([(x0, y1), (x0, y0 + dy * 0.7), (x0 + dx * 0.3, y0 + dy * 0.44),
            (x0 + dx * 0.56, y0 + dy * 0.72), (x0 + dx * 0.76, y0 + dy * 0.56),
            (x1, y0 + dy * 0.8), (x1, y1)], down(blend(w, LAYAR, 0.45), 1.2, 0.8))
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
        k.poly([(180 - r * 9, y), (460 + r * 9, y), (462 + r * 10, y + 6), (178 - r * 10, y + 6)],
                flat(shade(badan, 0.5)))
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
        k.poly([(130 - r * 4, 398 + r * 9), (360 + r * 4, 398 + r * 9),
                (361 + r * 4, 404 + r * 9), (129 - r * 4, 404 + r * 9)], flat((38, 40, 44)))


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
    k.blob([(160, 230), (190, 200), (450, 200), (482, 230), (488, 380), (152, 380)],
            down(c, 1.2, 0.8))
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
    k.blob([(130, 300), (200, 282), (440, 282), (510, 300), (520, 360), (320, 378), (120, 360)],
            down(_GELAP, 1.4, 0.8))
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
    k.blob([(150, 190), (180, 168), (400, 176), (424, 200), (420, 270), (396, 290), (176, 284),
            (150, 262)], down(PUTIH, 1.0, 0.8))
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


GAMBAR = {
    "laptop": (laptop, (0, 1, 2)),
    "monitor": (monitor, (1, 0)),
    "komputer": (komputer, (1, 0)),
    "tv": (tv, 2),
    "layar": (layar, 1),
    "tablet": (tablet, (0, 1)),
    "printer": (printer, 2),
    "pemindai": (pemindai, 2),
    "fotokopi": (fotokopi, 1),
    "proyektor": (proyektor, 2),
    "router": (router, 2),
    "wifi": (wifi, 1),
    "server": (server, 1),
    "ups": (ups, 1),
    "kamera": (kamera, 1),
    "kamera_pengawas": (kamera_pengawas, 1),
    "speaker": (speaker, 1),
    "ponsel": (ponsel, (1,)),
    "telepon": (telepon, 1),
    "mikrofon": (mikrofon, 1),
    "headset": (headset, 1),
}
