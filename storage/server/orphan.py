"""A `mongod` that an earlier supervisor left behind: two on one data directory would ruin it."""

import contextlib
import fcntl
import os
import signal
import subprocess
import time
from pathlib import Path

_PATIENCE_SECONDS = 60.0
_SECONDS_UNASKED = 2.0
"""It was told of its parent's end by the kernel, where the system can do that, and is on its way out."""


def end_orphan(database: Path) -> None:
    """Waits until nobody holds the data directory, and asks a `mongod` of it to end. No other process is touched."""
    begun, asked = time.monotonic(), False
    while (found := holder(database)) and (waited := time.monotonic() - begun) < _PATIENCE_SECONDS:
        if not asked and waited > _SECONDS_UNASKED and _serves(found, database):
            with contextlib.suppress(ProcessLookupError):
                os.kill(found, signal.SIGTERM)
            asked = True
        time.sleep(0.05)


def holder(database: Path) -> int | None:
    """The process that holds mongod's own lock, as the lock's file names it.

    The number may be an old one, or one of another container that shares the folder: it can be any process here.
    """
    lock = database / "mongod.lock"
    try:
        with lock.open("r+") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return None
    except BlockingIOError:
        words = lock.read_text("ascii", "replace").strip()
        return int(words) if words.isdigit() else None
    return None


def _serves(process: int, database: Path) -> bool:
    """Whether it is a `mongod` on this data directory."""
    return f" --dbpath {database} " in _command_line(process)


def _command_line(process: int) -> str:
    """What it was called with, in one line; empty where there is no such process."""
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().decode(errors="replace").replace("\0", " ")
    except (FileNotFoundError, ProcessLookupError):
        if Path("/proc/self").exists():
            return ""
    told = subprocess.run(["/bin/ps", "-ww", "-o", "command=", "-p", str(process)], capture_output=True, check=False)
    return told.stdout.decode(errors="replace")
