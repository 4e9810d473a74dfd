"""Words, figures and small pieces of markup that every template may use."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any
from uuid import uuid4

from django import template
from django.forms import BoundField, CheckboxInput, CheckboxSelectMultiple, FileInput, RadioSelect
from django.forms.widgets import Widget
from django.template import Context
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from katalog.core.money import format_rupiah

register = template.Library()

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
BULAN = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
BESAR = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))
ZONA = {7: "WIB", 8: "WITA", 9: "WIT"}
NADA = {"success": "sukses", "warning": "awas", "error": "galat"}
TAK_ADA = "–"
FAKTA_KAKI = ("nama", "alamat", "is_demo", "telepon", "jam_layanan")


def _desimal(number: Decimal, places: int) -> str:
    written = f"{number:.{places}f}"
    if places:
        written = written.rstrip("0").rstrip(".")
    return written.replace(".", ",")


@register.filter
def rupiah(amount: int | str | None) -> str:
    """1210000 -> Rp1.210.000; nothing -> an en dash."""
    return TAK_ADA if amount in (None, "") else format_rupiah(int(amount or 0))


@register.filter
def rupiah_ringkas(amount: int | str | None) -> str:
    """1120000000000 -> Rp1,12 triliun; below a million the whole amount."""
    if amount in (None, ""):
        return TAK_ADA
    for unit, name in BESAR:
        if abs(int(amount or 0)) >= unit:
            return f"Rp{_desimal(Decimal(int(amount or 0)) / unit, 2)} {name}"
    return format_rupiah(int(amount or 0))


@register.filter
def ribuan(number: int | str | None) -> str:
    """9702 -> 9.702"""
    return TAK_ADA if number in (None, "") else f"{int(number or 0):,}".replace(",", ".")


@register.filter
def persen(number: Decimal | float | str | None) -> str:
    """Decimal("50.40") -> 50,4%; the number is already in percent."""
    return TAK_ADA if number in (None, "") else f"{_desimal(Decimal(number or 0), 2)}%"


def _setempat(moment: date | datetime) -> date | datetime:
    if isinstance(moment, datetime) and timezone.is_aware(moment):
        return timezone.localtime(moment)
    return moment


@register.filter
def tanggal(moment: date | datetime | None) -> str:
    """Senin, 23 November 2026, in the zone in force."""
    if not moment:
        return TAK_ADA
    day = _setempat(moment)
    return f"{HARI[day.weekday()]}, {day.day} {BULAN[day.month - 1]} {day.year}"


@register.filter
def tanggal_pendek(moment: date | datetime | None) -> str:
    """23 Nov 2026"""
    if not moment:
        return TAK_ADA
    day = _setempat(moment)
    return f"{day.day} {BULAN[day.month - 1][:3]} {day.year}"


@register.filter
def waktu(moment: datetime | None) -> str:
    """Senin, 23 November 2026 pukul 10.42 WIB"""
    if not moment:
        return TAK_ADA
    local = timezone.localtime(moment)
    hours = int((local.utcoffset() or timedelta()).total_seconds() // 3600)
    return f"{tanggal(local)} pukul {local:%H.%M} {ZONA.get(hours, f'UTC{hours:+d}')}"


@register.filter
def waktu_pendek(moment: datetime | None) -> str:
    """23 Nov 10.42"""
    if not moment:
        return TAK_ADA
    local = timezone.localtime(moment)
    return f"{local.day} {BULAN[local.month - 1][:3]} {local:%H.%M}"


@register.filter
def inisial(name: str) -> str:
    """Siti Aminah Putri -> SA"""
    return "".join(word[0] for word in name.split()[:2]).upper()


@register.filter
def nada(level_tag: str) -> str:
    """Return the class of `spanduk` for the level of a Django message."""
    return NADA.get(level_tag, "info")


@register.simple_tag
def ikon(name: str) -> SafeString:
    """Return one symbol of the sprite, hidden from screen readers: a word stands beside it."""
    return format_html(
        '<svg class="ikon" aria-hidden="true"><use href="{}#{}"/></svg>',
        static("img/ikon.svg"),
        name,
    )


@register.simple_tag(takes_context=True)
def kaki(context: Context) -> SafeString:
    """Write the footer, once for the same government and the same version of the site."""
    instansi = context.get("instansi")
    fakta = tuple(getattr(instansi, nama, "") for nama in FAKTA_KAKI)
    return _kaki(fakta, context.get("versi_situs", ""))


@lru_cache(4)
def _kaki(fakta: tuple[Any, ...], versi_situs: str) -> SafeString:
    isi = {"instansi": dict(zip(FAKTA_KAKI, fakta, strict=True)), "versi_situs": versi_situs}
    return SafeString(render_to_string("komponen/kaki.html", isi))


@register.simple_tag
def kunci_baru() -> str:
    """Return a key of one submit, for a form that no view of its own prepares."""
    return str(uuid4())


@register.inclusion_tag("komponen/status.html")
def status(tanda: Any) -> dict[str, Any]:
    """Show a status badge. `tanda` has label, bentuk (○ ◐ ● ↩ ✓ ! ✕) and nada (a colour)."""
    return {"tanda": tanda}


@register.simple_block_tag
def wadah_remah(content: str) -> str:
    """Wrap the breadcrumb's items, and leave the landmark out where there are none."""
    if not content.strip():
        return ""
    return format_html(
        '<nav class="remah" aria-label="Remah"><ol class="wadah">{}</ol></nav>', content
    )


def _jenis(widget: Widget) -> str:
    if isinstance(widget, (RadioSelect, CheckboxSelectMultiple)):
        return "kelompok"
    if isinstance(widget, CheckboxInput):
        return "centang"
    return "berkas" if isinstance(widget, FileInput) else "baris"


@register.inclusion_tag("komponen/isian.html")
def isian(field: BoundField, **atribut: Any) -> dict[str, Any]:
    """Show one form field with its label, hint and errors.

    Keywords become attributes of the control (`inputmode="numeric"`), but for `awalan` (a unit
    before it, such as Rp), `kelas` (classes of the row: sempit, kotak), `label` and `wajib` (what
    the label says where the page, not the field, knows).
    """
    jenis = _jenis(field.field.widget)
    awalan, kelas = atribut.pop("awalan", ""), atribut.pop("kelas", "")
    label = atribut.pop("label", field.label)
    wajib = atribut.pop("wajib", field.field.required)
    attrs = {name.replace("_", "-"): value for name, value in atribut.items()}
    parts = [f"{field.auto_id}_petunjuk"] if field.help_text else []
    if field.errors:
        parts.append(f"{field.auto_id}_galat")
        attrs["aria-invalid"] = "true"
    if parts and jenis != "kelompok":
        attrs["aria-describedby"] = " ".join(parts)
    return {
        "field": field,
        "kontrol": "" if jenis == "kelompok" else field.as_widget(attrs=attrs),
        "jenis": jenis,
        "awalan": awalan,
        "kelas": kelas,
        "label": label,
        "wajib": wajib,
        "uraian": " ".join(parts),
    }
