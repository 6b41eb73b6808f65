"""The trace of a fault, as the ledger keeps it."""

import traceback

_LONGEST = 10_000
"""Characters; what a trace ends with tells most."""


def trace_of(error: BaseException) -> str:
    """Where the error came from, without the errors behind it: those may tell the document that was refused."""
    return as_kept("".join(traceback.format_exception(error, chain=False)))


def as_kept(trace: str) -> str:
    """A trace in letters that any database takes, and no longer than one needs."""
    return trace[-_LONGEST:].encode("utf-8", "backslashreplace").decode()
