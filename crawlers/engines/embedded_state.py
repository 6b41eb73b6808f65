"""Reviews in the state that a page's own script starts from: `__NEXT_DATA__`, `__INITIAL_STATE__` and the like.

No two sites name their fields alike, but a list of things that each have a text, a rating, and an author or a date is
a list of reviews. Only what the page shows as well is believed: the state also holds what other pages show.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from crawlers.articles.structured_data import loads_leniently
from crawlers.articles.visible import Visible
from crawlers.engines.engine import Engine
from crawlers.engines.state_fields import (
    HELPFUL,
    ID,
    RATING,
    TEXT,
    TITLE,
    author_of,
    count_of,
    date_of,
    first,
    moment_of,
    number,
    rating_of,
    verified_of,
    words,
)
from crawlers.engines.state_references import dereferenced
from crawlers.extracted import ExtractedPost
from crawlers.subjects import on_page
from crawlers.view import View
from touchpoints.enumerations import Channel, Verified
from touchpoints.post import About, Engagement, Extractor

NAME, VERSION = "embedded_state", "1"
_TEXTS = {Channel.PRESS, Channel.BLOG, Channel.TEST_REPORT, Channel.FORUM}
_ASSIGNED = re.compile(r"(?:window\.|self\.|var\s+)?__?[A-Z][A-Z_]{3,40}__?\s*=\s*(?=[{\[])")
_NUXT = re.compile("nuxt", re.IGNORECASE)
_PUSHED = re.compile(r"__next_f\.push\(\[1,\s*(\"(?:[^\"\\]|\\.)*\")\]\)", re.DOTALL)
_PART = re.compile(r"[0-9a-f]+:(?=[\[{])")
"""Next's app router pushes its state in pieces of text; each line of them all is one part, behind its number."""
_LONGEST, _DEEPEST, _MOST = 4_000_000, 14, 60_000
_REPLY = (
    "reply", "response", "ownerReply", "ownerResponse", "companyReply", "merchantReply", "businessResponse",
    "merchantResponse", "vendorResponse", "managementResponse", "sellerResponse", "shopReply", "replies", "responses",
    "clientResponses", "answer", "answers", "comments",
)  # fmt: skip
_MOST_REVIEWS = 5_000
"""Reviews of one page, a hundred times as many as pages show."""
_ANYBODY = frozenset({"answer", "answers", "comments"})
"""Where other customers may have written too."""
_OWNER = re.compile(
    r"merchant|shop|owner|seller|vendor|business|company|manufacturer|brand|admin|staff|host", re.IGNORECASE
)
_ROLE = ("type", "role", "authorType", "source", "userType", "department")


def _read(view: View) -> Iterator[ExtractedPost]:
    if view.hints.channel in _TEXTS or not any(mark in view.source for mark in ("__", "application/json")):
        return
    visible, about = Visible(view.tree), _about(view)
    seen: set[str] = set()
    for entry in (entry for state in _states(view) for entry in _reviews(view, state)):
        text = words(first(entry, TEXT))
        if len(seen) == _MOST_REVIEWS:
            view.left_out.append(f"only the first {_MOST_REVIEWS} reviews in the page's scripts were read")
            return
        if text and text not in seen and visible.confirms(text):
            seen.add(text)
            yield from _posts(view, entry, text, about)


def _about(view: View) -> About | None:
    """What the page's reviews are about: what its headline names, or its title."""
    return on_page(" ".join((view.tree.findtext(".//h1") or view.tree.findtext(".//title") or "").split()) or None)


