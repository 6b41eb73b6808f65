"""`mundfunk crawl`: crawls now, then reads."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from commands.options import DEFAULT_CONFIG, Config

if TYPE_CHECKING:
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
    from scheduler.crawling import crawl_sources, has_failed
    from scheduler.reading import read_new_posts
    from storage.home import Home, load_watchlist
    from storage.store import open_store
    from touchpoints.errors import WorkFailedError

    watchlist, home = load_watchlist(config), Home.from_environment()
    with open_store(home, watchlist.storage) as store:
        with counting("crawling") as advance:
            runs = crawl_sources(home, config, sources or [], store, watch=lambda run: advance(1))
        with counting("reading") as advance:
            read = read_new_posts(store, watchlist, advance=advance)
        for run in runs:
            typer.echo(f"{run.source}: {run.outcome}: {run.detail}{_backlog(run)}", err=True)
        new_posts = sum(run.new_posts for run in runs)
        typer.echo(
            f"posts={store.posts.count()} new_posts={new_posts} "
            f"touchpoints={store.touchpoints.count()} new_touchpoints={read.new_touchpoints}"
        )
    failed = [run.source for run in runs if has_failed(run)]
    if failed:
        raise WorkFailedError(f"{len(failed)} of {len(runs)} sources failed: {', '.join(map(str, failed))}")


def _backlog(run: "Run") -> str:
    return f"; {run.backlog} pages left for the next run" if run.backlog else ""
