"""The demo's mail server: takes every letter over real SMTP and keeps it as one `.eml` file.

`python -m katalog.operasi.surat PORT FOLDER`
"""

import asyncio
import itertools
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session

from katalog.operasi.jaringan import LOOPBACK

TERBESAR = 10 * 1024 * 1024


class Kotak:
    """Writes each accepted letter to the folder; a reader never sees half of one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._urut = itertools.count()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Keep the letter with its envelope on top; answer only when it is on disk."""
        name = f"{datetime.now(UTC):%Y%m%dT%H%M%S.%f}-{next(self._urut):06d}.eml"
        sender, receivers = envelope.mail_from or "", ", ".join(envelope.rcpt_tos)
        top = f"X-MailFrom: {sender}\r\nX-RcptTo: {receivers}\r\n".encode()
        body = envelope.content if isinstance(envelope.content, bytes) else b""
        fresh = self.folder / f".{name}"
        fresh.write_bytes(top + body)
        fresh.rename(self.folder / name)
        return "250 OK"


async def serve(port: int, folder: Path) -> None:
    """Listen on loopback until SIGTERM or SIGINT."""
    loop, ended = asyncio.get_running_loop(), asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    kotak = Kotak(folder)
    server = await loop.create_server(
        lambda: SMTP(kotak, hostname="demo.test", data_size_limit=TERBESAR), LOOPBACK, port
    )
    async with server:
        await ended.wait()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), Path(sys.argv[2])))
