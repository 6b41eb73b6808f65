"""Where the embedded server's files lie, and a place for its sockets that both the system and PyMongo accept."""

import hashlib
import os
import stat
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from storage.home import PRIVATE_FOLDER, Home

_LONGEST = 100
"""Bytes of a socket's path; macOS allows 103, Linux 107."""


@dataclass(frozen=True)
class ServerPaths:
    """The files of one home's server.

    The lock and the state are in the data directory, so that commands agree on them whatever their environment. The
    sockets may have to lie elsewhere; `state` tells where.
    """

    folder: Path
    database: Path

    @classmethod
    def of(cls, home: Home) -> "ServerPaths":
        """The paths of a home, with the folders made and private."""
        paths = cls(home.folder("server"), home.folder("mongodb"))
        for folder in (paths.folder, paths.database):
            folder.chmod(PRIVATE_FOLDER)
        return paths

    @property
    def lock(self) -> Path:
        """Held (flock) by the supervisor for as long as it lives."""
        return self.folder / "lock"

    @property
    def state(self) -> Path:
        """JSON: the supervisor's process id and the path of its control socket."""
        return self.folder / "state.json"

    @property
    def supervisor_log(self) -> Path:
        """What the supervisor did: starts, restarts, stops."""
        return self.folder / "supervisor.log"

    @property
    def mongod_log(self) -> Path:
        """MongoDB's own log."""
        return self.folder / "mongod.log"

    def socket_folder(self) -> Path:
        """A private folder whose sockets have short, lower-case paths; made if it is not there.

        The data directory itself where its path allows it: it outlives a logout and a cleaning of the temporary
        files, as an overnight crawl must. PyMongo lower-cases a socket's path when it compares hosts.

        Raises:
            OSError: no place does.
        """
        for folder in self._socket_folders():
            if _fits(folder) and _made_private(folder):
                return folder
        raise OSError("no folder has a path that is short and lower-case enough for a socket; set TMPDIR=/tmp")

    def _socket_folders(self) -> Iterator[Path]:
        yield self.folder
        name = f"mundfunk-{hashlib.sha256(os.fsencode(self.folder)).hexdigest()[:16]}"
        for base in (os.environ.get("XDG_RUNTIME_DIR"), tempfile.gettempdir(), "/tmp"):  # noqa: S108 - checked below
            if base:
                yield Path(base) / name


def _fits(folder: Path) -> bool:
    path = str(folder / "control.sock")
    return path == path.lower() and len(os.fsencode(path)) <= _LONGEST


def _made_private(folder: Path) -> bool:
    """Whether the folder is there and nobody else's. In a shared temporary folder anybody could have put it there."""
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077
