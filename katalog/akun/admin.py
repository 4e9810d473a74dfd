"""People and offices at `/kelola/`. Roles and access change by services only."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import Group
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest

from katalog.akun.models import AlamatKirim, Pengguna, Penugasan, SatuanKerja, Undangan
from katalog.akun.permintaan import LoggedInRequest
from katalog.akun.services.hak import require_giver
from katalog.akun.services.pengguna import aktifkan, lepas_faktor, nonaktifkan, store_by_admin
from katalog.akun.services.penugasan import cabut, give, judge
from katalog.akun.services.undangan import Calon, batalkan, undang
from katalog.audit.services import record
from katalog.core.errors import RuleViolation

for pustaka in (Group, EmailAddress, Authenticator):
    if admin.site.is_registered(pustaka):
        admin.site.unregister(pustaka)


class TanpaHapus(admin.ModelAdmin):
    """Nobody is deleted: roles and accounts end, their traces stay."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def run(self, request: LoggedInRequest, rows: QuerySet, act, done: str) -> None:
        """Run one service per chosen row; tell of each refusal by its own sentence."""
        count = 0
        for row in rows.order_by("pk"):
            try:
                act(row)
            except RuleViolation as violation:
                self.message_user(request, f"{row}: {violation.message}", messages.ERROR)
            else:
                count += 1
        if count:
            self.message_user(request, f"{count} {done}.", messages.SUCCESS)


@admin.register(Pengguna)
class PenggunaAdmin(TanpaHapus):
    list_display = ["nama", "nip", "surel", "hp", "is_active", "punya_faktor"]
    list_filter = ["is_active", "penugasan__peran"]
    search_fields = ["nama", "nip", "surel", "hp"]
    ordering = ["nama", "pk"]
    fields = ["nama", "nip", "surel", "hp", "is_active", "date_joined", "last_login"]
    readonly_fields = ["is_active", "date_joined", "last_login"]
    actions = ["nonaktifkan", "aktifkan", "lepas_autentikator"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Pengguna]:
        app = Authenticator.objects.filter(user=OuterRef("pk"), type=Authenticator.Type.TOTP)
        return super().get_queryset(request).annotate(ada_faktor=Exists(app))

    @admin.display(description="autentikator", boolean=True)
    def punya_faktor(self, pengguna: Pengguna) -> bool:
        return pengguna.ada_faktor

    def save_model(self, request: LoggedInRequest, obj: Pengguna, form, change: bool) -> None:
        store_by_admin(actor=request.user, pengguna=obj, baru=not change)

    @admin.action(description="Nonaktifkan akun terpilih", permissions=["change"])
    def nonaktifkan(self, request: LoggedInRequest, rows: QuerySet[Pengguna]) -> None:
        self.run(
            request,
            rows,
            lambda row: nonaktifkan(actor=request.user, pengguna_id=row.pk),
            "akun dinonaktifkan",
        )

    @admin.action(description="Aktifkan akun terpilih", permissions=["change"])
    def aktifkan(self, request: LoggedInRequest, rows: QuerySet[Pengguna]) -> None:
        self.run(
            request,
            rows,
            lambda row: aktifkan(actor=request.user, pengguna_id=row.pk),
            "akun diaktifkan",
        )

    @admin.action(description="Lepas autentikator akun terpilih", permissions=["change"])
    def lepas_autentikator(self, request: LoggedInRequest, rows: QuerySet[Pengguna]) -> None:
        self.run(
            request,
            rows,
            lambda row: lepas_faktor(actor=request.user, pengguna_id=row.pk),
            "autentikator dilepas",
        )


class AlamatKirimInline(admin.TabularInline):
    model = AlamatKirim
    extra = 0
    autocomplete_fields = ["wilayah"]


@admin.register(SatuanKerja)
class SatuanKerjaAdmin(TanpaHapus):
    list_display = ["nama", "kode", "singkatan", "induk", "wilayah"]
    list_filter = ["wilayah"]
    list_select_related = ["induk", "wilayah"]
    search_fields = ["nama", "kode", "singkatan"]
    autocomplete_fields = ["induk", "wilayah"]
    inlines = [AlamatKirimInline]

    def save_model(self, request: LoggedInRequest, obj: SatuanKerja, form, change: bool) -> None:
        super().save_model(request, obj, form, change)
        aksi = "satuan-kerja.ubah" if change else "satuan-kerja.buat"
        record(actor=request.user, aksi=aksi, on=obj, kolom=form.changed_data)


@admin.register(AlamatKirim)
class AlamatKirimAdmin(TanpaHapus):
    list_display = ["label", "satuan_kerja", "alamat", "wilayah", "is_utama"]
    list_filter = ["is_utama", "wilayah"]
    list_select_related = ["satuan_kerja", "wilayah"]
    search_fields = ["label", "alamat", "satuan_kerja__nama"]
    autocomplete_fields = ["satuan_kerja", "wilayah"]


