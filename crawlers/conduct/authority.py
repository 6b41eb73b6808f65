"""Scheme and authority of an address: what robots.txt and tdmrep.json speak for."""

from urllib.parse import urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}


def authority(url: str) -> str:
    """'https://Forum.Example:443/t/1' as 'https://forum.example'.

    Raises:
        ValueError: the address has a port that is no number.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    port = parts.port
    return f"{parts.scheme}://{host}" + (f":{port}" if port and port != _DEFAULT_PORTS.get(parts.scheme) else "")


def host_of(url: str) -> str:
    """The host of an address, lower-case, without its port."""
    return urlsplit(url).hostname or ""
