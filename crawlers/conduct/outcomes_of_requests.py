"""The names under which the crawl's statistics count what became of its requests and posts.

A run's outcome is read from these, so that an empty result always says why it is empty.
"""

ROBOTS_FORBIDDEN = "mundfunk/robots/forbidden"
"""Requests that robots.txt forbids, or that were not made because it could not be read."""

ROBOTS_UNREADABLE = "mundfunk/robots/unreadable"
"""Hosts whose robots.txt answered 401, 403, 429, 5xx, a wall, or not at all: kept out of completely."""

RESERVED = "mundfunk/reserved"
"""Pages whose owner reserves text and data mining; thrown away."""

NOINDEX = "mundfunk/noindex"
"""Pages that may be neither stored nor followed."""

CHALLENGE = "mundfunk/challenge"
LOGIN = "mundfunk/login"
"""Pages that ask for proof of being human, or for an account; the first one ends the crawl of its source."""

BLOCKED = "mundfunk/blocked"
"""Final answers 401, 402, 403, 407, 429, 451, and a Retry-After that is longer than a crawl waits."""

GONE = "mundfunk/gone"
"""Final answers 404 and 410."""

SERVER_ERROR = "mundfunk/server_error"
"""Final answers 5xx."""

UNREACHABLE = "mundfunk/unreachable"
"""Requests without any answer: no such host, refused, cut off, too slow, a certificate that doesn't hold."""

TOO_LARGE = "mundfunk/too_large"
"""Answers over the size limit, packed or unpacked."""

ADDRESS_REFUSED = "mundfunk/address_refused"
"""Requests to private or otherwise special addresses."""

SCHEME_REFUSED = "mundfunk/scheme_refused"
"""Requests for anything but http and https, or with a user name in the address."""

AWAY_REFUSED = "mundfunk/away_refused"
"""Requests by which a source on a private address would have left its own host and port."""

BROKEN = "mundfunk/broken"
"""Answers that send on to what is no address, or that are not packed as they say."""

TRAP = "mundfunk/trap"
"""Requests that look like a spider trap, or lie too deep; the kind follows after a slash."""

PAUSED = "mundfunk/paused"
"""Pauses that hosts asked for."""

SHARE_CAP = "mundfunk/share_cap"
"""1 when the crawl ended because it had taken as much of the portal as it may."""

STOPPED = "mundfunk/stopped"
"""Why conduct ended the crawl early: one line for people."""

GATE_REFUSED = "mundfunk/gate/refused"
"""Posts that the privacy gate refused; the reason follows after a slash."""
