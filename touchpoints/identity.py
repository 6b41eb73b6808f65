"""Identity: the same post met twice, under whatever address, has one `_id`."""

import hashlib
import hmac
from datetime import datetime
from functools import lru_cache
from urllib.parse import urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}
_ID_LENGTH = 32
_OPENING_LENGTH = 100


@lru_cache(maxsize=1024)
def platform_of(url: str) -> str:
    """The host of an address without `www.`, lower-case, with the port where it is not the scheme's own."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    port = parts.port
    return f"{host}:{port}" if port and port != _DEFAULT_PORTS.get(parts.scheme) else host


def digest(*parts: str) -> str:
    """A hash of texts, 32 hexadecimal digits. Each part's length goes in: ('ab', 'c') differs from ('a', 'bc')."""
    encoded = [part.encode("utf-8", "surrogatepass") for part in parts]
    told = b"".join(piece for part in encoded for piece in (len(part).to_bytes(8, "big"), part))
    return hashlib.sha256(told).hexdigest()[:_ID_LENGTH]


def post_id(
    platform: str,
    *,
    native_id: str | None = None,
    permalink: str | None = None,
    thread_url: str | None = None,
    author: str | None = None,
    published_at: datetime | None = None,
    text: str = "",
) -> str:
    """The `_id` of a post: its platform and the first that there is of native id, canonical permalink, and opening.

    The opening is thread, pseudonym, time and the first 100 characters. `permalink` is the post's own canonical
    address, not that of the page it stands on.
    """
    if native_id:
        return digest(platform, "native", native_id)
    if permalink:
        return digest(platform, "permalink", permalink)
    moment = published_at.isoformat() if published_at else ""
    return digest(platform, "opening", thread_url or "", author or "", moment, text[:_OPENING_LENGTH])


def touchpoint_id(post: str, brand: str) -> str:
    """The `_id` of the touchpoint that a post is for a brand."""
    return digest(post, brand)


def pseudonym(key: bytes, platform: str, handle: str) -> str:
    """HMAC-SHA256 over platform and handle, so that one person's posts on two platforms can't be joined.

    Source: EDPB guidelines 01/2025 on pseudonymisation.
    """
    message = f"{platform}\x00{handle.strip().casefold()}".encode()
    return hmac.digest(key, message, "sha256").hex()[:_ID_LENGTH]
