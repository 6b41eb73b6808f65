"""A child's lifeline: it ends when its parent has died, even of SIGKILL."""

import os
import signal
import sys
import threading


def end_with_parent() -> None:
    """Sends this process SIGTERM when its standard input, a pipe that the parent holds, is closed.

    PR_SET_PDEATHSIG would fire already when the parent's starting *thread* ends, and is Linux's alone.
    """
    threading.Thread(target=_wait, name="lifeline", daemon=True).start()


def _wait() -> None:
    while os.read(sys.stdin.fileno(), 4096):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
