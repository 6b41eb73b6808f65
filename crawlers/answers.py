"""Between Scrapy and the rest: what a response told about itself, the page it holds, and what to ask next time."""

import hashlib
import re
from datetime import UTC, datetime

from scrapy import Request
from scrapy.http import Response

from crawlers.arrival import Answer
from crawlers.conduct.headers import headers_of
from crawlers.page import Page
from touchpoints.page_state import PageState

_VALIDATOR = re.compile(r"[ -~]{1,500}")
"""RFC 9110 lets an ETag hold other bytes as well; what they are in a header that is sent is nowhere said."""


def answer_of(response: Response) -> Answer:
    """The response without its body."""
    headers = headers_of(response)
    return Answer(
        url=response.url,
        status=response.status,
        fetched_at=datetime.now(UTC),
        etag=_validator(headers.get("etag")),
        last_modified=_validator(headers.get("last-modified")),
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


def is_conditional(request: Request | None) -> bool:
    """Whether it was asked under such headers, so that 304 is an answer."""
    return request is not None and any(name in request.headers for name in ("If-None-Match", "If-Modified-Since"))


def _validator(told: str | None) -> str | None:
    """What a site may be told again: nothing that is no validator, and that would be kept with every page."""
    return told if told and _VALIDATOR.fullmatch(told) else None
