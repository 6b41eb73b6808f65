"""Proof, before the first request, that the address guard is the one that answers; and its opening for the source."""

import asyncio
from ipaddress import ip_address
from typing import Any

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider
from twisted.internet.interfaces import IResolutionReceiver
from zope.interface import provider  # type: ignore[import-untyped]

from crawlers.conduct.addon import SOURCE
from crawlers.conduct.address_guard import AddressGuard
from crawlers.conduct.authority import host_of
from crawlers.conduct.denied_nets import Net, private_net
from crawlers.conduct.loopback_names import resolvable
from crawlers.conduct.outcomes_of_requests import STOPPED
from touchpoints.watchlist import Source

# The address under which clouds hand out credentials: no crawl has any business there, whatever its source.
_PROBE = "169.254.169.254"
INACTIVE = "guard_inactive"


class GuardProof:
    """Ends a crawl before its first request where the guard is missing.

    Scrapy ignores a resolver silently when it is set too late, or when no Twisted reactor runs.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        crawler.signals.connect(self._spider_opened, signal=signals.spider_opened)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "GuardProof":
        """Scrapy's way to make it."""
        return cls(crawler)

    async def _spider_opened(self) -> None:
        guard = _active_resolver() if self._crawler.settings.getbool("TWISTED_REACTOR_ENABLED") else None
        if not isinstance(guard, AddressGuard) or await _resolves(guard, _PROBE):
            self._crawler.stats.set_value(STOPPED, "the address guard is not active, so nothing is fetched")
            raise CloseSpider(INACTIVE)
        source: Source = self._crawler.settings[SOURCE]
        guard.opened = await _private_nets(host_of(source.url)) if source.allow_private else frozenset()


def _active_resolver() -> object:
    from twisted.internet import reactor

    return getattr(reactor, "nameResolver", None)


async def _private_nets(host: str) -> frozenset[Net]:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(resolvable(host), None)
    except OSError:
        return frozenset()
    nets = (private_net(ip_address(str(address[0]).partition("%")[0])) for *_, address in found)
    return frozenset(net for net in nets if net)


async def _resolves(guard: AddressGuard, host: str) -> bool:
    answer: asyncio.Future[list[Any]] = asyncio.get_running_loop().create_future()
    receiver: Any = _Collector(answer)
    guard.resolveHostName(receiver, host)
    return bool(await answer)


@provider(IResolutionReceiver)
class _Collector:
    def __init__(self, answer: asyncio.Future[list[Any]]) -> None:
        self._answer, self._found = answer, list[Any]()

    def resolutionBegan(self, resolution: Any) -> None:  # noqa: N802 - Twisted's name
        """Nothing is to be done when a search begins."""

    def addressResolved(self, address: Any) -> None:  # noqa: N802 - Twisted's name
        self._found.append(address)

    def resolutionComplete(self) -> None:  # noqa: N802 - Twisted's name
        self._answer.set_result(self._found)
