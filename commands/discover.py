"""`mundfunk discover`: what a site is, whether it may be crawled, and its entry for the watchlist."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from commands.options import DEFAULT_CONFIG, Config
from touchpoints.errors import BadInputError, WorkFailedError
from touchpoints.identity import platform_of

if TYPE_CHECKING:
    from crawlers.discovery import Discovery
    from touchpoints.venue import Venue
    from touchpoints.watchlist import Watchlist

_SHOWN = 5


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("discover")(discover)


def discover(
    url: Annotated[str | None, typer.Argument(metavar="[URL]", help="A web address, or a bare host name.")] = None,
    config: Config = DEFAULT_CONFIG,
    candidates: Annotated[
        bool, typer.Option("--candidates", help="List the places that posts point to, the best evidence first.")
    ] = False,
    accept: Annotated[
        str | None, typer.Option("--accept", metavar="HOST|URL", help="Look at a candidate, which is then accepted.")
    ] = None,
    dismiss: Annotated[
        str | None, typer.Option("--dismiss", metavar="HOST", help="Never show this candidate again.")
    ] = None,
) -> None:
    """Looks at a site with the conduct of a crawl and prints its [[sources]] entry; the findings go to standard error.

    Fetches robots.txt, what reserves its use, and at most six pages. Nothing is stored, but that a candidate was
    accepted or dismissed. Where a crawl is at the host, it waits for its turn there. Candidates are places that posts
    link to and no source lies on.

    A page that can't be crawled, or holds no post and leads to none, is told of in one line and gets no entry: that
    ends with 1. No look takes longer than five minutes.

    Example: mundfunk discover forum.example >> mundfunk.toml
    """
    from commands.candidate_venues import list_candidates, settle

    if sum((url is not None, candidates, accept is not None, dismiss is not None)) != 1:
        raise BadInputError("write one of: URL, --candidates, --accept HOST, --dismiss HOST")
    if candidates:
        list_candidates(config)
    elif dismiss is not None:
        settle(config, _address(dismiss), lambda venue: typer.echo(f"{venue.id}: dismissed", err=True), accepted=False)
    elif accept is not None:
        wanted = accept
        settle(config, _address(wanted), lambda venue: _look_at(_way_in(wanted, venue), config), accepted=True)
    elif url is not None:
        _look_at(_address(url), config)


def _way_in(written: str, venue: "Venue") -> str:
    """The address as written; for a bare host the one that posts link to."""
    return _address(written) if "://" in written else venue.url


def _look_at(address: str, config: Path) -> None:
    from crawlers.discovery import discover as look
    from storage.shared_turns import SharedTurns

    watchlist = _watchlist(config)
    found = look(address, watchlist, SharedTurns.from_environment(watchlist))
    for line in _findings(found):
        typer.echo(_printable(line), err=True)
    if not found.inspection.usable:
        raise WorkFailedError(f"{address}: can't be crawled: {_page(found)}")
    if found.no_source:
        raise WorkFailedError(f"{found.url}: is no source: {found.no_source}")
    typer.echo(_entry(found, watchlist))


def _printable(line: str) -> str:
    """Without what would move the terminal's cursor or change its colours: addresses come from the site."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in line)


def _watchlist(config: Path) -> "Watchlist | None":
    """The watchlist, where there is one: its contact is who asks, its names are taken."""
    from storage.home import load_watchlist

    return load_watchlist(config) if config.exists() or config != DEFAULT_CONFIG else None


def _address(written: str) -> str:
    from crawlers.conduct.contact import on_loopback

    url = written.strip()
    if "://" not in url:
        url = f"{'http' if on_loopback(f'http://{url}') else 'https'}://{url}"
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in {"http", "https"} or any(sign.isspace() for sign in url):
        raise BadInputError(f'"{written}" is no web address; write one such as "https://forum.example/"')
    return url if parts.path else f"{url}/"


def _page(found: "Discovery") -> str:
    return found.inspection.page.removeprefix(f"{found.url}: ")


def _findings(found: "Discovery") -> Iterator[str]:
    look, sample = found.inspection, found.sample
    yield f"{found.url}: {_page(found)}"
    yield f"  robots.txt:   {look.robots}; {look.delay:g} s between requests"
    yield f"  reservation:  {look.reservation}"
    if not look.usable or found.no_source:
        return
    yield f"  software:     {(sample.engine if sample else None) or 'not recognised'}"
    yield f"  channel:      {found.channel.value} (a guess)"
    yield f"  feeds:        {_some(found.feeds)}"
    yield f"  sitemaps:     {_some(look.sitemaps)}"
    yield f"  list pages:   {_some(found.lists)} ({found.leads} links to threads, articles or further lists)"
    if sample is None:
        yield "  posts:        none found on the pages looked at; try the address of a list, a feed or a search"
        return
    lacking = ", ".join(f"{name} in {count}" for name, count in sample.missing.items()) or "nothing"
    yield f"  posts:        {sample.posts} on {sample.url}; missing: {lacking}"


def _some(urls: tuple[str, ...]) -> str:
    more = f" and {len(urls) - _SHOWN} more" if len(urls) > _SHOWN else ""
    return " ".join(urls[:_SHOWN]) + more if urls else "none"


def _entry(found: "Discovery", watchlist: "Watchlist | None") -> str:
    """TOML that a watchlist takes as it stands."""
    import tomlkit

    from crawlers.conduct.contact import on_loopback

    entry = tomlkit.table()
    entry["name"] = _name(found.url, watchlist)
    entry["url"] = _start(found)
    entry["channel"] = found.channel.value
    if on_loopback(found.url):
        entry["allow_private"] = True
    sources = tomlkit.aot()
    sources.append(entry)
    document = tomlkit.document()
    document["sources"] = sources
    return f"\n{tomlkit.dumps(document).strip()}"


def _start(found: "Discovery") -> str:
    """The address itself; but where it holds no post and leads to none, the sitemap that does."""
    holds_posts = found.sample is not None and found.sample.url == found.url
    return found.url if holds_posts else next(iter(found.lists), found.url)


def _name(url: str, watchlist: "Watchlist | None") -> str:
    """The host, with a number where that name is taken."""
    name = platform_of(url).replace(":", "-").strip("[]")
    taken = {source.name for source in watchlist.sources} if watchlist else set()
    numbered = (name if number == 1 else f"{name} {number}" for number in range(1, len(taken) + 2))
    return next(each for each in numbered if each not in taken)
