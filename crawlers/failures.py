"""Visits without a page: what a failed request came to, and the line that says so."""

import re

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.spidermiddlewares.httperror import HttpError

from crawlers.conduct import outcomes_of_requests as counted
from crawlers.conduct.no_answer import plain_words, words_of
from crawlers.conduct.refusal import RequestRefusedError
from crawlers.labels import Label, label_of_status

_BY_COUNT = {
    counted.ROBOTS_FORBIDDEN: Label.ROBOTS,
    counted.RESERVED: Label.RESERVED,
    counted.NOINDEX: Label.ROBOTS,
    counted.CHALLENGE: Label.CHALLENGE,
    counted.LOGIN: Label.LOGIN,
    counted.BLOCKED: Label.BLOCKED,
    counted.GONE: Label.NOT_FOUND,
    counted.SERVER_ERROR: Label.SERVER_ERROR,
    counted.UNREACHABLE: Label.UNREACHABLE,
    counted.AWAY_REFUSED: Label.OFFSITE,
    counted.BROKEN: Label.UNREADABLE,
}
WALLS = frozenset({Label.CHALLENGE, Label.LOGIN})
"""What ends the source's crawl, whoever recognises it."""
ENDING = WALLS | {Label.BLOCKED}
"""What a page answers that ends the source's crawl."""

_NO_ROBOTS = "robots.txt could not be read"
_ENDLESS = "max redirections reached"
# A cookie wall may be a redirect to a host for nothing else.
_CONSENT_HOST = re.compile(r"(?:'|://)(?:consent|cmp|cookies?|zustimmung|privacy-?mgmt|guce)[.-]")
# Scrapy writes a list of what Twisted wrapped.
_WRAPPED = re.compile(r"\[?<twisted\.python\.failure\.Failure [\w.]+: (.{0,1000}?)>\]?")
# Twisted quotes the line that it can't read, which may be anything.
_NO_HTTP = re.compile(r"\('([^']{1,80})', b['\"].*", re.DOTALL)
_BY_KIND: tuple[tuple[type[Exception], Label], ...] = (
    (DownloadCancelledError, Label.REFUSED),
    (CannotResolveHostError, Label.UNREACHABLE),
    (DownloadConnectionRefusedError, Label.UNREACHABLE),
    (DownloadTimeoutError, Label.UNREACHABLE),
    (DownloadFailedError, Label.UNREACHABLE),
    (ResponseDataLossError, Label.UNREACHABLE),
    (OSError, Label.UNREACHABLE),
)


def label_of_failure(error: BaseException | None) -> Label:
    """The label of a visit that ended in an exception."""
    if isinstance(error, HttpError):
        return label_of_status(error.response.status) or Label.UNREADABLE
    if isinstance(error, IgnoreRequest):
        label = _label_of_refusal(error)
        return Label.CONSENT if label is Label.OFFSITE and _CONSENT_HOST.search(str(error)) else label
    return next((label for kind, label in _BY_KIND if isinstance(error, kind)), Label.FAILED)


def _label_of_refusal(error: IgnoreRequest) -> Label:
    if isinstance(error, RequestRefusedError):
        # A host that gives no robots.txt is kept out of, and what people want to know is that it is dead.
        is_dead = error.counted == counted.ROBOTS_FORBIDDEN and _NO_ROBOTS in str(error)
        return Label.UNREACHABLE if is_dead else _BY_COUNT.get(error.counted, Label.REFUSED)
    return Label.ENDLESS if _ENDLESS in str(error) else Label.OFFSITE


def detail_of(error: BaseException | None) -> str:
    """One line about it."""
    if isinstance(error, HttpError):
        return f"answered with status {error.response.status}"
    if why := plain_words(error):
        return why
    words = " ".join(_NO_HTTP.sub(r"what came is no HTTP: \1", _WRAPPED.sub(r"\1", str(error))).split())
    return words[:300] or (words_of(error) if error else "nothing is known of it")
