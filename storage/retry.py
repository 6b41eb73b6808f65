"""Writes and reads that outlive a restart of the server."""

import time
from collections.abc import Callable
from typing import TypeVar

from pymongo.errors import AutoReconnect, CursorNotFound, OperationFailure

from storage.faults import TOO_LARGE, UNSTORABLE, RecordRefusedError

_PAUSES = (0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8)
"""Seconds; together longer than a restart with recovery takes."""

Result = TypeVar("Result")


def retried(work: Callable[[], Result]) -> Result:
    """The result of the work, which is done again while the server is away. The work must be idempotent.

    Raises:
        AutoReconnect: the server stayed away.
        RecordRefusedError: MongoDB has no form for a value in it, or no room.
    """
    try:
        for pause in _PAUSES:
            try:
                return work()
            except (AutoReconnect, CursorNotFound):
                time.sleep(pause)
        return work()
    except UNSTORABLE as error:
        raise RecordRefusedError(f"a value has no form in MongoDB: {error}") from error
    except OperationFailure as error:
        if error.code != TOO_LARGE:
            raise
        raise RecordRefusedError("a record is larger than MongoDB takes") from error
