"""X-Robots-Tag and meta robots: what a page's owner lets be done with the page."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from crawlers.conduct.contact import PRODUCT
from crawlers.conduct.head import meta_contents

_TOKEN = PRODUCT.lower()
_META_NAMES = frozenset({"robots", _TOKEN})
_RESTRICTING = (b"noindex", b"none", b"nofollow", b"noarchive", b"nosnippet", b"nocache", b"max-snippet", b"unavail")
_WITH_VALUE = frozenset({"max-snippet", "max-image-preview", "max-video-preview", "unavailable_after"})
_NAMED = re.compile(r"\s*([a-z0-9_*-]{1,60})\s*:\s*(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Directives:
    """What holds for one page. The strictest of what header and meta elements say counts."""

    noindex: bool = False
    """Its posts are not stored."""
    nofollow: bool = False
    """Its links are not followed."""
    figures_only: bool = False
    """Its posts are stored without their words (`noarchive`, `nosnippet`)."""


def directives_of(headers: Mapping[str, str], body: bytes, now: datetime) -> Directives:
    """The directives that a page carries for us. `headers` are lower-cased, `body` is decompressed."""
    said = set(_of_header(headers.get("x-robots-tag", "")))
    for contents in meta_contents(body, _META_NAMES, _RESTRICTING).values():
        for content in contents:
            said.update(part.strip().lower() for part in content.split(","))
    return Directives(
        noindex=bool(said & {"noindex", "none"}) or _is_over(said, now),
        nofollow=bool(said & {"nofollow", "none"}),
        figures_only=bool(said & {"noarchive", "nosnippet", "nocache", "max-snippet:0", "max-snippet: 0"}),
    )


def _of_header(value: str) -> Iterator[str]:
    """The directives of a header for everybody and for us: 'noindex, otherbot: nofollow, noarchive' is one of ours."""
    ours = True
    for part in value.split(","):
        named = _NAMED.fullmatch(part)
        directive = part
        if named and named[1].lower() not in _WITH_VALUE:
            ours = named[1].lower() in {_TOKEN, "*"}
            directive = named[2]
        if ours:
            yield directive.strip().lower()


def _is_over(said: set[str], now: datetime) -> bool:
    for directive in said:
        if directive.startswith("unavailable_after:"):
            moment = _moment(directive.partition(":")[2].strip())
            return moment is None or moment <= now
    return False


def _moment(written: str) -> datetime | None:
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            moment = read(written)
        except (ValueError, OverflowError):
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None
