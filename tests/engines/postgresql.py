"""A PostgreSQL of the bed's own: it listens on a socket in a private folder and nowhere else."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.engines.processes import run, serving_until

_PACKAGED = Path("/usr/lib/postgresql")
_OWNER = "postgres"
"""PostgreSQL refuses to run as root; Debian's package makes this user."""


def missing() -> list[str]:
    """What the bed needs and the machine doesn't have."""
    return [] if _programs() else [f"{_PACKAGED}/*/bin/postgres"]


@contextmanager
def postgresql(folder: Path) -> Iterator[Path]:
    """Yields the folder of its socket."""
    own, log, programs = folder / "pg", folder / "postgresql.log", _programs()
    assert programs is not None
    own.mkdir()
    as_owner: list[str] = []
    if os.geteuid() == 0:
        folder.chmod(0o755)
        shutil.chown(own, _OWNER)
        as_owner = ["setpriv", f"--reuid={_OWNER}", f"--regid={_OWNER}", "--clear-groups"]
    data = own / "data"
    run([*as_owner, programs / "initdb", "-D", data, "-U", "bed", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"], log)
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": str(own),
        "fsync": "off",
        "full_page_writes": "off",
        "synchronous_commit": "off",
    }
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    with serving_until([*as_owner, programs / "postgres", "-D", data, *options], lambda: _is_ready(programs, own), log):
        yield own


def _is_ready(programs: Path, socket: Path) -> bool:
    asked: list[str | Path] = [
        programs / "pg_isready",
        "--quiet",
        f"--host={socket}",
        "--username=bed",
        "--dbname=postgres",
    ]
    return subprocess.run(asked, check=False).returncode == 0


def _programs() -> Path | None:
    """The folder of the newest one's programs."""
    found = sorted(_PACKAGED.glob("*/bin/postgres"), key=lambda each: int(each.parts[-3]))
    return found[-1].parent if found else None
