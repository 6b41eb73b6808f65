"""A MariaDB of the bed's own: its data directory, port and user are nobody else's."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.engines.processes import free_port, run, serving

_SETUP = """
CREATE DATABASE blog CHARACTER SET utf8mb4;
CREATE USER 'bed'@'127.0.0.1' IDENTIFIED BY 'bed';
GRANT ALL ON blog.* TO 'bed'@'127.0.0.1';
"""


@dataclass(frozen=True)
class MariaDb:
    host: str
    user: str
    password: str


@contextmanager
def mariadb(folder: Path) -> Iterator[MariaDb]:
    data, log, socket = folder / "mysql", folder / "mariadb.log", folder / "s.sock"
    user = f"--user={getpass.getuser()}"
    run(
        ["mariadb-install-db", "--no-defaults", "--auth-root-authentication-method=normal", user, f"--datadir={data}"],
        log,
    )
    port = free_port()
    command = [
        "mariadbd",
        "--no-defaults",
        user,
        f"--datadir={data}",
        f"--socket={socket}",
        f"--pid-file={folder / 'mariadb.pid'}",
        "--bind-address=127.0.0.1",
        f"--port={port}",
        "--innodb-flush-log-at-trx-commit=0",
        "--skip-log-bin",
    ]
    with serving(command, port, log):
        run(["mariadb", "--no-defaults", "-uroot", f"--socket={socket}", "-e", _SETUP], log)
        yield MariaDb(f"127.0.0.1:{port}", "bed", "bed")