class PenugasanForm(forms.ModelForm):
    actor: Pengguna

    def _get_validation_exclusions(self) -> set[str]:
        # Django 5.2 cannot judge an exclusion constraint whose condition names a hidden field.
        return super()._get_validation_exclusions() - {"dicabut_pada"}

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if not self.errors and self.instance.pk is None:
            try:
                judge(actor=self.actor, baru=Penugasan(**isi))
            except RuleViolation as violation:
                raise forms.ValidationError(violation.message, code=violation.code) from violation
        return isi


@admin.register(Penugasan)
class PenugasanAdmin(TanpaHapus):
    """A new row is a new grant; an old one is never edited, only revoked."""

    form = PenugasanForm
    list_display = ["pengguna", "peran", "satuan_kerja", "nomor_sk", "berlaku_dari", "dicabut_pada"]
    list_filter = ["peran", "dicabut_pada"]
    list_select_related = ["pengguna", "satuan_kerja"]
    search_fields = ["pengguna__nama", "pengguna__nip", "nomor_sk", "satuan_kerja__nama"]
    autocomplete_fields = ["pengguna", "satuan_kerja", "menggantikan"]
    date_hierarchy = "berlaku_dari"
    fields = [
        "pengguna",
        "peran",
        "satuan_kerja",
        "nomor_sk",
        "berlaku_dari",
        "berlaku_sampai",
        "menggantikan",
    ]
    actions = ["cabut"]

    def get_readonly_fields(self, request: HttpRequest, obj: Penugasan | None = None) -> list[str]:
        return [*self.fields, "dicabut_pada"] if obj else []

    def get_fields(self, request: HttpRequest, obj: Penugasan | None = None) -> list[str]:
        return [*self.fields, "dicabut_pada"] if obj else self.fields

    def get_form(self, request: LoggedInRequest, obj=None, change: bool = False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.actor = request.user
        return form

    def save_model(self, request: LoggedInRequest, obj: Penugasan, form, change: bool) -> None:
        if not change:
            give(actor=request.user, baru=obj)

    @admin.action(description="Cabut penugasan terpilih", permissions=["change"])
    def cabut(self, request: LoggedInRequest, rows: QuerySet[Penugasan]) -> None:
        self.run(
            request,
            rows,
            lambda row: cabut(actor=request.user, penugasan_id=row.pk),
            "penugasan dicabut",
        )


class UndanganForm(forms.ModelForm):
    actor: Pengguna

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if not self.errors and self.instance.pk is None:
            try:
                require_giver(self.actor, isi["peran"], isi["satuan_kerja"])
            except RuleViolation as violation:
                raise forms.ValidationError(violation.message, code=violation.code) from violation
        return isi


@admin.register(Undangan)
class UndanganAdmin(TanpaHapus):
    """A superadmin invites the first Admin OPD of an office here; the office does the rest."""

    form = UndanganForm
    list_display = ["nama", "surel", "peran", "satuan_kerja", "kedaluwarsa_pada", "diterima_pada"]
    list_filter = ["peran"]
    list_select_related = ["satuan_kerja"]
    search_fields = ["nama", "surel", "nip", "nomor_sk", "satuan_kerja__nama"]
    autocomplete_fields = ["satuan_kerja"]
    fields = ["nama", "surel", "nip", "satuan_kerja", "peran", "nomor_sk", "berlaku_sampai"]
    actions = ["batalkan"]
    akhir = ["diundang_oleh", "kedaluwarsa_pada", "diterima_pada", "dibatalkan_pada"]

    def get_fields(self, request: HttpRequest, obj: Undangan | None = None) -> list[str]:
        return [*self.fields, *self.akhir] if obj else self.fields

    def get_readonly_fields(self, request: HttpRequest, obj: Undangan | None = None) -> list[str]:
        return self.get_fields(request, obj) if obj else []

    def get_form(self, request: LoggedInRequest, obj=None, change: bool = False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.actor = request.user
        return form

    def save_model(self, request: LoggedInRequest, obj: Undangan, form, change: bool) -> None:
        if change:
            return
        calon = Calon(
            nama=obj.nama,
            surel=obj.surel,
            nip=obj.nip,
            peran=obj.peran,
            nomor_sk=obj.nomor_sk,
            sampai=obj.berlaku_sampai,
        )
        obj.pk = undang(actor=request.user, satker=obj.satuan_kerja, calon=calon).pk

    @admin.action(description="Batalkan undangan terpilih", permissions=["change"])
    def batalkan(self, request: LoggedInRequest, rows: QuerySet[Undangan]) -> None:
        self.run(
            request,
            rows,
            lambda row: batalkan(actor=request.user, kode=row.kode),
            "undangan dibatalkan",
        )
