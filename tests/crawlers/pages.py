"""Small pages of invented people and brands, and what `extract` reads from them."""

from datetime import UTC, datetime

from crawlers.decoding import tree_of
from crawlers.extract import extract
from crawlers.extracted import ExtractedPost, Extraction
from crawlers.page import Hints, Page
from crawlers.view import View
from touchpoints.enumerations import Channel

FETCHED = datetime(2026, 11, 20, 12, tzinfo=UTC)
BODY = "<p>" + "</p><p>".join(
    f"Der Wasserkocher Zephira {number} kocht in drei Minuten, und das Kabel ist lang genug für jede Küche."
    for number in range(1, 5)
) + "</p>"  # fmt: skip


def viewed(html: str, url: str) -> View:
    """A page made ready for reading."""
    return View(page=Page(url=url, body=html.encode(), fetched_at=FETCHED), source=html, tree=tree_of(html))


def extraction(html: str, channel: Channel | None, url: str = "https://blatt.example/kocher-7") -> Extraction:
    """What a page holds."""
    return extract(Page(url=url, body=html.encode(), fetched_at=FETCHED), Hints(channel=channel))


def posts(html: str, channel: Channel | None, url: str = "https://blatt.example/kocher-7") -> tuple[ExtractedPost, ...]:
    """The posts of a page."""
    return extraction(html, channel, url).posts


def article(
    head: str = "", body: str = BODY, channel: Channel | None = Channel.PRESS, *, h1: str = "Zephira kocht"
) -> ExtractedPost:
    """The one article of a page with this head and body."""
    html = f'<html lang="de"><head><title>{h1} | Blatt</title>{head}</head><body><h1>{h1}</h1><div>{body}</div></body>'
    found = posts(html, channel)
    assert found
    return found[0]
