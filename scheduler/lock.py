"""One scheduler for one home: two of them would crawl everything twice."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from storage.home import Home
from touchpoints.errors import BadInputError


@contextmanager
def only_scheduler(home: Home) -> Iterator[None]:
    """Holds the home's scheduler lock; the system lets go of it when this process ends, however it ends.

    Raises:
        BadInputError: another process holds it.
    """
    path = home.folder() / "scheduler.lock"
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise BadInputError(f"{path}: `mundfunk run` runs already, process {holder}; stop it first") from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
