"""`docker-compose.yml` and `Dockerfile` as an engine would read them, near enough to start them."""

import re
import shlex
from dataclasses import dataclass

import yaml

from katalog.operasi.rumah import AKAR

BERKAS = AKAR / "docker-compose.yml"
VARIABEL = re.compile(r"\$\{(\w+)(?:(:[?-])([^}]*))?\}")
APLIKASI = ("web", "worker", "beat", "migrate")


class BelumDiisi(Exception):
    """A variable that has no default is missing."""


def services() -> dict[str, dict]:
    """The services as written, anchors resolved, variables not."""
    return yaml.safe_load(BERKAS.read_text())["services"]


def fill(text: str, values: dict[str, str]) -> str:
    """Put values for `${NAME:?…}` and `${NAME:-default}`; `$$` becomes one `$`."""

    def put(found: re.Match) -> str:
        name, kind, word = found.groups()
        if values.get(name):
            return values[name]
        if kind == ":-":
            return word
        raise BelumDiisi(name)

    return VARIABEL.sub(put, text.replace("$$", "\0")).replace("\0", "$")


def image_env() -> dict[str, str]:
    """The environment that the last stage of the image sets."""
    last = DOCKERFILE.split("\nFROM ")[-1].replace("\\\n", " ")
    [line] = re.findall(r"^ENV (.+)$", last, re.M)
    return dict(word.split("=", 1) for word in shlex.split(line))


DOCKERFILE = (AKAR / "Dockerfile").read_text()


@dataclass(frozen=True)
class Layan:
    """One service, ready to be started here: command, health check, environment."""

    command: list[str]
    check: list[str] | None
    env: dict[str, str]


def natively(name: str, values: dict[str, str], places: dict[str, str]) -> Layan:
    """One service's very words; `places` says where here the container's places are."""

    def here(text: str) -> str:
        for there, local in places.items():
            text = text.replace(there, local)
        return text

    spec = services()[name]
    env = {key: here(fill(str(value), values)) for key, value in spec["environment"].items()}
    command = shlex.split(here(fill(spec["command"], values)))
    kind, *words = spec["healthcheck"].get("test", ["NONE"])
    words = [here(fill(word, values)) for word in words]
    check = {"CMD": words, "CMD-SHELL": ["sh", "-c", *words], "NONE": None}[kind]
    return Layan(command, check, env)
