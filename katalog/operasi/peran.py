"""The second database role: what the running portal may do, and no more (`architecture.md` 0.29).

The owner migrates. The portal's role has no DDL, deletes only what is no record, and cannot
rewrite what is append-only; triggers say the same, and the two do not depend on each other.
"""

from typing import Any

from django.apps import apps
from django.db import connection
from pghistory.models import Event
from psycopg import sql

PERAN_APLIKASI = "katalog_app"

HANYA_TAMBAH = frozenset(
    {
        "audit_jejakaudit",
        "etalase_jawabanklarifikasi",
        "etalase_mutasistok",
        "etalase_penetapanetalase",
        "etalase_putusananomali",
        "etalase_tahapetalase",
        "etalase_versiproduk",
        "purchasing_barisputaran",
        "purchasing_buktiharga",
        "purchasing_dokumen",
        "purchasing_dpa",
        "purchasing_lampiranpaket",
        "purchasing_mutasimak",
        "purchasing_pagumutasi",
        "purchasing_pencariantersimpan",
        "purchasing_peristiwapesanan",
        "purchasing_perubahanrup",
        "purchasing_pesannego",
        "purchasing_putarannego",
        "purchasing_suratpesanan",
    }
)
# Working state, not records: what a person or a timer may take away again.
BOLEH_HAPUS = frozenset(
    {
        "account_emailaddress",
        "akun_alamatkirim",
        "akun_kodesekali",
        "akun_percobaanmasuk",
        "akun_pengguna_groups",
        "akun_pengguna_user_permissions",
        "akun_sesi",
        "akun_undangan",
        "core_jejakhalaman",
        "django_session",
        "etalase_atribut",
        "etalase_favorit",
        "etalase_fotoproduk",
        "etalase_indekscari",
        "etalase_kategoritelaah",
        "etalase_langganan",
        "etalase_persyaratanetalase",
        "etalase_perubahancari",
        "kebijakan_harilibur",
        "kelola_saringantersimpan",
        "mfa_authenticator",
        "purchasing_barispesanan",
        "purchasing_itemkeranjang",
        "purchasing_pesanananggaran",
        "vendors_kblipenyedia",
        "vendors_wilayahlayanan",
    }
)


def daftar_tabel() -> list[str]:
    """Return every table of the portal that stands in the database, in order."""
    wanted = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    return sorted(wanted.intersection(connection.introspection.table_names()))


def _append_only() -> frozenset[str]:
    history = {m._meta.db_table for m in apps.get_models() if issubclass(m, Event)}
    return HANYA_TAMBAH | history


def grant_all() -> int:
    """Create the portal's role where it is missing and give it its rights; returns the tables.

    Run by the owner after each migration. Repeating it changes nothing.
    """
    peran = sql.Identifier(PERAN_APLIKASI)
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [PERAN_APLIKASI])
        if cursor.fetchone() is None:
            cursor.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(peran))
        cursor.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(peran))
        cursor.execute(sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(peran))
        cursor.execute(
            sql.SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}").format(peran)
        )
        tabel = daftar_tabel()
        append_only = _append_only()
        for nama in tabel:
            _grant(cursor, nama, peran, may_update=nama not in append_only)
        cursor.execute(sql.SQL("GRANT SELECT ON django_migrations TO {}").format(peran))
    return len(tabel)


def _grant(cursor: Any, nama: str, peran: sql.Identifier, *, may_update: bool) -> None:
    rights = ["SELECT", "INSERT"]
    if may_update:
        rights.append("UPDATE")
    if nama in BOLEH_HAPUS:
        rights.append("DELETE")
    tabel = sql.Identifier(nama)
    cursor.execute(sql.SQL("REVOKE ALL ON {} FROM {}").format(tabel, peran))
    cursor.execute(
        sql.SQL("GRANT {} ON {} TO {}").format(
            sql.SQL(", ").join(map(sql.SQL, rights)), tabel, peran
        )
    )
