"""`mundfunk crawl`: crawls now, then reads."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from commands.options import DEFAULT_CONFIG, Config

if TYPE_CHECKING:
    from storage.home import Home
    from storage.store import Store
    from touchpoints.run import Run


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("crawl")(crawl)


def crawl(
    sources: Annotated[list[str] | None, typer.Argument(help="Names of sources; all of them by default.")] = None,
    config: Config = DEFAULT_CONFIG,
    warc: Annotated[
        Path | None, typer.Option("--warc", help="Read this archive instead of the web.", metavar="FILE")
    ] = None,
) -> None:
    """Crawls now, then reads. The last line says what is in the store and what this run added.

    Example: mundfunk crawl bahnforum
    """
    from commands.progress import counting
    from scheduler.reading import read_new_posts
    from storage.home import Home, load_watchlist
    from storage.store import open_store

    watchlist, home = load_watchlist(config), Home.from_environment()
    if not (watchlist.sources or sources):
        typer.echo(f"{config}: names no sources; add [[sources]], `mundfunk discover URL` prints one", err=True)
    with open_store(home, watchlist.storage) as store:
        runs = _crawl(home, config, sources or [], store, warc)
        with counting("reading") as advance:
            read = read_new_posts(store, watchlist, advance=advance)
        typer.echo(
            f"posts={store.posts.count()} new_posts={sum(run.new_posts for run in runs)} "
            f"touchpoints={store.touchpoints.count()} new_touchpoints={read.new_touchpoints}"
        )
    _fail_if_any(runs)


def _crawl(home: "Home", config: Path, names: list[str], store: "Store", warc: Path | None) -> "list[Run]":
    from commands.progress import counting
    from scheduler.crawling import crawl_archive, crawl_sources

    if warc is not None:
        runs = crawl_archive(home, config, names, store, warc)
    else:
        with counting("crawling") as advance:
            runs = crawl_sources(home, config, names, store, watch=lambda _: advance(1))
    for run in runs:
        typer.echo(f"{run.source}: {run.outcome}: {run.detail}{_backlog(run)}", err=True)
        for warning in run.warnings:
            typer.echo(f"{run.source}: warning: {warning}", err=True)
    return runs


def _fail_if_any(runs: "list[Run]") -> None:
    from scheduler.crawling import has_failed
    from touchpoints.errors import WorkFailedError

    failed = [str(run.source) for run in runs if has_failed(run)]
    if failed:
        raise WorkFailedError(f"{len(failed)} of {len(runs)} sources failed: {', '.join(failed)}")


def _backlog(run: "Run") -> str:
    return f"; {run.backlog} pages left for the next run" if run.backlog else ""
