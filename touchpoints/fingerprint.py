"""Fingerprints: what a reading depended on, so that a change shows which posts to read again."""

import json

from touchpoints.identity import digest
from touchpoints.watchlist import Watchlist


def watchlist_fingerprint(watchlist: Watchlist) -> str:
    """A hash of what reading takes from the watchlist: brands and languages. A changed source needs no new reading."""
    read_from = watchlist.model_dump(mode="json", include={"brands", "languages"})
    return digest(json.dumps(read_from, sort_keys=True, ensure_ascii=False))
