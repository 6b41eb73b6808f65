"""Finding, ending and waiting for the processes of one home, by what their command lines name."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from storage.home import Home


def processes(home: Home, word: str) -> list[int]:
    """Processes that live whose command line holds the home's path and the word."""
    entries = (entry for entry in Path("/proc").iterdir() if entry.name.isdigit())
    return [int(entry.name) for entry in entries if _matches(entry, str(home.data), word)]


def mongods(home: Home) -> list[int]:
    return processes(home, "--dbpath")


def supervisors(home: Home) -> list[int]:
    return processes(home, "storage.server.supervisor")


def kill(numbers: list[int]) -> None:
    for number in numbers:
        os.kill(number, signal.SIGKILL)


def until(condition: Callable[[], bool], seconds: float = 20.0) -> bool:
    """Whether the condition came true in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def nothing_left(home: Home) -> bool:
    return until(lambda: not mongods(home) and not supervisors(home))


def _matches(entry: Path, path: str, word: str) -> bool:
    try:
        words = (entry / "cmdline").read_bytes().decode(errors="replace")
    except OSError:
        return False
    return path in words and word in words
