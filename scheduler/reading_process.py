"""`python -m scheduler.reading_process --config FILE`: one reading, a process of its own."""

import argparse
import os
import signal
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

from scheduler.child import start_child, wait_for_child
from scheduler.logs import log_of
from storage.home import Home


def read_in_a_process(home: Home, config: Path, stop: threading.Event) -> int:
    """Reads what is unread in a child process; its exit code. `stop` ends it: what it had written stays written."""
    environment = {**os.environ, "MUNDFUNK_DATA": str(home.data)}
    with log_of(home, f"reading-{datetime.now(UTC):%Y%m%d}").open("ab") as lines:
        child = start_child("scheduler.reading_process", ["--config", str(config)], environment, lines.fileno())
        return wait_for_child(child, stop)


def main() -> int:
    """Reads, and says by its exit code whether that went well."""
    parser = argparse.ArgumentParser(prog="python -m scheduler.reading_process", description=main.__doc__)
    parser.add_argument("--config", type=Path, required=True)
    config = parser.parse_args().config
    from scheduler.reading import read_new_posts
    from storage.home import load_watchlist
    from storage.lifeline import end_with_parent
    from storage.store import open_store

    signal.signal(signal.SIGTERM, _leave)
    end_with_parent()
    watchlist = load_watchlist(config)
    with open_store(Home.from_environment(), watchlist.storage) as store:
        result = read_new_posts(store, watchlist)
    sys.stderr.write(f"{result}\n")
    return 0


def _leave(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a handler takes both
    sys.exit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
