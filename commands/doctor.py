"""`mundfunk doctor`: can this watchlist be crawled, and where does what is found go?"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import typer

from commands.options import DEFAULT_CONFIG, Config

if TYPE_CHECKING:
    from crawlers.conduct.inspection import Inspection
    from storage.shared_turns import SharedTurns
    from touchpoints.run import Run
    from touchpoints.watchlist import Source, Watchlist

_AT_ONCE = 4
_COLUMNS = ("source", "robots.txt", "delay", "sitemaps", "portal size", "reservation", "first page", "verdict")


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("doctor")(doctor)


def doctor(config: Config = DEFAULT_CONFIG) -> None:
    """Checks the watchlist, the store, and what each source's site allows. Nothing is stored.

    Where a crawl is at a source's host, it waits for its turn there.

    Ends with 1 where a source can't be crawled or the store can't be reached, with 2 where the watchlist is wrong.

    Example: mundfunk doctor --config mundfunk.toml
    """
    from storage.home import Home, load_watchlist
    from storage.shared_turns import SharedTurns
    from storage.store import open_store
    from touchpoints.errors import WorkFailedError

    watchlist = load_watchlist(config)
    typer.echo(f"watchlist: {config}: {len(watchlist.brands)} brands, {len(watchlist.sources)} sources")
    home = Home.from_environment()
    with open_store(home, watchlist.storage) as store:
        typer.echo(f"store: {store.server}")
        sizes = {source.name: store.runs.portal_size(source.name) for source in watchlist.sources}
        warned = [line for source in watchlist.sources for line in _warnings(store.runs.latest(source.name))]
        # The store stays open: in it stands whose turn it is at a host.
        rows = list(_rows(watchlist, sizes, SharedTurns(home, watchlist.storage)))
    if rows:
        typer.echo(_table([_COLUMNS, *(row for row, _ in rows)]))
    for line in warned:
        typer.echo(line)
    failed = [row[0] for row, usable in rows if not usable]
    if failed:
        raise WorkFailedError(f"{len(failed)} of {len(rows)} sources can't be crawled: {', '.join(failed)}")


def _warnings(run: "Run | None") -> list[str]:
    return [f"{run.source}: warning: {line}" for line in run.warnings] if run else []


def _rows(
    watchlist: "Watchlist", sizes: dict[str, int], turns: "SharedTurns"
) -> Iterator[tuple[tuple[str, ...], bool]]:
    from commands.progress import counting

    def row_of(source: "Source") -> tuple[tuple[str, ...], bool]:
        return _row(watchlist, source, sizes[source.name], turns)

    with counting("looking at the sources") as advance, ThreadPoolExecutor(_AT_ONCE) as pool:
        for row in pool.map(row_of, watchlist.sources):
            advance(1)
            yield row


def _row(watchlist: "Watchlist", source: "Source", size: int, turns: "SharedTurns") -> tuple[tuple[str, ...], bool]:
    from crawlers.conduct.inspection import inspect
    from touchpoints.errors import BadInputError, WorkFailedError

    try:
        return _cells(inspect(watchlist, source, turns), _size(size))
    except (BadInputError, WorkFailedError) as error:
        return (source.name, "-", "-", "-", _size(size), "-", "-", f"can't be crawled: {error}"), False


def _size(pages: int) -> str:
    """What earlier crawls were told, and the most that one crawl takes of it."""
    from crawlers.conduct.share_cap import cap_of

    return f"{pages} pages, at most {cap_of(pages)} a crawl" if pages else "not told yet"


def _cells(found: "Inspection", size: str) -> tuple[tuple[str, ...], bool]:
    verdict = "ok" if found.usable else "can't be crawled"
    delay, sitemaps = f"{found.delay:g} s", str(len(found.sitemaps))
    cells = (found.source, found.robots, delay, sitemaps, size, found.reservation, found.page, verdict)
    return cells, found.usable


def _table(rows: list[tuple[str, ...]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
