"""The verdict of a test that its page declares, believed where the page shows it."""

import re

from lxml import etree
from lxml.html import HtmlElement

from crawlers.articles.structured_data import Item, StructuredData, text_in
from crawlers.articles.visible import shown_texts
from crawlers.engines.values import best_of_scale
from touchpoints.post import Rating


def declared_verdict(data: StructuredData, shown: str) -> Rating | None:
    """The rating that the page's own review declares, where the page shows that number too.

    An `aggregateRating` is what readers gave, and no verdict of the test.
    """
    for item in data.of_kind("Review"):
        for told in data.resolved(item.get("reviewrating")):
            rating = rating_of(told) if isinstance(told, dict) else None
            if rating is not None and is_shown(rating, shown):
                return rating
    return None


def rating_of(item: Item) -> Rating | None:
    """A schema.org Rating on its scale, which is 1 to 5 where it names none; None where it makes no sense."""
    value, best, worst = (_number(item.get(key)) for key in ("ratingvalue", "bestrating", "worstrating"))
    if value is None:
        return None
    best = best if best is not None else best_of_scale(value)
    worst = worst if worst is not None else (0.0 if value < 1 or best > 5 else 1.0)
    if best == worst or not min(best, worst) <= value <= max(best, worst):
        return None
    return Rating(value=value, best=best, worst=worst)


def is_shown(rating: Rating, shown: str) -> bool:
    """Whether a number stands in the page's visible words, with comma or point."""
    written = f"{rating.value:g}"
    forms = "|".join(re.escape(form) for form in {written, written.replace(".", ","), f"{rating.value:.1f}"})
    return re.search(rf"(?<![\d.,])(?:{forms})(?![\d]|[.,]\d)", shown) is not None


def shown_words(tree: HtmlElement) -> str:
    """All words of a page that a reader may see, in one line."""
    attributes = (element.get(name) for element in tree.iter(etree.Element) for name in ("title", "aria-label", "alt"))
    return " ".join(" ".join((*shown_texts(tree), *filter(None, attributes))).split())


def _number(value: object) -> float | None:
    told = text_in(value)
    try:
        return float(told.replace(",", ".").split("/")[0].strip(" %")) if told else None
    except ValueError:
        return None
