"""`mundfunk init`: a commented watchlist to start from."""

from pathlib import Path
from typing import Annotated

import typer

from commands.options import DEFAULT_CONFIG, Config
from touchpoints.errors import BadInputError

TEMPLATE = Path(__file__).with_name("watchlist_template.toml")


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("init")(init)


def init(
    config: Config = DEFAULT_CONFIG,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:
    """Writes a commented mundfunk.toml to start from.

    Example: mundfunk init && mundfunk doctor
    """
    if config.exists() and not force:
        raise BadInputError(f"{config}: is there already; edit it, or write it anew with --force")
    if not config.parent.is_dir():
        raise BadInputError(f"{config}: the folder {config.parent} is not there; make it first")
    config.write_text(TEMPLATE.read_text(encoding="utf-8"), encoding="utf-8")
    typer.echo(f"{config} is written. Put in your brands and sources, then: mundfunk doctor", err=True)
