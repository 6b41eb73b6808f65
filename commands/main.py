"""The entry point: finds every command's file, and turns errors that a user can mend into one line and an exit code."""

import importlib
import pkgutil
import sys

import typer

import commands
from touchpoints.errors import BadInputError, WorkFailedError

DONE, FAILED, BAD_INPUT = 0, 1, 2


def build() -> typer.Typer:
    """The command line: every module of `commands` that has an `add_to` adds what it holds."""
    app = typer.Typer(
        name="mundfunk",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich",
        help="Listens to what customers say about a brand in places that the brand does not own.",
    )
    for module in pkgutil.iter_modules(commands.__path__):
        add_to = getattr(importlib.import_module(f"commands.{module.name}"), "add_to", None)
        if add_to is not None:
            add_to(app)
    return app


def main() -> None:
    """Runs the command line; see DESIGN, section 6, for the exit codes."""
    try:
        build()()
    except BadInputError as error:
        _end(str(error), BAD_INPUT)
    except WorkFailedError as error:
        _end(str(error), FAILED)


def _end(message: str, code: int) -> None:
    sys.stderr.write(f"mundfunk: {message}\n")
    sys.exit(code)
