"""A container's health check: `python katalog/operasi/ketuk.py http://127.0.0.1:8000/sehat/`.

Knocks the way the proxy does, with the portal's own host name, so that the portal neither refuses
nor redirects. Standard library only and started as a file: it runs every few seconds.
"""

import http.client
import os
import sys
from urllib.parse import urlsplit

TUNGGU = 5.0


def knock(address: str) -> int:
    """Return the status of a GET. Raises OSError when nobody answers."""
    door = urlsplit(address)
    site = urlsplit(os.environ.get("ALAMAT_SITUS", address))
    conn = http.client.HTTPConnection(door.hostname or "", door.port or 80, timeout=TUNGGU)
    try:
        conn.request(
            "GET", door.path or "/", headers={"Host": site.netloc, "X-Forwarded-Proto": site.scheme}
        )
        return conn.getresponse().status
    finally:
        conn.close()


def main(address: str) -> int:
    """Return 0 when the answer is 200, else 1 with one line that says why."""
    try:
        status = knock(address)
    except (OSError, http.client.HTTPException) as salah:
        print(f"{address}: {salah}", file=sys.stderr)
        return 1
    if status != http.client.OK:
        print(f"{address}: {status}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
