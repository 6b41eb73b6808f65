"""Subjects: what a post is about where it doesn't say so itself.

In this order: what structured data says is reviewed, the page's title, the thread's title, the post that is answered.
"""

import re

from touchpoints.post import About

_REVIEWS = (
    r"(?:(?:kunden|gäste|nutzer|produkt|user|customer|product|guest)[ -]?)?"
    r"(?:bewertungen|rezensionen|meinungen|kundenstimmen|erfahrungsberichte|erfahrungen|testberichte|reviews|opinions)"
)
_OF = r"(?: (?:zu[mr]?|für|über|von|mit|of|for|about))?"
_KIND_OF_PAGE = re.compile(
    rf"^(?:alle |all )?(?:\d[\d.,]* )?{_REVIEWS}(?: und {_REVIEWS})?{_OF} ?:? "
    rf"|(?:\s*[:–|,-]\s*(?:\d[\d.,]* )?|\s+){_REVIEWS}(?: (?:und|&) {_REVIEWS})?$",
    re.IGNORECASE,
)


def reviewed(name: str | None, *, product: str | None = None) -> About | None:
    """What structured data (`itemReviewed`, a product) says that a review is about."""
    return About(name=name, product=product or name, by="structured_data") if name else None


def on_page(title: str | None) -> About | None:
    """What the page of a review is about, by its title without the words that say that it holds reviews."""
    name = _KIND_OF_PAGE.sub("", title).strip(' "„“»«:') if title else ""
    return About(name=name or title, by="page_title") if title else None


def in_thread(title: str | None) -> About | None:
    """What an answer or a comment is about, by the title of the thread or article that it stands under."""
    return About(name=title, by="thread_title") if title else None
