"""Between Scrapy and the rest: what a response told about itself, the page it holds, and what to ask next time."""

import hashlib
from datetime import UTC, datetime

from scrapy.http import Response

from crawlers.arrival import Answer
from crawlers.conduct.headers import headers_of
from crawlers.page import Page
from touchpoints.page_state import PageState


def answer_of(response: Response) -> Answer:
    """The response without its body."""
    headers = headers_of(response)
    return Answer(
        url=response.url,
        status=response.status,
        fetched_at=datetime.now(UTC),
        etag=headers.get("etag"),
        last_modified=headers.get("last-modified"),
        content_hash=hashlib.sha256(response.body).hexdigest()[:32],
    )


def page_of(response: Response, fetched_at: datetime) -> Page:
    """The response as extraction takes it."""
    return Page(
        url=response.url,
        body=response.body,
        fetched_at=fetched_at,
        headers=headers_of(response),
        status=response.status,
    )


def conditions(state: PageState) -> dict[str, str]:
    """The request headers under which an unchanged page costs a 304."""
    told = {"If-None-Match": state.etag, "If-Modified-Since": state.last_modified}
    return {name: value for name, value in told.items() if value}
