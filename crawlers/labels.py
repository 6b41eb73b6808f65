"""What a visit came to, in one word: the statistics count these, and the run's outcome is made of them."""

from enum import StrEnum

from crawlers.extracted import PageOutcome


class Label(StrEnum):
    """A page's own outcome, or why there is no page."""

    POSTS = "posts"
    LINKS = "links"
    EMPTY = "empty"
    UNCHANGED = "unchanged"
    LAYOUT_CHANGED = "layout_changed"
    CHALLENGE = "challenge"
    CONSENT = "consent"
    AGE = "age"
    LOGIN = "login"
    NOT_FOUND = "not_found"
    UNREADABLE = "unreadable"
    BLOCKED = "blocked"
    SERVER_ERROR = "server_error"
    UNREACHABLE = "unreachable"
    ROBOTS = "robots"
    RESERVED = "reserved"
    OFFSITE = "offsite"
    ENDLESS = "endless"
    """Redirected more often than a crawl follows."""
    REFUSED = "refused"
    """By our own rules of conduct: too large, too slow, a private address."""
    FAILED = "failed"
    """By a fault of our own: the store, or the program."""


_BY_STATUS = {
    202: Label.CHALLENGE,
    304: Label.UNCHANGED,
    401: Label.LOGIN,
    404: Label.NOT_FOUND,
    410: Label.NOT_FOUND,
}
_ERRORS = 400
_SERVER_ERRORS = 500


def label_of_status(status: int) -> Label | None:
    """What the status alone tells; `None` where the page has to be read. 202 is how bot walls answer."""
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    if status >= _SERVER_ERRORS:
        return Label.SERVER_ERROR
    return Label.BLOCKED if status >= _ERRORS else None


def label_of_page(outcome: PageOutcome) -> Label:
    """The page's own outcome."""
    return Label(outcome.value)
