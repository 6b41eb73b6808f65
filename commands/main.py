"""The entry point: finds every command's file, and turns errors that a user can mend into one line and an exit code."""

import importlib
import os
import pkgutil
import signal
import sys
import threading
from types import FrameType

import typer

import commands
from touchpoints.errors import BadInputError, WorkFailedError

FAILED, BAD_INPUT, ENDED_BY_SIGNAL = 1, 2, 128
_SECONDS_TO_END = 9.0


def build() -> typer.Typer:
    """The command line: every module of `commands` that has an `add_to` adds what it holds."""
    app = typer.Typer(
        name="mundfunk",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode="markdown",
        help="Listens to what customers say about a brand in places that the brand does not own.",
    )
    for module in pkgutil.iter_modules(commands.__path__):
        add_to = getattr(importlib.import_module(f"commands.{module.name}"), "add_to", None)
        if add_to is not None:
            add_to(app)
    return app


def main() -> None:
    """Runs the command line.

    Exit codes: 0 done; 1 ran, but something failed; 2 bad input; 128 + n ended by signal n.
    """
    signal.signal(signal.SIGTERM, _end_by_signal)
    try:
        build()(prog_name="mundfunk")
    except BadInputError as error:
        _end(str(error), BAD_INPUT)
    except WorkFailedError as error:
        _end(str(error), FAILED)


def _end_by_signal(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a handler takes both
    # A second one must not break off what the first one began.
    signal.signal(number, signal.SIG_IGN)
    # Whatever hangs, such as a disk: all that is stored outlives a kill at any moment.
    at_the_latest = threading.Timer(_SECONDS_TO_END, os._exit, [ENDED_BY_SIGNAL + number])
    at_the_latest.daemon = True
    at_the_latest.start()
    # An exit runs every `finally` on the way out: children are ended, the database is left.
    sys.exit(ENDED_BY_SIGNAL + number)


def _end(message: str, code: int) -> None:
    sys.stderr.write(f"mundfunk: {message}\n")
    sys.exit(code)
