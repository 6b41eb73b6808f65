"""Reviews in microdata: `itemtype=".../Review"` around what the page shows."""

from collections.abc import Iterator
from dataclasses import replace

from lxml.html import HtmlElement

from crawlers.engines.at_most import at_most, not_deep
from crawlers.engines.own_title import own_title
from crawlers.engines.stars import rating_in
from crawlers.engines.values import best_of_scale, first_moment, first_value
from crawlers.extracted import ExtractedPost
from crawlers.markup.selector import select, selector
from crawlers.markup.text import text_of
from crawlers.subjects import on_page, reviewed
from crawlers.view import View
from touchpoints.post import About, Extractor, Rating

_REVIEWS = "[itemtype*='schema.org/Review'], [itemtype*='schema.org/UserReview']"
_ANSWERS = "[itemtype*='schema.org/Comment'], [itemtype*='schema.org/Answer']"
_ORGANISATION = "[itemprop~=author][itemtype*='Organization'], [itemprop~=author][itemtype*='Business']"
_WORDS = ("[itemprop~=reviewBody]", "[itemprop~=description]", "[itemprop~=text]")
_AUTHOR = (
    "[itemprop~=author] [itemprop~=name]::attr(content)",
    "[itemprop~=author] [itemprop~=name]",
    "[itemprop~=author]::attr(content)",
    "[itemprop~=author]",
)
_TIME = (
    "[itemprop~=datePublished]::attr(content)",
    "[itemprop~=datePublished]::attr(datetime)",
    "[itemprop~=datePublished]",
    "[itemprop~=dateCreated]",
    "time[datetime]",
)
_DEEPEST = 3
"""No portal nests reviews."""
_NAMES = (
    "(@itemprop='name' or @itemprop='headline') and not(ancestor::*[@itemprop='author' or @itemprop='itemReviewed'])"
)
_TITLE = (f"./*[@itemprop='name'] | .//*[{_NAMES}]", f".//*[{_NAMES}]::attr(content)")


def microdata_reviews(view: View, name: str, version: str) -> Iterator[ExtractedPost]:
    """The reviews of the page whose words are marked too."""
    abouts: dict[HtmlElement | None, About | None] = {}
    for element in at_most(view, not_deep(selector(_REVIEWS).all(view.tree), _DEEPEST)):
        body = next(iter(select(element, *_WORDS)), None)
        text = (body.get("content") or text_of(body)).strip() if body is not None else ""
        if text:
            author, about = first_value(element, _AUTHOR), _about(view, element, abouts)
            post = ExtractedPost(
                page_url=view.page.url,
                permalink=_address(view, element),
                thread_url=view.series_address,
                title=own_title(first_value(element, _TITLE), text, about.name if about else None),
                authors=(author,) if author else (),
                published=first_moment(view, element, _TIME),
                language=view.language,
                text=text,
                about=about,
                rating=_rating(element),
                extractor=Extractor(name=name, version=version),
            )
            yield post
            yield from _answers(view, element, post)


def _answers(view: View, review: HtmlElement, post: ExtractedPost) -> Iterator[ExtractedPost]:
    """What was answered inside the review; an organisation that answers is the one that was reviewed."""
    for element in selector(_ANSWERS).all(review):
        body = next(iter(select(element, *_WORDS)), None)
        text = text_of(body).strip() if body is not None else ""
        if text:
            author = first_value(element, _AUTHOR)
            yield replace(
                post,
                permalink=_address(view, element),
                title=None,
                authors=(author,) if author else (),
                published=first_moment(view, element, _TIME),
                text=text,
                rating=None,
                owner_reply=bool(selector(_ORGANISATION).all(element)),
            )


def _address(view: View, element: HtmlElement) -> str | None:
    """The item's own address, not that of its author or of what is reviewed."""
    for link in selector("[itemprop~=url][href]").all(element):
        owner = next((around for around in link.iterancestors() if around.get("itemtype")), None)
        if owner is element:
            return view.address(link.get("href"))
    return None


def _rating(element: HtmlElement) -> Rating | None:
    """The review's own rating on its own scale; stars without an `itemprop` may be anything."""
    marked = next(iter(select(element, "[itemprop~=reviewRating]", "[itemtype*='schema.org/Rating']")), None)
    if marked is None:
        return None
    value, best, worst = (_number(marked, name) for name in ("ratingValue", "bestRating", "worstRating"))
    if value is None:
        return rating_in(marked)
    best = best or best_of_scale(value)
    worst = worst if worst is not None else (1.0 if best == 5 else 0.0)
    return Rating(value=value, best=best, worst=worst) if min(best, worst) <= value <= max(best, worst) else None


def _number(element: HtmlElement, name: str) -> float | None:
    told = first_value(element, (f"[itemprop~={name}]::attr(content)", f"[itemprop~={name}]"))
    try:
        return float(told.replace(",", ".").strip(" %")) if told else None
    except ValueError:
        return None


def _about(view: View, element: HtmlElement, known: dict[HtmlElement | None, About | None]) -> About | None:
    """The item around the review, or the one that it names itself, else the page's headline; `known` fills."""
    own = first_value(element, ("[itemprop~=itemReviewed] [itemprop~=name]", "[itemprop~=itemReviewed]::attr(content)"))
    if own:
        return reviewed(own)
    around = next((above for above in element.iterancestors() if above.get("itemtype")), None)
    if around not in known:
        known[around] = _named(around) if around is not None else on_page(first_value(view.tree, ("h1",)))
    return known[around]


def _named(item: HtmlElement) -> About | None:
    name = first_value(item, ("./*[@itemprop='name']", ".//h1[@itemprop='name']", "h1 [itemprop~=name]"))
    return reviewed(name) if name else None
