"""Asks Scrapy for every final answer, whatever its status, and still lets redirects be followed.

Scrapy's own `handle_httpstatus_all` hands over the redirects as well, so that nobody follows them.
"""

from typing import Any

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TAKEN = frozenset(range(300, 600)) - _REDIRECTS


def every_answer() -> dict[str, Any]:
    """The request's `meta` for it."""
    return {"handle_httpstatus_list": _TAKEN}
