"""`mundfunk extract`: the posts of one page, and nothing stored."""

import json
import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from commands.options import DEFAULT_CONFIG, Config
from touchpoints.enumerations import Channel
from touchpoints.errors import BadInputError
from touchpoints.identity import platform_of

if TYPE_CHECKING:
    from crawlers.extracted import ExtractedPost, Extraction
    from crawlers.page import Hints, Page
    from touchpoints.watchlist import Source, Watchlist

_LIFETIME = timedelta(days=30)
_FAILED, _BAD_INPUT = 1, 2
_ERRORS = 400
_HELD_BACK = {
    "noindex": "a crawl would not store these posts: the page says noindex",
    "nofollow": "a crawl would not follow these links: the page says nofollow",
    "figures_only": "a crawl would not store the words of these posts: the page says noarchive or nosnippet",
}
_WEB = ("http://", "https://")


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("extract")(extract)


def extract(
    page: Annotated[str, typer.Argument(metavar="URL|FILE", help="A web address, or a saved page (may be gzip'd).")],
    url: Annotated[str | None, typer.Option("--url", help="Where a saved page came from.")] = None,
    channel: Annotated[Channel | None, typer.Option("--channel", help="What kind of place it is.")] = None,
    engine: Annotated[str, typer.Option("--engine", help="auto, none or an engine's name.")] = "auto",
    fetched_at: Annotated[str | None, typer.Option("--fetched-at", help="When a saved page was fetched.")] = None,
    headers: Annotated[Path | None, typer.Option("--headers", help="The headers that a saved page came with.")] = None,
    links: Annotated[bool, typer.Option("--links", help="Add a last line with the way on.")] = False,
    raw_authors: Annotated[bool, typer.Option("--raw-authors", help="Add the authors' names.")] = False,
    config: Config = DEFAULT_CONFIG,
) -> None:
    """Prints the posts of a page, one JSON object a line, and stores nothing.

    Authors are pseudonyms, as in the database; --raw-authors adds their names as authors_raw. --engine none leaves
    all engine files aside. A page without posts prints one line on standard error that says why, and what a crawl
    would not store or follow at the owner's wish (noindex, nofollow, noarchive) is said there too. An address of which
    nothing comes is given up after two minutes.

    Example: mundfunk extract thread.html --url https://forum.example/t/1 --channel forum --links
    """
    from crawlers.extract import extract as extracted_from
    from storage.home import Home

    watchlist = _watchlist(config)
    found_page = _page(page, url, fetched_at, headers, watchlist)
    hints = _hints(found_page, channel, engine, watchlist)
    extraction = extracted_from(found_page, hints)
    platform = platform_of(found_page.url)
    kind = channel or _channel_of(extraction)
    key = Home.from_environment().pseudonym_key()
    for post in extraction.posts:
        _write(_line(post, platform, kind, found_page, key) | (_names(post) if raw_authors else {}))
    if links:
        way = extraction.links
        _write({"links": {"next": way.next, "threads": list(way.threads), "posts": list(way.posts)}})
    _tell_what_holds(found_page)
    if not extraction.posts:
        _tell_why(extraction, found_page)
    elif extraction.detail:
        sys.stderr.write(f"mundfunk: {extraction.detail}\n")


def _watchlist(config: Path) -> "Watchlist | None":
    """The watchlist, where there is one: a saved page can be looked at without."""
    from storage.home import load_watchlist

    return load_watchlist(config) if config.exists() or config != DEFAULT_CONFIG else None


def _page(
    page: str, url: str | None, fetched_at: str | None, headers: Path | None, watchlist: "Watchlist | None"
) -> "Page":
    from commands.page_file import page_from_file

    if url is not None and not url.startswith(_WEB):
        raise BadInputError(f'--url: "{url}" is no web address; write one such as "https://forum.example/t/1"')
    if not page.startswith(_WEB):
        return page_from_file(Path(page), url=url, fetched_at=fetched_at, headers=headers)
    from crawlers.fetch_one import fetch
    from storage.shared_turns import SharedTurns

    return fetch(page, watchlist, SharedTurns.from_environment(watchlist))


def _hints(page: "Page", channel: Channel | None, engine: str, watchlist: "Watchlist | None") -> "Hints":
    from crawlers.page import Hints

    source = _source_of(page, watchlist)
    if watchlist is None or source is None:
        return Hints(channel=channel, engine=engine)
    return Hints(
        channel=channel or source.channel,
        engine=engine if engine != "auto" else source.engine,
        selectors=source.selectors,
        timezone=watchlist.timezone_of(source),
    )


def _source_of(page: "Page", watchlist: "Watchlist | None") -> "Source | None":
    """The source of the watchlist that lies on the page's site."""
    sources = watchlist.sources if watchlist else ()
    here = platform_of(page.url)
    return next((source for source in sources if platform_of(source.url) == here), None)


def _channel_of(extraction: "Extraction") -> Channel:
    """What the engine that read the page is usually found at; an article is press."""
    from crawlers.engines.registry import engines

    engine = engines().get(extraction.engine or "")
    if engine is not None:
        return engine.channel
    return Channel.PRESS if extraction.engine == "article" else Channel.FORUM


def _line(post: "ExtractedPost", platform: str, channel: Channel, page: "Page", key: bytes) -> dict[str, Any]:
    from crawlers.post_record import to_records

    record, words = to_records(
        post,
        source="extract",
        venue=platform,
        platform=platform,
        channel=channel,
        key=key,
        fetched_at=page.fetched_at,
        text_lifetime=_LIFETIME,
    )
    return record.to_json_line() | words.to_json_line()


def _names(post: "ExtractedPost") -> dict[str, Any]:
    return {"authors_raw": list(post.authors)}


def _write(line: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def _tell_what_holds(page: "Page") -> None:
    """What a crawl would leave undone at the owner's wish: here a person looks, and nothing is kept."""
    from crawlers.conduct.page_directives import directives_of

    uses = directives_of(page.headers, page.body, page.fetched_at)
    for name, words in _HELD_BACK.items():
        if getattr(uses, name):
            sys.stderr.write(f"mundfunk: {words}\n")


def _tell_why(extraction: "Extraction", page: "Page") -> None:
    from crawlers.extracted import PageOutcome

    detail = f": {extraction.detail}" if extraction.detail else ""
    sys.stderr.write(f"mundfunk: no posts: {extraction.outcome.value}{detail}\n")
    if extraction.outcome is PageOutcome.UNREADABLE and page.status < _ERRORS:
        raise typer.Exit(_BAD_INPUT)
    if extraction.outcome not in {PageOutcome.EMPTY, PageOutcome.LINKS}:
        raise typer.Exit(_FAILED)
