"""`mundfunk demo`: the whole way, on a sample web that lives on this machine."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from examples.sample_web.folder import SampleWeb
    from storage.home import Home
    from storage.store import Store
    from touchpoints.run import Run


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("demo")(demo)


def demo(
    keep: Annotated[bool, typer.Option("--keep", help="Keep serving the sample web, until Ctrl-C.")] = False,
) -> None:
    """Serves a sample web on loopback, crawls it, reads it and reports, in $MUNDFUNK_DATA/demo.

    Your own database is not touched. A second run finds the same web and adds nothing.

    Example: mundfunk demo --keep
    """
    from examples.sample_web.folder import prepare
    from examples.sample_web.server import served
    from storage.home import Home
    from storage.store import open_store
    from touchpoints.errors import WorkFailedError

    home = Home.from_environment().demo()
    sample = prepare(home.folder())
    with served(sample.content, sample.place) as forbidden:
        with open_store(home, sample.watchlist.storage) as store:
            runs = _crawl_and_report(home, sample, store)
        _fail_if_any(runs)
        if forbidden:
            raise WorkFailedError(f"pages that robots.txt forbids were fetched: {', '.join(forbidden)}")
        if keep:
            _keep(sample)


def _crawl_and_report(home: "Home", sample: "SampleWeb", store: "Store") -> "list[Run]":
    from commands.progress import counting
    from dashboard.report import build_report
    from dashboard.report_text import report_as_text
    from scheduler.crawling import crawl_sources
    from scheduler.reading import read_new_posts

    sites = len(sample.watchlist.sources)
    typer.echo(f"crawling {sites} sites of invented people on 127.0.0.1:{sample.place.port} ...", err=True)
    with counting("crawling") as advance:
        runs = crawl_sources(home, sample.watchlist_file, [], store, watch=lambda _: advance(1))
    with counting("reading") as advance:
        read = read_new_posts(store, sample.watchlist, advance=advance)
    typer.echo(report_as_text(build_report(store, sample.watchlist), sample.watchlist.project))
    new_posts = sum(run.new_posts for run in runs)
    if not new_posts and not read.new_touchpoints:
        typer.echo("Nothing new: every post and every touchpoint was known from an earlier run.\n", err=True)
    _say_what_next(home, sample, store)
    typer.echo(
        f"posts={store.posts.count()} new_posts={new_posts} "
        f"touchpoints={store.touchpoints.count()} new_touchpoints={read.new_touchpoints}"
    )
    return runs


def _say_what_next(home: "Home", sample: "SampleWeb", store: "Store") -> None:
    typer.echo(
        f"The records are in MongoDB, database {sample.watchlist.storage.database}: {store.server}.\n"
        "The links above lead somewhere while this runs: mundfunk demo --keep\n"
        "To look at the records:\n"
        f"  export MUNDFUNK_DATA={home.data} MUNDFUNK_CONFIG={sample.watchlist_file}\n"
        "  mundfunk database start      keeps the embedded server up until `mundfunk database stop`\n"
        "  mundfunk database uri        prints the address, for any MongoDB client\n"
        "  mundfunk serve               shows them in a browser\n"
        "For your own brands: mundfunk init, write them into mundfunk.toml, mundfunk doctor, mundfunk crawl.\n",
        err=True,
    )


def _fail_if_any(runs: "list[Run]") -> None:
    from scheduler.crawling import has_failed
    from touchpoints.errors import WorkFailedError

    failed = [f"{run.source}: {run.outcome}: {run.detail}" for run in runs if has_failed(run)]
    if failed:
        raise WorkFailedError("\n".join(["the demo's crawl failed:", *failed]))


def _keep(sample: "SampleWeb") -> None:
    import threading

    typer.echo(f"Serving http://klartext.localhost:{sample.place.port}/ and its neighbours; Ctrl-C ends.", err=True)
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        typer.echo("ended", err=True)
