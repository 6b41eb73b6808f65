"""How a command gets the embedded server: attach to the supervisor that runs, or start the one that shall."""

import contextlib
import fcntl
import json
import os
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from storage.home import PRIVATE_FILE, Home
from storage.server.locate import locate
from storage.server.orphan import holder
from storage.server.paths import ServerPaths
from touchpoints.errors import BadInputError, WorkFailedError

_START_SECONDS = 120.0
"""Recovery after a kill may take its time on a large database."""

_POLL_SECONDS = 0.05
_MOST_STARTS = 5


@dataclass(frozen=True)
class Attachment:
    """A hold on the running server; it stays up at least until `leave`, or the end of this process."""

    uri: str
    server: str
    _connection: socket.socket

    def wait(self) -> None:
        """Returns when the supervisor has ended, or this hold was let go."""
        with contextlib.suppress(OSError):
            self._connection.settimeout(None)
            while self._connection.recv(64):
                pass

    def leave(self) -> None:
        """Lets go of the server. The last one to leave stops it."""
        with contextlib.suppress(OSError):
            self._connection.shutdown(socket.SHUT_RDWR)
        self._connection.close()


def attach(home: Home, wish: Literal["attach", "keep"] = "attach") -> Attachment:
    """A hold on the home's embedded server, which is started if need be. `keep` keeps it up until it is stopped.

    Raises:
        BadInputError: no server can run here.
        WorkFailedError: it did not start; the message says why and where its log is.
    """
    if sys.platform == "win32":
        raise BadInputError("the embedded MongoDB needs Unix sockets; name a server in MUNDFUNK_MONGODB_URI")
    paths = ServerPaths.of(home)
    starts, deadline = 0, time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and starts <= _MOST_STARTS:
        if connection := _connect(paths):
            answer = _ask(connection, wish)
            if "uri" in answer:
                return Attachment(answer["uri"], answer["server"], connection)
            connection.close()
            if "error" in answer:
                raise WorkFailedError(f"the embedded MongoDB did not start: {answer['error']}")
        elif _start(paths):
            starts += 1
        time.sleep(_POLL_SECONDS)
    raise WorkFailedError(_stuck(paths))


def running(home: Home) -> bool:
    """Whether a supervisor serves this home now."""
    connection = _connect(ServerPaths.of(home))
    if connection:
        connection.close()
    return connection is not None


def ended(home: Home) -> bool:
    """Whether neither a supervisor nor a `mongod` of this home lives any more: only then may its data be removed."""
    paths = ServerPaths.of(home)
    lock = os.open(paths.lock, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(lock)
    return holder(paths.database) is None


def stop(home: Home) -> int | None:
    """Takes back `keep`. Returns how many commands still hold the server, None if none ran.

    With 0 it has stopped when this returns.
    """
    connection = _connect(ServerPaths.of(home))
    if connection is None:
        return None
    with connection:
        attached = int(_ask(connection, "stop").get("attached", 0))
        while not attached and connection.recv(64):
            pass
    return attached


def _connect(paths: ServerPaths) -> socket.socket | None:
    try:
        address = json.loads(paths.state.read_text())["control"]
    except (FileNotFoundError, ValueError, KeyError):
        return None
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(_START_SECONDS)
    try:
        connection.connect(address)
    except OSError:
        connection.close()
        return None
    return connection


def _ask(connection: socket.socket, wish: str) -> dict[str, Any]:
    """The supervisor's answer, once `mongod` is ready; empty if it ended meanwhile."""
    words = b""
    with contextlib.suppress(OSError):
        connection.sendall(wish.encode() + b"\n")
        while not words.endswith(b"\n") and (more := connection.recv(4096)):
            words += more
    return json.loads(words) if words.endswith(b"\n") else {}


def _start(paths: ServerPaths) -> bool:
    """Starts a supervisor, unless somebody holds the lock. It inherits the lock, so nobody can come between."""
    lock = os.open(paths.lock, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        program = locate()
        _spawn(paths, program.path, program.description, lock)
    except BlockingIOError:
        return False
    finally:
        os.close(lock)
    return True


def _spawn(paths: ServerPaths, program: Path, description: str, lock: int) -> None:
    root = str(Path(__file__).parents[2])
    known = os.environ.get("PYTHONPATH")
    command = [sys.executable, "-P", "-m", "storage.server.supervisor"]
    paths.supervisor_log.touch(PRIVATE_FILE)
    with paths.supervisor_log.open("ab") as log:
        supervisor = subprocess.Popen(
            [*command, str(paths.folder), str(paths.database), str(program), description, str(lock)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            pass_fds=(lock,),
            cwd=paths.folder,
            env={**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{known}" if known else root},
            start_new_session=True,
        )
    threading.Thread(target=supervisor.wait, name="reaper", daemon=True).start()


def _stuck(paths: ServerPaths) -> str:
    try:
        process = json.loads(paths.state.read_text())["pid"]
    except (FileNotFoundError, ValueError, KeyError):
        return f"the embedded MongoDB did not start; the log is {paths.supervisor_log}"
    return f"process {process} holds {paths.folder} but does not answer; end it, then call again"