def _states(view: View) -> Iterator[Any]:
    pushed: list[str] = []
    for script in view.tree.iter("script"):
        text = script.text or ""
        kind = (script.get("type") or "").lower()
        if not text or "ld+json" in kind:
            continue
        if len(text) > _LONGEST:
            view.left_out.append(f"a script of {len(text)} characters was not searched for reviews")
            continue
        state = loads_leniently(text) if kind.endswith("json") else _assigned(text)
        if isinstance(state, dict | list):
            is_flat = "__ref" in text or _NUXT.search(f"{script.get('id')} {script.get('data-nuxt-data')}")
            yield dereferenced(state, most=_MOST, deepest=2 * _DEEPEST) if is_flat else state
        elif found := _PUSHED.search(text):
            pushed.append(str(loads_leniently(found.group(1)) or ""))
    for line in "".join(pushed).split("\n"):
        if (part := _PART.match(line)) and isinstance(state := loads_leniently(line[part.end() :]), dict | list):
            yield state


def _assigned(text: str) -> Any:
    found = _ASSIGNED.search(text)
    if not found:
        return None
    try:
        return json.JSONDecoder(strict=False).raw_decode(text, found.end())[0]
    except (ValueError, RecursionError):
        return None


def _reviews(view: View, state: Any) -> Iterator[dict[str, Any]]:
    walk: list[tuple[Any, int]] = [(state, 0)]
    for _ in range(_MOST):
        if not walk:
            return
        node, deep = walk.pop()
        if isinstance(node, dict) and _is_review(node):
            yield node
            continue
        inner = [value for value in _values(node) if isinstance(value, dict | list)]
        if deep < _DEEPEST:
            walk.extend((value, deep + 1) for value in reversed(inner))
        elif inner:
            view.left_out.append(f"the script's data was searched for reviews only {_DEEPEST} levels deep")
    if walk:
        view.left_out.append(f"only the first {_MOST} parts of the script's data were searched for reviews")


def _values(node: Any) -> Iterable[Any]:
    return node.values() if isinstance(node, dict) else node


def _is_review(entry: dict[str, Any]) -> bool:
    text = first(entry, TEXT)
    return (
        isinstance(text, str)
        and len(text) > 1
        and number(first(entry, RATING)) is not None
        and (author_of(entry) is not None or date_of(entry) is not None)
    )


def _posts(view: View, entry: dict[str, Any], text: str, about: About | None) -> Iterator[ExtractedPost]:
    author, own_id = author_of(entry), first(entry, ID)
    helpful = count_of(first(entry, HELPFUL))
    post = ExtractedPost(
        page_url=view.page.url,
        native_id=f"review-{own_id}" if isinstance(own_id, str | int) else None,
        thread_url=view.series_address,
        title=words(first(entry, TITLE)) or None,
        authors=(author,) if author else (),
        published=moment_of(view, date_of(entry)),
        language=view.language,
        text=text,
        about=about,
        rating=rating_of(entry),
        verified=verified_of(entry),
        engagement=Engagement(helpful=helpful) if helpful is not None else None,
        extractor=Extractor(name=NAME, version=VERSION),
    )
    yield post
    yield from _replies(view, entry, post)


def _replies(view: View, entry: dict[str, Any], post: ExtractedPost) -> Iterator[ExtractedPost]:
    key = next((key for key in _REPLY if entry.get(key) not in (None, "", [], {})), None)
    told = entry[key] if key else []
    for place, reply in enumerate(told if isinstance(told, list) else [told], start=1):
        said = reply if isinstance(reply, dict) else {"text": reply}
        text = words(first(said, TEXT))
        if text:
            author = author_of(said)
            yield replace(
                post,
                native_id=f"{post.native_id}-reply{place if place > 1 else ''}" if post.native_id else None,
                parent_native_id=post.native_id,
                answered=post,
                title=None,
                authors=(author,) if author else (),
                published=moment_of(view, date_of(said)),
                text=text,
                rating=None,
                verified=Verified.UNKNOWN,
                owner_reply=key not in _ANYBODY or bool(_OWNER.search(str(first(said, _ROLE) or ""))),
                engagement=None,
            )


ENGINE = Engine(name=NAME, version=VERSION, channel=Channel.REVIEW_PORTAL, vocabulary=True, read=_read)
