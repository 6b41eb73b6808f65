"""Fetches one address with the conduct of a crawl, for commands that look at a single page."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from multiprocessing.connection import Connection

from pydantic import ValidationError
from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from crawlers.answers import page_of
from crawlers.conduct.contact import on_loopback
from crawlers.conduct.every_answer import every_answer
from crawlers.failures import detail_of
from crawlers.look import look
from crawlers.page import Page
from storage.shared_turns import SharedTurns
from touchpoints.enumerations import Channel
from touchpoints.errors import BadInputError, WorkFailedError
from touchpoints.identity import platform_of
from touchpoints.watchlist import Brand, Project, Source, Watchlist

_SECONDS = 120.0
ENDLESS = (
    "nothing came of it within {seconds:g} seconds: a server that is slow, or whose robots.txt asks for long pauses"
)
NOBODY = Watchlist(
    project=Project(
        contact_url="https://example.org/",
        contact_mail="nobody@example.org",
        purpose="a single page",
        legal_basis="at the reader's own request",
    ),
    brands=(Brand.model_validate({"name": "nobody"}),),
)


def fetch(url: str, watchlist: Watchlist | None = None, turns: SharedTurns | None = None) -> Page:
    """The page at an address, fetched as the watchlist's contact and under its source's conduct, if it has one there.

    With `turns` it waits for its turn at the host among all crawls that keep theirs there.

    Raises:
        WorkFailedError: there is no page, or nobody can say whose turn it is; the message says why.
        BadInputError: it is no web address; or no watchlist says who asks, and the page is not on loopback.
    """
    asking = watchlist or NOBODY
    source = source_on(url, asking)
    if watchlist is None and not on_loopback(url):
        raise BadInputError(f"{url}: a watchlist has to say who asks; `mundfunk init` writes one, or give a saved page")
    try:
        page: Page = look(OnePageSpider, asking, source, turns, seconds=_SECONDS, url=url)
    except TimeoutError:
        raise WorkFailedError(f"{url}: {ENDLESS.format(seconds=_SECONDS)}") from None
    except EOFError:
        raise WorkFailedError(f"{url}: the process that fetched it died") from None
    return page


class OnePageSpider(Spider):
    """Hands its one page, or the reason why there is none, to `answer`."""

    # Without a name `scrapy list` leaves it out; it gets one when it is made.
    def __init__(self, url: str, pipe: Connection) -> None:
        super().__init__("one_page")
        self._url, self._pipe = url, pipe

    async def start(self) -> AsyncIterator[Request]:
        """The one request."""
        yield Request(self._url, meta=every_answer(), callback=self.parse, errback=self.failed)

    def parse(self, response: Response) -> None:
        """The page, whatever its status; but an answer without one, such as 304, is none."""
        if response.status < 400 and not response.body:
            self._pipe.send(WorkFailedError(f"{self._url}: answered with status {response.status} and no page"))
        else:
            self._pipe.send(page_of(response, datetime.now(UTC)))

    def failed(self, failure: Failure) -> None:
        """Why there is none."""
        detail = detail_of(failure.value)
        self._pipe.send(WorkFailedError(detail if detail.startswith(self._url) else f"{self._url}: {detail}"))


def source_on(url: str, watchlist: Watchlist) -> Source:
    """The watchlist's source on the same site, else one for this page alone."""
    for source in watchlist.sources:
        if platform_of(source.url) == platform_of(url):
            return source
    try:
        return Source(name="one page", url=url, channel=Channel.PRESS, allow_private=on_loopback(url))
    except ValidationError:
        raise BadInputError(f'"{url}" is no web address; write one such as "https://forum.example/"') from None
