"""The requests that conduct itself makes (robots.txt, tdmrep.json), and how they are told from a spider's."""

from scrapy import Request
from scrapy.http.request import NO_CALLBACK

_MARK = "mundfunk_own"
_RETRIES = 1


def own_request(url: str) -> Request:
    """A request for one of a site's well-known files. It may be redirected to another host, as RFC 9309 asks."""
    meta = {_MARK: True, "allow_offsite": True, "max_retry_times": _RETRIES}
    return Request(url, meta=meta, callback=NO_CALLBACK, dont_filter=True)


def is_own(request: Request) -> bool:
    """Whether conduct made this request, or the one that was redirected to it."""
    return request.meta.get(_MARK) is True
