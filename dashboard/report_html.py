"""The report as a web page: text only, escaped, no scripts, no remote parts."""

from collections.abc import Mapping
from functools import partial
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from dashboard.report import Report
from dashboard.wording import CHANNELS, OUTCOMES, POLARITIES, day, figure_text, metric_text, minute, word
from touchpoints.enumerations import Polarity
from touchpoints.metrics import all_metrics
from touchpoints.watchlist import Watchlist


def web_link(url: str) -> str:
    """The address if it leads to the web, else nothing: crawled addresses may hold `javascript:` and worse."""
    return url if urlsplit(url).scheme in {"http", "https"} else ""


_PAGES = Environment(
    loader=PackageLoader("dashboard", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_PAGES.filters["web_link"] = web_link


def report_as_html(report: Report, watchlist: Watchlist, choice: Mapping[str, str] | None = None) -> str:
    """The report as a whole page. `choice` holds what the reader filtered by, and turns the filter's form on."""
    project = watchlist.project
    language = project.language
    return _PAGES.get_template("report.html").render(
        report=report,
        brands=watchlist.brands,
        brand_names={brand.id: brand.name for brand in watchlist.brands},
        choice=choice,
        language=language,
        metrics=all_metrics(),
        polarities=tuple(Polarity),
        channel_names={channel: names[language] for channel, names in CHANNELS.items()},
        outcome_names={outcome: names[language] for outcome, names in OUTCOMES.items()},
        polarity_names={polarity: names[language] for polarity, names in POLARITIES.items()},
        word=partial(word, language=language),
        figure=partial(figure_text, language=language),
        metric_text=partial(metric_text, language=language),
        day=partial(day, language=language, timezone=project.timezone),
        minute=partial(minute, language=language, timezone=project.timezone),
        style=None if choice is not None else _style(),
    )


def _style() -> str:
    # A page that is mailed or saved has no server to ask for its style.
    source, _, _ = PackageLoader("dashboard", "static").get_source(_PAGES, "style.css")
    return source
