"""A hold on the embedded server that outlives its supervisor: where that one is killed, another is started."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from storage.home import Home
from storage.server.attach import Attachment, attach
from touchpoints.errors import BadInputError, WorkFailedError

_MOST_RENEWALS = 5
_PATIENCE_SECONDS = 1.0


@contextmanager
def holding(home: Home) -> Iterator[Attachment]:
    """The attachment, renewed for as long as the context lasts. The new server has the old one's address.

    Raises:
        BadInputError: no server can run here.
        WorkFailedError: it did not start.
    """
    hold = _Hold(home, attach(home))
    watch = threading.Thread(target=hold.renew, name="hold", daemon=True)
    watch.start()
    try:
        yield hold.attachment
    finally:
        hold.let_go()
        watch.join(_PATIENCE_SECONDS)


class _Hold:
    def __init__(self, home: Home, attachment: Attachment) -> None:
        self._home = home
        self.attachment = attachment
        self._over = threading.Event()
        self._lock = threading.Lock()

    def renew(self) -> None:
        """Waits for the supervisor's end and attaches again; gives up where no server starts any more."""
        for _ in range(_MOST_RENEWALS):
            self.attachment.wait()
            if self._over.is_set():
                return
            try:
                renewed = attach(self._home)
            except (BadInputError, WorkFailedError):
                return
            with self._lock:
                self.attachment.leave()
                self.attachment = renewed
                if self._over.is_set():
                    renewed.leave()

    def let_go(self) -> None:
        with self._lock:
            self._over.set()
            self.attachment.leave()
