"""The image's own steps, done here: the production lock alone has to be enough."""

import re
import shutil
import subprocess
import sys
import venv

import pytest

from katalog.operasi import pasang
from katalog.operasi.rumah import AKAR
from tests.operasi.bantu import clean_env
from tests.operasi.komposisi import DOCKERFILE


@pytest.mark.lama
def test_the_build_steps_work_with_the_production_lock_only(tmp_path):
    app, env = tmp_path / "app", tmp_path / "venv"
    venv.create(env)
    pasang.install(env, "base")
    app.mkdir()
    for word in re.findall(r"^COPY ([a-z]+) [a-z]+$", DOCKERFILE, re.M):
        shutil.copytree(AKAR / word, app / word)
    shutil.copy(AKAR / "manage.py", app)

    step = re.search(r"^RUN (SECRET_KEY=.+?collectstatic.+?)$", DOCKERFILE, re.M | re.S)[1]
    step = step.replace("/app/", f"{app}/").replace("/opt/venv", str(env))
    step = step.replace("$(python ", f"$({sys.executable} ")
    done = subprocess.run(
        ["sh", "-c", step], cwd=app, env=clean_env(), capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert (app / "staticfiles" / "staticfiles.json").exists()
    assert list((app / "staticfiles").rglob("*.gz"))
