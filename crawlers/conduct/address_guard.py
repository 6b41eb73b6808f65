"""The address guard: the reactor's name resolver, which passes on no address that a crawl may not reach.

It works where connections are made, after every redirect and whatever an address looked like (a literal, a decimal
number, a name that resolves to the own network), so a name that resolves differently the second time gains nothing.
"""

import ipaddress
from collections.abc import Sequence
from typing import Any

from scrapy.crawler import Crawler
from twisted.internet.base import ReactorBase
from twisted.internet.interfaces import IAddress, IHostnameResolver, IHostResolution, IResolutionReceiver
from zope.interface import implementer, provider  # type: ignore[import-untyped]

from crawlers.conduct.denied_nets import Net, denied_net, private_net
from crawlers.conduct.loopback_names import resolvable

_REMEMBERED = 1000


@implementer(IHostnameResolver)
class AddressGuard:
    """`opened` are the private nets that the crawled source lives in, `refused` the names that led to a denied one."""

    def __init__(self, reactor: ReactorBase) -> None:
        self._reactor: Any = reactor
        self._resolver: Any = reactor.nameResolver
        self.opened: frozenset[Net] = frozenset()
        self.refused: dict[str, str] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> "AddressGuard":  # noqa: ARG003
        """Scrapy's way to make it, at the start of the process."""
        return cls(reactor)

    def install_on_reactor(self) -> None:
        """Takes the place of the reactor's resolver."""
        self._reactor.installNameResolver(self)

    def resolveHostName(  # noqa: N802 - Twisted's name
        self,
        resolutionReceiver: IResolutionReceiver,  # noqa: N803
        hostName: str,  # noqa: N803
        portNumber: int = 0,  # noqa: N803
        addressTypes: Sequence[type[IAddress]] | None = None,  # noqa: N803
        transportSemantics: str = "TCP",  # noqa: N803
    ) -> IHostResolution:
        """Resolves as the reactor would have, and hands on what may be reached."""
        filtering = _Filter(resolutionReceiver, hostName, self)
        resolution: IHostResolution = self._resolver.resolveHostName(
            filtering, resolvable(hostName), portNumber, addressTypes, transportSemantics
        )
        return resolution

    def allows(self, host: str, address: str) -> bool:
        """Whether a name may be reached at an address; what may not is remembered."""
        found = ipaddress.ip_address(address.partition("%")[0])
        net = denied_net(found)
        if net is None or private_net(found) in self.opened:
            return True
        if len(self.refused) < _REMEMBERED:
            self.refused[host] = f"{address} is in {net}"
        return False


@provider(IResolutionReceiver)
class _Filter:
    def __init__(self, receiver: Any, host: str, guard: AddressGuard) -> None:
        self._receiver, self._host, self._guard = receiver, host, guard

    def resolutionBegan(self, resolution: IHostResolution) -> None:  # noqa: N802 - Twisted's name
        self._receiver.resolutionBegan(resolution)

    def addressResolved(self, address: Any) -> None:  # noqa: N802 - Twisted's name
        if self._guard.allows(self._host, address.host):
            self._receiver.addressResolved(address)

    def resolutionComplete(self) -> None:  # noqa: N802 - Twisted's name
        self._receiver.resolutionComplete()
