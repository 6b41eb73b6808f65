"""The report: what a brand manager reads in the morning, as records that text, HTML and JSON are made of."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from storage.store import Store
from touchpoints.enumerations import Channel, Outcome, Polarity
from touchpoints.folding import Folded, fold
from touchpoints.metrics import all_metrics
from touchpoints.metrics.metric import Figure
from touchpoints.metrics.net_sentiment import net_sentiment
from touchpoints.metrics.recommendation_balance import recommendation_balance
from touchpoints.pointer import Candidate
from touchpoints.record import Record, UtcDatetime
from touchpoints.remark import in_one_line
from touchpoints.rivals import rivals_of
from touchpoints.tally import Tally, is_certain
from touchpoints.touchpoint import Touchpoint
from touchpoints.watchlist import Brand, Watchlist

QUOTES_EACH_WAY = 3
VENUES_SHOWN = 8
CANDIDATES_SHOWN = 5


class VenueFigures(Record):
    """A venue that matters, with the parts that its rank is made of."""

    venue: str
    channel: Channel
    posts: int
    net_sentiment: Figure
    recommendation_balance: Figure


class Quote(Record):
    """A few words of a post, and where to read the rest."""

    snippet: str
    url: str
    venue: str
    published_at: UtcDatetime | None


class Copy(Record):
    """A post that repeats another one (an agency's text, a cross-post) and is counted with it: `of` is its address."""

    url: str
    venue: str
    of: str


class BrandReport(Record):
    """One brand's part. `figures` are the metrics by name; copies are folded first and enter none of them."""

    brand: str
    name: str
    competitor: bool
    posts: int
    to_review: int
    copies: tuple[Copy, ...]
    sentiment: dict[Polarity, int]
    figures: dict[str, Figure]
    venues: tuple[VenueFigures, ...]
    praise: tuple[Quote, ...]
    blame: tuple[Quote, ...]


class SourceState(Record):
    """How the last crawl of a source ended, and what it warned of, in the project's language; `None`: never crawled."""

    source: str
    outcome: Outcome | None
    detail: str | None
    warnings: tuple[str, ...]
    ended_at: UtcDatetime | None


class Report(Record):
    """The whole report; `since` inclusive, `until` exclusive, `None` is without limit.

    `candidates` are the places that posts point to and nobody watches yet, the best evidence first.
    """

    since: UtcDatetime | None
    until: UtcDatetime | None
    brands: tuple[BrandReport, ...]
    sources: tuple[SourceState, ...]
    candidates: tuple[Candidate, ...]


def build_report(
    store: Store,
    watchlist: Watchlist,
    brand: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
) -> Report:
    """The report on one brand of the watchlist, or on all, own brands first."""
    found: dict[str, list[Touchpoint]] = defaultdict(list)
    for touchpoint in store.touchpoints.find(since=since, until=until):
        found[touchpoint.brand].append(touchpoint)
    folded = {each.id: _folded(store, found[each.id]) for each in watchlist.brands}
    tallies = {brand_id: Tally.of(each.counted) for brand_id, each in folded.items()}
    shown = [each for each in watchlist.brands if brand in (None, each.id)]
    return Report(
        since=since,
        until=until,
        brands=tuple(
            _brand_report(each, folded[each.id], tallies, rivals_of(each, watchlist.brands))
            for each in sorted(shown, key=lambda each: each.competitor)
        ),
        sources=tuple(_source_state(store, source.name, watchlist.project.language) for source in watchlist.sources),
        candidates=tuple(store.candidates.best(watchlist.platforms, CANDIDATES_SHOWN)),
    )


def _folded(store: Store, found: list[Touchpoint]) -> Folded:
    return fold(found, store.duplicates.leaders(touchpoint.post.id for touchpoint in found))


def _brand_report(brand: Brand, found: Folded, tallies: dict[str, Tally], rivals: Iterable[Brand]) -> BrandReport:
    tally = tallies[brand.id]
    against = [tallies[rival.id] for rival in rivals]
    certain = [touchpoint for touchpoint in found.counted if is_certain(touchpoint)]
    return BrandReport(
        brand=brand.id,
        name=brand.name,
        competitor=brand.competitor,
        posts=tally.total,
        to_review=tally.to_review,
        copies=tuple(_copy(each, counted) for each, counted in found.copies),
        sentiment={polarity: tally.sentiment(polarity) for polarity in Polarity},
        figures={metric.name: metric.formula(tally, against) for metric in all_metrics()},
        venues=_venues(certain),
        praise=_quotes(certain, Polarity.POSITIVE),
        blame=_quotes(certain, Polarity.NEGATIVE),
    )


def _copy(each: Touchpoint, counted: Touchpoint) -> Copy:
    return Copy(url=each.post.url or "", venue=each.post.venue or "", of=counted.post.url or "")


def _venues(found: Iterable[Touchpoint]) -> tuple[VenueFigures, ...]:
    by_venue: dict[tuple[str, Channel], list[Touchpoint]] = defaultdict(list)
    for touchpoint in found:
        if touchpoint.post.venue and touchpoint.post.channel:
            by_venue[touchpoint.post.venue, touchpoint.post.channel].append(touchpoint)
    tallies = {place: Tally.of(touchpoints) for place, touchpoints in by_venue.items()}
    ranked = sorted(tallies, key=lambda place: (-tallies[place].total, place))[:VENUES_SHOWN]
    return tuple(
        VenueFigures(
            venue=venue,
            channel=channel,
            posts=tallies[venue, channel].total,
            net_sentiment=net_sentiment(tallies[venue, channel], ()),
            recommendation_balance=recommendation_balance(tallies[venue, channel], ()),
        )
        for venue, channel in ranked
    )


def _quotes(found: Iterable[Touchpoint], polarity: Polarity) -> tuple[Quote, ...]:
    """The clearest words, one a venue as long as there are enough venues."""
    speaking = [each for each in found if each.sentiment.label is polarity and each.snippet and each.post.url]
    speaking.sort(key=lambda each: (-each.sentiment.confidence * abs(each.sentiment.score), each.id))
    first_of_venue: list[Touchpoint] = []
    others: list[Touchpoint] = []
    for each in speaking:
        seen = any(each.post.venue == chosen.post.venue for chosen in first_of_venue)
        (others if seen else first_of_venue).append(each)
    return tuple(
        Quote(
            snippet=each.snippet,
            url=each.post.url or "",
            venue=each.post.venue or "",
            published_at=each.post.published_at,
        )
        for each in (first_of_venue + others)[:QUOTES_EACH_WAY]
    )


def _source_state(store: Store, source: str, language: str) -> SourceState:
    run = store.runs.latest(source)
    return SourceState(
        source=source,
        outcome=run.outcome if run else None,
        detail=in_one_line(run.remarks, language) or None if run else None,
        warnings=tuple(remark.in_words(language) for remark in run.fallen) if run else (),
        ended_at=run.ended_at if run else None,
    )
