"""`mundfunk understand`: reads what is stored and not yet read."""

from typing import Annotated

import typer

from commands.options import DEFAULT_CONFIG, Config
from touchpoints.errors import WorkFailedError


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("understand")(understand)


def understand(
    config: Config = DEFAULT_CONFIG,
    again: Annotated[bool, typer.Option("--again", help="Read everything again whose words are still kept.")] = False,
) -> None:
    """Reads stored posts that the current pipeline and watchlist have not read. Nothing is fetched.

    After a change of the watchlist only posts that a changed brand could touch are read again; the others are counted
    as untouched.

    Example: mundfunk understand --again
    """
    from commands.progress import counting
    from scheduler.reading import read_new_posts
    from storage.home import Home, load_watchlist
    from storage.store import open_store

    watchlist = load_watchlist(config)
    with open_store(Home.from_environment(), watchlist.storage) as store, counting("reading") as advance:
        result = read_new_posts(store, watchlist, again=again, advance=advance)
    typer.echo(
        f"read={result.read} untouched={result.untouched} new_touchpoints={result.new_touchpoints} "
        f"gone_touchpoints={result.gone_touchpoints} past_retention={result.past_retention}"
    )
    if result.failed:
        raise WorkFailedError(f"{result.failed} posts could not be read; the trace of the first is in the ledger")
