"""A child process: started apart from the terminal's signals, ended cleanly when it is told to stop."""

import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence

_POLL_SECONDS = 0.2
_SECONDS_TO_END = 8.0
"""Whoever waits for it has two seconds left of the ten in which everything ends."""


Child = subprocess.Popen[bytes]


def start_child(module: str, arguments: Sequence[str], environment: Mapping[str, str], log: int) -> Child:
    """Starts `python -m MODULE`, its output going to the file descriptor `log`.

    Its standard input is a pipe that closes when this process dies, however it dies; the child ends then too.
    """
    # -P: a folder of a package's name where the user stands must not be imported instead.
    command = [sys.executable, "-P", "-m", module, *arguments]
    return subprocess.Popen(
        command, env=dict(environment), stdin=subprocess.PIPE, stdout=log, stderr=log, start_new_session=True
    )


def wait_for_child(process: Child, stop: threading.Event) -> int:
    """Its exit code; once `stop` is set it gets SIGTERM, and SIGKILL if it has not ended within eight seconds."""
    try:
        while not stop.is_set():
            try:
                return process.wait(timeout=_POLL_SECONDS)
            except subprocess.TimeoutExpired:
                continue
    finally:
        _end(process)
        if process.stdin is not None:
            process.stdin.close()
    return process.wait()


def _end(process: Child) -> None:
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(timeout=_SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
