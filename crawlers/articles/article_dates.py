"""When an article was published and when it was last changed."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from itertools import chain, islice
from typing import cast
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement

from crawlers.articles.byline_places import is_others
from crawlers.articles.facts import Facts
from crawlers.articles.structured_data import text_in
from crawlers.dates.moment import parse_moment
from crawlers.extracted import Moment
from crawlers.markup.one_line import own_line
from crawlers.view import View
from touchpoints.enumerations import Precision

_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "cxenseparse:recs:publishtime",
    "last-published",
    "citation_online_date",
    "citation_publication_date",
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
_SHOWN = (
    "[itemprop~=datePublished]",
    "time[pubdate]",
    "time.entry-date.published, time.published, .entry-date, .post-date, .article-date, .published, .dt-published",
    "article header time, article time",
    "time",
    ".date, .datum, .dateline, .timestamp, .article__date, .byline, .meta, .entry-meta, .post-meta",
)
_ZONED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$")
_DATE_LIKE = re.compile(
    r"\d{1,2}[./]\s?(?:\d{1,2}[./]|[^\W\d]{3,9})\s?\d{2,4}|[^\W\d]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|"
    r"\d{1,2}(?:\.|st|nd|rd|th)? [^\W\d]{3,9}\.? \d{4}|\d{4}-\d\d-\d\d"
)
_LABELLED = re.compile(
    r"\W*(?:veröffentlicht|publiziert|erschienen|erstellt|geschrieben|gepostet|published|posted|datum|date|stand)\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"(?:\A\W*|[,;|·(]\s*)(?:(?:zuletzt|letzte|last) )?"
    r"(?:aktualisier(?:t|ung)|update[d]?|geändert|überarbeitet|modified)\b",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)(?:[/-](\d\d))?(?:/|-|$)")
_FINE = frozenset({Precision.SECOND, Precision.MINUTE})
_MOST_DATES = 200
_AROUND_THE_TITLE = 4
_TRIED = 3
_LONGEST = 200
_LONGEST_LINE = 80
_MOST_BESIDE = 40
"""Letters of a line that tells a date and says something besides; in captions that is more."""
_MADE_BY_THE_SITE = etree.XPath(".//*[contains(name(), '-')]")
_LINES = frozenset(["div", "span", "p", "li", "td", "dd", "small", "em", "i", "b", "strong", "h3", "h4", "h5", "h6"])


def published_of(facts: Facts) -> Moment | None:
    """The time of publication, in the finest form that the page tells of the day that it tells first."""
    view = facts.view
    told = list(_read(_declared(facts, "datepublished", _PUBLISHED), view))
    first = told[0] if told else next(_shown(facts), None) or _in_address(view)
    if first is None or (first.precision in _FINE and first.zone_known):
        return first
    finer = chain(told, () if first.precision in _FINE else _shown(facts))
    return next((moment for moment in islice(finer, _MOST_DATES) if _is_finer(moment, first)), first)


def modified_of(facts: Facts, published: Moment | None) -> Moment | None:
    """The time of the last change, where it is told and lies after the publication."""
    view = facts.view
    found = next(_read(_declared(facts, "datemodified", _MODIFIED), view), None)
    if found is None:
        element = next(chain(view.found("[itemprop~=dateModified]"), view.found("time.updated")), None)
        found = view.dates.read_element(element) if element is not None else next(_changed(facts), None)
    return found if found and published and found.at > published.at else None


def _declared(facts: Facts, key: str, names: tuple[str, ...]) -> Iterator[str]:
    if facts.item and (
        told := text_in(facts.item.get(key) or (facts.item.get("datecreated") if "pub" in key else None))
    ):
        yield told
    yield from facts.meta.all(*names)


def _read(texts: Iterator[str], view: View) -> Iterator[Moment]:
    return (moment for text in texts if (moment := _moment(text, view)))


def _moment(text: str, view: View) -> Moment | None:
    """A date. The page's own zone takes a search through the page, and matters only where the date tells none."""
    if _ZONED.match(text):
        return parse_moment(text, view.page.fetched_at, UTC)
    return view.dates.read(text)


def _shown(facts: Facts) -> Iterator[Moment]:
    """Dates that the page shows, those beside the title first."""
    for region in (*_around_the_title(facts), facts.tree):
        yield from _dates_in(region, facts)


def _around_the_title(facts: Facts) -> Iterator[HtmlElement]:
    """The elements around the headline, from the nearest."""
    around = () if facts.headline is None else islice(facts.headline.iterancestors(), _AROUND_THE_TITLE)
    return (region for region in around if region.tag not in {"body", "html"})


def _changed(facts: Facts) -> Iterator[Moment]:
    """Dates around the title in lines that say that they are those of a change: 'Aktualisiert am 5. März 2026'."""
    for region in [*_around_the_title(facts)][-1:]:
        for element in region.iter(*_LINES):
            own = own_line(element) if element.text and len(element.text) <= _LONGEST else ""
            said = _CHANGED.search(own) if 0 < len(own) <= _LONGEST_LINE else None
            if said and not is_others(facts, element) and (moment := facts.view.dates.read(own[said.end() :])):
                yield moment


def _dates_in(region: HtmlElement, facts: Facts) -> Iterator[Moment]:
    for selectors in _SHOWN:
        for element in facts.view.found(selectors, region)[:_TRIED]:
            if not _is_short(element) or is_others(facts, element):
                continue
            if moment := facts.view.dates.read_element(element):
                yield moment
    yield from _written_in(region, facts)


def _written_in(region: HtmlElement, facts: Facts) -> Iterator[Moment]:
    """Dates in short lines of their own, whatever their elements are called."""
    for element in _short_lines(region):
        own = own_line(element)
        found = _DATE_LIKE.search(own) if len(own) <= _LONGEST_LINE else None
        if not found or not _tells_date(own, found) or is_others(facts, element):
            continue
        if moment := facts.view.dates.read(own):
            yield moment


def _short_lines(region: HtmlElement) -> Iterator[HtmlElement]:
    """The elements that lines may stand in, those that the site made last."""
    return chain(region.iter(*_LINES), cast("list[HtmlElement]", _MADE_BY_THE_SITE(region)))


def _tells_date(line: str, found: re.Match[str]) -> bool:
    """Whether a line is there for its date: it says so, or says little else."""
    return bool(_LABELLED.match(line)) or len(line) - len(found.group()) <= _MOST_BESIDE


def _in_address(view: View) -> Moment | None:
    """The day, or the month, that the page's address holds: '/2024/03/04/'."""
    found = _IN_ADDRESS.search(urlsplit(view.page.url).path)
    if found is None:
        return None
    year, month, day = found.groups()
    moment = view.dates.read("-".join((year, month, day or "01")))
    return moment if moment is None or day else replace(moment, precision=Precision.MONTH)


def _is_short(element: HtmlElement) -> bool:
    return sum(len(str(part)) for part in element.itertext()) <= _LONGEST


def _is_finer(moment: Moment, than: Moment) -> bool:
    same_day = abs((moment.at - than.at).total_seconds()) <= 26 * 3600
    return same_day and moment.precision in _FINE and (moment.zone_known or than.precision not in _FINE)
