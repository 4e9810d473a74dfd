import smtplib
import subprocess
import sys
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from katalog.operasi.jaringan import LOOPBACK, answers, free_port
from katalog.operasi.rumah import AKAR
from tests.operasi.bantu import listeners, until


@pytest.fixture
def catcher(tmp_path):
    port = free_port()
    command = [sys.executable, "-m", "katalog.operasi.surat", str(port), str(tmp_path)]
    with subprocess.Popen(command, cwd=AKAR) as process:
        until(lambda: answers(port), 20, "server surat")
        yield process, port
        process.terminate()


def test_a_letter_lands_as_one_file_with_its_envelope(catcher, tmp_path):
    process, port = catcher
    letter = EmailMessage()
    letter["From"], letter["To"] = "katalog@contoh.test", "ppk@dinas.test"
    letter["Subject"] = "Pesanan menunggu persetujuan · Rp1.000"
    letter.set_content("Buka /tugas/ untuk meninjau.")
    letter.add_alternative("<p>Buka tugas</p>", subtype="html")
    with smtplib.SMTP(LOOPBACK, port) as smtp:
        smtp.send_message(letter, to_addrs=["ppk@dinas.test", "kpa@dinas.test"])

    [path] = tmp_path.iterdir()
    kept = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert path.suffix == ".eml"
    assert kept["X-RcptTo"] == "ppk@dinas.test, kpa@dinas.test"
    assert kept["Subject"] == letter["Subject"]
    assert kept.get_body(("plain",)).get_content().strip() == "Buka /tugas/ untuk meninjau."
    assert listeners({process.pid}) == {LOOPBACK}


def test_it_ends_cleanly_when_asked(catcher):
    process, _ = catcher
    process.terminate()
    assert process.wait(10) == 0
