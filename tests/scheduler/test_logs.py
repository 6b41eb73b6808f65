"""Logs are kept for thirty days and no longer."""

import os
import time

from scheduler.logs import log_of, remove_old_logs
from storage.home import Home


def test_old_logs_go_and_newer_ones_stay(home: Home) -> None:
    for name, days in (("old", 31), ("new", 29)):
        log = log_of(home, name)
        log.write_text("words")
        written = time.time() - days * 24 * 3600
        os.utime(log, (written, written))
    # As one that another command removes meanwhile.
    log_of(home, "gone").symlink_to("nowhere")
    assert remove_old_logs(home) == 1
    assert sorted(log.name for log in home.folder("logs").iterdir()) == ["gone.log", "new.log"]
