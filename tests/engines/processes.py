"""Servers that live as long as a `with` block, each in a session of its own, so that no child outlives them."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

_START_SECONDS = 60.0
_STOP_SECONDS = 10.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def run(command: Sequence[str | Path], log: Path, env: Mapping[str, str] | None = None) -> None:
    """Runs a command to its end; what it said stands in the log and, when it fails, in the error."""
    with log.open("ab") as lines:
        done = subprocess.run(
            list(command),
            env={**os.environ, **(env or {})},
            stdout=lines,
            stderr=lines,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    assert done.returncode == 0, f"{command[0]} ended with {done.returncode}:\n{_tail(log)}"


@contextmanager
def serving(
    command: Sequence[str | Path], port: int, log: Path, env: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """Starts a server and waits until it answers on its port; ends its whole session."""
    with serving_until(command, lambda: _answers(port), log, env) as process:
        yield process


@contextmanager
def serving_until(
    command: Sequence[str | Path], is_ready: Callable[[], bool], log: Path, env: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """Starts a server and waits until it is ready; ends its whole session."""
    with log.open("ab") as lines:
        process = subprocess.Popen(
            list(command),
            env={**os.environ, **(env or {})},
            stdout=lines,
            stderr=lines,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
    try:
        _wait_for(process, is_ready, log)
        yield process
    finally:
        _end_session(process)


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _wait_for(process: subprocess.Popen[bytes], is_ready: Callable[[], bool], log: Path) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        assert process.poll() is None, f"the server ended with {process.returncode}:\n{_tail(log)}"
        if is_ready():
            return
        time.sleep(0.1)
    raise AssertionError(f"not ready within {_START_SECONDS:.0f} s:\n{_tail(log)}")


def _end_session(process: subprocess.Popen[bytes]) -> None:
    for signal_ in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, signal_)
            process.wait(_STOP_SECONDS)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue


def _tail(log: Path) -> str:
    return "\n".join(log.read_text("utf-8", errors="replace").splitlines()[-20:])
