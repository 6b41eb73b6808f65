"""`mundfunk status`: how each source's last run ended."""

import json
from typing import Annotated

import typer

from commands.options import DEFAULT_CONFIG, Config


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("status")(status)


def status(
    config: Config = DEFAULT_CONFIG,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of a table.")] = False,
) -> None:
    """Prints the last run and the health of each source.

    Example: mundfunk status --json
    """
    from dashboard.status import build_status, status_as_text
    from storage.home import Home, load_watchlist
    from storage.store import open_store

    watchlist = load_watchlist(config)
    with open_store(Home.from_environment(), watchlist.storage) as store:
        built = build_status(store, watchlist)
    if as_json:
        typer.echo(json.dumps(built.model_dump(mode="json"), ensure_ascii=False, indent=2))
    else:
        typer.echo(status_as_text(built, watchlist.project).rstrip())
