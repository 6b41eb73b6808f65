"""What one host's robots.txt means for us, for one day at most."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from protego import Protego

from crawlers.addresses import resolve
from crawlers.conduct.contact import PRODUCT
from crawlers.conduct.outcomes_of_requests import ROBOTS_FORBIDDEN
from crawlers.conduct.robots_text import robots_text

MAX_DELAY = 60.0
"""Seconds: a longer Crawl-delay is cut to this."""

LIFETIME = 24 * 3600.0
LIFETIME_UNREADABLE = 1800.0
"""Seconds after which robots.txt is asked for again. RFC 9309 allows a day; a host that was down is tried sooner."""

_MOST_SITEMAPS = 500
"""A portal's robots.txt names dozens at most; each is an address to be visited."""

_ABSENT = frozenset({404, 410})
_KEPT_OUT = frozenset({401, 403, 407, 429})


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsRules:
    """The verdict on a host. `allows` answers for an address; `reason` says why a closed host is closed.

    `counted` is what closed it, by its name in the statistics.
    """

    allows: Callable[[str], bool]
    readable: bool
    reason: str
    delay: float = 0.0
    sitemaps: tuple[str, ...] = ()
    counted: str = ROBOTS_FORBIDDEN

    def sitemaps_from(self, url: str) -> tuple[str, ...]:
        """The addresses of the sitemaps that the robots.txt of this address's host names; what is none is left out."""
        return tuple(address for sitemap in self.sitemaps if (address := resolve(url, sitemap)))

    @property
    def lifetime(self) -> float:
        """Seconds that this verdict holds."""
        return LIFETIME if self.readable else LIFETIME_UNREADABLE


def closed(reason: str, counted: str = ROBOTS_FORBIDDEN) -> RobotsRules:
    """Nothing may be fetched: what robots.txt says is not known."""
    return RobotsRules(allows=lambda _: False, readable=False, reason=reason, counted=counted)


def rules_of_answer(status: int, body: bytes) -> RobotsRules:
    """The rules that an answer to the request for robots.txt makes (RFC 9309, 2.3.1).

    Stricter than the RFC where a host shows that it doesn't want us: 401, 403, 407 and 429 close it.
    """
    if 200 <= status < 300:
        return _parsed(body)
    if status in _ABSENT:
        return RobotsRules(allows=lambda _: True, readable=True, reason="no robots.txt")
    if 400 <= status < 500 and status not in _KEPT_OUT:
        return RobotsRules(allows=lambda _: True, readable=True, reason=f"robots.txt answered {status}")
    return closed(f"robots.txt answered {status}")


def _parsed(body: bytes) -> RobotsRules:
    parser = Protego.parse(robots_text(body))
    return RobotsRules(
        allows=lambda url: bool(parser.can_fetch(url, PRODUCT)),
        readable=True,
        reason="robots.txt",
        delay=_delay(parser),
        sitemaps=tuple(islice(parser.sitemaps, _MOST_SITEMAPS)),
    )


def _delay(parser: Protego) -> float:
    rate = parser.request_rate(PRODUCT)
    a_request = Fraction(rate.seconds, rate.requests) if rate and rate.requests else 0
    # What is no number is compared with nothing.
    wanted = [delay for delay in (parser.crawl_delay(PRODUCT) or 0, a_request) if delay > 0]
    return float(min(max(wanted, default=0), MAX_DELAY))
