"""The nets that no crawl may reach: an explicit list, since Python's `is_global` lets several of them through."""

import ipaddress
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

Address = IPv4Address | IPv6Address
Net = IPv4Network | IPv6Network

# IANA's registries of special-purpose addresses (RFC 6890 and its updates), and multicast.
DENIED_NETS: tuple[Net, ...] = tuple(
    ipaddress.ip_network(net)
    for net in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        "::/8",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "100::/8",
        "2001::/23",
        "2001:db8::/32",
        "2002::/16",
        "2620:4f:8000::/48",
        "3fff::/20",
        "5f00::/16",
        "fc00::/7",
        "fe80::/9",
        "ff00::/8",
    )
)
# Where a source may live when the watchlist says `allow_private`: one's own machine and one's own network.
PRIVATE_NETS: tuple[Net, ...] = tuple(
    ipaddress.ip_network(net)
    for net in ("127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7")
)


def denied_net(address: Address) -> Net | None:
    """The denied net that holds the address, or None where it may be reached."""
    return next((net for net in DENIED_NETS if _holds(net, address)), None)


def private_net(address: Address) -> Net | None:
    """The private net that holds the address, or None. An IPv6-mapped address counts as what it maps to."""
    mapped = getattr(address, "ipv4_mapped", None) or address
    return next((net for net in PRIVATE_NETS if _holds(net, mapped)), None)


def _holds(net: Net, address: Address) -> bool:
    return address.version == net.version and address in net
