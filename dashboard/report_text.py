"""The report as plain text."""

from collections.abc import Iterator

from dashboard.report import BrandReport, Quote, Report
from dashboard.wording import CHANNELS, OUTCOMES, POLARITIES, day, figure_text, metric_text, minute, word
from touchpoints.enumerations import GOOD_OUTCOMES, Outcome, Polarity
from touchpoints.metrics import all_metrics
from touchpoints.watchlist import Project

_LABEL = 25


def report_as_text(report: Report, project: Project) -> str:
    """The report in the project's language and time zone."""
    language = project.language
    lines = [word("title", language), f"{word('period', language)}: {_period(report, project)}"]
    for brand in report.brands:
        lines += ["", *_brand(brand, project)]
    lines += ["", word("sources", language), "-" * len(word("sources", language)), *_sources(report, project)]
    if report.candidates:
        heading = word("candidates", language)
        lines += ["", heading, "-" * len(heading), *_candidates(report, language)]
    return "\n".join(lines) + "\n"


def _period(report: Report, project: Project) -> str:
    language, zone = project.language, project.timezone
    parts = []
    if report.since:
        parts.append(f"{word('from', language)} {day(report.since, language, zone)}")
    if report.until:
        parts.append(f"{word('until', language)} {day(report.until, language, zone)}")
    return " ".join(parts) or word("always", language)


def _brand(brand: BrandReport, project: Project) -> Iterator[str]:
    language = project.language
    heading = f"{brand.name} ({word('competitor', language)})" if brand.competitor else brand.name
    yield heading
    yield "=" * len(heading)
    yield _row(word("posts", language), _posts(brand, language))
    if not brand.posts:
        yield word("nothing", language)
        return
    yield _row(word("sentiment", language), _split(brand, language))
    for metric in all_metrics():
        yield _row(metric.titles[language], metric_text(metric, brand.figures[metric.name], language))
    yield ""
    yield f"{word('venues', language)}:"
    for venue in brand.venues:
        net = figure_text(venue.net_sentiment, "balance", language)
        place = f"{venue.venue}, {CHANNELS[venue.channel][language]}"
        yield f"  {venue.posts:>4}  {place:<52}  {net}"
    for title, quotes in (("praise", brand.praise), ("blame", brand.blame)):
        yield ""
        yield f"{word(title, language)}:" + ("" if quotes else f" {word('none', language)}")
        for quote in quotes:
            yield from _quote(quote, project)


def _posts(brand: BrandReport, language: str) -> str:
    review = f"  (+ {brand.to_review} {word('to_review', language)})" if brand.to_review else ""
    copies = f"  ({word('copies', language)}: {len(brand.copies)})" if brand.copies else ""
    return f"{brand.posts}{review}{copies}"


def _split(brand: BrandReport, language: str) -> str:
    def share(polarity: Polarity) -> str:
        count = brand.sentiment[polarity]
        return f"{count} {POLARITIES[polarity][language]} ({100 * count / brand.posts:.0f} %)"

    return ", ".join(share(polarity) for polarity in Polarity)


def _quote(quote: Quote, project: Project) -> Iterator[str]:
    yield f"  »{quote.snippet}«"
    yield f"     {day(quote.published_at, project.language, project.timezone)}  {quote.url}"


def _sources(report: Report, project: Project) -> Iterator[str]:
    language = project.language
    if not report.sources:
        yield word("no_sources", language)
    for state in report.sources:
        if state.outcome is None:
            yield _row(state.source, word("never", language))
            continue
        when = minute(state.ended_at, language, project.timezone)
        yield _row(state.source, f"{_ended(state.outcome, state.detail, language)}  ({when})")
        yield from (_row("", f"{word('warning', language)}: {warning}") for warning in state.warnings)


def _ended(outcome: Outcome, detail: str | None, language: str) -> str:
    if detail and outcome in GOOD_OUTCOMES:
        return detail
    return OUTCOMES[outcome][language] + (f": {detail}" if detail else "")


def _candidates(report: Report, language: str) -> Iterator[str]:
    yield word("candidates_hint", language)
    for each in report.candidates:
        counts = f"{word('posts', language)}: {each.posts}, {word('writers', language)}: {each.writers}"
        named = ", ".join(f"{brand} ({posts})" for brand, posts in each.brands.items())
        yield _row(each.venue, f"{counts}{f'; {named}' if named else ''}")


def _row(label: str, value: str) -> str:
    return f"{label:<{_LABEL}} {value}"
