"""Candidate venues on the command line: what `mundfunk discover` says of places that posts point to."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from touchpoints.errors import BadInputError
from touchpoints.identity import platform_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from touchpoints.pointer import Candidate
    from touchpoints.venue import Venue

_SHOWN = 20


def list_candidates(config: Path) -> None:
    """Prints the candidates, the best evidence first."""
    from storage.home import Home, load_watchlist
    from storage.store import open_store

    watchlist = load_watchlist(config)
    with open_store(Home.from_environment(), watchlist.storage) as store:
        found = store.candidates.best(watchlist.platforms, _SHOWN)
        waiting = store.candidates.count(watchlist.platforms)
    for candidate in found:
        for line in _lines(candidate):
            typer.echo(line)
    typer.echo(_foot(len(found), waiting), err=True)


def settle(config: Path, address: str, work: "Callable[[Venue], None]", *, accepted: bool) -> None:
    """Does the work for a candidate, then accepts or dismisses it.

    Raises:
        BadInputError: no post points there, or it is no address.
    """
    from crawlers.places import front_of
    from storage.home import Home, load_watchlist
    from storage.store import open_store

    watchlist = load_watchlist(config)
    try:
        place = platform_of(front_of(address))
    except ValueError as error:
        raise BadInputError(f"{address}: no host can be called so") from error
    with open_store(Home.from_environment(), watchlist.storage) as store:
        venue = store.candidates.get(place)
        if venue is None:
            raise BadInputError(
                f"{place}: no post points there; `mundfunk discover --candidates` lists the places that "
                "posts point to, `mundfunk discover URL` looks at any other"
            )
        work(venue)
        if accepted:
            store.candidates.accept(venue.id)
        else:
            store.candidates.dismiss(venue.id)


def _lines(candidate: "Candidate") -> Iterator[str]:
    parts = [f"{_counted(candidate.posts, 'post')} by {_counted(candidate.writers, 'writer')}"]
    parts += [f"at {_counted(candidate.venues, 'venue')}", f"since {candidate.first_seen_at:%Y-%m-%d}"]
    brands = ", ".join(f"{brand} in {number}" for brand, number in candidate.brands.items())
    yield f"{candidate.venue}: {' '.join(parts)}; {f'about {brands}' if brands else 'about no brand for sure'}"
    yield from (f"    {url}" for url in candidate.examples)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _foot(shown: int, waiting: int) -> str:
    if not waiting:
        return "no candidates: no post points to a place that isn't watched, or all were accepted or dismissed"
    left = f"{shown} of {waiting} candidates; " if waiting > shown else ""
    return f"{left}--accept HOST prints the entry for the watchlist, --dismiss HOST hides it for good"
