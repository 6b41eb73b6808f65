"""The `mongod` process: how it is started, known to be ready, and stopped."""

import ctypes
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from storage.server.orphan import end_orphan
from storage.server.paths import ServerPaths

_CACHE_GB = "0.25"
_STOP_SECONDS = 60.0
_LOG_BYTES = 10_000_000
_PR_SET_PDEATHSIG = 1


class Mongod:
    """A private server on one data directory: a Unix socket, no TCP port, no network compressors, journalled."""

    def __init__(self, program: Path, paths: ServerPaths, sockets: Path) -> None:
        self._program = program
        self._paths = paths
        self._socket = sockets / "mongod.sock"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def uri(self) -> str:
        """For any client on this machine that runs as the same user."""
        return f"mongodb://{quote(str(self._socket), safe='')}/?directConnection=true"

    def start(self) -> None:
        """Starts it. Must be called from the main thread: the kernel ties the death signal to the starting thread."""
        end_orphan(self._paths.database)
        _turn_over(self._paths.mongod_log)
        self._process = subprocess.Popen(
            self._arguments(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            preexec_fn=_dying_with_parent(),  # noqa: PLW1509 - the supervisor has one thread
        )

    def ended(self) -> int | None:
        """Its exit code (negative: the signal that ended it), or None while it runs."""
        return self._process.poll() if self._process else None

    def ready(self) -> bool:
        """Whether it takes connections. It listens only once its data is open."""
        with socket.socket(socket.AF_UNIX) as probe:
            return probe.connect_ex(str(self._socket)) == 0

    def stop(self) -> None:
        """Stops it cleanly, or by force when it takes too long; the journal covers that."""
        if self._process is None or self._process.poll() is not None:
            return
        self._process.terminate()
        try:
            self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def last_words(self) -> str:
        """What its log says it died of, in one line."""
        try:
            lines = self._paths.mongod_log.read_text("utf-8", "replace").splitlines()[-200:]
        except OSError:
            return "it left no log"
        told = [_message(line) for line in lines if '"s":"F"' in line or '"s":"E"' in line]
        return next((words for words in told if words), "its log names no error")

    def _arguments(self) -> list[str]:
        return [
            str(self._program),
            *("--dbpath", str(self._paths.database)),
            *("--bind_ip", str(self._socket), "--nounixsocket", "--filePermissions", "0600"),
            *("--networkMessageCompressors", "disabled"),
            *("--wiredTigerCacheSizeGB", _CACHE_GB, "--wiredTigerCollectionBlockCompressor", "zstd"),
            *("--setParameter", "diagnosticDataCollectionEnabled=false"),
            *("--logpath", str(self._paths.mongod_log), "--logappend", "--quiet", "--noscripting"),
        ]


def _message(line: str) -> str:
    try:
        entry = json.loads(line)
    except ValueError:
        return line[:200]
    details = entry.get("attr", {})
    reason = details.get("error") or details.get("message") or ""
    return f"{entry.get('msg', '')} {reason if isinstance(reason, str) else json.dumps(reason)}".strip()[:400]


def _dying_with_parent() -> Callable[[], None] | None:
    """What the child does before it becomes `mongod`: asks the kernel for SIGTERM when the supervisor dies.

    macOS has no such thing: there an orphan lives until the next start, which ends it.
    """
    if sys.platform != "linux":
        return None
    libc, parent = ctypes.CDLL(None, use_errno=True), os.getpid()

    def ask() -> None:
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(1)

    return ask


def _turn_over(log: Path) -> None:
    if log.exists() and log.stat().st_size > _LOG_BYTES:
        log.replace(log.with_suffix(".log.1"))
