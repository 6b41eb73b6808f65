"""The errors that end a command with one clear line instead of a traceback."""


class BadInputError(Exception):
    """What the user gave can't be used. The message says what was found, where, and what to do (exit code 2)."""


class WorkFailedError(Exception):
    """The work ran, and some of it failed. The message says which (exit code 1)."""
