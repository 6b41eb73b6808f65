"""Portals whose own terms forbid storing what their users write unless there is a contract."""

import re

from crawlers.conduct.authority import host_of
from touchpoints.errors import BadInputError
from touchpoints.watchlist import Source, Watchlist

# Host suffixes, and what their terms ask for (as read in November 2026; a site's terms are its owner's to change).
_CONTRACT_REQUIRED = {
    "google": "Google's terms forbid storing user reviews",
    "goo.gl": "Google's terms forbid storing user reviews",
    "reddit.com": "Reddit wants its approval of every automated use",
    "redd.it": "Reddit wants its approval of every automated use",
}
_GOOGLE = re.compile(r"(?:^|\.)google\.[a-z]{2,3}(?:\.[a-z]{2})?$")
_MARKED = "its terms allow crawling only under a contract (contract_required)"


def contract_required(url: str) -> str | None:
    """Why a portal may only be crawled under a contract, or None."""
    host = host_of(url)
    if _GOOGLE.search(host):
        return _CONTRACT_REQUIRED["google"]
    return next(
        (why for suffix, why in _CONTRACT_REQUIRED.items() if host == suffix or host.endswith(f".{suffix}")), None
    )


def require_terms(watchlist: Watchlist, source: Source) -> None:
    """Lets a crawl of such a portal, or of a source that is marked as one, start only where `contract` names one.

    Raises:
        BadInputError: it names none.
    """
    why = contract_required(source.url) or (_MARKED if source.contract_required else None)
    if why and source.contract is None:
        place = f"sources[{watchlist.sources.index(source)}]" if source in watchlist.sources else source.url
        raise BadInputError(
            f'{place}.contract: {why}; name the contract under which you crawl "{source.name}", '
            'such as contract = "agreement of 2026-10-01 with ..."'
        )
