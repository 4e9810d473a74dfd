"""House rules that a reader would otherwise have to remember."""

import re
import subprocess
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from pghistory.models import Event

from katalog.akses.matriks import PUBLIK, find_aturan
from tests.akses.alamat import addresses

ROOT = Path(settings.BASE_DIR)
PACKAGES = ["katalog", "vendors", "etalase", "purchasing"]
CODE = [p for d in PACKAGES for p in (ROOT / d).rglob("*.py") if "migrations" not in p.parts]
TESTS = list((ROOT / "tests").rglob("*.py"))
TEMPLATES = [p for p in (ROOT / "templates").rglob("*") if p.is_file()]
OURS = ["core", "audit", "kabar", "wilayah", "akun", "kebijakan", "unggahan", "bantuan"]
OURS += ["vendors", "etalase", "kelola"]


def lines(path):
    return len(path.read_text().splitlines())


def tracked():
    done = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True
    )
    # A packed release has no history; then there is nothing of the workplace in it either.
    return [ROOT / name for name in done.stdout.splitlines() if (ROOT / name).is_file()]


def text_of(path):
    try:
        return path.read_text()
    except UnicodeDecodeError:
        return ""


def test_modules_fit_in_the_head():
    assert {p.name: lines(p) for p in [*CODE, *TESTS] if lines(p) > 400} == {}


def test_templates_are_short():
    assert {p.name: lines(p) for p in TEMPLATES if lines(p) > 150} == {}


def test_no_template_is_orphaned():
    source = "\n".join(text_of(p) for p in [*CODE, *TEMPLATES])
    names = {str(p.relative_to(ROOT / "templates")) for p in TEMPLATES}
    # Django, the login library and the admin look these up by their own names.
    known = re.compile(
        r"^(admin|account|mfa|allauth|registration|django|drf_spectacular)/|^(40[0-9]|500)"
    )
    plain = {f"bantuan/{name}.html" for name in re.findall(r'_plain\("(\w+)"\)', source)}
    # A mail is rendered from its two halves by the name without their ending.
    left = {n for n in names - plain if not known.match(n) and n not in source}
    assert {n for n in left if n.rsplit(".", 1)[0] not in source} == set()


@pytest.mark.django_db
def test_migrations_are_complete():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_every_noun_is_in_the_glossary():
    glossary = set(re.findall(r"^\| `(\w+)`", (ROOT / "docs/glosarium.md").read_text(), re.M))
    models = {
        model.__name__
        for label in [*OURS, "purchasing"]
        for model in apps.get_app_config(label).get_models()
        if not issubclass(model, Event)
    }
    assert (models - glossary, glossary - models) == (set(), set())


def test_every_page_needs_a_login_unless_the_matrix_calls_it_public():
    # The API judges by its own permissions; its views have no such mark.
    pages = {n: v for n, v in addresses() if not n.startswith("api:")}
    open_views = {n for n, v in pages.items() if not getattr(v, "login_required", True)}
    public = {n for n in pages if PUBLIK in find_aturan(n).siapa.values()}
    assert open_views - public == set()


def test_the_readme_names_every_setting():
    source = (ROOT / "katalog/settings.py").read_text()
    pattern = r'env\.(?:text|secret|flag|number|words|url|one_of)\(\s*"([A-Z0-9_]+)"'
    read = set(re.findall(pattern, source))
    table = (ROOT / "README.md").read_text().split("| Variable |")[1].split("\n\n")[0]
    named = set(re.findall(r"`([A-Z][A-Z0-9_]{3,})`", table)) - {"SECRET_KEY_FILE"}
    assert read == named


def test_templates_hold_no_inline_script_or_style():
    found = {
        str(p.relative_to(ROOT)): hit.group()
        for p in TEMPLATES
        if p.suffix == ".html"
        and "surel" not in p.parts
        and (hit := re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\bsrc=)", text_of(p)))
    }
    assert found == {}


def test_nothing_is_marked_safe():
    found = [p.name for p in [*TEMPLATES, *CODE] if re.search(r"\|safe\b|mark_safe", text_of(p))]
    assert found == []


def test_only_the_outbox_speaks_to_the_queue():
    doors = re.compile(r"\.(delay|apply_async)\(")
    found = [p for p in CODE if doors.search(text_of(p)) and "kabar" not in p.parts]
    assert found == []


def test_a_status_is_set_in_services_only():
    setter = re.compile(r"\.status = (?!ANY|')")
    allowed = ("services", "demo")
    found = [p for p in CODE if setter.search(text_of(p)) and not set(allowed) & set(p.parts)]
    assert [p.name for p in found if p.stem != "services"] == []


def test_no_save_is_overridden_and_no_signal_is_used():
    pattern = re.compile(r"def save\(self|@receiver|\.connect\(")
    ours = [p for p in CODE if "operasi" not in p.parts]
    assert [p.name for p in ours if pattern.search(text_of(p))] == []


def test_nothing_of_the_workplace_is_in_the_project():
    own = Path(__file__)
    words = re.compile(r"/work/(main|shared)|/tmp/rancangan|pypi\.org|files\.pythonhosted")
    found = [p.name for p in tracked() if p != own and words.search(text_of(p))]
    assert found == []


def test_links_in_the_documents_lead_somewhere():
    broken = []
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text()):
            if not (page.parent / target).exists():
                broken.append(f"{page.name}: {target}")
    assert broken == []
