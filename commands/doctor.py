"""`mundfunk doctor`: can this watchlist be crawled, and where does what is found go?"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import typer

from commands.options import DEFAULT_CONFIG, Config

if TYPE_CHECKING:
    from crawlers.conduct.inspection import Inspection
    from touchpoints.watchlist import Source, Watchlist

_AT_ONCE = 4
_COLUMNS = ("source", "robots.txt", "delay", "sitemaps", "reservation", "first page", "verdict")


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("doctor")(doctor)


def doctor(config: Config = DEFAULT_CONFIG) -> None:
    """Checks the watchlist, the store, and what each source's site allows. Nothing is stored.

    Ends with 1 where a source can't be crawled or the store can't be reached, with 2 where the watchlist is wrong.

    Example: mundfunk doctor --config mundfunk.toml
    """
    from storage.home import Home, load_watchlist
    from storage.store import open_store
    from touchpoints.errors import WorkFailedError

    watchlist = load_watchlist(config)
    typer.echo(f"watchlist: {config}: {len(watchlist.brands)} brands, {len(watchlist.sources)} sources")
    with open_store(Home.from_environment(), watchlist.storage) as store:
        typer.echo(f"store: {store.server}")
    rows = list(_rows(watchlist))
    if rows:
        typer.echo(_table([_COLUMNS, *(row for row, _ in rows)]))
    failed = [row[0] for row, usable in rows if not usable]
    if failed:
        raise WorkFailedError(f"{len(failed)} of {len(rows)} sources can't be crawled: {', '.join(failed)}")


def _rows(watchlist: "Watchlist") -> Iterator[tuple[tuple[str, ...], bool]]:
    from commands.progress import counting

    with counting("looking at the sources") as advance, ThreadPoolExecutor(_AT_ONCE) as pool:
        for row in pool.map(lambda source: _row(watchlist, source), watchlist.sources):
            advance(1)
            yield row


def _row(watchlist: "Watchlist", source: "Source") -> tuple[tuple[str, ...], bool]:
    from crawlers.conduct.inspection import inspect
    from touchpoints.errors import BadInputError, WorkFailedError

    try:
        return _cells(inspect(watchlist, source))
    except (BadInputError, WorkFailedError) as error:
        return (source.name, "-", "-", "-", "-", "-", f"can't be crawled: {error}"), False


def _cells(found: "Inspection") -> tuple[tuple[str, ...], bool]:
    verdict = "ok" if found.usable else "can't be crawled"
    delay, sitemaps = f"{found.delay:g} s", str(len(found.sitemaps))
    return (found.source, found.robots, delay, sitemaps, found.reservation, found.page, verdict), found.usable


def _table(rows: list[tuple[str, ...]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
