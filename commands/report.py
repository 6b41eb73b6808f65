"""`mundfunk report`: what was said, per brand."""

from enum import StrEnum
from typing import Annotated

import typer

from commands.options import DEFAULT_CONFIG, Config


class Format(StrEnum):
    """How the report is written."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("report")(report)


def report(
    config: Config = DEFAULT_CONFIG,
    brand: Annotated[str | None, typer.Option(help="Only this brand (its id).")] = None,
    since: Annotated[str | None, typer.Option(help="First day, such as 2026-11-01, in the watchlist's zone.")] = None,
    until: Annotated[str | None, typer.Option(help="Day before which posts count.")] = None,
    output: Annotated[Format, typer.Option("--format", help="How it is written.")] = Format.TEXT,
) -> None:
    """Prints posts, sentiment, share of voice, recommendation balance, venues and quotes of each brand.

    Example: mundfunk report --brand nordlicht --since 2026-11-01 --format html > report.html
    """
    from dashboard.day import parse_day
    from dashboard.report import build_report
    from dashboard.report_html import report_as_html
    from dashboard.report_text import report_as_text
    from storage.home import Home, load_watchlist
    from storage.store import open_store
    from touchpoints.errors import BadInputError

    watchlist = load_watchlist(config)
    known = [each.id for each in watchlist.brands]
    if brand is not None and brand not in known:
        raise BadInputError(f"{config}: no brand has the id {brand!r}; one of: {', '.join(known)}")
    first, end = (parse_day(f"--{name}", day, watchlist.project) for name, day in (("since", since), ("until", until)))
    with open_store(Home.from_environment(), watchlist.storage) as store:
        built = build_report(store, watchlist, brand, first, end)
    written = {
        Format.TEXT: lambda: report_as_text(built, watchlist.project),
        Format.HTML: lambda: report_as_html(built, watchlist),
        Format.JSON: lambda: built.model_dump_json(indent=2),
    }
    typer.echo(written[output]().rstrip())
