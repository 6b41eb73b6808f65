"""The process that owns `mongod`: it lives as long as a command is attached to its socket, and takes `mongod` along.

A command attaches by holding a connection open, so that one killed with -9 leaves like any other: the kernel closes
its connection. Started by `storage.server.attach` with the home's lock already held, so there is one per home.
"""

import contextlib
import json
import logging
import os
import selectors
import signal
import socket
import sys
import time
from collections import deque
from pathlib import Path

from storage.server.mongod import Mongod
from storage.server.paths import ServerPaths

_GRACE_SECONDS = 1.0
"""How long the server outlives the last command, so that one command after the other finds it warm."""

_MOST_RESTARTS, _RESTART_WINDOW_SECONDS = 5, 600.0
_START_POLL_SECONDS = 0.02
_FAREWELL_SECONDS = 3.0
_LONGEST_REQUEST = 64

_log = logging.getLogger("supervisor")


class Supervisor:
    """One thread, one loop: commands come and go on the control socket, `mongod` is kept running meanwhile."""

    def __init__(self, paths: ServerPaths, mongod: Mongod, sockets: Path, description: str) -> None:
        self._paths, self._mongod, self._description = paths, mongod, description
        self._control = sockets / "control.sock"
        self._selector = selectors.DefaultSelector()
        self._waiting: list[socket.socket] = []
        self._attached: set[socket.socket] = set()
        self._restarts: deque[float] = deque()
        self._kept = self._ready = self._ending = False
        self._idle_since: float | None = None

    def run(self) -> int:
        """Serves until nobody needs the server; the exit code is 0 unless `mongod` could not be kept running."""
        listener = self._listen()
        self._hear_signals()
        self._mongod.start()
        fault = None
        while not self._ending and fault is None:
            for key, _ in self._selector.select(self._patience()):
                key.data(key.fileobj)
            fault = self._look_after_mongod()
            self._look_at_clock()
        if fault:
            self._say_farewell(fault)
        self._paths.state.unlink(missing_ok=True)
        self._control.unlink(missing_ok=True)
        listener.close()
        self._mongod.stop()
        _log.info("stopped")
        return 1 if fault else 0

    def _listen(self) -> socket.socket:
        self._control.unlink(missing_ok=True)
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(str(self._control))
        listener.listen(128)
        self._selector.register(listener, selectors.EVENT_READ, self._accept)
        draft = self._paths.state.with_suffix(".draft")
        draft.write_text(json.dumps({"pid": os.getpid(), "control": str(self._control)}))
        draft.replace(self._paths.state)
        return listener

    def _hear_signals(self) -> None:
        ears, mouth = socket.socketpair()
        for end in (ears, mouth):
            end.setblocking(False)
        signal.set_wakeup_fd(mouth.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda *_: setattr(self, "_ending", True))
        signal.signal(signal.SIGCHLD, lambda *_: None)
        self._selector.register(ears, selectors.EVENT_READ, lambda _: ears.recv(4096) and mouth)

    def _patience(self) -> float | None:
        if not self._ready:
            return _START_POLL_SECONDS
        if self._idle_since is None:
            return None
        return max(0.0, self._idle_since + _GRACE_SECONDS - time.monotonic())

    def _accept(self, listener: socket.socket) -> None:
        client, _ = listener.accept()
        client.setblocking(False)
        self._selector.register(client, selectors.EVENT_READ, self._hear)

    def _hear(self, client: socket.socket) -> None:
        try:
            words = client.recv(_LONGEST_REQUEST)
        except OSError:
            words = b""
        match words.strip():
            case b"":
                self._leave(client)
            case b"attach" | b"keep" as wish:
                self._kept = self._kept or wish == b"keep"
                self._attached.add(client)
                self._waiting.append(client)
            case b"stop":
                self._kept = False
                self._answer(client, {"attached": len(self._attached)})
                self._ending = not self._attached

    def _leave(self, client: socket.socket) -> None:
        self._selector.unregister(client)
        self._attached.discard(client)
        with contextlib.suppress(ValueError):
            self._waiting.remove(client)
        client.close()

    def _look_after_mongod(self) -> str | None:
        """Answers those who wait once it is ready; starts it again when it was killed. Returns why it gives up."""
        code = self._mongod.ended()
        if code is not None:
            return self._revive(code)
        if not self._ready and self._mongod.ready():
            self._ready = True
            _log.info("ready: %s", self._description)
        if self._ready:
            for client in self._waiting:
                self._answer(client, {"uri": self._mongod.uri, "server": self._description})
            self._waiting.clear()
        return None

    def _revive(self, code: int) -> str | None:
        """A signal may hit at any time and is worth another start; an exit code while starting comes again."""
        if code > 0 and not self._ready:
            return f"mongod ended with code {code}: {self._mongod.last_words()}; its log is {self._paths.mongod_log}"
        now = time.monotonic()
        while self._restarts and now - self._restarts[0] > _RESTART_WINDOW_SECONDS:
            self._restarts.popleft()
        if len(self._restarts) >= _MOST_RESTARTS:
            return f"mongod ended {_MOST_RESTARTS + 1} times within ten minutes; its log is {self._paths.mongod_log}"
        self._restarts.append(now)
        _log.warning("mongod ended with %d; start %d of %d", code, len(self._restarts), _MOST_RESTARTS)
        self._ready = False
        self._mongod.start()
        return None

    def _look_at_clock(self) -> None:
        if self._attached or self._kept or not self._ready:
            self._idle_since = None
        elif self._idle_since is None:
            self._idle_since = time.monotonic()
        elif time.monotonic() - self._idle_since >= _GRACE_SECONDS:
            self._ending = True

    def _say_farewell(self, fault: str) -> None:
        """Tells everybody who is there, or whom it was started for and who is about to come, why it gives up."""
        _log.error("%s", fault)
        told, deadline = False, time.monotonic() + _FAREWELL_SECONDS
        while not told or self._waiting:
            for client in self._waiting:
                self._answer(client, {"error": fault})
                told = True
            self._waiting.clear()
            if told or time.monotonic() > deadline:
                return
            for key, _ in self._selector.select(_START_POLL_SECONDS):
                key.data(key.fileobj)

    @staticmethod
    def _answer(client: socket.socket, words: dict[str, object]) -> None:
        with contextlib.suppress(OSError):
            client.sendall(json.dumps(words).encode() + b"\n")


def main(arguments: list[str]) -> int:
    """Arguments: server folder, database folder, program, its description, the descriptor that holds the lock."""
    folder, database, program, description, _lock = arguments
    os.umask(0o077)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(process)d %(levelname)s %(message)s")
    paths = ServerPaths(Path(folder), Path(database))
    sockets = paths.socket_folder()
    return Supervisor(paths, Mongod(Path(program), paths, sockets), sockets, description).run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
