"""The logs: a file for each crawl and each day's readings, in the home's folder `logs`, kept for thirty days."""

import math
import time
from pathlib import Path

from storage.home import Home

_KEPT_SECONDS = 30 * 24 * 3600


def log_of(home: Home, run: str) -> Path:
    """Where a run writes its log; `run` is a crawl's id or `reading-` and the day."""
    return home.folder("logs") / f"{run}.log"


def remove_old_logs(home: Home) -> int:
    """Removes the logs that were last written longer than thirty days ago; how many."""
    before = time.time() - _KEPT_SECONDS
    old = [log for log in home.folder("logs").glob("*.log") if _written_at(log) < before]
    for log in old:
        log.unlink(missing_ok=True)
    return len(old)


def _written_at(log: Path) -> float:
    """Seconds since 1970; infinite where another command has just removed it."""
    try:
        return log.stat().st_mtime
    except FileNotFoundError:
        return math.inf
